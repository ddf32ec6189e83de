"""Which values a notice puts in the place of which, so that a text can be told that holds the new ones already."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from amended.domain.language.calendar_names import CALENDAR_WORDS
from amended.domain.language.wording import Wording
from amended.domain.language.words import alike, name_runs, tokens
from amended.domain.values.contrasts import TAKEN_FOR, Contrast, contrast_in, of_one_month, words_of_meaning
from amended.domain.values.facts import Key, fact_keys, sort_of

_QUOTED = re.compile(r"[“„«\"「『]([^“”„«»\"「」『』]{1,80})[”“»\"」』]")
# A word at the end, and at the beginning, of a part of a sentence.
_HAN_LAST = re.compile(r"[\u30a1-\u30fa\u30fc\u3400-\u4dbf\u4e00-\u9fff々·]{2,}$")
_HAN_FIRST = re.compile(r"[\u30a1-\u30fa\u30fc\u3400-\u4dbf\u4e00-\u9fff々·]{2,8}(?![\u4e00-\u9fff])")
# The kind of a value that counts letter by letter, where no capital shows a name.
_AS_SPELT = "spelt"
# A sentence of so few words and signs says nothing ("(Return.)").
_SHORTEST = 4
# A number of so many digits is hardly that of something else.
_TELLING = 3
# Among so many words at the beginning stands the subject of a sentence.
_OPENING = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """The values that hold (`new`) and those that stood in their place (`old`), each with how it is printed.

    Where a notice does not say what stood there, `old` is empty and `new` all that it says instead. `undecided` are
    values of one sort that a notice in a language without a wording names, without telling which of them holds;
    `reported` are the numbers and dates in what it says that an earlier version said.
    """

    new: Mapping[Key, str]
    old: Mapping[Key, str]
    undecided: Mapping[Key, str] = field(default_factory=dict)
    reported: Mapping[Key, str] = field(default_factory=dict)

    def holds_old(self, text: str, words: Wording) -> bool:
        """Whether a text states a value that was wrong; of names, and none that stands in their place."""
        stated = _all_keys(text, words) | _spelt_in(text, self.old)
        if _any_of(_kind(self.old, names=False), stated):
            return True
        return _any_of(_kind(self.old, names=True), stated) and not _any_of(_kind(self.new, names=True), stated)

    def telling(self) -> Corrected:
        """These values with no others wrong than the numbers and dates that alone tell a sentence from others."""
        telling = {
            key: printed
            for key, printed in self.old.items()
            if key[0] == "date" or (key[0] not in {"word", "name"} and sum(map(str.isdigit, printed)) >= _TELLING)
        }
        return replace(self, old=telling)

    def holds_new(self, text: str, words: Wording) -> bool:
        """Whether a text states a value that holds now."""
        return _any_of(self.new, _all_keys(text, words) | _spelt_in(text, self.new))

    def holds_only_new(self, text: str, words: Wording) -> bool:
        """Whether a text states what holds now and nothing that was wrong: it was never wrong, or is mended.

        A notice names much that both versions name: a text with a new name was wrong where it has all the old ones.
        """
        stated = _all_keys(text, words) | _spelt_in(text, {**self.new, **self.old})
        if not self.old:
            return bool(self.new) and all(_among(key, stated) for key in self.new)
        names = _kind(self.old, names=True)
        wrong = _any_of(_kind(self.old, names=False), stated) or (names and all(_among(key, stated) for key in names))
        return _any_of(self.new, stated) and not wrong

    def is_reported(self, text: str, words: Wording) -> bool:
        """Whether a text states most of the numbers and dates that an earlier version is said to have stated."""
        stated = _all_keys(text, words)
        return 2 * sum(_among(key, stated) for key in self.reported) > len(self.reported) or not self.reported

    def may_hold_new(self, text: str, words: Wording) -> bool:
        """Whether a text that was not edited may state what holds now: it does, or has one of the undecided values."""
        stated = _all_keys(text, words)
        some = [_among(key, stated) for key in self.undecided]
        return self.holds_only_new(text, words) or (any(some) and not all(some))


def corrected_values(sentences: Sequence[str], words: Wording, *, claimed: tuple[str, str] | None = None) -> Corrected:
    """What these sentences of one notice put in the place of what: "X, not Y", "said Y; it is X", "should be X".

    `claimed` is what they call right and what wrong, as far as another reading of a language without a wording tells.
    """
    told = contrast_in(sentences, words)
    new, old = _of_facts(told.right), _of_facts(told.wrong)
    right, wrong = _restated(sentences, {**new, **old}, words)
    new, old = {**new, **right}, {**old, **wrong}
    if not old:
        # "Airbags, not brakes": ordinary words count where nothing else is set against each other.
        new, old = _of_words(told) if any(key[0] == "word" for key in told.wrong) else _quoted(sentences, words)
    if not old:
        new = _said_instead(sentences, words)
    if claimed is not None and not old:
        new, old = _of_one_sort(fact_keys(claimed[0], words), fact_keys(claimed[1], words))
    undecided: dict[Key, str] = {}
    if not (words.known or old):
        found = {key: text for sentence in sentences for key, text in fact_keys(sentence, words).items()}
        sorts = Counter(sort_of(key, text) for key, text in found.items() if key[0] != "name")
        undecided = {key: text for key, text in found.items() if sorts[sort_of(key, text)] > 1}
    return Corrected(
        new={key: printed for key, printed in new.items() if not _among(key, old)},
        old={key: printed for key, printed in old.items() if not _among(key, new)},
        undecided=undecided,
        reported=_reported(sentences, words),
    )


def _of_words(told: Contrast) -> tuple[dict[Key, str], dict[Key, str]]:
    """The ordinary words that are set against each other; of two that are alike it is the spelling that differs."""
    new, old = dict(told.right), dict(told.wrong)
    for key, printed in told.right.items():
        for other, wrong in told.wrong.items():
            if key[0] == other[0] == "word" and alike(str(key[1]), str(other[1])) and printed != wrong:
                new = {**{one: text for one, text in new.items() if one != key}, (_AS_SPELT, printed): printed}
                old = {**{one: text for one, text in old.items() if one != other}, (_AS_SPELT, wrong): wrong}
    return new, old


def _quoted(sentences: Iterable[str], words: Wording) -> tuple[dict[Key, str], dict[Key, str]]:
    """Two quotations around the contrast of a sentence: 「田辺」ではなく「田部」, “陈静”，而非“陈晶”."""
    for sentence in sentences:
        if (contrast := words.contrast.search(sentence)) is None:
            continue
        before, after = _QUOTED.findall(sentence[: contrast.start()]), _QUOTED.findall(sentence[contrast.end() :])
        if before and after:
            first, second = before[-1], after[0]
            right, wrong = (second, first) if words.rejects.fullmatch(contrast.group()) else (first, second)
            return {(_AS_SPELT, right): right}, {(_AS_SPELT, wrong): wrong}
        if not words.spaced and (pair := _side_by_side(sentence, contrast, words)):
            return {(_AS_SPELT, pair[0]): pair[0]}, {(_AS_SPELT, pair[1]): pair[1]}
    return {}, {}


def _side_by_side(sentence: str, contrast: re.Match[str], words: Wording) -> tuple[str, str] | None:
    """What holds and what does not around a contrast without spaces: 長野市ではなく長岡市, 苏州，而不是徐州."""
    before, after = sentence[: contrast.start()].rstrip("，、"), sentence[contrast.end() :]
    last, first = _HAN_LAST.search(before), _HAN_FIRST.match(after)
    if last is None or first is None:
        return None
    if words.rejects.fullmatch(contrast.group()):
        return first.group(), last.group()
    # Chinese has no particle in front: as much of what stands there as of what is rejected.
    return last.group()[-len(first.group()) :], first.group()


def _reported(sentences: Iterable[str], words: Wording) -> dict[Key, str]:
    """The numbers and dates in what these sentences say that an earlier version said."""
    found: dict[Key, str] = {}
    for sentence in sentences:
        if restates := words.told_before(sentence):
            found |= fact_keys(_parted(sentence[restates.end() :], words)[0], words)
    return {key: printed for key, printed in found.items() if key[0] != "name"}


def _restated(
    sentences: Iterable[str], settled: Mapping[Key, str], words: Wording
) -> tuple[dict[Key, str], dict[Key, str]]:
    """What the notice says, and what it says an earlier version said; of sorts of values that both have.

    `settled` are values that are set against each other already. Names count where nothing else differs, since a
    notice names much that it does not correct.
    """
    holds: list[str] = []
    said: list[str] = []
    for sentence in sentences:
        if restates := words.told_before(sentence):
            before, after = _parted(sentence[restates.end() :], words)
            said.append(before)
            holds.append(after)
        elif not words.routine.search(sentence) and (len(tokens(sentence)) > _SHORTEST or _counts(sentence, words)):
            holds.append(sentence)
    right = {key: printed for text in holds for key, printed in fact_keys(text, words).items()}
    wrong = {key: printed for text in said for key, printed in fact_keys(text, words).items()}
    right, wrong = of_one_month(wrong, right), of_one_month(right, wrong)
    right = {key: printed for key, printed in right.items() if not _among(key, settled)}
    wrong = {key: printed for key, printed in wrong.items() if not _among(key, settled)}
    new, old = _of_one_sort(right, wrong)
    if any(key[0] != "name" for key in old):
        return new, old
    # "Travels on the Orient Express to Siberia; this should have said Trans-Siberian Express": of several names those
    # are meant that have a word in common.
    named, misnamed = _names_in(holds, new, words), _names_in(said, old, words)
    pairs = [(one - other, other - one) for one in named for other in misnamed if one & other]
    if not pairs and len(named) == len(misnamed) == 1 and not any(_goes_on(text, words) for text in holds):
        pairs = [(named[0], misnamed[0])]
    return (
        {key: text for key, text in new.items() if any(key[1] in one for one, _ in pairs)},
        {key: text for key, text in old.items() if any(key[1] in other for _, other in pairs)},
    )


def _counts(sentence: str, words: Wording) -> bool:
    """Whether a sentence has a number or a date: "Det er torsdag."."""
    return any(key[0] != "name" for key in fact_keys(sentence, words))


def _goes_on(sentence: str, words: Wording) -> bool:
    """Whether a sentence goes on about the person named before: "In fact she was a member of the panel"."""
    return any(token.text.casefold() in words.pronouns for token in tokens(sentence)[:_OPENING])


def _names_in(texts: Iterable[str], among: Mapping[Key, str], words: Wording) -> list[frozenset[object]]:
    """The words of each name in these texts that has one of these values, as values."""
    runs = dict.fromkeys(run.text for text in texts for run in name_runs(text, words))
    keys = [[key for key in fact_keys(run, words) if key[0] == "name"] for run in runs]
    return [frozenset(value for _, value in run) for run in keys if any(key in among for key in run)]


def _of_one_sort(right: Mapping[Key, str], wrong: Mapping[Key, str]) -> tuple[dict[Key, str], dict[Key, str]]:
    """Of values that hold and values that were wrong those of sorts that both have, without what is in both."""
    new = {key: printed for key, printed in right.items() if not _among(key, wrong)}
    old = {key: printed for key, printed in wrong.items() if not _among(key, right)}
    both = {sort_of(key, text) for key, text in new.items()} & {sort_of(key, text) for key, text in old.items()}
    both = {sort for sort in both if sort[0] != "name"} or both
    return (
        {key: text for key, text in new.items() if sort_of(key, text) in both},
        {key: text for key, text in old.items() if sort_of(key, text) in both},
    )


def _said_instead(sentences: Sequence[str], words: Wording) -> dict[Key, str]:
    """What a notice says that should have been said, or says right behind a sentence that owns a mistake; numbers and
    dates before names."""
    found: dict[Key, str] = {}
    owned: dict[Key, str] = {}
    after_mistake = False
    for sentence in sentences:
        if words.told_before(sentence):
            owned |= fact_keys(sentence, words)
            after_mistake = True
        elif words.negates.search(sentence):
            # "She was not in Delmar" puts nothing in the place of anything.
            after_mistake = False
        elif cue := words.corrects.search(sentence):
            found |= fact_keys(sentence[cue.end() :], words) if _tells(sentence, words) else {}
        elif after_mistake:
            found |= fact_keys(sentence, words)
            after_mistake = False
    found = {key: printed for key, printed in found.items() if not _among(key, owned)}
    figures = {key: printed for key, printed in found.items() if key[0] != "name"}
    # One word alone is a place or a house that both versions name.
    return figures or (found if len(found) > 1 else {})


def _tells(sentence: str, words: Wording) -> bool:
    """Whether a sentence says what holds: "has been corrected to show that …" does, "was corrected on 9 June" not."""
    routine = words.routine.search(sentence)
    if routine is None:
        return True
    behind = (word.casefold() for _, word in words_of_meaning(sentence[routine.end() :], words))
    return sum(word not in CALENDAR_WORDS for word in behind) > 1


def _parted(text: str, words: Wording) -> tuple[str, str]:
    """What was said, and what holds, in the part of a sentence that follows "an earlier version …"."""
    # "… said 45 when she is 46"
    turn = words.turns.search(text)
    said, holds = (text, "") if turn is None else (text[: turn.start()], text[turn.end() :])
    taken_for = TAKEN_FOR.search(said)
    if taken_for is not None and words.tells.search(said) is None:
        # "misidentified Ann Lee as Amy Lee"
        return said[taken_for.end() :], f"{said[: taken_for.start()]}; {holds}"
    return said, holds


def _kind(values: Mapping[Key, str], *, names: bool) -> list[Key]:
    """Those values that are names, or those that are not."""
    return [key for key in values if (key[0] == "name") is names]


def _of_facts(values: Mapping[Key, str]) -> dict[Key, str]:
    return {key: printed for key, printed in values.items() if key[0] != "word"}


def _all_keys(text: str, words: Wording) -> dict[Key, str]:
    return {**fact_keys(text, words), **dict(words_of_meaning(text, words))}


def _spelt_in(text: str, values: Iterable[Key]) -> dict[Key, str]:
    """Those of the values that count as they are spelt and stand in the text."""
    return {key: str(key[1]) for key in values if key[0] == _AS_SPELT and str(key[1]) in text}


def _any_of(values: Iterable[Key], stated: Iterable[Key]) -> bool:
    return any(_among(key, stated) for key in values)


def _among(key: Key, stated: Iterable[Key]) -> bool:
    """Whether a value is among others, in whatever form: "1.234" may be two numbers, "3/4" two days."""
    kind, value = key
    for other_kind, other in stated:
        if kind != other_kind:
            continue
        if value == other or (isinstance(value, frozenset) and isinstance(other, frozenset) and value & other):
            return True
        if isinstance(value, str) and isinstance(other, str) and kind == "word" and alike(value, other):
            return True
    return False
