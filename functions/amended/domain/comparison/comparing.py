"""Two pages of one article, compared: its notices, its body, its title, and what all that amounts to."""

from __future__ import annotations

from amended.domain.comparison import explaining
from amended.domain.comparison.alignment import Edit, align
from amended.domain.comparison.body import Statements, paragraphs
from amended.domain.comparison.disclosure import disclosure
from amended.domain.comparison.facts import differing
from amended.domain.comparison.notices import notice_changes
from amended.domain.comparison.severity import severity
from amended.domain.comparison.vocabulary import vocabulary
from amended.domain.comparison.words import key
from amended.domain.comparison_results import Change, Comparison
from amended.domain.notices import Detection
from amended.domain.snapshots import Page


def compare(old: Page, new: Page, old_found: Detection, new_found: Detection) -> Comparison:
    """Everything that differs between two pages of one article, each with the notices that were found on it.

    Furniture, moved text and typography are no changes; the text of notices belongs to them and not to the body.
    """
    language = new.language or old.language
    known = vocabulary(language)
    happened = notice_changes(
        old_found.notices,
        new_found.notices,
        [block.text for block in old.blocks],
        [block.text for block in new.blocks],
        language,
    )
    statements = Statements((*old_found.notices, *new_found.notices))
    old_body, new_body = paragraphs(old, statements), paragraphs(new, statements)
    edits = align(old_body, new_body, language)
    title = [Edit(before=old.title, after=new.title)] if old.title and key(old.title) != key(new.title) else []
    explained_by = explaining.explaining_notices([*edits, *title], happened.gained, known)
    all_changes = [
        Change(
            before=edit.before,
            after=edit.after,
            notice=notice,
            facts=differing(edit.before, edit.after, known, quoted=edit.quoted),
        )
        for edit, notice in zip([*edits, *title], explained_by, strict=True)
    ]
    level, reason = severity(
        title=old.title,
        gained=happened.gained,
        reworded=[(pair.before, pair.after) for pair in happened.reworded],
        removed=happened.removed,
        changes=all_changes,
        known=known,
        language=language,
    )
    return Comparison(
        title_before=old.title,
        title_after=new.title,
        gained=happened.gained,
        reworded=happened.reworded,
        moved=happened.moved,
        removed=happened.removed,
        changes=tuple(all_changes[: len(edits)]),
        passages=explaining.passages(happened.gained, edits, explained_by[: len(edits)], old_body, language, known),
        disclosure=disclosure(all_changes, bool(happened.gained or happened.reworded), known),
        severity=level,
        severity_reason=reason,
    )
