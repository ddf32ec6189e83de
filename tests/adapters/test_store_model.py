"""Whatever is done to a store, in whatever order: SQLite answers as the plain model in memory does."""

from __future__ import annotations

import pytest
from hypothesis import settings

from tests.adapters.store_model import Stores


class StoresForLong(Stores):
    """The same, many more times."""


Stores.TestCase.settings = settings(max_examples=40, stateful_step_count=40)
StoresForLong.TestCase.settings = settings(max_examples=400, stateful_step_count=60)
TestStores = Stores.TestCase
TestStoresForLong = pytest.mark.slow(StoresForLong.TestCase)
