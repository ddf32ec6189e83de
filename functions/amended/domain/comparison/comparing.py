"""Two pages of one article, compared: its notices, its body, its title, and what all that amounts to."""

from __future__ import annotations

from collections.abc import Sequence

from amended.domain.comparison.alignment import Edit, align
from amended.domain.comparison.body import bodies, whole_body
from amended.domain.comparison.disclosure import disclosure
from amended.domain.comparison.explaining import Passages, explaining_notices, passage_from_edits
from amended.domain.comparison.facts import differing, known_names
from amended.domain.comparison.notices import notice_changes
from amended.domain.comparison.severity import Judge
from amended.domain.comparison.vocabulary import Vocabulary, vocabulary
from amended.domain.comparison.words import key
from amended.domain.comparison_results import Change, Comparison
from amended.domain.notices import Detection, Notice
from amended.domain.snapshots import Page


def compare(old: Page, new: Page, old_found: Detection, new_found: Detection) -> Comparison:
    """Everything that differs between two pages of one article, each with the notices that were found on it.

    Furniture, moved text and typography are no changes; the text of notices belongs to them and not to the body. An
    editor's note that introduces an article is no notice, but one that is put in or edited later is.
    """
    language = new.language or old.language
    known = vocabulary(language)
    introductions = (*old_found.introductions, *new_found.introductions)
    happened = notice_changes(
        (*old_found.notices, *old_found.introductions),
        (*new_found.notices, *new_found.introductions),
        [block.text for block in old.blocks],
        [block.text for block in new.blocks],
        known,
    )
    notices = (*old_found.notices, *new_found.notices, *introductions)
    stamps = (old_found.updated_stamp, new_found.updated_stamp)
    old_body, new_body = bodies(old, new, notices, stamps, known)
    edits = align(old_body, new_body, language)
    title = Edit(before=old.title, after=new.title) if old.title and key(old.title) != key(new.title) else None
    of_edits, of_title = explaining_notices(edits, title, happened.gained, len(new_body), known)
    needs_names = edits or title or happened.gained
    names = known_names(one.text for one in (*old_body, *new_body)) if needs_names else frozenset()
    changes = tuple(_change(edit, at, known, names) for edit, at in zip(edits, of_edits, strict=True))
    title_change = _change(title, of_title, known, names) if title else None
    removed = tuple(one for one in happened.removed if one not in introductions)
    judge = Judge(old.title, language, known, names)
    level, reason = judge.severity(happened.gained, happened.reworded, removed, changes, title_change)
    return Comparison(
        title_before=old.title,
        title_after=new.title,
        gained=happened.gained,
        reworded=happened.reworded,
        moved=tuple(one for one in happened.moved if one not in introductions),
        removed=removed,
        changes=changes,
        passages=_passages(old, old_found, happened.gained, edits, of_edits, language, known),
        disclosure=disclosure(
            [*changes, *([title_change] if title_change else [])], happened.gained, happened.reworded, known
        ),
        severity=level,
        severity_reason=reason,
    )


def _change(edit: Edit, notice: int | None, known: Vocabulary, names: frozenset[str]) -> Change:
    """An edit with the notice that explains it and the facts that differ."""
    facts = differing(edit.before, edit.after, known, names=names, quoted=edit.quoted)
    return Change(before=edit.before, after=edit.after, notice=notice, facts=facts)


def _passages(
    old: Page,
    found: Detection,
    gained: Sequence[Notice],
    edits: Sequence[Edit],
    explained_by: Sequence[int | None],
    language: str | None,
    known: Vocabulary,
) -> tuple[str, ...]:
    """For each gained notice what the earlier body said in its place, "" where that was not found."""
    passages = [passage_from_edits(at, one, edits, explained_by, known) for at, one in enumerate(gained)]
    if all(passages):
        return tuple(passages)
    body = whole_body(old, (*found.notices, *found.introductions), [found.updated_stamp], known)
    index = Passages(body, language, known)
    return tuple(passage or index.corrected_by(notice) for passage, notice in zip(passages, gained, strict=True))
