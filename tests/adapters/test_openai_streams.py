"""The model behind an endpoint that streams though nobody asked for it, or takes an answer for thoughts."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from werkzeug import Response

from amended.adapters.openai_streams import unstreamed
from amended.errors import RequestRefused, ServerFault
from tests.adapters.model_endpoint import ANSWER, KEY, MATERIAL, Endpoint, chat

_TEXT = json.dumps(ANSWER)
_USAGE = {"prompt_tokens": 900, "completion_tokens": 120}


def _piece(content: str | None, reason: str | None = None, **fields: object) -> dict[str, Any]:
    return {"choices": [{"index": 0, "delta": {"content": content}, "finish_reason": reason}], **fields}


def _streamed(*events: object, opening: str = "") -> Response:
    lines = "".join(f"data: {event if isinstance(event, str) else json.dumps(event)}\n\n" for event in events)
    return Response(f"{opening}{lines}".encode(), content_type="text/event-stream")


_PIECES = [_piece(_TEXT[at : at + 50]) for at in range(0, len(_TEXT), 50)]
_GOOD = [*_PIECES, _piece(None, "stop"), {"choices": [], "usage": _USAGE}, "[DONE]"]


@pytest.mark.parametrize("opening", ["", "\ufeff", ": keep-alive\n\n", "event: message\nid: 1\n"])
def test_a_streamed_answer_is_put_together(endpoint: Endpoint, opening: str) -> None:
    """Pieces become the answer, with its tokens, at the first request, whatever stands in front of them."""
    endpoint.answers(_streamed(*_GOOD, opening=opening))
    summary = endpoint.summariser().summarise(MATERIAL)
    assert summary.headline == ANSWER["headline"]
    assert summary.usage is not None
    assert (summary.usage.tokens_in, summary.usage.tokens_out, summary.usage.requests) == (900, 120, 1)


def test_a_streamed_response_is_read_from_its_end(endpoint: Endpoint) -> None:
    """The last event of the Responses API carries the whole of it."""
    content = [{"type": "output_text", "text": _TEXT}]
    whole = {"status": "completed", "output": [{"type": "message", "content": content}]}
    endpoint.answers(_streamed({"type": "response.created"}, {"type": "response.completed", "response": whole}))
    assert endpoint.summariser(api="responses").summarise(MATERIAL).said == ANSWER["said"]


@pytest.mark.parametrize(
    "events",
    [
        _PIECES,
        [*_PIECES[:1], _piece(None, "length")],
        [*_PIECES, _piece(None, "content_filter")],
        [{"choices": [{"delta": {"refusal": "I cannot"}, "finish_reason": "stop"}]}],
        [{"choices": "none"}, {"choices": [None]}, {"choices": [{"delta": 7, "finish_reason": "stop"}]}, 7, "{"],
        [{"type": "response.completed", "response": [1]}],
    ],
)
def test_a_stream_without_an_answer_is_none(endpoint: Endpoint, events: list[object]) -> None:
    """One that broke off, was cut, filtered or refused, or has something else for pieces, is no summary."""
    endpoint.answers(_streamed(*events))
    with pytest.raises(ServerFault):
        endpoint.summariser().summarise(MATERIAL)


def test_an_error_in_a_stream_is_told_as_one(endpoint: Endpoint) -> None:
    """What a proxy says of a wrong key in its stream is refused at once, without the key."""
    endpoint.answers(_streamed(_PIECES[0], {"error": {"message": f"no such key {KEY}", "code": 401}}))
    with pytest.raises(RequestRefused) as caught:
        endpoint.summariser().summarise(MATERIAL)
    assert KEY not in str(caught.value)
    assert len(endpoint.sent) == 1


@pytest.mark.parametrize("name", ["reasoning_content", "reasoning"])
def test_an_answer_among_the_thoughts_is_found(endpoint: Endpoint, name: str) -> None:
    """Where the message is empty and the answer was taken for thoughts, it is read there."""
    endpoint.answers(chat("", **{name: f"Let me see.</think>\n{_TEXT}"}))
    assert endpoint.summariser().summarise(MATERIAL).headline == ANSWER["headline"]


def test_thoughts_beside_an_answer_are_none(endpoint: Endpoint) -> None:
    """A draft among the thoughts is not taken where there is an answer."""
    endpoint.answers(chat(_TEXT, reasoning_content=_TEXT.replace("1933", "1977")))
    assert "1977" not in endpoint.summariser().summarise(MATERIAL).headline


@given(st.binary(max_size=300), st.sampled_from([b"", b"data: ", b'event: x\ndata: {"choices": ']))
def test_whatever_bytes_come_are_bytes_again(body: bytes, opening: bytes) -> None:
    """No body makes it fail, and one that is no stream stays as it is."""
    assert isinstance(unstreamed(opening + body), bytes)
    assert unstreamed(b"{" + body) == b"{" + body
