"""How Hungarian, Finnish, Greek and Turkish report who said something. Fields: `entry.Speech`."""

from __future__ import annotations

from amended.domain.extracting.speech.entry import Speech

FURTHER_EUROPEAN = {
    "hu": Speech(
        heads=r"""
            \w*(?:rendőrsége?|ügyészség|ügyész|minisztérium|miniszter(?:e|elnök|elnökség)?|tárca|kormány|
            hatóság(?:ok)?|hivatala?|
            szóvivő(?:je)?|tűzoltóság|tűzoltók|katasztrófavédelem|őrség|önkormányzat|polgármester(?:e|i hivatal)?|
            elnök(?:e)?|
            elnökség|tanács|testület|bizottság|cég|vállalat|társaság|csoport|bank|egyetem|kórház|hadsereg|honvédség|
            igazgató(?:ja|sága?)?|vezető(?:je|ség)?|vezérigazgató(?:ja)?|ügyvéd(?:je|ek)?|szakszervezet|klub|párt|
            egyesület|
            szövetség|nagykövetség|légitársaság|gyártó|üzemeltető|intézet|család|szemtanúk|tanúk|kutatók|szakértők|
            szervezők|
            parlament|országgyűlés|bíróság|bíró|orvosok|tulajdonos(?:a)?|szenátor|képviselő(?:je)?|kormányzó|
            főnök(?:e)?|
            kiadó|alapítvány|múzeum|iskola|ügynökség|szolgálat|kreml|nyomozók|mentők|mentőszolgálat|tisztviselő(?:je)?|
            közlekedési központ|kancellár|államtitkár|munkatárs(?:a)?|sajtóosztály(?:a)?|frakció|
            ezredes|rendőr(?:ök)?|tűzoltó|parancsnok(?:a)?|százados|őrnagy|alezredes|tiszt|tanácsadó(?:ja)?|
            forrás(?:ok)?|orvos|professzor|kutató|szakértő|sofőr|pilóta|edző(?:je)?|püspök|szemtanú|tanú|szomszédok|
            helyettese|titkár(?:a)?|alelnök(?:e)?|munkatársa)
        """,
        says=r"""
            mondta|mondták|mondja|közölte|közölték|közli|jelentette|jelentették|állítja|állítják|állította|nyilatkozta|
            hozzátette|hozzátették|megerősítette|megerősítették|cáfolta|cáfolták|cáfolja|megcáfolta|megcáfolták|tagadta|
            tagadták|tagadja|tagadják|írta|írták|bejelentette|bejelentették|kijelentette|hangsúlyozta|magyarázta|
            figyelmeztetett|elismerte|elismerték|ismertette|visszautasította|visszautasították|tájékoztatott|tudatta|
            pontosított|pontosította|elmondta|elmondták|jelezte|jelezték|helyesbített
        """,
        separable=(
            (r"erősített[eé]k?|erősíti", "meg"),
            (r"cáfolt[aá]k?", "meg"),
            (r"utasított[aá]k?", "vissza"),
            (r"ismert[eé]k?", "el"),
        ),
        articles=r"az?|egy",
        links=r"",
        describes=r"\w+(?:i|ai|ei|ás|és|ségi|ó|ő)(?<=\w{4})",
        asides=r"""
            később|is|meg|vissza|el|tegnap|ma|azonban|majd|már|szintén|kedden|reggel|este|délután|közleményben|
            határozottan|most|
            viszont|
            hivatalosan|azóta
        """,
        that=r"hogy",
        by=r"szerint",
        since=r"miután|után",
        ours=r"mi|cikk\w*|szöveg\w*|változat\w*|verzió\w*|cím\w*|szerkesztőség\w*|lapunk|írás\w*",
        follows="free",
        bare=True,
    ),
    "fi": Speech(
        heads=r"""
            \w*(?:poliisi|syyttäjä|syyttäjälaitos|syyttäjänvirasto|ministeriö|ministeri|hallitus|viranomaiset|
            viranomainen|
            virasto|virkamies|tiedottaja|puhemies|edustaja|pelastuslaitos|vartiosto|vartiolaitos|rajavartiolaitos|
            kaupunki|
            kunta|pormestari|presidentti|puheenjohtaja|johtaja|valtuusto|neuvosto|valiokunta|komissio|yhtiö|yritys|
            konserni|
            pankki|yliopisto|sairaala|armeija|puolustusvoimat|johto|asianajaja|liitto|seura|puolue|yhdistys|lähetystö|
            lentoyhtiö|valmistaja|laitos|perhe|omaiset|silminnäkijät|todistajat|tutkijat|tutkija|asiantuntijat|
            järjestäjä|
            eduskunta|oikeus|tuomari|lääkärit|omistaja|senaattori|kansanedustaja|kuvernööri|päällikkö|kustantaja|säätiö|
            museo|koulu|tutkinnanjohtaja|kreml|pelastajat|keskus|tullivirasto|tulli|vastaava|toimisto|viestintä|
            lautakunta|
            palomestari|poliisipäällikkö|palopäällikkö|upseeri|eversti|kapteeni|komentaja|neuvonantaja|lähde|
            lähteet|lääkäri|professori|asiantuntija|kuljettaja|lentäjä|valmentaja|piispa|silminnäkijä|todistaja|
            naapurit|ylikomisario|komisario|rikoskomisario|avustaja|sihteeri|varajohtaja|kuvernöörin)(?:ns[aä])?
        """,
        bodies=r"""
            \w*(?:poliisin|syyttäjän|laitoksen|ministeriön|ministerin|hallituksen|viranomaisten|viranomaisen|viraston|
            virkamiehen|tiedottajan|edustajan|vartioston|kaupungin|kunnan|pormestarin|presidentin|puheenjohtajan|
            johtajan|
            valtuuston|neuvoston|komission|yhtiön|yrityksen|konsernin|pankin|yliopiston|sairaalan|armeijan|
            puolustusvoimien|
            johdon|asianajajan|liiton|seuran|puolueen|yhdistyksen|lähetystön|valmistajan|perheen|omaisten|
            silminnäkijöiden|
            todistajien|tutkijoiden|tutkijan|asiantuntijoiden|järjestäjän|eduskunnan|oikeuden|tuomarin|lääkärien|
            lääkäreiden|omistajan|päällikön|kustantajan|säätiön|museon|koulun|keskuksen|tullin|pelastajien|
            tulliviraston)
        """,
        says=r"""
            sanoo|sanoi|sanovat|sanoivat|kertoo|kertovat|kertoi|kertoivat|totesi|toteaa|ilmoittaa|ilmoitti|ilmoittivat|
            vahvistaa|vahvisti|vahvistivat|kiistää|kiisti|kiistivät|kiistävät|kirjoitti|lisäsi|väittää|väitti|selitti|
            korosti|korostaa|varoitti|vastasi|myönsi|myöntää|myönsivät|tiedottaa|tiedotti|torjui|torjuu|kielsi|täsmensi|
            oikaisi|kommentoi|arvioi
        """,
        describes=r"\w+(?:n|nen|inen|ön|än)(?<=\w{4})",
        asides=r"""
            myöhemmin|myös|eilen|tänään|kuitenkin|sitten|nyt|jo|tiistaina|illalla|aamulla|iltapäivällä|tiedotteessaan|
            tiedotteessa|jyrkästi|virallisesti|puolestaan|aiemmin
        """,
        that=r"että|ettei|ettei[vt]ät|onko",
        has=r"on|ovat|oli",
        by=r"mukaan",
        since=r"jälkeen",
        whose=r"hänen|heidän|sen",
        ours=r"me|jut\w+|artikkel\w+|teksti\w*|versio\w*|otsik\w+|toimitu(?!sjohta)\w+|uuti\w+|kuvateksti\w*",
        follows="free",
    ),
    "el": Speech(
        heads=r"""
            αστυνομία|εισαγγελία|εισαγγελέας|υπουργείο|υπουργός|κυβέρνηση|αρχές|αξιωματούχο[ςι]|εκπρόσωπο[ςι]|
            πυροσβεστική|
            λιμενικό|ακτοφυλακή|δήμος|δήμαρχος|πρόεδρος|προεδρία|συμβούλιο|επιτροπή|κομισιόν|εταιρε?ία|όμιλος|τράπεζα|
            πανεπιστήμιο|νοσοκομείο|στρατός|διοίκηση|διοικητής|διευθυντής|διευθύντρια|διευθύνων|στέλεχος|στελέχη|
            δικηγόρο[ςι]|
            συνδικάτο|σωματείο|σύλλογος|κόμμα|ένωση|ομοσπονδία|πρεσβεία|κατασκευαστής|ινστιτούτο|οικογένεια|συγγενείς|
            μάρτυρες|ερευνητές|επιστήμονες|ειδικοί|διοργανωτές|βουλή|κοινοβούλιο|δικαστήριο|δικαστής|γιατροί|ιδιοκτήτης|
            γερουσιαστής|βουλευτής|κυβερνήτης|περιφερειάρχης|περιφέρεια|αρχηγός|επικεφαλής|εκδότης|ίδρυμα|μουσείο|
            σχολείο|
            υπηρεσία|κρεμλίνο|πρωθυπουργός|διασώστες|σώμα|μαξίμου|καγκελάριος|οργανισμός|αρχή|γενικός|
            αξιωματικός|αστυνομικός|αστυνομικοί|πυροσβέστης|διασώστης|συνταγματάρχης|λοχαγός|σύμβουλος|πηγή|πηγές|
            γιατρός|καθηγητής|καθηγήτρια|ερευνητής|ειδικός|οδηγός|πιλότος|προπονητής|επίσκοπος|μάρτυρας|γείτονες|
            αναπληρωτής|αντιπρόεδρος|γραμματέας|συνεργάτης|συνεργάτες|αρχιπύραρχος|παράγοντας
        """,
        bodies=r"""
            αστυνομί\w+|εισαγγελ\w+|υπουργ\w+|κυβέρνησ\w+|κυβερνήσεως|αρχές|αρχών|αξιωματούχ\w+|εκπροσώπ\w+|εκπρόσωπ\w+|
            πυροσβεστικ\w+|λιμενικ\w+|ακτοφυλακή\w*|δήμ\w+|προέδρ\w+|πρόεδρ\w+|συμβουλί\w+|επιτροπή\w*|κομισιόν|
            εταιρ\w+|
            τράπεζ\w+|πανεπιστημί\w+|πανεπιστήμιο|νοσοκομεί\w+|στρατ\w+|διοίκησ\w+|διευθυντ\w+|δικηγόρ\w+|συλλόγ\w+|
            κόμμα\w*|
            ένωσ\w+|πρεσβεί\w+|ινστιτούτ\w+|οικογένει\w+|μάρτυρες|μαρτύρων|ερευνητ\w+|επιστημόν\w+|επιστήμονες|ειδικούς|
            δικαστήρι\w+|γιατρούς|υπηρεσί\w+|πρωθυπουργ\w+|διασώστες|υγείας|εξωτερικών|εσωτερικών|άμυνας|παιδείας|
            οικονομικών|
            δικαιοσύνης|στέλεχ\w+|οργανισμ\w+
        """,
        says=r"""
            είπε|είπαν|λέει|λένε|δήλωσε|δήλωσαν|δηλώνει|δηλώνουν|ανέφερε|ανέφεραν|αναφέρει|αναφέρουν|ανακοίνωσε|
            ανακοίνωσαν|
            ανακοινώνει|τόνισε|τόνισαν|πρόσθεσε|πρόσθεσαν|επιβεβαίωσε|επιβεβαίωσαν|διέψευσε|διέψευσαν|διαψεύδει|
            διαψεύδουν|
            υποστήριξε|υποστηρίζει|εξήγησε|προειδοποίησε|παραδέχθηκε|παραδέχτηκε|παραδέχεται|αρνήθηκε|αρνήθηκαν|
            αρνείται|
            αρνούνται|διευκρίνισε|διευκρίνισαν|διευκρινίζει|απέρριψε|απέρριψαν|απορρίπτει|γνωστοποίησε|ενημέρωσε|έγραψε
        """,
        articles=r"ο|η|το|οι|τα|ένας|μία|μια|ένα|τον|την|τη|τους|τις",
        links=r"του|της|των|για|από|στο|στη|στην",
        describes=r"\w+(?:κή|κό|κός|κού|κής|νή|ια|ική|ιο|ιος|νος|ινή|ών|σης|ών)",
        asides=r"""
            αργότερα|επίσης|χθες|σήμερα|όμως|ωστόσο|στη|συνέχεια|ήδη|πλέον|κατηγορηματικά|επισήμως|τρίτη|πρωί|βράδυ
        """,
        that=r"ότι|πως|αν",
        has=r"έχει|έχουν|είχε",
        agent=r"από",
        according=r"σύμφωνα με|κατά",
        since=r"αφού|αφότου|μετά",
        ours=r"εμείς|μας|άρθρ\w+|κείμεν\w+|έκδοσ\w+|εκδοχ\w+|τίτλ\w+|σύνταξ\w+|λεζάντα|δημοσίευμα",
        dative=r"(?:τον|την|τη|τους|τις) .*",
        follows="free",
        trailing=True,
    ),
    "tr": Speech(
        heads=r"""
            polis|emniyet|jandarma|savcılık|başsavcılık|başsavcılığı|savcı|bakanlık|bakanlığı|bakan|bakanı|hükümet|
            hükümeti|
            yetkili(?:ler|si|leri)?|sözcü(?:sü|ler)?|sözcülüğü|itfaiye|sahil güvenlik|güvenlik|belediye|belediyesi|
            valilik|
            valiliği|vali|valisi|kaymakamlık|başkan|başkanı|başkanlığı|cumhurbaşkanı|cumhurbaşkanlığı|başbakan|
            meclis|konsey|
            konseyi|komisyon|komisyonu|komite|şirket|şirketi|holding|banka|bankası|üniversite|üniversitesi|hastane|
            hastanesi|
            ordu|müdür|müdürü|müdürlüğü|yönetim|yönetimi|avukat|avukatı|avukatları|sendika|sendikası|kulüp|kulübü|parti|
            partisi|dernek|derneği|federasyon|federasyonu|büyükelçilik|büyükelçiliği|büyükelçisi|üretici|işletmeci|
            enstitü|
            enstitüsü|aile|ailesi|tanıklar|görgü tanıkları|araştırmacılar|uzmanlar|organizatörler|mahkeme|yargıç|
            doktorlar|
            sahibi|senatör|milletvekili|lideri|temsilcisi|yayınevi|vakıf|vakfı|müze|okul|ajans|ajansı|kurumu?|kremlin|
            kurtarma ekipleri|ekipler|birliği|genelkurmay|komutanlığı|sekreteri|yardımcısı|kaynaklar|kaynakları|
            komutan|komutanı|albay|yüzbaşı|amir|amiri|memuru|danışmanı|kaynak|doktor|profesör|uzman|sürücü|pilot|
            antrenör|teknik direktör|piskopos|tanık|komşuları|komşular|şefi|memur|görevli|görevliler|ekibi|takımı
        """,
        bodies=r"""
            polis\w*|emniyet\w*|savcı\w*|başsavcı\w*|bakan\w*|hükümet\w*|yetkili\w*|sözcü\w*|itfaiye\w*|belediye\w*|
            vali\w*|
            başkan\w*|cumhurbaşkan\w*|meclis\w*|konsey\w*|komisyon\w*|şirket\w*|banka\w*|üniversite\w*|hastane\w*|
            ordu\w*|
            müdür\w*|yönetim\w*|avukat\w*|sendika\w*|kulüb\w*|parti\w*|dernek\w*|derneğ\w*|büyükelçi\w*|enstitü\w*|
            aile\w*|
            tanık\w*|araştırmacı\w*|uzman\w*|mahkeme\w*|doktor\w*|ajans\w*|kurum\w*|ekip\w*|güvenlik|jandarma\w*|
            kaynak\w*
        """,
        says=r"""
            söyledi(?:ler)?|söylüyor|dedi(?:ler)?|diyor|diyen|açıkladı(?:lar)?|açıklıyor|belirtti(?:ler)?|belirtiyor|
            ifade etti|bildirdi(?:ler)?|bildirildi|bildiriyor|doğruladı(?:lar)?|doğrulandı|yalanladı(?:lar)?|yalanlıyor|
            yalanlandı|duyurdu(?:lar)?|duyuruldu|vurguladı|ekledi|savundu|iddia etti|uyardı|kaydetti|reddetti(?:ler)?|
            reddediyor|reddedildi|aktardı|kabul etti|itiraf etti|açıklandı|düzeltti|etti
        """,
        articles=r"bir",
        links=r"",
        describes=r"(?!\w+[dt][ıiuü]ğ)\w+(?:ın|in|un|ün|ı|i|u|ü|sel|lu|lü|li|lı)(?<=\w{4})|adalet|sağlık|millî|milli",
        asides=r"""
            daha|sonra|da|de|ise|dün|bugün|ayrıca|ancak|salı|günü|sabah|akşam|kesin|dille|resmen|önce|yazılı
        """,
        that=r"ki",
        by=r"göre|tarafından|açıklamada|açıklamasında|duyuruda",
        since=r"ardından|sonra",
        ours=r"biz|haber\w*|metin|yazı\w*|sürüm\w*|başlık|editör\w*|gazetemiz",
        follows="last",
        bare=True,
    ),
}
