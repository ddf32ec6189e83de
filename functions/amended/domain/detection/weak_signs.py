"""Lines in a notice's dress that several weak signs together make a notice: "We have swapped the photo."

No list of sentences ends: houses say it in words of their own. So the rule files also name classes of words that are
weak alone (`Language.signs`): what of an article can be changed (`named`; `part`: headline, photo, a sentence), what is
done to it, that it was so at first, that the house speaks (`ours`), that something was wrong, that a reader is thanked
for a hint. `other` texts, and what a house offers its readers or asks of them (`appeal`), speak against it.

In a line that is set off, right at an edge of the article or in a box of it, two or three of them say what a set
sentence would. In plain lines they say nothing: articles tell of journalism too; what the house says there counts where
a comparison shows that it was put in. A caption that speaks of itself does so only where it was wrong.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from amended.domain.detection.findings import Findings
from amended.domain.detection.heads import read_head
from amended.domain.detection.kinds import (
    DONE,
    FIRST,
    NAMED,
    OTHER,
    OURS,
    is_of_a_picture_elsewhere,
    kind_of_sentence,
    unquoted,
)
from amended.domain.detection.normalising import fold
from amended.domain.detection.rejecting import callouts_around, introduces, is_policy, out_of_place
from amended.domain.detection.reporting import is_reported, placed_sentences
from amended.domain.detection.rules import Form, Language
from amended.domain.detection.units import Unit
from amended.domain.notices import OWNING_UP, Notice, NoticeKind
from amended.domain.snapshots import Place

PART, WRONG = "part", "wrong"
THANKS, POINTED, CAPTION, APPEAL = "thanks", "pointed", "caption", "appeal"

# Any one of these sets of signs is enough. Where the house does not speak, the whole line must be one short sentence.
_ENOUGH = (
    frozenset({OURS, NAMED, WRONG}),
    frozenset({OURS, NAMED, DONE}),
    frozenset({OURS, FIRST, WRONG}),
    frozenset({THANKS, POINTED, WRONG}),
)
_ENOUGH_FOR_ONE_SENTENCE = (frozenset({PART, DONE}), frozenset({PART, FIRST}), frozenset({NAMED, WRONG, FIRST}))
_OF_A_CAPTION = frozenset({WRONG, DONE, FIRST})
_LONGEST, _LONGEST_SENTENCE = 300, 130
_WORDS_BEFORE, _SIGNS_BEFORE = 3, 8
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_MARKS, _BRACKETS, _CLOSING_BRACKETS = frozenset("*"), frozenset("[("), frozenset("])")


def look_for_weak_signs(findings: Findings, unit: Unit, languages: Sequence[Language]) -> None:
    """Looks at a line that no rule accounts for and that does not own up in so many words."""
    if unit.heading or findings.page.live_blog:
        return
    if unit.block.caption:
        _look_at_caption(findings, unit, languages)
        return
    outside = unit.block.place is Place.OUTSIDE
    if not (outside or unit.before <= 1 or unit.after <= 1) or len(unit.text) > _LONGEST:
        return
    spoken = next((one for one in languages if NAMED in one.signs and _tells(unit, one)), None)
    if spoken is None or out_of_place(unit, findings.units, findings.rules.markup):
        return
    notice = _notice(unit, spoken, unit.folded.original)
    if outside or _set_off(unit) or callouts_around(unit, findings.units, findings.rules.markup):
        findings.keep(unit, notice, [unit])
    elif OURS in signs_of(unit.text, spoken):
        findings.hold(notice)


def signs_of(text: str, language: Language) -> frozenset[str]:
    """The names of the weak signs in a folded text; what it quotes says nothing."""
    said = unquoted(text)
    found = {name for name, words in language.signs.items() if words.search(said) is not None}
    if language.piece.search(said) is not None:
        found.add(NAMED)
    if language.wrong.search(said) is not None:
        found.add(WRONG)
    return frozenset(found)


def _tells(unit: Unit, language: Language) -> bool:
    """Whether the signs in a line are enough, and it is no offer, introduction or story of something else."""
    text, found = unit.text, signs_of(unit.text, language)
    if unit.block.link_share > 0 or "?" in text or (OTHER in found and OURS not in found):
        return False
    if APPEAL in found:
        return False
    enough = _weigh(found, _ENOUGH) or (_weigh(found, _ENOUGH_FOR_ONE_SENTENCE) and _opens_with_a_part(unit, language))
    return enough and not _is_aside(text, language) and not _is_a_note(unit, language)


def _opens_with_a_part(unit: Unit, language: Language) -> bool:
    """Whether a line at the foot is one short sentence that begins with a part of the article, and tells of no year."""
    at_foot = unit.block.place is Place.OUTSIDE or unit.after <= 1
    one_sentence = len(unit.text) <= _LONGEST_SENTENCE and len(placed_sentences(unit.text)) == 1
    named = (language.signs[name].search(unit.text) for name in (PART, NAMED) if name in language.signs)
    begins = min((match.start() for match in named if match is not None), default=len(unit.text))
    near = len(unit.text[:begins].split()) <= _WORDS_BEFORE if language.spaced else begins <= _SIGNS_BEFORE
    return at_foot and one_sentence and near and not _YEAR.search(unit.text)


def _is_a_note(unit: Unit, language: Language) -> bool:
    """Whether a line begins as an editor's note does: of those there are rules."""
    head = read_head(unit.folded, 0, language)
    return head is not None and head.group.form is Form.NOTE


def _weigh(found: frozenset[str], enough: Sequence[frozenset[str]]) -> bool:
    """Whether the signs found hold one of several sets."""
    return any(one <= found for one in enough)


def _set_off(unit: Unit) -> bool:
    """Whether a line as a whole stands in other letters, in brackets, or under a footnote's mark."""
    first, last = unit.text[:1], unit.text.rstrip()[-1:]
    return unit.emphasised or first in _MARKS or (first in _BRACKETS and last in _CLOSING_BRACKETS)


def _is_aside(text: str, language: Language) -> bool:
    """Whether a text introduces, speaks of notices in general, of mere editing, of another text or in others' words."""
    if introduces(text, language) or is_policy(text, language) or is_of_a_picture_elsewhere(text, language):
        return True
    others = [language.harmless, language.of_others]
    if not signs_of(text, language) >= {OURS, WRONG}:
        others += [language.lookalike, language.appeared]  # "on the photo published in May we took one for another"
    return any(phrases.search(text) is not None for phrases in others) or any(
        is_reported(sentence, language) for _, sentence in placed_sentences(text)
    )


def _look_at_caption(findings: Findings, unit: Unit, languages: Sequence[Language]) -> None:
    """Looks for a sentence of a caption that names the caption and says that something in it was wrong or changed."""
    for language in languages:
        for at, sentence in placed_sentences(unit.text):
            found = signs_of(sentence, language)
            if CAPTION not in found or not found & _OF_A_CAPTION or _is_aside(sentence, language):
                continue
            end = at + len(sentence.rstrip())
            text = unit.folded.printed(at, end).strip()
            findings.keep(unit, _notice(unit, language, text), [unit])
            return


def _notice(unit: Unit, language: Language, text: str) -> Notice:
    """A line, or a sentence of one, as a notice: a correction where anything was wrong."""
    said = fold(text)
    found = signs_of(said, language)
    # What was so at first and is not said to be changed was wrong, where the house or a caption says it.
    wrong = WRONG in found or (DONE not in found and bool(found & {OURS, CAPTION}))
    return Notice(
        kind=NoticeKind.CORRECTION if wrong else kind_of_sentence(NoticeKind.AMENDMENT, said, language),
        text=text,
        position=unit.position,
        confidence=OWNING_UP,
        rule=f"{language.code}-weak-signs",
    )
