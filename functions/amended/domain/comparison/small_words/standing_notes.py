"""What an editor's note tells that is as true of the article on its first day, in each language. Data.

That it is part of a series, where it was published first, that it may distress, where to get help or the newsletter:
expressions of words, for `introducing`. Not here: who wrote it, what ties he has, whose names were changed. That may
be owed to the readers.
"""

from __future__ import annotations

STANDING: dict[str, str] = {
    "ar": "سلسلة|السلسلة|قد (?:تكون )?(?:مزعج|صادم)\\w*|محتوى (?:صادم|حساس)|نشرتنا|اشتركوا?",
    "cs": "(?:původně|poprvé) (?:vyšel|vyšla|vyšlo|publikován\\w*)|(?:vyšel|vyšla) (?:původně|poprvé)|se svolením|"
    "seriálu|série|sérii|cyklu|dílu? seriálu|citliv\\w+ povah\\w*|odběr\\w*|newsletter\\w*",
    "da": "(?:først|oprindeligt|oprindelig) (?:bragt|udgivet|publiceret|trykt)|med tilladelse|"
    "(?:artikel)?serien?|føljeton|(?:stærke|voldsomme) (?:scener|billeder|beskrivelser)|nyhedsbrev\\w*",
    "de": "(?:zuerst|zunächst|ursprünglich) (?:\\w+ ){0,6}(?:erschienen|veröffentlicht|publiziert)|"
    "erschien (?:zuerst|zunächst|ursprünglich)|mit (?:freundlicher )?genehmigung|"
    "(?:\\w+)?serie|(?:artikel|text|beitrags|themen)reihe|(?:in|aus) (?:der|unserer|einer) reihe|"
    "teil \\w+ (?:der|unserer|einer)|"
    "triggerwarnung|verstörend\\w*|belastend\\w*|hilfsangebot\\w*|telefonseelsorge|newsletter",
    "el": "σειράς?|αφιέρωμα\\w*|σκληρ\\w+ (?:εικόν|περιγραφ)\\w*|newsletter",
    "en": "(?:in|of|from|to|begins|concludes|kicks off|launches) (?:a|an|the|our|this|its|"
    "\\w+'s) (?:[\\w-]+ ){0,4}(?<!world )series(?! of (?!(?:[\\w-]+ )?(?:articles|stories|reports|posts|pieces|columns|"
    "essays|interviews|conversations|profiles)))|"
    "(?:occasional|continuing|ongoing|weekly|monthly|\\w+-part) series|series (?:on|about|examining|exploring|of "
    "(?:[\\w-]+ )?(?:articles|stories|reports|posts|pieces|columns|essays|interviews))|"
    "(?:first|second|third|fourth|fifth|last|final|latest) of (?:two|three|four|five|six|seven|eight|ten|\\d+|several) "
    "(?:articles|stories|reports|posts|pieces|columns|essays|interviews|parts|excerpts)|"
    "(?:first|originally|previously) (?:appeared|published|ran|aired|posted) (?:in|on|by|at|with)|"
    "(?:was|is) (?:republished|reprinted|syndicated) (?:from|with|by|under|here)|with permission|by permission|"
    "(?:first|second|third|fourth|fifth|last|final|latest) (?:instal?lment|part|chapter)(?! of (?:an?|his|her|their) )|"
    "part \\w+ of|"
    "disturb(?:ing)?|distress(?:ing)?|upsetting|graphic (?:\\w+ )?(?:content|language|images|details|"
    "descriptions?|violence)|"
    "explicit (?:content|language)|discretion|(?:trigger|content) warning|spoilers?|"
    "(?:call|contact|ring|phone|text|dial|reach) (?:[\\w'-]+ ){0,6}(?:helpline|hotline|lifeline)|"
    "(?:helpline|hotline|lifeline)s?(?:,? [\\w'-]+){0,4} (?:is|are|can|offers?)|"
    "sign up|subscribe|newsletter",
    "es": "(?:publicó|publicado|publicada|apareció) (?:originalmente|originariamente|primero|por primera vez)|"
    "republicad[oa]|con (?:el )?permiso|"
    "(?:de|en) (?:la|una|nuestra|esta) (?:\\w+ )?serie|(?:primera|segunda|tercera|cuarta|"
    "última) (?:entrega|parte)|"
    "herir la sensibilidad|(?:contenido|imágenes|descripciones) (?:sensible|explícit|gráfic)\\w*|boletín|"
    "newsletter|suscríb\\w+",
    "fi": "(?:julkaistiin|julkaistu|ilmestyi) (?:alun perin|ensin|ensimmäisen kerran)|luvalla|"
    "(?:juttu|artikkeli)?sarja\\w*|järkyttäv\\w+|ahdistav\\w+|uutiskirje\\w*",
    "fr": "(?:initialement|d'abord|a été) (?:paru|parue|publié|publiée|republié) (?:dans|par|sur|en|avec)|"
    "avec l'(?:aimable )?autorisation|"
    "(?:d'une|de notre|de la|notre|cette|une) (?:\\w+ )?série|(?:premier|deuxième|second|troisième|dernier) "
    "(?:volet|épisode)|heurter|choquant\\w*|sensibilité|newsletter|infolettre|abonnez-vous|inscrivez-vous",
    "he": "סדרת|בסדרה|מסדרה|הסדרה|תכנים קשים|תיאורים קשים|ניוזלטר",
    "hu": "(?:először|eredetileg) (?:\\w+ ){0,4}(?:jelent|megjelent)|engedélyével|"
    "(?:cikk)?sorozat\\w*|felkavaró|megrázó|hírlevél\\w*",
    "id": "seri|serial|rangkaian (?:tulisan|artikel|laporan)|mengganggu (?:kenyamanan|sebagian)|buletin|newsletter",
    "it": "(?:pubblicato|uscito|apparso) (?:originariamente|originalmente|per la prima volta|in origine)|"
    "ripubblicato|per gentile concessione|con il permesso|"
    "(?:di|della|nella|una|nostra|questa) (?:\\w+ )?serie|(?:prima|seconda|terza|ultima) (?:puntata|"
    "parte) (?:di|del)\\w*|"
    "turbare|urtare la sensibilità|contenuti sensibili|newsletter|iscriv\\w+",
    "nl": "(?:verscheen|gepubliceerd|verschenen) (?:eerder|oorspronkelijk|eerst)|"
    "(?:eerder|oorspronkelijk|eerst) (?:\\w+ ){0,4}(?:verschenen|gepubliceerd)|met toestemming|"
    "(?:\\w+)?serie|(?:artikelen)?reeks|deel \\w+ (?:van|uit)|schokkend\\w*|heftige (?:beelden|"
    "beschrijvingen)|nieuwsbrief",
    "no": "(?:først|opprinnelig) (?:publisert|trykt|utgitt)|med tillatelse|"
    "(?:artikkel)?serien?|føljetong|sterke (?:scener|bilder|beskrivelser)|nyhetsbrev\\w*",
    "pl": "(?:pierwotnie|najpierw|po raz pierwszy) (?:ukazał|opublikowan)\\w*|"
    "ukazał\\w* się (?:pierwotnie|najpierw|po raz pierwszy)|za zgodą|"
    "cyklu|cykl|seri[iię]|odcin\\w+|drastyczn\\w+|wstrząsając\\w+|newsletter\\w*",
    "pt": "(?:publicado|publicada) (?:originalmente|inicialmente|pela primeira vez)|republicad[oa]|"
    "com (?:a )?(?:permissão|autorização)|"
    "(?:da|de uma|nossa|na|desta) (?:\\w+ )?série|(?:primeira|segunda|terceira|última) (?:parte|"
    "reportagem) (?:da|de)|"
    "conteúdo sensível|(?:imagens|descrições) (?:fortes|sensíveis|perturbador\\w+)|newsletter|inscreva-se|assine",
    "ro": "(?:publicat|apărut) (?:inițial|prima dată|pentru prima dată)|republicat|cu permisiunea|cu acordul|"
    "seri[aei]|serial\\w*|(?:emoțional|imagini|descrieri) (?:puternic|șocant|tulburăto)\\w*|newsletter\\w*",
    "ru": "(?:впервые|первоначально) (?:был |была |было )?(?:опубликован|вышел|вышла)\\w*|перепечат\\w+|с разрешения|"
    "сери[ияюей]+|цикла?|(?:шокир|тяжел)\\w+ (?:подробност|сцен|описани)\\w+|рассылк\\w+",
    "sv": "(?:först|ursprungligen|tidigare) (?:\\w+ ){0,3}(?:publicerad|publicerats|publicerades)|"
    "publicerades (?:först|ursprungligen)|med tillstånd|"
    "(?:artikel)?serien?|följetong\\w*|starka (?:scener|bilder|beskrivningar|skildringar)|nyhetsbrev\\w*",
    "tr": "ilk (?:kez|olarak|kez olarak) (?:\\w+ ){0,4}yayı\\w+|izniyle|izni ile|"
    "(?:yazı |haber )?dizi(?:si|sin|miz)\\w*|serisi\\w*|rahatsız edici|bülten\\w*",
    "uk": "(?:вперше|спочатку) (?:був |була |було )?(?:опублікован|вийшов|вийшла)\\w*|передрук\\w*|з дозволу|"
    "сері[їяюйє]+|циклу?|(?:шокую|важк)\\w+ (?:подробиц|сцен|опис)\\w+|розсилк\\w+",
    "vi": "loạt bài|kỳ \\d+|phần \\d+ (?:của|trong)|gây (?:sốc|khó chịu)|bản tin",
}

# Of scripts that do not part words by spaces, or write endings to them: parts of words.
STANDING_PARTS: dict[str, str] = {
    "hi": "श्रृंखला|शृंखला|सीरीज|विचलित|न्यूज़लेटर",
    "ja": "転載|再掲載|シリーズ|連載|第\\d+回|つらい描写|刺激の強い|メールマガジン|ニュースレター|相談窓口",
    "ko": "전재|재게재|시리즈|연재|기획 기사|충격적인|자극적인|뉴스레터|상담전화",
    "zh": "转载|轉載|系列|连载|連載|令人不安|引起不适|引起不適|订阅|訂閱",
}
