"""Lines that only being new makes notices are gained where they were put in, and ordinary new lines are not."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache

import pytest

from amended.adapters.markup_rules import load_markup_rules
from amended.adapters.rule_files import load_rules
from amended.domain.comparison import compare
from amended.domain.comparison_results import Comparison, Disclosure
from amended.domain.detection import detect, each_page_once
from amended.domain.fingerprint import same_for_readers
from amended.domain.pages import read_page
from amended.domain.raising import news_of, with_seen
from amended.domain.snapshots import Page

rules = cache(load_rules)

TEXT = {
    "en": (
        "The harbour board of Ostby voted on Tuesday to close the old pier from the first of June, for two years.",
        "The pier was built in 1911 and carries 340 boats, said Ann Teak, who has led the board since the spring.",
        "Fishermen protested outside the meeting. Their union said that the company which owns the pier had to pay.",
        "The council will decide in the autumn who is to pay for the repair, which may cost four million crowns.",
    ),
    "de": (
        "Der Hafenrat von Ostby hat am Dienstag entschieden, den alten Steg vom 1. Juni an für zwei Jahre zu sperren.",
        "Der Steg wurde 1911 gebaut und trägt 340 Boote, sagte Anna Teck, die den Rat seit dem Frühjahr leitet.",
        "Die Fischer protestierten vor dem Rathaus. Ihre Gewerkschaft verlangt, dass die Firma für alles bezahlt.",
        "Der Stadtrat entscheidet im Herbst, wer die Reparatur bezahlt, die vier Millionen Kronen kosten kann.",
    ),
}


def page_of(
    *, language: str = "en", top: str = "", foot: str = "", was: str = "", now: str = "", modified: str = ""
) -> Page:
    """The story with something above and below its text, and with one word exchanged."""
    body = "".join(f"<p>{one.replace(was, now) if was else one}</p>" for one in TEXT[language])
    head = "".join(
        f"<meta property='article:{name}_time' content='{time}'>"
        for name, time in (("published", "2025-05-12T08:00:00+02:00"), ("modified", modified))
        if modified
    )
    source = (
        f"<!doctype html><html lang='{language}'><head><title>Pier to close</title>{head}</head><body><main><article>"
        f"<h1>Pier to close</h1>{top}{body}{foot}</article></main></body></html>"
    )
    return read_page(source.encode(), url="https://paper.example/pier", rules=load_markup_rules())


def compared(old: Page, new: Page) -> Comparison:
    """The comparison of two pages by the project's rules."""
    return compare(old, new, detect(old, rules()), detect(new, rules()))


@pytest.mark.parametrize(
    ("language", "parts", "said"),
    [
        (
            "en",
            {"foot": "<p>[14 May: The board has since said that it will keep half of the pier open.]</p>"},
            "The board",
        ),
        ("en", {"foot": "<p><b>P.S. (May 15):</b> The board will now keep half of the pier open.</p>"}, "The board"),
        (
            "en",
            {"top": "<p><b>May 14, 2025:</b> <i>The council has now moved its decision to June.</i></p>"},
            "The council",
        ),
        ("en", {"foot": "<p>[The company which owns the pier has since revised this sum.]</p>"}, "[The company"),
        ("en", {"foot": "<p>(May 15, 2025: The ministry promised the board three new boats.)</p>"}, "The ministry"),
        (
            "de",
            {"foot": "<p>[14.05.2025: Inzwischen hat sich der Rat auf einen Kompromiss geeinigt.]</p>"},
            "Inzwischen",
        ),
    ],
    ids=[
        "dated bracket",
        "postscript",
        "dated line above",
        "bracket",
        "dated news in brackets",
        "dated bracket in German",
    ],
)
def test_a_line_in_the_dress_of_a_notice_is_gained_where_it_was_put_in(
    language: str, parts: dict[str, str], said: str
) -> None:
    """A line that is no notice by itself is one where it is dated, or of the article, and was not there before."""
    old, new = page_of(language=language), page_of(language=language, **parts)
    found = compared(old, new)
    assert [one.text.startswith(said) for one in found.gained] == [True]
    assert not found.changes
    assert not same_for_readers(old, new, each_page_once(rules()))
    assert not detect(new, rules()).notices
    again = compared(new, new)
    assert not again.gained
    assert not compared(new, old).removed


def test_a_line_put_in_beside_the_text_makes_another_page() -> None:
    """A visit does not pass by a dated line in a box of the article, though its page alone has no notice."""
    box = "<aside class='note'><p>Where to go from here.</p>{}</aside>"
    new = box.format("<p><b>May 14, 2025:</b> The board has since revised the sum.</p>")
    old_page, new_page = page_of(foot=box.format("")), page_of(foot=new, modified="2025-05-14T10:00:00Z")
    assert not same_for_readers(old_page, new_page, each_page_once(rules()))
    assert [one.text for one in compared(old_page, new_page).gained] == ["The board has since revised the sum."]


def test_a_line_that_comes_back_is_no_news() -> None:
    """A line that stood on the page when it was first seen, was gone and is there again is known by the ledger."""
    now = datetime(2025, 5, 20, tzinfo=UTC)
    with_line = page_of(foot="<p>[14 May: The board has since said that it will keep half of the pier open.]</p>")
    found = detect(with_line, rules())
    ledger = with_seen((), found.if_put_in, now)
    again = compared(page_of(), with_line)
    assert again.gained
    assert not news_of(again, ledger, found.notices).gained


@pytest.mark.parametrize(
    "said",
    [
        "The pier is of 1911, not of 1919.",
        "Ann Teak wrote to us that the pier dates from 1911; it does not date from 1919.",
        "Instead of 1919 it is 1911 that the stone above the gate gives for the pier.",
    ],
)
def test_a_line_that_calls_the_old_word_wrong_beside_the_new_one_is_gained(said: str) -> None:
    """What went from the text and what came, side by side at the foot, make a correction in whatever words."""
    foot = f"<p><em>{said}</em></p>"
    found = compared(page_of(was="1911", now="1919"), page_of(foot=foot))
    assert [one.kind.value for one in found.gained] == ["correction"]
    assert not compared(page_of(), page_of(foot=foot)).gained


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "The council now hopes for 1911 visitors a day, not 1919, after the weather turned."),
        ("en", "The concert will be held in room 1911 instead of 1919."),
        ("de", "Die Stadt rechnet jetzt mit 1911 statt 1919 Besuchern am Tag."),
    ],
)
def test_a_plain_paragraph_that_tells_how_the_story_went_on_is_not_gained(language: str, said: str) -> None:
    """What sets one value against another in a paragraph like any other is news, though the text was changed so too."""
    old, foot = page_of(language=language, was="1911", now="1919"), f"<p>{said}</p>"
    assert not compared(old, page_of(language=language, foot=foot)).gained


@pytest.mark.parametrize(
    ("modified", "gained"),
    [("2025-05-20T08:00:00Z", 1), ("2025-05-19T23:00:00Z", 1), ("2025-05-14T08:00:00Z", 0), ("", 0)],
)
def test_a_dated_line_below_the_text_is_of_the_day_on_which_the_page_was_modified(modified: str, gained: int) -> None:
    """A line that is dated otherwise than the page's own last modification, in its zone, may tell what is to come."""
    foot = "<p><b>May 20, 2025:</b> The council has revised the sum for the repair of the pier.</p>"
    assert len(compared(page_of(), page_of(foot=foot, modified=modified)).gained) == gained


@pytest.mark.parametrize(
    "said",
    [
        "The museum of the harbour shows boats of 1911 and pictures of 1919.",
        "Bus 1911 leaves at noon, bus 1919 does not run on Sundays.",
        "Between 1911 and 1919 the herring did not come.",
    ],
)
def test_a_line_that_only_holds_the_old_word_and_the_new_one_is_not_gained(said: str) -> None:
    """A new last line in which two exchanged figures stand for something else is an ordinary edit."""
    assert not compared(page_of(was="1911", now="1919"), page_of(foot=f"<p><em>{said}</em></p>")).gained


@pytest.mark.parametrize(
    "foot",
    [
        "<p><em>Joan Rae contributed reporting from Vik.</em></p>",
        "<p><em>Ann Field writes on harbours. She corrected proofs for ten years.</em></p>",
        "<p><em>May 21: The board holds a public meeting at the town hall. Admission is free.</em></p>",
        "<p><em>Note: Times and prices were right at the time of publication.</em></p>",
        "<p><b>May 1:</b> The pier is closed.</p><p><b>May 3:</b> It was changed.</p><p><b>May 9:</b> It moved.</p>",
        "<p>The board has since changed its plan for the pier, the council said on Wednesday.</p>",
        "<p><b>The board has since changed its plan for the pier, the council said on Wednesday.</b></p>",
        "<p><em>“We have since changed our minds,” said Ann Teak of the board.</em></p>",
        "<p><em>The pier was closed once before, in 1962, and has since been changed twice.</em></p>",
        "<p>(May 20, 2025: hearing on the revised plan)</p>",
        "<p>* The union has since withdrawn its demand to the company which owns the pier.</p>",
        "<p><b>May 20, 2025:</b> The council votes. If the board changes its plan, the pier stays open.</p>",
        "<p>[1] The number of boats that the board counted at the pier before it was changed.</p>",
    ],
    ids=[
        "credit",
        "author",
        "event",
        "service",
        "chronicle",
        "paragraph",
        "bold paragraph",
        "quotation",
        "background",
        "event in brackets",
        "marked footnote",
        "coming event",
        "numbered footnote",
    ],
)
def test_an_ordinary_line_at_the_foot_is_not_gained(foot: str) -> None:
    """A new last line that is no notice by its words, dress and place is an ordinary edit."""
    assert not compared(page_of(), page_of(foot=foot)).gained


def test_what_is_said_of_corrections_in_general_is_no_change() -> None:
    """A line on the paper's policy that comes with a notice leaves the change that the notice tells of announced."""
    notice = "<p><b>Correction:</b> The pier was built in 1911, not 1919.</p>"
    box = f"<div class='correction'>{notice}<p>Read our corrections policy or report an error.</p></div>"
    found = compared(page_of(was="1911", now="1919"), page_of(foot=box))
    assert [change.notice for change in found.changes] == [0]
    assert found.disclosure is Disclosure.ANNOUNCED


SECTION = "<h2>Who pays</h2>"
NEWS = "<p>The board said on Friday that half of the pier stays open for the boats.</p>"


@pytest.mark.parametrize("element", ["h2", "p"])
@pytest.mark.parametrize("label", ["Update", "Correction"])
def test_a_label_alone_that_was_put_in_above_the_text_is_gained(label: str, element: str) -> None:
    """Also in an article with sections of its own, where it would be one on a page that is met for the first time."""
    old, new = (
        page_of(foot=SECTION + "<p>Nobody knows.</p>"),
        page_of(top=f"<{element}>{label}</{element}>{NEWS}", foot=SECTION + "<p>Nobody knows.</p>"),
    )
    assert detect(new, rules()).notices == ()
    [gained] = compared(old, new).gained
    assert gained.label == label


def test_a_section_that_bears_a_labels_name_and_is_told_anew_is_not_gained() -> None:
    """Its heading stood on the page before."""
    old = page_of(top="<h2>Update</h2><p>Nothing is known of the price of fuel in town.</p>", foot=SECTION)
    assert compared(old, page_of(top=f"<h2>Update</h2>{NEWS}", foot=SECTION)).gained == ()


def test_a_section_of_another_matter_that_is_put_in_is_not_gained() -> None:
    """What stands under the heading must be of what the article tells of."""
    new = page_of(top="<h2>Update</h2><p>Download version 2 of our app for a faster search.</p>", foot=SECTION)
    assert compared(page_of(foot=SECTION), new).gained == ()


@pytest.mark.parametrize(
    "text",
    [
        "Board votes to close the old pier of Ostby",
        "Found a mistake in what we say of the board and the pier? Write to us.",
        "<a href='/letters'>Read how the board came to close the pier, and what fishermen say of it.</a>",
    ],
)
def test_what_is_no_sentence_or_turns_to_the_reader_is_not_gained_below_a_label(text: str) -> None:
    """A headline, an invitation and a link that were put in tell of no change, though of the same matter."""
    new = page_of(top=f"<h2>Corrections</h2><p>{text}</p>", foot=SECTION)
    assert compared(page_of(foot=SECTION), new).gained == ()
