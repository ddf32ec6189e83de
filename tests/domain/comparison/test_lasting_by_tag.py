"""What a title says ends goes on in a language whatever tag its pages give it."""

from __future__ import annotations

import pytest

from amended.domain.comparison.lasting import negates_behind, negates_verb, says_it_lasts
from amended.domain.comparison.vocabulary import vocabulary

TITLE, LEDE = "Badet på Nes legges ned", "Badet på Nes legges ned i mai."


@pytest.mark.parametrize("tag", ["nb", "no", "nn", "no-NO"])
def test_norwegian_is_one_language_by_all_its_tags(tag: str) -> None:
    """A subject behind its verb and a negation behind it are found under each."""
    known = vocabulary(tag)
    stays, another = ("I sommer fortsetter badet som før.", "I sommer fortsetter kiosken som før.")
    assert says_it_lasts([stays], [TITLE, LEDE], known, tag)
    assert not says_it_lasts([another], [TITLE, LEDE], known, tag)
    assert negates_verb("badet stenges ikke", frozenset({"badet", "stenges"}), known, tag)


@pytest.mark.parametrize("tag", ["ja", "ja-JP", "JA_jp"])
def test_a_region_makes_no_other_language(tag: str) -> None:
    """What is negated behind its word is found under a tag with a country as well."""
    assert negates_behind("館長は閉館しないと話した", "博物館が5月に閉館", tag)
