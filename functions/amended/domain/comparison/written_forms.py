"""Two wordings brought into one form where they only write a value differently: "52 %" and "52 pour cent"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from amended.domain.comparison.small_words.written_forms import (
    CLOCK,
    ORDINAL_ENDING,
    ORDINALS,
    PERCENT,
    PERCENT_BEFORE,
)
from amended.domain.comparison.words import plain

_NUMBER = r"\d+(?:[.,]\d+)*"
_HOUR_APART = re.compile(r"(?<![\d.,:])(\d{1,2})\s?h\s?(\d\d)(?!\d)", re.IGNORECASE)
_ARABIC_PERCENT = "\u066a"
_ORDINAL = re.compile(rf"(?<![\d.,:])(\d{{1,2}})(?:{ORDINAL_ENDING})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """How a language writes values in other forms; None for what it has not."""

    percent: re.Pattern[str] | None = None
    percent_before: re.Pattern[str] | None = None
    clock: re.Pattern[str] | None = None
    ordinals: tuple[re.Pattern[str], ...] = ()


@cache
def written_forms(code: str) -> Forms:
    """The forms of a language; none of one without data."""

    def found(expression: str | None) -> re.Pattern[str] | None:
        return re.compile(expression, re.IGNORECASE) if expression is not None else None

    percent, before, clock = PERCENT.get(code), PERCENT_BEFORE.get(code), CLOCK.get(code)
    # In scripts without spaces, and behind what Hebrew and Arabic write with a word, no word ends there.
    end = "" if code in {"ja", "ko", "ar"} else r"(?!\w)"
    return Forms(
        percent=found(rf"(?<=\d)\s?(?:{percent}){end}" if percent else None),
        percent_before=found(rf"(?:{before})({_NUMBER})" if before else None),
        clock=found(rf"(?<!\w)(?:{clock})\s?(?=\d{{1,2}}[.:]\d\d(?!\d))" if clock else None),
        ordinals=tuple(re.compile(rf"(?<!\w)(?:{one})(?!\w)", re.IGNORECASE) for one in ORDINALS.get(code, "").split()),
    )


def in_one_form(before: str, after: str, forms: Forms) -> tuple[str, str]:
    """Both wordings with percent as a sign, times of day with a colon, and an ordinal in figures if the other has it.

    What an ordinal word says is left where the other side has none in figures: "second" has many meanings.
    """
    before, after = _with_signs(plain(before), forms), _with_signs(plain(after), forms)
    if forms.ordinals and (_ORDINAL.search(before) or _ORDINAL.search(after)):
        before, after = _with_ordinals_of(after, before, forms), _with_ordinals_of(before, after, forms)
    return before, after


def _with_signs(text: str, forms: Forms) -> str:
    """The text with signs for words that stand beside numbers."""
    text = _HOUR_APART.sub(r"\1:\2", text.replace(_ARABIC_PERCENT, "%"))
    if forms.percent is not None:
        text = forms.percent.sub(" %", text)
    if forms.percent_before is not None:
        text = forms.percent_before.sub(r"\1 %", text)
    return forms.clock.sub("kl ", text) if forms.clock is not None else text


def _with_ordinals_of(other: str, text: str, forms: Forms) -> str:
    """The text with those ordinals in figures that the other one has in figures, if it has them itself in words."""
    own = {int(match[1]) for match in _ORDINAL.finditer(text)}
    text = _ORDINAL.sub(r"\1th", text) if own & _in_words(other, forms) else text
    for value in {int(match[1]) for match in _ORDINAL.finditer(other)} - own:
        if 0 < value <= len(forms.ordinals):
            text = forms.ordinals[value - 1].sub(f"{value}th", text, count=1)
    return text


def _in_words(text: str, forms: Forms) -> set[int]:
    """The ordinals that a text has in words."""
    return {value for value, one in enumerate(forms.ordinals, start=1) if one.search(text)}
