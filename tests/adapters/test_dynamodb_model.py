"""Whatever is done to the store on AWS, in whatever order: it answers as the plain model in memory does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import rule

from amended.domain.alerts import Alert
from amended.domain.articles import Article
from amended.domain.deliveries import Delivery
from tests.adapters.store_model import ANYTHING, Stores, alerts, articles, deliveries, snapshots, staleness, versioned
from tests.adapters.stored_records import alert, visit
from tests.aws.local_aws import LocalAws, local_aws
from tests.fakes.memory_records import lateness

running: dict[str, LocalAws] = {}


@pytest.fixture(scope="module", autouse=True)
def aws() -> Iterator[None]:
    """One local AWS for all runs."""
    with local_aws() as made:
        running["aws"] = made
        yield


class StoresOnAws(Stores):
    """Does the same to both stores and compares what they answer; ties may come in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.real.close()
        self.real = running["aws"].new_store()

    def teardown(self) -> None:
        """Leave no file behind; the clients serve the next run too."""
        self.folder.cleanup()

    def both(self, method: str, *args: Any, **keywords: Any) -> Any:
        """Call the method on both stores; what is due must be as late, place by place, and all of it the same."""
        if not method.startswith("due_") or method == "due_deliveries":
            return super().both(method, *args, **keywords)
        *_, now, limit = args
        expected = getattr(self.model, method)(*args)
        found = getattr(self.real, method)(*args)
        assert [self.place(one, now) for one in found] == [self.place(one, now) for one in expected]
        if limit == ANYTHING:
            assert sorted(found, key=repr) == sorted(expected, key=repr)
        return expected

    def place(self, one: Any, now: datetime) -> Any:
        """What decides where one thing that is due stands among the others."""
        if isinstance(one, str):
            late = self.model.due_articles(one, now, 1)[0]
            assert late.next_visit is not None
            return lateness(now, late.next_visit, late.wait)
        due = getattr(one, "next_visit", None) or getattr(one, "next_poll", None)
        return None if due is None else lateness(now, due, one.wait)

    @rule(one=articles, stale=staleness, kept=snapshots, told=st.none() | alerts, ways=st.lists(deliveries, max_size=3))
    def commit(self, one: Article, stale: int, kept: Any, told: Alert | None, ways: list[Delivery]) -> None:
        """Write what a visit found; a snapshot is always the article's own, and deliveries are those of the alert."""
        if kept is not None:
            kept = replace(kept, article_key=one.key)
        if told is not None:
            ways = [named_for_its_alert(replace(way, alert_id=told.id)) for way in ways]
        self.both("commit", versioned(one, self.model.article(one.key), stale), visit(), kept, told, ways)

    @rule(one=deliveries, stale=staleness)
    def put_delivery(self, one: Delivery, stale: int) -> None:
        """Write a delivery; its alert is written before it, as whoever raises one does."""
        if self.model.alert(one.alert_id) is None:
            self.both("put_alert", alert(one.alert_id, key=one.alert_id.split()[0]))
        own = named_for_its_alert(one)
        self.both("put_delivery", versioned(own, self.model.delivery(own.id), stale))


def named_for_its_alert(one: Delivery) -> Delivery:
    """The delivery under an id that no delivery of another alert has: ids are made of the alert's."""
    return replace(one, id=f"{one.alert_id} {one.id}")


StoresOnAws.TestCase.settings = settings(max_examples=8, stateful_step_count=25)
TestStoresOnAws = pytest.mark.slow(StoresOnAws.TestCase)
