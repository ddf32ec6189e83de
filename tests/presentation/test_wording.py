"""What an alert says, to the word: how things are named, cut, set apart and ordered."""

from __future__ import annotations

from dataclasses import replace

from amended.domain.alerts import Event
from amended.domain.comparison_results import Change, Severity
from amended.domain.judging import Judged, Precision
from amended.presentation.hostile_text import cut, link, readable, units
from amended.presentation.judged_view import judged_lines
from amended.presentation.sample import sample_alert
from amended.presentation.slack_blocks import new_fact, slack_message, without_blocks
from amended.presentation.slack_details import change_quotation
from amended.presentation.slack_views import changes_view
from amended.presentation.terminal import alert_lines
from tests.presentation.hostile import RAISED
from tests.slack_rules import problems_of_view, text_of_blocks

SAMPLE = sample_alert(RAISED)
assert SAMPLE.summary is not None
SUMMARY = SAMPLE.summary


def test_text_is_cut_at_a_word_unless_too_much_would_go() -> None:
    """An ellipsis follows the last whole word; one that is longer than the room is cut in its midst."""
    assert cut("The port withdraws four ferries", 22) == "The port withdraws…"
    assert cut(f"The {'x' * 50}", 20) == f"The {'x' * 15}…"
    assert units("Ferry \U0001f6a2") == 8  # a sign beyond the first plane counts twice where UTF-16 is counted


def test_no_letter_carries_a_tower_of_marks() -> None:
    """A few accents on a letter are language, a hundred are to cover the lines around it."""
    assert readable("n\u0303" + "o\u0301\u0323" + "!") == "n\u0303o\u0301\u0323!"
    assert len(readable("o" + "\u0301" * 100)) < 10


def test_an_address_keeps_its_port_and_is_none_beyond_slacks_limit() -> None:
    """A story on another port is found there; what Slack would refuse is no link."""
    assert link("https://news.example:8443/a") == "https://news.example:8443/a"
    assert link(f"https://news.example/{'a' * 3000}") is None


def test_a_parent_is_as_grave_as_the_gravest_in_its_thread() -> None:
    """A later update of low severity hides no correction of high severity above it."""
    later = replace(SAMPLE, severity=Severity.LOW, severity_reason="an addition")
    [_, facts, *_] = slack_message(later, SUMMARY, earlier=(SAMPLE,)).blocks
    assert facts["elements"][0]["text"] == "High severity: a number was corrected"


def test_an_article_that_is_gone_says_nothing_now() -> None:
    """No old headline stands in the place of a new fact."""
    gone = replace(SAMPLE, events=(Event.GONE,), gained=())
    assert new_fact(gone, replace(SUMMARY, now=())) == ""


def test_a_single_notice_needs_no_number() -> None:
    """“(#2)” tells lines apart, and stands only where there are several."""
    (notice,) = SAMPLE.gained
    one = replace(SAMPLE, gained=(replace(notice, number=2),))
    assert "(#2)" not in text_of_blocks(slack_message(one, SUMMARY).blocks)
    two = replace(one, gained=(*one.gained, replace(notice, number=3)))
    both = replace(SUMMARY, now=(*SUMMARY.now, replace(SUMMARY.now[0], notice=1)))
    assert "(#3)" in text_of_blocks(slack_message(two, both).blocks)


def test_a_colon_late_in_a_headline_ends_no_label() -> None:
    """Only a few words before a colon are a label that the header says already."""
    told = replace(SUMMARY, headline="The council of the port, after hours of debate, agreed: no withdrawal", now=())
    assert new_fact(SAMPLE, told) == told.headline
    assert new_fact(SAMPLE, replace(told, headline="Correction: four ferries")) == "four ferries"


def test_an_overlong_address_is_left_out_of_the_plain_text() -> None:
    """Where the blocks are refused, the text goes before the address."""
    message = slack_message(replace(SAMPLE, url=f"https://news.example/{'a' * 200}"), SUMMARY)
    assert without_blocks(message) == message.text
    near = slack_message(SAMPLE, SUMMARY)
    assert without_blocks(near).endswith(f"\n{SAMPLE.url}")


def test_what_went_and_what_came_are_kept_apart() -> None:
    """Whoever sees no strike reads two words; a long change is told as what stood before and what stands now."""
    (change,) = SAMPLE.changes
    assert "fourteen four ferries" in text_of_blocks([change_quotation(change)])
    long = Change(before="The port said so. " * 60 + "Fourteen.", after="The port said so. " * 60 + "Four.")
    told = text_of_blocks([change_quotation(long)])
    assert told.startswith("Before: ")
    assert "Was: " not in told


def test_a_modal_has_no_more_blocks_than_slack_takes() -> None:
    """Of hundreds of short changes the first are shown and the rest is counted."""
    changes = tuple(Change(before=f"{n}", after=f"{n}{n}") for n in range(1, 300))
    view = changes_view(replace(SAMPLE, changes=changes))
    assert problems_of_view(view) == []
    assert "more parts are left out here" in text_of_blocks(view["blocks"])


def test_in_a_terminal_the_facts_follow_the_title_at_once() -> None:
    """An empty line parts what is told, not the title from what is known of it."""
    title, facts, empty, *_ = alert_lines(SAMPLE, SUMMARY, width=120, colour=False)
    assert (title, empty) == ("Correction: Port to withdraw ferries before winter (sample)", "")
    assert facts.startswith("High severity")


def test_what_is_most_often_wrong_stands_first() -> None:
    """Rules are listed by how many of their alerts were wrong."""
    judged = {"a": Judged(right=9, wrong=1), "b": Judged(right=1, wrong=4)}
    lines = list(judged_lines(Precision(total=Judged(right=10, wrong=5), by_rule=judged)))
    assert [line.strip().partition(":")[0] for line in lines[1:]] == ["rule b", "rule a"]
