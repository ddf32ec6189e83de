"""The composition root: Settings -> services with their adapters. SDKs are imported where they are used.

Nothing else in Amended knows which adapter stands behind a port.
"""

from __future__ import annotations

import contextlib
import os
import re
import socket
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from amended.config import Settings, SinkSettings
from amended.config_file import load_settings
from amended.domain.deliveries import TERMINAL_CHANNEL
from amended.domain.findings import Finding, Health
from amended.errors import WrongConfiguration
from amended.ports import Clock, FeedReader, Fetched, Fetcher, Job, MachineStore, Operators, Sink, Store, Summariser

if TYPE_CHECKING:
    from amended.adapters.feed_discovery import FeedCandidate
    from amended.adapters.opml import OutlineFeed
    from amended.adapters.run_lock import RunLock
    from amended.domain.alerts import Alert
    from amended.domain.detection import Rules
    from amended.domain.events import Reported
    from amended.domain.feeds import Feed
    from amended.domain.pages import MarkupRules
    from amended.domain.routing import Destinations


def settings_of(config: Path | None, stack: str | None = None) -> Settings:
    """The settings of the file and the environment of this process, or with `stack` those of a deployed stack.

    Raises WrongConfiguration, WrongUsage; StoreBusy where AWS does not answer.
    """
    local = load_settings(config, os.environ)
    if stack is None:
        return local
    from amended import bootstrap_stack

    return bootstrap_stack.settings_of(bootstrap_stack.stack_settings(stack), local, os.environ)


def clock() -> Clock:
    """The machine's clock."""
    from amended.adapters.system_clock import SystemClock

    return SystemClock()


def store(settings: Settings) -> Store:
    """The store of this machine, or of the stack. Raises StoreCorrupt, StoreTooNew."""
    if settings.store.stack is not None:
        from amended import bootstrap_stack

        return bootstrap_stack.store(settings.store.stack)
    return machine_store(settings)


def machine_store(settings: Settings) -> MachineStore:
    """The store of this machine. Raises StoreCorrupt, StoreTooNew."""
    from amended.adapters.sqlite_store import SqliteStore

    return SqliteStore(settings.store.path)


def with_secrets(settings: Settings) -> Settings:
    """The settings of a stack with the tokens that its secrets hold; those of a machine have theirs already.

    Raises WrongConfiguration, StoreBusy.
    """
    if settings.store.stack is None:
        return settings
    from amended import bootstrap_stack

    return bootstrap_stack.with_secrets(settings, clock().now())


def run_lock(settings: Settings) -> RunLock:
    """The lock that makes this the only runner of its store."""
    from amended.adapters.run_lock import RunLock

    return RunLock(settings.store.path)


def fetcher(settings: Settings, credentials_by_name: Mapping[str, str] | None = None) -> Fetcher:
    """The HTTP client, with the credentials that feeds name: on one machine those of its environment."""
    from amended.adapters.http_fetcher import HttpFetcher

    if credentials_by_name is None:
        credentials_by_name = credentials(settings, os.environ)
    return HttpFetcher(settings.fetch, credentials_by_name)


def credentials(settings: Settings, environment: Mapping[str, str]) -> dict[str, str]:
    """What the `auth` names of the feeds stand for: the environment variables of those names."""
    return {feed.auth: environment[feed.auth] for feed in settings.feeds if environment.get(feed.auth)}


def feed_reader(idle: timedelta | None = None) -> FeedReader:
    """The reader of feed documents; its process is ended when it has had nothing to read for `idle`."""
    from amended.adapters.feed_documents import FeedDocuments

    return FeedDocuments(idle=idle)


@cache
def rules() -> Rules:
    """The rules by which notices are found; one set a process."""
    from amended.adapters.rule_files import load_rules

    return load_rules()


@cache
def markup_rules() -> MarkupRules:
    """The conventions by which an article is told from furniture; one set a process."""
    from amended.adapters.markup_rules import load_markup_rules

    return load_markup_rules()


def destinations(settings: Settings, feeds: Sequence[Feed]) -> Destinations:
    """Where alerts go: Slack where a token is set, else the terminal; and the sinks beside it."""
    from amended.domain.routing import Destinations

    beside = tuple((sink.kind, sink_channel(sink)) for sink in settings.sinks)
    return Destinations(
        slack=bool(settings.slack.bot_token),
        default_channel=settings.slack.channel,
        routes=settings.routes,
        feed_channels={feed.url: feed.channels for feed in feeds if feed.channels},
        sinks=beside,
    )


def sink_channel(sink: SinkSettings) -> str:
    """How a sink's only channel is called in records: never by an address that may hold a secret."""
    if sink.kind == "webhook":
        from amended.adapters.webhook_sink import webhook_channel

        return webhook_channel(sink.url)
    return str(sink.path) if sink.kind == "jsonl" else TERMINAL_CHANNEL


def sinks(settings: Settings, stream: TextIO, *, colour: bool, width: int) -> dict[str, Sink]:
    """The sinks that are configured, by lane or, where a kind has but one, by kind; the terminal is always there."""
    from amended.adapters.stdout_sink import StdoutSink
    from amended.domain.deliveries import lane_key

    built: dict[str, Sink] = {"stdout": StdoutSink(stream, width=width, colour=colour)}
    if settings.slack.bot_token:
        from amended.adapters.slack_sink import SlackSink

        built["slack"] = SlackSink(settings.slack)
    for sink in settings.sinks:
        if sink.kind == "jsonl" and sink.path is not None:
            from amended.adapters.jsonl_sink import JsonlSink

            built[lane_key("jsonl", sink_channel(sink))] = JsonlSink(sink.path)
        elif sink.kind == "webhook":
            from amended.adapters.webhook_sink import WebhookSink

            built[lane_key("webhook", sink_channel(sink))] = WebhookSink(sink.url, sink.secret, clock())
    return built


def operators(settings: Settings) -> Operators | None:
    """Who is told of faults: the operators' channel, where one is set."""
    if not (settings.slack.bot_token and settings.slack.operators):
        return None
    from amended.adapters.slack_sink import SlackSink

    return SlackSink(settings.slack)


def summariser(settings: Settings) -> Summariser | None:
    """The model, where one is to be asked."""
    if not settings.summary.uses_model:
        return None
    from amended.adapters.openai_summariser import OpenAiSummariser

    return OpenAiSummariser(settings.summary)


def worker_name() -> str:
    """A name for leases that no other worker has."""
    return f"{socket.gethostname()}-{os.getpid()}-{uuid.uuid4().hex[:8]}"


def has_ended(worker: str) -> bool:
    """Whether this worker (`worker_name`, of a run or a command) was a process of this machine that is no more."""
    of_here = re.search(rf"(?:^|\s){re.escape(socket.gethostname())}-(\d+)-[0-9a-f]{{8}}$", worker)
    if of_here is None:
        return False
    try:
        os.kill(int(of_here[1]), 0)  # asks only whether there is such a process: kill(2)
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):
        return False
    return False


def has_store(settings: Settings) -> bool:
    """Whether there is a store already; one machine's is made when it is first opened."""
    return settings.store.stack is not None or settings.store.path.exists()


def discovered(answer: Fetched) -> list[FeedCandidate]:
    """The feeds that a fetched page names."""
    from amended.adapters.feed_discovery import discover

    return discover(answer.body, content_type=answer.content_type, url=answer.url)


def opml_feeds(document: bytes, name: str) -> tuple[list[OutlineFeed], dict[str, str]]:
    """The feeds that an OPML document lists, and by address why others are left out. Raises NotAFeed."""
    from amended.adapters.opml import read

    return read(document, name)


def opml_text(feeds: Sequence[Feed]) -> str:
    """The feeds as OPML."""
    from amended.adapters.opml import write

    return write(feeds)


def summarised(settings: Settings, alert: Alert, *, with_model: bool) -> Alert:
    """The alert with a summary, made here and now and stored nowhere: by the model only where that is asked for.

    Raises WrongConfiguration where a model is asked for and none is configured.
    """
    from amended.domain.summary_material import material_of

    material = material_of(alert)
    if not with_model:
        from amended.domain.extract import extract

        return replace(alert, summary=extract(material))
    model = summariser(settings)
    if model is None:
        raise WrongConfiguration("summary", "no model is configured: set OPENAI_API_KEY, or leave --summary model out")
    from amended.services.summarise import Summaries

    with contextlib.closing(store(settings)) as opened:
        summaries = Summaries(opened, model, clock(), Unheard(), settings.summary)
        return replace(alert, summary=summaries.compose(material))


class Unheard:
    """A reporter for work whose steps nobody follows."""

    def report(self, event: Reported) -> None:
        """Take the event and do nothing."""


def send_sample(settings: Settings, alert: Alert) -> str | None:
    """Post a sample alert to the default channel. Raises WrongConfiguration where no Slack is configured."""
    if not settings.slack.bot_token or not settings.slack.channel:
        wanted = f"set {settings.slack.token_place} and [slack] channel"
        if settings.store.stack is not None:
            wanted = f"set {settings.slack.token_place}, and push a [slack] channel or set SlackChannel,"
        raise WrongConfiguration("slack", f"{wanted} to send a sample")
    from amended.adapters.slack_sink import SlackSink
    from amended.domain.deliveries import Delivery, StepName, delivery_id

    channel = settings.slack.channel
    delivery = Delivery(
        id=delivery_id(alert.id, "slack", channel),
        alert_id=alert.id,
        article_key=alert.article_key,
        sink="slack",
        channel=channel,
    )
    return SlackSink(settings.slack).perform(StepName.PARENT, Job(alert=alert, delivery=delivery))


def damage(opened: Store) -> str:
    """What the database itself finds wrong with its file, "" where nothing is."""
    from amended.adapters.sqlite_store import SqliteStore

    return "; ".join(opened.faults()) if isinstance(opened, SqliteStore) else ""


def slack_findings(settings: Settings) -> Iterator[Finding]:
    """What `doctor` says of Slack: token, scopes, channels, signing secret."""
    if not settings.slack.bot_token:
        yield Finding(
            subject="Slack",
            health=Health.WARNING,
            detail="no token is set, so alerts are printed",
            remedy=f"set {settings.slack.token_place} (README, “Slack in five minutes”)",
        )
        return
    from amended.adapters.slack_examination import examine_slack

    slack = settings.slack
    channels = [slack.channel, slack.operators, *slack.shared_links]
    channels += [channel for feed in settings.feeds for channel in feed.channels]
    channels += [channel for route in settings.routes for channel in route.channels]
    yield from examine_slack(slack, channels, clock())


def model_findings(settings: Settings) -> Iterator[Finding]:
    """What `doctor` says of the model's endpoint; nothing is asked of it where none is used."""
    if not settings.summary.uses_model:
        yield Finding(subject="summaries", health=Health.GOOD, detail="are extracts; no model is asked")
        return
    model = summariser(settings)
    if model is not None:
        from amended.domain.summary_material import material_of
        from amended.presentation.sample import sample_alert
        from amended.services.examine import examine_model

        yield examine_model(model, material_of(sample_alert(clock().now())))
