"""A second signal ends `run` at once, whatever it waits for."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
import time

import pytest

from tests.cli.a_page import CORRECTION
from tests.cli.conftest import User


@pytest.mark.slow
def test_a_second_signal_waits_for_no_model(user: User, monkeypatch: pytest.MonkeyPatch) -> None:
    """An endpoint that says nothing holds `run` to its deadline after one signal, and not after two; the alert is told
    at the next start."""
    user.configure()
    user.amended("run", "--once")
    user.gain(CORRECTION)
    with socket.create_server(("127.0.0.1", 0)) as endpoint:
        endpoint.settimeout(20)
        monkeypatch.setenv("OPENAI_BASE_URL", f"http://127.0.0.1:{endpoint.getsockname()[1]}/v1")
        monkeypatch.setenv("OPENAI_API_KEY", "sk-a-secret-of-the-test")
        runner = subprocess.Popen(
            [sys.executable, "-m", "amended", "run", "--due", "all", "--json"],
            cwd=user.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        try:
            asked, _ = endpoint.accept()
            runner.send_signal(signal.SIGINT)
            assert runner.stderr is not None
            while "stopping" not in runner.stderr.readline():
                pass
            began = time.monotonic()
            runner.send_signal(signal.SIGINT)
            runner.communicate(timeout=20)
        finally:
            runner.kill()
        asked.close()
    assert runner.returncode == 130
    assert time.monotonic() - began < 8
    monkeypatch.delenv("OPENAI_API_KEY")
    told = user.amended("run", "--once", "--due", "all", "--json")
    assert [json.loads(line)["event"] for line in told.out.splitlines()].count("delivery") == 1
