"""What the extract and the check know of the Germanic languages. Fields: `entry.Entry`."""

from __future__ import annotations

from amended.domain.language.wordings.entry import Entry

GERMANIC = {
    "en": Entry(
        writes=r"wrote|writes|written",
        labels="""
            Correction|Clarification|Update|Editor’s note|Retraction|Amended|Notice reworded|Notice removed|
            Article gone|Changed without a notice|The headline still reads|The headline has changed; it read
        """,
        common="""
            the a an of to in on at by for with and or but is are was were be been being it its this that these
            those he she they his her their them him we our i you as from has have had will would can could do
            does did should must may might which who whom when where what there than then so if into about after
            before also more most one only
            contrary unlike
        """,
        corrects=r"""
            correct(?:ed|s|ion|ions|ing)?|misstat\w+|misspell\w+|misspelt|misidentif\w+|misattribut\w+|
            misquot\w+|misreport\w+|mischaracteri[sz]\w+|incorrect\w*|wrong(?:ly)?|errors?|erroneous\w*|
            mistak\w+|inaccura\w+|retract\w*|clarif\w+|should have|in fact|rather than|instead of|overstat\w+|
            understat\w+
        """,
        denies=r"""
            den(?:y|ies|ied|ying|ials?)|disput\w+|refut\w+|reject\w*|false(?:ly)?|untrue|contradict\w*|
            walked back|no longer|rebut\w*|dismiss(?:ed|es)|debunk\w*|mistakes?|no decision|not true|
            no evidence|fabricat\w+|retract\w*|withdrawn|withdrew (?:the|its|his|her|their|a|this) (?:study|paper|
            article|report|stor(?:y|ies)|claim|statement|remarks?|allegations?)|made[- ]up(?! of)|recant\w*|
            rescind\w*|took back|bogus|hoax|fiction|baseless|unfounded|(?:simply|plainly|completely|entirely|flatly|
            just|totally|quite) (?:wrong|incorrect|inaccurate)|not (?:accurate|correct|authentic|genuine|the case)|
            disown\w*|disavow\w*|repudiat\w*|distanc(?:ed|es|ing) (?:himself|herself|itself|themselves)|
            forger(?:y|ies)|forged|fake|faked
        """,
        negates=r"""
            no|not|never|none|nor|neither|nobody|nothing|without|cannot|(?:has|have|had|is|are|was|were) yet to|
            (?:declin|refus)(?:e|es|ed|ing) to|fail(?:s|ed|ing)? to|
            (?:do|does|did|is|are|was|were|has|have|had|ca|wo|would|could|should|must|need|ai)n['’]t
        """,
        tells=r"""
            says?|said|told|tells|stat(?:es|ed|ing)|add(?:s|ed|ing)|announc(?:es|ed|ing)|confirm(?:s|ed|ing)|
            den(?:ies|ied|ying)|disput(?:es|ed|ing)|wrote|writes|claim(?:s|ed|ing)|reiterat(?:es|ed|ing)|
            insist(?:s|ed|ing)|call(?:s|ed|ing)|tweet(?:s|ed|ing)|acknowledg(?:es|ed|ing)|clarif(?:ies|ied|
            ying)|explain(?:s|ed|ing)|warn(?:s|ed|ing)|argu(?:es|ed|ing)|repl(?:ies|ied|ying)|respond(?:s|ed|
            ing)|report(?:s|ed|ing)|testif(?:ies|ied|ying)|reject(?:s|ed|ing)|refut(?:es|ed|ing)|admit(?:s|ted|
            ting)|apologi[sz](?:es|ed|ing)|retract(?:s|ed|ing)|describ(?:es|ed|ing)|stress(?:es|ed|ing)|
            declin(?:es|ed)|pledg(?:es|ed)|vow(?:s|ed)|estimat(?:es|ed)|issued|contest(?:s|ed)|maintain(?:s|ed)|
            noted|notes
        """,
        according=r"according to|as per",
        restates=r"""
            we (?:had |also |wrongly |incorrectly )?(?:reported|wrote|published|said|stated|described|named|gave|
            printed)|(?:an?|our|\w+day['’]s) (?:story|article|profile|obituary|item|column|headline|caption|listing|
            feature|report|review)(?: \([^)]*\)|[^.;,()]){0,50}? (?:said|stated|gave|described|suggested|named|called|
            had|put|listed)|
            (?:an?|the|this) (?:earlier|previous|prior|original|initial|first) (?:version|edition|report|
            headline|story|article|post)|(?:earlier|previous) versions|(?:previously|originally|initially|
            earlier|incorrectly|wrongly|mistakenly|erroneously|falsely) (?:said|stated|reported|gave|identified|
            described|attributed|referred|claimed|listed|named|linked|misspelled|misstated|misidentified|put|
            placed|suggested|implied|included|omitted|named|called|quoted|credited)|(?:article|story|report|post|piece|headline|
            caption) (?:incorrectly|wrongly|mistakenly|erroneously)|misstated|misidentified|misspelled|
            misreported
        """,
        routine=r"""
            regrets? (?:the|this|any) errors?|apologi[sz]es? for (?:the|this|any)|(?:has|have) been (?:updated|
            corrected|amended|edited|revised)|(?:was|were) (?:updated|corrected|amended|edited|revised) (?:on|
            at|to)|(?:was|were) (?:updated|corrected|amended)\.|updated with|read (?:more|the original)|
            this is a developing|^(?:please )?(?:see|read|visit|check out|click) .*|for (?:more )?details|
            keep reading|read .{0,40} here
        """,
        contrast=r"not|rather than|instead of|as opposed to",
        but=r"but",
        confirms=r"confirm\w*|affirm\w*|admit\w*|acknowledg\w*|approv\w*",
        contrary=r"contrary to|unlike|despite",
        gave=r"""
            (?:was|were) (?:\w+ly )?(?:given|listed|identified|described|stated|printed|published|quoted|written|named|
            reported|referred to) as
        """,
        idioms=r"""
            add(?:s|ed)(?= (?:\d|an? ))|call(?:s|ed)? (?:\w+ ){0,3}off|
            claim(?:s|ed)?(?= (?:[\w,.-]+ ){0,3}(?:li(?:ves|fe)|titles?|victory|victories|medals?|
            gold|prizes?|crown|seats?)\b)
        """,
        turns=r"when|whereas|but it|though",
        prepositions="""
            of to in on at by for with from against about over under near behind between among after before
            during inside
        """,
        pronouns="he she they it we",
    ),
    "de": Entry(
        quotes="„|“",
        writes=r"schrieb(?:en)?|schreib(?:t|en)|geschrieben",
        labels="""
            Korrektur|Klarstellung|Update|Anmerkung der Redaktion|Zurückgezogen|Geändert|Hinweis umformuliert|
            Hinweis entfernt|Artikel entfernt|Ohne Hinweis geändert|Die Überschrift lautet weiterhin|
            Die Überschrift wurde geändert; sie lautete
        """,
        common="""
            der die das den dem des ein eine einen einem einer eines und oder aber ist sind war waren wird
            werden wurde wurden hat haben hatte hatten sei seien wäre im in am an auf aus bei mit nach von vom
            zu zum zur für über unter durch um als wie es er sie wir ihr sein seine ihre dass daß sich auch
            noch nur so dieser diese dieses diesem diesen wenn weil da dort hier man mehr sowie bis vor
            anders entgegen
        """,
        corrects=r"""
            korri\w+|korrektur\w*|berichtig\w+|richtigstell\w*|richtig gestellt|falsch\w*|fehler\w*|irrtüm\w+|
            irrtum\w*|versehentlich|ungenau\w*|unrichtig\w*|unzutreffend\w*|verwechsel\w*|zurückgezogen|
            klargestellt|klarstell\w*|richtig (?:ist|muss|lautet)|tatsächlich|stattdessen|statt|anstatt
        """,
        denies=r"""
            dementier\w*|bestrit\w+|bestreit\w*|widersprach\w*|widersprech\w*|widerspricht|zurückgewiesen|
            weist\b.{0,80}?\bzurück|wies\b.{0,80}?\bzurück|unwahr\w*|falsch\w*|widerleg\w*|zurückgezogen|
            stimmt nicht|stimme nicht|verneint\w*|nicht mehr|
            gefälscht\w*|fälschung\w*|frei erfunden|haltlos\w*|aus der luft gegriffen
        """,
        negates=r"nicht|kein\w*|nie|niemals|niemand\w*|nichts|weder|ohne",
        tells=r"""
            sagt\w*|erklärt\w*|teilte\w*|betont\w*|mitgeteilt|schreibt|schrieb\w*|kündigt\w*|bestätigt\w*|
            dementiert\w*|bestreitet|bestritt\w*|widersprach\w*|widerspricht|behauptet\w*|warnt\w*|meint\w*|
            räumt\w*|fügt\w*|nannte\w*|nennt|wies\w*|weist|äußert\w*|berichtet\w*|spricht|sprach\w*|stellt\w*|
            entschuldigt\w*|versichert\w*|bezeichnet\w*|gab|gibt
        """,
        according=r"laut|nach angaben (?:von|des|der)|zufolge",
        restates=r"""
            in ein\w+ (?:früheren|vorherigen|ersten|älteren|ursprünglichen) (?:version|fassung)|(?:frühere|
            vorherige|ursprüngliche|erste|ältere)[nr]? (?:version|fassung)|
            (?:nannte|schrieb|berichtete|bezeichnete|gab)\w* (?:wir )?(?:zunächst|ursprünglich|
            zuerst|zuvor)|(?:ursprünglich|zunächst|zuvor|zuerst) (?:hieß|
            stand|war|hatten|wurde|haben)|
            (?:hatten|haben) (?:wir )?(?:zunächst |zuvor |ursprünglich )?(?:geschrieben|berichtet)|irrtümlich|
            fälschlich\w*
        """,
        routine=r"""
            wir bitten,? (?:den|diesen|die|um)|wir entschuldigen|bedauern (?:den|diesen|die)|
            wurde (?:am .{0,40})?(?:aktualisiert|geändert|angepasst|ergänzt)|haben (?:wir )?(?:das|dies|den|
            die) .{0,40}(?:korrigiert|geändert|angepasst)|^(?:lesen|sehen) sie .*|mehr (?:dazu|darüber)
        """,
        contrast=r"nicht|statt|anstatt|anstelle von|und nicht",
        but=r"sondern",
        confirms=r"bestätig\w*|zugegeben|gab\w* zu|gibt zu|räumt\w* ein|ein(?:ge)?räum\w*",
        contrary=r"anders als|entgegen|im gegensatz zu|abweichend von",
        gave=r"(?:wurde|wurden|war|waren) .{0,60}(?:angegeben|genannt|bezeichnet|geschrieben)|angegeben (?:war|wurde)",
        idioms=r"""
            (?:wies(?:en)?|weist) (?:uns|die redaktion)|
            sag(?:t|te|ten|en) [^,.:;„“»«]{1,60} ab(?=\s*(?:[,.;:!?)]|$))
        """,
        turns=r"während|obwohl|tatsächlich|richtig ist|in wirklichkeit",
        prepositions="von vom im in am an auf aus bei mit nach zu zum zur für über unter durch gegen um seit vor",
        pronouns="er sie es wir",
    ),
    "nl": Entry(
        writes=r"schreef|schreven|schrijft|schrijven|geschreven",
        labels="""
            Correctie|Verduidelijking|Update|Noot van de redactie|Ingetrokken|Gewijzigd|Melding herschreven|
            Melding verwijderd|Artikel verwijderd|Gewijzigd zonder melding|De kop luidt nog steeds|
            De kop is gewijzigd; die luidde
        """,
        common="""
            de het een en of maar is zijn was waren wordt worden werd werden heeft hebben had hadden in op aan
            bij met van voor door naar uit over onder tot te ten ter om als dat die dit deze er hij zij ze wij
            we hun haar hem ook nog na dan zo wie wat waar wanneer meer
            anders
        """,
        corrects=r"""
            correctie\w*|gecorrigeerd\w*|corriger\w*|rectific\w*|gerectificeerd|fout\w*|onjuist\w*|onterecht|
            abusievelijk|vergissing|verkeerd\w*|incorrect\w*|onnauwkeurig\w*|juist (?:is|moet)|in werkelijkheid|
            in plaats van|ingetrokken|verduidelijk\w*|ten onrechte|eigenlijk
        """,
        denies=r"""
            ontken\w*|sprak\b.{0,60}?\btegen|spreekt\b.{0,60}?\btegen|tegengesproken|weerleg\w*|verwerp\w*|
            verwierp|betwist\w*|onwaar|vals\w*|klopt niet|ingetrokken|geen besluit|niet langer|
            vervals\w+|nep|verzonnen|geen sprake
        """,
        negates=r"niet|geen|nooit|niemand|niets|zonder|noch",
        tells=r"""
            zei|zeiden|zegt|zeggen|gezegd|verklaar\w*|meld(?:t|de|den)|bevestig\w*|ontken\w*|schre(?:ef|ven)|
            schrijft|voeg(?:t|de)|benadrukt\w*|stel(?:t|de|den)|waarschuw\w*|noem(?:t|de)|vertel(?:t|de)|
            betwist\w*|laat|liet|erken\w*|reageer\w*|sprak|spreekt|herhaal\w*|legde|kondig\w*
        """,
        according=r"volgens|aldus",
        restates=r"""
            (?:een|de) (?:eerdere|vorige|oorspronkelijke|oudere) versie|in (?:een|de) eerdere versie|(?:eerder|
            aanvankelijk|oorspronkelijk) (?:stond|schreven|meldde\w*|werd|was)|stond (?:eerder|aanvankelijk|
            abusievelijk|ten onrechte|per abuis)|abusievelijk|ten onrechte|per abuis|
            in (?:dit|het|ons) (?:artikel|bericht|stuk|verhaal) (?:stond|schreven|meldden)
        """,
        routine=r"excuses|is (?:op .{0,30})?(?:aangepast|bijgewerkt|geactualiseerd|gewijzigd)|betreuren",
        contrast=r"niet|en niet|in plaats van",
        but=r"maar",
        confirms=r"bevestig\w*|erken\w*",
        contrary=r"anders dan|in tegenstelling tot|in strijd met",
        idioms=r"(?:zegt|zeggen|zei(?:den)?|zegden?) (?:[^,.:;“”]{1,60} )?(?:op|af|toe)(?=\s*(?:[,.;:!?)]|$))",
        turns=r"terwijl|in werkelijkheid",
        prepositions="van in op aan bij met voor door naar uit over onder tegen tot na",
        pronouns="hij zij ze",
    ),
    "sv": Entry(
        quotes="”|”",
        writes=r"skrev|skriver|skrivit",
        labels="""
            Rättelse|Förtydligande|Uppdatering|Redaktionens anmärkning|Återkallad|Ändrad|Notis omformulerad|
            Notis borttagen|Artikel borttagen|Ändrad utan notis|Rubriken lyder fortfarande|
            Rubriken har ändrats; den löd
        """,
        common="""
            en ett den det de och eller men är var vara varit har hade i på av till från med om för vid som att
            sin sitt sina han hon de vi man inte ska skulle kan också efter före när där här då så mer
        """,
        corrects=r"""
            rättels\w*|rätta\w*|korriger\w*|fel|felaktig\w*|felet|misstag\w*|av misstag|oriktig\w*|
            i stället för|istället för|förtydlig\w*|rätt (?:är|ska)|egentligen|återkalla\w*|i själva verket
        """,
        denies=r"""
            förnek\w*|dementer\w*|avvisa\w*|bestrid\w*|bestred|tillbakavisa\w*|motsäg\w*|falsk\w*|osann\w*|
            återkalla\w*|stämmer inte|inget beslut|inte längre|
            förfalsk\w+|grundlös\w*|påhitt\w*
        """,
        negates=r"inte|ej|icke|aldrig|ingen|inget|inga|ingenting|utan|varken",
        tells=r"""
            säger|sade|sa|sagt|uppger|uppgav|meddela\w*|skriver|skrev|bekräfta\w*|förnek\w*|dementer\w*|
            hävda\w*|förklara\w*|tillade|tillägger|varna\w*|kalla\w*|avvisa\w*|berätta\w*|menar|betona\w*|
            svara\w*|konstatera\w*|erkänn\w*
        """,
        according=r"enligt",
        restates=r"""
            vi skrev (?:först|tidigare|felaktigt)|
            (?:en|i en|den) (?:tidigare|första|ursprunglig\w*) version\w*|(?:tidigare|först|
            ursprungligen) (?:stod|skrev|uppgavs|angavs)|i (?:artikeln|texten|rubriken) (?:stod|skrev|angavs|uppgavs)|
            stod (?:det )?(?:tidigare|först|felaktigt)|felaktigt|
            av misstag
        """,
        routine=r"ber om ursäkt|beklagar|har (?:uppdaterats|ändrats|korrigerats)",
        contrast=r"inte|och inte|i stället för|istället för",
        but=r"utan",
        confirms=r"bekräft\w*|erkänn\w*|medge\w*",
        contrary=r"i motsats till|tvärtemot|till skillnad från|tvärt emot",
        idioms=r"(?:säger|sade|sa|sagt) (?:\w+ ){0,2}upp(?! till| mot)",
        turns=r"medan|i själva verket|rätt är",
        prepositions="av till i på från med om för vid mot mellan efter",
        pronouns="han hon de",
    ),
    "da": Entry(
        quotes="»|«",
        writes=r"skrev|skriver|skrevet",
        labels="""
            Rettelse|Præcisering|Opdatering|Redaktionens note|Trukket tilbage|Ændret|Note omformuleret|
            Note fjernet|Artikel fjernet|Ændret uden note|Overskriften lyder stadig|
            Overskriften er ændret; den lød
        """,
        common="""
            en et den det de og eller men er var være været har havde i på af til fra med om for ved som at sin
            sit sine han hun de vi man skal skulle kan også efter før når der her da så mere
        """,
        corrects=r"""
            rettels\w*|rette\w*|korriger\w*|fejl\w*|forkert\w*|ved en fejl|urigtig\w*|i stedet for|præciser\w*|
            det rigtige|trukket tilbage|faktisk|i virkeligheden
        """,
        denies=r"""
            afvis\w*|benægt\w*|nægt\w*|dementer\w*|bestrid\w*|bestred|tilbagevis\w*|modsig\w*|falsk\w*|usand\w*|
            passer ikke|ingen beslutning|ikke længere|
            forfalsk\w+|grundløs\w*|opdigtet
        """,
        negates=r"ikke|ej|aldrig|ingen|intet|uden|hverken",
        tells=r"""
            siger|sagde|sagt|oplys\w*|meddel\w*|skriver|skrev|bekræft\w*|benægt\w*|afvis\w*|hævde\w*|forklar\w*|
            tilføj\w*|advar\w*|kald\w*|fortæl\w*|fortalte|mener|understreg\w*|svar\w*|fastslå\w*|erkend\w*|
            udtal\w*
        """,
        according=r"ifølge",
        restates=r"""
            vi skrev (?:først|tidligere|fejlagtigt)|
            (?:en|i en|den) (?:tidligere|første|oprindelig\w*) version\w*|(?:tidligere|først|
            oprindeligt) (?:stod|skrev|fremgik)|i (?:artiklen|teksten|overskriften) stod|
            stod der (?:først|tidligere|oprindeligt)|fremgik (?:det )?(?:tidligere|fejlagtigt)|fejlagtigt|ved en fejl
        """,
        routine=r"beklager|undskyld\w*|er (?:blevet )?(?:opdateret|ændret|rettet)",
        contrast=r"ikke|og ikke|i stedet for",
        but=r"men",
        confirms=r"bekræft\w*|indrøm\w*",
        contrary=r"i modsætning til|modsat|til forskel fra",
        idioms=r"(?:siger|sagde|sagt) (?:\w+ ){0,2}op(?! til| mod)",
        turns=r"mens|i virkeligheden|det rigtige",
        prepositions="af til i på fra med om for ved mod mellem",
        pronouns="han hun de",
    ),
    "nb": Entry(
        quotes="«|»",
        writes=r"skrev|skriver|skrevet",
        labels="""
            Rettelse|Presisering|Oppdatering|Merknad fra redaksjonen|Trukket tilbake|Endret|Merknad omformulert|
            Merknad fjernet|Artikkel fjernet|Endret uten merknad|Tittelen lyder fortsatt|
            Tittelen er endret; den lød
        """,
        common="""
            en ei et den det de og eller men er var være vært har hadde i på av til fra med om for ved som at
            sin sitt sine han hun de vi man skal skulle kan også etter før når der her da så mer
        """,
        corrects=r"""
            rettels\w*|rette\w*|korriger\w*|feil\w*|ved en feil|uriktig\w*|i stedet for|presiser\w*|det riktige|
            riktig (?:er|skal)|trukket tilbake|faktisk|i virkeligheten
        """,
        denies=r"""
            avvis\w*|benekt\w*|nekt\w*|dementer\w*|bestrid\w*|bestred|tilbakevis\w*|motsi\w*|falsk\w*|usann\w*|
            stemmer ikke|ingen beslutning|ikke lenger|
            forfalsk\w+|grunnløs\w*|oppdiktet
        """,
        negates=r"ikke|ei|aldri|ingen|intet|uten|verken",
        tells=r"""
            sier|sa|sagt|opplys\w*|melde\w*|meddel\w*|skriver|skrev|bekreft\w*|benekt\w*|avvis\w*|hevde\w*|
            forklar\w*|legger|la|advar\w*|kall\w*|fortell\w*|fortalte|mener|understrek\w*|svar\w*|fastslå\w*|
            erkjenn\w*|uttal\w*
        """,
        according=r"ifølge",
        restates=r"""
            vi skrev (?:først|tidligere|feilaktig)|
            (?:en|i en|den) (?:tidligere|første|opprinnelig\w*) versjon\w*|(?:tidligere|først|
            opprinnelig) (?:stod|sto|skrev|fremgikk)|i (?:saken|artikkelen|teksten|tittelen) stod?|
            stod? det (?:først|tidligere|opprinnelig)|feilaktig|ved en feil
        """,
        routine=r"beklager|unnskyld\w*|er (?:blitt )?(?:oppdatert|endret|rettet)",
        contrast=r"ikke|og ikke|i stedet for",
        but=r"men",
        confirms=r"bekreft\w*|innrømm\w*",
        contrary=r"i motsetning til|tvert imot|til forskjell fra",
        idioms=r"(?:sier|sa|sagt) (?:\w+ ){0,2}opp(?! til| mot)",
        turns=r"mens|i virkeligheten|det riktige",
        prepositions="av til i på fra med om for ved mot mellom etter",
        pronouns="han hun de",
    ),
}
