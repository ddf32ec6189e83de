"""Scores summaries over the project's own correction stories: `python -m tests.evaluation.evaluate`.

The extract always; the model too where OPENAI_API_KEY or OPENAI_BASE_URL is set (AMENDED_MODEL names it), which sends
the stories, all invented, to that endpoint.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from amended.config import SummarySettings
from amended.domain.extract import extract
from amended.domain.summaries import Summary
from amended.domain.summary_material import SummaryMaterial
from amended.errors import AmendedError
from tests.evaluation.correction_stories import Story, caught, digest, missed, scores, stories


def main() -> None:
    """Print the scores of the extract, of the check, and of the model where one is set."""
    told = stories()
    languages = ", ".join(sorted({story.language for story in told}))
    _line(f"{len(told)} stories, {languages}; set {digest()}")
    _scores("extract", told, extract)
    counts = caught(told)
    alarms, faithful = counts.pop("faithful")
    hits, total = (sum(part) for part in zip(*counts.values(), strict=True))
    _line(f"check: {hits} of {total} corruptions caught, {alarms} false alarms on {faithful} faithful summaries")
    for kind, (hit, of) in sorted(counts.items()):
        _line(f"  {kind:12} {hit} of {of}")
    for line in missed(told):
        _line(f"  {line}")
    key, base_url = os.environ.get("OPENAI_API_KEY", ""), os.environ.get("OPENAI_BASE_URL", "")
    if key or base_url:
        model = os.environ.get("AMENDED_MODEL") or SummarySettings().model
        _scores(f"model {model}", told, _by_model(SummarySettings(model=model, key=key, base_url=base_url)))


def _by_model(settings: SummarySettings) -> Callable[[SummaryMaterial], Summary]:
    from amended.adapters.openai_summariser import OpenAiSummariser

    summariser = OpenAiSummariser(settings)

    def summarise(material: SummaryMaterial) -> Summary:
        try:
            return summariser.summarise(material)
        except AmendedError as error:
            _line(f"  {material.url}: {error}")
            return Summary(headline="", said="", now=())

    return summarise


def _scores(name: str, told: list[Story], summarise: Callable[[SummaryMaterial], Summary]) -> None:
    found = scores(told, summarise)
    _line(
        f"{name}: said {found.said:.2f}, now {found.now:.2f}, who {found.who:.2f}, why {found.why:.2f}, "
        f"passes the check {found.faithful:.2f}, {found.length:.0f} characters"
    )


def _line(text: str) -> None:
    sys.stdout.write(f"{text}\n")


if __name__ == "__main__":
    main()
