"""Whether a word by which the title claims something is what a notice takes back: "died" became "were injured"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from amended.domain.comparison_results import Change
from amended.domain.language.wording import Wording
from amended.domain.language.words import alike, content_words, name_runs, stem, tokens

# Letters that a short word may have more in another form ("die", "died"), and how short it may be.
_ENDING = 2
_SHORTEST = 3
# What opens what was said, beside verbs of saying.
_SAYS = re.compile(
    r"(?<!\w)(?:that|hieß es|dass|daß|que|che|dat|att|at|że|že|что|що|că|hogy|että|ότι|πως|bahwa|rằng|là|כי|أن)(?!\w)",
    re.IGNORECASE,
)
# A claim has so many words of meaning.
_FEWEST = 2
# What is counted stands so near to its number.
_NEAR = 3


def same_word(word: str, other: str) -> bool:
    """Whether two stems are of one word, short ones included."""
    short, long = sorted((word, other), key=len)
    return alike(word, other) or (
        len(short) >= _SHORTEST and long.startswith(short) and len(long) - len(short) <= _ENDING
    )


def takes_back_a_word(
    claims: frozenset[str],
    title: frozenset[str],
    sentences: Sequence[str],
    passage: str,
    changes: Sequence[Change],
    words: Wording,
) -> bool:
    """Whether a notice says of a word of the title that it was said and does not hold.

    `title` are the title's words of meaning, `claims` those of what it claims, `sentences` the notice's, `passage` and
    `changes` what it corrects and the edits that it explains. The word stands where the notice tells what was said and
    nowhere else in it, and an edit took it out; or it is the first word behind a negation. Another word of the title
    must be there too.
    """
    acts = {word for word in claims if not word[0].isdigit()}
    said, holds = (content_words(text, words) for text in _told(sentences, words))
    before = content_words(" ".join(change.before for change in changes), words)
    after = content_words(" ".join(change.after for change in changes), words)
    lost = {word for word in acts if _among(word, said) and _among(word, before) and not _among(word, holds | after)}
    if not lost and not any(map(words.negates.fullmatch, title)):
        lost = {word for word in acts for negated in _negated(sentences, words) if same_word(word, negated)}
    about = said | holds | before | content_words(passage, words)
    return bool(lost) and any(_among(word, about) for word in title - lost)


def is_what_was_said(title: frozenset[str], sentences: Sequence[str], words: Wording) -> bool:
    """Whether a notice says of nothing but what the title claims that it was said: "An earlier version said the mill
    had been destroyed. It is still standing."

    Every word of meaning of what was said is one of the title's; one that is no name, behind all that are told of what
    holds too ("the mill"), is not among those.
    """
    holds = [text for text in sentences if not (words.told_before(text) or words.routine.search(text))]
    affirmed = content_words(" ".join(text for text in holds if not words.negates.search(text)), words)
    for sentence in sentences if holds else ():
        restates = words.told_before(sentence)
        says = _SAYS.search(sentence, restates.end()) if restates is not None else None
        tells = words.tells.search(sentence, restates.end()) if restates is not None else None
        opened = min(match.end() for match in (says, tells) if match is not None) if says or tells else 0
        if not opened or words.contrast.search(sentence):
            continue
        clause = words.corrects.sub(" ", words.tells.sub(" ", sentence[opened:]))
        said = content_words(clause, words)
        named = content_words(" ".join(run.text for run in name_runs(sentence, words)), words)
        if len(said) < _FEWEST or not all(_among(word, title) for word in said):
            continue
        order = [stem(token.text) for token in tokens(clause)]
        shared = max((place for place, word in enumerate(order) if word in said and _among(word, affirmed)), default=-1)
        acts = set(order[shared + 1 :]) & (said - named)
        if any(not word[0].isdigit() for word in acts):
            return True
    return False


def counts_another(title: str, sentences: Sequence[str], words: Wording) -> bool:
    """Whether a notice gives a number of the title to others: "said 12 had died; 2 died and 12 were injured"."""
    if not (counted := _counted(title, words)):
        return False
    texts = _told(sentences, words)
    said, holds = (_counted(text, words) for text in texts)
    told = content_words(texts[1], words)
    for number, word in counted:
        was = any(number == other and same_word(word, one) for other, one in said)
        still = any(number == other and same_word(word, one) for other, one in holds)
        if was and not still and number in {other for other, _ in holds} and _among(word, told):
            return True
    return False


def _counted(text: str, words: Wording) -> Sequence[tuple[str, str]]:
    """The figures of a text, each with the stem of every word of meaning that stands near it."""
    found = tokens(text)
    figures = [place for place, token in enumerate(found) if token.text[0].isdigit()]
    near = ((place, other) for place in figures for other in found[max(0, place - _NEAR) : place + _NEAR + 1])
    return [
        (found[place].text, stem(other.text))
        for place, other in near
        if other.word and not other.text[0].isdigit() and other.text.casefold() not in words.common
    ]


def _told(sentences: Sequence[str], words: Wording) -> tuple[str, str]:
    """What a notice tells that was said, and all else; a sentence with a contrast tells both."""
    said: list[str] = []
    holds: list[str] = []
    for sentence in sentences:
        restates = words.told_before(sentence)
        if restates is None:
            holds.append("" if words.routine.search(sentence) else sentence)
            continue
        turn = words.turns.search(sentence, restates.end())
        said.append(sentence[: turn.start()] if turn is not None else sentence)
        holds.append(sentence[turn.end() :] if turn is not None else "")
        if words.contrast.search(sentence):
            holds.append(sentence)
    return " ".join(said), " ".join(holds)


def _negated(sentences: Sequence[str], words: Wording) -> set[str]:
    """The stem of the first word of meaning behind each negation, where nothing is told of an earlier version."""
    found: set[str] = set()
    for sentence in sentences:
        if words.told_before(sentence) or words.contrast.search(sentence):
            continue
        for match in words.negates.finditer(sentence):
            behind = (token for token in tokens(sentence) if token.start >= match.end())
            first = next((one for one in behind if not one.word or one.text.casefold() not in words.common), None)
            if first is not None and first.word:
                found.add(stem(first.text))
    return found


def _among(word: str, others: frozenset[str]) -> bool:
    return any(same_word(word, other) for other in others)
