"""How much a comparison matters to someone who relied on the earlier version. Levels: CONTRACT.md, `compare --json`."""

from __future__ import annotations

from collections.abc import Sequence

from amended.domain.comparison.explaining import content, stem
from amended.domain.comparison.facts import stated
from amended.domain.comparison.sentences import sentences
from amended.domain.comparison.vocabulary import Vocabulary
from amended.domain.comparison.words import words
from amended.domain.comparison_results import Change, Fact, Severity
from amended.domain.notices import Notice, NoticeKind

Judgement = tuple[Severity, str]

_LEAST_NEW_FACTS = 3
_TITLE_SHARE = 0.4
_TITLE_WORDS = 2
_SCOPE_OF_NEGATION = 3

_NAMED = {
    Fact.NUMBER: "a number",
    Fact.DATE: "a date",
    Fact.NAME: "a name",
    Fact.QUOTE: "a quotation",
    Fact.NEGATION: "a negation",
}


def title_denied(title: str, notice: Notice, known: Vocabulary, language: str | None) -> bool:
    """Whether a notice takes back what the title says.

    Some sentence of it has to be about the title (two of its content words, and no small part of them) and to deny:
    by a word of denial, by a negation of a word of the title, or by the opposite of one.
    """
    of_title = content(words(title), known)
    for sentence in sentences(notice.text, language):
        said = words(sentence)
        shared = set(content(said, known)) & set(of_title)
        if len(shared) < min(_TITLE_WORDS, len(set(of_title))) or not shared:
            continue
        if len(shared) < _TITLE_SHARE * len(set(of_title)) and len(shared) < 2 * _TITLE_WORDS:
            continue
        spaced = f" {' '.join(said)} "
        if any(f" {phrase} " in spaced for phrase in known.denials):
            return True
        if _negates_one_of(said, set(of_title), known) or _opposes(said, words(title), known):
            return True
    return False


def _negates_one_of(said: Sequence[str], of_title: set[str], known: Vocabulary) -> bool:
    """Whether a negation is closely followed by a word of the title."""
    return any(
        stem(near) in of_title
        for place, word in enumerate(said)
        if known.negates(word)
        for near in said[place + 1 : place + 1 + _SCOPE_OF_NEGATION]
        if near not in known.common
    )


def _opposes(said: Sequence[str], title: Sequence[str], known: Vocabulary) -> bool:
    """Whether the sentence says the opposite of a word of the title."""
    return any(
        any(word.startswith(one) for word in title)
        and any(word.startswith(other) for word in said)
        and not any(word.startswith(other) for word in title)
        for pair in known.opposites
        for one, other in (pair, pair[::-1])
    )


def corrected_facts(changes: Sequence[Change], known: Vocabulary) -> tuple[Fact, ...]:
    """The kinds of fact of which something that stood there was replaced or taken out."""
    found = []
    for change in changes:
        if not change.facts:
            continue
        old, new = stated(change.before, known), stated(change.after, known)
        lost = {
            Fact.NUMBER: old.numbers - new.numbers,
            Fact.DATE: old.dates - new.dates,
            Fact.NAME: old.names - new.names,
            Fact.QUOTE: old.quotes - new.quotes,
        }
        found += [fact for fact in change.facts if fact is Fact.NEGATION or lost[fact]]
    return tuple(dict.fromkeys(found))


def severity(
    *,
    title: str,
    gained: Sequence[Notice],
    reworded: Sequence[tuple[Notice, Notice]],
    removed: Sequence[Notice],
    changes: Sequence[Change],
    known: Vocabulary,
    language: str | None,
) -> Judgement:
    """The greatest severity of all that happened, and in a few words why. `changes` includes that of the title."""
    arrived = [*gained, *(after for before, after in reworded if before.kind is not after.kind)]
    if any(one.kind is NoticeKind.RETRACTION for one in arrived):
        return Severity.HIGH, "retraction"
    if any(title_denied(title, one, known, language) for one in arrived):
        return Severity.HIGH, "the title no longer holds"
    told = changes if not arrived else [change for change in changes if change.notice is not None]
    facts = corrected_facts(told, known)
    if facts and (not arrived or any(_corrects(one) for one in arrived)):
        return Severity.HIGH, f"{_NAMED[facts[0]]} corrected"
    judgements = [_of_notice(one, known) for one in gained]
    judgements += [_of_rewording(before, after, known) for before, after in reworded]
    judgements += [_of_removal(one) for one in removed]
    if not judgements:
        return Severity.LOW, "no notice and no fact changed" if not changes else "no fact changed"
    order = list(Severity)
    return max(judgements, key=lambda one: order.index(one[0]))


def _corrects(notice: Notice) -> bool:
    """Whether the notice says that something was wrong."""
    return notice.kind in {NoticeKind.CORRECTION, NoticeKind.AMENDMENT, NoticeKind.RETRACTION}


def _of_notice(notice: Notice, known: Vocabulary) -> Judgement:
    """The severity of a gained notice, by what it says itself."""
    said = words(notice.text)
    spaced = f" {' '.join(said)} "
    about = content(said, known)
    if notice.kind is NoticeKind.CORRECTION:
        if any(f" {phrase} " in spaced for phrase in known.spelling):
            return Severity.LOW, "spelling"
        facts = stated(notice.text, known)
        for fact, found in (
            (Fact.NUMBER, facts.numbers),
            (Fact.DATE, facts.dates),
            (Fact.QUOTE, facts.quotes),
            (Fact.NAME, facts.names),
        ):
            if found:
                return Severity.HIGH, f"{_NAMED[fact]} corrected"
        return (Severity.MEDIUM, "a correction") if about else (Severity.LOW, "a correction that does not say of what")
    if any(f" {phrase} " in spaced for phrase in known.additions):
        return Severity.LOW, "an addition"
    if len(about) < _LEAST_NEW_FACTS:
        return Severity.LOW, "a notice that does not say what changed"
    if notice.kind is NoticeKind.CLARIFICATION:
        return Severity.MEDIUM, "a clarification"
    return Severity.MEDIUM, "an update with new facts" if notice.kind is NoticeKind.UPDATE else "a note with new facts"


def _of_rewording(before: Notice, after: Notice, known: Vocabulary) -> Judgement:
    """The severity of a notice that says the same in other words."""
    old, new = content(words(before.text), known), content(words(after.text), known)
    if len(set(new) - set(old)) >= _LEAST_NEW_FACTS:
        return Severity.MEDIUM, "a notice says more than before"
    return Severity.LOW, "a notice was reworded"


def _of_removal(notice: Notice) -> Judgement:
    """The severity of a notice that was taken away."""
    if _corrects(notice):
        return Severity.MEDIUM, "a correction was taken away"
    return Severity.LOW, "a notice was taken away"
