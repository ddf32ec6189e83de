"""What Slack refuses in a message, written down from its documentation and independent of the code under test.

https://docs.slack.dev/reference/block-kit, https://docs.slack.dev/reference/methods/chat.postMessage
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

POST_ARGUMENTS = {
    "channel", "text", "blocks", "attachments", "thread_ts", "reply_broadcast", "unfurl_links", "unfurl_media",
    "mrkdwn", "metadata", "link_names", "parse", "icon_emoji", "icon_url", "username", "as_user", "markdown_text",
}  # fmt: skip
UPDATE_ARGUMENTS = {
    "channel", "ts", "text", "blocks", "attachments", "as_user", "link_names", "parse", "reply_broadcast", "metadata",
    "file_ids", "markdown_text",
}  # fmt: skip
ALL_BLOCK_TEXT = 10_000
STYLES = {"bold", "italic", "strike", "code", "underline"}


def problems_of_blocks(blocks: Any, *, most: int = 50) -> list[str]:
    """Everything for which Slack would refuse these blocks; empty where it takes them."""
    if not isinstance(blocks, list):
        return ["blocks: not a list"]
    found = [f"/blocks: more than {most}"] if len(blocks) > most else []
    for number, block in enumerate(blocks):
        found += _block(block, f"/blocks/{number}")
    return found


def text_of_blocks(blocks: Any) -> str:
    """All text that stands in blocks, as Slack counts it."""
    return "".join(_texts(blocks))


def _texts(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        for name, value in node.items():
            if name == "text" and isinstance(value, str):
                yield value
            else:
                yield from _texts(value)
    elif isinstance(node, list):
        for value in node:
            yield from _texts(value)


def problem_of_message(arguments: dict[str, Any], *, update: bool = False) -> tuple[str, list[str]] | None:
    """Slack's error for these arguments with its explanations, or None where it takes them."""
    known = UPDATE_ARGUMENTS if update else POST_ARGUMENTS
    if unknown := set(arguments) - known:
        return "invalid_arguments", [f"unknown: {sorted(unknown)}"]
    text, blocks = arguments.get("text"), arguments.get("blocks")
    if text is not None and not isinstance(text, str):
        return "invalid_arguments", ["text: not a string"]
    if not text and not blocks:
        return "no_text", []
    if len(text or "") > 40_000:
        return "msg_too_long", []
    for name in ("thread_ts", "ts"):
        given = arguments.get(name)
        if given is not None and (not isinstance(given, str) or not re.fullmatch(r"\d{10}\.\d{6}", given)):
            return "invalid_thread_ts" if name == "thread_ts" else "message_not_found", []
    if blocks is not None:
        if found := problems_of_blocks(blocks):
            return "invalid_blocks", found
        if len(text_of_blocks(blocks)) > ALL_BLOCK_TEXT:
            return "msg_blocks_too_long", []
    return _problem_of_metadata(arguments.get("metadata"))


def problems_of_view(view: Any) -> list[str]:
    """Everything for which Slack would refuse this modal."""
    allowed = {"close", "submit", "private_metadata", "callback_id", "clear_on_close", "notify_on_close", "external_id"}
    found = _keys(view, "view", {"type", "title", "blocks"}, allowed)
    if found:
        return found
    for name in ("title", "close"):
        if name in view:
            found += _text_object(view[name], f"view/{name}", 24, plain_only=True)
    return found + problems_of_blocks(view["blocks"], most=100)


def _problem_of_metadata(metadata: Any) -> tuple[str, list[str]] | None:
    if metadata is None:
        return None
    if not isinstance(metadata, dict) or set(metadata) != {"event_type", "event_payload"}:
        return "invalid_metadata_format", []
    if not re.fullmatch(r"[A-Za-z0-9_.]{1,255}", str(metadata["event_type"])):
        return "invalid_metadata_format", ["event_type"]
    if not isinstance(metadata["event_payload"], dict):
        return "invalid_metadata_format", ["event_payload"]
    return ("metadata_too_large", []) if len(json.dumps(metadata).encode()) > 8000 else None


def _keys(node: Any, where: str, needed: set[str], allowed: set[str]) -> list[str]:
    if not isinstance(node, dict):
        return [f"{where}: not an object"]
    found = [f"{where}: missing {name}" for name in sorted(needed - set(node))]
    return found + [f"{where}: unknown property {name}" for name in sorted(set(node) - needed - allowed)]


def _text_object(node: Any, where: str, limit: int, *, plain_only: bool = False) -> list[str]:
    found = _keys(node, where, {"type", "text"}, {"emoji", "verbatim"})
    if found:
        return found
    if node["type"] not in ({"plain_text"} if plain_only else {"plain_text", "mrkdwn"}):
        found.append(f"{where}: unsupported type {node['type']}")
    if node["type"] == "mrkdwn" and "emoji" in node:
        found.append(f"{where}: emoji in mrkdwn")
    if node["type"] == "plain_text" and "verbatim" in node:
        found.append(f"{where}: verbatim in plain_text")
    if not isinstance(node["text"], str) or not 1 <= len(node["text"]) <= limit:
        found.append(f"{where}: must be 1 to {limit} characters")
    return found


def _block(block: Any, where: str) -> list[str]:
    if not isinstance(block, dict) or "type" not in block:
        return [f"{where}: no type"]
    found = [f"{where}: block_id too long"] if len(str(block.get("block_id", ""))) > 255 else []
    kind = block["type"]
    if kind in _ROWS:
        most, judge = _ROWS[kind]
        found += _keys(block, where, {"type", "elements"}, {"block_id"}) + _counted(block, where, most)
        for number, element in enumerate(block.get("elements", [])):
            found += judge(element, f"{where}/elements/{number}")
        names = [element.get("action_id", number) for number, element in enumerate(block.get("elements", []))]
        return [*found, f"{where}: action_id twice"] if len(names) != len(set(names)) else found
    if kind == "header":
        found += _keys(block, where, {"type", "text"}, {"block_id"})
        return found + _text_object(block.get("text"), f"{where}/text", 150, plain_only=True)
    if kind == "section":
        found += _keys(block, where, {"type"}, {"block_id", "text", "fields", "accessory", "expand"})
        if "text" in block:
            found += _text_object(block["text"], f"{where}/text", 3000)
        for number, field in enumerate(block.get("fields", [])):
            found += _text_object(field, f"{where}/fields/{number}", 2000)
        return found
    if kind == "divider":
        return found + _keys(block, where, {"type"}, {"block_id"})
    return [*found, f"{where}: unsupported type {kind}"]


def _counted(node: dict[str, Any], where: str, most: int) -> list[str]:
    elements = node.get("elements")
    if not isinstance(elements, list) or not 1 <= len(elements) <= most:
        return [f"{where}: must have 1 to {most} elements"]
    return []


def _element(element: Any, where: str) -> list[str]:
    if not isinstance(element, dict):
        return [f"{where}: not an object"]
    if element.get("type") == "button":
        allowed = {"url", "value", "style", "confirm", "accessibility_label"}
        found = _keys(element, where, {"type", "text", "action_id"}, allowed)
        found += _text_object(element.get("text"), f"{where}/text", 75, plain_only=True)
        found += _limited(element, where, {"action_id": 255, "value": 2000, "url": 3000})
        if "url" in element and not re.match(r"https?://[^\s/]+", element["url"]):
            found.append(f"{where}: url")
        return found
    if element.get("type") == "overflow":
        found = _keys(element, where, {"type", "options", "action_id"}, {"confirm"})
        if not 2 <= len(element.get("options", [])) <= 5:
            found.append(f"{where}: 2 to 5 options")
        for number, option in enumerate(element.get("options", [])):
            found += _keys(option, f"{where}/options/{number}", {"text", "value"}, {"description", "url"})
            found += _text_object(option.get("text"), f"{where}/options/{number}/text", 75, plain_only=True)
            found += _limited(option, f"{where}/options/{number}", {"value": 150})
        return found
    return [f"{where}: unsupported type {element.get('type')}"]


def _limited(node: dict[str, Any], where: str, limits: dict[str, int]) -> list[str]:
    return [f"{where}/{name}: too long" for name, limit in limits.items() if len(str(node.get(name, ""))) > limit]


def _rich_part(part: Any, where: str) -> list[str]:
    if not isinstance(part, dict):
        return [f"{where}: not an object"]
    kind = part.get("type")
    if kind == "rich_text_list":
        found = _keys(part, where, {"type", "style", "elements"}, {"indent", "offset", "border"})
        if part.get("style") not in {"bullet", "ordered"}:
            found.append(f"{where}: style")
        for number, item in enumerate(part.get("elements", [])):
            if item.get("type") != "rich_text_section":
                found.append(f"{where}/elements/{number}: unsupported type")
            found += _rich_part(item, f"{where}/elements/{number}")
        return found + _counted(part, where, 1000)
    if kind not in {"rich_text_section", "rich_text_quote", "rich_text_preformatted"}:
        return [f"{where}: unsupported type {kind}"]
    allowed = set() if kind == "rich_text_section" else {"border"}
    found = _keys(part, where, {"type", "elements"}, allowed) + _counted(part, where, 1000)
    for number, element in enumerate(part.get("elements", [])):
        found += _rich_element(element, f"{where}/elements/{number}")
    return found


def _rich_element(element: Any, where: str) -> list[str]:
    shapes: dict[str, tuple[set[str], set[str]]] = {
        "text": ({"type", "text"}, {"style"}),
        "link": ({"type", "url"}, {"text", "style", "unsafe"}),
        "emoji": ({"type", "name"}, {"unicode", "skin_tone", "style"}),
        "date": ({"type", "timestamp", "format"}, {"url", "fallback", "style"}),
    }
    kind = element.get("type") if isinstance(element, dict) else None
    if kind not in shapes:
        return [f"{where}: unsupported type {kind}"]
    found = _keys(element, where, *shapes[kind])
    if kind == "text" and not element.get("text"):
        found.append(f"{where}: text must not be empty")
    if kind == "link" and not re.match(r"https?://[^\s/]+", str(element.get("url"))):
        found.append(f"{where}: url")
    style = element.get("style", {})
    if (
        not isinstance(style, dict)
        or set(style) - STYLES
        or not all(value in (True, False) for value in style.values())
    ):
        found.append(f"{where}: style")
    return found


def _context_element(element: Any, where: str) -> list[str]:
    return _text_object(element, where, 3000)


_ROWS: dict[str, tuple[int, Callable[[Any, str], list[str]]]] = {
    "context": (10, _context_element),
    "actions": (25, _element),
    "rich_text": (1000, _rich_part),
}
