"""The questions of the check in their order. See the package."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from amended.domain.checking.alternatives import fractions_in_percent
from amended.domain.checking.amounts import redirected, remeasured, rounded
from amended.domain.checking.anchored_clauses import turned_from_anchors
from amended.domain.checking.attribution import misattributed_entry
from amended.domain.checking.comparing_words import told_in_one_language, unlabelled
from amended.domain.checking.denials import unfounded_confirmation, unfounded_denial, untold_denial
from amended.domain.checking.evidence import Corpus, Evidence, evidence_of
from amended.domain.checking.exchanged_persons import exchanged_persons
from amended.domain.checking.exchanges import exchanged_facts
from amended.domain.checking.han_numerals import HAN, material_in_figures, summary_in_figures
from amended.domain.checking.in_fact import without_stress
from amended.domain.checking.looked_at import looked_at
from amended.domain.checking.names import unfounded_names
from amended.domain.checking.quoted_parts import misquoted, quoted_of_another, quoted_too_early
from amended.domain.checking.replaced_values import material_with_values_set_apart, summary_with_values_set_apart
from amended.domain.checking.rival_facts import Rivals, rival_facts
from amended.domain.checking.same_sides import set_against_themselves
from amended.domain.checking.short_dates import short_dates
from amended.domain.checking.split_once import split
from amended.domain.checking.superseded import Versions, units, versions_of
from amended.domain.checking.support import markup
from amended.domain.checking.two_sides import sides_of
from amended.domain.checking.uncapitalised_names import replaced_names
from amended.domain.checking.values_told import values_told
from amended.domain.language.wording import Wording, wording
from amended.domain.language.words import Token, is_capital, language_of, tokens
from amended.domain.summaries import Check, Now, Summary, SummarySource
from amended.domain.summary_material import SummaryMaterial, read_limit, telling_changes
from amended.domain.values.dates import Moment, moments, supported
from amended.domain.values.facts import fact_keys
from amended.domain.values.numbers import Quantity, quantities
from amended.domain.values.quotations import levelled, quotations, stands_in

# Problems beyond these tell nobody more.
_MOST_PROBLEMS = 12
# So many materials taken apart are kept.
_MATERIALS = 8


def check(summary: Summary, material: SummaryMaterial, *, language: str | None = None) -> Check:
    """The verdict on a summary: "pass", or "fail" with each problem in words. Never raises.

    `language` is the code of the one that it was asked for in, where that is another than the notices'.
    """
    if {language, language_of(" ".join(notice.text[:400] for notice in material.notices), material.language)} & HAN:
        summary, material = summary_in_figures(summary), material_in_figures(material)
    whole = replace(material, changes=telling_changes(material.changes))
    theirs = wording(language_of(" ".join(notice.text[:400] for notice in whole.notices), whole.language))
    material = material_with_values_set_apart(looked_at(summary, whole), theirs)
    evidence = _evidence_of(material)
    texts = " ".join([summary.headline, summary.said, summary.why, *(now.text for now in summary.now)])
    words = wording(language_of(texts, language or evidence.wording.language, least=2))
    same_language = words.language == evidence.wording.language
    if summary.source is SummarySource.MODEL:
        summary = summary_with_values_set_apart(without_stress(summary, words), words)
    problems = [
        *_covered(summary, material),
        *_founded("headline", _headline(summary, words), evidence.all, evidence, words),
        *_founded("said", summary.said, evidence.all, evidence, words),
        *_founded("why", summary.why, evidence.all, evidence, words),
    ]
    for now in summary.now:
        if 0 <= now.notice < len(material.notices):
            problems += _entry(now, evidence, whole.notices[now.notice].text, words)
    if summary.source is SummarySource.MODEL:
        everything = [one.text for one in evidence.statements]
        # An extract is the publisher's own sentences: nothing can be turned round, and whoever shows it escapes it.
        for text in (summary.headline, summary.said, summary.why, *(now.text for now in summary.now)):
            problems += markup(text, evidence.all.levelled)
            problems += remeasured(split(text, words.language), everything, words, evidence.wording)
        told = (unlabelled(summary.headline, words), *(now.text for now in summary.now))
        problems += exchanged_facts(told, evidence.notices(), words, evidence.wording)
        sentences = [sentence for text in told for sentence in split(text, words.language)]
        problems += redirected(sentences, evidence.notices(), words, evidence.wording)
        headline = unlabelled(summary.headline, words)
        rivals = _rivals_of(material)
        problems += exchanged_persons((summary.said, *told), rivals.persons, words, evidence.wording)
        problems += quoted_of_another((summary.said, *told), material, rivals.persons, words, evidence.wording)
        problems += misquoted(told, material, words, evidence.wording)
        problems += quoted_too_early(summary.said, material, words, evidence.wording)
        problems += rival_facts(summary, headline, rivals, words)
        if same_language and words.known and words.spaced:
            read = [notice.text[: read_limit(len(material.notices))] for notice in material.notices]
            after = [one.after for one in material.changes]
            problems += turned_from_anchors(summary, headline, read, rivals.persons, words, now=after)
        problems += set_against_themselves((summary.said, *told), words)
        versions = versions_of(material, evidence.notices(), words) if same_language else None
        problems += values_told(summary, evidence, words, versions)
        changed = versions if versions is not None and versions.changed and material.changes else None
        problems += _denials(summary, evidence, words, changed)
        if versions is not None:
            problems += told_in_one_language(summary, material, evidence, versions, words)
    unique = tuple(dict.fromkeys(problems))[:_MOST_PROBLEMS]
    return Check(verdict="fail" if unique else "pass", problems=unique)


@lru_cache(maxsize=_MATERIALS)
def _evidence_of(material: SummaryMaterial) -> Evidence:
    """`evidence_of`, kept for the second answer about one material."""
    return evidence_of(material)


@lru_cache(maxsize=_MATERIALS)
def _rivals_of(material: SummaryMaterial) -> Rivals:
    """The facts of this material that may stand in each other's place, kept likewise."""
    evidence = _evidence_of(material)
    sides = sides_of(material, evidence.wording)
    return Rivals(sides, [*evidence.notices(), *evidence.versions()], evidence.wording)


def _headline(summary: Summary, words: Wording) -> str:
    """The headline without its label, which is any word before a colon where none is known."""
    text = unlabelled(summary.headline, words)
    label, mark, rest = text.partition(":")
    return rest.strip() if mark and not words.known and len(label.split()) == 1 else text


def _covered(summary: Summary, material: SummaryMaterial) -> Iterator[str]:
    """Every notice is told, once, and nothing else is."""
    told = [now.notice for now in summary.now if now.text.strip()]
    for index in range(len(material.notices)):
        if told.count(index) != 1:
            yield f"notice {index} is {'not told' if index not in told else 'told more than once'}"
    for index in told:
        if not 0 <= index < len(material.notices):
            yield f"there is no notice {index}"
    if not summary.headline.strip():
        yield "there is no headline"


def _founded(place: str, text: str, corpus: Corpus, evidence: Evidence, words: Wording) -> Iterator[str]:
    """Numbers, dates and quotations of a text that do not stand in the corpus, and names that stand nowhere at all.

    A person may be named in another notice ("the letter that Esper disputed"); a number or a quotation may not.
    """
    found = tokens(text)
    dated = moments(text)
    for moment in dated:
        if not supported(moment, corpus.moments, corpus.numbers):
            yield f"{place}: the date {moment.text} stands nowhere"
    spans = [(moment.start, moment.end) for moment in dated] + list(short_dates(text, corpus.moments))
    for quantity in quantities(text, words.language):
        start = found[quantity.first].start
        spelled_one = quantity.values == {1.0} and not quantity.text[0].isdigit()
        in_a_date = any(first <= start < end for first, end in spans) or _is_day(quantity, dated, corpus)
        if spelled_one or in_a_date or quantity.values & corpus.numbers or rounded(quantity, text, corpus.numbers):
            continue
        if _counts_corrections(quantity, found, evidence, words):
            continue
        if not quantity.values & fractions_in_percent((one.text for one in evidence.statements), evidence.wording):
            yield f"{place}: the number {quantity.text} stands nowhere"
    for key, printed in fact_keys(text, words).items():
        if key[0] == "score" and not _scored(key[1], corpus.numbers, evidence):
            yield f"{place}: {printed} stands nowhere"
    for quoted in quotations(text):
        if not stands_in(quoted, corpus.levelled):
            yield f"{place}: the quotation “{quoted}” stands nowhere"
    for name in _unfounded_names(text, evidence, words):
        yield f"{place}: the name {name} stands nowhere"


def _counts_corrections(quantity: Quantity, found: Sequence[Token], evidence: Evidence, words: Wording) -> bool:
    """Whether a number in words counts what is put right, and no more than that: "Two figures corrected", "deux
    erreurs"."""
    if not quantity.text.isalpha() or max(quantity.values) > len(evidence.contrast.right):
        return False
    behind = [token.text for token in found[quantity.last + 1 : quantity.last + 4]]
    for place in range(min(2, len(behind))):
        ends = place + 1 == len(behind) or not behind[place + 1][0].isalpha() or behind[place + 1] in words.common
        if ends and words.corrects.fullmatch(behind[place]):
            return True
    return False


def _unfounded_names(text: str, evidence: Evidence, words: Wording) -> list[str]:
    """The names of a text that stand nowhere in the evidence."""
    foreign = words.language != evidence.wording.language
    names = unfounded_names(text, evidence.all, words, foreign=foreign)
    if not words.known:
        # What has no capital there may be any word.
        return [name for name in names if is_capital(name)]
    if foreign:
        return names
    return [*names, *replaced_names(text, [one.text for one in evidence.statements], evidence.all, words)]


def _is_day(quantity: Quantity, dated: Iterable[Moment], corpus: Corpus) -> bool:
    """Whether a bare number is a day that stands in the month of a date beside it: "19 May instead of the 12th"."""
    months = {month for moment in dated for month, _ in moment.days}
    if not months:
        return False
    days = {float(day) for moment in corpus.moments for month, day in moment.days if month in months}
    return quantity.first == quantity.last and bool(quantity.values & days)


def _scored(score: object, numbers: frozenset[float], evidence: Evidence) -> bool:
    """Whether two numbers that mean something together stand in the evidence so or the other way round; or apart, where
    none do so there."""
    held = [key[1] for one in evidence.statements for key in fact_keys(one.text, evidence.wording) if key[0] == "score"]
    return isinstance(score, tuple) and (
        score in held or score[::-1] in held or (not held and numbers.issuperset(score))
    )


def _entry(now: Now, evidence: Evidence, printed: str, words: Wording) -> Iterator[str]:
    """What is wrong with one entry: its facts, its speaker, its evidence, which stands in the notice as `printed`."""
    place = f"notice {now.notice}"
    yield from _founded(place, now.text, evidence.own[now.notice], evidence, words)
    yield from misattributed_entry(now, evidence, words)
    copied = stands_in(now.evidence, evidence.told[now.notice].levelled)
    # Of a long notice only a part was taken apart.
    if now.evidence and not copied and not stands_in(now.evidence, levelled(printed[: read_limit(1)])):
        yield f"{place}: its evidence is not what the notice says"


def _denials(summary: Summary, evidence: Evidence, words: Wording, versions: Versions | None) -> Iterator[str]:
    """Denials that are not told, and confirmations that nobody gave; in whatever languages."""
    for now in summary.now:
        notice = [one.text for one in evidence.statements if one.notice == now.notice]
        # The headline of the only notice is read before its entry.
        alone = f"{now.text} {summary.headline}" if len(evidence.told) == 1 else now.text
        fresh = versions is not None and bool(units(alone, words) & versions.replacing)
        if problem := untold_denial(alone, notice, words, evidence.wording, fresh=fresh):
            yield f"notice {now.notice}: {problem}"
        if notice and (problem := unfounded_denial(now.text, notice, words, evidence.wording)):
            yield f"notice {now.notice}: {problem}"
    everybody = [one.text for one in evidence.statements if one.notice is not None]
    if problem := unfounded_confirmation(unlabelled(summary.headline, words), everybody, words, evidence.wording):
        yield f"headline: {problem}"
    if everybody and (
        problem := unfounded_denial(unlabelled(summary.headline, words), everybody, words, evidence.wording)
    ):
        yield f"headline: {problem}"
