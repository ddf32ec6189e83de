"""Where whoever is named before a verb of saying says nothing, and something is said to or of him: "Roe was told".

By auxiliaries, or by the form of the verb alone. Data by language.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import takewhile
from types import MappingProxyType

from amended.domain.language.wording import Wording
from amended.domain.language.words import Token

# What makes a passive of the verb that it stands before, and how that verb ends there.
_AUXILIARIES: Mapping[str, tuple[frozenset[str], re.Pattern[str]]] = MappingProxyType(
    {
        language: (frozenset(listed.split()), re.compile(f"(?:{ending})$", re.IGNORECASE))
        for language, (listed, ending) in {
            "en": ("was were is are am been being be got gets", "ed|told|said"),
            "de": ("wurde wurden wird werden worden würde würden", "t"),
            "nl": ("werd werden wordt worden is zijn was waren", "d"),
            "sv": ("blev blivit blir bli", "[dt]"),
            "da": ("blev blevet bliver blive er var", "t"),
            "nb": ("ble blitt blir bli er var", "t"),
            "fr": ("été est sont était étaient fut furent sera seront", "ée?s?|ue?s?"),
            "es": ("sido fue fueron es son era eran será serán ser", "[ai]d[oa]s?"),
            "pt": ("sido foi foram é são era eram será serão ser", "[ai]d[oa]s?"),
            "it": ("stato stata stati state fu furono viene vengono venne vennero veniva venivano", "[ts][oaie]"),
            "ro": ("fost", "[ts][ăie]?"),
        }.items()
    }
)
# Verbs that are passive by themselves.
_FORMS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        language: re.compile(f"(?:{ending})$", re.IGNORECASE)
        for language, ending in {
            "sv": "s",
            "da": "s",
            "nb": "s",
            "pl": "(?:an|on)(?:y|a|e|i|o|ego|ej|ych|ymi?|ą)",
            "uk": "(?:ан|ен)(?:ий|а|е|о|і|ого|ої|им)",
            "fi": "tt[uy]|t(?:tiin|aan|ään)",
            "tr": "(?:l[ae]n|[ıiuü]l)(?:d[ıiuü](?:l[ae]r)?|m[ıiuü]ş(?:t[ıiuü]r)?)",
        }.items()
    }
)
# Where the verb stands at the end of its clause, and its auxiliary so many words in front.
_VERB_LAST = frozenset({"de", "nl"})
_CLAUSE = 30
_BEHIND = frozenset({"worden", "wurde", "wurden", "werden", "werd", "wordt"})
# Makes the verb an active one whatever else its clause has: "heeft in zijn brief bevestigd".
_HAVING: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "de": frozenset({"hat", "haben", "habe", "hatte", "hatten", "hätte", "hätten"}),
        "nl": frozenset({"heeft", "hebben", "heb", "had", "hadden"}),
    }
)
# So many small words stand between the two elsewhere: "was later told".
_BETWEEN = 2
# Makes the auxiliary one of an active verb: "Roy s'est expliqué".
_REFLEXIVE = frozenset({"s'", "s’"})
_CONJUNCTIONS = frozenset(
    {"and", "or", "but", "und", "aber", "en", "maar", "et", "mais", "y", "e", "pero", "och", "og", "men", "și"}
)
# Participles by which a thing has a name, and the articles before it: "a DigitalGov toolkit called Improving …".
_NAMING: Mapping[str, tuple[frozenset[str], frozenset[str]]] = MappingProxyType(
    {
        "en": (frozenset({"called"}), frozenset({"a", "an"})),
        "da": (frozenset({"kaldet"}), frozenset({"en", "et"})),
        "sv": (frozenset({"kallad", "kallat"}), frozenset({"en", "ett"})),
    }
)


def is_passive(found: Sequence[Token], verb: int, words: Wording) -> bool:
    """Whether the verb of saying at this place is in the passive: its subject says nothing."""
    form = _FORMS.get(words.language)
    if form is not None and form.search(found[verb].text) is not None:
        return True
    auxiliaries, ending = _AUXILIARIES.get(words.language, (frozenset[str](), None))
    if ending is None or ending.search(found[verb].text) is None:
        return False
    last = words.language in _VERB_LAST
    if last and verb + 1 < len(found) and found[verb + 1].text in _BEHIND:
        return True
    if last:
        clause = _clause_ahead(found, verb)
        return not auxiliaries.isdisjoint(clause) and _HAVING[words.language].isdisjoint(clause)
    for place in range(verb - 1, max(-1, verb - 2 - _BETWEEN), -1):
        token = found[place]
        if token.text.casefold() in auxiliaries:
            return not (place and found[place - 1].text.casefold() in _REFLEXIVE)
        if not token.word or token.text in _CONJUNCTIONS or token.capital:
            return False
    return False


def _clause_ahead(found: Sequence[Token], verb: int) -> frozenset[str]:
    """The words of its clause that stand in front of the verb at this place, case folded."""
    ahead = found[max(0, verb - _CLAUSE) : verb][::-1]
    return frozenset(
        token.text.casefold() for token in takewhile(lambda one: one.word and one.text not in _CONJUNCTIONS, ahead)
    )


def is_said_by(found: Sequence[Token], verb: int, words: Wording) -> bool:
    """Whether whoever is behind "by" says something by the passive verb at this place: "the claim was dismissed by"."""
    told = found[verb].text
    says = words.tells.fullmatch(told) is not None or words.denying.fullmatch(told) is not None
    return says and is_passive(found, verb, words) and not is_let_go(found, verb, words)


def is_let_go(found: Sequence[Token], verb: int, words: Wording) -> bool:
    """Whether the verb at this place is one by which claims are rejected, and a person is its subject: "she was
    dismissed by the prime minister"."""
    if words.language in _VERB_LAST or not any(
        cue.fullmatch(found[verb].text) for cue in (words.denying, words.rejecting)
    ):
        return False
    ahead = found[max(0, verb - 1 - _BETWEEN) : verb]
    return any(token.text.casefold() in words.pronouns or (token.capital and token is not found[0]) for token in ahead)


def names_a_thing(found: Sequence[Token], name: int, verb: int, words: Wording) -> bool:
    """Whether a verb, behind a name at this place and a noun, says what a thing is called."""
    verbs, articles = _NAMING.get(words.language, (frozenset[str](), frozenset[str]()))
    if found[verb].text not in verbs or verb + 1 >= len(found) or not name:
        return False
    between = found[verb - 1]
    noun = between.word and between.text.islower() and found[name - 1].text.casefold() in articles
    return noun and (found[verb + 1].capital or not found[verb + 1].word)
