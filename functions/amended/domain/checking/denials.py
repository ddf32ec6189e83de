"""Whether a summary tells what a notice denies, and neither denies nor confirms what nobody does."""

from __future__ import annotations

import re
from collections.abc import Sequence

from amended.domain.checking.polarity import CLAUSE, denies_as_verb, word_form
from amended.domain.language.wording import Wording
from amended.domain.language.words import alike, marked, stem

_WORDS = re.compile(r"[^\W\d_]+")
# The word right behind a word of denial.
_BEHIND = re.compile(r"\s([^\W\d_]+)")


def untold_denial(entry: str, notice: Sequence[str], words: Wording, theirs: Wording, *, fresh: bool = False) -> str:
    """Why an entry does not tell that its notice denies something, or tells the opposite; "" if it does.

    `fresh` is whether it tells what came in the place of what is denied.
    `words` is the wording of the entry's language, `theirs` that of the notice's.
    """
    if not any(_tells_denial(text, theirs) and not theirs.restates.search(text) for text in notice):
        return ""
    if problem := unfounded_confirmation(entry, notice, words, theirs):
        return problem
    # Quotations stay in the notice's language.
    told = marked(entry, words) or marked(entry, theirs)
    # Of what is called false nothing else tells: "a false positive".
    forms = {word_form(word) for word in _WORDS.findall(entry)}
    kept = any(
        (behind := _BEHIND.match(text, cue.end())) is not None and word_form(behind[1]) in forms
        for text in notice
        for cue in theirs.denies.finditer(text)
        if not denies_as_verb(cue, theirs)
    )
    return "" if told or (fresh and not kept) else "it does not tell what the notice denies"


def _tells_denial(sentence: str, words: Wording) -> bool:
    """Whether a sentence tells of a denial that is not itself negated ("they did not reject it")."""
    return any(
        words.negates.search(clause[: cue.start()]) is None
        for clause in CLAUSE.split(sentence)
        for cue in words.denies.finditer(clause)
    )


def unfounded_confirmation(text: str, notices: Sequence[str], words: Wording, theirs: Wording) -> str:
    """Why nobody confirms what a text says is confirmed; "" where it says no such thing, or somebody does."""
    confirmed = words.confirms.search(text)
    if confirmed is None or any(theirs.confirms.search(notice) for notice in notices):
        return ""
    if words is not theirs and not any(theirs.denies.search(notice) for notice in notices):
        # The words for it are not the same in every language: only a denial must not become its opposite.
        return ""
    return f"nobody says “{confirmed.group()}”"


def unfounded_denial(text: str, notices: Sequence[str], words: Wording, theirs: Wording) -> str:
    """Why nobody denies what a text says is denied: the notices only report, or confirm; "" where somebody does."""
    cues = words.denies.finditer(text) if marked(text, words) else ()
    verb = next((cue for cue in cues if denies_as_verb(cue, words)), None)
    if verb is None or words.confirms.search(text):
        return ""
    told = stem(verb.group())
    if any(alike(stem(cue.group()), told) for notice in notices for cue in theirs.denies.finditer(notice)):
        return ""
    confirmed = any(theirs.confirms.search(notice) for notice in notices)
    if any(
        theirs.confirms.search(part) and theirs.negates.search(part) for one in notices for part in CLAUSE.split(one)
    ):
        # "He did not admit it" may be told as denied.
        return ""
    if confirmed or not any(marked(notice, theirs) for notice in notices):
        return f"nobody says “{verb.group()}”"
    return ""
