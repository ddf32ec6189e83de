"""Numbers in a text by their value, so that "5,000", "5.000", "5 thousand" and "five thousand" are the same."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from amended.domain.language.wording import wording
from amended.domain.language.words import CACHED, Token, tokens
from amended.domain.values.number_forms import (
    and_a_half,
    begins_part,
    halved,
    part_of_point,
    part_of_scale,
)
from amended.domain.values.number_words import words_of, worth_of

_SEPARATORS = re.compile("[.,’' \u00a0\u202f]")
_GROUPED = re.compile("\\d{1,3}(?:([.,’' \u00a0\u202f])\\d{3})+")
# Letters right behind a figure ("5k", "3bn"); "m" is metres as well.
_SUFFIXES = {"k": (1e3,), "m": (1.0, 1e6), "mn": (1e6,), "bn": (1e9,), "tn": (1e12,), "b": (1e9,)}

# By these count Chinese, Japanese and Korean.
_TEN_THOUSANDS = {"万": 1e4, "萬": 1e4, "만": 1e4, "億": 1e8, "亿": 1e8, "억": 1e8, "兆": 1e12}
# What is written between figures, and behind the last: "5천400", "1억2천만", "4万2千". A scale begins words as well.
_KOREAN = {"십": 10.0, "백": 100.0, "천": 1e3, "만": 1e4, "억": 1e8, "조": 1e12}
_HAN = {"十": 10.0, "百": 100.0, "千": 1e3, "万": 1e4, "萬": 1e4, "億": 1e8, "亿": 1e8, "兆": 1e12}
_HAN_DIGITS = {sign: float(worth) for worth, sign in enumerate("一二三四五六七八九", start=1)} | {"两": 2.0, "兩": 2.0}
_HAN_PART = re.compile(
    r"\d[\d,]*(?:\.\d+)?|[一二三四五六七八九两兩](?=[十百千万萬億亿])|百(?![貨货科合])|千(?![葉叶代])|[十万萬億亿兆]"
)
_MIXED: Mapping[str, tuple[Mapping[str, float], re.Pattern[str]]] = MappingProxyType(
    {
        "ko": (_KOREAN, re.compile(r"\d[\d,]*(?:\.\d+)?|[십백천만억조]")),
        **dict.fromkeys(("ja", "zh"), (_HAN, _HAN_PART)),
    }
)
# Languages in which a comma groups and a point begins the fraction.
_COMMA_GROUPS = frozenset({"en", "ja", "zh", "ar", "he", "ko", "hi", "th"})
# Signs between two numbers that are set against each other ("14 millions of euros, and not 40").
_BETWEEN_CONTRASTED = 30
# Below this a number may leave its scale to the other.
_LARGEST_BARE = 1000
_HALF = 0.5
# What stands between the two ends of a range.
_RANGE = re.compile(
    r"\s?(?:-|–|—|to|or|and|bis|und|oder|à|et|ou|a|y|o|e|tot|en|till|och|til|og|do|i|do|и|до|і|ile|ve|és|și|ja)\s?",
    re.IGNORECASE,
)
# What makes "percent" of a hundred.
_PER = frozenset({"per", "pour", "por", "la", "pro"})
_JOINING = frozenset({"and", "und", "et", "y", "e", "en", "och", "og"})


class Quantity(NamedTuple):
    """A number as printed, the values that it may stand for, and the place of its first and last token."""

    text: str
    values: frozenset[float]
    first: int
    last: int


@lru_cache(maxsize=CACHED)
def quantities(text: str, language: str) -> Sequence[Quantity]:
    """The numbers of a text in figures and in words."""
    found = tokens(text)
    numbers: list[Quantity] = []
    beyond = 0
    for index in [place for place, token in enumerate(found) if _may_begin(token.text, language)]:
        if index < beyond:
            continue
        word = found[index].text
        if not word[0].isdigit():
            if (part := _part_at(found, index, language)) is not None:
                last, value = part
                numbers.append(Quantity(text[found[index].start : found[last].end], frozenset({value}), index, last))
                beyond = last + 1
                continue
            if _counts_nothing(found, index, language):
                continue
        last, values = _number_at(found, index, language)
        if values:
            printed = text[found[index].start : found[last].end]
            numbers.append(Quantity(printed, values, index, last))
            beyond = last + 1
    scaled = len(numbers) > 1 and any(one.first != one.last for one in numbers)
    return _sharing_scales(text, found, numbers, language) if scaled else tuple(numbers)


def _counts_nothing(found: Sequence[Token], index: int, language: str) -> bool:
    """Whether a word is no number, or none here: "por cento" is no hundred, and "no one was hurt" counts nobody."""
    word = found[index].text
    if worth_of(word, language) is None:
        return True
    ahead, folded = found[index - 1].text.casefold() if index else "", word.casefold()
    return (ahead in _PER and words_of(language).get(folded) == 100) or (ahead == "no" and folded == "one")


@lru_cache(maxsize=4096)
def _may_begin(word: str, language: str) -> bool:
    """Whether a number or a part of one may begin with this word; with most none does."""
    return word[0].isdigit() or worth_of(word, language) is not None or begins_part(word.casefold())


def _part_at(found: Sequence[Token], index: int, language: str) -> tuple[int, float] | None:
    """A part of a number that begins here ("half a million", "полмиллиона"): its last token and its value."""
    if whole := halved(found[index].text.casefold()):
        worth = worth_of(whole, language)
        return (index, worth / 2) if worth is not None and worth >= 1000 else None
    if (part := part_of_scale(found, index)) is None:
        return None
    if part_of_point(found, part[0]):
        return index, part[1]
    worth = worth_of(found[part[0]].text, language)
    return (part[0], part[1] * worth) if worth is not None and worth >= 1000 else None


def _sharing_scales(
    text: str, found: Sequence[Token], numbers: Sequence[Quantity], language: str
) -> tuple[Quantity, ...]:
    """The numbers, of two that are set against each other the bare one with the scale of the other: "14, not 40
    million", "14 million, not 40"."""
    shared = list(numbers)
    contrast = wording(language).contrast
    for place, (one, other) in enumerate(pairwise(numbers)):
        between = text[found[one.last].end : found[other.first].start]
        if (one.first == one.last) == (other.first == other.last) or len(between) > _BETWEEN_CONTRASTED:
            continue
        bare, scaled, which = (one, other, place) if one.first == one.last else (other, one, place + 1)
        behind = found[bare.last + 1].text[0] if bare.last + 1 < len(found) else "."
        factor = worth_of(found[scaled.last].text, language)
        if (
            factor is None
            or factor < 1000
            or not (bare.text.isdecimal() or bare.text.isalpha())
            or max(bare.values) >= _LARGEST_BARE
            or (bare is other and behind.isalnum())
        ):
            continue
        values = frozenset(round(value * factor, 6) for value in bare.values)
        if contrast.search(between) is not None:
            shared[which] = bare._replace(values=values)
        elif bare is one and _RANGE.fullmatch(between):
            # "Three to four thousand": three thousand, or three.
            shared[which] = bare._replace(values=bare.values | values)
    return tuple(shared)


def _number_at(found: Sequence[Token], index: int, language: str) -> tuple[int, frozenset[float]]:
    """The last token of the number that begins here and its possible values, none if there is no number."""
    token = found[index]
    if language in _MIXED and (counted := _of_figures_and_signs(found, index, language)):
        return counted
    if token.text[0].isdigit():
        values = _figures(token.text, language in _COMMA_GROUPS)
        last = index
    else:
        first = worth_of(token.text, language)
        if first is None or (first >= 1000 and not token.text[0].isdigit() and index and found[index - 1].text == "."):
            return index, frozenset()
        last, value = _spelled(found, index, language)
        values = frozenset({value})
    scaled = 1.0 if last == index else worth_of(found[last].text, language) or 1.0
    if scaled < 1000 and (half := and_a_half(found, last)) is not None:
        values, last = frozenset(value + _HALF for value in values), half
    while last + 1 < len(found):
        scale = _scale(found[last], found[last + 1], language)
        if not scale:
            break
        values = frozenset(round(value * factor, 6) for value in values for factor in scale)
        scaled *= scale[0]
        last += 1
        lower = found[last + 1 : last + 3]
        if scale[0] in _TEN_THOUSANDS.values() and len(lower) == 2 and lower[0].text.isdecimal():
            # "1億2000万": what follows is added.
            place, rest = _number_at(found, last + 1, language)
            if rest and max(rest) < scale[0]:
                return place, frozenset(value + more for value in values for more in rest)
    if scaled >= 1000 and (half := and_a_half(found, last)) is not None:
        # "Dos millones y medio"
        return half, frozenset(value + _HALF * scaled for value in values)
    return last, values


def _of_figures_and_signs(found: Sequence[Token], index: int, language: str) -> tuple[int, frozenset[float]] | None:
    """A number of figures and signs that multiply them ("5천400원", "1억 2천만", "4万2千"): its last token and its
    value; None where it is none."""
    signs, parts = _MIXED[language]
    if not found[index].text[0].isdigit() or index + 1 >= len(found) or found[index].end != found[index + 1].start:
        return None
    if found[index + 1].text[0] not in signs:
        return None
    total, section, figure, last = 0.0, 0.0, 0.0, index
    for place in range(index, len(found)):
        apart = place > index and found[place].start - found[place - 1].end
        if apart and not (apart == 1 and found[place - 1].text[-1] in "만억조" and found[place].text[0].isdigit()):
            break
        read = 0
        for part in parts.finditer(found[place].text):
            if part.start() != read:
                break
            read, sign = part.end(), part.group()
            factor = signs.get(sign)
            if factor is None:
                figure = _HAN_DIGITS.get(sign) or float(sign.replace(",", "").rstrip("."))
            elif factor < 1e4:
                section, figure = section + (figure or 1) * factor, 0.0
            else:
                total, section, figure = total + (section + figure or 1) * factor, 0.0, 0.0
        last = place if read else last
        if read < len(found[place].text):
            break
    return last, frozenset({round(total + section + figure, 6)})


@lru_cache(maxsize=CACHED)
def _figures(text: str, comma_groups: bool) -> frozenset[float]:
    """The values of a figure. "1,234" groups in English and not in German; "1.234" may be either in any language
    but English, where it is a fraction."""
    kinds = _SEPARATORS.findall(text)
    plain = _SEPARATORS.sub("", text)
    if ":" in text or not plain.isascii() or not plain.isdigit():
        return frozenset()
    if not kinds:
        return frozenset({float(plain)})
    if len(set(kinds)) > 1 or (len(kinds) == 1 and not _GROUPED.fullmatch(text)):
        whole, _, part = text.rpartition(kinds[-1])
        return frozenset({round(float(f"{_SEPARATORS.sub('', whole)}.{part}"), 6)})
    grouped = float(plain)
    if len(kinds) > 1 or kinds[0] not in ".,":
        return frozenset({grouped})
    if (kinds[0] == ",") == comma_groups:
        return frozenset({grouped})
    # The other language's way to group, or this one's fraction.
    return frozenset({grouped, round(float(text.replace(",", ".")), 6)})


def _spelled(found: Sequence[Token], index: int, language: str) -> tuple[int, float]:
    """The number in words that begins here ("two hundred and five"): its last token and its value."""
    total, current, last = 0.0, worth_of(found[index].text, language) or 0.0, index
    while True:
        place = last + 1
        if place < len(found) and found[place].text.casefold() in _JOINING | {"-"}:
            place += 1
        if place >= len(found) or found[place].text[0].isdigit():
            break
        worth = worth_of(found[place].text, language)
        if worth is None or (place > last + 1 and worth >= 1000):
            break
        if worth == 100 and 0 < current < 10:
            current *= 100
        elif worth >= 1000 and 0 < current < 1000:
            total, current = total + current * worth, 0.0
        elif worth > 1000 and total == 1000 * (total // 1000) and not current:
            # "mil millones": a thousand of them.
            total *= worth
        elif (worth < 10 and current >= 20 and current % 10 == 0) or (worth < 100 and current and current % 100 == 0):
            current += worth
        elif current == 0 and total:
            current = worth
        else:
            break
        last = place
    return last, total + current


def _scale(number: Token, following: Token, language: str) -> tuple[float, ...]:
    """The factors by which the token behind a number multiplies it, none if it does not."""
    folded = following.text.casefold()
    if folded[0] in _TEN_THOUSANDS and number.end == following.start:
        return (_TEN_THOUSANDS[folded[0]],)
    if number.text[0].isdigit() and following.start == number.end and folded in _SUFFIXES:
        return _SUFFIXES[folded]
    worth = (worth_of(folded, language) if following.word else None) or 0.0
    return (worth,) if worth >= 1000 or (worth == 100 and number.text[0].isdigit()) else ()


def spells_a_number(word: str, language: str) -> bool:
    """Whether a word is a number word ("Millionen", which German writes like a name)."""
    return word.casefold() in words_of(language)
