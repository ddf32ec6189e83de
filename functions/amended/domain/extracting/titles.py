"""Whether the title still claims what a notice takes back."""

from __future__ import annotations

from collections.abc import Sequence

from amended.domain.comparison.corrected import corrected_by
from amended.domain.comparison.side_matters import denies_something_further, tells_of_another
from amended.domain.comparison.vocabulary import vocabulary
from amended.domain.extracting.old_claims import is_denied, leading_notices
from amended.domain.extracting.phrases import is_own, without_background
from amended.domain.extracting.title_subjects import denies_of_the_named
from amended.domain.extracting.title_words import counts_another, is_what_was_said, same_word, takes_back_a_word
from amended.domain.language.wording import Wording
from amended.domain.language.words import alike, content_words, name_runs, one_line, tokens
from amended.domain.notices import Notice, NoticeKind, folded
from amended.domain.summary_material import SummaryMaterial
from amended.domain.values.contrasts import contrast_of
from amended.domain.values.facts import fact_keys

# Part of the title's words that a denied claim must have for the title to state it.
_MOST = 0.7
# So many words a notice must share with the title for what was said to be what it denies.
_SHARED = 2
# "Denied the report": what is denied stands so near to the word that denies.
_NEAR = 3
# So many edits are looked at for what they set right.
_MOST_EDITS = 12
# What such a notice says was said does not hold.
_TAKING_BACK = {NoticeKind.CORRECTION, NoticeKind.AMENDMENT}
# Characters of a notice that are read for them.
_READ_LIMIT = 3000


def title_note(material: SummaryMaterial, sentences: Sequence[Sequence[str]], said: str, words: Wording) -> str:
    """ "The headline still reads “…”" where it states what was taken back, or that it has changed; else "".

    `sentences[i]` are the sentences of notice `i`, `said` is what the earlier version is told to have said.
    """
    if not any(
        _takes_back(material, index, material.notices[index], sentences[index], said, words)
        for index in leading_notices(material)
    ):
        return ""
    if material.title_before and folded(material.title_before) != folded(material.title_after):
        return f"{words.labels['title_changed']}{words.between}{words.quoted(material.title_before)}"
    stands = f"{words.labels['title_stands']}{words.between}{words.quoted(material.title_after)}"
    return stands if material.title_after else ""


def _takes_back(
    material: SummaryMaterial, index: int, notice: Notice, sentences: Sequence[str], said: str, words: Wording
) -> bool:
    """Whether this notice contradicts what the earlier title states."""
    # "… , union says": who says it is no part of what is claimed.
    title = content_words(words.tells.sub(" ", material.title_before), words)
    if not title:
        return False
    changes = tuple(change for change in material.changes if change.notice == index)[:_MOST_EDITS]
    corrected = corrected_by(notice.text[:_READ_LIMIT], words.language)
    wrong = contrast_of(changes, sentences, words).wrong.keys() | corrected.old.keys()
    passage = material.passages[index] if index < len(material.passages) else ""
    stated_wrong = {printed for key, printed in fact_keys(material.title_before, words).items() if key in wrong}
    if stated_wrong:
        # "Leeds museum buys Turner": that it was not found in Leeds says nothing against the title.
        about = content_words(" ".join([notice.text[:_READ_LIMIT], passage, *(one.before for one in changes)]), words)
        besides = title - content_words(" ".join(stated_wrong), words)
        if not besides or any(alike(word, other) for word in besides for other in about):
            return True
    if notice.kind is NoticeKind.RETRACTION or is_denied(
        material.title_before, notice, material.language, material.lede
    ):
        return True
    known, told = vocabulary(words.language), (material.title_before, material.lede)
    sentences = [text for text in sentences if not tells_of_another(text, told, known)]
    # "The mayor has not resigned, as we wrote": without other values it is all of what was said that is negated.
    negated = notice.kind is NoticeKind.CORRECTION and not (corrected.old or corrected.new)
    claims = content_words(without_background(material.title_before, words.language), words) & title
    if takes_back_a_word(claims, title, sentences, passage, changes, words):
        return True
    if denies_of_the_named(claims, title, material.lede, sentences, words):
        return True
    if counts_another(material.title_before, sentences, words):
        return True
    if notice.kind in _TAKING_BACK and not corrected.old and is_what_was_said(title, sentences, words):
        return True
    denials = [
        text
        for text in sentences
        if (
            words.denies.search(text)
            and not words.restates.search(text)
            and not denies_something_further(text, told, known)
        )
        or (negated and words.negates.search(text) and words.restates.search(text))
    ]
    if not denials or words.denying.search(material.title_before):
        # "Company denies closure" stays true when the denial is repeated.
        return False
    if one_line(passage) not in said:
        # It was matched with the notice, and is not what that denies.
        passage = ""
    if not passage and _is_of(notice, denials, claims, title, said, words):
        # "The letter is a mistake": what the letter said stands in the earlier version only. Where the title itself
        # stands in for that, nothing is known of what it claims.
        passage = "" if said == one_line(material.title_before) else said
    claimed = content_words(" ".join([*denials, passage, *(change.before for change in changes)]), words)
    stated = sum(any(alike(word, other) for other in claimed) for word in title)
    return len(title) > 1 and stated >= _MOST * len(title)


def _is_of(
    notice: Notice, denials: Sequence[str], claims: frozenset[str], title: frozenset[str], said: str, words: Wording
) -> bool:
    """Whether what a notice denies is the story: it names what the title does, or denies the report as such.

    What it names beside the title ("the treasurer, Ann Lee") may stand in `said` alone; but then it names what
    happened, by a word of `claims`, and not only whom it happened to.
    """
    told = content_words(notice.text[:_READ_LIMIT], words)
    if sum(any(alike(word, other) for other in told) for word in title) >= _SHARED:
        return True
    of_story = sum(any(alike(word, other) for other in told) for word in content_words(said, words) | title)
    for denial in denials:
        names = content_words(" ".join(run.text for run in name_runs(denial, words)), words)
        acts = content_words(denial, words) - names
        if of_story >= _SHARED and any(same_word(word, other) for word in claims - names for other in acts):
            return True
        if of_story and _denies_report(denial, words):
            return True
    return False


def _denies_report(sentence: str, words: Wording) -> bool:
    """Whether a sentence denies what was printed as such: "denied the report", "haberi yalanladı"."""
    found = tokens(sentence)
    own = [place for place, token in enumerate(found) if is_own(token.text, words.language)]
    denied = [match.span() for match in words.denies.finditer(sentence)]
    near = [place for place, token in enumerate(found) if any(start <= token.start < end for start, end in denied)]
    return any(abs(place - other) <= _NEAR for place in own for other in near)
