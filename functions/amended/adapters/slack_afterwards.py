"""Work that is done after Slack was answered, on one machine: in threads of its own, so that no answer waits for it."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor

from amended.adapters.slack_answers import finish
from amended.domain.slack_requests import Later
from amended.ports import Clock, Reporter, SlackAnswers

_AT_A_TIME = 4


class Afterwards:
    """Belongs to the event loop in which it is made."""

    def __init__(self, answers: SlackAnswers, clock: Clock, reporter: Reporter) -> None:
        self._answers = answers
        self._clock = clock
        self._reporter = reporter
        self._threads = ThreadPoolExecutor(_AT_A_TIME, thread_name_prefix="afterwards")
        self._running: set[asyncio.Future[None]] = set()

    def put(self, later: Later) -> None:
        """Begin soon."""
        work = asyncio.get_running_loop().run_in_executor(self._threads, self._finish, later)
        self._running.add(work)
        work.add_done_callback(self._running.discard)

    async def done(self) -> None:
        """Wait until everything that was begun is done."""
        await asyncio.gather(*self._running)
        self._threads.shutdown()

    def _finish(self, later: Later) -> None:
        finish(later, clock=self._clock, reporter=self._reporter, answers=self._answers)
