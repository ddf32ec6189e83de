"""Which facts differ between two wordings of a sentence: numbers, dates, names, quotations, negation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from amended.domain.comparison.content import BESIDE_CLOCK, CLOCK, negates_the_other, number, parted_by_date
from amended.domain.comparison.restyled import same_values
from amended.domain.comparison.vocabulary import Vocabulary
from amended.domain.comparison.words import UNSPACED, plain, words
from amended.domain.comparison.written_forms import in_one_form
from amended.domain.comparison_results import Fact
from amended.domain.values.han_numerals import HAN_NUMERALS, worth_of

_IN_BRACKETS = re.compile(r"[「『]([^「」『』]*)")
_SINGLE_MARK = re.compile(r"(?P<opening>(?<!\w)'(?=\w))|(?P<closing>(?<=[\w.,!?])'(?!\w))")
# Hebrew abbreviations have a quotation mark before their last letter.
_WITHIN_WORD = re.compile(r'(?<=[\u05d0-\u05ea])"(?=[\u05d0-\u05ea])')
_KATAKANA = re.compile(r"[\u30a1-\u30fa\u30fc]{2,}")
_WORD = re.compile(rf"[^\W_{UNSPACED}]+(?:['’-][^\W_{UNSPACED}]+)*")
_ENDS_SENTENCE = re.compile(r"[.!?:…][\"')\]»”]*$")

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_CURRENCY = re.compile(r"[$€£¥₹]")
_TENS = {str(tens) for tens in range(20, 100, 10)}
# Scales that are printed short behind a figure: "40m" is "40 million".
_SHORT_SCALES = dict.fromkeys(("m", "mn", "mln", "mio"), "million") | dict.fromkeys(("bn", "mrd", "mld"), "billion")
# Of what is longer than any paragraph so much tells.
_LONGEST = 20_000
# What may stand between two words of one name.
_WITHIN_NAME = {" ", ". "}
# Where more of the words than this are capitalised, capitals are the style of a headline and no sign of names.
_MOST_CAPITALS = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """The facts that a text states, each in a form in which equal facts are equal."""

    numbers: Counter[str]
    dates: Counter[str]
    names: Counter[str]
    quotes: Counter[str]
    negations: int


def stated(text: str, known: Vocabulary, *, names: frozenset[str] = frozenset(), quoted: bool = False) -> Stated:
    """The facts of a text.

    `names` are words known to be names, by which one is told at the beginning of a sentence or in a headline;
    `quoted` means that the text begins inside a quotation that was opened before it.
    """
    text = _ADDRESS.sub(" ", plain(text))
    said = words(text)
    dates, rest = parted_by_date(said, known)
    called = Counter(() if known.months.isdisjoint(said) else _named_like_months(text, known, names))
    folded = text.casefold()
    if known.called is not None and not HAN_NUMERALS.isdisjoint(rest):
        # "高橋一郎社長" tells of nobody's number.
        rest = parted_by_date(words(known.called.sub(_unless_a_numeral, text)), known)[1]
    return Stated(
        numbers=Counter(_numbers(rest, known)),
        dates=Counter(_date_word(word, known) for word in dates if word not in BESIDE_CLOCK)
        - Counter(_date_word(word, known) for word in called),
        names=_names(text, known, names) + called,
        quotes=Counter(filter(None, (" ".join(words(one)) for one in _quotations(text, quoted=quoted)))),
        negations=sum(map(known.negates, rest)) + sum(folded.count(phrase) for phrase in known.negating_phrases),
    )


def differing(
    before: str, after: str, known: Vocabulary, *, names: frozenset[str] = frozenset(), quoted: bool = False
) -> tuple[Fact, ...]:
    """The kinds of fact that differ between two wordings; none where either is "", as nothing was altered then.

    A number, date, quotation or negation differs also where it only came or went; a name only where another stands
    in its place, since elaborations ("the mayor, Ann Lee, said") are the most ordinary of edits. A word that merely
    lost or got its capital ("Mayor Ann Lee") is no other name. Numbers and names that stand in each other's place, with
    nothing else altered, differ too; a number or time in another form ("22:40") does not.
    """
    if not before or not after:
        return ()
    before, after = in_one_form(before[:_LONGEST], after[:_LONGEST], known.forms)
    old = stated(before, known, names=names, quoted=quoted)
    new = stated(after, known, names=names, quoted=quoted)
    valued = (old.numbers, old.dates) != (new.numbers, new.dates) and not same_values(before, after, known)
    differs = {
        Fact.NUMBER: (valued and old.numbers != new.numbers)
        or (len(old.numbers) > 1 and _swapped(before, after, lambda word: word[0].isdigit()))
        or _in_another_currency(before, after),
        Fact.DATE: valued and old.dates != new.dates,
        Fact.NAME: _exchanged(old.names, new.names, before, after)
        or (len(old.names) > 1 and _swapped(before, after, old.names.__contains__)),
        Fact.QUOTE: old.quotes != new.quotes and not _quotes_behind_dash(before, after, old.quotes, new.quotes),
        Fact.NEGATION: old.negations != new.negations or _negated(before, after, known),
    }
    return tuple(fact for fact, is_so in differs.items() if is_so)


def _quotes_behind_dash(before: str, after: str, old: Counter[str], new: Counter[str]) -> bool:
    """Whether what one side has in quotation marks stands behind a dash on the other, as direct speech is printed."""
    for dashed, own, others in ((before, old, new), (after, new, old)):
        said = f" {' '.join(words(dashed))} "
        if dashed.startswith("- ") and not own and all(f" {quote} " in said for quote in others):
            return True
    return False


def _in_another_currency(before: str, after: str) -> bool:
    """Whether the sign of one currency stands in the place of that of another ("$1,199", "€1,199")."""
    gone, came = (set(_CURRENCY.findall(text)) for text in (before, after))
    return bool(gone and came) and not gone & came


def _exchanged(old: Counter[str], new: Counter[str], before: str, after: str) -> bool:
    """Whether names went and others came in their place."""
    if not (old - new and new - old):
        return False
    told, said = (Counter(map(_bare, _WORD.findall(plain(text)))) for text in (before, after))
    # A name in a script without capitals is found by what stands beside it, and is no word here.
    return any(told[name] > said[name] or not (told[name] or said[name]) for name in old - new) and any(
        said[name] > told[name] or not (told[name] or said[name]) for name in new - old
    )


def _swapped(before: str, after: str, is_one: Callable[[str], bool]) -> bool:
    """Whether the words of one kind stand in each other's place and all the others stand as they did."""
    old, new = words(before), words(after)
    if old == new or len(old) != len(new) or Counter(old) != Counter(new):
        return False
    return all(one == other or (is_one(one) and is_one(other)) for one, other in zip(old, new, strict=True))


def known_names(texts: Iterable[str]) -> frozenset[str]:
    """The words, case-folded, that stand with a capital inside the sentences of these texts."""
    found = set()
    for text in texts:
        before = "."
        for word in text.split():
            if word[0].isupper() and not _ENDS_SENTENCE.search(before):
                match = _WORD.match(word)
                if match is not None:
                    found.add(_bare(match[0]))
            before = word
    return frozenset(found)


def _negated(before: str, after: str, known: Vocabulary) -> bool:
    """Whether a word on one side is one of the other with a negating prefix."""
    if not known.negating_prefixes:
        return False
    old, new = Counter(words(before)), Counter(words(after))
    gone, came = old - new, new - old
    return any(negates_the_other(one, other, known) for one in gone for other in came)


def _numbers(said: Sequence[str], known: Vocabulary) -> list[str]:
    """What the numbers among the words are worth; tens and units are one number ("forty-five", "四十五")."""
    found: list[str] = []
    begins_tens = False
    numerals: list[str] = []
    for word in (*said, ""):
        if word in HAN_NUMERALS or (word[:1].isdigit() and not numerals):
            numerals.append(word)
            continue
        found += _of_numerals(numerals, known)
        follows_figure = bool(numerals)
        numerals = [word] if word[:1].isdigit() else []
        if numerals:
            continue
        worth = number(word, known) or (_SHORT_SCALES.get(word) if follows_figure else None)
        if worth is None:
            begins_tens = False
            continue
        if begins_tens and word in known.numbers and len(worth) == 1 and worth != "0":
            found[-1] = f"{found[-1][0]}{worth}"
            begins_tens = False
            continue
        found.append(worth)
        begins_tens = word in known.numbers and worth in _TENS
    return found


def _unless_a_numeral(called: re.Match[str]) -> str:
    """Nothing in place of a name; a lone character before an office may count who holds it ("五選手")."""
    return " " if len(called[1]) > 1 else called[0]


def _of_numerals(run: Sequence[str], known: Vocabulary) -> list[str]:
    """What a figure with the Chinese or Japanese numerals behind it is worth ("3万"); a lone "一" is a word."""
    if not run or list(run) == ["一"]:
        return []
    if len(run) == 1 and run[0] not in HAN_NUMERALS:
        return list(filter(None, [number(run[0], known)]))
    return [f"{worth_of(word if word in HAN_NUMERALS else _figure(word, known) for word in run):.10g}"]


def _figure(word: str, known: Vocabulary) -> float:
    """What a word in digits is worth, 0 where it is no plain number."""
    worth = number(word, known) or ""
    return float(worth) if re.fullmatch(r"\d+(?:\.\d+)?", worth) else 0.0


def _date_word(word: str, known: Vocabulary) -> str:
    """A word of a date so that its forms are one: "January" and "Jan", "3rd" and "3", "20.00" and "20:00"."""
    if CLOCK.fullmatch(word):
        return word.replace(".", ":")
    return number(word, known) or word[:3]


def _names(text: str, known: Vocabulary, names: frozenset[str]) -> Counter[str]:
    """The capitalised words that do not owe it to their place, and names in katakana or beside a form of address.

    The first word of a sentence counts where it is a known name or stands before another capital ("Ann Lee said").
    Where all nouns have capitals, only runs of them count.
    """
    found: Counter[str] = Counter(_KATAKANA.findall(text))
    if known.called is not None:
        found.update(name for name in known.called.findall(text) if name not in HAN_NUMERALS)
    tokens = list(_WORD.finditer(text))
    capitals = [_could_be_name(token[0], known) for token in tokens]
    is_headline = sum(capitals) > _MOST_CAPITALS * len(tokens) > 2 and not _ENDS_SENTENCE.search(text)
    for place, token in enumerate(tokens):
        if not capitals[place]:
            continue
        word = _bare(token[0])
        follows = place > 0 and capitals[place - 1] and text[tokens[place - 1].end() : token.start()] in _WITHIN_NAME
        leads = (
            place + 1 < len(tokens)
            and capitals[place + 1]
            and text[token.end() : tokens[place + 1].start()] in _WITHIN_NAME
        )
        if is_headline or known.nouns_capitalised:
            is_name = word in names if is_headline and not known.nouns_capitalised else follows or leads
        else:
            is_name = follows or leads or word in names or not _begins_sentence(text, tokens, place, known)
        if is_name:
            found[word] += 1
    return found


def _named_like_months(text: str, known: Vocabulary, names: frozenset[str]) -> Iterator[str]:
    """The months that are somebody's name ("Helen March", "Ms May"), without a number beside them.

    Where all nouns have capitals, nothing tells them apart; where months have none, that before a name ("Julio Ortiz").
    """
    tokens = [] if known.nouns_capitalised else list(_WORD.finditer(text))
    for place, (before, token) in enumerate(pairwise(tokens)):
        word, first = token[0].casefold(), before[0].casefold()
        after = tokens[place + 2][0] if place + 2 < len(tokens) else ""
        is_month = word in known.months and token[0].istitle() and not after[:1].isdigit()
        if is_month and known.months_small and after.istitle() and text[token.end() : tokens[place + 2].start()] == " ":
            yield word
        elif is_month and text[before.end() : token.start()] in _WITHIN_NAME:
            begins = _begins_sentence(text, tokens, place, known)
            is_given_name = first in names or (not begins and _could_be_name(before[0], known))
            if is_given_name or first in known.abbreviations:
                yield word


def _begins_sentence(text: str, tokens: list[re.Match[str]], place: int, known: Vocabulary) -> bool:
    """Whether a word is the first of a sentence; not after an abbreviation ("Mr.") or an initial."""
    start = tokens[place].start()
    before = text[max(0, start - 4) : start].rstrip(" \"'([")
    if not before or before[-1] not in ".!?:…":
        return not before
    previous = tokens[place - 1][0] if place else ""
    return len(previous) != 1 and previous.casefold() not in known.abbreviations


def _bare(word: str) -> str:
    """A name without its possessive ending, case-folded."""
    return word.casefold().replace("’", "'").removesuffix("'s").removesuffix("'")


def _could_be_name(word: str, known: Vocabulary) -> bool:
    """Whether a word is written with a capital and is no word that gets one anyway."""
    folded = word.casefold()
    known_otherwise = (known.common, known.months, known.numbers, known.abbreviations)
    is_known = any(folded in some for some in known_otherwise) or known.weekday_of(folded) or known.negates(folded)
    return word[0].isupper() and not is_known


def _quotations(text: str, *, quoted: bool) -> Iterator[str]:
    """What stands between quotation marks; an open quotation ends with the text."""
    parts = _WITHIN_WORD.sub("", text).split('"')
    yield from parts[not quoted :: 2] if len(parts) > 1 or quoted else ()
    for match in _IN_BRACKETS.finditer(text):
        yield match[1]
    opened: int | None = None
    for match in _SINGLE_MARK.finditer(text):
        if match["opening"] is not None:
            opened = match.end() if opened is None else opened
        elif opened is not None:
            yield text[opened : match.start()]
            opened = None
