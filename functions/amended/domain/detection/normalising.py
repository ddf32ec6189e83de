"""Text as the rules see it, because re2 knows only ASCII for `\\b`, `\\w`, `\\s` and news prints everything else.

Folding turns every kind of space, dash, quote, digit and full-width letter into its plain form, lowers case and drops
accents of Latin, Greek and Cyrillic letters, so that "MISE A JOUR", "Mise à jour" and "ΔΙΟΡΘΩΣΗ", "Διόρθωση" read
alike. Rules are folded by the same function. Positions in folded text lead back to the printed text.
"""

from __future__ import annotations

import functools
import unicodedata
from dataclasses import dataclass

_SPACES = (
    "\t\v\f\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u202f\u205f\u3000"
)
_BREAKS = "\r\u2028\u2029"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\u05be"
_SINGLE_QUOTES = "\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4`\u05f3"
_DOUBLE_QUOTES = "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\u05f4\u300c\u300d\u300e\u300f"
_INVISIBLE = (
    "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2060\u2066\u2067\u2068\u2069\u202a\u202b\u202c\u202d\u202e"
    "\ufeff\ufe0f\u0640"
)
_PLAIN = {
    "\u0131": "i",  # Turkish dotless i: capitals do not tell it from i
    "\u0130": "i",
    "\u03c2": "\u03c3",  # final sigma
    "\u00df": "s",
    "\u1e9e": "s",
    "\u0142": "l",
    "\u0141": "l",
    "\u00f8": "o",
    "\u00d8": "o",
    "\u0111": "d",
    "\u0110": "d",
    "\u3010": "[",
    "\u3011": "]",
    "\u3014": "[",
    "\u3015": "]",
    "\u2022": "*",
    "\u00b7": "*",
    "\u25cf": "*",
    "\u25a0": "*",
    "\u2666": "*",
    "\u2020": "*",
    "\u2021": "*",
    "\u203b": "*",
    "\u00a6": "|",
    "\u2026": ".",
    "\u3002": ".",
    "\u3001": ",",
    "\u060c": ",",
    "\u061b": ";",
    "\u0964": ".",
    "\u00ba": "o",
    "\u00aa": "a",
    "\u2116": "#",
    "\u0622": "\u0627",  # Arabic alef with its marks, and final ya
    "\u0623": "\u0627",
    "\u0625": "\u0627",
    "\u0649": "\u064a",
}
# Letters whose accents are dropped: Latin, Greek, Cyrillic. Kana and Hangul would fall apart.
_ACCENTED = (range(0x00C0, 0x0250), range(0x0370, 0x0530), range(0x1E00, 0x2000))
# The digits of Arabic, Persian, Hindi, Bengali, Punjabi, Gujarati, Tamil, Telugu, Kannada, Malayalam, Thai and Burmese.
_ZEROS = (0x0660, 0x06F0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0E50, 0x1040)
_COMBINING = (range(0x0300, 0x0370), range(0x0591, 0x05BE), range(0x064B, 0x0660))


@functools.cache
def _table() -> dict[int, str]:
    """What each character becomes; "" for those that are dropped. One character never becomes two."""
    table = {code: chr(code).lower() for code in range(0x41, 0x5B)}
    for block in _ACCENTED:
        for code in block:
            lowered = chr(code).lower()[:1]
            table[code] = unicodedata.normalize("NFD", lowered)[:1]
    for code in range(0xFF01, 0xFF5F):
        table[code] = chr(code - 0xFEE0).lower()
    for zero in _ZEROS:
        table.update({zero + value: str(value) for value in range(10)})
    for block in _COMBINING:
        table.update(dict.fromkeys(block, ""))
    table.update(dict.fromkeys(map(ord, _SPACES), " "))
    table.update(dict.fromkeys(map(ord, _BREAKS), "\n"))
    table.update(dict.fromkeys(map(ord, _DASHES), "-"))
    table.update(dict.fromkeys(map(ord, _SINGLE_QUOTES), "'"))
    table.update(dict.fromkeys(map(ord, _DOUBLE_QUOTES), '"'))
    table.update(dict.fromkeys(map(ord, _INVISIBLE), ""))
    table.update({ord(character): plain for character, plain in _PLAIN.items()})
    return table


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded `text` of the printed `original`, and the way back: `offsets` is None where positions are the same."""

    text: str
    original: str
    offsets: tuple[int, ...] | None = None

    def printed_at(self, position: int) -> int:
        """The position in the printed text that a position in the folded text stands for."""
        return position if self.offsets is None else self.offsets[position]

    def printed(self, start: int, end: int) -> str:
        """The printed text between two positions of the folded text."""
        return self.original[self.printed_at(start) : self.printed_at(end)]


def fold(text: str) -> str:
    """Text in the plain form in which rules are matched."""
    return text.lower().replace("\t", " ") if text.isascii() else text.translate(_table())


def folded_with_offsets(text: str) -> Folded:
    """Text in plain form together with the way back to what was printed."""
    plain = fold(text)
    if len(plain) == len(text):
        return Folded(plain, text)
    table = _table()
    kept = [position for position, character in enumerate(text) if table.get(ord(character), "x")]
    return Folded(plain, text, (*kept, len(text)))
