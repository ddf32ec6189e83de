"""One heap for all threads."""

from __future__ import annotations

import platform
import subprocess
import sys

import pytest

# Threads that each take and give back twelve megabytes in small pieces, and what the process holds in the end.
THREADS = """
import sys, threading
from amended.adapters.system_memory import share_one_heap
if sys.argv[1] == "shared":
    share_one_heap()
take = threading.Lock()
def work():
    with take:
        kept = [bytes(2_000) for _ in range(6_000)]
    waiting.wait()
waiting = threading.Barrier(8)
threads = [threading.Thread(target=work) for _ in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(open("/proc/self/maps").read().count("---p"))
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="heaps of threads are glibc's")
def test_threads_make_no_heaps_of_their_own() -> None:
    """With one heap there are fewer reserved stretches of memory than with one for each thread."""

    def reserved(how: str) -> int:
        command = [sys.executable, "-c", THREADS, how]
        return int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)

    assert reserved("shared") < reserved("apart")
