"""What may be shown of a message that could not be worked off: what it is about, without passwords or tokens.

A queue's own messages name feeds, hosts and lanes. Whatever else lies there may be anything, a token included: of that
only the beginning is shown, with all that looks like a secret blotted out.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import datetime

from amended.domain.addresses import display_url
from amended.domain.messages import Kind, read
from amended.errors import WrongUsage

_SHOWN = 80
_MOST_NAMES = 3
# Slack's and OpenAI's tokens, what stands before the @ of an address (whose slashes JSON may escape) and what its query
# says, and any long run that no person would write.
_SECRET = re.compile(r"xox[a-z]-[\w-]*|xapp-[\w-]*|sk-[\w-]*|(?<=/)[^\s/@\"']*@|(?<==)[^\s&\"']+|[A-Za-z0-9+/_=-]{25,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadLetter:
    """A message that could not be worked off: its body, and when it was first sent."""

    body: str
    sent_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A look at a message: what it is about, and why no worker reads it ("" where workers do)."""

    about: str
    problem: str = ""


def look_at(body: str) -> Look:
    """What the body says, fit to be shown."""
    try:
        kind = Kind(json.loads(body)["kind"])
        names = [display_url(name) for name in read(body, kind).names]
    except WrongUsage as error:
        return Look(about=_blotted(body), problem=error.detail)
    except (ValueError, KeyError, TypeError, RecursionError):
        return Look(about=_blotted(body), problem="is no message of Amended")
    more = f" and {len(names) - _MOST_NAMES} more" if len(names) > _MOST_NAMES else ""
    return Look(about=f"{kind.value}: {', '.join(names[:_MOST_NAMES])}{more}")


def _blotted(body: str) -> str:
    shown = _SECRET.sub("…", body[: 10 * _SHOWN])
    return shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
