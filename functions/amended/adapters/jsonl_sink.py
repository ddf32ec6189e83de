"""Appends alerts to a file, one JSON object a line. At least once: `delivery_id` tells repeats."""

from __future__ import annotations

import json
import os
from datetime import datetime, timedelta
from pathlib import Path

from amended.domain.deliveries import StepName
from amended.errors import DeliveryRefused
from amended.ports import Job
from amended.presentation.json_shapes import alert_json


class JsonlSink:
    """A file of JSON lines. Fulfils `amended.ports.Sink`."""

    kind = "jsonl"
    threaded = False
    pace = timedelta()
    call_limit = timedelta(seconds=10)

    def __init__(self, path: Path) -> None:
        self._path = path

    def steps(self, _: Job) -> tuple[str, ...]:
        """One: the line."""
        return (StepName.PARENT,)

    def perform(self, _: str, job: Job) -> str | None:
        """Append the alert and bring it to the disk. Raises DeliveryRefused where the file cannot be written."""
        record = {"delivery_id": job.key, "alert": alert_json(job.alert)}
        line = json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace") + b"\n"
        try:
            with self._path.open("ab+") as file:
                # Half a line is left where an earlier writer was killed; this one must not be joined to it.
                if file.tell() and os.pread(file.fileno(), 1, file.tell() - 1) != b"\n":
                    line = b"\n" + line
                file.write(line)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            detail = f"cannot be written: {error.strerror or error}"
            raise DeliveryRefused(str(self._path), detail, remedy="make the file writable") from None
        return None

    def find(self, _step: str, _job: Job, _since: datetime) -> str | None:
        """Repeats are told by their id, so nothing is looked for."""
        return None
