"""What the extract and the check know of the Romance languages. Fields: `entry.Entry`."""

from __future__ import annotations

from amended.domain.language.wordings.entry import Entry

ROMANCE = {
    "fr": Entry(
        quotes="« | »",
        writes=r"écri\w+",
        labels="""
            Correction|Précision|Mise à jour|Note de la rédaction|Rétractation|Modifié|Note reformulée|
            Note supprimée|Article supprimé|Modifié sans avertissement|Le titre indique toujours|
            Le titre a changé ; il indiquait
        """,
        common="""
            le la les l un une des du de d et ou mais est sont était étaient a ont avait avaient être été au
            aux en dans sur sous par pour avec sans ce cet cette ces il elle ils elles on nous vous son sa ses
            leur leurs que qu qui dont où quand comme plus se s y ne n c j si après avant aussi
            contrairement
        """,
        corrects=r"""
            corrig\w+|correction\w*|correctif\w*|rectifi\w+|erreurs?|erroné\w*|erronément|inexact\w*|
            incorrect\w*|à tort|par erreur|faux|fausse\w*|en réalité|en fait|au lieu|plutôt que|rétract\w+|
            précis(?:ion|ions|é|ons)|mal orthographié\w*|confondu\w*
        """,
        denies=r"""
            dément\w*|démenti\w*|conteste\w*|contesté\w*|contredi\w+|réfut\w+|rejet(?:te|tent|é|ée|és)|nie|
            nient|nié|faux|fausse\w*|rétract\w+|aucune décision|infondé\w*|
            (?:un|des) faux|sans fondement|inventée?s?
        """,
        negates=r"ne|n['’]|non|pas|jamais|aucune?|sans|ni|rien|personne",
        tells=r"""
            dit|s['’](?:est|était) dite|se sont dite?s|disent|
            déclar\w+|affirm\w+|annonc\w+|indiqu\w+|confirm\w+|dément\w*|précis(?:e|é|ent)|ajout\w+|
            écri\w+|expliqu\w+|assur\w+|soutien\w*|soutenu|estim\w+|avert\w+|qualifi\w+|réitér\w+|contest\w+|
            reconn\w+|souligné|souligne|répond\w*|rapport\w+|rejet\w+|réfut\w+
        """,
        according=r"selon|d['’]après|aux dires de",
        restates=r"""
            (?:première|précédente|ancienne) version|version (?:précédente|antérieure|initiale|
            originale)|(?:initialement|précédemment|d['’]abord) (?:écrit|indiqué|affirmé|publié|annoncé)|
            nous (?:avions|avons) (?:écrit|indiqué|affirmé|annoncé)|par erreur|à tort
        """,
        routine=r"""
            nous (?:présentons|regrettons|prions)|présentons nos excuses|a été (?:mis à jour|modifié|actualisé|
            corrigé)|mise à jour (?:avec|à)|^(?:lire|voir|lisez|voyez) .*|plus d[’']informations?
        """,
        contrast=r"non|et non|et non pas|au lieu de|au lieu du|plutôt que|pas",
        but=r"mais",
        confirms=r"confirm\w+|admet\w*|reconna\w+",
        contrary=r"contrairement|à la différence",
        gave=r"(?:a|ont) été (?:\w+ment )?(?:donn|indiqu|présent|cit|publi)ée?s? comme",
        turns=r"alors qu\w*|en réalité",
        prepositions="de du des à au aux en dans sur sous par pour avec contre chez entre",
        pronouns="il elle ils elles",
    ),
    "es": Entry(
        quotes="«|»",
        writes=r"escribi\w+|escrito",
        labels="""
            Corrección|Aclaración|Actualización|Nota de la redacción|Retractación|Modificado|Aviso reformulado|
            Aviso retirado|Artículo retirado|Modificado sin aviso|El titular todavía dice|
            El titular ha cambiado; decía
        """,
        common="""
            el la los las lo un una unos unas de del y e o u pero es son era eran fue fueron ser sido ha han
            había habían al a en con por para sin sobre entre su sus se que quien cuando donde como más le les
            me nos este esta estos estas ese esa eso esto tras desde hasta también si ya
            contrariamente
        """,
        corrects=r"""
            corrig\w+|correg\w+|corrección\w*|correcciones|rectific\w+|errores|error|errónea\w*|erróneo\w*|
            erróneamente|equivoca\w*|incorrect\w*|inexact\w*|por error|fe de errat\w+|falso|falsa|en realidad|
            en lugar de|en vez de|aclar\w+|retract\w+|no era|no eran
        """,
        denies=r"""
            desmi[ne]\w+|desment\w+|neg(?:ó|aron|ado|aba)|niega\w*|rechaz\w+|refut\w+|contradi\w+|disput\w+|
            fals[oa]s?|retract\w+|ninguna decisión|
            sin fundamento|bulo|falsific\w+|inventad[oa]s?
        """,
        negates=r"no|nunca|jamás|ningún|ninguna?|ninguno|nadie|nada|sin|ni|tampoco",
        tells=r"""
            dijo|dijeron|admit\w+|dice\w*|declar\w+|afirm\w+|anunci\w+|señal\w+|confirm\w+|desmi\w+|neg(?:ó|aron|ado)|niega|
            añadi\w+|aseguró|aseguraron|aseguran?|sostuv\w+|sostiene|explic\w+|escribi\w+|advirti\w+|reiter\w+|
            rechaz\w+|calific\w+|inform\w+|indic\w+|precis\w+|aclar\w+|reconoci\w+|coment\w+|respond\w+|
            insisti\w+|subray\w+
        """,
        according=r"según|de acuerdo con",
        restates=r"""
            primera versión|versión (?:anterior|previa|inicial|original)|
            (?:anteriormente|inicialmente|originalmente|en un principio) (?:se )?(?:dijo|decía|indicaba|
            afirmaba|señalaba|publicó|informó|decíamos)|por error|erróneamente|(?:artículo|texto|noticia|
            titular) (?:decía|indicaba|afirmaba|señalaba)
        """,
        routine=r"""
            lamentamos|pedimos disculpas|ha sido (?:actualizad[oa]|modificad[oa]|corregid[oa])|
            fue (?:actualizad[oa]|modificad[oa])|se ha (?:actualizado|modificado)|^(?:lea|vea|consulte) .*|
            más información
        """,
        contrast=r"no|y no|en lugar de|en vez de|sino que no",
        but=r"sino|mas",
        confirms=r"confirm\w+|admit\w+|reconoc\w+",
        contrary=r"contrariamente|al contrario|a diferencia|en contra",
        gave=r"se (?:indicó|publicó|identificó|dio) como",
        turns=r"cuando|mientras|en realidad",
        prepositions="de del en con por para contra sobre entre",
        pronouns="él ella ellos ellas",
    ),
    "it": Entry(
        quotes="«|»",
        writes=r"scri(?:tto|ve|sse)",
        labels="""
            Correzione|Precisazione|Aggiornamento|Nota della redazione|Ritrattazione|Modificato|
            Avviso riformulato|Avviso rimosso|Articolo rimosso|Modificato senza avviso|Il titolo riporta ancora|
            Il titolo è cambiato; riportava
        """,
        common="""
            il lo la i gli le l un uno una di del dello della dei degli delle d e o ma è sono era erano essere
            stato stata stati state ha hanno aveva avevano a al allo alla ai agli alle in nel nella nei nelle
            con su sul sulla per da dal dalla tra fra che chi cui come quando dove più si se suo sua suoi sue
            loro questo questa questi queste anche dopo prima
            diversamente contrariamente
        """,
        corrects=r"""
            corre(?:tt|gg|zion)\w*|rettific\w+|errore|errori|errat\w+|erroneamente|sbagliat\w+|inesatt\w+|
            per errore|fals[oaie]|in realtà|invece di|anziché|precis(?:iamo|azione|ato|are)|ritratt\w+|
            scambiat\w+
        """,
        denies=r"""
            sment\w+|neg(?:a|ano|ato|ò|ava|arono)|respin\w+|conte?sta\w+|contraddi\w+|confut\w+|fals[oaie]|
            ritratt\w+|nessuna decisione|
            priv[aoie] di (?:ogni )?fondamento|infondat\w+|bufala|inventat[oaie]
        """,
        negates=r"non|no|mai|nessun\w*|nulla|niente|senza|né",
        tells=r"""
            dett[oa]|dice|dicono|disse|dichiarat\w+|dichiara\w*|afferma\w*|annuncia\w*|conferma\w*|sment\w+|
            neg(?:a|ato|ò)|aggiun\w+|spiega\w*|scri(?:tto|ve|sse)|ribadi\w+|sostien\w+|sostenuto|precis(?:a|
            ato)|chiari(?:to|sce|scono|va)|defini\w+|avverti\w+|ammess[oa]|ammette|riferi\w+|respin\w+|comunica\w*|rispo\w+|sottolinea\w*|
            osserva\w*
        """,
        according=r"secondo|stando a",
        restates=r"""
            (?:prima|precedente) versione|versione (?:precedente|iniziale|originale|di questo|
            dell['’]articolo)|(?:inizialmente|in precedenza|originariamente) (?:scritto|indicato|riportato|
            affermato|pubblicato)|(?:avevamo|abbiamo) (?:scritto|indicato|riportato)|per errore|erroneamente
        """,
        routine=r"ci scusiamo|è stato (?:aggiornato|modificato|corretto)|siamo spiacenti|aggiornato con",
        contrast=r"non|e non|(?<!tratta )(?<!è )invece di|anziché|al posto di",
        but=r"ma|bensì",
        confirms=r"conferm\w+|ammett\w+|ammess\w+",
        contrary=r"contrariamente|diversamente|a differenza|al contrario",
        gave=r"(?:è stato|era stato|è stata) (?:indicato|riportato|indicata|riportata) come",
        turns=r"quando|mentre|in realtà",
        prepositions="""
            di del della dei degli delle a al alla in nel nella su sul con per da dal dalla contro tra fra
        """,
        pronouns="lui lei egli ella essi loro",
    ),
    "pt": Entry(
        writes=r"escrev\w+|escrito",
        labels="""
            Correção|Esclarecimento|Atualização|Nota da redação|Retratação|Alterado|Nota reformulada|
            Nota removida|Artigo removido|Alterado sem aviso|O título ainda diz|O título mudou; dizia
        """,
        common="""
            o a os as um uma uns umas de do da dos das e ou mas é são era eram foi foram ser sido tem têm tinha
            tinham ao à aos às em no na nos nas com por para pelo pela sem sobre entre seu sua seus suas se que
            quem quando onde como mais lhe este esta estes estas esse essa isso isto após desde até também já
            diferentemente contrariamente
        """,
        corrects=r"""
            corrig\w+|correç\w+|errata|erro|erros|errad[oa]s?|erroneamente|equivocad\w+|incorret\w+|
            incorrect\w+|inexat\w+|por engano|por lapso|fals[oa]s?|na verdade|na realidade|em vez de|
            ao invés de|retific\w+|esclarec\w+|retrat\w+
        """,
        denies=r"""
            desment\w+|neg(?:ou|aram|a|am|ado)|rejeit\w+|refut\w+|contest\w+|contradi\w+|fals[oa]s?|retrat\w+|
            nenhuma decisão|
            sem fundamento|boato|falsific\w+|inventad[oa]s?
        """,
        negates=r"não|nunca|jamais|nenhum|nenhuma|ninguém|nada|sem|nem|tampouco",
        tells=r"""
            disse\w*|diz|dizem|declar\w+|afirm\w+|anunci\w+|confirm\w+|desment\w+|neg(?:ou|aram|a)|acrescent\w+|
            escrev\w+|explic\w+|inform\w+|reiter\w+|rejeit\w+|classific\w+|garant\w+|avis\w+|alert\w+|admit\w+|
            esclarec\w+|sublinh\w+|respond\w+|coment\w+|reconhec\w+|ressalt\w+
        """,
        according=r"segundo|de acordo com|conforme",
        restates=r"""
            primeira versão|versão (?:anterior|inicial|original|prévia)|
            (?:anteriormente|inicialmente|originalmente) (?:dizia|informava|afirmava|publicou|informou)|
            por engano|por lapso|erroneamente|(?:artigo|texto|reportagem|título|notícia) (?:dizia|informava|
            afirmava|informou)
        """,
        routine=r"lamentamos|pedimos desculpa\w*|foi (?:atualizad[oa]|alterad[oa]|corrigid[oa]|modificad[oa])",
        contrast=r"e não|não|em vez de|ao invés de",
        but=r"mas|mas sim",
        confirms=r"confirm\w+|admit\w+|reconhec\w+",
        contrary=r"contrariamente|diferentemente|ao contrário",
        turns=r"quando|enquanto|na verdade|na realidade",
        prepositions="de do da dos das em no na com por para contra sobre entre",
        pronouns="ele ela eles elas",
    ),
    "ro": Entry(
        quotes="„|”",
        writes=r"scris|scrie",
        labels="""
            Corectură|Clarificare|Actualizare|Nota redacției|Retractare|Modificat|Notă reformulată|
            Notă eliminată|Articol eliminat|Modificat fără notă|Titlul spune în continuare|
            Titlul a fost schimbat; spunea
        """,
        common="""
            și sau dar de la în din pe cu pentru prin despre după înainte între că care ce cum când unde este sunt era
            erau a au am ați fost fi avea are un o unei unui lui ei lor se să mai al ale cel cea cei acest această
            acesta aceasta acestui va vor s iar îl îi le
            contrar
        """,
        corrects=r"""
            corec\w+|corij\w+|rectific\w+|erat[ăa]|eronat\w*|ero(?:are|area|ri|rile|rii)|greș\w+|inexact\w*|
            incorect\w*|în realitate|de fapt|în loc de|fals\w*|preciz(?:are|area|ări)|retr(?:as|act)\w*
        """,
        denies=r"""
            dezmin\w+|neag[ăe]|negat\w*|respin\w+|contest\w+|contrazi\w+|contrazis|infirm\w+|fals|falsă|false|
            neadevărat\w*|nu este adevărat|nu e adevărat|nicio decizie|retras\w*|retract\w*|
            falsificat\w*|nefondat\w*|inventat\w*
        """,
        negates=r"nu|n-|nici|niciodată|nimeni|nimic|fără|niciun|nicio",
        tells=r"""
            spus|spun|spune|declar\w+|afirm\w+|anunț\w+|preciz(?:at|ează)|confirm\w+|dezmin\w+|negat|neagă|adăug\w+|
            scris|scrie|explic\w+|transmis|transmite|susțin\w*|avertiz\w+|subliniat|subliniază|răspuns|răspunde|
            respins|respinge|recunoscut|recunoaște|infirmat
        """,
        according=r"potrivit|conform",
        restates=r"""
            (?:o )?versiun(?:e|ea|ii) (?:anterioar\w+|inițial\w+|precedent\w+|mai veche)|prim\w+ versiun\w+|
            (?:scris|menționat|precizat|indicat|afirmat|publicat|relatat|anunțat) (?:inițial|eronat|greșit|
            din greșeală|anterior)|(?:inițial|anterior) (?:am |s-a |a )?(?:scris|menționat|precizat|indicat|afirmat|
            publicat|relatat|anunțat)|eronat|din greșeală|dintr-o eroare|am scris
        """,
        routine=r"ne cerem scuze|cerem scuze|regretăm|a fost (?:actualizat\w*|modificat\w*|corectat\w*)",
        contrast=r"nu|și nu|în loc de|nu pe",
        but=r"ci",
        confirms=r"confirm\w+|admi(?:s|t|te)|recun\w+",
        contrary=r"contrar|spre deosebire",
        turns=r"în timp ce|de fapt|în realitate",
        prepositions="de din la în pe cu pentru prin despre după către contra dintre",
        pronouns="el ea ei ele",
    ),
}
