"""Whether the notices of a page own up to its changes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from amended.domain.comparison.content import is_spelling
from amended.domain.comparison.restyled import without_values
from amended.domain.comparison.statements import Statement
from amended.domain.comparison.untold import leaves_something_untold
from amended.domain.comparison.vocabulary import Vocabulary
from amended.domain.comparison.words import aligned, plain, words
from amended.domain.comparison.written_forms import in_one_form
from amended.domain.comparison_results import Change, Disclosure

# A line that asks readers something is no longer than this; what it asks ends with such a mark.
_LONGEST_CALL = 160
# A byline has a first and a last name, and few others.
_LEAST_NAMES, _MOST_IN_BYLINE = 2, 10
_QUESTION = re.compile(r"[?\uff1f\u061f]")


def is_substantial(change: Change, known: Vocabulary) -> bool:
    """Whether a change is more than spelling, form of a number or date, function words, a byline that came or went, or
    a call for errors."""
    if not change.before or not change.after:
        line = change.before or change.after
        return not (_asks_for_errors(line, known) or _is_byline(line, known))
    if change.facts:
        return True
    # With no fact altered the numbers and dates of both sides are the same, in whatever form ("three", "3 May").
    before, after = (without_values(one, known) for one in in_one_form(change.before, change.after, known.forms))
    for step in aligned(before, after):
        gone, came = before[step.i : step.j], after[step.k : step.m]
        if step.same or (
            len(gone) == len(came) and all(is_spelling(*pair, known) for pair in zip(gone, came, strict=True))
        ):
            continue
        if any(word not in known.common for word in (*gone, *came)):
            return True
    return False


def _is_byline(line: str, known: Vocabulary) -> bool:
    """Whether a line is "By Ann Lee and Bo Ek": a function word before nothing but names, and no sentence."""
    first, *others = plain(line[: _LONGEST_CALL + 1]).split()
    names = [word for word in others if word.casefold() not in known.common]
    return (
        len(line) <= _LONGEST_CALL
        and line.rstrip()[-1:].isalpha()
        and first.casefold() in known.common
        and _LEAST_NAMES <= len(names) == sum(word[:1].isupper() for word in names)
        and len(others) <= _MOST_IN_BYLINE
    )


def _asks_for_errors(line: str, known: Vocabulary) -> bool:
    """Whether a line asks readers whether they found an error ("Spotted a mistake? Write to us."), and states nothing.

    Detection holds such lines aside only where one of its rules looks at them.
    """
    line = plain(line)
    question = _QUESTION.search(line)
    if question is None or len(line) > _LONGEST_CALL or '"' in line or any(map(str.isdigit, line)):
        return False
    return any(word in known.boilerplate and word not in known.common for word in words(line[: question.start()]))


def disclosure(
    changes: Sequence[Change], notices: Sequence[Statement], known: Vocabulary, *, beyond: bool = False
) -> Disclosure:
    """How much of what changed in substance is explained by a notice that was gained or reworded.

    One that does not say what was changed ("This article has been amended") discloses at least that something was.
    `beyond` says that more changed than was judged, which nothing explains.
    """
    explained = [change for change in changes if change.notice is not None]
    is_explained = any(is_substantial(one, known) for one in explained)
    if any(leaves_something_untold(one, notices, known) for one in explained):
        return Disclosure.PARTLY
    if not beyond and not any(change.notice is None and is_substantial(change, known) for change in changes):
        return Disclosure.ANNOUNCED if is_explained else Disclosure.NONE
    if is_explained or any(one.is_vague for one in notices):
        return Disclosure.PARTLY
    return Disclosure.UNANNOUNCED
