"""The process in which feed documents are read, so that one that holds the parser for ever can be stopped.

It has no credentials, no network code and little memory. It answers requests on its standard input, one at a time:

    request and answer   4 bytes of length, then MessagePack: `Request` here, `Answer` there
    when it is ready     an answer that is empty
"""

from __future__ import annotations

import contextlib
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import BinaryIO

import msgspec

from amended.adapters.feed_parsing import parse_document
from amended.domain.feeds import FeedDocument
from amended.errors import NotAFeed, ServerFault, TooLarge

# What reading one document may take beyond the parsers themselves: nine times the largest document that is fetched.
ROOM = 96 << 20
# Where the system does not tell how much a process has: as much in all.
MEMORY = 1 << 30
# A process that has grown so much since it started has given what it took to no one: the next document gets a new one.
GROWN = 24 << 20
_LENGTH_BYTES = 4


class Request(msgspec.Struct):
    """A document to read."""

    body: bytes
    content_type: str
    url: str


class Answer(msgspec.Struct):
    """The document, or the name of the error (one of ERRORS), its subject and what it says.

    `last`: the process has grown and ends with this answer.
    """

    document: FeedDocument | None = None
    error: str = ""
    subject: str = ""
    detail: str = ""
    last: bool = False


ERRORS: dict[str, type[NotAFeed | TooLarge | ServerFault]] = {
    error.__name__: error for error in (NotAFeed, TooLarge, ServerFault)
}


def write_frame(stream: BinaryIO, payload: bytes) -> None:
    """Send one message. Raises BrokenPipeError where nobody reads."""
    stream.write(len(payload).to_bytes(_LENGTH_BYTES, "big") + payload)
    stream.flush()


def read_frame(stream: BinaryIO) -> bytes | None:
    """The next message, None where the other side has gone."""
    header = stream.read(_LENGTH_BYTES)
    if len(header) < _LENGTH_BYTES:
        return None
    length = int.from_bytes(header, "big")
    payload = stream.read(length)
    return payload if len(payload) == length else None


def answer_to(request: Request) -> Answer:
    """Reads one document."""
    try:
        return Answer(document=parse_document(request.body, content_type=request.content_type, url=request.url))
    except (NotAFeed, TooLarge, ServerFault) as error:
        return Answer(error=type(error).__name__, subject=error.subject, detail=error.detail)


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer requests until the other side goes, or until this process has grown too much to be kept."""
    decoder = msgspec.msgpack.Decoder(Request)
    encoder = msgspec.msgpack.Encoder()
    small = _held_memory()[1]
    write_frame(answers, b"")
    answer = Answer()
    while not answer.last and (frame := read_frame(requests)) is not None:
        answer = answer_to(decoder.decode(frame))
        del frame
        answer.last = _held_memory()[1] > small + GROWN
        write_frame(answers, encoder.encode(answer))


def _held_memory() -> tuple[int, int]:
    """How many bytes this process has mapped, and how many of them are in memory; nothing where that is not told."""
    try:
        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()
    except OSError:
        return 0, 0
    size = os.sysconf("SC_PAGE_SIZE")
    return int(pages[0]) * size, int(pages[1]) * size


def _limit_memory() -> None:
    """Refuse more than ROOM beyond what is held now, where the system has such limits."""
    import resource

    held, _ = _held_memory()
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    wanted = held + ROOM if held else MEMORY
    wanted = wanted if most == resource.RLIM_INFINITY else min(wanted, most)
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (wanted, most))


def _load_parsers() -> None:
    """Import what the first document would otherwise wait for, out of its own time."""
    for name in ("feedparser", "selectolax.lexbor", "amended.domain.pages.taming"):
        import_module(name)


if __name__ == "__main__":
    _load_parsers()
    _limit_memory()
    # Answers go where standard output went; whatever a library prints goes where errors go.
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    serve(sys.stdin.buffer, answers)
