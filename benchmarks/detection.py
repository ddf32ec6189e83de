"""What finding the notices of a page costs and finds, beside trafilatura, readability-lxml and one regular expression.

    .venv/bin/python -m benchmarks.detection [--pages FOLDER] [--repeat 5]

Takes real pages (`*.html.gz` under FOLDER, by default the labelled ones of ../shared, where they are present) and
prints milliseconds a page, as medians and 95th percentiles, with their ratio to one trafilatura extraction, all in one
run; then how many of the labelled notices each way still has in its text, if labels lie beside the pages.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import statistics
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import trafilatura
from readability import Document
from readability.readability import Unparseable

from amended.adapters.markup_rules import load_markup_rules
from amended.adapters.rule_files import load_rules
from amended.domain.detection import Rules, detect
from amended.domain.notices import folded
from amended.domain.pages import MarkupRules, read_page
from amended.domain.snapshots import Page
from benchmarks.timing import milliseconds

PAGES = Path(__file__).parent.parent.parent / "shared" / "data" / "notices" / "dev" / "pages"
PLAIN = re.compile(
    r"^\W*(?:correction|update|clarification|editor.?s note|retraction|amended)\b.{0,40}?[:\]]"
    r"|(?:this|an earlier version of this) (?:article|story|post).{0,40}?(?:updated|amended|corrected|misstated)",
    re.IGNORECASE | re.MULTILINE,
)


def text_of(page: Page) -> str:
    """All that the page reader keeps."""
    return "\n".join(block.text for block in page.blocks)


def main() -> None:
    """Prints both tables."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--pages", type=Path, default=PAGES)
    parser.add_argument("--repeat", type=int, default=5)
    options = parser.parse_args()
    files = sorted(options.pages.glob("*.html.gz"))
    if not files:
        print(f"no pages in {options.pages}")
        return
    began = time.perf_counter()
    rules, markup = load_rules(), load_markup_rules()
    loaded = time.perf_counter() - began
    times: dict[str, list[float]] = {}
    kept: dict[str, str] = {}
    for file in files:
        body = gzip.decompress(file.read_bytes())
        html = body.decode("utf-8", "replace")
        page = read_page(body, url="", rules=markup)
        ways: dict[str, Callable[[], object]] = {
            "detect": partial(detect, page, rules),
            "read and detect": partial(_read_and_detect, body, markup, rules),
            "regular expression": partial(_plain, page),
            "trafilatura": partial(trafilatura.extract, html),
            "readability-lxml": partial(_readability, html),
        }
        for name, work in ways.items():
            times.setdefault(name, []).append(milliseconds(work, options.repeat))
        kept[file.name] = folded(trafilatura.extract(html) or "")
    base = statistics.median(times["trafilatura"])
    print(f"{len(files)} pages; rules read in {loaded * 1000:.0f} ms, a language compiled when it is first asked for\n")
    print(f"{'':20}{'median ms':>10}{'95th':>8}{'of trafilatura':>16}")
    for name, values in times.items():
        middle, high = statistics.median(values), statistics.quantiles(values, n=20)[-1]
        print(f"{name:20}{middle:10.2f}{high:8.2f}{middle / base:16.2f}")
    _print_kept(options.pages.parent / "labels.jsonl", kept)


def _read_and_detect(body: bytes, markup: MarkupRules, rules: Rules) -> object:
    return detect(read_page(body, url="", rules=markup), rules)


def _plain(page: Page) -> object:
    return PLAIN.findall(text_of(page))


def _readability(html: str) -> str:
    """The extraction of readability-lxml; "" where it gives up."""
    try:
        return str(Document(html).summary())
    except (Unparseable, ValueError):
        return ""


def _print_kept(labels: Path, kept: dict[str, str]) -> None:
    """How many labelled notices survive an extraction at all."""
    if not labels.exists():
        return
    rows = [json.loads(line) for line in labels.read_text(encoding="utf-8").splitlines()]
    notices = [(Path(row["file"]).name, notice["text"]) for row in rows for notice in row["notices"]]
    held = sum(folded(text)[:60] in kept.get(name, "") for name, text in notices)
    print(f"\ntrafilatura keeps {held} of {len(notices)} labelled notices in its text")


if __name__ == "__main__":
    main()
