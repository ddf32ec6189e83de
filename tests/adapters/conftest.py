"""Suites that several test modules share tell what differed, as test modules do."""

from __future__ import annotations

import pytest

for part in ("store_contract", "store_contract_articles", "store_contract_alerts"):
    pytest.register_assert_rewrite(f"tests.adapters.{part}")
