"""What a visit costs once the page has come, unchanged or changed, against what others do with a page.

    .venv/bin/python -m benchmarks.pages [--pages FOLDER] [--most N]

Measures in one run, in processor time, each page by each way in turn: visits by Amended that find the same bytes,
another script, the same text in other markup, the same article beside another advertisement, and a change; trafilatura
(`extract` as it comes, and `fast=True`), justext, lxml's parser alone, and one regular expression over the raw markup.
Prints a table with ratios to trafilatura: of the means, of the medians, and what three pages in four stay under. Pages
are the `.html.gz` files of a folder (by default the shared ones beside the project); without any, a page made here is
measured.
"""

from __future__ import annotations

import argparse
import gzip
import logging
import re
import statistics
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from amended.adapters.markup_rules import load_markup_rules
from amended.adapters.rule_files import load_rules
from amended.domain.comparison import compare
from amended.domain.detection import each_page_once
from amended.domain.fingerprint import fingerprint, same_for_readers
from amended.domain.pages import open_page, read_page, source_hash
from amended.domain.pages.decoding import as_utf8
from amended.domain.pages.taming import tamed
from amended.domain.snapshots import Page
from benchmarks.timing import milliseconds

SHARED = Path(__file__).parent.parent.parent / "shared/data/notices/dev/pages"
PLAIN = re.compile(rb"(?i)\b(?:correction|clarification|update|editor.s note|amended|earlier version)\b[^<]{0,400}")
PARAGRAPH = (
    "<p>The council of Ostby voted on Thursday to close the swimming hall for two years, from the first of June.</p>"
)
MENU = "".join(f"<li class='menu-item'><a href='/{n}'>Section {n}</a></li>" for n in range(150))
MADE_HERE = (
    f"<!doctype html><html><head><title>Hall to close</title></head><body><nav><ul>{MENU}</ul></nav><article>"
    f"<h1>Hall to close</h1>{PARAGRAPH * 25}</article><footer><ul>{MENU}</ul></footer></body></html>"
).encode()

Way = Callable[[bytes], object]


# What a server changes at every load, another advertisement, a notice. They are put at a page's very end: that of its
# body may be left out, or stand in a script or a text.
NONCE = b"<script nonce='%d'>let views = %d</script>"
SLOT = b"<div id='slot-%d' data-token='%d'></div>"
ADVERTISEMENT = b"<div class='promo'><p>Read the Post for a month, for one crown only: offer %d.</p></div>"
CORRECTION = b"<p>Correction: An earlier version of this article misstated the year; it was %d.</p>"
URL = "https://example.org/article"


def ways() -> dict[str, Way]:
    """The ways to treat a page, by name; those whose library is missing are left out.

    The first five are what a visit costs after the page came, by what is found: each knows of the last visit what the
    article's record and its snapshot would tell.
    """
    markup, rules = load_markup_rules(), load_rules()
    last: dict[bytes, tuple[str, str, Page]] = {}

    def known(body: bytes) -> tuple[str, str, Page]:
        if body not in last:
            opened = open_page(body, url=URL, rules=markup)
            last[body] = (source_hash(body), opened.quick_hash, opened.read())
        return last[body]

    def visit(body: bytes, again: bytes) -> str:
        body_hash, quick_hash, before = known(body)
        if source_hash(again) == body_hash:
            return "same source"
        opened = open_page(again, url=URL, rules=markup)
        if opened.quick_hash == quick_hash:
            return "same text"
        page, found_on = opened.read(), each_page_once(rules)
        if same_for_readers(before, page, found_on):
            return "same article"
        fingerprint(page, found_on(page).notices)
        compare(before, page, found_on(before), found_on(page))
        return "changed"

    @cache
    def varied(body: bytes, piece: bytes) -> bytes:
        return body + piece.replace(b"%d", b"1984")

    def parsed(body: bytes) -> LexborHTMLParser:
        return LexborHTMLParser(tamed(as_utf8(body)))

    @cache
    def article_changed(body: bytes) -> bytes:
        end = body.rfind(b"</p>", 0, len(body) * 2 // 3)
        return body[: end + 4] + CORRECTION.replace(b"%d", b"1984") + body[end + 4 :]

    found: dict[str, Way] = {
        "visit: same bytes": lambda body: visit(body, body),
        "visit: another script": lambda body: visit(varied(body, b"<script></script>"), varied(body, NONCE)),
        "visit: same text, other markup": lambda body: visit(body, varied(body, SLOT)),
        "visit: another advertisement": lambda body: visit(body, varied(body, ADVERTISEMENT)),
        "visit: changed": lambda body: visit(body, article_changed(body)),
        "  of it: decode and parse": parsed,
        "  of it: read in full": lambda body: read_page(body, url=URL, rules=markup),
        "regular expression": PLAIN.findall,
    }
    try:
        import trafilatura
        from lxml import html

        found["trafilatura"] = trafilatura.extract
        found["trafilatura, fast"] = lambda body: trafilatura.extract(body, fast=True)
        found["lxml, parsing alone"] = html.fromstring
    except ImportError:
        pass
    try:
        import justext

        words = justext.get_stoplist("English")
        found["justext"] = lambda body: justext.justext(body, words)
    except ImportError:
        pass
    return found


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("--pages", type=Path, default=SHARED)
    arguments.add_argument("--most", type=int, default=120)
    chosen = arguments.parse_args()
    logging.disable(logging.CRITICAL)
    files = sorted(chosen.pages.glob("*.html.gz")) if chosen.pages.is_dir() else []
    step = max(1, len(files) // chosen.most)
    bodies = [gzip.decompress(file.read_bytes()) for file in files[::step]] or [MADE_HERE] * 20
    measured: dict[str, list[float]] = {}
    for name, way in ways().items():
        # Timed at the second visit: each way may keep what it learned at the first.
        measured[name] = [milliseconds(work, 1, before=work) for body in bodies for work in [partial(way, body)]]
    size = statistics.mean(map(len, bodies)) / 1000
    print(f"{len(bodies)} pages of {size:.0f} kB on average; processor time, milliseconds a page\n")
    print(f"{'':32}{'mean':>9}{'median':>9}{'of trafilatura (mean)':>24}{'(median)':>10}{'(3 in 4)':>10}")
    yardstick = measured.get("trafilatura", [])
    for name, times in sorted(measured.items(), key=lambda item: sum(item[1])):
        mean, median = statistics.mean(times), statistics.median(times)
        ratios = ""
        if yardstick:
            each = [one / whole for one, whole in zip(times, yardstick, strict=True) if whole]
            ratios = f"{mean / statistics.mean(yardstick):>24.3f}{median / statistics.median(yardstick):>10.3f}"
            ratios += f"{statistics.quantiles(each, n=4)[-1]:>10.3f}"
        print(f"{name:32}{mean:>9.2f}{median:>9.2f}{ratios}")


if __name__ == "__main__":
    main()
