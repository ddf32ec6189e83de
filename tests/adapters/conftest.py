"""What several test modules of adapters share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pytest_httpserver import HTTPServer

if TYPE_CHECKING:
    from tests.adapters.model_endpoint import Endpoint

# Suites that several modules share tell what differed, as test modules do.
for part in ("store_contract", "store_contract_articles", "store_contract_alerts", "store_model"):
    pytest.register_assert_rewrite(f"tests.adapters.{part}")


@pytest.fixture
def endpoint(httpserver: HTTPServer) -> Endpoint:
    """A fresh endpoint of a model."""
    from tests.adapters.model_endpoint import Endpoint  # with it comes a library that takes a second

    return Endpoint(httpserver)
