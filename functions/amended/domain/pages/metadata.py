"""What a page says of itself: title, address, language, authors, times.

Sources, the more exact first: JSON-LD (schema.org), Open Graph (ogp.me), `<link>` and `<meta>` of HTML, `<time>`.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from amended.domain.pages.rules import MarkupRules
from amended.domain.pages.structured_data import ArticleData, plain, read_structured_data
from amended.domain.pages.walking import Line

_LONGEST = 2_000
_LONGEST_SITE = 100
_MOST_AUTHORS = 20
# Names of `<meta>` elements: Open Graph, schema.org microdata, Dublin Core, and those of analytics services.
_AUTHORS = ("author", "article:author", "dc.creator", "parsely-author", "byl")
_PUBLISHED = (
    "article:published_time",
    "datepublished",
    "date",
    "dc.date.issued",
    "dc.date",
    "pubdate",
    "parsely-pub-date",
    "sailthru.date",
)
_MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "last-modified", "dc.date.modified")
_TITLES = ("og:title", "twitter:title")
_OF_THE_PAGE = ("content-language", "og:locale", "og:url", "og:type", "og:site_name")
_ASKED = frozenset((*_AUTHORS, *_PUBLISHED, *_MODIFIED, *_TITLES, *_OF_THE_PAGE))
# All that states something of the page, in one search of the tree.
_STATING = (
    'meta[content], link[rel~="canonical" i][href], link[rel~="shortlink" i][href], script[type*="ld+json" i], title'
)
# So many addresses of its own are taken from a page beside the canonical one: short link, Open Graph, JSON-LD.
_MOST_FURTHER = 3
_MOST_METAS = 500
_MARKED_TIME = (
    '[itemprop~="datePublished"], time[pubdate], article header time[datetime], header time.published, '
    "time.entry-date, .entry-meta time[datetime], .dateline time[datetime]"
)
_HOME_PATH = re.compile(
    r"/?(?:(?:index|home|default|homepage)(?:\.\w{2,5})?/?|[a-z]{2}(?:-[a-z]{2})?/?)?", re.IGNORECASE
)
_TELLING = 12  # letters of a name that is no other's by chance
_SITE_NAME = re.compile(r"\s+(?:[|–—·•»«]|-|::)\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """A page's account of itself. `names` are the titles that it goes by, the most exact first.

    `further_addresses` are those that it gives for its own beside the canonical one.
    """

    canonical_url: str
    further_addresses: tuple[str, ...]
    names: tuple[str, ...]
    document_title: str
    language: str
    authors: tuple[str, ...]
    published: datetime | None
    modified: datetime | None
    utc_offset: int | None
    site: str
    calls_itself_article: bool
    calls_itself_home: bool
    data: ArticleData


def read_metadata(tree: LexborHTMLParser, url: str, rules: MarkupRules) -> Metadata:
    """Everything that the head of the page, and its structured data, say."""
    found: dict[str, list[LexborNode]] = {"meta": [], "link": [], "script": [], "title": []}
    for node in tree.css(_STATING):
        found[node.tag or ""].append(node)
    metas = _metas(found["meta"])
    data = read_structured_data((node.text_content or node.text() for node in found["script"]), url, rules)
    stated = _linked(found["link"], "canonical")
    canonical_url = _canonical((stated, metas.get("og:url", "")), url)
    own = (_linked(found["link"], "shortlink"), metas.get("og:url", ""), data.url)
    document_title = plain(_title_of_document(found["title"]))[:_LONGEST]
    names = (data.headline, *(metas.get(key, "") for key in _TITLES), document_title)
    html_node = tree.root
    declared = (html_node.attributes.get("lang") or html_node.attributes.get("xml:lang") or "") if html_node else ""
    authors = data.authors or tuple(
        name for key in _AUTHORS if (name := metas.get(key)) and not name.startswith(("http://", "https://"))
    )
    published = next(filter(moment_of, _published_texts(tree, data, metas)), "")
    return Metadata(
        canonical_url=canonical_url,
        further_addresses=tuple(_further(own, canonical_url, url)),
        names=tuple(dict.fromkeys(name for name in names if name)),
        document_title=document_title,
        language=declared or data.language or metas.get("content-language", "") or metas.get("og:locale", ""),
        authors=authors[:_MOST_AUTHORS],
        published=moment_of(published),
        modified=_first_moment(data.modified, *(metas.get(key, "") for key in _MODIFIED)),
        utc_offset=_offset_of(published),
        site=(metas.get("og:site_name") or data.publisher or _site_in_title(document_title))[:_LONGEST_SITE],
        calls_itself_article=bool(data.types)
        or metas.get("og:type", "").lower() == "article"
        or "article:published_time" in metas,
        calls_itself_home=_is_home(stated or url),
        data=data,
    )


def _metas(nodes: Sequence[LexborNode]) -> dict[str, str]:
    """What `<meta>` elements say that is asked for, by their name in lower case; the first of a name counts."""
    found: dict[str, str] = {}
    for node in nodes[:_MOST_METAS]:
        attributes = node.attributes
        key = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        key = (key or attributes.get("http-equiv") or "").lower()
        if key in _ASKED and key not in found and (content := plain((attributes.get("content") or "")[:_LONGEST])):
            found[key] = content
    return found


def _title_of_document(nodes: Sequence[LexborNode]) -> str:
    """The first title of the head, or the first of all where the parser put it elsewhere (drawings have titles too)."""
    in_head = (node for node in nodes if node.parent is not None and node.parent.tag == "head")
    node = next(in_head, nodes[0] if nodes else None)
    return node.text() if node is not None else ""


def _canonical(stated: tuple[str, ...], url: str) -> str:
    """The page's own address of itself, if it is one of a page (not of a mere site), else the address asked for."""
    for candidate in stated:
        resolved = _resolved(url, candidate) if candidate else ""
        if resolved and (not _is_home(resolved) or _is_home(url)):
            return resolved
    return url


def _linked(nodes: Sequence[LexborNode], relation: str) -> str:
    """The address of the first link of this relation, "" where there is none."""
    related = (node.attributes for node in nodes if relation in (node.attributes.get("rel") or "").lower().split())
    return next((attributes.get("href") or "" for attributes in related), "")


def _further(stated: Iterable[str], canonical_url: str, url: str) -> Iterator[str]:
    """The page's addresses of itself beside the canonical one, each once, if they are of a page."""
    found = dict.fromkeys(_resolved(url, one) for one in stated if one and len(one) <= _LONGEST)
    some = (one for one in found if one and one not in {canonical_url, url} and not _is_home(one))
    return itertools.islice(some, _MOST_FURTHER)


def _resolved(url: str, address: str) -> str:
    try:
        resolved = urljoin(url, address.strip())
        parts = urlsplit(resolved)
    except ValueError:
        return ""
    return resolved if parts.scheme in {"http", "https"} and parts.hostname else ""


def _is_home(url: str) -> bool:
    """Whether the address is that of a site: no path to speak of ("/", "/index.html", "/en/") and no query."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return bool(parts.hostname) and not parts.query and _HOME_PATH.fullmatch(parts.path) is not None


def _published_texts(tree: LexborHTMLParser, data: ArticleData, metas: Mapping[str, str]) -> Iterator[str]:
    """When the page says that it was published: in its data, in its head, or where its markup marks a date."""
    yield data.published
    yield from (metas.get(key, "") for key in _PUBLISHED)
    marked = tree.css_first(_MARKED_TIME)
    if marked is not None:
        yield from (marked.attributes.get(name) or "" for name in ("datetime", "content"))


def _first_moment(*stated: str) -> datetime | None:
    for text in stated:
        moment = moment_of(text)
        if moment is not None:
            return moment
    return None


def moment_of(text: str) -> datetime | None:
    """An ISO 8601 time in UTC; one without a zone counts as UTC; None if it is none."""
    text = text.strip()
    if not text or len(text) > 40:
        return None
    try:
        moment = _as_stated(text)
        moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return moment if 1900 < moment.year < 2200 else None


def _as_stated(text: str) -> datetime:
    """An ISO 8601 time with the offset that it states. Raises ValueError for what is none."""
    return datetime.fromisoformat(text.strip().replace(" UTC", "+00:00").replace(" Z", "Z"))


def _offset_of(text: str) -> int | None:
    """The minutes that a time which `moment_of` reads states to be ahead of UTC; None where it states none, or UTC."""
    offset = _as_stated(text).utcoffset() if text else None
    return int(offset.total_seconds() // 60) if offset else None


def language_code(declared: str) -> str | None:
    """The primary subtag of a declared language (BCP 47), in one spelling; None if it is none."""
    match = re.match(r"\s*([A-Za-z]{2,3})(?:[-_]|\s*$)", declared)
    if not match:
        return None
    code = match.group(1).lower()
    return None if code in _ENCODINGS else _SAME.get(code, code)


_ENCODINGS = {"utf", "iso", "gbk"}  # some pages declare their encoding where their language is asked for
_SAME = {
    "nb": "no",
    "nn": "no",
    "iw": "he",
    "in": "id",
    "cmn": "zh",
    "eng": "en",
    "deu": "de",
    "ger": "de",
    "fra": "fr",
    "fre": "fr",
    "spa": "es",
    "por": "pt",
    "ita": "it",
    "rus": "ru",
}


def choose_title(metadata: Metadata, headings: Sequence[Line]) -> tuple[str, Line | None]:
    """The article's title as printed, and the line that it stands in, if one does.

    An `<h1>` that the page's own names confirm, else any heading that is one of the names, else the best of the names.
    The site's name often is an `<h1>`, too, and stands beside the title in that of the document: a heading that is a
    whole name goes before one that is but part of one.
    """
    names = [bare for name in metadata.names if (bare := _bare(name))]
    first_rank = [heading for heading in headings if heading.element.tag == "h1"]
    whole = _whole_name(metadata, names, headings)
    for heading in first_rank:
        bare = _bare(heading.text)
        if bare in names or (len(bare) > _TELLING and any(name in bare for name in names)):
            return heading.text, heading
        if len(bare) > _TELLING and any(bare in name for name in names):
            printed = whole or heading
            return printed.text, printed
    for heading in [whole] if whole else headings:
        bare = _bare(heading.text)
        if len(bare) > 5 and any(bare == name or (len(bare) > 20 and bare in name) for name in names):
            return heading.text, heading
    if metadata.data.headline:
        return metadata.data.headline, None
    if metadata.names and metadata.names[0] != metadata.document_title:
        return metadata.names[0], None
    if len(first_rank) == 1:
        return first_rank[0].text, first_rank[0]
    return without_site_name(metadata.document_title), None


def _whole_name(metadata: Metadata, names: Sequence[str], headings: Sequence[Line]) -> Line | None:
    """The first heading that is a whole name, or what comes first in the document's title, and not the site's name."""
    begun = _bare(_SITE_NAME.split(metadata.document_title)[0])
    whole = {name for name in (*names, begun) if len(name) > _TELLING} - {_bare(metadata.site)}
    return next((heading for heading in headings if _bare(heading.text) in whole), None)


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text).strip().casefold()


def _site_in_title(title: str) -> str:
    """The name of the site that follows an article's title in that of the document; "" where none does."""
    parts = _SITE_NAME.split(title)
    return parts[-1].strip() if len(parts) > 1 and len(parts[-1]) < len(parts[0]) else ""


def without_site_name(title: str) -> str:
    """A document's title without the name of the site that follows or precedes it."""
    parts = _SITE_NAME.split(title)
    return max(parts, key=len) if len(parts) > 1 else title
