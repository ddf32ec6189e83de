"""Posts alerts as signed JSON to any address. At least once: `webhook-id` is the delivery's id and tells repeats.

Headers and signature follow https://www.standardwebhooks.com: `webhook-id`, `webhook-timestamp` and
`webhook-signature: v1,base64(HMAC-SHA256(secret, id.timestamp.body))`.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from amended import __version__
from amended.domain.addresses import host_of
from amended.domain.deliveries import StepName
from amended.domain.http_dates import retry_after
from amended.errors import (
    AmendedError,
    DeliveryRefused,
    RateLimited,
    RequestRefused,
    ServerFault,
    TookTooLong,
    Unreachable,
)
from amended.ports import Clock, Job
from amended.presentation.json_shapes import alert_json

if TYPE_CHECKING:
    import urllib3

_TIMEOUT_SECONDS = 15.0


def webhook_channel(url: str) -> str:
    """The name of a webhook in records and messages: its host and a mark of the rest, which may hold a secret."""
    return f"{host_of(url)}#{hashlib.sha256(url.encode()).hexdigest()[:8]}"


class WebhookSink:
    """One webhook. Fulfils `amended.ports.Sink`."""

    kind = "webhook"
    threaded = False
    pace = timedelta()
    call_limit = timedelta(seconds=2 * _TIMEOUT_SECONDS)

    def __init__(self, url: str, secret: str, clock: Clock) -> None:
        self._url = url
        self._secret = secret
        self._clock = clock
        self._name = webhook_channel(url)
        self._pool: urllib3.PoolManager | None = None

    def steps(self, _: Job) -> tuple[str, ...]:
        """One: the request."""
        return (StepName.PARENT,)

    def perform(self, _: str, job: Job) -> str | None:
        """Post the alert; any 2xx is success. Redirects are not followed: they would take the alert elsewhere."""
        import urllib3

        if self._pool is None:
            self._pool = urllib3.PoolManager(retries=False, timeout=urllib3.Timeout(total=_TIMEOUT_SECONDS))
        body = json.dumps({"type": "alert", "delivery_id": job.key, "alert": alert_json(job.alert)}).encode()
        stamp = str(int(self._clock.now().timestamp()))
        headers = {"content-type": "application/json", "user-agent": f"Amended/{__version__}"}
        headers |= {"webhook-id": job.key, "webhook-timestamp": stamp}
        if self._secret:
            headers["webhook-signature"] = signature(self._secret, job.key, stamp, body)
        try:
            answer = self._pool.request("POST", self._url, body=body, headers=headers, redirect=False)
        except urllib3.exceptions.NewConnectionError:  # urllib3 counts it among the timeouts
            raise Unreachable(self._name, "cannot be reached") from None
        except urllib3.exceptions.TimeoutError:
            raise TookTooLong(self._name, f"no answer within {_TIMEOUT_SECONDS:.0f} s") from None
        except (urllib3.exceptions.LocationValueError, UnicodeError):
            raise DeliveryRefused(self._name, "the address cannot be read", remedy="check [[sinks]] url") from None
        except urllib3.exceptions.HTTPError as error:
            raise Unreachable(self._name, f"cannot be reached ({type(error).__name__})") from None
        if not 200 <= answer.status < 300:
            raise self._refusal(answer.status, retry_after(answer.headers, self._clock.now()))
        return None

    def find(self, _step: str, _job: Job, _since: datetime) -> str | None:
        """Repeats are told by their id, so nothing is looked for."""
        return None

    def _refusal(self, status: int, pause: timedelta | None) -> AmendedError:
        said = f"answered HTTP {status}"
        if status in {429, 503}:
            return RateLimited(self._name, said, retry_after=pause)
        if status >= 500 or status == 408:
            return ServerFault(self._name, said)
        if status in {400, 413, 422}:
            return RequestRefused(self._name, said)
        return DeliveryRefused(self._name, said, remedy="check the address and the secret of the webhook")


def signature(secret: str, identity: str, stamp: str, body: bytes) -> str:
    """The value of `webhook-signature`. A secret with the prefix `whsec_` is base64, as the standard has it."""
    key = secret.encode()
    if secret.startswith("whsec_"):
        try:
            key = base64.b64decode(secret.removeprefix("whsec_"), validate=True)
        except binascii.Error:
            key = secret.encode()
    digest = hmac.new(key, f"{identity}.{stamp}.".encode() + body, hashlib.sha256).digest()
    return f"v1,{base64.b64encode(digest).decode()}"
