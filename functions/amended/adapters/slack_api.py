"""Calls Slack's Web API and says in Amended's terms what became of each call.

slack_sdk repeats requests by itself unless told otherwise: after a dropped connection it would post twice. Here
nothing is repeated; whoever calls learns whether the call certainly failed, or may have landed.
https://docs.slack.dev/apis/web-api/
"""

from __future__ import annotations

import http.client
import logging
import math
import socket
import ssl
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.error import URLError

from amended.config import SlackSettings
from amended.domain.http_dates import http_date
from amended.errors import (
    Ambiguous,
    AmendedError,
    DeliveryRefused,
    NotFound,
    RateLimited,
    RequestRefused,
    ServerFault,
    TookTooLong,
    Unreachable,
)

if TYPE_CHECKING:
    from slack_sdk import WebClient

_Answer = TypeVar("_Answer")

# Connecting, and each wait for bytes; and the whole call, for a server that sends them one by one.
TIMEOUT_SECONDS = 20
DEADLINE_SECONDS = 30

# Slack's faults of its own: the call may have been carried out all the same.
_FAULTS = frozenset(
    {
        "fatal_error",
        "internal_error",
        "service_unavailable",
        "request_timeout",
        "team_added_to_org",
        "update_failed",
    }
)
# Not carried out, and to be tried again later.
_LIMITED = frozenset({"ratelimited", "rate_limited", "message_limit_exceeded", "external_channel_migrating"})
# The message that was to be replied to or changed takes nothing, while its channel does.
_GONE = frozenset(
    {
        "message_not_found",
        "thread_not_found",
        "invalid_thread_ts",
        "cannot_reply_to_message",
        "thread_locked",
        "restricted_action_thread_locked",
        "restricted_action_non_threadable_channel",
    }
)
_NEW_TOKEN = "set {place} to the app's present bot token (xoxb-…)"  # noqa: S105 - no token
_INVITE = "invite the bot: type /invite @Amended in the channel"
_ALLOW = "ask an administrator of the workspace to allow the app"
_REMEDIES = {
    "channel_not_found": f"check the channel's id (C…), and, if the channel is private, {_INVITE}",
    "not_in_channel": _INVITE,
    "is_archived": "unarchive the channel or choose another one",
    "invalid_auth": _NEW_TOKEN,
    "not_authed": _NEW_TOKEN,
    "token_revoked": _NEW_TOKEN,
    "token_expired": _NEW_TOKEN,
    "account_inactive": "install the app again, then " + _NEW_TOKEN,
    "app_uninstalled": "install the app again, then " + _NEW_TOKEN,
    "not_allowed_token_type": _NEW_TOKEN,
    "org_login_required": "an administrator has to finish the workspace's move; it is tried again until then",
    "access_denied": _ALLOW,
    "no_permission": _ALLOW,
    "accesslimited": "ask an administrator to allow the app on the network that it runs in",
    "app_access_restricted": _ALLOW,
    "enterprise_is_restricted": _ALLOW,
    "two_factor_setup_required": "an administrator has to finish setting up two-factor sign-in",
    "team_not_found": _NEW_TOKEN,
    "ekm_access_denied": "ask an administrator of the workspace to allow messages",
    "team_access_not_granted": "ask an administrator of the organisation to grant the app this workspace",
    "messages_tab_disabled": "choose a channel instead of the app's own messages",
    "user_is_restricted": "choose a channel in which the bot may post",
}
_RESTRICTED = (
    "the channel's or the workspace's settings forbid it: allow the app to post there, or choose another channel"
)


class SlackApi:
    """One workspace, as one token sees it. The token never appears in what it raises.

    `scopes` are the token's as the last answer named them, None where none did; `date` is Slack's clock at that time.
    https://docs.slack.dev/authentication/installing-with-oauth
    """

    def __init__(
        self,
        settings: SlackSettings,
        *,
        timeout_seconds: int = TIMEOUT_SECONDS,
        deadline_seconds: float = DEADLINE_SECONDS,
    ) -> None:
        self._settings = settings
        self._deadline_seconds = deadline_seconds
        self._timeout_seconds = timeout_seconds
        self._client: WebClient | None = None
        self.scopes: frozenset[str] | None = None
        self.date: datetime | None = None

    def call(self, method: str, arguments: Mapping[str, Any], *, subject: str, posts: bool = False) -> dict[str, Any]:
        """Slack's answer to one call, sent as JSON where it posts and as a form where it reads.

        `posts` is whether the call leaves something behind, so that an unclear outcome is Ambiguous rather than a
        ServerFault. Raises Transient, DeliveryRefused (the channel), RequestRefused (this message) or NotFound.
        """
        from slack_sdk.errors import SlackApiError, SlackClientError

        token = self._settings.bot_token
        if not (token.isascii() and token.isprintable()) or " " in token:
            # No header holds it; slack_sdk would fail as if the answer could not be read.
            raise DeliveryRefused(
                subject, f"{method}: what is set as the token cannot be one", remedy=self._remedy(_NEW_TOKEN)
            )
        wanted = {name: value for name, value in arguments.items() if value is not None}
        try:
            client = self._connected()
            as_json, as_form = (wanted, None) if posts else (None, wanted)
            answer = _within(self._deadline_seconds, lambda: client.api_call(method, json=as_json, params=as_form))
            data = answer.data
        except SlackApiError as error:
            raise self._refusal(method, error.response, subject, posts) from None
        except (URLError, OSError) as error:
            raise _connection_failed(error, subject, posts) from None
        except (SlackClientError, http.client.HTTPException, ValueError, TypeError, AttributeError, LookupError):
            # slack_sdk reads answers that are no JSON object, or in no known encoding, with whatever error comes.
            raise _unclear(subject, f"{method}: an answer that cannot be read", posts) from None
        if not isinstance(data, dict):
            raise _unclear(subject, f"{method}: an answer that cannot be read", posts)
        self.date = http_date(_header(answer.headers, "date") or "")
        if (scopes := _header(answer.headers, "x-oauth-scopes")) is not None:
            self.scopes = frozenset(scope.strip() for scope in scopes.split(","))
        return data

    def _connected(self) -> WebClient:
        if self._client is None:
            from slack_sdk import WebClient

            quiet = logging.getLogger("amended.slack_sdk")
            quiet.setLevel(logging.CRITICAL)  # it would log whole messages
            self._client = WebClient(
                token=self._settings.bot_token,
                base_url=self._settings.api_url,
                timeout=self._timeout_seconds,
                retry_handlers=[],
                logger=quiet,
            )
        return self._client

    def _refusal(self, method: str, response: Any, subject: str, posts: bool) -> AmendedError:
        """What a refusal by Slack means; `response` is slack_sdk's."""
        data = response.data if isinstance(response.data, dict) else {}
        status = int(response.status_code)
        code = data.get("error")
        code = code if isinstance(code, str) and code.replace("_", "").isalnum() else ""
        if status == 429 or code in _LIMITED:
            pause = _pause(response.headers)
            return RateLimited(subject, f"{method}: Slack asks for a pause", retry_after=pause)
        if status >= 500 or status == 408 or code in _FAULTS or (status == 200 and not code):
            return _unclear(subject, f"{method}: Slack failed ({code or f'HTTP {status}'})", posts)
        return _meaning(method, code, data, status, subject, remedy=self._remedy(_REMEDIES.get(code, "")))

    def _remedy(self, words: str) -> str:
        return words.replace("{place}", self._settings.token_place)


def _within(seconds: float, call: Callable[[], _Answer]) -> _Answer:
    """What `call` returns or raises, or TimeoutError when it takes longer; it is then left to itself."""
    outcome: Future[_Answer] = Future()

    def work() -> None:
        try:
            outcome.set_result(call())
        except BaseException as error:  # noqa: BLE001 - it is raised where the result is taken
            outcome.set_exception(error)

    threading.Thread(target=work, name="slack call", daemon=True).start()
    return outcome.result(timeout=seconds)


def _meaning(
    method: str, code: str, data: Mapping[str, Any], status: int, subject: str, *, remedy: str
) -> AmendedError:
    """The error that a known refusal stands for; `remedy` is what helps against this code, if anything is known."""
    said = f"{method}: Slack says {code}" if code else f"{method}: HTTP {status}"
    if code in _GONE:
        return NotFound(subject, said)
    if code == "missing_scope":
        needed = str(data.get("needed", "")).replace(",", ", ")[:200]
        add = f"add the scope {needed or 'that it needs'} to the app and install it again"
        return DeliveryRefused(subject, said, remedy=add)
    if code.startswith("restricted_action"):
        return DeliveryRefused(subject, said, remedy=_RESTRICTED)
    if remedy:
        return DeliveryRefused(subject, said, remedy=remedy)
    if not code:
        return ServerFault(subject, said)
    return RequestRefused(subject, said)


def _connection_failed(error: OSError, subject: str, posts: bool) -> AmendedError:
    """What a connection that broke means: before anything was sent, or perhaps after."""
    reason = error.reason if isinstance(error, URLError) else error
    if isinstance(reason, (ConnectionRefusedError, socket.gaierror)):
        return Unreachable(subject, "Slack cannot be reached")
    if isinstance(reason, ssl.SSLCertVerificationError):
        return Unreachable(subject, "Slack's certificate is not trusted")
    if isinstance(reason, TimeoutError):
        detail = "no answer from Slack in time"
        return Ambiguous(subject, detail) if posts else TookTooLong(subject, detail)
    return _unclear(subject, f"the connection to Slack broke ({type(reason).__name__})", posts)


def _unclear(subject: str, detail: str, posts: bool) -> AmendedError:
    return Ambiguous(subject, detail) if posts else ServerFault(subject, detail)


def _pause(headers: Mapping[str, Any]) -> timedelta | None:
    """Retry-After in seconds, None where it is missing or nonsense."""
    try:
        seconds = float(_header(headers, "retry-after") or "")
    except ValueError:
        return None
    return timedelta(seconds=min(max(seconds, 0.0), 86_400.0)) if math.isfinite(seconds) else None


def _header(headers: Mapping[str, Any], wanted: str) -> str | None:
    """A header of an answer, None where it is missing; `wanted` in lower case. slack_sdk may give values as lists."""
    for name, value in headers.items():
        if name.lower() == wanted:
            return str(value[0] if isinstance(value, list) and value else value).strip()
    return None
