"""What a sentence denies beside the title: of another thing of the kind, of a bound, of something further told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from amended.domain.comparison.content import carries_meaning, content, of_one_word, root, stem
from amended.domain.comparison.vocabulary import Vocabulary
from amended.domain.comparison.words import plain, words

# A word, with what it is printed with; an elided article is no part of it.
_WORD = re.compile(r"(?:\w{1,2}')?(?P<word>[^\W_]+(?:[-'][^\W_]+)*)")
# A bound stands so near behind what negates, in words.
_REACH_OF_NEGATION = 4
# A predicate has so many words of content of which neither the title nor the lede has any.
_FURTHER = 2
# Words of a name; what is longer is a line in capitals.
_LONGEST_NAME = 6
# Titles whose words beside names are kept, with their ledes.
_STORIES = 8
# Within so many characters in front of what closes a sentence a verb of saying tells that it is a speaker.
_BEFORE = 30


class _Named(NamedTuple):
    """The stem of a word, the side on which a name stands beside it, the stems of that name, whether the word is
    written small, and from where to where both stand in the text."""

    kind: str
    side: str
    name: frozenset[str]
    is_common: bool
    start: int
    end: int


def tells_of_another(sentence: str, told: Sequence[str], known: Vocabulary) -> bool:
    """Whether a sentence is on another thing of the title's kind: "the Park Road pool" for the "Elm Street pool".

    `told` are the title, and the lede that names its thing too. A word of the title stands beside a name in one of
    them and beside another in the sentence, of which no word is in them.
    """
    ours, named = _named_in(tuple(told), known)
    if not ours:
        return False
    line = plain(sentence)
    beside = [
        one.name
        for one in _named(line, known)
        if (one.kind, one.side) in ours
        and one.is_common is not known.nouns_capitalised
        and not _speaks(line, one, known)
    ]
    return bool(beside) and not any(named & name for name in beside)


@lru_cache(maxsize=_STORIES)
def _named_in(told: tuple[str, ...], known: Vocabulary) -> tuple[frozenset[tuple[str, str]], frozenset[str]]:
    """The words of a title that stand beside names in it or its lede, each with the side of the name, and the stems of
    all words of both: every sentence of a notice is asked about them."""
    title = set(map(stem, words(told[0])))
    ours = frozenset((one.kind, one.side) for text in told for one in _named(plain(text), known) if one.kind in title)
    named = frozenset(stem(root(word)) for text in told for word in words(text)) if ours else frozenset[str]()
    return ours, named


def _named(text: str, known: Vocabulary) -> Iterator[_Named]:
    """The words beside names; where nouns have capitals, only those with a name behind."""
    found = list(_WORD.finditer(text))
    for place, match in enumerate(found):
        word = match["word"].casefold()
        for side, step in (("before", -1), ("behind", 1)):
            beside = place + step
            if not 0 <= beside < len(found) or not found[beside]["word"][0].isupper():
                # Beside most words stands no name.
                continue
            if (known.nouns_capitalised and side == "before") or not carries_meaning(word, known):
                continue
            run = list(_run(text, found, place, step))
            name = frozenset(stem(root(one)) for each in run for one in words(each["word"]))
            if name:
                ends = (run[-1], match) if step < 0 else (match, run[-1])
                yield _Named(stem(word), side, name, match["word"][0].islower(), ends[0].start(), ends[1].end())


def _speaks(line: str, one: _Named, known: Vocabulary) -> bool:
    """Whether the name is of somebody who speaks, by an office: in front of a verb of saying ("директор аэропорта Олег
    Климов опроверг"), or at the end behind one ("sagte der Leiter der Klinik Bernd Holm")."""
    verbs = [cue for cue in (known.telling, known.denying) if cue is not None]
    behind = one.end + len(line[one.end :]) - len(line[one.end :].lstrip(" ,"))
    if any(cue.match(line, behind) for cue in verbs):
        return True
    if line[behind:].strip(' ."'):
        return False
    ahead = line[max(0, one.start - _BEFORE) : one.start]
    said = max((match.end() for cue in verbs for match in cue.finditer(ahead)), default=-1)
    others = (known.clause_ends, known.that)
    return said >= 0 and not any(one is not None and one.search(ahead, said) for one in others)


def _run(text: str, found: Sequence[re.Match[str]], place: int, step: int) -> Iterator[re.Match[str]]:
    """The capitalised words that stand together beside a word, in this direction."""
    beyond = place + step * (_LONGEST_NAME + 1)
    place += step
    while place != beyond and 0 <= place < len(found) and found[place]["word"][0].isupper():
        first, second = sorted((place, place - step))
        if text[found[first].end() : found[second].start()].strip(" ."):
            return
        yield found[place]
        place += step


def denies_a_bound(sentence: str, title: Sequence[str], known: Vocabulary) -> bool:
    """Whether each negation of a sentence is one of a bound, and the title (its words) has no number that it meets."""
    bounds = known.bounds
    if bounds is None or any(word[:1].isdigit() or word in known.numbers for word in title):
        return False
    said = words(sentence)
    negated = [place for place, word in enumerate(said) if known.negates(word)]
    return bool(negated) and all(
        bounds.search(" ".join(said[place + 1 : place + 2 + _REACH_OF_NEGATION])) for place in negated
    )


def denies_something_further(sentence: str, told: Sequence[str], known: Vocabulary) -> bool:
    """Whether what somebody denies is said of the title's event: "denied that the closing had to do with her house".

    The clause that is denied goes on behind the last word that the title or its lede has (`told`), and what is said
    there has several words of content of its own.
    """
    if known.denying is None or known.that is None:
        return False
    line = plain(sentence)
    denied = known.denying.search(line.casefold())
    that = known.that.search(line, denied.end()) if denied is not None else None
    if that is None:
        return False
    end = known.clause_ends.search(line, that.end()) if known.clause_ends is not None else None
    clause = content(words(line[that.end() : end.start() if end else len(line)]), known)
    ours = {one for text in told for one in content(words(text), known)}
    shared = [place for place, word in enumerate(clause) if any(of_one_word(word, one) for one in ours)]
    return bool(shared) and len(clause) - 1 - shared[-1] >= _FURTHER
