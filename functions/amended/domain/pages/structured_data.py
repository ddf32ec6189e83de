"""Reads schema.org data that pages carry as JSON-LD: the article's own node, and the corrections that it states.

Governing sources: https://schema.org/NewsArticle, https://schema.org/correction (text, URL or `CorrectionComment`),
https://schema.org/LiveBlogPosting, JSON-LD 1.1 (only `@graph`, `@type` and nesting are understood; no expansion).
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from amended.domain.pages.decoding import without_invisible
from amended.domain.pages.rules import MarkupRules
from amended.domain.snapshots import StructuredCorrection

_LONGEST_SCRIPT = 2_000_000
_MOST_NODES = 20_000
_MOST_CORRECTIONS = 50
_WRAPPING = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/|\]\]>|;)\s*$"
)
_TAG = re.compile(r"<[^<>]{0,2000}>")
# What these hold are other works: teasers, sources, parts.
_OF_OTHERS = frozenset(("itemListElement", "mentions", "citation", "isBasedOn", "hasPart", "isPartOf", "comment"))
_PARAGRAPH_END = re.compile(r"\n+|</p>|<br\s*/?>", re.IGNORECASE)
_SPACE = re.compile(r"\s+")

Node = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleData:
    """What the article's own node says; fields as printed, "" where it does not say."""

    types: frozenset[str] = frozenset()
    headline: str = ""
    url: str = ""
    language: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    modified: str = ""
    publisher: str = ""
    body: tuple[str, ...] = ()
    behind_paywall: bool = False
    corrections: tuple[StructuredCorrection, ...] = ()


def plain(value: object) -> str:
    """A text value as a reader would see it: entities and tags resolved, in single spaces; "" if it is no text."""
    if not isinstance(value, str):
        return ""
    text = html.unescape(value) if "&" in value else value
    if "<" in text:
        text = _TAG.sub(" ", text)
    return _SPACE.sub(" ", without_invisible(text)).strip()


def read_structured_data(scripts: Iterable[str], url: str, rules: MarkupRules) -> ArticleData:
    """What the JSON-LD scripts of the page at `url` say of its article; broken scripts say nothing."""
    nodes = [node for script in scripts for node in _nodes(_parsed(script))]
    main = _main_node(nodes, url, rules)
    if main is None:
        return ArticleData()
    return ArticleData(
        types=frozenset(_types(main)),
        headline=plain(_first(main.get("headline"))) or plain(_first(main.get("name"))),
        url=_address(main.get("url")) or _address(main.get("mainEntityOfPage")) or _address(main.get("@id")),
        language=plain(_named(_first(main.get("inLanguage")))),
        authors=tuple(dict.fromkeys(name for name in (plain(_named(a)) for a in _listed(main.get("author"))) if name)),
        published=plain(_first(main.get("datePublished"))) or plain(_first(main.get("dateCreated"))),
        modified=plain(_first(main.get("dateModified"))),
        publisher=plain(_named(_first(main.get("publisher")))),
        body=tuple(_paragraphs(main.get("articleBody"))),
        behind_paywall=str(_first(main.get("isAccessibleForFree"))).lower() == "false",
        corrections=_corrections_of(main, nodes, rules),
    )


def _parsed(script: str) -> object:
    if len(script) > _LONGEST_SCRIPT:
        return None
    text = script.strip()
    for _ in range(2):
        try:
            return json.loads(text, strict=False)
        except (ValueError, RecursionError):
            text = _WRAPPING.sub("", _WRAPPING.sub("", text)).strip()
    return None


def _nodes(data: object) -> Iterator[Node]:
    """Every object of the data, outermost first, without recursion."""
    waiting: list[object] = [data]
    seen = 0
    while waiting and seen < _MOST_NODES:
        value = waiting.pop(0) if len(waiting) < 64 else waiting.pop()
        seen += 1
        if isinstance(value, dict):
            yield value
            waiting.extend(
                child for key, child in value.items() if isinstance(child, dict | list) and key not in _OF_OTHERS
            )
        elif isinstance(value, list):
            waiting.extend(child for child in value if isinstance(child, dict | list))


def _types(node: Node) -> Iterator[str]:
    for name in _listed(node.get("@type")):
        if isinstance(name, str):
            yield name.rpartition("/")[2].rpartition(":")[2]


def _main_node(nodes: list[Node], url: str, rules: MarkupRules) -> Node | None:
    """Of the nodes of an article's type the one at this address, or of a live blog, or with most to say; the first."""
    articles = [node for node in nodes if rules.article_types.intersection(_types(node))]
    here = _path(url)
    preferences = (
        [node for node in articles if rules.live_types.intersection(_types(node))],
        [node for node in articles if here and here in map(_path, _addresses(node))],
        [node for node in articles if "headline" in node and "datePublished" in node],
        articles,
    )
    return next((chosen[0] for chosen in preferences if chosen), None)


def _addresses(node: Node) -> Iterator[str]:
    return (_address(node.get(key)) for key in ("url", "mainEntityOfPage", "@id"))


def _path(url: str) -> str:
    """Host and path of an address, without what varies between spellings of one; "" if it has none."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return f"{(parts.hostname or '').removeprefix('www.')}{parts.path.rstrip('/')}" if parts.path.strip("/") else ""


def _corrections_of(main: Node, nodes: list[Node], rules: MarkupRules) -> tuple[StructuredCorrection, ...]:
    """The corrections of the article's own node, and of others with its headline: some systems print it twice."""
    headline = plain(_first(main.get("headline")))
    same = [
        node
        for node in nodes
        if node is not main
        and "correction" in node
        and headline
        and plain(_first(node.get("headline"))) == headline
        and rules.article_types.intersection(_types(node))
    ]
    found = dict.fromkeys(correction for node in (main, *same) for correction in _corrections(node))
    return tuple(found)[:_MOST_CORRECTIONS]


def _corrections(node: Node) -> Iterator[StructuredCorrection]:
    for value in _listed(node.get("correction")):
        if isinstance(value, dict):
            text = plain(value.get("text")) or plain(value.get("description")) or plain(value.get("commentText"))
            name = plain(value.get("name")) or plain(value.get("headline"))
            stated = plain(value.get("datePublished")) or plain(value.get("dateCreated"))
            if text or name:
                yield StructuredCorrection(
                    text=text or name, stated_time=stated or None, kind_hint=_kind_hint(name) if text else ""
                )
        elif (text := plain(value)) and not re.fullmatch(r"https?://\S+", text):
            yield StructuredCorrection(text=text)


def _kind_hint(name: str) -> str:
    """The name of a correction as kinds are spelled: "Editor’s note" gives "editors_note"."""
    return re.sub(r"[^a-z]+", "_", re.sub(r"['’]", "", name[:100].lower())).strip("_")


def _paragraphs(value: object) -> Iterator[str]:
    if isinstance(value, str):
        for paragraph in _PARAGRAPH_END.split(value[:_LONGEST_SCRIPT]):
            if text := plain(paragraph):
                yield text


def _listed(value: object) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _first(value: object) -> object:
    return value[0] if isinstance(value, list) and value else value


def _named(value: object) -> object:
    return _first(value.get("name") or value.get("alternateName")) if isinstance(value, dict) else value


def _address(value: object) -> str:
    value = _first(value)
    if isinstance(value, dict):
        value = value.get("@id") or value.get("url")
    return value.strip() if isinstance(value, str) and value.startswith(("http://", "https://")) else ""
