"""How a site calls itself, so that "RNZ incorrectly reported" is read as "we incorrectly reported" is.

A page names its site in its data, and its host does so nearly always. In the lines that stand where notices do, the
name is replaced by signs that no text has; what rules say of a house, they say of those signs too.
"""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import urlsplit

from amended.domain.detection.normalising import Folded, fold
from amended.domain.snapshots import Page

# What stands for the site's name in a line, once for each of its signs.
SIGN = "§"
_SHORTEST, _LONGEST, _SHORTEST_HOST = 2, 40, 3
_OF_HOSTS = frozenset({"www", "news", "blog", "blogs", "amp", "edition", "mobile", "example", "github", "localhost"})
_DATED = re.compile(r"(?:19|20)\d\d")  # some titles end with a day, not with the site's name
# "KQRT News" calls itself KQRT too.
# "WQRT 9 News" calls itself WQRT: a call sign stands first and in capitals.
_CALL_SIGN = re.compile(r"[A-Z]{3,5}(?=[ -]|$)")
_MEDIUM = re.compile(r"(?<=\w) (?:news|online|digital|media|tv|radio|network|magazine)$")
_AROUND = re.compile(r"^the |\.(?:com|org|net|info|co\.\w\w|\w\w)$")


def house_of(page: Page) -> re.Pattern[str] | None:
    """An expression for the names of a page's site in folded text; None where it has none that tells."""
    named = _AROUND.sub("", fold(page.site).strip())
    tells = _SHORTEST <= len(named) <= _LONGEST and not _DATED.search(named)
    sign = _CALL_SIGN.match(page.site)
    names = dict.fromkeys((named, _MEDIUM.sub("", named), fold(sign.group()) if sign else named))
    parts = [re.escape(name) for name in names if tells and len(name) >= _SHORTEST]
    if host := _of_host(page.url):
        parts.append("[ -]?".join(map(re.escape, host)))
    return re.compile(rf"(?<![a-z0-9])(?:{'|'.join(parts)})(?![a-z0-9])") if parts else None


def naming_the_house(line: Folded, house: re.Pattern[str]) -> Folded:
    """A line with the signs for the site's name wherever it is printed with a capital, if its script has any."""
    text = line.text
    for match in house.finditer(line.text):
        if not line.printed(match.start(), match.end())[:1].islower():
            text = f"{text[: match.start()]}{SIGN * len(match.group())}{text[match.end() :]}"
    return line if text == line.text else replace(line, text=text)


def under_one_name(old: Page, new: Page) -> tuple[Page, Page]:
    """Two pages of one article, both with the name that the site has now.

    A name that is given for the first time, changed or left out makes no notice new that stood there before.
    """
    site = new.site or old.site
    return (
        old if old.site == site else replace(old, site=site),
        new if new.site == site else replace(new, site=site),
    )


def _of_host(url: str) -> str:
    """The name in a host's domain ("thegazette.com.au": "gazette"); "" where there is none."""
    try:
        labels = (urlsplit(url).hostname or "").split(".")[:-1]
    except ValueError:
        return ""
    names = [label for label in labels if label not in _OF_HOSTS and len(label) >= _SHORTEST_HOST]
    name = max(names, key=len, default="").replace("-", "").removeprefix("the")
    return name if len(name) >= _SHORTEST_HOST and name.isascii() else ""
