"""Draws the README's picture of an alert from the real blocks: `amended alerts preview` -> HTML -> a browser -> PNG.

    .venv/bin/amended alerts preview | .venv/bin/python docs/picture/render.py > alert.html
    chromium --headless --no-sandbox --hide-scrollbars --window-size=720,332 --force-device-scale-factor=2 \
        --screenshot=docs/alert.png alert.html

Slack's own client lays blocks out in its own way; this shows what stands in them and in which order.
"""

from __future__ import annotations

import html
import json
import re
import sys
from datetime import UTC, datetime
from typing import Any

STYLE = """
body { margin: 0; padding: 20px 24px; width: 640px; background: #fff; color: #1d1c1d;
       font: 15px/1.47 "Noto Sans", "Lato", sans-serif; }
.app { display: flex; gap: 10px; }
.icon { flex: none; width: 36px; height: 36px; border-radius: 6px; background: #7a1f2b; color: #fff; font-weight: 700;
        display: flex; align-items: center; justify-content: center; }
.name { font-weight: 700; } .name span { color: #616061; font-weight: 400; font-size: 12px; margin-left: 6px; }
.header { font-size: 18px; font-weight: 700; margin: 6px 0 2px; }
.context { color: #616061; font-size: 12.5px; margin: 4px 0; } .context span + span::before { content: "  ·  "; }
.section { margin: 4px 0; } blockquote { border-left: 4px solid #ddd; margin: 4px 0; padding: 0 0 0 12px; }
ul { margin: 2px 0 4px; padding-left: 24px; }
.actions { margin: 10px 0 6px; display: flex; gap: 8px; }
.actions span { border: 1px solid #bbb; border-radius: 6px; padding: 4px 12px; font-weight: 700; font-size: 13.5px; }
"""
DATE = re.compile(r"&lt;!date\^(\d+)\^.*?\|.*?&gt;")


def words(element: dict[str, Any]) -> str:
    """The text of a leaf element, escaped, in its style."""
    shown = html.escape(element.get("text", ""))
    style = element.get("style", {})
    for name, tag in (("bold", "b"), ("italic", "i"), ("strike", "s")):
        if style.get(name):
            shown = f"<{tag}>{shown}</{tag}>"
    return shown


def rich(element: dict[str, Any]) -> str:
    """A part of a rich_text block."""
    inner = "".join(words(part) for part in element.get("elements", []) if "elements" not in part)
    match element["type"]:
        case "rich_text_quote":
            return f"<blockquote>{inner}</blockquote>"
        case "rich_text_list":
            return "<ul>" + "".join(f"<li>{rich(item)}</li>" for item in element["elements"]) + "</ul>"
        case _:
            return f'<div class="section">{inner}</div>'


def label(text: dict[str, Any]) -> str:
    """A plain_text or mrkdwn object."""
    shown = html.escape(text["text"])
    return DATE.sub(lambda match: datetime.fromtimestamp(int(match[1]), UTC).strftime("%H:%M"), shown)


def block(content: dict[str, Any]) -> str:
    """One block."""
    match content["type"]:
        case "header":
            return f'<div class="header">{label(content["text"])}</div>'
        case "context":
            return '<div class="context">' + "".join(f"<span>{label(e)}</span>" for e in content["elements"]) + "</div>"
        case "rich_text":
            return "".join(rich(element) for element in content["elements"])
        case "actions":
            names = [label(element["text"]) if "text" in element else "⋯" for element in content["elements"]]
            return '<div class="actions">' + "".join(f"<span>{name}</span>" for name in names) + "</div>"
        case other:
            sys.exit(f"render: no picture of a block of type {other}")


def main() -> None:
    """Blocks on stdin, a page on stdout."""
    blocks = "".join(block(content) for content in json.load(sys.stdin)["blocks"])
    sys.stdout.write(
        f'<!doctype html><meta charset="utf-8"><style>{STYLE}</style><div class="app"><div class="icon">A</div>'
        f'<div><div class="name">Amended<span>APP</span></div>{blocks}</div></div>'
    )


if __name__ == "__main__":
    main()
