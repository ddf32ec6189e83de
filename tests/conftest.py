"""What every test may use: the shared data where it is present, and how the tests are run."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from pytest_httpserver import HTTPServer

settings.register_profile(
    "whole", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
settings.register_profile("quick", settings.get_profile("whole"), max_examples=40)
settings.load_profile("whole")

SHARED = Path(__file__).parent.parent.parent / "shared"


def pytest_configure(config: pytest.Config) -> None:
    """`make test` tries fewer examples of each property than `make test-all`."""
    if config.getoption("markexpr") == "not slow":
        settings.load_profile("quick")


def pytest_collection_finish() -> None:
    """Thousands of tests and all libraries stay to the end: no collection of garbage has to look through them."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int | None:
    """One worker more than there are processors: a quarter of the time a test waits for a timer or a server."""
    if "PYTEST_XDIST_AUTO_NUM_WORKERS" in os.environ:
        return None  # whoever says how many is heard by xdist itself
    usable = getattr(os, "sched_getaffinity", None)
    return 1 + (len(usable(0)) if usable else os.cpu_count() or 1)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared data beside the project; tests that need it skip where it is absent."""
    if not (SHARED / "data").is_dir():
        pytest.skip("needs the shared data folder beside the project (../shared)")
    return SHARED


@pytest.fixture(scope="session")
def two_servers() -> Iterator[tuple[HTTPServer, HTTPServer]]:
    """Two servers on two ports: two hosts. They take half a second to stop, so they serve the whole session."""
    with HTTPServer() as first, HTTPServer() as second:
        yield first, second
