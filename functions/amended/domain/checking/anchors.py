"""The clauses that a summary's entry rests on: for each of its own those of its notice that have most of its words.

An entry is about one notice, which is short. Where a clause of the entry has nearly all of its words from one clause of
that notice, what both do otherwise is a narrow question: whether one negates, who does it, what stands in whose place.
Free wording shares less, finds no anchor and is asked nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from amended.domain.checking.polarity import AUXILIARIES, COPULAS, MOST_NEGATIONS, beside_negation, parted_by_report
from amended.domain.checking.split_once import split
from amended.domain.checking.word_rows import alike_in_form
from amended.domain.language.clause_ends import clause_ends
from amended.domain.language.wording import Wording
from amended.domain.language.words import CACHED, Token, plain_word, tokens
from amended.domain.values.set_apart import set_apart

# Part of a clause's words that its anchor has.
_MOST = 0.66
# Letters of a word that carries meaning, and of a small one with which names are joined ("de", "van").
_MEANING, _SMALL = 3, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A clause that tells what holds, with the sentence in which it stands.

    `words` are those of meaning, without case and accents, `spelled` all in their order; `negative` is whether it has a
    negation, `denies` a word of denial, `tells` a word of saying, `negated` the words beside its negations.
    """

    text: str
    sentence: str
    words: tuple[str, ...]
    spelled: tuple[str, ...]
    capitals: frozenset[str]
    negative: bool
    denies: bool
    tells: bool
    negated: tuple[str, ...]

    def shared(self, other: Clause) -> frozenset[str]:
        """The words of this clause that another has in some form."""
        return frozenset(word for word in self.words if stands_in(word, other.words))


def stands_in(word: str, others: Iterable[str]) -> bool:
    """Whether a word is among others in some form."""
    return any(alike_in_form(word, other) for other in others)


@lru_cache(maxsize=CACHED)
def holding_clauses(text: str, words: Wording) -> tuple[Clause, ...]:
    """The clauses of a text that tell what holds: not what it reports of an earlier version, nor what it sets apart as
    wrong."""
    found = (
        _clause(piece, sentence, words)
        for sentence in split(text, words.language)
        for part in sentence.split("; ")
        for piece in _pieces(part, words)
    )
    return tuple(clause for clause in found if clause.words)


def anchors(
    told: Clause, held: Sequence[Clause], but: frozenset[str] = frozenset(), *, least: int
) -> tuple[Clause, ...]:
    """The clauses that have most of the words of one, leaving some words aside: at least `least` of them; none where no
    clause has nearly all."""
    asked = frozenset(told.words) - but
    shares = [(sum(stands_in(word, one.words) for word in asked), one) for one in held]
    most = max((share for share, _ in shares), default=0)
    if most < max(least, _MOST * len(asked)):
        return ()
    return tuple(one for share, one in shares if share == most)


def _pieces(part: str, words: Wording) -> Iterator[str]:
    """The clauses of a part of a sentence. A name between commas belongs to the clause around it: "his deputy, Ann Lee,
    was convicted"."""
    holds = parted_by_report(part, words)[0]
    if holds.strip() and (apart := set_apart(holds, words)) is not None:
        holds = apart.holds
    begun, last = 0, 0
    pieces: list[str] = []
    for end in clause_ends(words.language).finditer(holds):
        named = end.group().startswith(",") and _is_bare_name(holds[last : end.start()], words)
        last = end.end()
        if not named:
            pieces.append(holds[begun : end.start()])
            begun = last
    rest = holds[begun:]
    if pieces and _is_bare_name(rest, words):
        pieces[-1] = f"{pieces[-1]}, {rest}"
    else:
        pieces.append(rest)
    yield from (piece for piece in pieces if piece.strip())


def _is_bare_name(piece: str, words: Wording) -> bool:
    """Whether a piece names somebody or tells an age, and nothing else."""
    found = [token for token in tokens(piece) if token.word or token.text[0].isdigit()]
    if words.negates.search(piece) is not None or not any(one.capital or not one.word for one in found):
        return False
    return all(
        not one.word or one.capital or len(one.text) <= _SMALL or one.text.casefold() in words.common for one in found
    )


def _clause(text: str, sentence: str, words: Wording) -> Clause:
    found = [token for token in tokens(text) if token.word]
    meaning = [one for one in found if _means(one, words)]
    negations = list(islice(words.negates.finditer(text), MOST_NEGATIONS))
    return Clause(
        text=text.strip(),
        sentence=sentence,
        words=tuple(dict.fromkeys(plain_word(one.text) for one in meaning)),
        spelled=tuple(plain_word(one.text) for one in found),
        capitals=frozenset(plain_word(one.text) for one in meaning if one.capital),
        negative=bool(negations),
        denies=words.denies.search(text) is not None,
        tells=words.tells.search(text) is not None or words.according.search(text) is not None,
        negated=tuple(plain_word(word) for one in negations for word in beside_negation(text, one, words)),
    )


def _means(token: Token, words: Wording) -> bool:
    """Whether a word tells something itself: no small word, no auxiliary, no word by which something is put."""
    folded = token.text.casefold()
    small = folded in words.common or folded in words.prepositions or folded in AUXILIARIES | COPULAS
    puts = words.negates.fullmatch(token.text) is not None or words.tells.fullmatch(token.text) is not None
    return len(token.text) >= _MEANING and not small and not puts
