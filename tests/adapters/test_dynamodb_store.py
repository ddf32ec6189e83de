"""The store on DynamoDB and S3 keeps the promises of every store, and some of its own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from amended.ports import Store
from tests.adapters.store_contract import StoreContract
from tests.aws.local_aws import LocalAws, local_aws


@pytest.fixture(scope="module")
def aws() -> Iterator[LocalAws]:
    """One local AWS for all of this module's tests, each of which has a table and a bucket of its own."""
    with local_aws() as made:
        yield made


class TestDynamoDbStore(StoreContract):
    """DynamoDB keeps the store's promises."""

    @pytest.fixture
    def store(self, aws: LocalAws) -> Store:
        """An empty store on a stand-in of AWS."""
        return aws.new_store()
