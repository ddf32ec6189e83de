"""Looks over an XML document before any parser sees it: no entities of its own, no depths, no giant tags.

feedparser falls back to a lenient parser whose work grows with the square of the depth (100,000 nested tags hold it
for most of a minute), and expat expands internal entities. Real feeds nest a dozen levels. What is found here is
found by one pass of a regular expression that cannot backtrack far, on documents that may be anything at all; what
would be too much even for that pass is counted first.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence
from dataclasses import dataclass

from amended.errors import NotAFeed, TooLarge

DEEPEST = 100
MOST_ATTRIBUTES = 300
LONGEST_TAG = 1_000_000
# Of "<" and of "&" in a document of any format: a sitemap of 50,000 pages, or a feed of ten megabytes of escaped HTML,
# has half of it.
MOST_MARKS = 1_000_000
# Of "<" that begin no tag and end tags that end nothing: each costs the lenient parser what an element does.
MOST_STRAYS = 10_000
# Of "&" that begin no reference, outside of CDATA.
MOST_BARE_AMPERSANDS = 100_000
_FIRST = 5
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# How "<" reads in wide encodings without a mark.
_WIDE = ((b"<\0\0\0", "utf-32-le"), (b"\0\0\0<", "utf-32-be"), (b"<\0", "utf-16-le"), (b"\0<", "utf-16-be"))

_MARKUP = re.compile(
    r"<!\[CDATA\[(?P<data>.*?)(?:\]\]>|\Z)"
    r"|<!--.*?(?:-->|\Z)"
    r"|<\?.*?(?:\?>|\Z)"
    r"|(?P<doctype><!DOCTYPE)"
    r"|</(?P<end>[^\s<>/]+)[^<>]*>"
    r"|<(?P<start>[A-Za-z_:][^\s<>/]*)(?P<attributes>(?:\"[^\"]*+\"|'[^']*+'|[^<>\"']++)*+)>",
    re.DOTALL | re.IGNORECASE,
)
_DECLARATION = re.compile(r"\s*<\?xml\s[^>]*\?>")
_WIDE_CHARSET = re.compile(r";\s*charset\s*=\s*[\"']?(?:utf-?(?:16|32)|ucs-?[24]|iso-10646)[^;]*", re.IGNORECASE)
_CHARSET = re.compile(r";\s*charset\s*=", re.IGNORECASE)
_DECLARED = re.compile(r"\s*<\?xml\s[^>]*encoding\s*=", re.IGNORECASE)
_DECLARED_WIDE = re.compile(
    r"\s*<\?xml\s[^>]*encoding\s*=\s*[\"'](?:utf-?(?:16|32)|ucs-?[24]|iso-10646)[^>]*\?>", re.IGNORECASE
)
_HTML = re.compile(r"<!DOCTYPE\s+html\b", re.IGNORECASE)
_FEEDS = frozenset({"feed", "rss", "rdf"})
_DOCTYPE = re.compile(r"<!DOCTYPE[^\[>]*(?:\[(?P<subset>.*?)\]\s*)?>", re.DOTALL | re.IGNORECASE)
# An ampersand that begins no reference, outside of CDATA and comments: "AT&T", "?a=1&b=2".
_BARE_AMPERSAND = re.compile(
    rb"(?P<kept><!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z))|&(?!(?:#\d{1,8}|#[xX][0-9a-fA-F]{1,7}|[A-Za-z]\w{0,31});)",
    re.DOTALL,
)
_EQUALS = re.compile(r"\s[^\s=<>\"']+\s*=")


@dataclass(frozen=True, slots=True)
class Shape:
    """What was found.

    `text` is the document as far as markup goes (its letters may be wrong), `root` the first element's name,
    `elements` their number in all, `strays` that of marks and end tags which belong to no element, `complete` whether
    the root was closed, `open_at_end` what was open where it ends, `doctype` where the DOCTYPE stands in `text`.
    """

    text: str
    root: str
    elements: int
    strays: int
    complete: bool
    open_at_end: tuple[str, ...]
    doctype: tuple[int, int] | None
    encoding: str


def markup_of(body: bytes) -> tuple[str, str]:
    """The document as text in which at least the markup is right, and the encoding that took (for wide ones)."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if body.startswith(mark):
            return body.decode(encoding, "replace"), encoding
    for sign, encoding in _WIDE:
        if body.lstrip(b" \t\r\n")[: len(sign)] == sign:
            return body.decode(encoding, "replace"), encoding
    return body.decode("latin-1"), "latin-1"


def looked_over(body: bytes, subject: str) -> Shape:
    """The document's shape.

    Raises TooLarge for nesting, attributes, tags or marks beyond the limits, and NotAFeed for a web page, which these
    are not made for: HTML leaves tags open.
    """
    text, encoding = markup_of(body)
    strays = _marks(text, subject)
    stack: list[str] = []
    first: list[str] = []
    elements = 0
    complete = False
    doctype = None
    position = 0
    while found := _MARKUP.search(text, position):
        position = found.end()
        # Those within it are part of it: of CDATA, of a comment.
        strays -= text.count("<", found.start(), position) if found["start"] is None else 1
        if found["doctype"] and not first and doctype is None:
            declared = _DOCTYPE.match(text, found.start())
            position = declared.end() if declared else position
            doctype = (found.start(), position)
        elif name := found["start"]:
            elements += 1
            attributes = found["attributes"]
            _check_tag(attributes, subject)
            if len(first) < _FIRST:
                first.append(name)
                if len(first) == _FIRST:
                    _check_that_no_web_page(text, doctype, first, subject)
            if not attributes.endswith("/"):
                stack.append(name)
                if len(stack) > DEEPEST:
                    raise TooLarge(subject, f"elements nested more than {DEEPEST} deep")
        elif name := found["end"]:
            if name not in stack:
                strays += 1
                continue
            while stack.pop() != name:
                pass
            complete = complete or not stack
    _check_that_no_web_page(text, doctype, first, subject)
    return Shape(text, first[0] if first else "", elements, strays, complete, tuple(stack), doctype, encoding)


def _check_that_no_web_page(text: str, doctype: tuple[int, int] | None, first: Sequence[str], subject: str) -> None:
    names = [local_name(name) for name in first]
    is_html = names[:1] == ["html"] or (doctype is not None and _HTML.match(text, doctype[0]))
    if is_html and not _FEEDS.intersection(names):
        raise NotAFeed(subject, "not a feed: a web page")


def _marks(text: str, subject: str) -> int:
    """How many "<" there are. Raises TooLarge for more of them, or of "&", than any document needs."""
    for mark in "&<":
        if (number := text.count(mark)) > MOST_MARKS:
            raise TooLarge(subject, f"the document has {number:,} times {mark!r}, {MOST_MARKS:,} are the most")
    return number


def _check_tag(attributes: str, subject: str) -> None:
    if len(attributes) > LONGEST_TAG:
        raise TooLarge(subject, f"a tag of {len(attributes):,} characters")
    if attributes.count("=") > MOST_ATTRIBUTES and len(_EQUALS.findall(attributes)) > MOST_ATTRIBUTES:
        raise TooLarge(subject, f"a tag with more than {MOST_ATTRIBUTES} attributes")


def without_doctype(body: bytes, shape: Shape) -> bytes:
    """The document without its DOCTYPE, and so without entities of its own and without a DTD to fetch."""
    if shape.doctype is None:
        return body
    start, end = shape.doctype
    return (shape.text[:start] + shape.text[end:]).encode(shape.encoding, "replace")


def in_narrow_characters(body: bytes, shape: Shape, content_type: str) -> tuple[bytes, str]:
    """The document and its Content-Type, in UTF-8 where it is written in characters of two or four bytes.

    `body` carries no DOCTYPE. What the bytes show beats every label (RFC 7303, 3): a type or a declaration that says
    otherwise would make a parser read such a document as letters with nothing between them, a narrow one that is
    labelled UTF-16 as nonsense, and UTF-8 without a label (or in an encoding that nobody knows) as Latin-1.
    """
    if shape.encoding.startswith(("utf-16", "utf-32")):
        text = body.decode(shape.encoding, "replace").removeprefix("\ufeff")
    elif _is_utf8(body) or _DECLARED_WIDE.match(shape.text):
        text = body.decode("utf-8", "replace")
    elif not (body.isascii() or _CHARSET.search(content_type) or _DECLARED.match(shape.text)):
        # What nothing is said of is Latin-1 as Windows has it; guessing takes ten times as long as reading.
        text = body.decode("windows-1252", "replace")
    else:
        return body, _WIDE_CHARSET.sub("", content_type)
    return _DECLARATION.sub("", text, count=1).encode("utf-8", "replace"), "application/xml; charset=utf-8"


def with_ampersands(body: bytes, subject: str) -> bytes:
    """The document, in narrow characters, with its bare ampersands escaped, as its writer should have done.

    Raises TooLarge for more of them than anyone forgets.
    """
    escaped, number = _BARE_AMPERSAND.subn(lambda found: found["kept"] or b"&amp;", body, MOST_BARE_AMPERSANDS)
    if number == MOST_BARE_AMPERSANDS:
        raise TooLarge(subject, f"more than {MOST_BARE_AMPERSANDS:,} '&' that begin nothing")
    return escaped


def _is_utf8(body: bytes) -> bool:
    """Whether the document is UTF-8 by its bytes, a few wrong ones excepted; ASCII alone shows nothing."""
    if body.isascii():
        return False
    text = body.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    return wrong == 0 or wrong <= sum(1 for character in text if character > "\x7f") / 2


def local_name(name: str) -> str:
    """An element's name without its prefix, in lower case."""
    return name.rpartition(":")[2].lower()
