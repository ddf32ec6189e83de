"""What the extract and the check know of each language: fixed labels, and the words that correct, deny, negate, tell.

The engine; the languages are data beside it (`amended.domain.language.wordings`). Cues are matched on whole words
(anywhere in scripts without spaces) and blind to case. A language that is not here gets the labels and cues of a near
relative, else of English, and its text is kept as it is printed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from amended.domain.language.alternation import by_first_letters
from amended.domain.language.wordings.acts import ACTS
from amended.domain.language.wordings.denials import DENIALS
from amended.domain.language.wordings.eastern_asian import EASTERN_ASIAN
from amended.domain.language.wordings.entry import LABELS, Entry
from amended.domain.language.wordings.further_european import FURTHER_EUROPEAN
from amended.domain.language.wordings.germanic import GERMANIC
from amended.domain.language.wordings.romance import ROMANCE
from amended.domain.language.wordings.slavic import SLAVIC
from amended.domain.language.wordings.western_asian import WESTERN_ASIAN

# English comes first: it stands in where no language has more of a text's words.
TABLE: Mapping[str, Entry] = MappingProxyType(
    {**GERMANIC, **ROMANCE, **SLAVIC, **FURTHER_EUROPEAN, **WESTERN_ASIAN, **EASTERN_ASIAN}
)

# Languages without words of their own here, and the one of the table whose words and labels stand in for theirs, as
# half of a text's small words are the same.
NEAREST: Mapping[str, str] = MappingProxyType(
    {"af": "nl", "nds": "nl", "oc": "es", "ca": "es", "gl": "es", "ast": "es", "ms": "id", "sk": "cs", "sco": "en"}
)

# What opens the words said, in any language.
THAT = (
    r"that|dass|daß|dat|att|at|que|qu['’]\w*|che|că|że|iż|že|что|що|ότι|πως|hogy|että|कि|bahwa|rằng|כי|"
    r"[وب]?[أإا]ن\w{0,2}"
)
# Matches nothing.
_NEVER = r"(?!)"
# What a word goes on with: `\w` has no vowel signs, so that "न" would stand in "ने".
_INSIDE = r"[\w\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963]"
# So many tags as pages state them are kept.
_TAGS = 256
# What is escaped in an expression, and what stands between.
_ESCAPED_OR_NOT = re.compile(r"\\.|[^\\]+", re.DOTALL)
_ONE_LETTER = str.maketrans("ıςſ", "iσs")
# Other names under which pages state these languages.
_SAME = {"no": "nb", "nn": "nb", "iw": "he", "in": "id", "cn": "zh"}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Wording:
    """An entry of the table made ready for matching; `known` is False where another stands in for the language.

    `denying` and `rejecting` are the verbs among what `denies`, by which somebody contradicts a report and will have
    nothing of a thing; who rejects that something is so contradicts it. `reports` finds any word of denial, correction,
    contrast or an earlier version, `marks` those and negations in a text that is `lowered`, and `unsaying` any of
    `idioms` and `writes` in such a text.

    There is one for each language, so that it is equal to itself alone and can be a key.
    """

    language: str
    known: bool
    labels: Mapping[str, str]
    common: frozenset[str]
    pronouns: frozenset[str]
    prepositions: frozenset[str]
    spaced: bool
    quotes: tuple[str, str]
    corrects: re.Pattern[str]
    denies: re.Pattern[str]
    denying: re.Pattern[str]
    rejecting: re.Pattern[str]
    negates: re.Pattern[str]
    tells: re.Pattern[str]
    according: re.Pattern[str]
    restates: re.Pattern[str]
    routine: re.Pattern[str]
    contrast: re.Pattern[str]
    but: re.Pattern[str]
    confirms: re.Pattern[str]
    rejects: re.Pattern[str]
    contrary: re.Pattern[str]
    turns: re.Pattern[str]
    gave: re.Pattern[str]
    idioms: re.Pattern[str]
    writes: re.Pattern[str]
    reports: re.Pattern[str]
    marks: re.Pattern[str]
    unsaying: re.Pattern[str]

    @property
    def between(self) -> str:
        """What stands between two sentences, or a label and what it labels."""
        return " " if self.spaced else ""

    def quoted(self, text: str) -> str:
        """The text between the language's quotation marks."""
        opening, closing = self.quotes
        return f"{opening}{text}{closing}"

    def told_before(self, sentence: str) -> re.Match[str] | None:
        """Where a sentence begins to say what an earlier version said, or None.

        "Contrary to what an earlier version said, X" says what holds.
        """
        found = self.restates.search(sentence)
        return None if found is not None and self.contrary.search(sentence, 0, found.end()) else found


@lru_cache(maxsize=_TAGS)
def wording(language: str | None) -> Wording:
    """The wording of a BCP 47 language tag ("de-AT"), English where the language is not known here."""
    return _wording(base_language(language))


@lru_cache(maxsize=_TAGS)
def base_language(language: str | None) -> str:
    """The primary subtag in lower case ("pt-BR" gives "pt"), "" for None."""
    base = re.split(r"[-_]", (language or "").strip().lower(), maxsplit=1)[0]
    return _SAME.get(base, base)


def _unwrapped(alternatives: str) -> str:
    """A field of the table as one line: its lines are broken after a bar."""
    return "".join(line.strip() for line in alternatives.splitlines())


def lowered(text: str) -> str:
    """A text in small letters, those that a regular expression blind to case takes for one being one.

    What is only asked whether a text has some of hundreds of words is found in it in a third of the time.
    """
    small = text.lower()
    return small if small.isascii() else small.replace("i\u0307", "i").translate(_ONE_LETTER)


def _lowered(part: re.Match[str]) -> str:
    """The letters of an expression in the form that `lowered` gives a text, and what is escaped as it is."""
    return part[0] if part[0].startswith("\\") else lowered(part[0])


@lru_cache(maxsize=1)
def all_labels() -> frozenset[str]:
    """The fixed labels of all languages, case folded."""
    return frozenset(label.casefold() for entry in TABLE.values() for label in _labels(entry).values())


@lru_cache(maxsize=1)
def languages_of_common_words() -> Mapping[str, Sequence[str]]:
    """The languages of each common word.

    It is read from the table, as making all languages ready for matching takes a tenth of a second.
    """
    languages: dict[str, list[str]] = {}
    for language, entry in TABLE.items():
        for word in dict.fromkeys(entry.common.split()):
            languages.setdefault(word, []).append(language)
    return languages


def _labels(entry: Entry) -> dict[str, str]:
    """The fixed labels of a language, by what they label."""
    return dict(zip(LABELS, _unwrapped(entry.labels).split("|"), strict=True))


@lru_cache(maxsize=64)
def _wording(language: str) -> Wording:
    entry = TABLE.get(language)
    known = entry is not None
    entry = entry or TABLE[NEAREST.get(language, "en")]

    def whole(alternatives: str) -> str:
        alternatives = by_first_letters(_unwrapped(alternatives))
        if not entry.spaced:
            return rf"(?:{alternatives})"
        return rf"(?<!{_INSIDE})(?:{alternatives})(?:(?!{_INSIDE})|(?<=['’]))"

    def words(alternatives: str) -> re.Pattern[str]:
        return re.compile(whole(alternatives), re.IGNORECASE)

    def in_small_letters(alternatives: str) -> re.Pattern[str]:
        return re.compile(_ESCAPED_OR_NOT.sub(_lowered, whole(alternatives)))

    opening, closing = entry.quotes.split("|")
    denying, rejecting = map(_unwrapped, DENIALS[language if known else "en"])
    denies = "|".join((_unwrapped(entry.denies), denying, rejecting))
    idioms = "|".join(filter(None, (entry.idioms, ACTS.get(language))))
    reporting = "|".join(map(_unwrapped, (denies, entry.corrects, entry.contrast, entry.restates)))
    return Wording(
        language=language,
        known=known,
        labels=MappingProxyType(_labels(entry)),
        common=frozenset(entry.common.split()),
        pronouns=frozenset(entry.pronouns.split()),
        prepositions=frozenset(entry.prepositions.split()),
        spaced=entry.spaced,
        quotes=(opening, closing),
        corrects=words(entry.corrects),
        denies=words(denies),
        denying=words(rf"{denying}|(?:{rejecting}),? (?:{THAT})"),
        rejecting=words(rejecting),
        negates=words(entry.negates),
        tells=words(entry.tells),
        according=words(entry.according),
        restates=words(entry.restates),
        routine=words(entry.routine),
        contrast=words(entry.contrast),
        but=words(entry.but),
        confirms=words(entry.confirms),
        rejects=words(entry.rejects or _NEVER),
        contrary=words(entry.contrary or _NEVER),
        gave=words(entry.gave or _NEVER),
        idioms=words(idioms or _NEVER),
        writes=words(entry.writes or _NEVER),
        turns=re.compile(rf";|{words(entry.turns or _NEVER).pattern}", re.IGNORECASE),
        reports=words(reporting),
        marks=in_small_letters(f"{reporting}|{_unwrapped(entry.negates)}"),
        unsaying=in_small_letters("|".join(filter(None, (idioms, entry.writes))) or _NEVER),
    )
