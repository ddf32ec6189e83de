"""Forms in which number words stand in running text: behind small words written with them, inflected, or in part."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from amended.domain.language.words import Token

# Small words that are written in one with the number behind them ("וחמישה", "وخمسة"), and the least that is left.
_WRITTEN_BEFORE = {"he": re.compile("^[והבלכמש]{1,2}"), "ar": re.compile("^[وف]?[بكل]?(?:ال)?")}
_LEAST = 2
# Languages that inflect "million", by the letters that their forms have in common; who has millions is no number.
_INFLECTING = frozenset({"fi", "pl", "cs", "ru", "uk", "hu", "tr", "el", "he", "ar", "ro"})
_STEM, _ENDING = 5, 5
_OWNER = re.compile(r"(?:onär|онер|oner|omos|onář|omies)", re.IGNORECASE)
# A half and a quarter, before a number that multiplies ("half a million", "eine halbe Million").
_HALVES = """
half halbe halben halber demi medio media mezzo mezza meio meia halve halv halvt pół půl пол пів fél yarım μισό jumătate
puoli חצי نصف setengah nửa आधा आधे
"""
_QUARTERS = "quarter viertel quart cuarto quarto kwart kvart fjärdedel ćwierć čtvrt четверть чверть negyed çeyrek"
_PARTS: Mapping[str, float] = MappingProxyType(
    {**dict.fromkeys(_HALVES.split(), 0.5), **dict.fromkeys(_QUARTERS.split(), 0.25)}
)
_HALF = 0.5
_SMALL_WORDS = """
a an of de di d' d’ - en ett et un une uno eine einer um
"""
_SMALL = frozenset(_SMALL_WORDS.split())
_AND = frozenset({"and", "und", "et", "y", "e", "en", "och", "og", "i", "a", "и", "și", "és"})
# Whose part is a number by itself: "a quarter of a percentage point".
_POINT = re.compile(r"percent\w*|per|points?|prozent\w*|procent\w*|prosent\w*|puntos?|punt[oi]|pontos?", re.IGNORECASE)
_IN_ONE = re.compile(r"(?:пол|пів|пол-|fél|demi-|puoli)(?=мил|міл|мил|mill|milj)", re.IGNORECASE)


def uncovered(word: str, language: str) -> str:
    """A word without the small ones that are written before it; itself where there are none."""
    pattern = _WRITTEN_BEFORE.get(language)
    rest = pattern.sub("", word, count=1) if pattern is not None else word
    return rest if len(rest) > _LEAST else word


def inflected_scale(word: str, scales: Mapping[str, float], language: str) -> float | None:
    """The worth of a form of a word that multiplies ("miljoonalla", "миллионами"), or None."""
    if language not in _INFLECTING or len(word) < _STEM or _OWNER.search(word):
        return None
    for name, worth in scales.items():
        if (
            worth >= 1000
            and len(name) >= _STEM
            and abs(len(word) - len(name)) < _ENDING
            and word[:_STEM] == name[:_STEM]
        ):
            return worth
    return None


def part_of_scale(found: Sequence[Token], index: int) -> tuple[int, float] | None:
    """The part that a word is ("half") and the token of what it is a part of, over "a" and "of a"."""
    part = _PARTS.get(found[index].text.casefold())
    if part is None:
        return None
    place = index + 1
    while place < len(found) and found[place].text.casefold() in _SMALL:
        place += 1
    return (place, part) if place < len(found) else None


def begins_part(word: str) -> bool:
    """Whether a part of a number may begin with this word, case folded: "half", "полмиллиона"."""
    return word in _PARTS or _IN_ONE.match(word) is not None


def part_of_point(found: Sequence[Token], place: int) -> bool:
    """Whether a percentage point stands here."""
    return _POINT.fullmatch(found[place].text) is not None


def and_a_half(found: Sequence[Token], last: int) -> int | None:
    """The token of the half that is added to the number that ends here ("two and a half", "dos millones y medio")."""
    place = last + 1
    if place + 1 >= len(found) or found[place].text.casefold() not in _AND:
        return None
    place += 1
    if found[place].text.casefold() in _SMALL and place + 1 < len(found):
        place += 1
    return place if _PARTS.get(found[place].text.casefold()) == _HALF else None


def halved(word: str) -> str:
    """What a word is the half of that says so itself: "полмиллиона", "demi-million"; "" for others."""
    match = _IN_ONE.match(word)
    return word[match.end() :] if match is not None else ""
