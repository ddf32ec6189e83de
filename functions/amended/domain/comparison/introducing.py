"""Which editor's notes of a page are news where they are put in later, though they tell of no change.

An editor's note that came after publication says what the readers should have known: whose interests the writer has,
who answered at last. But that the article is part of a series, may distress, or has a newsletter is as true of it as on
its first day, and is put in when the second part comes out. A gloss within a sentence speaks of that sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from amended.domain.comparison.vocabulary import Vocabulary
from amended.domain.comparison.words import plain
from amended.domain.notices import Notice

# A note is told by how it begins.
_BEGINNING = 400
# A bracket that was opened in front of the note closes, and the sentence goes on.
_GLOSS = re.compile(r"[^\[(]*[\])][^\w\[(]*\w")


def news_if_put_in(introductions: Sequence[Notice], known: Vocabulary) -> Iterator[Notice]:
    """Those of the notes that introduce an article which are news if they were put in after publication."""
    for note in introductions:
        text = plain(note.text[:_BEGINNING])
        stands = known.standing is not None and known.standing.search(text) is not None
        if not stands and _GLOSS.match(text) is None:
            yield note
