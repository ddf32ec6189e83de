"""The composition root of `amended run`: the whole job on one machine, of services with their adapters.

What they are made of is in `amended.bootstrap`; on AWS `amended.bootstrap_aws` takes the place of this file.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, TextIO

from amended import bootstrap
from amended.config import Settings
from amended.domain.addresses import display_url
from amended.domain.events import Failure
from amended.errors import WrongConfiguration
from amended.ports import Clock, Fetcher, MachineStore, Reporter

if TYPE_CHECKING:
    from amended.services.cycle import Cycle
    from amended.services.deliver import SendAlerts


def check_sinks(settings: Settings) -> None:
    """Raise WrongConfiguration where a sink could never take an alert: better now than when there is one."""
    for number, sink in enumerate(settings.sinks, 1):
        if sink.path is not None and not sink.path.resolve().parent.is_dir():
            raise WrongConfiguration(f"sinks[{number}].path", f"{sink.path}: there is no such folder; make it first")
        if sink.path is not None and sink.path.is_dir():
            raise WrongConfiguration(f"sinks[{number}].path", f"{sink.path} is a folder; name a file in it")


@dataclass(frozen=True, slots=True, kw_only=True)
class Runner:
    """What `run` needs: the cycle and what it stands on."""

    cycle: Cycle
    store: MachineStore
    fetcher: Fetcher
    send: SendAlerts


def runner(
    settings: Settings,
    opened: MachineStore,
    reporter: Reporter,
    *,
    stream: TextIO,
    colour: bool,
    width: int,
    clock: Clock | None = None,
) -> Runner:
    """The whole job on this machine, by its own clock unless another is given.

    Call within the event loop: the HTTP client belongs to it.
    """
    from amended.adapters.system_memory import share_one_heap
    from amended.services.cycle import Counting, Cycle
    from amended.services.deliver import SendAlerts
    from amended.services.host_turns import HostTurns
    from amended.services.lasting_faults import Noted, tell_of
    from amended.services.page_visits import PageVisits
    from amended.services.poll import PollFeeds
    from amended.services.revisit import RevisitArticles
    from amended.services.robots import RobotsRules
    from amended.services.summarise import Summaries

    share_one_heap()
    time, owner = clock or bootstrap.clock(), bootstrap.worker_name()
    counting = Counting(reporter)
    client = bootstrap.fetcher(settings)
    # One runner by `RunLock`: whoever held a host before was killed.
    turns = HostTurns(
        opened,
        time,
        owner=owner,
        interval=settings.fetch.host_interval,
        alone_since=time.now(),
        timeout=settings.fetch.timeout,
        has_ended=bootstrap.has_ended,
    )
    reader = bootstrap.feed_reader(idle=timedelta(seconds=3))
    poll = PollFeeds(opened, client, reader, turns, time, counting, settings.poll, settings.revisit.floor)
    destinations = bootstrap.destinations(settings, opened.feeds())
    revisit = RevisitArticles(
        store=opened,
        pages=PageVisits(client, turns, RobotsRules(client, time), time, bootstrap.markup_rules()),
        turns=turns,
        clock=time,
        reporter=counting,
        rules=bootstrap.rules(),
        revisit=settings.revisit,
        detecting=settings.detect,
        destinations=destinations,
    )
    noted = Noted(counting)
    summaries = Summaries(opened, bootstrap.summariser(settings), time, noted, settings.summary)
    places = bootstrap.sinks(settings, stream, colour=colour, width=width)
    told = bootstrap.operators(settings)
    send = SendAlerts(opened, places, summaries, time, counting, operators=told)

    def tell_faults() -> None:
        faults = [*credential_faults(settings, os.environ, time.now()), *noted.take()]
        tell_of(faults, opened, told, counting, time.now())

    cycle = Cycle(
        store=opened,
        poll=poll,
        revisit=revisit,
        send=send,
        clock=time,
        counting=counting,
        retention=settings.retention.snapshots,
        destinations=destinations,
        tell_faults=tell_faults,
    )
    return Runner(cycle=cycle, store=opened, fetcher=client, send=send)


def credential_faults(settings: Settings, environment: Mapping[str, str], at: datetime) -> list[Failure]:
    """A fault for each name of credentials that feeds want and this machine's environment does not hold."""
    held = bootstrap.credentials(settings, environment)
    wanting: dict[str, list[str]] = {}
    for feed in settings.feeds:
        if feed.auth and feed.auth not in held:
            wanting.setdefault(feed.auth, []).append(display_url(feed.url))
    return [
        Failure(
            at=at,
            subject=f"credentials {name!r}",
            message=f"the environment variable {name} is not set, or empty; not read until it is: {', '.join(urls)}",
            transient=False,
        )
        for name, urls in wanting.items()
    ]
