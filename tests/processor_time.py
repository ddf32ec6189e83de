"""How long work takes the processor, however busy the machine is and however many tests came before."""

from __future__ import annotations

import contextlib
import gc
import time
from collections.abc import Iterator


@contextlib.contextmanager
def processor_time(*, below: float) -> Iterator[None]:
    """Fails where what is done within takes so many seconds of processor time.

    Nothing is collected meanwhile: with thousands of tests behind it, that takes a process longer than the work.
    """
    gc.disable()
    began = time.process_time()
    try:
        yield
    finally:
        gc.enable()
    taken = time.process_time() - began
    assert taken < below, f"took {taken:.2f} s of processor time"
