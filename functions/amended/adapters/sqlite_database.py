"""An open SQLite file of ours: how it is opened and checked, its transactions, and its errors in Amended's words.

WAL, so that readers and a writer do not wait for each other; `synchronous=FULL`, so that what was committed survives
a power cut (https://www.sqlite.org/wal.html, https://www.sqlite.org/pragma.html#pragma_synchronous); `BEGIN
IMMEDIATE`, so that a transaction that will write never finds half way that it read what is no longer true.
"""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path

from amended.adapters.record_codec import UnreadableRecord
from amended.adapters.sqlite_schema import APPLICATION_ID, MIGRATIONS, migrate, version_of
from amended.errors import AmendedError, StoreBusy, StoreCorrupt, StoreTooNew, Transient, WrongConfiguration, WrongUsage

# https://www.sqlite.org/fileformat2.html#the_database_header
_HEADER_SIZE = 100
_MAGIC = b"SQLite format 3\x00"
_USER_VERSION = slice(60, 64)
_APPLICATION_ID = slice(68, 72)

# Primary result codes, the low byte of what sqlite3 reports: https://www.sqlite.org/rescode.html
_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_PASSING = {sqlite3.SQLITE_FULL: "the disk is full", sqlite3.SQLITE_IOERR: "reading or writing the file failed"}
_UNUSABLE = frozenset({sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH})


class Database:
    """One connection, shared by threads one at a time.

    One connection for each of six threads was measured to be no faster (1,600 to 2,200 visits a second either way):
    what costs is Python and the one writer that SQLite has.

    Raises, when made: StoreTooNew, StoreCorrupt, StoreBusy, and WrongConfiguration for a file that cannot be opened
    or that belongs to another program. None of them changes the file.
    """

    def __init__(self, path: Path, busy_timeout: timedelta) -> None:
        self.path = path
        self._busy_timeout = busy_timeout
        self._lock = threading.RLock()
        with self._translated():
            self._check_header()
            self._connection = self._opened()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A transaction that sees one state of the file throughout."""
        with self._lock, self._translated():
            yield from self._transaction("BEGIN")

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction that is committed at the end, and undone whole where anything is raised."""
        with self._lock, self._translated():
            yield from self._transaction("BEGIN IMMEDIATE")

    def backup(self, file: Path) -> None:
        """A consistent copy at `file`, while others read and write. Raises WrongUsage where it cannot be put there."""
        if not file.parent.is_dir():
            raise WrongUsage(str(file), f"there is no folder {file.parent}; make it, or name another place")
        # Under another name until it is whole; what a killed backup left there is in the way.
        partial = file.with_name(file.name + ".partial")
        try:
            _refuse_existing(file)
            partial.unlink(missing_ok=True)
            try:
                with self._translated():
                    self._copy(file, partial)
                _refuse_existing(file)
                partial.rename(file)
            finally:
                partial.unlink(missing_ok=True)
        except OSError as error:
            raise WrongUsage(str(file), f"cannot be written: {error.strerror}") from error

    def faults(self) -> list[str]:
        """What `PRAGMA quick_check` finds wrong with the file, at most 20 lines; empty for a sound one."""
        try:
            with self.reading() as connection:
                lines = [str(row[0]) for row in connection.execute("PRAGMA quick_check(20)")]
        except StoreCorrupt as error:
            return [error.detail]
        return [] if lines == ["ok"] else lines

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._connection.close()

    def _copy(self, file: Path, partial: Path) -> None:
        # Through a connection of its own and in one step: neither other threads nor other writers are kept waiting,
        # and the copy is of one moment.
        with closing(self._connected(self.path)) as source:
            try:
                with closing(self._connected(partial)) as target:
                    source.backup(target)
                    target.execute("PRAGMA journal_mode = DELETE").fetchone()
            except sqlite3.Error as error:
                if _primary_code(error) in _UNUSABLE or _primary_code(error) in _PASSING:
                    raise WrongUsage(str(file), f"cannot be written: {error}") from error
                raise

    def _transaction(self, begin: str) -> Iterator[sqlite3.Connection]:
        self._connection.execute(begin)
        try:
            yield self._connection
            self._connection.execute("COMMIT")
        except BaseException:
            # SQLite may have undone it already, when the disk was full for instance.
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

    def _check_header(self) -> None:
        """Judge the file by its first bytes, before SQLite touches it."""
        if not self.path.parent.is_dir():
            raise WrongConfiguration(
                "store.path", f"there is no folder {self.path.parent}; make it, or name another place"
            )
        try:
            with self.path.open("rb") as file:
                header = file.read(_HEADER_SIZE)
        except FileNotFoundError:
            return
        except OSError as error:
            raise WrongConfiguration("store.path", f"cannot open {self.path}: {error.strerror}") from error
        if not header:
            return
        if len(header) < _HEADER_SIZE or not header.startswith(_MAGIC):
            raise StoreCorrupt(str(self.path), "is not a store of Amended; it was left as it is")
        version = int.from_bytes(header[_USER_VERSION], "big")
        application = int.from_bytes(header[_APPLICATION_ID], "big")
        if application not in (0, APPLICATION_ID) or (application == 0 and version != 0):
            raise WrongConfiguration("store.path", f"{self.path} is a database of another program")
        self._check_version(version)

    def _check_version(self, version: int) -> None:
        if version > len(MIGRATIONS):
            raise StoreTooNew(
                str(self.path),
                f"was written by a newer version of Amended (store version {version}, this one knows "
                f"{len(MIGRATIONS)}); upgrade Amended, the store was left as it is",
            )

    def _opened(self) -> sqlite3.Connection:
        connection = self._connected(self.path)
        try:
            # Of one moment: another process may be making the tables right now.
            connection.execute("BEGIN")
            version, tables = version_of(connection), connection.execute("SELECT 1 FROM sqlite_master").fetchone()
            connection.execute("COMMIT")
            self._check_version(version)
            if version == 0 and tables is not None:
                raise WrongConfiguration("store.path", f"{self.path} is a database of another program")
            self._turn_on_wal(connection)
            migrate(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _connected(self, path: Path) -> sqlite3.Connection:
        # An absolute path: ":memory:" is a file's name like any other here.
        connection = sqlite3.connect(
            path.absolute(), timeout=self._busy_timeout.total_seconds(), isolation_level=None, check_same_thread=False
        )
        try:
            connection.execute("PRAGMA synchronous = FULL")
        except BaseException:
            connection.close()
            raise
        return connection

    def _turn_on_wal(self, connection: sqlite3.Connection) -> None:
        """Change the journal mode, which SQLite does not wait for when another process does the same."""
        deadline = time.monotonic() + self._busy_timeout.total_seconds()
        while True:
            try:
                mode = connection.execute("PRAGMA journal_mode = WAL").fetchone()[0]
            except sqlite3.OperationalError as error:
                if _primary_code(error) not in _BUSY or time.monotonic() > deadline:
                    raise
                time.sleep(0.01)  # SQLite's own busy timeout does not cover this change, so it is waited for here
                continue
            if mode != "wal":
                raise WrongConfiguration("store.path", f"{self.path} is on a file system without shared memory (WAL)")
            return

    @contextmanager
    def _translated(self) -> Iterator[None]:
        """SQLite's errors as Amended's."""
        try:
            yield
        except UnreadableRecord as error:
            raise StoreCorrupt(str(self.path), f"holds a record that cannot be read: {error}") from error
        except sqlite3.Error as error:
            translated = self._translation(error)
            if translated is None:
                raise
            raise translated from error

    def _translation(self, error: sqlite3.Error) -> AmendedError | None:
        """The error in Amended's words; None for a mistake of our own, which is to be seen as it is."""
        code = _primary_code(error)
        if code in _BUSY:
            return StoreBusy(str(self.path), f"locked by another process for {self._busy_timeout.total_seconds():g} s")
        if code in _DAMAGED:
            return StoreCorrupt(
                str(self.path), f"is damaged ({error}); it was left as it is: move it away and restore a backup"
            )
        if code in _PASSING:
            return Transient(str(self.path), f"{_PASSING[code]} ({error})")
        if code in _UNUSABLE:
            advice = "the file and its folder must be there for you to write to, or another be named in [store] path"
            return WrongConfiguration("store.path", f"cannot use {self.path}: {error}; {advice}")
        return None


def _refuse_existing(file: Path) -> None:
    if file.exists():
        raise WrongUsage(str(file), "exists already and is not overwritten; name another file")


def _primary_code(error: sqlite3.Error) -> int | None:
    """The result code without its extension; None for errors that sqlite3 itself raises."""
    code: int | None = getattr(error, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF
