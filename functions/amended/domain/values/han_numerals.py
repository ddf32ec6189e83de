"""What numerals of Chinese and Japanese are worth, alone or behind a figure ("四十五", "3万")."""

from __future__ import annotations

from collections.abc import Iterable

# Digits, and what multiplies the one before it within, and beyond, four places.
_DIGITS = {one: worth for worth, one in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "兩": 2}
_TENS = {"十": 10, "百": 100, "千": 1_000}
_SCALES = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}

HAN_NUMERALS = frozenset(_DIGITS.keys() | _TENS.keys() | _SCALES.keys())


def worth_of(run: Iterable[str | float]) -> float:
    """What a run of numerals is worth; digits in a row are a year ("二〇二六"), a figure among them counts as it is."""
    total = section = digit = 0.0
    for sign in run:
        if not isinstance(sign, str):
            digit = sign
        elif sign in _DIGITS:
            digit = 10 * digit + _DIGITS[sign]
        elif sign in _TENS:
            section, digit = section + (digit or 1) * _TENS[sign], 0.0
        else:
            total, section, digit = total + (section + digit or 1) * _SCALES[sign], 0.0, 0.0
    return total + section + digit
