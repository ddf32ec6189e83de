"""What of the check compares words, where summary and material are in one language: speakers, turns, grounds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from amended.domain.checking.alternatives import (
    exchanged,
    invented,
    may_be_exchanged,
    stays,
    told_otherwise,
)
from amended.domain.checking.amounts import bounded, denied_numbers, measured_as_before, miscounted
from amended.domain.checking.attribution import misattributed_sentences
from amended.domain.checking.bindings import misbound
from amended.domain.checking.copied_clauses import edited_copies
from amended.domain.checking.denied_claims import without_denied_claims
from amended.domain.checking.earlier_wording import worded_as_earlier
from amended.domain.checking.evidence import Evidence
from amended.domain.checking.exchanges import misplaced_facts
from amended.domain.checking.gender import regendered
from amended.domain.checking.lost_in_signs import negations_lost_in_signs
from amended.domain.checking.offices import misplaced_offices
from amended.domain.checking.opposed_clauses import opposed, too_sure
from amended.domain.checking.opposites import opposed_beside
from amended.domain.checking.polarity import (
    Claims,
    Polarity,
    claims_of,
    may_be_turned,
    parted_by_report,
    polarity_of,
    told_as_fact,
    turned_round,
)
from amended.domain.checking.split_once import split
from amended.domain.checking.superseded import Versions, told_as_now, units
from amended.domain.checking.support import (
    FEWEST_TOLD,
    LEAST_OF_CLAIMS,
    LEAST_OF_REASONS,
    LEAST_OF_REMARKS,
    ground,
    leaves_untold,
    of_titles,
    rests_on,
    tells_anything,
    unfounded_clause,
)
from amended.domain.checking.told_clauses import clauses_of
from amended.domain.language.clause_ends import clause_ends
from amended.domain.language.wording import Wording, all_labels
from amended.domain.language.words import content_words, marked
from amended.domain.summaries import Summary
from amended.domain.summary_material import SummaryMaterial

# Characters of one passage that are read.
_READ_LIMIT = 2000


def unlabelled(text: str, words: Wording) -> str:
    """The text without a label in front of it: a fixed one of any language, or one that says what it is
    ("Rettifica:")."""
    label, mark, rest = text.partition(":")
    labels = label.strip().casefold() in all_labels() or words.corrects.fullmatch(label.strip()) is not None
    return rest.strip() if mark and labels else text


def told_in_one_language(
    summary: Summary, material: SummaryMaterial, evidence: Evidence, versions: Versions, words: Wording
) -> Iterator[str]:
    """What compares words, where summary and material are in one language."""
    for now in summary.now:
        yield from misattributed_sentences(now.text, evidence, words, who=now.who, notice=now.notice)
    yield from misattributed_sentences(summary.headline, evidence, words)
    told = (summary.headline, *(text for now in summary.now for text in (now.who, now.text)))
    yield from misplaced_offices(told, [one.text for one in evidence.statements], words)
    printed = [one.text for one in evidence.statements if one.notice is None]
    yield from misplaced_facts([now.text for now in summary.now], evidence.notices(), printed, words)
    if material.notices:
        yield from _turned(summary, material, evidence, versions, words)
    yield from _unsupported(summary, evidence, words)


def _turned(
    summary: Summary, material: SummaryMaterial, evidence: Evidence, versions: Versions, words: Wording
) -> Iterator[str]:
    """What is negated or affirmed against the evidence, and claims of the earlier version told as facts."""
    now_texts = [statement.text for statement in evidence.statements if statement.notice is not None]
    now_texts += [change.after for change in material.changes if change.after]
    passages = [material.title_before, material.lede, *material.passages, *(one.before for one in material.changes)]
    earlier = [text for passage in passages if passage for text in split(passage[:_READ_LIMIT], words.language)]
    texts = (unlabelled(summary.headline, words), *(now.text for now in summary.now))
    corrected = _corrected(summary, material, now_texts, versions, words)
    after = [text for one in material.changes for text in split(one.after[:_READ_LIMIT], words.language)]
    held = after or [parted_by_report(part, words)[0] for text in now_texts for part in text.split("; ")]
    found = [list(without_denied_claims(split(text, words.language), corrected, held, words)) for text in texts]
    told = [polarity_of(one, words) for one in found]
    if may_be_turned(told, now_texts, words):
        holds, before = polarity_of(now_texts, words), polarity_of(corrected, words)
        for one in told:
            for word in turned_round(one, holds, before):
                if not _may_be_denied(word, one, versions):
                    yield f"“{word}” is turned round"
    denied = any(marked(one, words) and (words.negates.search(one) or words.denies.search(one)) for one in now_texts)
    # What tells of a correction or a denial itself states nothing as a fact.
    parts = [part for one in found for sentence in one for part in sentence.split("; ") if not marked(part, words)]
    if parts:
        claims = claims_of(now_texts, earlier, words)
        for part in parts:
            # "X was acquitted" is close to "X was convicted", and tells what holds.
            told_now = (
                versions.changed
                and units(part, words) & versions.fresh
                and not units(part, words) & versions.superseded
            )
            if stays(part, words) and denied:
                continue
            if problem := told_as_fact(part, _of_now(part, claims, words) if told_now else claims, words):
                yield problem
    edited = [text for one in material.changes if one.after for text in split(one.before[:_READ_LIMIT], words.language)]
    reported = [parted_by_report(part, words) for text in evidence.notices() for part in text.split("; ")]
    wrong = [*edited, *(report for _, report in reported if report)]
    holding = [
        *after,
        *(one for one, _ in reported),
        material.title_after if material.title_after != material.title_before else "",
    ]
    yield from worded_as_earlier(parts, wrong, holding, words)
    yield from measured_as_before(parts, wrong, holding, words)
    yield from opposed_beside(parts, now_texts, words)
    yield from negations_lost_in_signs(
        (sentence for one in found for sentence in one),
        evidence.notices(),
        after,
        words,
    )
    yield from _bound(found, summary.said, material, evidence, words)
    # "The alderman stays", where it is denied that she leaves: her name stands in the earlier version only.
    moving = (one for part in found for one in part if not (denied and _only_stays(one, words)))
    yield from (problem for one in moving for problem in told_as_now(one, versions, words))
    yield from edited_copies((one for part in found for one in part), evidence.notices(), earlier, after, words)


def _corrected(
    summary: Summary, material: SummaryMaterial, now: Iterable[str], versions: Versions, words: Wording
) -> list[str]:
    """The sentences of what the earlier version told, as it read, as the notices report it and as the summary does."""
    titled = units(material.title_before, words)
    # A title may have told all along what now holds.
    held = titled & versions.fresh and not titled & versions.superseded
    read = ["" if held else material.title_before, *material.passages, *(change.before for change in material.changes)]
    reports = [parted_by_report(part, words)[1] for text in now for part in text.split("; ")]
    said = [parted_by_report(part, words) for part in split(summary.said, words.language)]
    told = [split(passage[:_READ_LIMIT], words.language) for passage in read if passage]
    return [one for one in (*(one for part in told for one in part), *reports, *(b or a for a, b in said)) if one]


def _of_now(part: str, claims: Claims, words: Wording) -> Claims:
    """What may not be told by what tells something that holds now: only claims that it tells whole."""
    about = content_words(part, words)
    return replace(claims, earlier=(), denied=tuple(claim for claim in claims.denied if claim <= about))


def _only_stays(sentence: str, words: Wording) -> bool:
    """Whether all that a sentence says of anybody is that they stay."""
    clauses = [one for one in clause_ends(words.language).split(sentence) if one and units(one, words)]
    return len(clauses) == 1 and stays(sentence, words)


def _may_be_denied(word: str, told: Polarity, versions: Versions) -> bool:
    """Whether a word that a summary negates is one that only the earlier version affirmed."""
    return word in told.negated and any(word.startswith(one) or one.startswith(word) for one in versions.superseded)


def _bound(
    texts: Sequence[Sequence[str]], said: str, material: SummaryMaterial, evidence: Evidence, words: Wording
) -> Iterator[str]:
    """What the sentences of headline and entries say of somebody of whom the notices do not."""
    notices = [one.text for one in evidence.statements if one.notice is not None]
    held, told = clauses_of(notices, words), [clause for found in texts for clause in clauses_of(found, words)]
    sentences = [sentence for found in texts for sentence in found]
    versions = [one.text for one in evidence.statements if one.notice is None]
    yield from misbound(told, held, versions, words)
    yield from opposed(told, held, words)
    yield from too_sure(told, held, words)
    yield from miscounted(sentences, notices, words)
    yield from denied_numbers(sentences, notices, words)
    yield from bounded(sentences, [one.text for one in evidence.statements], words)
    if any(may_be_exchanged(clause, evidence.all.words, words) for clause in told):
        holding = [*held, *clauses_of(_now(material, words), words)]
        claims = [material.title_before, *split(said, words.language)]
        yield from exchanged(told, holding, _outdated(material, notices, words), claims, words)


def _now(material: SummaryMaterial, words: Wording) -> list[str]:
    """The sentences of the changed passages as they read now."""
    return [text for one in material.changes if one.after for text in split(one.after[:_READ_LIMIT], words.language)]


def _outdated(material: SummaryMaterial, notices: Iterable[str], words: Wording) -> list[str]:
    """The texts of what was wrong: the changed passages as they read before, and what notices say of them."""
    reports = [parted_by_report(part, words)[1] for text in notices for part in text.split("; ")]
    passages = [text[:_READ_LIMIT] for text in (*material.passages, *(one.before for one in material.changes))]
    return [text for text in dict.fromkeys((*reports, *passages)) if text]


def _unsupported(summary: Summary, evidence: Evidence, words: Wording) -> Iterator[str]:
    """Texts that rest on nothing in the evidence."""
    everything = ground((one.text for one in evidence.statements), words)
    texts = [one.text for one in evidence.statements]
    headline = unlabelled(summary.headline, words)
    if not rests_on(headline, everything, words, also=told_otherwise(headline, evidence.all, words)):
        yield "headline: it does not rest on the evidence"
    also = told_otherwise(summary.said, evidence.all, words)
    if not rests_on(summary.said, everything, words, LEAST_OF_CLAIMS, also=also, fewest=FEWEST_TOLD):
        yield "said: it does not rest on the evidence"
    if not rests_on(summary.why, everything, words, LEAST_OF_REMARKS if of_titles(summary.why) else LEAST_OF_REASONS):
        yield "why: it does not rest on the evidence"
    versions = ground((one.text for one in evidence.statements if one.notice is None), words)
    for now in summary.now:
        own = ground((one.text for one in evidence.statements if one.notice == now.notice), words)
        also = told_otherwise(now.text, evidence.all, words)
        if not tells_anything(now.text, words):
            yield f"notice {now.notice}: it does not tell what the notice says"
        if not rests_on(now.text, own | versions, words, also=also, fewest=FEWEST_TOLD):
            yield f"notice {now.notice}: it does not rest on the evidence"
        clause = unfounded_clause(now.text, everything, words, also=also)
        beside = f"{headline}; {summary.said}; {now.who}; {now.text.replace(clause, ' ')}"
        if clause and not leaves_untold(
            beside, (one.text for one in evidence.statements if one.notice == now.notice), words
        ):
            yield f"notice {now.notice}: “{clause}” stands nowhere"
    summarised = (summary.headline, summary.said, summary.why, *(now.text for now in summary.now))
    for text in summarised:
        yield from invented(text, texts, evidence.all.words, evidence.all.numbers, words)
    if word := regendered(summarised, texts, words.language):
        yield f"the evidence speaks of nobody as “{word}”"
