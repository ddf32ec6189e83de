"""Whether an unknown word that opens a sentence is somebody's name, although any word has a capital there.

In languages with articles a singular noun has one, so that a bare word before a finite verb of the singular is a name
("Frobisher got", "Mercier a démenti"): unless it names no single thing ("Compensation was paid"), or is a noun by which
headlines call people. Slavic and other surnames are known by their endings. Where a name is set against a known one
("Riva, not Moro"), it is one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from amended.domain.checking.exonyms import is_office
from amended.domain.checking.polarity import AUXILIARIES
from amended.domain.extracting.phrases import is_kind_of_speaker
from amended.domain.language.wording import Wording
from amended.domain.language.words import Token

# Verbs that a plural has.
_OF_MANY_WORDS = """
are were have do sind haben werden wurden waren sont ont son han fueron sono hanno são foram zijn hebben
"""
_OF_MANY = frozenset(_OF_MANY_WORDS.split())
# Pasts of English verbs that have no -ed, and that news tells of persons and bodies with.
_PASTS_WORDS = """
got met lost led won took gave made came went became held kept left told paid put set cut sold bought built wrote
ran rose fell broke beat drew found spent sent taught stood sat hit hurt quit let read spoke knew saw wed stole
fought began chose drove flew grew rode sang shot swore threw wore
"""
_PASTS = frozenset(_PASTS_WORDS.split())
_PAST = re.compile(r"\w{2,}ed")
# English nouns for what cannot be counted, adverbs, and what is done, by their endings.
_MASS = re.compile(
    r"\w{3,}(?:tion|sion|ment|ness|ity|ance|ence|ancy|ency|ing|ism|ship|age|ics|ery|ury|hood|dom|ware|work|wide|ever|body|"
    r"thing|self|selves|wards?)",
    re.IGNORECASE,
)
# What stands behind a verb and its subject, and behind a name and its comma.
_DETERMINERS_WORDS = """
the a an its his her their that this it him them no
"""
_DETERMINERS = frozenset(_DETERMINERS_WORDS.split())
_RELATIVE = frozenset({"who", "whose", "with", "aged", "formerly"})
# A plural, and the verbs that it does not have.
_PLURAL = re.compile(r"\w+[^s]s", re.IGNORECASE)
_OF_ONE = frozenset({"is", "was", "has", "does"})
_GERMAN_OF_ONE = frozenset({"hat", "hatte", "habe", "will", "wollte", "bleibt", "bleibe", "blieb", "sagte", "sagt"})
_DIGITS_OF_AGE = 2
# Nouns by which English headlines call people and things without an article, and words that count none of them. Data.
_HEADLINED_WORDS = """
newspaper paper outlet site website magazine agency broadcaster channel station publisher growth health truth strength
wealth youth birth someone everyone anyone news politics
man woman boy girl child baby suspect buyer seller teen teenager student pupil pilot actor singer star judge court
jury police staff crew team club bank firm fire crash storm flood blaze blast attack raid strike deal vote bill plan
report study trial verdict inquiry probe probe talks team school hospital church city town village council mayor
minister parliament congress senate government state nation world market price cost rate fine bail bid show film
play book song concert match game race final fan coach player captain striker keeper rider climber runner author
owner founder partner husband wife son daughter father mother brother sister widow relative neighbour neighbor
colleague resident tenant landlord lender borrower employer worker employee officer soldier sergeant detective
prosecutor defendant witness lawyer solicitor attorney doctor nurse patient surgeon scientist researcher engineer
architect artist painter sculptor chef restaurant hotel airport airline plane train bus ferry bridge road street
line vaccine drug virus disease water power gas oil coal food beer wine milk bread snow rain wind heat fog smoke
dust soil sand gold silver steel iron wood paper cash money debt tax trade business industry tourism traffic
transport post mail news press media text photo picture image video caption chart graphic table map quote remark
figure number total sum amount half most much many more less none each another neither either nothing everything
something anything all everybody somebody anybody one only even just yet thus hence then here there today tomorrow
yesterday tonight now soon later once twice never always often still instead however although though while since
because unless until whether whose which what when who how why correction clarification update retraction apology
note editor error mistake mix-up former ex-aide nobody noone no-one work life death murder theft fraud evidence
proof data advice help access entry exit turnout support credit blame responsibility ownership control construction
production pay rent food fuel heating labour labor housing care aid relief demand supply output turnover speed coverage
"""
_HEADLINED = frozenset(_HEADLINED_WORDS.split())
# "Gemeld was dat …": what is said comes first.
_PARTICIPLE = {"nl": re.compile(r"(?:ge|ver|be|ont)\w+(?:d|t|en)", re.IGNORECASE)}
# What stands behind whoever says it.
_SAYING_BEHIND = {"hu": "szerint", "fi": "mukaan", "tr": "göre"}
_ARTICLED = frozenset({"en", "nl", "fr", "es", "it", "pt"})
# What a noun ends in that has its article behind it.
_DEFINITE = {language: re.compile(r"\w+(?:en|et|an|n|t|na|ne|a)", re.IGNORECASE) for language in ("sv", "da", "nb")}
# How surnames end, in any case of the language.
_SURNAMES: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "pl": re.compile(r"\w{2,}(?:[sc]ki|[sc]ka|[sc]kiego|[sc]kiej|[sc]kim|wicz|wicza|wiczem|czyk|czyka|czykiem)"),
        "cs": re.compile(r"\w{2,}(?:ová|ové|ovou|ský|ská|ského|ské|čík|číka)"),
        "ru": re.compile(r"\w{2,}(?:ов|ова|овой|ову|ев|ева|евой|еву|ин|ина|иной|ину|ский|ская|ского|ской|енко|чук)"),
        "uk": re.compile(r"\w{2,}(?:енко|енка|енком|чук|чука|ський|ська|ського|ської|ко)"),
        "fi": re.compile(r"\w{2,}(?:nen|sen|selle|sta)"),
        "el": re.compile(r"\w{2,}(?:όπουλος|οπούλου|ίδης|άδης|άκης|έλλης|ίδη|άκη|άδη)"),
        "tr": re.compile(r"\w{2,}oğlu"),
        "ro": re.compile(r"\w{2,}(?:escu|eanu|oiu)"),
    }
)


def names_somebody(found: Sequence[Token], place: int, words: Wording) -> bool:
    """Whether the unknown word at this place, with which a sentence opens, is a name."""
    word = found[place].text
    if is_office(word.casefold()) or is_kind_of_speaker(word, words.language):
        return False
    behind = [token.text.casefold() for token in found[place + 1 : place + 4]]
    if len(behind) > 1 and behind[0] == "," and words.negates.fullmatch(behind[1]):
        return words.language != "de" and (found[place + 3].capital if place + 3 < len(found) else False)
    if len(behind) > 1 and behind[0] == "," and behind[1].isdigit() and len(behind[1]) <= _DIGITS_OF_AGE:
        # "Hale, 31"
        return True
    if words.language == "de":
        # Nobody but a person has or wants anything without an article.
        return bool(behind) and behind[0] in _GERMAN_OF_ONE
    if behind and behind[0] == _SAYING_BEHIND.get(words.language):
        # "Kovács szerint", "Virtasen mukaan": who says it stands before the word for that.
        return True
    if (surname := _SURNAMES.get(words.language)) is not None:
        # A word before a verb: another with a capital would have gone on with the name.
        return surname.fullmatch(word.casefold()) is not None and bool(behind) and behind[0].isalpha()
    participle = _PARTICIPLE.get(words.language)
    if not behind or behind[0] in _OF_MANY or (participle is not None and participle.fullmatch(word)):
        return False
    finite = behind[0] in AUXILIARIES
    if words.language == "en":
        corrects = behind[0].endswith("s") and words.corrects.fullmatch(behind[0]) is not None
        finite = finite or corrects or behind[0] in _PASTS or _PAST.fullmatch(behind[0]) is not None
        tells = behind[0].endswith("s") and len(behind) > 1 and behind[1] in _DETERMINERS
        finite = finite or tells or (behind[0] == "," and len(behind) > 1 and behind[1] in _RELATIVE)
        common = word.casefold() in _HEADLINED or _MASS.fullmatch(word) is not None
        return finite and not common and (behind[0] in _OF_ONE or _PLURAL.fullmatch(word) is None or corrects)
    definite = _DEFINITE.get(words.language)
    return finite and (words.language in _ARTICLED or (definite is not None and not definite.fullmatch(word)))


def does_as_one(verb: str, language: str) -> bool:
    """Whether an English verb tells what one person or thing does or did."""
    return language == "en" and (verb in _OF_ONE | _PASTS or _PAST.fullmatch(verb) is not None)


def is_headlined(word: str, language: str) -> bool:
    """Whether a word is one by which headlines call people and things without an article."""
    return language == "en" and word.casefold() in _HEADLINED
