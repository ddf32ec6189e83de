"""What an editor's note tells that is as true of the article on its first day, in each language. Data.

That it is part of a series, where it was published first, who or what translated it, that it may distress, where to get
help or the newsletter: expressions of words, for `introducing`. Not here: who wrote it, what ties he has (to a series
of films, or to a club of "Serie B"), whose names were changed. That may be owed to the readers.
"""

from __future__ import annotations

STANDING: dict[str, str] = {
    "ar": "(?:تُ?رجم\\w*|ترجمة)(?: \\S+){0,6} (?:\\S+')?(?:الذكاء الاصطناعي)|"
    "(?:الذكاء الاصطناعي)(?: \\S+){0,6} (?:تُ?رجم\\w*|ترجمة)|"
    "سلسلة(?! (?:أفلام|كتب|مسلسلات|دعاو))|السلسلة|نُ?شرت? (?:\\w+ ){0,3}(?:أولا|لأول مرة|في الأصل)|بإذن من|"
    "قد (?:تكون )?(?:مزعج|صادم)\\w*|محتوى (?:صادم|حساس)|نشرتنا|اشتركوا?",
    "cs": "(?:přelo\\w+|překlad\\w*)(?: \\S+){0,6} (?:\\S+')?(?:umělé inteligence|umělou inteligencí|"
    "strojov\\w+)|(?:umělé inteligence|umělou inteligencí|strojov\\w+)(?: \\S+){0,6} (?:přelo\\w+|"
    "překlad\\w*)|"
    "(?:původně|poprvé) (?:vyšel|vyšla|vyšlo|publikován\\w*)|(?:vyšel|vyšla) (?:původně|poprvé)|se svolením|"
    "(?<!televizního )(?:seriálu|série|cyklu|sérii)(?= (?:o|na téma|článků|textů|rozhovorů)\\b)|"
    "(?:součástí|dílem?|díly|částí?|článek|článkem) (?:\\w+ ){0,2}(?:seriálu|série|cyklu)(?! (?:televiz|stanice))|"
    "citliv\\w+ povah\\w*|znepokojiv\\w*|odběr\\w*|newsletter\\w*",
    "da": "(?:overs\\w+)(?: \\S+){0,6} (?:\\S+')?(?:kunstig intelligens|ai|maskin\\w+)|(?:kunstig intelligens|"
    "ai|maskin\\w+)(?: \\S+){0,6} (?:overs\\w+)|"
    "(?:først|oprindeligt|oprindelig) (?:bragt|udgivet|publiceret|trykt)|med tilladelse|"
    "(?<!-)(?:artikel|interview|portræt)?serien?|føljeton|(?:stærke|voldsomme) (?:scener|billeder|"
    "beskrivelser)|nyhedsbrev\\w*",
    "de": "(?:übersetz\\w*)(?: \\S+){0,6} (?:\\S+')?(?:künstliche[rn]? intelligenz|ki|maschinell\\w*|"
    "automatisch)|(?:künstliche[rn]? intelligenz|ki|maschinell\\w*|"
    "automatisch)(?: \\S+){0,6} (?:übersetz\\w*)|"
    "(?:zuerst|zunächst|ursprünglich) (?:\\w+ ){0,6}(?:erschienen|veröffentlicht|publiziert)|"
    "erschien (?:zuerst|zunächst|ursprünglich)|mit (?:freundlicher )?genehmigung|"
    "(?<!-)(?:artikel|text|beitrags|themen|interview|porträt|sommer)?serie(?! [abc]\\b)|"
    "(?:artikel|text|beitrags|themen)reihe|(?:in|aus) (?:der|unserer|einer) reihe|"
    "teil \\w+ (?:der|unserer|einer)|"
    "triggerwarnung|verstörend\\w*|belastend\\w*|hilfsangebot\\w*|telefonseelsorge|newsletter",
    "el": "(?:μεταφρ\\w+)(?: \\S+){0,6} (?:\\S+')?(?:τεχνητής? νοημοσύνης?)|"
    "(?:τεχνητής? νοημοσύνης?)(?: \\S+){0,6} (?:μεταφρ\\w+)|"
    "(?<!τηλεοπτική )(?<!τηλεοπτικής )σειράς?(?! (?:ταινιών|βιβλίων))|δημοσιεύ\\w+ (?:αρχικά|πρώτα|για πρώτη φορά)|"
    "αναδημοσίευση|αφιέρωμα\\w*|σκληρ\\w+ (?:εικόν|περιγραφ)\\w*|newsletter",
    "en": "(?:translat\\w+)(?: \\S+){0,6} (?:\\S+')?(?:artificial intelligence|ai|machine)|"
    "(?:artificial intelligence|ai|machine)(?: \\S+){0,6} (?:translat\\w+)|"
    "(?:in|of|from|to|begins|concludes|kicks off|launches) (?:a|an|the|our|this|its|"
    "\\w+'s) (?:[\\w-]+ ){0,4}(?<!world )series(?! of (?!(?:[\\w-]+ )?(?:articles|stories|reports|posts|"
    "pieces|columns|"
    "essays|interviews|conversations|profiles)))|"
    "(?:occasional|continuing|ongoing|weekly|monthly|\\w+-part) series|series (?:on|about|examining|exploring|of "
    "(?:[\\w-]+ )?(?:articles|stories|reports|posts|pieces|columns|essays|interviews))|"
    "(?:first|second|third|fourth|fifth|last|final|latest) of (?:two|three|four|five|six|seven|eight|ten|"
    "\\d+|several) "
    "(?:articles|stories|reports|posts|pieces|columns|essays|interviews|parts|excerpts)|"
    "(?:first|originally|previously) (?:appeared|published|ran|aired|posted) (?:in|on|by|at|with)|"
    "(?:was|is) (?:republished|reprinted|syndicated) (?:from|with|by|under|here)|with permission|by permission|"
    "(?:first|second|third|fourth|fifth|last|final|latest) (?:instal?lment|part|chapter)(?! of (?:an?|"
    "his|her|their) )|"
    "part \\w+ of|"
    "disturb(?:ing)?|distress(?:ing)?|upsetting|graphic (?:\\w+ )?(?:content|language|images|details|"
    "descriptions?|violence)|"
    "explicit (?:content|language)|discretion|(?:trigger|content) warning|spoilers?|"
    "(?:call|contact|ring|phone|text|dial|reach) (?:[\\w'-]+ ){0,6}(?:helpline|hotline|lifeline)|"
    "(?:helpline|hotline|lifeline)s?(?:,? [\\w'-]+){0,4} (?:is|are|can|offers?)|"
    "sign up|subscribe|newsletter",
    "es": "(?:traduc\\w+|traducid\\w+)(?: \\S+){0,6} (?:\\S+')?(?:inteligencia artificial|ia)|"
    "(?:inteligencia artificial|ia)(?: \\S+){0,6} (?:traduc\\w+|traducid\\w+)|"
    "(?:publicó|publicado|publicada|apareció) (?:originalmente|originariamente|primero|por primera vez)|"
    "republicad[oa]|con (?:el )?permiso|"
    "(?:de|en) (?:la|una|nuestra|esta) (?:\\w+ )?serie(?! (?:de (?:televisión|películas|libros|novelas)|televisiv))|"
    "(?:primera|segunda|tercera|cuarta|"
    "última) (?:entrega|parte)|"
    "herir la sensibilidad|(?:contenido|imágenes|descripciones) (?:sensible|explícit|gráfic)\\w*|boletín|"
    "newsletter|suscríb\\w+",
    "fi": "(?:käänn\\w+|käänt\\w+)(?: \\S+){0,6} (?:\\S+')?(?:tekoäly\\w*)|"
    "(?:tekoäly\\w*)(?: \\S+){0,6} (?:käänn\\w+|käänt\\w+)|"
    "(?:julkaistiin|julkaistu|ilmestyi) (?:alun perin|ensin|ensimmäisen kerran)|luvalla|"
    "(?:juttu|artikkeli)?sarja\\w*|järkyttäv\\w+|ahdistav\\w+|uutiskirje\\w*",
    "fr": "(?:tradui\\w+|traduction)(?: \\S+){0,6} (?:\\S+')?(?:intelligence artificielle|ia)|"
    "(?:intelligence artificielle|ia)(?: \\S+){0,6} (?:tradui\\w+|traduction)|"
    "(?:initialement|d'abord|a été) (?:paru|parue|publié|publiée|republié) (?:dans|par|sur|en|avec)|"
    "avec l'(?:aimable )?autorisation|"
    "(?:d'une|de notre|de la|notre|cette|une) (?:\\w+ )?série(?! (?:télé\\w*|tv|de (?:films|livres|romans)))|"
    "(?:premier|deuxième|second|troisième|dernier) "
    "(?:volet|épisode)|heurter|choquant\\w*|sensibilité|newsletter|infolettre|abonnez-vous|inscrivez-vous",
    "he": "(?:תורגמה?|תרגום)(?: \\S+){0,6} (?:\\S+')?(?:בינה מלאכותית)|"
    "(?:בינה מלאכותית)(?: \\S+){0,6} (?:תורגמה?|תרגום)|"
    "(?:פורס(?:ם|מה)|ראתה? אור) (?:לראשונה|במקור)|סדרת(?! (?:ה?טלוויזיה|ספרים|סרטים))|בסדרה|מסדרה|הסדרה|"
    "תכנים קשים|תיאורים קשים|ניוזלטר",
    "hu": "(?:fordít\\w+)(?: \\S+){0,6} (?:\\S+')?(?:mesterséges intelligencia|gépi)|"
    "(?:mesterséges intelligencia|gépi)(?: \\S+){0,6} (?:fordít\\w+)|"
    "(?:először|eredetileg) (?:\\w+ ){0,4}(?:jelent|megjelent)|engedélyével|"
    "(?:cikk)?sorozat\\w*|felkavaró|megrázó|hírlevél\\w*",
    "id": "(?:diterjemahkan|terjemahan)(?: \\S+){0,6} (?:\\S+')?(?:kecerdasan buatan|ai)|(?:kecerdasan buatan|"
    "ai)(?: \\S+){0,6} (?:diterjemahkan|terjemahan)|"
    "seri(?! (?:film|buku|novel|televisi))|rangkaian (?:tulisan|artikel|laporan)|"
    "(?:pertama kali|awalnya|semula) (?:terbit|dimuat|diterbitkan|tayang)|seizin|"
    "mengganggu (?:kenyamanan|sebagian)|buletin|newsletter",
    "it": "(?:tradott\\w+|traduzione)(?: \\S+){0,6} (?:\\S+')?(?:intelligenza artificiale|ia)|"
    "(?:intelligenza artificiale|ia)(?: \\S+){0,6} (?:tradott\\w+|traduzione)|"
    "(?:pubblicato|uscito|apparso) (?:originariamente|originalmente|per la prima volta|in origine)|"
    "ripubblicato|per gentile concessione|con il permesso|"
    "(?:di|della|nella|una|nostra|questa) (?:\\w+ )?serie(?! (?:televisiv\\w*|tv|[abcd]\\b|di (?:film|"
    "libri|romanzi)))|"
    "(?:prima|seconda|terza|ultima) (?:puntata|"
    "parte) (?:di|del)\\w*|"
    "turbare|urtare la sensibilità|contenuti sensibili|newsletter|iscriv\\w+",
    "nl": "(?:vertaald\\w*|vertaling)(?: \\S+){0,6} (?:\\S+')?(?:kunstmatige intelligentie|ai)|"
    "(?:kunstmatige intelligentie|ai)(?: \\S+){0,6} (?:vertaald\\w*|vertaling)|"
    "(?:verscheen|gepubliceerd|verschenen) (?:eerder|oorspronkelijk|eerst)|"
    "(?:eerder|oorspronkelijk|eerst) (?:\\w+ ){0,4}(?:verschenen|gepubliceerd)|met toestemming|"
    "(?<!-)(?:artikelen|verhalen|interview|zomer)?serie|(?:artikelen)?reeks|deel \\w+ (?:van|uit)|"
    "schokkend\\w*|heftige (?:beelden|"
    "beschrijvingen)|nieuwsbrief",
    "no": "(?:overs\\w+)(?: \\S+){0,6} (?:\\S+')?(?:kunstig intelligens|ki|maskin\\w+)|(?:kunstig intelligens|"
    "ki|maskin\\w+)(?: \\S+){0,6} (?:overs\\w+)|"
    "(?:først|opprinnelig) (?:publisert|trykt|utgitt)|med tillatelse|"
    "(?<!-)(?:artikkel|intervju|portrett)?serien?|føljetong|sterke (?:scener|bilder|beskrivelser)|nyhetsbrev\\w*",
    "pl": "(?:przetłumacz\\w+|tłumacz\\w+)(?: \\S+){0,6} (?:\\S+')?(?:sztucznej inteligencji|ai|maszynow\\w+)|"
    "(?:sztucznej inteligencji|ai|maszynow\\w+)(?: \\S+){0,6} (?:przetłumacz\\w+|tłumacz\\w+)|"
    "(?:pierwotnie|najpierw|po raz pierwszy) (?:ukazał|opublikowan)\\w*|"
    "ukazał\\w* się (?:pierwotnie|najpierw|po raz pierwszy)|za zgodą|"
    "cyklu|cykl|seri[iię](?! (?:film|książ|powieś|telewiz)\\w*)|odcin\\w+ (?:cyklu|serii|naszego)|"
    "drastyczn\\w+|wstrząsając\\w+|newsletter\\w*",
    "pt": "(?:traduzid\\w+|tradução)(?: \\S+){0,6} (?:\\S+')?(?:inteligência artificial|ia)|"
    "(?:inteligência artificial|ia)(?: \\S+){0,6} (?:traduzid\\w+|tradução)|"
    "(?:publicado|publicada) (?:originalmente|inicialmente|pela primeira vez)|republicad[oa]|"
    "com (?:a )?(?:permissão|autorização)|"
    "(?:da|de uma|nossa|na|desta) (?:\\w+ )?série(?! (?:televisiva|[abcd]\\b|de (?:televisão|tv|filmes|livros)))|"
    "(?:primeira|segunda|terceira|última) (?:parte|"
    "reportagem) (?:da|de)|"
    "conteúdo sensível|(?:imagens|descrições) (?:fortes|sensíveis|perturbador\\w+)|newsletter|inscreva-se|assine",
    "ro": "(?:tradus\\w*|traducere\\w*)(?: \\S+){0,6} (?:\\S+')?(?:inteligenței artificiale|"
    "inteligență artificială|ia)|(?:inteligenței artificiale|inteligență artificială|"
    "ia)(?: \\S+){0,6} (?:tradus\\w*|traducere\\w*)|"
    "(?:publicat|apărut) (?:inițial|prima dată|pentru prima dată)|republicat|cu permisiunea|cu acordul|"
    "seri[aei](?! (?:tv|[abc]\\b|de (?:televiziune|filme|cărți)))|(?:emoțional|imagini|"
    "descrieri) (?:puternic|șocant|tulburăto)\\w*|newsletter\\w*",
    "ru": "(?:перев[её]д\\w+|перевод\\w*)(?: \\S+){0,6} (?:\\S+')?(?:искусственного интеллекта|ии|нейросет\\w+|"
    "машинн\\w+)|(?:искусственного интеллекта|ии|нейросет\\w+|"
    "машинн\\w+)(?: \\S+){0,6} (?:перев[её]д\\w+|перевод\\w*)|"
    "(?:впервые|первоначально) (?:был |была |было )?(?:опубликован|вышел|вышла)\\w*|перепечат\\w+|с разрешения|"
    "сери[ияюей]+(?! (?:фильмов|книг|романов|матчей|игр|сделок|исков|обысков))|цикла?|(?:шокир|"
    "тяжел)\\w+ (?:подробност|сцен|описани)\\w+|рассылк\\w+",
    "sv": "(?:översatt\\w*|översättning\\w*)(?: \\S+){0,6} (?:\\S+')?(?:artificiell intelligens|ai|maskin\\w+)|"
    "(?:artificiell intelligens|ai|maskin\\w+)(?: \\S+){0,6} (?:översatt\\w*|översättning\\w*)|"
    "(?:först|ursprungligen|tidigare) (?:\\w+ ){0,3}(?:publicerad|publicerats|publicerades)|"
    "publicerades (?:först|ursprungligen)|med tillstånd|"
    "(?<!-)(?:artikel|intervju|porträtt)?serien?|följetong\\w*|starka (?:scener|bilder|beskrivningar|"
    "skildringar)|nyhetsbrev\\w*",
    "tr": "(?:çevril\\w+|çevir\\w+|çeviri\\w*)(?: \\S+){0,6} (?:\\S+')?(?:yapay ze[kâ]\\w*)|"
    "(?:yapay ze[kâ]\\w*)(?: \\S+){0,6} (?:çevril\\w+|çevir\\w+|çeviri\\w*)|"
    "ilk (?:kez|olarak|kez olarak) (?:\\w+ ){0,4}yayı\\w+|izniyle|izni ile|"
    "(?<!televizyon )(?<!tv )dizi(?:si|sin|miz)\\w*|(?<!film )(?<!kitap )serisi\\w*|rahatsız edici|bülten\\w*",
    "uk": "(?:переклад\\w+)(?: \\S+){0,6} (?:\\S+')?(?:штучного інтелекту|ші|нейромереж\\w+|машинн\\w+)|"
    "(?:штучного інтелекту|ші|нейромереж\\w+|машинн\\w+)(?: \\S+){0,6} (?:переклад\\w+)|"
    "(?:вперше|спочатку) (?:був |була |було )?(?:опублікован|вийшов|вийшла)\\w*|передрук\\w*|з дозволу|"
    "сері[їяюйє]+(?! (?:фільмів|книг|романів|матчів|ігор|угод|позовів|обшуків))|циклу?|(?:шокую|"
    "важк)\\w+ (?:подробиц|сцен|опис)\\w+|розсилк\\w+",
    "vi": "(?:dịch)(?: \\S+){0,6} (?:\\S+')?(?:trí tuệ nhân tạo|ai)|(?:trí tuệ nhân tạo|ai)(?: \\S+){0,6} (?:dịch)|"
    "loạt bài|(?:đăng|xuất bản|công bố) lần đầu|kỳ \\d+|phần \\d+ (?:của|trong)|gây (?:sốc|khó chịu)|bản tin",
}

# Of scripts that do not part words by spaces, or write endings to them: parts of words.
STANDING_PARTS: dict[str, str] = {
    "hi": "(?:अनु(?:वाद|दित))[^。.।]{0,30}(?:आर्टिफ़िशियल इंटेलिजेंस|आर्टिफिशियल इंटेलिजेंस|कृत्रिम बुद्धि|एआई)|"
    "(?:आर्टिफ़िशियल इंटेलिजेंस|आर्टिफिशियल इंटेलिजेंस|कृत्रिम बुद्धि|एआई)[^。.।]{0,30}(?:अनु(?:वाद|दित))|"
    "(?<!टीवी )(?<!वेब )(?:श्रृंखला|शृंखला|सीरीज)|पहली बार [^।]{0,40}प्रकाशित|विचलित|न्यूज़लेटर",
    "ja": "(?:翻訳)[^。.।]{0,30}(?:AI|人工知能|機械)|(?:AI|人工知能|機械)[^。.।]{0,30}(?:翻訳)|"
    "転載|再掲載|(?<!ドラマ)(?<!映画)(?<!小説)(?<!ワールド)(?<!日本)シリーズ|連載|第\\d+回|つらい描写|刺激の強い|メールマガジン|ニュースレター|相談窓口",
    "ko": "(?:번역)[^。.।]{0,30}(?:인공지능|AI|기계)|(?:인공지능|AI|기계)[^。.।]{0,30}(?:번역)|"
    "전재|재게재|처음 (?:실렸|게재|발표)|(?<!드라마 )(?<!영화 )(?<!월드)(?<!한국)시리즈|"
    "연재|기획 기사|충격적인|자극적인|뉴스레터|상담전화",
    "zh": "(?:翻译|翻譯|译)[^。.।]{0,30}(?:人工智能|人工智慧|AI|机器|機器)|"
    "(?:人工智能|人工智慧|AI|机器|機器)[^。.।]{0,30}(?:翻译|翻譯|译)|"
    "转载|轉載|首发于|首發於|(?<!剧)(?<!劇)(?<!影)(?<!书)(?<!書)系列|连载|連載|令人不安|引起不适|引起不適|订阅|訂閱",
}
