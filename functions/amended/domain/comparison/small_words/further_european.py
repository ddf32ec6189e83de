"""The small words of Greek, Finnish, Hungarian and Turkish; fields: `comparison.languages`."""

from __future__ import annotations

FURTHER_EUROPEAN: dict[str, dict[str, str]] = {
    "el": {
        "months": "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου "
        "νοεμβρίου δεκεμβρίου ιανουάριο φεβρουάριο μάρτιο απρίλιο μάιο ιούνιο ιούλιο αύγουστο σεπτέμβριο οκτώβριο "
        "νοέμβριο δεκέμβριο",
        "weekdays": "δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή χθες σήμερα αύριο",
        "numbers": "μηδέν ένα δύο τρία τέσσερα πέντε έξι επτά οκτώ εννέα δέκα έντεκα δώδεκα",
        "more_numbers": "ένας=1 μία=1 τρεις=3 τέσσερις=4 εφτά=7 οχτώ=8 είκοσι=20 εκατό=100 χίλια=1000 χιλιάδες=1000 "
        "εκατομμύρια=million εκατομμύριο=million δισεκατομμύρια=billion",
        "negations": "δεν δε μη μην όχι ούτε ποτέ κανένας καμία κανένα κανείς τίποτα χωρίς διαψεύδει διέψευσε αρνήθηκε",
        "common": "ο η το οι τα του της των τον την τους τις και ή αλλά σε στο στη στην στον στα στις στους από με "
        "για προς κατά μετά πριν που πως ότι να θα είναι ήταν έχει είχε έχουν ως αν όπως αυτό αυτή αυτός ένας μια κι",
        "boilerplate": "άρθρο άρθρου κείμενο κειμένου δημοσίευμα διόρθωση διορθώθηκε διευκρίνιση ενημέρωση "
        "ενημερώθηκε επικαιροποίηση προηγούμενη αρχική αρχικά έκδοση εκδοχή λανθασμένα εσφαλμένα λάθος σύνταξη "
        "σημείωση συντάκτη σωστό ορθό ανέφερε αναφερόταν",
        "sources": "επιστολή|έγγραφο|έκθεση|αναφορά|δημοσίευμα|δημοσιεύματα|πληροφορία|πληροφορίες|φήμη|φήμες|"
        "είδηση|ισχυρισμός|ισχυρισμό|ισχυρισμούς|μελέτη|βίντεο|φωτογραφία|ανάρτηση|σημείωμα",
        "denials": "πλαστό|πλαστή|πλαστά|"
        "διαψεύδει|διέψευσε|διαψεύδουν|αρνήθηκε|αρνείται|δεν ισχύει|ψευδής|ψευδές|ανακάλεσε|αποσύρθηκε|"
        "αναληθές|εκ παραδρομής",
        "allegations": "κατηγορ",
        "additions": "προστέθηκε|προστέθηκαν",
        "said_wrongly": "ανέφερε λανθασμένα|ανέφερε εσφαλμένα|αναφερόταν λανθασμένα|εσφαλμένα ανέφερε|"
        "λανθασμένα ανέφερε|έκδοση ανέφερε|εκ παραδρομής αναφέρθηκε",
        "replacements": "αντί για|αντί|και όχι|όχι",
        "headline": "τίτλος τίτλο",
        "captions": "λεζάντα φωτογραφία φωτογραφίας",
        "naming": "όνομα|επώνυμο|ονόματος",
        "spelling": "ορθογραφικό|τυπογραφικό",
        "abbreviations": "κ κα δρ π.χ χ δηλ κλπ αρ εκατ δισ",
    },
    "fi": {
        "months": "tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu "
        "joulukuu tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta "
        "lokakuuta marraskuuta joulukuuta tammikuussa helmikuussa maaliskuussa huhtikuussa toukokuussa kesäkuussa "
        "heinäkuussa elokuussa syyskuussa lokakuussa marraskuussa joulukuussa",
        "weekdays": "maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina maanantai "
        "tiistai keskiviikko torstai perjantai lauantai sunnuntai eilen tänään huomenna",
        "numbers": "nolla yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen yksitoista "
        "kaksitoista",
        "more_numbers": "kaksikymmentä=20 sata=100 sataa=100 tuhat=1000 tuhatta=1000 miljoona=million "
        "miljoonaa=million miljardi=billion miljardia=billion",
        "negations": "ei en et emme ette eivät eikä älä ilman eivätkä kiistää kiisti kielsi",
        "negating_prefixes": "epä",
        "common": "ja on oli ovat olivat että se ne hän he tai mutta kun kuin joka jotka jossa myös sekä niin nyt "
        "vain sen tämä tämän jo ollut olla mukaan kanssa jos sitä",
        "boilerplate": "artikkeli artikkelin artikkelissa juttu jutun jutussa jutusta tekstissä uutisessa uutisen "
        "korjaus korjattu korjauksia oikaisu tarkennus täsmennys päivitys päivitetty täydennetty lisätty aiemmin "
        "aiemmassa versiossa alun perin alkuperäisessä virheellisesti väärin virhe luki kirjoitettiin kerrottiin "
        "toimitus toimituksen huomautus muokattu todellisuudessa oikea",
        "sources": "kirje|kirjeen|kirjettä|muistio|muistion|asiakirja|asiakirjan|raportti|raportin|"
        "väite|väitteen|"
        "väitteet|väitteitä|huhu|huhut|huhuja|tieto|tiedot|tietoja|uutinen|uutista|tutkimus|video|kuva|"
        "viesti",
        "denials": "väärennös|väärennetty|"
        "kiistää|kiisti|kiistävät|kielsi|ei pidä paikkaansa|perätön|valheellinen|perui|peruttu|"
        "vedetty pois|vahingossa|ei ole totta",
        "allegations": "syyt epäil",
        "additions": "lisätty|täydennetty",
        "said_wrongly": "kerrottiin virheellisesti|luki virheellisesti|väitettiin virheellisesti|"
        "sanottiin virheellisesti|kerrottiin aiemmin virheellisesti|virheellisesti|jutussa luki|väärin että",
        "replacements": "sen sijaan|eikä|ei",
        "headline": "otsikko otsikossa otsikon",
        "captions": "kuvateksti kuvatekstin kuvatekstissä kuva kuvan kuvassa",
        "naming": "nimi|nimen|sukunimi|etunimi",
        "spelling": "kirjoitusvirhe|lyöntivirhe|kirjoitusasu",
        "abbreviations": "esim ks mm mrd milj n klo nro ym jne prof",
    },
    "hu": {
        "months": "január február március április május június július augusztus szeptember október november "
        "december jan febr márc ápr máj jún júl aug szept okt nov dec",
        "weekdays": "hétfő hétfőn kedd kedden szerda szerdán csütörtök csütörtökön péntek pénteken szombat "
        "szombaton vasárnap tegnap ma holnap",
        "numbers": "nulla egy kettő három négy öt hat hét nyolc kilenc tíz tizenegy tizenkettő",
        "more_numbers": "két=2 húsz=20 harminc=30 száz=100 ezer=1000 millió=million milliárd=billion",
        "negations": "nem ne sem se nincs nincsenek soha senki semmi nélkül tagadta tagadja cáfolta cáfolja",
        "common": "a az egy és is hogy de vagy van volt voltak vannak lesz ez azt ezt meg el ki be fel le már csak "
        "még mint aki amely ami akkor szerint után előtt között illetve majd így",
        "boilerplate": "cikk cikkünk cikkünkben cikkben írás hír szöveg helyesbítés helyreigazítás pontosítás "
        "javítás javítottuk frissítés frissítve frissült frissítettük módosítottuk kiegészítettük korábbi eredeti "
        "eredetileg változatában verziójában tévesen hibásan tévedés hiba hibát írtuk szerepelt szerkesztő "
        "szerkesztőség megjegyzés valójában helyesen elnézést",
        "sources": "levél|levelet|feljegyzés|dokumentum|dokumentumot|jelentés|jelentést|hír|hírt|híreket|"
        "híresztelés|híreszteléseket|állítás|állítást|állításokat|információ|információt|pletyka|"
        "tanulmány|videó|fotó|üzenet",
        "denials": "hamisítvány|"
        "tagadta|tagadja|cáfolta|cáfolja|cáfolták|nem igaz|hamis|valótlan|álhír|visszavonta|visszavonták|"
        "tévedésből|nem született döntés",
        "allegations": "vádol gyanús",
        "additions": "kiegészítettük|bővítettük|hozzáadtuk",
        "said_wrongly": "tévesen azt írtuk|tévesen írtuk|tévesen szerepelt|hibásan írtuk|hibásan szerepelt|"
        "azt írtuk|tévesen jelent meg",
        "replacements": "helyett|és nem|nem",
        "headline": "cím címben címe címében",
        "captions": "képaláírás képaláírásban kép fotó",
        "naming": "neve|nevét|név|nevű",
        "spelling": "elírás|elütés|helyesírási",
        "abbreviations": "dr prof ifj id stb pl kb ún ill u.n",
    },
    "tr": {
        "months": "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
        "weekdays": "pazartesi salı çarşamba perşembe cuma cumartesi pazar dün bugün yarın",
        "numbers": "sıfır bir iki üç dört beş altı yedi sekiz dokuz on",
        "more_numbers": "yirmi=20 otuz=30 kırk=40 elli=50 yüz=100 bin=1000 milyon=million milyar=billion",
        "negations": "değil yok hiç hiçbir hayır ne yalanladı reddetti",
        "negating_phrases": "madı|medi|mıyor|miyor|muyor|müyor|mayaca|meyece|mamış|memiş|mayan|meyen|maması|memesi|"
        "mayıp|meyip|mazsa|mezse|mamak|memek",
        "common": "ve ile bir bu şu o da de ki için gibi kadar daha çok en olan olarak oldu olduğu olduğunu sonra "
        "önce ise ya veya ama ancak göre tarafından her dedi söyledi",
        "boilerplate": "haber haberin haberimizde haberde metin yazı düzeltme düzeltildi düzeltilmiştir güncelleme "
        "güncellendi güncellenmiştir açıklama önceki ilk sürüm sürümünde versiyon versiyonunda yanlışlıkla hatalı "
        "yanlış hata sehven belirtilmişti yazılmıştı editörün editör notu doğrusu aslında özür dileriz tekzip",
        "sources": "mektup|mektubu|mektubun|belge|belgeyi|rapor|raporu|haber|haberi|haberleri|"
        "haberlerini|iddia|"
        "iddiası|iddiasını|iddiayı|iddiaları|iddialarını|söylenti|söylentileri|söylentilerini|araştırma|"
        "video|görüntü|fotoğraf|açıklama",
        "denials": "yalanladı|yalanlıyor|yalanlandı|reddetti|doğru değil|asılsız|sahte|geri çekildi|geri çekti|"
        "yanlışlıkla|sehven|karar alınmadı",
        "allegations": "suçla iddia",
        "additions": "eklendi|eklenmiştir|ilave edildi",
        "said_wrongly": "yanlışlıkla|sehven|hatalı olarak|önceki sürümünde|ilk versiyonunda|olarak belirtilmişti",
        "replacements": "yerine|değil",
        "headline": "başlık başlıkta başlığı",
        "captions": "fotoğraf fotoğrafın fotoğrafın altyazısı görsel",
        "naming": "adı|adını|ismi|soyadı",
        "spelling": "yazım hatası|imla",
        "abbreviations": "dr prof av sn doç yrd vb vs bkz no",
    },
}
