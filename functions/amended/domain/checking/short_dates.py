"""Dates in figures without a year ("14.05.", "5/9", "03. 20-án") that stand in the evidence in another form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from amended.domain.values.dates import Moment

_PAIR = re.compile(r"(?<![\d.,/])(\d{1,2})([./]) ?(\d{1,2})(?![\d/]|[.,]\d)")


def short_dates(text: str, known: Iterable[Moment]) -> Iterator[tuple[int, int]]:
    """Where the figures of a text stand that are a day and a month of the evidence, in either order."""
    days = {day for moment in known for day in moment.days}
    for match in _PAIR.finditer(text):
        one, other = int(match[1]), int(match[3])
        if (one, other) in days or (other, one) in days:
            yield match.span()
