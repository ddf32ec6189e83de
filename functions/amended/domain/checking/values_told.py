"""Whether the values that hold and those that were wrong are told as such, and none that is due is left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from amended.domain.checking.alternatives import stays
from amended.domain.checking.comparing_words import unlabelled
from amended.domain.checking.evidence import Evidence
from amended.domain.checking.exonyms import is_office
from amended.domain.checking.names import TITLES
from amended.domain.checking.persons import persons_in
from amended.domain.checking.split_once import split
from amended.domain.checking.superseded import Versions, units
from amended.domain.checking.support import addresses_model
from amended.domain.language.wording import Wording
from amended.domain.language.words import content_words, marked, plain_word, tokens
from amended.domain.summaries import Now, Summary
from amended.domain.values.contrasts import Contrast, contrast_in, words_of_meaning
from amended.domain.values.facts import Key, fact_keys, sort_of
from amended.domain.values.quotations import quotations
from amended.domain.values.set_apart import set_apart

# What something was before it became what it is.
_FORMERLY = re.compile(
    r"\b(?:from|previously|formerly|von|zuvor|bisher|statt|contre|auparavant|desde|de|frente a|da|van|från|fra)\s+"
    r"[$€£]?\d[\d.,]*(?:\s?%)?",
    re.IGNORECASE,
)
# Letters by which a word of the calendar is known in all its forms.
_TELLING_LETTERS = 4
# Part of an entry's words that must be its notice's where the headline tells the value.
_OF_NOTICE = 0.6


def values_told(summary: Summary, evidence: Evidence, words: Wording, versions: Versions | None) -> Iterator[str]:
    """Values that hold and values that were wrong, told the wrong way round, or not told."""
    # What was wrong in one place may well hold in another: "Aurora Bank plans to open branches", "the record of 2012".
    notices = [one.text for one in evidence.statements if one.notice is not None]
    plain = [part for text in notices for part in text.split("; ") if not marked(part, evidence.wording)]
    earlier = [one.text for one in evidence.statements if one.notice is None]
    placed: set[Key] = {("name", plain_word(token.text)) for text in plain for token in tokens(text)}
    placed.update(key for text in plain for key in fact_keys(text, evidence.wording))
    # Of whom something is denied something else may well hold.
    signed = [text for text in notices if marked(text, evidence.wording)]
    denied = (
        text for text in signed if evidence.wording.negates.search(text) and not _contrasted(text, evidence.wording)
    )
    kept = {key for text in denied for key in fact_keys(text, evidence.wording) if key[0] == "name"}
    # "Smit came second by 14 seconds, not 4": the value was wrong, and of Smit it holds.
    apart = (one for text in notices if (one := set_apart(text, evidence.wording)) is not None)
    holding = (one.holds for one in apart if {key[0] for key in fact_keys(one.rejects, evidence.wording)} == {"number"})
    placed.update(key for text in holding for key in fact_keys(text, evidence.wording) if key[0] == "name")
    # "Okafor said": of Tom Okafor something holds, by both names.
    persons = [person for text in notices for person in persons_in(text, evidence.wording)]
    placed.update(("name", name) for one in persons if ("name", one.names[-1]) in placed for name in one.names)
    refusing = any(evidence.wording.negates.search(one) or evidence.wording.denies.search(one) for one in signed)
    refusing = refusing or any(stays(one, evidence.wording) for one in notices)
    instead = frozenset(sort_of(key, printed) for key, printed in evidence.restated.right.items())
    for text in (unlabelled(summary.headline, words), *(now.text for now in summary.now)):
        found = split(text, words.language)
        yield from _order(contrast_in(found, words), evidence)
        for sentence in found:
            # "The mayor stays" tells that it was not she who resigned.
            aside = marked(sentence, words) or (refusing and stays(sentence, words))
            # Where no word of negation is known, a sentence that has both leaves open which of them it rejects.
            aside = aside or (
                not words.known and bool(fact_keys(sentence, words).keys() & evidence.contrast.right.keys())
            )
            stated = {} if aside else _stated(sentence, evidence, words)
            # "Captain cleared": an office is nobody's name.
            wrong = [
                printed
                for key, printed in stated.items()
                if key in evidence.contrast.wrong and key not in placed and not _is_office(key)
            ]
            wrong = (
                [] if not quotations(sentence) and kept >= {key for key in stated if stated[key] in wrong} else wrong
            )
            wrong += _rejected(sentence, plain, evidence, words)
            wrong += [] if marked(sentence, words) else _misplaced(sentence, plain, earlier, evidence, words)
            yield from (f"{printed} is told as a fact, and was corrected" for printed in wrong)
        yield from _only_earlier(found, instead, evidence, words)
    yield from _said_now(summary, evidence, words)
    for now in summary.now:
        yield from _untold(now, summary, evidence, words, versions)


def _said_now(summary: Summary, evidence: Evidence, words: Wording) -> Iterator[str]:
    """Values that hold, told as what was said earlier."""
    said = fact_keys(summary.said, words)
    reported = any(marked(text, words) for text in split(summary.said, words.language))
    if not reported and not said.keys() & evidence.contrast.wrong.keys():
        right = [printed for key, printed in said.items() if key in evidence.contrast.right]
        yield from (f"{printed} is told as said earlier, and is what holds now" for printed in right)


def _untold(now: Now, summary: Summary, evidence: Evidence, words: Wording, versions: Versions | None) -> Iterator[str]:
    """The value that an entry owes its notice, where it tells none of them in any form."""
    due = evidence.due[now.notice] if 0 <= now.notice < len(evidence.due) else {}
    told = fact_keys(now.who, words).keys() | fact_keys(now.text, words).keys()
    # The headline of the only notice is read before its entry, which may do without its names. A word that opened
    # the notice's sentence may stand within the summary's.
    named = f"{now.text} {summary.headline}" if len(evidence.told) == 1 else now.text
    told |= {("name", plain_word(token.text).partition("'")[0]) for token in tokens(named)}
    # "W marcu" tells "od marca".
    begun = {plain_word(token.text)[:_TELLING_LETTERS] for token in tokens(now.text) if token.word}
    told |= {key for key, text in due.items() if text.isalpha() and plain_word(text)[:_TELLING_LETTERS] in begun}
    # "41m" may be metres.
    values = frozenset[float]().union(*(key[1] for key in told if key[0] == "number" and isinstance(key[1], frozenset)))
    told |= {key for key in due if key[0] == "number" and isinstance(key[1], frozenset) and key[1] & values}
    # "Six to three" tells "6-3".
    spelled = [key[1] for key in told if key[0] == "number"]
    told |= {key for key in due if key[0] == "score" and _in_words(key[1], spelled)}
    untold = [printed for key, printed in due.items() if key not in told]
    if untold and not due.keys() & told and not _told_otherwise(now, summary, evidence, words, versions):
        yield f"notice {now.notice}: it does not tell {untold[0]}"


def _told_otherwise(now: Now, summary: Summary, evidence: Evidence, words: Wording, versions: Versions | None) -> bool:
    """Whether an entry tells what its notice puts right in words, or tells more of it where the headline has the value:
    "It was not the mayor", "the figures were those of the year before"."""
    if versions is None or not 0 <= now.notice < len(evidence.told):
        return False
    due = evidence.due[now.notice]
    stated = fact_keys(now.text, words)
    sorts = {sort_of(key, text) for key, text in due.items() if key[0] != "name"}
    if any(key[0] != "name" and sort_of(key, text) in sorts for key, text in stated.items()):
        # Another value in the place of the right one excuses nothing.
        return False
    told = units(now.text, words)
    own = [one for one in evidence.statements if one.notice == now.notice and not addresses_model(one.text)]
    printed = frozenset[str]().union(*(units(one.text, words) for one in own))
    # What stands beside the correction ("Buy now.") is not what is put right.
    correcting = [one for one in own if marked(one.text, words) or due.keys() & fact_keys(one.text, words).keys()]
    put_right = frozenset[str]().union(*(units(one.text, words) for one in correcting))
    if versions.changed and any(unit.isalpha() for unit in told & versions.replacing & put_right):
        return True
    if told & versions.superseded and words.negates.search(now.text) is not None:
        return True
    headline = fact_keys(summary.headline, words).keys() | {
        ("name", plain_word(token.text)) for token in tokens(summary.headline)
    }
    alone = len(evidence.told) == 1 and due.keys() & headline
    # "The year of the opening was corrected": what was wrong is named, and nothing is told of it.
    telling = frozenset[str]().union(*(units(one.text, words) for one in own if not words.restates.search(one.text)))
    return bool(alone and told & telling) and len(told & printed) >= max(2, _OF_NOTICE * len(told))


def _is_office(key: Key) -> bool:
    """Whether a name is only what somebody is."""
    return key[0] == "name" and isinstance(key[1], str) and (key[1] in TITLES or is_office(key[1]))


def _contrasted(text: str, words: Wording) -> bool:
    """Whether a sentence sets values against each other, or tells what an earlier version said."""
    return set_apart(text, words) is not None or words.told_before(text) is not None


def _in_words(score: object, spelled: Sequence[object]) -> bool:
    """Whether both numbers that mean something together are among values told apart."""
    return isinstance(score, tuple) and all(frozenset({float(number)}) in spelled for number in score)


def _stated(sentence: str, evidence: Evidence, words: Wording) -> Mapping[Key, str]:
    """The facts that a sentence states; what something was before ("up from 14 to 19") is none where it says what it
    is."""
    stated = fact_keys(sentence, words)
    before = _FORMERLY.search(sentence)
    if before is None or not stated.keys() & evidence.contrast.right.keys():
        return stated
    return fact_keys(f"{sentence[: before.start()]}{sentence[before.end() :]}", words)


def _misplaced(
    sentence: str, plain: Sequence[str], earlier: Sequence[str], evidence: Evidence, words: Wording
) -> list[str]:
    """Numbers that were wrong where they stood and hold elsewhere ("3.4% was the figure for March"), told where they
    were wrong: the sentence is closer to the `earlier` version than to the `plain` parts of the notices that have them.
    """
    stated = fact_keys(sentence, words)
    if stated.keys() & evidence.contrast.right.keys():
        return []
    about = content_words(sentence, words)

    def shared(texts: Sequence[str], key: Key) -> int:
        return max((len(about & content_words(one, words)) for one in texts if key in fact_keys(one, words)), default=0)

    wrong = (key for key in stated if key[0] == "number" and key in evidence.contrast.wrong)
    return [stated[key] for key in wrong if 0 < shared(plain, key) < shared(earlier, key)]


def _rejected(sentence: str, plain: Sequence[str], evidence: Evidence, words: Wording) -> list[str]:
    """The ordinary words that a notice sets against others ("recommended, not ordered"), where a sentence has them,
    tells of no contrast, and has none of the others. What the `plain` parts of the notices tell is rejected
    only where the sentence is closer to the others ("the mayor has not resigned. Ann Lee has")."""
    if not any(kind == "word" for kind, _ in evidence.contrast.wrong):
        return []
    told = dict(words_of_meaning(sentence, words))
    wrong = [key for key, word in told.items() if word[0].islower() and key in evidence.contrast.wrong]
    if wrong:
        about = content_words(sentence, words)
        parts = [part for one in evidence.statements if one.notice is not None for part in one.text.split("; ")]
        near = {text: len(about & content_words(text, words)) for text in parts}
        having = {key: [text for text in parts if key in dict(words_of_meaning(text, words))] for key in wrong}
        wrong = [
            key
            for key in wrong
            if max((near[text] for text in having[key] if text not in plain), default=1)
            > max((near[text] for text in having[key] if text in plain), default=0)
        ]
    if not wrong or marked(sentence, words):
        return []
    # What stood beside the rejected word in the earlier version as well was not put in its place.
    beside = [set(dict(words_of_meaning(one.text, words))) for one in evidence.statements if one.notice is None]
    kept = set().union(*(keys for keys in beside if keys.intersection(wrong)))
    return [] if evidence.contrast.right.keys() & told.keys() - kept else [told[key] for key in wrong]


def _only_earlier(
    sentences: Iterable[str], instead: frozenset[tuple[str, bool]], evidence: Evidence, words: Wording
) -> Iterator[str]:
    """Values that notices name only as what an earlier version said, told as facts, and none of what they say
    instead, which is of these sorts."""
    plain: dict[Key, str] = {}
    everything: set[tuple[str, bool]] = set()
    for sentence in sentences:
        facts = fact_keys(sentence, words)
        everything |= {sort_of(key, printed) for key, printed in facts.items() if key in evidence.restated.right}
        plain |= {} if marked(sentence, words) else facts
    for key, printed in plain.items():
        # A name is often only what both versions are about.
        if key[0] != "name" and key in evidence.restated.wrong and sort_of(key, printed) in instead - everything:
            yield f"{printed} is told as a fact, and is what the earlier version told"


def _order(told: Contrast, evidence: Evidence) -> Iterator[str]:
    """What a text sets against each other the other way round than the evidence does."""
    for key, printed in told.right.items():
        if key in evidence.contrast.wrong:
            yield f"{printed} is told as right, and was corrected"
    for key, printed in told.wrong.items():
        if key in evidence.contrast.right:
            yield f"{printed} is told as wrong, and is right"
        elif key[0] == "number" and key in evidence.restated.right and key not in evidence.contrast.wrong:
            yield f"{printed} is told as wrong, and the notices tell it"
    restated = evidence.restated
    for kind in sorted({key[0] for key in told.right}):
        right, wrong = ({key for key in side if key[0] == kind} for side in (told.right, told.wrong))
        turned = right & restated.wrong.keys() and wrong & restated.right.keys()
        if turned and not (right & restated.right.keys() or wrong & restated.wrong.keys()):
            yield f"{told.right[min(right & restated.wrong.keys(), key=str)]} is what the earlier version told"
