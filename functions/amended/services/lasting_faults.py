"""Tells the operators of faults that stop nothing and last until a person mends them: at once, then once a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from amended.domain.events import Failure, Reported
from amended.errors import AmendedError, Permanent
from amended.ports import Operators, Reporter, Store

AGAIN_AFTER = timedelta(days=1)


class Noted:
    """A reporter that hands everything on, and keeps the failures that do not pass by themselves."""

    def __init__(self, reporter: Reporter) -> None:
        self._reporter = reporter
        self._failures: list[Failure] = []

    def report(self, event: Reported) -> None:
        """Hand it on."""
        if isinstance(event, Failure) and not event.transient:
            self._failures.append(event)
        self._reporter.report(event)

    def take(self) -> list[Failure]:
        """What was kept since this was last asked."""
        failures, self._failures = self._failures, []
        return failures


class FirstThatTakes:
    """Operators who are told in one place and, where that takes nothing before a person acts, in another."""

    def __init__(self, usual: Operators, instead: Operators) -> None:
        self._usual = usual
        self._instead = instead

    @property
    def lane(self) -> str:
        """See `Operators.lane`."""
        return self._usual.lane

    def tell(self, text: str) -> None:
        """Tell them once. Raises Transient or Permanent."""
        try:
            self._usual.tell(text)
        except Permanent as error:
            self._instead.tell(f"{text}\n{error}")


def tell_of(
    failures: Sequence[Failure], store: Store, operators: Operators | None, reporter: Reporter, now: datetime
) -> None:
    """Tell the operators, if there are any, of each fault of which they were not told within a day.

    Where they cannot be told that is reported, and the next invocation tries again: the work itself must not wait.
    """
    if operators is None:
        return
    for failure in failures:
        name = f"told of {failure.subject}"
        try:
            last = store.heartbeat(name)
            if last is None or now - last[0] >= AGAIN_AFTER:
                operators.tell(f"{failure.subject}: {failure.message}")
                store.beat(name, now, "the operators were told")
        except AmendedError as error:
            reporter.report(Failure(at=now, subject=error.subject, message=error.detail, transient=True))
