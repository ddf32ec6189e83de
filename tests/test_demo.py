"""`make demo`: the whole job on the bundled story."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_the_demo_tells_exactly_the_two_notices(tmp_path: Path) -> None:
    """The demo ends well, shows two alerts as Slack would, and takes none of the look-alikes for a notice."""
    bare = {name: value for name, value in os.environ.items() if not name.startswith(("AMENDED_", "SLACK_", "OPENAI_"))}
    done = subprocess.run(
        [sys.executable, str(ROOT / "demo" / "run.py")],
        cwd=tmp_path,
        env=bare,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    said = " ".join(done.stdout.split())
    assert said.count("[ Open article ]") == 2
    assert "no plan of any kind to close" in said
    assert "draft sent by mistake" in said
    for look_alike in ("Ferry fares", "1962", "Mill Street!!", "parking row"):
        assert look_alike not in said
    assert "Traceback" not in done.stderr
