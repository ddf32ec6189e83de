"""Which kind a notice is: its printed label first, then what it says."""

from __future__ import annotations

import re

from amended.domain.detection.reporting import SENTENCE_END
from amended.domain.detection.rules import Form, LabelGroup, Language
from amended.domain.notices import NoticeKind

_SAID = 600
# What others said, as folding prints it: that they call something wrong corrects nothing.
_QUOTED = re.compile(r'"[^"]{1,300}"')
# Some of a language's `signs`: that the house speaks, another text, what is done, that it was so at first, an apology.
OURS, OTHER, DONE, FIRST, REGRET = "ours", "other", "done", "first", "regret"
# What of an article can be changed: its title, a photo, a name, a number.
NAMED = "named"
# What begins a clause ("that"), where a language names such words.
CLAUSE = "clause"
# What names a piece by its day ("this article from May 3"), where a language names such words.
DATED = "dated"
# That the house told something, behind the day on which it did.
TOLD_THEN = "told_then"
# Kinds that say more than that something was amended or updated.
_PLAINER = (NoticeKind.RETRACTION, NoticeKind.CORRECTION, NoticeKind.CLARIFICATION)
# Two more: that somebody tells something, and in a language without weak signs its words for "we".
TOLD, _WE = "told", "we"
_WORDS_BEFORE = 2  # where the subject of a verb stands, in most languages


def is_of_a_picture_elsewhere(text: str, language: Language) -> bool:
    """Whether a text tells of a picture or a film on the page of somebody else than the house."""
    place = language.elsewhere.search(text)
    if place is None or language.picture.search(text) is None:
        return False
    ours = language.signs.get(OURS)
    return ours is None or ours.search(unquoted(text[: place.end()])) is None


def kind_of_label(group: LabelGroup, text: str, language: Language, announced: NoticeKind | None = None) -> NoticeKind:
    """The kind of a labelled notice; `text` is its folded text, `announced` the kind of a bare sentence in it, if one.

    "Update: the numbers were off" is a correction; an editor's note stays what it calls itself, unless it retracts.
    """
    said = text[:_SAID]
    if group.kind is None:
        return kind_of_sentence(announced or NoticeKind.EDITORS_NOTE, said, language)
    if group.kind is NoticeKind.EDITORS_NOTE and announced is NoticeKind.RETRACTION:
        return NoticeKind.RETRACTION
    spoken = said if announced is not None else without_what_others_say(said, language)
    if group.kind in {NoticeKind.UPDATE, NoticeKind.AMENDMENT} and calls_it_wrong(language, spoken):
        return NoticeKind.CORRECTION
    if (
        group.kind is NoticeKind.UPDATE
        and announced is not None
        and _says(language, NoticeKind.CORRECTION, unquoted(said))
    ):
        return NoticeKind.CORRECTION
    if group.form is Form.PARTICIPLE and group.kind is NoticeKind.AMENDMENT:
        return kind_of_sentence(group.kind, said, language)
    if group.kind is NoticeKind.AMENDMENT:
        return next((kind for kind in _PLAINER if _says(language, kind, said)), group.kind)
    return group.kind


def kind_of_sentence(kind: NoticeKind, text: str, language: Language) -> NoticeKind:
    """The kind of a bare sentence of a rule that says `kind`; `text` is folded and begins with the sentence."""
    said = text[:_SAID]
    if kind is NoticeKind.RETRACTION:
        return kind
    for says in _PLAINER:
        if says is NoticeKind.CLARIFICATION and calls_it_wrong(language, said):
            return NoticeKind.CORRECTION
        if _says(language, says, said):
            return says
    if kind is NoticeKind.CORRECTION and calls_it_wrong(language, said):
        return kind
    found = [
        (match.start(), other)
        for other, expression in language.says.items()
        if (match := expression.search(said)) is not None
    ]
    return min(found)[1] if found else kind


def calls_it_wrong(language: Language, text: str) -> bool:
    """Whether a folded text says in its own words that something was wrong, not in those that it quotes.

    That somebody apologises counts where the house speaks: "Update: the airline has apologised" corrects nothing.
    """
    return language.wrong.search(without_regret_of_others(unquoted(text), language)) is not None


def without_regret_of_others(text: str, language: Language) -> str:
    """A folded text without the words of an apology where the house does not speak."""
    regret, ours = language.signs.get(REGRET), language.signs.get(OURS)
    if regret is None or ours is None or ours.search(text) is not None:
        return text
    kept: str = regret.sub(" ", text)
    return kept


def without_what_others_say(text: str, language: Language) -> str:
    """A folded text without the sentences in which somebody else speaks ("The office said that its figure was wrong").

    What the article said, and what the house says, is not somebody else's.
    """
    told, ours = language.signs.get(TOLD), language.signs.get(OURS) or language.signs.get(_WE)
    if told is None:
        return text
    begins, kept = 0, []
    ends = [match.end() for match in SENTENCE_END.finditer(text)]
    for end in (*ends, len(text)):
        sentence, begins = text[begins:end], end
        verb = told.search(unquoted(sentence))
        subject = " ".join(sentence[: verb.start()].split()[-_WORDS_BEFORE:]) if verb is not None else ""
        own = ours is not None and ours.search(sentence) is not None
        own = own or (language.spaced and language.piece.search(subject) is not None)
        if verb is None or own:
            kept.append(sentence)
    return "".join(kept)


def unquoted(text: str) -> str:
    """A folded text without what it quotes."""
    return _QUOTED.sub('""', text)


def _says(language: Language, kind: NoticeKind, text: str) -> bool:
    """Whether a folded text says that what this kind stands for has happened."""
    return kind in language.says and language.says[kind].search(text) is not None
