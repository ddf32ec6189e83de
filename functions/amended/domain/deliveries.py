"""A delivery: one alert in one channel of one sink, step by step; and the channel as a lane with its own pace."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

# What the one channel of the terminal is called in records.
TERMINAL_CHANNEL = "-"


def place_of(sink: str, channel: str) -> str:
    """Where a delivery goes, for a person: the sink and its channel, "stdout" alone for the terminal."""
    return sink if channel == TERMINAL_CHANNEL else f"{sink} {channel}"


class DeliveryStatus(StrEnum):
    """Where a delivery stands. `WAITING` is for pace, quiet hours or a digest; the others as they read."""

    PENDING = "pending"
    CLAIMED = "claimed"
    POSTED = "posted"
    WAITING = "waiting"
    FAILED = "failed"
    MUTED = "muted"


class StepName(StrEnum):
    """The calls that one delivery can be made of."""

    PARENT = "parent"
    DETAILS = "details"
    UPDATE = "update"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One call of a delivery: claimed before it is made, marked with `ts` after. `ts` is the sink's name for it.

    `first_claimed_at` is kept over later claims: whoever looks for the message looks from then on.
    """

    claimed_at: datetime | None = None
    first_claimed_at: datetime | None = None
    ts: str | None = None
    done_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One alert in one channel of one sink. `id` is the hash of the three; `version` is the store's.

    `due_at` is when it may be tried next (None when it is over); `order` sorts within a channel (raised, then id).
    `digest` is the digest ("09:00 Europe/Berlin") that it is collected for, "" where it is told by itself.
    `thread_ts` is the story's thread that it replies in, decided before its first call and kept (None: it starts one);
    `broadcast` says whether the reply also shows in the channel.
    `together` are the deliveries whose alerts this one tells as well, `told_by` is the one that tells this one's.
    `reply_to` is the message of a reader under which this one replies because it links to the story ("": none does).
    `repeat` counts how often it was sent again on demand: each time is another message.
    """

    id: str
    alert_id: str
    article_key: str
    sink: str
    channel: str
    status: DeliveryStatus = DeliveryStatus.PENDING
    order: str = ""
    due_at: datetime | None = None
    raised_at: datetime | None = None
    digest: str = ""
    steps: dict[str, Step] = field(default_factory=dict)
    lease_owner: str = ""
    lease_until: datetime | None = None
    attempts: int = 0
    last_error: str = ""
    remedy: str = ""
    posted_at: datetime | None = None
    repeat: int = 0
    thread_ts: str | None = None
    broadcast: bool = False
    reply_to: str = ""
    together: tuple[str, ...] = ()
    told_by: str = ""
    version: int = 0

    @property
    def lane(self) -> str:
        """The channel's key: sink and channel."""
        return lane_key(self.sink, self.channel)


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A lane: at most one worker posts to it at a time, not before `next_free`. `key` is `lane_key`.

    `next_free` ends a pause: until then the lane is not due. `paced_until` is the distance between two calls, a second
    or so, which whoever has the lane waits for. `remedy` is set while the channel takes nothing before a person acts.
    """

    key: str
    sink: str
    channel: str
    next_free: datetime | None = None
    paced_until: datetime | None = None
    lease_owner: str = ""
    lease_until: datetime | None = None
    queued_until: datetime | None = None
    failures: int = 0
    last_error: str = ""
    remedy: str = ""
    told_operator_at: datetime | None = None
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """One story in one channel: the parent message that later news of the article reply to.

    `ts` is "" after the message was deleted: the next news starts a new thread. `severity` is the highest told so far.
    """

    article_key: str
    lane: str
    ts: str
    delivery_id: str
    muted: bool = False
    severity: str = ""
    version: int = 0


def lane_key(sink: str, channel: str) -> str:
    """The key of a channel: sinks name their channels each in their own way."""
    return f"{sink}:{channel}"


def delivery_id(alert_id: str, sink: str, channel: str) -> str:
    """Hash of alert, sink and channel."""
    return hashlib.sha256(f"{alert_id}\n{sink}\n{channel}".encode()).hexdigest()[:24]
