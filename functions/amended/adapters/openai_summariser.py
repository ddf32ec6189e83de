"""Summaries by a model, over any endpoint that speaks OpenAI's API, within a deadline that holds.

The library does the talking: it makes the request, and nothing else. Retries, deadline and validation are here:

- A read timeout starts anew with every byte, so the whole call runs in a thread that is waited for until the deadline
  and then cut off.
- The body is read as bytes, within bounds (`amended.adapters.openai_bodies`), and taken apart here: `create()` and
  `parse()` hand on whatever an endpoint sends (HTML with status 200 becomes a string) or fail with errors of pydantic
  and json.
- What an endpoint does not know (a strict schema, `max_completion_tokens`) is left off step by step, and what worked
  is remembered while the process lives.
"""

from __future__ import annotations

import re
import secrets
import threading
import time
from collections.abc import Sequence
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeout
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from amended.adapters.openai_answers import NoSummary, chat_answer, responses_answer, summary_of, usage_in
from amended.adapters.openai_bodies import bounded
from amended.adapters.openai_faults import Fault, fault_inside, fault_of, unsupported
from amended.adapters.openai_formats import PLAIN, Format, next_format
from amended.adapters.openai_streams import unstreamed
from amended.config import SummarySettings
from amended.domain.summaries import Summary, Usage, total_usage
from amended.domain.summary_material import SummaryMaterial
from amended.domain.summary_prompt import ANSWER_TOKENS, Prompt, prompt_for
from amended.errors import AmendedError, ServerFault, TookTooLong, Transient, Unreachable, WrongConfiguration

if TYPE_CHECKING:
    import openai

# What the library takes where no address is set; the setting has been read already.
_OPENAI = "https://api.openai.com/v1"
# What a pasted address may end with, and the library adds itself.
_OPERATION = re.compile(r"/(?:chat/completions|responses)/?$")
# Requests that may fail within one call before it is given up; the deadline often comes first.
_TRIES = 3
_FIRST_PAUSE = 0.3
# Below this many seconds another request is not worth making.
_LEAST = 0.2


# The form that worked, by endpoint, model and API, while the process lives.
_WORKED: dict[tuple[str, str, str], Format] = {}


class OpenAiSummariser:
    """`amended.ports.Summariser` over Chat Completions or, with `api = "responses"`, the Responses API."""

    def __init__(self, settings: SummarySettings) -> None:
        self._settings = settings

    @property
    def name(self) -> str:
        """The model that is asked."""
        return self._settings.model

    def summarise(
        self,
        material: SummaryMaterial,
        problems: Sequence[str] = (),
        *,
        within: timedelta | None = None,
        in_vain: list[Usage] | None = None,
    ) -> Summary:
        """A summary of the material, unchecked, before `within` or else the configured deadline has passed.

        What a call cost that ends in an error is added to `in_vain`.

        Raises TookTooLong, Unreachable, ServerFault (a fault, or an answer without a usable summary), RateLimited (a
        pause that does not fit the deadline), RequestRefused (key, model, quota) or WrongConfiguration.
        """
        if not (self._settings.key or self._settings.base_url):
            raise WrongConfiguration(
                f"model {self._settings.model}",
                "OPENAI_API_KEY is not set, so that nothing is asked: set it, or OPENAI_BASE_URL for an endpoint "
                'that needs none, or provider = "extract" under [summary]',
            )
        mark = secrets.token_hex(6)
        prompt = prompt_for(material, language=self._settings.language, mark=mark, problems=problems)
        deadline = within if within is not None else self._settings.deadline
        call = _Call(self._settings, prompt, len(material.notices))
        try:
            summary = call.within(deadline.total_seconds())
        except AmendedError:
            if in_vain is not None:
                in_vain.append(call.usage)
            raise
        return replace(summary, cut=summary.cut or prompt.cut)


class _Call:
    """One call: as many requests as it takes, in a thread of its own, until the deadline."""

    def __init__(self, settings: SummarySettings, prompt: Prompt, notices: int) -> None:
        self._settings = settings
        self._prompt = prompt
        self._notices = notices
        self._subject = f"model {settings.model}"
        self._base_url = settings.base_url or _OPENAI
        self._place = (self._base_url, settings.model, settings.api)
        self._stopped = threading.Event()
        self._client: openai.OpenAI | None = None
        self._began = self._until = time.monotonic()
        self._requests = 0
        self._spent = Usage()

    def within(self, seconds: float) -> Summary:
        """The summary, or the error that the last request met, at the latest after so many seconds of wall clock."""
        self._until = self._began + seconds
        outcome: Future[Summary] = Future()
        # A daemon: a thread that hangs in a name lookup must not keep the process alive.
        threading.Thread(target=self._run, args=(outcome,), name="summary", daemon=True).start()
        try:
            return outcome.result(timeout=seconds)
        except FutureTimeout:
            raise TookTooLong(self._subject, "no answer before the deadline") from None
        finally:
            self._stopped.set()
            if self._client is not None:
                self._client.close()

    @property
    def usage(self) -> Usage:
        """What the call has cost until now."""
        return replace(self._spent, seconds=round(time.monotonic() - self._began, 3), requests=self._requests)

    def _run(self, outcome: Future[Summary]) -> None:
        try:
            summary = self._answered()
        except AmendedError as error:
            outcome.set_exception(error)
        except (OSError, RuntimeError):
            # The connection was closed under it at the deadline; nobody waits any more.
            if not self._stopped.is_set():
                raise
        else:
            outcome.set_result(summary)
        finally:
            # A mistake in this module ends in the extract as well; the interpreter prints its traceback.
            if not outcome.done():
                outcome.set_exception(ServerFault(self._subject, "the request failed in an unforeseen way"))

    def _answered(self) -> Summary:
        """Ask until there is a usable answer, leaving off what the endpoint does not know."""
        form = _WORKED.get(self._place, Format())
        failures = 0
        while True:
            try:
                summary = self._requested(form)
            except _NotKnown as refusal:
                following = next_format(form, refusal.fault, responses=self._settings.api == "responses")
                if following is None:
                    raise refusal.fault.error from None
                form = following
            except Transient as error:
                failures += 1
                self._pause(error, failures)
                if failures == _TRIES - 1 and isinstance(error, ServerFault | Unreachable):
                    # Some fail over the form of the answer without a word about it.
                    form = replace(form, answer=PLAIN)
            else:
                _WORKED[self._place] = form
                return replace(summary, usage=self.usage)

    def _pause(self, error: Transient, failures: int) -> None:
        """Wait before the next try, as long as the endpoint asks; raise the error where there is no next try."""
        asked = error.retry_after.total_seconds() if error.retry_after is not None else 0.0
        wait = max(asked, _FIRST_PAUSE * 2 ** (failures - 1) * (0.75 + secrets.randbelow(50) / 100))
        final = isinstance(error, TookTooLong | NoSummary)
        if final or failures >= _TRIES or self._left() - wait < _LEAST:
            raise error
        self._stopped.wait(wait)

    def _left(self) -> float:
        """Seconds until the deadline."""
        return self._until - time.monotonic()

    def _requested(self, form: Format) -> Summary:
        """One request. Raises _NotKnown where the endpoint does not take its form, else AmendedError."""
        # The first time in a process this takes a second or so of the deadline: it is waited for like the endpoint.
        import httpx2
        import openai

        left = self._left()
        if left < _LEAST or self._stopped.is_set():
            raise TookTooLong(self._subject, "no time left for another request")
        self._requests += 1
        try:
            if self._client is None:
                self._client = self._connected()
            body = unstreamed(self._sent(self._client, form, left))
        except (openai.OpenAIError, httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError, ValueError) as error:
            fault = fault_of(error, self._subject, secret=self._settings.key)
            if unsupported(fault):
                raise _NotKnown(fault) from None
            # The library's error has the endpoint's words as they came, which may echo the key.
            raise fault.error from None
        # What is refused, filtered or cut off is paid as well.
        self._spent = total_usage((self._spent, usage_in(body)))
        if inside := fault_inside(body, self._subject, secret=self._settings.key):
            raise _NotKnown(inside) if unsupported(inside) else inside.error
        read = responses_answer if self._settings.api == "responses" else chat_answer
        return summary_of(read(body, self._subject), self._notices, model=self._settings.model)

    def _connected(self) -> openai.OpenAI:
        """The library's client for the configured endpoint, and for no other."""
        import httpx2
        import openai

        # Azure's addresses carry their version as a query, which must not end up in the middle of the path.
        address = httpx2.URL(self._base_url)
        path = _OPERATION.sub("", address.path)
        # Its older addresses, one for each deployment, take a key only in a header of their own.
        # https://learn.microsoft.com/azure/ai-foundry/openai/reference
        of_azure = "api-version" in address.params or "/openai/deployments/" in path
        return openai.OpenAI(
            # An endpoint of one's own (Ollama, vLLM) often has no key, and the library insists on one.
            api_key=self._settings.key or "none",
            base_url=str(address.copy_with(path=path, query=None)),
            default_query=dict(address.params),
            default_headers={"api-key": self._settings.key} if of_azure and self._settings.key else None,
            max_retries=0,
            # The evidence goes to the endpoint that was named, not wherever that one sends it.
            http_client=openai.DefaultHttpxClient(
                follow_redirects=False, event_hooks={"response": [bounded(self._subject, self._left)]}
            ),
        )

    def _sent(self, client: openai.OpenAI, form: Format, left: float) -> bytes:
        """The body of a good answer."""
        create: Any
        if self._settings.api == "responses":
            create = client.responses.with_streaming_response.create
            asked = form.for_responses(self._prompt, ANSWER_TOKENS)
        else:
            create = client.chat.completions.with_streaming_response.create
            asked = form.for_chat(self._prompt, ANSWER_TOKENS)
        with create(model=self._settings.model, timeout=left, **asked) as response:
            return b"".join(response.iter_bytes())


class _NotKnown(Exception):
    """The endpoint refused the form of the request rather than its content."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault = fault
