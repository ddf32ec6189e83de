"""The store on DynamoDB and S3 keeps the promises of every store, and some of its own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amended.adapters.dynamodb_items import VISITS_KEPT, packed_visits, visits_of
from amended.adapters.dynamodb_keys import time_of
from amended.domain.articles import Visit, VisitStatus
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


logged = st.builds(
    Visit,
    at=st.integers(0, 2**52).map(time_of),
    status=st.sampled_from(list(VisitStatus)),
    reason=st.text(st.characters(exclude_categories=["Cs"])),
    snapshot=st.none() | st.integers(0, 10**6),
)


@given(st.lists(logged, max_size=VISITS_KEPT + 5))
def test_the_packed_log_comes_back_as_it_was(visits: list[Visit]) -> None:
    """The log in an article's item has the latest visits, whatever their times and words, in their order."""
    assert visits_of({"visits": packed_visits(visits)}) == visits[-VISITS_KEPT:]
