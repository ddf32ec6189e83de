"""One runner for each store: a lock that the operating system lets go of when its holder ends, however it ends.

`flock(2)` on a file of its own beside the store: other commands write to the store meanwhile, and a killed runner
leaves nothing to clear away. The file is kept after use; removing it would let two runners lock two different files.
"""

from __future__ import annotations

import fcntl
import os
from pathlib import Path
from types import TracebackType
from typing import Self

from amended.errors import StoreInUse, WrongConfiguration


class RunLock:
    """The right to run on the store at `path`. To be acquired once, or used as a context manager."""

    def __init__(self, path: Path) -> None:
        # Two names of one store (a link, a relative path) are one lock.
        resolved = path.resolve()
        self._store = path
        self._file = resolved.with_name(resolved.name + ".lock")
        self._descriptor: int | None = None

    def acquire(self) -> Self:
        """Take the lock at once or raise StoreInUse; WrongConfiguration where the lock's file cannot be used."""
        if self._descriptor is not None:
            return self
        try:
            descriptor = os.open(self._file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        except OSError as error:
            raise WrongConfiguration("store.path", f"cannot open {self._file}: {error.strerror}") from error
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            holder = os.pread(descriptor, 20, 0).decode("ascii", "replace").strip()
            os.close(descriptor)
            who = f" (process {holder})" if holder.isdigit() else ""
            raise StoreInUse(
                str(self._store), f"another runner{who} works on this store; stop it first, or leave the work to it"
            ) from error
        except OSError as error:
            os.close(descriptor)
            raise WrongConfiguration("store.path", f"cannot lock {self._file}: {error.strerror}") from error
        # Whose lock it is, for the message that the next one gets.
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, f"{os.getpid()}\n".encode("ascii"), 0)
        self._descriptor = descriptor
        return self

    def release(self) -> None:
        """Let go of the lock, if it is held."""
        if self._descriptor is not None:
            # Closing alone would leave the lock to a child that was forked meanwhile and has the descriptor too.
            fcntl.flock(self._descriptor, fcntl.LOCK_UN)
            os.close(self._descriptor)
            self._descriptor = None

    def __enter__(self) -> Self:
        return self.acquire()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.release()
