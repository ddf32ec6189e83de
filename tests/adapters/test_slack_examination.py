"""What `doctor` finds wrong with Slack, before an alert does."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from amended.adapters.slack_examination import examine_slack
from amended.config import SlackSettings
from amended.domain.findings import Finding, Health
from tests.manual_clock import ManualClock
from tests.slack_stand_in import TOKEN, Fault, SlackStandIn


@pytest.fixture
def slack() -> Iterator[SlackStandIn]:
    """A Slack in which everything is as it should be."""
    with SlackStandIn() as running:
        yield running


SECRET = "8f742231b10e8888abcd99aaafff85a5"


def findings(
    slack: SlackStandIn,
    *channels: str,
    token: str = TOKEN,
    secret: str = SECRET,
    app_token: str = "",
    ahead: timedelta = timedelta(),
) -> dict[str, Finding]:
    """What is found, by subject; the gravest where a subject has several."""
    settings = SlackSettings(bot_token=token, api_url=slack.url, signing_secret=secret, app_token=app_token)
    order = [Health.GOOD, Health.WARNING, Health.FAULT]
    found = sorted(
        examine_slack(settings, channels, ManualClock(datetime.now(UTC) + ahead)),
        key=lambda finding: order.index(finding.health),
    )
    return {finding.subject: finding for finding in found}


def test_a_sound_set_up_has_no_fault_and_nothing_is_posted(slack: SlackStandIn) -> None:
    """Token, scopes and channels are each said to be good, by looking only."""
    found = findings(slack, "C1", "C2", "C1", "")
    assert list(found) == [
        "Slack token",
        "Slack scopes",
        "Slack channel C1",
        "Slack channel C2",
        "Slack signing secret",
    ]
    assert {finding.health for finding in found.values()} == {Health.GOOD}
    assert not any(call.method.startswith("chat.") for call in slack.calls)


@pytest.mark.parametrize(
    ("secret", "app_token", "subject", "health"),
    [
        (SECRET, "", "Slack signing secret", Health.GOOD),
        ("xoxb-not-the-secret", "", "Slack signing secret", Health.WARNING),
        ("", "", "Slack signing secret", Health.WARNING),
        ("", "xapp-1-A1-token", "Slack app token", Health.GOOD),
        ("", "xoxb-the-wrong-one", "Slack app token", Health.WARNING),
    ],
)
def test_what_buttons_and_commands_need_is_looked_at_and_not_shown(
    slack: SlackStandIn, secret: str, app_token: str, subject: str, health: Health
) -> None:
    """A signing secret or an app token is wanted; one that is something else is noticed."""
    found = findings(slack, "C1", secret=secret, app_token=app_token)
    assert found[subject].health is health
    assert bool(found[subject].remedy) == (health is not Health.GOOD)
    assert not [given for given in (secret, app_token) if given and given in str(found)]


def test_a_wrong_token_is_the_only_finding_and_is_not_shown(slack: SlackStandIn) -> None:
    """Without a token that works nothing else can be said."""
    found = findings(slack, "C1", token="xoxb-wrong")
    assert list(found) == ["Slack token"]
    assert found["Slack token"].health is Health.FAULT
    assert "SLACK_BOT_TOKEN" in found["Slack token"].remedy
    assert "xoxb-wrong" not in str(found)


@pytest.mark.parametrize("scope", ["chat:write", "channels:history"])
def test_a_missing_scope_is_named(slack: SlackStandIn, scope: str) -> None:
    """Posting, and looking before posting again, each need a scope."""
    slack.scopes.discard(scope)
    found = findings(slack, "C1")
    assert found["Slack scopes"].health is Health.FAULT
    assert scope in found["Slack scopes"].detail


def test_a_scope_that_lets_the_bot_post_unseen_is_warned_of(slack: SlackStandIn) -> None:
    """With chat:write.public the bot could post where it cannot look for what it posted."""
    slack.scopes.add("chat:write.public")
    assert findings(slack, "C1")["Slack scopes"].health is Health.WARNING


def test_channels_that_take_nothing_are_faults_with_their_remedy(slack: SlackStandIn) -> None:
    """A channel that is unknown, archived, or without the bot is found before an alert fails in it."""
    slack.archived.add("C2")
    found = findings(slack, "CNONE", "C9OTHER", "C2", "C3")
    assert "C…" in found["Slack channel CNONE"].remedy
    assert "/invite" in found["Slack channel C9OTHER"].remedy
    assert "unarchive" in found["Slack channel C2"].remedy
    assert found["Slack channel C3"].health is Health.GOOD


@pytest.mark.parametrize("ahead", [timedelta(minutes=-7), timedelta(minutes=7)])
def test_a_wrong_clock_is_noticed(slack: SlackStandIn, ahead: timedelta) -> None:
    """A clock that differs from Slack's makes good requests look forged."""
    found = findings(slack, "C1", ahead=ahead)["clock"]
    assert found.health is Health.WARNING
    assert ("ahead of" if ahead > timedelta() else "behind") in found.detail
    assert "clock" not in findings(slack, "C1", ahead=ahead / 60)


def test_a_channel_of_which_nothing_is_told_is_none_that_the_bot_is_in(slack: SlackStandIn) -> None:
    """An answer without the channel is no crash."""
    slack.fail("conversations.info", Fault("body", body=b'{"ok": true, "channel": null}'))
    assert findings(slack, "C1")["Slack channel C1"].health is Health.FAULT


@pytest.mark.parametrize("body", [b"", b"[]", b"<html>", b'{"ok": false}'])
def test_answers_that_cannot_be_read_are_faults_and_not_crashes(slack: SlackStandIn, body: bytes) -> None:
    """Something else that answers in Slack's place is told as a fault."""
    slack.fail("auth.test", Fault("body", body=body))
    assert findings(slack, "C1")["Slack token"].health is Health.FAULT
