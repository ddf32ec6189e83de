"""Where alerts are told: one delivery with what it tells, the places, and whoever looks after Amended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from amended.domain.alerts import Alert
from amended.domain.deliveries import Delivery


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What a sink needs for one step of a delivery.

    `alert` is what is told, with its summary; where alerts of one story are told together it is all of them in one
    (`amended.domain.telling_together`). `alerts` are the single ones, oldest first. `earlier` are the alerts that the
    story's thread in this channel holds already. `ledger` is the day's line of a digest.
    """

    alert: Alert
    delivery: Delivery
    alerts: tuple[Alert, ...] = ()
    earlier: tuple[Alert, ...] = ()
    ledger: str = ""

    @property
    def key(self) -> str:
        """The id under which the messages of this delivery are found again: a repeat on demand has another one."""
        return f"{self.delivery.id}.{self.delivery.repeat}" if self.delivery.repeat else self.delivery.id


class Sink(Protocol):
    """A place where alerts are told. A step is one call that shows something to people."""

    @property
    def kind(self) -> str:
        """ "slack", "stdout", "jsonl" or "webhook"."""
        ...

    @property
    def threaded(self) -> bool:
        """Whether later news of a story joins the first message about it."""
        ...

    @property
    def pace(self) -> timedelta:
        """The least time between two calls in one channel."""
        ...

    @property
    def call_limit(self) -> timedelta:
        """The longest that one call can take; a lane's lease must last beyond it."""
        ...

    def steps(self, job: Job, /) -> tuple[str, ...]:
        """The steps of this delivery in order (`amended.domain.deliveries.StepName` values)."""
        ...

    def perform(self, step: str, job: Job, /) -> str | None:
        """Make the call and return the sink's name for what now stands there (Slack: `ts`), None if it gives none.

        Raises Ambiguous where it may have landed and another Transient where it did not; DeliveryRefused where the
        channel takes nothing without a person's help, RequestRefused where it is only this message that is refused;
        NotFound where the message that it replies to, or changes, is gone.
        """
        ...

    def find(self, step: str, job: Job, since: datetime, /) -> str | None:
        """The name of what an earlier, unmarked call left there, or None if it left nothing.

        Raises Transient, NotFound (the thread is gone), or DeliveryRefused where it may not look.
        """
        ...


class Operators(Protocol):
    """Whoever looks after Amended: told of faults that need a person."""

    @property
    def lane(self) -> str:
        """The lane that they are told in, whose pace is kept; "" where they are not told in one."""
        ...

    def tell(self, text: str) -> None:
        """Tell them once. Raises Transient or Permanent."""
        ...
