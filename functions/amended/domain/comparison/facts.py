"""Which facts differ between two wordings of a sentence: numbers, dates, names, quotations, negation."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from amended.domain.comparison.vocabulary import Vocabulary
from amended.domain.comparison.words import cased_words, plain, words
from amended.domain.comparison_results import Fact

_DIGITS = re.compile(r"\d")
_GROUPED = re.compile(r"(?<=\d)[,.'](?=\d{3}(?!\d))")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_DATE_OF_DIGITS = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})")
_DATE_IN_CJK = re.compile(
    r"(?:\d{2,4}\s?[年년]\s?)?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]?|\d{2,4}\s?[年년](?:\s?\d{1,2}\s?[月월])?"
)
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|re|º|ª|\.)?", re.IGNORECASE)
_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d\b(?:\s*[ap]\.?m\b\.?)?|\b\d{1,2}\s*[ap]\.?m\b\.?", re.IGNORECASE)
_QUOTED = re.compile(r'"([^"]*)"?|[「『]([^」』]*)|(?<!\w)\'(?=\w)(.*?)(?<=[\w.,!?])\'(?!\w)')
_KATAKANA = re.compile(r"[\u30a1-\u30fa\u30fc]{2,}")
_SENTENCE_START = re.compile(r"(?:^|[.!?:]\s+|\"|')\s*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """The facts that a text states, in a form in which equal facts are equal."""

    numbers: Counter[str]
    dates: Counter[str]
    names: Counter[str]
    quotes: Counter[str]
    negations: int


def stated(text: str, vocabulary: Vocabulary, *, quoted: bool = False) -> Stated:
    """The facts of a text. `quoted`: it begins inside a quotation that was opened before it."""
    text = plain(text)
    dates, rest = _dates(text, vocabulary)
    spoken = [word.casefold() for word in cased_words(rest)]
    return Stated(
        numbers=Counter(filter(None, (number(word, vocabulary) for word in spoken))),
        dates=dates,
        names=_names(text, vocabulary),
        quotes=_quotes(f'"{text}' if quoted else text),
        negations=sum(map(vocabulary.negates, spoken)),
    )


def differing(before: str, after: str, vocabulary: Vocabulary, *, quoted: bool = False) -> tuple[Fact, ...]:
    """The kinds of fact that differ between two wordings; none where either is missing, as nothing was altered then.

    A number, date, quotation or negation differs also where it only came or went; a name only where another stands
    in its place, since elaborations ("the mayor, Ann Lee, said") are the most ordinary of edits.
    """
    if not before or not after:
        return ()
    old, new = stated(before, vocabulary, quoted=quoted), stated(after, vocabulary, quoted=quoted)
    found = []
    if old.numbers != new.numbers:
        found.append(Fact.NUMBER)
    if old.dates != new.dates:
        found.append(Fact.DATE)
    if old.names - new.names and new.names - old.names:
        found.append(Fact.NAME)
    if old.quotes != new.quotes:
        found.append(Fact.QUOTE)
    if old.negations != new.negations:
        found.append(Fact.NEGATION)
    return tuple(found)


def number(word: str, vocabulary: Vocabulary) -> str | None:
    """What a word is worth as a number, written in one way, or None: "5,000" and "5000" are the same, "five" is "5"."""
    if _DIGITS.search(word):
        return _GROUPED.sub("", word).replace(",", ".").removeprefix("+")
    return vocabulary.numbers.get(word)


def _dates(text: str, vocabulary: Vocabulary) -> tuple[Counter[str], str]:
    """The words of the text that tell a date or a time of day, and the text without them."""
    found: Counter[str] = Counter()
    for pattern in (_DATE_OF_DIGITS, _DATE_IN_CJK, _CLOCK):
        for match in pattern.finditer(text):
            found[re.sub(r"[\s.]", "", match[0]).casefold()] += 1
        text = pattern.sub(" \0 ", text)
    parts = re.split(r"(\W+)", text)
    for place in range(0, len(parts), 2):
        if not _is_month(parts, place, vocabulary) and parts[place].casefold() not in vocabulary.weekdays:
            if _YEAR.fullmatch(parts[place]) and not _is_amount(parts, place):
                found[parts[place]] += 1
                parts[place] = "\0"
            continue
        found[parts[place].casefold()[:3]] += 1
        if parts[place].casefold() in vocabulary.months:
            for near in (place - 2, place + 2):
                if 0 <= near < len(parts) and (day := _DAY.fullmatch(parts[near])):
                    found[day[1]] += 1
                    parts[near] = "\0"
        parts[place] = "\0"
    return found, "".join(parts)


def _is_month(parts: list[str], place: int, vocabulary: Vocabulary) -> bool:
    """Whether the word is a month; one that also is a common word ("may") only beside a number."""
    word = parts[place].casefold()
    if word not in vocabulary.months:
        return False
    if word not in vocabulary.common:
        return True
    return any(_DIGITS.match(parts[near]) for near in (place - 2, place + 2) if 0 <= near < len(parts))


def _is_amount(parts: list[str], place: int) -> bool:
    """Whether four digits are no year but part of a number or an amount of money."""
    before = parts[place - 1] if place else ""
    after = parts[place + 1] if place + 1 < len(parts) else ""
    next_word = parts[place + 2] if place + 2 < len(parts) else ""
    is_decimal = after in {",", "."} and next_word[:1].isdigit()
    return is_decimal or before.endswith(("$", "£", "€")) or after.startswith("%")


def _names(text: str, vocabulary: Vocabulary) -> Counter[str]:
    """The capitalised words that do not owe it to the beginning of a sentence, and names in katakana.

    The first word of a sentence counts where another capitalised word follows it ("Ann Lee said").
    """
    found: Counter[str] = Counter(_KATAKANA.findall(text))
    tokens = [(match[0], match.start()) for match in _TOKEN.finditer(text)]
    capitals = [_is_capital(word, vocabulary) for word, _ in tokens]
    if sum(capitals) > 0.6 * len(tokens) > 3:
        return found
    for place, (word, start) in enumerate(tokens):
        if not capitals[place]:
            continue
        in_run = (place + 1 < len(tokens) and capitals[place + 1]) or (place > 0 and capitals[place - 1])
        if vocabulary.nouns_capitalised and not in_run:
            continue
        if in_run or not _SENTENCE_START.search(text[max(0, start - 4) : start]):
            found[word.removesuffix("'s").casefold()] += 1
    return found


def _is_capital(word: str, vocabulary: Vocabulary) -> bool:
    """Whether a word is written with a capital and could be part of a name."""
    folded = word.casefold()
    return (
        word[:1].isupper()
        and folded not in vocabulary.common
        and folded not in vocabulary.months
        and folded not in vocabulary.weekdays
        and folded not in vocabulary.numbers
        and not vocabulary.negates(folded)
    )


def _quotes(text: str) -> Counter[str]:
    """What stands between quotation marks, as words; quotations that are only a mark count for nothing."""
    spans = (next(filter(None, match.groups()), "") for match in _QUOTED.finditer(text))
    return Counter(filter(None, (" ".join(words(span)) for span in spans)))
