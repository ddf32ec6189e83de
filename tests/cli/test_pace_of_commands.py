"""Commands that fetch keep the pace of hosts as the runner does: a person's haste is no reason to hurry a server."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest

from tests.cli.conftest import User

INTERVAL = 0.15


@pytest.fixture
def asked(user: User) -> list[float]:
    """When the site was asked; it is configured to be asked at an interval."""
    (user.folder / "amended.toml").write_text(
        f'[fetch]\nallow_private = ["{user.site.host}"]\nhost_interval = "{INTERVAL}s"\n'
    )
    times: list[float] = []
    user.site.on_request = lambda _: times.append(time.monotonic())
    return times


def test_a_feed_is_found_and_added_at_the_hosts_pace(user: User, asked: list[float]) -> None:
    """A redirect, the page, the feed that it names, and the poll of the run that follows: one interval between each."""
    user.site.front = '<html><head><link rel="alternate" type="application/rss+xml" href="/rss"></head></html>'
    user.site.redirects["/news"] = "/"
    said = user.amended("feeds", "add", f"{user.site.url}/news")
    assert said.status == 0
    assert "waiting" not in said.err
    assert user.amended("run", "--once").status == 0
    assert len(asked) >= 6
    assert min(later - earlier for earlier, later in pairwise(asked)) >= INTERVAL


def test_two_versions_at_one_host_are_compared_at_its_pace(user: User, asked: list[float]) -> None:
    """`compare` asks for the second page after the interval."""
    assert user.amended("compare", f"{user.site.url}/news/pool", f"{user.site.url}/news/pool").status == 0
    assert len(asked) == 2
    assert asked[1] - asked[0] >= INTERVAL
