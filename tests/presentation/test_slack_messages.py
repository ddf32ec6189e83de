"""What readers see in Slack of an alert, and that Slack takes it, whatever the web says."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings

from amended.domain.alerts import Alert, Event, Mark, Verdict
from amended.domain.comparison_results import Change
from amended.domain.notices import Notice, NoticeKind
from amended.domain.summaries import Now, SaidAs, Summary, SummarySource
from amended.presentation.slack_blocks import slack_message, without_blocks
from amended.presentation.slack_details import slack_details
from amended.presentation.slack_digest import slack_digest
from amended.presentation.slack_views import changes_view, ephemeral
from tests.presentation.hostile import RAISED, alerts, summaries
from tests.presentation.sample_messages import SAMPLE, SUMMARY, all_strings, mrkdwn_of
from tests.slack_rules import problem_of_message, problems_of_view, text_of_blocks


@given(alerts, summaries)
@settings(max_examples=60)
def test_slack_takes_every_alert(alert: Alert, summary: Summary) -> None:
    """Whatever an alert holds, its message and its details are within Slack's rules and within our own."""
    message = slack_message(alert, summary)
    assert problem_of_message({"channel": "C1", "text": message.text, "blocks": message.blocks}) is None
    assert len(message.blocks) <= 8
    assert len(text_of_blocks(message.blocks)) <= 1800
    assert 1 <= len(message.text) <= 300
    for details in slack_details(alert):
        assert problem_of_message({"channel": "C1", "text": details.text, "blocks": details.blocks}) is None
        assert len(text_of_blocks(details.blocks)) <= 9500
        assert len(details.text) <= 300
    assert problems_of_view(changes_view(alert)) == []
    digest = slack_digest([replace(alert, summary=summary)] * 30, "In the last day: 3 stories watched")
    assert problem_of_message({"channel": "C1", "text": digest.text, "blocks": digest.blocks}) is None
    assert len(text_of_blocks(digest.blocks)) <= 9500


@given(alerts, summaries)
@settings(max_examples=60)
def test_no_text_of_the_web_is_parsed(alert: Alert, summary: Summary) -> None:
    """Parsed texts are our own words with a date; the fallback text has nothing that Slack would act on."""
    message = slack_message(alert, summary)
    for parsed in mrkdwn_of(message.blocks):
        assert parsed.startswith(("Seen <!date^", "First seen <!date^", "Published <!date^"))
        assert parsed.count("<") == 1
    assert "<" not in message.text
    assert ">" not in message.text
    for text in all_strings(message.blocks) + all_strings([part.blocks for part in slack_details(alert)]):
        assert not set(text) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\x00\x1b")
    json.dumps(message.blocks, ensure_ascii=False).encode("utf-8")


def test_the_parts_of_the_message_in_their_order() -> None:
    """Header with kind and story, facts, what it said and says, why, buttons, footer."""
    message = slack_message(SAMPLE, SUMMARY)
    assert [block["type"] for block in message.blocks] == [
        "header",
        "context",
        "rich_text",
        "rich_text",
        "actions",
        "context",
    ]
    header, facts, story, why, buttons, footer = message.blocks
    assert header["text"]["text"] == "Correction: Port to withdraw ferries before winter (sample)"
    shown = " ".join(element["text"] for element in facts["elements"])
    assert "High severity: a number was corrected" in shown
    assert "Correction, 4:09 p.m." in shown
    assert "<!date^" in shown
    assert "example.org" in shown
    said = next(part for part in story["elements"] if part["type"] == "rich_text_quote")
    assert said["elements"][0]["style"] == {"strike": True}
    assert said["elements"][0]["text"] == SUMMARY.said
    now = next(part for part in story["elements"] if part["type"] == "rich_text_list")
    assert now["elements"][0]["elements"][0] == {
        "type": "text",
        "text": "Harbour master Ines Falk: ",
        "style": {"bold": True},
    }
    assert "Why it matters" in text_of_blocks(why)
    labels = [element["text"]["text"] for element in buttons["elements"] if "text" in element]
    assert labels == ["Open article", "Show changes", "Mark handled"]
    assert [option["text"]["text"] for option in buttons["elements"][-1]["options"]] == [
        "Mute this story",
        "Not a correction",
    ]
    assert "Extract in the publisher’s own words, checked" in text_of_blocks(footer)


def test_what_it_said_is_named_in_words_as_well() -> None:
    """Strike-through carries no meaning by itself: the lines are introduced in words."""
    text = text_of_blocks(slack_message(SAMPLE, SUMMARY).blocks)
    assert text.index("It said:") < text.index(SUMMARY.said) < text.index("Now it says:")


def test_a_title_that_stands_is_not_struck_out() -> None:
    """Where no earlier passage is known the title stands in for it, as it is."""
    message = slack_message(SAMPLE, replace(SUMMARY, said=SAMPLE.title))
    assert "Its title:" in text_of_blocks(message.blocks)
    assert "strike" not in json.dumps(message.blocks)
    changed = replace(SAMPLE, title="Port withdraws four ferries", title_before=SAMPLE.title)
    assert "strike" in json.dumps(slack_message(changed, replace(SUMMARY, said=SAMPLE.title)).blocks)


@pytest.mark.parametrize(("said_as", "introduced"), [(SaidAs.PASSAGE, "Closest passage:"), (SaidAs.QUOTED, "It said:")])
def test_only_a_claim_is_struck_out(said_as: SaidAs, introduced: str) -> None:
    """What is not known to have been wrong is shown as it is, and a passage found by likeness is called that."""
    message = slack_message(SAMPLE, replace(SUMMARY, said_as=said_as))
    assert introduced in text_of_blocks(message.blocks)
    assert "strike" not in json.dumps(message.blocks)


def test_the_text_alone_suffices() -> None:
    """The fallback says that it is corrected, the title, and the new fact."""
    text = slack_message(SAMPLE, SUMMARY).text
    assert text.startswith("Correction: Port to withdraw ferries before winter (sample)")
    assert "It is four, not fourteen." in text


def test_twenty_thousand_ampersands_fit_everywhere() -> None:
    """A title of ampersands is cut before it is escaped, so that no limit is burst."""
    alert = replace(SAMPLE, title="&" * 20_000)
    message = slack_message(alert, SUMMARY)
    assert problem_of_message({"channel": "C1", "text": message.text, "blocks": message.blocks}) is None
    assert len(message.text) <= 300


@given(alerts, summaries)
def test_without_blocks_the_text_keeps_its_limit_and_its_escaping(alert: Alert, summary: Summary) -> None:
    """What is posted where the blocks are refused is short and parsed nowhere, and keeps the text's beginning."""
    message = slack_message(alert, summary)
    plain = without_blocks(message)
    assert len(plain) <= 300
    assert plain.startswith(message.text[:10])
    assert not re.search(r"[<>]|&(?!amp;|lt;|gt;)", plain)


def test_several_notices_are_one_line_each_and_counted() -> None:
    """Each notice has its line, with its number; those beyond are counted and left to the thread."""
    gained = tuple(
        Notice(kind=NoticeKind.UPDATE, text=f"Fact {n}.", label=f"Update # {n}", number=n) for n in range(1, 8)
    )
    now = tuple(Now(notice=n - 1, who="", text=f"Fact {n}.") for n in range(1, 8))
    message = slack_message(replace(SAMPLE, gained=gained), replace(SUMMARY, now=now))
    assert message.blocks[0]["text"]["text"].startswith("7 updates: ")
    lines = next(part for part in message.blocks[2]["elements"] if part["type"] == "rich_text_list")["elements"]
    assert [text_of_blocks(line) for line in lines] == [
        "Fact 1. (#1)",
        "Fact 2. (#2)",
        "Fact 3. (#3)",
        "Fact 4. (#4)",
        "3 more, in the thread",
    ]
    told = " ".join(text_of_blocks(part.blocks) for part in slack_details(replace(SAMPLE, gained=gained)))
    assert all(f"Fact {n}." in told for n in range(1, 8))


def test_an_alert_is_short_whatever_it_holds() -> None:
    """The longest of everything makes about 1,200 characters, in which several notices have their lines."""
    words = "The harbour board said on Thursday that the number of ferries will fall. " * 99
    name = "The Ministry of Transport and Fisheries"
    gained = (replace(SAMPLE.gained[0], text=words, label=words[:60], stated_time="Nov. 22, 2026, 4:09 P.M."),) * 4
    alert = replace(SAMPLE, title=words, gained=gained, severity_reason=words, published=RAISED)
    now = tuple(Now(notice=place, who=name, text=words) for place in range(4))
    summary = replace(SUMMARY, headline=words, said=words, now=now, why=words)
    message = slack_message(alert, summary, earlier=(alert, alert))
    assert len(message.blocks) <= 8
    assert len(text_of_blocks([block for block in message.blocks if block["type"] != "actions"])) <= 1300
    lines = next(part for part in message.blocks[2]["elements"] if part["type"] == "rich_text_list")["elements"]
    *shown, left_out = [text_of_blocks(line) for line in lines]
    assert [line.startswith(f"{name}: The harbour board said") for line in shown] == [True] * 3
    assert left_out == "1 more, in the thread"


def test_short_lines_leave_their_room_to_a_long_one() -> None:
    """Of several notices none is cut while another one needs less than its share."""
    long = "a " * 100 + "end."
    texts = ("Short.", long, "Brief.")
    now = tuple(Now(notice=place, who="", text=words) for place, words in enumerate(texts))
    message = slack_message(replace(SAMPLE, gained=SAMPLE.gained * 3), replace(SUMMARY, now=now))
    lines = next(part for part in message.blocks[2]["elements"] if part["type"] == "rich_text_list")["elements"]
    assert [text_of_blocks(line) for line in lines] == list(texts)


def test_a_line_that_begins_with_its_speaker_names_him_once() -> None:
    """Who says it comes first, and is not said twice."""
    now = (Now(notice=0, who="Gen. Mark Milley", text="Gen. Mark Milley called it a mistake."),)
    message = slack_message(SAMPLE, replace(SUMMARY, now=now))
    line = next(part for part in message.blocks[2]["elements"] if part["type"] == "rich_text_list")["elements"][0]
    assert text_of_blocks(line) == "Gen. Mark Milley called it a mistake."
    assert line["elements"][0]["style"] == {"bold": True}


def test_a_speaker_behind_an_article_is_not_named_twice() -> None:
    """ "The Courier has retracted" needs no "Courier:" before it; a name that only contains the speaker's does."""
    for fact, shown in [
        ("The Courier has retracted it.", "The Courier has retracted it."),
        ("The Couriers have retracted it.", "Courier: The Couriers have retracted it."),
        ("Readers told the Courier so.", "Courier: Readers told the Courier so."),
    ]:
        now = (Now(notice=0, who="Courier", text=fact),)
        message = slack_message(SAMPLE, replace(SUMMARY, source=SummarySource.MODEL, now=now))
        line = next(part for part in message.blocks[2]["elements"] if part["type"] == "rich_text_list")["elements"][0]
        assert text_of_blocks(line) == shown
        assert shown in message.text


def test_an_extract_puts_its_sentences_into_nobodys_mouth() -> None:
    """The publisher's sentences beside the one that tells who says it are not that speaker's."""
    fact = "An earlier version said he had died. His daughter Ann Lee says he is alive."
    summary = replace(SUMMARY, source=SummarySource.EXTRACT, now=(Now(notice=0, who="daughter Ann Lee", text=fact),))
    message = slack_message(SAMPLE, summary)
    line = next(part for part in message.blocks[2]["elements"] if part["type"] == "rich_text_list")["elements"][0]
    assert text_of_blocks(line) == fact
    assert [piece["text"] for piece in line["elements"] if piece.get("style")] == ["daughter Ann Lee"]
    assert fact in message.text


def test_the_footer_says_who_wrote_it_and_whether_it_was_checked() -> None:
    """A model is named; what did not pass the check is called so."""
    written = replace(SUMMARY, source=SummarySource.MODEL, model="gpt-5-mini")
    assert "Summary by gpt-5-mini, checked" in text_of_blocks(slack_message(SAMPLE, written).blocks[-1])
    doubtful = replace(written, check=replace(written.check, verdict="fail"))
    assert "not verified" in text_of_blocks(slack_message(SAMPLE, doubtful).blocks[-1])


def test_what_was_cut_is_said_and_stands_in_the_thread() -> None:
    """A notice too long for the message is cut, the footer says so, and the thread has all of it."""
    words = " ".join(f"word{n}" for n in range(100)) + "."
    alert = replace(SAMPLE, gained=(replace(SAMPLE.gained[0], text=words),))
    summary = replace(SUMMARY, now=(Now(notice=0, who="", text=words),))
    message = slack_message(alert, summary)
    assert "shortened, more of it is in the thread" in text_of_blocks(message.blocks[-1])
    alone = slack_message(alert, summary, has_details=False)
    assert "shortened, more of it is under Show changes" in text_of_blocks(alone.blocks[-1])
    assert "shortened" not in text_of_blocks(slack_message(SAMPLE, SUMMARY).blocks[-1])
    assert words in text_of_blocks(slack_details(alert)[0].blocks)


def test_an_address_that_is_no_link_makes_no_button() -> None:
    """An article without a usable address has no Open article button."""
    message = slack_message(replace(SAMPLE, url="javascript:alert(1)"), SUMMARY)
    assert "Open article" not in json.dumps(message.blocks)
    assert "javascript" not in json.dumps(message.blocks)


def test_a_removed_notice_is_quoted_without_being_struck_out() -> None:
    """What a removed notice said is told as that, not as something wrong."""
    notice = SAMPLE.gained[0]
    alert = replace(SAMPLE, events=(Event.REMOVED,), gained=(), removed=(notice,))
    summary = Summary(headline=f"Notice removed: {notice.text}", said=notice.text, now=())
    message = slack_message(alert, summary)
    assert message.blocks[0]["text"]["text"].startswith("Notice removed: ")
    assert "The notice that is gone said:" in text_of_blocks(message.blocks)
    assert "strike" not in json.dumps(message.blocks)
    assert message.text.count("Notice removed") == 1


def test_a_change_without_a_notice_shows_both_versions() -> None:
    """An unannounced change tells what it said and what it says."""
    change = Change(before="It was ten.", after="It was two.")
    alert = replace(SAMPLE, events=(Event.UNANNOUNCED,), gained=(), changes=(change,))
    summary = Summary(headline="Changed without a notice: It was two.", said="It was ten.", now=())
    text = text_of_blocks(slack_message(alert, summary).blocks)
    assert text.index("It was ten.") < text.index("It was two.")


def links_of(node: object) -> list[tuple[str, str]]:
    """Label and address of every link."""
    if isinstance(node, dict):
        own = [(str(node["text"]), str(node["url"]))] if node.get("type") == "link" else []
        return own + [link for value in node.values() for link in links_of(value)]
    return [link for value in node for link in links_of(value)] if isinstance(node, list) else []


@given(alerts, summaries)
@settings(max_examples=40)
def test_no_link_poses_as_another_host(alert: Alert, summary: Summary) -> None:
    """A link's label is our own words, or names the very host that it leads to."""
    told = replace(alert, summary=summary)
    messages = [slack_message(told, summary), *slack_details(told), slack_digest([told], "")]
    for label, url in [link for message in messages for link in links_of(message.blocks)]:
        host = url.split("/")[2].split(":")[0].removeprefix("www.")
        ours = {f"The article on {host}", host, "Earlier copies on web.archive.org"}
        assert label in ours or "[" in url


def test_no_field_that_is_missing_reads_none() -> None:
    """Nothing that is not known is shown as a placeholder."""
    alert = Alert(id="x", article_key="x", url="", title="", events=(Event.GAINED,), raised_at=RAISED)
    message = slack_message(alert, Summary(headline="", said="", now=()))
    assert "None" not in json.dumps(message.blocks) + message.text
    assert problem_of_message({"channel": "C1", "text": message.text, "blocks": message.blocks}) is None


def test_what_readers_said_stands_in_the_message_with_who_and_when() -> None:
    """A handled alert says by whom, and offers that button no more."""
    mark = Mark(verdict=Verdict.HANDLED, by="U012AB", at=RAISED)
    message = slack_message(replace(SAMPLE, marks=(mark,)), SUMMARY)
    assert problem_of_message({"channel": "C1", "text": message.text, "blocks": message.blocks}) is None
    assert "Handled by <@U012AB>, <!date^" in text_of_blocks(message.blocks)
    assert "mark_handled" not in json.dumps(message.blocks)


def test_an_answer_to_a_command_escapes_what_it_lists() -> None:
    """Titles in an answer mention nobody."""
    answer = ephemeral("Asked for by hand:", ["<!channel> & \u202eco"])
    assert (answer["response_type"], answer["text"]) == (
        "ephemeral",
        "Asked for by hand:\n• &lt;!channel&gt; &amp; co",
    )
    assert text_of_blocks(answer["blocks"][1:]) == "<!channel> & co"


def test_what_was_said_of_an_alert_is_not_asked_again() -> None:
    """The buttons are those of what is left to say; a single choice is no menu. Muting is for each channel to say."""
    marks = [Mark(verdict=verdict, by="U1A", at=RAISED) for verdict in Verdict]

    def offered(*said: Mark) -> list[str]:
        message = slack_message(replace(SAMPLE, marks=said), SUMMARY)
        assert problem_of_message({"channel": "C1", "text": message.text, "blocks": message.blocks}) is None
        (row,) = [block for block in message.blocks if block["type"] == "actions"]
        return [element["action_id"] for element in row["elements"]]

    handled, wrong, muted = marks
    assert offered() == ["open_article", "show_changes", "mark_handled", "more"]
    assert offered(handled) == ["open_article", "show_changes", "more"]
    assert offered(muted) == ["open_article", "show_changes", "mark_handled", "more"]
    assert offered(wrong) == ["open_article", "show_changes", "mark_handled", "mute"]
