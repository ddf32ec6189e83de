"""Which values hold now and which were wrong, as the evidence sets them against each other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import islice

from amended.domain.comparison_results import Change
from amended.domain.language.wording import Wording
from amended.domain.language.words import marked, name_runs, plain_word, stem, tokens
from amended.domain.values.facts import Key, fact_keys

# How far a contrasted value may stand from the word that contrasts it, in characters.
_WINDOW = 70
# A full stop behind a figure makes an ordinal in many languages ("4. května").
_CLAUSE_END = re.compile(r"(?:(?<!\d)\.|[;:!?。；])\s")
# So many contrasts of one sentence are looked at.
_MOST = 24
# So many words before "değil" or "아니라" may be the value that it rejects.
_NEAR = 4
_COMMA = re.compile(r",\s|[，、]")
# Days of a month are the numbers up to this.
_LAST_DAY = 31
# What a thing was taken for ("misstated the year as 1932"), and where another clause begins.
TAKEN_FOR = re.compile(r"\b(?:as|als|mit|comme|como|come|som|jako)\b", re.IGNORECASE)
_NEW_CLAUSE = re.compile(
    r"[;:.]\s|,\s(?:which|who|it|he|she|they|die|der|das|er|sie|es|qui|il|elle|que|che)\b", re.IGNORECASE
)
# "And not" in one word.
AND_NOT = frozenset({"eikä", "eivätkä", "ולא", "وليس", "وليست"})
_AND = frozenset({"and", "und", "et", "y", "e", "en", "och", "og", "a", "а", "и"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """The values that hold and those that were wrong, each with how it is printed; no value is in both."""

    right: dict[Key, str]
    wrong: dict[Key, str]


def contrast_in(sentences: Iterable[str], words: Wording) -> Contrast:
    """What these sentences set against each other: "X, not Y", "X instead of Y", "not Y but X"."""
    right: dict[Key, str] = {}
    wrong: dict[Key, str] = {}
    for sentence in (one for one in dict.fromkeys(sentences) if marked(one, words)):
        for match in islice(words.contrast.finditer(sentence), _MOST):
            before, after = _before(sentence, match.start()), _after(sentence, match.end())
            turned = words.but.search(after)
            if words.rejects.fullmatch(match.group()):
                _pair_rejected(before, after, right, wrong, words)
            elif _tells_what_was_said(sentence, match.start(), words) or (
                not words.negates.fullmatch(match.group()) and words.gave.search(before)
            ):
                _pair(after, before, right, wrong, words)
                if words.gave.search(before):
                    _pair_words(before, after, wrong, right, words)
            elif turned is not None:
                _pair(after[turned.end() :], after[: turned.start()], right, wrong, words)
            elif (
                not words.negates.fullmatch(match.group())
                or match.group().casefold() in AND_NOT
                or sets_apart(before, sentence[match.end() :])
            ):
                parts = after.split(", ")
                # "Not her sister, Maya Singh": the name comes behind what describes it.
                described = len(parts) > 1 and parts[1][:1].isupper() and not fact_keys(parts[0], words)
                held = parts[1] if described else parts[0]
                known = len(wrong)
                _pair(before, held, right, wrong, words, nearest_last=True)
                # "I am not leaving, and not planning to": both are denied, and nothing is set against the other.
                if not (_has_values(islice(wrong, known, None)) or words.negates.search(before)):
                    _pair_words(before, held, right, wrong, words)
                if described:
                    _pair_words(before, parts[0], right, wrong, words)
    return Contrast(
        right={key: printed for key, printed in right.items() if key not in wrong},
        wrong={key: printed for key, printed in wrong.items() if key not in right},
    )


def contrast_of(
    changes: Iterable[Change],
    sentences: Iterable[str],
    words: Wording,
    facts: Callable[[str, Wording], Mapping[Key, str]] = fact_keys,
) -> Contrast:
    """What a notice's sentences and the changes of the body set against each other; `facts` are those of a passage."""
    told = contrast_in(sentences, words)
    right, wrong = dict(told.right), dict(told.wrong)
    kept: set[Key] = set()
    for change in changes:
        if not (change.before and change.after):
            continue
        before, after = facts(change.before[:2000], words), facts(change.after[:2000], words)
        # "It resumes, and does not suspend, flights to Seoul": what both versions have was not exchanged.
        kept |= before.keys() & after.keys()
        kept |= {key for key in before if key[0] == "score" and ("score", _reversed(key[1])) in after}
        gone = {key: printed for key, printed in before.items() if key not in after}
        come = {key: printed for key, printed in after.items() if key not in before}
        for kind in sorted({key[0] for key in gone} & {key[0] for key in come}):
            wrong |= {key: printed for key, printed in gone.items() if key[0] == kind}
            right |= {key: printed for key, printed in come.items() if key[0] == kind}
    both = (right.keys() & wrong.keys()) | kept
    return Contrast(
        right={key: printed for key, printed in right.items() if key not in both},
        wrong={key: printed for key, printed in wrong.items() if key not in both},
    )


def _reversed(score: object) -> object:
    """A score as the other side tells it."""
    return score[::-1] if isinstance(score, tuple) else score


def _pair_rejected(before: str, after: str, right: dict[Key, str], wrong: dict[Key, str], words: Wording) -> None:
    """Add the values around a word that stands behind the rejected one: "Y ではなく X", "Y değil X", "X, Y değil"."""
    comma = max((match.end() for match in _COMMA.finditer(before)), default=0)
    near = " ".join(before[comma:].split()[-_NEAR:]) if words.spaced else before[comma:]
    *_, last = ("", *fact_keys(near, words).values())
    ahead = before[:comma] or before[: max(0, before.rfind(last))]
    for holds, nearest_last in ((after, False), (ahead, True)):
        known = len(wrong)
        _pair(holds, near, right, wrong, words, nearest_last=nearest_last, held_last=True)
        if len(wrong) > known:
            return


def of_one_month(whole: Mapping[Key, str], bare: Mapping[Key, str]) -> dict[Key, str]:
    """The values of a side that may leave the month to the other: "14 marzo, non il 4"."""
    months = {month for kind, days in whole if kind == "day" and isinstance(days, frozenset) for month, _ in days}
    if not months or any(kind == "day" for kind, _ in bare):
        return dict(bare)
    found: dict[Key, str] = {}
    for (kind, value), printed in bare.items():
        days = {int(one) for one in value if one == int(one)} if isinstance(value, frozenset) else set[int]()
        if kind == "number" and len(printed) <= len("31") and any(1 <= day <= _LAST_DAY for day in days):
            found["day", frozenset((month, day) for month in months for day in days)] = printed
        else:
            found[kind, value] = printed
    return found


def _pair(
    holds: str,
    held: str,
    right: dict[Key, str],
    wrong: dict[Key, str],
    words: Wording,
    *,
    nearest_last: bool = False,
    held_last: bool = False,
) -> None:
    """Add the values of the kinds that both sides have: of the side that holds the nearest, of the other the first.

    `nearest_last`: the nearest of what holds is its last; `held_last`: the last of the other side is the rejected one.
    """
    these, those = fact_keys(holds, words), fact_keys(held, words)
    these, those = of_one_month(those, these), of_one_month(these, those)
    # In one order, whatever the seed of hashes: the problems of a check are listed by it.
    for kind in sorted({key[0] for key in these} & {key[0] for key in those}):
        of_kind = [key for key in these if key[0] == kind]
        others = [key for key in those if key[0] == kind and (kind == "name" or key not in these)]
        if not others:
            # "104 degrees Fahrenheit (40 Celsius), not 104 Celsius": what is on both sides is not what was wrong.
            continue
        if kind == "name":
            # A name has several words, of which some may be shared: "Ann Lee, not Ann Leigh".
            shared = set(of_kind) & set(others)
            near = _names_of(holds, words, -1 if nearest_last else 0)
            right |= {key: these[key] for key in near if key in these and key not in shared}
            refused = _names_of(held, words, -1 if held_last else 0)
            wrong |= {key: those[key] for key in refused if key in those and key not in shared}
            continue
        key, other = of_kind[-1 if nearest_last else 0], others[-1 if held_last else 0]
        if key != other:
            right[key], wrong[other] = these[key], those[other]


def _names_of(text: str, words: Wording, which: int) -> list[Key]:
    """The words of one of the names in a text, the first (0) or the last (-1)."""
    runs = name_runs(text, words)
    return [("name", plain_word(token.text)) for token in tokens(runs[which].text)] if runs else []


def _pair_words(holds: str, held: str, right: dict[Key, str], wrong: dict[Key, str], words: Wording) -> None:
    """Add the ordinary words next to the contrast: "airbags, not brakes"."""
    before, after = words_of_meaning(holds, words), words_of_meaning(held, words)
    right |= {key: word for key, word in before[-2:] if key not in dict(after)}
    wrong |= {key: word for key, word in after[:2] if key not in dict(before)}


def _has_values(keys: Iterable[Key]) -> bool:
    """Whether there are values among these: then the words beside them are on both sides ("14, not 40 million
    euros", "by March and not by May will it stay closed")."""
    return any(kind != "name" for kind, _ in keys)


def words_of_meaning(text: str, words: Wording) -> list[tuple[Key, str]]:
    """The ordinary words of a text that carry meaning, with their keys."""
    told = (token.text for token in tokens(text) if token.word and len(token.text) > 2)
    return [(("word", stem(word)), word) for word in told if word.casefold() not in words.common]


def _tells_what_was_said(sentence: str, place: int, words: Wording) -> bool:
    """Whether what stands before a contrast is what an earlier version said: "it wrongly said 1932 instead of 1933".

    What was only misstated stands behind: "misstated the year, which is 1933, not 1932".
    """
    found = list(words.restates.finditer(sentence, 0, place))
    if not found:
        return False
    restates = found[-1]
    if words.contrary.search(sentence, 0, restates.end()):
        # "Contrary to what we first wrote, three people were hurt, not thirteen."
        return False
    said = sentence[restates.start() : place]
    told = (
        words.tells.search(said) is not None or TAKEN_FOR.search(said[restates.end() - restates.start() :]) is not None
    )
    return told and _NEW_CLAUSE.search(said) is None


def sets_apart(before: str, behind: str) -> bool:
    """Whether a negation sets a value against the one before it, rather than turn its own clause round.

    "1933, not 1932" and "1933 not 1932" do; "she was not in Delmar" does not.
    """
    words_before = before.split()
    if not words_before:
        return False
    last = words_before[-1]
    # "Ann Lee not Ann Leigh", unlike "Ann Lee no ha dimitido".
    named = last[0].isupper() and behind.lstrip()[:1].isupper()
    return last[-1] in ",—–(" or last[0].isdigit() or named or last.casefold() in _AND


def _before(sentence: str, place: int) -> str:
    text = sentence[max(0, place - _WINDOW) : place]
    return text[max((match.end() for match in _CLAUSE_END.finditer(text)), default=0) :]


def _after(sentence: str, place: int) -> str:
    text = sentence[place : place + _WINDOW]
    end = _CLAUSE_END.search(text, 1)
    return text[: end.start()] if end is not None else text
