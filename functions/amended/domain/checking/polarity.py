"""Whether anything was turned round: a negation lost or gained, or an earlier or denied claim told as a fact."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice

from amended.domain.checking.called_wrong import parted_by_claim
from amended.domain.checking.saying_no import says_no
from amended.domain.extracting.speakers import speakers_in
from amended.domain.language.clause_ends import clause_ends
from amended.domain.language.wording import Wording
from amended.domain.language.words import CACHED, content_words, marked, plain_word, stem
from amended.domain.values.contrasts import TAKEN_FOR

_CLAUSE_END = re.compile(r"[,;:!?()–—]|\b(?:but|sondern|sino|mais|maar|utan|bensì|lecz)\b", re.IGNORECASE)
# A negation within a quotation turns nothing round behind it.
_BESIDE_END = re.compile(f"[»”]|{_CLAUSE_END.pattern}", re.IGNORECASE)
# Where another statement of its own begins.
_STATEMENT = re.compile(r"[;:]|,\s(?:and|but|und|aber|et|mais|y|pero|e|ma|en|maar|och|men|og)\s", re.IGNORECASE)
CLAUSE = re.compile(r"[,;:()–—]|\b(?:and|und|et|och|og)\b|\bو(?=ل[نم]\s)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_AS = re.compile(r"\w,\s+(?:as|wie|comme|como|come|zoals|som|jak)\s*$", re.IGNORECASE)
_MISTAKEN = re.compile(r"\bmis(?:stat|ident|spel|attrib|report|quot|character)\w*", re.IGNORECASE)
# What somebody said before they said what they say now.
AT_FIRST = re.compile(
    r"\b(?:initially|originally|at first|zunächst|ursprünglich|anfangs|initialement|dans un premier temps|inicialmente|"
    r"en un principio|inizialmente|in un primo momento|aanvankelijk|ursprungligen|oprindelig\w*|först|początkowo|"
    r"первоначально)\b",
    re.IGNORECASE,
)
# What stands between a subject and what is said of it.
AUXILIARIES = frozenset(
    [
        *("is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "may", "might", "could"),
        *("can", "should", "must", "did", "does", "do", "ist", "sind", "war", "waren", "wurde", "wurden", "wird"),
        *("werden", "hat", "haben", "hatte", "hatten", "ont", "est", "sont", "était", "avait", "sera", "fue"),
        *("fueron", "ha", "han", "es", "son", "era", "será", "è", "sono", "fu", "foi", "foram", "é", "são", "werd"),
        *("werden", "heeft", "hebben", "zijn", "har", "är", "var", "blev", "er", "ble"),
    ]
)
# The same in languages whose negation stands before them; alone they say nothing that could be turned round.
COPULAS = frozenset(
    [
        *("będzie", "będą", "był", "była", "było", "były", "zostanie", "został", "została", "zostaną"),
        *("bude", "budou", "byl", "byla", "bylo", "byli", "будет", "будут", "был", "была"),
        *("было", "были", "буде", "будуть", "був", "була", "було", "були", "este", "sunt"),
        *("fost", "volt", "lesz", "είναι", "ήταν"),
    ]
)
# Before what is denied many languages put a comma.
_THAT = re.compile(r",(?=\s(?:dass|daß|że|iż|что|будто|що|že|at|att|hogy|că|että|ότι|πως)\s)", re.IGNORECASE)
# Behind it stands in Japanese what was said before.
_QUOTING = "と"
# What opens "it was not X but Y", where the negation does not.
_CLEFT = frozenset(
    {"it", "is", "was", "es", "war", "ist", "das", "ce", "c", "c’", "c'", "det", "er", "var", "är", "to"}
)
# Where the negation is a part of the verb; what is left of that then.
NEGATING_PREFIX = {"cs": "ne"}
_LEAST_STEM = 4
# Languages whose negation often stands behind the verb that it negates.
_BEHIND = frozenset({"de", "nl", "sv", "da", "nb"})
# The second halves of French negations, whose verb stands before them.
_SECOND_HALVES = frozenset({"pas", "jamais", "rien", "personne", "point"})
# So near a negation stands what it turns round, and so many of one clause are looked at.
_FAR, MOST_NEGATIONS = 300, 24
# Negations before a noun: that it is not there, or not so in this clause, says nothing of what is told of it elsewhere.
_OF_NOUNS = re.compile(
    r"no|neither|nothing|without|kein\w*|ohne|aucune?|sans|ningún|ninguna?|sin|nessun\w*|niente|senza|nenhum\w*|sem|geen|"
    r"zonder|ingen|inget|inga|intet|utan|uden|uten|żad\w*|bez|никак\w+|без|жодн\w+|žádn\w*|nicio|niciun|fără|"
    r"κανέν\w+|καμία|χωρίς",
    re.IGNORECASE,
)
# "No one died" tells of dying.
_ONE = (" one ", "-one ")
# Parts of a sentence's words that must be those of a claim for it to tell that claim.
_OF_DENIED, _OF_EARLIER, _OF_NOW = 0.75, 0.8, 0.6
# Parts of a clause's words that a clause of the evidence must share to be about the same.
_SAME_WHEN_LOST, _SAME_WHEN_GAINED, _HALF = 0.7, 0.5, 0.5
# A sentence with fewer words of meaning tells no claim.
_LEAST_WORDS = 3


@dataclass(slots=True)
class Polarity:
    """The words of some sentences, each with what the clauses are about in which it stands.

    A word is negated by a negation next to it, and affirmed in a clause that neither negates nor reports anything;
    `absent` are the negated ones that only are not there ("no strike").
    """

    affirmed: dict[str, list[frozenset[str]]] = field(default_factory=dict)
    negated: dict[str, list[frozenset[str]]] = field(default_factory=dict)
    absent: set[str] = field(default_factory=set)


def polarity_of(sentences: Iterable[str], words: Wording) -> Polarity:
    """The polarity of the words of these sentences."""
    found = Polarity()
    for sentence in sentences:
        one = sentence_polarity(sentence, words)
        for whole, part in ((found.affirmed, one.affirmed), (found.negated, one.negated)):
            for word, clauses in part.items():
                whole.setdefault(word, []).extend(clauses)
        found.absent |= one.absent
    return found


@lru_cache(maxsize=CACHED)
def sentence_polarity(sentence: str, words: Wording) -> Polarity:
    """The polarity of the words of one sentence; not to be changed."""
    found = Polarity()
    speakers = {word_form(word) for who, _ in speakers_in(sentence, words) for word in _WORD.findall(who)}
    # What an earlier version is said to have said is affirmed by nobody.
    told_before = words.told_before(sentence) if marked(sentence, words) else None
    restates = told_before is not None or AT_FIRST.search(sentence) is not None
    turns = words.but.search(sentence) is not None
    for clause in _clauses(denial_joined(sentence, words), words):
        forms = [(word, word_form(word)) for word in _WORD.findall(clause) if _means(word, words)]
        about = frozenset(form for word, form in forms if not words.tells.fullmatch(word)) - speakers
        signed = marked(clause, words)
        for negation in islice(words.negates.finditer(clause), MOST_NEGATIONS) if signed else ():
            second = negation.group().casefold() in _SECOND_HALVES
            # ", not 1932" sets values against each other and turns no clause round.
            apart = not clause[: negation.start()].strip() and words.contrast.fullmatch(negation.group())
            if (
                second
                or apart
                or says_no(clause, negation, words)
                or (turns and _replaces(clause[negation.end() :], words))
                or (turns and _is_cleft(clause, negation))
            ):
                continue
            negated = [word_form(word) for word in beside_negation(clause, negation, words)]
            for word in negated:
                found.negated.setdefault(word, []).append(about)
            if _OF_NOUNS.fullmatch(negation.group()) and not clause[negation.end() :].startswith(_ONE):
                found.absent.update(negated)
        for cue in words.denies.finditer(clause) if signed else ():
            form = word_form(cue.group())
            if form not in found.negated:
                found.affirmed.setdefault(form, []).append(about | {form})
        if not (restates or signed):
            for _, form in forms:
                found.affirmed.setdefault(form, []).append(about)
    return found


def may_be_turned(summary: Iterable[Polarity], evidence: Iterable[str], words: Wording) -> bool:
    """Whether a summary or its evidence negates anything at all: nothing can be turned round where neither does."""
    negating = (text for text in evidence if marked(text, words) and words.negates.search(text))
    return any(one.negated for one in summary) or any(sentence_polarity(text, words).negated for text in negating)


def turned_round(summary: Polarity, evidence: Polarity, earlier: Polarity | None = None) -> list[str]:
    """The words that the one side negates and the other only affirms, in clauses about the same.

    What denies what the `earlier` version affirmed more closely turns nothing round ("profit did not double", where
    revenue did).
    """
    lost = _opposed(summary.affirmed, summary.negated, evidence.negated, evidence.affirmed, _SAME_WHEN_LOST)
    negated = {
        word: [
            clause for clause in clauses if not _closer(clause, word, earlier, evidence, ties=word in summary.absent)
        ]
        for word, clauses in summary.negated.items()
    }
    return lost + _opposed(negated, summary.affirmed, evidence.affirmed, evidence.negated, _SAME_WHEN_GAINED)


def _closer(clause: frozenset[str], word: str, earlier: Polarity | None, evidence: Polarity, *, ties: bool) -> bool:
    """Whether the earlier version affirms a word in a clause that is closer to this one than any of the evidence, or
    with `ties` as close."""
    if earlier is None:
        return False
    before, now = (
        max((len(clause & other) for other in side.affirmed.get(word, ())), default=0) for side in (earlier, evidence)
    )
    return before > now or (ties and before == now > 0)


def _opposed(
    told: Mapping[str, Sequence[frozenset[str]]],
    told_too: Container[str],
    held: Mapping[str, Sequence[frozenset[str]]],
    held_too: Container[str],
    least: float,
) -> list[str]:
    return [
        word
        for word, clauses in told.items()
        if word not in told_too
        and word not in held_too
        and any(_same_matter(clause, other, least) for clause in clauses for other in held.get(word, ()))
    ]


def _replaces(behind: str, words: Wording) -> bool:
    """Whether what a negation stands before is only set against another value: "not filed against X but against Y"."""
    but = words.but.search(behind)
    following = _WORD.match(behind[but.end() :].lstrip()) if but is not None else None
    if but is None or following is None or following.group() not in words.common | words.prepositions:
        return False
    return following.group() in _WORD.findall(behind[: but.start()])[1:]


def _is_cleft(clause: str, negation: re.Match[str]) -> bool:
    """Whether a clause only says who it was not, where another says who it was: "Ce n'est pas le maire mais …"."""
    opening = {word.casefold() for word in _WORD.findall(clause[: negation.start()])}
    following = _WORD.match(clause[negation.end() :].lstrip())
    be = following is not None and following.group().casefold() in AUXILIARIES | COPULAS
    return opening <= _CLEFT and (bool(opening) or be)


def _same_matter(clause: frozenset[str], other: frozenset[str], least: float) -> bool:
    """Whether a clause is about the same as one of the evidence: it shares enough, or has the whole of it."""
    shared = len(clause & other)
    return shared >= least * len(clause) or (shared == len(other) > 1 and shared >= _HALF * len(clause))


@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    """What may not be told as it is, each as the words that it is about.

    `denied` are claims that notices report as denied, `denials` the sentences that do with what they deny,
    `untrue` what they call untrue and by which word, `earlier` what
    the earlier version told, `holds` what the notices tell beside what they deny.
    """

    denied: tuple[frozenset[str], ...]
    denials: tuple[tuple[frozenset[str], frozenset[str]], ...]
    untrue: tuple[tuple[frozenset[str], str], ...]
    earlier: tuple[frozenset[str], ...]
    holds: tuple[frozenset[str], ...]


def claims_of(now: Iterable[str], earlier: Iterable[str], words: Wording) -> Claims:
    """The claims in the notices' sentences and in those of the earlier version."""
    denied: list[frozenset[str]] = []
    untrue: list[tuple[frozenset[str], str]] = []
    denials: list[tuple[frozenset[str], frozenset[str]]] = []
    holds: list[frozenset[str]] = []
    told: list[frozenset[str]] = [_about(sentence, words) for sentence in earlier]
    for sentence in _without_reports(now, told, words):
        about, claims = _about(sentence, words), _denied(sentence, words)
        denied += claims
        if claims and any(denies_as_verb(cue, words) for cue in words.denies.finditer(sentence)):
            denials += [(about, claim) for claim in claims]
        holds.append(about.difference(*claims))
        if not marked(sentence, words) or words.restates.search(sentence):
            continue
        for statement in _STATEMENT.split(sentence):
            cue = words.denies.search(statement)
            if cue is not None and not denies_as_verb(cue, words):
                untrue.append((_about(statement, words), cue.group()))
    return Claims(
        denied=tuple(denied), denials=tuple(denials), untrue=tuple(untrue), earlier=tuple(told), holds=tuple(holds)
    )


def _without_reports(now: Iterable[str], told: list[frozenset[str]], words: Wording) -> Iterator[str]:
    """What the notices' sentences tell but for what an earlier version said, which is added to what that told."""
    for sentence in now:
        parts = [parted_by_report(part, words) for part in sentence.split("; ")]
        told += [_about(report, words) for _, report in parts if report]
        if rest := "; ".join(holds for holds, _ in parts if holds):
            yield rest


def owns_mistake(part: str) -> bool:
    """Whether a part of a notice says what was wrong, and not what was said: "misstated the name of Harriet Oakes"."""
    return _MISTAKEN.search(part) is not None and TAKEN_FOR.search(part) is None


@lru_cache(maxsize=CACHED)
def parted_by_report(part: str, words: Wording) -> tuple[str, str]:
    """What a part of a notice tells itself, and what it tells that an earlier version said: one of them may be ""."""
    if marked(part, words) and (called_wrong := parted_by_claim(part, words.language))[1]:
        return called_wrong
    restates = (words.restates.search(part) if marked(part, words) else None) or AT_FIRST.search(part)
    if restates is None or owns_mistake(part) or words.contrary.search(part, 0, restates.end()):
        return part, ""
    before = part[: restates.start()]
    if restates.group().startswith(_QUOTING):
        # "XとあるのはYの誤り"
        return part[restates.end() :], before
    if _AS.search(before) or len(content_words(before, words)) > _LEAST_WORDS:
        # "It closes 120 stops and not 200, as an earlier version said".
        return before, ""
    return "", part[restates.end() :]


def told_as_fact(sentence: str, claims: Claims, words: Wording) -> str:
    """Why a sentence must not be told: it states what is denied, or what only the earlier version told; else ""."""
    if marked(sentence, words):
        return ""
    told = _about(sentence, words)
    for who, _ in speakers_in(sentence, words, headline=True):
        told -= content_words(who, words)
    if any(told <= whole and told & claim for whole, claim in claims.denials):
        # "Mayor resigned", where "the mayor denied that she had resigned".
        return f"“{sentence}” states what is denied"
    if len(told) < _LEAST_WORDS:
        return ""
    for claim in claims.denied:
        whole = len(told & claim) == len(claim) >= _LEAST_WORDS
        if len(told & claim) >= (_OF_NOW if whole else _OF_DENIED) * len(told):
            return f"“{sentence}” states what is denied"
    for about, cue in claims.untrue:
        if len(told & about) >= _OF_DENIED * len(told) and len(about - told) <= len(told):
            return f"“{sentence}” leaves out “{cue}”"
    holds = max((len(told & about) for about in claims.holds), default=0)
    claimed = max((len(told & about) for about in claims.earlier), default=0)
    if claimed >= _OF_EARLIER * len(told) and holds < _OF_NOW * len(told):
        return f"“{sentence}” states the earlier claim as a fact"
    return ""


def _denied(sentence: str, words: Wording) -> list[frozenset[str]]:
    """The claims that a sentence reports as denied: what follows a verb of denying, and its negated clauses."""
    signed = marked(sentence, words)
    if signed and words.told_before(sentence):
        return []
    claims = []
    sentence = denial_joined(sentence, words)
    for match in words.denies.finditer(sentence) if signed else ():
        if denies_as_verb(match, words):
            end = _CLAUSE_END.search(sentence, match.end())
            claims.append(_about(sentence[match.end() : end.start() if end else len(sentence)], words))
    clauses = (clause for clause in _clauses(sentence, words) if words.negates.search(clause))
    return claims + [_about(clause, words) for clause in clauses if not words.reports.search(clause)]


def _clauses(sentence: str, words: Wording) -> list[str]:
    """The clauses of a sentence, by signs and by the words that join clauses in its language."""
    ends = clause_ends(words.language)
    return [part for clause in CLAUSE.split(sentence) for part in ends.split(clause) if part]


def denial_joined(sentence: str, words: Wording) -> str:
    """A sentence without the comma between a verb of denying and what is denied ("zaprzecza, że …")."""
    joined, start = "", 0
    for comma in _THAT.finditer(sentence):
        if any(cue.end() == comma.start() and denies_as_verb(cue, words) for cue in words.denies.finditer(sentence)):
            joined, start = joined + sentence[start : comma.start()], comma.end()
    return joined + sentence[start:]


def denies_as_verb(cue: re.Match[str], words: Wording) -> bool:
    """Whether a word of denial is a verb somebody denies with ("disputed"), rather than "false" or "a mistake"."""
    return any(verb.fullmatch(cue.group()) for verb in (words.tells, words.denying, words.rejecting))


def _about(sentence: str, words: Wording) -> frozenset[str]:
    """What a sentence is about: its words of meaning, without those for saying and denying."""
    cues = [*words.tells.findall(sentence), *(words.denies.findall(sentence) if marked(sentence, words) else ())]
    return content_words(sentence, words).difference(map(stem, cues))


def beside_negation(sentence: str, negation: re.Match[str], words: Wording) -> list[str]:
    """The word of meaning right behind a negation, and in some languages the one right before it."""
    prefix = NEGATING_PREFIX.get(words.language, "-")
    if negation.group().casefold().startswith(prefix) and len(negation.group()) - len(prefix) >= _LEAST_STEM:
        return [negation.group()[len(prefix) :]]
    far = negation.end() + _FAR
    end = _BESIDE_END.search(sentence, negation.end(), far)
    behind = _WORD.findall(sentence[negation.end() : end.start() if end else far])
    beside = next(([word] for word in behind if _means(word, words)), [])
    if words.language in _BEHIND and not (behind and _means(behind[0], words)):
        before = _CLAUSE_END.split(sentence[max(0, negation.start() - _FAR) : negation.start()])[-1]
        # What has a capital is a name, or a German noun: the negation's object then, and not its verb.
        verbs = (word for word in reversed(_WORD.findall(before)) if not word[0].isupper())
        beside += next(([word] for word in verbs if _means(word, words)), [])
    elif not beside and any(word.casefold() in COPULAS for word in behind):
        # "Сокращений не будет": what there will not be stands in front.
        before = _CLAUSE_END.split(sentence[max(0, negation.start() - _FAR) : negation.start()])[-1]
        beside = next(([word] for word in reversed(_WORD.findall(before)) if _means(word, words)), [])
    return beside


@lru_cache(maxsize=CACHED)
def _means(word: str, words: Wording) -> bool:
    """Whether a word carries meaning of its own that can be turned round."""
    if len(word) < 3 or word.casefold() in words.common or word.casefold() in COPULAS:
        return False
    return not any(pattern.fullmatch(word) for pattern in (words.negates, words.contrast))


@lru_cache(maxsize=CACHED)
def word_form(word: str) -> str:
    """The stem of a word without accents and the endings of tense: "fire" and "fired", "renúncia" and "renunciou"."""
    form = stem(plain_word(word))
    for ending in ("ing", "ed", "es", "en", "e"):
        if form.endswith(ending) and len(form) - len(ending) >= 3:
            return form.removesuffix(ending)
    return form
