"""Whether a notice negates what the title claims of whom the lede names: "Coach suspended", "Fisk is not suspended"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from amended.domain.comparison.sentences import sentences as split
from amended.domain.extracting.speakers import sentence_speaker
from amended.domain.extracting.title_words import same_word
from amended.domain.language.wording import Wording
from amended.domain.language.words import content_words, name_runs, stem, tokens
from amended.domain.values.set_apart import set_apart

# What is said to be on no plan is what stands in front: "Eine Schließung ist nicht geplant".
_PLANNED = re.compile(
    r"plan|planned|planning|prévue?s?|envisagée?s?|previst[oa]s?|programmat[oai]|geplant|vorgesehen|gepland|planera[dts]+|"
    r"planlagt|planowan[eyao]|plánován[oay]?|planificat[ăe]?|планируется|запланирован[оаы]?|заплановано",
    re.IGNORECASE,
)
# Whoever says something of themselves need not be who the title is about.
_FIRST_PERSON = frozenset({"i", "ich", "je", "j'", "j’", "jag", "jeg", "ik", "yo", "io", "eu", "we", "wir", "nous"})


def denies_of_the_named(
    claims: frozenset[str], title: frozenset[str], lede: str, sentences: Sequence[str], words: Wording
) -> bool:
    """Whether a notice negates a word that the title claims, of whom the lede's sentence with that word names, or with
    nothing beside that tells of another thing ("No closure is planned").

    `title` are the title's words of meaning, `claims` those of what it claims.
    """
    acts = {word for word in claims if not word[0].isdigit()}
    if any(map(words.negates.fullmatch, title)):
        return False
    for sentence, ahead, negated in _negations(sentences, words):
        lost = {word for word in acts if any(same_word(word, other) for other in negated)}
        if lost and (_is_named(lost, title, lede, ahead, words) or _tells_nothing_else(sentence, lost, words)):
            return True
    return False


def _negations(sentences: Sequence[str], words: Wording) -> Iterator[tuple[str, str, Sequence[str]]]:
    """The sentences on what holds that negate something: each with what stands in front, and the stems negated."""
    for sentence in sentences:
        if words.told_before(sentence) or set_apart(sentence, words) is not None:
            continue
        for match in words.negates.finditer(sentence):
            behind = (token for token in tokens(sentence) if token.start >= match.end())
            first = next((one for one in behind if not one.word or one.text.casefold() not in words.common), None)
            if first is None or not first.word:
                continue
            if _PLANNED.fullmatch(first.text):
                yield sentence, "", [stem(token.text) for token in tokens(sentence) if token.end <= match.start()]
            else:
                yield sentence, sentence[: match.start()], [stem(first.text)]


def _is_named(lost: set[str], title: frozenset[str], lede: str, ahead: str, words: Wording) -> bool:
    """Whether who stands in front of the negation is named by the lede as the subject of what the title claims."""
    subjects = {run.text.split()[-1] for run in name_runs(ahead, words)}
    for sentence in split(lede, words.language) if subjects else ():
        told = content_words(sentence, words)
        claimed = any(same_word(word, other) for word in lost for other in told)
        if not claimed or not any(same_word(word, other) for word in title - lost for other in told):
            continue
        found = tokens(sentence)
        for run in name_runs(sentence, words):
            placed = run.first and found[run.first - 1].text.casefold() in words.prepositions
            if not placed and run.text.split()[-1] in subjects:
                return True
    return False


def _tells_nothing_else(sentence: str, lost: set[str], words: Wording) -> bool:
    """Whether a sentence has no other word of meaning than what it negates, who says it and that it says it."""
    who = sentence_speaker(sentence, words)
    rest = words.tells.sub(" ", sentence.replace(who, " ") if who else sentence)
    found = tokens(rest)
    if any(token.text.casefold() in words.pronouns | _FIRST_PERSON for token in found) or name_runs(rest, words):
        return False
    left = [
        token.text
        for token in found
        if content_words(token.text, words)
        and not words.negates.fullmatch(token.text)
        and not _PLANNED.fullmatch(token.text)
    ]
    return all(any(same_word(stem(word), other) for other in lost) for word in left)
