"""Folding: one plain form for what a reader takes for the same, and the way back to what was printed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amended.domain.detection.normalising import fold, folded_with_offsets


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("MISE À JOUR\u00a0–", "mise a jour -"),
        ("ΔΙΟΡΘΩΣΗ", "διορθωση"),
        ("Διόρθωση", "διορθωση"),
        ("DÜZELTİ", "duzelti"),
        ("（訂正：１）", "(訂正:1)"),
        ("Editor’s “note”", 'editor\'s "note"'),
        ("Up\u200bdate\u00ad", "update"),
        ("e\u0301dit", "edit"),
        ("정정", "정정"),
        ("تحديث", "تحديث"),
    ],
)
def test_what_reads_the_same_folds_to_the_same(printed: str, plain: str) -> None:
    """Case, accents, width, dashes, quotes and invisible characters do not matter; Hangul and kana stay whole."""
    assert fold(printed) == plain


@given(st.text(max_size=200))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    """Folded text is its own folded form."""
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=200))
def test_every_position_leads_back_into_the_printed_text(text: str) -> None:
    """The whole folded text stands for the whole printed text, and positions never run backwards."""
    folded = folded_with_offsets(text)
    assert folded.printed(0, len(folded.text)) in text
    positions = [folded.printed_at(at) for at in range(len(folded.text) + 1)]
    assert positions == sorted(positions)
    assert positions[-1] == len(text)
