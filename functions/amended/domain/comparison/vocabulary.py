"""The small words of each language that comparing needs: data, one record a language.

Adding a language is adding a record (and its cases in `tests/domain/comparison/test_languages.py`). A language that is
not here is compared all the same, by numbers, names, quotation marks and word order.

This is a module and not a data file so that the domain stays free of input and output.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """What a language contributes. All words are case-folded; phrases are words with single spaces between.

    - `months`, `weekdays`: words that make a date, in their inflected and abbreviated forms.
    - `numbers`: number words and what they are worth; `scales` ("million") are numbers of their own.
    - `negations`: words that turn a statement round; `negating_endings`: endings that do (n't).
    - `common`: words that say little about what a statement is about: function words.
    - `boilerplate`: words of the set phrases in which notices are written ("article", "amended", "earlier version").
    - `denials`: phrases by which someone denies, or a publisher takes back, what was reported.
    - `opposites`: pairs of word beginnings that exclude each other.
    - `additions`: phrases of notices that say only that something was added.
    - `misstatements`: phrases after which a notice repeats what the article had wrong.
    - `replacements`: phrases between what is right and what was wrong ("instead of", "not").
    - `abbreviations`: words with a full stop that ends no sentence.
    """

    months: frozenset[str] = frozenset()
    weekdays: frozenset[str] = frozenset()
    numbers: dict[str, str] = field(default_factory=dict)
    negations: frozenset[str] = frozenset()
    negating_endings: tuple[str, ...] = ()
    common: frozenset[str] = frozenset()
    boilerplate: frozenset[str] = frozenset()
    denials: tuple[str, ...] = ()
    opposites: tuple[tuple[str, str], ...] = ()
    additions: tuple[str, ...] = ()
    misstatements: tuple[str, ...] = ()
    replacements: tuple[str, ...] = ()
    spelling: tuple[str, ...] = ()
    abbreviations: frozenset[str] = frozenset()
    nouns_capitalised: bool = False

    def negates(self, word: str) -> bool:
        """Whether a case-folded word turns a statement round."""
        return word in self.negations or bool(self.negating_endings and word.endswith(self.negating_endings))


# One record a language; "|" parts phrases, a space parts words. Number words run from 0.
_LANGUAGES: dict[str, dict[str, str]] = {
    "en": {
        "months": "january february march april may june july august september october november december "
        "jan feb mar apr jun jul aug sep sept oct nov dec",
        "weekdays": "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat "
        "yesterday today tomorrow",
        "numbers": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen twenty",
        "more_numbers": "thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 dozen=12 half=0.5 "
        "hundred=100 thousand=1000 million=million millions=million billion=billion billions=billion "
        "trillion=trillion first=1st second=2nd third=3rd fourth=4th fifth=5th",
        "negations": "not no never nor none neither without cannot nobody nothing nowhere denied denies deny",
        "negating_endings": "n't",
        "common": "a an the this that these those of in on at to for from by with and or but as is are was were be "
        "been being has have had having it its his her their our your my he she they we you i who whom which what "
        "when where how than then there here will would can could should may might must do does did not no so also "
        "into about after before over under more most some any all other such only just said says say saying",
        "boilerplate": "article story post piece report page column item headline version earlier previous original "
        "originally initially first incorrectly inaccurately erroneously mistakenly wrongly misstated stated "
        "misidentified misspelled misspelt misquoted corrected correction corrections correct corrects clarified "
        "clarification updated updates update amended amendment edited revised changed note editor editors editor's "
        "reflect reflects additional information details developments comment comments new more include includes "
        "including clarify error errors mistake regret regrets we've reads reading text published publication online "
        "print edition",
        "denials": "disputed|disputes|disputing|denied|denies|denying|no decision|no plans|no evidence|a mistake|"
        "by mistake|in error|was false|were false|is false|not true|untrue|inaccurate|was incorrect|a hoax|fabricated|"
        "made up|retracted|retracts|retracting|retraction|withdrawn|withdraws the|has withdrawn|rescinded|reversed|"
        "walked back|refuted|rejects the|debunked|never happened|no longer|unfounded|baseless|did not happen|"
        "not the case|cannot be verified|could not be verified|could not verify|unable to verify|"
        "does not meet our standards|did not meet our standards|no longer stands by",
        "opposites": "withdraw/remain withdraw/stay leav/remain leav/stay pull/remain dead/alive die/alive "
        "killed/alive died/alive guilty/acquitted convict/acquit win/los won/lost rise/fall rose/fell "
        "increas/decreas approv/reject accept/refus resign/remain resign/stay arrest/released open/clos "
        "confirm/deni support/oppos",
        "additions": "updated with|updates with|updated to include|updated to add|has been added|was added|were added|"
        "have been added|adds|added a|with comment|with a statement|with additional|with more|to include",
        "misstatements": "misstated|misidentified|misspelled|misspelt|misquoted|misattributed|mischaracterized|"
        "mischaracterised|incorrectly said|incorrectly stated|incorrectly reported|incorrectly identified|"
        "incorrectly described|incorrectly referred to|incorrectly attributed|wrongly said|wrongly stated|"
        "erroneously said|erroneously stated|mistakenly said|mistakenly stated|inaccurately said|"
        "inaccurately stated|version said|version stated|version reported|version suggested|version gave|"
        "version had|version described|version referred to|version of this article said|"
        "version of this article stated|version of this story said|version of this story stated|"
        "originally said|originally stated|originally reported|previously said|previously stated|we said|we reported",
        "replacements": "instead of|rather than|and not|not",
        "spelling": "spelling|misspelled|misspelt|misspelling|typo|typos|typographical|grammar|grammatical|formatting|"
        "punctuation|broken link",
        "abbreviations": "mr mrs ms dr prof sr jr st gen col lt sgt capt cmdr adm maj brig gov sen rep reps sens rev "
        "hon pres supt det insp no nos vs etc inc ltd co corp jan feb mar apr jun jul aug sep sept oct nov dec a.m "
        "p.m e.g i.e u.s u.k u.n d.c fig vol pp approx dept est ave blvd mt ft",
    },
    "de": {
        "months": "januar februar märz april mai juni juli august september oktober november dezember jänner jan feb "
        "mär apr jun jul aug sep sept okt nov dez",
        "weekdays": "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag gestern heute morgen",
        "numbers": "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn "
        "sechzehn siebzehn achtzehn neunzehn zwanzig",
        "more_numbers": "dreißig=30 vierzig=40 fünfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90 dutzend=12 "
        "hundert=100 tausend=1000 million=million millionen=million milliarde=billion milliarden=billion",
        "negations": "nicht nie niemals kein keine keinen keinem keiner keines nichts ohne weder noch niemand "
        "dementierte dementiert bestritt bestreitet",
        "common": "der die das den dem des ein eine einen einem einer eines und oder aber in im am an auf zu zum zur "
        "von vom bei mit nach aus für über unter um als wie ist sind war waren wird wurde wurden werden worden sein "
        "hat haben hatte hatten er sie es wir ihr sein seine ihre ihren dass daß sich auch noch nur schon so nicht "
        "kein keine durch bis vor gegen sowie dieser diese dieses diesem diesen",
        "boilerplate": "artikel artikels beitrag beitrags text textes meldung bericht version fassung früheren frühere "
        "vorherigen ursprünglichen ursprünglich zunächst irrtümlich fälschlicherweise fälschlich falsch hieß stand "
        "korrigiert korrektur berichtigung berichtigt aktualisiert aktualisierung update ergänzt nachtrag anmerkung "
        "redaktion hinweis transparenzhinweis geändert überarbeitet fehler haben bitten entschuldigen",
        "denials": "dementiert|dementierte|dementieren|bestreitet|bestritt|falschmeldung|nicht wahr|unwahr|erfunden|"
        "zurückgezogen|widerrufen|nicht bestätigt|keine entscheidung|trifft nicht zu|nicht zutreffend|"
        "stimmt nicht|versehentlich|ein fehler|irrtum",
        "additions": "ergänzt um|wurde ergänzt|wurden ergänzt|hinzugefügt|um eine stellungnahme",
        "misstatements": "version hieß es|fassung hieß es|hatten wir geschrieben|stand zunächst|fälschlicherweise|"
        "irrtümlich|ursprünglich hieß es|zunächst hieß es|version stand|fassung stand|artikels hieß es|textes hieß es",
        "replacements": "statt|anstatt|und nicht|nicht",
        "spelling": "rechtschreibfehler|tippfehler|schreibweise|schreibfehler",
        "abbreviations": "dr prof hr fr st nr bzw ca usw u.a z.b z d.h evtl ggf sog vgl abs art bd jh mio mrd "
        "jan feb mär apr jun jul aug sep sept okt nov dez str",
    },
}


def _words(listed: str) -> frozenset[str]:
    """A set of words."""
    return frozenset(listed.casefold().split())


def _phrases(listed: str) -> tuple[str, ...]:
    """Phrases, the longest first, so that the longest is the one that is found."""
    return tuple(sorted(filter(None, listed.casefold().split("|")), key=len, reverse=True))


def _numbers(counted: str, others: str) -> dict[str, str]:
    """Number words and their worth: those counted from 0, and others as `word=worth`."""
    known = {word: str(value) for value, word in enumerate(counted.casefold().split())}
    return known | dict(pair.split("=") for pair in others.casefold().split())


def _opposites(listed: str) -> tuple[tuple[str, str], ...]:
    """Pairs of word beginnings."""
    pairs = (pair.split("/") for pair in listed.casefold().split())
    return tuple((one, other) for one, other in pairs)


@cache
def _vocabulary(code: str) -> Vocabulary:
    """The record of one language, read from the table; an empty one for a language that is not in it."""
    data = _LANGUAGES.get(code, {})
    return Vocabulary(
        months=_words(data.get("months", "")),
        weekdays=_words(data.get("weekdays", "")),
        numbers=_numbers(data.get("numbers", ""), data.get("more_numbers", "")),
        negations=_words(data.get("negations", "")),
        negating_endings=tuple(data.get("negating_endings", "").split()),
        common=_words(data.get("common", "")),
        boilerplate=_words(data.get("boilerplate", "")),
        denials=_phrases(data.get("denials", "")),
        opposites=_opposites(data.get("opposites", "")),
        additions=_phrases(data.get("additions", "")),
        misstatements=_phrases(data.get("misstatements", "")),
        replacements=_phrases(data.get("replacements", "")),
        spelling=_phrases(data.get("spelling", "")),
        abbreviations=_words(data.get("abbreviations", "")),
        nouns_capitalised=code == "de",
    )


def vocabulary(language: str | None) -> Vocabulary:
    """What is known of a language (a BCP 47 tag): English where the page does not say, nothing where it is unknown."""
    code = (language or "en").replace("_", "-").split("-")[0].lower()
    return _vocabulary({"nb": "no", "nn": "no", "iw": "he", "in": "id"}.get(code, code))


@cache
def any_vocabulary() -> Vocabulary:
    """All languages at once, for texts whose language is not known: only what is said of single words."""
    every = [_vocabulary(code) for code in _LANGUAGES]
    return Vocabulary(
        months=frozenset().union(*(one.months for one in every)),
        weekdays=frozenset().union(*(one.weekdays for one in every)),
        negations=frozenset().union(*(one.negations for one in every)),
        negating_endings=tuple({ending for one in every for ending in one.negating_endings}),
        common=frozenset().union(*(one.common for one in every)),
        boilerplate=frozenset().union(*(one.boilerplate for one in every)),
    )
