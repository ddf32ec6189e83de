"""What stands in queues, and what must not."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amended.domain.messages import MOST_NAMES, VERSION, Kind, messages_of, read, written
from amended.errors import WrongUsage

names = st.lists(st.text(), max_size=40)


@given(st.sampled_from(list(Kind)), names)
def test_messages_carry_all_names_in_their_order(kind: Kind, given_names: list[str]) -> None:
    """Names are spread over messages of a bounded size, written as ASCII, and read as they were."""
    messages = list(messages_of(kind, given_names))
    assert all(1 <= len(message.names) <= MOST_NAMES for message in messages)
    assert all(written(message).isascii() for message in messages)
    assert [name for message in messages for name in read(written(message), kind).names] == given_names


@given(st.text() | st.recursive(st.none() | st.text() | st.integers(), lambda inner: st.lists(inner)).map(json.dumps))
def test_what_is_no_message_is_refused(body: str) -> None:
    """Whatever else stands in a queue is refused in words, and trips nothing."""
    with pytest.raises(WrongUsage, match="queue message"):
        read(body, Kind.FEEDS)


@pytest.mark.parametrize("version", [0, VERSION + 1, "1", True, None, 1.0])
def test_only_known_versions_are_read(version: object) -> None:
    """A message of a version that this worker does not know is left to a worker that does."""
    body = json.dumps({"version": version, "kind": "feeds", "names": ["x"]})
    with pytest.raises(WrongUsage, match="version"):
        read(body, Kind.FEEDS)


def test_a_message_of_far_too_many_names_is_refused() -> None:
    """What would take a worker's whole time is none of ours; the messages beside it are worked off."""
    for count in (MOST_NAMES, 200):
        assert len(read(json.dumps({"version": 1, "kind": "hosts", "names": ["x"] * count}), Kind.HOSTS).names) == count
    with pytest.raises(WrongUsage, match="100,000 names"):
        read(json.dumps({"version": 1, "kind": "hosts", "names": ["x"] * 100_000}), Kind.HOSTS)
