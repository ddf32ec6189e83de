"""Facts of a text by kind and value."""

from __future__ import annotations

import pytest

from amended.domain.language.wording import wording
from amended.domain.values.facts import fact_keys

EN = wording("en")


@pytest.mark.parametrize(
    ("printed", "altered"),
    [("Rovers won 1-0", "Rovers won 1-00"), ("It began at 9:30", "It began at 9:300"), ("by 7-0", "by 7-00")],
)
def test_a_score_or_a_time_with_a_figure_more_is_another_one(printed: str, altered: str) -> None:
    """Nobody scores "00", and no hour has 300 minutes: what has a figure more is not what was printed."""
    assert not fact_keys(printed, EN).keys() & {key for key in fact_keys(altered, EN) if key[0] in {"score", "time"}}
