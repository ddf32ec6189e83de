"""The rule set in the form in which it is used: compiled once, frozen, and the same for every page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from amended.domain.notices import NoticeKind


class Form(StrEnum):
    """What a label is by grammar, which decides how much else it needs.

    `NOUN` ("Correction"), `PARTICIPLE` ("Updated": with a date alone it is a stamp), `GENERIC` ("Note": says nothing
    by itself, what follows must), `NOTE` ("Editor's note": is a notice only if it speaks of a change), `PHRASE` ("For
    the record": is a label only with a colon).
    """

    NOUN = "noun"
    PARTICIPLE = "participle"
    GENERIC = "generic"
    NOTE = "note"
    PHRASE = "phrase"


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelGroup:
    """The labels of one kind and form; `group` names their capture group in `Language.label`."""

    group: str
    form: Form
    kind: NoticeKind | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A bare sentence by which publishers announce a change.

    `expression` captures the sentence's beginning as group 1, or what tells it from others, where that stands
    `anywhere` in it. `own` sentences speak of themselves so clearly ("an
    earlier version of this article") that they are taken wherever they stand in the article; the others need the
    place or the dress of a notice. `bracketed` sentences are notices in brackets only ("(Corrects headline)").
    `closed` ones end the sentence or the clause ("… in an earlier version."). `set_off` ones count only in a box, in a
    bracket, or where the whole line is bold or italic; one that `closes` counts as set off where it ends the article.
    One `at_foot` counts only there, or where it is set off: opinions on another paper open with such words.
    One that `looks_back` speaks of what stands before it in its line ("… The Star regrets the error").
    One that needs something `beside_wrong` counts only where its line also calls something wrong: "as reported
    earlier" by itself repeats what still holds.
    One of `common` words tells of others as well ("because of a technical error"): it counts only where its line names
    a piece of journalism, the house speaks in it, or it is set off.
    `stamp` sentences say no more than when or who ("this page was last updated on"). Where a sentence is `undated`, a
    date in it belongs to what it tells ("an earlier version said that on May 3"), not to the change.
    An `edge` sentence is made of words that prose has too, and is looked for in the few lines only that stand where
    notices do, at an edge of the article or set off.

    A rule file may name what is `sought` in the one pass over a text instead of the patterns: the rare words of
    patterns that begin with common words and a gap, each of which would else be followed through the gap.
    """

    name: str
    kind: NoticeKind
    expression: Any
    own: bool = False
    anywhere: bool = False
    bracketed: bool = False
    closed: bool = False
    set_off: bool = False
    closes: bool = False
    at_foot: bool = False
    looks_back: bool = False
    beside_wrong: bool = False
    common: bool = False
    stamp: bool = False
    undated: bool = False
    edge: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """How a language prints dates and times.

    `token` matches one piece of a date at a position, `months` and `weekdays` give folded names their number
    (months 1 to 12, weekdays 1 to 7 from Monday), `hour_words` lead in an hour without minutes ("alle 18:"),
    `day_first` tells "3/4" apart, None where the language does not. `zones` gives the IANA name of a zone whose folded
    name others use for theirs ("IST").
    """

    token: Any
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    hour_words: frozenset[str] = frozenset()
    day_first: bool | None = None
    zones: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """Everything that detection knows of one language. Expressions are matched against folded text.

    `scan` are sets, dealt to in turn: first two ways in which a label may stand (`LABEL_IN_BRACKETS`,
    `LABEL_AFTER_SENTENCE`), then from `SCANS` on the `sentences`, in order; `edge` is the set of those at its end that
    are looked for at edges only, None where there are none. One set makes a state for each combination
    of what its members have read, so that two cost text of rule words half as much and other text little more (four, in
    a language without spaces). `opens`
    finds the third way, `LABEL_FIRST`; it counts words, which multiplies states the most.
    `label` reads a label at a position, `joining` what makes one of two ("and", "/"), `brackets` and `after_sentence`
    find one (group 1), `number` reads a number word. `says` tells the kind of a bare sentence, `wrong` that something
    was wrong, `change` that something changed after publication, `piece` that a piece of journalism is named, `picture`
    a photo in it, `title` its title: films and books have such too, as the world
    has a `shared_piece` ("report"). `introduction`, `policy` and `lookalike` are phrases of texts that are no notices,
    `headed` leads in the headline under which others printed the article first, `defines` names what kinds of notices
    are for ("a factual error", "readers"), `issued` ends the day of an issue, `appeared` tells where an earlier version
    was to be read ("An earlier version of this essay ran in"), `harmless` is what is done to a text before it appears
    ("edited for length"), `since` tells that it has ("after publication"), `byline` follows a stamp, and `original` is
    the label of the older text below an update ("Earlier"). `instructs` begins what a reader is told to do ("Open the
    settings"), `addressed` is how a text speaks to its reader ("you"), `collective` are labels that in a headline name
    a collection ("Corrections"), `attributing` tells whose words follow a colon, `personal` are words that no headline
    has ("we", "here"), `reported` tells whose words a whole sentence was ("two officials said"), and `of_others` names
    parts of texts that are no journalism ("a line of the treaty"), `elsewhere` places where pictures of others stand
    ("from his channel"); these eleven may be missing from a rule file. So may `signs`, the classes of words that are
    weak alone, by name (`weak_signs`).
    """

    code: str
    spaced: bool
    scan: Sequence[Any]
    edge: Any
    opens: Any
    label: Any
    labels: Mapping[str, LabelGroup]
    before_label: Any
    after_label: Any
    joining: Any
    brackets: Any
    after_sentence: Any
    sentences: tuple[Sentence, ...]
    numbers: Mapping[str, int]
    connectives: frozenset[str]
    signed: frozenset[str]
    calendar: Calendar
    says: Mapping[NoticeKind, Any]
    wrong: Any
    change: Any
    piece: Any
    picture: Any
    title: Any
    shared_piece: Any
    introduction: Any
    policy: Any
    lookalike: Any
    headed: Any
    defines: Any
    issued: Any
    appeared: Any
    harmless: Any
    since: Any
    byline: Any
    original: Any
    instructs: Any
    addressed: Any
    collective: Any
    attributing: Any
    personal: Any
    reported: Any
    of_others: Any
    elsewhere: Any
    signs: Mapping[str, Any] = field(default_factory=dict)

    def hits(self, text: str) -> tuple[int, ...]:
        """The members of `scan` that occur in a folded text, after `LABEL_FIRST` where a label opens it."""
        sets = len(self.scan)
        found = [member * sets + at for at, one in enumerate(self.scan) for member in one.Match(text) or ()]
        return (LABEL_FIRST, *found) if self.opens.search(text) else tuple(found)

    def hits_at_edge(self, text: str) -> tuple[int, ...]:
        """The sentences for edges that occur in a folded text, numbered as members of `scan` are."""
        if self.edge is None:
            return ()
        first = SCANS + sum(not sentence.edge for sentence in self.sentences)
        return tuple(first + member for member in self.edge.Match(text) or ())


LABEL_FIRST, LABEL_IN_BRACKETS, LABEL_AFTER_SENTENCE, SCANS = -1, 0, 1, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Markup:
    """Class, id and role words that tell of notices (weak evidence), and of readers' words and teasers (no notices).

    `labels` are names of words set apart as labels. `callouts` are boxes in which a text speaks to its reader beside
    the article ("note", "alert").
    """

    notice: Mapping[str, NoticeKind]
    readers: frozenset[str]
    teasers: frozenset[str]
    callouts: frozenset[str]
    labels: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """All languages by code (compiled when they are first asked for), their commonest words, and markup conventions."""

    languages: Mapping[str, Language]
    function_words: Mapping[str, frozenset[str]]
    markup: Markup
