"""Whether a clause of a summary turns round what it rests on: no negation, an opposite, another person.

Each clause of an entry is laid beside those of its notice that have nearly all of its words (`anchors`), and a headline
beside all notices. That narrows the questions so far that they can be asked of free wording: a clause that only the
notice negates has lost its negation, and who does what a clause of the notice tells of somebody else was exchanged.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, product

from rapidfuzz.distance import LCSseq

from amended.domain.checking.anchors import Clause, anchors, holding_clauses, stands_in
from amended.domain.checking.excluding_words import exclude_each_other
from amended.domain.checking.persons import PLACING, KnownPersons, Person, persons_in
from amended.domain.checking.split_once import split
from amended.domain.checking.told_clauses import is_passive
from amended.domain.checking.word_rows import alike_in_form
from amended.domain.extracting.phrases import is_kind_of_speaker
from amended.domain.extracting.speakers import speakers_in
from amended.domain.language.wording import Wording
from amended.domain.language.words import plain_word, tokens
from amended.domain.summaries import Summary

# Words that a clause and its anchor share where a negation is asked for.
_LEAST_NEGATED = 2
# Words of meaning of a clause by which it is known to stand so in a passage, and characters of one that are read.
_LEAST_OF_PASSAGES, _READ_LIMIT = 4, 2000
# Languages whose verb has its subject in front of it and its object behind it.
_SUBJECT_FIRST = frozenset({"en", "fr", "es", "it", "pt"})
# Letters of a verb by which two clauses are known to tell the same of two persons.
_VERB = 4


def turned_from_anchors(
    summary: Summary,
    headline: str,
    notices: Sequence[str],
    known: KnownPersons,
    words: Wording,
    *,
    now: Iterable[str] = (),
) -> Iterator[str]:
    """What a summary, with this headline and in the language of the notices, turns round of what it rests on; `now`
    are the changed passages as they read now."""
    passages = [_spelled(sentence) for text in now for sentence in split(text[:_READ_LIMIT], words.language)]
    everything = [clause for notice in notices for clause in holding_clauses(notice, words)]
    for told in holding_clauses(headline, words):
        # What a headline is about may stand negated in one notice only because the next one affirms it in other words.
        if _stands_so(told, passages):
            continue
        if problem := _opposite(told, everything, words) or _other_person(told, everything, known, words):
            yield problem
    for entry in summary.now:
        held = holding_clauses(notices[entry.notice], words) if 0 <= entry.notice < len(notices) else ()
        for told in holding_clauses(entry.text, words) if held else ():
            if _stands_so(told, passages):
                continue
            turned = _lost_negation(told, held) or _opposite(told, held, words)
            if problem := turned or _other_person(told, held, known, words):
                yield f"notice {entry.notice}: {problem}"


def _spelled(text: str) -> tuple[str, ...]:
    return tuple(plain_word(token.text) for token in tokens(text) if token.word)


def _stands_so(told: Clause, passages: Iterable[Sequence[str]]) -> bool:
    """Whether a passage has all words of a clause in their order: "Judge dismissed two counts against Quinn", where it
    reads "Judge Hollis dismissed two of the counts against Mayor Quinn"."""
    if told.negative or len(told.words) < _LEAST_OF_PASSAGES:
        return False
    spelled = _spelled(told.text)
    for passage in passages:
        rest = iter(passage)
        if all(word in rest for word in spelled):
            return True
    return False


def _lost_negation(told: Clause, held: Sequence[Clause]) -> str:
    """What the one clause on which another rests negates, and that affirms."""
    if told.negative or told.denies:
        return ""
    # "It has withdrawn it", where nothing but that was negated.
    alone = len(told.words) == 1 and not told.tells and not told.capitals
    found = anchors(told, held, least=1 if alone else _LEAST_NEGATED)
    if not found or not all(one.negative and not one.denies for one in found):
        return ""
    for one in found:
        if any(stands_in(word, told.words) for word in one.negated) or _is_whole(told, one):
            return f"“{told.text}” leaves out the negation of “{one.text}”"
    return ""


def _is_whole(told: Clause, anchor: Clause) -> bool:
    """Whether a clause has nothing but words of its anchor: whom that is about, and more."""
    shared = told.shared(anchor)
    names = told.capitals & anchor.capitals
    return not told.tells and len(shared) == len(told.words) and bool(names) and bool(shared - names)


def _opposite(told: Clause, held: Sequence[Clause], words: Wording) -> str:
    """What stands in a clause in the place of its opposite, beside the same word."""
    for one in held:
        if one.negative != told.negative or one.denies != told.denies or not told.shared(one):
            continue
        for said, instead in _in_place(told.spelled, one.spelled):
            if not exclude_each_other(said, instead, words.language):
                continue
            if said in one.spelled or instead in told.spelled:
                continue
            as_close = len(told.shared(one))
            if any(said in other.spelled and len(told.shared(other)) >= as_close for other in held):
                continue
            return f"“{told.text}” has “{said}” where the notice has “{instead}”"
    return ""


def _in_place(told: Sequence[str], held: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The words of two rows that stand in each other's place, with the same word in front or behind."""
    same = [(-1, -1)]
    for code in LCSseq.opcodes(told, held):
        if code.tag == "equal":
            same += [(code.src_start + step, code.dest_start + step) for step in range(code.src_end - code.src_start)]
    same.append((len(told), len(held)))
    for (begin, there), (end, ends) in pairwise(same):
        for at, other in product(range(begin + 1, end), range(there + 1, ends)):
            ahead = at == begin + 1 and other == there + 1 and begin >= 0
            behind = at + 1 < len(told) and other + 1 < len(held) and alike_in_form(told[at + 1], held[other + 1])
            if ahead or behind:
                yield told[at], held[other]


def _other_person(told: Clause, held: Sequence[Clause], known: KnownPersons, words: Wording) -> str:
    """Of whom or by whom a clause tells what the notice tells of somebody else."""
    if len(known.full) <= 1:
        return ""
    saying = [one for who, _ in speakers_in(told.sentence, words) for one in persons_in(who, words)]
    named = [(place, one) for place, one in _named(told.text, known, words) if not _among(one, saying)]
    if not named:
        return ""
    return _of_another(told, named, held, known, words) or _other_role(told, held, known, words)


def _named(text: str, known: KnownPersons, words: Wording) -> list[tuple[int, Person]]:
    """Who is named in a text and in full somewhere, each with the place of the name."""
    found = []
    for person in persons_in(text, words):
        whole = next((one for one in known.full if one.same(person)), None)
        if whole is not None:
            found.append((text.find(person.printed), whole))
    return found


def _of_another(
    told: Clause,
    named: Sequence[tuple[int, Person]],
    held: Sequence[Clause],
    known: KnownPersons,
    words: Wording,
) -> str:
    """Of whom the clauses on which one rests tell it, where that is somebody else."""
    # "Director Ann Lee said" tells nothing.
    offices = {word for word in told.words if is_kind_of_speaker(word, words.language)}
    aside = told.capitals | offices | {word for _, person in named for word in person.names}
    found = anchors(told, held, aside, least=1)
    if not found or any(one.negative != told.negative for one in found):
        return ""
    if named and all(ahead in PLACING.get(words.language, ()) for ahead in _words_ahead(told.text, named)):
        # "Deaths in Pell County rise to 14" is told of no county.
        return ""
    theirs = [[person for _, person in _named(one.text, known, words) or _ahead(one, known, words)] for one in found]
    if not all(theirs):
        return ""
    beside = [person for one in found for person in _told_of(one.sentence, words)]
    for _, person in named:
        if any(person.same(one) for one in (*beside, *(one for some in theirs for one in some))):
            continue
        if len(theirs[0]) == 1 and any(theirs[0][0].same(one) for _, one in named):
            continue
        return f"“{told.text}” is told of {theirs[0][0].printed}, not of {person.printed}"
    return ""


def _words_ahead(text: str, named: Sequence[tuple[int, Person]]) -> Iterator[str]:
    """The words right before those who are named, without an article."""
    for place, _ in named:
        ahead = text[:place].split()
        yield ahead[-1].casefold() if ahead else ""


def _ahead(clause: Clause, known: KnownPersons, words: Wording) -> Sequence[tuple[int, Person]]:
    """Who is named first in the sentence of a clause that goes on and names nobody: "… and voted against it"."""
    place = clause.sentence.find(clause.text)
    found = _named(clause.sentence[:place], known, words) if place > 0 else []
    return found[:1]


def _told_of(sentence: str, words: Wording) -> Iterator[Person]:
    """Who is named in a sentence and does not only say it."""
    # "Acme spokeswoman Ann Lee": it is told of Acme.
    saying = [person for who, _ in speakers_in(sentence, words) for person in persons_in(who, words)[-1:]]
    for person in persons_in(sentence, words):
        if not any(person.same(one) for one in saying):
            yield person


def _other_role(told: Clause, held: Sequence[Clause], known: KnownPersons, words: Wording) -> str:
    """Who does what the clause with the same verb says is done to them."""
    if words.language not in _SUBJECT_FIRST:
        return ""
    for one in held:
        if one.negative != told.negative or is_passive(one.text) != is_passive(told.text):
            continue
        for verb, before, behind in _around(told, known, words):
            for other, ahead, after in _around(one, known, words):
                if verb != other or not before or not ahead:
                    continue
                turned = [person for person in before if _among(person, after) and not _among(person, ahead)]
                back = [person for person in behind if _among(person, ahead) and not _among(person, after)]
                if turned and (back or (not behind and len(before) == 1)):
                    return f"“{told.text}” turns round who does it: “{one.text}”"
    return ""


def _around(
    clause: Clause, known: KnownPersons, words: Wording
) -> Iterator[tuple[str, Sequence[Person], Sequence[Person]]]:
    """The words of a clause that may be its verb, each with the persons who are named before and behind it."""
    named, seen = _named(clause.text, known, words), list[Person]()
    for token in tokens(clause.text) if named else ():
        word = plain_word(token.text)
        if not token.word or token.capital or word not in clause.words:
            continue
        before = [person for place, person in named if place < token.start]
        if before and len(word) >= _VERB and len(before) > len(seen):
            # The first word of meaning behind a name: what stands further off may be done by somebody else.
            yield word, before, [person for place, person in named if place > token.start]
        seen = before


def _among(person: Person, others: Sequence[Person]) -> bool:
    return any(person.same(one) for one in others)
