"""Values that a sentence puts in the place of others: "does not employ 850 people but 580" says "employs 580, not 850".

Its negation turns the figure or the name round and not the verb. Told in the second form, which is what summaries and
most notices have, both sides can be compared.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType

from amended.domain.checking.split_once import split
from amended.domain.language.wording import Wording
from amended.domain.language.words import CACHED, marked, name_runs, tokens
from amended.domain.summaries import Summary
from amended.domain.summary_material import SummaryMaterial
from amended.domain.values.numbers import quantities
from amended.domain.values.quotations import quotations

# By language what sets a rejected value behind the one that holds, and what negates a verb or what stands behind it.
# Data.
_REJECTING: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "en": ("not", r"not|n['’]t"),
        "de": ("nicht", "nicht"),
        "nl": ("niet", "niet"),
        "sv": ("inte", "inte|ej|icke"),
        "da": ("ikke", "ikke"),
        "nb": ("ikke", "ikke"),
        "fr": ("et non", r"ne|n['’]|pas|non"),
        "es": ("no", "no"),
        "it": ("non", "non"),
        "pt": ("não", "não"),
        "ro": ("nu", "nu"),
        "pl": ("a nie", "nie"),
        "ru": ("а не", "не"),
        "uk": ("а не", "не"),
        "hu": ("nem", "nem"),
        "el": ("όχι", "δεν|δε|όχι"),
    }
)
# Where another clause begins.
_CLAUSE = re.compile(r"[;:()–—]|,\s")
# Words for it that join sentences as well.
_JOINING = frozenset({"but", "mais", "ma", "mas", "pero", "maar", "men", "ale", "a", "но", "але", "dar", "αλλά"})
# So many words may stand between a negation and its value, behind the value, and before the one in its place.
_AHEAD, _COUNTED, _PLACED = 4, 4, 1


def material_with_values_set_apart(material: SummaryMaterial, words: Wording) -> SummaryMaterial:
    """The material with such sentences of its notices told the other way."""
    told = [with_values_set_apart(notice.text, words) for notice in material.notices]
    if all(text == notice.text for text, notice in zip(told, material.notices, strict=True)):
        return material
    notices = (replace(notice, text=text) for text, notice in zip(told, material.notices, strict=True))
    return replace(material, notices=tuple(notices))


def summary_with_values_set_apart(summary: Summary, words: Wording) -> Summary:
    """The summary likewise, but for what it says that was said."""
    return replace(
        summary,
        headline=with_values_set_apart(summary.headline, words),
        now=tuple(replace(now, text=with_values_set_apart(now.text, words)) for now in summary.now),
    )


@lru_cache(maxsize=CACHED)
def with_values_set_apart(text: str, words: Wording) -> str:
    """A text with each sentence that replaces one value by another told the other way."""
    if words.language not in _REJECTING or not marked(text, words) or words.but.search(text) is None:
        return text
    for sentence in split(text, words.language):
        told = _told_apart(sentence, words)
        if told != sentence:
            text = text.replace(sentence, told, 1)
    return text


def _told_apart(sentence: str, words: Wording) -> str:
    if quotations(sentence) or words.restates.search(sentence) is not None:
        return sentence
    for but in words.but.finditer(sentence):
        for named, values in ((False, _figures(sentence, words)), (True, _names(sentence, words))):
            if told := _exchanged(sentence, but, values, words, named=named):
                return told
    return sentence


def _figures(sentence: str, words: Wording) -> list[slice]:
    found = tokens(sentence)
    return [slice(found[one.first].start, found[one.last].end) for one in quantities(sentence, words.language)]


def _names(sentence: str, words: Wording) -> list[slice]:
    found = tokens(sentence)
    return [slice(found[one.first].start, found[one.last].end) for one in name_runs(sentence, words)]


def _exchanged(sentence: str, but: re.Match[str], values: Sequence[slice], words: Wording, *, named: bool) -> str:
    """The sentence with these values on the other sides of this word; "" where it does not replace one by another."""
    wrong = next((one for one in reversed(values) if one.stop <= but.start()), None)
    right = next((one for one in values if one.start >= but.end()), None)
    if wrong is None or right is None or words.negates.search(sentence, but.end()):
        return ""
    counted, placed = sentence[wrong.stop : but.start()].rstrip(" ,"), sentence[but.end() : right.start].strip()
    start = max((match.end() for match in _CLAUSE.finditer(sentence, 0, wrong.start)), default=0)
    following = tokens(sentence[right.stop :])[:1]
    if (
        named
        and but.group().casefold() in _JOINING
        and any(one.word and one.text.casefold() not in (words.common | words.prepositions) for one in following)
    ):
        # "He did not visit Rome, but Paris welcomed him".
        return ""
    affirmed = _affirmed(sentence[start : wrong.start], words.language)
    if affirmed is None or len(counted.split()) > _COUNTED or _CLAUSE.search(counted):
        return ""
    if placed and (len(placed.split()) > _PLACED or not affirmed.casefold().endswith(f" {placed.casefold()} ")):
        return ""
    rejecting = " ".join(filter(None, [_REJECTING[words.language][0], placed, sentence[wrong]]))
    behind = sentence[right.stop :]
    # "… not Ann Lee, who resigned": what follows goes on with what was said before.
    ends = "," if behind[:1] == " " and behind[1:2].isalpha() else ""
    return f"{sentence[:start]}{affirmed}{sentence[right]}{counted}, {rejecting}{ends}{behind}"


def _affirmed(clause: str, language: str) -> str | None:
    """The beginning of a clause up to its figure without what negates it; None where nothing near does."""
    negation = _negation(language)
    found = list(negation.finditer(clause))
    # "Not Ann Lee but Mary Poe won" negates no verb.
    if not found or not clause[: found[0].start()].strip() or len(clause[found[-1].end() :].split()) > _AHEAD:
        return None
    return re.sub(r"\s{2,}", " ", negation.sub("", clause))


@lru_cache(maxsize=len(_REJECTING))
def _negation(language: str) -> re.Pattern[str]:
    negates = _REJECTING[language][1]
    return re.compile(rf"(?:\b|(?<=[a-z])(?=n['’]t))(?:{negates})(?:(?<=['’])|\b)", re.IGNORECASE)
