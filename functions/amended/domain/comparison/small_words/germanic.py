"""The small words of the Germanic languages; fields: `comparison.languages`."""

from __future__ import annotations

GERMANIC: dict[str, dict[str, str]] = {
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
        "naming": "den namen|der name|des namens|namens von|vorname|vornamen|nachname|nachnamen|namen falsch",
        "spelling": "rechtschreibfehler|tippfehler|schreibweise|schreibfehler|falsch geschrieben",
        "abbreviations": "dr prof hr fr st nr bzw ca usw u.a z.b z d.h evtl ggf sog vgl abs art bd jh mio mrd jan "
        "feb mär apr jun jul aug sep sept okt nov dez str geb",
        "nouns_capitalised": "yes",
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
        "additions": "now includes|now include|updated with|updates with|updated to include|updated to add|"
        "has been added|was added|were added|have been added|adds|added a|with comment|with a statement|"
        "with additional|with more|to include|to add comment|to add comments|to add a comment|to add a response|"
        "to add the response|to add a statement|to add the statement|to add a quote|to add reaction|to add details|"
        "to add information|to add context|to add more",
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
        "misreported|incorrectly gave|gave the wrong|gave an incorrect|misnamed|mislabeled|mislabelled|"
        "overstated|understated|misdescribed|misrepresented|miscalculated",
        "as_words": "as",
        "replacements": "instead of|rather than|and not|not",
        "headline": "headline title",
        "captions": "caption captions cutline photo photos photograph photographs picture pictures image",
        "naming": "misidentified|misnamed|the name of|given name|middle name|family name|'s name|surname|last name|"
        "first name|whose name|name was|names of|incorrect name|wrong name|identified as",
        "spelling": "spelling|misspelled|misspelt|misspelling|typo|typos|typographical|grammar|grammatical|"
        "formatting|punctuation|broken link",
        "abbreviations": "mr mrs ms dr prof sr jr st gen col lt sgt capt cmdr adm maj brig gov sen rep reps sens "
        "rev hon pres supt det insp no nos vs etc jan feb mar apr jun jul aug sep sept oct nov dec e.g i.e fig vol "
        "pp approx dept est ave blvd mt ft a.m p.m",
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
}
