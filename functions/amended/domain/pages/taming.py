"""Makes hostile markup harmless before it is parsed.

The HTML standard lets a parser take time quadratic in some things, and lexbor does: the depth of nesting (each tag
searches the stack of open elements; 100,000 nested `<div>` take 20 s), the attributes of one tag (each is compared with
those before it; 100,000 take 40 s), formatting elements that are never closed (they are opened again in every later
paragraph, which multiplies nodes), text straight in a table (it is put before the table, and copied whole at each
comment or hidden field between its pieces, and at each cell; 15,000 in 1.6 MB take 4 s or 2 GB), text between tags that
open nothing (it is one text, copied whole at each value of theirs; 60,000 end tags with one take 5 GB), and the choices
of one field (each is compared with the others; 100,000 take 30 s). Browsers cut the depth at 512; real pages are far
from all these limits. So what goes beyond them is taken out, and a page that is too small to get there is only counted.

What is open is followed as the standard's tree builder does (13.2.6), on the safe side: where an end tag may be passed
over (of another element, in a comment, a script or a value), it ends nothing here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from amended.domain.pages.finding import in_any_case
from amended.domain.pages.scripts import without_scripts
from amended.domain.pages.tags import BARRIERS, BREAKOUTS, CONTAINERS, RAW, REOPENED, SIBLINGS, VOID

DEEPEST = 512
MOST_ATTRIBUTES = 500
_MOST_SEARCHED = 130_000_000
_MOST_REOPENED = 2_000_000
_LONG_TAG = 4_000
_MOST_LOOKED_THROUGH = 30_000_000
_MOST_COPIED = 1_000_000_000
_MOST_STRAY = 200_000_000
_MOST_CHOICES = 3_000
_VOID, _CONTAINERS, _BARRIERS, _BREAKOUTS, _RAW, _REOPENED = (
    frozenset(name.encode() for name in names) for names in (VOID, CONTAINERS, BARRIERS, BREAKOUTS, RAW, REOPENED)
)
_SIBLINGS = {name.encode(): kind for name, kind in SIBLINGS.items()}
_FOREIGN = frozenset({b"svg", b"math"})
# An end tag of these ends whatever is open within, as far as the barriers.
_CLOSING_ALL = _CONTAINERS | {b"li", b"dt", b"dd"}
_LIST_BARRIERS = _BARRIERS | {b"ol", b"ul"}
# The letters first: most tags have others, and are passed by in half the time. With its end tag where nothing but text
# is between them, and where no parser could read the attributes in another way: such an element is closed for certain.
_FORMATTING = re.compile(
    rb"<(?=[bcefinstuBCEFINSTU])(b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])"
    rb"(?:[ \n]++[^ /<>=\n\t\r\f\v\"']++=\"[^\"<>]*+\")*+(>[^<]*+</\1>)?",
    re.IGNORECASE,
)
_TAG = re.compile(rb"<(/?)([a-z][^\s/>]*)[^>]*>?", re.IGNORECASE)
# An opening tag as the standard's tokenizer reads it (section 13.2.5); possessive, so that nothing is read twice. Most
# attributes are of one form, which is tried first: it says nothing else, and is read faster.
_ONE_ATTRIBUTE = rb"[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:\"[^\"]*+\"?|'[^']*+'?|[^\s>]*+))?+"
_USUAL_ATTRIBUTES = rb"(?:[ \n]++[^ /<>=\n\t\r\f\v\"']++=\"[^\"]*+\")*+"
_NAME = rb"<[a-zA-Z][^ />\n\t\r\f\v]*+"
# The same in fewer steps, for it matters only where they all end: those without values together.
_ATTRIBUTES = rb"[\s/]*+[^\s/>][^/>=]*+(?:=\s*+(?:\"[^\"]*+\"?|'[^']*+'?|[^\s>]*+))?+"
_OPENING = re.compile(_NAME + _USUAL_ATTRIBUTES + rb"(?:" + _ATTRIBUTES + rb")*+")
# A comment, a declaration, or a tag of either kind; what is left of a tag at its end tells whether it ends itself.
_TOKEN = re.compile(
    rb"<!--(?:-?>|.*?(?:--!?>|\Z))|<[!?][^>]*+>?|</[^a-zA-Z][^>]*+>?"
    rb"|<(?P<closing>/?)(?P<name>[a-zA-Z][^ />\n\t\r\f\v]*+)"
    + _USUAL_ATTRIBUTES
    + rb"(?:"
    + _ONE_ATTRIBUTE
    + rb")*+(?P<end>[\s/]*+)>?",
    re.DOTALL,
)

_CHOICE = re.compile(rb"</?option(?=[\s/>])[^>]*+>?", re.IGNORECASE)
# End tags open nothing, and these nothing where they do not belong.
_MISPLACED = r"t[dhr]|tbody|thead|tfoot|caption|col|colgroup|html|body|head|frame|frameset|form"
_WITH_VALUE = rf"<(?:/[a-z][^ />\n\t\r\f\v]*|{_MISPLACED})[ /\n\t\r\f\v][^>]*="
# Text that may be one, whatever stands between its pieces.
_ONE_TEXT = re.compile(
    rb"(?:[^<]++|<(?:[/?!](?!--)|(?:%b)(?=[\s/>]))[^>]*+>?|<(?![a-z!]))++" % _MISPLACED.encode(), re.IGNORECASE
)
# What makes rows or ends a cell, whatever is passed over behind it, and text straight in the table, if there is any:
# all that was looked through is matched, so that nothing is looked through twice.
_ROWS = rb"tr|tbody|thead|tfoot|colgroup|col"
_STRAY = re.compile(
    rb"(<(?:/(?:t[dhr]|tbody|thead|tfoot|caption|colgroup|script|style|template)|(?:table|%b))(?=[\s/>])"
    rb"(?:%b)*+[\s/]*+>?+(?:\s*+<(?:/[a-z][^\s/>]*+|(?:%b|html|body|head|frame|frameset|form)(?=[\s/>]))"
    rb"(?:%b)*+[\s/]*+>?+)*+\s*+)([^<\s][^<]*+)?+" % (_ROWS, _ONE_ATTRIBUTE, _ROWS, _ONE_ATTRIBUTE),
    re.IGNORECASE,
)
_ATTRIBUTES_OF_TAG = re.compile(rb"<(/?[a-z][^\s/>]*+)[\s/][^>]*+>", re.IGNORECASE)
_ANY_TAG = re.compile(rb"<[^>]*+>?|\s++")


class TooTangledError(ValueError):
    """Values that seem to hold tags that seem to have values, and so on: it cannot be told in time what is a tag."""


def _with_attributes(number: int) -> str:
    """The beginning of a tag with so many attributes, or what may be read as one: `_OPENING` counted, for re2.

    All attributes but those in quotation marks end before white space or a slash, or at the end of the tag.
    """
    space, name = r"[ \n\t\r\f\v]", r"[^ />\n\t\r\f\v][^ />=\n\t\r\f\v]*"
    gap, equals = r"[ /\n\t\r\f\v]+", f"{space}*={space}*"
    quoted = rf"""{name}{equals}(?:"[^"]*"|'[^']*')(?:{gap})?"""
    bare = rf"""{name}(?:{equals}(?:[^ >\n\t\r\f\v"'][^ >\n\t\r\f\v]*)?)?{gap}"""
    return rf"<[a-z][^ />\n\t\r\f\v]*{gap}(?:{bare}|{quoted}){{{number}}}"


# Few enough for re2 to count fast, and more than most tags have.
_SOME_ATTRIBUTES = _with_attributes(64)
_TABLE = "<table"
# What may part it: comments, fields, end tags without a name. What comes next first, as most tags are others.
_PARTING = re.compile(rb"<(?=[!?/iI])(?:[!?]|input|/[^a-z])", re.IGNORECASE)
_HIDDEN = re.compile(rb"hidden", re.IGNORECASE)
_TAG_NAME, _ATTRIBUTE = re.compile(_NAME), re.compile(_ONE_ATTRIBUTE)


def tamed(markup: bytes) -> bytes:
    """The markup without tags beyond `DEEPEST`, attributes beyond `MOST_ATTRIBUTES`, runaway formatting and comments.

    Most pages come back as they are. Raises TooTangledError on what no page is.
    """
    markup = _with_few_attributes(markup)
    tags = markup.count(b"<")
    if tags > _MOST_CHOICES and len(in_any_case("<option").findall(markup)) > _MOST_CHOICES:
        markup = _CHOICE.sub(b"", markup)
        tags = markup.count(b"<")
    # Nothing is deeper than there are opening tags, and each tag searches what is open once.
    if tags * tags > _MOST_SEARCHED and tags * (tags - markup.count(b"</") - markup.count(b"<!")) > _MOST_SEARCHED:
        markup = _flattened(markup)
    if tags * tags > 4 * _MOST_REOPENED and _are_reopened(markup, tags):
        markup = _TAG.sub(lambda tag: b"" if tag.group(2).lower() in _REOPENED else tag.group(), markup)
    if tags * len(markup) > _MOST_COPIED and (table := in_any_case(_TABLE).search(markup)) is not None:
        if _is_copied_often(markup, table.start()):
            markup = _without_comments(markup)
        markup = _with_stray_text_in_cells(markup)
    if tags * len(markup) > _MOST_COPIED and (valued := len(in_any_case(_WITH_VALUE).findall(markup))):
        markup = _ONE_TEXT.sub(_without_values, markup) if valued * len(markup) > _MOST_COPIED else markup
    return markup


def _without_values(text: re.Match[bytes]) -> bytes:
    """What may be one text, its tags without attributes where it would be copied too often at them."""
    found = text.group()
    tags = found.count(b"<")
    if tags * len(found) <= _MOST_COPIED or tags * len(_ANY_TAG.sub(b"", found)) <= _MOST_COPIED // 4:
        return found
    return _ATTRIBUTES_OF_TAG.sub(rb"<\1>", found)


def _with_stray_text_in_cells(markup: bytes) -> bytes:
    """The markup with text straight in tables put into cells where too much of it would go before a table: there it
    becomes one text, copied at each piece."""
    table = in_any_case(_TABLE).search(markup)
    if table is None:
        return markup
    lengths = [len(found.group(2)) for found in _STRAY.finditer(markup, table.start()) if found.group(2)]
    if len(lengths) * sum(lengths) <= _MOST_STRAY:
        return markup
    return markup[: table.start()] + _STRAY.sub(_into_a_cell, markup[table.start() :])


def _into_a_cell(found: re.Match[bytes]) -> bytes:
    return found.group(1) + b"<td>" + found.group(2) if found.group(2) else found.group()


def _is_copied_often(markup: bytes, start: int) -> bool:
    """Whether text in a table would be copied too often, should all comments and fields from the first on part it."""
    return len(_PARTING.findall(markup, start)) * (len(markup) - start) > _MOST_COPIED


def _without_comments(markup: bytes) -> bytes:
    """The markup without comments and hidden fields, between which a table's text would be copied."""
    kept: list[bytes] = []
    at = 0
    nesting = _Nesting()
    for token in nesting.tokens(markup):
        if _parts_text(token):
            kept.append(markup[at : token.start()])
            at = token.end()
        elif token["name"] is not None:
            (nesting.close if token["closing"] else nesting.open)(token)
    kept.append(markup[at:])
    return b"".join(kept)


def _parts_text(token: re.Match[bytes]) -> bool:
    """Whether a parser leaves it in a table while the text on both sides goes before the table."""
    if token["name"] is None:
        return token.group()[:9].lower() != b"<!doctype"
    return token["name"].lower() == b"input" and _HIDDEN.search(token.group()) is not None


def _with_few_attributes(markup: bytes) -> bytes:
    """The markup with the name alone of every tag that has more than `MOST_ATTRIBUTES`.

    What seems to have many mostly is a comparison in a script, so the text of scripts is taken out first. What seems
    to be the value of an attribute is looked through as well if it holds tags: in a script or a comment, where tags
    are none, a quotation mark may seem to open a value that reaches far into the page.
    """
    some_attributes = in_any_case(_SOME_ATTRIBUTES)
    if some_attributes.search(markup) is None:
        return markup
    markup = without_scripts(markup)
    maybe = some_attributes.search(markup)
    if maybe is None:
        return markup
    kept: list[bytes] = []
    at = looked_through = 0
    position = maybe.start()
    while (tag := _long_tag(markup, position)) is not None:
        start, position = tag
        name = _TAG_NAME.match(markup, start)
        after_name = name.end() if name else start
        if _has_many_attributes(markup[after_name:position]):
            kept.append(markup[at:after_name])
            at = position
        elif markup.find(b"<", after_name, position) >= 0:
            looked_through += position - after_name
            if looked_through > _MOST_LOOKED_THROUGH:
                raise TooTangledError
            position = after_name
    kept.append(markup[at:])
    return b"".join(kept) if at else markup


def _has_many_attributes(inside: bytes) -> bool:
    """Whether a tag has more than `MOST_ATTRIBUTES`; `inside` is what stands after its name.

    An attribute begins after white space, a slash or the end of a quoted value, so that three counts tell of most.
    """
    at_most = len(inside.split()) + inside.count(b"/") + (inside.count(b'"') + inside.count(b"'")) // 2 + 1
    return at_most > MOST_ATTRIBUTES and len(_ATTRIBUTE.findall(inside)) > MOST_ATTRIBUTES


def _long_tag(markup: bytes, position: int) -> tuple[int, int] | None:
    """Where the next opening tag begins and ends that is long enough to have many attributes."""
    for tag in _OPENING.finditer(markup, position):
        start, end = tag.span()
        if end - start > _LONG_TAG:
            return start, end
    return None


def _flattened(markup: bytes) -> bytes:
    """Drops opening tags beyond `DEEPEST` and the closing tags that belong to them."""
    kept: list[bytes] = []
    at = dropped = 0
    nesting = _Nesting()
    for tag in nesting.tags(markup):
        if tag["closing"]:
            outside = dropped > 0 and not nesting.is_sibling(tag)
            dropped -= outside
            if not outside:
                nesting.close(tag)
        else:
            outside = not nesting.open(tag)
            dropped += outside and not nesting.is_sibling(tag)
        if outside:
            kept.append(markup[at : tag.start()])
            at = tag.end()
    kept.append(markup[at:])
    return b"".join(kept) if at else markup


class _Nesting:
    """What is open while a page is read, or more: as deep as a parser's own stack of open elements, or deeper.

    An end tag that a parser may pass over ends nothing here.
    """

    def __init__(self) -> None:
        self._open: list[bytes] = []
        self._drawings = 0
        # Whether a drawing may be at its end, for something in it that ends it.
        self._torn = False

    def tags(self, markup: bytes) -> Iterator[re.Match[bytes]]:
        """The tags of the page, without those in comments, in scripts and the like."""
        return (token for token in self.tokens(markup) if token["name"] is not None)

    def tokens(self, markup: bytes) -> Iterator[re.Match[bytes]]:
        """The same with comments, declarations and what is read as one; these have no `name`."""
        position = 0
        while (token := _TOKEN.search(markup, position)) is not None:
            position = token.end()
            yield token
            if token["name"] is None:
                continue
            name = token["name"].lower()
            if name in _RAW and not token["closing"] and not self._drawings:
                end = re.compile(rb"</" + name + rb"(?=[\s/>])", re.IGNORECASE).search(markup, position)
                position = end.start() if end else len(markup)

    def is_sibling(self, tag: re.Match[bytes]) -> bool:
        """Whether it is a tag of an element that others of its kind end."""
        return tag["name"].lower() in _SIBLINGS

    def open(self, tag: re.Match[bytes]) -> bool:
        """Open an element; False where that would be too deep."""
        name, stack = tag["name"].lower(), self._open
        if self._drawings:
            self._torn = self._torn or name in _BREAKOUTS
            if tag["end"].endswith(b"/") and (not self._torn or name in _VOID):
                return True
        elif name in _VOID:
            return True
        elif name == b"select":
            self._leave("choice")
            if stack and stack[-1] == name:  # a second one ends the first
                stack.pop()
                return True
        elif (kind := _SIBLINGS.get(name)) is not None:
            self._leave("paragraph")
            self._leave(kind)
        elif name in _CONTAINERS:
            self._leave("paragraph")
        if len(stack) >= DEEPEST:
            return False
        stack.append(name)
        self._drawings += name in _FOREIGN
        return True

    def close(self, tag: re.Match[bytes]) -> None:
        """Close an element, as far as it is open for certain."""
        name, stack = tag["name"].lower(), self._open
        if name in _CLOSING_ALL and name in stack:
            place = len(stack) - 1 - stack[::-1].index(name)
            barriers = _LIST_BARRIERS if name in _SIBLINGS else _BARRIERS
            if barriers.isdisjoint(stack[place + 1 :]):
                del stack[place:]
        elif name in _FOREIGN and name in stack and not self._torn:
            while stack.pop() != name:
                pass
            self._drawings = sum(1 for other in stack if other in _FOREIGN)
        elif stack and (stack[-1] == name or (_SIBLINGS.get(stack[-1], "") == _SIBLINGS.get(name))):
            stack.pop()
            self._drawings -= name in _FOREIGN
        self._torn = self._torn and self._drawings > 0

    def _leave(self, kind: str) -> None:
        if self._open and _SIBLINGS.get(self._open[-1]) == kind:
            self._open.pop()


def _are_reopened(markup: bytes, tags: int) -> bool:
    """Whether formatting elements that are never closed would be opened again too often."""
    if sum(not closed for _, closed in _FORMATTING.findall(markup)) * tags <= _MOST_REOPENED:
        return False
    now: Counter[bytes] = Counter()
    most = 0
    for tag in _Nesting().tags(markup):
        name = tag["name"].lower()
        if name not in _REOPENED:
            continue
        now[name] = max(0, now[name] - 1) if tag["closing"] else now[name] + 1
        most = max(most, now.total())
    return most * tags > _MOST_REOPENED
