"""`doctor`'s look at the records of a deployed stack: whether somebody looks for what is due, and how it fares."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, timedelta

from amended.config import Settings
from amended.domain import heartbeats
from amended.domain.findings import Finding, Health
from amended.ports import Store
from amended.services.examine import examine_content

# The schedule looks each minute, or each ten minutes at most.
_SILENT = timedelta(minutes=30)


def examine_deployed_records(settings: Settings, store: Store, now: datetime) -> Iterator[Finding]:
    """Everything that the store of a stack can tell."""
    yield _dispatch(store, now)
    begun = store.heartbeat(heartbeats.IMPORT)
    if begun is not None and not json.loads(begun[1] or "{}").get("finished", True):
        yield Finding(
            subject="import-store",
            health=Health.WARNING,
            detail=f"was begun at {begun[0]:%Y-%m-%d %H:%M} UTC and did not come to its end",
            remedy="call it again with the same file: it goes on where it stopped",
        )
    yield from examine_content(settings, store)


def _dispatch(store: Store, now: datetime) -> Finding:
    beat = store.heartbeat(heartbeats.DISPATCH)
    remedy = "is the schedule switched on? The log of the function Dispatch says why it fails"
    if beat is None:
        return Finding(
            subject="dispatch", health=Health.WARNING, detail="has not looked for what is due yet", remedy=remedy
        )
    if now - beat[0] > _SILENT:
        detail = f"last looked for what is due at {beat[0]:%Y-%m-%d %H:%M} UTC"
        return Finding(subject="dispatch", health=Health.FAULT, detail=detail, remedy=remedy)
    return Finding(subject="dispatch", health=Health.GOOD, detail=f"looked for what is due at {beat[0]:%H:%M:%S} UTC")
