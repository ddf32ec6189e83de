"""Words: how texts are cut up before they are compared, so that typography and encoding make no difference."""

from __future__ import annotations

import functools
import itertools
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

from rapidfuzz.distance import LCSseq

Stretch = tuple[Literal["same", "gone", "new"], str]

# Characters that are not seen: soft hyphen, zero width, directions, byte order mark.
_INVISIBLE = [0xAD, 0x61C, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF]
_PLAIN = str.maketrans(
    dict.fromkeys(_INVISIBLE, "")
    | dict.fromkeys("“”„‟«»〝〞〟″״", '"')
    | dict.fromkeys("‘’‚‛‹›′ʼ`´׳", "'")
    | dict.fromkeys("‐‑‒–—―−﹘", "-")
    | {"…": "..."}
)
# Bytes that Windows-1252 leaves undefined and browsers pass on as they are.
_UNDEFINED = "\x81\x8d\x8f\x90\x9d"
# Texts without any of these characters are spared the slower exchange of each one.
_OTHER_TYPOGRAPHY = re.compile(f"[{''.join(map(chr, _PLAIN))}]")

# `\w` has no vowel signs and no other marks, without which Hindi, Thai or pointed Hebrew fall to pieces.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u0900-\u0963\u0966-\u0dff\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\u3099\u309a"
)
# Scripts without spaces between words: each character is compared for itself.
UNSPACED = "\u0e00-\u0e7f\u3005-\u3007\u3040-\u30fa\u30fd-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_NUMBER = r"(?:(?<!\S)[-+])?\d+(?:[-.,:/'\u066b\u066c]\d+)*(?:(?:st|nd|rd|th|er|re|º|ª)(?!\w))?"
# A run of letters and marks; possessive, so that no text makes it try again.
_LETTERS = rf"(?:[^\W{UNSPACED}]++|[{_MARKS}]++)++"
_HALF_OF_DAY = r"[AaPp]\.\s?[Mm](?![^\W_])"
_HALVES_OF_DAY = {"a.m": "am", "p.m": "pm", "a. m": "am", "p. m": "pm"}
_WORD = re.compile(rf"{_NUMBER}|(?<!\w){_HALF_OF_DAY}|[{UNSPACED}]|{_LETTERS}(?:'{_LETTERS})*+|[%‰€$£¥₹]")
_WORD_OR_QUOTE = re.compile(rf'{_WORD.pattern}|"')
_UNSPACED_ONLY = re.compile(rf"[{UNSPACED}]")
_TOKEN = re.compile(rf"\s+|\d+(?:[.,:/]\d+)*|[{UNSPACED}]|{_LETTERS}(?:['’]{_LETTERS})*+|.", re.DOTALL)

# The alignment of n with m tokens takes n x m bits: beyond this (50 MB) only both ends are compared.
_MOST_CELLS = 400_000_000


def plain(text: str) -> str:
    """Text in one typography: composed, one kind of quotes and dashes and spaces, nothing invisible; case is kept.

    UTF-8 that was read as Windows-1252 ("donâ€™t") is read again, as the same page is when its encoding is declared.
    """
    if not text.isascii():
        if "â€" in text or "Ã" in text or "Â" in text:
            text = _read_again(text)
        text = _in_one_typography(text)
        if not unicodedata.is_normalized("NFKC", text):
            text = _in_one_typography(unicodedata.normalize("NFKC", text))
    elif "`" in text:
        text = text.replace("`", "'")
    return " ".join(text.split())


def _in_one_typography(text: str) -> str:
    """The text with one kind of quotes and dashes, and nothing invisible."""
    return text.translate(_PLAIN) if _OTHER_TYPOGRAPHY.search(text) else text


def _read_again(text: str) -> str:
    """The text with its bytes decoded as UTF-8 where that is what they are, else as it is."""
    try:
        return b"".join(one.encode("latin-1" if one in _UNDEFINED else "cp1252") for one in text).decode()
    except UnicodeError:
        return text


def words(text: str) -> list[str]:
    """The words of a text as a reader would compare them: without case, numbers with their separators.

    Currency and percent signs are words. In scripts without spaces (Chinese, Japanese, Thai) every character is one.
    """
    folded = _in_one_form(plain(text)).casefold()
    return _alike(_WORD.findall(folded), folded)


def word_places(text: str) -> list[tuple[str, int, int]]:
    """The words of a text with their beginning and end in `plain(text)`."""
    text = _in_one_form(plain(text))
    found = list(_WORD.finditer(text))
    said = _alike([match[0].casefold() for match in found], text.casefold())
    return [(word, match.start(), match.end()) for word, match in zip(said, found, strict=True)]


def key(text: str) -> str:
    """The text as it is compared for being the same: its words and double quotation marks, all else left out.

    "" for a text without words, which is never an edit.
    """
    folded = _in_one_form(plain(text)).casefold()
    found = _alike(_WORD_OR_QUOTE.findall(folded), folded)
    return " ".join(found) if any(word != '"' for word in found) else ""


def words_of_key(key: str) -> list[str]:
    """The words of the text that has this key."""
    return key.replace('"', " ").split()


@functools.cache
def _european_digits() -> Mapping[int, str]:
    """What each decimal digit of any living script, and the separators of Arabic numbers, stand for."""
    digits = {code: unicodedata.decimal(chr(code), None) for code in range(0x80, 0x10000)}
    known = {code: str(worth) for code, worth in digits.items() if worth is not None}
    return {**known, 0x066B: ".", 0x066C: ","}


@functools.cache
def _other_digits() -> re.Pattern[str]:
    """Finds a digit that is no European one."""
    return re.compile(f"[{''.join(map(chr, _european_digits()))}]")


def _in_one_form(text: str) -> str:
    """The text with European digits, character for character."""
    return text.translate(_european_digits()) if not text.isascii() and _other_digits().search(text) else text


def _alike(found: list[str], text: str) -> list[str]:
    """Case-folded words in the form in which equal ones are equal: the halves of the day are written in many ways.

    `text` is where they were found, case-folded.
    """
    if ".m" not in text and ". m" not in text:
        return found
    return [_HALVES_OF_DAY.get(word, word) for word in found]


def is_unspaced(word: str) -> bool:
    """Whether this word is one character of a script without spaces, and says little for itself."""
    return _UNSPACED_ONLY.fullmatch(word) is not None


def count_unspaced(text: str) -> int:
    """How many characters of a text belong to scripts without spaces."""
    return 0 if text.isascii() else len(_UNSPACED_ONLY.findall(text))


class Lexicon:
    """Gives each distinct word one character of its own, so that lists of words are compared at the speed of strings.

    rapidfuzz compares strings many times faster than lists; the characters mean nothing outside of one lexicon.
    """

    def __init__(self) -> None:
        self._characters = _Characters()

    def encoded(self, sequence: Iterable[str]) -> str:
        """The sequence as a string, one character a word. Past a million distinct words the rest share one."""
        return "".join(map(self._characters.__getitem__, sequence))


class _Characters(dict[str, str]):
    """The characters given so far, by word; a word that has none is given the next."""

    _LAST = 0x10FFFF

    def __missing__(self, word: str) -> str:
        number = len(self) + 1
        number += 0x800 if number >= 0xD800 else 0  # surrogates are no characters
        letter = self[word] = chr(min(number, self._LAST))
        return letter


class Step(NamedTuple):
    """One step of an alignment: old words `i` to `j` are the same as, or stand against, new words `k` to `m`."""

    same: bool
    i: int
    j: int
    k: int
    m: int


def aligned(old: Sequence[str], new: Sequence[str]) -> list[Step]:
    """The alignment of two lists of words with the most words in common, as steps that cover both.

    Steps that are the same and steps that are not take turns.
    """
    if len(old) * len(new) > _MOST_CELLS:
        return _aligned_at_ends(old, new)
    lexicon = Lexicon()
    steps: list[Step] = []
    for one in LCSseq.opcodes(lexicon.encoded(old), lexicon.encoded(new)):
        step = Step(one.tag == "equal", one.src_start, one.src_end, one.dest_start, one.dest_end)
        if steps and not step.same and not steps[-1].same:
            steps[-1] = steps[-1]._replace(j=step.j, m=step.m)
        else:
            steps.append(step)
    return steps


def _aligned_at_ends(old: Sequence[str], new: Sequence[str]) -> list[Step]:
    """An alignment that only knows the common beginning and the common end, for lists too long to align."""
    head = _shared_head(old, new)
    tail = _shared_head(old[head:][::-1], new[head:][::-1])
    i, k = len(old) - tail, len(new) - tail
    steps = (Step(True, 0, head, 0, head), Step(False, head, i, head, k), Step(True, i, len(old), k, len(new)))
    return [step for step in steps if step.i < step.j or step.k < step.m]


def _shared_head(old: Sequence[str], new: Sequence[str]) -> int:
    """How many words two lists have in common at their beginning."""
    count = 0
    for one, other in zip(old, new, strict=False):
        if one != other:
            break
        count += 1
    return count


def word_diff(before: str, after: str) -> list[Stretch]:
    """Both texts as stretches that are the same, gone or new, in reading order; what is gone comes before what is new.

    The "same" and "gone" stretches joined are `before`, the "same" and "new" ones `after`, to the character.
    White space or punctuation alone between two edits is taken into the edit, so that it reads in one piece.
    """
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    steps = aligned(old, new)
    for place, step in enumerate(steps[1:-1], start=1):
        if step.same and not any(map(str.isalnum, "".join(old[step.i : step.j]))):
            steps[place] = step._replace(same=False)
    stretches: list[Stretch] = []
    for same, group in itertools.groupby(steps, key=lambda step: step.same):
        some = list(group)
        gone, came = "".join(old[some[0].i : some[-1].j]), "".join(new[some[0].k : some[-1].m])
        if same:
            stretches.append(("same", gone))
        else:
            stretches += [("gone", gone)] if gone else []
            stretches += [("new", came)] if came else []
    return stretches
