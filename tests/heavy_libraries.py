"""The libraries that cost time or memory to import: each command and function may load only those that it uses."""

from __future__ import annotations

HEAVY = frozenset(
    [
        "aiohttp",
        "boto3",
        "botocore",
        "feedparser",
        "httpx2",
        "listparser",
        "lxml",
        "msgspec",
        "openai",
        "protego",
        "pydantic",
        "rapidfuzz",
        "re2",
        "rich",
        "selectolax",
        "slack_sdk",
        "sqlite3",
        "trafilatura",
        "urllib3",
        "w3lib",
    ]
)
