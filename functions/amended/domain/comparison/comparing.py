"""Two pages of one article, compared: its notices, its body, its title, and what all that amounts to."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace

from amended.domain.comparison.alignment import MOST_PARAGRAPHS_CUT, Edit, align
from amended.domain.comparison.body import Others, bodies, paragraphs_as_they_stand
from amended.domain.comparison.disclosure import disclosure
from amended.domain.comparison.explaining import explaining_notices, passage_from_edits
from amended.domain.comparison.facts import differing, known_names
from amended.domain.comparison.introducing import news_if_put_in
from amended.domain.comparison.notices import notice_changes
from amended.domain.comparison.passages import Passages
from amended.domain.comparison.put_in import put_in
from amended.domain.comparison.severity import Judge
from amended.domain.comparison.statements import Statement, statement_of
from amended.domain.comparison.vocabulary import Vocabulary, spoken_language, vocabulary
from amended.domain.comparison.words import count_unspaced, key, words
from amended.domain.comparison_results import Change, Comparison
from amended.domain.notices import OF_POLICY, Detection
from amended.domain.snapshots import Page

# A title is judged by so many of its characters, and so many of a body tell its language.
_LONGEST_TITLE = 500
_SAMPLE = 1_500
# What a story rests on is named in so many of its first paragraphs.
_LEDE = 3
# Edits are judged, from the first, until they have so many characters: what the longest reports have, rewritten. One of
# a script without spaces is a word, and counts as so many.
_MOST_JUDGED = 120_000
_UNSPACED_COUNTS = 3
# The body is searched for what so many notices correct, newspapers print a handful; for fewer where that would be to
# read more than so many characters.
_MOST_PASSAGES = 50
_MOST_READ = 2_000_000


def compare(old: Page, new: Page, old_found: Detection, new_found: Detection) -> Comparison:
    """Everything that differs between two pages of one article, each with the notices that were found on it.

    Furniture, moved text and typography are no changes; the text of notices belongs to them and not to the body. An
    editor's note that introduces an article is no notice, but one that is put in or edited later may be
    (`introducing`); and so is a line of which only being new tells that it is one.
    """
    language = spoken_language(new.language or old.language, words(new.text[:_SAMPLE]))
    known = vocabulary(language)
    introductions = (*old_found.introductions, *new_found.introductions)
    set_in = tuple(put_in(new_found.if_put_in, old, new, language, known))
    happened = notice_changes(
        (*old_found.notices, *news_if_put_in(old_found.introductions, known)),
        (*new_found.notices, *news_if_put_in(new_found.introductions, known), *set_in),
        [block.text for block in old.blocks],
        [block.text for block in new.blocks],
        language,
        known,
    )
    notices = (*old_found.notices, *new_found.notices, *introductions, *set_in)
    others = Others(notices, [*_no_text(old_found), *_no_text(new_found)], known)
    old_body, new_body = bodies(old, new, others)
    edits = align(old_body, new_body, language)
    title = _title_edit(old.title[:_LONGEST_TITLE], new.title[:_LONGEST_TITLE], known)
    gained = [statement_of(one, language, known) for one in happened.gained]
    reworded = [statement_of(pair.after, language, known) for pair in happened.reworded]
    counted = sum(one.is_counted for one in new_body)
    judged = _judged(edits)
    of_judged, of_title = explaining_notices(edits[:judged], title, [*gained, *reworded], old_body, counted, known)
    of_edits = [*of_judged, *[None] * (len(edits) - judged)]
    needs_names = edits or title or happened.gained
    names = known_names(one.text for one in (*old_body, *new_body)) if needs_names else frozenset()
    explained = [
        *(_explained(edit, notice, known, names) for edit, notice in zip(edits, of_judged, strict=False)),
        *(Change(before=edit.before, after=edit.after) for edit in edits[judged:]),
    ]
    explained_title = _explained(title, of_title, known, names) if title else None
    removed = tuple(one for one in happened.removed if one not in introductions)
    lede = " ".join(one.text for one in old_body[:_LEDE])[:_SAMPLE]
    judge = Judge(old.title[:_LONGEST_TITLE], known, names, lede)
    level, reason = judge.severity(gained, happened.reworded, removed, explained, explained_title)
    passages = _passages(old, others, gained, edits, of_edits, language, known)
    judged_whole = judged == len(edits) < MOST_PARAGRAPHS_CUT
    return Comparison(
        title_before=old.title,
        title_after=new.title,
        gained=happened.gained,
        reworded=happened.reworded,
        moved=tuple(one for one in happened.moved if one not in introductions),
        removed=removed,
        changes=tuple(_change(one, len(happened.gained)) for one in explained),
        passages=passages,
        disclosure=disclosure(
            [*explained[:judged], *([explained_title] if explained_title else [])],
            [*gained, *reworded],
            known,
            beyond=judged < len(edits),
        ),
        severity=level,
        severity_reason=reason,
        in_full=judged_whole and others.all_taken_out and not happened.only_the_first,
    )


def _no_text(found: Detection) -> Iterator[str | None]:
    """What stands on a page and is no text of the article: its stamp, and what speaks of corrections in general."""
    yield found.updated_stamp
    yield from (one.text for one in found.considered if one.reason == OF_POLICY)


def _judged(edits: Sequence[Edit]) -> int:
    """How many edits, from the first, are judged by their facts and by what explains them."""
    lengths = itertools.accumulate(_length(one.before) + _length(one.after) for one in edits)
    return sum(length <= _MOST_JUDGED for length in lengths) or min(1, len(edits))


def _length(text: str) -> int:
    """How much there is to judge in a text, in characters of a script with spaces."""
    return len(text) + (_UNSPACED_COUNTS - 1) * count_unspaced(text)


def _title_edit(before: str, after: str, known: Vocabulary) -> Edit | None:
    """The edit of the title, if it says something else than before; a notice's label in front of it says nothing."""
    if not before or not after or key(before) == key(after):
        return None
    shorter, longer = sorted((words(before), words(after)), key=len)
    label = longer[: len(longer) - len(shorter)]
    worded = [word for word in label if not word.isdigit()]
    only_labelled = bool(worded) and known.boilerplate.issuperset(worded) and longer[len(label) :] == shorter
    return None if only_labelled else Edit(before=before, after=after)


def _explained(edit: Edit, notice: int | None, known: Vocabulary, names: frozenset[str]) -> Change:
    """An edit with the facts that differ and the notice that explains it; the gained come first, then the reworded."""
    facts = differing(edit.before, edit.after, known, names=names, quoted=edit.quoted)
    return Change(before=edit.before, after=edit.after, notice=notice, facts=facts)


def _change(explained: Change, gained: int) -> Change:
    """The change as it is told: only a gained notice is named."""
    if explained.notice is not None and explained.notice >= gained:
        return replace(explained, notice=None)
    return explained


def _passages(
    old: Page,
    others: Others,
    gained: Sequence[Statement],
    edits: Sequence[Edit],
    explained_by: Sequence[int | None],
    language: str | None,
    known: Vocabulary,
) -> tuple[str, ...]:
    """For each gained notice what the earlier body said in its place, "" where that was not found."""
    explaining = set(explained_by)
    passages = [
        passage_from_edits(at, one, edits, explained_by, known) if at in explaining else ""
        for at, one in enumerate(gained)
    ]
    if all(passages):
        return tuple(passages)
    paragraphs = paragraphs_as_they_stand(old)
    body = Passages(paragraphs, others.taken_out_of, language, known)
    most = min(_MOST_PASSAGES, 1 + _MOST_READ // (1 + sum(len(one.text) for one in paragraphs)))
    return tuple(passage or (body.corrected_by(gained[at]) if at < most else "") for at, passage in enumerate(passages))
