"""Whether a sentence tells what only the earlier version told, by the forms of its words and by their order.

"The museum agreed to return the bronze" and "the museum had returned the bronze" have the same words; which of the two
a sentence tells is said by the form that only one of them prints. "The bakery sued the union" and "the union sued the
bakery" have the same forms, and differ by who comes first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from amended.domain.checking.told_clauses import is_passive
from amended.domain.language.wording import Wording
from amended.domain.language.words import tokens
from amended.domain.values.numbers import spells_a_number

# Words of meaning that a sentence has at least, and letters of one of them.
_LEAST, _LETTERS = 3, 4


def worded_as_earlier(
    told: Iterable[str], earlier: Sequence[str], holds: Iterable[str], words: Wording
) -> Iterator[str]:
    """The sentences of a summary all of whose words one sentence of the `earlier` version prints, and of which no text
    that holds prints each."""
    if not words.spaced:
        return
    before = [_printed(text, words) for text in earlier]
    held = [_printed(text, words) for text in holds]
    now = frozenset(word for one in held for word in one)
    for sentence in told:
        printed = _printed(sentence, words)
        if len(set(printed)) < _LEAST or words.tells.search(sentence) is not None:
            continue
        if now.issuperset(printed):
            found = _in_order_of(sentence, printed, earlier, before, held)
        else:
            found = any(set(one).issuperset(printed) for one in before)
        if found:
            yield f"“{sentence}” states the earlier claim as a fact"


def _in_order_of(
    sentence: str,
    printed: Sequence[str],
    earlier: Sequence[str],
    before: Sequence[Sequence[str]],
    held: Sequence[Sequence[str]],
) -> bool:
    """Whether only sentences of the earlier version have these words in this order, and some text that holds has them
    all in another one; who does it comes behind what is done in both or in neither."""
    if any(_has_row(one, printed) for one in held) or not any(set(one).issuperset(printed) for one in held):
        return False
    return any(
        _has_row(one, printed) and is_passive(text) == is_passive(sentence)
        for text, one in zip(earlier, before, strict=True)
    )


def _has_row(words: Sequence[str], row: Sequence[str]) -> bool:
    """Whether all words of a row stand among others in its order."""
    rest = iter(words)
    return all(word in rest for word in row)


def _printed(text: str, words: Wording) -> tuple[str, ...]:
    """The words of meaning and the numbers of a text as they are printed and in their order, but for case."""
    told = (token.text for token in tokens(text) if token.text[0].isalnum())
    small = words.common | words.prepositions
    return tuple(
        word.casefold()
        for word in told
        if not word[0].isalpha()
        or spells_a_number(word, words.language)
        or (len(word) >= _LETTERS and word.casefold() not in small)
    )
