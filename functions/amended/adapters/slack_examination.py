"""`doctor`'s look at Slack: the token, its scopes, each channel, and the signing secret. Posts nothing.

Scopes stand in the `x-oauth-scopes` header of every answer: https://docs.slack.dev/authentication/installing-with-oauth
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from amended.adapters.slack_api import SlackApi
from amended.config import SlackSettings
from amended.domain.findings import Finding, Health
from amended.errors import AmendedError, DeliveryRefused
from amended.ports import Clock

_CLOCKS_AGREE = timedelta(minutes=1)
# What posting, and looking before posting again, need.
_POSTING = "chat:write"
_ANYWHERE = "chat:write.public"
_LOOKING = ("channels:history", "groups:history")


def examine_slack(settings: SlackSettings, channels: Iterable[str], clock: Clock) -> Iterator[Finding]:
    """What is wrong with the token, its scopes, this clock and these channels, and what to do about it."""
    api = SlackApi(settings)
    try:
        who = api.call("auth.test", {}, subject="Slack")
    except AmendedError as error:
        yield _fault("Slack token", error)
        return
    team, bot = who.get("team", "a workspace"), who.get("user", "the bot")
    yield Finding(subject="Slack token", health=Health.GOOD, detail=f"is {bot}’s in {team}")
    yield from _scopes(api.scopes)
    yield from _clock(api.date, clock.now())
    named = list(dict.fromkeys(channel for channel in channels if channel))
    if not named:
        yield Finding(
            subject="Slack channels",
            health=Health.WARNING,
            detail="no channel is set, so alerts are printed",
            remedy='set channel = "C…" under [slack]',
        )
    for channel in named:
        yield from _channel(api, channel)
    yield from _answering(settings)


def _answering(settings: SlackSettings) -> Iterator[Finding]:
    """What answering buttons and commands needs: the signing secret for HTTP, or the app token for Socket Mode."""
    if settings.signing_secret:
        good = re.fullmatch(r"[0-9a-f]{32}", settings.signing_secret) is not None
        yield Finding(
            subject="Slack signing secret",
            health=Health.GOOD if good else Health.WARNING,
            detail="is set" if good else "does not look like one, which has 32 digits from 0 to f",
            remedy=""
            if good
            else f"copy the Signing Secret (Basic Information of the app) to {settings.signing_secret_place}",
        )
    if settings.app_token:
        good = settings.app_token.startswith("xapp-")
        yield Finding(
            subject="Slack app token",
            health=Health.GOOD if good else Health.WARNING,
            detail="is set, for Socket Mode" if good else "does not look like one, which begins with xapp-",
            remedy="" if good else "make one with the scope connections:write (Basic Information, App-Level Tokens)",
        )
    if not (settings.signing_secret or settings.app_token):
        yield Finding(
            subject="Slack signing secret",
            health=Health.WARNING,
            detail="is not set: buttons and slash commands cannot be verified, and are not answered",
            remedy=f"set {settings.signing_secret_place} (Basic Information of the app) to use them",
        )


def _scopes(scopes: frozenset[str] | None) -> Iterator[Finding]:
    if scopes is None:
        return  # the channels tell the rest
    if _ANYWHERE in scopes:
        yield Finding(
            subject="Slack scopes",
            health=Health.WARNING,
            detail=f"{_ANYWHERE} lets the bot post in channels that it cannot look into before it posts again",
            remedy="take it away (OAuth & Permissions), and invite the bot to its channels instead",
        )
    missing = [] if _POSTING in scopes else [_POSTING]
    missing += [scope for scope in _LOOKING if scope not in scopes]
    if missing:
        yield Finding(
            subject="Slack scopes",
            health=Health.FAULT if missing != [_LOOKING[1]] else Health.WARNING,
            detail=f"missing: {', '.join(missing)}",
            remedy="add them to the app (OAuth & Permissions) and install it again",
        )
    else:
        yield Finding(subject="Slack scopes", health=Health.GOOD, detail="posting, and looking before posting again")


def _clock(slacks: datetime | None, ours: datetime) -> Iterator[Finding]:
    if slacks is not None and abs(ours - slacks) > _CLOCKS_AGREE:
        apart = f"{abs(ours - slacks).total_seconds():.0f} s {'ahead of' if ours > slacks else 'behind'}"
        yield Finding(
            subject="clock",
            health=Health.WARNING,
            detail=f"is {apart} Slack’s: beyond five minutes its buttons and commands are taken for forged",
            remedy="set this machine's clock, best by NTP",
        )


def _channel(api: SlackApi, channel: str) -> Iterator[Finding]:
    subject = f"Slack channel {channel}"
    try:
        told = api.call("conversations.info", {"channel": channel}, subject=subject).get("channel")
        found = told if isinstance(told, dict) else {}
        if found.get("is_archived"):
            yield Finding(subject=subject, health=Health.FAULT, detail="is archived", remedy="unarchive it")
            return
        if not found.get("is_member"):
            yield Finding(
                subject=subject,
                health=Health.FAULT,
                detail="the bot is not a member",
                remedy="type /invite @Amended in the channel",
            )
            return
        api.call("conversations.history", {"channel": channel, "limit": 1}, subject=subject)
    except AmendedError as error:
        yield _fault(subject, error)
        return
    yield Finding(subject=subject, health=Health.GOOD, detail=f"#{found.get('name', channel)}: the bot is a member")


def _fault(subject: str, error: AmendedError) -> Finding:
    remedy = (
        error.remedy
        if isinstance(error, DeliveryRefused)
        else "try again; https://slack-status.com says if Slack is down"
    )
    return Finding(subject=subject, health=Health.FAULT, detail=error.detail, remedy=remedy)
