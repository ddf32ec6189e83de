"""How `run` tells what it does: a progress display on a terminal, a line for each thing done elsewhere, or JSON."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Protocol, Self, TextIO, cast

from amended.cli.output import harmless, is_terminal, print_json, say
from amended.domain.addresses import display_url
from amended.domain.articles import VisitStatus
from amended.domain.counts import number_of
from amended.domain.deliveries import place_of
from amended.domain.events import (
    AlertRaised,
    ArticleVisited,
    CycleFinished,
    DeliveryMade,
    Failure,
    FeedPolled,
    Reported,
    StockTaken,
)


class RunReporter(Protocol):
    """A reporter that is open while `run` works."""

    def report(self, event: Reported) -> None:
        """Take one event, from any thread."""
        ...

    def note(self, message: str) -> None:
        """Tell the person something that is no event."""
        ...

    def alert_stream(self) -> TextIO:
        """Where alerts go that are printed."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


def reporter_for(*, json: bool, stderr: TextIO, stdout: TextIO) -> RunReporter:
    """The reporter that suits where the output goes."""
    if json:
        return JsonReporter()
    if is_terminal(stderr):
        return ProgressReporter(stderr, stdout)
    return LineReporter(stderr, stdout)


def line_of(event: Reported) -> str | None:
    """One line for a person; None for what is not worth one."""
    match event:
        case FeedPolled():
            if event.failed:
                return None  # told by its Failure
            new = f", {event.new} new" if event.new else ""
            answer = "not modified" if event.status == "304" else f"{number_of(event.entries, 'entry', 'entries')}{new}"
            detail = f" ({event.detail})" if event.detail else ""
            return f"feed     {display_url(event.feed)}: {answer}{detail}"
        case StockTaken():
            verb = "carries" if event.with_notices == 1 else "carry"
            carried = f"{event.with_notices} already {verb}" if event.with_notices else "none of them carries"
            seen = "" if event.visited == event.articles else f", {event.visited} read so far"
            articles = f"{number_of(event.articles, 'article')}{seen}"
            return (
                f"stock    {display_url(event.feed)}: {articles}, {carried} a notice; "
                "what they gain from now on is told"
            )
        case ArticleVisited():
            return _visit_line(event)
        case AlertRaised():
            kinds = ", ".join(dict.fromkeys(notice.kind.value for notice in event.alert.gained))
            told = " and ".join(what.value for what in event.alert.events)
            return f"alert    {told}{f' {kinds}' if kinds else ''}, {event.alert.severity.value}: {event.alert.title}"
        case DeliveryMade():
            detail = f" ({event.detail})" if event.detail else ""
            return f"delivery {event.status} to {place_of(event.sink, event.channel)}{detail}"
        case Failure():
            again = f"; tried again {_when(event.retry_at)}" if event.retry_at else ""
            kind = "problem " if event.transient else "failure "
            return f"{kind} {event.subject}: {event.message}{again}"
        case CycleFinished():
            if not (event.feeds or event.articles or event.alerts or event.deliveries or event.errors):
                return None  # nothing was due: no line a minute for that
            deliveries = number_of(event.deliveries, "delivery", "deliveries")
            done = _done(event.feeds, event.articles, event.alerts, deliveries, number_of(event.errors, "problem"))
            return f"cycle    {done}, {event.seconds:.1f} s"


def _done(feeds: int, articles: int, alerts: int, *more: str) -> str:
    """How much was done, in words, and what more is said of it."""
    return ", ".join((number_of(feeds, "feed"), number_of(articles, "article"), number_of(alerts, "alert"), *more))


def _visit_line(event: ArticleVisited) -> str | None:
    if event.status in (VisitStatus.FAILED, VisitStatus.UNREADABLE):
        return None  # told by its Failure
    reason = f" ({event.reason})" if event.reason else ""
    notices = f", {number_of(event.notices, 'notice')}" if event.notices else ""
    return f"article  {display_url(event.url)}: {event.status.value.replace('_', ' ')}{reason}{notices}"


def _when(time: datetime) -> str:
    return time.astimezone(UTC).strftime("%Y-%m-%d %H:%M UTC")


class JsonReporter:
    """Each event as one JSON object on one line of stdout."""

    def __init__(self) -> None:
        self._lock = threading.Lock()

    def report(self, event: Reported) -> None:
        """Print the event."""
        from amended.presentation.json_shapes import event_json

        with self._lock:
            print_json(event_json(event))

    def note(self, message: str) -> None:
        """Say it on stderr."""
        say(message)

    def alert_stream(self) -> TextIO:
        """stderr: stdout carries nothing but JSON."""
        return sys.stderr

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        return None


class LineReporter:
    """One line for each thing done, on stderr; alerts on stdout."""

    def __init__(self, stderr: TextIO, stdout: TextIO) -> None:
        self._stderr = stderr
        self._stdout = stdout
        self._lock = threading.Lock()

    def report(self, event: Reported) -> None:
        """Print the event's line."""
        line = line_of(event)
        if line is not None:
            with self._lock:
                self._stderr.write(harmless(line) + "\n")
                self._stderr.flush()

    def note(self, message: str) -> None:
        """Say it on stderr."""
        with self._lock:
            say(message)

    def alert_stream(self) -> TextIO:
        """stdout."""
        return self._stdout

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        return None


class ProgressReporter:
    """A progress display on a terminal: what was read and visited so far; what matters stands above it as lines."""

    def __init__(self, stderr: TextIO, stdout: TextIO) -> None:
        from rich.console import Console
        from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

        self._stdout = stdout
        self._progress = Progress(
            SpinnerColumn(),
            TextColumn("{task.description}"),
            TimeElapsedColumn(),
            console=Console(file=stderr, highlight=False, markup=False),
            transient=True,
            redirect_stdout=is_terminal(stdout),
            redirect_stderr=False,
        )
        self._task = self._progress.add_task("beginning", total=None)
        self._lock = threading.Lock()
        self._feeds = self._articles = self._alerts = self._problems = 0

    def report(self, event: Reported) -> None:
        """Bring the display up to date; print what matters above it."""
        with self._lock:
            match event:
                case FeedPolled():
                    self._feeds += 1
                case ArticleVisited():
                    self._articles += 1
                case AlertRaised():
                    self._alerts += 1
                case Failure():
                    self._problems += 1
                case CycleFinished():
                    self._feeds = self._articles = self._alerts = self._problems = 0
                case _:
                    pass
            ordinary = isinstance(event, ArticleVisited) and event.status in (
                VisitStatus.UNCHANGED,
                VisitStatus.NOT_MODIFIED,
                VisitStatus.FIRST,
            )
            counts = _done(self._feeds, self._articles, self._alerts, number_of(self._problems, "problem"))
            # What is worth a line is shown at once; ordinary visits whenever the display is drawn next.
            self._progress.update(self._task, description=counts, refresh=not ordinary)
            line = None if ordinary else line_of(event)
            if line is not None:
                self._progress.console.print(harmless(line), soft_wrap=True)

    def note(self, message: str) -> None:
        """Say it above the display."""
        with self._lock:
            self._progress.console.print(message, soft_wrap=True)

    def alert_stream(self) -> TextIO:
        """stdout as it is at each write: the display stands in for it while it is shown."""
        return cast("TextIO", _Current(lambda: sys.stdout))

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._progress.stop()


class _Current:
    """A stream that looks up the real one at each use."""

    def __init__(self, find: Callable[[], TextIO]) -> None:
        self._find = find

    def __getattr__(self, name: str) -> Any:
        return getattr(self._find(), name)
