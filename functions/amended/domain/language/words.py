"""Words of a text as the extract and the check see them: tokens, names, content words, the language, and cutting."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from amended.domain.language.calendar_names import CALENDAR_WORDS, GIVEN_NAMES
from amended.domain.language.wording import (
    NEAREST,
    TABLE,
    Wording,
    base_language,
    languages_of_common_words,
    lowered,
)

# Scripts without spaces.
_UNSPACED = r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
# `\w` has no vowel signs and no other marks, without which Hindi and pointed Hebrew fall to pieces.
_MARKS = (
    r"[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    r"\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963]"
)
# The abbreviations of Hebrew have a quotation mark in front of their last letter, or of an ending behind that; a word
# that only follows one or two small words written with it is quoted.
_SMALL_IN_HEBREW = r"\b[\u05d5\u05d4\u05d1\u05db\u05dc\u05de\u05e9]"
_ABBREVIATED_IN_HEBREW = (
    r"\b[\u05d0-\u05ea]+[\"\u05f4](?:[\u05d0-\u05ea]|"
    rf"(?<!{_SMALL_IN_HEBREW}.)(?<!{_SMALL_IN_HEBREW}[\u05d0-\u05ea].)[\u05d0-\u05ea]{{2,4}})(?![\w\"\u05f4])"
)
# A number with its separators; initials ("U.S."); an elided article ("l'"); a word with inner apostrophes and hyphens;
# one sign.
_TOKEN = re.compile(
    # White space is passed over first: none of what follows begins with any, and each would be tried there.
    r"\s*+("
    # What is most of a text in Latin letters needs none of the rest.
    r"(?-i:[A-Za-z]++)(?=[ ,])|(?-i:[A-Za-z]{2,}+)(?=[.;:?!”\")]|\Z)|"
    r"\d{1,3}(?: \d{3})+(?!\d|[.,]\d)|\d+(?:[.,:’'\u00a0\u202f]\d+)*|(?:[^\W\d_]\.){2,}|"
    r"\b(?:rp|rs|rm|us|eur|usd|chf|sek|nok|dkk)(?=\d)|"
    rf"\b[\u05d0-\u05ea]{{1,2}}-(?=\d)|{_ABBREVIATED_IN_HEBREW}|[{_UNSPACED}]+|"
    r"\b(?:[cdjlmnst]|qu|un|dell|nell|all|sull|dall)['’](?=\w\w)|"
    rf"[^\W\d_{_UNSPACED}]+(?:{_MARKS}+[^\W\d_{_UNSPACED}]*)*\d*(?:[’'\-‐‑][^\W_]+(?:{_MARKS}+[^\W_]*)*)*|[^\w\s]|_)",
    re.IGNORECASE,
)
# "iPhone", "eBay", and no unit or abbreviation ("kWh", "mRNA").
_INNER_CAPITAL = re.compile(r"[a-z]{1,5}[A-Z][a-z]{2,}(?:['’]s)?")
_CJK = re.compile(f"[{_UNSPACED}]")
_WHITE = re.compile(r"\s+")
_UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1b\x7f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]")

# Small words that may stand inside a name ("Department of Defense", "Ursula von der Leyen").
_CONNECTORS = frozenset(
    [
        *("of", "the", "de", "del", "della", "delle", "di", "da", "do", "dos", "das", "van", "von", "der", "den", "le"),
        *(
            "d'",
            "d’",
            "l'",
            "l’",
            "la",
            "du",
            "des",
            "al",
            "el",
            "bin",
            "ibn",
            "ben",
            "af",
            "zu",
            "ter",
            "ten",
            "und",
            "y",
        ),
    ]
)
# Those of them that stand between a given name and a family name: "Jan van der Berg".
_BEFORE_FAMILY_NAME = frozenset(
    {"de", "del", "della", "di", "da", "dos", "van", "von", "der", "den", "le", "la", "ter", "ten"}
)
# Where months are printed with a capital.
_CAPITAL_MONTHS = frozenset({"en", "de", "id"})
# "Office for National Statistics": what a body is for is part of its name.
_FOR = frozenset({"for", "für", "pour", "para", "per", "voor", "för"})
_BODIES = (
    *("office", "centre", "center", "department", "ministry", "institut", "agency", "society", "council", "committee"),
    *(
        "bundesamt",
        "amt",
        "ministerium",
        "centro",
        "agencia",
        "instituto",
        "fund",
        "campaign",
        "authority",
        "secretary",
    ),
)
# Titles that are printed short, with a dot behind.
_ABBREVIATED = frozenset(
    [
        *("gen", "sen", "rep", "gov", "lt", "col", "sgt", "adm", "capt", "maj", "prof", "dr", "dra", "mr", "mrs", "ms"),
        *("insp", "supt", "det", "cpl", "cllr"),
        *("st", "jr", "sr", "sra", "pres", "hon", "rev", "hr", "fr", "mme", "mlle", "ing", "dott", "sig", "fru", "dir"),
    ]
)
ELLIPSIS = "…"
# Sentences of one alert are looked at again and again from different sides: so many results are kept.
CACHED = 2048
# So many longer texts have their language kept.
_SAMPLES = 256
# Part of a text's words in small letters that are a language's commonest ones, where the text is written in it: .4 to
# .6 of ordinary prose, up to .4 in a near relative and below .3 in any other language; and so many of them.
WRITTEN_IN = 0.45
_FEW = 4


def is_capital(word: str) -> bool:
    """Whether a word begins with a capital letter, or is written as a name with one inside: "easyJet"."""
    return word[0].isupper() or (not word.islower() and _INNER_CAPITAL.fullmatch(word) is not None)


class Token(NamedTuple):
    """A word, number or sign with its place in the text.

    `word` is whether it is a word rather than a number or a sign, `capital` whether it begins with a capital letter, or
    is written as a name with one inside. Both are asked several times of each.
    """

    text: str
    start: int
    end: int
    word: bool
    capital: bool


@dataclass(frozen=True, slots=True)
class NameRun:
    """Capitalised words that belong together: tokens `first` to `last`, and the text as printed."""

    first: int
    last: int
    text: str


@lru_cache(maxsize=CACHED)
def tokens(text: str) -> tuple[Token, ...]:
    """The words, numbers and signs of a text, in order."""
    # Every text goes through here: a named tuple is made in half the time without its own constructor, and a place is
    # looked up faster than a match tells it. Between two tokens stands white space only.
    made, find = tuple.__new__, text.find
    found: list[Token] = []
    end = 0
    for word in _TOKEN.findall(text):
        start = find(word, end)
        end = start + len(word)
        letter, capital = _letter_and_capital(word)
        found.append(made(Token, (word, start, end, letter, capital)))
    return tuple(found)


@lru_cache(maxsize=CACHED)
def folded_tokens(text: str) -> tuple[str, ...]:
    """The words, numbers and signs of a text, case folded."""
    return tuple([token.text.casefold() for token in tokens(text)])


@lru_cache(maxsize=CACHED)
def _letter_and_capital(word: str) -> tuple[bool, bool]:
    """Whether a token begins with a letter, and whether it has a capital as `Token` says."""
    letter = word[0].isalpha()
    return letter, not word.islower() and (is_capital(word) if letter else word[0].isupper())


@lru_cache(maxsize=CACHED)
def name_runs(text: str, words: Wording) -> Sequence[NameRun]:
    """Runs of capitalised words that may be names. Calendar words end a run; a common word that opens a sentence is
    none."""
    found = tokens(text)
    runs: list[NameRun] = []
    last = -1
    for index in [place for place, token in enumerate(found) if token.capital]:
        if index <= last or not _names(found, index, words):
            continue
        last = index
        while (following := _next_of_name(found, last, words)) is not None:
            last = following
        runs.append(NameRun(index, last, text[found[index].start : found[last].end]))
    return tuple(runs)


def _names(found: Sequence[Token], index: int, words: Wording) -> bool:
    """Whether a token belongs to a name; a month's name does behind another, and before one where no day or preposition
    is."""
    token = found[index]
    if not token.capital:
        return False
    if token.text.casefold() not in GIVEN_NAMES:
        return _may_name(token.text, words)
    ahead = found[index - 1].text if index else ""
    # "In May Jane Roe", and "von Jan Holm": the short form of a month stands beside its day.
    placed = words.language in _CAPITAL_MONTHS and token.text != "Jan" and ahead.casefold() in words.prepositions
    dated = ahead[:1].isdigit() or ahead == "." or placed
    behind = index + 1
    while behind < min(len(found) - 1, index + 3) and found[behind].text in _BEFORE_FAMILY_NAME:
        behind += 1
    following = found[behind] if behind < len(found) else token
    if index and found[index - 1].capital and _may_name(ahead, words) and not following.text[0].isdigit():
        # "Theresa May", "Paul Avril"
        return ahead.casefold() not in GIVEN_NAMES
    return not dated and following is not token and following.capital and _may_name(following.text, words)


@lru_cache(maxsize=CACHED)
def _may_name(word: str, words: Wording) -> bool:
    """Whether a word with a capital may belong to a name."""
    folded, plain = word.casefold(), plain_word(word)
    # "Mayıs'ta", "December's election", and no "June's"
    dated = folded.replace("’", "'").partition("'")[0]
    if word[-1] in "'’" or (dated in CALENDAR_WORDS and (words.language == "tr" or dated not in GIVEN_NAMES)):
        return False
    if {plain, folded} & (words.common | words.pronouns):
        return False
    return words.negates.fullmatch(word) is None


def _next_of_name(found: Sequence[Token], last: int, words: Wording) -> int | None:
    """The index of the next capitalised word of the same name, over at most two connectors, or None."""
    index = last + 1
    if index < len(found) and joins(found[last], found[index]):
        index += 1
    for _ in range(3):
        if index >= len(found):
            return None
        if _names(found, index, words):
            return index
        bodied = found[index].text in _FOR and found[index - 1].text.casefold().startswith(_BODIES)
        if found[index].text not in _CONNECTORS and not bodied:
            return None
        index += 1
    return None


def joins(token: Token, sign: Token) -> bool:
    """Whether a sign belongs to the name: the dot of "Gen." or of an initial, a hyphen, an ampersand."""
    if sign.text == ".":
        return len(token.text) == 1 or token.text.casefold() in _ABBREVIATED
    return sign.text in {"-", "&", "/"} and sign.start == token.end


@lru_cache(maxsize=CACHED)
def stem(word: str) -> str:
    """A word cut down so that its inflections mostly agree: case folded, possessive gone, six letters at most."""
    folded = word.casefold()
    if folded[-2:] in {"'s", "’s"}:
        folded = folded[:-2]
    return folded[:6] if len(folded) > 6 else folded.removesuffix("s") if len(folded) > 3 else folded


@lru_cache(maxsize=CACHED)
def plain_word(word: str) -> str:
    """A word without case, accents and possessive ending, for telling whether two are the same."""
    folded = word.casefold()
    if folded.isalpha() and folded.isascii():
        return folded
    folded = folded.replace("’", "'").removesuffix("'s").removesuffix("'")
    if folded.isascii():
        return folded
    return "".join(sign for sign in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(sign))


@lru_cache(maxsize=CACHED)
def content_words(text: str, words: Wording) -> frozenset[str]:
    """The stems of the words that carry meaning, and the numbers; pairs of characters in scripts without spaces."""
    if text.isascii() or _CJK.search(text) is None:
        return frozenset([told for token in tokens(text) if (told := _content_word(token.text, words))])
    stems = set()
    for token in tokens(text):
        word = token.text
        if _CJK.match(word):
            stems |= {word[place : place + 2] for place in range(len(word) - 1)} or {word}
        elif told := _content_word(word, words):
            stems.add(told)
    return frozenset(stems)


@lru_cache(maxsize=CACHED)
def _content_word(word: str, words: Wording) -> str:
    """The stem of a word that carries meaning, or the number; "" for a small word or a sign."""
    if word[0].isdigit():
        return word
    return stem(word) if word[0].isalpha() and len(word) > 1 and word.casefold() not in words.common else ""


@lru_cache(maxsize=CACHED)
def marked(sentence: str, words: Wording) -> bool:
    """Whether a sentence negates, or tells of a denial, a correction or an earlier version: it affirms nothing then.

    In most sentences it saves whoever looks for one of these cues, or for a contrast, the search.
    """
    return words.marks.search(lowered(sentence)) is not None


def alike(word: str, other: str) -> bool:
    """Whether two stems are of one word in two forms, by their first letters."""
    return word == other or (len(word) > 3 and len(other) > 3 and word[:4] == other[:4])


def language_of(text: str, stated: str | None, least: int = 4) -> str:
    """The language of a text: what its common words say where they say it clearly, else what the page states.

    Clearly is by half as many words again as the stated language has, and `least` more. Where no word of the stated
    one is known, a text is in another whose commonest words are nearly half of its small ones, as they are in prose.
    """
    return _spoken(text[:2000], base_language(stated), least)


@lru_cache(maxsize=_SAMPLES)
def _spoken(sample: str, stated: str, least: int) -> str:
    """See `language_of`."""
    if not sample.isascii() and len(_CJK.findall(sample)) * 3 > len(sample):
        return "ja" if re.search(r"[\u3040-\u30ff]", sample) else "zh"
    found = _TOKEN.findall(sample)
    known = languages_of_common_words()
    counts: Counter[str] = Counter()
    for word, times in Counter([token.casefold() for token in found]).items():
        for language in known.get(word, ()):
            counts[language] += times
    best = max(TABLE, key=lambda language: (counts[language], language == stated))
    if stated and stated not in TABLE:
        small = sum(token[0].isalpha() and not is_capital(token) for token in found)
        return best if counts[best] >= max(_FEW, WRITTEN_IN * small) and NEAREST.get(stated) != best else stated
    if stated and counts[best] < least + 1.5 * counts[stated]:
        return stated
    return best if counts[best] >= 2 else stated or "en"


def one_line(text: str) -> str:
    """The text with its white space collapsed, without control characters and what turns or hides the text behind."""
    return _WHITE.sub(" ", _UNSEEN.sub("", text)).strip()


def cut(text: str, limit: int) -> str:
    """The text on one line, cut after a whole word and marked with an ellipsis where it is longer than `limit`."""
    line = one_line(text)
    if len(line) <= limit:
        return line
    kept = line[: limit - 1]
    space = kept.rfind(" ")
    # Text without spaces is cut where it is full, and never between a letter and its marks.
    if space < limit // 2:
        while kept and not line[len(kept)].isalnum() and len(kept) > limit // 2:
            kept = kept[:-1]
    elif line[len(kept)] != " ":
        kept = kept[:space]
    return kept.rstrip(' ,;:–—-(“"«') + ELLIPSIS
