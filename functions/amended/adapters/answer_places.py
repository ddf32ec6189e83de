"""Few large answers at a time: two hundred hosts that send the most that is allowed must not fill the memory.

An answer takes a place when it has grown large, and keeps it until whoever asked lets go of the answer. The deadline of
its fetch does not run while it waits for one.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from amended.ports import Fetched

# Of answers that have grown beyond so many bytes, so many are held at a time in the whole process, smallest first.
_HELD_AT_A_TIME = ((128_000, 32), (1_000_000, 2))
# So long an answer waits for its place. It comes free when an earlier answer was read, or met its deadline.
_LONGEST_WAIT = 60.0


class Place:
    """A place among the answers of its size, given back when nobody holds the answer any more."""

    def __init__(self) -> None:
        self._taken: list[asyncio.Semaphore] = []
        self._loop = asyncio.get_running_loop()

    async def grow(self, size: int, places: Sequence[asyncio.Semaphore], deadline: asyncio.Timeout) -> None:
        """Take the places that an answer of this size needs. Whoever has the last one waits for nobody's."""
        for (most, _), free in zip(_HELD_AT_A_TIME[len(self._taken) :], places[len(self._taken) :], strict=True):
            if size <= most:
                return
            with paused(deadline, _LONGEST_WAIT):
                await free.acquire()
                self._taken.append(free)

    def __del__(self) -> None:
        with contextlib.suppress(RuntimeError):  # the loop is closed, and its places with it
            for free in self._taken:
                self._loop.call_soon_threadsafe(free.release)


@contextlib.contextmanager
def paused(deadline: asyncio.Timeout, most: float) -> Iterator[None]:
    """The deadline does not run meanwhile, for so many seconds at most."""
    loop = asyncio.get_running_loop()
    due, began = deadline.when() or 0.0, loop.time()
    deadline.reschedule(due + most)
    yield
    deadline.reschedule(due + loop.time() - began)


def places() -> tuple[asyncio.Semaphore, ...]:
    """The places for answers by size, all of them free, in the running event loop."""
    return tuple(asyncio.Semaphore(number) for _, number in _HELD_AT_A_TIME)


@dataclass(frozen=True, kw_only=True)
class HeldAnswer(Fetched):
    """An answer that keeps its place for as long as it lives."""

    place: Place | None = field(default=None, repr=False, compare=False)
