"""How the Romance languages report who said something. Fields: `entry.Speech`."""

from __future__ import annotations

from amended.domain.extracting.speech.entry import Speech

_ADJECTIVES = r"""
    \w+(?:al|ale|ales|ali|aux|ais|aise|ese|esa|ico|ica|ique|iques|ier|ière|iera|iero|eira|eiro|era|ivo|iva|ive|ario|
    aria|aire|aires|ense|ano|ana|ain|aine|ois|oise|año|ato|ata|ado|ada|é|ée|ito|ita|iano|iana|ista|istă|ene|ien|ienne|
    uto|uta|nale|nal)
"""

ROMANCE = {
    "fr": Speech(
        heads=r"""
            police|gendarmerie|préfecture|préfète?|parquet|procureure?|ministère|ministre|gouvernement|autorités?|
            responsables?|porte-parole|pompiers|gardes?-côtes|mairie|maire|conseil|comité|commission|entreprise|société|
            groupe|banque|université|hôpital|armée|présidente?|présidence|direction|directeur|directrice|dirigeante?|
            dirigeants|cadre|avocate?|avocats|syndicat|club|parti|association|fédération|ambassade|compagnie|fabricant|
            exploitant|institut|famille|témoins|chercheurs|chercheuse|experts|organisateurs|parlement|tribunal|médecins|
            propriétaire|juge|sénateur|sénatrice|député|députée|gouverneur|chef|enquêteurs|secours|représentante?|
            éditeur|fondation|musée|école|région|département|agence|service|services|kremlin|élysée|matignon|patron|
            patronne|gérant|constructeur|régulateur|opposition|fonctionnaire|rectorat|métropole|défense|
            premier ministre|
            policiers?|policière|gendarmes?|agente?s?|commandante?|colonel|capitaine|officier|lieutenant|
            commissaire|conseill(?:er|ère|ers)|sources?|proches|entourage|médecin|infirmi(?:er|ère)|professeure?|
            chercheur|conducteur|pilote|entraîneur|évêque|victimes?|rescapés?|voisins?|voisine|expert|experte|
            scientifiques|vice-président|fille|fils|mère|père|frère|sœur|veuve|veuf|épouse|époux
        """,
        says=r"""
            dit|disent|disait|déclare|déclarent|déclaré|affirme|affirment|affirmé|annonce|annoncent|annoncé|indique|
            indiquent|indiqué|confirme|confirment|confirmé|dément|démentent|démenti|précise|précisent|précisé|ajoute|
            ajouté|expliqu(?:e|é|ent)|assur(?:e|é|ent)|soutient|soutenu|estim(?:e|é|ent)|averti[t]?|conteste|contesté|
            reconnaît|reconnaissent|reconnu|souligne|souligné|rejette|rejettent|rejeté|réfute|réfutent|réfuté|nie|nient|
            nié|rectifié|fait savoir|informé|signalé|signale|rapporté|écrit|démentait|avoué|rappelé|rappelle|
            répond|répondent|répondu|réplique|répliqué|rétorque|rétorqué|insiste|insisté|confie|confié|révèle|révélé|martelé|
            réagit|réagi|tweete|tweeté|twitté|indiqué|posté
        """,
        articles=r"l[ea]s?|l['’]|une?|des|d['’]",
        links=r"de|du|des|d['’]|pour|à|au|aux|en",
        describes=_ADJECTIVES + r"|proches?|public|central|haute?|ancien|ancienne",
        asides=r"""
            aussi|également|ensuite|depuis|hier|aujourd['’]hui|mardi|soir|matin|toutefois|cependant|finalement|quant|
            plus|tard|elle-même|lui-même|formellement|catégoriquement|officiellement|aussitôt|communiqué|y|a|ont
        """,
        that=r"que|qu['’]|si|comme|mais|alors|lorsque|lequel|laquelle",
        has=r"a|l['’]a|l['’]ont|ont|avait|avaient|est",
        agent=r"par",
        according=r"selon|d['’]après|aux dires de|de source proche de",
        since=r"après|depuis qu['’]?e?",
        whose=r"son|sa|ses|leurs?",
        ours=r"nous|notre|nos|article|texte|version|titre|rédaction|légende|dépêche",
        trailing=True,
    ),
    "es": Speech(
        heads=r"""
            policía|guardia|fiscalía|fiscal|ministerio|ministr[oa]|gobierno|autoridad(?:es)?|funcionari[oa]s?|
            portavo(?:z|ces)|
            vocer[oa]s?|bomberos|ayuntamiento|alcald(?:e|esa|ía)|intendent[ea]|consejo|concejo|comité|comisión|
            empresa|compañía|
            grupo|banco|universidad|hospital|ejército|president[ea]|presidencia|dirección|director|directora|
            directiv[oa]s?|abogad[oa]s?|sindicato|club|partido|asociación|federación|embajada|aerolínea|fabricante|
            operador|instituto|familia|familiares|testigos?|investigador(?:es|as?)?|expert[oa]s|organizador(?:es)?|
            parlamento|congreso|senado|tribunal|juzgado|médicos|propietari[oa]|jue[zc]a?|senador|senadora|diputad[oa]|
            gobernador|gobernadora|jef[ea]|representante|editorial|fundación|museo|escuela|colegio|región|provincia|
            departamento|agencia|servicio|servicios|kremlin|fuentes|responsable|secretari[oa]|secretaría|consejería|
            conseller[ia]?|rector|rectora|cúpula|defensa|oposición|
            policías|agentes?|bomber[oa]|comandante|coronel|capitán|oficial(?:es)?|comisari[oa]|conseje?r[oa]s?|
            asesor(?:es|a)?|fuente|médic[oa]|enfermer[oa]s?|profesor|profesora|conductor|piloto|entrenador|
            entrenadora|obispo|víctimas?|vecin[oa]s?|científic[oa]s|allegados|entorno|(?:sub|vice|ex)\w*(?:ministr|direct|secretar|president|alcald|delegad|comisari)\w*|delegad[oa]|concejal[a]?|edil|
            autor(?:es|a)?|actor|actriz|cantante|escritora?|arquitect[oa]|ingenier[oa]s?|agricultor(?:es)?|activistas?|tesorer[oa]|
            hij[oa]|madre|padre|herman[oa]|viud[oa]|espos[oa]|marido|
            accionistas?|inversor(?:es)?|cooperativa|promotora|constructora|plataforma|patronal|dueñ[oa]|sacerdote|párroco
        """,
        says=r"""
            matizan?|matizó|matizaron|puntualiza[n]?|puntualizó|rectifican?|rectificó|rectificaron|replica[n]?|replicó|responden?|
            dijo|dijeron|dice|dicen|declaró|declararon|declara|afirmó|afirmaron|afirma|anunció|anunciaron|anuncia|
            señaló|
            señalaron|señala|confirmó|confirmaron|confirma|desmintió|desmintieron|desmiente|desmienten|negó|negaron|
            niega|niegan|añadió|añadieron|aseguró|aseguraron|asegura|aseguran|sostuvo|sostiene|sostienen|explicó|
            explicaron|explica|escribió|advirtió|advirtieron|reiteró|rechazó|rechazaron|rechaza|rechazan|informó|
            informaron|informa|indicó|indicaron|indica|precisó|precisaron|precisa|aclaró|aclararon|aclara|reconoció|
            reconocieron|reconoce|insistió|subrayó|admitió|admitieron|admite|comunicó|comunicaron|rectificó|dicho|
            confirmado|desmentido|negado|informado|aclarado|asegurado|anunciado|rechazado|precisado|manifestó|matizó|respondió|respondieron|recalcó|replicó|descartó|descartaron|descarta|detalló|relató|reveló|comentó|
            escribe|escribieron|tuiteó|escrito|reaccionó|hizo saber|hace saber
        """,
        articles=r"el|l[oa]s?|un[oa]?s?",
        links=r"de|del|al|para|en|d['’]",
        describes=_ADJECTIVES + r"|cercan[oa]s?|próxim[oa]s?|civil|federal|central|alto|ex",
        asides=r"""
            también|luego|hoy|ayer|después|sin|embargo|posteriormente|ya|además|finalmente|tajantemente|oficialmente|
            este|esta|tarde|mañana|noche|comunicado|nota|así|sí|asimismo
        """,
        that=r"que|si|como|cuando|mientras|pero|aunque|quando|enquanto|mas",
        has=r"ha|han|había|habían",
        agent=r"por",
        according=r"según(?: confirmó| informó| fuentes de)?|de acuerdo con|a decir de|en palabras de",
        since=r"después de|luego de|tras",
        whose=r"sus?",
        ours=r"nosotros|nuestr[oa]|artículo|texto|versión|titular|redacción|noticia|información|pie",
        trailing=True,
    ),
    "it": Speech(
        heads=r"""
            polizia|carabinieri|questura|questore|prefettura|prefett[oa]|procura|procurator[ei]|pm|ministero|
            ministr[oa]|governo|
            autorità|funzionari[oa]?|portavoce|pompieri|comune|sindac[oa]|consiglio|comitato|commissione|azienda|
            società|gruppo|banca|università|ospedale|esercito|presidente|presidenza|direzione|direttore|direttrice|
            dirigente|
            dirigenti|avvocat[oia]|legal[ei]|sindacato|club|partito|associazione|federazione|ambasciata|compagnia|
            produttore|gestore|istituto|famiglia|familiari|testimon[ei]|ricercatori|espert[oi]|organizzatori|parlamento|
            tribunale|medici|proprietari[oa]|giudice|senator[ei]|senatrice|deputat[oa]|governator[ei]|cap[oi]|
            rappresentante|editore|fondazione|museo|scuola|regione|provincia|dipartimento|agenzia|servizio|cremlino|
            quirinale|farnesina|viminale|fonti|inquirenti|investigatori|guardia|vigili|soccorritori|segretari[oa]|
            assessore|assessora|premier|difesa|opposizione|asl|quirinale|diocesi|vaticano|
            agent[ei]|poliziott[oi]|vigile|comandante|colonnello|capitano|ufficial[ei]|commissario|consiglier[ei]|
            fonte|medico|infermier[ei]|professor[ei]?|professoressa|ricercatore|ricercatrice|conducente|pilota|
            allenatore|allenatrice|vescovo|vittim[ae]|vicin[oi]|scienziati|amministratore|vicepresidente|segreteria|
            staff|figli[oa]|madre|padre|fratello|sorella|vedov[oa]|moglie|marito
        """,
        says=r"""
            dice|dicono|disse|detto|dichiara|dichiarano|dichiarato|afferma|affermano|affermato|annuncia|annunciano|
            annunciato|conferma|confermano|confermato|smentisce|smentiscono|smentito|nega|negano|negato|aggiunge|
            aggiunto|
            spiega|spiegano|spiegato|ribadisce|ribadito|sostiene|sostengono|sostenuto|precisa|precisano|precisato|
            avverte|avvertito|ammette|ammettono|ammesso|riferisce|riferiscono|riferito|respinge|respingono|respinto|
            comunica|comunicano|comunicato|sottolinea|sottolineato|chiarisce|chiarito|rettificato|informa|informato|
            assicura|assicurano|assicurato|garantisce|replica|replicato|esclude|escludono|escluso|risponde|rispondono|risposto|rivela|rivelato|commentato|
            rende noto|reso noto|smentì|
            a (?:smentir|confermar|precisar|chiarir|riferir|annunciar|comunicar)\w+
            (?: \w+){0,2} (?:è|sono)(?: stat[oaie])?|
            scrive|scritto|fa sapere|fanno sapere|fatto sapere|twitta
        """,
        articles=r"il|lo|la|i|gli|le|l['’]|una?|uno|un['’]",
        links=r"di|del|della|dello|dell['’]|dei|degli|delle|d['’]|per|a|al|alla|allo|ai|agli|alle|in",
        describes=_ADJECTIVES + r"|vicin[oaie]|civile|alto|ex",
        asides=r"""
            anche|poi|ieri|oggi|inoltre|però|tuttavia|successivamente|infine|già|mattina|sera|pomeriggio|nota|
            categoricamente|ufficialmente|invece|stamattina|subito|intanto
        """,
        that=r"che|se|come|quando|mentre|ma",
        has=r"ha|hanno|aveva|avevano|è",
        agent=r"da|dal|dalla|dallo|dai|dagli|dalle|dall['’]",
        according=r"secondo|stando a|stando alla|a detta di|a detta della|a detta del|per la|come riferito da",
        since=r"dopo",
        whose=r"su[oa]|suoi|sue|loro",
        ours=r"noi|nostr[oa]|articolo|testo|versione|titolo|redazione|notizia|didascalia",
        trailing=True,
    ),
    "pt": Speech(
        heads=r"""
            polícia|ministério|ministr[oa]|procuradoria|procurador|procuradora|promotoria|governo|autoridades?|
            funcionári[oa]s?|
            porta-voz|porta-vozes|bombeiros|prefeitura|prefeit[oa]|câmara|autarquia|conselho|comitê|comissão|empresa|
            companhia|grupo|banco|universidade|hospital|exército|presidente|presidência|direção|diretor|diretora|
            executiv[oa]s?|advogad[oa]s?|sindicato|clube|partido|associação|federação|embaixada|fabricante|operador|
            operadora|instituto|família|familiares|testemunhas?|pesquisador(?:es|as?)?|investigador(?:es|as?)?|
            especialistas|organizador(?:es)?|parlamento|congresso|senado|tribunal|médicos|proprietári[oa]|juiz|juíza|
            senador|senadora|deputad[oa]|governador|governadora|chefe|representante|editora|fundação|museu|escola|
            região|departamento|agência|serviço|serviços|kremlin|fontes|guarda|secretári[oa]|secretaria|defesa|gnr|psp|
            delegad[oa]|reitor|reitora|oposição|responsável|assessoria|
            agentes?|polícias|bombeiro|comandante|coronel|capitão|oficial|oficiais|comissári[oa]|conselheir[oa]s?|
            assessor(?:es|a)?|fonte|médic[oa]|enfermeir[oa]s?|professor|professora|motorista|piloto|treinador|
            treinadora|técnico|bispo|filh[oa]|mãe|pai|irmão|irmã|viúv[oa]|espos[oa]|marido|montadora|vítimas?|vizinh[oa]s?|cientistas|vice-presidente
        """,
        says=r"""
            disse|disseram|diz|dizem|declarou|declararam|declara|afirmou|afirmaram|afirma|afirmam|anunciou|anunciaram|
            anuncia|confirmou|confirmaram|confirma|desmentiu|desmentiram|desmente|negou|negaram|nega|negam|acrescentou|
            acrescentaram|explicou|explicaram|explica|informou|informaram|informa|reiterou|rejeitou|rejeitaram|rejeita|
            garantiu|garantiram|garante|garantem|asseguram|assegura|alertou|admitiu|admitiram|admite|esclareceu|
            esclareceram|esclarece|sublinhou|
            reconheceu|reconheceram|reconhece|ressaltou|comunicou|assegurou|indicou|indicaram|refutou|retificou|revelou|respondeu|responderam|descartou|descarta|rebateu|
            escreveu|escreveram|escreve|tuitou|fez saber|faz saber|reagiu|esclareceu
        """,
        articles=r"[oa]s?|uma?|uns|umas",
        links=r"de|do|da|dos|das|ao|à|para|em|no|na",
        describes=_ADJECTIVES + r"|próxim[oa]s?|civil|militar|central|alto|ex",
        asides=r"""
            também|depois|hoje|ontem|porém|entretanto|posteriormente|já|ainda|além|disso|finalmente|categoricamente|
            oficialmente|manhã|tarde|noite|nota|comunicado|logo
        """,
        that=r"que|se",
        has=r"tem|têm|tinha|tinham|havia|haviam",
        agent=r"por|pel[oa]s?",
        according=r"segundo|de acordo com|conforme|nas palavras de",
        since=r"depois que|depois de|após",
        whose=r"seus?|suas?",
        ours=r"nós|noss[oa]|artigo|texto|versão|título|redação|notícia|reportagem|legenda|matéria",
        trailing=True,
    ),
    "ro": Speech(
        heads=r"""
            poliția|poliţia|jandarmeria|parchetul|procuror(?:ul|ii)|procurorii|ministerul|ministrul|ministru|
            guvernul|autoritățile|
            oficial(?:ii?|ul)?|purtăto(?:r|are)(?:ul|ea)?|pompierii|primăria|primar(?:ul|ița)?|consiliul|comitetul|
            comisia|
            compania|firma|grupul|banca|universitatea|spitalul|armata|președint(?:ele|a|e)|președinția|conducerea|
            director(?:ul|ea)?|reprezentan(?:tul|ții|t|ta)|avoca(?:tul|ții|t|ta)|sindicatul|clubul|partidul|asociația|
            federația|ambasada|producătorul|operatorul|institutul|familia|martorii|cercetătorii|experții|organizatorii|
            parlamentul|tribunalul|medicii|proprietarul|judecătorul|senatorul|deputatul|guvernatorul|șeful|șefa|editura|
            fundația|muzeul|școala|prefectura|prefectul|agenția|serviciul|kremlinul|surse|garda|inspectoratul|premierul|
            anchetatorii|
            ofițer(?:ul|i|ii)?|polițis(?:t|tul|tă|ții)|pompier(?:ul)?|comandant(?:ul)?|colonel(?:ul)?|
            căpitan(?:ul)?|comisar(?:ul)?|consilier(?:ul|ii)?|sursă|medic(?:ul)?|profesor(?:ul)?|cercetător(?:ul)?|
            antrenor(?:ul)?|episcop(?:ul)?|expert(?:ul)?|vecinii|victimele
        """,
        bodies=r"""
            poliți\w+|parchet\w*|pompier\w*|conducer\w+|director\w*|avoca\w+|reprezentan\w+|procuror\w*|minister\w*|
            guvern\w*|autorităț\w+|primări\w+|primar\w*|consili\w+|
            comisi\w+|
            compani\w+|firm\w+|grupul\w*|băncii|banc\w+|universităț\w+|spital\w*|armat\w+|președin\w+|sindicat\w*|
            ambasad\w+|institut\w*|famili\w+|martor\w+|cercetător\w+|expert\w+|tribunal\w*|medic\w+|agenți\w+|
            servici\w+|
            gărzii|gardă\w*|inspectorat\w*|purtător\w*|oficial\w+|clubul\w*|partidul\w*|prefectur\w+|anchetator\w+
        """,
        says=r"""
            spus|spun|spune|declarat|declară|afirmat|afirmă|anunțat|anunță|precizat|precizează|confirmat|confirmă|
            dezmințit|
            dezminte|negat|neagă|adăugat|explicat|explică|transmis|transmite|susținut|susține|susțin|avertizat|
            subliniat|
            respins|respinge|recunoscut|recunoaște|infirmat|infirmă|răspuns|exclus|exclude|informat|informează|clarificat|admis|contestat
        """,
        articles=r"un|o",
        links=r"de|din|la|pentru|al|a|ale|ai",
        describes=_ADJECTIVES + r"|\w+(?:ului|ei|lor|ii|ul)",
        asides=r"""
            și|apoi|ieri|azi|astăzi|însă|ulterior|deja|de|asemenea|seara|dimineața|joi|categoric|oficial|mai|târziu|
            într-un|într-o|printr-un|printr-o
        """,
        that=r"că|dacă|când|iar|dar",
        has=r"a|au|ar|avea",
        agent=r"de către|de",
        according=r"potrivit|conform|după cum",
        since=r"după",
        ours=r"noi|nostru|noastră|articol\w*|text\w*|versiun\w+|titl\w+|redacți\w+|știre\w*|legenda",
        trailing=True,
    ),
}
