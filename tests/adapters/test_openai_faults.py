"""The model behind an endpoint that fails: what is told of each fault, what is tried again, what it costs in vain."""

from __future__ import annotations

import json
import time
import traceback
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Response

from amended.adapters.openai_summariser import OpenAiSummariser
from amended.config import SummarySettings
from amended.domain.summaries import Usage
from amended.errors import AmendedError, RateLimited, RequestRefused, ServerFault, Unreachable, WrongConfiguration
from tests.adapters.model_endpoint import ANSWER, KEY, MATERIAL, Endpoint, asked, chat, refusal, responses


def errors_of(server: HTTPServer, answers: Sequence[Response], **settings: object) -> list[AmendedError]:
    """What calls end in, each of an endpoint that gives one of these answers and no other.

    They are made at once: most are tried again, after a pause.
    """
    summarisers = []
    for number, answer in enumerate(answers):
        endpoint = Endpoint(server, f"/{number}/v1")
        endpoint.answers(answer)
        summarisers.append(endpoint.summariser(**settings))

    def error_of(summariser: OpenAiSummariser) -> AmendedError:
        with pytest.raises(AmendedError) as caught:
            summariser.summarise(MATERIAL)
        return caught.value

    with ThreadPoolExecutor(len(summarisers)) as pool:
        return list(pool.map(error_of, summarisers))


_NONSENSE = (
    Response("<html><body>Sign in to the wifi</body></html>", content_type="text/html"),
    Response("<html>", content_type="application/json"),
    Response("", content_type="application/json"),
    Response("null", content_type="application/json"),
    Response("[" * 50_000, content_type="application/json"),
    Response('{"choices": []}', content_type="application/json"),
    Response('{"choices": [{"message": null}]}', content_type="application/json"),
    Response('{"choices": "none", "usage": "none"}', content_type="application/json"),
    Response('{"error": {"message": "overloaded"}}', content_type="application/json"),
    Response(b"\xff\xfe\x00", content_type="application/json"),
    chat(reason="error"),
    chat(""),
    chat("I cannot say."),
    chat(json.dumps(ANSWER)[:60]),
    chat('{"headline": "x"}'),
    chat('{"headline": "", "now": []}'),
    chat(json.dumps({name: part for name, part in ANSWER.items() if name != "said"})),
    chat('{"headline": 5, "now": {"a": 1}}'),
    chat("{" * 5000),
    refusal(500, "oops"),
    Response("<html>Bad gateway</html>", status=502, content_type="text/html"),
)


def test_nonsense_is_a_server_fault(httpserver: HTTPServer) -> None:
    """Whatever an endpoint sends instead of an answer, no exception of another library comes out."""
    errors = errors_of(httpserver, _NONSENSE)
    assert [error for error in errors if not isinstance(error, ServerFault)] == []


@pytest.mark.parametrize("answer", [chat("I cannot say."), refusal(500, "oops"), Response("<html>")])
def test_a_later_good_answer_counts(endpoint: Endpoint, answer: Response) -> None:
    """A fault is tried again within the deadline, and what was paid for in vain is counted."""
    endpoint.answers(answer, chat())
    summary = endpoint.summariser().summarise(MATERIAL)
    assert summary.headline == ANSWER["headline"]
    assert summary.usage is not None
    assert summary.usage.requests == 2
    assert summary.usage.tokens_in == (1800 if b"cannot say" in answer.get_data() else 900)


@pytest.mark.parametrize(
    "answer",
    [
        chat(None, refusal="I will not."),
        chat(reason="content_filter"),
        chat(json.dumps(ANSWER)[:80], reason="length"),
        chat(reason="SAFETY"),
        chat(reason="model_length"),
        chat(None, reason="PROHIBITED_CONTENT"),
        chat("The model cannot answer this.", reason="guardrail_intervened"),
        chat(json.dumps(ANSWER)[:80], reason="model_context_window_exceeded"),
    ],
    ids=[
        *("refusal", "content filter", "length", "Gemini's filter", "Mistral's length", "Gemini's other filter"),
        *("Bedrock's filter", "Anthropic's length"),
    ],
)
def test_an_answer_without_a_summary_is_not_paid_for_twice(endpoint: Endpoint, answer: Response) -> None:
    """Refusal, content filter and length end the call at once."""
    if b"I will not" in answer.get_data():
        answer = chat("", refusal="I will not.")
    endpoint.answers(answer)
    with pytest.raises(ServerFault):
        endpoint.summariser().summarise(MATERIAL)
    assert len(endpoint.sent) == 1


@pytest.mark.parametrize(
    "answer",
    [
        responses(status="cancelled", output=[]),
        responses(status="queued", output=[]),
        responses(status="failed", output=[], error={"code": "content_policy_violation", "message": "blocked"}),
    ],
    ids=["cancelled", "queued", "filtered"],
)
def test_a_response_that_was_laid_aside_is_not_asked_for_again(endpoint: Endpoint, answer: Response) -> None:
    """Where another request would end the same way, there is none."""
    endpoint.answers(answer)
    with pytest.raises(AmendedError):
        endpoint.summariser(api="responses").summarise(MATERIAL)
    assert len(endpoint.sent) == 1


def test_the_responses_api_fails_in_its_own_ways(httpserver: HTTPServer) -> None:
    """An incomplete, failed, empty or refused response is a server fault."""
    answers = [
        responses(status="incomplete", incomplete_details={"reason": "max_output_tokens"}),
        responses(status="failed", output=[]),
        responses(output=[]),
        responses(output="text"),
        responses(output=[{"type": "message", "content": [{"type": "refusal", "refusal": "no"}]}]),
    ]
    errors = errors_of(httpserver, answers, api="responses")
    assert [error for error in errors if not isinstance(error, ServerFault)] == []


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (refusal(401, f"Incorrect API key provided: {KEY}"), "key is not accepted"),
        (refusal(403, "no access"), "key is not accepted"),
        (refusal(404, "The model does not exist", code="model_not_found"), "no such model"),
        (refusal(400, "Model Not Exist"), "refused"),
        (refusal(400, "gpt-5-mini is not a valid model ID"), "refused"),
        (refusal(400, "model not found: gpt-5-mini"), "refused"),
        (refusal(429, "You exceeded your current quota", code="insufficient_quota"), "quota"),
        (refusal(400, "filtered by content management policy", code="content_filter"), "refused"),
        (refusal(200, "Insufficient credits", code=402), "quota"),
        (refusal(200, "quota", code="insufficient_quota"), "quota"),
        (refusal(200, f"No auth: {KEY}", code="401"), "key is not accepted"),
    ],
)
def test_what_waiting_does_not_mend_is_not_tried_again(endpoint: Endpoint, answer: Response, words: str) -> None:
    """A wrong key, an unknown model, an exhausted quota and a filtered prompt end the call at once, without the key."""
    endpoint.answers(answer)
    with pytest.raises(RequestRefused) as caught:
        endpoint.summariser().summarise(MATERIAL)
    assert words in str(caught.value)
    assert KEY not in str(caught.value)
    assert len(endpoint.sent) == 1


@pytest.mark.parametrize("echoed", ["sk-a-se************test", "sk-a-***", "abcd********wxyz"])
def test_what_is_left_of_an_echoed_key_is_left_out(endpoint: Endpoint, echoed: str) -> None:
    """An endpoint that repeats a part of the key does not get it into notes, events and logs."""
    endpoint.answers(refusal(401, f"Incorrect API key provided: {echoed}."))
    with pytest.raises(RequestRefused) as caught:
        endpoint.summariser().summarise(MATERIAL)
    assert echoed[:4] not in str(caught.value)


def test_a_mask_of_a_key_leaves_neither_end_of_it(endpoint: Endpoint) -> None:
    """The last letters behind the stars are left out too, where enough stands before them to tell a key."""
    endpoint.answers(refusal(401, f"Incorrect API key provided: {KEY[:8]}************{KEY[-4:]}."))
    with pytest.raises(RequestRefused) as caught:
        endpoint.summariser().summarise(MATERIAL)
    assert KEY[:8] not in str(caught.value)
    assert KEY[-4:] not in str(caught.value)


@pytest.mark.parametrize("key", ["sk-two\nlines", "sk-two\r\nlines", "sk-\x00"])
def test_a_key_that_no_header_takes_is_told_and_not_tried_again(endpoint: Endpoint, key: str) -> None:
    """A key that was pasted with a line break in it is a fault of the configuration, not of the endpoint."""
    with pytest.raises(WrongConfiguration, match="characters that cannot be sent") as caught:
        endpoint.summariser(key=key).summarise(MATERIAL)
    assert key not in str(caught.value)
    assert endpoint.sent == []


@pytest.mark.parametrize("echoed", [KEY[3:14], f"Bearer {KEY[:12]}...", f"...{KEY[-9:]}"])
def test_no_part_of_a_key_is_told(endpoint: Endpoint, echoed: str) -> None:
    """A key that is echoed without its beginning or its end is left out as well."""
    endpoint.answers(refusal(500, f"Token {echoed} is not known"))
    with pytest.raises(ServerFault) as caught:
        endpoint.summariser().summarise(MATERIAL)
    parts = {KEY[start : start + 8] for start in range(len(KEY) - 7)}
    assert not [part for part in parts if part in str(caught.value)]
    assert "is not known" in str(caught.value)


def test_a_form_that_is_refused_with_a_good_status_is_left_off(endpoint: Endpoint) -> None:
    """A gateway that says inside of an answer that it does not know the schema is asked in the next form."""
    endpoint.answers(refusal(200, "response_format is not supported", code=400), chat())
    assert endpoint.summariser().summarise(MATERIAL).headline
    assert endpoint.sent[1]["response_format"]["type"] == "json_object"


@pytest.mark.parametrize("headers", [{"Retry-After": "1"}, {"retry-after-ms": "900"}])
def test_a_pause_is_kept(endpoint: Endpoint, headers: dict[str, str]) -> None:
    """Retry-After is waited for, within the deadline."""
    endpoint.answers(refusal(429, "slow down", headers=headers), chat())
    assert endpoint.summariser().summarise(MATERIAL).headline == ANSWER["headline"]
    assert endpoint.times[1] - endpoint.times[0] >= 0.9


def test_a_pause_beyond_the_deadline_ends_the_call_at_once(endpoint: Endpoint) -> None:
    """A Retry-After that does not fit is not slept through: the error carries it."""
    endpoint.answers(refusal(429, "slow down", headers={"Retry-After": "60"}))
    began = time.monotonic()
    with pytest.raises(RateLimited) as caught:
        endpoint.summariser(deadline=timedelta(seconds=20)).summarise(MATERIAL)
    assert time.monotonic() - began < 10
    assert caught.value.retry_after == timedelta(seconds=60)


def test_a_fault_is_tried_three_times_at_most(endpoint: Endpoint) -> None:
    """An endpoint that keeps failing is asked three times."""
    endpoint.answers(refusal(503, "overloaded"))
    with pytest.raises(ServerFault):
        endpoint.summariser().summarise(MATERIAL)
    assert len(endpoint.sent) == 3


@pytest.mark.parametrize("status", [400, 401, 500])
def test_no_traceback_holds_a_key_that_an_endpoint_echoes(endpoint: Endpoint, status: int) -> None:
    """The library's error, with the endpoint's words as they came, is not printed beneath our own."""
    endpoint.answers(refusal(status, f"Incorrect API key provided: {KEY}"))
    with pytest.raises(AmendedError) as caught:
        endpoint.summariser().summarise(MATERIAL)
    assert KEY not in "".join(traceback.format_exception(caught.value))


@pytest.mark.parametrize(
    "settings",
    [{"key": "kéy\n"}, {"base_url": "http://[nonsense/v1"}, {"base_url": "ftp://127.0.0.1/v1"}, {"base_url": "no url"}],
)
def test_a_key_or_address_that_cannot_be_sent_is_named(endpoint: Endpoint, settings: dict[str, str]) -> None:
    """A malformed key or address is a mistake of the configuration, or unreachable, and never an exception of
    another library."""
    with pytest.raises((WrongConfiguration, Unreachable)) as caught:
        endpoint.summariser(**settings).summarise(MATERIAL)
    assert "kéy" not in str(caught.value)


@pytest.mark.parametrize(
    ("answer", "requests"),
    [
        (chat("", refusal="I will not."), 1),
        (chat(reason="content_filter"), 1),
        (chat(json.dumps(ANSWER)[:80], reason="length"), 1),
        (chat(""), 3),
        (chat(json.dumps(ANSWER)[:80]), 3),
    ],
    ids=["refusal", "content filter", "length", "empty", "half"],
)
def test_what_was_paid_for_in_vain_is_known(endpoint: Endpoint, answer: Response, requests: int) -> None:
    """A call that ends in an error tells the tokens, the time and the requests that it took."""
    endpoint.answers(answer)
    in_vain: list[Usage] = []
    with pytest.raises(ServerFault):
        endpoint.summariser().summarise(MATERIAL, in_vain=in_vain)
    assert [(one.tokens_in, one.tokens_out, one.requests) for one in in_vain] == [
        (900 * requests, 120 * requests, requests)
    ]
    assert in_vain[0].seconds > 0


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ({"prompt_tokens": "12", "completion_tokens": 3.0}, (12, 3)),
        ({"prompt_tokens": -5, "completion_tokens": None}, (0, 0)),
        ({"prompt_tokens": 10**30, "completion_tokens": True}, (0, 0)),
        ({"input_tokens": 7, "output_tokens": 2}, (7, 2)),
        ([1, 2], (0, 0)),
        (None, (0, 0)),
    ],
)
def test_counts_are_taken_with_care(endpoint: Endpoint, counts: object, expected: tuple[int, int]) -> None:
    """Tokens are counted in whatever form they are printed; nonsense counts nothing and harms nothing."""
    body = json.loads(chat().get_data()) | {"usage": counts}
    endpoint.answers(Response(json.dumps(body), content_type="application/json"))
    usage = endpoint.summariser().summarise(MATERIAL).usage
    assert usage is not None
    assert (usage.tokens_in, usage.tokens_out) == expected


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (refusal(404, "This model is only supported in v1/responses and not in v1/chat/completions."), 'api = "resp'),
        (Response(status=308, headers={"Location": "http://127.0.0.1:9/"}), "OPENAI_BASE_URL"),
    ],
)
def test_a_fault_of_the_configuration_names_the_key_to_change(endpoint: Endpoint, answer: Response, words: str) -> None:
    """A model of the other API and an address that sends elsewhere end the call at once, with what to change."""
    endpoint.answers(answer)
    with pytest.raises(RequestRefused, match=words):
        endpoint.summariser().summarise(MATERIAL)
    assert len(endpoint.sent) == 1


def test_without_key_and_address_nothing_is_sent() -> None:
    """Where the model is chosen and neither key nor address is set, the call says so at once."""
    with pytest.raises(WrongConfiguration, match="OPENAI_API_KEY is not set"):
        OpenAiSummariser(SummarySettings(provider="openai")).summarise(MATERIAL)


@pytest.mark.parametrize(
    "body",
    [
        json.dumps({"error": f"model 'x' not found, try pulling it first, {KEY}"}),
        json.dumps({"message": f"model 'x' not found, try pulling it first, {KEY}"}),
        json.dumps({"detail": f"model 'x' not found, try pulling it first, {KEY}"}),
        f"<html><h1>model 'x' not found, try pulling it first</h1>{KEY}</html>",
    ],
)
def test_the_words_of_an_error_are_told_whatever_its_form(endpoint: Endpoint, body: str) -> None:
    """What Ollama, FastAPI and proxies say of an error is told as what OpenAI says, without markup and the key."""
    endpoint.answers(Response(body, status=404))
    with pytest.raises(RequestRefused) as caught:
        endpoint.summariser().summarise(MATERIAL)
    assert "try pulling it first" in str(caught.value)
    assert not {KEY, "<h1>"} & set(str(caught.value).split())
    assert KEY not in str(caught.value)


def test_a_prompt_too_long_for_a_model_is_refused_after_the_second_request(endpoint: Endpoint) -> None:
    """Where the evidence itself does not fit, nothing else is tried."""
    endpoint.answers(refusal(400, "maximum context length is 512 tokens", code="context_length_exceeded"))
    with pytest.raises(RequestRefused):
        endpoint.summariser().summarise(MATERIAL)
    assert len(endpoint.sent) == 2


def test_a_pause_of_years_is_a_pause(endpoint: Endpoint) -> None:
    """A Retry-After beyond all measure is not taken for none."""
    endpoint.answers(refusal(429, "slow down", headers={"Retry-After": "99999999"}))
    with pytest.raises(RateLimited) as caught:
        endpoint.summariser().summarise(MATERIAL)
    assert len(endpoint.sent) == 1
    assert caught.value.retry_after is not None


@pytest.mark.parametrize("address", ["ftp://127.0.0.1/v1", "127.0.0.1:8000/v1", "http:///v1"])
def test_an_address_without_its_beginning_is_a_fault_of_the_configuration(address: str) -> None:
    """An address that is none is not called an endpoint that is down."""
    error, _ = asked(address)
    assert isinstance(error, WrongConfiguration)
    assert "OPENAI_BASE_URL" in str(error)
