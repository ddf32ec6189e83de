"""What stands in a queue: names of what is due, and nothing that the store does not know better.

A message wakes a worker up; the store is the truth. One that comes twice, late or never changes nothing but the time
at which something is done.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from amended.errors import WrongUsage

# Written into every message. A worker reads the versions up to its own; of a later one it says so and leaves it in the
# queue, from which it goes to the dead letters if no newer worker comes.
VERSION = 1
# Names in one message: as many as one worker may well do at once.
MOST_NAMES = 10
# Beyond so many a message is none of ours: looking them all up would take a worker's whole time.
_FAR_TOO_MANY = 200


class Kind(StrEnum):
    """What the names of a message are: addresses of feeds, names of hosts, keys of lanes."""

    FEEDS = "feeds"
    HOSTS = "hosts"
    LANES = "lanes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """Work for one worker."""

    kind: Kind
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispatched:
    """How many feeds, hosts and lanes were put on the queues; `late` is how long the first of all due things was due.

    What waits in a queue counts as due (`amended.ports.Store.overdue_since`). None where it was not looked.
    """

    feeds: int = 0
    hosts: int = 0
    lanes: int = 0
    late: timedelta | None = None


def messages_of(kind: Kind, names: Sequence[str], most: int = MOST_NAMES) -> Iterator[Message]:
    """The names in as few messages as hold them, in their order."""
    for start in range(0, len(names), most):
        yield Message(kind=kind, names=tuple(names[start : start + most]))


def written(message: Message) -> str:
    """The message as a queue holds it: ASCII, so that no queue refuses a character."""
    return json.dumps({"version": VERSION, "kind": message.kind.value, "names": message.names})


def read(body: str, expected: Kind) -> Message:
    """The message in a queue's body. Raises WrongUsage where it is none, of another kind, or of a later version."""
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        raise WrongUsage("queue message", "is not JSON") from None
    if not isinstance(found, dict):
        raise WrongUsage("queue message", "is not a JSON object")
    version, kind, names = found.get("version"), found.get("kind"), found.get("names")
    if not isinstance(version, int) or isinstance(version, bool) or not 1 <= version <= VERSION:
        raise WrongUsage("queue message", f"has version {version!r:.40}; this worker reads versions up to {VERSION}")
    if kind != expected.value:
        raise WrongUsage("queue message", f"is about {kind!r:.40} and not about {expected.value}")
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise WrongUsage("queue message", "has no list of names")
    if len(names) > _FAR_TOO_MANY:
        raise WrongUsage("queue message", f"has {len(names):,} names; {_FAR_TOO_MANY} are the most")
    return Message(kind=expected, names=tuple(names))
