"""Which languages' rules a page is read with: its own declaration, checked against its words, and always English."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, islice

from amended.domain.detection.rules import Language, Rules
from amended.domain.detection.units import Unit
from amended.domain.language.wording import languages_of_common_words
from amended.domain.snapshots import Page, Place

_SAMPLE = 400
# Scripts that one or few languages write; the share of letters that must be in it.
_SCRIPTS = {
    "ja": re.compile(r"[\u3040-\u30FF]+"),
    "ko": re.compile(r"[\uAC00-\uD7A3]+"),
    "el": re.compile(r"[\u0370-\u03FF]+"),
    "he": re.compile(r"[\u0590-\u05FF]+"),
    "ar": re.compile(r"[\u0600-\u06FF]+"),
    "hi": re.compile(r"[\u0900-\u097F]+"),
    "zh": re.compile(r"[\u4E00-\u9FFF]+"),
}
# Languages by other codes, and those that are read by the rules of a near relative, which know their labels too.
_READ_AS = {"nb": "no", "nn": "no", "iw": "he", "in": "id", "ca": "es", "gl": "es", "sk": "cs", "ms": "id", "af": "nl"}
# Letters that, of the languages with rules, one writes: a short page has few of a language's commonest words.
_OWN_LETTERS = {
    "cs": re.compile("[řěů]"),
    "de": re.compile("ß"),
    "es": re.compile("[ñ¿¡]"),
    "hu": re.compile("[őű]"),
    "pl": re.compile("[łąęśźćńż]"),
    "pt": re.compile("[ãõ]"),
    "ro": re.compile("[țșţ]"),
    "ru": re.compile("[ыэ]"),
    "tr": re.compile("[ığ]"),
    "uk": re.compile("[іїєґ]"),
    "vi": re.compile("[ơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]"),
}
# So many of its words and letters speak for a language, and so many times as many as for the next.
_FEWEST, _LEAD = 3, 1.5
_PUNCTUATION = ",.;:!?()\"'«»“”„’।،؟"
# The rules for languages without rules of their own: what is common to them.
_SEVERAL = "mul"
_LETTERS = 200
_SHARE = 0.08
_LONG = 800  # signs
_NEAR = 0.6


def languages_of(page: Page, units: Sequence[Unit], rules: Rules) -> tuple[Language, ...]:
    """The languages to read a page with, the most likely first."""
    declared = declared_language(page)
    spoken = _spoken(units, rules, declared)
    # Neighbours share the commonest words of all: where nothing is declared, more of them are asked.
    likely = (*spoken, declared) if declared else (*_guessed(units), *spoken)
    if speaks_an_unknown_language(page, rules):
        likely = (_SEVERAL, *likely)
    elif not spoken and (not declared or _is_long(units)):
        likely = (*likely, _SEVERAL)
    codes = [code for code in likely if code in rules.languages]
    own, *others = [rules.languages[code] for code in dict.fromkeys([*codes, "en"])]
    # English labels stand on pages of every language, with dates in the page's own.
    return (own, *(_with_dates_of(language, own) for language in others))


def speaks_an_unknown_language(page: Page, rules: Rules) -> bool:
    """Whether a page declares a language that has no rules."""
    return bool(declared := declared_language(page)) and declared not in rules.languages


def declared_language(page: Page) -> str:
    """The code of the rules for the language that a page declares, "" where it declares none."""
    declared = (page.language or "").lower().replace("_", "-").partition("-")[0]
    return _READ_AS.get(declared, declared)


def _with_dates_of(language: Language, own: Language) -> Language:
    """A language that reads dates as the page's own language prints them."""
    return replace(language, calendar=own.calendar, connectives=language.connectives | own.connectives)


def _spoken(units: Sequence[Unit], rules: Rules, declared: str) -> tuple[str, ...]:
    """The languages that the words of the body may speak, the most likely first; none where they are too few to tell.

    The declared one is believed where it is about as likely as the likeliest: neighbours share many words. A page may
    declare the wrong neighbour, so the likeliest is read too.
    """
    words: list[str] = []
    letters: Counter[str] = Counter()
    for unit in units:
        if unit.block.place is Place.BODY:
            words += unit.text.split()
            letters += _letters(unit.folded.original[:_LETTERS])
        if len(words) > _SAMPLE:
            break
    total = max(1, sum(len(word) for word in words[:_SAMPLE]))
    for code in _SCRIPTS:
        if letters[code] > _SHARE * total and letters[code] > 20:
            return (code,)
    spoken = Counter(word.strip(",.;:!?()\"'") for word in words)
    counts = Counter(
        {code: sum(map(spoken.__getitem__, common & spoken.keys())) for code, common in rules.function_words.items()}
    )
    best, count = max(counts.items(), key=lambda item: item[1], default=("", 0))
    if count < max(8, len(words) // 20):
        return ()
    return (declared, best) if counts[declared] >= count * _NEAR else (best,)


def _guessed(units: Sequence[Unit]) -> tuple[str, ...]:
    """The language that the few words of a page that declares none speak, by a longer list of common words and by
    letters; none where that is not clear."""
    texts = (unit.folded.original[:_LONG].casefold() for unit in units if unit.block.place is Place.BODY)
    said = [word.strip(_PUNCTUATION) for word in islice(chain.from_iterable(map(str.split, texts)), _SAMPLE)]
    known = languages_of_common_words()
    counts = Counter(_READ_AS.get(code, code) for word in said for code in known.get(word, ()))
    for code, letters in _OWN_LETTERS.items():
        counts[code] += sum(letters.search(word) is not None for word in said)
    (best, count), (_, second) = counts.most_common(2)
    return (best,) if count >= max(_FEWEST, second * _LEAD) else ()


def _is_long(units: Sequence[Unit]) -> bool:
    """Whether the body is so long that the commonest words of its language would stand in it."""
    return sum(len(unit.text) for unit in units if unit.block.place is Place.BODY) > _LONG


def _letters(text: str) -> Counter[str]:
    """How many signs of each script a text has."""
    found: Counter[str] = Counter()
    if not text.isascii():
        for code, signs in _SCRIPTS.items():
            found[code] = sum(map(len, signs.findall(text)))
    return found
