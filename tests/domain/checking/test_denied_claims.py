"""That a sentence which only denies the earlier claim is set apart, and nothing that it might hide."""

from __future__ import annotations

import pytest

from amended.domain.checking.denied_claims import without_denied_claims
from amended.domain.language.wording import wording

CLAIMS = ("School board fires superintendent", "The board voted to fire Joan Hale on Monday.")
HOLDS = ("The board put Joan Hale on paid leave and will decide in May.",)


@pytest.mark.parametrize(
    ("sentence", "apart"),
    [
        ("The school board did not fire the superintendent.", True),
        ("The board will not decide in May.", False),
        ("The board fired Joan Hale.", False),
        ("The board put Joan Hale on leave and did not fire her.", False),
    ],
)
def test_only_what_denies_the_earlier_claim_and_nothing_else_is_set_apart(sentence: str, apart: bool) -> None:
    """A negation of the claim is left out; of what holds, beside another statement, or none at all, it stays."""
    assert list(without_denied_claims([sentence], CLAIMS, HOLDS, wording("en"))) == ([] if apart else [sentence])


def test_a_claim_that_negates_itself_is_not_denied_by_its_own_words() -> None:
    """“Refused to treat” repeats a claim with these words, and is looked at like every other sentence."""
    told = ["The hospital refused to treat the man."]
    claims = ["Hospital refused to treat uninsured man"]
    assert list(without_denied_claims(told, claims, ["The man left before he was seen."], wording("en"))) == told
