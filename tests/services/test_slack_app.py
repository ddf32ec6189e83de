"""Buttons and commands, through a strict Slack on this machine."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from amended.adapters.literal_addresses import refuser
from amended.adapters.slack_api import SlackApi
from amended.adapters.slack_workspace import SlackWorkspace
from amended.domain.addresses import article_key
from amended.domain.alerts import Alert, Verdict
from amended.domain.articles import Article
from amended.domain.comparison_results import Change
from amended.domain.deliveries import DeliveryStatus
from amended.domain.judging import Judged, precision
from amended.domain.policies import RevisitPolicy, Route
from amended.domain.routing import Destinations
from amended.domain.slack_requests import Button, ButtonPressed, Challenge, Later, SlashCommand
from amended.services.slack_app import SlackApp
from amended.services.slack_commands import HELP
from amended.services.telling import Telling
from tests.services.delivery_world import PlainSummaries, World
from tests.slack_rules import text_of_blocks
from tests.slack_stand_in import Fault


@pytest.fixture
def app(world: World) -> SlackApp:
    """The app over that store and that Slack."""
    telling = Telling(world.store, PlainSummaries(world.store), world.clock)
    workspace = SlackWorkspace(SlackApi(world.settings))
    return SlackApp(world.store, telling, workspace, world.clock, world.reporter, RevisitPolicy())


def press(world: World, button: Button, alert: Alert, *, trigger: str = "T1") -> ButtonPressed:
    """A press on the alert's message."""
    ts = world.delivery(alert).steps["parent"].ts
    assert ts is not None
    return ButtonPressed(button=button, alert_id=alert.id, user="U1A", channel="C1", ts=ts, trigger=trigger)


def sent(world: World, notice: str) -> Alert:
    """An alert that was raised and sent."""
    alert = world.raise_alert(notice=notice)
    world.run_until_quiet(1)
    return alert


def carry_out(app: SlackApp, pressed: ButtonPressed) -> None:
    """Answer, and do what is left to do."""
    reply = app.answer(pressed)
    assert reply.later is not None
    app.finish(reply.later)


def test_show_changes_opens_an_empty_modal_at_once_and_fills_it_later(world: World, app: SlackApp) -> None:
    """The modal opens within the answer; the changes come afterwards."""
    change = Change(before="The port withdraws fourteen ferries.", after="The port withdraws four ferries.", notice=0)
    alert = world.raise_alert(changes=(change,))
    world.run_until_quiet(1)
    reply = app.answer(press(world, Button.CHANGES, alert))
    assert [call.method for call in world.slack.calls][-1] == "views.open"
    assert reply.later is not None
    assert reply.later.view == "V1"
    app.finish(reply.later)
    (update,) = world.slack.called("views.update")
    shown = text_of_blocks(update["view"]["blocks"])
    assert "Was: fourteen – now: four" in shown
    assert "It is four." in shown


def test_changes_that_slack_refuses_leave_nobody_waiting(world: World, app: SlackApp) -> None:
    """The modal says that they cannot be shown, and the refusal is reported."""
    alert = world.raise_alert()
    world.run_until_quiet(1)
    world.slack.fail("views.update", Fault("error", error="invalid_arguments"))
    carry_out(app, press(world, Button.CHANGES, alert))
    _, shown = world.slack.called("views.update")
    assert "cannot be shown here" in text_of_blocks(shown["view"]["blocks"])
    assert any("invalid_arguments" in failure for failure in world.reporter.failures())


def test_a_trigger_that_ran_out_is_reported_and_harms_nothing(world: World, app: SlackApp) -> None:
    """A modal that can no longer be opened is a failure, not a crash."""
    alert = world.raise_alert()
    world.run_until_quiet(1)
    assert app.answer(press(world, Button.CHANGES, alert, trigger="expired")).later is None
    assert "expired_trigger_id" in world.reporter.failures()[-1]


def test_mark_handled_says_who_and_when_in_the_message(world: World, app: SlackApp) -> None:
    """The message is edited and the verdict stored, once."""
    alert = world.raise_alert()
    world.run_until_quiet(1)
    pressed = press(world, Button.HANDLED, alert)
    carry_out(app, pressed)
    carry_out(app, pressed)
    (message,) = world.slack.posts("C1")
    assert json.dumps(message["blocks"]).count("Handled by <@U1A>") == 1
    stored = world.store.alert(alert.id)
    assert stored is not None
    assert [mark.verdict for mark in stored.marks] == [Verdict.HANDLED]


def test_not_a_correction_counts_against_rule_and_domain(world: World, app: SlackApp) -> None:
    """The verdict is counted once, by the rule that took the notice and by the domain."""
    alert = world.raise_alert()
    world.run_until_quiet(1)
    for _ in range(2):
        carry_out(app, press(world, Button.WRONG, alert))
    tallies = world.store.statistics().tallies
    assert tallies["judged_wrong"] == 1
    assert tallies["wrong_by_domain:example.org"] == 1
    assert "Said to be no correction by <@U1A>" in json.dumps(world.slack.posts("C1")[0]["blocks"])


def test_mute_stops_the_story_in_that_channel(world: World, app: SlackApp) -> None:
    """After Mute this story its further news is recorded and not sent there, and is sent elsewhere."""
    world.destinations = Destinations(slack=True, routes=(Route(channels=("C1", "C2")),))
    alert = world.raise_alert(notice="It is four.")
    world.run_until_quiet(1)
    carry_out(app, press(world, Button.MUTE, alert))
    assert "Story muted by <@U1A>" in json.dumps(world.slack.posts("C1")[0]["blocks"])
    before = len(list(world.slack.replies(world.slack.posts("C1")[0]["ts"])))
    second = world.raise_alert(notice="It is five.")
    world.run_until_quiet(2)
    assert world.delivery(second).status is DeliveryStatus.MUTED
    assert len(list(world.slack.replies(world.slack.posts("C1")[0]["ts"]))) == before
    assert world.delivery(second, "C2").status is DeliveryStatus.POSTED


def test_mute_on_an_alert_of_a_second_address_mutes_the_article(world: World, app: SlackApp) -> None:
    """Where the address of an old alert turned out to be another one of an article, that article is told no more."""
    alert = world.raise_alert(notice="It is four.")
    world.run_until_quiet(1)
    real = article_key("https://example.org/real")
    second = Article(
        key=alert.article_key, url=alert.url, host="example.org", first_seen=world.clock.now(), same_as=real
    )
    known = world.store.article(alert.article_key)
    assert world.store.put_article(replace(second, version=known.version if known else 0)) is not None
    world.store.put_article(
        Article(key=real, url="https://example.org/real", host="example.org", first_seen=world.clock.now())
    )
    carry_out(app, press(world, Button.MUTE, alert))
    thread = world.store.thread(real, "slack:C1")
    assert thread is not None
    assert thread.muted


def test_a_marked_message_keeps_all_that_it_told(world: World, app: SlackApp) -> None:
    """A message that tells two alerts together still tells both after it was marked."""
    first = world.raise_alert(notice="It is four.")
    world.raise_alert(notice="It is five after all.")
    world.run_until_quiet(1)
    carry_out(app, press(world, Button.HANDLED, first))
    shown = text_of_blocks(world.slack.posts("C1")[0]["blocks"])
    assert "It is four." in shown
    assert "It is five after all." in shown
    assert "Handled by" in shown


def test_a_parent_that_is_marked_keeps_what_stands_in_its_thread(world: World, app: SlackApp) -> None:
    """The parent that states the newest notice still names the earlier ones after it was marked."""
    world.raise_alert(notice="It is four.")
    world.run_until_quiet(1)
    second = world.raise_alert(notice="It is five.")
    world.run_until_quiet(1)
    (parent,) = world.slack.posts("C1")
    carry_out(app, replace(press(world, Button.HANDLED, second), ts=parent["ts"]))
    shown = text_of_blocks(world.slack.posts("C1")[0]["blocks"])
    assert "It is five." in shown
    assert "Earlier, in the thread: Correction" in shown


def test_an_old_press_never_brings_back_what_a_parent_no_longer_says(world: World, app: SlackApp) -> None:
    """Handling the first alert from a window that still showed it leaves the parent with the newest notice."""
    first = world.raise_alert(notice="It is four.")
    world.run_until_quiet(1)
    pressed = press(world, Button.HANDLED, first)
    world.raise_alert(notice="It is five.")
    world.run_until_quiet(1)
    carry_out(app, pressed)
    shown = text_of_blocks(world.slack.posts("C1")[0]["blocks"])
    assert "It is five." in shown
    assert "It is four." not in shown
    assert "Handled by" not in shown
    stored = world.store.alert(first.id)
    assert stored is not None
    assert stored.marks


def test_a_reply_and_the_parent_that_shows_it_are_both_marked(world: World, app: SlackApp) -> None:
    """Whichever of the two is pressed, both say that it was handled."""
    world.raise_alert(notice="It is four.")
    world.run_until_quiet(1)
    carry_out(app, press(world, Button.HANDLED, sent(world, "It is five.")))
    (parent,) = world.slack.posts("C1")
    reply = world.slack.replies(parent["ts"])[1]
    assert "Handled by" in text_of_blocks(parent["blocks"])
    assert "Handled by" in text_of_blocks(reply["blocks"])


def test_the_text_alone_says_who_and_when_too(world: World, app: SlackApp) -> None:
    """What a phone shows has the verdict, within the length of a text."""
    alert = world.raise_alert(notice="It is four. " * 40, title="Rain & <storm> " * 20)
    world.run_until_quiet(1)
    for button in (Button.HANDLED, Button.WRONG, Button.MUTE):
        carry_out(app, press(world, button, alert))
    (message,) = world.slack.posts("C1")
    assert "Handled by <@U1A>, 2026-03-02 12:0" in message["text"]
    assert "Said to be no correction by <@U1A>" in message["text"]
    assert "Rain &amp; &lt;storm&gt;" in message["text"]
    assert len(message["text"]) <= 300


def test_the_later_word_takes_the_earlier_back(world: World, app: SlackApp) -> None:
    """An alert that one reader handled and another calls wrong counts as wrong, once."""
    alert = world.raise_alert()
    world.run_until_quiet(1)
    carry_out(app, press(world, Button.HANDLED, alert))
    assert precision(world.store.statistics().tallies).total == Judged(right=1)
    carry_out(app, press(world, Button.WRONG, alert))
    assert precision(world.store.statistics().tallies).total == Judged(wrong=1)


def test_a_message_that_was_deleted_takes_no_mark(world: World, app: SlackApp) -> None:
    """The verdict is kept, and nothing fails, where the message is gone."""
    alert = world.raise_alert()
    world.run_until_quiet(1)
    pressed = press(world, Button.HANDLED, alert)
    world.slack.delete(pressed.ts)
    carry_out(app, pressed)
    stored = world.store.alert(alert.id)
    assert stored is not None
    assert stored.marks


def test_a_press_on_an_alert_that_is_gone_says_so(world: World, app: SlackApp) -> None:
    """A sample's or a pruned alert's buttons are answered in words."""
    alert = world.raise_alert()
    world.run_until_quiet(1)
    pressed = replace(press(world, Button.CHANGES, alert), alert_id="sample")
    app.finish(Later(pressed=pressed, view="V1"))
    assert "not in the records" in text_of_blocks(world.slack.called("views.update")[0]["view"]["blocks"])
    carry_out(app, replace(pressed, button=Button.HANDLED))
    (whisper,) = world.slack.called("chat.postEphemeral")
    assert (whisper["user"], "not in the records" in whisper["text"]) == ("U1A", True)


def test_a_verdict_is_kept_before_it_is_acknowledged(world: World, app: SlackApp) -> None:
    """A server that dies right after its answer has lost the edit of the message, not the verdict."""
    alert = world.raise_alert()
    world.run_until_quiet(1)
    app.answer(press(world, Button.HANDLED, alert))
    stored = world.store.alert(alert.id)
    assert stored is not None
    assert [mark.by for mark in stored.marks] == ["U1A"]
    assert world.slack.called("chat.update") == []


def test_an_edit_that_fails_may_be_tried_again(world: World, app: SlackApp) -> None:
    """A verdict is stored even where the message could not be edited; the next try edits it."""
    alert = world.raise_alert()
    world.run_until_quiet(1)
    world.slack.fail("chat.update", Fault("status", status=500))
    pressed = press(world, Button.HANDLED, alert)
    with pytest.raises(Exception, match="Slack failed"):
        carry_out(app, pressed)
    carry_out(app, pressed)
    assert "Handled by" in text_of_blocks(world.slack.posts("C1")[0]["blocks"])


def typed(app: SlackApp, text: str) -> str:
    """What `/amended text` is answered with."""
    return app.answer(SlashCommand(user="U1A", channel="C1", text=text)).text


def test_watch_follows_an_article_in_a_channel(world: World, app: SlackApp) -> None:
    """An article asked for in Slack is visited at once, and told in the channel that was named."""
    assert "I follow it now" in typed(app, "watch <https://example.org/story?utm_source=x> <#C2|desk>")
    (article,) = world.store.articles()
    assert (article.url, article.channels, article.watched) == ("https://example.org/story", ("C2",), True)
    assert "already" in typed(app, "watch https://example.org/story")
    assert app.answer(SlashCommand(user="U1", channel="C1", text="list")).listed == (
        "https://example.org/story (followed)",
    )
    assert "no longer" in typed(app, "unwatch https://example.org/story")
    assert "did not" in typed(app, "unwatch https://example.org/story")


def test_an_address_that_is_not_public_is_refused_in_words(world: World) -> None:
    """Whoever asks for an address of the inner network is told so, and nothing is followed; unless it is allowed."""
    refused = refuser(["intranet.example:8080", "127.0.0.1:8080"])
    telling = Telling(world.store, PlainSummaries(world.store), world.clock)
    workspace = SlackWorkspace(SlackApi(world.settings))
    app = SlackApp(world.store, telling, workspace, world.clock, world.reporter, RevisitPolicy(), refused=refused)
    for address in ("http://127.0.0.1/x", "<http://169.254.169.254/latest|169.254.169.254/latest>", "http://[::1]/"):
        assert "not public" in typed(app, f"watch {address}")
    assert list(world.store.articles()) == []
    assert "I follow it now" in typed(app, "watch http://127.0.0.1:8080/x")


def test_a_muted_story_that_is_asked_for_again_says_so(world: World, app: SlackApp) -> None:
    """To follow it does not tell it again: that is said, with the word that does."""
    typed(app, "watch https://example.org/story")
    typed(app, "mute https://example.org/story")
    assert "It is muted: `/amended unmute`" in typed(app, "watch https://example.org/story")


def test_mute_for_all_or_for_this_channel(world: World, app: SlackApp) -> None:
    """A story is muted for everybody or in one channel, and told again on demand."""
    world.raise_alert()
    address = "https://example.org/ferries"
    key = article_key(address)
    world.store.put_article(Article(key=key, url=address, host="example.org", first_seen=world.clock.now()))

    def muted() -> tuple[bool, bool]:
        article, thread = world.store.article(key), world.store.thread(key, "slack:C1")
        return article is not None and article.muted, thread is not None and thread.muted

    assert "tell nobody" in typed(app, f"mute {address}")
    assert muted() == (True, False)
    assert "told again" in typed(app, f"unmute <{address}>")
    assert "in this channel" in typed(app, f"mute {address} here")
    assert muted() == (False, True)
    assert "in this channel again" in typed(app, f"unmute {address} here")
    assert muted() == (False, False)


def test_mute_status_and_help(world: World, app: SlackApp) -> None:
    """The other words are answered in words."""
    assert "do not follow" in typed(app, "mute https://example.org/story")
    world.raise_alert()
    world.store.beat("run", world.clock.now() - timedelta(minutes=1))
    assert "1 alert so far" in typed(app, "status")
    assert typed(app, "help") == HELP
    assert HELP in typed(app, "dance")
    assert "Nothing was asked for" in typed(app, "list")


@pytest.mark.parametrize("address", ["https://[", "https://example.org:port/", "http://" + "a" * 5000])
def test_odd_addresses_are_answered_in_words(app: SlackApp, address: str) -> None:
    """No address that somebody types breaks the answer."""
    assert typed(app, f"watch {address}")
    assert typed(app, f"mute {address}")


def test_the_challenge_is_sent_back(app: SlackApp) -> None:
    """Slack's question whether anybody is here is answered with its own words."""
    assert app.answer(Challenge(value="abc")).challenge == "abc"
