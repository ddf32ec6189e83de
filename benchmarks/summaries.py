"""How long the extract and the check take: `.venv/bin/python -m benchmarks.summaries`. Targets: 20 ms and 10 ms.

The material is that of a 50 KB article with one, three and ten corrected passages, and the extremes: a notice of
100,000 characters, thirty notices at once, every passage changed, a text from right to left, a body of one sentence.
`kept` is the time of a second check of the same material, as of a second answer of the model.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from importlib import import_module
from inspect import signature
from pkgutil import walk_packages

import amended.domain
from amended.domain.alerts import Event
from amended.domain.checking import check
from amended.domain.comparison_results import Change
from amended.domain.extract import extract
from amended.domain.notices import Notice, NoticeKind
from amended.domain.summaries import SummarySource
from amended.domain.summary_material import SummaryMaterial
from benchmarks.timing import milliseconds

SENTENCE = "Mayor Ruth Adeyemi said on Monday that {} people had crossed the harbour bridge since May {}, 1933. "

_ROUNDS = 20
# The parameters of what makes a table.
_OF_TABLES = {"language", "code", "reasons"}


def material(notices: tuple[Notice, ...], *, changes: tuple[Change, ...] = (), lede: str = "") -> SummaryMaterial:
    """Material with these notices."""
    return SummaryMaterial(
        url="https://news.example/bridge",
        title_before="5,000 people crossed the harbour bridge",
        title_after="5,000 people crossed the harbour bridge",
        language="en",
        events=(Event.GAINED,),
        notices=notices,
        changes=changes,
        lede=lede,
    )


def correction(text: str) -> Notice:
    """A correction with this text."""
    return Notice(kind=NoticeKind.CORRECTION, text=text)


def corrected(article: str, passages: int) -> SummaryMaterial:
    """Material with so many passages of an article changed, each by a correction of its own."""
    step = min(20_000, len(article) // passages)
    changes = tuple(
        Change(before=article[n * step : n * step + 200], after=article[n * step + 100 : n * step + 300], notice=n)
        for n in range(passages)
    )
    notices = tuple(
        correction(f"An earlier version gave the wrong number of people. It was {n},500, not {n},000. " * 2)
        for n in range(3, 3 + passages)
    )
    return material(notices, changes=changes, lede=article[:600])


def cases() -> dict[str, SummaryMaterial]:
    """What is measured, by name."""
    long_article = "".join(SENTENCE.format(1000 + n, n % 28 + 1) for n in range(500))
    arabic = "ذكرت نسخة سابقة من هذا المقال خطأ أن الجسر افتتح عام 1932. والصحيح أنه افتتح عام 1933. "
    return {
        "50 KB article, 1 correction": corrected(long_article, 1),
        "50 KB article, 3 corrections": corrected(long_article, 3),
        "50 KB article, 10 corrections": corrected(long_article, 10),
        "notice of 100,000 characters": material((correction(long_article[:100_000] * 2),)),
        "30 notices": material(tuple(correction(SENTENCE.format(n, n % 28 + 1) * 2) for n in range(30))),
        "every passage changed": material(
            (correction("An earlier version gave the wrong day. It was Tuesday, not Monday."),),
            changes=tuple(
                Change(before=passage, after=passage.replace("Monday", "Tuesday").replace("crossed", "walked over"))
                for n in range(0, 50_000, 200)
                if (passage := long_article[n : n + 200])
            ),
            lede=long_article[:600],
        ),
        "right to left": replace(material((correction(arabic * 3),)), language="ar"),
        "one sentence": material((correction("It was 1933."),), lede="The bridge opened in 1932."),
    }


def forgetting() -> Callable[[], None]:
    """What forgets all that is kept of words, sentences and material, which another alert does not have.

    What is kept by language is a table, and stays.
    """
    modules = [
        import_module(found.name) for found in walk_packages(amended.domain.__path__, f"{amended.domain.__name__}.")
    ]
    kept = {id(value): value for module in modules for value in vars(module).values() if hasattr(value, "cache_clear")}
    of_texts = [value for value in kept.values() if not signature(value).parameters.keys() <= _OF_TABLES]

    def forget() -> None:
        for value in of_texts:
            value.cache_clear()

    return forget


def main() -> None:
    """Print a line for each case."""
    print(f"{'':32} extract    check     kept")
    forget = forgetting()
    for name, given in cases().items():
        told = replace(extract(given), source=SummarySource.MODEL)
        extracting = milliseconds(partial(extract, given), _ROUNDS, before=forget)
        checking = milliseconds(partial(check, told, given), _ROUNDS, before=forget)
        again = milliseconds(partial(check, told, given), _ROUNDS)
        print(f"{name:32} {extracting:5.1f} ms {checking:6.1f} ms {again:6.1f} ms")


if __name__ == "__main__":
    main()
