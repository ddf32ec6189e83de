"""The contract of the store, on every adapter there is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from amended.adapters.sqlite_store import SqliteStore
from amended.ports import Store
from tests.adapters.store_contract import StoreContract


class TestSqliteStore(StoreContract):
    """SQLite keeps the store's promises."""

    @pytest.fixture
    def store(self, tmp_path: Path) -> Iterator[Store]:
        """An empty SQLite store."""
        store = SqliteStore(tmp_path / "amended.db")
        yield store
        store.close()
