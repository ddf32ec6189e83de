"""Whether a sentence tells what only the earlier version told, by the forms of its words.

"The museum agreed to return the bronze" and "the museum had returned the bronze" have the same words; which of the two
a sentence tells is said by the form that only one of them prints.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

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
    now = frozenset[str]().union(*(_printed(text, words) for text in holds))
    for sentence in told:
        printed = _printed(sentence, words)
        if len(printed) < _LEAST or printed <= now or words.tells.search(sentence) is not None:
            continue
        if any(printed <= one for one in before):
            yield f"“{sentence}” states the earlier claim as a fact"


def _printed(text: str, words: Wording) -> frozenset[str]:
    """The words of meaning and the numbers of a text as they are printed, but for case."""
    told = (token.text for token in tokens(text) if token.text[0].isalnum())
    small = words.common | words.prepositions
    return frozenset(
        word.casefold()
        for word in told
        if not word[0].isalpha()
        or spells_a_number(word, words.language)
        or (len(word) >= _LETTERS and word.casefold() not in small)
    )
