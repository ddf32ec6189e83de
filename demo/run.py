"""`make demo`: the whole job on a bundled story, served from this machine over real HTTP. No account, no network.

It serves a small news site on a loopback port, writes a configuration into a temporary folder, and runs the ordinary
`amended` command against it, while the story goes through its stages. The exit status is 0 only if exactly the two
notices were told.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from story import FIRST_NOTICE, SECOND_NOTICE, STAGES, STORY_PATH, feed, page

COLOUR = sys.stdout.isatty() and not os.environ.get("NO_COLOR")


class Site(ThreadingHTTPServer):
    """The news site; `stage` is the state of its story."""

    daemon_threads = True
    stage = STAGES[0]


class Answer(BaseHTTPRequestHandler):
    """Answers with the feed, the story or the site's robots.txt."""

    server: Site

    def do_GET(self) -> None:
        """One request."""
        base = f"http://127.0.0.1:{self.server.server_port}"
        if self.path == "/rss":
            self._send("application/rss+xml", feed(base))
        elif self.path == STORY_PATH:
            self._send("text/html; charset=utf-8", page(base, self.server.stage))
        elif self.path == "/robots.txt":
            self._send("text/plain", "User-agent: *\nDisallow: /ads/\n")
        else:
            self.send_error(404)

    def _send(self, kind: str, text: str) -> None:
        body = text.encode()
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Keep quiet: Amended itself tells what it does."""


def heading(text: str) -> None:
    """A step of the demo."""
    print(f"\n\x1b[1m{text}\x1b[0m" if COLOUR else f"\n== {text}", flush=True)


def amended(folder: Path, *arguments: str) -> None:
    """Run the ordinary command as a user would, in the demo's folder. Exits where it fails."""
    print(f"$ amended {' '.join(arguments)}\n", flush=True)
    # The demo shows the job without an account, whatever this machine has set.
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("SLACK_", "OPENAI_", "AMENDED_"))}
    command = [sys.executable, "-m", "amended", *arguments]
    done = subprocess.run(command, cwd=folder, env=kept, check=False)  # noqa: S603 - arguments of this file
    if done.returncode:
        sys.exit(f"demo: amended {' '.join(arguments)} ended with status {done.returncode}")


def notices_told(log: Path) -> list[list[str]]:
    """The texts of the notices of each alert in the log."""
    if not log.exists():
        return []
    alerts = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    return [[notice["text"] for notice in alert["alert"]["gained"]] for alert in alerts]


def main() -> int:
    """The demo; its exit status."""
    began = time.monotonic()
    with Site(("127.0.0.1", 0), Answer) as site, tempfile.TemporaryDirectory(prefix="amended-demo-") as folder:
        threading.Thread(target=site.serve_forever, daemon=True).start()
        base, place = f"127.0.0.1:{site.server_port}", Path(folder)
        (place / "amended.toml").write_text(
            f'[fetch]\nallow_private = ["{base}"]\nhost_interval = "0s"\n\n[[feeds]]\nurl = "http://{base}/rss"\n\n'
            '[[sinks]]\nkind = "stdout"\n\n[[sinks]]\nkind = "jsonl"\npath = "alerts.jsonl"\n',
            encoding="utf-8",
        )
        heading("1. A story is out. Amended reads the feed, visits the story and takes stock.")
        amended(place, "run", "--once")
        heading("2. At 4:09 P.M. the story gains a notice. The ad, as ever, is another one; a sentence was polished.")
        site.stage = STAGES[1]
        amended(place, "run", "--once", "--due", "all")
        heading("3. At 4:34 P.M. it gains a second notice, and the headline still says what the notices deny.")
        site.stage = STAGES[2]
        amended(place, "run", "--once", "--due", "all")
        heading("4. Nothing but the ad changes. Nobody is told anything.")
        amended(place, "run", "--once", "--due", "all")
        told = notices_told(place / "alerts.jsonl")
    site.shutdown()
    if told != [[FIRST_NOTICE], [SECOND_NOTICE]]:
        print(f"\ndemo: expected exactly the two notices, one an alert, but was told {told}", file=sys.stderr)
        return 1
    heading(f"Two notices, two alerts, in {time.monotonic() - began:.1f} seconds.")
    print("None of the related headlines, comments and links that look like notices was taken for one.")
    print("Next: `.venv/bin/amended init`, then `.venv/bin/amended feeds add URL` and `.venv/bin/amended run`.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
