"""Whether a notice says that what the title says ends goes on: "Pool to close" and "The pool will stay open".

No negation and no word of denial stands in such a notice. Data by language: words by which a title tells that something
ends, and those by which somebody says that it stays, with what must stand behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from types import MappingProxyType

from amended.domain.comparison.content import content, of_one_word
from amended.domain.comparison.vocabulary import Vocabulary
from amended.domain.comparison.words import plain, words
from amended.domain.language.wording import base_language, wording

_LASTING: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "en": (
            r"""
            clos(?:e[sd]?|ing|ure)|shut(?:s|ting)?|leav(?:e|es|ing)|left|quits?|resign\w*|scrap(?:s|ped)?|axe[sd]?|
            cancel(?:s|led|ed|ling|ing)?|end(?:s|ed)?|drop(?:s|ped)?|abandon(?:s|ed)?|halt(?:s|ed)?|stop(?:s|ped)?|
            los(?:e[sd]?|ing|t)
            """,
            r"""
            (?:stay|remain)(?:s|ing)? (?:open|on|in (?:office|place|post|business|service|force)|put)|
            (?:keeps?|kept|continues?) (?:on|running|operating|working)|go(?:es|ing)? ahead|(?:is|am|are) staying|
            (?:will|would) (?:stay|continue|go on)(?= *$)|(?:keeps?|kept|retains?) (?:its|their|his|her|the)
            """,
        ),
        "de": (
            r"""
            schlie(?:ß|ss)\w*|geschlossen|schließung|verl(?:ä|as)\w*|geht|endet|streich\w*|gestrichen|abgesagt|
            dicht|einstell\w*|eingestellt|zurück|kündigt
            """,
            r"""
            bleib\w*(?=.{0,60}(?:geöffnet|offen|erhalten|bestehen|im amt)|\s*$)|findet(?= .{0,40}statt)|
            (?:geht|läuft|macht) (?:\w+ )?weiter
            """,
        ),
        "fr": (
            r"ferm\w*|quitt\w*|part|démission\w*|annul\w*|supprim\w*|suspend\w*|arrêt\w*",
            r"""
            rest(?:e|era|erait|ent|eront) (?:\w+ment )?(?:ouvert\w*|en (?:place|poste|fonctions?))|reste(?= *$)|
            (?:est|sont|sera|seront) maintenu\w*|(?:a|aura|auront) bien lieu
            """,
        ),
        "es": (
            r"cierr\w*|cerr\w*|deja|dimit\w*|cancel\w*|suspend\w*|abandon\w*|suprim\w*",
            r"""
            (?:sigue|siguen|seguirá|seguirán|permanece|permanecerá|continúa|continuará) (?:abiert\w*|en \w+)|
            se mantien\w*|se mantendr\w*|se celebrará|me quedo
            """,
        ),
        "it": (
            r"chiu\w*|lascia\w*|dimett\w*|dimission\w*|annull\w*|sospe\w*|addio",
            r"""
            rest(?:a|ano|erà|eranno) (?:apert\w*|in carica|al (?:suo )?posto)|resto(?= *$)|
            si (?:terrà|svolgerà|farà)|è confermat\w*
            """,
        ),
        "pt": (
            r"fech\w*|encerr\w*|deixa|demit\w*|cancel\w*|suspen\w*|cort\w*|abandon\w*",
            r"""
            (?:continua|continuam|continuará|permanece|fica|mantém-se) (?:abert\w*|em funções|no cargo)|se mantêm|
            mantêm-se|está mantid\w*|eu fico
            """,
        ),
        "nl": (
            r"dicht|sluit\w*|gesloten|sluiting|stapt|vertrekt|stopt|geschrapt|schrapt|afgelast|verdwijnt",
            r"blij(?:f|ft|ven)(?=.{0,40}(?:open|aan|bestaan|in functie)|\s*$)|gaat(?= .{0,20}(?:gewoon )?door)",
        ),
        "sv": (
            r"läggs|stäng\w*|avgår|slutar|lämnar|ställs|inställ\w*|slopa\w*|upphör",
            r"blir kvar|finns kvar|sitter kvar|fortsätter|är öppe[nt]|förblir öppe[nt]|blir av(?= *$)",
        ),
        "da": (
            r"lukke\w*|indstill\w*|trækker|forlader|aflys\w*|stopper|nedlæg\w*|fyre\w*",
            r"fortsætter|bliver (?:siddende|ved|på posten)|forbliver åben|holder åbent",
        ),
        "nb": (
            r"legge[sr]|steng\w*|lukke\w*|innstill\w*|går av|slutter|forlater|avlys\w*|trekker|nedlegg\w*",
            r"fortsetter|blir (?:sittende|værende)|består|holder åpent|forblir åpen",
        ),
        "pl": (
            r"zamyka\w*|zamkn\w*|odchodzi|odejdzie|rezygn\w*|odwoł\w*|likwid\w*|zawiesz\w*",
            r"""
            pozosta(?:je|nie|ną|ją) (?:otwart\w*|na stanowisku)|(?:będzie|będą) (?:nadal )?działa\w*|nadal działa|
            zostaję(?= *$)|odbędzie się
            """,
        ),
        "ru": (
            r"закр\w*|уход\w*|уйд\w*|покин\w*|покида\w*|отмен\w*|прекра\w*|останав\w*|остан\w*",
            r"продолжит работ\w*|продолжа\w+ работ\w*|остан(?:ется|утся) (?:открыт\w*|на \w+)|состоится",
        ),
        "tr": (
            r"kapan\w*|kapat\w*|ayrıl\w*|istifa|iptal|bırak\w*",
            r"açık kalacak\w*|devam ed\w+|görev(?:in)?de kal\w+|yapılacak(?= *$)",
        ),
    }
)
# What stands for who speaks, and what only says that there is something.
_SMALL: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        language: frozenset(listed.split())
        for language, listed in (
            ("en", "i we there"),
            ("de", "ich wir mich es gab gibt"),
            ("fr", "je nous y avait aura il"),
            ("es", "yo nosotros me hubo hay"),
            ("it", "io noi ci c'è stata stato"),
            ("pt", "eu nós me houve há"),
            ("nl", "ik wij we er"),
            ("sv", "jag vi mig det fanns finns"),
            ("da", "jeg vi mig der"),
            ("nb", "jeg vi meg det"),
            ("pl", "ja my się"),
            ("ru", "я мы себя"),
            ("cs", "já my se"),
        )
    }
)
# Where a verb is negated by its first syllable; and by what is written behind it, the word in front being the verb.
_PREFIXED = {"cs": "ne"}
_BEHIND_NEGATES: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "ja": re.compile(
            r"(?P<what>[\u4e00-\u9fff]{2,8})(?:を|は|が)?(?:し|する|され|して|されて)?(?:い)?(?:ない|なかった|ません|なく)"
        ),
        "ko": re.compile(r"(?P<what>[\uac00-\ud7a3]{2,6})(?:하|되)지(?:는|도)? ?(?:않|못)"),
    }
)
_SYLLABLES = 2
# Languages in which the subject may stand behind the verb: among so many words.
_INVERTED = frozenset({"de", "nl", "sv", "da", "nb"})
_BEHIND = 3
# What closes something said by an apostrophe's sign; and an elided word, no name being as short ("n'ai", "c'est").
_CLOSED = re.compile(r",['\"]+\s|['\"]+,\s")
_BOUND = re.compile(r"\w{1,2}'\w{1,3}$")


def says_it_lasts(printed: Sequence[str], told: Sequence[str], known: Vocabulary, language: str | None) -> bool:
    """Whether one of these sentences says of what the title names that it stays, where the title says that it ends.

    `told` are the title and the lede. All that is named in front of the word that says so must be in them, and one
    word of it in the title; of a clause that names nothing ("I stay") the sentence names somebody of the title.
    """
    cues = _cues(language)
    title = plain(told[0]) if told else ""
    ending = cues[0].search(title) if cues is not None else None
    if cues is None or ending is None or any(map(known.negates, words(title))):
        return False
    # "Firm drops bid for rail line": it is not the line that ends.
    about = words(title[: ending.end()]), _up_to_preposition(words(title[ending.end() :]), language)
    ours = frozenset(one for part in about for one in content(part, known))
    told_of = ours.union(*(content(words(text), known) for text in told))
    return any(
        _stays(clause, match, sentence, ours, told_of, known, language)
        for sentence in printed
        for clause in clauses(plain(sentence), known)
        if (match := cues[1].search(clause))
    )


def _stays(
    clause: str,
    match: re.Match[str],
    sentence: str,
    ours: frozenset[str],
    told_of: frozenset[str],
    known: Vocabulary,
    language: str | None,
) -> bool:
    """Whether it is of the title's thing that this clause says that it stays."""
    said = words(clause)
    if any(map(known.negates, said)):
        return False
    ahead, behind = named_in(clause[: match.start()], known, language), clause[match.end() :]
    first = " ".join(words(behind)[:_BEHIND])
    if base_language(language) in _INVERTED and _any_of(named_in(first, known, language), ours):
        return True
    if not ahead:
        return not named_in(behind, known, language) and _any_of(content(words(sentence), known), ours)
    return _any_of(ahead, ours) and all(_any_of([one], told_of) for one in ahead)


def _up_to_preposition(said: Sequence[str], language: str | None) -> Sequence[str]:
    """The words in front of the first preposition."""
    prepositions = wording(language).prepositions
    return said[: next((place for place, word in enumerate(said) if word in prepositions), len(said))]


def negates_verb(clause: str, title: frozenset[str], known: Vocabulary, language: str | None) -> bool:
    """Whether a clause negates the title's verb, and names nothing beside what the title does.

    The negation stands behind the verb ("stängs inte"), or is its first syllable ("nezavře").
    """
    named = named_in(clause, known, language)
    code = base_language(language)
    if code in _PREFIXED:
        bare = [one.removeprefix(_PREFIXED[code]) for one in named]
        return bare != named and all(_any_of([one, other], title) for one, other in zip(bare, named, strict=True))
    said = words(clause)
    if code not in _INVERTED or not any(known.negates(word) for word in said[-2:]):
        return False
    verb = next((one for one, word in pairwise(said) if known.negates(word)), "")
    return len(named) > 1 and all(_any_of([one], title) for one in named) and _any_of(content([verb], known), title)


def negates_behind(sentence: str, title: str, language: str | None) -> bool:
    """Whether a word of the title is negated by what is written to it: 閉館しない, 폐관하지 않는다."""
    cue = _BEHIND_NEGATES.get(base_language(language))
    return cue is not None and any(match["what"][-_SYLLABLES:] in title for match in cue.finditer(sentence))


def _any_of(some: Sequence[str], others: frozenset[str]) -> bool:
    return any(of_one_word(one, other) for one in some for other in others)


def clauses(sentence: str, known: Vocabulary) -> Iterator[str]:
    """The clauses of a sentence, parted where one ends, where a quotation does, and where what somebody said begins."""
    line = _CLOSED.sub(", ", sentence)
    for part in known.clause_ends.split(line) if known.clause_ends is not None else (line,):
        that = known.that.search(part) if known.that is not None else None
        yield (part[that.end() :] if that is not None else part).strip(" .!\"'")


def named_in(clause: str, known: Vocabulary, language: str | None) -> list[str]:
    """What a clause is about, without the words that deny and those that stand for a person: of "I stay" the verb."""
    small = _small_words(language)
    said = words(clause)
    return content(
        [one for one in said if one not in small and not known.negates(one) and not _BOUND.match(one)], known
    )


@lru_cache(maxsize=64)
def _small_words(language: str | None) -> frozenset[str]:
    spoken = wording(language)
    own = _SMALL.get(spoken.language, frozenset())
    return spoken.pronouns | spoken.common | own if spoken.known else own


@lru_cache(maxsize=2 * len(_LASTING))
def _cues(language: str | None) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """The words of a language ready for matching; None where it has none here."""
    entry = _LASTING.get(base_language(language))
    if entry is None:
        return None
    one_line = ("".join(line.strip() for line in cue.splitlines()) for cue in entry)
    ends, stays = (re.compile(rf"(?<!\w)(?:{cue})(?!\w)", re.IGNORECASE) for cue in one_line)
    return ends, stays
