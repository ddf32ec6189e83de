"""Suites that several test modules share tell what differed, as test modules do."""

from __future__ import annotations

import pytest

pytest.register_assert_rewrite("tests.adapters.store_contract")
