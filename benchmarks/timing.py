"""What the benchmarks of single steps measure with."""

from __future__ import annotations

import time
from collections.abc import Callable


def milliseconds(work: Callable[[], object], repeat: int, *, before: Callable[[], object] = lambda: None) -> float:
    """The least processor time of some runs; `before` is done before each and does not count."""
    times = []
    for _ in range(repeat):
        before()
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
    return min(times) * 1000
