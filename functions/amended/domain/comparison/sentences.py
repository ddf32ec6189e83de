"""Sentences: where one ends and the next begins, in every language that a notice is written in.

The work is done by sentencex (Wikimedia), which knows terminators and abbreviations of some 300 languages. It is
completed here by what newspapers print and its lists lack, always in its own direction: rather two sentences in one
piece than one torn in two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise

import sentencex

from amended.domain.comparison.vocabulary import Vocabulary, primary_tag, vocabulary

# No sentence is longer, and longer lines are cut before they are read: quotation marks that stay open cost the
# library quadratic time, and all that compares sentences too.
_LONGEST = 4_000
_ENDS_WITH_INITIAL = re.compile(r"(?:^|[\s(\"“‘'-])[^\W\d_]\.$")
# Where ordinals are written with a full stop, the library lets no sentence begin with a number. A word of four letters
# is no abbreviation that a number follows ("Kap. 5", "Abs. 5"), unless it is listed.
_WITH_ORDINALS = {"cs", "da", "de", "fi", "sk"}
# The mark is looked for first: from the word on, each letter of a long text would be a beginning.
_BEFORE_NUMBER = re.compile(r"[.!?](?<=[^\W\d_].)[\"”“»]?\s+(?=\d)")
_LETTERS_AT_END = re.compile(r"[^\W\d_]+\Z")
_LONGEST_WORD = 30
_SHORTEST_WORD = 4
# The character for an ellipsis ends no sentence for the library, three full stops do.
_AFTER_ELLIPSIS = re.compile(r"…[\"”“»]?\s+(?=[^\W\d_])")
# "Am 3. September": an ordinal that a month follows.
_ENDS_WITH_DAY = re.compile(r"(?<!\S)\d{1,2}\.$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
# It is looked for where a word begins.
_LAST_WORD = re.compile(r"(?:^|(?<=[\s(\"“‘'«„]))([^\s(\"“‘'«„]+)\.$")
# Characters at the end of a sentence that hold its last word: a search from its beginning is slower by far.
_LAST = 60
# The characters of an initial with what stands before it.
_INITIAL = 3
# The library leaves a mark that opens a quotation in Swedish or Danish with the sentence in front: "… stängs. ”Det".
_OPENS_NEXT = re.compile(r"(?<=\s)[”\"»]$")
_MARKS_OF_NEXT = ("”", '"', "»")
# Any white space but a blank between a capital and a full stop ends the library with a panic, and the process with it.
_BEFORE_STOP = re.compile(r"(?<=[A-Z])\s+(?=\.)")
_ONLY_MARKS = re.compile(r"[\W_]+")


def sentences(text: str, language: str | None = None) -> list[str]:
    """The sentences of a text, in order, without the white space around them; none is empty.

    `language` is a BCP 47 tag or None. A line break ends a sentence, and so do 4,000 characters; where it is in doubt
    whether one ends (abbreviations, initials, "4 p.m. Monday"), it does not.
    """
    code = primary_tag(language)
    known = vocabulary(language)
    found: list[str] = []
    # Half a character, as "\ud800" in JSON leaves it, is nothing to the library.
    for line in text.encode(errors="replace").decode().splitlines():
        begin = len(found)
        for stretch in _stretches(line):
            for piece in _cut_further(_segments(stretch, code), code, known):
                if len(found) > begin and piece[:1].isalpha() and (mark := _opens_next(found[-1])) is not None:
                    found[-1], piece = found[-1][: mark.start()], f"{mark.group()}{piece}"
                is_first = len(found) == begin or len(found[-1]) + len(piece) > _LONGEST
                if not is_first and _goes_on(found[-1].rstrip(), piece.strip(), known):
                    found[-1] += piece
                else:
                    found.append(piece)
    return [sentence for sentence in map(str.strip, found) if sentence]


def _segments(stretch: str, code: str) -> list[str]:
    """The sentences of a stretch as the library has them, each as it is printed."""
    told = stretch if stretch.isascii() else _BEFORE_STOP.sub(lambda space: " " * len(space[0]), stretch)
    pieces: list[str] = sentencex.segment(code, told)
    if told == stretch or sum(map(len, pieces)) != len(stretch):
        return pieces
    ends = [0, *accumulate(map(len, pieces))]
    return [stretch[begin:end] for begin, end in pairwise(ends)]


def _cut_further(pieces: Iterable[str], code: str, known: Vocabulary) -> Iterator[str]:
    """The pieces, cut also after an ellipsis, and before a number in languages that write "3." for "third"."""
    for piece in pieces:
        begin = 0
        cut = _AFTER_ELLIPSIS.finditer(piece) if "…" in piece else ()
        ends = [match.end() for match in cut if piece[match.end()].isupper()]
        if code in _WITH_ORDINALS:
            ends += [match.end() for match in _BEFORE_NUMBER.finditer(piece) if _is_word(_before(match), known)]
        for end in sorted(ends):
            yield piece[begin:end]
            begin = end
        yield piece[begin:]


def _before(mark: re.Match[str]) -> str:
    """The word that a mark follows."""
    end = mark.start()
    word = _LETTERS_AT_END.search(mark.string[max(0, end - _LONGEST_WORD) : end])
    return word[0].casefold() if word else ""


def _is_word(word: str, known: Vocabulary) -> bool:
    """Whether a word before a full stop is no abbreviation."""
    return word in known.common or (len(word) >= _SHORTEST_WORD and word not in known.abbreviations)


def _stretches(line: str) -> list[str]:
    """A line in pieces that are short enough, cut at white space where there is some."""
    pieces = []
    while len(line) > _LONGEST:
        cut = line.rfind(" ", _LONGEST // 2, _LONGEST) + 1 or _LONGEST
        pieces.append(line[:cut])
        line = line[cut:]
    return [*pieces, line]


def _opens_next(piece: str) -> re.Match[str] | None:
    """The mark at the end of a piece that opens what follows it, or None."""
    return _OPENS_NEXT.search(piece) if piece[-1:] in _MARKS_OF_NEXT else None


def _goes_on(sentence: str, following: str, known: Vocabulary) -> bool:
    """Whether what follows still belongs to the sentence."""
    if _ONLY_MARKS.fullmatch(following):
        return True
    first = following.lstrip("\"“‘'«„([")[:1]
    if first.islower() and not sentence.endswith((":", ";")):
        return True
    if sentence.endswith(("」", "』")) and first in "とでのはがをに":
        return True
    if not sentence.endswith("."):
        return False
    ending = sentence[-_LAST:]
    if _ENDS_WITH_INITIAL.search(ending, len(ending) - _INITIAL):
        return True
    if ending[-2:-1].isdigit() and _ENDS_WITH_DAY.search(ending):
        month = _FIRST_WORD.match(following)
        return month is not None and known.month_of(month[0].casefold())
    last = _LAST_WORD.search(ending)
    return last is not None and last[1].casefold() in known.abbreviations
