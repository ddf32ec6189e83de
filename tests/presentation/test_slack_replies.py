"""What stands in the thread of an alert, and in digests: word for word, in parts that Slack takes."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from amended.domain.alerts import Event
from amended.domain.comparison_results import Severity
from amended.domain.notices import NoticeKind
from amended.domain.summaries import Now
from amended.presentation.slack_details import slack_details
from amended.presentation.slack_digest import slack_digest
from tests.presentation.hostile import RAISED
from tests.presentation.sample_messages import SAMPLE, SUMMARY, all_strings
from tests.slack_rules import problem_of_message, text_of_blocks


def test_details_have_the_notices_word_for_word_and_the_changes() -> None:
    """The thread has each notice verbatim, the changed words, and the links."""
    (details,) = slack_details(SAMPLE)
    text = text_of_blocks(details.blocks)
    assert SAMPLE.gained[0].text in text
    assert "Was: fourteen – now: four" in text
    urls = [text for text in all_strings(details.blocks) if text.startswith("http")]
    assert urls == [SAMPLE.url, f"https://web.archive.org/web/*/{SAMPLE.url}"]


def test_a_long_notice_goes_on_in_further_replies() -> None:
    """A notice of 20,000 characters is told whole, over several replies."""
    words = " ".join(f"word{n}" for n in range(2500))
    alert = replace(SAMPLE, gained=(replace(SAMPLE.gained[0], text=words),), changes=())
    pages = slack_details(alert)
    assert len(pages) == 3
    told = " ".join(text for page in pages for text in all_strings(page.blocks))
    assert all(f"word{n}" in told for n in range(2500))


def test_what_no_reply_can_hold_is_counted() -> None:
    """Beyond three replies the last one says how much was left out."""
    gained = tuple(replace(SAMPLE.gained[0], text=f"{n} " + "x" * 2500) for n in range(30))
    pages = slack_details(replace(SAMPLE, gained=gained, changes=()))
    assert len(pages) == 3
    assert "21 more parts are left out here" in text_of_blocks(pages[-1].blocks)


def test_a_digest_names_every_story_once_the_gravest_first() -> None:
    """A digest lists what happened, with the day's line."""
    low = replace(SAMPLE, id="1", article_key="1", title="Low", severity=Severity.LOW)
    high = replace(SAMPLE, id="2", article_key="2", title="High", raised_at=RAISED + timedelta(hours=1))
    message = slack_digest([low, high], "In the last day: 12 stories watched")
    text = text_of_blocks(message.blocks)
    assert "Digest: 2 alerts in 2 stories" in text
    assert "12 stories watched" in text
    assert 0 < text.index("High") < text.index("Low")


def test_a_digest_of_the_longest_items_fits_and_counts_the_rest() -> None:
    """Twenty items at their very longest are more than a message holds: as many as fit are told."""
    longest = replace(
        SAMPLE,
        title="Title " * 60,
        url=f"https://{'a' * 60}.{'b' * 60}.example.org/x",
        severity_reason="reason " * 30,
        events=tuple(Event),
        gained=tuple(replace(SAMPLE.gained[0], kind=kind) for kind in NoticeKind for _ in range(100)),
        summary=replace(SUMMARY, now=(Now(notice=0, who="Who " * 30, text="fact " * 100),)),
    )
    message = slack_digest([replace(longest, article_key=str(number)) for number in range(25)], "ledger " * 60)
    assert problem_of_message({"channel": "C1", "text": message.text, "blocks": message.blocks}) is None
    assert len(text_of_blocks(message.blocks)) < 9500
    told = len(re.findall("100 retractions", text_of_blocks(message.blocks)))
    assert 10 < told < 20
    assert f"{25 - told} more" in text_of_blocks(message.blocks)
