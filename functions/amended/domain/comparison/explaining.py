"""Which notice explains which edit."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from amended.domain.comparison.adding import tells_of_addition, words_of_addition
from amended.domain.comparison.alignment import Edit, Paragraph
from amended.domain.comparison.content import about, content, is_spelling, of_one_word, undated
from amended.domain.comparison.facts import differing, stated
from amended.domain.comparison.statements import LONGEST, Statement
from amended.domain.comparison.told_facts import facts_told_of, may_be_told_of
from amended.domain.comparison.vocabulary import Vocabulary
from amended.domain.comparison.words import aligned, is_unspaced, plain, words
from amended.domain.comparison_results import Fact
from amended.domain.notices import NoticeKind

# A sentence that was edited is explained when this part of its changed words stands in the notice …
_SHARE_EXPLAINED = 0.5
# … and one that was put in or taken out, whose words a notice can only sum up, by this part and this many of them, or
# by so great a part of what the notice says.
_SHARE_EXPLAINED_WHOLE = 0.34
_LEAST_SHARED_WHOLE = 3
# An edited sentence whose words the notice does not give ("misstated the age of the mayor") is explained when the
# sentence is about so much of what the notice is about.
_SHARE_OF_TOPIC = 0.5
_LEAST_TOPIC = 3
# Of a script without spaces two neighbouring characters are less than a word.
_LEAST_TOPIC_UNSPACED = 6
_LEAST_LEFT = 2
# So many words make a quotation that can be found again.
_LEAST_QUOTED = 3
# A notice with fewer words of content than this does not say what was changed.
_LEAST_CONTENT = 3
# How well a bare notice of an addition explains one, a retraction that something was taken out, and one that speaks of
# a picture the edit of a caption.
_AT_LEAST = 0.3
# So many pairs of an edit and a notice are looked at; on a page that has more, the first notices explain.
_MOST_PAIRS = 20_000

_ORDINALS = {
    "last": 0,
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
}
_BETWEEN_ORDINALS = {"and", "to", "through"}
_COUNTED = re.compile(r"(\d{1,3})(?:st|nd|rd|th)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Altered:
    """An edit by its words of content: what went, what came, what stayed around them; and both sides word for word.

    `told_around` is what stayed as it tells of a topic: in scripts without spaces a character says little. `is_saying`
    is true where what came quotes somebody or has a verb of saying, asking or denying.
    """

    gone: frozenset[str]
    came: frozenset[str]
    stayed: frozenset[str]
    told_around: frozenset[str]
    before: str
    after: str
    is_saying: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A notice by its words of content, and what else it says of where and how the article changed.

    `paragraphs` are counted from 1, 0 is the last; `only_adds` is true for one that tells of additions and does not
    say which; `added` is what one that `adds` names; `quoted` are its quotations, word for word; `of_title` for one
    that speaks of the headline, `of_caption` for one that speaks of a picture; `values` for one that gives numbers, or
    a date as what was wrong, `is_vague` for one that does not say what was changed; `facts` are the kinds of fact that
    it names.
    """

    said: frozenset[str]
    about: frozenset[str]
    paragraphs: frozenset[int]
    only_adds: bool
    adds: bool
    added: frozenset[str]
    quoted: frozenset[str]
    of_title: bool
    of_caption: bool
    withdraws: bool
    values: bool
    is_vague: bool
    facts: frozenset[Fact]


def explaining_notices(
    edits: Sequence[Edit],
    title: Edit | None,
    notices: Sequence[Statement],
    earlier: Sequence[Paragraph],
    paragraphs: int,
    known: Vocabulary,
) -> tuple[list[int | None], int | None]:
    """For each edit of the body, and for that of the title, the index of the notice that explains it best, or None.

    `earlier` is the old body; `paragraphs` is how many the new one has that are counted.
    """
    if not notices:
        return [None] * len(edits), None
    told = [_told(one, known) for one in notices[: max(1, _MOST_PAIRS // max(1, len(edits)))]]
    of_body: list[int | None] = []
    left: list[tuple[int, Altered]] = []
    for edit, parts in _parts(edits, known):
        best = _best([_explains(edit, parts, one, paragraphs, known) for one in told])
        if best is None and (parts.gone or parts.came):
            left.append((len(of_body), parts))
        of_body.append(best)
    idle = [place for place in range(len(told)) if place not in of_body]
    if len(left) == len(idle) == 1:
        (place, parts), notice = left[0], told[idle[0]]
        edit, facts = edits[place], frozenset() if notice.paragraphs or notice.values else notice.facts
        is_of_kind = may_be_told_of(edit, parts.stayed, notice.said, facts, earlier, known)
        if is_of_kind or _is_named(edit, notice, paragraphs) or _could_explain(parts, notice, earlier):
            of_body[place] = idle[0]
    elif len(idle) == 1 and len(left) > 1:
        only = _only_of_kind(edits, left, told[idle[0]], known)
        if only is not None:
            of_body[only] = idle[0]
    if title is None:
        return of_body, None
    parts = _altered(title, known)
    return of_body, _best([max(_explains(title, parts, one, paragraphs, known), float(one.of_title)) for one in told])


def _parts(edits: Sequence[Edit], known: Vocabulary) -> Iterator[tuple[Edit, Altered]]:
    """The edits with their words of content."""
    return ((edit, _altered(edit, known)) for edit in edits)


def _best(scores: Sequence[float]) -> int | None:
    """The index of the greatest score above 0."""
    best = max(range(len(scores)), key=scores.__getitem__, default=None)
    return best if best is not None and scores[best] > 0 else None


def _told(notice: Statement, known: Vocabulary) -> Told:
    """What a notice tells of changes."""
    facts = stated(notice.notice.text[:LONGEST], known)
    labelled = [*words(notice.notice.label or ""), *notice.said]
    adds = notice.notice.kind is NoticeKind.UPDATE and tells_of_addition(labelled, known)
    added = notice.about - frozenset(content([*words_of_addition(notice.said, known)], known))
    return Told(
        said=notice.content,
        about=about(undated(notice.said, known), known),
        paragraphs=paragraphs_named(notice.said),
        only_adds=notice.notice.kind is NoticeKind.UPDATE and notice.is_vague and not (adds and added),
        adds=adds,
        added=added,
        quoted=frozenset(f" {quote} " for quote in facts.quotes if quote.count(" ") >= _LEAST_QUOTED - 1),
        of_title=any(word in known.headline for word in notice.said),
        of_caption=any(word in known.captions for word in notice.said),
        withdraws=notice.notice.kind is NoticeKind.RETRACTION,
        values=bool(facts.numbers) or any(char.isdigit() for word in notice.claim.wrong for char in word),
        is_vague=notice.is_vague,
        facts=facts_told_of(notice.said, known),
    )


def paragraphs_named(said: Sequence[str]) -> frozenset[int]:
    """The paragraphs that a notice in wire style names: "10th paragraph", "second, last paragraphs", "paragraph 4"."""
    found: set[int] = set()
    for at, word in enumerate(said):
        if word in {"paragraph", "paragraphs", "para", "paras", "graf", "grafs"}:
            for direction in (said[:at][::-1], said[at + 1 :]):
                for near in direction:
                    place = _place_named(near)
                    if place is not None:
                        found.add(place)
                    elif near not in _BETWEEN_ORDINALS:
                        break
    return frozenset(found)


def _place_named(word: str) -> int | None:
    """The number of an ordinal, 0 for "last", None for another word."""
    counted = _COUNTED.fullmatch(word)
    if counted is not None:
        return int(counted[1])
    return _ORDINALS.get(word)


def _altered(edit: Edit, known: Vocabulary) -> Altered:
    """The words of content of an edit by what happened to them."""
    spoken_before, spoken_after = words(edit.before), words(edit.after)
    before, after = content(spoken_before, known), content(spoken_after, known)
    gone: set[str] = set()
    came: set[str] = set()
    stayed: set[str] = set()
    for step in aligned(before, after):
        if step.same:
            stayed.update(before[step.i : step.j])
        else:
            gone.update(before[step.i : step.j])
            came.update(after[step.k : step.m])
    if not gone and not came:
        # Only endings differ, as where a name was misspelled: its beginning went and came.
        old, new = Counter(spoken_before), Counter(spoken_after)
        gone, came = set(content([*(old - new)], known)), set(content([*(new - old)], known))
        stayed -= gone | came
    saying = filter(None, (known.telling, known.asking, known.denying, known.rejecting))
    return Altered(
        gone=frozenset(gone),
        came=frozenset(came),
        stayed=frozenset(stayed),
        told_around=_told_around(stayed, spoken_before, spoken_after, known),
        before=f" {' '.join(spoken_before)} ",
        after=f" {' '.join(spoken_after)} ",
        is_saying=known.telling is None or '"' in plain(edit.after) or any(verb.search(edit.after) for verb in saying),
    )


def _told_around(stayed: set[str], before: Sequence[str], after: Sequence[str], known: Vocabulary) -> frozenset[str]:
    """What stayed of an edit, of scripts without spaces each two neighbours that stand on both sides."""
    if not any(map(is_unspaced, stayed)):
        return frozenset(stayed)
    return about(before, known) & about(after, known)


def _explains(edit: Edit, parts: Altered, notice: Told, paragraphs: int, known: Vocabulary) -> float:
    """How well a notice explains an edit, above 1 at best; 0 where it does not."""
    altered = parts.gone | parts.came
    told, around = altered & notice.said, len(parts.stayed & notice.said)
    share = len(told) / max(1, len(altered))
    if (
        (notice.only_adds and not parts.gone)
        or (notice.withdraws and not edit.after)
        or (notice.of_caption and edit.caption)
    ):
        return max(share, _AT_LEAST)
    if _is_quoted(parts, notice) or (told & parts.came and _is_respelled(parts, notice, known)):
        return 1 + share
    if _is_named(edit, notice, paragraphs) and (told or around or len(notice.said) < _LEAST_CONTENT):
        return 1 + share
    if notice.adds and _is_added(edit, parts, notice):
        return max(share, _AT_LEAST)
    if not edit.before or not edit.after:
        enough = share >= _SHARE_EXPLAINED_WHOLE or len(told) >= _SHARE_EXPLAINED * len(notice.said)
        return share if enough and len(told) >= _LEAST_SHARED_WHOLE else 0.0
    exchanged = parts.gone & told and parts.came & told
    if told and (share >= _SHARE_EXPLAINED or exchanged):
        return share + 0.1 * around if around or len(told) > 1 or len(notice.said) < _LEAST_CONTENT else 0.0
    of_topic = _is_of_topic(parts, notice)
    return 0.05 * around if of_topic and altered and not notice.paragraphs else 0.0


def _is_of_topic(parts: Altered, notice: Told) -> bool:
    """Whether an edited sentence is about so much of what a notice is about."""
    if parts.told_around <= parts.stayed:
        around, least, whole = len(parts.stayed & notice.said), _LEAST_TOPIC, len(notice.said)
    else:
        around, least, whole = len(parts.told_around & notice.about), _LEAST_TOPIC_UNSPACED, len(notice.about)
    return around >= least or 0 < around >= _SHARE_OF_TOPIC * whole > _SHARE_OF_TOPIC


def _is_respelled(parts: Altered, notice: Told, known: Vocabulary) -> bool:
    """Whether a word that the notice has came in the place of another spelling of it ("the spelling of Norhill")."""
    came = parts.came & notice.said
    return any(is_spelling(one, other, known) for one in came for other in parts.gone)


def _is_added(edit: Edit, parts: Altered, notice: Told) -> bool:
    """Whether a notice that adds names what came: "now includes a comment by Mr Reed", and a sentence of his.

    Be it put in or in the place of another one; of a sentence that shares but one word somebody has to say it.
    """
    shared = parts.came & notice.added
    is_telling = len(shared) > 1 and not all(map(is_unspaced, shared))
    least = max(2 if edit.before else 1, _SHARE_EXPLAINED * len(notice.added))
    return len(shared) >= least and (bool(edit.before) or is_telling or parts.is_saying)


def _is_quoted(parts: Altered, notice: Told) -> bool:
    """Whether a quotation in the notice stands, word for word, on one side of the edit and not on the other."""
    return any((quote in parts.before) != (quote in parts.after) for quote in notice.quoted)


def _could_explain(parts: Altered, notice: Told, earlier: Sequence[Paragraph]) -> bool:
    """Whether a notice that explains nothing may be that of the only edit which nothing explains.

    It says what was wrong and not how ("the quotation was incomplete"), so that it has words of the sentence alone:
    several, or one that stood in no other paragraph ("the number of passengers was wrong").
    """
    if notice.paragraphs or notice.adds:
        return False
    if len(parts.stayed & notice.said) >= _LEAST_LEFT:
        return True
    if notice.values or notice.is_vague:
        return False
    shared = {one for one in parts.stayed if any(of_one_word(one, other) for other in notice.said)}
    texts = [one.text.casefold() for one in earlier if not one.heading] if shared else []
    return any(sum(word in text for text in texts) == 1 for word in shared)


def _only_of_kind(
    edits: Sequence[Edit], left: Sequence[tuple[int, Altered]], notice: Told, known: Vocabulary
) -> int | None:
    """Which of several edits that nothing explains a notice tells of by the kind of fact alone ("a wrong figure for").

    Several words of the notice have to stand in that sentence, and none in the others; and only such facts differ.
    """
    if not notice.facts or notice.paragraphs or notice.values:
        return None
    about = [(place, len(parts.stayed & notice.said)) for place, parts in left]
    near = [(place, shared) for place, shared in about if shared]
    if len(near) != 1 or near[0][1] < _LEAST_LEFT:
        return None
    edit = edits[near[0][0]]
    differ = differing(edit.before, edit.after, known)
    return near[0][0] if differ and notice.facts.issuperset(differ) else None


def _is_named(edit: Edit, notice: Told, paragraphs: int) -> bool:
    """Whether the edit stands in a paragraph that the notice names; publishers count them a little differently."""
    if edit.paragraph is None:
        return False
    return any(abs(edit.paragraph + 1 - (named or paragraphs)) <= 1 for named in notice.paragraphs)


def passage_from_edits(
    place: int, notice: Statement, edits: Sequence[Edit], explained_by: Sequence[int | None], known: Vocabulary
) -> str:
    """What stood in the earlier body in place of what the notice (the one at `place`) explains best, "" if nothing."""
    told = _told(notice, known)
    edited = [edit for edit, one in zip(edits, explained_by, strict=True) if one == place and edit.before]
    scored = [
        (_explains(edit, parts, told, 0, known), edit.before)
        for edit, parts in _parts(edited, known)
        if parts.gone or _is_quoted(parts, told)
    ]
    return max(scored, key=lambda one: one[0], default=(0.0, ""))[1]
