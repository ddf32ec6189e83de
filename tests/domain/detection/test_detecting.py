"""What detection makes of forms and places beyond a single block of text."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amended.adapters.rule_files import load_rules
from amended.domain.detection import Rules, detect
from amended.domain.notices import Detection, NoticeKind, Position, Source
from amended.domain.snapshots import Block, Page, Place, StructuredCorrection, Unreadable
from tests.corpus.cases import cases
from tests.domain.detection.conftest import PROSE
from tests.processor_time import processor_time

RULES = load_rules()
CORRECTION = "Correction: The pool was built in 1968, not in 1986."
Reader = Callable[..., Detection]


@pytest.mark.parametrize(
    ("before", "after", "place", "position"),
    [
        (0, 4, Place.BODY, Position.TOP),
        (2, 6, Place.BODY, Position.TOP),
        (6, 6, Place.BODY, Position.INLINE),
        (4, 0, Place.BODY, Position.BOTTOM),
        (4, 0, Place.OUTSIDE, Position.OUTSIDE),
    ],
)
def test_the_place_of_a_notice_is_told(read: Reader, before: int, after: int, place: Place, position: Position) -> None:
    """Top, inline and bottom are counted in paragraphs of the body; a box of the article is outside."""
    found = read(CORRECTION, before=before, after=after, place=place).notices
    assert [notice.position for notice in found] == [position]


def test_an_article_in_short_lines_has_a_top_too() -> None:
    """Where no line is as long as a paragraph, as in Chinese, every line of the body counts."""
    blocks = (Block(text="更正：本文先前版本误写了成本。"), *[Block(text="居民多年来一直抱怨公交车拥挤。")] * 5)
    page = Page(url="https://a.example/b", canonical_url="https://a.example/b", language="zh", blocks=blocks)
    assert [notice.position for notice in detect(page, RULES).notices] == [Position.TOP]


def test_the_top_of_a_long_page_is_longer() -> None:
    """On a page of fifty paragraphs a notice after the fourth still stands at the top."""
    prose = [Block(text=PROSE[0])] * 54
    blocks = (*prose[:4], Block(text=CORRECTION), *prose[4:])
    page = Page(url="https://a.example/b", canonical_url="https://a.example/b", language="en", blocks=blocks)
    assert [notice.position for notice in detect(page, RULES).notices] == [Position.TOP]


@pytest.mark.parametrize(
    ("after", "below", "position"),
    [
        (12, (), Position.INLINE),
        (2, (), Position.BOTTOM),
        (12, ("*",), Position.BOTTOM),
        (12, ("Other pools",), Position.INLINE),
    ],
)
def test_the_bottom_of_a_long_page_is_no_longer(after: int, below: tuple[str, ...], position: Position) -> None:
    """However long a page is, twelve paragraphs below a notice are not little, unless its heading is over them too."""
    prose = [Block(text=PROSE[0])] * 120
    notice = [Block(text="Corrections", element="h3"), Block(text=CORRECTION.partition(": ")[2])]
    notice = notice if below else [Block(text=CORRECTION)]
    blocks = (*prose, *notice, *(Block(text=text, element="h4") for text in below), *prose[:after])
    page = Page(url="https://a.example/b", canonical_url="https://a.example/b", language="en", blocks=blocks)
    assert [found.position for found in detect(page, RULES).notices] == [position]


def test_a_bracket_between_the_words_of_the_first_paragraph_is_inline(read: Reader) -> None:
    """What stands within a paragraph is no notice at the top, though the paragraph is the first."""
    text = f"The pool opens on Monday. [{CORRECTION}] The town has waited for it since the winter, and is glad."
    assert [notice.position for notice in read(text, before=0, after=6).notices] == [Position.INLINE]


def test_furniture_never_holds_a_notice(read: Reader) -> None:
    """The page around the article is not looked at, and --explain says why."""
    detection = read(CORRECTION, place=Place.FURNITURE)
    assert detection.notices == ()
    assert detection.considered[0].reason == "part of the page around the article"


@pytest.mark.parametrize(
    "block",
    [
        Block(text="UPDATE: Police arrest a man after the fire in the harbour", link_share=1.0),
        Block(text="Correction: it was in 1968, I was there", hints=("comment", "body")),
        Block(text="UPDATE: SET name = 'x' WHERE id = 1;", element="pre"),
        Block(text="UPDATE: A champion backs the protest next week.", hints=("thumb", "standfirst")),
    ],
)
def test_links_comments_code_and_teasers_are_no_notices(read: Reader, block: Block) -> None:
    """What stands in a link, in a reader's comment, in code or in a teaser is not the article's."""
    assert read(block).notices == ()


def test_headlines_of_other_stories_are_no_notices(read: Reader) -> None:
    """A run of lines without an end, in plain text, is a list of headlines."""
    lines = ["Council closes the pool", "UPDATE: Police arrest 74 people", "Fire in the harbour", "Rain until Friday"]
    assert read(*lines, "Mayor to speak at six", before=3).notices == ()


def test_a_live_blog_has_entries_and_not_updates(read: Reader) -> None:
    """In a live blog, updates are its entries; a correction still is one."""
    detection = read("Update, 4:09 p.m.: The doors are open.", CORRECTION, live_blog=True)
    assert detection.live_blog
    assert [notice.kind for notice in detection.notices] == [NoticeKind.CORRECTION]


def test_a_stamp_is_recorded_and_is_no_notice(read: Reader) -> None:
    """A bare "Updated" with a time before or after it is kept as printed."""
    for stamp in ("Updated 4:09 p.m. ET, May 3, 2021", "May 3, 2021, 4:09 p.m. ET: Updated"):
        detection = read(stamp, before=0)
        assert detection.notices == ()
        assert detection.updated_stamp == stamp


def test_an_introduction_is_kept_apart(read: Reader) -> None:
    """An editor's note that only introduces is no notice, but a comparison may want to know it."""
    detection = read("Editor's note: This is the first article in a two-part series.", before=0)
    assert detection.notices == ()
    assert [note.text for note in detection.introductions] == ["This is the first article in a two-part series."]


def test_corrections_stated_in_data_become_notices(read: Reader) -> None:
    """A structured correction is a notice of the metadata, unless the page prints the same text."""
    stated = StructuredCorrection(text="The pool was built in 1968, not in 1986.", stated_time="2021-05-03")
    alone = read("An ordinary paragraph.", corrections=(stated,)).notices
    assert [(n.source, n.position, n.kind) for n in alone] == [
        (Source.JSON_LD, Position.METADATA, NoticeKind.CORRECTION)
    ]
    printed = read(CORRECTION, corrections=(stated,)).notices
    assert [notice.source for notice in printed] == [Source.TEXT]


@pytest.mark.parametrize(
    ("stated", "moment"),
    [
        ("2021-05-03T10:00:00+02:00", datetime(2021, 5, 3, 8, tzinfo=UTC)),
        ("2021-05-03T10:00:00Z", datetime(2021, 5, 3, 10, tzinfo=UTC)),
        ("2021-05-03T10:00:00", None),
        ("2021-05-03", None),
        ("yesterday", None),
    ],
)
def test_the_moment_of_a_correction_in_data(read: Reader, stated: str, moment: datetime | None) -> None:
    """A date and time with a zone are certain; a day alone, or a time without a zone, is none."""
    correction = StructuredCorrection(text="The pool was built in 1968, not in 1986.", stated_time=stated)
    (notice,) = read("An ordinary paragraph.", corrections=(correction,)).notices
    assert (notice.stated_time, notice.stated_at) == (stated, moment)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We correct our mistakes. See our corrections policy.", 0),
        ("If you see an error, please let us know.", 0),
        ("An earlier version of this story gave the wrong year. If you see an error, please let us know.", 1),
    ],
)
def test_a_promise_in_data_is_no_correction(read: Reader, text: str, found: int) -> None:
    """A site may state on every page what it does with mistakes; beside a correction it takes nothing from it."""
    notices = read("An ordinary paragraph.", corrections=(StructuredCorrection(text=text),)).notices
    assert len(notices) == found


@pytest.mark.parametrize(
    ("headline", "kind", "number", "text"),
    [
        ("UPDATE 2-Council closes the old pool", NoticeKind.UPDATE, 2, "Council closes the old pool"),
        ("CORRECTED-Council closes the old pool", NoticeKind.CORRECTION, None, "Council closes the old pool"),
        ("Correction: Council-Pool story", NoticeKind.CORRECTION, None, "Council-Pool story"),
        ("Council closes the old pool (Corrected)", NoticeKind.CORRECTION, None, "Council closes the old pool"),
        ("Council closes the old pool [UPDATE 2]", NoticeKind.UPDATE, 2, "Council closes the old pool"),
        ("Council closes the old pool [Update: mayor resigns]", NoticeKind.UPDATE, None, "mayor resigns"),
    ],
)
def test_a_headline_may_say_it(read: Reader, headline: str, kind: NoticeKind, number: int | None, text: str) -> None:
    """A label before a headline, or in the bracket that ends it, is a notice where the text has none of its kind."""
    found = read("An ordinary paragraph.", title=headline).notices
    assert [(notice.kind, notice.number, notice.text) for notice in found] == [(kind, number, text)]


@pytest.mark.parametrize(
    "headline",
    [
        "Corrections officers on strike",
        "Update your phone now",
        "Best hosts [2025 UPDATED]",
        "Best pools of the county (updated 2025)",
        "Council waits for the (corrected) figures",
        "Mars probe leaves (course correction)",
        "What prices do next (correction of markets)",
        "Windows gets slower (update now)",
    ],
)
def test_a_headline_with_such_a_word_says_nothing(read: Reader, headline: str) -> None:
    """A word of the headline is no label."""
    assert read("An ordinary paragraph.", title=headline).notices == ()


def test_a_headline_that_is_called_updated_adds_nothing_to_what_the_text_says(read: Reader) -> None:
    """ "(Updated)" at a headline's end is no second notice beside a correction in the text."""
    found = read("Correction: The pool was built in 1968, not 1986.", title="Council closes the old pool (Updated)")
    assert [notice.kind for notice in found.notices] == [NoticeKind.CORRECTION]


def test_the_stated_time_is_resolved_where_it_is_certain(read: Reader) -> None:
    """Date, clock and zone give an instant; the missing year is the article's."""
    published = datetime(2021, 5, 2, tzinfo=UTC)
    found = read("Correction, May 3, 4:09 p.m. ET: The pool was built in 1968.", published=published).notices
    assert found[0].stated_at == datetime(2021, 5, 3, 20, 9, tzinfo=UTC)


def test_markup_alone_needs_words_that_support_it(read: Reader) -> None:
    """A block that only its class calls a correction is taken if it speaks of a change, with little confidence."""
    supported = read(Block(text="The street was named wrongly and has been changed here.", hints=("correction",)))
    assert [(notice.source, notice.kind) for notice in supported.notices] == [(Source.MARKUP, NoticeKind.CORRECTION)]
    assert supported.notices[0].confidence < 0.7
    assert read(Block(text="The harbour festival begins on Friday at noon.", hints=("correction",))).notices == ()


def test_a_notice_printed_twice_is_one(read: Reader) -> None:
    """The same text for narrow and for wide screens is one notice."""
    assert len(read(CORRECTION, CORRECTION).notices) == 1


def test_a_page_that_is_no_article_has_no_notices(rules: Rules) -> None:
    """Nothing is taken from a page that was judged unreadable."""
    page = Page(
        url="",
        canonical_url="",
        blocks=(Block(text=CORRECTION),),
        readable=False,
        unreadable_reason=Unreadable.NOT_ARTICLE,
    )
    assert detect(page, rules).notices == ()


def test_the_declared_language_is_checked_against_the_text(read: Reader) -> None:
    """A German text that declares itself English is read with the German rules."""
    german = (
        "Der Gemeinderat hat am Dienstag beschlossen, das alte Hallenbad zu schließen, nachdem die Reparaturen zu viel "
        "gekostet hatten und niemand sie mehr bezahlen wollte, wie die Sprecherin der Stadt nach der Sitzung sagte."
    )
    found = read(german, german, german, "Berichtigung: Das Bad wurde 1968 gebaut.", language="en", before=0, after=0)
    assert [notice.label for notice in found.notices] == ["Berichtigung"]


LABELS = ("Update", "UPDATE 2:", "[Correction:", "Editor's note", "This article was", "An earlier version of this")


@given(
    st.lists(
        st.builds(
            Block,
            text=st.one_of(
                st.text(max_size=120),
                st.builds(lambda label, rest: f"{label}{rest}", st.sampled_from(LABELS), st.text(max_size=80)),
                st.sampled_from(PROSE),
            ),
            element=st.sampled_from(["p", "h2", "li", "blockquote"]),
            place=st.sampled_from(list(Place)),
        ),
        max_size=6,
    ),
    st.sampled_from([None, "en", "de", "ja", "ar", "xx"]),
)
def test_any_page_is_read_and_texts_are_verbatim(blocks: list[Block], language: str | None) -> None:
    """Whatever the blocks hold, detection returns, and each line of a notice is printed on the page."""
    detection = detect(Page(url="", canonical_url="", language=language, blocks=tuple(blocks)), RULES)
    printed = "\n".join(block.text for block in blocks)
    for notice in detection.notices:
        assert 0 < notice.confidence <= 1
        assert all(line in printed for line in notice.text.split("\n"))
        assert notice.stated_time is None or notice.stated_time in printed


@pytest.mark.parametrize(
    "text",
    [
        "update: " * 130_000,
        "(" * 1_000_000,
        "an earlier version of " * 48_000,
        "Update 2019 May " * 62_000,
        "a" * 1_000_000,
        "\u202e\u0301" * 500_000,
    ],
    ids=["labels", "brackets", "almost", "times", "one-word", "marks"],
)
@pytest.mark.parametrize("parts", [1, 2000], ids=["one-block", "many-blocks"])
def test_a_megabyte_of_hostile_text_takes_less_than_a_second(text: str, parts: int) -> None:
    """Nothing backtracks: the time is bounded whatever the text is."""
    size = len(text) // parts
    blocks = tuple(Block(text=text[start : start + size]) for start in range(0, len(text), size))
    detect(Page(url="", canonical_url="", language="en", blocks=blocks[:1]), RULES)
    with processor_time(below=1.0):
        detect(Page(url="", canonical_url="", language="en", blocks=blocks), RULES)


@pytest.mark.parametrize("code", ["en", "ko"])
def test_a_megabyte_of_shuffled_notices_takes_less_than_a_second(code: str) -> None:
    """A text made of what the rules look for, in an order that hardly returns, is still read in time."""
    said = [case.text for case in cases() if case.language == code and case.expected]
    blocks: list[Block] = []
    size = 0
    while size < 1_000_000:
        text = " ".join(said[(131 * len(blocks) + 17 * place**2) % len(said)] for place in range(20))
        size += len(text.encode())
        blocks.append(Block(text=text))
    detect(Page(url="", canonical_url="", language=code, blocks=tuple(blocks[:1])), RULES)
    with processor_time(below=1.0):
        detect(Page(url="", canonical_url="", language=code, blocks=tuple(blocks)), RULES)


def test_the_first_and_the_last_of_too_many_notices_are_found() -> None:
    """Of a page with nothing but notices, those at its top and at its foot are read."""
    texts = [f"Correction: An earlier version of this article misstated the age of person {n}." for n in range(3000)]
    blocks = tuple(Block(text=text) for text in texts)
    found = detect(Page(url="", canonical_url="", language="en", blocks=blocks), RULES).notices
    assert "person 0." in found[0].text
    assert "person 2999." in found[-1].text
    assert len(found) > 200
