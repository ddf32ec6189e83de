"""Whether facts that the notices bind to different things are bound otherwise in a summary, in whatever languages.

"It will cut 200 jobs in Lyon and 500 in Lille" binds 200 to Lyon and 500 to Lille. A summary in which Lyon stands with
500 has each fact of the notice, and is wrong. Both texts are cut into clauses; facts of one clause belong together. A
pair of facts is exchanged where the notices have each of the two with another partner of the same kind, and never
together. Numbers, dates and names as printed need no table of words, so that this holds across languages; where both
texts are in one language, the words of a clause count as well where both sides of an exchange are told.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from amended.domain.checking.bound_facts import Clause, Fact, clauses, facts_of_clause, is_caseless, parted
from amended.domain.checking.foreign_polarity import turned_in_translation
from amended.domain.checking.held_facts import Held
from amended.domain.checking.polarity import AT_FIRST
from amended.domain.language.clause_ends import clause_ends
from amended.domain.language.wording import Wording
from amended.domain.values.set_apart import Apart, set_apart

# "They were fined 10, 20 and 30 euros respectively": the order binds them, and no clause.
_IN_ORDER = re.compile(
    r"respectiv|beziehungsweise|jeweils|rispettiv|onderscheidenlijk|odpowiednio|соответственно", re.IGNORECASE
)
# What parts two statements.
_STATEMENT = re.compile(r"(?<=[.;!?。；])\s|[。；]")
# Kinds of facts of which a sentence seldom tells two.
_PLACED = frozenset({"day", "weekday", "month", "year", "number"})
# Below this nothing can be exchanged.
_LEAST = 2


def exchanged_facts(summary: Iterable[str], notices: Iterable[str], words: Wording, theirs: Wording) -> Iterator[str]:
    """The pairs of facts that a summary has together and the notices have with others.

    `words` is the wording of the summary's language, `theirs` that of the notices'.
    """
    read = [text for text in notices if not _IN_ORDER.search(text)]
    told = [clause for text in summary for clause in clauses(text, words)]
    printed = _by_clauses(read, theirs)
    by_clauses, by_sentences = (Held(_told_apart(one)) for one in (printed, _by_sentences(read, theirs)))
    for held in (by_clauses, by_sentences):
        if len(held.clauses) < _LEAST:
            continue
        for clause in told:
            yield from _in_clause(clause, held)
    if words.language == theirs.language:
        yield from _crossed(told, by_clauses)
        yield from _redirected(told, printed, words)
    else:
        yield from _reordered(summary, read, words, theirs)
        yield from turned_in_translation(summary, read, words, theirs)
    yield from _replaced(summary, read, words, theirs)
    yield from _turned(summary, read, words, theirs)


def _by_clauses(texts: Iterable[str], words: Wording) -> list[Clause]:
    return [clause for text in texts for clause in clauses(text, words)]


def _by_sentences(texts: Iterable[str], words: Wording) -> list[Clause]:
    found = [
        tuple(fact for clause in clauses(part, words) for fact in clause) for text in texts for part in text.split("; ")
    ]
    return [one for one in found if one]


def _told_apart(held: Sequence[Clause]) -> list[Clause]:
    """The clauses with names told by the words that no other name shares ("Helios Bank", "Aurora Bank")."""
    having: dict[object, list[frozenset[object]]] = defaultdict(list)
    for name in dict.fromkeys(fact.keys for clause in held for fact in clause if fact.kind == "name"):
        for key in name:
            having[key].append(name)
    shared = frozenset(
        key
        for key, names in having.items()
        if any(not (one <= other or other <= one) for one, other in combinations(names, 2))
    )
    if not shared:
        return list(held)
    return [
        tuple(
            fact._replace(keys=fact.keys - shared) if fact.kind == "name" else fact
            for fact in clause
            if fact.kind != "name" or fact.keys - shared
        )
        for clause in held
    ]


def _in_clause(clause: Clause, held: Held) -> Iterator[str]:
    """The pairs of facts of a clause that never stand together in the notices, and each of which stands there with
    another of the kind of its partner, which the clause does not tell."""
    present = [(fact, one) for fact in clause if fact.kind != "word" and (one := held.mention(fact)) is not None]
    told = [one for _, one in present]
    for place, (fact, one) in enumerate(present):
        for other, partner in present[place + 1 :]:
            if one.kind == partner.kind:
                continue
            if _with_another(one, partner, told, held) and _with_another(partner, one, told, held):
                yield f"“{fact.printed}” and “{other.printed}” are not told of the same in the notices"


def _with_another(fact: Fact, partner: Fact, told: Sequence[Fact], held: Held) -> bool:
    """Whether clauses with a fact have others of the kind of `partner`, and none has it, or one that is told."""
    having = held.places(fact)
    alike = (one for one in (partner, *told) if one.kind == partner.kind)
    return not having.isdisjoint(held.of_kind(partner.kind)) and not any(held.together(fact, one) for one in alike)


def _crossed(told: Sequence[Clause], held: Held) -> Iterator[str]:
    """Two facts of one kind of which each is told with what the notices tell of the other only."""
    mentions = [
        (fact, one, held.places(one), [held.places(other) for other in clause if other.kind != one.kind])
        for clause in told
        for fact in clause
        if fact.kind != "word" and (one := held.mention(fact)) is not None
        if sum(other.kind == fact.kind for other in clause) == 1
    ]
    for place, (fact, one, mine, here) in enumerate(mentions):
        for other, partner, theirs, there in mentions[place + 1 :]:
            if one.kind != partner.kind or one.same(partner):
                continue
            crossed = _told_of(here, theirs, mine) and _told_of(there, mine, theirs)
            if crossed and not (_told_of(here, mine, theirs) or _told_of(there, theirs, mine)):
                yield f"“{fact.printed}” and “{other.printed}” are exchanged"


def _told_of(told: Iterable[frozenset[int]], one: frozenset[int], other: frozenset[int]) -> bool:
    """Whether of facts in these places the notices tell any of one and not of another."""
    return any(places.isdisjoint(other) and not places.isdisjoint(one) for places in told)


def _reordered(summary: Iterable[str], notices: Sequence[str], words: Wording, theirs: Wording) -> Iterator[str]:
    """Two numbers that a translation tells the other way round than one sentence of the notices, and binds to nothing
    that could be compared: translations keep the order of what they do not name anew."""
    held = [
        [clause for clause in clauses(part, theirs) if _numbered(clause)] for text in notices for part in _parts(text)
    ]
    for text in summary:
        for part in _parts(text):
            told = [clause for clause in clauses(part, words) if _numbered(clause)]
            for one, other in pairwise(told):
                first, second = _numbered(one), _numbered(other)
                if first is None or second is None or first.same(second):
                    continue
                turned = any(
                    second.among(before) and first.among(behind) and not first.among(before)
                    for sentence in held
                    for place, before in enumerate(sentence)
                    for behind in sentence[place + 1 :]
                )
                if turned and not (_is_bound(first, one, held) or _is_bound(second, other, held)):
                    yield f"“{first.printed}” and “{second.printed}” are exchanged"


def _numbered(clause: Clause) -> Fact | None:
    """The number of a clause that has one only."""
    numbers = [fact for fact in clause if fact.kind == "number"]
    return numbers[0] if len(numbers) == 1 else None


def _is_bound(number: Fact, clause: Clause, held: Iterable[Iterable[Clause]]) -> bool:
    """Whether the notices have a number in a clause with something else that a clause has it with."""
    others = [fact for fact in clause if fact.kind not in {"number", "word"}]
    return any(number.among(one) and any(fact.among(one) for fact in others) for sentence in held for one in sentence)


def _parts(text: str) -> list[str]:
    return [part for part in _STATEMENT.split(text) if part]


def _any_of(told: Iterable[Fact], among: Sequence[Fact], without: Sequence[Fact]) -> bool:
    """Whether one of these facts is among some and not among others."""
    return any(any(fact.same(one) for one in among) and not any(fact.same(one) for one in without) for fact in told)


def _redirected(told: Sequence[Clause], held: Sequence[Clause], words: Wording) -> Iterator[str]:
    """Two facts of one kind that change their prepositions: "from Leeds to Hull" for "from Hull to Leeds"."""
    for clause in told:
        placed = [fact for fact in clause if fact.kind != "word" and fact.ahead in words.prepositions]
        for one, other in pairwise(placed):
            if one.kind != other.kind or one.ahead == other.ahead or one.same(other):
                continue
            alike, turned = (
                any(_has_behind(each, one, first) and _has_behind(each, other, second) for each in held)
                for first, second in ((one.ahead, other.ahead), (other.ahead, one.ahead))
            )
            if turned and not alike:
                yield f"“{one.printed}” and “{other.printed}” are the other way round in the notices"


def _has_behind(clause: Clause, fact: Fact, ahead: str) -> bool:
    """Whether a clause has a fact behind a word."""
    return any(fact.same(one) and one.ahead == ahead for one in clause)


def _turned(summary: Iterable[str], notices: Sequence[str], words: Wording, theirs: Wording) -> Iterator[str]:
    """Contrasts whose rejected side the notices tell as what holds, and whose other side they only reject, negate or
    tell as said before."""
    told = [(part, apart) for text in summary for part in _parts(text) if (apart := set_apart(part, words)) is not None]
    told = [(part, apart) for part, apart in told if words.restates.search(part) is None]
    if not told:
        return
    # Behind the clauses stand the whole texts.
    held = _by_clauses(notices, theirs)
    where = Held([*held, *(facts_of_clause(text, theirs) for text in notices)])
    contrasts = [_sides(apart, theirs) for text in notices if (apart := set_apart(text, theirs)) is not None]
    rejected = Held(rejects for _, rejects in contrasts)
    for part, apart in told:
        right, wrong = _sides(apart, words)
        near = sorted(frozenset[int]().union(*map(rejected.places, right)))
        if any(_reversed(right, wrong, *contrasts[place]) for place in near):
            yield f"“{part.strip()}” is the other way round in the notices"
        for one in right:
            others = [fact for fact in wrong if fact.kind == one.kind != "word" and _stands(fact, where, len(held))]
            if not others or not _stands(one, where, len(held)):
                continue
            alike = [fact for fact in right if fact.kind == one.kind]
            if not any(_in_clauses(fact, where, len(held)) for fact in alike) and any(
                _in_clauses(fact, where, len(held)) for fact in others
            ):
                yield f"{one.printed} is told as right, and the notices have {others[0].printed}"


def _in_clauses(fact: Fact, where: Held, clauses: int) -> bool:
    """Whether one of the first so many clauses has a fact."""
    return any(place < clauses for place in where.places(fact))


def _stands(fact: Fact, where: Held, clauses: int) -> bool:
    """Whether a text behind the first so many clauses has a fact."""
    return any(place >= clauses for place in where.places(fact))


def _sides(apart: Apart, words: Wording) -> tuple[Clause, Clause]:
    """The facts of what a contrast holds, and of what it rejects."""
    return facts_of_clause(apart.holds, words), facts_of_clause(apart.rejects, words)


def _reversed(right: Clause, wrong: Clause, holds: Clause, rejects: Clause) -> bool:
    """Whether one contrast sets what another holds against what it rejects."""
    # Where capitals show names, other words may stand on either side.
    right, wrong = (
        tuple(fact for fact in side if fact.kind != "word" or is_caseless(fact.printed)) for side in (right, wrong)
    )
    return _any_of(right, rejects, holds) and _any_of(wrong, holds, rejects) and not _any_of(wrong, rejects, holds)


def _replaced(summary: Iterable[str], notices: Sequence[str], words: Wording, theirs: Wording) -> Iterator[str]:
    """What the notices put something else in the place of, told as a fact or the other way round."""
    pairs = list(_pairs(notices, theirs))
    if not pairs:
        return
    held = _by_clauses(notices, theirs)
    for text in summary:
        for sentence in _parts(text):
            if words.restates.search(sentence) or words.denies.search(sentence) or AT_FIRST.search(sentence):
                continue
            apart = set_apart(sentence, words)
            right = facts_of_clause(sentence if apart is None else apart.holds, words)
            wrong = () if apart is None else facts_of_clause(apart.rejects, words)
            for pair in pairs:
                if not pair.old.among(right) or pair.new.among(right):
                    continue
                turned = pair.new.among(wrong) and not pair.old.among(wrong)
                stated = apart is None and words.negates.search(sentence) is None and pair.is_told(right, held)
                if turned or stated:
                    yield f"{pair.old.printed} is told as a fact, and the notices have {pair.new.printed} in its place"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pair:
    """What an earlier version said, what the notice says instead, and what both say it of."""

    old: Fact
    new: Fact
    common: Clause

    def is_told(self, told: Clause, held: Sequence[Clause]) -> bool:
        """Whether a sentence with the old one says it of the same; what holds elsewhere may be told of something
        else."""
        having = [clause for clause in held if self.old.among(clause)]
        alike = [fact for fact in self.common if fact.among(told)]
        return not having or any(not any(fact.among(clause) for clause in having) for fact in alike)


def _pairs(notices: Sequence[str], words: Wording) -> Iterator[_Pair]:
    """The facts of one kind behind the same word, in clauses that share something: one of what the notices say that an
    earlier version said, and one of what they say themselves."""
    ends = clause_ends(words.language)
    sides = [parted(text, words) for text in notices]
    olds, news = (
        [
            facts_of_clause(piece, words)
            for part in parts
            for piece in ends.split(part)
            if piece and words.negates.search(piece) is None
        ]
        for parts in (
            [part for one in sides for part in one.reported],
            [part for one in sides for part in one.holds],
        )
    )
    for before in olds:
        alike = [tuple(fact for fact in before if fact.among(after)) for after in news]
        common = max(alike, key=len, default=())
        if not common:
            continue
        after = news[alike.index(common)]
        gone = [fact for fact in before if fact.kind != "word" and fact.ahead and fact not in common]
        come = [fact for fact in after if fact.kind != "word" and fact.ahead and not fact.among(before)]
        pairs = ((old, new) for old in gone for new in come if old.kind == new.kind and old.ahead == new.ahead)
        yield from (_Pair(old=old, new=new, common=common) for old, new in pairs)


def misplaced_facts(
    texts: Iterable[str], notices: Sequence[str], versions: Sequence[str], words: Wording
) -> Iterator[str]:
    """Dates and numbers of a clause that what the notices say of the same has not: they have another in its place."""
    held = Held(_by_sentences(notices, words))
    for clause in (one for text in texts for one in clauses(text, words)):
        for fact in clause:
            if fact.kind not in _PLACED:
                continue
            about = [one for one in clause if one.kind != fact.kind]
            known, there = [places for one in about if (places := held.places(one))], held.places(fact)
            if not there.isdisjoint(frozenset[int]().union(*known[:1]).intersection(*known)):
                # It is told of all of this in one sentence.
                continue
            counted = Counter(place for places in known for place in places)
            of_kind = held.of_kind(fact.kind) & counted.keys()
            best = max((counted[place] for place in of_kind), default=0)
            if best < _LEAST or any(counted[place] == best and place in there for place in of_kind):
                continue
            elsewhere = max((counted[place] for place in there), default=0)
            # The versions are long, and asked only where the notices have nothing.
            for one in (one for version in versions for one in clauses(version, words) if fact.among(one)):
                elsewhere = max(elsewhere, sum(other.among(one) for other in about))
            if elsewhere < best - 1:
                yield f"“{fact.printed}” is not what the notices tell of that"
