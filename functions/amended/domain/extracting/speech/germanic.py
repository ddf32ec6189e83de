"""How the Germanic languages report who said something. Fields: `entry.Speech`."""

from __future__ import annotations

from amended.domain.extracting.speech.entry import Speech

GERMANIC = {
    "en": Speech(
        heads=r"""
            police|prosecut(?:ors?|ion)|ministr(?:y|ies)|ministers?|government|authorit(?:y|ies)|officials?|
            spokes(?:man|woman|men|person|people|persons)|department|agenc(?:y|ies)|office|council(?:l?ors?)?|
            committee|commission(?:ers?)?|company|companies|firm|bank|universit(?:y|ies)|hospital|army|military|navy|
            coast ?guard|coastguard|guard|firefighters|brigade|mayor|president|chair(?:man|woman|person)?|director|
            manager|executives?|lawyers?|attorneys?|solicitors?|union|club|party|association|federation|embassy|
            airline|operator|manufacturer|institute|family|relatives|witness(?:es)?|researchers?|scientists?|experts?|
            organi[sz]ers|parliament|administrators?|regulator|watchdog|doctors?|medics|owners?|judge|court|senator|governor|chief|
            coroner|sheriff|investigators?|detectives|rescuers|representatives?|publishers?|producers?|studio|charity|
            foundation|museum|school|college|district|service|services|bureau|network|retailer|developers?|premier|
            ambassador|general|secretary|troopers|officers?|trust|management|administration|campaign|agent|
            publicist|supplier|coach|
            principal|superintendent|economists?|analysts?|editors?|founder|board|team|rescue workers|
            neighbou?rs|residents|cousin|brother|sister|father|mother|widow|son|daughter|
            police(?:man|woman|men)|fire(?:man|men)|commander|captain|colonel|major|lieutenant|sergeant|constable|
            aides?|advisers?|advisors?|deput(?:y|ies)|nurses?|teachers?|professor|survivors?|victims?|driver|pilot|
            crew|source|sources|insiders?|kremlin|pentagon|clerk|treasurer|registrar|comptroller|auditors?|
            inspectors?|curator|conductor|jury|jurors?|magistrate|priest|vicar|rabbi|imam|pastor|archbishop|
            farmers?|landlord|tenants?|shareholders?|investors?|activists?|campaigners?|authors?|writer|novelist|
            singer|actors?|actress|musician|band|maker|builder|contractors?|engineers?|architects?|surveyors?|
            chancellor|dean|rector|warden|rangers?|keeper|pharmacist|dentist|physicians?|surgeons?|
            \w+olog(?:y|ists?)|historian|\w+graphers?|librarian|mechanic|sailor|skipper|fishermen|ombudsman|
            council(?:man|woman)|alderman|\w{3,}(?<!l)ists?|estate|congress(?:man|woman)|lawmakers?|legislators?|paramedics?|group|hotel|
            restaurant|brand|league|railway|carrier|workers|passengers|customers|(?:vice|co)-\w+|
            civil defen[cs]e|coastguard|regulators|prosecutor|attorneys? general|bakery|caf[eé]|pub|shop|store|
            society|academy|alliance|coalition|cooperative|theat(?:re|er)|cinema|gallery|zoo|brewery|chain|platform|broadcaster|orchestra|opera|choir|festival|diocese|
            parish|church|rapper|drummer|charities|nonprofit|
            (?:person|people|persons|someone|individuals?|sources?) (?:familiar|with (?:direct )?knowledge)|
            (?:people|person|someone|individuals?|sources?) (?:close to|briefed on) (?:the|its|his|her|their) \w+
        """,
        says=r"""
            sa(?:ys?|id)|stated?|states|add(?:s|ed)|announce[sd]|confirm(?:s|ed)|den(?:y|ies|ied)|dispute[sd]?|
            insist(?:s|ed)|claim(?:s|ed)|acknowledge[sd]?|clarif(?:y|ies|ied)|explain(?:s|ed)|warn(?:s|ed)|
            testif(?:ies|ied)|reject(?:s|ed)?|refute[sd]?|admit(?:s|ted)?|retract(?:s|ed)|stress(?:es|ed)|
            recant(?:s|ed)|dismiss(?:es|ed)|rebut(?:s|ted)|reiterate[sd]|maintain(?:s|ed)|tweeted|apologi[sz](?:es|ed)|
            argue[sd]?|told|estimate[sd]?|responded|replied|contradict(?:s|ed)?|disavow(?:s|ed)?|concede[sd]?|
            wrote|writes|tweets|pointed out|made (?:it )?clear|let it be known|
            posted on (?:X|Twitter|Facebook|Instagram|TikTok|LinkedIn|Telegram|Threads|Bluesky|social media)|
            took to (?:X|Twitter|Facebook|Instagram|TikTok|social media) to (?:say|deny|clarify|announce)|
            (?:contacted|wrote to|called|emailed|told) us to say|asked us to (?:say|make clear|clarify)|
            (?:wrote|emailed|called|rang|got in touch) to say|
            (?:issued|released|sent|published|put out) an? (?:\w+ )?(?:statement|letter|email)
            (?: saying| stating| denying| insisting| confirming| clarifying| disputing)
        """,
        articles=r"the|an?",
        links=r"of|for|at|with",
        describes=r"""
            local|federal|state|county|city|national|regional|military|senior|chief|public|foreign|health|interior|
            defen[cs]e|company|government|hospital|police|fire|emergency|prison|border|school|district|court|
            university|bank|transport|education|justice|finance|military|army|navy|medical|rescue|traffic|former|
            intelligence|security|immigration|customs|church|union|club|party|top|deputy|assistant|lead|civil|
            [a-z]+(?:ese|ish|ian)|health|airport|railway|energy|water|trade|culture|environment|military|naval|royal
        """,
        asides=r"""
            later|also|now|today|yesterday|tonight|then|since|still|however|subsequently|previously|meanwhile|already|
            initially|earlier|overnight|repeatedly|flatly|firmly|strongly|publicly|officially|categorically|formally|
            instead|morning|afternoon|evening|night|week|month|year|statement|interview|email|e-mail|again|early|late|
            has|have|had
        """,
        that=r"that|how|whether|if|who|whom|which|what|as|after|when|while|but|although|though|because|before",
        has=r"has|have|had",
        agent=r"by",
        according=r"according to|in the words of",
        since=r"after|once|following",
        whose=r"its|their|his|her",
        ours=r"we|our|this|article|stor(?:y|ies)|version|headline|caption|report|column|post|newspaper",
    ),
    "de": Speech(
        heads=r"""
            (?-i:(?=[A-ZÄÖÜ]))\w*(?:polizei|staatsanwaltschaft|anwaltschaft|ministerium|ministerin|minister|regierung|behörden?|
            sprecher(?:in|innen)?|feuerwehr|küstenwache|stadtverwaltung|verwaltung|gericht|unternehmen|konzern|firma|
            bank|universität|klinik|krankenhaus|armee|bundeswehr|militär|bürgermeister(?:in)?|präsident(?:in)?|
            vorstand|vorsitzender?|direktor(?:in)?|geschäftsführer(?:in)?|anwalt|anwältin|anwälte|gewerkschaft|verein|
            partei|verband|botschaft|fluggesellschaft|hersteller|betreiber|institut|familie|zeugen|forscher|experten|
            veranstalter|parlament|aufsicht|ärzte|eigentümer|richter(?:in)?|kommission|kanzler(?:in)?|kanzleramt|
            landrat|senator(?:in)?|chef(?:in)?|leiter(?:in)?|ermittler|rettungskräfte|vertreter(?:in)?|verlag|stiftung|
            museum|schule|hochschule|landkreis|stadt|gemeinde|rathaus|kreml|leitung|amt|agentur|gesellschaft|
            beamter?|fraktion|management|wetterdienst|rat|rätin|
            bahn|polizist(?:in|en)?|kommissar(?:in)?|kommandant(?:in)?|feuerwehrmann|offizier(?:in)?|oberst|
            hauptmann|mitarbeiter(?:in)?|berater(?:in)?|professor(?:in)?|wissenschaftler(?:in)?|forscherin|
            fahrer(?:in)?|pilot(?:in)?|quelle|insider|innenstaatssekretär|ärztin|arzt|lehrer(?:in)?|pfleger(?:in)?|
            bischof|papst|trainer(?:in)?|manager(?:in)?|kapitän|team|tochter|sohn|bruder|schwester|witwe|ehemann|ehefrau|
            träger|kita|sender|clubs?|klubs?|zoo|flughafen|bistum|stadtwerke|jury)
        """,
        bodies=r"""
            (?-i:(?=[A-ZÄÖÜ]))\w*(?:trägers|senders|zoos|flughafens|bistums|konzerns|ministeriums|vereins|verband(?:e?s)|unternehmens|gerichts|instituts|
            krankenhauses|klinikums|betreibers|herstellers|sprechers|ministers|anwalts|amt(?:e?s)|bürgermeisters|
            präsidenten|vorstands|landkreises|kremls|senats|parlaments|magistrats|verlags|museums|clubs|klubs|
            hauses|rates|rats|militärs|wetterdienstes|kommissars|arztes)
        """,
        says=r"""
            sagten?|sagt|erklärten?|erklärt|betonten?|betont|mitteilten?|mitteilt|mitgeteilt|bestätigten?|bestätigt|
            dementierten?|dementiert|bestreitet|bestritt(?:en)?|widersprach(?:en)?|widerspricht|behaupteten?|behauptet|
            warnten?|warnt|berichteten?|berichtet|versicherten?|versichert|bezeichneten?|bezeichnet|zurückwies|
            zurückgewiesen|bekanntgab|bekanntgegeben|angab(?:en)?|angegeben|klarstellten?|klargestellt|einräumten?|
            eingeräumt|verneinten?|verneint|widerlegten?|widerrief|meldeten?|meldet|äußerten?|präzisierten?|schrieb|
            gesagt|korrigierten?|angekündigt|geäußert|mitteilen|ausrichten|erklären|dementieren|verlauten|bestätigen
        """,
        separable=(
            (r"wies(?:en)?|weist|weisen", "zurück"),
            (r"teilt|teilten?", "mit"),
            (r"gab(?:en)?|gibt|geben", "an|bekannt|zu"),
            (r"räumten?|räumt", "ein"),
            (r"stellten?|stellt", "klar|richtig"),
            (r"streitet|stritt(?:en)?", "ab"),
            (r"kündigten?|kündigt", "an"),
            (r"lehnten?|lehnt", "ab"),
        ),
        articles=r"der|die|das|eine?|ein",
        links=r"der|des|für|von|vom|bei",
        describes=r"\w+e[nrs]?(?<=[a-zäöüß]{5})",
        asides=r"""
            später|auch|nun|jetzt|heute|gestern|inzwischen|zudem|außerdem|jedoch|allerdings|aber|am|zunächst|morgen|
            abend|mittag|nachmittag|vormittag|nacht|früh|umgehend|entschieden|mittlerweile|wie|so|wieder|schriftlich|
            erneut|bereits|sich
        """,
        that=r"dass|daß|ob|nachdem|weil|während|obwohl|doch",
        has=r"hat|haben|habe|hatte|hatten|lässt|lassen|ließ|ließen",
        agent=r"von|vom|seitens|durch",
        according=r"laut|nach angaben(?: von)?|nach auskunft(?: von)?|nach darstellung(?: von)?",
        by=r"zufolge",
        since=r"nachdem|nach",
        whose=r"ihre?r?|seine?|deren|dessen",
        ours=r"wir|uns|unsere?r?|artikel\w*|bericht|text|fassung|version|überschrift|redaktion|meldung|beitrag",
        dative=r"""
            (?:der|einer) .*(?:ei|schaft|ung|behörde|wehr|wache|bank|firma|tät|klinik|botschaft|(?<!vere)in|schule|
            stadt|agentur|kita|jury)
        """,
        follows="second",
    ),
    "nl": Speech(
        heads=r"""
            \w*(?:politie|ministerie|minister|regering|kabinet|autoriteiten|autoriteit|ambtenaren|woordvoer(?:der|
            dster|ster)s?|
            brandweer|kustwacht|gemeente|rechtbank|bedrijf|concern|bank|universiteit|ziekenhuis|leger|defensie|
            burgemeester|president|voorzitter|directeur|directie|bestuur|advocaat|advocaten|vakbond|bond|club|partij|
            vereniging|ambassade|maatschappij|fabrikant|exploitant|instituut|familie|getuigen|onderzoekers|experts|
            deskundigen|organisatie|organisator|parlement|toezichthouder|artsen|eigenaar|rechter|commissie|premier|
            wethouder|senator|gouverneur|baas|chef|justitie|parket|reddingswerkers|vertegenwoordiger|uitgever|stichting|
            museum|school|provincie|waterschap|dienst|bureau|raad|functionaris|inspectie|
            agente?n?|politieman|brandweerman|commandant|kolonel|kapitein|officier|bronnen|bron|medewerkers?|
            adviseurs?|hoogleraar|wetenschappers?|bestuurder|piloot|insiders?|arts|coach|trainer|manager|ploeg|team|
            bisschop|lerares|leraar|korpschef|kremlin|rector)|dochter|zoon|moeder|vader|broer|zus|weduwe
        """,
        says=r"""
            zei(?:den)?|zegt|zeggen|verklaart|verklaarden?|meldt|melden|meldden?|bevestigt|bevestigen|bevestigden?|
            ontkent|ontkennen|ontkenden?|schrijft|schreef|benadrukt|benadrukten?|stelt|stelden?|waarschuwt|
            waarschuwden?|
            vertelt|vertelden?|betwist|betwistten?|erkent|erkenden?|verwerpt|verwierp(?:en)?|weerlegt|weerlegden?|
            gezegd|gemeld|bevestigd|ontkend|verklaard|tegengesproken|tegensprak|liet weten|laat weten|
            lieten weten|laten weten|bekendmaakte|
            twittert|twitterde|schrijft|schreef|reageerde|reageert|postte
        """,
        separable=(
            (r"spreekt|spreken|sprak(?:en)?", "tegen"),
            (r"laat|laten|liet(?:en)?", "weten"),
            (r"geeft|geven|gaf|gaven", "aan|toe"),
            (r"wijst|wijzen|wees|wezen", "af"),
            (r"maakt|maken|maakten?", "bekend"),
            (r"deelt|delen|deelden?", "mee|mede"),
            (r"kondigt|kondigden?", "aan"),
        ),
        articles=r"de|het|een",
        links=r"van|voor|bij|der|rond",
        describes=r"\w+(?:e|se)(?<=[a-z]{5})",
        asides=r"""
            later|ook|nu|vandaag|gisteren|inmiddels|echter|daarna|eerst|al|wel|zelf|ochtend|middag|avond|nacht|
            dinsdagavond|nog|zo|eerder|nadrukkelijk|stellig
        """,
        that=r"dat|of|nadat|omdat|terwijl|maar|zoals",
        has=r"heeft|hebben|had|hadden",
        agent=r"door",
        according=r"volgens|aldus|naar eigen zeggen van",
        since=r"nadat|na",
        whose=r"zijn|haar|hun|diens",
        ours=r"wij|we|onze?|artikel\w*|bericht|versie|kop|redactie|verhaal|stuk",
        follows="second",
    ),
    "sv": Speech(
        heads=r"""
            \w*(?:polisen|polis|åklagaren|åklagare|åklagarmyndigheten|myndigheten|myndigheterna|departementet|
            ministern?|regeringen|tales(?:man|kvinna|person)(?:nen|en)?|tales(?:männ|person)er(?:na)?|presstalesperson|
            räddningstjänsten|kustbevakningen|kommunen|domstolen|tingsrätten|bolaget|företaget|koncernen|banken|
            universitetet|sjukhuset|försvarsmakten|militären|borgmästaren?|president(?:en)?|ordföranden?|
            direktör(?:en)?|
            vd:n|styrelsen|advokat(?:en)?|facket|förbundet|klubben|partiet|föreningen|ambassaden|flygbolaget|
            tillverkaren|
            institutet|familjen|vittnen|forskarna|forskare|experter|arrangören|riksdagen|läkare|läkarna|ägaren|
            domaren|kommissionen|chefen|chef|ledning(?:en)?|företrädare|representant|förlaget|stiftelsen|museet|skolan|
            regionen|länsstyrelsen|verket|byrån|styrelseordföranden|statsministern?|utredaren|utredarna|tjänsteman|
            polisman|brandman|befäl|räddningsledare|räddningsledaren|kommendör|överste|kapten|officer|källa|källor|
            medarbetare|rådgivare|professor|forskaren|förare|pilot|läkare|tränare|tränaren|coach|biskop|biskopen|
            lärare|kreml|rederi(?:et)?|polischef(?:en)?|insatsledare(?:n)?|vakthavande|pressansvariga?|vd|förbund|förening|inspektion(?:en)?|förvaltning(?:en)?|rektorn?)|
            dottern?|sonen|modern|fadern|mamman|pappan|brodern|systern|änkan
        """,
        says=r"""
            säger|sade|sa|uppger|uppgav|meddelar|meddelade|skriver|skrev|bekräftar|bekräftade|förnekar|förnekade|
            dementerar|dementerade|hävdar|hävdade|förklarar|förklarade|tillade|varnar|varnade|avvisar|avvisade|
            berättar|berättade|betonar|betonade|erkänner|erkände|medger|medgav|bestrider|bestred|tillbakavisar|
            tillbakavisade|sagt|uppgett|meddelat|bekräftat|dementerat|förnekat|avvisat
        """,
        articles=r"en|ett|den|det|de",
        links=r"för|hos|från",
        describes=r"\w+(?:a|s)(?<=[a-zåäö]{4})",
        asides=r"""
            senare|också|nu|idag|igår|även|dock|först|sedan|därefter|redan|själv|morgonen|kvällen|eftermiddagen|natten|
            bestämt|bland|annat|under|tidigare|emellertid
        """,
        that=r"att|om|som|när|medan|sedan|men",
        has=r"har|hade",
        agent=r"av",
        according=r"enligt",
        since=r"sedan|efter",
        whose=r"hans|hennes|deras|dess|sin",
        ours=r"vi|vår|artikeln?|texten|versionen|version|rubriken|redaktionen|notisen",
        follows="second",
    ),
    "da": Speech(
        heads=r"""
            \w*(?:politiet|politi|anklageren|anklagemyndigheden|myndigheden|myndighederne|ministeriet|minister(?:en)?|
            regeringen|tals(?:mand|kvinde|person)(?:en)?|talsmænd|brandvæsenet|beredskabet|kystvagten|kommunen|retten|
            selskabet|virksomheden|koncernen|banken|universitetet|hospitalet|forsvaret|militæret|borgmester(?:en)?|
            præsident(?:en)?|formand(?:en)?|direktør(?:en)?|bestyrelsen|advokat(?:en)?|fagforeningen|forbundet|klubben|
            partiet|foreningen|ambassaden|flyselskabet|producenten|instituttet|familien|vidner|forskerne|forskere|
            eksperter|arrangøren|folketinget|læger|ejeren|dommeren|kommissionen|chef(?:en)?|ledelsen?|
            repræsentant(?:en)?|
            forlaget|fonden|museet|skolen|regionen|styrelsen|bureauet|embedsmand|efterforskerne|rådet|
            betjent|politimand|brandmand|indsatsleder(?:en)?|vagtchef(?:en)?|oberst|kaptajn|officer|kilder?|
            medarbejder(?:e)?|rådgiver(?:e)?|professor|forsker(?:en)?|chauffør(?:en)?|pilot(?:en)?|læge(?:n)?|
            træner(?:en)?|biskop(?:pen)?|lærer(?:en)?|kreml|rederi(?:et)?|politiinspektør(?:en)?|leder(?:en)?|væsen(?:et)?|styrelse|forbund|forening|tilsyn(?:et)?|
            kommune|direktorat(?:et)?|rektor(?:en)?)|datter(?:en)?|sønnen|moderen|faderen|broderen|søsteren|enken
        """,
        says=r"""
            siger|sagde|oplyser|oplyste|meddeler|meddelte|skriver|skrev|bekræfter|bekræftede|benægter|benægtede|
            afviser|afviste|hævder|hævdede|forklarer|forklarede|tilføjer|tilføjede|advarer|advarede|fortæller|fortalte|
            understreger|understregede|fastslår|fastslog|erkender|erkendte|indrømmer|indrømmede|udtaler|udtalte|
            dementerer|dementerede|bestrider|bestred|tilbageviser|tilbageviste|sagt|oplyst|meddelt|bekræftet|afvist
        """,
        articles=r"en|et|den|det|de",
        links=r"for|fra|hos",
        describes=r"\w+(?:e|s)(?<=[a-zæøå]{4})",
        asides=r"""
            senere|også|nu|dag|går|dog|først|siden|derefter|allerede|selv|morgen|aften|eftermiddag|nat|tidligere|
            imidlertid|ligeledes
        """,
        that=r"at|om|som|når|mens|efter|etter|men",
        has=r"har|havde",
        agent=r"af",
        according=r"ifølge",
        since=r"efter|da",
        whose=r"hans|hendes|deres|dens|dets",
        ours=r"vi|vores|artiklen|artikel|teksten|versionen|version|overskriften|redaktionen|historien",
        follows="second",
    ),
    "nb": Speech(
        heads=r"""
            \w*(?:politiet|politi|påtalemyndigheten|myndigheten|myndighetene|departementet|minister(?:en)?|
            statsråd(?:en)?|
            regjeringen|regjeringa|tals(?:mann|kvinne|person)(?:en)?|talsmenn|brannvesenet|kystvakten|kystvakta|
            kommunen|
            retten|selskapet|bedriften|konsernet|banken|universitetet|sykehuset|forsvaret|militæret|ordfører(?:en)?|
            president(?:en)?|leder(?:en)?|formann(?:en)?|direktør(?:en)?|styret|advokat(?:en)?|fagforeningen|forbundet|
            klubben|partiet|foreningen|ambassaden|flyselskapet|produsenten|instituttet|familien|vitner|forskerne|
            forskere|
            eksperter|arrangøren|stortinget|leger|eieren|dommeren|kommisjonen|sjef(?:en)?|ledelsen?|representant(?:en)?|
            forlaget|stiftelsen|museet|skolen|fylket|direktoratet|byrået|embetsmann|etterforskerne|rådet|tilsynet|
            politimann|brannmann|innsatsleder(?:en)?|vaktleder|operasjonsleder(?:en)?|oberst|kaptein|offiser|
            kilder?|medarbeider(?:e)?|rådgiver(?:e)?|professor|forsker(?:en)?|sjåfør(?:en)?|pilot(?:en)?|lege(?:n)?|
            trener(?:en)?|biskop(?:en)?|lærer(?:en)?|kreml|politiadvokat(?:en)?|vesen(?:et)?|etat(?:en)?|verket?|forbund|forening|organisasjonen|tilsyn|direktorat|
            rådmannen|kommunedirektøren|rektor(?:en)?)|datter(?:en|a)?|sønnen|moren|faren|broren|søster(?:en|a)|enken
        """,
        says=r"""
            sier|sa|opplyser|opplyste|melder|meldte|skriver|skrev|bekrefter|bekreftet|benekter|benektet|avviser|avviste|
            hevder|hevdet|forklarer|forklarte|advarer|advarte|forteller|fortalte|understreker|understreket|fastslår|
            fastslo|erkjenner|erkjente|innrømmer|innrømmet|uttaler|uttalte|dementerer|dementerte|bestrider|bestred|
            tilbakeviser|tilbakeviste|sagt|opplyst|meldt|avvist
        """,
        articles=r"en|et|ei|den|det|de",
        links=r"for|fra|hos",
        describes=r"\w+(?:e|s)(?<=[a-zæøå]{4})",
        asides=r"""
            senere|også|nå|dag|går|derimot|først|siden|deretter|allerede|selv|morges|kveld|ettermiddag|natt|tidligere|
            imidlertid|likevel
        """,
        that=r"at|om|som|når|mens|efter|etter|men",
        has=r"har|hadde",
        agent=r"av",
        according=r"ifølge|i følge",
        since=r"etter",
        whose=r"hans|hennes|deres|dens|dets",
        ours=r"vi|vår|artikkelen|artikkel|saken|teksten|versjonen|versjon|overskriften|redaksjonen|tittelen",
        follows="second",
    ),
}
