"""The model's adapter, driven through the real openai library against an endpoint on loopback.

A sentence of the issue, a test: what is sent, what is degraded and remembered, what is retried, and that every fault
ends in an error of Amended's own within the deadline.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from werkzeug import Response

from amended.domain.alerts import Event
from amended.domain.notices import Notice, NoticeKind
from amended.domain.summaries import SummarySource
from amended.domain.summary_material import SummaryMaterial
from amended.errors import AmendedError, RequestRefused, ServerFault
from tests.adapters.model_endpoint import (
    _MODELS,
    ANSWER,
    INJECTION,
    KEY,
    MATERIAL,
    Behaviour,
    Endpoint,
    chat,
    refusal,
    responses,
)


def test_a_good_answer_becomes_a_summary(endpoint: Endpoint) -> None:
    """The answer's fields are taken over, with the configured model's name, the tokens, the time and one request."""
    endpoint.answers(chat())
    summariser = endpoint.summariser()
    summary = summariser.summarise(MATERIAL)
    assert summary.headline == ANSWER["headline"]
    assert summary.said == ANSWER["said"]
    assert [(now.notice, now.text) for now in summary.now] == [(0, "It opened in 1933."), (1, "Readers are addressed.")]
    assert summary.now[0].evidence == "The bridge opened in 1933, not 1932."
    assert (summary.source, summary.model) == (SummarySource.MODEL, summariser.name)
    assert summary.usage is not None
    assert (summary.usage.tokens_in, summary.usage.tokens_out, summary.usage.requests) == (900, 120, 1)
    assert summary.usage.seconds > 0


def test_a_request_asks_for_the_strict_schema_and_nothing_optional(endpoint: Endpoint) -> None:
    """The first form is a strict schema with `max_completion_tokens`; no temperature, no tools, no stream."""
    endpoint.answers(chat())
    endpoint.summariser().summarise(MATERIAL)
    sent = endpoint.sent[0]
    assert set(sent) == {"model", "messages", "response_format", "max_completion_tokens"}
    assert sent["response_format"]["json_schema"]["strict"] is True
    assert [message["role"] for message in sent["messages"]] == ["system", "user"]
    assert endpoint.headers[0]["Authorization"] == f"Bearer {KEY}"


def test_untrusted_text_is_fenced_in_the_user_message(endpoint: Endpoint) -> None:
    """Text from the web stands in the user message alone, between marks that are new for each request."""
    endpoint.answers(chat())
    summariser = endpoint.summariser()
    summariser.summarise(MATERIAL)
    summariser.summarise(MATERIAL)
    marks = []
    for sent in endpoint.sent:
        system, user = (message["content"] for message in sent["messages"])
        assert INJECTION not in system
        before, fenced = user.split(" BEGIN EVIDENCE\n")
        mark = before.splitlines()[-1]
        assert mark in system
        inside, after = fenced.split(f"{mark} END EVIDENCE")
        assert INJECTION in inside
        assert INJECTION not in before + after
        marks.append(mark)
    assert marks[0] != marks[1]


def test_the_second_request_names_the_problems(endpoint: Endpoint) -> None:
    """Problems of the last answer are named in the user message."""
    endpoint.answers(chat())
    endpoint.summariser().summarise(MATERIAL, ["the number 1977 stands nowhere"])
    assert "the number 1977 stands nowhere" in endpoint.sent[0]["messages"][1]["content"]


def test_evidence_is_capped_and_the_cut_is_told(endpoint: Endpoint) -> None:
    """A notice of 100,000 characters makes no larger a request than the budget allows, and the summary is marked."""
    endpoint.answers(chat())
    long = Notice(kind=NoticeKind.CORRECTION, text="The bridge opened in 1933, not 1932. " * 2700)
    material = SummaryMaterial(
        url="", title_before="T", title_after="T", language="en", events=(Event.GAINED,), notices=(long,) * 30
    )
    summary = endpoint.summariser().summarise(material)
    assert summary.cut
    assert len(json.dumps(endpoint.sent[0]).encode()) < 40_000


def test_the_responses_api_is_used_by_choice_and_stores_nothing(endpoint: Endpoint) -> None:
    """With api "responses" the other address is asked, with store=False and the schema as its text format."""
    endpoint.answers(responses())
    summary = endpoint.summariser(api="responses").summarise(MATERIAL)
    sent = endpoint.sent[0]
    assert endpoint.paths == ["/v1/responses"]
    assert sent["store"] is False
    assert sent["text"]["format"]["type"] == "json_schema"
    assert INJECTION not in sent["instructions"]
    assert summary.headline == ANSWER["headline"]
    assert summary.usage is not None
    assert summary.usage.tokens_in == 800


def test_an_endpoint_without_a_key_is_asked_without_a_secret(endpoint: Endpoint) -> None:
    """An endpoint of one's own needs no key."""
    endpoint.answers(chat())
    assert endpoint.summariser(key="").summarise(MATERIAL).headline == ANSWER["headline"]


def profile(*, schema: bool = True, json_object: bool = True, limit: str = "max_completion_tokens") -> Behaviour:
    """An endpoint that knows only some forms, and names what it does not know."""

    def behave(sent: dict[str, Any]) -> Response:
        form = sent.get("response_format", {}).get("type")
        if (form == "json_schema" and not schema) or (form == "json_object" and not json_object):
            return refusal(400, f"response_format of type {form} is not supported", param="response_format")
        given = {"max_completion_tokens", "max_tokens"} & set(sent)
        if given - {limit}:
            return refusal(400, f"Unsupported parameter: '{given.pop()}'", code="unsupported_parameter")
        return chat()

    return behave


@pytest.mark.parametrize(
    ("behaviour", "requests", "last"),
    [
        (profile(), 1, ("json_schema", "max_completion_tokens")),
        (profile(limit="max_tokens"), 2, ("json_schema", "max_tokens")),
        (profile(schema=False), 2, ("json_object", "max_completion_tokens")),
        (profile(schema=False, limit="max_tokens"), 3, ("json_object", "max_tokens")),
        (profile(schema=False, json_object=False, limit="max_tokens"), 4, (None, "max_tokens")),
        (profile(schema=False, json_object=False, limit=""), 5, (None, None)),
    ],
)
def test_what_an_endpoint_does_not_know_is_left_off_and_remembered(
    endpoint: Endpoint, behaviour: Behaviour, requests: int, last: tuple[str | None, str | None]
) -> None:
    """The form is simplified until the endpoint takes it; a new adapter in the same process begins there."""
    endpoint.answers(behaviour)
    model = next(_MODELS)
    assert endpoint.summariser(model=model).summarise(MATERIAL).headline == ANSWER["headline"]
    assert len(endpoint.sent) == requests
    endpoint.summariser(model=model).summarise(MATERIAL)
    assert len(endpoint.sent) == requests + 1
    sent = endpoint.sent[-1]
    limit = next((name for name in ("max_completion_tokens", "max_tokens") if name in sent), None)
    assert (sent.get("response_format", {}).get("type"), limit) == last


@pytest.mark.parametrize("status", [400, 422])
def test_a_refusal_without_a_word_is_taken_for_one_of_the_form(endpoint: Endpoint, status: int) -> None:
    """Where the endpoint does not say what it dislikes, simpler forms are tried."""

    def terse(sent: dict[str, Any]) -> Response:
        return Response("", status=status) if "response_format" in sent else chat()

    endpoint.answers(terse)
    assert endpoint.summariser().summarise(MATERIAL).headline == ANSWER["headline"]


@pytest.mark.parametrize(
    "words",
    [
        *("System role not supported", "Only user and assistant roles are supported!"),
        *("Conversation roles must alternate", "Developer instruction is not enabled for models/some-3-it"),
    ],
)
def test_a_model_without_a_system_role_gets_one_message(endpoint: Endpoint, words: str) -> None:
    """Where no system message is known, its text goes in front of the fenced evidence, and that is remembered."""
    endpoint.answers(refusal(400, words), chat())
    summariser = endpoint.summariser()
    summariser.summarise(MATERIAL)
    summariser.summarise(MATERIAL)
    assert [[message["role"] for message in sent["messages"]] for sent in endpoint.sent] == [
        ["system", "user"],
        ["user"],
        ["user"],
    ]
    content = endpoint.sent[1]["messages"][0]["content"]
    assert content.index("You summarise corrections") < content.index("BEGIN EVIDENCE") < content.index(INJECTION)
    assert endpoint.sent[1]["response_format"]["type"] == "json_schema"


def test_an_endpoint_that_refuses_every_form_is_given_up(endpoint: Endpoint) -> None:
    """When the simplest form is refused too, the call ends."""
    endpoint.answers(refusal(400, "no"))
    with pytest.raises(RequestRefused):
        endpoint.summariser().summarise(MATERIAL)
    assert len(endpoint.sent) == 5


@pytest.mark.parametrize(
    "content",
    [
        f"```json\n{json.dumps(ANSWER)}\n```",
        f"Here is the summary:\n{json.dumps(ANSWER, indent=1)}\nAnything else?",
        f"<think>The user wants {{}} JSON.</think>{json.dumps(ANSWER)}",
        f'<reasoning>A draft: {{"headline": 1}}</reasoning>{json.dumps(ANSWER)}',
        f"I fill in {{the form}} below.</think>\n{json.dumps(ANSWER)}",
        f"As {{asked}}: {json.dumps(ANSWER)}",
        f'{{"type": "object", "properties": {{"headline": {{"type": "string"}}}}}}\n{json.dumps(ANSWER)}',
        [{"type": "text", "text": json.dumps(ANSWER)}],
        json.dumps(ANSWER | {"why": None, "extra": [1], "now": [{"notice": "0", "text": "It opened in 1933."}]}),
    ],
    ids=["code fence", "chatter", "thoughts", "reasoning", "half a tag", "braces", "schema", "parts", "loose"],
)
def test_json_is_found_where_endpoints_put_it(endpoint: Endpoint, content: object) -> None:
    """An answer in a code fence, after chatter or thoughts, in parts or with small liberties is understood."""
    endpoint.answers(chat(content))
    assert endpoint.summariser().summarise(MATERIAL).now[0].text == "It opened in 1933."


def test_notices_may_be_counted_from_one(endpoint: Endpoint) -> None:
    """A model that numbers the notices from 1 means the same notices."""
    counted = ANSWER | {"now": [entry | {"notice": entry["notice"] + 1} for entry in ANSWER["now"]]}
    endpoint.answers(chat(json.dumps(counted)))
    assert [now.notice for now in endpoint.summariser().summarise(MATERIAL).now] == [0, 1]


@pytest.mark.parametrize(
    ("written", "read"),
    [("**1933**, not 1932", "1933, not 1932"), ("**It was 1933.**", "It was 1933."), ("2 ** 3 ** 4", "2 ** 3 ** 4")],
)
def test_stars_of_emphasis_are_left_out(endpoint: Endpoint, written: str, read: str) -> None:
    """What a model sets in bold type is told plainly; stars that stand for themselves stay."""
    endpoint.answers(chat(json.dumps(ANSWER | {"headline": written})))
    assert endpoint.summariser().summarise(MATERIAL).headline == read


def test_control_characters_and_length_are_the_adapters_business(endpoint: Endpoint) -> None:
    """Control and direction characters go, long text is cut and marked."""
    wild = ANSWER | {"headline": "Corr\u202eection:\n the\x00 year " + "x" * 500}
    endpoint.answers(chat(json.dumps(wild)))
    summary = endpoint.summariser().summarise(MATERIAL)
    assert summary.headline.startswith("Correction: the year x")
    assert len(summary.headline) <= 200
    assert summary.cut


_FIRST = ANSWER["now"][0]


@pytest.mark.parametrize(
    "answer",
    [
        ANSWER | {"said": "The bridge opened in 1932. " * 4000},
        ANSWER | {"why": "The title still says 1932. " * 400},
        ANSWER | {"now": [_FIRST | {"who": "the council of the harbour " * 100}, ANSWER["now"][1]]},
        ANSWER | {"now": [_FIRST | {"text": "It opened in 1933. " * 1000}, ANSWER["now"][1]]},
    ],
    ids=["said", "why", "who", "text"],
)
def test_an_answer_far_beyond_its_limits_is_no_summary(endpoint: Endpoint, answer: dict[str, Any]) -> None:
    """A part of 100 KB is not shortened to its first words but refused, and not asked for again."""
    endpoint.answers(chat(json.dumps(answer)))
    with pytest.raises(ServerFault, match="far longer than was asked for"):
        endpoint.summariser().summarise(MATERIAL)
    assert len(endpoint.sent) == 1


@pytest.mark.parametrize("name", ["who", "why"])
def test_every_part_that_is_shortened_is_told(endpoint: Endpoint, name: str) -> None:
    """A speaker or a reason that runs over its limit is cut at a word, and the summary says that text was cut."""
    words = "the council of the harbour " * 12
    entry = _FIRST | ({"who": words} if name == "who" else {})
    endpoint.answers(chat(json.dumps(ANSWER | {"why": words if name == "why" else "", "now": [entry]})))
    summary = endpoint.summariser().summarise(replace(MATERIAL, notices=MATERIAL.notices[:1]))
    assert (summary.now[0].who if name == "who" else summary.why).endswith("…")
    assert summary.cut


def test_evidence_is_sent_to_no_other_address(endpoint: Endpoint) -> None:
    """A redirect is not followed: the key and the evidence go to the endpoint that was named."""
    endpoint.server.expect_request("/elsewhere").respond_with_json({})
    endpoint.answers(Response(status=307, headers={"Location": endpoint.server.url_for("/elsewhere")}))
    with pytest.raises(AmendedError):
        endpoint.summariser().summarise(MATERIAL)
    assert [request.path for request, _ in endpoint.server.log] == ["/v1/chat/completions"]


def test_a_query_of_the_address_stays_a_query(endpoint: Endpoint) -> None:
    """An address with an API version, as Azure's have it, is asked below its path."""
    endpoint.answers(chat())
    endpoint.summariser(base_url=f"{endpoint.server.url_for('/v1')}?api-version=2024-10-21").summarise(MATERIAL)
    request = endpoint.server.log[0][0]
    assert (request.path, request.args["api-version"]) == ("/v1/chat/completions", "2024-10-21")


def test_half_a_character_is_no_text(endpoint: Endpoint) -> None:
    """A lone surrogate, which JSON can spell and no file can hold, is left out of answer and question."""
    endpoint.answers(chat(json.dumps(ANSWER | {"headline": "It was 1933 \ud800, not 1932"})))
    odd = replace(MATERIAL, lede="The bridge \udfff opened.")
    assert endpoint.summariser().summarise(odd).headline == "It was 1933 , not 1932"


def test_an_azure_deployment_gets_the_key_in_its_own_header(endpoint: Endpoint) -> None:
    """An address with a deployment takes the key as `api-key`; a pasted operation at its end is not doubled."""
    path = "/openai/deployments/ours/chat/completions"
    endpoint.server.expect_request(path, method="POST").respond_with_json(json.loads(chat().get_data()))
    endpoint.summariser(base_url=f"{endpoint.server.url_for(path)}?api-version=2024-10-21").summarise(MATERIAL)
    request = endpoint.server.log[0][0]
    assert (request.path, request.args["api-version"], request.headers["api-key"]) == (path, "2024-10-21", KEY)


def test_no_other_endpoint_gets_the_key_twice(endpoint: Endpoint) -> None:
    """Elsewhere the key stands in the Authorization header alone."""
    endpoint.answers(chat())
    endpoint.summariser().summarise(MATERIAL)
    assert [name for name, value in endpoint.headers[0].items() if KEY in value] == ["Authorization"]


@pytest.mark.parametrize("unknown", ["store", "instructions", "max_output_tokens"])
def test_what_a_responses_endpoint_does_not_know_is_left_off(endpoint: Endpoint, unknown: str) -> None:
    """`store`, `instructions` and the limit are left off where an endpoint names them, and that is remembered."""

    def behave(sent: dict[str, Any]) -> Response:
        return refusal(400, f"Unknown parameter: '{unknown}'.", param=unknown) if unknown in sent else responses()

    endpoint.answers(behave)
    summariser = endpoint.summariser(api="responses")
    summariser.summarise(MATERIAL)
    summariser.summarise(MATERIAL)
    assert [unknown in sent for sent in endpoint.sent] == [True, False, False]
    assert "You summarise corrections" in json.dumps(endpoint.sent[-1])


def test_a_form_that_makes_an_endpoint_fail_is_left_off_at_last(endpoint: Endpoint) -> None:
    """Where a strict schema ends in faults without a word about it, the third try asks in plain words."""
    endpoint.answers(lambda sent: Response("", status=500) if "response_format" in sent else chat())
    assert endpoint.summariser().summarise(MATERIAL).headline == ANSWER["headline"]
    assert ["response_format" in sent for sent in endpoint.sent] == [True, True, False]


@pytest.mark.parametrize(
    "content",
    [
        [json.dumps(ANSWER)],
        [{"type": "output_text", "text": json.dumps(ANSWER)}],
        json.dumps(json.dumps(ANSWER)),
        ANSWER,
    ],
    ids=["strings", "parts of the other API", "a string of JSON", "JSON taken apart"],
)
def test_content_in_odd_wrappings_is_understood(endpoint: Endpoint, content: object) -> None:
    """Parts of other kinds and an object that is spelled as a string are taken apart."""
    endpoint.answers(chat(content))
    assert endpoint.summariser().summarise(MATERIAL).headline == ANSWER["headline"]


def test_a_model_with_little_room_is_asked_without_a_limit(endpoint: Endpoint) -> None:
    """Where the room for the answer alone is more than a model's context, it is asked without one, once."""

    def small(sent: dict[str, Any]) -> Response:
        words = "This model's maximum context length is 4096 tokens. However, you requested 5200 tokens"
        return refusal(400, words) if "max_completion_tokens" in sent else chat()

    endpoint.answers(small)
    assert endpoint.summariser().summarise(MATERIAL).headline == ANSWER["headline"]
    assert len(endpoint.sent) == 2
    assert endpoint.sent[1]["response_format"]["type"] == "json_schema"


def test_a_line_break_inside_of_a_string_is_no_fault(endpoint: Endpoint) -> None:
    """JSON with a raw line break in a string, as small models write it, is read."""
    endpoint.answers(chat(json.dumps(ANSWER).replace("Correction: ", "Correction:\n")))
    assert endpoint.summariser().summarise(MATERIAL).headline == ANSWER["headline"]


def test_an_answer_behind_a_comment_is_found(endpoint: Endpoint) -> None:
    """A response with a message of comment in front of the answer's message is understood."""
    messages = [
        {"type": "message", "content": [{"type": "output_text", "text": text}]}
        for text in ("I look at the notices {first}.", json.dumps(ANSWER))
    ]
    endpoint.answers(responses(output=messages))
    assert endpoint.summariser(api="responses").summarise(MATERIAL).headline == ANSWER["headline"]
