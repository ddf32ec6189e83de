"""Verbs by which somebody asks, urges or demands, in each language: what is said so is an answer too. Data."""

from __future__ import annotations

ASKING: dict[str, str] = {
    "ar": r"(?:و|ف)?(?:طلب|طلبت|طالب|طالبت|دعا|دعت|ناشد|ناشدت|حثّ?|حثّ?ت)",
    "cs": r"požáda\w+|žád(?:á|al\w*|ají)|vyzva\w+|vyzývá|vyzývají|zepta\w+",
    "da": r"bad|beder|opfordre\w*|kræve\w*|spurgte|spørger|anmode\w*",
    "de": r"bat(?:en)?|bittet|forderte?n?|fordert|verlangte?n?|verlangt|appellierte?n?|appelliert|mahnte?n?|mahnt",
    "el": r"ζήτησ\w+|ζητ(?:ά|άει|ούν)|κάλεσ\w+|απαίτησ\w+|ρώτησ\w+",
    "en": r"asks?|asked|urge[sd]?|demand(?:s|ed)|request(?:s|ed)|appeal(?:s|ed)|call(?:s|ed) (?:for|on)|plead(?:s|ed)",
    "es": r"pid(?:e|en|ió|ieron)|exig(?:e|en|ió|ieron)|reclam(?:a|an|ó|aron)|solicit(?:a|an|ó|aron)|"
    r"inst(?:a|an|ó|aron)|pregunt(?:a|an|ó|aron)|(?:ha|han) (?:pedido|exigido|reclamado|solicitado|instado)",
    "fi": r"pyys\w+|pyytä\w+|vaati\w*|kehott\w+|kysy\w*",
    "fr": r"demand(?:e|ent|é)|réclam(?:e|ent|é)|exig(?:e|ent|é)|exhort(?:e|ent|é)|appel(?:le|lent|é) à",
    "he": r"(?:ו|ש)?(?:ביקש|ביקשה|ביקשו|דרש|דרשה|דרשו|קרא ל|קראה ל|קראו ל)\w*",
    "hi": r"(?:अपील|मांग|माँग|अनुरोध|आग्रह) (?:की|किया|करते|कर)",
    "hu": r"kért\w*|kér(?:i|ik|te)|követel\w*|felszólít\w*|sürget\w*|kérdez\w*",
    "id": r"meminta|menuntut|mendesak|mengimbau|menyerukan|bertanya",
    "it": r"chied(?:e|ono)|chies(?:e|ero)|(?:ha|hanno) (?:chiesto|preteso|invitato|sollecitato|domandato)|"
    r"esort(?:a|ano|ò)|invit(?:a|ano|ò)|pretend(?:e|ono)|sollecit(?:a|ano|ò)",
    "ja": r"求め|要請し|呼びかけ|要求し|訴え|尋ね",
    "ko": r"(?:요청|촉구|요구|당부|호소)(?:했|하|한)\w*",
    "nl": r"vroeg(?:en)?|vraagt|vragen|eist?e?n?|verzocht(?:en)?|riep op|roept op|drong aan",
    "no": r"ba|ber|oppford\w+|krev\w+|spurte|spør|anmod\w+",
    "pl": r"popros\w+|prosi|proszą|zażąda\w+|żąda\w*|zaapelowa\w+|apeluj\w+|wezwa\w+|wzywa\w*|zapyta\w+",
    "pt": r"ped(?:e|em|iu|iram)|exig(?:e|em|iu|iram)|reclam(?:a|am|ou|aram)|solicit(?:a|am|ou|aram)|"
    r"cobr(?:a|am|ou|aram)|pergunt(?:a|am|ou|aram)|apel(?:a|am|ou|aram)",
    "ro": r"cer(?:e|ut|ând)|solicit(?:ă|at)|îndeamn\w+|îndemnat|întreab\w+|întrebat",
    "ru": r"(?:по)?прос\w+|(?:по)?требу\w+|потребова\w+|призва\w+|призыва\w+|спроси\w+",
    "sv": r"bad|ber|uppman\w+|kräv\w+|frågade|frågar|begär\w*|vädja\w*",
    "tr": r"iste(?:di|diler|yor|yorlar)|sor(?:du|dular|uyor)|çağrı\w* (?:yaptı|yaptılar|yapıyor)|çağırdı|talep etti\w*",
    "uk": r"(?:по)?прос\w+|вимага\w+|заклика\w+|запита\w+",
    "vi": r"yêu cầu|kêu gọi|đề nghị|hỏi",
    "zh": r"要求|呼吁|呼籲|敦促|请求|請求|恳请|懇請",
}
