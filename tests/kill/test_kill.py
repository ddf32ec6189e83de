"""Kill -9 at every step of a cycle and run again: nothing lost, nothing told twice."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.news_site import NewsSite
from tests.slack_stand_in import TOKEN, SlackStandIn

ROOT = Path(__file__).parent.parent.parent
NOTICE = (
    "<strong>Correction, May 4:</strong> An earlier version of this article misstated how long the swimming pool will "
    "be closed. It is 14 days, not 14 weeks."
)


class Newsroom:
    """A site, a Slack, and a folder in which `amended` runs."""

    def __init__(self, folder: Path, site: NewsSite, slack: SlackStandIn) -> None:
        self.folder = folder
        self.site = site
        self.slack = slack

    def run(self, folder: Path, *, kill_at: int = 0) -> int:
        """One cycle in `folder`, killed at that step; the exit status (negative: the signal)."""
        environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("SLACK_", "OPENAI_"))},
            "SLACK_BOT_TOKEN": TOKEN,
            "SLACK_API_URL": self.slack.url,
            "PYTHONPATH": str(ROOT),
        }
        command = [sys.executable, "-m", "tests.kill.mortal", str(kill_at), "run", "--once"]
        done = subprocess.run(
            [*command, "--due", "all"],
            cwd=folder,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        assert done.returncode in (0, -9), done.stderr
        return done.returncode

    def copy(self, name: str) -> Path:
        """A copy of the prepared folder."""
        return Path(shutil.copytree(self.folder, self.folder.parent / name))

    def told(self) -> list[str]:
        """What stands in the channel: the texts of all messages and of the replies to them."""
        return [message["text"] for message in self.slack.messages]


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[Newsroom]:
    """A newsroom that follows one feed and has run nothing yet."""
    folder = tmp_path / "prepared"
    folder.mkdir()
    with NewsSite() as site, SlackStandIn() as slack:
        (folder / "amended.toml").write_text(
            f'[fetch]\nallow_private = ["{site.host}"]\nhost_interval = "0s"\n[slack]\nchannel = "C1"\n'
            f'[[feeds]]\nurl = "{site.url}/rss"\n',
            encoding="utf-8",
        )
        yield Newsroom(folder, site, slack)


# A part kills at every so many-th step: several workers share what takes minutes.
PARTS = 4
# Where the alert is being posted, give or take a step.
MIDDLE = 50


def expected_of(newsroom: Newsroom) -> list[str]:
    """What is told of a notice that comes after a first cycle, by a run that nobody kills."""
    assert newsroom.run(newsroom.folder) == 0
    newsroom.site.stories["/news/pool"].notices.append(NOTICE)
    assert newsroom.run(newsroom.copy("whole")) == 0
    expected = newsroom.told()
    assert len(newsroom.slack.posts("C1")) == 1
    newsroom.slack.messages.clear()
    return expected


def killed_at(newsroom: Newsroom, step: int) -> bool:
    """Kill a run at that step in a fresh copy, and let another one run to its end; whether there was such a step."""
    folder = newsroom.copy(f"killed-{step}")
    killed = newsroom.run(folder, kill_at=step) == -9
    if killed:
        assert newsroom.run(folder) == 0
    shutil.rmtree(folder)
    return killed


def steps_of_a_run(newsroom: Newsroom, part: int) -> Iterator[int]:
    """Each step of a part at which a run was killed, and the one that it has no more.

    How many steps a run has varies by a few with how its tasks take turns, so the last one is found by missing it.
    """
    step = 1 + part
    while killed_at(newsroom, step):
        yield step
        step += PARTS
    yield step
    assert step > 20, "a whole cycle has more steps than this"


def test_a_kill_amid_a_cycle_loses_and_doubles_nothing(newsroom: Newsroom) -> None:
    """A runner that is killed with SIGKILL in a cycle leaves nothing untold and nothing to be told twice."""
    expected = expected_of(newsroom)
    assert killed_at(newsroom, MIDDLE)
    assert newsroom.told() == expected


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_a_kill_at_every_step_loses_and_doubles_nothing(newsroom: Newsroom, part: int) -> None:
    """Whichever write, fetch or call to Slack a kill falls before, into or after, the alert stands there once."""
    expected = expected_of(newsroom)
    for step in steps_of_a_run(newsroom, part):
        assert newsroom.told() == expected, f"killed at step {step}"
        newsroom.slack.messages.clear()


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_a_kill_at_every_step_of_a_first_cycle_takes_stock_all_the_same(newsroom: Newsroom, part: int) -> None:
    """Killed anywhere in a feed's first poll, the next run finishes the stock-taking and alerts on nothing old."""
    newsroom.site.stories["/news/pool"].notices.append(NOTICE)
    for step in steps_of_a_run(newsroom, part):
        assert newsroom.told() == [], f"killed at step {step}"
