"""The pattern language of the rule files."""

from __future__ import annotations

import pytest

from amended.adapters.rule_files import load_rules
from amended.domain.detection.patterns import WordLists, bounded, compiled, translated

WORDS = WordLists({"piece": ["article", "story"]})


@pytest.mark.parametrize(
    ("pattern", "text", "matches"),
    [
        ("this {piece} was (updated|amended)", "this story  was amended", True),
        ("this {piece} was (updated|amended)", "this stories was amended", False),
        ("mis* it", "misstated it", True),
        ("(an )?earlier <2> version", "earlier and longer version", True),
        ("(an )?earlier <2> version", "an earlier and much longer version", False),
        ("ed. note", "ed note", True),
        ("edited", "editedly", False),
        ("# updates", "12 updates", True),
        ("l' ?article", "l'article", True),
    ],
)
def test_patterns_mean_what_they_say(pattern: str, text: str, matches: bool) -> None:
    """Alternatives, optional parts, word lists, stems, gaps and numbers match as the docstring tells."""
    assert (compiled(bounded(translated(pattern, WORDS))).match(text) is not None) is matches


@pytest.mark.parametrize("pattern", ["this {thing}", "ends with a space ", "a gap <3>", "(a|<2>) b"])
def test_a_pattern_that_cannot_mean_anything_is_refused(pattern: str) -> None:
    """An unknown word list and a gap out of place are faults of the rule file, told when it is compiled."""
    with pytest.raises(ValueError, match=r"names the word list|does not end|no space follows"):
        translated(pattern, WORDS)


def test_every_language_compiles() -> None:
    """Each rule file that ships holds together."""
    languages = load_rules().languages
    assert {languages[code].code for code in languages} == set(languages)
