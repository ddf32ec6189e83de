"""Words that only stress that something is so: "in fact", "na verdade". What is told with them is told as a fact.

Notices use them where they correct. In a summary they would otherwise make any claim look like a word about the
correction, which states nothing: "He was in fact convicted".
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from amended.domain.checking.split_once import split
from amended.domain.language.wording import Wording
from amended.domain.summaries import Summary
from amended.domain.values.quotations import quotations

STRESSES = {
    "en": "in fact|in reality|in truth|actually",
    "de": "tatsächlich|in wirklichkeit|in wahrheit",
    "nl": "in werkelijkheid|in feite",
    "sv": "i själva verket|i verkligheten|faktiskt",
    "da": "i virkeligheden|faktisk",
    "nb": "i virkeligheten|faktisk",
    "fr": "en réalité|en fait",
    "es": "en realidad|de hecho",
    "it": "in realtà|di fatto",
    "pt": "na verdade|na realidade|de fato|de facto",
    "ro": "de fapt|în realitate",
    "pl": "w rzeczywistości|faktycznie",
    "ru": "на самом деле|в действительности",
    "uk": "насправді|у дійсності",
    "cs": "ve skutečnosti",
    "hu": "valójában",
    "fi": "todellisuudessa|itse asiassa",
    "el": "στην πραγματικότητα",
    "tr": "aslında|gerçekte",
    "ar": "في الواقع|في الحقيقة",
    "he": "למעשה|בפועל",
    "hi": "वास्तव में|दरअसल|असल में",
    "id": "sebenarnya",
    "vi": "trên thực tế|thực tế",
    "ja": "正しくは|実際には|実際は",
    "ko": "실제로는|실제로|사실은",
    "zh": "实际上|事实上|實際上|事實上",
}


def without_stress(summary: Summary, words: Wording) -> Summary:
    """The summary with headline and entries told without these words."""
    if words.language not in STRESSES:
        return summary
    return replace(
        summary,
        headline=_plain(summary.headline, words),
        now=tuple(replace(now, text=_plain(now.text, words)) for now in summary.now),
    )


def _plain(text: str, words: Wording) -> str:
    """A text without them, but where a sentence also tells what an earlier version said: there they part the two."""
    stress = _stress(words.language, spaced=words.spaced)
    if stress.search(text) is None:
        return text
    for sentence in split(text, words.language):
        if any(stress.search(quoted) for quoted in quotations(sentence)):
            continue
        rest = stress.sub(" " if words.spaced else "", sentence).strip()
        if rest and rest != sentence and words.restates.search(rest) is None:
            text = text.replace(sentence, rest[0].upper() + rest[1:] if sentence[0].isupper() else rest, 1)
    return text


@lru_cache(maxsize=len(STRESSES))
def _stress(language: str, *, spaced: bool) -> re.Pattern[str]:
    """One of these words, with the commas around it or the one behind it."""
    one = f"(?:{STRESSES[language]})"
    if not spaced:
        return re.compile(f"{one}[、，,]?")
    return re.compile(rf"(?:^|,?\s+){one}(?:,?\s+|(?=[.;:!?]|$))", re.IGNORECASE)
