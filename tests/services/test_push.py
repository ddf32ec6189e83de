"""The difference between what is deployed and a file: complete, minimal, and blind to order."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from amended.adapters.sqlite_store import SqliteStore
from amended.config import FeedSettings
from amended.domain.feeds import Feed
from amended.services.push import Difference, difference, push

NOW = datetime(2026, 5, 4, tzinfo=UTC)

names = st.sampled_from(["a", "b", "c", "d"])
channels = st.lists(st.sampled_from(["C1", "C2"]), max_size=2, unique=True).map(tuple)
feeds = st.dictionaries(names.map(lambda name: f"https://{name}.example.org/rss"), channels, max_size=4)
routes = st.lists(
    st.fixed_dictionaries(
        {"channels": st.just(["C1"])}, optional={"kinds": st.just(["correction"]), "digest": st.just("")}
    ),
    max_size=3,
)
documents = st.fixed_dictionaries(
    {},
    optional={
        "poll": st.fixed_dictionaries({}, optional={"floor": st.sampled_from(["15m", "30m", ""])}),
        "slack": st.fixed_dictionaries({}, optional={"channel": names, "shared_links": st.lists(names, max_size=1)}),
        "routes": routes,
    },
)


def spelled(route: Any) -> str:
    """A route with what it sets, whatever the order of its keys."""
    return str(sorted((key, value) for key, value in route.items() if value not in ("", [])))


def said(document: dict[str, Any]) -> dict[str, Any]:
    """What a document sets, in a form that can be compared: empty values and the order of routes mean nothing."""
    keys = {
        f"{table}.{key}": value
        for table, found in document.items()
        if table != "routes"
        for key, value in found.items()
        if value not in ("", [])
    }
    return keys | {"routes": sorted(spelled(one) for one in document.get("routes", []))}


@given(feeds, feeds, documents, documents)
def test_the_difference_leads_from_one_to_the_other(
    followed: dict[str, tuple[str, ...]],
    wanted: dict[str, tuple[str, ...]],
    old: dict[str, Any],
    new: dict[str, Any],
) -> None:
    """Carried out on what is deployed, the difference gives what the file says; it is empty just where they agree."""
    found = difference(
        [Feed(url=url, added_at=NOW, channels=its) for url, its in followed.items()],
        [FeedSettings(url=url, channels=its) for url, its in wanted.items()],
        old,
        new,
    )
    result = dict(followed)
    for known in found.removed:
        del result[known.url]
    for known, settings in found.changed:
        assert known.channels != settings.channels
        result[known.url] = settings.channels
    for settings in found.added:
        assert settings.url not in followed
        result[settings.url] = settings.channels
    assert result == wanted
    keys = said(old)
    for setting in found.settings:
        assert keys.pop(setting.key, None) == setting.before
        if setting.after is not None:
            keys[setting.key] = setting.after
    for one in found.routes_removed:
        keys["routes"].remove(spelled(one))
    keys["routes"] = sorted(keys["routes"] + [spelled(one) for one in found.routes_added])
    assert keys == said(new)
    assert found.empty == (followed == wanted and said(old) == said(new))


class Unwritten:
    """A configuration that nobody writes."""

    def pushed(self) -> tuple[dict[str, Any], datetime | None]:
        """Nothing was pushed yet."""
        return {}, None

    def write(self, document: dict[str, Any], now: datetime) -> None:
        """Fail: nothing but feeds is different."""
        raise AssertionError((document, now))


def test_a_feed_that_somebody_added_meanwhile_is_told_where_the_file_says(tmp_path: Path) -> None:
    """Between the look and the change another hand followed it: its channels are the file's all the same."""
    store, url = SqliteStore(tmp_path / "store.db"), "https://a.example.org/rss"
    store.put_feed(Feed(url=url, added_at=NOW))
    push(store, Unwritten(), Difference(added=(FeedSettings(url=url, channels=("C2",)),)), {}, NOW)
    known = store.feed(url)
    store.close()
    assert known is not None
    assert known.channels == ("C2",)
