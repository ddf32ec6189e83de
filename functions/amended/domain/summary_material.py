"""What a summary may be made of: the notices, the changes, the titles and the lede. Never the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from amended.domain.alerts import Alert, Event
from amended.domain.comparison_results import Change, Reworded
from amended.domain.notices import Notice

# Characters of one passage, and of all changes together, that a model is shown.
PASSAGE_LIMIT = 600
CHANGES_LIMIT = 8000
# Characters of one passage that the extract reads: a page that was written anew may be one.
_BEGINNING = 3000


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryMaterial:
    """The whole evidence of a summary; nothing that is not in here may be in the summary.

    `passages[i]` is what the earlier version said where `notices[i]` corrects it, "" where unknown.
    """

    url: str
    title_before: str
    title_after: str
    language: str | None
    events: tuple[Event, ...]
    notices: tuple[Notice, ...]
    passages: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    reworded: tuple[Reworded, ...] = ()
    removed: tuple[Notice, ...] = ()
    lede: str = ""


def telling_changes(changes: Sequence[Change]) -> tuple[Change, ...]:
    """The changes that a model is shown and the check reads, what matters most first.

    Those that a notice explains come before those that alter most facts. A page that was written anew has hundreds, and
    what is not shown cannot be told.
    """
    told: list[Change] = []
    room = CHANGES_LIMIT
    for change in sorted(changes, key=lambda change: (change.notice is None, -len(change.facts))):
        room -= min(len(change.before), PASSAGE_LIMIT) + min(len(change.after), PASSAGE_LIMIT)
        if room < 0 and told:
            break
        told.append(change)
    return tuple(told)


def read_limit(notices: int) -> int:
    """How many characters of each notice extract and check read: a longer one is a page that was taken for one."""
    return max(1000, min(3000, 24_000 // max(1, notices)))


def beginnings(material: SummaryMaterial) -> SummaryMaterial:
    """The material with its passages, changes and lede as far as the extract reads them, up to a whole word."""
    return replace(
        material,
        lede=_beginning(material.lede),
        passages=tuple(map(_beginning, material.passages)),
        changes=tuple(
            change
            if max(len(change.before), len(change.after)) <= _BEGINNING
            else replace(change, before=_beginning(change.before), after=_beginning(change.after))
            for change in material.changes
        ),
    )


def _beginning(text: str) -> str:
    """The first characters of a text, up to a whole word where a space parts words."""
    if len(text) <= _BEGINNING:
        return text
    space = text.rfind(" ", _BEGINNING // 2, _BEGINNING + 1)
    return text[: space if space > 0 else _BEGINNING]


def material_of(alert: Alert) -> SummaryMaterial:
    """The evidence that an alert carries."""
    return SummaryMaterial(
        url=alert.url,
        title_before=alert.title_before or alert.title,
        title_after=alert.title,
        language=alert.language,
        events=alert.events,
        notices=alert.gained,
        passages=alert.passages,
        changes=alert.changes,
        reworded=alert.reworded,
        removed=alert.removed,
        lede=alert.lede,
    )
