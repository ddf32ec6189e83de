"""Two bodies laid side by side: which sentences were edited, put in or taken out. What only moved is no edit."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz, process

from amended.domain.comparison.sentences import sentences
from amended.domain.comparison.words import Lexicon, key, plain, words_of_key

# Two sentences are one that was edited when this part of their words is shared, in order (0 to 100): less is asked of
# two that follow the same unchanged sentence.
_ALIKE = 50.0
_ALIKE_IN_PLACE = 30.0
_BONUS_IN_PLACE = 10.0
# A sentence split in two, or two made one: what joining must add to the likeness.
_WORTH_JOINING = 5.0
# So many pairs of sentences are looked at, and so many pairs of their words; beyond that, only those that stand at
# about the same height.
_MOST_PAIRS = 90_000
_MOST_WORD_PAIRS = 1_000_000_000
_CANDIDATES = 5
# A short line that does not end like a sentence is a byline or the like.
_SHORTEST_COUNTED = 60
_ENDS = (".", "!", "?", "…", "。", "！", "？", "।", "؟")
_AFTER_END = "\"'”’»)]"
# A page of which more paragraphs differ was exchanged whole: they are compared as they are, not sentence by sentence.
MOST_PARAGRAPHS_CUT = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A block of the body: its text, whether it is a caption (which comes and goes with its picture) or a heading."""

    text: str
    caption: bool = False
    heading: bool = False

    @property
    def is_counted(self) -> bool:
        """Whether a newspaper counts it where it names a paragraph: no caption, no heading, no byline."""
        if self.caption or self.heading:
            return False
        return len(self.text) >= _SHORTEST_COUNTED or self.text.rstrip(_AFTER_END).endswith(_ENDS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """Sentences that differ: `before` is "" for what was put in, `after` for what was taken out.

    `paragraph` is how many of the new paragraphs that are counted stand before it (None for what was taken out).
    `quoted` is true where the sentence begins inside a quotation that was opened before it, `caption` where the text
    is that of a picture.
    """

    before: str
    after: str
    paragraph: int | None = None
    quoted: bool = False
    caption: bool = False


@dataclass(slots=True, kw_only=True)
class _Piece:
    """A paragraph that has its equal on the other side (not `open`), or a sentence of one that has none.

    `place` is its index among the pieces of its side, `slot` the key of the nearest piece before it that has its
    equal on the other side, `code` its words in the lexicon.
    """

    text: str
    key: str
    paragraph: int
    open: bool
    quoted: bool = False
    caption: bool = False
    place: int = 0
    slot: str = ""
    code: str = ""


@dataclass(slots=True)
class _Pair:
    """Pieces of both sides that are the same statement; more than one where sentences were split or joined."""

    old: list[_Piece]
    new: list[_Piece]


def align(old: Sequence[Paragraph], new: Sequence[Paragraph], language: str | None) -> list[Edit]:
    """The edits that turn one body into the other, in the order of the new one.

    Paragraphs and then sentences that occur on both sides are set aside, wherever they stand: what moved is no edit.
    What is left is paired by the words that two sentences share, best pairs first.
    """
    old_keys, new_keys = _keys(old, new)
    old_open, new_open = _unshared(old_keys, new_keys)
    if not old_open and not new_open:
        return []
    old_pieces = _pieces(old, old_keys, old_open, language)
    new_pieces = _pieces(new, new_keys, new_open, language)
    _close_shared(old_pieces, new_pieces)
    old_left, new_left = _anchored(old_pieces), _anchored(new_pieces)
    pairs = _paired(old_left, new_left)
    _join_split_sentences(pairs, old_left, new_left)
    counted = list(itertools.accumulate((one.is_counted for one in new), initial=0))
    return [
        replace(edit, paragraph=counted[edit.paragraph]) if edit.paragraph is not None else edit
        for edit in _edits(pairs, old_left, new_left, new_pieces)
    ]


def _keys(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> tuple[list[str], list[str]]:
    """The keys of the paragraphs of both sides; those that are equal to the letter are their own keys, as most are."""
    letters, others = {one.text for one in old}, {one.text for one in new}
    shared = {text for text in letters & others if any(map(str.isalnum, text))}

    def keys(paragraphs: Sequence[Paragraph]) -> list[str]:
        return [one.text if one.text in shared else key(one.text) for one in paragraphs]

    return keys(old), keys(new)


def _unshared(old: Sequence[str], new: Sequence[str]) -> tuple[set[int], set[int]]:
    """The places, on each side, of the keys that have no equal on the other side."""
    shared = Counter(old) & Counter(new)

    def without(keys: Sequence[str]) -> set[int]:
        still = shared.copy()
        left = set()
        for place, one in enumerate(keys):
            if still[one] > 0:
                still[one] -= 1
            elif one:
                left.add(place)
        return left

    return without(old), without(new)


def _pieces(paragraphs: Sequence[Paragraph], keys: list[str], opened: set[int], language: str | None) -> list[_Piece]:
    """The paragraphs of one side as pieces, those without an equal cut into sentences."""
    pieces: list[_Piece] = []
    whole = len(opened) > MOST_PARAGRAPHS_CUT
    cut: dict[str, list[tuple[str, str, bool]]] = {}  # a page that repeats itself is cut once
    for place, paragraph in enumerate(paragraphs):
        if place not in opened:
            pieces.append(_Piece(text=paragraph.text, key=keys[place], paragraph=place, open=False))
        elif paragraph.caption:
            pieces.append(_Piece(text=paragraph.text, key=keys[place], paragraph=place, open=True, caption=True))
        else:
            if paragraph.text not in cut:
                told = [paragraph.text] if whole else sentences(paragraph.text, language)
                cut[paragraph.text] = list(_with_keys(told, keys[place]))
            pieces += (
                _Piece(text=sentence, key=own, paragraph=place, open=True, quoted=quoted)
                for sentence, own, quoted in cut[paragraph.text]
            )
    for place, piece in enumerate(pieces):
        piece.place = place
    return pieces


def _with_keys(told: Sequence[str], whole: str) -> Iterator[tuple[str, str, bool]]:
    """The sentences of a paragraph, whose key is `whole`, with theirs, and whether a quotation is open before each."""
    quoted = False
    for sentence in told:
        yield sentence, key(sentence) if len(told) > 1 else whole, quoted
        quoted ^= plain(sentence).count('"') % 2 == 1


def _close_shared(old: list[_Piece], new: list[_Piece]) -> None:
    """Set aside the sentences that occur on both sides."""
    some, others = [one for one in old if one.open], [one for one in new if one.open]
    some_open, others_open = _unshared([one.key for one in some], [one.key for one in others])
    for pieces, left in ((some, some_open), (others, others_open)):
        for place, piece in enumerate(pieces):
            piece.open = place in left


def _anchored(pieces: list[_Piece]) -> list[_Piece]:
    """The pieces that are still open, each with its slot."""
    slot = ""
    left = []
    for piece in pieces:
        if piece.open:
            piece.slot = slot
            left.append(piece)
        elif piece.key:
            slot = piece.key
    return left


def _paired(old: list[_Piece], new: list[_Piece]) -> list[_Pair]:
    """The pieces that are edits of each other, best pairs first, each piece in one pair at most."""
    lexicon = Lexicon()
    known = {one: lexicon.encoded(words_of_key(one)) for one in dict.fromkeys(piece.key for piece in (*old, *new))}
    for piece in (*old, *new):
        piece.code = known[piece.key]
    codes = [piece.code for piece in new]
    word_pairs = sum(len(piece.code) for piece in old) * sum(map(len, codes))
    affordable = min(_MOST_PAIRS, len(old) * len(new) * _MOST_WORD_PAIRS // max(1, word_pairs))
    reach = max(1, affordable // max(1, len(old)) // 2)
    candidates = []
    for place, piece in enumerate(old):
        middle = place * len(new) // len(old)
        first = max(0, middle - reach) if len(old) * len(new) > affordable else 0
        last = middle + reach if len(old) * len(new) > affordable else len(new)
        for _, likeness, found in process.extract(
            piece.code,
            codes[first:last],
            scorer=fuzz.ratio,
            processor=None,
            score_cutoff=_ALIKE_IN_PLACE,
            limit=_CANDIDATES,
        ):
            other = new[first + found]
            in_place = piece.slot == other.slot
            if piece.caption == other.caption and (in_place or likeness >= _ALIKE):
                candidates.append((likeness + _BONUS_IN_PLACE * in_place, -place, -first - found))
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    pairs = []
    for _, one, another in sorted(candidates, reverse=True):
        if one not in taken_old and another not in taken_new:
            taken_old.add(one)
            taken_new.add(another)
            pairs.append(_Pair([old[-one]], [new[-another]]))
    return pairs


def _join_split_sentences(pairs: list[_Pair], old: list[_Piece], new: list[_Piece]) -> None:
    """Take a piece without a partner into the pair of its neighbour where that makes the pair more alike."""
    for pieces, own in ((old, 0), (new, 1)):
        owner = {piece.place: pair for pair in pairs for piece in (pair.old, pair.new)[own]}
        for piece in pieces:
            if piece.place in owner or piece.caption:
                continue
            for neighbour in (piece.place - 1, piece.place + 1):
                pair = owner.get(neighbour)
                if pair is not None and _likeness(pair, piece, own) >= _likeness(pair) + _WORTH_JOINING:
                    (pair.old, pair.new)[own].append(piece)
                    (pair.old, pair.new)[own].sort(key=lambda one: one.place)
                    owner[piece.place] = pair
                    break


def _likeness(pair: _Pair, added: _Piece | None = None, side: int = 0) -> float:
    """How alike both sides of a pair are (0 to 100), with one more piece on one side if it is given."""
    sides = [list(pair.old), list(pair.new)]
    if added is not None:
        sides[side] = sorted([*sides[side], added], key=lambda one: one.place)
    one, other = ("".join(piece.code for piece in some) for some in sides)
    return fuzz.ratio(one, other)


def _edits(pairs: list[_Pair], old: list[_Piece], new: list[_Piece], new_pieces: list[_Piece]) -> list[Edit]:
    """The edits in the order of the new body; neighbours that were put in (or taken out) together are one edit.

    Their `paragraph` is an index among all paragraphs still.
    """
    height = {piece.key: piece.place for piece in new_pieces if not piece.open}
    paired = {id(piece) for pair in pairs for piece in (*pair.old, *pair.new)}
    placed: list[tuple[float, int, Edit]] = []
    for pair in pairs:
        first = pair.new[0]
        edit = Edit(
            before=_text(pair.old),
            after=_text(pair.new),
            paragraph=first.paragraph,
            quoted=first.quoted or pair.old[0].quoted,
            caption=first.caption,
        )
        placed.append((first.place, 0, edit))
    placed += [
        (group[0].place, 0, Edit(before="", after=_text(group), paragraph=group[0].paragraph))
        for group in _neighbours([piece for piece in new if id(piece) not in paired and not piece.caption])
    ]
    placed += [
        (height.get(group[0].slot, -1) + 0.5, group[0].place, Edit(before=_text(group), after=""))
        for group in _neighbours([piece for piece in old if id(piece) not in paired and not piece.caption])
    ]
    return [edit for _, _, edit in sorted(placed, key=lambda one: one[:2])]


def _neighbours(pieces: list[_Piece]) -> list[list[_Piece]]:
    """The pieces in groups that stand side by side in one paragraph."""
    groups: list[list[_Piece]] = []
    for piece in pieces:
        if groups and groups[-1][-1].place + 1 == piece.place and groups[-1][-1].paragraph == piece.paragraph:
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups


def _text(pieces: list[_Piece]) -> str:
    """What the pieces say."""
    return " ".join(piece.text for piece in pieces)
