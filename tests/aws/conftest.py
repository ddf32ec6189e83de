"""One local AWS for all tests of this folder: making its clients takes longer than most tests."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.aws.deployed import Deployed, aws_server
from tests.aws.local_aws import LocalAws, local_aws


@pytest.fixture(scope="session")
def aws() -> Iterator[LocalAws]:
    """The local AWS."""
    with local_aws() as made:
        yield made


@pytest.fixture(scope="session")
def endpoint() -> Iterator[str]:
    """Another local AWS, over HTTP: for programs."""
    with aws_server() as address:
        yield address


@pytest.fixture
def deployed(endpoint: str, tmp_path: Path) -> Deployed:
    """A stack of its own, empty, with a folder of whoever operates it."""
    stack = Deployed(f"desk-{uuid.uuid4().hex[:8]}", endpoint, tmp_path)
    stack.deploy(SlackChannel="C1")
    return stack
