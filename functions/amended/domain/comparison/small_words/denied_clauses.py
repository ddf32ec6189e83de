"""What opens a clause that is denied, and what bounds how much, how long or when, in each language. Data.

"They denied *that* it closes", "it will not close *longer than* a week": expressions of words, for `side_matters`.
"""

from __future__ import annotations

# Languages that are not listed have none: there a denial is taken for one of the title.
THAT: dict[str, str] = {
    "cs": "že",
    "da": "at",
    "de": "dass|daß|wonach",
    "el": "ότι|πως",
    "en": "that",
    "es": "que",
    "fr": "que|qu'",
    "hu": "hogy",
    "id": "bahwa",
    "it": "che",
    "nl": "dat",
    "no": "at",
    "pl": "że",
    "pt": "que",
    "ro": "că",
    "ru": "что",
    "sv": "att",
    "uk": "що",
    "vi": "rằng",
}

BOUNDS: dict[str, str] = {
    "ar": "أكثر من|أطول من|قبل|فقط|إلا",
    "cs": "déle než|v[ií]c(?:e)? než|dříve než|později než|před|až|jen|pouze",
    "da": "(?:længere|mere|senere|før) end|før|kun",
    "de": "(?:länger|mehr|später|früher) als|vor dem|bis|nur",
    "el": "(?:περισσότερο|αργότερα|νωρίτερα|πάνω) από|πριν|μόνο|μέχρι",
    "en": "(?:longer|more|later|earlier|sooner) than|before|until|only|just",
    "es": "más (?:de|tiempo|tarde)|antes de|hasta|s[oó]lo",
    "fi": "(?:pidempään|enempää|enemmän|myöhemmin|aikaisemmin) kuin|ennen|vasta|vain",
    "fr": "(?:plus|moins) (?:de|longtemps|tard|tôt)|avant|seulement",
    "he": r"יותר מ\w*|לפני|רק|עד",
    "hu": "tovább|(?:több|később|korábban|hamarabb)(?: mint)?|előtt|csak",
    "id": "lebih (?:dari|lama)|sebelum|hanya|sampai",
    "it": "(?:più|oltre|prima) (?:di|del|dell[ao])|soltanto|solo",
    "nl": "(?:langer|meer|later|eerder) dan|voor|alleen",
    "no": "(?:lenger|mer|senere) enn|før|bare|kun",
    "pl": "dłużej niż|więcej niż|przed|dopiero|tylko",
    "pt": "mais (?:de|do que|tempo)|até|apenas|só",
    "ro": "mai (?:mult|târziu|devreme) de|înainte de|până|doar|numai",
    "ru": "(?:более|больше|дольше|раньше|позже)(?: чем)?|только|до",
    "sv": "(?:längre|mer|senare) än|förrän|bara",
    "uk": "(?:більше|довше|раніше|пізніше)(?: ніж| за)?|лише|тільки",
    "vi": "quá|hơn|trước|chỉ|cho đến",
}
