"""Every way in which Slack is known to fail, at every call of a story that is told and told again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from amended.domain.comparison_results import Severity
from amended.domain.deliveries import DeliveryStatus
from tests.manual_clock import ManualClock
from tests.services.delivery_world import World, keys_of
from tests.slack_rules import text_of_blocks
from tests.slack_stand_in import Fault, SlackStandIn

pytestmark = pytest.mark.slow

# The calls of one alert, its details, the update of its message, a graver alert and its details.
CALLS = [*(("chat.postMessage", number) for number in range(4)), ("chat.update", 0)]
STATUSES = [408, 500, 502, 503, 504, 520]
UNCLEAR_CODES = ["fatal_error", "internal_error", "service_unavailable", "request_timeout", "team_added_to_org"]
UNREADABLE = [
    b"",
    b"ok",
    b"<html>busy</html>",
    b'{"ok": tr',
    b"[]",
    b"null",
    b"{}",
    b'{"ok": false}',
    b'{"ok": false, "error": null}',
    b'{"ok": false, "error": ["fatal_error"]}',
    b'\xff\xfe{"ok": true}',
]
WITHOUT_TS = [b'{"ok": true}', b'{"ok": true, "ts": 1700000000.1}', b'{"ok": true, "ts": ""}']
PAUSES = ["1", "0", "-5", "soon", "nan", "120", "Wed, 21 Oct 2026 07:28:00 GMT", ""]
LATER_CODES = ["ratelimited", "rate_limited", "message_limit_exceeded", "external_channel_migrating"]
REFUSED_CODES = [
    "channel_not_found",
    "not_in_channel",
    "is_archived",
    "restricted_action",
    "restricted_action_read_only_channel",
    "restricted_action_thread_only_channel",
    "token_revoked",
    "invalid_auth",
    "account_inactive",
    "missing_scope",
    "ekm_access_denied",
    "accesslimited",
    "enterprise_is_restricted",
]
BLOCK_CODES = ["invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "msg_too_long", "invalid_arguments"]


def faults() -> Iterator[Fault]:
    """All of them; those that may have landed both ways."""
    for landed in (False, True):
        yield Fault("drop", landed=landed)
        yield from (Fault("status", status=status, landed=landed) for status in STATUSES)
        yield from (Fault("error", error=code, landed=landed) for code in UNCLEAR_CODES)
        yield from (Fault("body", body=body, landed=landed) for body in UNREADABLE)
    yield from (Fault("body", body=body, landed=True) for body in WITHOUT_TS)
    yield from (Fault("status", status=429, headers={"Retry-After": pause}) for pause in PAUSES)
    yield from (Fault("error", error=code) for code in [*LATER_CODES, *REFUSED_CODES, *BLOCK_CODES])
    yield from (Fault("status", status=status) for status in (301, 400, 401, 403, 404, 413))


def name_of(fault: Fault) -> str:
    """A short name for the report."""
    what = fault.error or (str(fault.status) if fault.kind == "status" else repr(fault.body[:12]))
    return f"{fault.kind}-{what}{'-landed' if fault.landed else ''}{fault.headers.get('Retry-After', '')}"


@pytest.mark.parametrize("fault", list(faults()), ids=name_of)
def test_every_message_stands_once_whatever_fails_where(fault: Fault, tmp_path: Path) -> None:
    """In the end both alerts and their details stand once, in order, in one thread whose parent says the newest; the
    pace was kept, nobody asked without end, and the operators were told once at most."""
    for method, number in CALLS:
        clock = ManualClock()
        folder = tmp_path / f"{method}{number}"
        folder.mkdir()
        with SlackStandIn(now=clock.timestamp, pace=0.99) as slack:
            world = World(folder, slack, clock, operators="COPS")
            slack.fail(method, *[None] * number, fault)
            first = world.raise_alert(severity=Severity.LOW)
            world.run_until_quiet(3)
            second = world.raise_alert(notice="It is five.", severity=Severity.HIGH)
            world.run_until_quiet(3)
            for _ in range(5):
                clock.pass_time(timedelta(minutes=15))
                world.run_until_quiet(2)
            here = (method, number)
            told = [message for message in slack.messages if message["channel"] == "C1"]
            deliveries = [world.delivery(first), world.delivery(second)]
            leaders = [delivery for delivery in deliveries if not delivery.told_by]
            expected = [f"{delivery.id} {step}" for delivery in leaders for step in ("parent", "details")]
            assert keys_of(told) == expected, here
            assert [delivery.status for delivery in deliveries] == [DeliveryStatus.POSTED] * 2, here
            (parent,) = slack.posts("C1")
            assert "It is five." in parent["text"] + text_of_blocks(parent["blocks"]), here
            assert len(slack.calls) < 30, here
            assert len(slack.posts("COPS")) <= 1, here
            world.store.close()
