"""Whether a summary has one word where the evidence has another that excludes it: "charged" for "questioned".

No list knows all words; what these know is what does most damage: who is dead and who is hurt, convicted and acquitted,
profit and revenue, up and down, a half and a fifth, mayor and governor.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from amended.domain.checking.alternative_places import Place, places_in, printed_senses
from amended.domain.checking.alternative_senses import opens_pair, senses_of
from amended.domain.checking.amounts import LIMITS
from amended.domain.checking.evidence import Corpus
from amended.domain.checking.told_clauses import Clause
from amended.domain.language.clause_ends import clause_ends
from amended.domain.language.wording import Wording
from amended.domain.language.words import content_words, marked, plain_word
from amended.domain.values.numbers import quantities
from amended.domain.values.set_apart import set_apart

# What the fractions of the table are in percent, in its order.
_PERCENT = ((50.0,), (33.0, 33.3), (25.0,), (20.0,), (10.0,))
# Small words that every text may have in any sense: only what they stand beside says anything.
_ONLY_BESIDE = frozenset({"modal", "sequence"})
# Sorts of words that are titles before a name.
_ENTITLING = frozenset({"job", "rank"})
# What somebody does or undergoes.
_DONE = frozenset({"justice", "office", "stance", "result", "answer", "trade_of"})
# Sorts whose first two groups are the opposites of each other. In "justice" acquittal stands behind conviction, and
# both behind as many groups.
_TWO_SIDED = frozenset({"stance", "answer", "result", "safety", "agreement", "access", "posts", "activity"})
_SIDES = 2
# The group of "harm" for those to whom none was done.
_SPARED = 3
# Sorts of words of which free wording has many: one that stands nowhere says nothing, but for what it stands beside.
_FREE = frozenset({"stance", "trade_of", "direction", "activity", "operation", "staying"})
# Of these a text may have several that do the same.
_MANY = frozenset({"body", "vehicle"})
# What may be denied, and is told all the same.
_HAPPENING = frozenset(
    {
        *("harm", "justice", "office", "direction", "posts", "stance", "result", "access", "trade_of", "factor"),
        *("safety", "agreement", "held", "keeping", "activity", "operation", "call", "tabling"),
    }
)
# What is told of who or what does not change.
_STAYING = "staying"
# Numbers up to this are parts of each other by chance.
_SMALL = 12
# As many materials are kept as those of a few stories.
_MATERIALS = 16
# The group of the words of possibility.
_UNSURE = 0


def invented(
    text: str, evidence: Iterable[str], known_words: frozenset[str], numbers: frozenset[float], words: Wording
) -> Iterator[str]:
    """Words of a text that stand nowhere in the evidence, where it has another of their sort, or they need to be read.

    `known_words` are all words of the evidence, and `numbers` its numbers: "20 percent" is a fifth.
    """
    texts = list(evidence)
    strange = [
        place
        for place in places_in(text, words)
        if not known_words.issuperset(map(plain_word, place.word.split()))
        and (words.spaced or not any(place.word in one for one in texts))
    ]
    if not strange:
        return
    ends = clause_ends(words.language)
    # What is negated has not happened ("nobody died"), and who is said to stay is told not to have left.
    happened = {
        place.word
        for one in ends.split(text)
        if one and not words.negates.search(one)
        for place in places_in(one, words)
    }
    staying = {place.word for place in places_in(text, words) if place.sort == _STAYING}
    places = [
        place
        for place in strange
        if (place.word in happened or place.sort not in _HAPPENING) and place.word not in staying
    ]
    if not places:
        return
    held, negated = _told(tuple(texts), words)
    denying = any(words.denies.search(one) for one in texts if marked(one, words))
    for place in places:
        known = held.get(place.sort, frozenset())
        if place.groups & known or place.sort in _ONLY_BESIDE:
            continue
        plain = plain_word(place.word)
        # "Minister Weber" for "Verteidigungsminister Weber"
        entitles = place.sort in _ENTITLING and _before_name(place.word, text)
        entitles = entitles and not any(word.endswith(plain) for word in known_words)
        if not (place.strict or entitles or (known and place.sort not in _FREE)):
            continue
        if place.sort == "harm" and min(place.groups) >= _SPARED:
            # Whoever is not dead is alive.
            continue
        if any(_is_opposite(place, group) for group in negated.get(place.sort, ())):
            continue
        if denying and words.denies.fullmatch(place.word):
            # "Rejected the report" for "denied the report".
            continue
        if words.according.fullmatch(place.word):
            # "Secondo Colli"
            continue
        if place.sort == "fraction" and any(_is_fraction(_PERCENT[group], numbers) for group in place.groups):
            continue
        yield f"“{place.word}” stands nowhere"


@lru_cache(maxsize=_MATERIALS)
def _told(texts: tuple[str, ...], words: Wording) -> tuple[Mapping[str, frozenset[int]], Mapping[str, frozenset[int]]]:
    """The groups of the words of these texts by their sorts, and those of what the texts negate."""
    # "Not guilty" may be told as cleared.
    negating = (one for one in texts if marked(one, words))
    ends = clause_ends(words.language)
    refused = (
        clause if (apart := set_apart(clause, words)) is None else apart.rejects
        for one in negating
        for clause in ends.split(one)
        if clause and words.negates.search(clause) is not None
    )
    held = _groups(place for one in texts for place in places_in(one, words))
    return held, _groups(place for one in refused if one for place in places_in(one, words))


def stays(text: str, words: Wording) -> bool:
    """Whether a text says of somebody or something that they stay as they are, which tells that they do not change."""
    places = places_in(text, words)
    return not words.negates.search(text) and any(place.sort == _STAYING for place in places)


def _before_name(word: str, text: str) -> bool:
    """Whether a name stands behind a word: "Mayor Ann Lee", whom the evidence may not call mayor."""
    behind = text.partition(word)[2].lstrip()
    return behind[:1].isupper() and behind[1:2].islower()


def told_otherwise(text: str, evidence: Corpus, words: Wording) -> frozenset[str]:
    """The words of a text, as `content_words` has them, of whose sort the evidence has words: whether they say the same
    is asked elsewhere."""
    places = places_in(text, words)
    if not places:
        return frozenset()
    if words.spaced:
        sorts = _sorts_of(evidence.words, words.language)
    else:
        sorts = frozenset(place.sort for place in places_in(evidence.levelled, words))
    told = " ".join(place.word for place in places if place.sort in sorts)
    return content_words(told, words) if words.spaced else frozenset(told)


@lru_cache(maxsize=_MATERIALS)
def _sorts_of(known_words: frozenset[str], language: str) -> frozenset[str]:
    """The sorts of these words."""
    return frozenset(sense.sort for word in known_words for sense in printed_senses(word, language))


def _is_opposite(place: Place, group: int) -> bool:
    """Whether a word is told by the denial of another of its sort: acquitted by "not guilty", rejected by "not
    approved"."""
    if place.sort == "office":
        # Who does not leave stays.
        return group not in place.groups
    if place.sort in _TWO_SIDED:
        return group < _SIDES and any(own < _SIDES for own in place.groups)
    return place.sort == "justice" and group >= _SIDES and group + 1 in place.groups


def _is_fraction(percents: Sequence[float], numbers: frozenset[float]) -> bool:
    """Whether the evidence has a fraction in percent, or two numbers of which one is this part of the other."""
    parts = (number * percent / 100 for number in numbers if number > _SMALL for percent in percents)
    return bool(numbers.intersection(percents)) or any(part > _SMALL and part in numbers for part in parts)


def fractions_in_percent(evidence: Iterable[str], words: Wording) -> frozenset[float]:
    """The percentages that the fractions of the evidence are."""
    found = (place for text in evidence for place in places_in(text, words) if place.sort == "fraction")
    return frozenset(percent for place in found for group in place.groups for percent in _PERCENT[group])


def exchanged(
    summary: Sequence[Clause],
    holding: Sequence[Clause],
    outdated: Iterable[str],
    claims: Iterable[str],
    words: Wording,
) -> Iterator[str]:
    """Words of a summary that the evidence tells of something else, tells of no longer, or does not deny.

    `holding` are the clauses of what holds now, `outdated` the texts of what was wrong.
    """
    told = [clause for clause in summary if places_in(clause.text, words)]
    positive = [clause for clause in holding if not clause.negative]
    held = [place for clause in positive for place in places_in(clause.text, words)]
    whom = frozenset(one for clause in positive for one in _whom(clause, clause.about, words))
    unnamed = _groups(place for clause in positive if not clause.runs for place in places_in(clause.text, words))
    denied = [place for clause in holding if clause.negative for place in places_in(clause.text, words)]
    groups, beside, against = _groups(held), _beside(held, near=True), _beside(denied, near=True)
    gone = [place for text in outdated for place in places_in(text, words)]
    told_before = (place for text in claims for place in places_in(text, words))
    wrong, claimed = _groups([*denied, *gone]), _beside((*gone, *told_before), near=True)
    for clause in told:
        places = places_in(clause.text, words)
        if clause.negative:
            bound = _beside(place for place in places if place.sort in _HAPPENING)
            aside = (
                words.denies.search(clause.text)
                or _negates_number(clause.text, words)
                # "It will not open until Friday" tells that it opens.
                or any(LIMITS.search(clause.text, one.end()) for one in words.negates.finditer(clause.text))
            )
            # "He has not sold it" where the earlier version told so, and it is on sale.
            if not aside and (bound & beside) - against - claimed:
                yield f"“{clause.text}” denies what the notices tell"
            continue
        # "It is possible that it will be held" is not sure.
        unsure = any(place.sort == "modal" and _UNSURE in place.groups for place in places)
        for place in places:
            if place.sort == "modal" and unsure:
                continue
            # "Indicted him" names nobody, and who was may be named beside what was not done.
            named = frozenset() if place.groups & unnamed.get(place.sort, frozenset()) else whom
            problem = _elsewhere(place, beside) or _of_another(place, clause, named)
            if problem := problem or ("" if marked(clause.text, words) else _no_longer(place, places, groups, wrong)):
                yield f"“{clause.text}”: {problem}"


def _negates_number(text: str, words: Wording) -> bool:
    """Whether a number stands right behind a negation: "six weeks, not six months, of closure" denies no closure."""
    behind = (text[match.end() :].lstrip() for match in words.negates.finditer(text))
    return any(one.startswith(number.text) for one in behind for number in quantities(one, words.language)[:1])


def _elsewhere(place: Place, held: frozenset[tuple[str, int, object]]) -> str:
    """Whether what stands beside a word stands beside another of its sort only."""
    # Who won is who is named there: what was won says nothing.
    for one in () if place.sort in _MANY or place.sort == "result" else place.beside:
        groups = {group for sort, group, other in held if sort == place.sort and other == one}
        if groups and not groups & place.groups:
            return f"“{place.word}” is told of something else than in the notices"
    return ""


def _of_another(place: Place, clause: Clause, held: frozenset[tuple[str, int, str]]) -> str:
    """Whether the notices tell another word of the same sort of everybody whom the clause names."""
    names = {name for run in clause.runs for name in run}
    if place.sort not in _DONE or len(clause.runs) != 1:
        return ""
    groups = [{group for sort, group, one in held if sort == place.sort and one == name} for name in names]
    if groups and all(groups) and not any(group & place.groups for group in groups):
        return f"“{place.word}” is told of somebody else than in the notices"
    return ""


def _whom(clause: Clause, about: frozenset[str], words: Wording) -> Iterator[tuple[str, int, str]]:
    """The groups of a clause's words with the names in it, and with whom it is about."""
    names = {name for run in clause.runs for name in run} | about
    for place in places_in(clause.text, words):
        yield from ((place.sort, group, name) for group in place.groups for name in names)


def _no_longer(
    place: Place, places: Sequence[Place], groups: Mapping[str, frozenset[int]], wrong: Mapping[str, frozenset[int]]
) -> str:
    """Whether a word stands only in what was wrong, and another of its sort in what holds."""
    held = groups.get(place.sort, frozenset())
    # What the notices do not go into is no error ("energy ministers" where the place was wrong).
    if place.sort not in _HAPPENING or not held or place.groups & held:
        return ""
    if not place.groups & wrong.get(place.sort, held):
        return ""
    if place.sort not in wrong or any(other.sort == place.sort and other.groups & held for other in places):
        return ""
    return f"“{place.word}” is told as a fact, and was corrected"


def _groups(places: Iterable[Place]) -> dict[str, frozenset[int]]:
    found: dict[str, frozenset[int]] = {}
    for place in places:
        found[place.sort] = found.get(place.sort, frozenset()) | place.groups
    return found


def _beside(places: Iterable[Place], *, near: bool = False) -> frozenset[tuple[str, int, object]]:
    """The groups with what stands beside them, and `near` them ("opposes the stadium plan" is told of the plan)."""
    return frozenset(
        (place.sort, group, one)
        for place in places
        for group in place.groups
        for one in (*place.beside, *(place.near if near else ()))
    )


def may_be_exchanged(clause: Clause, known_words: Iterable[str], words: Wording) -> bool:
    """Whether the evidence, of which these are all words, may have a word that one of the clause excludes."""
    places = places_in(clause.text, words)
    return (clause.negative and bool(places)) or any(
        opens_pair(word, words.language)
        or any(place.excludes(sense) for sense in senses_of(word, words.language) for place in places)
        for word in (known_words if places else ())
    )
