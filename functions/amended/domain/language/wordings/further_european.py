"""What the extract and the check know of Hungarian, Finnish, Greek and Turkish. Fields: `entry.Entry`."""

from __future__ import annotations

from amended.domain.language.wordings.entry import Entry

FURTHER_EUROPEAN = {
    "hu": Entry(
        quotes="„|”",
        writes=r"írt\w*|írja",
        labels="""
            Helyesbítés|Pontosítás|Frissítés|Szerkesztői megjegyzés|Visszavonva|Módosítva|Átfogalmazott megjegyzés|
            Törölt megjegyzés|Törölt cikk|Jelzés nélkül módosítva|A cím továbbra is így szól|
            A cím megváltozott; így szólt
        """,
        common="""
            a az egy és is hogy de vagy van volt voltak vannak lesz ez azt ezt meg el ki be fel le már csak még mint aki
            amely ami akkor után előtt között illetve majd így ahogy
        """,
        corrects=r"""
            helyesb\w+|helyreigaz\w+|javít\w+|kijavít\w+|pontosít\w+|téves\w*|tévedés\w*|tévedt\w*|hibá\w+|hiba|
            elír\w+|pontatlan\w*|helytelen\w*|valójában|helyett|visszavon\w+|helyes\w*
        """,
        denies=r"""
            cáfol\w*|megcáfol\w*|tagad\w*|visszautasít\w*|hamis\w*|valótlan\w*|nem igaz|álhír\w*|visszavon\w+|
            nem (?:született|döntött\w*)|alaptalan\w*|kitalál\w*|
            hamisítvány\w*
        """,
        negates=r"nem|ne|soha|senki|semmi\w*|nélkül|nincs\w*|sem|se",
        tells=r"""
            mond\w+|közöl\w*|jelentett\w*|állít\w*|nyilatkoz\w+|hozzátett\w+|megerősít\w+|cáfol\w*|megcáfol\w*|tagad\w*|
            írt\w*|írja|bejelent\w+|kijelent\w+|hangsúlyoz\w+|magyaráz\w+|válaszol\w*|nevez\w+|figyelmeztet\w+|
            elismert\w*|ismertet\w*
        """,
        according=r"(?!)",
        restates=r"""
            (?:korábbi|eredeti|előző|első) (?:változat\w*|verzió\w*)|(?:tévesen|hibásan|helytelenül)|(?:korábban|
            eredetileg|először) (?:azt )?(?:írtuk|jelent\w*|szerepelt|állítottuk|közöltük|neveztük)
        """,
        routine=r"elnézést|(?:cikket|cikkünket|írást) (?:frissítettük|javítottuk|módosítottuk)|frissítve",
        contrast=r"nem|és nem|helyett",
        rejects=r"helyett",
        but=r"hanem",
        confirms=r"megerősít\w+|elismer\w*",
        contrary=r"ellentétben",
        idioms=r"mond\w+ (?:le|fel)",
        turns=r"valójában|miközben|holott|pedig|helyesen",
        pronouns="ő ők",
    ),
    "fi": Entry(
        quotes="”|”",
        writes=r"kirjoit\w+",
        labels="""
            Oikaisu|Täsmennys|Päivitys|Toimituksen huomautus|Vedetty pois|Muokattu|Huomautus muotoiltu uudelleen|
            Huomautus poistettu|Artikkeli poistettu|Muutettu ilman huomautusta|Otsikko kuuluu yhä|
            Otsikko on muutettu; se kuului
        """,
        common="""
            ja on oli ovat olivat että se ne hän he tai mutta kun kuin joka jotka jossa myös sekä niin nyt vain sen tämä
            tämän jo ollut olla mukaan kanssa jos sitä kuten
            toisin
        """,
        corrects=r"""
            oikais\w*|korja\w+|virhee\w+|virhe\w*|väärin|väärä\w*|epätar\w+|täsmen\w+|erhee\w+|todellisuudessa|
            sen sijaan|vedetty pois|oikea\w*|sekoit\w+
        """,
        denies=r"""
            kiist\w+|kielsi\w*|kieltä\w+|torju\w+|perätö\w+|perättöm\w+|valhe\w*|ei pidä paikkaansa|ei ole totta|
            vedetty pois|peruutt\w+|perunut|päätöstä ei ole|ei ole päätet\w+|
            väärenn\w+|tekaistu\w*
        """,
        negates=r"ei|en|emme|ette|eivät|eikä|eivätkä|älä|ilman|koskaan|kukaan|mitään",
        tells=r"""
            sanoo|sanoi|sanovat|sanoivat|kerto\w+|totesi\w*|toteaa|ilmoit\w+|vahvist\w+|kiist\w+|kirjoit\w+|lisäsi|lisää|
            väit\w+|selit\w+|korosta\w+|korosti|varoit\w+|vastasi|vastaa|kuvail\w+|myön\w+|tiedot\w+|tarken(?:si|taa|tavat|sivat)
        """,
        according=r"(?!)",
        restates=r"""
            (?:aiemmassa|alkuperäisessä|ensimmäisessä|edellisessä) (?:versiossa|jutussa|otsikossa|artikkelissa)|
            (?:kerrottiin|luki|väitettiin|sanottiin|kirjoitettiin|mainittiin) (?:aiemmin |alun perin )?
            (?:virheellisesti|väärin|aiemmin|erheellisesti|alun perin)|(?:aiemmin|
            alun perin) (?:kerrottiin|luki|väitettiin|sanottiin|kirjoitettiin|mainittiin)|virheellisesti|erheellisesti
        """,
        routine=r"pahoittel\w+|on (?:päivitetty|korjattu|muokattu)",
        contrast=r"eikä|ei|sijaan",
        rejects=r"sijaan",
        but=r"vaan",
        confirms=r"vahvist\w+|myön\w+",
        contrary=r"toisin kuin|vastoin",
        idioms=r"sano\w+ (?:\S+ ){0,2}irti",
        turns=r"todellisuudessa|vaikka|kun taas|oikea",
        pronouns="hän he",
    ),
    "el": Entry(
        quotes="«|»",
        writes=r"έγραψ\w+",
        labels="""
            Διόρθωση|Διευκρίνιση|Ενημέρωση|Σημείωση της σύνταξης|Ανάκληση|Τροποποιήθηκε|Η σημείωση αναδιατυπώθηκε|
            Η σημείωση αφαιρέθηκε|Το άρθρο αφαιρέθηκε|Αλλαγή χωρίς σημείωση|Ο τίτλος εξακολουθεί να αναφέρει|
            Ο τίτλος άλλαξε· ανέφερε
        """,
        common="""
            ο η το οι τα του της των τον την τους τις και ή αλλά σε στο στη στην στον στα στις στους από με για προς
            κατά μετά πριν που πως ότι να θα είναι ήταν έχει είχε έχουν ως αν όπως αυτό αυτή αυτός ένας μια κι τη
            αντίθετα
        """,
        corrects=r"""
            διορθ\w+|διόρθ\w+|λάθος|λάθη|λανθασμέν\w+|εσφαλμέν\w+|ανακριβ\w+|εκ παραδρομής|στην πραγματικότητα|αντί|
            διευκρ\w+|ανακαλ\w+|ανακάλ\w+|αποσύρ\w+|σωστ\w+|ορθ[όήά]
        """,
        denies=r"""
            διαψεύδ\w+|διέψευσ\w+|διαψεύσ\w+|αρνήθηκ\w+|αρνείται|αρνούνται|απορρίπτ\w+|απορρίφθ\w+|απέρριψ\w+|ψευδ\w+|αναληθ\w+|
            δεν ισχύει|δεν αληθεύει|ανακάλεσ\w+|αποσύρθηκ\w+|καμία απόφαση|αβάσιμ\w+|
            πλαστ\w+|κατασκευασμέν\w+
        """,
        negates=r"δεν|δε|μη|μην|όχι|ούτε|ποτέ|κανένας|κανένα|κανείς|καμία|τίποτα|χωρίς",
        tells=r"""
            είπ\w+|λέει|λένε|δήλωσ\w+|δηλών\w+|ανέφερ\w+|αναφέρ\w+|ανακοίνωσ\w+|τόνισ\w+|πρόσθεσ\w+|επιβεβαίωσ\w+|
            διέψευσ\w+|διαψεύδ\w+|έγραψ\w+|υποστήριξ\w+|υποστηρίζ\w+|εξήγησ\w+|προειδοποίησ\w+|χαρακτήρισ\w+|
            απάντησ\w+|παραδέχ\w+|αρνήθηκ\w+|αρνείται
        """,
        according=r"σύμφωνα με",
        restates=r"""
            (?:προηγούμεν\w+|αρχικ\w+|πρώτ\w+) (?:εκδοχ\w+|έκδοσ\w+|μορφή)|(?:αναφερόταν|ανέφερε|έγραφε|γράψαμε|
            αναφέραμε) (?:αρχικά|λανθασμένα|εσφαλμένα)|(?:αρχικά|λανθασμένα|εσφαλμένα|εκ παραδρομής)(?: (?:αναφερ\w+|
            αναφέρ\w+|ανέφερ\w+|γράψαμε|έγραφ\w+))?
        """,
        routine=r"""
            ζητούμε συγγνώμη|απολογούμαστε|(?:έχει )?(?:ενημερωθεί|διορθωθεί|τροποποιηθεί)|ενημερώθηκε|τροποποιήθηκε
        """,
        contrast=r"και όχι|όχι|αντί για|αντί",
        but=r"αλλά",
        confirms=r"επιβεβαίω\w+|παραδέχ\w+|παραδέχθ\w+",
        contrary=r"σε αντίθεση με|αντίθετα με",
        turns=r"ενώ|στην πραγματικότητα|το σωστό",
        prepositions="σε στο στη στην στον στα στις στους από με για προς κατά μετά του της των",
        pronouns="αυτός αυτή αυτοί",
    ),
    "tr": Entry(
        writes=r"yazdı|yazıyor",
        labels="""
            Düzeltme|Açıklama|Güncelleme|Editörün notu|Geri çekildi|Değiştirildi|Not yeniden yazıldı|Not kaldırıldı|
            Haber kaldırıldı|Not düşülmeden değiştirildi|Başlık hâlâ şöyle|Başlık değişti; önceki başlık
        """,
        common="""
            ve ile bir bu şu o da de ki için gibi kadar daha çok en olan olarak oldu olduğu olduğunu sonra önce ise ya
            veya ama ancak göre tarafından her günü
            aksine
        """,
        corrects=r"""
            düzelt\w+|yanlış\w*|hata\w*|sehven|doğru\w*|aslında|gerçekte|yerine|tekzip\w*|geri çek\w+|açıklığa
        """,
        denies=r"""
            yalanla\w+|reddet\w+|redded\w+|inkâr\w*|inkar\w*|doğru değil\w*|asılsız\w*|sahte\w*|gerçek dışı|
            gerçeği yansıtm\w+|geri çek\w+|tekzip\w*|karar alınmadı|uydurma\w*
        """,
        negates=r"""
            değil\w*|yok\w*|hiç\w*|asla|ne|\w+(?:madı|medi|mıyor|miyor|muyor|müyor|mayaca|meyece|mamış|memiş|
            mayan|meyen|mayacağ|meyeceğ)\w*
        """,
        tells=r"""
            söyle\w+|dedi|dediler|diyor|diyen|açıkla\w+|belirt\w+|ifade etti|bildir\w+|doğrula\w+|yalanla\w+|duyur\w+|
            vurgula\w+|ekledi|yazdı|yazıyor|savun\w+|iddia etti|uyar\w+|kaydet\w+|nitele\w+|reddet\w+|aktar\w+
        """,
        according=r"(?!)",
        restates=r"""
            (?:önceki|ilk|eski) (?:sürüm\w*|versiyon\w*|hal\w*)|yanlışlıkla|sehven|hatalı olarak|
            hatalı (?:bir )?şekilde|olarak (?:belirtilmiş\w*|yazılmış\w*|geçmiş\w*|verilmiş\w*)
        """,
        routine=r"özür dile\w+|güncellenmiştir|düzeltilmiştir|(?:haber|yazı|metin)\w* (?:güncellen|düzeltil)\w+",
        contrast=r"değil|yerine",
        rejects=r"değil|yerine",
        but=r"ama|ancak",
        confirms=r"doğrul\w+|kabul etti|teyit e[td]\w+",
        contrary=r"aksine",
        turns=r"ancak|oysa|hâlbuki|aslında|doğrusu|gerçekte",
        pronouns="o onlar",
    ),
}
