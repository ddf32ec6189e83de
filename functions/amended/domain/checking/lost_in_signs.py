"""Negations that a summary leaves out in Chinese, which writes no spaces: what negates stands right before its verb."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from amended.domain.language.clause_ends import clause_ends
from amended.domain.language.wording import Wording
from amended.domain.language.words import marked
from amended.domain.values.set_apart import set_apart

_LANGUAGE = "zh"
# What is negated: two signs behind the negation, with nothing but a modal verb or a word of time between. Where more
# follows, that may be what is negated ("没有造成人员死亡").
_NEGATED = re.compile(r"(?:会|會|将|將|能|要|曾|再|正式)?([\u3400-\u4dbf\u4e00-\u9fff]{2})(?!\w)")
# Words that belong to the negation ("不是", "没有对") rather than to what it negates.
_NO_VERB = frozenset("是对對在与與和为為同像比")
# Whether something is so is left open.
_OPEN = re.compile("是否|有没有|有沒有|若|如果")


def negations_lost_in_signs(
    told: Iterable[str], notices: Iterable[str], now: Iterable[str], words: Wording
) -> Iterator[str]:
    """The sentences that tell of the same what the `notices` only negate; nothing of `now`, all that holds, affirms it.

    What a sentence sets against something else, or says that an earlier version said, is left to others.
    """
    if words.language != _LANGUAGE:
        return
    plain = [text for text in notices if words.told_before(text) is None]
    held = [clause for text in (*plain, *now) if words.told_before(text) is None for clause in _affirming(text, words)]
    lost = {
        verb: about
        for text in plain
        for verb, about in _negated(text, words)
        if not any(verb in clause for clause in held)
    }
    for sentence in told if lost else ():
        if marked(sentence, words) and words.negates.search(sentence) is None:
            continue
        if set_apart(sentence, words) is None and words.told_before(sentence) is None:
            clauses = _affirming(sentence, words)
            for verb, about in lost.items():
                if about & _pairs(sentence) and any(verb in clause and not marked(clause, words) for clause in clauses):
                    yield f"“{sentence}” tells as a fact what is denied: {verb}"


def _negated(text: str, words: Wording) -> Iterator[tuple[str, frozenset[str]]]:
    """The verbs that a text negates, each with the pairs of signs in front: of whom or what it is told."""
    for negation in words.negates.finditer(text):
        found = _NEGATED.match(text, negation.end())
        if found is not None and _NO_VERB.isdisjoint(found[1]):
            yield found[1], _pairs(text[: negation.start()])


def _pairs(text: str) -> frozenset[str]:
    """Each two signs that stand together."""
    return frozenset(one + other for one, other in pairwise(text) if one.isalpha() and other.isalpha())


def _affirming(text: str, words: Wording) -> list[str]:
    """The clauses of a text that negate nothing and leave nothing open."""
    clauses = (clause for clause in clause_ends(words.language).split(text) if clause)
    return [clause for clause in clauses if words.negates.search(clause) is None and _OPEN.search(clause) is None]
