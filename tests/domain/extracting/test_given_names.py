"""Given names that are the names of months as well belong to who speaks."""

from __future__ import annotations

import pytest

from amended.domain.extracting.speakers import speaker
from amended.domain.language.wording import wording

NAMED = [
    ("nl", "Jan de Boer zegt dat hij blijft.", "Jan de Boer"),
    ("nl", "„Ik blijf,” zei Jan van der Berg.", "Jan van der Berg"),
    ("sv", "Det är fel, säger rektor Maja Ek.", "rektor Maja Ek"),
    ("es", "Abril Méndez lo negó.", "Abril Méndez"),
    ("fr", "« Non », a répondu Avril Lemaire.", "Avril Lemaire"),
    ("ru", "Марта Иванова заявила, что уходит.", "Марта Иванова"),
    ("pl", "Maja Kos mówi, że odejdzie.", "Maja Kos"),
]
DATED = [
    ("pl", "Od 3 maja Kos mówi, że odejdzie.", "Kos"),
    ("es", "En abril Méndez lo negó.", "Méndez"),
    ("en", "In May the council said no.", "council"),
]


@pytest.mark.parametrize(("language", "text", "who"), NAMED + DATED)
def test_a_month_is_a_name_before_a_family_name(language: str, text: str, who: str) -> None:
    """A given name that a month has too is told with the family name behind, over "de" and the like; a month is not."""
    assert speaker([text], wording(language)) == who
