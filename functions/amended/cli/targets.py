"""Targets of `check` and `compare`: an address, a file (also gzipped), or standard input; and manifests of them."""

from __future__ import annotations

import gzip
import io
import json
import re
import sys
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from amended.cli.fetching import fetched, web_address
from amended.config import Settings
from amended.domain.pages import MarkupRules, read_page
from amended.domain.snapshots import Page
from amended.errors import NotFound, TooLarge, WrongUsage

_GZIP = b"\x1f\x8b"
# What may be meant as an address: a host with a dot in it, and a path.
_ADDRESS = re.compile(r"[\w-]+(\.[\w-]+)+(:\d+)?/")


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """The bytes of a page, and where they are from."""

    body: bytes
    url: str
    content_type: str = ""


def page_of(settings: Settings, name: str, url: str | None, rules: MarkupRules) -> Page:
    """The page that a target holds. Raises NotFound, WrongUsage, and what fetching raises."""
    target = _target(settings, name, url)
    return read_page(target.body, url=target.url, content_type=target.content_type, rules=rules)


def _target(settings: Settings, name: str, url: str | None) -> Target:
    if "://" in name:
        answer = fetched(settings, web_address(name))
        return Target(body=answer.body, url=url or answer.url, content_type=answer.content_type)
    body = sys.stdin.buffer.read(settings.fetch.max_bytes + 1) if name == "-" else _bytes_of(Path(name))
    if body.startswith(_GZIP):
        body = _unzipped(body, name, settings.fetch.max_bytes)
    if len(body) > settings.fetch.max_bytes:
        raise TooLarge(name, f"is larger than fetch.max_bytes ({settings.fetch.max_bytes} bytes)")
    plain = Path(name.removesuffix(".gz")).suffix.lower() in (".txt", ".text")
    return Target(body=body, url=url or "", content_type="text/plain" if plain else "")


def _bytes_of(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except FileNotFoundError:
        hint = "; an address begins with https:// or http://" if _ADDRESS.match(str(file)) else ""
        raise NotFound(str(file), f"there is no such file{hint}") from None
    except OSError as error:
        raise WrongUsage(str(file), f"cannot be read: {error.strerror}") from None
    except ValueError:
        # A manifest may have any text, half a character or a NUL included.
        raise WrongUsage(str(file), "is no name that a file can have") from None


def _unzipped(body: bytes, name: str, most: int) -> bytes:
    """The content of a gzip file, as far as the limit: a small file can hold gigabytes."""
    try:
        return gzip.GzipFile(fileobj=io.BytesIO(body)).read(most + 1)
    except (EOFError, zlib.error, gzip.BadGzipFile):
        raise WrongUsage(name, "is not a whole gzip file") from None


def manifest_rows(file: Path, *fields: str) -> Iterator[dict[str, Any]]:
    """The rows of a manifest, a file or `-`: JSON lines with these fields and perhaps `url`.

    Raises WrongUsage naming the line.
    """
    try:
        source = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
        lines = source.decode("utf-8-sig").split("\n")  # other ends of lines may stand within a text
    except OSError as error:
        raise WrongUsage(str(file), f"cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise WrongUsage(str(file), "is not UTF-8 text, as JSON lines must be") from None
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):  # also for a number of thousands of digits, and for so many brackets
            raise WrongUsage(f"{file}:{number}", "is not JSON") from None
        if not isinstance(row, dict) or not all(isinstance(row.get(field), str) for field in fields):
            raise WrongUsage(f"{file}:{number}", f"is no object with {' and '.join(fields)} as text")
        if not isinstance(row.get("url"), str | None):
            raise WrongUsage(f"{file}:{number}", "has a url that is no text")
        yield row
