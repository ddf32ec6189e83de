"""What a model's summary cost and how it was judged is shown, and nobody asks the model again to repeat it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from tests.cli.conftest import User

NOTICE = "<strong>Correction:</strong> The pool is closed for 14 days, not 14 weeks."
GOOD = {
    "headline": "Correction: the pool is closed for 14 days, not 14 weeks",
    "said": "The pool was to be closed for 14 weeks.",
    "now": [
        {
            "notice": 0,
            "who": "",
            "text": "The pool is closed for 14 days, not 14 weeks.",
            "evidence": "The pool is closed for 14 days, not 14 weeks.",
        }
    ],
    "why": "",
}
BAD = GOOD | {"headline": "The pool is closed for 99 days"}


class Endpoint:
    """A model's endpoint that gives one answer and keeps what it is asked."""

    def __init__(self, server: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> None:
        self.answer: dict[str, Any] = GOOD
        self.asked: list[Any] = []
        server.expect_request("/v1/chat/completions").respond_with_handler(self._reply)
        monkeypatch.setenv("OPENAI_BASE_URL", server.url_for("/v1"))

    def _reply(self, request: Request) -> Response:
        self.asked.append(request.get_json())
        message = {"role": "assistant", "content": json.dumps(self.answer)}
        counted = {"prompt_tokens": 1000, "completion_tokens": 90}
        body = {"choices": [{"finish_reason": "stop", "message": message}], "usage": counted}
        return Response(json.dumps(body), content_type="application/json")


@pytest.fixture
def endpoint(user: User, httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> Endpoint:
    """The endpoint that the user's environment names."""
    return Endpoint(httpserver, monkeypatch)


def told(user: User) -> str:
    """The id of the alert that the story's correction raises."""
    user.configure('[summary]\nprovider = "openai"\n[[sinks]]\nkind = "jsonl"\npath = "alerts.jsonl"\n')
    user.amended("run", "--once")
    user.gain(NOTICE)
    user.amended("run", "--once", "--due", "all")
    alerts = user.amended("alerts", "list", "--json").json
    return str(alerts[0]["id"])


@pytest.mark.slow
def test_model_tokens_time_and_verdict_are_shown_and_the_model_is_asked_once(user: User, endpoint: Endpoint) -> None:
    """`alerts show` tells the model, its tokens, the seconds and the verdict; showing and resending ask nothing."""
    alert = told(user)
    shown = user.amended("alerts", "show", alert)
    assert "by gpt-5-mini, check: pass, 1000+90 tokens," in shown.text
    summary = user.amended("alerts", "show", alert, "--json").json["summary"]
    assert (summary["source"], summary["model"], summary["check"]["verdict"]) == ("model", "gpt-5-mini", "pass")
    assert summary["usage"]["tokens_in"] == 1000
    user.amended("alerts", "resend", alert, "--again")
    user.amended("run", "--once")
    assert (user.folder / "alerts.jsonl").read_text(encoding="utf-8").count(alert) >= 2
    assert len(endpoint.asked) == 1


def test_what_was_wrong_with_a_model_s_summary_is_shown_once(user: User, endpoint: Endpoint) -> None:
    """Where the extract stands in, what both requests cost is shown, and each problem of the last one stands there."""
    endpoint.answer = BAD
    alert = told(user)
    shown = user.amended("alerts", "show", alert).text
    assert "by extract, check: pass, 2000+180 tokens," in shown
    assert shown.count("headline: the number 99 stands nowhere") == 1
    assert len(endpoint.asked) == 2


def test_comparing_asks_the_model_only_when_told_to(user: User, endpoint: Endpoint) -> None:
    """`compare` makes an extract; with `--summary model` the model is asked."""
    user.configure('[summary]\nprovider = "openai"\n')
    body = "The council said on Monday that the pool is closed for 14 {} while the roof is mended by the works.\n"
    (user.folder / "old.txt").write_text("Pool closed\n\n" + body.format("weeks"), encoding="utf-8")
    (user.folder / "new.txt").write_text(
        "Pool closed\n\nCorrection: The pool is closed for 14 days, not 14 weeks.\n\n" + body.format("days"),
        encoding="utf-8",
    )
    plain = user.amended("compare", "old.txt", "new.txt", "--json").json
    assert (plain["alert"]["summary"]["source"], len(endpoint.asked)) == ("extract", 0)
    asked = user.amended("compare", "old.txt", "new.txt", "--json", "--summary", "model").json
    assert (asked["alert"]["summary"]["source"], len(endpoint.asked)) == ("model", 1)
