"""Which sentences of a notice are told: those that correct, deny, quote or count, kept whole and in their order."""

from __future__ import annotations

import re
from collections.abc import Sequence

from amended.domain.extracting.speakers import sentence_speaker
from amended.domain.language.wording import Wording
from amended.domain.language.words import ELLIPSIS, content_words, cut, one_line

_QUOTED = re.compile(r"[“”„«»\"「][^“”«»\"」]{2,}[“”«»\"」]")
# A sentence of so many characters stands by itself.
_ALONE = 60
# By so much a later sentence must weigh more than the first to lead.
_CLEARLY = 3
# By so many letters a word is known in its other forms; it counts for so much of the word itself.
_FORM = 4
_INFLECTED = 0.7
_DIGIT = re.compile(r"\d")


def weight(sentence: str, words: Wording) -> int:
    """How much a sentence tells of the correction; routine ("we regret the error") weighs less than nothing."""
    value = 3 * bool(words.corrects.search(sentence)) + 3 * bool(words.denies.search(sentence))
    value += 2 * bool(words.contrast.search(sentence)) + 2 * bool(_QUOTED.search(sentence))
    value += 2 * bool(_DIGIT.search(sentence)) + bool(words.negates.search(sentence))
    value += bool(words.tells.search(sentence)) + bool(words.restates.search(sentence))
    return value - (6 if words.routine.search(sentence) else 0)


def chosen(sentences: Sequence[str], words: Wording, limit: int) -> tuple[str, bool]:
    """The weightiest sentences that fit `limit` characters, in reading order; and whether any text was left out.

    Left-out sentences between two kept ones are marked by an ellipsis. One that alone is too long is cut at a word.
    """
    whole = one_line(words.between.join(sentences))
    if len(whole) <= limit:
        return whole, False
    ranked = sorted(range(len(sentences)), key=lambda index: (-weight(sentences[index], words), index))
    kept: list[int] = []
    room = limit
    for index in ranked:
        cost = len(one_line(sentences[index])) + 3
        if cost <= room:
            kept.append(index)
            room -= cost
        elif not kept:
            return cut(sentences[index], limit), True
    parts: list[str] = []
    for place, index in enumerate(sorted(kept)):
        if index != (sorted(kept)[place - 1] + 1 if place else 0):
            parts.append(ELLIPSIS)
        parts.append(one_line(sentences[index]))
    return " ".join(parts), True


def leading(sentences: Sequence[str], words: Wording, limit: int, put: frozenset[str] = frozenset()) -> str:
    """The sentence to lead with; one that leans on its neighbour takes that along where both fit.

    `put` are the content words that an edit put in: the sentence behind is taken along if it alone has any of them.
    """
    weights = [weight(sentence, words) for sentence in sentences]
    best = max(range(len(sentences)), key=lambda index: (weights[index], -index))
    if weights[0] >= 0 and weights[best] - weights[0] < _CLEARLY:
        # A notice begins with what it has to say, unless another sentence says clearly more.
        best = 0
    sentence = one_line(sentences[best])
    following = one_line(sentences[best + 1]) if best + 1 < len(sentences) else ""
    goes_on = following not in {"", sentence} and not words.routine.search(following)
    followed = f"{sentence}{words.between}{following}" if goes_on else ""
    only_wrong = words.told_before(sentence) and not words.contrast.search(sentence)
    if only_wrong and followed:
        # What was wrong is told, what is right comes next.
        if len(followed) <= limit or len(following) <= _ALONE:
            return cut(followed, limit)
        return _taken_along(sentence, following, words, limit) if _leans(following, words) else cut(following, limit)
    if best and (len(sentence) < _ALONE or _leans(sentence, words)):
        ahead = one_line(sentences[best - 1])
        both = f"{ahead}{words.between}{sentence}"
        if len(both) <= limit:
            return both
        if _leans(sentence, words) and words.told_before(ahead) and not words.contrast.search(ahead):
            # What was wrong never stands alone.
            return _taken_along(ahead, sentence, words, limit)
        if _leans(sentence, words) and weights[best - 1] > 0 and not _leans(ahead, words):
            # Who "she" is stands there, and what she denies.
            return cut(ahead, limit)
    holds = not put & content_words(sentence, words) and bool(put & content_words(following, words))
    if followed and len(followed) <= limit and (holds or (not best and len(sentence) < _ALONE)):
        # "Police first said that a guard had been arrested. It is a visitor."; "We have retracted this article. It …"
        return followed
    return cut(sentence, limit)


def _taken_along(ahead: str, sentence: str, words: Wording, limit: int) -> str:
    """A sentence with the one in front, who "she" is; without it where too little of the sentence itself would fit."""
    room = limit - len(ahead) - len(words.between)
    return cut(f"{ahead}{words.between}{sentence}" if room >= min(_ALONE, len(sentence)) else sentence, limit)


def _leans(sentence: str, words: Wording) -> bool:
    """Whether a sentence cannot be understood without the one in front: "He said …", “We stay,” she told reporters."""
    if sentence.split(" ", 1)[0].casefold() in words.pronouns:
        return True
    return bool(_QUOTED.search(sentence)) and not sentence_speaker(sentence, words)


def closest(candidates: Sequence[str], to: str, words: Wording, least: float = 0.2) -> str:
    """The candidate that shares most content words with `to`, if it shares at least that part of them; else "".

    A figure that both have tells as much as two words.
    """
    wanted = content_words(to, words)
    best, share = "", 0.0
    for candidate in candidates:
        found = content_words(candidate, words)
        if not found or not wanted:
            continue
        same = found & wanted
        # Words in another form count for less.
        forms = {word[:_FORM] for word in found - same if word[0].isalpha() and len(word) >= _FORM}
        inflected = sum(word[:_FORM] in forms for word in wanted - same)
        figures = sum(word[0].isdigit() for word in same)
        common = (len(same) + figures + _INFLECTED * inflected) / min(len(found), len(wanted))
        if common > share:
            best, share = candidate, common
    return best if share >= least else ""
