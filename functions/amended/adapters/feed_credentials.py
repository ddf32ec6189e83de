"""Credentials of feeds on AWS: fields of a secret of the stack, which is read when a feed asks for one.

Most stacks have no such feed, and no such secret.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from amended.adapters.secrets import Secrets
from amended.domain.events import Failure
from amended.errors import WrongConfiguration
from amended.ports import Clock


class FeedCredentials(Mapping[str, str]):
    """What the `auth` names of feeds stand for. Remembers what it was asked for in vain: see `faults`."""

    def __init__(self, secrets: Secrets, secret: str, clock: Clock) -> None:
        self._secrets, self._secret, self._clock = secrets, secret, clock
        self._lacking: dict[str, str] = {}

    def __getitem__(self, name: str) -> str:
        """The credentials of this name. Raises StoreBusy, or WrongConfiguration, which names the secret."""
        try:
            held = self._fields().get(name, "")
        except WrongConfiguration as error:
            raise self._in_vain(name, error.detail) from error
        if not held:
            raise self._in_vain(name, f"has no field {name!r}, or an empty one")
        return held

    def __iter__(self) -> Iterator[str]:
        return iter(self._fields())

    def __len__(self) -> int:
        return len(self._fields())

    def faults(self, at: datetime) -> list[Failure]:
        """What was wrong with the secret since this was made, for those who look after the stack."""
        if not self._lacking:
            return []
        why = "; ".join(dict.fromkeys(self._lacking.values()))
        message = f"{why}; not read until that is mended: feeds with the credentials {', '.join(sorted(self._lacking))}"
        return [Failure(at=at, subject=f"secret {self._secret}", message=message, transient=False)]

    def _in_vain(self, name: str, why: str) -> WrongConfiguration:
        self._lacking[name] = why
        return WrongConfiguration(f"credentials {name!r}", f"secret {self._secret} {why}")

    def _fields(self) -> Mapping[str, str]:
        return self._secrets.read(self._secret, self._clock.now())
