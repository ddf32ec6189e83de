"""Whether a word of a name stands in the evidence, in this or in another form of the language."""

from __future__ import annotations

import re

from amended.domain.checking.evidence import Corpus
from amended.domain.checking.exonyms import same_country
from amended.domain.language.calendar_names import CALENDAR_WORDS
from amended.domain.language.wording import Wording
from amended.domain.language.words import plain_word

# Languages that inflect names.
_INFLECTING = frozenset({"pl", "ru", "cs", "uk", "fi", "hu", "tr", "hr", "sk", "el", "lt", "lv", "et"})
# Those of them that only append endings, and what begins another name rather than an ending.
_APPENDING = frozenset({"tr", "hu", "et"})
_DERIVED = re.compile(r"[кk]")
# Vowels that fall out where an ending follows, and the endings of names that are inflected like adjectives.
_FLEETING = frozenset("eеo")
_ADJECTIVAL = re.compile(r"ої|ою|ій|ой|ую|ого|ому|ej|ego|emu|eho|emu|ou")
# Languages that write a noun with what it is of as one word.
_COMPOUNDING = frozenset({"de", "nl", "sv", "da", "nb", "fi", "hu"})
_FINNISH = "nen"
# Languages that say whose something is by an "s" without an apostrophe.
_POSSESSIVE = frozenset({"de", "nl", "sv", "da", "nb"})
# Signs of a part of what is written without spaces.
_LEAST_PART = 2
# A shorter word follows any name.
_TELLING_LETTERS = 4
# Last letters without which a name is another: "Moren" is not "Moreno", nor "Vălean" "Văleanu".
_CUT_OFF = {"en": "o", "fr": "o", "es": "o", "it": "io", "pt": "o", "ro": "u"}
# What is written in one with the word behind it: "מהמשטרה", "للنيابة".
_WRITTEN_BEFORE = {"he": re.compile("[והבלכמש]{1,2}"), "ar": re.compile("[وف]?[بكل]?(?:ا?ل)?")}
# Other forms of the same title or house.
_SAME = [
    *({"gen", "general"}, {"sen", "senator"}, {"rep", "representative"}, {"gov", "governor"}, {"lt", "lieutenant"}),
    *({"col", "colonel"}, {"sgt", "sergeant"}, {"adm", "admiral"}, {"capt", "captain"}, {"dr", "doctor"}),
    *({"prof", "professor"}, {"pres", "president"}, {"dept", "department"}, {"st", "saint"}, {"mt", "mount"}),
    *({"defense", "defence"}, {"center", "centre"}, {"labor", "labour"}, {"harbor", "harbour"}),
    *({"us", "usa", "united", "states", "american", "americans", "america"}, {"uk", "britain", "british"}),
    *({"eu", "european", "union"}, {"un", "united", "nations"}, {"uk", "united", "kingdom"}),
]


# Offices by their initials, and how they begin in full.
_OFFICES = {
    "ceo": "chief executive",
    "cfo": "chief financial",
    "coo": "chief operating",
    "cto": "chief technology",
    "mp": "member of parliament",
    "pdg": "président-directeur",
    "pm": "prime minister",
    "vp": "vice president",
}


class KnownNames:
    """Whether a word stands in the corpus, in this or, where the language inflects, in another form."""

    def __init__(self, corpus: Corpus, words: Wording) -> None:
        self._words = corpus.words
        self._capitals = corpus.capitals
        self._initials = corpus.initials
        self._text = corpus.levelled
        self._inflecting = words.language in _INFLECTING
        self._appending = words.language in _APPENDING
        self._spaced = words.spaced
        self._compounding = words.language in _COMPOUNDING
        self._finnish = words.language == "fi"
        self._possessive = words.language in _POSSESSIVE
        self._derived_in_i = words.language == "hu"
        self._endings = _CUT_OFF.get(words.language, "")
        self._before = _WRITTEN_BEFORE.get(words.language)

    def word(self, text: str) -> bool:
        """Whether a word stands in the corpus."""
        plain = plain_word(text)
        if plain in self._words or plain.replace(".", "") in self._words or self._in_signs(plain):
            return True
        if plain.replace("’", "'").partition("'")[0] in self._words:
            # "Tan'ın"
            return True
        if text.isupper() and text.replace(".", "") in self._initials:
            return True
        if text.isupper() and _OFFICES.get(plain, "\n\n") in self._text:
            return True
        if any(plain.replace(".", "") in same and same & self._capitals for same in _SAME):
            return True
        if self._possessive and plain[-1:] == "s" and plain[:-1] in self._capitals:
            # "Henrik Dams møde"
            return True
        parts = [part for part in plain.replace(".", "-").split("-") if part]
        if len(parts) > 1 and all(part in self._words for part in parts):
            return True
        if len(plain) < 4:
            return False
        if same_country(plain, self._words):
            return True
        if self._compounding and any(other.endswith(plain) for other in self._words):
            # "Direktor" for "Klinikdirektor"
            return True
        if self._before is not None and any(self._follows(plain.removeprefix("ال"), other) for other in self._words):
            return True
        return any(self._same(plain, other) for other in self._words)

    def _in_signs(self, plain: str) -> bool:
        """Whether a word that no space parts stands there, whole or put together: "徳島県危機管理課" for
        "徳島県の危機管理課"."""
        if self._spaced:
            return False
        places = range(_LEAST_PART, len(plain) - _LEAST_PART + 1)
        return plain in self._text or any(
            plain[:place] in self._text and plain[place:] in self._text for place in places
        )

    def _follows(self, plain: str, other: str) -> bool:
        """The same word behind small ones that are written in one with it."""
        return (
            self._before is not None
            and other.endswith(plain)
            and self._before.fullmatch(other, 0, len(other) - len(plain)) is not None
        )

    def is_month(self, text: str) -> bool:
        """Whether a name is a month's, which the evidence has, if at all, as another word: "may"."""
        return text.casefold() in CALENDAR_WORDS and plain_word(text) not in self._capitals

    def lengthened(self, text: str) -> bool:
        """Whether a person's name stands in the evidence only without its last letter ("Kolbe", "Kolb"), in a language
        that gives names no endings but one for whose something is."""
        plain = plain_word(text)
        return (
            not self._inflecting
            and self._spaced
            and plain not in self._words
            and plain[:-1] in self._capitals - {""}
            and plain[-1:] in "aeio"
        )

    def cut_off(self, text: str) -> bool:
        """Whether a name stands in the evidence only with a last letter that belongs to it."""
        plain = plain_word(text)
        return (
            plain not in self._words
            and not same_country(plain, self._words)
            and any(f"{plain}{ending}" in self._capitals for ending in self._endings)
            and not any(
                other != plain and other.startswith(plain) and len(other) > len(plain) + 1 for other in self._words
            )
        )

    def _same(self, plain: str, other: str) -> bool:
        """The same word with a short ending more or less ("Iraq", "Iraqi"; "Esper", "Espers")."""
        if len(other) < 4 or plain[:3] != other[:3]:
            return False
        shorter, longer = sorted((plain, other), key=len)
        if longer.startswith(shorter):
            return len(longer) - len(shorter) <= (4 if len(shorter) > 5 else 2)
        if plain.endswith(_FINNISH) != other.endswith(_FINNISH) and self._finnish:
            # "Virtanen", "Virtasen"
            named, inflected = (plain, other) if plain.endswith(_FINNISH) else (other, plain)
            return inflected.startswith(f"{named.removesuffix(_FINNISH)}s")
        if self._derived_in_i and other.endswith("i") and plain.startswith(other[:-1]) and len(plain) - len(other) < 3:
            # "Pápán" for "a pápai"
            return True
        if not self._inflecting or self._appending:
            return False
        for full, inflected in ((plain, other), (other, plain)):
            if len(full) > _TELLING_LETTERS and full[-2] in _FLEETING and inflected[:-1] == full[:-2] + full[-1]:
                # "Karel", "Karla"
                return True
        if not longer.startswith(shorter[:-1]):
            return False
        if len(shorter) == _TELLING_LETTERS and _ADJECTIVAL.fullmatch(longer[len(shorter) - 1 :]):
            # "Біла", "Білої"
            return True
        if _DERIVED.search(longer[len(shorter) - 1 :]):
            # "Zawadzka" is no form of "Zawada".
            return False
        # "Jana", "Jany"
        return len(longer) - len(shorter) < 3 if len(shorter) > 4 else len(longer) == len(shorter)
