"""Notices that stand outside the text: in the headline, and in the corrections that a page states in data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from amended.domain.detection.announcing import announces
from amended.domain.detection.heads import Head, read_head
from amended.domain.detection.kinds import calls_it_wrong
from amended.domain.detection.likeness import same_text
from amended.domain.detection.normalising import Folded, fold, folded_with_offsets
from amended.domain.detection.rejecting import is_policy
from amended.domain.detection.rules import Form, Language
from amended.domain.detection.separators import Separator
from amended.domain.notices import Notice, NoticeKind, Position, Source
from amended.domain.snapshots import Page, StructuredCorrection

_LONGEST_HEADLINE = 300
_FEWEST_WORDS = 2
_FEWEST_SIGNS = 8  # the same in Chinese and Japanese
_OPENING, _CLOSING = "([", ")]"  # of folded text


def headline_notice(page: Page, languages: Sequence[Language], said: Sequence[Notice]) -> Notice | None:
    """A headline that says it, before or behind what else it says, unless the text says the same.

    "UPDATE 2-…", "CORRECTED-…", "Correction: …", "… (Corrected)", "… [Update: the city responds]".
    """
    headline = folded_with_offsets((page.headline or page.title).strip()[:_LONGEST_HEADLINE])
    for language in languages:
        head, text = _before(headline, language) or _behind(headline, language) or (None, "")
        if head is None or head.group.kind is None:
            continue
        if language.collective.fullmatch(fold(head.label)):
            return None  # "Corrections: …": an article about several
        brief = len(text.split()) < _FEWEST_WORDS if language.spaced else len(text) < _FEWEST_SIGNS
        adds_nothing = head.start > 0 and head.separator is Separator.BRACKET and head.group.kind is NoticeKind.UPDATE
        if brief or any(adds_nothing or notice.kind is head.group.kind for notice in said):
            return None
        return Notice(
            kind=head.group.kind,
            label=head.label,
            number=head.number,
            text=text,
            stated_time=headline.printed(head.time.start, head.time.end) if head.time else None,
            position=Position.TOP,
            confidence=0.8,
            rule=f"{language.code}-headline",
        )
    return None


def _before(headline: Folded, language: Language) -> tuple[Head, str] | None:
    """The label that a headline begins with, and what follows it; None where it begins with none."""
    head = read_head(headline, 0, language)
    if head is None or not _sets_off(head):
        return None
    return head, headline.printed(head.text_start, len(headline.text)).strip()


def _behind(headline: Folded, language: Language) -> tuple[Head, str] | None:
    """The label in the bracket that ends a headline, and what is said: in the bracket behind a colon, else before it.

    A year alone beside the label tells of an edition ("Best hosts [2025 UPDATED]"); None there too.
    """
    opening = max(headline.text.rfind(mark) for mark in _OPENING)
    if opening <= 0 or headline.text[-1] not in _CLOSING:
        return None
    head = read_head(headline, opening, language)
    if head is None or head.group.form in {Form.NOTE, Form.GENERIC} or (head.time is not None and head.time.weak):
        return None
    within = headline.printed(head.text_start, len(headline.text)).strip()
    if head.separator is Separator.COLON:
        return head, within[:-1].strip()
    return None if within or head.separator is not Separator.BRACKET else (head, headline.printed(0, opening).strip())


def _sets_off(head: Head) -> bool:
    """Whether a label at the beginning of a headline is one, and not its first word."""
    bracketed = head.separator is Separator.BRACKET and head.opening.strip()[:1] in {"[", "("}
    if head.group.form in {Form.NOTE, Form.GENERIC} or not (bracketed or head.separator >= Separator.DASH):
        return False
    return bracketed or head.capitals or head.number is not None or head.separator is Separator.COLON


def structured_notices(page: Page, language: Language, said: Sequence[Notice]) -> Iterator[Notice]:
    """The corrections that the page states in data and does not print (schema.org `correction`)."""
    for correction in page.corrections:
        printed = any(same_text(correction.text, f"{notice.label or ''} {notice.text}") for notice in said)
        notice = None if printed else _stated(correction, language)
        if notice is not None:
            yield notice


def _stated(correction: StructuredCorrection, language: Language) -> Notice | None:
    """The notice that one structured correction is; None for one without words."""
    plain = folded_with_offsets(correction.text)
    hinted = correction.kind_hint if correction.kind_hint in set(NoticeKind) else NoticeKind.CORRECTION
    kind, label, number, text = NoticeKind(hinted), None, None, correction.text.strip()
    head = read_head(plain, 0, language)
    if head is not None and head.group.kind is not None and head.separator >= Separator.DASH:
        kind, label, number = head.group.kind, head.label, head.number
        text = plain.printed(head.text_start, len(plain.text)).strip()
    if not text or (is_policy(plain.text, language) and not _says_what_was_wrong(plain.text, language)):
        return None
    return Notice(
        kind=kind,
        label=label,
        number=number,
        text=text,
        stated_time=correction.stated_time,
        stated_at=_moment(correction.stated_time),
        position=Position.METADATA,
        source=Source.FEED if correction.from_feed else Source.JSON_LD,
        confidence=0.9,
        rule="structured-data",
    )


def _says_what_was_wrong(text: str, language: Language) -> bool:
    """Whether a folded text tells of a change or a mistake, beside what it says of corrections in general."""
    return announces(text, language, set_off=True) or calls_it_wrong(language, text)


def _moment(stated: str | None) -> datetime | None:
    """The moment that data states in full, with its zone; None for a day, or for anything else."""
    try:
        moment = datetime.fromisoformat(stated or "")
    except ValueError:
        return None
    return moment.astimezone(UTC) if moment.tzinfo is not None else None
