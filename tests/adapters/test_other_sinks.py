"""Sinks beside Slack: the terminal, a file of JSON lines, a signed webhook."""

from __future__ import annotations

import base64
import hashlib
import hmac
import io
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from amended import __version__
from amended.adapters.jsonl_sink import JsonlSink
from amended.adapters.stdout_sink import StdoutSink
from amended.adapters.webhook_sink import WebhookSink, signature, webhook_channel
from amended.domain.deliveries import Delivery
from amended.errors import AmendedError, DeliveryRefused, RateLimited, RequestRefused, ServerFault, Unreachable
from amended.ports import Job
from amended.presentation.sample import sample_alert
from tests.manual_clock import NOON, ManualClock

ALERT = sample_alert(NOON)
DELIVERY = Delivery(id="d1", alert_id=ALERT.id, article_key="sample", sink="jsonl", channel="x")
JOB = Job(alert=ALERT, delivery=DELIVERY, alerts=(ALERT,))


def test_the_terminal_shows_the_alert() -> None:
    """An alert is printed with its header, what it says now and its buttons."""
    stream = io.StringIO()
    StdoutSink(stream, width=60).perform("parent", JOB)
    shown = stream.getvalue()
    assert "Correction: Port to withdraw ferries" in shown
    assert "It is four, not fourteen." in shown
    assert "[ Show changes ]" in shown
    assert "\x1b" not in shown


def test_a_terminal_of_few_letters_gets_what_it_can_show() -> None:
    """A stream that knows only ASCII is not a fault."""
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="ascii")
    StdoutSink(stream).perform("parent", JOB)
    assert b"Correction: Port to withdraw ferries" in raw.getvalue()


def test_a_closed_terminal_is_a_fault_with_a_remedy() -> None:
    """Output that cannot be written is told, and the alert waits."""
    stream = io.StringIO()
    stream.close()
    with pytest.raises(DeliveryRefused):
        StdoutSink(stream).perform("parent", JOB)


def test_a_file_gets_one_object_a_line(tmp_path: Path) -> None:
    """Each alert is one line of JSON with the delivery's id."""
    file = tmp_path / "alerts.jsonl"
    sink = JsonlSink(file)
    sink.perform("parent", JOB)
    sink.perform("parent", replace(JOB, delivery=replace(DELIVERY, id="d2")))
    lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    assert [line["delivery_id"] for line in lines] == ["d1", "d2"]
    assert lines[0]["alert"]["gained"][0]["text"] == ALERT.gained[0].text
    assert lines[0]["alert"]["summary"]["said"]


def test_half_a_line_of_a_killed_writer_spoils_no_other(tmp_path: Path) -> None:
    """A line that was cut off stays by itself."""
    file = tmp_path / "alerts.jsonl"
    file.write_bytes(b'{"delivery_id": "cut o')
    JsonlSink(file).perform("parent", JOB)
    assert json.loads(file.read_text(encoding="utf-8").splitlines()[-1])["delivery_id"] == "d1"


def test_lone_surrogates_are_written_all_the_same(tmp_path: Path) -> None:
    """A title that is no valid text does not stop the file."""
    file = tmp_path / "alerts.jsonl"
    JsonlSink(file).perform("parent", replace(JOB, alert=replace(ALERT, title="\ud800")))
    assert json.loads(file.read_bytes())["alert"]["title"]["after"] == "?"


def test_a_file_that_cannot_be_written_is_a_fault_with_a_remedy(tmp_path: Path) -> None:
    """A folder in the file's place is told by name."""
    with pytest.raises(DeliveryRefused) as caught:
        JsonlSink(tmp_path).perform("parent", JOB)
    assert str(tmp_path) in str(caught.value)


def test_a_webhook_is_signed_as_the_standard_says(httpserver: HTTPServer) -> None:
    """Id, timestamp and signature let the receiver check who sent it and tell repeats."""
    httpserver.expect_request("/hook", method="POST").respond_with_data("", status=204)
    WebhookSink(httpserver.url_for("/hook"), "s3cret", ManualClock()).perform("parent", JOB)
    request: Request = httpserver.log[0][0]
    identity, stamp = request.headers["webhook-id"], request.headers["webhook-timestamp"]
    assert identity == "d1"
    assert request.headers["user-agent"] == f"Amended/{__version__}"
    assert int(stamp) == int(NOON.timestamp())
    signed = f"{identity}.{stamp}.".encode() + request.data
    expected = base64.b64encode(hmac.new(b"s3cret", signed, hashlib.sha256).digest()).decode()
    assert request.headers["webhook-signature"] == f"v1,{expected}"
    assert json.loads(request.data)["alert"]["id"] == "sample"


def test_a_secret_of_the_standard_is_base64() -> None:
    """The example of the specification's own libraries yields their signature."""
    secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
    made = signature(secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", b'{"test": 2432232314}')
    assert made == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (500, ServerFault),
        (429, RateLimited),
        (503, RateLimited),
        (302, DeliveryRefused),
        (401, DeliveryRefused),
        (404, DeliveryRefused),
        (422, RequestRefused),
    ],
)
def test_a_webhooks_answer_is_named_by_what_it_means(
    httpserver: HTTPServer, status: int, error: type[AmendedError]
) -> None:
    """Answers other than 2xx are told apart, and no redirect is followed."""
    headers = {"retry-after": "90", "location": httpserver.url_for("/elsewhere")}
    httpserver.expect_request("/hook").respond_with_response(Response("", status=status, headers=headers))
    with pytest.raises(error) as caught:
        WebhookSink(httpserver.url_for("/hook?token=abc"), "s", ManualClock()).perform("parent", JOB)
    assert "abc" not in str(caught.value)
    assert len(httpserver.log) == 1
    if isinstance(caught.value, RateLimited):
        assert caught.value.retry_after == timedelta(seconds=90)


@pytest.mark.parametrize(
    ("asked", "pause"),
    [
        ("90", timedelta(seconds=90)),
        ("9" * 20, timedelta(days=1)),
        ("soon", None),
    ],
)
def test_a_webhook_is_left_alone_for_as_long_as_it_asks(
    httpserver: HTTPServer, asked: str, pause: timedelta | None
) -> None:
    """A pause in seconds is kept, a day at most; what is no pause is none."""
    httpserver.expect_request("/hook").respond_with_response(Response("", status=429, headers={"retry-after": asked}))
    with pytest.raises(RateLimited) as caught:
        WebhookSink(httpserver.url_for("/hook"), "s", ManualClock()).perform("parent", JOB)
    assert caught.value.retry_after == pause


def test_a_webhook_may_say_at_what_time_it_is_to_be_asked_again(httpserver: HTTPServer) -> None:
    """A pause until a date is as long as that date is ahead."""
    until = format_datetime(datetime.now(UTC) + timedelta(minutes=5), usegmt=True)
    httpserver.expect_request("/hook").respond_with_response(Response("", status=503, headers={"retry-after": until}))
    with pytest.raises(RateLimited) as caught:
        WebhookSink(httpserver.url_for("/hook"), "s", ManualClock()).perform("parent", JOB)
    assert caught.value.retry_after is not None
    assert timedelta(minutes=4) < caught.value.retry_after <= timedelta(minutes=5)


def test_an_unreachable_webhook_is_tried_again_later() -> None:
    """Where nobody listens the failure passes."""
    with pytest.raises(Unreachable):
        WebhookSink("http://127.0.0.1:9/hook", "", ManualClock()).perform("parent", JOB)


def test_a_webhooks_name_hides_its_address() -> None:
    """Records and messages name the host; the path, which may be a secret, is only a mark."""
    name = webhook_channel("https://hooks.example.org/T0/B0/secret?x=1")
    assert name.startswith("hooks.example.org#")
    assert "secret" not in name
    assert name != webhook_channel("https://hooks.example.org/T0/B0/other")
