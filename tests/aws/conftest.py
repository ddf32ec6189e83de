"""One local AWS for all tests of this folder: making its clients takes longer than most tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.aws.local_aws import LocalAws, local_aws


@pytest.fixture(scope="session")
def aws() -> Iterator[LocalAws]:
    """The local AWS."""
    with local_aws() as made:
        yield made
