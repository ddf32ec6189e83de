"""What a text is about: its words without dates, function words and set phrases; when two words are one word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from rapidfuzz.distance import OSA

from amended.domain.comparison.vocabulary import BEGINNING, Vocabulary
from amended.domain.comparison.words import is_unspaced

CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th|er|º|ª)?")
_DAY_AND_MONTH = re.compile(r"\d{1,2}[./-]\d{1,2}")
_DIGITAL_DATE = re.compile(r"\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d\d)")
_DATE_UNIT = re.compile(r"[年月日号號]|[년월일](?:에|은|는|이|의|을|를|로|도|과|와|자|부터|까지|에는|에도|쯤|경)?")
_KOREAN_WEEKDAY = re.compile(r"[월화수목금토일]요일(?:\w{0,2})")
_HALVES_OF_DAY = frozenset({"am", "pm"})
# What is printed beside the figures of a clock ("14.30 Uhr", "kl. 14"); "h" and "uur" are hours as well.
BESIDE_CLOCK = frozenset({"uhr", "kl", "klo", "godz", "hrs"})
_HOUR_AND_MINUTES = re.compile(r"h\d\d")
_CURRENCIES = (["$"], ["€"], ["£"], ["¥"], ["₹"])
_ELIDED = re.compile(r"[^\W\d_]{1,4}'(?=[^\W\d_]{3})")
_ARABIC_PREFIX = re.compile(r"^(?:[وفبكل]?ال|لل|و?س(?=[تينأ]\w{3})|و)(?=\w{3})")
_DIGITS = re.compile(r"\d")
_GROUPED = re.compile(r"(?<=\d)[,.'](?=\d{3}(?!\d))")
_ORDINAL_ENDING = re.compile(r"(?<=\d)(?:st|nd|rd|th|er|re|º|ª)$")

# A stem of fewer letters begins many words.
_SHORTEST_STEM = 4
# From this length on, a word of a set phrase is known by its beginning.
_INFLECTED = BEGINNING + 1


def root(word: str) -> str:
    """A word without what is written together with it: elisions ("l'article"), possessives, Arabic articles."""
    if "'" in word:
        return _ELIDED.sub("", word.removesuffix("'s"), count=1)
    return _ARABIC_PREFIX.sub("", word) if "\u0600" <= word[0] <= "\u06ff" else word


def stem(word: str) -> str:
    """The beginning of a word, by which its forms ("withdraw", "withdrawing") are one in most languages.

    Of Korean words, to which particles are written, the first two syllables.
    """
    if "\uac00" <= word[:1] <= "\ud7a3":
        return word[:2]
    return word if len(word) <= 4 else word[: max(4, min(6, len(word) - 2))]


def of_one_word(one: str, other: str) -> bool:
    """Whether two stems are of one word, in forms of different length too: of "resigns" and "resignation"."""
    shorter, longer = sorted((one, other), key=len)
    return one == other or (len(shorter) >= _SHORTEST_STEM and longer.startswith(shorter))


def number(word: str, known: Vocabulary) -> str | None:
    """What a word is worth as a number, or None: "5,000" is "5000", "3,5" is "3.5", "five" is "5", "5th" is "5"."""
    if _DIGITS.search(word):
        return _ORDINAL_ENDING.sub("", _GROUPED.sub("", word)).replace(",", ".").removeprefix("+")
    return known.numbers.get(word)


def carries_meaning(word: str, known: Vocabulary) -> bool:
    """Whether a word says what a text is about: no function word, no single letter, no word of notices' set phrases.

    Of longer words of set phrases the beginning tells, as they are inflected.
    """
    bare = root(word)
    if len(bare) == 1 and not bare.isdigit() and not is_unspaced(bare):
        return False
    if word in known.common or bare in known.common or word in known.boilerplate or bare in known.boilerplate:
        return False
    return len(bare) < _INFLECTED or bare[:BEGINNING] not in known.boilerplate_beginnings


def content(said: Sequence[str], known: Vocabulary) -> list[str]:
    """The words that say what a text is about, as stems, and its numbers, each in one form."""
    forms = {word: _form(word, known) for word in set(said)}  # in scripts without spaces few words come often
    return [form for word in said if (form := forms[word]) is not None]


def _form(word: str, known: Vocabulary) -> str | None:
    """A word's number or its stem; None where it says nothing of what a text is about."""
    worth = number(word, known)
    if worth is not None:
        return worth
    return stem(root(word)) if carries_meaning(word, known) else None


def about(said: Sequence[str], known: Vocabulary) -> frozenset[str]:
    """What words are about, in whatever order: those of content; of scripts without spaces each two neighbours."""
    pairs = {one + other for one, other in pairwise(said) if is_unspaced(one) and is_unspaced(other)}
    return frozenset(one for one in content(said, known) if not is_unspaced(one)) | pairs


def places_of_dates(said: Sequence[str], known: Vocabulary) -> set[int]:
    """The places of the words that make dates and times of day."""
    telling = {word for word in set(said) if _may_be_dated(word, known)}
    dated = {
        place
        for place, word in enumerate(said)
        if (word in telling or (place > 0 and said[place - 1][0].isdigit())) and _is_dated(said, place, known)
    }
    for place, word in enumerate(said) if known.weekday_phrases else ():
        for phrase in known.weekday_phrases.get(word, ()):
            if tuple(said[place : place + len(phrase)]) == phrase:
                dated.update(range(place, place + len(phrase)))
    return dated


def parted_by_date(said: Sequence[str], known: Vocabulary) -> tuple[list[str], list[str]]:
    """The words that make dates and times of day, and the others."""
    dated = places_of_dates(said, known)
    return [said[place] for place in sorted(dated)], [word for place, word in enumerate(said) if place not in dated]


def undated(said: Sequence[str], known: Vocabulary) -> list[str]:
    """The words without those that make dates and times of day."""
    return parted_by_date(said, known)[1]


def _may_be_dated(word: str, known: Vocabulary) -> bool:
    """Whether a word can be part of a date or a time of day where it does not follow a number; most cannot."""
    return (
        _starts_with_digit(word)
        or known.weekday_of(word)
        or word in BESIDE_CLOCK
        or word == "h"
        or word[0] >= "\uac00"
        or known.month_of(word)
        or root(word) in known.seasons
    )


def _is_dated(said: Sequence[str], place: int, known: Vocabulary) -> bool:
    """Whether a word is part of a date or a time of day, by itself or by what stands beside it."""
    word = said[place]
    if known.weekday_of(word) or (word[0] >= "\uac00" and _KOREAN_WEEKDAY.fullmatch(word)):
        return True
    is_number, is_month = _starts_with_digit(word), known.month_of(word)
    before, after = said[max(0, place - 2) : place], said[place + 1 : place + 3]
    if root(word) in known.seasons:
        return any(map(_YEAR.fullmatch, (*before, *after)))
    if not (is_number or is_month):
        follows_number = place > 0 and _starts_with_digit(said[place - 1])
        return (
            (follows_number and (word in _HALVES_OF_DAY or _DATE_UNIT.fullmatch(word) is not None))
            or (follows_number and _HOUR_AND_MINUTES.fullmatch(word) is not None)
            or (word in BESIDE_CLOCK and any(map(_starts_with_digit, (*said[max(0, place - 1) : place], *after[:1]))))
            or (word == "uur" and follows_number and CLOCK.fullmatch(said[place - 1]) is not None)
            or (word == "h" and follows_number and any(map(_starts_with_digit, after[:1])))
        )
    if is_month:
        return word not in known.common or any(map(_starts_with_digit, (*before, *after)))
    if CLOCK.fullmatch(word) or _YEAR.fullmatch(word) or _DIGITAL_DATE.fullmatch(word):
        return said[place - 1 : place] not in _CURRENCIES and after[:1] != ["%"]
    if any(_DATE_UNIT.fullmatch(one) or one in _HALVES_OF_DAY for one in after[:1]):
        return True
    if _DAY.fullmatch(word) and any(one in BESIDE_CLOCK for one in (*before[-1:], *after[:1])):
        return True
    if any(_HOUR_AND_MINUTES.fullmatch(one) for one in after[:1]) or _parts_hour_from_minutes(after, before):
        return True
    if any(one in known.before_day for one in before[-1:]):
        return _DAY.fullmatch(word) is not None or _DAY_AND_MONTH.fullmatch(word) is not None
    # "1 de enero", "4th of May", "May the 4th"; but in "on May 4 by 12 per cent" the number is none of the date's.
    nearest = before if list(before[-1:]) == ["the"] else before[-1:]
    return _DAY.fullmatch(word) is not None and any(map(known.month_of, (*nearest, *after)))


def _parts_hour_from_minutes(after: Sequence[str], before: Sequence[str]) -> bool:
    """Whether a number is the hour or the minutes of "14 h 30"."""
    is_hour = list(after[:1]) == ["h"] and any(map(_starts_with_digit, after[1:]))
    return is_hour or (list(before[-1:]) == ["h"] and any(map(_starts_with_digit, before[:-1])))


def _starts_with_digit(word: str) -> bool:
    return word[0].isdigit()


def negates_the_other(one: str, other: str, known: Vocabulary) -> bool:
    """Whether one word is the other with a negating prefix ("confirmed", "unconfirmed")."""
    short, long = sorted((one, other), key=len)
    return any(long == prefix + short for prefix in known.negating_prefixes)


def is_slip(one: str, other: str, known: Vocabulary) -> bool:
    """Whether two words are two spellings of one, as slips of the pen make them.

    Two letters in each other's place, a letter too many or too few inside or at the end, other accents: no more, since
    many a pair of words with opposite meanings is two letters apart ("increase", "decrease").
    """
    if any(map(str.isdigit, one + other)) or is_unspaced(one) or known.negates(one) != known.negates(other):
        return False
    if one[:1] != other[:1] or negates_the_other(one, other, known):
        return False
    if _unaccented(one) == _unaccented(other) or _are_one_possessive(one, other):
        return True
    if min(len(one), len(other)) < 4 or OSA.distance(one, other, score_cutoff=1) > 1:
        return False
    return len(one) != len(other) or sorted(one) == sorted(other)


def is_spelling(one: str, other: str, known: Vocabulary) -> bool:
    """Whether two words differ at most as two spellings of a longer word do ("seperate", "organise")."""
    if is_slip(one, other, known):
        return True
    long_enough = min(len(one), len(other)) >= 6 and one[0] == other[0] and not any(map(str.isdigit, one + other))
    return long_enough and not negates_the_other(one, other, known) and OSA.distance(one, other) <= 1


def _are_one_possessive(one: str, other: str) -> bool:
    """Whether two words are the two ways in which houses write the genitive of a name in s ("James'", "James's")."""
    shorter, longer = sorted((one, other), key=len)
    return shorter.endswith("s") and longer == f"{shorter}'s"


def _unaccented(word: str) -> str:
    """The word without accents."""
    return "".join(one for one in unicodedata.normalize("NFKD", word) if not unicodedata.combining(one))
