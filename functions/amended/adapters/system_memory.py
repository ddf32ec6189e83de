"""Keeps memory that was given back from lying about: glibc makes a heap for each thread, and each keeps what it had.

Pages are read in threads, one or two at a time, so that heaps of their own bring no speed: twelve pages of ten
megabytes took 330 MB with them and take 176 MB without.
"""

from __future__ import annotations

import ctypes
import sys

# malloc.h: the most heaps ("arenas") that are made.
_M_ARENA_MAX = -8


def share_one_heap() -> None:
    """Let all threads take their memory from one heap; call it before there are any. Does nothing without glibc."""
    if sys.platform != "linux":
        return
    set_option = getattr(ctypes.CDLL(None), "mallopt", None)
    if set_option is not None:
        set_option(_M_ARENA_MAX, 1)
