"""What happened to an article between two snapshots: the shapes that comparing yields."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from amended.domain.notices import Notice


class Fact(StrEnum):
    """A kind of fact that a change alters."""

    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    QUOTE = "quote"
    NEGATION = "negation"


class Disclosure(StrEnum):
    """Whether the notices explain the changes; `NONE` where nothing of substance changed."""

    ANNOUNCED = "announced"
    PARTLY = "partly"
    UNANNOUNCED = "unannounced"
    NONE = "none"


class Severity(StrEnum):
    """How much it matters to someone who relied on the earlier version."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"

    @property
    def rank(self) -> int:
        """How grave it is, from 0 on."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reworded:
    """A notice that says the same in other words, with another date or another number.

    `is_regrouped` where it was merged from several notices, or one of them was taken out of it, and no more is said.
    """

    before: Notice
    after: Notice
    is_regrouped: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One aligned edit of the body, by sentences: `before` is "" for an insertion, `after` for a deletion.

    `notice` is the index of the gained notice that explains it, or None. `facts` are the kinds of fact that differ
    between the two; none where either is "", since nothing that was said was altered.
    """

    before: str
    after: str
    notice: int | None = None
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Everything that differs between two pages of one article.

    `passages[i]` is the passage of the earlier body that gained notice `i` corrects, "" where none was found.
    `severity_reason` says in a few words why the severity is what it is. `in_full` is false where so much differs that
    not all of it was judged: what is beyond the bounds has no facts and no notice that explains it, or is compared by
    paragraphs instead of sentences.
    """

    title_before: str
    title_after: str
    gained: tuple[Notice, ...] = ()
    reworded: tuple[Reworded, ...] = ()
    moved: tuple[Notice, ...] = ()
    removed: tuple[Notice, ...] = ()
    changes: tuple[Change, ...] = ()
    passages: tuple[str, ...] = ()
    disclosure: Disclosure = Disclosure.NONE
    severity: Severity = Severity.LOW
    severity_reason: str = ""
    in_full: bool = True
