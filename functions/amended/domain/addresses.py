"""Addresses of articles: what makes two URLs the same story, and how a URL may be shown."""

from __future__ import annotations

import hashlib
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit, urlunsplit

# Parameters that say where a reader came from, never which story it is. Campaign tags of Google, Meta, Microsoft,
# X, Matomo, AT Internet, HubSpot, Mailchimp, and the feed marks of large publishers.
_TRACKING_PREFIXES = ("utm_", "pk_", "mtm_", "at_", "hsa_", "mc_", "ns_", "itm_", "cmp_", "xtor")
_TRACKING = frozenset(
    ["fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "igshid", "igsh", "mkt_tok", "_hsenc", "_hsmi", "vero_id", "oly_enc_id", "oly_anon_id", "ref_src", "ref_url", "spm", "smid", "smtyp", "partner", "cmpid", "ocid", "cid", "ito", "icid", "ncid", "sr_share", "ftag", "ftcamp", "srnd", "taid", "traffic_source", "feedtype", "feedname", "feedref", "rss", "intcmp", "int_source", "guccounter", "guce_referrer", "guce_referrer_sig", "__twitter_impression", "amp", "outputtype", "s_cid", "wt_mc", "wt_zmc"]
)
_DEFAULT_PORTS = {"http": 80, "https": 443}


def host_of(url: str) -> str:
    """Host and port as the unit of pace: "example.org", "127.0.0.1:8080"; lower case, no default port, no user."""
    parts = urlsplit(url)
    name = (parts.hostname or "").rstrip(".")
    try:
        port = parts.port
    except ValueError:
        port = None
    if ":" in name:
        name = f"[{name}]"
    return name if port in (None, _DEFAULT_PORTS.get(parts.scheme)) else f"{name}:{port}"


def clean_url(url: str) -> str:
    """The URL without fragment and tracking parameters, in one spelling of host and escapes; safe to fetch.

    Order of the remaining parameters is kept: some sites care.
    """
    parts = urlsplit(url.strip())
    scheme = parts.scheme.lower()
    query = urlencode([(k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not _is_tracking(k)])
    if "=" not in parts.query and parts.query and not _is_tracking(parts.query):
        query = parts.query
    user = f"{parts.netloc.rpartition('@')[0]}@" if "@" in parts.netloc else ""
    path = (
        quote(unquote(parts.path, errors="surrogateescape"), safe="/%:@!$&'()*+,;=~-._", errors="surrogateescape")
        or "/"
    )
    return urlunsplit((scheme, user + host_of(url), path if "%" not in unquote(parts.path) else parts.path, query, ""))


def _is_tracking(name: str) -> bool:
    name = name.lower()
    return name in _TRACKING or name.startswith(_TRACKING_PREFIXES)


def article_key(url: str) -> str:
    """Hash of the canonical URL, blind to scheme, "www.", "m." and "amp." hosts, and a trailing slash."""
    parts = urlsplit(clean_url(url))
    host = host_of(url)
    for prefix in ("www.", "m.", "mobile.", "amp."):
        if host.startswith(prefix) and host.count(".") > 1:
            host = host.removeprefix(prefix)
    path = parts.path.rstrip("/")
    known_by = f"{host}{path}?{parts.query}"
    return hashlib.sha256(known_by.encode("utf-8", "surrogatepass")).hexdigest()[:24]


def display_url(url: str) -> str:
    """The URL as it may stand in a message or a log: without user, password, query secrets or control characters."""
    try:
        parts = urlsplit(url)
        host = host_of(url)
    except ValueError:
        return "(an address that cannot be read)"
    hidden = [(k, "…" if _is_secret(k) else v) for k, v in parse_qsl(parts.query, keep_blank_values=True)]
    query = urlencode(hidden, safe="…") if any(v == "…" for _, v in hidden) else parts.query
    shown = (
        urlunsplit((parts.scheme, host, parts.path, query, parts.fragment)) if parts.scheme else url.rpartition("@")[2]
    )
    return "".join(c if c.isprintable() else "�" for c in shown)[:500]


_SECRET_WORDS = ("token", "key", "secret", "password", "passwd", "signature", "auth", "apikey", "sig")


def _is_secret(name: str) -> bool:
    name = name.lower()
    return any(name == word or name.endswith(("_" + word, "-" + word)) for word in _SECRET_WORDS)
