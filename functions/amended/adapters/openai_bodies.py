"""The body of an endpoint's answer, read within bounds before the library sees it.

The library reads the whole body of an error into memory, and the HTTP client unpacks whatever is compressed: an endless
page of error, or a megabyte that unpacks to a gigabyte, would take the process along. Here reading is bounded in bytes,
packed and unpacked, and in time, whatever the status.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from amended.adapters.content_decoding import BodyDecoder, encoding_of
from amended.errors import AmendedError, ServerFault, TookTooLong, TooLarge

if TYPE_CHECKING:
    import httpx2

# An answer takes a few kilobytes; more than this is no answer.
MOST_BYTES = 1_000_000
# The first status that tells of no answer.
_NO_ANSWER = 300


def bounded(subject: str, left: Callable[[], float]) -> Callable[[httpx2.Response], None]:
    """What the HTTP client is to call with each response: it reads the body, and puts it in the place of the stream.

    `left` tells the seconds until the deadline. What goes wrong with the body of a good status is raised as ServerFault
    or TookTooLong; that of another tells little, and is left out then.
    """

    def bound(response: httpx2.Response) -> None:
        import httpx2

        stream = response.stream
        try:
            body = _read(response, subject, left)
        except AmendedError:
            if response.status_code < _NO_ANSWER:
                raise
            body = b""
        finally:
            if isinstance(stream, httpx2.SyncByteStream):
                stream.close()
        if "content-encoding" in response.headers:
            # It has been undone.
            del response.headers["content-encoding"]
        response.stream = httpx2.ByteStream(body)

    return bound


def _read(response: httpx2.Response, subject: str, left: Callable[[], float]) -> bytes:
    import httpx2

    header = response.headers.get("content-encoding", "")
    try:
        encoding = encoding_of(header, subject)
    except ServerFault:
        if "," in header:
            # One upon the other serves nothing but to multiply.
            raise
        # What is known to nobody was hardly done.
        encoding = ""
    decoder = BodyDecoder(encoding, MOST_BYTES, subject)
    try:
        if isinstance(response.stream, httpx2.SyncByteStream):
            for chunk in response.stream:
                for _ in decoder.steps(chunk):
                    if left() <= 0:
                        raise TookTooLong(subject, "the answer came too slowly")
    except TooLarge:
        raise ServerFault(subject, f"answered with more than {MOST_BYTES} bytes") from None
    except httpx2.TimeoutException:
        raise TookTooLong(subject, "the endpoint did not answer in time") from None
    except (httpx2.HTTPError, httpx2.StreamError):
        raise ServerFault(subject, "the answer broke off") from None
    return decoder.finish()
