"""Addresses: what makes two URLs the same story, which may be fetched at all, and how a URL may be shown.

Spelling follows the WHATWG URL standard as far as w3lib has it; what is decoded and what is not, RFC 3986, 6.2.2.
None of these functions raises on what strangers write into links.
"""

from __future__ import annotations

import hashlib
import re
from urllib.parse import unquote, urljoin, urlsplit, urlunsplit

from amended.domain.tracking_parameters import NAMES, NAMES_BY_VALUE, PREFIXES, VALUES

_DEFAULT_PORTS = {"http": 80, "https": 443}
_ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})|%")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
# Hosts that show the same stories in another dress.
_SAME_HOST_PREFIXES = ("www.", "m.", "mobile.", "amp.")
# What no host can have in it: characters that stand in none (WHATWG URL, forbidden domain code points), empty labels.
_NO_HOST = re.compile(r"[\x00-\x20\x7f\"%<>\\^`{|}]|^\.|\.\.")
_MAX_LENGTH = 4096
# Beyond this no address becomes one of sane length, whatever is taken from it.
_HOPELESS_LENGTH = 4 * _MAX_LENGTH


def host_of(url: str) -> str:
    """Host and port as the unit of pace: "example.org", "127.0.0.1:8080"; lower case, no default port, no user.

    "" where the URL has no host that can be read.
    """
    try:
        parts = urlsplit(url)
        name = (parts.hostname or "").rstrip(".")
    except ValueError:
        return ""
    try:
        port = parts.port
    except ValueError:
        port = None
    if ":" in name:
        name = f"[{name}]"
    return name if port in (None, _DEFAULT_PORTS.get(parts.scheme)) else f"{name}:{port}"


def is_web_address(url: str) -> bool:
    """Whether this is an http or https URL with a host, of sane length: the only kind that is ever fetched."""
    try:
        url.encode()  # half a character (a lone surrogate) cannot be sent
        parts = urlsplit(url)
        return (
            parts.scheme in _DEFAULT_PORTS
            and bool(parts.hostname)
            and not _NO_HOST.search(parts.hostname or "")
            and len(url) <= _MAX_LENGTH
            and (parts.port is None or parts.port > 0)
        )
    except ValueError:
        return False


def absolute(base: str, link: str) -> str:
    """A link as it is meant where it stands: RFC 3986, 5.2; itself where it cannot be read."""
    try:
        return urljoin(base, link.strip())
    except ValueError:
        return link.strip()


def request_url(url: str) -> str:
    """The URL in the one spelling in which it is requested: escapes, IDNA host, no fragment. Credentials are kept.

    What cannot be read as a URL, or is far too long for one, comes back as it was, stripped.
    """
    from w3lib.url import safe_url_string

    url = url.strip()
    if len(url) > _HOPELESS_LENGTH:
        return url
    try:
        parts = urlsplit(safe_url_string(url))
        user = f"{parts.netloc.rpartition('@')[0]}@" if "@" in parts.netloc else ""
        host = host_of(urlunsplit(parts))
    except (ValueError, UnicodeError):
        return url
    path, query = _one_spelling(parts.path), _one_spelling(parts.query)
    return urlunsplit((parts.scheme, user + host, path or ("/" if host else ""), query, ""))


def clean_url(url: str) -> str:
    """An article's URL: `request_url` without tracking parameters, user and password.

    Order and spelling of the remaining parameters are kept: some sites care.
    """
    parts = urlsplit(spelled) if is_web_address(spelled := request_url(url)) else None
    if parts is None:
        return spelled
    kept = [pair for pair in parts.query.split("&") if pair and not _is_tracking(pair)]
    return urlunsplit((parts.scheme, host_of(spelled), parts.path, "&".join(kept), ""))


def _one_spelling(text: str) -> str:
    """Escapes in upper case, letters and digits unescaped, a lone percent sign escaped (RFC 3986, 6.2.2)."""

    def respelled(match: re.Match[str]) -> str:
        if match[1] is None:
            return "%25"
        character = chr(int(match[1], 16))
        return character if character in _UNRESERVED else f"%{match[1].upper()}"

    return _ESCAPE.sub(respelled, text)


def _is_tracking(pair: str) -> bool:
    name, _, value = pair.partition("=")
    name, value = unquote(name).lower(), unquote(value).lower()
    if name.startswith(PREFIXES) or name in NAMES:
        return True
    return name in NAMES_BY_VALUE and value in VALUES


def article_key(url: str) -> str:
    """Hash of the canonical URL (24 hexadecimal digits).

    Blind to scheme, default port, "www.", "m.", "mobile." and "amp." hosts, a trailing slash, tracking parameters and
    the order of the others.
    """
    cleaned = clean_url(url)
    try:
        parts = urlsplit(cleaned)
    except ValueError:
        known_by = cleaned
    else:
        known_by = f"{_undressed(host_of(cleaned))}{parts.path.rstrip('/')}?{'&'.join(sorted(parts.query.split('&')))}"
    return hashlib.sha256(known_by.encode("utf-8", "surrogatepass")).hexdigest()[:24]


def _undressed(host: str) -> str:
    """The host without the prefixes under which it shows the same stories."""
    for prefix in _SAME_HOST_PREFIXES:
        if host.startswith(prefix) and host.count(".") > 1:
            host = host.removeprefix(prefix)
    return host


def on_one_site(one: str, other: str) -> bool:
    """Whether two URLs are of one site as far as their hosts tell: the same one, or one within the other."""
    first, second = _undressed(host_of(one)), _undressed(host_of(other))
    if not first or not second:
        return False
    return first == second or first.endswith(f".{second}") or second.endswith(f".{first}")


_SECRET_WORDS = ("token", "key", "secret", "password", "passwd", "pwd", "signature", "auth", "apikey", "sig", "code")
# Hosts whose paths are secrets themselves.
_SECRET_PATHS = ("hooks.slack.com", "hooks.slack-gov.com")


def display_url(url: str, limit: int | None = 500) -> str:
    """The URL as it may stand in a message or a log: without user, password, query secrets or control characters.

    Cut at `limit` characters.
    """
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return "(an address that cannot be read)"
    if not parts.netloc:
        shown = url.strip().rpartition("@")[2]
    else:
        host = host_of(url.strip()) or parts.netloc.rpartition("@")[2]
        pairs = [_without_secret(pair) for pair in parts.query.split("&")]
        path = "/…" if host in _SECRET_PATHS else parts.path
        shown = urlunsplit((parts.scheme, host, path, "&".join(pairs), parts.fragment))
    return "".join(c if c.isprintable() else "�" for c in shown)[:limit]


def _without_secret(pair: str) -> str:
    name, equals, value = pair.partition("=")
    word = unquote(name).lower()
    secret = any(word == known or word.endswith(("_" + known, "-" + known)) for known in _SECRET_WORDS)
    return f"{name}=…" if secret and equals and value else pair
