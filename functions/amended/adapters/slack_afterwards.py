"""Answers Slack in time, on one machine: what takes longer is done afterwards, in threads of its own."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor

from amended.adapters.slack_answers import busy, finish, reply_to, report
from amended.domain.slack_requests import Later, Reply, SlackRequest
from amended.errors import StoreBusy
from amended.ports import Clock, Reporter, SlackAnswers

_AT_A_TIME = 4
# Slack waits three seconds. Each wait has its own limit; this is for many requests that wait for each other.
SECONDS = 2.7


class Afterwards:
    """Belongs to the event loop in which it is made. `within` so many seconds each request is replied to."""

    def __init__(self, answers: SlackAnswers, clock: Clock, reporter: Reporter, *, within: float = SECONDS) -> None:
        self._answers = answers
        self._clock = clock
        self._reporter = reporter
        self._within = within
        self._replying = ThreadPoolExecutor(_AT_A_TIME, thread_name_prefix="replying")
        self._threads = ThreadPoolExecutor(_AT_A_TIME, thread_name_prefix="afterwards")
        self._running: set[asyncio.Future[None]] = set()
        self._late: set[asyncio.Future[Reply | None]] = set()

    async def reply(self, request: SlackRequest) -> Reply | None:
        """The reply to a verified request, and what it leaves to do begun; None where it could not be carried out.

        One that takes too long is told to try again, and is carried out all the same if it had begun.
        """
        job = self._replying.submit(self._reply_to, request)
        work = asyncio.wrap_future(job)
        await asyncio.wait({work}, timeout=self._within)
        if work.done():
            return self._with_the_rest_begun(work)
        report(StoreBusy("Slack request", "could not be answered in time"), self._clock, self._reporter)
        if not job.cancel():
            self._late.add(work)
            work.add_done_callback(self._came_late)
        return busy(request)

    async def done(self) -> None:
        """Wait until everything that was begun is done."""
        while begun := self._late | self._running:  # what comes late may leave something to do
            await asyncio.wait(begun)
        self._replying.shutdown()
        self._threads.shutdown()

    def _reply_to(self, request: SlackRequest) -> Reply | None:
        return reply_to(request, clock=self._clock, reporter=self._reporter, answers=self._answers)

    def _with_the_rest_begun(self, work: asyncio.Future[Reply | None]) -> Reply | None:
        reply = work.result()
        if reply is not None and reply.later is not None:
            left = asyncio.get_running_loop().run_in_executor(self._threads, self._finish, reply.later)
            self._running.add(left)
            left.add_done_callback(self._running.discard)
        return reply

    def _came_late(self, work: asyncio.Future[Reply | None]) -> None:
        self._late.discard(work)
        self._with_the_rest_begun(work)

    def _finish(self, later: Later) -> None:
        finish(later, clock=self._clock, reporter=self._reporter, answers=self._answers)
