"""Slack's requests over HTTP and over Socket Mode, with real servers on this machine."""

from __future__ import annotations

import asyncio
import json
import socket
import threading
import time
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode

import pytest
from aiohttp import ClientSession, web

from amended.adapters.slack_afterwards import Afterwards
from amended.adapters.slack_answers import HttpAnswer, finish, respond
from amended.adapters.slack_http import serve_http
from amended.adapters.slack_requests import parse
from amended.adapters.slack_socket import serve_socket
from amended.adapters.system_clock import SystemClock
from amended.config import SlackSettings
from amended.domain.slack_requests import Button, ButtonPressed, Later, LinksPosted, Reply, SlackRequest, SlashCommand
from amended.errors import RequestRefused, StoreBusy, Transient, Unreachable, WrongConfiguration, WrongUsage
from tests.adapters.signed_requests import SECRET, press, pressed, signed
from tests.manual_clock import ManualClock
from tests.services.delivery_world import Recorder
from tests.socket_slack import SocketSlack

COMMAND = urlencode({"command": "/amended", "text": "list", "user_id": "U1", "channel_id": "C1"}).encode()
HANDLED = pressed({"action_id": "mark_handled", "value": "a1"})
FORM = {"content-type": "application/x-www-form-urlencoded"}


class Answers:
    """Someone who answers commands with a list, and buttons later."""

    def __init__(self, *errors: Exception) -> None:
        self.errors = list(errors)
        self.asked: list[SlackRequest] = []
        self.finished: list[Later] = []
        self.done = threading.Event()

    def answer(self, request: SlackRequest) -> Reply:
        """Keep what was asked."""
        self.asked.append(request)
        if self.errors and isinstance(request, SlashCommand | LinksPosted):
            raise self.errors.pop(0)
        if isinstance(request, SlashCommand):
            return Reply(text="Asked for by hand:", listed=("<!channel>",))
        return Reply(later=Later(pressed=request)) if isinstance(request, ButtonPressed) else Reply()

    def finish(self, later: Later) -> None:
        """Keep what was finished."""
        if self.errors:
            raise self.errors.pop(0)
        self.finished.append(later)
        self.done.set()


def respond_to(answers: Answers, body: bytes, headers: dict[str, str]) -> HttpAnswer:
    """The answer to one request."""
    return respond(headers, body, secret=SECRET, clock=SystemClock(), reporter=Recorder(), answers=answers)


def test_a_strangers_request_gets_401_and_leaves_no_trace() -> None:
    """Without Slack's signature nothing is asked and nothing said."""
    answers = Answers()
    answer = respond_to(answers, COMMAND, FORM | signed(COMMAND, secret="guess", at=datetime.now(UTC)))
    assert (answer.status, answer.body, answers.asked) == (401, "", [])


def test_a_malformed_request_gets_400() -> None:
    """Signed nonsense is refused without a word."""
    answers = Answers()
    answer = respond_to(answers, b"payload=[", FORM | signed(b"payload=[", at=datetime.now(UTC)))
    assert (answer.status, answer.body, answers.asked) == (400, "", [])


def test_a_store_that_is_busy_is_said_to_whoever_typed() -> None:
    """A command meets a fault: the person is told to try again, the fault is reported."""
    answers = Answers(StoreBusy("store", "locked"))
    answer = respond_to(answers, COMMAND, FORM | signed(COMMAND, at=datetime.now(UTC)))
    assert answer.status == 200
    assert "try again" in answer.body


def test_an_event_that_could_not_be_kept_is_asked_for_again() -> None:
    """A message's event meets a fault: Slack is told to send it again, the fault is reported."""
    answers, reporter = Answers(StoreBusy("store", "locked")), Recorder()
    message = {"type": "message", "channel": "C1", "ts": "1.1", "text": "<https://example.org/a>"}
    body = json.dumps({"type": "event_callback", "event_id": "Ev1", "event": message}).encode()
    headers = {"content-type": "application/json"} | signed(body, at=datetime.now(UTC))
    answer = respond(headers, body, secret=SECRET, clock=SystemClock(), reporter=reporter, answers=answers)
    assert (answer.status, answer.body, reporter.failures()) == (503, "", ["locked"])


@pytest.mark.parametrize(
    ("errors", "attempts", "reported"),
    [
        ([], 1, 0),
        ([Transient("Slack", "busy")], 2, 0),
        ([Transient("Slack", "busy")] * 3, 3, 1),
        ([RequestRefused("Slack", "no")], 1, 1),
    ],
)
def test_what_is_left_to_do_is_tried_again_where_that_helps(
    errors: list[Exception], attempts: int, reported: int
) -> None:
    """Passing failures are tried three times, others once; the last one is reported."""
    answers, clock, reporter = Answers(*errors), ManualClock(), Recorder()
    later = Later(
        pressed=ButtonPressed(button=Button.HANDLED, alert_id="a", user="U1", channel="C1", ts="1.1", trigger="")
    )
    finish(later, clock=clock, reporter=reporter, answers=answers)
    assert len(clock.paused) == attempts - 1
    assert len(reporter.failures()) == reported
    assert len(answers.finished) == (0 if reported else 1)


Serve = Callable[[asyncio.Event, Callable[[str], None]], Coroutine[Any, Any, None]]


async def while_serving(serve: Serve, visit: Callable[[str], Coroutine[Any, Any, None]]) -> None:
    """Run a server, visit it once it is ready, and stop it."""
    stopping, ready = asyncio.Event(), asyncio.Event()
    addresses: list[str] = []

    def is_ready(address: str) -> None:
        addresses.append(address)
        ready.set()

    server = asyncio.create_task(serve(stopping, is_ready))
    waiting = asyncio.create_task(ready.wait())
    await asyncio.wait({server, waiting}, return_when=asyncio.FIRST_COMPLETED)
    try:
        if not server.done():
            await visit(addresses[0])
    finally:
        waiting.cancel()
        stopping.set()
        await server


def over_http(answers: Answers, port: int = 0) -> Serve:
    """A server on this machine; port 0 is any that is free."""

    def serve(stopping: asyncio.Event, ready: Callable[[str], None]) -> Coroutine[Any, Any, None]:
        return serve_http(
            answers,
            secret=SECRET,
            clock=SystemClock(),
            reporter=Recorder(),
            host="127.0.0.1",
            port=port,
            stopping=stopping,
            ready=ready,
        )

    return serve


def test_over_http_a_command_is_answered_and_a_button_finished_afterwards() -> None:
    """The whole way over a real socket."""
    answers = Answers()

    async def visit(address: str) -> None:
        async with ClientSession() as session:
            now = datetime.now(UTC)
            async with session.post(address + "slack", data=COMMAND, headers=FORM | signed(COMMAND, at=now)) as answer:
                assert answer.status == 200
                assert (await answer.json())["text"] == "Asked for by hand:\n• &lt;!channel&gt;"
            async with session.post(address, data=HANDLED, headers=FORM | signed(HANDLED, at=now)) as answer:
                assert (answer.status, await answer.text()) == (200, "")
            async with session.post(address, data=HANDLED, headers=FORM) as answer:
                assert answer.status == 401
            async with session.get(address) as answer:
                assert answer.status == 405
        await asyncio.to_thread(answers.done.wait, 5)

    asyncio.run(while_serving(over_http(answers), visit))
    assert len(answers.finished) == 1


def test_a_port_that_is_taken_is_named() -> None:
    """Two servers on one port: the second one says so."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(WrongUsage, match=str(port)):
            asyncio.run(over_http(Answers(), port)(asyncio.Event(), lambda _: None))


def test_answers_do_not_wait_for_what_is_done_afterwards() -> None:
    """However many presses are still being finished, the next one is answered at once, and all are finished."""
    hold = threading.Event()

    class Slow(Answers):
        def finish(self, later: Later) -> None:
            hold.wait(10)
            super().finish(later)

    answers = Slow()

    async def visit(address: str) -> None:
        async with ClientSession() as session, asyncio.timeout(5):
            for _ in range(40):
                headers = FORM | signed(HANDLED, at=datetime.now(UTC))
                async with session.post(address, data=HANDLED, headers=headers) as answer:
                    assert answer.status == 200
        assert answers.finished == []
        hold.set()

    asyncio.run(while_serving(over_http(answers), visit))
    assert len(answers.finished) == 40


def test_nobody_waits_for_those_who_wait_for_the_records() -> None:
    """However many requests wait for each other, each is replied to in time; what had begun is carried out."""

    class Slow(Answers):
        def answer(self, request: SlackRequest) -> Reply:
            hold.wait(20)
            return super().answer(request)

    async def ask() -> tuple[list[Reply | None], float]:
        afterwards = Afterwards(answers, SystemClock(), reporter, within=0.3)
        began = time.monotonic()
        press, command = parse(FORM, HANDLED), parse(FORM, COMMAND)
        replies = await asyncio.gather(*(afterwards.reply(request) for request in [press, command] * 6))
        took = time.monotonic() - began
        hold.set()
        await afterwards.done()
        return replies, took

    hold = threading.Event()
    answers, reporter = Slow(), Recorder()
    replies, took = asyncio.run(ask())
    assert took < 5
    assert None in replies
    assert any(reply is not None and "try again" in reply.text for reply in replies)
    assert "could not be answered in time" in reporter.failures()
    assert 4 <= len(answers.asked) < len(replies)
    assert len(answers.finished) == sum(isinstance(asked, ButtonPressed) for asked in answers.asked)


async def with_socket_slack(slack: SocketSlack, answers: Answers, token: str) -> None:
    """Serve over Socket Mode until every envelope is answered."""
    async with slack.serving() as api_url:
        settings = SlackSettings(app_token=token, api_url=api_url)
        clock, reporter = SystemClock(), Recorder()

        def serve(stopping: asyncio.Event, ready: Callable[[str], None]) -> Coroutine[Any, Any, None]:
            return serve_socket(answers, settings, clock=clock, reporter=reporter, stopping=stopping, ready=ready)

        async def visit(_: str) -> None:
            await asyncio.wait_for(slack.complete.wait(), 20)
            await asyncio.to_thread(answers.done.wait, 5)

        await while_serving(serve, visit)


def test_over_socket_mode_commands_and_buttons_are_answered() -> None:
    """Commands are answered in their envelope, buttons finished afterwards, nonsense is only acknowledged."""

    async def run() -> tuple[SocketSlack, Answers]:
        button = press({"action_id": "mark_handled", "value": "a1"})
        slack = SocketSlack(
            {
                "type": "slash_commands",
                "envelope_id": "e1",
                "payload": {"user_id": "U1", "channel_id": "C1", "text": "list"},
            },
            {"type": "interactive", "envelope_id": "e2", "payload": button},
            {"type": "interactive", "envelope_id": "e3", "payload": {"type": "block_actions"}},
            {"type": "events_api", "envelope_id": "e4", "payload": {"type": "event_callback", "event": {}}},
        )
        answers = Answers()
        await with_socket_slack(slack, answers, "xapp-good")
        return slack, answers

    slack, answers = asyncio.run(run())
    assert slack.answers["e1"]["text"] == "Asked for by hand:\n• &lt;!channel&gt;"
    assert [slack.answers[name] for name in ("e2", "e3", "e4")] == [None, None, None]
    assert len(answers.finished) == 1


@pytest.mark.parametrize("farewell", ["disconnect", "close"])
def test_a_connection_that_ends_is_made_again(farewell: str) -> None:
    """Slack ends connections now and then, with a word or without; what comes over the next one is answered."""

    class Leaving(SocketSlack):
        left = 0

        async def link(self, request: web.Request) -> web.WebSocketResponse:
            if self.left:
                return await super().link(request)
            self.left = 1
            link = web.WebSocketResponse()
            await link.prepare(request)
            await link.send_json({"type": "hello"})
            if farewell == "disconnect":
                await link.send_json({"type": "disconnect", "reason": "refresh_requested"})
                async for _ in link:
                    pass
            await link.close()
            return link

    async def run() -> SocketSlack:
        payload = {"user_id": "U1", "channel_id": "C1", "text": "list"}
        slack = Leaving({"type": "slash_commands", "envelope_id": "e1", "payload": payload})
        answers = Answers()
        answers.done.set()
        await with_socket_slack(slack, answers, "xapp-good")
        return slack

    assert asyncio.run(run()).answers["e1"]["text"].startswith("Asked for by hand")


def test_a_refused_app_token_is_named_and_not_shown() -> None:
    """A wrong token ends with the key and what is allowed."""

    async def run() -> None:
        await with_socket_slack(SocketSlack(), Answers(), "xapp-wrong")

    with pytest.raises(WrongConfiguration) as caught:
        asyncio.run(run())
    assert "SLACK_APP_TOKEN" in str(caught.value)
    assert "xapp-wrong" not in str(caught.value)


def test_a_slack_that_cannot_be_reached_is_said_with_what_to_do() -> None:
    """Where Slack does not answer, Socket Mode is told as unreachable, and that it is to be started again."""

    async def run(port: int) -> None:
        settings = SlackSettings(app_token="xapp-1", api_url=f"http://127.0.0.1:{port}/")
        await serve_socket(
            Answers(), settings, clock=SystemClock(), reporter=Recorder(), stopping=asyncio.Event(), ready=print
        )

    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with pytest.raises(Unreachable, match="start it again"):
        asyncio.run(run(port))
