"""By what words a notice tells that a quotation was wrong, in each language: phrases, parted by "|"; of
scripts that do not part words, each sign is one. Data."""

from __future__ import annotations

QUOTING: dict[str, str] = {
    "ar": "الاقتباس|اقتباس|الاقتباسات|اقتباسا",
    "cs": "citát|citátu|citace|citaci|výrok|výroku|výroky",
    "da": "citat|citatet|citater|citaterne|fejlciteret|citeret forkert|forkert citeret",
    "de": "zitat|zitate|zitats|zitaten|falsch zitiert|fehlerhaft zitiert|unrichtig zitiert",
    "el": "η φράση|η δήλωση|τη δήλωση|το απόσπασμα",
    "en": "quotation|quotations|quote|quotes|misquoted|misquotes|misquoting|misattributed|quoted incorrectly|"
    "incorrectly quoted|wrongly quoted",
    "es": "la cita|una cita|las citas|citaba mal|citado mal|mal citado|citó mal|entrecomillado",
    "fi": "sitaatti|sitaatin|sitaatissa|lainaus|lainauksen|lainauksessa",
    "fr": "citation|citations|mal cité|mal citée|citait mal",
    "he": "ציטוט|הציטוט|ציטוטים|בציטוט",
    "hi": "उद्धरण",
    "hu": "idézet|idézetet|idézetben|tévesen idéztük|hibásan idéztük",
    "id": "kutipan|salah kutip|salah mengutip",
    "it": "citazione|citazioni|virgolettato|virgolettati",
    "ja": "引 用",
    "ko": "인용문|인용문을|인용문에|인용문이|인용이|인용을|인용",
    "nl": "citaat|citaten|verkeerd geciteerd|onjuist geciteerd",
    "no": "sitat|sitatet|sitater|sitatene|feilsitert|sitert feil",
    "pl": "cytat|cytatu|cytacie|cytaty|błędnie zacytowano|błędnie zacytowaliśmy",
    "pt": "a citação|uma citação|as citações|citação",
    "ro": "citatul|citatului|un citat|citatele|citat greșit",
    "ru": "цитата|цитату|цитате|цитаты|цитат|процитировали",
    "sv": "citat|citatet|citaten|felciterad|felciterades|felciterat",
    "tr": "alıntı|alıntıda|alıntısı|alıntının|sözleri yanlış",
    "uk": "цитата|цитату|цитаті|цитати|цитат|процитували",
    "vi": "trích dẫn|câu trích",
    "zh": "引 述|引 文|引 语|引 語",
}
