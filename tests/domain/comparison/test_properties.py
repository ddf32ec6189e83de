"""What holds of every comparison, whatever the pages."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from amended.domain.articles import LedgerEntry
from amended.domain.comparison import compare, is_known, sentences, word_diff
from amended.domain.comparison.words import words
from amended.domain.comparison_results import Disclosure, Severity
from amended.domain.notices import Detection, Notice, NoticeKind, Position, notice_key
from amended.domain.snapshots import Block, Page, Place
from tests.domain.comparison.making import page
from tests.processor_time import processor_time

SUBJECTS = ("The mayor", "A court in Hull", "Police", "The harbour board", "Ann Lee", "Two ships", "The minister")
VERBS = ("rejected", "approved", "left", "visited", "closed", "praised", "sold")
OBJECTS = ("the plan", "12 houses", "the old bridge on Monday", "a “bold” idea", "the school", "nothing", "54 boats")

STATEMENTS = (
    "The mayor left.",
    "Police closed the school.",
    "Ann Lee sold 12 boats.",
    "A court has approved the plan.",
)

told_sentences = st.builds("{} {} {}.".format, *map(st.sampled_from, (SUBJECTS, VERBS, OBJECTS)))
bodies = st.lists(st.lists(told_sentences, min_size=1, max_size=3).map(" ".join), max_size=6)
labels = st.sampled_from([None, "Update", "Correction", "Editor's note"])
times = st.sampled_from([None, "3 May 2024", "4:09 P.M."])
notices = st.builds(
    Notice,
    kind=st.sampled_from(list(NoticeKind)),
    text=st.lists(told_sentences, max_size=2).map(" ".join),
    label=labels,
    stated_time=times,
    number=st.sampled_from([None, 1, 2]),
    position=st.sampled_from(list(Position)),
)
anything = st.text(max_size=80)
any_notices = st.builds(
    Notice,
    kind=st.sampled_from(list(NoticeKind)),
    text=anything,
    label=st.none() | anything,
    stated_time=st.none() | anything,
)


def both(body: list[str], found: list[Notice], title: str = "Council meets") -> tuple[Page, Detection]:
    """A page and what was found on it; the notices are printed in its body."""
    return page(*(one.text for one in found if one.text), *body, title=title), Detection(notices=tuple(found))


@given(bodies, st.lists(notices, max_size=4))
def test_a_page_is_equal_to_itself(body: list[str], found: list[Notice]) -> None:
    """Nothing happened between a page and the same page."""
    one, detection = both(body, found)
    told = compare(one, one, detection, detection)
    assert (told.gained, told.reworded, told.moved, told.removed, told.changes) == ((), (), (), (), ())
    assert (told.disclosure, told.severity) == (Disclosure.NONE, Severity.LOW)


@given(bodies, bodies, st.lists(notices, max_size=4), st.lists(notices, max_size=4))
def test_each_notice_has_one_fate(old: list[str], new: list[str], before: list[Notice], after: list[Notice]) -> None:
    """A notice is told once at most: no more fates than notices on either side, and each of a notice of that side."""
    (one, found), (other, found_now) = both(old, before), both(new, after)
    told = compare(one, other, found, found_now)
    of_new = [*told.gained, *(pair.after for pair in told.reworded), *told.moved]
    of_old = [*told.removed, *(pair.before for pair in told.reworded)]
    assert not Counter(of_new) - Counter(after)
    assert not Counter(of_old) - Counter(before)
    assert len(told.passages) == len(told.gained)
    assert all(change.notice is None or change.notice < len(told.gained) for change in told.changes)


@given(bodies, st.lists(notices, max_size=3), st.lists(notices, max_size=3))
def test_what_is_gained_one_way_is_removed_the_other(body: list[str], some: list[Notice], more: list[Notice]) -> None:
    """Notices that are only added, beside others that stay, are gained; with the sides exchanged, they are removed."""
    new = [replace(one, text=f"{one.text} Statement {place} of Harriet.") for place, one in enumerate(more)]
    one, found = both(body, some)
    other, found_more = both(body, [*some, *new])
    forth, back = compare(one, other, found, found_more), compare(other, one, found_more, found)
    assert forth.gained == back.removed
    assert forth.removed == back.gained == ()


@given(bodies, bodies)
def test_the_changes_turn_one_body_into_the_other(old: list[str], new: list[str]) -> None:
    """The old words without what was before, with what is after, are the new words."""
    told = compare(page(*old), page(*new), Detection(), Detection())
    result = Counter(words(" ".join(old)))
    result.subtract(words(" ".join(change.before for change in told.changes)))
    result.update(words(" ".join(change.after for change in told.changes)))
    assert +result == Counter(words(" ".join(new)))


@given(bodies)
def test_the_order_of_paragraphs_does_not_matter(body: list[str]) -> None:
    """A body in reverse has no changes."""
    assert compare(page(*body), page(*body[::-1]), Detection(), Detection()).changes == ()


@given(bodies, st.lists(notices, max_size=3), st.lists(notices, max_size=3), st.lists(told_sentences, max_size=3))
def test_furniture_changes_nothing(
    body: list[str], before: list[Notice], after: list[Notice], furniture: list[str]
) -> None:
    """Advertisements, teasers and readers' words that come around the article change no fate and are no edit."""
    (one, found), (other, found_now) = both(body, before), both(body, after)
    around = tuple(Block(text=text, place=Place.FURNITURE) for text in furniture)
    with_it = replace(other, blocks=(*around, *other.blocks, *around))
    plain, told = compare(one, other, found, found_now), compare(one, with_it, found, found_now)
    assert told == plain


@given(bodies, st.permutations([Notice(kind=NoticeKind.UPDATE, label="Update", text=text) for text in STATEMENTS]))
def test_the_order_of_notices_does_not_matter(body: list[str], after: list[Notice]) -> None:
    """Notices that only change places are neither gained nor removed nor reworded."""
    before = [Notice(kind=NoticeKind.UPDATE, label="Update", text=text) for text in STATEMENTS]
    (one, found), (other, found_now) = both(body, before), both(body, after)
    told = compare(one, other, found, found_now)
    assert (told.gained, told.reworded, told.removed) == ((), (), ())


@given(any_notices)
def test_a_notice_in_the_ledger_is_known(one: Notice) -> None:
    """Whatever it says, a notice that was seen is known."""
    entry = LedgerEntry(key=notice_key(one), text=one.text[:300], seen_at=datetime(2024, 5, 3, tzinfo=UTC))
    assert is_known(one, [entry])


@given(st.lists(anything, max_size=4), st.lists(anything, max_size=4), st.lists(any_notices, max_size=3), anything)
def test_no_text_is_too_strange(old: list[str], new: list[str], found: list[Notice], title: str) -> None:
    """Any blocks, notices and titles are compared without an error."""
    told = compare(page(*old), page(*new, title=title), Detection(), Detection(notices=tuple(found)))
    assert set(told.gained) <= set(found)


_RANDOM = random.Random(7)  # noqa: S311 - test data, not a secret
_WORDS = ["".join(_RANDOM.choices("aeioubcdfglmnprst", k=_RANDOM.randint(2, 9))) for _ in range(5_000)]
HOSTILE = {
    "opening quotes": ("“" * 100_000, "“" * 99_999 + "a"),
    "single quotes": ("'a " * 33_000, "'b " * 33_000),
    "stops": ("a. " * 33_000, "b. " * 33_000),
    "digits and commas": ("1," * 50_000, "2," * 50_000),
    "one word": ("a" * 100_000, "a" * 99_999 + "b"),
    "negations": ("not " * 25_000, "no " * 25_000),
    "paragraph numbers": ("paragraph 1 " * 8_000, "paragraph 2 " * 8_000),
    "names": ("Ann " * 25_000, "Bob " * 25_000),
    "marks": ("a\u0301" * 50_000, "b\u0301" * 50_000),
    "signs": (*("".join(_RANDOM.choices([chr(0x4E00 + at) for at in range(3_000)], k=33_000)) for _ in range(2)),),
    "numerals": ("一二三四五" * 6_600, "五四三二一" * 6_600),
    "offices": ("장관 " * 25_000, "씨 장관" * 25_000),
    "lines": ("\n" * 100_000, "a\n" * 50_000),
    "random words": (" ".join(_RANDOM.choices(_WORDS, k=16_000)), " ".join(_RANDOM.choices(_WORDS, k=16_000))),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(HOSTILE))
@pytest.mark.parametrize("where", ["body", "notice", "title"])
def test_no_text_of_a_hundred_kilobytes_takes_long(name: str, where: str) -> None:
    """Text made to be slow, as body, notice or title, is compared within a few seconds on a slow machine."""
    old, new = HOSTILE[name]
    body = tuple(f"{' '.join(_WORDS[at : at + 20])}." for at in range(0, 4_000, 20))
    one = Notice(kind=NoticeKind.CORRECTION, text=old if where == "notice" else "It is x, not y.", label="Correction")
    other = replace(one, text=new) if where == "notice" else one
    with processor_time(below=3):
        compare(
            page(old if where == "body" else "Text.", *body, title=old if where == "title" else "Title"),
            page(new if where == "body" else "Text.", *body[1:], title=new if where == "title" else "Title"),
            Detection(notices=(one,) if where == "notice" else ()),
            Detection(notices=(other,)),
        )
        word_diff(old, new)
        sentences(old, "en")


@pytest.mark.slow
def test_two_wholly_different_megabytes_are_compared_in_about_a_second() -> None:
    """What has nothing in common is told as it is, put in and taken out, without looking at every pair."""
    old, new = (
        tuple(f"{' '.join(_RANDOM.choices(_WORDS, k=60))}.".capitalize() for _ in range(2_800)) for _ in range(2)
    )
    assert sum(map(len, new)) > 900_000
    before, after = page(*old), page(*new)
    with processor_time(below=2):  # under one on a machine at rest
        told = compare(before, after, Detection(), Detection())
    assert sum(len(one.after) for one in told.changes) > 900_000


@pytest.mark.slow
def test_thousands_of_notices_are_compared_within_seconds() -> None:
    """A page that is made of notices costs no time squared."""
    old, new = (
        tuple(
            Notice(
                kind=NoticeKind.CORRECTION, text=f"An earlier version misstated the {word} of {at}.", label="Correction"
            )
            for at, word in enumerate(_RANDOM.choices(_WORDS, k=3_000))
        )
        for _ in range(2)
    )
    before, after = (page(*(f"Correction: {one.text}" for one in some)) for some in (old, new))
    with processor_time(below=6):
        compare(before, after, Detection(notices=old), Detection(notices=new))


@settings(max_examples=5)
@given(st.integers(0, 1_000_000))
def test_an_ordinary_edit_is_compared_at_once(seed: int) -> None:
    """A body of some 50 KB with twenty edited sentences takes well under a tenth of a second."""
    chance = random.Random(seed)  # noqa: S311 - test data, not a secret
    body = [" ".join(chance.choices(_WORDS, k=20)).capitalize() + "." for _ in range(400)]
    edited = list(body)
    for place in chance.sample(range(400), 20):
        edited[place] = edited[place].replace(" ", " really ", 1)
    old = page(*(" ".join(body[at : at + 4]) for at in range(0, 400, 4)))
    new = page(*(" ".join(edited[at : at + 4]) for at in range(0, 400, 4)))
    with processor_time(below=0.5):
        told = compare(old, new, Detection(), Detection())
    assert len(told.changes) == 20
