"""A claim that a sentence names and calls wrong is what was said, and nothing that holds."""

from __future__ import annotations

import pytest

from amended.domain.checking.polarity import parted_by_report
from amended.domain.language.wording import wording


@pytest.mark.parametrize(
    ("language", "part", "claim"),
    [
        ("en", "Earlier reports that he was fired were wrong.", "he was fired"),
        ("en", "The chief said the first account, that Lee hit him, was false.", "Lee hit him"),
        ("en", "Reports that he was fired were confirmed.", ""),
        ("de", "Der Bericht, dass er entlassen wurde, war falsch.", "er entlassen wurde"),
        ("fr", "L'information selon laquelle il est parti était fausse.", "il est parti"),
        ("es", "La información de que dimitió era falsa.", "dimitió"),
    ],
)
def test_claim_that_is_called_wrong_is_what_was_said(language: str, part: str, claim: str) -> None:
    """The claim is parted from what holds; a claim that somebody confirms is not."""
    assert parted_by_report(part, wording(language))[1] == claim


@pytest.mark.parametrize(
    ("language", "part", "holds"),
    [
        ("en", "Earlier reports that he was fired were wrong, and he resigned on 3 May.", "and he resigned on 3 May"),
        ("en", "Earlier reports that he was fired were wrong.", ""),
        (
            "de",
            "Die Meldung, dass er entlassen wurde, war falsch: Er trat am 3. Mai zurück.",
            "Er trat am 3. Mai zurück",
        ),
    ],
)
def test_what_stands_behind_a_claim_that_is_called_wrong_holds(language: str, part: str, holds: str) -> None:
    """What the sentence goes on to tell is parted from the claim, and kept."""
    assert parted_by_report(part, wording(language))[0] == holds
