"""What an editor's note tells that is as true of the article on its first day, in each language. Data.

That it is part of a series, that it may distress, where to get help or the newsletter: expressions of words, for
`introducing`. Not here: who wrote it, what ties he has, whose names were changed. That may be owed to the readers.
"""

from __future__ import annotations

STANDING: dict[str, str] = {
    "ar": "سلسلة|السلسلة|قد (?:تكون )?(?:مزعج|صادم)\\w*|محتوى (?:صادم|حساس)|نشرتنا|اشتركوا?",
    "cs": "seriálu|série|sérii|cyklu|dílu? seriálu|citliv\\w+ povah\\w*|odběr\\w*|newsletter\\w*",
    "da": "(?:artikel)?serien?|føljeton|(?:stærke|voldsomme) (?:scener|billeder|beskrivelser)|nyhedsbrev\\w*",
    "de": "(?:\\w+)?serie|(?:artikel|text|beitrags|themen)reihe|(?:in|aus) (?:der|unserer|einer) reihe|"
    "teil \\w+ (?:der|unserer|einer)|"
    "triggerwarnung|verstörend\\w*|belastend\\w*|hilfsangebot\\w*|telefonseelsorge|newsletter",
    "el": "σειράς?|αφιέρωμα\\w*|σκληρ\\w+ (?:εικόν|περιγραφ)\\w*|newsletter",
    "en": "(?:in|of|from|to|begins|concludes|kicks off|launches) (?:a|an|the|our|this|its|"
    "\\w+'s) (?:[\\w-]+ ){0,4}series|"
    "(?:occasional|continuing|ongoing|weekly|monthly|\\w+-part) series|series (?:on|about|examining|exploring|of "
    "(?:[\\w-]+ )?(?:articles|stories|reports|posts|pieces|columns|essays|interviews))|"
    "(?:first|second|third|fourth|fifth|last|final|latest) (?:instal?lment|part|chapter)|part \\w+ of|"
    "disturb(?:ing)?|distress(?:ing)?|upsetting|graphic (?:\\w+ )?(?:content|language|images|details|"
    "descriptions?|violence)|"
    "explicit (?:content|language)|discretion|(?:trigger|content) warning|spoilers?|helpline|hotline|"
    "sign up|subscribe|newsletter",
    "es": "(?:de|en) (?:la|una|nuestra|esta) (?:\\w+ )?serie|(?:primera|segunda|tercera|cuarta|"
    "última) (?:entrega|parte)|"
    "herir la sensibilidad|(?:contenido|imágenes|descripciones) (?:sensible|explícit|gráfic)\\w*|boletín|"
    "newsletter|suscríb\\w+",
    "fi": "(?:juttu|artikkeli)?sarja\\w*|järkyttäv\\w+|ahdistav\\w+|uutiskirje\\w*",
    "fr": "(?:d'une|de notre|de la|notre|cette|une) (?:\\w+ )?série|(?:premier|deuxième|second|troisième|dernier) "
    "(?:volet|épisode)|heurter|choquant\\w*|sensibilité|newsletter|infolettre|abonnez-vous|inscrivez-vous",
    "he": "סדרת|בסדרה|מסדרה|הסדרה|תכנים קשים|תיאורים קשים|ניוזלטר",
    "hu": "(?:cikk)?sorozat\\w*|felkavaró|megrázó|hírlevél\\w*",
    "id": "seri|serial|rangkaian (?:tulisan|artikel|laporan)|mengganggu (?:kenyamanan|sebagian)|buletin|newsletter",
    "it": "(?:di|della|nella|una|nostra|questa) (?:\\w+ )?serie|(?:prima|seconda|terza|ultima) (?:puntata|"
    "parte) (?:di|del)\\w*|"
    "turbare|urtare la sensibilità|contenuti sensibili|newsletter|iscriv\\w+",
    "nl": "(?:\\w+)?serie|(?:artikelen)?reeks|deel \\w+ (?:van|uit)|schokkend\\w*|heftige (?:beelden|"
    "beschrijvingen)|nieuwsbrief",
    "no": "(?:artikkel)?serien?|føljetong|sterke (?:scener|bilder|beskrivelser)|nyhetsbrev\\w*",
    "pl": "cyklu|cykl|seri[iię]|odcin\\w+|drastyczn\\w+|wstrząsając\\w+|newsletter\\w*",
    "pt": "(?:da|de uma|nossa|na|desta) (?:\\w+ )?série|(?:primeira|segunda|terceira|última) (?:parte|"
    "reportagem) (?:da|de)|"
    "conteúdo sensível|(?:imagens|descrições) (?:fortes|sensíveis|perturbador\\w+)|newsletter|inscreva-se|assine",
    "ro": "seri[aei]|serial\\w*|(?:emoțional|imagini|descrieri) (?:puternic|șocant|tulburăto)\\w*|newsletter\\w*",
    "ru": "сери[ияюей]+|цикла?|(?:шокир|тяжел)\\w+ (?:подробност|сцен|описани)\\w+|рассылк\\w+",
    "sv": "(?:artikel)?serien?|följetong\\w*|starka (?:scener|bilder|beskrivningar|skildringar)|nyhetsbrev\\w*",
    "tr": "(?:yazı |haber )?dizi(?:si|sin|miz)\\w*|serisi\\w*|rahatsız edici|bülten\\w*",
    "uk": "сері[їяюйє]+|циклу?|(?:шокую|важк)\\w+ (?:подробиц|сцен|опис)\\w+|розсилк\\w+",
    "vi": "loạt bài|kỳ \\d+|phần \\d+ (?:của|trong)|gây (?:sốc|khó chịu)|bản tin",
}

# Of scripts that do not part words by spaces, or write endings to them: parts of words.
STANDING_PARTS: dict[str, str] = {
    "hi": "श्रृंखला|शृंखला|सीरीज|विचलित|न्यूज़लेटर",
    "ja": "シリーズ|連載|第\\d+回|つらい描写|刺激の強い|メールマガジン|ニュースレター|相談窓口",
    "ko": "시리즈|연재|기획 기사|충격적인|자극적인|뉴스레터|상담전화",
    "zh": "系列|连载|連載|令人不安|引起不适|引起不適|订阅|訂閱",
}
