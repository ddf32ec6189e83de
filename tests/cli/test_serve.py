"""`amended serve` as people start it: a process of its own, a strict Slack, requests as Slack signs them."""

from __future__ import annotations

import asyncio
import gzip
import hashlib
import hmac
import json
import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from amended.adapters.sqlite_store import SqliteStore
from amended.adapters.system_clock import SystemClock
from tests.manual_clock import ManualClock
from tests.services.delivery_world import World
from tests.slack_rules import text_of_blocks
from tests.slack_stand_in import TOKEN, Fault, SlackStandIn
from tests.socket_slack import SocketSlack

SECRET = "a secret that nobody sees"
FORM = "application/x-www-form-urlencoded"
STORY = "https://example.org/ferries"


class Serving:
    """A running `amended serve` with its store and its Slack."""

    def __init__(self, folder: Path, slack: SlackStandIn) -> None:
        self.slack = slack
        self.world = World(folder, slack, ManualClock(SystemClock().now()))
        (folder / "amended.toml").write_text('[slack]\nchannel = "C1"\nshared_links = ["C2"]\n', encoding="utf-8")
        environment = clean_environment() | {
            "SLACK_BOT_TOKEN": TOKEN,
            "SLACK_SIGNING_SECRET": SECRET,
            "SLACK_API_URL": slack.url,
        }
        self.process = subprocess.Popen(
            [sys.executable, "-m", "amended", "serve", "--port", "0"],
            cwd=folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert self.process.stderr is not None
        self.said = self.process.stderr.readline()
        found = re.search(r"http://127\.0\.0\.1:\d+/", self.said)
        assert found, self.said + self.process.stderr.read()
        self.address = found[0]

    def send(
        self, body: bytes, kind: str = FORM, *, secret: str = SECRET, age: int = 0, encoding: str = "identity"
    ) -> tuple[int, str]:
        """Status and body of the answer to a request that is signed as Slack would sign it."""
        stamp = str(int(time.time()) - age)
        digest = hmac.new(secret.encode(), f"v0:{stamp}:".encode() + body, hashlib.sha256).hexdigest()
        headers = {"content-type": kind, "x-slack-request-timestamp": stamp, "x-slack-signature": f"v0={digest}"}
        headers["content-encoding"] = encoding
        request = urllib.request.Request(f"{self.address}slack/events", data=body, headers=headers)  # noqa: S310 - ours
        try:
            with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310 - our own loopback server
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as refused:
            return refused.code, refused.read().decode()

    def command(self, text: str, **more: str) -> str:
        """What `/amended text` is answered with."""
        form = {"command": "/amended", "text": text, "user_id": "U1", "channel_id": "C1", "trigger_id": "", **more}
        status, body = self.send(urlencode(form).encode())
        assert status == 200, body
        answer = json.loads(body)
        assert answer["response_type"] == "ephemeral"
        return str(answer["text"])

    def press(self, action: dict[str, Any], ts: str, channel: str = "C1") -> tuple[int, str]:
        """Press a button of a message."""
        payload = {
            "type": "block_actions",
            "user": {"id": "U1A"},
            "channel": {"id": channel},
            "message": {"ts": ts},
            "trigger_id": f"T.{time.time_ns()}",
            "actions": [action],
        }
        return self.send(urlencode({"payload": json.dumps(payload)}).encode())

    def stop(self) -> tuple[int, str]:
        """Exit status and everything that was said."""
        self.process.send_signal(signal.SIGTERM)
        out, err = self.process.communicate(timeout=20)
        return self.process.returncode, self.said + err + out


def clean_environment() -> dict[str, str]:
    """This process's environment without anything that configures Amended."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("AMENDED_", "SLACK_", "OPENAI_"))}


def until(found: Callable[[], Any]) -> Any:
    """What is found, as soon as it is there."""
    deadline = time.monotonic() + 10
    while not (there := found()):
        assert time.monotonic() < deadline, "never came about"
        time.sleep(0.02)  # the server is another process; there is nothing to await
    return there


@pytest.fixture
def serving(tmp_path: Path) -> Iterator[Serving]:
    """A server that is ready."""
    with SlackStandIn() as slack:
        made = Serving(tmp_path, slack)
        yield made
        if made.process.poll() is None:
            made.process.kill()
            made.process.communicate()
        made.world.store.close()


def test_people_in_slack_are_answered(serving: Serving, tmp_path: Path) -> None:
    """From signed command to followed article, from pressed button to edited message and filled modal."""
    assert "I follow it now" in serving.command(f"watch <{STORY}/new> <#C2|desk>")
    (article,) = serving.world.store.watched_articles(10)
    assert (article.url, article.channels) == (f"{STORY}/new", ("C2",))
    assert f"{STORY}/new" in serving.command("list")
    assert "follow 1 article" in serving.command("status")

    alert = serving.world.raise_alert(id="a1")
    serving.world.run_until_quiet(1)
    (message,) = serving.slack.posts("C1")
    assert serving.press({"action_id": "show_changes", "value": alert.id}, message["ts"]) == (200, "")
    assert len(serving.slack.called("views.open")) == 1
    (filled,) = until(lambda: serving.slack.called("views.update"))
    assert "It is four." in text_of_blocks(filled["view"]["blocks"])
    assert serving.press({"action_id": "mark_handled", "value": alert.id}, message["ts"]) == (200, "")
    until(lambda: "Handled by <@U1A>" in text_of_blocks(serving.slack.posts("C1")[0]["blocks"]))
    wrong = {"action_id": "more", "selected_option": {"value": f"wrong:{alert.id}"}}
    assert serving.press(wrong, message["ts"]) == (200, "")
    until(lambda: serving.world.store.statistics().tallies.get("judged_wrong"))
    assert serving.press({"action_id": "open_article", "value": alert.id}, message["ts"]) == (200, "")

    status, said = serving.stop()
    assert status == 130
    assert "stopping" in said
    with closing(sqlite3.connect(tmp_path / "amended.db")) as connection:
        stored = "\n".join(connection.iterdump())
    assert not [secret for secret in (SECRET, TOKEN, "T.1") if secret in said + stored]


def test_a_shared_link_is_remembered_once_whatever_slack_repeats(serving: Serving) -> None:
    """Slack's repetitions of one event leave one record; its question whether anybody is here is answered."""
    serving.command(f"watch {STORY}")
    (article,) = serving.world.store.watched_articles(10)
    message = {"type": "message", "channel": "C2", "user": "U2", "ts": "1700000000.000100", "text": f"see <{STORY}>"}
    event = json.dumps({"type": "event_callback", "event_id": "Ev1", "event": message}).encode()
    for _ in range(3):
        assert serving.send(event, "application/json") == (200, "")
    now = SystemClock().now()
    assert [link.ts for link in serving.world.store.shared_links(article.key, now, 10)] == ["1700000000.000100"]
    challenge = b'{"type": "url_verification", "challenge": "abc"}'
    assert serving.send(challenge, "application/json") == (200, "abc")


def test_what_is_not_slacks_or_makes_no_sense_leaves_no_trace(serving: Serving, tmp_path: Path) -> None:
    """401 and 400 without a word; nothing is stored, nothing is said."""
    with closing(sqlite3.connect(tmp_path / "amended.db")) as connection:
        before = list(connection.iterdump())
    watch = urlencode({"command": "/amended", "text": f"watch {STORY}", "user_id": "U1", "channel_id": "C1"}).encode()
    assert serving.send(watch, secret="guessed") == (401, "")
    assert serving.send(watch, age=400) == (401, "")
    assert serving.send(watch, age=-400) == (401, "")
    assert serving.send(b"payload=nonsense") == (400, "")
    assert serving.press({"action_id": "explode", "value": "a1"}, "1700000000.000100") == (400, "")
    assert serving.send(b"{}", "application/json") == (400, "")
    assert serving.send(b"x" * 1_100_000) == (400, "")
    for packed in (gzip.compress(watch), gzip.compress(b"x" * 50_000_000), b"\x1f\x8b no gzip"):
        assert serving.send(packed, secret="guessed", encoding="gzip") == (401, "")
        assert serving.send(packed, encoding="gzip")[0] in {400, 401}
    with socket.create_connection(("127.0.0.1", int(serving.address.rpartition(":")[2].strip("/")))) as stranger:
        stranger.sendall(b"\x16\x03\x01 no HTTP at all \xff\r\n\r\n")
        assert stranger.recv(100).startswith(b"HTTP/1.0 400")
    with closing(sqlite3.connect(tmp_path / "amended.db")) as connection:
        assert list(connection.iterdump()) == before
    assert serving.slack.calls == []
    _, said = serving.stop()
    assert len(said.splitlines()) == 2  # ready, and stopping


def test_nobody_waits_three_seconds_while_the_store_is_busy(serving: Serving, tmp_path: Path) -> None:
    """Another process writes for long: the person is told in time, and the same request may come again."""
    with closing(sqlite3.connect(tmp_path / "amended.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        began = time.monotonic()
        assert "try again" in serving.command(f"watch {STORY}", trigger_id="T.1")
        assert time.monotonic() - began < 3
        other.execute("ROLLBACK")
    assert "I follow it now" in serving.command(f"watch {STORY}", trigger_id="T.1")
    assert "done already" in serving.command(f"watch {STORY}", trigger_id="T.1")


def test_nobody_waits_three_seconds_for_a_slow_slack(serving: Serving) -> None:
    """A modal that does not open in time is given up, and reported; the press is answered."""
    serving.slack.fail("views.open", Fault("hang", seconds=5))
    began = time.monotonic()
    assert serving.press({"action_id": "show_changes", "value": "a1"}, "1700000000.000100") == (200, "")
    assert time.monotonic() - began < 3
    _, said = serving.stop()
    assert "no answer from Slack in time" in said


def test_whoever_stops_it_twice_does_not_wait(serving: Serving) -> None:
    """The first signal waits for what is in hand, the second does not."""
    alert = serving.world.raise_alert(id="a1")
    serving.world.run_until_quiet(1)
    (message,) = serving.slack.posts("C1")
    serving.slack.fail("chat.update", Fault("hang", seconds=9))
    assert serving.press({"action_id": "mark_handled", "value": alert.id}, message["ts"]) == (200, "")
    until(lambda: serving.slack.called("chat.update"))
    serving.process.send_signal(signal.SIGINT)
    with pytest.raises(subprocess.TimeoutExpired):
        serving.process.wait(timeout=0.5)  # it is still at the button: nothing shows that but that it does not end
    serving.process.send_signal(signal.SIGINT)
    assert serving.process.wait(timeout=3) == 130


def test_over_socket_mode_no_address_is_needed(tmp_path: Path) -> None:
    """With an app token alone a command is carried out, and answered over the connection, once if it comes twice."""
    envelope = {
        "type": "slash_commands",
        "envelope_id": "e1",
        "accepts_response_payload": True,
        "payload": {"user_id": "U1", "channel_id": "C1", "text": f"watch {STORY}", "trigger_id": "T.1"},
    }
    again = envelope | {"envelope_id": "e2"}
    said = asyncio.run(over_socket_mode(tmp_path, SocketSlack(envelope, again)))
    words = sorted(answer["text"] for answer in said.answers.values())
    assert words == ["I follow it now.", "That was done already."]
    with closing(SqliteStore(tmp_path / "amended.db")) as store:
        assert [article.url for article in store.watched_articles(2)] == [STORY]


async def over_socket_mode(folder: Path, slack: SocketSlack) -> SocketSlack:
    """Start `amended serve --socket` against this Slack until every envelope is answered."""
    async with slack.serving() as api_url:
        environment = clean_environment() | {
            "SLACK_BOT_TOKEN": TOKEN,
            "SLACK_APP_TOKEN": slack.token,
            "SLACK_API_URL": api_url,
        }
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "amended",
            "serve",
            "--socket",
            cwd=folder,
            env=environment,
            stderr=asyncio.subprocess.PIPE,
        )
        try:
            await asyncio.wait_for(slack.complete.wait(), 20)
            process.send_signal(signal.SIGTERM)
            _, said = await asyncio.wait_for(process.communicate(), 20)
            assert b"Socket Mode" in said
            assert slack.token.encode() not in said
            assert process.returncode == 130
        finally:
            if process.returncode is None:
                process.kill()
                await process.communicate()
    return slack


@pytest.mark.parametrize(
    ("arguments", "environment", "named"),
    [
        ([], {}, "SLACK_SIGNING_SECRET"),
        ([], {"SLACK_BOT_TOKEN": "xoxb-1"}, "SLACK_SIGNING_SECRET"),
        (["--socket"], {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_SIGNING_SECRET": "s"}, "SLACK_APP_TOKEN"),
        (["--socket", "--port", "1"], {}, "not allowed with"),
        (["--port", "99999"], {}, "--port"),
    ],
)
def test_what_is_missing_is_named(
    arguments: list[str], environment: dict[str, str], named: str, tmp_path: Path
) -> None:
    """Without its tokens it does not start: exit status 2, the variable's name and what is allowed."""
    done = subprocess.run(
        [sys.executable, "-m", "amended", "serve", *arguments],
        cwd=tmp_path,
        env=clean_environment() | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, named in done.stderr, done.stdout) == (2, True, "")
    assert list(tmp_path.iterdir()) == []
