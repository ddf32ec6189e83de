"""Runs the ordinary `amended` command and kills it with SIGKILL at the n-th step.

`python -m tests.kill.mortal N ARGUMENT…`. A step is the beginning or the end of a call that writes to the store,
fetches, or speaks to Slack: between any two of them nothing of consequence happens. With N = 0 nothing is killed.
Nothing of Amended is changed: the interpreter's own profile hook counts (sys.setprofile).
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from types import FrameType
from typing import Any

_WRITES = ("put_", "commit", "touch_article", "tally", "beat", "prune", "remove_feed")
_STEPS = {
    "sqlite_store.py": lambda name: name.startswith(_WRITES),
    "slack_api.py": lambda name: name == "call",
    "http_fetcher.py": lambda name: name == "fetch",
    "stdout_sink.py": lambda name: name == "perform",
}


def main() -> int:
    """Count, kill, or run to the end."""
    fatal, arguments = int(sys.argv[1]), sys.argv[2:]
    lock, steps = threading.Lock(), 0

    def step(frame: FrameType, event: str, _: Any) -> None:
        nonlocal steps
        if event not in ("call", "return"):
            return
        wanted = _STEPS.get(frame.f_code.co_filename.rpartition("/")[2])
        if wanted is None or not wanted(frame.f_code.co_name):
            return
        with lock:
            steps += 1
            if steps == fatal:
                os.kill(os.getpid(), signal.SIGKILL)

    from amended.cli.main import run

    if fatal:  # counting takes twice as long as the run
        threading.setprofile(step)
        sys.setprofile(step)
    try:
        return run(arguments)
    finally:
        sys.setprofile(None)


if __name__ == "__main__":
    sys.exit(main())
