"""Those who speak for a house, by language: "spokeswoman", "porte-parole". Data."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from amended.domain.language.wording import Wording

_SPOKESPERSONS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        language: re.compile(rf"(?:{words})(?!\w)", re.IGNORECASE)
        for language, words in (
            ("en", r"spokes(?:man|woman|person)"),
            ("de", r"(?:unternehmens|konzern|presse|firmen)?sprecher(?:in)?"),
            ("fr", r"(?:l[ae] |s(?:on|a) )?porte-parole"),
            ("es", r"(?:el |la |su )?portavoz"),
            ("it", r"(?:il |la )?portavoce"),
            ("pt", r"(?:[oa] )?porta-voz"),
            ("nl", r"(?:pers)?woordvoerd(?:er|ster)"),
            ("sv", r"tales(?:person|man|kvinna)|press(?:chef|talesperson)"),
            ("da", r"tals(?:mand|kvinde|person)"),
            ("nb", r"tals(?:mann|kvinne|person)"),
            ("pl", r"rzeczni(?:k|czka)"),
            ("cs", r"mluvčí"),
            ("ru", r"пресс-секретарь|представитель(?:ница)?"),
            ("uk", r"речни(?:к|ця)"),
        )
    }
)


def is_spokesperson(speaker: str, words: Wording) -> bool:
    """Whether a speaker's name begins with the office of one who speaks for a house: "Spokeswoman Ann Lee"."""
    office = _SPOKESPERSONS.get(words.language)
    return office is not None and office.match(speaker) is not None
