"""What is put in further to a notice that stands: the second correction in a box, the sentence after the first one.

The first is no news then and the second is, so the comparison tells what was added as a notice of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from amended.domain.comparison.claims import claim
from amended.domain.comparison.content import content, places_of_dates, undated
from amended.domain.comparison.sentences import sentences
from amended.domain.comparison.statements import LONGEST
from amended.domain.comparison.vocabulary import Vocabulary
from amended.domain.comparison.words import words
from amended.domain.notices import Notice

# An addition with fewer words of content than this says nothing; so many words of the set phrases of notices show that
# it tells of the article, and not more of what the notice told before.
_LEAST_CONTENT = 3
_LEAST_SET_WORDS = 2
# Where a sentence may go on, and in how many places that is looked for.
_CLAUSE_END = re.compile(r"[,;，；]\s*|\s[-–—]\s")
_MOST_CLAUSES = 40
_YEAR = re.compile(r"(?:1[89]|20)\d\d")


def added_to(before: Notice, after: Notice, language: str | None, known: Vocabulary) -> Notice | None:
    """What `after` says beyond `before`, as a notice; None where it does not repeat it sentence by sentence.

    Dates are not compared, as items are dated anew. The time that both print is that of the first statement.
    """
    left = [_undated(one, known) for one in sentences(before.text[:LONGEST], language)]
    added: list[str] = []
    for line in after.text[:LONGEST].splitlines():
        new: list[str] = []
        for sentence in sentences(line, language):
            rest = _beyond(left[0], sentence, known) if left else None
            if rest is not None:
                left.pop(0)
            new += filter(None, [sentence if rest is None else rest])
        if new:
            added.append(" ".join(new))
    if not before.text or left or not added:
        return None
    text = "\n".join(added)
    if len(set(content(words(text), known))) < _LEAST_CONTENT:
        return None
    if after.stated_time == before.stated_time:
        return replace(after, text=text, stated_time=None, stated_at=None)
    return replace(after, text=text)


def is_notice_itself(addition: Notice, before: Notice, language: str | None, known: Vocabulary) -> bool:
    """Whether what was added is a notice by itself.

    It is where it begins with a date ("May 5:", "On May 5,"), calls something wrong, or names the article.

    Else it tells more of what the notice said `before` ("He is 34 years old"), as it does where that was one sentence
    which only said that something was wrong ("misstated his age"), and the addition sets right against wrong.
    """
    said = words(addition.text)
    if _begins_with_date(said, known):
        return True
    told = claim(addition.text, language, known)
    if told.is_explicit or _set_words(said, known) >= _LEAST_SET_WORDS:
        return True
    stated = claim(before.text[:LONGEST], language, known)
    owns_up = stated.is_explicit or _set_words(words(before.text[:LONGEST]), known) >= _LEAST_SET_WORDS
    says_what = bool(stated.wrong) or not owns_up or len(sentences(before.text[:LONGEST], language)) > 1
    return bool(told.wrong) and says_what


def _beyond(told: Sequence[str], sentence: str, known: Vocabulary) -> str | None:
    """What a sentence says beyond the words `told`: "" for nothing, or the clause of another day with which it goes on.

    None where it does not say that and no more.
    """
    if _undated(sentence, known) == told:
        return ""
    clauses = islice(_CLAUSE_END.finditer(sentence), _MOST_CLAUSES)
    ends = (one for one in clauses if one.start() and _undated(sentence[: one.start()], known) == told)
    rest = next((sentence[one.end() :] for one in ends), "")
    return rest if _begins_with_date(words(rest), known) else None


def _begins_with_date(said: Sequence[str], known: Vocabulary) -> bool:
    """Whether the first of these words, function words left aside ("On May 5"), makes a date; a year alone is none:
    "It was 2019, not 2018" is what the notice sets right."""
    dated = places_of_dates(said, known)
    first = next((place for place, word in enumerate(said) if place in dated or word not in known.common), -1)
    return first in dated and (first + 1 in dated or not _YEAR.fullmatch(said[first]))


def _set_words(said: Sequence[str], known: Vocabulary) -> int:
    """How many words of the set phrases of notices there are."""
    return sum(word in known.boilerplate and word not in known.common for word in said)


def _undated(sentence: str, known: Vocabulary) -> list[str]:
    """The words of a sentence without dates."""
    return undated(words(sentence), known)
