"""Quotations that nobody said so, and quotations beside somebody else's name."""

from __future__ import annotations

import pytest

from amended.domain.alerts import Event
from amended.domain.checking import check
from amended.domain.comparison_results import Change
from amended.domain.notices import Notice, NoticeKind
from amended.domain.summaries import Now, Summary, SummarySource
from amended.domain.summary_material import SummaryMaterial

WRONG, RIGHT = "We will gladly sell the harbour", "Our old quay stays as it is"
OPENING, CLOSING = "Mayor Clara Voigt spoke on Monday.", "Trader Emil Sund called the plan unwise."
BEFORE, AFTER = (f'{OPENING} "{words}," she said. {CLOSING}' for words in (WRONG, RIGHT))
MATERIAL = SummaryMaterial(
    url="https://news.example/harbour",
    title_before="Mayor speaks on harbour",
    title_after="Mayor speaks on harbour",
    language="en",
    events=(Event.GAINED,),
    notices=(
        Notice(
            kind=NoticeKind.CORRECTION,
            text=f'A remark by Clara Voigt was transcribed wrongly. She said "{RIGHT}," not "{WRONG}."',
        ),
    ),
    passages=(BEFORE,),
    changes=(Change(before=BEFORE, after=AFTER, notice=0),),
    lede=BEFORE,
)


def problems(text: str, said: str = "") -> tuple[str, ...]:
    """What is wrong with a summary whose only entry says this."""
    told = Summary(
        headline="Mayor's remark on the harbour corrected",
        said=said,
        now=(Now(notice=0, who="", text=text),),
        source=SummarySource.MODEL,
    )
    return check(told, MATERIAL).problems


def test_quotation_that_holds_passes_beside_its_speaker() -> None:
    """The right words pass, and so do the wrong ones where they are told as what was printed."""
    assert problems(f'Clara Voigt said "{RIGHT}."', said=f'Clara Voigt was quoted as saying "{WRONG}."') == ()


@pytest.mark.parametrize("name", ["Emil Sund", "Sund"])
def test_quotation_beside_somebody_else_is_refused(name: str) -> None:
    """What "she" said is not put beside a name that only comes later."""
    assert any("stands beside" in one for one in problems(f'{name} said "{RIGHT}."'))
    assert any("stands beside" in one for one in problems(f'The mayor said "{RIGHT}."', said=f'{name} said "{WRONG}."'))


def test_rejected_quotation_is_not_told_as_said() -> None:
    """The words that the notice rejects are no words that somebody said."""
    assert any("was corrected" in one for one in problems(f'What Clara Voigt said was "{WRONG}."'))


def test_both_quotations_pass_in_their_order() -> None:
    """Words that are set against those that were printed pass."""
    assert problems(f'Clara Voigt said "{RIGHT}," not "{WRONG}."') == ()


def test_quotation_that_only_holds_now_was_not_printed_before() -> None:
    """Where the notice rejects other words, those that hold are not told as what was printed."""
    told = problems(f'Clara Voigt said "{RIGHT}."', said=f'Clara Voigt was quoted as saying "{RIGHT}."')
    assert any("not what was printed before" in one for one in told)
