"""What comparing two pages costs, beside one extraction with trafilatura and beside difflib.

    .venv/bin/python -m benchmarks.comparison [--pages FOLDER] [--most 60] [--repeat 3]

Takes real pages (`*.html.gz` under FOLDER, by default the labelled ones of ../shared, where they are present; about so
many, evenly spread, as difflib takes seconds for a long one), changes each as an editor would (a number, a sentence put
in, a paragraph moved, a correction at the foot), and prints milliseconds a page, as medians and 95th percentiles, with
their ratio to trafilatura.
"""

from __future__ import annotations

import argparse
import difflib
import gzip
import re
import statistics
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import trafilatura

from amended.adapters.markup_rules import load_markup_rules
from amended.adapters.rule_files import load_rules
from amended.domain.comparison import compare, word_diff
from amended.domain.detection import Rules, detect
from amended.domain.pages import MarkupRules, read_page
from amended.domain.snapshots import Block, Page, Place
from benchmarks.timing import milliseconds

PAGES = Path(__file__).parent.parent.parent / "shared" / "data" / "notices" / "dev" / "pages"
CORRECTION = "Correction: An earlier version of this article said the meeting was on 3 May. It was on 4 May."


def edited(page: Page) -> Page:
    """The page with four edits in its body."""
    blocks = list(page.blocks)
    body = [place for place, block in enumerate(blocks) if block.place is Place.BODY and len(block.text) > 100]
    if len(body) < 4:
        return page
    first, second, third, last = body[0], body[len(body) // 3], body[len(body) // 2], body[-1]
    changed = re.sub(r"\d+", lambda match: str(int(match[0][:9]) + 1), blocks[first].text)
    blocks[first] = replace(blocks[first], text=changed.replace(" the ", " that ", 1))
    blocks[second] = replace(blocks[second], text=f"{blocks[second].text} A spokesman did not comment on Tuesday.")
    blocks[third], blocks[last] = blocks[last], blocks[third]
    blocks.append(Block(text=CORRECTION))
    return replace(page, blocks=tuple(blocks))


def _difflib(old: str, new: str) -> object:
    return difflib.SequenceMatcher(None, old.split(), new.split(), autojunk=False).get_opcodes()


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--pages", type=Path, default=PAGES)
    arguments.add_argument("--most", type=int, default=60)
    arguments.add_argument("--repeat", type=int, default=3)
    chosen = arguments.parse_args()
    markup, rules = load_markup_rules(), load_rules()
    steps: dict[str, list[float]] = {}
    files = sorted(chosen.pages.glob("*.html.gz"))
    for file in files[:: max(1, len(files) // max(1, chosen.most))]:
        body = gzip.decompress(file.read_bytes())
        page = read_page(body, url="https://news.example/a", rules=markup)
        if not page.readable or len(page.text) < 1_000:
            continue
        new = edited(page)
        found, found_now = detect(page, rules), detect(new, rules)
        old_text, new_text = page.text, new.text
        work: dict[str, Callable[[], object]] = {
            "trafilatura, one extraction": partial(trafilatura.extract, body),
            "compare, an edited page": partial(compare, page, new, found, found_now),
            "compare, the same page": partial(compare, page, page, found, found),
            "read + detect twice + compare": partial(whole, body, page, new, markup, rules),
            "word_diff of both bodies": partial(word_diff, old_text, new_text),
            "difflib of both bodies": partial(_difflib, old_text, new_text),
        }
        for name, run in work.items():
            repeat = 1 if name.startswith("difflib") else chosen.repeat
            steps.setdefault(name, []).append(milliseconds(run, repeat))
    if not steps:
        print(f"no pages under {chosen.pages}")
        return
    extraction = statistics.median(steps["trafilatura, one extraction"])
    print(f"{len(steps['compare, the same page'])} pages{'median':>33} {'95 %':>9} {'ratio':>8}   (ms, of trafilatura)")
    for name, times in steps.items():
        median = statistics.median(times)
        print(f"{name:32}{median:>9.2f} {statistics.quantiles(times, n=20)[-1]:>9.2f} {median / extraction:>8.3f}")


def whole(body: bytes, old: Page, new: Page, markup: MarkupRules, rules: Rules) -> None:
    """All that a changed page costs: it is read, both sides are judged by the same rules, and compared."""
    read_page(body, url="https://news.example/a", rules=markup)
    compare(old, new, detect(old, rules), detect(new, rules))


if __name__ == "__main__":
    main()
