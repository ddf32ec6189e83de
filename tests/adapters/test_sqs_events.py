"""Whatever a queue hands over, each message is read or refused by its id; and what is no event of a queue says so."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amended.adapters.sqs_events import batch_of
from amended.domain.messages import Kind, Message, written
from amended.errors import WrongUsage

GOOD = written(Message(kind=Kind.FEEDS, names=("https://example.org/rss",)))
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@given(st.lists(anything | anything.map(json.dumps) | st.just(GOOD), max_size=5))
def test_each_message_is_read_or_refused(bodies: list[Any]) -> None:
    """Good bodies are read, all others are answered as failed, each under its own id."""
    records = [{"messageId": str(number), "body": body} for number, body in enumerate(bodies)]
    batch = batch_of({"Records": records}, Kind.FEEDS)
    bad = {str(number) for number, body in enumerate(bodies) if body != GOOD}
    assert {one["itemIdentifier"] for one in batch.answer["batchItemFailures"]} == bad
    assert batch.names == (("https://example.org/rss",) if GOOD in bodies else ())


@pytest.mark.parametrize("event", [None, [], {}, {"Records": "x"}, {"Records": [None]}, {"Records": [{"body": GOOD}]}])
def test_what_is_no_event_of_a_queue_says_so(event: Any) -> None:
    """An event without records, or with one that cannot be answered by its id, is refused as a whole."""
    with pytest.raises(WrongUsage, match="is not what a queue sends"):
        batch_of(event, Kind.FEEDS)
