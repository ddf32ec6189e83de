"""The time that a notice states inside its text, where its label carries none."""

from __future__ import annotations

from amended.domain.detection.kinds import CLAUSE, DATED, TOLD_THEN
from amended.domain.detection.normalising import Folded, fold
from amended.domain.detection.rules import SCANS, Language, Sentence
from amended.domain.detection.times import PrintedTime, read_time, word_end
from amended.domain.detection.zones import ZONES

_FIRST_WORDS = 4
_AFTER = 45  # a date may follow the words that announce the change at this distance
_OPENS = 60
_CHANGED_WITHIN = 300
_NAMED_WITHIN = 30
_LONGEST_TAIL = 60
_WORDS_TO_ITS_DAY = 4
_ENDING = 4
_ZONES_IN_SIGNS = tuple(fold(name) for name in ZONES if name >= "\u2e80")


def time_in_label_text(folded: Folded, start: int, language: Language) -> PrintedTime | None:
    """The time that the text of a label states: in its first words, or where it says that the article was changed."""
    opening = _opening_time(folded, start, language) or time_at_end(folded, start, language)
    if opening is not None:
        return opening
    for hit in language.hits(folded.text[start:]):
        if hit >= SCANS and not language.sentences[hit - SCANS].undated:
            match = language.sentences[hit - SCANS].expression.search(folded.text[start:])
            if match is not None and match.start(1) <= _OPENS:
                return _time_in_sentence(folded, start + match.start(1), start + match.end(1), language)
    return None


def time_of_sentence(
    folded: Folded, sentence: Sentence, start: int, end: int, language: Language
) -> PrintedTime | None:
    """The time that a bare sentence between two positions states for the change."""
    dated = not sentence.undated or _ends_with_a_change(folded.text[start:end], language)
    return _time_in_sentence(folded, start, end, language) if dated else None


def _ends_with_a_change(wording: str, language: Language) -> bool:
    """Whether a wording ends with the word for what was done ("The caption was on May 5 changed")."""
    matches = (match for expression in language.says.values() for match in expression.finditer(wording))
    return any(match.end() == len(wording) for match in matches)


def time_at_end(folded: Folded, start: int, language: Language) -> PrintedTime | None:
    """The time that ends a text and is all that its last bracket or, after a label, its last sentence holds.

    ("… (5月4日17時40分).", "… Endret 5. mai."). In a bracket within a sentence it counts with its hour only: a day
    may be what the sentence tells of.
    """
    text = folded.text.rstrip(" .*_)]")
    first = max(start, len(text) - _LONGEST_TAIL)
    for at in range(len(text) - 1, first, -1):
        bracket = text[at] in "(["
        if not bracket and text[at - 1 : at + 1] not in {". ", "! ", "? ", "; "}:
            continue
        label = language.label.match(text[at + 1 :].lstrip())
        if label is None and not bracket:
            continue
        begin = at + 1 + (len(text[at + 1 :]) - len(text[at + 1 :].lstrip()) if label is not None else 0)
        time = _time_alone(folded, begin + (label.end() if label is not None else 0), len(text), language)
        after_end = not language.spaced or text[:at].rstrip()[-1:] in {".", "!", "?", ""}
        if time is not None and (label is not None or after_end or time.says.hour is not None):
            return time
    return None


def _time_alone(folded: Folded, at: int, end: int, language: Language) -> PrintedTime | None:
    """The time that, with small words before it, is all that stands between two positions."""
    for _ in range(_FIRST_WORDS):
        while at < end and not folded.text[at].isalnum():
            at += 1
        time = read_time(folded, at, language.calendar, language.connectives)
        if time is not None:
            return time if time.end >= end and not time.weak else None
        begin, at = at, word_end(folded.text, at)
        if at == begin or folded.text[begin:at].rstrip(".") not in language.connectives:
            return None
    return None


def _opening_time(folded: Folded, start: int, language: Language) -> PrintedTime | None:
    """The time in the first words of a text ("On December 28, I reached out …")."""
    at = start
    for _ in range(_FIRST_WORDS):
        while at < len(folded.text) and not folded.text[at].isalnum():
            at += 1
        time = read_time(folded, at, language.calendar, language.connectives)
        if time is not None and not time.weak:
            # "3月10日配信の記事で": the day on which the article appeared, not the notice
            # "On 4 May we reported": likewise
            told = language.signs.get(TOLD_THEN)
            appeared = language.appeared if not language.spaced else told
            follows = folded.text[time.end : time.end + _NAMED_WITHIN].lstrip(" ,")
            return None if appeared is not None and appeared.match(follows) else time
        end = word_end(folded.text, at)
        if end == at or folded.text[at:end].rstrip(".") not in language.connectives:
            return None
        at = end
    return None


def _time_in_sentence(folded: Folded, start: int, end: int, language: Language) -> PrintedTime | None:
    """The time within or soon after a sentence that belongs to the change: the first one after the word for it.

    Where none follows, it is the first of all ("published on May 3 and since updated"), but never the one by which the
    article itself is named ("This May 3 story …"). A mere weekday counts only after a small word or at the sentence's
    end. Behind a word that begins a clause, or a colon, the day is of what is told there.
    """
    changed = _word_of_change(folded.text, start, language)
    firm: PrintedTime | None = None
    weak: PrintedTime | None = None
    text = folded.text
    previous = at = start
    while at < min(len(text), end + _AFTER):
        time = read_time(folded, at, language.calendar, language.connectives) if _begins_a_word(text, at) else None
        word = text[previous:at].strip(" ,(")
        if time is not None and at > changed and _is_told(text[changed:at], language):
            break
        if time is not None and _is_of_an_issue(text, time.end, language):
            at = time.end
            continue
        if time is not None and not time.weak:
            if at > changed and (time.says.year is not None or not _is_far(text[max(changed, end) : at])):
                return time
            if at > changed:
                break
            opens = language.spaced and previous == start < at and word not in language.connectives
            named = opens and _names_a_piece(text, time.end, language)
            if firm is None and not named and not _leads_in_its_day(word, language):
                firm = time
            at = time.end
            continue
        if time is not None and weak is None and time.says.year is None:
            if {",", ":"} & set(text[end:at]):
                break  # "… corrected: the vote is on Tuesday": what happened, not when it was corrected
            if at > changed and language.spaced and _is_far(text[max(changed, end) : at]):
                break  # "updated to note that the council, which met twice, votes on Monday"
            led_in = word in language.connectives or _says_a_change(word, language)
            weak = time if led_in or text[time.end : time.end + 1] in {".", ""} else None
        if _begins_a_word(text, at):
            previous = at
        at += 1
    return firm or weak


def _is_of_an_issue(text: str, at: int, language: Language) -> bool:
    """Whether the day that ends at a position is the one on which an article appeared, by its ending ("4일자 기사")."""
    return language.issued.match(text[at : at + _ENDING]) is not None


def _is_far(between: str) -> bool:
    """Whether so many words stand between the word for a change and a day that it is the day of what is told there."""
    return len(between.split()) > _WORDS_TO_ITS_DAY


def _leads_in_its_day(word: str, language: Language) -> bool:
    """Whether the word before a day names by it the day of an article ("This article from May 3 …")."""
    dated = language.signs.get(DATED)
    return dated is not None and dated.fullmatch(word) is not None


def _is_told(between: str, language: Language) -> bool:
    """Whether a clause or a colon after the word for a change leads to a day ("updated to say that she left on …")."""
    clause = language.signs.get(CLAUSE)
    return clause is not None and (": " in between or clause.search(between) is not None)


def _word_of_change(text: str, start: int, language: Language) -> int:
    """Where a sentence that begins at `start` first says what was done to the article ("updated", "amended")."""
    said = text[start : start + _CHANGED_WITHIN]
    matches = (expression.search(said) for expression in language.says.values())
    return start + min((match.start() for match in matches if match is not None), default=0)


def _says_a_change(word: str, language: Language) -> bool:
    """Whether a word by itself says what was done to the article ("updated Tuesday")."""
    return any(expression.fullmatch(word) is not None for expression in language.says.values())


def _names_a_piece(text: str, at: int, language: Language) -> bool:
    """Whether a piece of journalism is named by the date that ends at a position ("This May 3 front-page story")."""
    return text[at : at + 2].strip().isalpha() and language.piece.search(text[at : at + _NAMED_WITHIN]) is not None


def _begins_a_word(text: str, at: int) -> bool:
    """Whether a word or a number begins at a position; in Chinese and Japanese a number or a zone begins anywhere."""
    if not text[at].isalnum():
        return False
    if text.startswith(_ZONES_IN_SIGNS, at):
        return True
    before = text[at - 1] if at else " "
    return not before.isalnum() or (text[at].isdigit() and not before.isdigit() and before >= "\u2e80")
