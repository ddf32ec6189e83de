"""`amended run`: the main job, one cycle or for ever, stopping cleanly on SIGINT and SIGTERM.

The first signal lets the work in hand finish and leaves the rest for the next start; a second one stops at once,
which the store survives as it survives a kill.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import os
import signal
import sys
import threading
from datetime import timedelta

from amended import bootstrap, bootstrap_run
from amended.cli.main import DONE, FAILED, INTERRUPTED
from amended.cli.output import say, wants_colour, width_of_terminal
from amended.cli.reporting import RunReporter, reporter_for
from amended.config import Settings
from amended.domain.events import Failure
from amended.errors import Transient
from amended.ports import MachineStore, Store
from amended.services.cycle import CycleResult
from amended.services.follow import take_over_configured
from amended.services.take_over import take_over

# A round of visits gives way to polls after this long; without anything due, the next look is this far off at most.
VISIT_BUDGET = timedelta(minutes=2)
LOOK_AGAIN = timedelta(seconds=60)
SHORTEST_REST = timedelta(seconds=2)
# What has not ended so long after the second signal is left as it is.
LAST_WORDS = timedelta(seconds=1)


def execute(arguments: argparse.Namespace) -> int:
    """Run cycles. Raises StoreInUse where another runner works on the store."""
    asked_early = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: asked_early.set())
    settings = bootstrap.settings_of(arguments.config)
    bootstrap_run.check_sinks(settings)
    with contextlib.closing(bootstrap.machine_store(settings)) as store, bootstrap.run_lock(settings):
        take_over(store, bootstrap.clock().now(), settings.fetch.host_interval)
        take_over_configured(store, settings.feeds, bootstrap.clock().now())
        if not store.feeds() and next(store.articles(), None) is None:
            say("amended: nothing is followed yet; `amended feeds add URL`, or `amended watch URL` for one article")
        if not settings.slack.bot_token and not arguments.json:
            say("amended: no Slack token is set (SLACK_BOT_TOKEN), so alerts are printed here")
        elif settings.slack.bot_token and not settings.slack.channel:
            say("amended: no Slack channel is set ([slack] channel): alerts that no route takes are printed here")
        reporter = reporter_for(json=arguments.json, stderr=sys.stderr, stdout=sys.stdout)
        with reporter:
            if asked_early.is_set():
                return INTERRUPTED
            all_due = arguments.due == "all"
            with contextlib.closing(_SuddenEnd(reporter)) as end:
                work = _run(settings, store, reporter, end, asked_early, once=arguments.once, all_due=all_due)
                return asyncio.run(work)


class _SuddenEnd:
    """Ends the process though threads still wait for a model or for Slack: those can be neither cancelled nor left."""

    def __init__(self, reporter: RunReporter) -> None:
        self._reporter = reporter
        self._timer = threading.Timer(LAST_WORDS.total_seconds(), self._end)
        self._timer.daemon = True

    def comes(self) -> None:
        """It comes in a second, unless all ends before."""
        with contextlib.suppress(RuntimeError):  # it comes already
            self._timer.start()

    def close(self) -> None:
        """All has ended."""
        self._timer.cancel()

    def _end(self) -> None:
        try:
            # A terminal gets its cursor back; every line of output was flushed when it was written.
            self._reporter.__exit__(None, None, None)
        finally:
            os._exit(INTERRUPTED)


async def _run(
    settings: Settings,
    store: MachineStore,
    reporter: RunReporter,
    end: _SuddenEnd,
    asked_early: threading.Event,
    *,
    once: bool,
    all_due: bool,
) -> int:
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    main_task = asyncio.current_task()

    def stop() -> None:
        if stopping.is_set() and main_task is not None:
            main_task.cancel()
            end.comes()
        elif not stopping.is_set():
            stopping.set()
            runner.send.stop()
            reporter.note("amended: stopping; what is in hand is finished first (once more to stop at once)")

    # With --json, stdout carries nothing but the events; alerts that would be printed stand in them already.
    alerts_to = reporter.alert_stream()
    runner = bootstrap_run.runner(
        settings, store, reporter, stream=alerts_to, colour=wants_colour(alerts_to), width=width_of_terminal()
    )
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop)
    if asked_early.is_set():
        stop()
    try:
        while True:
            budget = None if once else VISIT_BUDGET
            try:
                result = await runner.cycle.run_once(all_due=all_due, budget=budget, stopping=stopping.is_set)
                status = _status(result)
            except Transient as error:
                # The store was busy, say: what was left undone is due still, and the next cycle finds it.
                now = bootstrap.clock().now()
                reporter.report(Failure(at=now, subject=error.subject, message=error.detail, transient=True))
                status = FAILED
            if stopping.is_set():
                return INTERRUPTED
            if once:
                return status
            await _rest(store, stopping)
            if stopping.is_set():
                return INTERRUPTED
    except asyncio.CancelledError:
        return INTERRUPTED
    finally:
        await runner.fetcher.close()


def _status(result: CycleResult) -> int:
    """1 where a delivery failed for good, or every feed failed; each was named when it happened."""
    return FAILED if result.delivery_failed or result.every_feed_failed else DONE


async def _rest(store: Store, stopping: asyncio.Event) -> None:
    """Sleep until something is due, a minute at most, or until asked to stop."""
    now = bootstrap.clock().now()
    try:
        due = await asyncio.to_thread(store.next_due)
    except Transient:
        # If the store does not answer by then either, the next cycle says so.
        due = None
    wait = min(LOOK_AGAIN, max(SHORTEST_REST, (due - now) if due else LOOK_AGAIN))
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(stopping.wait(), wait.total_seconds())
