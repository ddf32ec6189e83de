"""One cycle over real feeds and real pages, served from this machine."""

from __future__ import annotations

import gzip
import json
import os
import re
import subprocess
import sys
import zlib
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.on_loopback import Handler, OnLoopback

# Every address in an element's text or in an href leads to this machine, whatever the element is called, so that no
# outside host is asked for, not even its name. Names of namespaces look alike; they stand in other attributes.
_LINK = re.compile(rb"""([>\s\[]|href=["']?)https?://""")


class Library(OnLoopback):
    """Serves the feeds at /feed-number/N and one of the pages at any other path."""

    def __init__(self, feeds: Sequence[bytes], pages: Sequence[bytes]) -> None:
        self._feeds = feeds
        self._pages = pages
        library = self

        class Answer(Handler):
            def answer(self) -> None:
                kind, body = library.answer(self.path)
                self.reply(200, body, {"Content-Type": kind})

        super().__init__(Answer)

    def answer(self, path: str) -> tuple[str, bytes]:
        """Content type and body."""
        if path == "/robots.txt":
            return "text/plain", b""
        if re.fullmatch(r"/feed-number/\d+", path):
            feed = self._feeds[int(path.removeprefix("/feed-number/"))]
            return "application/xml", _LINK.sub(rb"\1http://127.0.0.1:%d/" % self.port, feed)
        return "text/html", self._pages[zlib.crc32(path.encode()) % len(self._pages)]


@pytest.mark.slow
@pytest.mark.shared
def test_a_cycle_over_real_feeds_and_pages_ends_well(shared: Path, tmp_path: Path) -> None:
    """85 real feeds and their stories are read in one cycle: every feed but the known dud, no crash, no alert."""
    files = sorted((shared / "data/feeds/real").rglob("*.xml"))
    pages = sorted((shared / "data/notices/dev/pages").glob("*.gz"))
    feeds = [file.read_bytes() for file in files]
    with Library(feeds, [gzip.decompress(file.read_bytes()) for file in pages]) as library:
        host = library.host
        tables = "".join(f'[[feeds]]\nurl = "http://{host}/feed-number/{number}"\n' for number in range(len(files)))
        (tmp_path / "amended.toml").write_text(f'[fetch]\nallow_private = ["{host}"]\nhost_interval = "0s"\n{tables}')
        bare = {
            name: value for name, value in os.environ.items() if not name.startswith(("AMENDED_", "SLACK_", "OPENAI_"))
        }
        done = subprocess.run(
            [sys.executable, "-m", "amended", "run", "--once", "--json"],
            cwd=tmp_path, env=bare, capture_output=True, text=True, check=False, timeout=900,
        )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    assert "Traceback" not in done.stderr
    events = [json.loads(line) for line in done.stdout.splitlines()]
    polled = {event["feed"]: event for event in events if event["event"] == "feed_polled"}
    empty = [files[int(feed.rpartition("/")[2])].name for feed, event in polled.items() if not event["entries"]]
    assert empty in ([], ["dylanharris-org-feed-me-rss.xml"])
    assert not [event for event in events if event["event"] == "alert_raised"]
    visited = [event["url"] for event in events if event["event"] == "article_visited"]
    assert [url for url in visited if not url.startswith(f"http://{host}/")] == [], "no other host may be asked"
    cycle = events[-1]
    assert cycle["event"] == "cycle"
    assert cycle["feeds"] >= len(files) - 1
    assert cycle["articles"] > 1000
