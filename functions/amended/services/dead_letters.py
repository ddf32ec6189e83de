"""Looks after what could not be worked off: what lies in the dead-letter queues, and sending it back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from amended.domain.dead_letters import DeadLetter, Look, look_at
from amended.errors import WrongUsage

# Of each queue no more is looked at: it is a look, not an export.
LOOKED_AT = 10


class DeadLetters(Protocol):
    """The dead-letter queues. Every method raises Transient or Permanent."""

    @property
    def names(self) -> list[str]:
        """The queues, by name."""
        ...

    def origin(self, name: str) -> str | None:
        """The queue whose dead letters these are; None where it is no queue that they came from."""
        ...

    def count(self, name: str) -> int:
        """About how many messages there are."""
        ...

    def look(self, name: str, most: int) -> list[DeadLetter]:
        """Some of the messages, the oldest first; they stay where they are."""
        ...

    def redrive(self, name: str, most: int) -> int:
        """Move up to so many messages back to where they came from; how many were."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """A queue as it was looked at: about how many messages it has, and some of them with the time of each."""

    queue: str
    origin: str | None
    messages: int
    sample: tuple[tuple[datetime, Look], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Redriven:
    """What became of the `messages` that a queue had."""

    queue: str
    origin: str | None
    messages: int
    moved: int


def chosen(letters: DeadLetters, wanted: str | None) -> list[str]:
    """The queues that are meant: all, or the one named, by its own name or by that of the queue it belongs to.

    Raises WrongUsage where there is none of that name.
    """
    if wanted is None:
        return letters.names
    found = [name for name in letters.names if wanted in (name, letters.origin(name))]
    if not found:
        raise WrongUsage(wanted, f"is no dead-letter queue of this stack; there are {', '.join(letters.names)}")
    return found


def looked(letters: DeadLetters, names: Sequence[str]) -> Iterator[Looked]:
    """A look at each of the queues."""
    for name in names:
        count = letters.count(name)
        found = letters.look(name, min(LOOKED_AT, count)) if count else []
        yield Looked(
            queue=name,
            origin=letters.origin(name),
            messages=max(count, len(found)),
            sample=tuple((letter.sent_at, look_at(letter.body)) for letter in found),
        )


def redriven(letters: DeadLetters, names: Sequence[str]) -> Iterator[Redriven]:
    """Move what is there now; what comes back meanwhile is left for another time."""
    for name in names:
        origin, count = letters.origin(name), letters.count(name)
        moved = letters.redrive(name, count) if origin is not None and count else 0
        yield Redriven(queue=name, origin=origin, messages=count, moved=moved)
