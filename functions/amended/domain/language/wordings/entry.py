"""One language as data: what an extract says in it, and the words by which its notices correct, deny and restate."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One language. `labels` names the fixed words of an extract, in the order of `LABELS`.

    Each other field is a regular expression's alternatives, but for `common`, `prepositions` and `pronouns`, which are
    words.

    `corrects` says that something was wrong, `denies` that somebody contradicts, `confirms` that somebody agrees,
    `negates` turns a statement round, `tells` are verbs of saying, `according` stands before a speaker, `restates`
    begins what an earlier version said, `routine` marks sentences without news, `contrast` stands before the
    rejected one of two values ("X, not Y") and `but` before the one that holds ("not Y but X"), `rejects` are those
    contrasts that stand behind the rejected one ("YではなくX"), `contrary` stands before an earlier version that is set
    against what holds ("contrary to what we said"), `gave` tells what was printed where an "instead of" follows
    ("was given as Y instead of X"), `idioms` hold what looks like a verb of saying and says nothing ("sagde op":
    resigned), `writes` are verbs of writing, which take what is said or a thing, `turns` is where a sentence goes from
    what was said to what holds, `pronouns` are what stands for a person named before, `quotes` are the marks around a
    quotation, with a bar between them.
    """

    labels: str
    common: str
    corrects: str
    denies: str
    negates: str
    tells: str
    according: str
    restates: str
    routine: str
    contrast: str
    but: str
    confirms: str
    rejects: str = ""
    contrary: str = ""
    turns: str = ""
    gave: str = ""
    idioms: str = ""
    writes: str = ""
    prepositions: str = ""
    pronouns: str = ""
    spaced: bool = True
    quotes: str = "“|”"


# The names of an entry's labels; the last two are whole phrases that take a quotation.
LABELS = (
    "correction",
    "clarification",
    "update",
    "editors_note",
    "retraction",
    "amendment",
    "reworded",
    "removed",
    "gone",
    "unannounced",
    "title_stands",
    "title_changed",
)
