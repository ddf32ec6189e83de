"""Verbs of announcing where they tell of an act and of no words: data for the extract and the check.

"She announced her retirement in 2019, not in 2021" is what the publisher says of her; "the company announced that …" is
what the company says. An act is known by a possessive or a pronoun for what was announced before.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

# Words of one clause between the parts of a verb.
_WORDS = r"(?:[^\s,;:]+ ){0,4}?"

ACTS: Mapping[str, str] = MappingProxyType(
    {
        "en": r"""
            announc(?:e[sd]?|ing) (?:(?:in|on) \w+ )?(?:(?:his|her|their)(?= [a-z])|
            (?:it|them)(?=[.,;]| (?:in|on|at|last|then|there|only)(?!\w)))
        """,
        "de": rf"""
            kündigt\w* {_WORDS}(?:ihn|es|seine[nrs]?|ihre[nrs]?|sein|ihr) {_WORDS}an|
            g[ai]bt? {_WORDS}(?:ihn|es|seine[nrs]?|ihre[nrs]?|sein|ihr) {_WORDS}bekannt|
            (?:seine[nrs]?|ihre[nrs]?|sein|ihr) [A-ZÄÖÜ]\w+ {_WORDS}(?:angekündigt|bekannt ?gegeben)
        """,
        "nl": rf"""
            kondig\w+ {_WORDS}(?:zijn|haar|hun|het|dat|dit) {_WORDS}aan|(?:zijn|haar|hun) \w+ {_WORDS}aangekondigd
        """,
        "sv": r"(?:meddela(?:de|r|t)|tillkännag\w+|annonsera\w+|aviserade) (?:\w+ )?(?:sin|sitt|sina)",
        "da": r"(?:meddel(?:te|er|t)|annoncer\w+|bekendtgj\w+|varsle\w*) (?:\w+ )?(?:sin|sit|sine)",
        "nb": r"(?:varsl(?:et|er|a)|kunngj\w+|annonser\w+|meldte) (?:\w+ )?(?:sin|sitt|si|sine)",
        "fr": r"annonc\w+ (?:son|sa|ses|leurs?)|annonç\w+ (?:son|sa|ses|leurs?)|l['’](?:a|avait|ont) annoncée?s?",
        "es": r"anunci\w+ sus?|lo (?:había )?anunci\w+",
        "it": r"annunci\w+ (?:(?:il|la|i|le) )?(?:suoi?|sua|sue|loro)|l['’](?:ha|aveva) annunciat\w|lo annunci\w+",
        "pt": r"anunci\w+ (?:[oa]s? )?(?:seus?|suas?)",
        "ro": r"și-au? anunțat|anunțat-\w+",
        "pl": r"(?:ogłosi\w+|zapowiedzia\w+) (?:sw[oó]\w+|to|je|ją|go)",
        "ru": r"объяви\w+ об? (?:сво\w+|этом|н[её]м|ней)",
        "uk": r"оголоси\w+ про (?:св[оі]\w+|це|нього|неї)",
        "cs": r"oznámi\w+ (?:sv\w+|ho|jej|ji|to)|(?:ho|jej|ji|to) oznámi\w+",
        "hu": r"""
            (?:jelentette be|bejelentette) (?:visszavonul|lemond|távoz)\w+|(?:visszavonul|lemond|távoz)\w+ bejelentette
        """,
        "fi": r"ilmoit\w+ (?:\w+st(?:aan|ään)|siitä)",
        "el": r"(?:τ[ηο]ν?|τις|τους) ανακοίνωσ\w+|ανακοίνωσ\w+ την \w+ του|ανακοίνωσ\w+ την \w+ της",
        "tr": r"(?:\w+(?:sını|sini|sunu|sünü)|ayrılığını|emekliliğini) (?:\S+ ){0,2}(?:açıkla|duyur)\w+",
        "ar": r"أعلنت?ها?|أعلنت? (?:\w+ ){0,4}?(?:عن )?(?:تقاعد|استقالت|اعتزال)ها?",
        "he": r"הודיע\w* (?:על כך|על (?:פרישת|התפטרות|עזיבת)\w+)",
        "id": r"mengumumkan (?:pengunduran diri|pensiun)\w*",
        "vi": r"tuyên bố (?:nghỉ hưu|từ chức|giải nghệ)",
    }
)
