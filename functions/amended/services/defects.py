"""What is told of a defect of Amended itself, at the edge of a feed, a visit or a delivery: where it is, no content."""

from __future__ import annotations

import traceback
from pathlib import Path

_FRAMES = 3


def told(error: BaseException) -> str:
    """The kind of error and where it arose, without its message: that could hold a stranger's text or a secret."""
    frames = traceback.extract_tb(error.__traceback__)[-_FRAMES:]
    where = " < ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in reversed(frames))
    return f"a defect of Amended, please report it: {type(error).__name__} at {where}"
