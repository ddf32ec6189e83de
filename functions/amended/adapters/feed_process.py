"""The process in which feed documents are read, so that one that holds the parser for ever can be stopped.

It has no credentials, no network code and little memory. It answers requests on its standard input, one at a time:

    request and answer   4 bytes of length, then MessagePack: `Request` here, `Answer` there
    when it is ready     an answer that is empty
"""

from __future__ import annotations

import contextlib
import os
import sys
from typing import BinaryIO

import msgspec

from amended.adapters.feed_parsing import parse_document
from amended.domain.feeds import FeedDocument
from amended.errors import NotAFeed, ServerFault, TooLarge

MEMORY = 1 << 30
_LENGTH_BYTES = 4


class Request(msgspec.Struct):
    """A document to read."""

    body: bytes
    content_type: str
    url: str


class Answer(msgspec.Struct):
    """The document, or the name of the error (one of ERRORS), its subject and what it says."""

    document: FeedDocument | None = None
    error: str = ""
    subject: str = ""
    detail: str = ""


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
    """Answer requests until the other side goes."""
    decoder = msgspec.msgpack.Decoder(Request)
    encoder = msgspec.msgpack.Encoder()
    write_frame(answers, b"")
    while (frame := read_frame(requests)) is not None:
        write_frame(answers, encoder.encode(answer_to(decoder.decode(frame))))


def _limit_memory() -> None:
    """Refuse more than MEMORY, where the system has such limits."""
    import resource

    _, most = resource.getrlimit(resource.RLIMIT_AS)
    wanted = MEMORY if most == resource.RLIM_INFINITY else min(MEMORY, most)
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (wanted, most))


def _load_parsers() -> None:
    """Import what the first document would otherwise wait for, out of its own time."""
    import feedparser  # noqa: F401  (loaded for its effect on sys.modules)
    import selectolax.lexbor  # noqa: F401

    import amended.domain.pages.taming  # noqa: F401


if __name__ == "__main__":
    _limit_memory()
    _load_parsers()
    # Answers go where standard output went; whatever a library prints goes where errors go.
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    serve(sys.stdin.buffer, answers)
