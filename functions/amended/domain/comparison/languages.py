"""The small words of each language that comparing needs: data only, one entry a language.

What the fields mean: `vocabulary.Vocabulary`. A space parts words, "|" parts phrases, "/" parts the two of a pair.
`numbers` counts from 0; `more_numbers` names others with their worth. All is written in lower case.
"""

from __future__ import annotations

LANGUAGES: dict[str, dict[str, str]] = {
    "ar": {
        "called": r"\b(?:السيد|السيدة|الرئيس|الرئيسة|الوزير|الوزيرة|الدكتور|الدكتورة|النائب|النائبة|الأمير|الأميرة|"
        "الشيخ|المتحدث|الملك|الجنرال|اللواء|القاضي|الأستاذ|المهندس|باسم) (?!ال|إن|أن|في|على|من|عن|قد|لا|"
        r"لم|لن|ب)(\w{3,20})",
        "months": "يناير فبراير مارس أبريل ابريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر شباط آذار نيسان "
        "أيار حزيران تموز آب أيلول كانون تشرين",
        "weekdays": "الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد أمس اليوم غدا",
        "more_numbers": "واحد=1 واحدة=1 اثنان=2 اثنين=2 ثلاثة=3 ثلاث=3 أربعة=4 أربع=4 خمسة=5 خمس=5 ستة=6 سبعة=7 "
        "سبع=7 ثمانية=8 تسعة=9 تسع=9 عشرة=10 عشر=10 عشرون=20 مئة=100 مائة=100 ألف=1000 آلاف=1000 مليون=million "
        "ملايين=million مليار=billion مليارات=billion",
        "negations": "لا لم لن ليس ليست ليسوا غير دون بدون نفى نفت ينفي تنفي",
        "common": "في من على إلى عن مع أن إن ما هذا هذه ذلك تلك التي الذي الذين و أو ثم قد كان كانت يكون هو هي هم "
        "كما بعد قبل بين كل أي حتى إذا عند خلال منذ وقال قال قالت أنه أنها إنه إنها وكان وفي ومن",
        "boilerplate": "تصحيح تنويه تحديث توضيح استدراك المقال المقالة الخبر التقرير المادة النسخة نسخة سابقة "
        "السابقة الأصلية خطأ بالخطأ ورد جاء ذكر تم تعديل وتصويب والصحيح الصواب نعتذر اعتذار الصحيفة محرر المحرر "
        "ملاحظة عدل صحح حدث أضيف إضافة",
        "sources": "رسالة|الرسالة|مذكرة|المذكرة|وثيقة|الوثيقة|تقرير|التقرير|تقارير|التقارير|خبر|"
        "الخبر|أنباء|الأنباء|"
        "شائعة|شائعات|الشائعات|تصريح|مزاعم|ادعاءات|فيديو|صورة",
        "denials": "مزور|مزورة|مفبركة|لا أساس|"
        "نفى|نفت|ينفي|تنفي|غير صحيح|غير صحيحة|كاذب|كاذبة|عار عن الصحة|سحب|سحبت|تراجع|تراجعت|مزيف|مفبرك|"
        "بالخطأ|لا صحة",
        "allegations": "اتهم تتهم يتهم",
        "additions": "تمت إضافة|أضيف|أضيفت|إضافة تصريح",
        "said_wrongly": "ذكر خطأ|ورد خطأ|ذكرنا خطأ|جاء في نسخة سابقة|ذكرت نسخة سابقة|النسخة السابقة ذكرت|"
        "ورد في نسخة سابقة",
        "replacements": "بدلا من|وليس|لا",
        "headline": "العنوان عنوان",
        "captions": "الصورة صورة",
        "naming": "اسم|الاسم",
        "spelling": "خطأ إملائي|خطأ مطبعي",
        "abbreviations": "د أ م ص هـ",
    },
    "cs": {
        "months": "leden únor březen duben květen červen červenec srpen září říjen listopad prosinec ledna února "
        "března dubna května června července srpna října listopadu prosince",
        "weekdays": "pondělí úterý středa středu čtvrtek pátek sobota sobotu neděle neděli včera dnes zítra",
        "numbers": "nula jeden dva tři čtyři pět šest sedm osm devět deset jedenáct dvanáct",
        "more_numbers": "jedna=1 jedno=1 dvě=2 dvacet=20 třicet=30 sto=100 tisíc=1000 tisíce=1000 milion=million "
        "miliony=million milionů=million miliarda=billion miliardy=billion miliard=billion",
        "negations": "ne není nejsou nebyl nebyla nebylo nebyli nemá nemají žádný žádná žádné nikdy nikdo nic bez "
        "ani popřel popřela popírá",
        "negating_prefixes": "ne",
        "common": "a i v ve na s se si z ze k ke o u do od po pro při za nad pod před je jsou byl byla bylo byli "
        "být má mají že který která které kteří jako jak ale nebo aby když také už jen to ten ta tento tato toto "
        "jeho její jejich této tohoto podle",
        "boilerplate": "článek článku text textu zprávy zpráva oprava opraveno opravili opravujeme upřesnění "
        "upřesňujeme aktualizace aktualizováno doplněno doplnění verze verzi původní původně předchozí dřívější "
        "chybně mylně nesprávně chyba chybu omlouváme redakce poznámka správně uvedeno stálo uvedli upraven upraveno",
        "sources": "dopis|dopisu|zpráva|zprávu|zprávy|informace|informaci|dokument|dokumentu|"
        "tvrzení|spekulace|fáma|"
        "fámy|studie|studii|video|fotografie|nahrávka|příspěvek|e-mail",
        "denials": "padělek|podvrh|nepravdivou|"
        "popřel|popřela|popírá|popřeli|není pravda|nepravdivá|nepravdivé|dementoval|dementovala|stáhl|"
        "stáhla|smyšlené|hoax|omylem|nebylo rozhodnuto",
        "allegations": "obvin podezř",
        "additions": "doplněno o|doplnili jsme|bylo doplněno|přidali jsme",
        "said_wrongly": "chybně uvedeno|chybně uvedli|mylně uvedli|nesprávně uvedli|původně uvedeno|verzi stálo|"
        "verzi článku stálo|chybně stálo|původně stálo|verze uváděla|verzi jsme uvedli",
        "replacements": "namísto|místo|nikoli|nikoliv|a ne|ne",
        "headline": "titulek titulku",
        "captions": "popisek popisku snímek snímku fotografie fotografii fotky",
        "naming": "jméno|jména|příjmení",
        "spelling": "překlep|pravopis|gramatická chyba",
        "abbreviations": "mgr ing dr prof doc gen pplk mjr kpt tzv např atd apod č čl mil mld tis hod sv str",
    },
    "da": {
        "months": "januar februar marts april maj juni juli august september oktober november december jan feb mar "
        "apr jun jul aug sep sept okt nov dec",
        "weekdays": "mandag tirsdag onsdag torsdag fredag lørdag søndag mandags tirsdags i går dag",
        "numbers": "nul en to tre fire fem seks syv otte ni ti elleve tolv",
        "more_numbers": "et=1 tyve=20 tredive=30 hundrede=100 tusind=1000 million=million millioner=million "
        "milliard=billion milliarder=billion",
        "negations": "ikke ingen intet aldrig uden hverken nej afviser afviste benægter benægtede",
        "negating_prefixes": "u",
        "common": "og i på at en et den det de der som er var har havde til fra for med af om men eller han hun vi "
        "jeg sin sit sine deres ved efter under over så også kun dette denne disse blev bliver været være kan skal "
        "vil når",
        "boilerplate": "artikel artiklen teksten historien version versionen tidligere oprindelig oprindelige "
        "oprindeligt fejlagtigt forkert fejl rettelse rettet berigtigelse præcisering opdateret opdatering "
        "redaktionen redaktionel note beklager fremgik stod skrev skrevet korrekt korrekte ændret",
        "sources": "brev|brevet|brev|notat|notatet|dokument|dokumentet|rapport|rapporten|påstand|"
        "påstande|påstanden|"
        "rygte|rygter|rygterne|historien|oplysning|oplysninger|oplysningerne|studie|video|billede|opslag|"
        "mail",
        "denials": "forfalsket|en forfalskning|"
        "afviser|afviste|benægter|benægtede|dementerer|dementerede|usand|falsk|opdigtet|trukket tilbage|"
        "ved en fejl|ikke korrekt|er ikke rigtigt",
        "allegations": "anklag sigte mistænk",
        "additions": "tilføjet|opdateret med",
        "said_wrongly": "fejlagtigt at|skrev vi|stod der|fremgik det|forkert at|fremgik det fejlagtigt|"
        "stod der fejlagtigt",
        "replacements": "i stedet for|og ikke|ikke",
        "headline": "overskrift overskriften rubrikken",
        "captions": "billedtekst billedteksten foto fotoet billedet",
        "naming": "navn|navnet|efternavn|fornavn",
        "spelling": "stavefejl|slåfejl|tastefejl|stavemåde",
        "abbreviations": "bl.a bl ca dvs f.eks f eks hr fr kl mia mio nr osv pga red tlf m.fl",
    },
    "de": {
        "months": "januar februar märz april mai juni juli august september oktober november dezember jänner jan "
        "feb mär apr jun jul aug sep sept okt nov dez",
        "weekdays": "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag gestern heute morgen "
        "montagabend dienstagabend mittwochabend donnerstagabend freitagabend samstagabend sonntagabend",
        "numbers": "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn "
        "sechzehn siebzehn achtzehn neunzehn zwanzig",
        "more_numbers": "dreißig=30 vierzig=40 fünfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90 dutzend=12 "
        "hundert=100 tausend=1000 million=million millionen=million milliarde=billion milliarden=billion",
        "negations": "nicht nie niemals kein keine keinen keinem keiner keines nichts ohne weder noch niemand "
        "dementierte dementiert bestritt bestreitet",
        "negating_prefixes": "un",
        "common": "der die das den dem des ein eine einen einem einer eines und oder aber in im am an auf zu zum "
        "zur von vom bei mit nach aus für über unter um als wie ist sind war waren wird wurde wurden werden worden "
        "sein hat haben hatte hatten er sie es wir ihr seine seinen ihre ihren dass sich auch nur schon so durch bis "
        "vor gegen sowie dieser diese dieses diesem diesen was wenn man seit noch sei seien soll sagte",
        "boilerplate": "artikel artikels beitrag beitrags text textes meldung bericht version fassung früheren "
        "frühere vorherigen ursprünglichen ursprünglich zunächst irrtümlich fälschlicherweise fälschlich falsch hieß "
        "stand korrigiert korrektur berichtigung berichtigt aktualisiert aktualisierung update ergänzt ergänzung "
        "nachtrag anmerkung redaktion hinweis transparenzhinweis geändert überarbeitet fehler bitten entschuldigen "
        "geschrieben richtig richtigstellung tatsächlich anm red stelle passage",
        "sources": "brief|schreiben|dokument|papier|bericht|berichte|meldung|meldungen|gerücht|"
        "gerüchte|behauptung|"
        "behauptungen|studie|entwurf|video|foto|aufnahme|mail|beitrag|darstellung|angaben",
        "denials": "eine fälschung|frei erfunden|haltlos|aus der luft gegriffen|"
        "dementiert|dementierte|dementieren|bestreitet|bestritt|falschmeldung|nicht wahr|unwahr|erfunden|"
        "zurückgezogen|widerrufen|nicht bestätigt|keine entscheidung|trifft nicht zu|nicht zutreffend|zieht zurück|"
        "stimmt nicht|versehentlich|irrtum|weist zurück|wies zurück|widerspricht|widersprach|gefälscht",
        "allegations": "vorwurf vorwürfe beschuldig wirft angeklagt verdacht klag",
        "opposites": "abzieh/bleib rücktritt/bleib tot/lebt stieg/sank steig/sink gewinn/verlier zusag/absag",
        "additions": "ergänzt um|wurde ergänzt|wurden ergänzt|hinzugefügt|um eine stellungnahme|haben wir ergänzt",
        "said_wrongly": "version hieß es|fassung hieß es|hatten wir geschrieben|stand zunächst|fälschlicherweise|"
        "irrtümlich|ursprünglich hieß es|zunächst hieß es|version stand|fassung stand|artikels hieß es|"
        "textes hieß es|beitrags hieß es|meldung hieß es|artikels stand|textes stand|haben wir geschrieben|"
        "war zu lesen|wurde behauptet",
        "as_words": "als",
        "replacements": "anstelle von|statt|anstatt|und nicht|nicht",
        "headline": "überschrift titel schlagzeile",
        "captions": "bildunterschrift bildunterschriften bildunterzeile bildtext bildlegende foto fotos bild",
        "naming": "den namen|der name|des namens|namens von|vorname|nachname|namen falsch",
        "spelling": "rechtschreibfehler|tippfehler|schreibweise|schreibfehler|falsch geschrieben",
        "abbreviations": "dr prof hr fr st nr bzw ca usw u.a z.b z d.h evtl ggf sog vgl abs art bd jh mio mrd jan "
        "feb mär apr jun jul aug sep sept okt nov dez str geb",
        "nouns_capitalised": "yes",
    },
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
    "en": {
        "months": "january february march april may june july august september october november december decemberr "
        "jan feb mar apr jun jul aug sep sept oct nov dec",
        "weekdays": "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri "
        "sat sun yesterday today tomorrow",
        "numbers": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen twenty",
        "more_numbers": "thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 dozen=12 half=0.5 "
        "hundred=100 thousand=1000 million=million millions=million billion=billion billions=billion "
        "trillion=trillion",
        "negations": "not no never nor none neither without cannot nobody nothing nowhere denied denies deny",
        "negating_endings": "n't",
        "negating_prefixes": "un in im il ir non dis",
        "common": "a an one the this that these those of in on at to for from by with and or but as is are was were "
        "be been being has have had having it its his her their our your my he she they we you i who whom which what "
        "when where how than then there here will would can could should may might must do does did so also into "
        "about after before over under more most some any all other such only just said says say saying",
        "boilerplate": "article story post piece report page column item headline version earlier previous original "
        "originally initially incorrectly inaccurately erroneously mistakenly wrongly misstated stated previously "
        "misidentified misspelled misspelt misquoted corrected correction corrections correct corrects clarified "
        "clarification updated updates update amended amendment edited revised changed note editor editors editor's "
        "reflect reflects additional information details developments comment comments new include includes "
        "including clarify error errors regret regrets reads reading text published publication online print edition "
        "paragraph",
        "sources": "letter|letters|memo|memorandum|document|documents|report|reports|claim|claims|"
        "statement|draft|"
        "email|emails|e-mail|rumour|rumours|rumor|rumors|allegation|allegations|study|paper|survey|poll|"
        "tweet|post|video|photo|photograph|image|footage|recording|audio|accounts|news|"
        "minutes|transcript|contract|filing",
        "denials": "a forgery|forged|a fake|"
        "disputed|disputes|disputing|denied|denies|denying|no decision|no plans|no evidence|a mistake|"
        "by mistake|in error|was false|were false|is false|not true|untrue|inaccurate|was incorrect|a hoax|"
        "fabricated|made up|retracted|retracts|retracting|retraction|has withdrawn|rescinded|reversed|walked back|"
        "refuted|rejected the|rejects the|debunked|never happened|unfounded|baseless|did not happen|not the case|"
        "cannot be verified|could not be verified|could not verify|unable to verify|contradicted|"
        "does not meet our standards|did not meet our standards|no longer stands by|called off|"
        "backtracked|simply wrong|completely wrong|flatly wrong|disowned|disavowed|"
        "repudiated|is a forgery|was a forgery|is fake|was fake|not authentic|not genuine",
        "allegations": "accus alleg charged claim sued sues suing lawsuit suspect",
        "opposites": "withdraw/remain withdraw/stay leav/remain leav/stay pull/remain dead/alive die/alive "
        "killed/alive died/alive guilty/acquitted convict/acquit win/los won/lost rise/fall rose/fell "
        "increas/decreas approv/reject accept/refus resign/remain resign/stay arrest/released open/clos confirm/deni "
        "support/oppos",
        "additions": "updated with|updates with|updated to include|updated to add|has been added|was added|"
        "were added|have been added|adds|added a|with comment|with a statement|with additional|with more|to include",
        "said_wrongly": "incorrectly said|incorrectly stated|incorrectly reported|incorrectly suggested|"
        "wrongly said|wrongly stated|wrongly reported|erroneously said|erroneously stated|erroneously reported|"
        "mistakenly said|mistakenly stated|mistakenly reported|inaccurately said|inaccurately stated|"
        "inaccurately reported|version said|version stated|version reported|version suggested|version gave|"
        "version had|version described|version referred to|article said|article stated|story said|story stated|"
        "post said|post stated|report said|originally said|originally stated|originally reported|previously said|"
        "previously stated|we said|we reported|we stated|previously reported|incorrectly referred to|"
        "incorrectly described|headline said|caption said|incorrectly claimed|wrongly claimed|wrongly suggested|"
        "mistakenly referred to|article claimed|version claimed|article suggested",
        "misstated": "misstated|misidentified|misspelled|misspelt|misquoted|misattributed|mischaracterized|"
        "mischaracterised|incorrectly identified|incorrectly attributed|wrongly identified|incorrectly listed|"
        "misreported|incorrectly gave|gave the wrong|gave an incorrect|misnamed|mislabeled|mislabelled",
        "as_words": "as",
        "replacements": "instead of|rather than|and not|not",
        "headline": "headline title",
        "captions": "caption captions cutline photo photos photograph photographs picture pictures image",
        "naming": "misidentified|misnamed|the name of|given name|middle name|family name|'s name|surname|last name|"
        "first name|whose name|name was|names of|incorrect name|wrong name|misspelled the|misspelt the|identified as",
        "spelling": "spelling|misspelled|misspelt|misspelling|typo|typos|typographical|grammar|grammatical|"
        "formatting|punctuation|broken link",
        "abbreviations": "mr mrs ms dr prof sr jr st gen col lt sgt capt cmdr adm maj brig gov sen rep reps sens "
        "rev hon pres supt det insp no nos vs etc jan feb mar apr jun jul aug sep sept oct nov dec e.g i.e fig vol "
        "pp approx dept est ave blvd mt ft a.m p.m",
    },
    "es": {
        "before_day": "día días",
        "months": "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre",
        "weekdays": "lunes martes miércoles jueves viernes sábado domingo ayer hoy mañana",
        "numbers": "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince",
        "more_numbers": "veinte=20 treinta=30 cuarenta=40 cincuenta=50 cien=100 ciento=100 cientos=100 mil=1000 "
        "millón=million millones=million",
        "negations": "no ni nunca jamás ningún ninguna ninguno nada nadie sin tampoco niega negó niegan negaron "
        "desmiente desmintió",
        "negating_prefixes": "in im des",
        "common": "el la los las un una unos unas de del al a ante con en entre hacia hasta para por según sobre "
        "tras y e o u pero que quien como cuando donde es son era eran fue fueron ser está están ha han había habían "
        "su sus se lo le les este esta estos estas ese esa esto más muy ya también dijo",
        "boilerplate": "artículo noticia texto nota información publicación versión anterior previa original "
        "originalmente inicialmente erróneamente equivocadamente incorrectamente error errores fe erratas corrección "
        "corregido corregida corrige rectificación rectificado aclaración actualización actualizado actualizada "
        "modificado redacción editor decía afirmaba indicaba señalaba correcto realidad lamentamos disculpas",
        "sources": "carta|documento|documentos|informe|informes|información|informaciones|noticia|"
        "noticias|rumor|"
        "rumores|afirmación|afirmaciones|estudio|borrador|vídeo|video|foto|grabación|tuit|correo|mensaje",
        "denials": "sin fundamento|un bulo|"
        "desmiente|desmintió|desmienten|niega|negó|niegan|negaron|es falso|era falso|falsa|no es cierto|"
        "bulo|retirado|retirada|retracta|retractó|por error|rechazó|rechaza|inventado|sin confirmar|ninguna decisión",
        "allegations": "acus denunci sospech demand",
        "opposites": "retir/permanec muert/viv sube/baja subió/bajó gan/perd",
        "additions": "se ha añadido|se añadió|se ha ampliado|se agregó|añade|incorpora",
        "said_wrongly": "decía erróneamente|afirmaba erróneamente|indicaba erróneamente|señalaba erróneamente|"
        "se decía que|se afirmaba que|se indicaba que|decía que|afirmaba que|indicaba que|se señalaba que|"
        "erróneamente que|por error que|informó erróneamente|se publicó que|se dijo que",
        "as_words": "como",
        "replacements": "en lugar de|en vez de|y no|no",
        "headline": "titular título",
        "captions": "leyenda fotografía foto imagen pie",
        "naming": "el nombre|apellido|nombre de|los nombres",
        "spelling": "errata|ortográfico|ortografía|ortográfica|tipográfico",
        "abbreviations": "sr sra srta dr dra d dña prof gral ee.uu núm pág etc art avda ud uds",
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
    "fr": {
        "months": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre janv févr "
        "avr juil sept oct nov déc",
        "weekdays": "lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui demain",
        "numbers": "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
        "more_numbers": "vingt=20 trente=30 quarante=40 cinquante=50 soixante=60 cent=100 cents=100 mille=1000 "
        "million=million millions=million milliard=billion milliards=billion dizaine=10 douzaine=12",
        "negations": "ne pas n'est n'a n'ont n'était n'avait jamais aucun aucune rien personne sans ni nie nié "
        "dément démenti démentent",
        "negating_prefixes": "in im non dé",
        "common": "le la les un une des du de au aux à et ou mais dans en par pour sur sous avec entre vers chez "
        "que qui dont où ce cet cette ces il elle ils elles on nous vous je son sa ses leur leurs est sont était "
        "étaient a ont avait avaient été être se y plus moins très comme si lors après avant depuis selon",
        "boilerplate": "article texte dépêche papier version précédente antérieure initiale originale initialement "
        "erreur erreurs erronée erronément tort rectificatif correction corrigé corrigée corrige erratum précision "
        "précisions mise jour mis actualisation actualisé modifié modifiée ajout note rédaction ndlr indiquait "
        "indiqué affirmait mentionnait écrit réalité lecteurs excusons excuses publié",
        "sources": "lettre|courrier|document|documents|note|rapport|rapports|information|informations|rumeur|"
        "rumeurs|affirmation|affirmations|étude|vidéo|photo|enregistrement|tweet|message|annonce",
        "denials": "un faux|sans fondement|"
        "dément|démenti|démentent|démentie|nie|a nié|nient|faux|fausse|mensonger|canular|retiré|retirée|"
        "rétracté|rétractation|par erreur|aucune décision|infondé|infondée|conteste|contesté|inexact|inexacte",
        "allegations": "accus soupçon plainte",
        "opposites": "retir/rest quitt/rest mort/vivant hausse/baisse gagn/perd",
        "additions": "ajout de|a été complété|ajoute|ajouté|avec la réaction|avec des réactions",
        "said_wrongly": "indiquait à tort|affirmait à tort|écrit à tort|indiqué à tort|mentionnait à tort|"
        "à tort que|par erreur que|indiquait que|affirmait que|avons écrit que|avions écrit que|était écrit que|"
        "il était indiqué que|indiquait par erreur|faisait état",
        "as_words": "comme",
        "replacements": "au lieu de|plutôt que|et non pas|et non|et pas|non",
        "headline": "titre",
        "captions": "légende légendes photo photos photographie image",
        "naming": "le nom|du nom|nom de|prénom|noms de",
        "spelling": "orthographe|coquille|faute de frappe|orthographié|orthographique",
        "abbreviations": "m mm mme mlle dr pr me st ste av bd cf env etc n° p vol éd",
    },
    "he": {
        "called": r'\b(?:מר|גברת|ד"ר|השר|השרה|הנשיא|הנשיאה|ראש הממשלה|ראש העירייה|ח"כ|חבר הכנסת|חברת הכנסת|האלוף|'
        r'השופט|השופטת|הרב|עו"ד|הדובר|הדוברת) (?!אמר|הודיע|כי|לא|של|את|על|אומר)(\w{2,20})',
        "months": "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר בינואר בפברואר במרץ "
        "באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר",
        "weekdays": "ראשון שני שלישי רביעי חמישי שישי שבת אתמול היום מחר",
        "more_numbers": "אחד=1 אחת=1 שניים=2 שני=2 שתיים=2 שלושה=3 שלוש=3 ארבעה=4 ארבע=4 חמישה=5 חמש=5 שישה=6 שש=6 "
        "שבעה=7 שבע=7 שמונה=8 תשעה=9 תשע=9 עשרה=10 עשר=10 מאה=100 אלף=1000 אלפים=1000 מיליון=million מיליארד=billion",
        "negations": "לא אין אינו אינה אינם אל בלי ללא מעולם הכחיש הכחישה מכחיש מכחישה",
        "common": "של את על עם אל כי אם או גם רק הוא היא הם הן זה זו זאת אלה אשר היה הייתה היו יש כל כמו בין לפי "
        "אחרי לפני כך אך אבל מה מי בו בה לו לה שלו שלה אמר אמרה",
        "boilerplate": "בגרסה בגירסה בכתבה בידיעה במאמר המספר נמצא תיקון הבהרה עדכון הכתבה כתבה הידיעה ידיעה המאמר "
        "מאמר הטקסט גרסה גירסה קודמת הקודמת מקורית בטעות שגוי שגויה טעות נכתב צוין פורסם עודכן עודכנה תוקן תוקנה "
        "המערכת הערת עורך העורך נכון למעשה התנצלות מתנצלים",
        "sources": "מכתב|המכתב|מסמך|המסמך|דיווח|הדיווח|דיווחים|הדיווחים|ידיעה|שמועה|שמועות|השמועות|"
        "טענה|הטענה|טענות|"
        "הטענות|מחקר|המחקר|סרטון|תמונה|פרסום|הפרסום|פרסומים",
        "denials": "מזויף|מזויפת|זיוף|"
        "הכחיש|הכחישה|מכחיש|מכחישה|הכחישו|לא נכון|שקרי|שקרית|כוזב|נסוג|נסוגה|חזר בו|בטעות|"
        "לא היו דברים מעולם",
        "allegations": "מאשים האשים",
        "additions": "נוספה|נוסף|נוספו",
        "said_wrongly": "נכתב בטעות|צוין בטעות|פורסם בטעות|נאמר בטעות|נכתב כי|צוין כי",
        "replacements": "במקום|ולא|לא",
        "headline": "כותרת הכותרת בכותרת",
        "captions": "תמונה התמונה בתמונה כיתוב",
        "naming": "שמו|שמה|השם|שם המשפחה",
        "spelling": "שגיאת כתיב|שגיאת הקלדה|טעות הקלדה",
    },
    "hi": {
        "called": "(?:श्री|श्रीमती|सुश्री|डॉ|डॉक्टर|मंत्री|प्रधानमंत्री|मुख्यमंत्री|राष्ट्रपति|राज्यपाल|सांसद|"
        "विधायक|न्यायमूर्ति|प्रोफेसर) (?!ने |के |को |की |का |से |में |पर |और |है|हैं)([ऀ-ॣ]{2,20})",
        "months": "जनवरी फरवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर सितम्बर अक्टूबर अक्तूबर नवंबर नवम्बर दिसंबर दिसम्बर",
        "weekdays": "सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार कल आज",
        "numbers": "शून्य एक दो तीन चार पांच छह सात आठ नौ दस ग्यारह बारह",
        "more_numbers": "पाँच=5 बीस=20 सौ=100 हजार=1000 हज़ार=1000 लाख=100000 करोड़=10000000 मिलियन=million अरब=billion",
        "negations": "नहीं न ना मत बिना इनकार इंकार खंडन",
        "common": "का की के को में से पर ने है हैं था थी थे और या भी यह वह ये वे कि जो तो ही एक इस उस कर किया गया "
        "गई गए हो होने लिए साथ बाद अपने कहा हुआ हुई हुए तक द्वारा",
        "boilerplate": "लेख खबर ख़बर रिपोर्ट सुधार संशोधन संशोधित स्पष्टीकरण अपडेट अद्यतन पिछले "
        "पहले संस्करण मूल गलत गलती "
        "ग़लत ग़लती त्रुटि बताया लिखा संपादक नोट सही खेद वास्तव",
        "sources": "पत्र|चिट्ठी|दस्तावेज|दस्तावेज़|रिपोर्ट|खबर|ख़बर|खबरों|दावा|दावे|दावों|अफवाह|"
        "अफवाहों|बयान|अध्ययन|"
        "वीडियो|तस्वीर|ज्ञापन",
        "denials": "जाली|बेबुनियाद|निराधार|इनकार|इंकार|खंडन|गलत है|झूठ|झूठी|फर्जी|फ़र्ज़ी|वापस ले|गलती से|सच नहीं",
        "allegations": "आरोप",
        "additions": "जोड़ा गया|जोड़ी गई|जोड़े गए",
        "said_wrongly": "गलत बताया गया|गलती से बताया|गलती से कहा|गलत लिखा|गलती से लिखा|बताया गया था कि|कहा गया था कि",
        "replacements": "के बजाय|की जगह|न कि|नहीं",
        "headline": "शीर्षक",
        "captions": "कैप्शन तस्वीर फोटो",
        "naming": "नाम",
        "spelling": "वर्तनी|टाइपिंग",
        "abbreviations": "डॉ श्री प्रो रु",
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
    "id": {
        "months": "januari februari maret april mei juni juli agustus september oktober november desember",
        "weekdays": "senin selasa rabu kamis jumat sabtu minggu kemarin besok",
        "numbers": "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas",
        "more_numbers": "puluh=10 seratus=100 ratus=100 seribu=1000 ribu=1000 juta=million miliar=billion",
        "negations": "tidak bukan belum tanpa jangan tak tiada membantah bantah dibantah",
        "common": "yang di ke dari dan atau pada untuk dengan oleh itu ini adalah dalam akan telah sudah juga para "
        "karena sebagai bahwa ia dia mereka kami kita saat bagi hal lebih setelah sebelum kata ujar",
        "boilerplate": "artikel berita tulisan laporan naskah koreksi ralat klarifikasi pembaruan pemutakhiran "
        "diperbarui dimutakhirkan direvisi diubah diralat versi sebelumnya semula awal kesalahan keliru salah "
        "tertulis disebutkan redaksi catatan editor seharusnya sebenarnya mohon maaf",
        "sources": "surat|dokumen|memo|laporan|kabar|berita|informasi|rumor|isu|klaim|tudingan|"
        "studi|penelitian|"
        "video|foto|rekaman|unggahan|pernyataan",
        "denials": "dipalsukan|tidak berdasar|"
        "membantah|dibantah|bantah|tidak benar|hoaks|hoax|palsu|ditarik|mencabut|keliru memberitakan",
        "allegations": "tuduh tuding",
        "additions": "ditambahkan|penambahan|menambahkan",
        "said_wrongly": "keliru menyebut|salah menyebut|sebelumnya tertulis|semula tertulis|sebelumnya disebutkan|"
        "disebutkan bahwa|tertulis bahwa",
        "replacements": "alih-alih|melainkan|dan bukan|bukan",
        "headline": "judul",
        "captions": "foto gambar keterangan",
        "naming": "nama",
        "spelling": "salah ketik|salah tulis|ejaan",
        "abbreviations": "dr drs prof ir h hj no jl tgl",
    },
    "it": {
        "months": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "weekdays": "lunedì martedì mercoledì giovedì venerdì sabato domenica ieri oggi domani",
        "numbers": "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici "
        "quindici",
        "more_numbers": "venti=20 trenta=30 quaranta=40 cinquanta=50 cento=100 mille=1000 mila=1000 milione=million "
        "milioni=million miliardo=billion miliardi=billion",
        "negations": "non né mai nessun nessuno nessuna niente nulla senza nega negato smentisce smentito smentita",
        "negating_prefixes": "in im non dis",
        "common": "il lo la i gli le un uno una di del dello della dei degli delle a al allo alla ai agli alle da "
        "dal dalla in nel nella nei nelle su sul sulla con per tra fra e ed o ma che chi cui è sono era erano ha "
        "hanno aveva avevano stato stata stati essere si ci suo sua suoi loro questo questa questi come anche più "
        "già dopo prima detto",
        "boilerplate": "articolo notizia testo pezzo versione precedente originaria originale inizialmente "
        "originariamente erroneamente errore errori errata corrige rettifica correzione corretto corretta "
        "precisazione chiarimento aggiornamento aggiornato aggiornata modificato nota redazione ndr riportava "
        "indicava scritto realtà scusiamo scuse",
        "sources": "lettera|documento|documenti|rapporto|notizia|notizie|indiscrezione|"
        "indiscrezioni|informazione|"
        "informazioni|voce|voci|affermazione|affermazioni|studio|bozza|video|foto|registrazione|"
        "messaggio|ricostruzione",
        "denials": "priva di fondamento|privo di fondamento|prive di fondamento|"
        "smentisce|smentito|smentita|smentiscono|nega|ha negato|negano|falso|falsa|non è vero|bufala|"
        "ritirato|ritirata|ritratta|per errore|nessuna decisione|infondata|infondato",
        "allegations": "accus denunci sospett indagat",
        "opposites": "ritir/rest mort/viv sale/scende vinc/perd",
        "additions": "aggiunta|aggiunto|aggiunti|integrato con",
        "said_wrongly": "riportava erroneamente|indicava erroneamente|si diceva che|si affermava che|"
        "erroneamente che|avevamo scritto che|abbiamo scritto che|era scritto che|riportava che|per errore che|"
        "scritto erroneamente",
        "as_words": "come",
        "replacements": "invece di|anziché|e non|non",
        "headline": "titolo",
        "captions": "didascalia didascalie foto fotografia immagine",
        "naming": "il nome|cognome|nome di|del nome",
        "spelling": "refuso|refusi|ortografia|errore di battitura",
        "abbreviations": "sig sigg dott prof avv ing on art n pag ecc dr s",
    },
    "ja": {
        "weekday_phrases": "月 曜|火 曜|水 曜|木 曜|金 曜|土 曜|日 曜|昨 日|今 日|明 日",
        "called": "([一-鿿々]{1,4})(?:氏|さん|容疑者|被告|首相|大臣|大統領|長官|知事|市長|"
        "町長|議員|社長|会長|教授|選手|監督|代表|博士|部長|委員長|理事長|報道官)",
        "more_numbers": "二=2 三=3 四=4 五=5 六=6 七=7 八=8 九=9 十=10 百=100 千=1000 万=10000 億=100000000",
        "negating_phrases": "ない|なかった|ません|ませんでした|ず、|否定|わけではな",
        "common": "の に は を た が で て と し れ さ い も な よ ら り る こ そ う か あ ま す ん え め く き つ",
        "boilerplate": "訂 正 追 記 更 新 修 お 断 わ び 事 本 文 中 当 初 誤 編 集 部 注 稿 版",
        "sources": "書 簡|文 書|報 道|報 告|手 紙|情 報|主 張|動 画|写 真|研 究|う わ さ|噂",
        "denials": "偽 造|事 実 無 根|デ マ|否 定|誤 報|虚 偽|撤 回|取 り 消 し|事 実 で は な",
        "said_wrongly": "と あ る の は|と し て い た|と し ま し た が|と 報 じ ま し た が|と あ り ま し た が|"
        "当 初",
        "replacements": "で は な く",
        "headline": "題",
        "captions": "写 キ",
        "naming": "氏 名|名 前",
        "spelling": "誤 字|脱 字|表 記",
    },
    "ko": {
        "called": "([가-힣]{2,4})(?= ?(?:씨|장관|대통령|의원|대표|총리|시장|지사|교수|회장|"
        "사장|위원장|선수|감독|차관|청장|총장|원장|변호사|판사|검사|국장|"
        "대변인)(?![가-힣]{3}))",
        "weekdays": "월요일 화요일 수요일 목요일 금요일 토요일 일요일 어제 오늘 내일",
        "more_numbers": "하나=1 한=1 둘=2 두=2 세=3 네=4 다섯=5 여섯=6 일곱=7 여덟=8 아홉=9 열=10 백=100 천=1000 "
        "만=10000 억=100000000 조=trillion",
        "negations": "안 못 부인 부인했다",
        "negating_phrases": "않|아니|없|못했|못한|부인",
        "common": "이 그 저 것 수 등 및 또는 그리고 하지만 위해 대한 대해 따르면 있다 했다 한다 이다 있는 하는 된 "
        "된다 밝혔다 말했다",
        "boilerplate": "기사 기사는 기사의 정정 정정합니다 바로잡습니다 바로잡음 수정 수정했습니다 수정됐습니다 "
        "업데이트 추가 편집자 주 알려드립니다 이전 초기 애초 당초 버전 잘못 오류 오보 표기 사실과 다르기에",
        "sources": "서한|편지|문서|문건|보도|보도를|보도는|보고서|주장|주장을|소문|소문을|루머|연구|"
        "논문|영상|사진|폐쇄설|설을|의혹을|메모",
        "denials": "가짜|가짜라며|가짜라고|위조|부인했고|부인했다|부인|사실이 아니|허위|오보|철회|거짓|취소",
        "allegations": "의혹 고발",
        "additions": "추가했습니다|추가됐습니다|추가",
        "said_wrongly": "잘못 보도|잘못 표기|잘못 기재|라고 보도했으나|라고 했으나|로 보도했으나|당초",
        "replacements": "대신|이 아닌|가 아닌|이 아니라|가 아니라",
        "headline": "제목 제목을 제목에",
        "captions": "사진 사진의 사진설명 설명",
        "naming": "이름|이름을|성명",
        "spelling": "오타|오기|맞춤법",
    },
    "nl": {
        "months": "januari februari maart april mei juni juli augustus september oktober november december jan feb "
        "mrt apr jun jul aug sep sept okt nov dec",
        "weekdays": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag gisteren vandaag morgen",
        "numbers": "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien",
        "more_numbers": "één=1 twintig=20 dertig=30 veertig=40 vijftig=50 honderd=100 duizend=1000 miljoen=million "
        "miljard=billion",
        "negations": "niet geen nooit niemand niets zonder noch ontkent ontkende ontkennen",
        "negating_prefixes": "on",
        "common": "de het een en of maar in op aan van voor met naar uit bij door over onder tot om te is zijn was "
        "waren wordt werd werden worden heeft hebben had hadden hij zij ze we ik haar hun dat die dit deze wie wat "
        "waar als dan ook nog wel al meer na volgens zich er",
        "boilerplate": "artikel bericht stuk tekst verhaal versie eerdere vorige oorspronkelijke oorspronkelijk "
        "aanvankelijk abusievelijk onterecht onjuist fout foutief correctie gecorrigeerd rectificatie verbetering "
        "verduidelijking aanvulling aangevuld update bijgewerkt geactualiseerd aangepast gewijzigd redactie noot "
        "stond vermeld geschreven juist juiste excuses",
        "sources": "brief|notitie|document|documenten|rapport|bericht|berichten|berichtgeving|"
        "gerucht|geruchten|"
        "bewering|beweringen|studie|onderzoek|video|foto|opname|mail",
        "denials": "vervalst|nep|"
        "ontkent|ontkende|ontkennen|spreekt tegen|sprak tegen|niet waar|onwaar|vals|verzonnen|"
        "ingetrokken|teruggetrokken|per abuis|per ongeluk|geen besluit|klopt niet|weerspreekt",
        "allegations": "beschuldig verdacht aanklacht",
        "opposites": "vertrek/blijf dood/lev stijg/dal win/verlie",
        "additions": "toegevoegd|aangevuld met|is aangevuld",
        "said_wrongly": "stond dat|stond abusievelijk|stond ten onrechte|stond onterecht|werd ten onrechte|"
        "schreven we dat|werd abusievelijk|stond eerder|stond aanvankelijk|werd vermeld dat|ten onrechte dat|"
        "artikel stond",
        "as_words": "als",
        "replacements": "in plaats van|en niet|niet",
        "headline": "kop titel",
        "captions": "bijschrift bijschriften fotobijschrift foto",
        "naming": "de naam|achternaam|voornaam|naam van",
        "spelling": "spelfout|tikfout|typefout|spelling|verkeerd gespeld",
        "abbreviations": "dr drs prof mr ir dhr mevr nr blz bijv enz ca o.a d.w.z mln mld",
    },
    "no": {
        "months": "januar februar mars april mai juni juli august september oktober november desember jan feb apr "
        "jun jul aug sep sept okt nov des",
        "weekdays": "mandag tirsdag onsdag torsdag fredag lørdag søndag",
        "numbers": "null en to tre fire fem seks sju åtte ni ti elleve tolv",
        "more_numbers": "ett=1 én=1 syv=7 tjue=20 tretti=30 hundre=100 tusen=1000 million=million millioner=million "
        "milliard=billion milliarder=billion",
        "negations": "ikke ingen ingenting aldri uten verken nei avviser avviste benekter nekter nektet",
        "negating_prefixes": "u",
        "common": "og i på at en et ei den det de der som er var har hadde til fra for med av om men eller han hun "
        "vi jeg sin sitt sine deres ved etter under over så også bare dette denne disse ble blir vært være kan skal "
        "vil når ifølge",
        "boilerplate": "artikkel artikkelen saken sak teksten versjon tidligere opprinnelig opprinnelige første "
        "feilaktig feil uriktig rettelse rettet presisering oppdatering oppdatert korrigert endret redaksjonen "
        "redaksjonell merknad beklager sto stod skrev fremgikk riktig",
        "sources": "brev|brevet|notat|notatet|dokument|dokumentet|rapport|rapporten|påstand|"
        "påstanden|påstander|"
        "rykte|rykter|ryktene|opplysning|opplysninger|opplysningene|melding|studie|video|bilde|epost",
        "denials": "forfalsket|en forfalskning|er feil|"
        "avviser|avviste|benekter|benektet|nekter|nektet|dementerer|usann|falsk|oppdiktet|"
        "trukket tilbake|ved en feil|stemmer ikke|ikke riktig",
        "allegations": "anklag siktet mistenk",
        "additions": "lagt til|oppdatert med|tilføyd",
        "said_wrongly": "feilaktig at|skrev vi|sto det|stod det|fremgikk det|sto det feilaktig|skrev vi feilaktig",
        "replacements": "i stedet for|og ikke|ikke",
        "headline": "overskrift overskriften tittel tittelen",
        "captions": "bildetekst bildeteksten foto bildet",
        "naming": "navn|navnet|etternavn|fornavn",
        "spelling": "skrivefeil|stavefeil|tastefeil",
        "abbreviations": "bl.a bl ca dvs f.eks f eks kl mrd mill nr osv pga red",
    },
    "pl": {
        "months": "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień "
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
        "weekdays": "poniedziałek wtorek środa środę czwartek piątek sobota sobotę niedziela niedzielę wczoraj dziś "
        "dzisiaj jutro",
        "numbers": "zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście",
        "more_numbers": "jedna=1 dwie=2 dwóch=2 trzech=3 czterech=4 dwadzieścia=20 sto=100 tysiąc=1000 tysiące=1000 "
        "tysięcy=1000 milion=million miliony=million milionów=million miliard=billion miliardy=billion "
        "miliardów=billion",
        "negations": "nie ani nigdy nikt nic żaden żadna żadnego bez brak zaprzecza zaprzeczył zaprzeczyła",
        "negating_prefixes": "nie",
        "common": "i oraz a w we na z ze do od o u po pod nad przy przez dla za to ten ta te tego tej tym jest są "
        "był była było byli być ma mają że który która które którzy jak jako ale lub czy się jego jej ich już tylko "
        "także też został została zostało",
        "boilerplate": "artykuł artykułu tekst tekstu tekście materiał wersja wersji poprzedniej wcześniejszej "
        "pierwotnej pierwotnie początkowo błędnie omyłkowo mylnie błąd błędy sprostowanie korekta poprawka "
        "poprawiono poprawiliśmy wyjaśnienie aktualizacja zaktualizowano zaktualizowany uzupełnienie uzupełniono "
        "zmieniono redakcja redakcji przypis napisaliśmy podaliśmy podano prawidłowo rzeczywistości przepraszamy",
        "sources": "list|pismo|pisma|dokument|dokumentu|raport|doniesienia|doniesieniom|informacja|informację|"
        "informacje|informacji|informacjom|plotka|plotki|plotkom|twierdzenie|twierdzenia|badanie|"
        "nagranie|wideo|zdjęcie|wiadomość|wpis",
        "denials": "nieprawdziwe|nieprawdziwymi|nieprawdą|sfałszowany|"
        "zaprzecza|zaprzeczył|zaprzeczyła|zaprzeczają|zdementował|zdementowała|dementuje|nieprawda|"
        "nieprawdziwa|fałszywa|wycofał|wycofano|odwołano|przez pomyłkę|nie zapadła decyzja",
        "allegations": "oskarż podejrz zarzut",
        "additions": "dodano|uzupełniono o|dodaliśmy",
        "said_wrongly": "błędnie podano|błędnie podaliśmy|błędnie napisaliśmy|omyłkowo podaliśmy|napisaliśmy że|"
        "podaliśmy że|mylnie podaliśmy|pierwotnie podano|napisano że|błędnie napisano",
        "as_words": "jako",
        "replacements": "zamiast|a nie|nie",
        "headline": "tytuł tytule tytułu",
        "captions": "podpis podpisie zdjęcie zdjęciem zdjęcia fotografia",
        "naming": "nazwisko|nazwiska|imię|nazwę",
        "spelling": "literówka|literówkę|pisownia|ortograficzny",
        "abbreviations": "prof dr hab mgr inż gen płk mjr kpt ul al np m.in tzw itd itp godz r tys mln mld nr ks św",
    },
    "pt": {
        "before_day": "dia dias",
        "months": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "weekdays": "segunda terça quarta quinta sexta sábado domingo segunda-feira terça-feira quarta-feira "
        "quinta-feira sexta-feira feira ontem hoje amanhã",
        "numbers": "zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze",
        "more_numbers": "uma=1 duas=2 vinte=20 trinta=30 cem=100 cento=100 mil=1000 milhão=million milhões=million "
        "bilhão=billion bilhões=billion",
        "negations": "não nem nunca jamais nenhum nenhuma nada ninguém sem nega negou negam desmente desmentiu",
        "negating_prefixes": "in im des",
        "common": "o a os as um uma uns umas de do da dos das em no na nos nas ao aos à às por pelo pela pelos "
        "pelas com para entre sobre até e ou mas que quem como quando onde é são era eram foi foram ser está estão "
        "tem têm tinha seu sua seus suas se este esta esse essa isso mais já também disse",
        "boilerplate": "artigo notícia texto reportagem matéria nota versão anterior original originalmente "
        "inicialmente erroneamente equivocadamente incorretamente erro erros errata correção corrigido corrigida "
        "retificação esclarecimento atualização atualizado atualizada modificado redação editor dizia afirmava "
        "informava informou correto verdade publicada publicado",
        "sources": "carta|documento|documentos|ofício|relatório|informação|informações|notícia|notícias|boato|"
        "boatos|rumor|rumores|alegação|alegações|afirmação|estudo|vídeo|foto|gravação|mensagem",
        "denials": "sem fundamento|"
        "desmente|desmentiu|desmentem|nega|negou|negam|é falso|era falso|falsa|não é verdade|retirado|"
        "retratou|por engano|nenhuma decisão|boato|infundada|infundado",
        "allegations": "acus denunci suspeit",
        "opposites": "retir/permanec mort/viv sobe/cai venc/perd",
        "additions": "foi acrescentado|foi acrescentada|acrescenta|acrescentou|inclui|incluído",
        "said_wrongly": "dizia erroneamente|informava erroneamente|afirmava erroneamente|informou erroneamente|"
        "dizia que|informava que|afirmava que|erroneamente que|por engano que|incorretamente que|informou que|"
        "dissemos que",
        "as_words": "como",
        "replacements": "em vez de|ao invés de|e não|não",
        "headline": "título manchete",
        "captions": "legenda legendas foto fotografia imagem",
        "naming": "o nome|sobrenome|apelido|nome de",
        "spelling": "ortografia|erro de digitação|grafia|gralha",
        "abbreviations": "sr sra dr dra prof eng gen núm pág etc av nº",
    },
    "ro": {
        "months": "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
        "weekdays": "luni marți miercuri joi vineri sâmbătă duminică ieri azi astăzi mâine",
        "numbers": "zero unu doi trei patru cinci șase șapte opt nouă zece unsprezece doisprezece",
        "more_numbers": "două=2 douăzeci=20 sută=100 sute=100 mie=1000 mii=1000 milion=million milioane=million "
        "miliard=billion miliarde=billion",
        "negations": "nu nici niciodată nimeni nimic fără niciun nicio neagă negat dezminte dezmințit",
        "negating_prefixes": "ne in",
        "common": "și sau dar de la în din pe cu pentru prin despre după înainte între că care ce cum când unde "
        "este sunt era erau a au fost fi avea are un o unei unui lui ei lor se să mai al ale cel cea cei acest "
        "această acesta aceasta va vor",
        "boilerplate": "articol articolul articolului știrea știre textul versiune versiunea anterioară inițială "
        "inițial eronat greșit greșeală eroare erată rectificare corectură corectat corectare precizare clarificare "
        "actualizare actualizat update modificat completat nota redacției redacția menționat scris corect fapt scuze",
        "sources": "scrisoare|scrisoarea|document|documentul|raport|raportul|informația|"
        "informațiile|informații|"
        "știrea|știrile|zvon|zvonul|zvonuri|zvonurile|afirmație|afirmația|afirmațiile|studiu|studiul|"
        "înregistrare|fotografie|mesaj|adresa",
        "denials": "falsificat|nefondat|nefondată|"
        "neagă|a negat|au negat|dezminte|a dezmințit|dezmint|fals|falsă|nu este adevărat|retras|retrasă|"
        "din greșeală|nicio decizie",
        "allegations": "acuz",
        "additions": "a fost adăugat|adăugat|completat cu",
        "said_wrongly": "menționat eronat|scris eronat|scris greșit|se menționa că|se afirma că|am scris că|"
        "eronat că|greșit că|preciza că|afirma că",
        "as_words": "drept ca",
        "replacements": "în loc de|și nu|nu",
        "headline": "titlu titlul titlului",
        "captions": "legenda fotografie fotografia foto imagine",
        "naming": "numele|numelui|prenumele",
        "spelling": "greșeală de scriere|ortografie|greșeală de tipar",
        "abbreviations": "dl dna dr prof ing nr str etc mil mld art",
    },
    "ru": {
        "months": "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь января февраля "
        "марта апреля мая июня июля августа сентября октября ноября декабря январе феврале марте апреле мае июне "
        "июле августе сентябре октябре ноябре декабре",
        "weekdays": "понедельник вторник среда среду четверг пятница пятницу суббота субботу воскресенье вчера "
        "сегодня завтра",
        "numbers": "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать",
        "more_numbers": "двое=2 трое=3 четверо=4 пятеро=5 шестеро=6 семеро=7 одна=1 две=2 двух=2 "
        "трех=3 трёх=3 четырех=4 четырёх=4 пяти=5 двадцать=20 сто=100 "
        "тысяча=1000 тысячи=1000 тысяч=1000 миллион=million миллиона=million миллионов=million миллиард=billion "
        "миллиарда=billion миллиардов=billion",
        "negations": "не ни нет никогда никто ничего без нельзя отрицает отрицал опроверг опровергла опровергает",
        "negating_prefixes": "не",
        "common": "и в во на с со из к ко о об от до по под над при за для у через между а но или что чтобы как "
        "который которая которое которые это этот эта эти он она они его ее её их был была было были есть же бы ли "
        "также после перед уже только так то словам",
        "boilerplate": "материал материала статья статье статьи статью новость новости текст тексте публикация "
        "публикации версия версии предыдущей прежней первоначальной первоначально изначально ранее ошибочно неверно "
        "ошибка ошибку исправлено исправление исправлена поправка уточнение уточнено обновление обновлено дополнено "
        "редакция редакции примечание указано говорилось сообщалось самом деле приносим извинения правильно",
        "sources": "письмо|письма|документ|документа|отчет|отчёт|сообщение|сообщения|сообщений|информация|"
        "информацию|данные|слух|слухи|утверждение|утверждения|исследование|видео|фото|запись|публикация",
        "denials": "подделка|подделкой|фальшивка|поддельное|поддельный|"
        "опроверг|опровергла|опровергает|опровергли|опровергают|отрицает|отрицал|отрицают|неправда|ложь|"
        "ложная|ложное|фейк|отозвал|отозвана|отозвано|по ошибке|не соответствует действительности|решение не принято",
        "allegations": "обвин подозрева",
        "opposites": "уйд/остан вывед/остан мертв/жив рост/пад",
        "additions": "добавлен|добавлена|добавлено|добавлены|дополнено",
        "said_wrongly": "ошибочно указано|ошибочно говорилось|ошибочно сообщалось|ошибочно утверждалось|"
        "говорилось что|сообщалось что|было указано|ошибочно было|ошибочно названа|ошибочно назван|неверно указано",
        "replacements": "вместо|а не|не",
        "headline": "заголовок заголовке заголовка",
        "captions": "подпись подписи фото фотография фотографии снимок снимку снимком",
        "naming": "имя|имени|фамилия|фамилии|фамилию",
        "spelling": "опечатка|опечатку|орфографическая",
        "abbreviations": "г гг т.е т.д т.п т е д п им ул руб тыс млн млрд проф акад др см стр",
    },
    "sv": {
        "months": "januari februari mars april maj juni juli augusti september oktober november december jan feb "
        "apr jun jul aug sep sept okt nov dec",
        "weekdays": "måndag tisdag onsdag torsdag fredag lördag söndag måndagen tisdagen onsdagen torsdagen "
        "fredagen lördagen söndagen",
        "numbers": "noll en två tre fyra fem sex sju åtta nio tio elva tolv",
        "more_numbers": "ett=1 tjugo=20 trettio=30 hundra=100 tusen=1000 miljon=million miljoner=million "
        "miljard=billion miljarder=billion",
        "negations": "inte ej icke ingen inget inga aldrig utan varken nej förnekar förnekade dementerar",
        "negating_prefixes": "o",
        "common": "och i på att en ett den det de som är var har hade till från för med av om men eller han hon vi "
        "jag sin sitt sina deras vid efter under över så också bara detta denna dessa blev blir varit vara kan ska "
        "vill när enligt då hans hennes",
        "boilerplate": "artikel artikeln texten text version tidigare ursprunglig ursprungliga ursprungligen "
        "felaktigt fel felaktig rättelse rättad rättat rättar förtydligande uppdatering uppdaterad uppdaterat "
        "korrigering ändrad redaktionen redaktionens anmärkning beklagar stod skrev uppgavs framgick rätt korrekt",
        "sources": "brev|brevet|dokument|dokumentet|rapport|rapporten|uppgift|uppgiften|uppgifter|"
        "uppgifterna|rykte|"
        "rykten|ryktena|ryktet|påstående|påståendet|påståenden|studie|studien|promemoria|video|bild|mejl|"
        "inlägg",
        "denials": "förfalskat|en förfalskning|grundlösa|felaktigt brev|"
        "förnekar|förnekade|dementerar|dementerade|osant|falsk|falskt|påhittad|dragit tillbaka|"
        "dras tillbaka|av misstag|stämmer inte|inget beslut|tillbakavisar|tillbakavisade",
        "allegations": "anklag misstänk",
        "additions": "lagts till|har kompletterats|kompletterats med|lagt till",
        "said_wrongly": "felaktigt att|skrev vi|stod det|uppgavs det|stod det felaktigt|uppgavs felaktigt|framgick det",
        "as_words": "som",
        "replacements": "i stället för|istället för|och inte|inte",
        "headline": "rubrik rubriken",
        "captions": "bildtext bildtexten foto fotot bilden",
        "naming": "namn|namnet|efternamn|efternamnet",
        "spelling": "stavfel|skrivfel|felstavat|felstavad",
        "abbreviations": "bl.a bl t.ex t ex dvs kl nr ca m.m osv s.k st mkr kr prof dr milj mdr",
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
    "uk": {
        "months": "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень "
        "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
        "weekdays": "понеділок вівторок середа середу четвер п'ятниця п'ятницю субота суботу неділя неділю вчора "
        "сьогодні завтра",
        "numbers": "нуль один два три чотири п'ять шість сім вісім дев'ять десять одинадцять дванадцять",
        "more_numbers": "двоє=2 троє=3 четверо=4 п'ятеро=5 шестеро=6 семеро=7 одна=1 дві=2 двох=2 "
        "трьох=3 двадцять=20 сто=100 тисяча=1000 тисячі=1000 тисяч=1000 "
        "мільйон=million мільйони=million мільйонів=million мільярд=billion мільярди=billion мільярдів=billion",
        "negations": "не ні ані немає ніколи ніхто нічого без заперечує заперечив спростував спростувала спростовує",
        "negating_prefixes": "не",
        "common": "і й та в у на з із зі до від о об про по під над при за для через між а але або що щоб як який "
        "яка яке які це цей ця ці він вона вони його її їх був була було були є же б чи також після перед вже лише "
        "так то",
        "boilerplate": "матеріал матеріалу матеріалі стаття статті статтю новина новини текст тексті публікація "
        "публікації версія версії попередній попередньої початковій спочатку раніше помилково невірно помилка "
        "помилку виправлено виправлення уточнення уточнено оновлення оновлено доповнено редакція редакції примітка "
        "зазначено йшлося повідомлялося насправді перепрошуємо вибачення правильно",
        "sources": "лист|листа|документ|документа|звіт|звіту|повідомлення|повідомлень|інформація|"
        "інформацію|дані|"
        "чутки|чуток|твердження|дослідження|відео|фото|запис",
        "denials": "підробка|підробкою|фальшивка|неправдивою|"
        "спростував|спростувала|спростовує|спростували|заперечує|заперечив|заперечили|неправда|"
        "неправдива|фейк|відкликав|відкликано|помилково повідомив|не відповідає дійсності|рішення не ухвалено",
        "allegations": "звинувач підозр",
        "additions": "додано|доповнено",
        "said_wrongly": "помилково зазначено|помилково йшлося|помилково повідомлялося|йшлося про те що|"
        "було зазначено|помилково вказано|помилково названо",
        "replacements": "замість|а не|не",
        "headline": "заголовок заголовку",
        "captions": "підпис підписі фото світлина світлини знімок",
        "naming": "ім'я|прізвище|імені",
        "spelling": "описка|друкарська|орфографічна",
        "abbreviations": "р рр т.д т.п т д п ім вул грн тис млн млрд проф акад див стор",
    },
    "vi": {
        "weekday_phrases": "thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy|chủ nhật|hôm qua|hôm nay|ngày mai",
        "before_day": "ngày mùng mồng",
        "months": "tháng",
        "numbers": "zero một hai ba bốn năm sáu bảy tám chín mười",
        "more_numbers": "trăm=100 nghìn=1000 ngàn=1000 triệu=million tỷ=billion tỉ=billion",
        "negations": "không chưa chẳng đừng phủ bác",
        "common": "và của là có được trong cho với các những một này đó từ đến ở khi đã sẽ đang cũng như về theo "
        "vào ra tại bị do để người ông bà anh chị nói",
        "boilerplate": "bài viết báo tin bản phiên trước ban đầu đính chính cập nhật sửa đổi hiệu chỉnh nhầm sai "
        "sót lỗi ghi tòa soạn biên tập chú xin đúng thực tế bổ sung",
        "sources": "lá thư|bức thư|thư|văn bản|công văn|báo cáo|thông tin|tin đồn|cáo buộc|"
        "nghiên cứu|đoạn video|"
        "video|bức ảnh|hình ảnh|tài liệu",
        "denials": "giả mạo|vô căn cứ|phủ nhận|bác bỏ|sai sự thật|không đúng|bịa đặt|rút lại|nhầm lẫn|tin giả",
        "additions": "bổ sung|được thêm",
        "said_wrongly": "viết nhầm|ghi nhầm|đưa tin sai|ghi sai|nêu sai|viết sai",
        "replacements": "thay vì|chứ không phải|không phải",
        "headline": "tiêu",
        "captions": "ảnh chú",
        "naming": "tên|họ tên",
        "spelling": "lỗi chính tả|lỗi đánh máy",
        "abbreviations": "tp ts ths gs pgs ông",
    },
    "zh": {
        "weekday_phrases": "星 期 一|星 期 二|星 期 三|星 期 四|星 期 五|星 期 六|星 期 日|星 期 天|"
        "周 一|周 二|周 三|周 四|周 五|周 六|周 日|周 天|週 一|週 二|週 三|週 "
        "四|週 五|週 六|週 日|週 天|礼 拜 一|礼 拜 二|礼 拜 三|礼 拜 四|礼 拜 五|"
        "礼 拜 六|礼 拜 日|礼 拜 天|禮 拜 一|禮 拜 二|禮 拜 三|禮 拜 四|禮 拜 "
        "五|禮 拜 六|禮 拜 日|禮 拜 天|昨 天|今 天|明 天|昨 日|今 日|明 日",
        "called": "([王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭"
        "程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚"
        "廖邹"
        "鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔][一-鿿]{"
        "1,2})(?=先生|女士|小姐|部长|部長|总理|總理|总统|總統|主席|市长|市長|局长|"
        "局長|教授|议员|議員|书记|書記|发言人|發言人|院长|院長|主任|省长|省長|医生|醫生|律师|律師|董事长|董事長)",
        "more_numbers": "二=2 两=2 兩=2 三=3 四=4 五=5 六=6 七=7 八=8 九=9 十=10 百=100 千=1000 万=10000 萬=10000 "
        "亿=100000000 億=100000000",
        "negations": "不 没 沒 未 无 無 非 否",
        "common": "的 了 在 是 和 与 與 及 或 也 都 就 而 并 並 其 这 這 那 个 個 为 為 以 于 於 被 把 从 從 到 对 "
        "對 说 說 称 稱 有 我 们 們 他 她 它 之 将 將 等",
        "boilerplate": "更 正 新 本 文 章 早 前 先 版 错 錯 误 誤 原 修 订 訂 编 編 者 按 注 註 记 記 澄 清 说 明 "
        "勘 报 報 道 导",
        "sources": "信 件|信 函|文 件|报 道|報 道|報 導|报 告|報 告|传 闻|傳 聞|消 息|说 法|說 法|"
        "研 究|视 频|影 片|照 片|声 明|聲 明",
        "denials": "伪 造|偽 造|谣 言|謠 言|"
        "否 认|否 認|辟 谣|闢 謠|虚 假|虛 假|不 实|不 實|撤 回|撤 销|撤 稿|误 报|誤 報",
        "said_wrongly": "误 称|誤 稱|误 写|誤 寫|错 误 地|錯 誤 地|曾 称|曾 稱|误 为|誤 為|误 报|誤 報",
        "replacements": "而 非|而 不 是|不 是",
        "headline": "题 題",
        "captions": "图 圖 照",
        "naming": "姓 名|名 字",
        "spelling": "错 别 字|錯 別 字|笔 误|筆 誤",
    },
}
