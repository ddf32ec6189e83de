"""Finds the notices of a page: the rules name candidates in one pass, grammar, form and place decide.

For each line of the page, in each of its languages: is there a label at its beginning, a bare sentence, a label in
brackets or after a sentence? If so, a list of checks says whether it is a notice, a stamp, an introduction or something
else that only looks like it; whatever is rejected is kept with the reason.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from amended.domain.detection.extents import NOTHING, Extent, following, is_label, rest_of_block
from amended.domain.detection.heads import Head, Separator, read_head
from amended.domain.detection.kinds import kind_of_label, kind_of_sentence
from amended.domain.detection.languages import languages_of
from amended.domain.detection.metadata import headline_notice, structured_notices
from amended.domain.detection.normalising import fold, folded_with_offsets
from amended.domain.detection.rejecting import (
    introduces,
    is_glossary,
    is_headline_list,
    is_mere_word,
    is_policy,
    is_stamp,
    out_of_place,
    speaks_of_change,
)
from amended.domain.detection.rules import (
    LABEL_AFTER_SENTENCE,
    LABEL_FIRST,
    LABEL_IN_BRACKETS,
    SCANS,
    Form,
    Language,
    Rules,
    Sentence,
)
from amended.domain.detection.spans import end_of_sentence, span_of_text, start_of_sentence
from amended.domain.detection.stating import time_in_label_text, time_of_sentence
from amended.domain.detection.times import PrintedTime, resolved
from amended.domain.detection.units import Unit, units_of
from amended.domain.notices import Considered, Detection, Notice, NoticeKind, Position, Source, folded
from amended.domain.snapshots import Page, Place, Unreadable

_MOST_CANDIDATES = 1500
_MOST_CONSIDERED = 100
_SHOWN = 300
_SHORT_SENTENCE = 110


def detect(page: Page, rules: Rules) -> Detection:
    """The notices of a page in reading order, its updated stamp, and what was looked at and rejected."""
    if not page.readable and page.unreadable_reason is not Unreadable.PAYWALL:
        return Detection(live_blog=page.live_blog)
    units = units_of(page)
    search = _Search(page, rules, units, languages_of(page, units, rules))
    search.run()
    return search.result()


class _Search:
    """One pass over one page; holds what was found so far and which lines are spoken for."""

    def __init__(self, page: Page, rules: Rules, units: Sequence[Unit], languages: Sequence[Language]) -> None:
        self.page = page
        self.rules = rules
        self.units = units
        self.languages = languages
        self.found: list[tuple[int, Notice]] = []
        self.introductions: list[Notice] = []
        self.considered: list[Considered] = []
        self.stamp: str | None = None
        self.taken: set[int] = set()

    def run(self) -> None:
        """Looks at every line, then at the headline and at what the page states in data."""
        candidates = 0
        headline = folded(self.page.headline or self.page.title)
        for unit in self.units:
            if unit.index in self.taken:
                continue
            if unit.heading and headline and folded(unit.folded.original) == headline:
                continue
            hits = [(language, language.hits(unit.text)) for language in self.languages]
            if not any(found for _, found in hits):
                self._by_markup(unit)
                continue
            candidates += 1
            if candidates > _MOST_CANDIDATES:
                break
            reason = out_of_place(unit, self.rules.markup)
            if reason:
                self._reject(unit.folded.original, reason)
                continue
            if not any(self._in_language(unit, language, found) for language, found in hits if found):
                self._by_markup(unit)
        said = [notice for _, notice in self.found]
        headline_says = None if self.page.live_blog else headline_notice(self.page, self.languages, said)
        if headline_says is not None:
            self.found.append((-1, headline_says))
        for notice in structured_notices(self.page, self.languages[0], said):
            self.found.append((len(self.units), notice))

    def result(self) -> Detection:
        """What was found, each text once."""
        unique: dict[tuple[str, str | None], Notice] = {}
        for _, notice in sorted(self.found, key=lambda item: item[0]):
            unique.setdefault((folded(notice.text) or folded(notice.stated_time or ""), notice.kind.value), notice)
        return Detection(
            notices=tuple(unique.values()),
            updated_stamp=self.stamp,
            live_blog=self.page.live_blog,
            considered=tuple(self.considered[:_MOST_CONSIDERED]),
            introductions=tuple(self.introductions),
        )

    def _in_language(self, unit: Unit, language: Language, hits: Sequence[int]) -> bool:
        """Whether the rules of one language account for a unit: as a notice, a stamp or an introduction."""
        if LABEL_FIRST in hits and self._labelled(unit, language):
            return True
        if LABEL_IN_BRACKETS in hits and self._bracketed(unit, language):
            return True
        if any(hit >= SCANS for hit in hits) and self._sentence(unit, language, hits):
            return True
        return LABEL_AFTER_SENTENCE in hits and self._after_sentence(unit, language)

    # A label at the beginning.

    def _labelled(self, unit: Unit, language: Language) -> bool:
        """A unit that begins with a label."""
        head = read_head(unit.folded, 0, language)
        if head is None:
            return False
        start, end = span_of_text(unit, head)
        lines = rest_of_block(unit, self.units, language)
        rest = unit.text[start:end]
        announced = self._announced_until(unit.text, language)
        stamp = is_stamp(head, rest, announced=announced > head.text_start)
        if stamp and (head.time is not None or not announced) and not self._heads_a_section(unit, head, rest):
            self._stamp(unit, head)
            return True
        if not rest.strip(" .*_-|)]"):
            return self._label_alone(unit, head)
        reason = self._why_not(unit, head, rest)
        if reason:
            self._reject(unit.folded.original, reason, _rule(language, head))
            return False
        extra = "".join(f"\n{line.folded.original}" for line in lines) if not head.open_bracket else ""
        text = unit.folded.printed(start, end).strip() + extra
        time, stated = self._time_of(unit, head, start)
        taken = [unit, *(lines if extra else ())]
        if (rest.rstrip().endswith(":") or unit.heading) and not lines:
            more = following(unit, self.units, head, language, self.rules.markup)
            text, taken = _joined(text, more), [*taken, *more.units]
        self._take(unit, head, text, stated, time, taken, _certainty(unit, head))
        return True

    def _heads_a_section(self, unit: Unit, head: Head, rest: str) -> bool:
        """Whether a label with a date alone is a heading over what follows, not a stamp."""
        if rest.strip(" .|-/,;:*") or head.group.form is not Form.NOUN:
            return False
        time = head.time
        figures = time is not None and not any(map(str.isalpha, unit.text[time.start : time.end]))
        clock = time is not None and time.says.hour is not None
        if figures and clock and not unit.text.endswith(":") and not unit.heading:
            return False  # "Update: 03.05.2023 14:12"
        boxed = unit.block.element == "blockquote" or bool({"blockquote", "aside"} & set(unit.block.hints))
        own_line = unit.heading or unit.before > 1 or boxed
        return own_line and unit.alone and unit.block.place is not Place.FURNITURE

    def _why_not(self, unit: Unit, head: Head, rest: str) -> str | None:
        """Why a label with text is no notice; None where it is one."""
        language, form, kind = head.language, head.group.form, head.group.kind
        sentence = self._own_sentence(rest, language)
        if reason := is_mere_word(head, unit, rest):
            return reason
        if form is Form.GENERIC and not sentence:
            return "a note that speaks of no change"
        if form is Form.NOTE and not self._note_of_change(unit, head, rest):
            return "an introduction, not a change"
        if not sentence and is_policy(rest[:200], language) and (kind is not NoticeKind.UPDATE or len(rest) < 140):
            return "about corrections or updates in general"
        if is_glossary(unit, self.units, head):
            return "an item in a list of terms"
        if is_headline_list(unit, self.units):
            return "a headline of another story"
        if self.page.live_blog and kind is NoticeKind.UPDATE:
            return "an entry of a live blog"
        return None

    def _note_of_change(self, unit: Unit, head: Head, rest: str) -> bool:
        """Whether an editor's note says that the article changed; one that only introduces it is kept aside."""
        language = head.language
        if self._own_sentence(rest, language):
            return True
        if speaks_of_change(rest[:800], language) and not introduces(rest[:400], language):
            return True
        if head.separator >= Separator.STOP or head.open_bracket:
            time, stated = self._time_of(unit, head, head.text_start)
            start, end = span_of_text(unit, head)
            notice = self._notice(unit, head, unit.folded.printed(start, end).strip(), stated, time, 0.5)
            self.introductions.append(notice)
        return False

    def _own_sentence(self, text: str, language: Language) -> bool:
        """Whether a text holds a bare sentence that announces a change."""
        return self._announced(text, language) is not None

    def _announced_until(self, text: str, language: Language) -> int:
        """Where the bare sentence that announces a change has said so ("updated at 5 pm with"); 0 for none."""
        sentences = (language.sentences[hit - SCANS] for hit in language.hits(text) if hit >= SCANS)
        matches = (sentence.expression.search(text) for sentence in sentences if not sentence.stamp)
        return max((match.end(1) for match in matches if match is not None), default=0)

    def _announced(self, text: str, language: Language) -> NoticeKind | None:
        """The kind of the first rule whose bare sentence in a text announces a change; a retraction outweighs all."""
        sentences = (language.sentences[hit - SCANS] for hit in sorted(language.hits(text)) if hit >= SCANS)
        kinds = [sentence.kind for sentence in sentences if not sentence.stamp]
        return NoticeKind.RETRACTION if NoticeKind.RETRACTION in kinds else next(iter(kinds), None)

    def _label_alone(self, unit: Unit, head: Head) -> bool:
        """A label without text: it speaks for what follows, or is a bare "Corrected"."""
        language = head.language
        printed = unit.folded.printed(head.time.start, head.time.end) if head.time else None
        bare = head.group.form is Form.PARTICIPLE and head.group.kind in {NoticeKind.CORRECTION, NoticeKind.RETRACTION}
        if bare and head.time is not None:
            extent = following(unit, self.units, head, language, self.rules.markup)
            if not self._own_sentence(folded_with_offsets(extent.text).text[:300], language):
                extent = NOTHING
            self._take(unit, head, extent.text, printed, head.time, [unit, *extent.units], 0.85)
            return True
        if head.group.form in {Form.GENERIC, Form.NOTE} and not head.separator:
            self._reject(unit.folded.original, "a label without a text", _rule(language, head))
            return True
        if head.group.form in {Form.PARTICIPLE, Form.PHRASE} and head.separator < Separator.COLON:
            self._reject(unit.folded.original, "a stamp", _rule(language, head))
            return True
        extent = following(unit, self.units, head, language, self.rules.markup)
        if not extent.units or unit.block.link_share > 0.5:
            self._reject(unit.folded.original, "a label without a text", _rule(language, head))
            return True
        said = folded_with_offsets(extent.text).text
        sentence = self._own_sentence(said, language)
        says_it = sentence or speaks_of_change(said[:800], language)
        weak = not says_it and (head.group.form in {Form.GENERIC, Form.NOTE} or not _stands_as_label(unit, head))
        if weak or (not sentence and is_policy(said[:200], language)) or is_headline_list(extent.units[-1], self.units):
            self._reject(unit.folded.original, "a heading over something else", _rule(language, head))
            return True
        if self.page.live_blog and head.group.kind is NoticeKind.UPDATE:
            self._reject(unit.folded.original, "an entry of a live blog", _rule(language, head))
            return True
        self._take(
            unit,
            head,
            extent.text,
            printed or extent.stated_time,
            head.time or extent.time,
            [unit, *extent.units],
            0.85,
        )
        return True

    # A bare sentence.

    def _sentence(self, unit: Unit, language: Language, hits: Sequence[int]) -> bool:
        """A unit in which a bare sentence says that the article changed."""
        places: list[tuple[int, int, Sentence]] = []
        for hit in hits:
            if hit >= SCANS:
                sentence = language.sentences[hit - SCANS]
                match = sentence.expression.search(unit.text)
                if match is not None:
                    start = match.start(1)
                    places.append(
                        (start_of_sentence(unit.text, start) if sentence.anywhere else start, match.end(1), sentence)
                    )
        if not places:
            return False
        places.sort(key=lambda place: (place[0], not place[2].own, place[2].kind is not NoticeKind.RETRACTION))
        stamps = {
            start: end for start, end, found in places if found.stamp and len(unit.text) - start < _SHORT_SENTENCE
        }
        if stamps:
            self._reject(unit.folded.original, "a stamp", "stamp")
        places = [place for place in places if not place[2].stamp and place[1] > stamps.get(place[0], 0)]
        if not places:
            return False
        start, end, sentence = places[0]
        reason = self._why_not_sentence(unit, language, sentence, start, end)
        if reason:
            self._reject(unit.folded.original, reason, sentence.name)
            return False
        if unit.text.endswith(":") and self._leads_in_a_label(unit, language):
            self._reject(unit.folded.original, "leads in the notice that follows", sentence.name)
            return True
        finish = end_of_sentence(unit, start)
        text = unit.folded.printed(start, finish).strip()
        taken = [unit, *rest_of_block(unit, self.units, language)]
        text += "".join(f"\n{line.folded.original}" for line in taken[1:])
        if unit.text.endswith(":") and len(taken) == 1:
            more = following(unit, self.units, None, language, self.rules.markup)
            text, taken = _joined(text, more), [*taken, *more.units]
        time = time_of_sentence(unit.folded, sentence, start, end, language)
        kind = kind_of_sentence(sentence.kind, unit.text[start:], language)
        notice = Notice(
            kind=kind,
            text=text,
            stated_time=unit.folded.printed(time.start, time.end) if time else None,
            stated_at=self._resolved(time),
            position=unit.position,
            confidence=0.95 if unit.at_edge else 0.85,
            rule=sentence.name,
        )
        self._keep(unit, notice, taken)
        return True

    def _leads_in_a_label(self, unit: Unit, language: Language) -> bool:
        """Whether the next unit is the label that this one announces."""
        after = self.units[unit.index + 1 : unit.index + 2]
        return bool(after) and is_label(after[0], language) is not None

    def _why_not_sentence(self, unit: Unit, language: Language, sentence: Sentence, start: int, end: int) -> str | None:
        """Why a bare sentence is no notice; None where it is one."""
        text = unit.text
        opens = start <= 3 or not any(character.isalnum() for character in text[:start])
        bracket = text[max(0, start - 2) : start].strip()[-1:] in {"(", "["}
        if sentence.bracketed and not opens:
            return "a bracket within a sentence"
        if sentence.closed and text[end : end + 1] not in {"", ".", ",", ";", ":", ")", "]", "*"}:
            return "an earlier version of something else"
        if language.harmless.search(text[start : end + 80]):
            return "what is done before a text appears"
        if text[:start].count('"') % 2:
            return "inside a quotation"
        if unit.heading and not unit.at_edge:
            return "a heading of the article"
        if _tells_where_it_appeared(text, start, end, language):
            return "where it appeared, not what changed"
        if self.page.live_blog and sentence.kind is NoticeKind.UPDATE:
            return "an entry of a live blog"
        if not sentence.own and not sentence.bracketed:
            dressed = bracket or bool(unit.block.emphasis) or text[:1] in "*[("
            if not opens and not bracket:
                return "a sentence of the article"
            strict = unit.before <= 1 or unit.after <= 1 or unit.block.place is Place.OUTSIDE
            if not (dressed and unit.at_edge) and not (strict and len(text) < 400):
                return "a sentence of the article"
            return None
        if not opens and not bracket and not (unit.at_edge or len(text) < 300):
            return "a sentence of the article"
        return None

    # A label inside a paragraph.

    def _bracketed(self, unit: Unit, language: Language) -> bool:
        """A unit with a bracket that opens with a label."""
        taken = False
        for match in language.brackets.finditer(unit.text):
            bracket = match.start()
            if (
                not any(character.isalnum() for character in unit.text[:bracket])
                and unit.text[:1] == unit.text[bracket]
            ):
                continue  # the whole unit is in this bracket: judged as a label at its beginning
            head = read_head(unit.folded, bracket, language)
            if head is None:
                continue
            start, end = span_of_text(unit, head, inline=True)
            rest = unit.text[start:end]
            if not rest.strip() or is_stamp(head, rest):
                continue
            if head.separator < Separator.STOP and head.time is None:
                self._reject(
                    unit.folded.printed(bracket, end), "the label is a word of the sentence", _rule(language, head)
                )
                continue
            if reason := self._why_not(unit, head, rest):
                self._reject(unit.folded.printed(bracket, end), reason, _rule(language, head))
                continue
            if head.group.form is Form.NOTE and unit.text[:bracket].count('"') % 2:
                self._reject(unit.folded.printed(bracket, end), "a gloss inside a quotation", _rule(language, head))
                continue
            time, stated = self._time_of(unit, head, start)
            self._take(unit, head, unit.folded.printed(start, end).strip(), stated, time, [unit], 0.85)
            taken = True
        return taken

    def _after_sentence(self, unit: Unit, language: Language) -> bool:
        """A unit in which a label begins after the end of a sentence."""
        match = language.after_sentence.search(unit.text)
        if match is None:
            return False
        at = match.start(1)
        head = read_head(unit.folded, at, language)
        if head is None or head.separator < Separator.DASH:
            return False
        start, end = span_of_text(unit, head)
        rest = unit.text[start:end]
        set_off = head.capitals or head.number is not None or head.time is not None
        if not set_off and head.group.kind is not NoticeKind.UPDATE:
            set_off = speaks_of_change(rest, language)
        if not rest.strip() or is_stamp(head, rest):
            return False
        reason = self._why_not(unit, head, rest)
        if not reason and not set_off:
            reason = "the label is a word of the sentence"
        if reason:
            self._reject(unit.folded.printed(at, end), reason, _rule(language, head))
            return False
        time, stated = self._time_of(unit, head, start)
        self._take(unit, head, unit.folded.printed(start, end).strip(), stated, time, [unit], 0.8)
        return True

    # Markup.

    def _by_markup(self, unit: Unit) -> None:
        """A unit that only its markup calls a notice: taken where the words support it."""
        hints = {hint.lower() for hint in unit.block.hints} & self.rules.markup.notice.keys()
        if not hints or out_of_place(unit, self.rules.markup) or unit.heading or len(unit.text.split()) < 5:
            return
        if any(speaks_of_change(unit.text[:600], language) for language in self.languages):
            kind = self.rules.markup.notice[min(hints)]
            notice = Notice(
                kind=kind,
                text=unit.folded.original,
                position=unit.position,
                source=Source.MARKUP,
                confidence=0.6,
                rule=f"markup-{min(hints)}",
            )
            self._keep(unit, notice, [unit])

    # Keeping.

    def _time_of(self, unit: Unit, head: Head, start: int) -> tuple[PrintedTime | None, str | None]:
        """The time of a labelled notice: from its head, or from the first words of its text."""
        time = head.time or time_in_label_text(unit.folded, start, head.language)
        return time, unit.folded.printed(time.start, time.end) if time else None

    def _resolved(self, time: PrintedTime | None) -> datetime | None:
        return resolved(time, self.page.published) if time else None

    def _notice(
        self, unit: Unit, head: Head, text: str, stated: str | None, time: PrintedTime | None, confidence: float
    ) -> Notice:
        """A labelled notice."""
        said = fold(text)
        return Notice(
            kind=kind_of_label(head.group, said, head.language, self._announced(said, head.language)),
            label=head.label,
            number=head.number,
            stated_time=stated,
            stated_at=self._resolved(time),
            text=text,
            position=unit.position,
            confidence=confidence,
            rule=_rule(head.language, head),
        )

    def _take(
        self,
        unit: Unit,
        head: Head,
        text: str,
        stated: str | None,
        time: PrintedTime | None,
        taken: Sequence[Unit],
        confidence: float,
    ) -> None:
        """Keeps a labelled notice."""
        self._keep(unit, self._notice(unit, head, text, stated, time, confidence), taken)

    def _keep(self, unit: Unit, notice: Notice, taken: Sequence[Unit]) -> None:
        """Keeps a notice and the lines that it speaks for; markup that agrees makes it surer."""
        if self.rules.markup.notice.keys() & {hint.lower() for hint in unit.block.hints}:
            notice = replace(notice, confidence=min(0.99, notice.confidence + 0.04))
        self.found.append((unit.index, notice))
        self.taken.update(other.index for other in taken)

    def _stamp(self, unit: Unit, head: Head) -> None:
        """Records a bare "Updated 4:09 pm" as printed."""
        printed = unit.folded.printed(head.label_start, head.time.end if head.time else head.label_end).strip()
        self.stamp = self.stamp or printed
        self._reject(unit.folded.original, "a stamp", _rule(head.language, head))

    def _reject(self, text: str, reason: str, rule: str = "") -> None:
        """Remembers what was looked at and why it is no notice."""
        if len(self.considered) < _MOST_CONSIDERED:
            self.considered.append(Considered(text=text[:_SHOWN], reason=reason, rule=rule))


def _stands_as_label(unit: Unit, head: Head) -> bool:
    """Whether a label alone in its element looks like one: a colon, a date, or the place where notices stand.

    "Update" and "Corrections" are headings of handbooks too.
    """
    if head.separator >= Separator.COLON or head.time is not None or head.number is not None:
        return True
    if unit.heading or unit.block.emphasis:
        return unit.at_edge or unit.after * 3 <= unit.before
    return unit.position in {Position.BOTTOM, Position.OUTSIDE}


def _rule(language: Language, head: Head) -> str:
    return f"{language.code}-label-{head.group.group}"


def _certainty(unit: Unit, head: Head) -> float:
    """How sure a label with text is: by what sets it off."""
    if head.separator is Separator.COLON or head.open_bracket:
        return 0.97 if unit.first_line else 0.93
    return 0.9 if head.separator >= Separator.BAR or head.time is not None else 0.75


def _tells_where_it_appeared(text: str, start: int, end: int, language: Language) -> bool:
    """Whether a bare sentence between two positions goes on to say where the text was to be read, and nothing wrong."""
    follows, said, after = text[end : end + 60], text[start : start + 500], text[end : start + 500]
    if language.lookalike.search(follows) and not language.wrong.search(said) and not _says(language, said):
        return True
    appeared = language.appeared.search(follows)
    return appeared is not None and appeared.start() <= 1 and not language.wrong.search(after)


def _says(language: Language, text: str) -> bool:
    return any(expression.search(text) for expression in language.says.values())


def _joined(text: str, extent: Extent) -> str:
    return f"{text}\n{extent.text}" if extent.text else text
