"""Speakers that are told by what they are: "police", "a spokesman for the ministry", "la procura", "قالت الشرطة".

A sentence becomes a line of letters, one for each of its words and signs, that tells what each is in its language (the
noun of a speaker, a verb of saying, an article …); the ways in which speakers are reported are patterns of such lines.
The words are data (`amended.domain.extracting.speech`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, reduce
from types import MappingProxyType

from amended.domain.extracting.alternatives import flat, parted, whole_word
from amended.domain.extracting.passives import is_let_go, is_passive, is_said_by
from amended.domain.extracting.reporting import patterns
from amended.domain.extracting.sayings import unsaid
from amended.domain.extracting.speech.entry import Speech
from amended.domain.extracting.speech.further_european import FURTHER_EUROPEAN
from amended.domain.extracting.speech.germanic import GERMANIC
from amended.domain.extracting.speech.romance import ROMANCE
from amended.domain.extracting.speech.slavic import SLAVIC
from amended.domain.extracting.speech.southern_asian import SOUTHERN_ASIAN
from amended.domain.extracting.speech.western_asian import WESTERN_ASIAN
from amended.domain.language.calendar_names import CALENDAR_WORDS, GIVEN_NAMES
from amended.domain.language.wording import Wording
from amended.domain.language.words import CACHED, Token, is_capital, joins, one_line, tokens

SPEECH: Mapping[str, Speech] = MappingProxyType(
    {**GERMANIC, **ROMANCE, **SLAVIC, **FURTHER_EUROPEAN, **WESTERN_ASIAN, **SOUTHERN_ASIAN}
)

# A phrase that is longer is a clause that was taken for one.
_LONGEST = 90
# So many words of a sentence are looked at.
_MOST_WORDS = 80
# Adjectives of Arabic that stand behind a definite noun: those of relation, and a few of office.
_AGREES = re.compile(r"(?:ي|ية)$|^ال(?:عام|عامة|عليا|أعلى|كبرى|أول|أولى|متحدة|متحدث\w*)$")
# Arabic nouns for what is done, by their form ("إغلاق", "إقالة", "تأجيل", "استقالة"), and of how many words a name is
# that stands between an office and such a noun.
_ACT = re.compile(r"إ\w{2}ا\w|إ\wا\wة|ت\w{2}ي\w|است\w{2,}|و[جق]و[دع]")
_NAME = 2
# "Not the police but the fire brigade": somebody else is set against the speaker.
_INSTEAD = re.compile(r"o[Aa]?[DNwh]{0,2}H[^V]*$")
# "Эвакуацию объявила не полиция": what opens the sentence is no subject where one follows the verb.
_OBJECT_FIRST = re.compile(r"^NX?Vo?[Aa]?D{0,2}[HN]")
# "By" stands behind a verb, or behind when it was.
_AGENT_NEAR = re.compile("[SD]{0,2}[Gg]")
# A clause at a sentence's end that tells whose words it is.
_CLOSING = re.compile(r',[Aa]?(?:R?[Xx]?V[Aa]?)?[DNHhL]{1,6}V?[S,"]*')
# How adverbs end in the languages that give them an ending.
_ADVERB = re.compile(r"(?:ly|mente|ment|weise|ig|igt|ligt|lich|mänt|sti|nie|ně|но|em|va|an|on)$")
# What is so, where the word that opens it opens nothing else.
_OPENS = re.compile(r",?\s*(?:dass|daß|att|at|että|że|iż|že|что|ότι|πως|hogy|că|bahwa|rằng)\s", re.IGNORECASE)
# How a verb ends whose subject is everybody there, where a language has `within`.
_OF_MANY = re.compile(r"(?:ли|ть|ют|ят|ут|ат)$")
_QUOTES = frozenset("“”„«»\"'’‘‹›")
# What a word is, in the order in which it is asked; the letters that a word has for being two of these at once.
_KINDS = (("R", "ours"), ("V", "says"), ("T", "that"), ("H", "heads"), ("h", "bodies"), ("S", "asides"))
_AGENT = frozenset("Gg")
_ARTICLE = frozenset("AaQ")
_ASIDE = frozenset("SPAa")
_BOTH = {"AL": "a", "AQ": "Q", "QL": "Q", "QX": "Q", "LX": "x", "LG": "g", "AG": "a"}
_CONJUNCTIONS = frozenset(
    [
        "and",
        "und",
        "et",
        "y",
        "e",
        "en",
        "och",
        "og",
        "ja",
        "és",
        "i",
        "a",
        "και",
        "ve",
        "и",
        "та",
        "dan",
        "và",
        "و",
        "și",
    ]
)


@dataclass(frozen=True, slots=True)
class Told:
    """A speaker as printed, with the place in the sentence where it begins."""

    who: str
    start: int


def speakers_by_kind(sentence: str, words: Wording) -> Sequence[Told]:
    """The speakers of a sentence that are told by what they are, in their order; none in a language without data."""
    grammar = _grammar(words.language)
    if grammar is None or not any(cue.search(sentence) for cue in (grammar.reports, _OPENS, words.tells, words.denies)):
        return ()
    found = tokens(sentence)[:_MOST_WORDS]
    line = _line(sentence, found, grammar, words)
    told: dict[int, Told] = {}
    for match in grammar.ways(line):
        first, last = match.span("who")
        if grammar.definite and match.lastgroup not in {"closing", "whole"}:
            last = first + _definite(found[first:last], line[last : last + 2], grammar)
        article = found[first - 1].text if first and line[first - 1] in "Aa" else ""
        heads = (token.text for token, kind in zip(found[first:last], line[first:last], strict=True) if kind == "H")
        if match.lastgroup == "subject" and grammar.dative.fullmatch(f"{article} {next(heads, '')}") is not None:
            continue
        if match.lastgroup == "subject" and line[match.end() - 1] == "V" and is_passive(found, match.end() - 1, words):
            continue
        if match.lastgroup == "doer" and not is_passive(found, match.end() - 1, words):
            continue
        if match.lastgroup == "agent" and is_let_go(found, match.start(), words):
            continue
        if match.lastgroup == "declares" and _OPENS.match(sentence, found[match.end() - 1].end) is None:
            continue
        if match.lastgroup == "within" and _OF_MANY.search(found[match.end() - 1].text) is None:
            # "В полиции мужчина сообщил, что …"
            continue
        whole = one_line(sentence[found[first].start : found[last - 1].end])
        if match.lastgroup in {"other", "whole", "within"}:
            whole = reduce(lambda text, pair: pair[0].sub(pair[1], text, count=1), grammar.glued, whole)
        if (
            whole
            and len(whole) <= _LONGEST
            and not (_is_restated(match, found, sentence, grammar) or _INSTEAD.search(line, 0, first))
        ):
            place = found[first].start
            # The whole of it: "אמרה ראש העיר דנה לוי", not the office alone.
            told[place] = max(told.get(place, Told("", place)), Told(whole, place), key=lambda one: len(one.who))
    return tuple(told[place] for place in sorted(told))


def _is_restated(match: re.Match[str], found: Sequence[Token], sentence: str, grammar: _Grammar) -> bool:
    """Whether it is what the publisher printed that the phrase says; not so in "the report was denied by police"."""
    line, first = match.string, match.start("who")
    by_agent = match.lastgroup in {"agent", "doer"} and "V" not in line[: match.start()]
    return not by_agent and grammar.restated(line, found, first, sentence)


def is_no_name(who: str, sentence: str, words: Wording) -> bool:
    """Whether what looks like a name of a speaker is none: "Minister", "Judul", or an object that opens a sentence."""
    grammar = _grammar(words.language)
    if grammar is None:
        return False
    if grammar.is_kind(who):
        return True
    if not sentence.startswith(who) or " " in who or SPEECH[grammar.language].follows != "free":
        return False
    return _OBJECT_FIRST.search(_line(sentence, tokens(sentence)[:_MOST_WORDS], grammar, words)) is not None


@lru_cache(maxsize=CACHED)
def is_kind_of_speaker(word: str, language: str, *, cases: str = "Hh") -> bool:
    """Whether a word is a noun for those who speak ("Ministerium", "директор") in this language, in any case.

    `cases` "H" takes those alone that may be a subject.
    """
    grammar = _grammar(language)
    return grammar is not None and any(grammar.kinds[kind].fullmatch(word) is not None for kind in cases)


def is_agent(word: str, words: Wording) -> bool:
    """Whether a word can stand before the agent of a passive: "by"."""
    return _letter(word, words.language, words) in _AGENT


def is_article(word: str, words: Wording) -> bool:
    """Whether a word can be an article."""
    return _letter(word, words.language, words) in _ARTICLE


def is_aside(word: str, words: Wording) -> bool:
    """Whether a word can be of what is told beside, as when it was: "on Monday"."""
    return _letter(word, words.language, words) in _ASIDE


def is_own(word: str, language: str) -> bool:
    """Whether a word is one of the publisher's own for itself and what it printed ("this", "article")."""
    grammar = _grammar(language)
    return grammar is not None and grammar.kinds["R"].fullmatch(word) is not None


def without_background(title: str, language: str) -> str:
    """A title without what it only tells to have gone before: "Mayor resigns after harassment inquiry"."""
    grammar = _grammar(language)
    since = grammar.since.search(title, 1) if grammar is not None else None
    return title if since is None else title[: since.start()]


def is_ordinary(word: str, words: Wording) -> bool:
    """Whether a word is known to be none that names anybody: an adverb or adjective by its ending, the publisher's own,
    a noun, a verb or a small word of the table; True in a language without one."""
    grammar = _grammar(words.language)
    return grammar is None or _letter(word, words.language, words) != "w" or _ADVERB.search(word) is not None


def _definite(phrase: Sequence[Token], behind: str, grammar: _Grammar) -> int:
    """How many of these words are one phrase in a language that marks what is definite.

    It ends behind the last definite word, or behind a name at the first place that is not; where what was said is
    opened next, all of it is the phrase ("وزير الصحة علي حسن إن").
    """
    if behind.startswith("T") or behind in {',"', ",T"}:
        return len(phrase)
    plain, definite = 0, False
    for index, token in enumerate(phrase):
        marked = token.text.startswith(grammar.definite)
        if grammar.roles["L"].fullmatch(token.text):
            plain, definite = 0, False
        elif not marked:
            if definite or plain > 1:
                # "نفى المدير العام سامي حداد إغلاق المصنع"
                named = definite and _is_named(phrase[index : index + _NAME + 1], grammar)
                return index + _NAME if named else index
            plain += grammar.kinds["H"].fullmatch(token.text) is None or 1
        elif definite and _AGREES.search(token.text) is None:
            # "أعلنت الشرطة الإخلاء": not every definite word describes the one in front.
            return index
        definite = definite or marked
    return len(phrase)


def _is_named(words: Sequence[Token], grammar: _Grammar) -> bool:
    """Whether two Arabic words are a name, as what the sentence says of whom they name begins behind them."""
    ordinary = [any(kind.fullmatch(token.text) for kind in (_ACT, *grammar.kinds.values())) for token in words]
    return ordinary == [False] * _NAME + [True] and _ACT.fullmatch(words[-1].text) is not None


class _Grammar:
    """One language's words and patterns, made ready for matching."""

    def __init__(self, language: str, speech: Speech) -> None:
        """Compile what the table has; `language` is its code."""
        self.language = language
        self.kinds: dict[str, re.Pattern[str]] = {}
        phrases: list[str] = []
        for kind, name in _KINDS:
            single, several = parted(getattr(speech, name))
            if kind == "V":
                # "wie der Verlag klarstellt": at a clause's end the two parts are one word.
                single += [f"(?:{flat(particle)})(?:{flat(verb)})" for verb, particle in speech.separable]
            self.kinds[kind] = whole_word(single)
            if several:
                phrases.append(f"(?P<{kind}>{'|'.join(several)})")
        self.roles = {
            kind: whole_word(parted(text)[0])
            for kind, text in (
                ("A", speech.articles),
                ("Q", speech.whose),
                ("L", speech.links),
                ("X", speech.has),
                ("G", speech.agent),
                ("I", speech.within),
            )
        }
        self.describes = whole_word(parted(speech.describes)[0])
        self.dative = whole_word([flat(speech.dative)] if speech.dative else [])
        self.phrases = re.compile(rf"(?<!\w)(?:{'|'.join(phrases) or '(?!)'})(?!\w)", re.IGNORECASE)
        self.according = re.compile(rf"(?<!\w)(?:{flat(speech.according) or '(?!)'})", re.IGNORECASE)
        self.definite = speech.definite
        self.since = re.compile(rf"(?<!\w)(?:{flat(speech.since) or '(?!)'})(?!\w)", re.IGNORECASE)
        # "After our report, the union said", "Nach unserem Bericht sagte der Verband", "После статьи фирма сообщила"
        self.clause_ends = re.compile({"second": "[^V,]*,|V", "free": "[^V,]*,|V|$"}.get(speech.follows, "[^V,]*,"))
        self.glued = tuple((re.compile(found), put) for found, put in speech.glued)
        self.by = whole_word(parted(speech.by)[0])
        self.separable = tuple(
            (re.compile(verb, re.IGNORECASE), re.compile(rf"(?<!\w)(?:{particle})(?!\w)", re.IGNORECASE))
            for verb, particle in ((flat(verb), flat(particle)) for verb, particle in speech.separable)
        )
        cues = [flat(text) for text in (speech.says, speech.according, speech.by) if text]
        cues += [f"(?:{flat(particle)})?(?:{flat(verb)})" for verb, particle in speech.separable]
        self.reports = re.compile(rf"(?<!\w)(?:{'|'.join(cues)})", re.IGNORECASE)
        self._patterns = tuple(patterns(language, speech))

    def restated(self, line: str, found: Sequence[Token], first: int, sentence: str) -> bool:
        """Whether the publisher tells in front of word `first` what it printed: "the headline said the union …".

        "Updated after the union said" tells what the union said, and so do “We stay”, said the union, and "After our
        report, the union said".
        """
        # "– Vi stenger ikke, sa hun": a dash that opens the sentence opens what is said.
        opening = line.rfind("," if found[0].text in "–—" else '"', 0, first) + 1
        ours = line.find("R", opening, first)
        if ours < 0 or self.since.search(sentence, found[ours].end, found[first].start):
            return False
        if _CLOSING.fullmatch(line, max(0, line.rfind(",", 0, first))):
            # "There is no truth to the report, the company said."
            return False
        ended = self.clause_ends.match(line, ours + 1, first)
        return not (ended and self.since.search(sentence, found[opening].start, found[ours].start))

    def is_kind(self, word: str) -> bool:
        """Whether a word is a noun of a speaker, or one for the publisher's own."""
        return any(self.kinds[kind].fullmatch(word) for kind in "HR")

    def ways(self, line: str) -> Iterator[re.Match[str]]:
        """Where a line of letters tells of a speaker: the group "who" is the phrase."""
        for pattern in self._patterns:
            yield from pattern.finditer(line)


def _line(sentence: str, found: Sequence[Token], grammar: _Grammar, words: Wording) -> str:
    """What each of these words and signs is, one letter for each."""
    letters = [_letter(token.text, grammar.language, words) for token in found]
    starts = {token.start: index for index, token in enumerate(found)}
    for match in grammar.phrases.finditer(sentence):
        _mark(letters, starts, found, match.span(), match.lastgroup or "o")
    for match in grammar.according.finditer(sentence):
        _mark(letters, starts, found, match.span(), "K")
    for span in unsaid(sentence, words):
        _mark(letters, starts, found, span, "o")
    if grammar.separable:
        for index, token in enumerate(found):
            behind = sentence[token.end :]
            parts = grammar.separable if letters[index] != "o" else ()
            if any(verb.fullmatch(token.text) and particle.search(behind) for verb, particle in parts):
                letters[index] = "V"
    _mark_passives(letters, found, words)
    for index in range(1, len(found)):
        ahead, behind = found[index - 1], "".join(letters[index + 1 : index + 2])
        if letters[index] == "C" and found[index].capital and (ahead.word or (ahead.text == "," and behind == "N")):
            # "Sở Y tế", "purtătorul de cuvânt, Dan Rusu": a part of a name.
            letters[index] = "N"
        if found[index].capital and found[index].text.casefold() in GIVEN_NAMES and behind == "N":
            # "El portavoz, Julio Sanz"
            letters[index] = "N"
        if joins(found[index - 1], found[index]):
            # "M. Haddad"
            letters[index] = "N"
    if found and letters[0] == "N" and found[0].text.casefold() in words.common:
        letters[0] = "o"
    return re.sub("K+", lambda run: "," * (len(run.group()) - 1) + "K", "".join(letters))


def _mark_passives(letters: list[str], found: Sequence[Token], words: Wording) -> None:
    """Take a participle beside "by" for a verb of saying: "was denied by police"."""
    for index, letter in enumerate(letters):
        if letter in "woD" and _AGENT_NEAR.match("".join(letters[index + 1 : index + 4])):
            letters[index] = "V" if is_said_by(found, index, words) else letter


def _mark(
    letters: list[str], starts: Mapping[int, int], found: Sequence[Token], span: tuple[int, int], letter: str
) -> None:
    """Give all words between two places in the sentence this letter."""
    index = starts.get(span[0])
    while index is not None and index < len(found) and found[index].end <= span[1]:
        letters[index] = letter
        index += 1


@lru_cache(maxsize=4 * CACHED)
def _letter(word: str, language: str, words: Wording) -> str:
    """What one word or sign is by itself."""
    grammar = _grammar(language)
    if grammar is None or not word[0].isalpha():
        return '"' if word in _QUOTES else "S" if word[0].isdigit() else ","
    folded = word.casefold()
    roles = "".join(kind for kind, pattern in grammar.roles.items() if pattern.fullmatch(word))
    if grammar.by.fullmatch(word):
        return "B"
    if roles:
        return _BOTH.get(roles, roles[0])
    for kind, pattern in grammar.kinds.items():
        if pattern.fullmatch(word):
            return kind
    if folded in CALENDAR_WORDS:
        return "S"
    if folded in words.prepositions:
        # "I" joins words in Polish and places in Danish.
        return "P"
    if folded in _CONJUNCTIONS and len(folded) < 4:
        return "C"
    if folded in words.pronouns or words.negates.fullmatch(word):
        return "o"
    if grammar.describes.fullmatch(word) and not word[0].isupper():
        return "D"
    if folded in words.common:
        return "o"
    return "N" if is_capital(word) else "w"


@lru_cache(maxsize=64)
def _grammar(language: str) -> _Grammar | None:
    speech = SPEECH.get(language)
    return None if speech is None else _Grammar(language, speech)
