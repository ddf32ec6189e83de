"""A user at a command line: a folder, a news site, and the `amended` command called in it."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from amended.cli.main import run
from tests.news_site import NewsSite
from tests.slack_stand_in import TOKEN, SlackStandIn


@dataclass
class Said:
    """What a command printed and how it ended."""

    status: int
    out: str
    err: str

    @property
    def text(self) -> str:
        """stdout as running text, however it was wrapped."""
        return " ".join(self.out.split())

    @property
    def json(self) -> Any:
        """The one JSON value on stdout."""
        return json.loads(self.out)

    @property
    def events(self) -> list[dict[str, Any]]:
        """The JSON objects on stdout, one a line."""
        return [json.loads(line) for line in self.out.splitlines()]


class User:
    """Calls commands in a folder of its own."""

    def __init__(self, folder: Path, site: NewsSite, capture: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.site = site
        self._capture = capture

    def amended(self, *arguments: str) -> Said:
        """Call the command; argparse's own exits count as exits."""
        self._capture.readouterr()
        try:
            status = run(arguments)
        except SystemExit as ended:
            status = int(ended.code or 0)
        captured = self._capture.readouterr()
        return Said(status, captured.out, captured.err)

    def configure(self, more: str = "") -> None:
        """Write a configuration that follows the site's feed without waiting."""
        (self.folder / "amended.toml").write_text(
            f'[fetch]\nallow_private = ["{self.site.host}"]\nhost_interval = "0s"\n'
            f'[[feeds]]\nurl = "{self.site.url}/rss"\n{more}',
            encoding="utf-8",
        )

    def gain(self, notice: str) -> None:
        """Let the site's story gain a notice."""
        self.site.stories["/news/pool"].notices.append(notice)


@pytest.fixture
def user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[User]:
    """A user without any configuration in the environment, in an empty folder."""
    for name in list(os.environ):
        if name.startswith(("AMENDED_", "SLACK_", "OPENAI_", "AWS_")):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    with NewsSite() as site:
        yield User(tmp_path, site, capsys)


@pytest.fixture
def slack(user: User, monkeypatch: pytest.MonkeyPatch) -> Iterator[SlackStandIn]:
    """A Slack that takes the user's token."""
    with SlackStandIn() as stand_in:
        monkeypatch.setenv("SLACK_BOT_TOKEN", TOKEN)
        monkeypatch.setenv("SLACK_API_URL", stand_in.url)
        yield stand_in
