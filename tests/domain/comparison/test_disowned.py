"""A story whose source is disowned by those whom it speaks of no longer holds, whatever words its title has."""

from __future__ import annotations

import pytest

from amended.domain.comparison_results import Severity
from tests.domain.comparison.making import compared, notice

LETTER = (
    "The navy will leave Port Alder within weeks, according to a letter seen on Monday.",
    "Some five hundred sailors are stationed there.",
)
BRANDT = "Adm. Piet Brandt, chief of the naval staff, said the letter is a “mistake” and a clumsily worded draft."


@pytest.mark.parametrize(
    ("title", "text", "language", "expected"),
    [
        ("Letter: Navy to Leave Port Alder", BRANDT, "en", Severity.HIGH),
        ("Navy to leave Port Alder", BRANDT, "en", Severity.HIGH),
        ("Navy to leave Port Alder", "The ministry disowned the letter late on Monday.", "en", Severity.HIGH),
        ("Navy to leave Port Alder", "The letter was signed by Adm. Piet Brandt, the ministry said.", "en", None),
        ("Navy to leave Port Alder", "Adm. Piet Brandt was asked about a mistake in the budget.", "en", None),
        ("Завод в Лесногорске закрывает цех", "Директор завода опроверг сообщения о закрытии.", "ru", Severity.HIGH),
        (
            "Maternitatea din Brodna se închide",
            "Directorul a dezmințit informația despre maternitate.",
            "ro",
            Severity.HIGH,
        ),
        ("Council accused of waste", "The mayor, Ann Holt, disputed the letter.", "en", None),
    ],
)
def test_who_disowns_the_source_takes_the_story_back(
    title: str, text: str, language: str, expected: Severity | None
) -> None:
    """It is of high severity that the letter a story rests on is called a mistake, or its report denied; other news of
    the letter is of less."""
    body = LETTER if language == "en" else (f"{title}.",)
    found = compared([], [notice(text)], body, None, language, titles=(title, title)).severity
    assert found is expected if expected else found is not Severity.HIGH
