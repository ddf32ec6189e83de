"""What is known of a language, for comparing: the records that are made of the data in `languages`.

Adding a language is adding its entry there, with its cases in `tests/domain/comparison/test_languages.py`. A language
that has none is compared all the same, by numbers, names, quotation marks and word order.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache

from amended.domain.comparison.languages import LANGUAGES
from amended.domain.comparison.small_words.adding import (
    ADDED,
    BETWEEN,
    BETWEEN_UNSPACED,
    REPLIES,
    WITH,
    WITH_IN_ONE,
)
from amended.domain.comparison.small_words.asking import ASKING
from amended.domain.comparison.small_words.dating_and_counting import COUNTING, DATING, MEASURED
from amended.domain.comparison.small_words.denied_clauses import BOUNDS, THAT
from amended.domain.comparison.small_words.quoting import QUOTING
from amended.domain.comparison.small_words.seasons import SEASONS
from amended.domain.comparison.small_words.standing_notes import STANDING, STANDING_PARTS
from amended.domain.comparison.written_forms import Forms, written_forms
from amended.domain.language.clause_ends import clause_ends
from amended.domain.language.wording import Wording, base_language, wording

# A text is in a language when this part of its words are function words of that language: in newspapers it is a third
# and more, in other languages that share some a tenth. Chinese has fewer, and no neighbours. Texts with fewer words
# than this do not tell.
_SPOKEN = 0.18
_SPOKEN_ALONE = 0.08
_LEAST_SAMPLE = 12

# How many letters the forms of one word have in common.
BEGINNING = 6


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Vocabulary:
    """What a language contributes. All words are case-folded; a phrase is words with single spaces between them.

    There is one for each language, so that it is equal to itself alone and can be a key.

    - `months`, `weekdays`: words that make a date, in their inflected and abbreviated forms; `weekday_phrases`:
      weekdays of more than one word, by their first; `before_day`: words before a number that is a day ("ngày 3/5");
      `seasons`: words that belong to a date beside a year.
    - `numbers`: number words and what they are worth; a scale ("million") is a number of its own.
    - `negations`: words that turn a statement round; `negating_endings` of words do so too ("n't"), and so do
      `negating_phrases` wherever they stand (in languages that negate inside of words), and `negating_prefixes`
      where the same word stands without them on the other side ("confirmed", "unconfirmed").
    - `common`: function words, which do not tell what a text is about.
    - `boilerplate`: words of the set phrases that notices are written in ("article", "amended", "earlier version");
      `boilerplate_beginnings`: the first six letters of the longer ones.
    - `denials`: phrases by which someone denies, or a publisher takes back, what was reported.
    - `telling`: the verbs of saying; `asking`: those of asking and demanding.
    - `denying`, `rejecting`: the verbs by which somebody contradicts a report, and will have nothing of a thing.
    - `that`: opens a clause that is denied; `clause_ends`: what ends one; `bounds`: words of a limit ("longer than").
    - `sources`: what a story rests on or is ("letter", "report", "rumour"), in the forms in which it is named.
    - `allegations`: beginnings of words by which a title only reports what someone says of another; that it is denied
      leaves such a title true.
    - `opposites`: pairs of word beginnings that exclude each other.
    - `additions`: phrases of notices that only say that something was added.
    - `added`: finds words of adding; `replies`: what somebody says who is asked; `with_reply`: "with a reply".
    - `said_wrongly`: phrases after which a notice repeats what the article had wrong ("incorrectly said").
    - `misstated`: verbs whose object is what the article had wrong ("misspelled"), the wrong form coming after one of
      `as_words`, if it is given.
    - `replacements`: what stands between the right and the wrong ("instead of", "not").
    - `headline`: words for the headline itself; `captions`: words for a picture and the text below it.
    - `naming`: phrases of notices that tell of a wrong name.
    - `quoting`: phrases of notices that tell of a wrong quotation; `dating`, `counting`: of a wrong date or number;
      `measured`: what has a number ("the age").
    - `spelling`: phrases of notices that only tell of spelling or form.
    - `standing`: finds what an editor's note tells that is as true on the article's first day ("part of a series").
    - `abbreviations`: words with a full stop that ends no sentence, where the library for sentences has them not.
    - `nouns_capitalised`: a capital does not make a name; `months_small`: a month has none.
    - `forms`: how values are written in other forms ("52 pour cent").
    - `wording`: what the language's values and sentences are read by elsewhere.
    - `called`: in scripts without capitals, finds the name beside a form of address or an office (group 1).
    """

    months: frozenset[str] = frozenset()
    weekdays: frozenset[str] = frozenset()
    seasons: frozenset[str] = frozenset()
    weekday_phrases: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    before_day: frozenset[str] = frozenset()
    numbers: Mapping[str, str] = field(default_factory=dict)
    negations: frozenset[str] = frozenset()
    negating_endings: tuple[str, ...] = ()
    negating_phrases: tuple[str, ...] = ()
    negating_prefixes: tuple[str, ...] = ()
    common: frozenset[str] = frozenset()
    boilerplate: frozenset[str] = frozenset()
    boilerplate_beginnings: frozenset[str] = frozenset()
    denials: tuple[str, ...] = ()
    telling: re.Pattern[str] | None = None
    asking: re.Pattern[str] | None = None
    denying: re.Pattern[str] | None = None
    rejecting: re.Pattern[str] | None = None
    that: re.Pattern[str] | None = None
    clause_ends: re.Pattern[str] | None = None
    bounds: re.Pattern[str] | None = None
    sources: tuple[str, ...] = ()
    allegations: tuple[str, ...] = ()
    opposites: tuple[tuple[str, str], ...] = ()
    additions: tuple[str, ...] = ()
    added: re.Pattern[str] | None = None
    replies: re.Pattern[str] | None = None
    with_reply: re.Pattern[str] | None = None
    said_wrongly: tuple[str, ...] = ()
    misstated: tuple[str, ...] = ()
    as_words: frozenset[str] = frozenset()
    replacements: tuple[str, ...] = ()
    headline: frozenset[str] = frozenset()
    captions: frozenset[str] = frozenset()
    naming: tuple[str, ...] = ()
    quoting: tuple[str, ...] = ()
    dating: tuple[str, ...] = ()
    counting: tuple[str, ...] = ()
    measured: tuple[str, ...] = ()
    spelling: tuple[str, ...] = ()
    standing: re.Pattern[str] | None = None
    abbreviations: frozenset[str] = frozenset()
    nouns_capitalised: bool = False
    months_small: bool = False
    called: re.Pattern[str] | None = None
    forms: Forms = Forms()
    wording: Wording | None = None

    def month_of(self, word: str) -> bool:
        """Whether a case-folded word is a month, with or without an ending behind an apostrophe ("mayıs'ta")."""
        return word in self.months or ("'" in word and word.partition("'")[0] in self.months)

    def weekday_of(self, word: str) -> bool:
        """Whether a case-folded word is a weekday, with or without an ending behind an apostrophe ("friday's")."""
        return word in self.weekdays or ("'" in word and word.partition("'")[0] in self.weekdays)

    def negates(self, word: str) -> bool:
        """Whether a case-folded word turns a statement round."""
        return word in self.negations or bool(self.negating_endings and word.endswith(self.negating_endings))


def _words(listed: str) -> frozenset[str]:
    """A set of words."""
    return frozenset(listed.casefold().split())


def _beginnings(some: frozenset[str]) -> frozenset[str]:
    """The beginnings of the longer words, by which their other forms are known."""
    return frozenset(word[:BEGINNING] for word in some if len(word) > BEGINNING)


def _any_word(expression: str | None) -> re.Pattern[str] | None:
    """Finds the words of an expression, in letters of either size; None for none."""
    return re.compile(rf"\b(?:{expression})\b", re.IGNORECASE) if expression else None


# Languages that write months without a capital.
_MONTHS_SMALL = frozenset(["cs", "da", "es", "fi", "fr", "hu", "it", "nl", "no", "pl", "pt", "ro", "ru", "sv", "uk"])
# Scripts without spaces, in which no word begins or ends.
_UNSPACED = frozenset({"ja", "zh"})


def _any_word_of(code: str, expression: str | None) -> re.Pattern[str] | None:
    """Finds the words of an expression in a language, in the forms in which they are compared; None for none."""
    return re.compile(f"(?:{expression})") if expression and code in _UNSPACED else _any_word(expression)


def _with_reply(code: str) -> re.Pattern[str] | None:
    """Finds "with a reply" in a language; None where its words are not known."""
    between = BETWEEN_UNSPACED if code in _UNSPACED else BETWEEN
    parted = rf"(?:{WITH[code]}){between}(?:{REPLIES[code]})" if code in WITH else None
    return _any_word_of(code, "|".join(filter(None, (parted, WITH_IN_ONE.get(code)))))


def _phrases(listed: str) -> tuple[str, ...]:
    """Phrases, the longest first, so that the longest is the one that is found."""
    return tuple(sorted(filter(None, listed.casefold().split("|")), key=len, reverse=True))


def _numbers(counted: str, others: str, common: frozenset[str]) -> dict[str, str]:
    """Number words and their worth: those counted from 0, and others as `word=worth`; no articles ("ein", "un")."""
    known = {word: str(value) for value, word in enumerate(counted.casefold().split())}
    known |= dict(pair.split("=") for pair in others.casefold().split())
    return {word: worth for word, worth in known.items() if word not in common}


def _by_first_word(listed: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Phrases as tuples of words, by the first of these."""
    phrases = [tuple(phrase.split()) for phrase in listed.casefold().split("|") if phrase]
    return {phrase[0]: tuple(one for one in phrases if one[0] == phrase[0]) for phrase in phrases}


def _opposites(listed: str) -> tuple[tuple[str, str], ...]:
    """Pairs of word beginnings."""
    pairs = (pair.split("/") for pair in listed.casefold().split())
    return tuple((one, other) for one, other in pairs)


@cache
def _single_words(code: str) -> Vocabulary:
    """What is said of a language's single words, without the patterns, which take long to be made for all languages."""
    data = LANGUAGES.get(code, {})
    negations, boilerplate = _words(data.get("negations", "")), _words(data.get("boilerplate", ""))
    return Vocabulary(
        months=_words(data.get("months", "")),
        weekdays=_words(data.get("weekdays", "")),
        seasons=_words(SEASONS.get(code, "")),
        negations=negations,
        negating_endings=tuple(data.get("negating_endings", "").split()),
        negating_prefixes=tuple(data.get("negating_prefixes", "").split()),
        common=_words(data.get("common", "")) - negations,
        boilerplate=boilerplate,
        boilerplate_beginnings=_beginnings(boilerplate),
    )


@cache
def _vocabulary(code: str) -> Vocabulary:
    """The record of one language; an empty one for a language that has no entry."""
    data = LANGUAGES.get(code, {})
    spoken = wording(code) if data else None

    def listed(name: str) -> str:
        return data.get(name, "")

    return replace(
        _single_words(code),
        weekday_phrases=_by_first_word(listed("weekday_phrases")),
        before_day=_words(listed("before_day")),
        numbers=_numbers(listed("numbers"), listed("more_numbers"), _words(listed("common"))),
        negating_phrases=_phrases(listed("negating_phrases")),
        denials=_phrases(listed("denials")),
        asking=_any_word_of(code, ASKING.get(code)),
        telling=spoken.tells if spoken is not None and spoken.known else None,
        denying=spoken.denying if spoken is not None and spoken.known else None,
        rejecting=spoken.rejecting if spoken is not None and spoken.known else None,
        that=_any_word(THAT.get(code)),
        clause_ends=re.compile(rf'"|\s-\s?|{clause_ends(spoken.language).pattern}', re.IGNORECASE) if spoken else None,
        bounds=_any_word(BOUNDS.get(code)),
        sources=_phrases(listed("sources")),
        allegations=tuple(listed("allegations").casefold().split()),
        opposites=_opposites(listed("opposites")),
        additions=_phrases(listed("additions")),
        added=_any_word_of(code, ADDED.get(code)),
        replies=_any_word_of(code, REPLIES.get(code)),
        with_reply=_with_reply(code),
        said_wrongly=_phrases(listed("said_wrongly")),
        misstated=_phrases(listed("misstated")),
        as_words=_words(listed("as_words")),
        replacements=_phrases(listed("replacements")),
        headline=_words(listed("headline")),
        captions=_words(listed("captions")),
        naming=_phrases(listed("naming")),
        quoting=_phrases(QUOTING.get(code, "")),
        dating=_phrases(DATING.get(code, "")),
        counting=_phrases(COUNTING.get(code, "")),
        measured=_phrases(MEASURED.get(code, "")),
        spelling=_phrases(listed("spelling")),
        standing=re.compile(STANDING_PARTS[code]) if code in STANDING_PARTS else _any_word(STANDING.get(code)),
        abbreviations=_words(listed("abbreviations")),
        nouns_capitalised=bool(listed("nouns_capitalised")),
        months_small=code in _MONTHS_SMALL,
        called=re.compile(listed("called")) if "called" in data else None,
        forms=written_forms(code),
        wording=spoken,
    )


# So many tags as pages state them are kept.
_TAGS = 256
# Languages that have their entry here under another code than in `wording`.
_ENTRIES = {"nb": "no"}


@lru_cache(maxsize=_TAGS)
def vocabulary(language: str | None) -> Vocabulary:
    """What is known of a language (a BCP 47 tag): English where the page does not say, nothing where it is unknown."""
    return _vocabulary(primary_tag(language))


def spoken_language(declared: str | None, said: Sequence[str]) -> str | None:
    """The language of a text (its words, case-folded), which is the declared one unless its function words say no.

    Templates declare English on pages of every language, and some pages declare nothing. Where no language is known
    well enough, the declared one stands.
    """
    if len(said) < _LEAST_SAMPLE:
        return declared

    def share(code: str) -> float:
        common = _single_words(code).common
        return sum(word in common for word in said) / len(said)

    if declared is not None and (primary_tag(declared) not in LANGUAGES or share(primary_tag(declared)) >= _SPOKEN):
        return declared
    shares = {code: share(code) for code in LANGUAGES}
    second, best = sorted(LANGUAGES, key=shares.__getitem__)[-2:]
    is_spoken = shares[best] >= _SPOKEN or shares[best] >= _SPOKEN_ALONE > 2 * shares[second]
    return best if is_spoken else declared


def primary_tag(language: str | None) -> str:
    """The language itself of a BCP 47 tag ("pt" of "pt-BR"), in the form in which its entry is found; "en" for None."""
    code = base_language(language) or "en"
    return _ENTRIES.get(code, code)


@cache
def any_vocabulary() -> Vocabulary:
    """All languages at once, for texts whose language is not known: only what is said of single words."""
    every = [_single_words(code) for code in LANGUAGES]
    return Vocabulary(
        months=frozenset().union(*(one.months for one in every)),
        weekdays=frozenset().union(*(one.weekdays for one in every)),
        seasons=frozenset().union(*(one.seasons for one in every)),
        negations=frozenset().union(*(one.negations for one in every)),
        negating_endings=tuple({ending for one in every for ending in one.negating_endings}),
        negating_prefixes=tuple({prefix for one in every for prefix in one.negating_prefixes}),
        common=frozenset().union(*(one.common for one in every)) - frozenset().union(*(one.negations for one in every)),
        boilerplate=frozenset().union(*(one.boilerplate for one in every)),
        boilerplate_beginnings=frozenset().union(*(one.boilerplate_beginnings for one in every)),
    )
