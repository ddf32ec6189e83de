"""Prints the manifest of a Slack app that is reached at an address: `python3 infra/slack_manifest.py https://…`.

The address is the output SlackAppUrl of a stack, or where `amended serve --port` is reached from outside. Without one
`slack-manifest.json` serves as it is, by Socket Mode. Plain Python, so that nothing need be installed.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

_MANIFEST = Path(__file__).with_name("slack-manifest.json")


def manifest_for(address: str) -> dict[str, Any]:
    """The manifest with this address for the command, for buttons and for events, and without Socket Mode."""
    manifest: dict[str, Any] = json.loads(_MANIFEST.read_text(encoding="utf-8"))
    for command in manifest["features"]["slash_commands"]:
        command["url"] = address
    settings = manifest["settings"]
    for part in ("interactivity", "event_subscriptions"):
        settings[part]["request_url"] = address
    settings["socket_mode_enabled"] = False
    return manifest


def main(arguments: Sequence[str]) -> int:
    """Print it. 2 where no address is given, 1 where nobody reads it."""
    if len(arguments) != 1 or not arguments[0].startswith("https://"):
        print(
            "usage: python3 infra/slack_manifest.py https://ADDRESS (the stack's output SlackAppUrl)", file=sys.stderr
        )
        return 2
    try:
        print(json.dumps(manifest_for(arguments[0]), indent=2), flush=True)
    except BrokenPipeError:
        # Whoever read it has gone (`| head`): nobody is left to tell. See the docs of the signal module.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
