"""Quotations in a text, and whether they stand in another as they are."""

from __future__ import annotations

import re
import unicodedata

# Marks of every house style; straight and single ones only where they open and close like quotation marks.
_QUOTED = re.compile(
    r"“([^“”]+)[”“]|(?<![\w.,!?])”(?=\w)([^“”]+)”|„([^„“”\"]+)[“”\"]|«\s*([^«»]+?)\s*»|»([^«»]+)«|‹([^‹›]+)›|「([^「」]+)」|『([^『』]+)』|"
    r"(?<![\w\"])\"([^\"]+)\"|(?<!\w)[‘‚]([^‘’‚]+(?:’\w[^‘’‚]*)*)[’‘](?!\w)|(?<!\w)'([^']{3,}(?:'\w[^']*)*)'(?!\w)"
)
_ANY_MARK = re.compile("[“”„«»‹›「『\"‘‚']")
_ELLIPSIS = re.compile(r"\s*(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*")
_MARKS = str.maketrans(dict.fromkeys("“”„‟«»‹›「」『』\"'‘’‚`´", "") | dict.fromkeys("‐‑‒–—−", "-"))
# Kana, Han and Thai.
_UNSPACED = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_HANGUL = re.compile(r"[\uac00-\ud7a3]")
# "С «Маяком»": the title of a body or a ship, which Cyrillic languages inflect; it is asked about as a name.
_NAMED = re.compile(r"[А-ЯЁІЇЄҐ][а-яёіїєґ]+")


def quotations(text: str) -> list[str]:
    """What stands between quotation marks, as printed; a name of one word that is inflected there is none."""
    if _ANY_MARK.search(text) is None:
        # Most sentences quote nothing.
        return []
    found = (next(part for part in match.groups() if part) for match in _QUOTED.finditer(text))
    return [quoted for quoted in found if not _NAMED.fullmatch(quoted)]


def levelled(text: str) -> str:
    """A text reduced to what a quotation must keep: its words, case folded, without marks, in single spaces."""
    folded = unicodedata.normalize("NFKC", text).casefold().translate(_MARKS)
    return " ".join(folded.split())


def stands_in(quoted: str, levelled_text: str) -> bool:
    """Whether a quotation stands in a levelled text; parts around an ellipsis each, in their order."""
    place = 0
    for part in _ELLIPSIS.split(quoted):
        wanted = levelled(part).strip(" .,;:!?-")
        if not wanted:
            continue
        found = _whole(wanted, levelled_text, place)
        if found < 0:
            return False
        place = found + len(wanted)
    return True


def _whole(wanted: str, text: str, start: int) -> int:
    """The place of the wanted words as whole words, or -1."""
    while (found := text.find(wanted, start)) >= 0:
        before, after = text[max(0, found - 1) : found], text[found + len(wanted) : found + len(wanted) + 1]
        if not (_one_word(before, wanted[0]) or _goes_on(wanted[-1], after)):
            return found
        start = found + 1
    return -1


def _goes_on(sign: str, following: str) -> bool:
    """Whether a word goes on; what Korean writes behind a quotation ("“…된다”고") is none of its."""
    return _one_word(sign, following) and not (_HANGUL.match(sign) and _HANGUL.match(following))


def _one_word(sign: str, following: str) -> bool:
    """Whether two signs belong to one word; in scripts without spaces every sign may begin one."""
    return bool(sign and following) and all(one.isalnum() and _UNSPACED.match(one) is None for one in (sign, following))
