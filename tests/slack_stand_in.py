"""A strict Slack on this machine: refuses as Slack does, records what lands, and fails where a test tells it to.

In a test: `with SlackStandIn() as slack: ...`. As a process of its own, for tests that kill others:
`python -m tests.slack_stand_in --port 0 --journal FILE` prints its address and writes every landed call to FILE.
"""

from __future__ import annotations

import argparse
import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

from tests.on_loopback import Handler, OnLoopback
from tests.slack_rules import problem_of_message, problems_of_view

TOKEN = "xoxb-stand-in"
SCOPES = frozenset({"chat:write", "channels:history", "groups:history", "channels:read", "groups:read", "commands"})


@dataclass
class Fault:
    """What happens to one call instead of a plain answer.

    `landed` says whether the call is carried out all the same. `kind`: "drop" closes the connection, "hang" answers
    after `seconds`, "status" answers with `status`, "error" with `ok: false` and `error`, "body" with `body` as it is,
    "drip" sends `body` byte by byte,
    "late" drops the connection and carries the call out after `seconds`.
    """

    kind: str
    landed: bool = False
    status: int = 500
    error: str = ""
    body: bytes = b""
    seconds: float = 0.0
    headers: dict[str, str] = field(default_factory=dict)


@dataclass
class Call:
    """A request as it came in."""

    method: str
    arguments: dict[str, Any]
    at: float
    headers: dict[str, str]


class SlackStandIn(OnLoopback):
    """One workspace. `members` are the channels that the bot is in, `messages` what stands in them."""

    def __init__(
        self,
        *,
        address: str = "127.0.0.1",
        port: int = 0,
        journal: Path | None = None,
        pace: float = 0.0,
        page: int = 100,
        now: Callable[[], float] = time.time,
    ) -> None:
        self.now = now
        self.members = {"C1", "C2", "C3", "COPS"}
        self.archived: set[str] = set()
        self.scopes = set(SCOPES)
        self.token = TOKEN
        self.messages: list[dict[str, Any]] = []
        self.deleted: set[str] = set()
        self.calls: list[Call] = []
        self.pace = pace
        self.page = page
        self._faults: dict[str, list[Fault]] = {}
        self._last_post: dict[str, float] = {}
        self._journal = journal
        self._lock = threading.RLock()
        self._last_ts = 0
        if journal is not None and journal.exists():
            for line in journal.read_text(encoding="utf-8").splitlines():
                self._restore(json.loads(line))
        stand_in = self

        class Answer(Handler):
            protocol_version = "HTTP/1.1"

            def answer(self) -> None:
                stand_in.handle(self)

            def date_time_string(self, timestamp: float | None = None) -> str:
                """The time of Slack's own clock."""
                return super().date_time_string(stand_in.now() if timestamp is None else timestamp)

        super().__init__(Answer, address=address, port=port)

    # as a server

    @property
    def url(self) -> str:
        """What SLACK_API_URL is set to."""
        return f"http://{self.host}/api/"

    def serve(self) -> None:
        """Serve until interrupted."""
        self._server.serve_forever(poll_interval=0.05)

    # what a test says and asks

    def fail(self, method: str, *faults: Fault | None) -> None:
        """Let the next calls of this method meet these faults, one each; None lets a call pass."""
        self._faults.setdefault(method, []).extend(fault or Fault("none", landed=True) for fault in faults)

    def forget_faults(self) -> None:
        """Answer plainly from now on."""
        self._faults.clear()

    def posts(self, channel: str | None = None) -> list[dict[str, Any]]:
        """Messages that stand in a channel outside threads, oldest first."""
        return [m for m in self._in(channel) if m.get("thread_ts") in (None, m["ts"])]

    def replies(self, ts: str) -> list[dict[str, Any]]:
        """Messages that stand in a thread, oldest first, without the parent."""
        return [m for m in self.messages if m.get("thread_ts") == ts and m["ts"] != ts]

    def called(self, method: str) -> list[dict[str, Any]]:
        """The arguments of all calls of a method."""
        return [call.arguments for call in self.calls if call.method == method]

    def says(self, channel: str, text: str) -> str:
        """Someone posts a message; its `ts`."""
        message = {"type": "message", "user": "U9", "channel": channel, "text": text, "ts": self._next_ts()}
        self._land(message)
        return str(message["ts"])

    def delete(self, ts: str) -> None:
        """Someone deletes a message."""
        self.deleted.add(ts)
        self.messages = [message for message in self.messages if message["ts"] != ts]

    def _in(self, channel: str | None) -> Iterator[dict[str, Any]]:
        return (message for message in self.messages if channel is None or message["channel"] == channel)

    # requests

    def handle(self, request: Handler) -> None:
        """Answer one request, or do to it what the test asked for."""
        raw = request.rfile.read(int(request.headers.get("content-length") or 0))
        method = request.path.rpartition("/")[2].partition("?")[0]
        arguments = _arguments(request, raw)
        with self._lock:
            self.calls.append(Call(method, arguments, self.now(), dict(request.headers.items())))
            waiting = self._faults.get(method, [])
            fault = waiting.pop(0) if waiting else None
        if fault is None or fault.kind == "none":
            self._answer(request, *self._carry_out(method, arguments, request.headers.get("authorization", "")))
            return
        if fault.landed:
            self._carry_out(method, arguments, request.headers.get("authorization", ""))
        if fault.kind in {"drop", "late"}:
            request.close_connection = True
            request.connection.close()
            if fault.kind == "late":
                time.sleep(fault.seconds)  # the fault itself: it lands after the caller has given up
                self._carry_out(method, arguments, request.headers.get("authorization", ""))
        elif fault.kind == "hang":
            time.sleep(fault.seconds)  # the fault itself: no answer for so long
            request.close_connection = True
        elif fault.kind == "drip":
            _drip(request, fault)
        elif fault.kind == "error":
            self._answer(request, 200, {"ok": False, "error": fault.error}, fault.headers)
        elif fault.kind == "body":
            request.reply(200, fault.body, fault.headers)
        else:
            request.reply(fault.status, fault.body or b"<html>no</html>", fault.headers)

    def _answer(self, request: Handler, status: int, data: Any, headers: dict[str, str] | None = None) -> None:
        request.reply(status, json.dumps(data).encode(), {"content-type": "application/json"} | (headers or {}))

    def _carry_out(self, method: str, arguments: dict[str, Any], authorization: str) -> tuple[int, Any, dict[str, str]]:
        with self._lock:
            if authorization != f"Bearer {self.token}":
                return 200, {"ok": False, "error": "invalid_auth" if authorization else "not_authed"}, {}
            methods = {
                "auth.test": self._auth_test,
                "chat.postMessage": self._post,
                "chat.update": self._update,
                "chat.postEphemeral": self._whisper,
                "conversations.history": self._history,
                "conversations.replies": self._thread,
                "conversations.info": self._info,
                "views.open": self._view,
                "views.update": self._view,
            }
            if method not in methods:
                return 200, {"ok": False, "error": "unknown_method"}, {}
            data = methods[method](arguments)
            if data.get("error") == "ratelimited":
                return 429, data, {"retry-after": "1"}
            return 200, data, {"x-oauth-scopes": ",".join(sorted(self.scopes))}

    def _channel_problem(self, channel: Any) -> str:
        if channel not in self.members:
            return "not_in_channel" if str(channel).startswith("C9") else "channel_not_found"
        return "is_archived" if channel in self.archived else ""

    def _auth_test(self, _: dict[str, Any]) -> dict[str, Any]:
        return {"ok": True, "team": "Stand-in", "team_id": "T1", "user": "amended", "user_id": "U1", "bot_id": "B1"}

    def _post(self, arguments: dict[str, Any]) -> dict[str, Any]:
        if "chat:write" not in self.scopes:
            return {"ok": False, "error": "missing_scope", "needed": "chat:write", "provided": ""}
        channel = arguments.get("channel")
        if problem := self._channel_problem(channel):
            return {"ok": False, "error": problem}
        if refusal := problem_of_message(arguments):
            return {"ok": False, "error": refusal[0], "errors": refusal[1]}
        thread = arguments.get("thread_ts")
        if thread is not None and not any(m["ts"] == thread and m["channel"] == channel for m in self.messages):
            return {"ok": False, "error": "thread_not_found"}
        now = self.now()
        if self.pace and now - self._last_post.get(str(channel), 0.0) < self.pace:
            return {"ok": False, "error": "ratelimited"}
        self._last_post[str(channel)] = now
        message = {"type": "message", "bot_id": "B1", "ts": self._next_ts(), **arguments}
        self._land(message)
        return {"ok": True, "channel": channel, "ts": message["ts"], "message": message}

    def _whisper(self, arguments: dict[str, Any]) -> dict[str, Any]:
        if problem := self._channel_problem(arguments.get("channel")):
            return {"ok": False, "error": problem}
        if not str(arguments.get("user", "")).startswith(("U", "W")):
            return {"ok": False, "error": "user_not_in_channel"}
        if not arguments.get("text"):
            return {"ok": False, "error": "no_text"}
        return {"ok": True, "message_ts": self._next_ts()}

    def _update(self, arguments: dict[str, Any]) -> dict[str, Any]:
        if problem := self._channel_problem(arguments.get("channel")):
            return {"ok": False, "error": problem}
        if refusal := problem_of_message(arguments, update=True):
            return {"ok": False, "error": refusal[0], "errors": refusal[1]}
        for message in self._in(arguments["channel"]):
            if message["ts"] == arguments["ts"]:
                self._write({"update": arguments})
                message.update(text=arguments.get("text"), blocks=arguments.get("blocks"), edited=True)
                return {"ok": True, "channel": arguments["channel"], "ts": arguments["ts"]}
        return {"ok": False, "error": "message_not_found"}

    def _view(self, arguments: dict[str, Any]) -> dict[str, Any]:
        if not arguments.get("trigger_id") and not arguments.get("view_id"):
            return {"ok": False, "error": "invalid_arguments"}
        if arguments.get("trigger_id") == "expired":
            return {"ok": False, "error": "expired_trigger_id"}
        if problems := problems_of_view(arguments.get("view")):
            return {"ok": False, "error": "invalid_arguments", "errors": problems}
        return {"ok": True, "view": {"id": "V1"}}

    def _history(self, arguments: dict[str, Any]) -> dict[str, Any]:
        if problem := self._reading_problem(arguments):
            return problem
        shown = [m for m in self.posts(arguments["channel"]) if float(m["ts"]) > float(arguments.get("oldest") or 0)]
        broadcast = [m for m in self._in(arguments["channel"]) if m.get("reply_broadcast") and m not in shown]
        return self._paged(sorted(shown + broadcast, key=lambda m: float(m["ts"]), reverse=True), arguments)

    def _thread(self, arguments: dict[str, Any]) -> dict[str, Any]:
        if problem := self._reading_problem(arguments):
            return problem
        parent = [m for m in self._in(arguments["channel"]) if m["ts"] == arguments.get("ts")]
        if not parent:
            return {"ok": False, "error": "thread_not_found"}
        oldest = float(arguments.get("oldest") or 0)
        return self._paged([*parent, *(m for m in self.replies(parent[0]["ts"]) if float(m["ts"]) > oldest)], arguments)

    def _reading_problem(self, arguments: dict[str, Any]) -> dict[str, Any] | None:
        if "channels:history" not in self.scopes:
            return {"ok": False, "error": "missing_scope", "needed": "channels:history", "provided": "chat:write"}
        problem = self._channel_problem(arguments.get("channel"))
        return {"ok": False, "error": problem} if problem and problem != "is_archived" else None

    def _paged(self, messages: list[dict[str, Any]], arguments: dict[str, Any]) -> dict[str, Any]:
        start = int(arguments.get("cursor") or 0)
        size = min(int(arguments.get("limit") or 100), self.page)
        with_metadata = str(arguments.get("include_all_metadata", "")).lower() in {"1", "true"}
        page = [
            {name: value for name, value in message.items() if with_metadata or name != "metadata"}
            for message in messages[start : start + size]
        ]
        following = str(start + size) if start + size < len(messages) else ""
        return {"ok": True, "messages": page, "response_metadata": {"next_cursor": following}}

    def _info(self, arguments: dict[str, Any]) -> dict[str, Any]:
        channel = arguments.get("channel")
        if problem := self._channel_problem(channel):
            if problem == "channel_not_found":
                return {"ok": False, "error": problem}
            archived = problem == "is_archived"
            return {"ok": True, "channel": {"id": channel, "is_member": not archived, "is_archived": archived}}
        return {"ok": True, "channel": {"id": channel, "is_member": True, "is_archived": False}}

    # what has landed

    def _next_ts(self) -> str:
        self._last_ts = max(self._last_ts + 1, int(self.now() * 1_000_000))
        return f"{self._last_ts // 1_000_000}.{self._last_ts % 1_000_000:06d}"

    def _land(self, message: dict[str, Any]) -> None:
        self._write({"post": message})
        self.messages.append(message)

    def _write(self, record: dict[str, Any]) -> None:
        if self._journal is not None:
            with self._journal.open("a", encoding="utf-8") as file:
                file.write(json.dumps(record) + "\n")

    def _restore(self, record: dict[str, Any]) -> None:
        if "post" in record:
            self.messages.append(record["post"])
        else:
            for message in self.messages:
                if message["ts"] == record["update"]["ts"]:
                    message.update(text=record["update"].get("text"), blocks=record["update"].get("blocks"))


def _arguments(request: Handler, raw: bytes) -> dict[str, Any]:
    if request.headers.get("content-type", "").startswith("application/json"):
        return dict(json.loads(raw or b"{}"))
    query = request.path.partition("?")[2]
    return {name: values[0] for name, values in parse_qs(f"{query}&{raw.decode()}".strip("&")).items()}


def _drip(request: Handler, fault: Fault) -> None:
    """Send an answer so slowly that no wait for bytes ever times out."""
    request.close_connection = True
    request.send_response(200)
    request.send_header("content-length", str(len(fault.body)))
    request.end_headers()
    with suppress(OSError):
        for byte in fault.body:
            request.wfile.write(bytes([byte]))
            time.sleep(fault.seconds)  # the fault itself: each byte sooner than a read times out


def main() -> None:
    """Serve as a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--journal", type=Path)
    parser.add_argument("--pace", type=float, default=0.0)
    parser.add_argument("--drop-after", type=int, default=0, help="posts that land without an answer")
    given = parser.parse_args()
    stand_in = SlackStandIn(port=given.port, journal=given.journal, pace=given.pace)
    stand_in.fail("chat.postMessage", *[Fault("drop", landed=True)] * given.drop_after)
    print(stand_in.url, flush=True)  # noqa: T201 - whoever started it reads its address
    stand_in.serve()


if __name__ == "__main__":
    main()
