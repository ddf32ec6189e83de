"""A notice: text in which the publisher says that the article changed; and what detection makes of a page."""

from __future__ import annotations

import hashlib
import itertools
import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class NoticeKind(StrEnum):
    """What the publisher says happened. `AMENDMENT` says neither which of the others."""

    CORRECTION = "correction"
    CLARIFICATION = "clarification"
    UPDATE = "update"
    EDITORS_NOTE = "editors_note"
    RETRACTION = "retraction"
    AMENDMENT = "amendment"


class Position(StrEnum):
    """Where a notice stands: in the body, outside it on the page, or only in metadata."""

    TOP = "top"
    INLINE = "inline"
    BOTTOM = "bottom"
    OUTSIDE = "outside"
    METADATA = "metadata"


class Source(StrEnum):
    """What told us of the notice."""

    TEXT = "text"
    MARKUP = "markup"
    JSON_LD = "json-ld"
    FEED = "feed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One notice of the main article.

    `label` is as printed, with its number, without date, time and colon; None for a bare sentence.
    `text` is what the notice says, verbatim, without label and time; "" for a bare "Corrected" with a date.
    `stated_time` is the date, time and zone as printed; `stated_at` the same in UTC where date and zone are certain.
    `confidence` lies between 0 and 1; `rule` names the rule that took it, for `check` and for statistics.
    """

    kind: NoticeKind
    text: str
    label: str | None = None
    number: int | None = None
    stated_time: str | None = None
    stated_at: datetime | None = None
    position: Position = Position.INLINE
    source: Source = Source.TEXT
    confidence: float = 1.0
    rule: str = ""


# How sure it is that a line is a notice if it was put in: it owns up to a mistake, has a word of change, or only the
# dress and place of a notice.
OWNING_UP, LIKELY, LESS_LIKELY = 0.6, 0.5, 0.3


# The reason of what tells readers how corrections are made, or asks for them.
OF_POLICY = "about corrections or updates in general"


@dataclass(frozen=True, slots=True, kw_only=True)
class Considered:
    """A text that looked like a notice and was rejected, with the reason, for `check --explain`."""

    text: str
    reason: str
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Detection:
    """What detection found on a page: its notices in reading order, and what it looked at and rejected.

    `updated_stamp` is a bare "Updated 4:09 pm" as printed, or None. It is recorded and is never a notice.
    `introductions` are editor's notes that introduce the article (series, syndication, disclosure) and tell of no
    change: no notices, unless a comparison shows that one was put in after publication. `if_put_in` are lines in the
    dress and place of a notice, of which nothing but being new would tell that they are one.
    """

    notices: tuple[Notice, ...] = ()
    updated_stamp: str | None = None
    live_blog: bool = False
    considered: tuple[Considered, ...] = ()
    introductions: tuple[Notice, ...] = ()
    if_put_in: tuple[Notice, ...] = ()


_NOT_WORD = re.compile(r"[\W_]+")
# Combining marks, and signs that are not seen (joiners, soft hyphens): `\W` takes them for the end of a word.
_IN_WORDS = frozenset({"Mn", "Mc", "Me", "Cf"})


def folded(text: str) -> str:
    """Text reduced to what a reader would call the same words: case, width, accents' encoding, punctuation gone.

    Vowel signs and other combining marks are part of the word they follow (Hindi writes its vowels so).
    """
    return _NOT_WORD.sub(_between_words, unicodedata.normalize("NFKC", text).casefold()).strip()


def _between_words(signs: re.Match[str]) -> str:
    """The marks that belong to the word before, and a space where anything visible parts it from the next."""
    run = signs.group()
    marks = "".join(itertools.takewhile(lambda sign: unicodedata.category(sign) in _IN_WORDS, run))
    kept = "".join(sign for sign in marks if unicodedata.category(sign) != "Cf")
    return kept if len(marks) == len(run) else f"{kept} "


def notice_key(notice: Notice) -> str:
    """A stable key of what the notice says, blind to kind, label, date, position and punctuation.

    A notice without text ("Corrected" and a date) is known by its label and stated time.
    """
    said = folded(notice.text) or folded(f"{notice.label or ''} {notice.stated_time or ''}")
    return hashlib.sha256(said.encode()).hexdigest()[:24]
