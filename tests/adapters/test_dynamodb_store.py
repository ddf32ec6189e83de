"""The store on DynamoDB and S3 keeps the promises of every store, and some of its own."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amended.adapters.dynamodb_items import MOST_VISITS_PACKED, VISITS_KEPT, packed_visits, visits_of
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


def test_a_log_of_long_reasons_keeps_the_latest() -> None:
    """However long the reasons of visits are, the log fits into an article's item and ends with the latest visit."""
    letters = random.Random(1)  # noqa: S311 - no secret
    reasons = ["".join(letters.choices("abcdefghijklmnopqrstuvwxyz", k=20_000)) for _ in range(VISITS_KEPT)]
    visits = [Visit(at=time_of(at), status=VisitStatus.FAILED, reason=reason) for at, reason in enumerate(reasons)]
    packed = packed_visits(visits)
    kept = visits_of({"visits": packed})
    assert len(packed) <= MOST_VISITS_PACKED
    assert 0 < len(kept) < VISITS_KEPT
    assert kept == visits[-len(kept) :]
