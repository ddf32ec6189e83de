"""What counts as a change of the body, how sentences are paired, and what is left out."""

from __future__ import annotations

import pytest

from amended.domain.comparison import compare
from amended.domain.comparison_results import Comparison, Disclosure
from amended.domain.notices import Detection, Position
from amended.domain.snapshots import Block, Page, Place
from tests.domain.comparison.making import FILLER, compared, notice, page


def changed(old: tuple[str | Block, ...], new: tuple[str | Block, ...]) -> list[tuple[str, str]]:
    """The changes between two bodies."""
    return pairs(compare(page(*old), page(*new), Detection(), Detection()))


def pairs(told: Comparison) -> list[tuple[str, str]]:
    """The changes of a comparison as pairs."""
    return [(one.before, one.after) for one in told.changes]


def test_equal_bodies_have_no_changes() -> None:
    """Nothing changed where nothing did."""
    assert changed(FILLER, FILLER) == []


def test_the_edited_sentence_alone_is_the_change() -> None:
    """Of a paragraph of three sentences the one that was edited is told, before and after."""
    old = "The vote was on Monday. It was 12 to 9 in favour. Nobody abstained."
    new = "The vote was on Monday. It was 11 to 10 in favour. Nobody abstained."
    assert changed((old,), (new,)) == [("It was 12 to 9 in favour.", "It was 11 to 10 in favour.")]


def test_moved_text_is_no_change() -> None:
    """Paragraphs in another order, and a sentence that moved to another paragraph, are the same text."""
    assert changed(FILLER, FILLER[::-1]) == []
    assert changed((f"{FILLER[0]} {FILLER[1]}", FILLER[2]), (FILLER[0], f"{FILLER[1]} {FILLER[2]}")) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The mayor’s plan – “bold” – failed…", 'The mayor\'s plan - "bold" - failed...'),
        ("A caf\u00e9 in the old  town", "A cafe\u0301 in the old\u00a0town"),
        ("The mayorâ€™s plan failed.", "The mayor’s plan failed."),
        ("The co\u00adoperation of both towns", "The cooperation of both towns"),
        ("He left at 4 PM", "He left at 4 p.m."),
        ("The plan, he said, failed", "The plan he said failed!"),
    ],
)
def test_typography_and_encoding_are_no_changes(old: str, new: str) -> None:
    """Other quotation marks, dashes, spaces, composition, punctuation, or a mended encoding."""
    assert changed((old,), (new,)) == []


def test_what_was_put_in_and_taken_out_stands_alone() -> None:
    """An insertion has no before, a deletion no after; sentences put in together are one change."""
    assert changed(FILLER, (*FILLER, "Tickets are free. Doors open at six.")) == [
        ("", "Tickets are free. Doors open at six.")
    ]
    assert changed(FILLER, (FILLER[0], FILLER[2])) == [(FILLER[1], "")]


def test_changes_are_told_in_the_order_of_the_new_body() -> None:
    """A deletion stands where its text stood."""
    told = changed(
        ("Boats left the harbour early.", FILLER[0], "Gulls cried over the roofs.", FILLER[1], "The sea was calm."),
        ("Boats left the harbour late.", FILLER[0], FILLER[1], "The sea was rough.", "Then night fell on the town."),
    )
    assert [before or after for before, after in told] == [
        "Boats left the harbour early.",
        "Gulls cried over the roofs.",
        "The sea was calm.",
        "Then night fell on the town.",
    ]


def test_a_sentence_split_in_two_is_one_change() -> None:
    """Two sentences made of one, and one made of two, stay together."""
    one = "The council approved the budget for the harbour and the mayor signed the contract with the builders."
    two = "The council approved the budget for the harbour. The mayor signed the contract with the builders."
    assert changed((one,), (two,)) == [(one, two)]
    assert changed((two,), (one,)) == [(two, one)]


def test_a_rewritten_sentence_in_its_old_place_is_an_edit() -> None:
    """Between unchanged neighbours less likeness is needed for two sentences to be one."""
    old = (FILLER[0], "Police arrested a man of 45 on Tuesday night.", FILLER[1])
    new = (FILLER[0], "A man of 46 was taken in by police late on Tuesday.", FILLER[1])
    assert changed(old, new) == [(str(old[1]), str(new[1]))]


def test_furniture_and_outside_are_no_body() -> None:
    """Related stories and boxes are not compared; captions are, where they were edited and not exchanged."""
    teaser = Block(text="Related: Twelve dead in blast", place=Place.FURNITURE)
    box = Block(text="Read our series on harbours, part one", place=Place.OUTSIDE)
    assert changed(FILLER, (*FILLER, teaser, box)) == []
    old = Block(text="Ann Lee, the mayor, in 2019", place=Place.OUTSIDE, caption=True)
    new = Block(text="Ann Lee, the mayor, in 2021", place=Place.OUTSIDE, caption=True)
    other = Block(text="Ships at anchor before the storm", place=Place.OUTSIDE, caption=True)
    assert changed((*FILLER, old), (*FILLER, new)) == [(old.text, new.text)]
    assert changed((*FILLER, old), (*FILLER, other)) == []


def test_what_enters_or_leaves_the_body_is_no_edit() -> None:
    """A byline that stands beside the body, and in it once a notice stands between it and the text, only moved."""
    byline = "By Ann Lee, chief reporter"
    beside, within = Block(text=byline, element="div", place=Place.OUTSIDE), Block(text=byline, element="div")
    assert changed((beside, *FILLER), (within, *FILLER)) == []
    assert changed((within, *FILLER), (beside, *FILLER)) == []


def test_a_standfirst_beside_the_body_hides_no_edit() -> None:
    """A sentence of the body that is repeated beside it on both sides is compared as any other."""
    beside = Block(text=FILLER[0], element="p", place=Place.OUTSIDE)
    edited = FILLER[0].replace("Monday", "Tuesday")
    assert changed((beside, *FILLER), (beside, edited, *FILLER[1:])) == [(FILLER[0], edited)]


def test_the_line_of_author_and_date_is_no_change() -> None:
    """The date in the line above the text is no change; the same line in the midst of it is."""
    old, new = "By Ann Lee, 3 May 2024", "By Ann Lee, 3 May 2024, updated 5 May 2024 at 4:10 p.m."
    assert changed((old, *FILLER), (new, *FILLER)) == []
    assert changed(FILLER, (new, *FILLER)) == []
    old, new = "Leeds, 3 May 2024", "Leeds, 5 May 2024"
    assert changed((FILLER[0], old, *FILLER[1:]), (FILLER[0], new, *FILLER[1:])) == [(old, new)]


def test_notices_are_no_part_of_the_body() -> None:
    """A notice that came is no insertion, however it is printed."""
    one = notice("The bridge is in Leeds, not York.", "Correction", position=Position.BOTTOM)
    for blocks in (
        ("Correction: The bridge is in Leeds, not York.",),
        ("Correction", "The bridge is in Leeds, not York."),
        ("[Correction: The bridge is in Leeds, not York.]",),
    ):
        told = compare(page(*FILLER), page(*FILLER, *blocks), Detection(), Detection(notices=(one,)))
        assert pairs(told) == [], blocks
    inline = f"{FILLER[2]} [Correction: The bridge is in Leeds, not York.]"
    told = compare(page(*FILLER), page(*FILLER[:2], inline), Detection(), Detection(notices=(one,)))
    assert pairs(told) == []
    two = notice("The bridge is in Leeds, not York.\nThe mayor is 46 years old.", "Corrections")
    told = compare(
        page(*FILLER),
        page(*FILLER, "Corrections", "The bridge is in Leeds, not York.", "The mayor is 46 years old."),
        Detection(),
        Detection(notices=(two,)),
    )
    assert pairs(told) == []


def test_a_body_sentence_that_a_notice_quotes_stays_in_the_body() -> None:
    """What the notice repeats of the article is compared with the article."""
    one = notice("An earlier version said the mayor was 45. She is 46.", "Correction")
    told = compared([], [one], ("The mayor was 45.", *FILLER), ("She is 46.", *FILLER))
    assert told.passages == ("The mayor was 45.",)


@pytest.mark.parametrize("stamp", ["Updated 4:09 pm", "Published on 3 May 2024", "2024-05-03T10:00:00Z", "By and , ,"])
def test_stamps_are_no_changes(stamp: str) -> None:
    """A date of publication or of change, and a line without any content, are not the article's text."""
    assert changed(FILLER, (stamp, *FILLER)) == []


def test_the_printed_title_is_not_told_twice() -> None:
    """The headline in the body is the title, whose change is told as such."""
    old = page(Block(text="Council meets", element="h1"), *FILLER, title="Council meets")
    new = page(Block(text="Council to vote", element="h1"), *FILLER, title="Council to vote")
    told = compare(old, new, Detection(), Detection())
    assert (told.title_before, told.title_after, told.changes) == ("Council meets", "Council to vote", ())


def test_what_is_beyond_the_bounds_is_said_to_be() -> None:
    """Where more differs than is judged, the changes are all told, and that not all were judged; else nothing is."""
    old = tuple(f"In district {number} the council had counted {number} boats." for number in range(6_000))
    new = tuple(text.replace("boats", "ships").replace("had", "has") for text in old)
    assert compare(page(*old[:50]), page(*new[:50]), Detection(), Detection()).in_full
    told = compare(page(*old), page(*new), Detection(), Detection())
    assert not told.in_full
    assert len(told.changes) >= len(new)
    assert told.disclosure is Disclosure.UNANNOUNCED


def test_a_character_of_a_script_without_spaces_counts_as_a_word() -> None:
    """Of a text in Chinese a third as many characters are judged as of one in letters."""
    old = tuple(f"第{number}区的议会在星期一的会议上统计了河里的船只一共有{number}艘船" for number in range(800))
    new = tuple(text.replace("星期一", "星期五") for text in old)
    assert not compare(page(*old, language="zh"), page(*new, language="zh"), Detection(), Detection()).in_full
    some = compare(page(*old[:300], language="zh"), page(*new[:300], language="zh"), Detection(), Detection())
    assert some.in_full


def test_many_notices_are_said_to_be_beyond_the_bounds() -> None:
    """With more than a hundred notices on a page not all are looked at for what is like another one."""
    many = [notice(f"District {number} has counted its boats.") for number in range(120)]
    assert compared([], many[:90]).in_full
    assert not compared([], many).in_full


def test_a_page_without_blocks_is_compared() -> None:
    """Two empty pages, and an empty one with a full one."""
    empty = Page(url="https://news.example/a", canonical_url="https://news.example/a")
    assert compare(empty, empty, Detection(), Detection()).changes == ()
    assert len(compare(empty, page(*FILLER), Detection(), Detection()).changes) == 3


def test_an_introduction_put_in_later_is_gained() -> None:
    """An editor's note is told when it was put in after publication, not when it was there, moved or went."""
    intro = notice("The author is a member of the harbour board.", "Editor's note")
    added = compare(page(*FILLER), page(*FILLER), Detection(), Detection(introductions=(intro,)))
    kept = compare(page(*FILLER), page(*FILLER), Detection(introductions=(intro,)), Detection(introductions=(intro,)))
    gone = compare(page(*FILLER), page(*FILLER), Detection(introductions=(intro,)), Detection())
    assert added.gained == (intro,)
    assert (kept.gained, kept.moved, gone.removed) == ((), (), ())


@pytest.mark.parametrize("line", ["Jo Brand", "Von Erika Muster", "Jo Brand Actualizado a las 10:15"])
def test_a_byline_that_only_one_design_has_as_a_line_is_no_change(line: str) -> None:
    """What markup calls the byline was not taken out of the article where the new page prints it elsewhere."""
    byline = Block(text=line, hints=("byline",))
    told = compare(page(byline, *FILLER), page(*FILLER), Detection(), Detection())
    assert (told.changes, told.disclosure) == ((), Disclosure.NONE)


@pytest.mark.parametrize(
    ("language", "line", "text"),
    [
        ("es", "Jo Brand Actualizado a las {}", "El hospital atendió el año pasado a los vecinos de la comarca."),
        ("nl", "Jo Brand Laatst bijgewerkt om {}", "De gemeente koopt de werf aan de haven, en zij wil er ook bouwen."),
    ],
)
def test_another_hour_in_the_byline_is_no_change(language: str, line: str, text: str) -> None:
    """A line above the text with names and a clock is that of the author and the time."""
    old, new = (page(line.format(hour), text, language=language) for hour in ("10:15", "18:40"))
    assert compare(old, new, Detection(), Detection()).changes == ()


def test_a_paragraph_in_a_box_that_names_the_author_stays_text() -> None:
    """Some systems name the author in the class of the whole article."""
    told = compare(
        page(*FILLER),
        page(*(Block(text=one, hints=("post", "author")) for one in FILLER[:2])),
        Detection(),
        Detection(),
    )
    assert [one.before for one in told.changes] == [FILLER[2]]


def test_a_line_of_signs_alone_is_no_change() -> None:
    """The wire parts its text from what it says of it with such a line."""
    assert compare(page(*FILLER), page(*FILLER, "___"), Detection(), Detection()).changes == ()


LONG = "The bridge over the river at Norhill is 420 metres long and was opened by the mayor of the town in May."
QUOTING = (
    "The “long bridge” at Norhill is 420 metres long, said its builder, who calls it “the best of all” of the north."
)
LONG_CHINESE = "这座位于北山的大桥全长420米，由市长在五月份的仪式上宣布正式开通。"


@pytest.mark.parametrize(
    ("paragraph", "corrected", "language"),
    [
        (LONG, "An earlier version of this article said: “{}” It is 240 metres long.", "en"),
        (LONG, "An earlier version of this article said {} This was wrong.", "en"),
        (LONG, "This article said “{}” It should have said “{}”", "en"),
        (QUOTING, "An earlier version of this article said: “{}” It should have said: “{}”", "en"),
        (LONG_CHINESE, "原文“{}”应为“{}”，特此更正。", "zh"),
        (LONG_CHINESE, "当初「{}」とあったのは「{}」の誤りでした。", "ja"),
    ],
)
def test_a_paragraph_that_a_notice_repeats_in_full_is_compared(paragraph: str, corrected: str, language: str) -> None:
    """What a notice says that the article said is the article's, be it a whole paragraph."""
    edited = paragraph.replace("420", "240")
    gained = notice(corrected.format(paragraph, edited), label="Correction")
    told = compared([], [gained], old_body=(paragraph, *FILLER), new_body=(edited, *FILLER), language=language)
    assert [(one.before, one.after, one.notice) for one in told.changes] == [(paragraph, edited, 0)]
    assert told.disclosure is Disclosure.ANNOUNCED


def test_a_block_in_which_a_notice_goes_on_is_no_change() -> None:
    """Sentences of a notice that stand in a block of their own belong to it, in quotation marks or not."""
    goes_on = "The police now say that three men were held in the old town on Monday night, and not four."
    first = "We first gave another number of men."
    told = compared([], [notice(f"{first} {goes_on}", label="Correction")], new_body=(goes_on, *FILLER))
    assert told.changes == ()
