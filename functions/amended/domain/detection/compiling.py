"""From the tables of the rule files to compiled rules: pure, so that rules can be made for a test as well."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from amended.domain.detection.calendars import calendar_of
from amended.domain.detection.normalising import fold
from amended.domain.detection.patterns import (
    NEVER,
    NO_LETTER,
    WordLists,
    alternatives,
    bounded,
    compiled,
    compiled_set,
)
from amended.domain.detection.rules import Form, LabelGroup, Language, Markup, Rules, Sentence
from amended.domain.notices import NoticeKind

# What may stand before a label: bullets, asterisks, brackets. Not a quotation mark: then somebody speaks.
OPENING = r"[\x00-\t\x0b-!#-&(-/:-`{-\x7f\x{2000}-\x{2fff}\x{1f000}-\x{1faff}]{0,12}"
# How many sets the one pass goes through (`Language.scan`): more where gaps are counted in signs and words begin
# anywhere, which makes twice the states; a megabyte of such rule words takes half the time and memory with four.
_SETS, _SETS_WITHOUT_SPACES = 2, 4
_SENTENCE_BEGINS = rf"(?:^{OPENING}|[.!?)\]:;|] ?{OPENING}|[(\[] ?)"


def compile_rules(languages: Sequence[Mapping[str, Any]], markup: Mapping[str, Any]) -> Rules:
    """Compiled rules of the tables of all languages and of the markup conventions.

    A language is compiled when it is first asked for: a page needs two of them. Raises then ValueError for a table that
    does not hold together, `re2.error` for a pattern that cannot be compiled.
    """
    return Rules(
        languages=_Languages({table["code"]: table for table in languages}),
        function_words={table["code"]: frozenset(map(fold, table.get("function_words", ()))) for table in languages},
        markup=Markup(
            notice={name: NoticeKind(kind) for name, kind in markup["notice"].items()},
            readers=frozenset(markup["readers"]),
            teasers=frozenset(markup["teasers"]),
            callouts=frozenset(markup["callouts"]),
            labels=frozenset(markup.get("labels", ())),
        ),
    )


class _Languages(Mapping[str, Language]):
    """Languages by code, each compiled once, when it is first asked for."""

    def __init__(self, tables: Mapping[str, Mapping[str, Any]]) -> None:
        self._tables = tables
        self._shared = tables.get("en") or next(iter(tables.values()))
        self._compiled: dict[str, Language] = {}

    def __getitem__(self, code: str) -> Language:
        if code not in self._compiled:
            self._compiled[code] = compile_language(self._tables[code], self._shared)
        return self._compiled[code]

    def __contains__(self, code: object) -> bool:
        return code in self._tables

    def __iter__(self) -> Iterator[str]:
        return iter(self._tables)

    def __len__(self) -> int:
        return len(self._tables)


def compile_language(table: Mapping[str, Any], shared: Mapping[str, Any]) -> Language:
    """One language. Dates of the shared language (English) are read in every other, where names do not clash."""
    spaced = table.get("spaced", True)
    words = WordLists(table.get("words", {}))
    groups, label = _labels(table, words, spaced=spaced)
    before = _any(table.get("before_label", ()), words, spaced=spaced)
    rows: Sequence[Mapping[str, Any]] = sorted(table["sentence"], key=lambda row: bool(row.get("edge")))
    led_in = f"(?:{_any(table['lead_in'], words, spaced=spaced)},? )?" if table.get("lead_in") else ""
    sought = [_sought(row, words, spaced, led_in) for row in rows if not row.get("edge")]
    expressions = [_sentence_expression(row, row["patterns"], words, spaced, led_in) for row in rows]
    sentences = tuple(map(_sentence, rows, expressions))
    opens = (
        rf"^{OPENING}[0-9\x{{b9}}\x{{b2}}\x{{b3}}]?(?:[^ ]+ +){{0,12}}{_bounded_label(label, spaced=spaced)}"
        if spaced
        else rf"^{OPENING}[^\n]{{0,32}}{label}"
    )
    scans = [_in_brackets(label, spaced=spaced), _after_sentence(label), *sought]
    sets = _SETS if spaced else _SETS_WITHOUT_SPACES
    return Language(
        code=table["code"],
        spaced=spaced,
        scan=tuple(compiled_set(scans[at::sets]) for at in range(sets)),
        edge=compiled_set(expressions[len(sought) :]) if len(sought) < len(rows) else None,
        opens=compiled(_uncaptured(opens)),
        label=compiled(_bounded_label(label, spaced=spaced), longest=True),
        labels=groups,
        before_label=compiled(rf"(?:(?P<word>{before}) +)"),
        after_label=compiled(_any(table.get("after_label", ()), words, spaced=spaced), longest=True),
        joining=compiled(rf" {{0,2}}(?:[/&+]|{_any(table.get('joining', ()), words, spaced=spaced)}) {{0,2}}"),
        brackets=compiled(_in_brackets(label, spaced=spaced)),
        after_sentence=compiled(_after_sentence(label)),
        sentences=sentences,
        numbers={fold(word): number for number, row in enumerate(table.get("numbers", ()), 1) for word in row},
        connectives=frozenset(fold(word) for word in table.get("connectives", ())),
        signed=frozenset(fold(word) for word in table.get("signed", ())),
        calendar=calendar_of(table["calendar"], shared["calendar"]),
        says={NoticeKind(kind): _search(table["says"][kind], words, spaced) for kind in table.get("says", {})},
        wrong=_phrases(table, "wrong", words, spaced),
        change=_phrases(table, "change", words, spaced),
        piece=_search(words.get("piece", ()), words, spaced),
        picture=_search(words.get("picture", ()), words, spaced),
        title=_search(words.get("title", ()), words, spaced),
        shared_piece=_search(words.get("shared_piece", ()), words, spaced),
        introduction=_phrases(table, "introduction", words, spaced),
        policy=_phrases(table, "policy", words, spaced),
        lookalike=_phrases(table, "lookalike", words, spaced),
        issued=_phrases(table, "issued", words, spaced),
        defines=_phrases(table, "defines", words, spaced),
        headed=_phrases(table, "headed", words, spaced),
        appeared=_phrases(table, "appeared", words, spaced),
        harmless=_phrases(table, "harmless", words, spaced),
        since=_phrases(table, "since", words, spaced),
        byline=_phrases(table, "byline", words, spaced),
        original=_phrases(table, "original", words, spaced),
        instructs=_phrases(table, "instructs", words, spaced),
        addressed=_phrases(table, "addressed", words, spaced),
        collective=_phrases(table, "collective", words, spaced),
        attributing=_phrases(table, "attributing", words, spaced),
        reported=_phrases(table, "reported", words, spaced),
        of_others=_phrases(table, "of_others", words, spaced),
        elsewhere=_phrases(table, "elsewhere", words, spaced),
        signs={name: _search(patterns, words, spaced) for name, patterns in table.get("signs", {}).items()},
        personal=_phrases(table, "personal", words, spaced) if "personal" in table.get("phrases", {}) else None,
    )


def _any(patterns: Sequence[str], words: WordLists, *, spaced: bool) -> str:
    """One of several patterns; never anything for none."""
    return alternatives(patterns, words, spaced=spaced) if patterns else NEVER


def _phrases(table: Mapping[str, Any], name: str, words: WordLists, spaced: bool) -> Any:
    """A list of phrases as one search for any of them, at word boundaries."""
    return _search(table.get("phrases", {}).get(name, ()), words, spaced)


def _search(patterns: Sequence[str], words: WordLists, spaced: bool) -> Any:
    """Any of several phrases, at word boundaries."""
    expression = _any(patterns, words, spaced=spaced)
    return compiled(rf"(?:^|{NO_LETTER}){bounded(expression)}" if spaced else expression)


def _labels(table: Mapping[str, Any], words: WordLists, *, spaced: bool) -> tuple[dict[str, LabelGroup], str]:
    """The label groups of a language and the expression in which each is a capture group."""
    groups: dict[str, LabelGroup] = {}
    parts: list[str] = []
    for form in Form:
        for kind, patterns in table.get(form.value, {}).items():
            group = f"{form.value}_{kind}"
            groups[group] = LabelGroup(group=group, form=form, kind=None if kind == "any" else NoticeKind(kind))
            parts.append(f"(?P<{group}>{alternatives(patterns, words, spaced=spaced)})")
    return groups, f"(?:{'|'.join(parts)})"


def _bounded_label(label: str, *, spaced: bool) -> str:
    """A label up to its end; a number may follow it at once ("UPDATE2")."""
    return f"{label}{_label_end(spaced)}"


def _label_end(spaced: bool) -> str:
    return rf"(?:{NO_LETTER}|[0-9]|$)" if spaced else ""


def _in_brackets(label: str, *, spaced: bool) -> str:
    """A label that follows an opening bracket, captured; a date may stand before it ("[13 March, correction: …]")."""
    dated = rf"(?:[0-9][^\n()\[\]:]{{0,12}}{NO_LETTER if spaced else ''})?"
    return rf"[(\[{{/] ?\*{{0,3}}{dated}({_uncaptured(label)}){_label_end(spaced)}"


def _after_sentence(label: str) -> str:
    """A label that follows the end of a sentence and is followed by a colon or a dash, captured."""
    return rf"[.!?)\]\"] +\*{{0,3}}({_uncaptured(label)})[^\p{{L}}:\n]{{0,24}}(?::| -)"


def _end(spaced: bool) -> str:
    return rf"(?:{NO_LETTER}|$)" if spaced else ""


def _uncaptured(label: str) -> str:
    """The same expression with its capture groups off."""
    return re.sub(r"\(\?P<\w+>", "(?:", label)


def _sought(row: Mapping[str, Any], words: WordLists, spaced: bool, led_in: str) -> str:
    """What the one pass over a text looks for: a rule's rare words wherever they stand, else its patterns."""
    rare = row.get("sought")
    found_anywhere = {**row, "anywhere": True} if rare else row
    return _sentence_expression(found_anywhere, rare or row["patterns"], words, spaced, led_in)


def _sentence_expression(
    row: Mapping[str, Any], patterns: Sequence[str], words: WordLists, spaced: bool, led_in: str
) -> str:
    """A sentence at the beginning of a text or after the end of another one; its beginning is group 1.

    `led_in` are words with which it may begin ("Note, this post originally said").
    """
    begins = _SENTENCE_BEGINS if spaced or row.get("begins") else ""
    if row.get("bracketed"):
        begins, led_in = r"[(\[] ?", ""
    elif row.get("anywhere") and spaced:
        begins, led_in = rf"(?:^|{NO_LETTER})", ""
    return f"{begins}({led_in}{alternatives(patterns, words, spaced=spaced)}){_end(spaced)}"


def _sentence(row: Mapping[str, Any], expression: str) -> Sentence:
    """One bare sentence of a rule file."""
    return Sentence(
        name=row["name"],
        kind=NoticeKind(row["kind"]),
        expression=compiled(expression),
        own=row.get("own", False),
        anywhere=row.get("anywhere", False),
        bracketed=row.get("bracketed", False),
        closed=row.get("closed", False),
        set_off=row.get("set_off", False),
        closes=row.get("closes", False),
        at_foot=row.get("at_foot", False),
        looks_back=row.get("looks_back", False),
        beside_wrong=row.get("beside_wrong", False),
        common=row.get("common", False),
        stamp=row.get("stamp", False),
        undated=row.get("undated", False),
        edge=row.get("edge", False),
    )
