"""A house that takes its piece back, and a mistake told as what it led to; others who do the same are news."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from amended.domain.notices import Detection, NoticeKind

Reader = Callable[..., Detection]


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Herald retracts a report published on May 4 about the quay.",
        "The story about the quay was wrong and is withdrawn. There will be no substitute story.",
    ],
)
def test_a_house_that_takes_its_piece_back(text: str, read: Reader) -> None:
    """Present tense and the wires' set phrase say it as "has been retracted" does."""
    (notice,) = read(text, before=0, after=6).notices
    assert notice.kind is NoticeKind.RETRACTION


@pytest.mark.parametrize(
    "text",
    [
        "We no longer stand behind this story.",
        "The Harbour Herald no longer stands by the reporting in this article.",
        "An editing error led to the wrong photo being used with this article.",
        "An editing mistake in an earlier version changed the meaning of the mayor's words.",
        "A production error caused part of this column to be left out.",
        "An error in an earlier version of the chart showed the catch falling. It rose.",
        "Owing to an editing mistake, the quay's length was given as 45 metres. It is 54.",
    ],
)
def test_a_piece_that_was_not_right(text: str, read: Reader) -> None:
    """The mistake itself may be the subject, with the piece named behind; or the house no longer vouches for it."""
    (notice,) = read(text, before=8, after=0).notices
    assert notice.kind is NoticeKind.CORRECTION


@pytest.mark.parametrize(
    "text",
    [
        "The paper no longer stands by its reporting, its editor told the staff in a memo.",
        "The minister no longer stands by the report of the committee.",
        "There will be no substitute for the ferry while it is repaired.",
        "A production error caused part of the film to be left out at the premiere.",
        "An error in an earlier version of the program gave away the passwords of its users.",
        "The name of the street has been corrected on the town's maps.",
        "The spelling of Kowalczyk was corrected by her teachers all her life.",
        "The minister withdraws a report about the quay.",
    ],
)
def test_others_who_take_back_and_put_right(text: str, read: Reader) -> None:
    """What the world withdraws, leaves out and corrects is no notice, even as the last line."""
    assert not read(text, before=8, after=0).notices
