"""Reads feed documents in a process of their own, with a wall clock that really stops it.

A document can hold any parser for minutes: threads cannot be stopped, and signals reach only the main one. So a
process is kept for reading, is given one document at a time, and is killed and replaced when it takes too long. Where
one holds it for more than a moment, the next document goes to a second process, unless it is large itself: two large
ones at a time would take too much memory. So no ordinary feed waits for a hostile one. A
process that has grown is ended, and so are the second one and, where that is asked for, one that has nothing to do:
while pages are visited, memory is for pages.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import BinaryIO, Self, cast

import msgspec

from amended.adapters.feed_process import ERRORS, Answer, Request, read_frame, write_frame
from amended.domain.addresses import display_url
from amended.domain.feeds import FeedDocument
from amended.errors import NotAFeed, TookTooLong, TooLarge, Transient

WALL_CLOCK = timedelta(seconds=10)
START_UP = timedelta(seconds=30)
# Seconds in which nearly every document is read; the second process is not even started before.
_MOMENT = 2.0
# More bytes than nearly all feeds have; such a document is read by the first process only.
_LARGE = 1_000_000
# All that the process needs of our environment: a stranger's document is read where there are no secrets.
_ENVIRONMENT = ("PATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "TMPDIR")


@dataclass(slots=True)
class _Held:
    """The process that is kept, apart from its owner, so that it can be ended when the owner is no more."""

    process: subprocess.Popen[bytes] | None = None
    lock: threading.Lock = field(default_factory=threading.Lock)

    def end(self) -> None:
        """End the process, if there is one."""
        process, self.process = self.process, None
        if process is not None:
            process.kill()
            process.wait()
            for stream in (process.stdin, process.stdout):
                if stream is not None:
                    stream.close()


class FeedDocuments:
    """Fulfils `amended.ports.FeedReader`. May be used from several threads; at most two documents at a time.

    `idle` is how long a process is kept that has nothing to read, None for as long as this lives.
    """

    def __init__(self, wall_clock: timedelta = WALL_CLOCK, *, idle: timedelta | None = None) -> None:
        self._wall_clock = wall_clock
        self._idle = idle
        self._last_read = 0.0
        self._looking = threading.Lock()
        self._first, self._second = _Held(), _Held()
        self._decoder = msgspec.msgpack.Decoder(Answer)
        for held in (self._first, self._second):
            weakref.finalize(self, held.end)

    def read(self, body: bytes, *, content_type: str, url: str) -> FeedDocument:
        """The document's entries. Raises NotAFeed, TooLarge, TookTooLong, or Transient where no process starts."""
        subject = display_url(url)
        request = msgspec.msgpack.encode(Request(body=body, content_type=content_type, url=url))
        with self._free(len(body)) as held:
            try:
                answer = self._decoder.decode(self._exchange(held, request, subject))
            except msgspec.MsgspecError as error:
                held.end()
                raise NotAFeed(subject, "not a feed that can be read") from error
            if answer.last or held is self._second:
                held.end()
        if answer.document is None:
            raise ERRORS[answer.error](answer.subject, answer.detail)
        return answer.document

    @property
    def process_id(self) -> int | None:
        """The process that is kept at present, for those who watch it."""
        process = self._first.process
        return process.pid if process is not None else None

    def close(self) -> None:
        """End the processes; a later `read` starts another."""
        for held in (self._first, self._second):
            with held.lock:
                held.end()

    @contextmanager
    def _free(self, size: int) -> Iterator[_Held]:
        """The first process; where it is held for long, the second for a document that is not large."""
        held = self._first
        if not held.lock.acquire(timeout=-1 if size > _LARGE else _MOMENT):
            held = self._second
            held.lock.acquire()
        try:
            yield held
        finally:
            self._last_read = time.monotonic()
            held.lock.release()
            if self._idle is not None and self._looking.acquire(blocking=False):
                self._look_again(self._idle.total_seconds())

    def _look_again(self, seconds: float) -> None:
        """Look after a while whether the process still has something to do. One such look is under way at most."""
        timer = threading.Timer(seconds, self._end_if_idle)
        timer.daemon = True
        timer.start()

    def _end_if_idle(self) -> None:
        left = self._last_read + (self._idle or timedelta()).total_seconds() - time.monotonic()
        if left <= 0 and self._first.lock.acquire(blocking=False):
            self._first.end()
            self._looking.release()
            self._first.lock.release()
        else:
            self._look_again(max(left, _MOMENT))

    def _exchange(self, held: _Held, request: bytes, subject: str) -> bytes:
        process = self._running(held, subject)
        requests, answers = cast(BinaryIO, process.stdin), cast(BinaryIO, process.stdout)
        with _Deadline(process, self._wall_clock) as deadline:
            try:
                write_frame(requests, request)
                answer = read_frame(answers)
            except BrokenPipeError:
                answer = None
        if answer is None:
            held.end()
            if deadline.passed:
                seconds = self._wall_clock.total_seconds()
                raise TookTooLong(subject, f"the document could not be read within {seconds:g} s")
            raise TooLarge(subject, "the document was too much for the reader")
        return answer

    def _running(self, held: _Held, subject: str) -> subprocess.Popen[bytes]:
        if held.process is not None and held.process.poll() is None:
            return held.process
        held.end()
        try:
            process = subprocess.Popen(
                [sys.executable, "-P", "-m", "amended.adapters.feed_process"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={name: os.environ[name] for name in _ENVIRONMENT if name in os.environ}
                | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
                # Ctrl-C in a terminal is for the runner; this process ends when its input does.
                start_new_session=True,
            )
        except OSError as error:
            raise Transient(subject, f"the reader of feeds could not be started: {error.strerror}") from error
        held.process = process
        with _Deadline(process, START_UP):
            ready = read_frame(cast(BinaryIO, process.stdout))
        if ready is None:
            held.end()
            raise Transient(subject, "the reader of feeds did not start")
        return process


class _Deadline:
    """Kills a process if it is not left in time; `passed` says whether it was."""

    def __init__(self, process: subprocess.Popen[bytes], wait: timedelta) -> None:
        self.passed = False
        self._process = process
        self._timer = threading.Timer(wait.total_seconds(), self._kill)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        self._timer.join()

    def _kill(self) -> None:
        self.passed = True
        self._process.kill()
