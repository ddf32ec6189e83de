"""The contract of the store, on every adapter there is and on the fake that services are tested with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from amended.adapters.sqlite_store import SqliteStore
from amended.ports import Store
from tests.adapters.store_contract import StoreContract
from tests.fakes.memory_store import InMemoryStore


class TestSqliteStore(StoreContract):
    """SQLite keeps the store's promises."""

    @pytest.fixture
    def store(self, tmp_path: Path) -> Iterator[Store]:
        """An empty SQLite store."""
        store = SqliteStore(tmp_path / "amended.db")
        yield store
        store.close()


class TestInMemoryStore(StoreContract):
    """The fake keeps the same promises, so that what services do with it holds for the others."""

    @pytest.fixture
    def store(self) -> Store:
        """An empty store in memory."""
        return InMemoryStore()
