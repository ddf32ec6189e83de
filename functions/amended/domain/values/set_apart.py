"""What a sentence holds and what it rejects, as texts: "X, not Y", "not Y but X", "YではなくX", "X, Y değil".

The values that are set against each other are found beside (`contrasts`); whole phrases are needed where no value tells
them apart: in scripts without capitals, and where words other than names were exchanged.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from amended.domain.language.wording import Wording
from amended.domain.language.words import CACHED, marked
from amended.domain.values.contrasts import AND_NOT, sets_apart

# Signs behind which another clause begins, in any script.
_CLAUSE = re.compile(r"[;:()–—،؛、，；：。]|,\s|\s-\s")
# In Japanese what was said stands before the words that say so.
_SAID = re.compile(r"「([^「」]+)」(?:と(?:した|して|あるの|報じ|記し|伝え)|は誤|とし)")
_SAID_PLAINLY = re.compile(r"^(.+?)と(?:した|して(?:いた|いる)|報じた|記した|伝えた|ある)のは.{0,6}(?:誤|間違)")
# Where another statement begins.
_STATEMENT = re.compile(r"[;；。]")
# Behind these stands what a clause of Japanese or Chinese is about.
_TOPIC = re.compile(r"[はが]|(?<=[\u4e00-\u9fff])是")
# "체포한 것이 아니라": the word before is what is rejected.
_THING = frozenset({"것이", "것은", "게", "건"})
# So many contrasts of one sentence are looked at, and so many words before or behind them may be what they reject.
_MOST = 8
_NEAR = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """What a sentence holds and what it rejects."""

    holds: str
    rejects: str


@lru_cache(maxsize=CACHED)
def set_apart(sentence: str, words: Wording) -> Apart | None:
    """What a sentence sets against each other in its first contrast; None where it has none."""
    if words.language == "ja" and (said := _SAID.search(sentence)) is not None:
        return Apart(holds=sentence[: said.start()] + sentence[said.end() :], rejects=said[1])
    if words.language == "ja" and (said := _SAID_PLAINLY.search(sentence)) is not None:
        # "橋の開通を1932年としたのは誤り": what it was taken for is wrong.
        about, mark, taken = said[1].rpartition("を")
        return Apart(holds=f"{about}{mark}{sentence[said.end() :]}", rejects=taken)
    if not marked(sentence, words):
        return None
    for match in islice(words.contrast.finditer(sentence), _MOST):
        before, behind = sentence[: match.start()], sentence[match.end() :]
        found = (
            _behind_rejected(before, behind, words)
            if words.rejects.fullmatch(match.group())
            else _before_rejected(before, behind, match.group(), words)
        )
        if found is not None and found.rejects.strip() and found.holds.strip():
            return found
    for match in islice(words.negates.finditer(sentence), _MOST):
        if (but := words.but.match(sentence[match.end() :].lstrip())) is not None:
            # "कानपुर में नहीं बल्कि लखनऊ में"
            return _behind_rejected(sentence[: match.start()], sentence[match.end() :].lstrip()[but.end() :], words)
        if (turned := _turned(sentence[: match.start()], sentence[match.end() :], words)) is not None:
            return turned
    return None


def _behind_rejected(before: str, behind: str, words: Wording) -> Apart | None:
    """A contrast that stands behind what it rejects: "Y değil X", and "X, Y değil" where nothing follows."""
    start = max((match.end() for match in _CLAUSE.finditer(before.rstrip(" ,、，"))), default=0)
    clause = before[start:]
    ahead = max((match.end() for match in _TOPIC.finditer(clause)), default=0) if not words.spaced else 0
    if words.spaced and _says(behind):
        ahead = clause.rfind(_last_words(clause, words))
    rejects, holds = clause[max(ahead, 0) :], before[: start + max(ahead, 0)]
    if not _says(behind) and not before[:start].strip():
        # "She did not resign" rejects nothing for something else.
        return None
    return Apart(holds=f"{holds} {behind}" if _says(behind) else before[:start], rejects=rejects)


def _last_words(text: str, words: Wording) -> str:
    """The words at the end of a text from its last one of meaning on, and the names before it."""
    found = text.split()
    for place in range(len(found) - 1, -1, -1):
        if found[place].casefold() in words.common | words.prepositions or found[place] in _THING:
            continue
        while place and (found[place - 1].isdecimal() or (found[place][0].isupper() and found[place - 1][0].isupper())):
            # "45 करोड़ नहीं"
            place -= 1
        return " ".join(found[place:])
    return text.strip()


def _before_rejected(before: str, behind: str, cue: str, words: Wording) -> Apart | None:
    """A contrast that stands before what it rejects: "X, not Y", "X instead of Y", "instead of Y X", "not Y but X"."""
    if (turned := _turned(before, behind, words)) is not None:
        return turned
    end = _CLAUSE.search(behind)
    rejected, rest = (behind[: end.start()], behind[end.start() :]) if end is not None else (behind, "")
    negation = words.negates.fullmatch(cue) is not None and cue.casefold() not in AND_NOT
    if not before.strip():
        if negation:
            return None
        if end is None:
            # "Statt bei Ulm geschah der Unfall bei Kempten": the first words behind a preposition or an article.
            rejected, rest = _first_words(behind, words)
        return Apart(holds=rest, rejects=rejected)
    if negation and not sets_apart(before, behind):
        return None
    return Apart(holds=f"{before}{rest}", rejects=rejected)


def _turned(before: str, behind: str, words: Wording) -> Apart | None:
    """ "Not Y but X", where what stands behind the negation is replaced."""
    end = _STATEMENT.search(behind)
    behind = behind if end is None else behind[: end.start()]
    but = words.but.search(behind)
    if but is None or not behind[: but.start()].strip() or ". " in behind[: but.start()]:
        return None
    between = behind[: but.start()]
    if words.negates.search(behind[but.end() :]) or len(between.split()) > 3 * _NEAR:
        return None
    return Apart(holds=f"{before} {behind[but.end() :]}", rejects=between)


def _first_words(text: str, words: Wording) -> tuple[str, str]:
    """The words of a text up to its first one of meaning, and the rest."""
    end = 0
    for match in re.finditer(r"\S+", text):
        end = match.end()
        if match.group().casefold() not in words.common | words.prepositions:
            break
    return text[:end], text[end:]


def _says(text: str) -> bool:
    return any(sign.isalnum() for sign in text)
