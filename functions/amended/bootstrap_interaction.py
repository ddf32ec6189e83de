"""The composition of what answers people in Slack: for `amended serve`, and for the function of the same use on AWS."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from amended import bootstrap
from amended.config import Settings
from amended.domain.alerts import Alert
from amended.errors import WrongConfiguration
from amended.ports import Clock, Reporter, SlackAnswers, Store

# Slack waits three seconds for an answer: what the answer itself needs, the store and an empty modal, gives up before.
STORE_PATIENCE = timedelta(seconds=1)
_MODAL_SECONDS = 2
_MODAL_DEADLINE = 1.7


@dataclass(frozen=True, slots=True, kw_only=True)
class Listening:
    """Where requests come from: Socket Mode, or HTTP at `host` and `port` (0: any free one)."""

    socket: bool = False
    host: str = "127.0.0.1"
    port: int = 3000


def check_settings(settings: Settings, listening: Listening) -> None:
    """Raise WrongConfiguration where a token or secret is missing without which nobody could be answered.

    Without the bot's token commands are answered all the same, and buttons are not.
    """
    if listening.socket and not settings.slack.app_token:
        allowed = "an app-level token (xapp-…) with the scope connections:write"
        raise WrongConfiguration("SLACK_APP_TOKEN", f"is not set; set it to {allowed}")
    if not listening.socket and not settings.slack.signing_secret:
        allowed = "the app’s signing secret (Basic Information); or use --socket, which needs none"
        raise WrongConfiguration("SLACK_SIGNING_SECRET", f"is not set; set it to {allowed}")


@contextlib.contextmanager
def store(settings: Settings) -> Iterator[Store]:
    """The store of this machine, opened so that a busy one is told within Slack's three seconds."""
    from amended.adapters.sqlite_store import SqliteStore

    with contextlib.closing(SqliteStore(settings.store.path, busy_timeout=STORE_PATIENCE)) as opened:
        yield opened


def answers(settings: Settings, opened: Store, clock: Clock, reporter: Reporter) -> SlackAnswers:
    """What answers verified requests, over this store."""
    from amended.adapters.literal_addresses import refuser
    from amended.adapters.slack_api import SlackApi
    from amended.adapters.slack_workspace import SlackWorkspace
    from amended.services.answer_once import AnswerOnce
    from amended.services.slack_app import SlackApp
    from amended.services.telling import Telling

    quick = SlackApi(settings.slack, timeout_seconds=_MODAL_SECONDS, deadline_seconds=_MODAL_DEADLINE)
    workspace = SlackWorkspace(SlackApi(settings.slack), quick=quick)
    telling = Telling(opened, AsStored(), clock)
    refused = refuser(settings.fetch.allow_private)
    app = SlackApp(opened, telling, workspace, clock, reporter, settings.revisit, refused=refused)
    return AnswerOnce(
        app,
        opened,
        clock,
        shared_links=settings.slack.shared_links,
        horizon=settings.revisit.horizon,
    )


class AsStored:
    """Summaries as they were told: nothing is summarised because somebody presses a button."""

    def of(self, alert: Alert) -> Alert:
        """The alert as it is."""
        return alert


async def serve(
    settings: Settings,
    opened: Store,
    reporter: Reporter,
    listening: Listening,
    *,
    stopping: asyncio.Event,
    ready: Callable[[str], None],
) -> None:
    """Answer people until `stopping` is set; `ready` is told where. Raises what the server raises that cannot begin."""
    clock = bootstrap.clock()
    answering = answers(settings, opened, clock, reporter)
    if listening.socket:
        from amended.adapters.slack_socket import serve_socket

        await serve_socket(answering, settings.slack, clock=clock, reporter=reporter, stopping=stopping, ready=ready)
    else:
        from amended.adapters.slack_http import serve_http

        await serve_http(
            answering,
            secret=settings.slack.signing_secret,
            clock=clock,
            reporter=reporter,
            host=listening.host,
            port=listening.port,
            stopping=stopping,
            ready=ready,
        )
