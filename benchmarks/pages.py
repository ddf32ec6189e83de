"""What an unchanged visit costs: reading a page and taking its fingerprint, against what others do with a page.

    python benchmarks/pages.py [--pages FOLDER] [--most N]

Measures in one run, in processor time, each page by each way in turn: Amended (decode, parse, blocks, fingerprint),
its parts, trafilatura (`extract` as it comes, and `fast=True`), justext, lxml's parser alone, and one regular
expression over the raw markup. Prints a table with ratios to trafilatura. Pages are the `.html.gz` files of a folder
(by default the shared ones beside the project); without any, a page made here is measured.
"""

from __future__ import annotations

import argparse
import gzip
import logging
import re
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from amended.adapters.markup_rules import load_markup_rules
from amended.domain.fingerprint import fingerprint
from amended.domain.pages import read_page
from amended.domain.pages.decoding import as_utf8
from amended.domain.pages.taming import tamed
from amended.domain.pages.walking import walk

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


def ways() -> dict[str, Way]:
    """The ways to treat a page, by name; those whose library is missing are left out."""
    rules = load_markup_rules()

    def parsed(body: bytes) -> LexborHTMLParser:
        return LexborHTMLParser(tamed(as_utf8(body)))

    found: dict[str, Way] = {
        "Amended: page and fingerprint": lambda body: fingerprint(
            read_page(body, url="https://example.org/article", rules=rules)
        ),
        "  of it: decode and parse": parsed,
        "  of it: and walk": lambda body: walk(root, rules, swift=True) if (root := parsed(body).body) else None,
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


def milliseconds(way: Way, body: bytes) -> float:
    """Processor time of one page in one way, at the second visit: each way may keep what it learned at the first."""
    way(body)
    began = time.process_time()
    way(body)
    return (time.process_time() - began) * 1000


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
        measured[name] = [milliseconds(way, body) for body in bodies]
    size = statistics.mean(map(len, bodies)) / 1000
    print(f"{len(bodies)} pages of {size:.0f} kB on average; processor time, milliseconds a page\n")
    print(f"{'':32}{'mean':>9}{'median':>9}{'of trafilatura (mean)':>24}{'(median)':>10}")
    yardstick = measured.get("trafilatura", [])
    for name, times in sorted(measured.items(), key=lambda item: sum(item[1])):
        mean, median = statistics.mean(times), statistics.median(times)
        ratios = (
            f"{mean / statistics.mean(yardstick):>24.3f}{median / statistics.median(yardstick):>10.3f}"
            if yardstick
            else ""
        )
        print(f"{name:32}{mean:>9.2f}{median:>9.2f}{ratios}")


if __name__ == "__main__":
    main()
