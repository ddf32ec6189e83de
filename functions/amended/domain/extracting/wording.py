"""What the extract and the check know of each language: fixed labels, and the words that correct, deny, negate, tell.

Data, with the engine beside it: a language is one entry of `TABLE`. Each field of cues is a regular expression's
alternatives, matched on whole words (anywhere in scripts without spaces) and blind to case. A language that is not
here gets the labels and cues of English, and its text is kept as it is printed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One language as data. `labels` names the fixed words of an extract, in the order of `LABELS`.

    `corrects` says that something was wrong, `denies` that somebody contradicts, `confirms` that somebody agrees,
    `negates` turns a statement round,
    `tells` are verbs of saying, `according` stands before a speaker, `restates` begins what an earlier version said,
    `routine` marks sentences without news, `contrast` stands before the rejected one of two values ("X, not Y") and
    `but` before the one that holds ("not Y but X"), `pronouns` are what stands for a person named before.
    """

    labels: str
    common: str
    corrects: str
    denies: str
    negates: str
    tells: str
    according: str
    restates: str
    routine: str
    contrast: str
    but: str
    confirms: str
    prepositions: str = ""
    pronouns: str = ""
    spaced: bool = True


# The names of an entry's labels; the last four are whole phrases that take a quotation or stand alone.
LABELS = (
    "correction",
    "clarification",
    "update",
    "editors_note",
    "retraction",
    "amendment",
    "reworded",
    "removed",
    "gone",
    "unannounced",
    "title_stands",
    "title_changed",
)

TABLE: Mapping[str, Entry] = MappingProxyType(
    {
        "en": Entry(
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
                rescind\w*|took back|bogus|hoax|fiction|baseless|unfounded
            """,
            negates=r"""
                no|not|never|none|nor|neither|nobody|nothing|without|cannot|
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
            prepositions="""
                of to in on at by for with from against about over under near behind between among after before
                during inside
            """,
            pronouns="he she they it we",
        ),
        "de": Entry(
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
                stimmt nicht|stimme nicht|verneint\w*|nicht mehr
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
                vorherige|ursprüngliche|erste) (?:version|fassung)|(?:ursprünglich|zunächst|zuvor|zuerst) (?:hieß|
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
            confirms=r"bestätig\w*|zugegeben|räumt\w* ein|einräum\w*",
            prepositions="von vom im in am an auf aus bei mit nach zu zum zur für über unter durch gegen um seit vor",
            pronouns="er sie es wir",
        ),
        "fr": Entry(
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
                nient|nié|faux|fausse\w*|rétract\w+|aucune décision|infondé\w*
            """,
            negates=r"ne|n['’]|non|pas|jamais|aucune?|sans|ni|rien|personne",
            tells=r"""
                dit|disent|déclar\w+|affirm\w+|annonc\w+|indiqu\w+|confirm\w+|dément\w*|précis(?:e|é|ent)|ajout\w+|
                écri\w+|expliqu\w+|assur\w+|soutien\w*|soutenu|estim\w+|avert\w+|qualifi\w+|réitér\w+|contest\w+|
                reconn\w+|souligné|souligne|répond\w*|rapport\w+|rejet\w+|réfut\w+
            """,
            according=r"selon|d['’]après|aux dires de",
            restates=r"""
                (?:une|la) (?:première |précédente |ancienne )?version (?:précédente|antérieure|initiale|
                originale)?|(?:initialement|précédemment|d['’]abord) (?:écrit|indiqué|affirmé|publié|annoncé)|
                nous (?:avions|avons) (?:écrit|indiqué|affirmé|annoncé)|par erreur|à tort
            """,
            routine=r"""
                nous (?:présentons|regrettons|prions)|présentons nos excuses|a été (?:mis à jour|modifié|actualisé|
                corrigé)|mise à jour (?:avec|à)|^(?:lire|voir|lisez|voyez) .*|plus d[’']informations?
            """,
            contrast=r"non|et non|et non pas|au lieu de|au lieu du|plutôt que|pas",
            but=r"mais",
            confirms=r"confirm\w+|admet\w*|reconna\w+",
            prepositions="de du des à au aux en dans sur sous par pour avec contre chez entre",
            pronouns="il elle ils elles",
        ),
        "es": Entry(
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
                fals[oa]s?|retract\w+|ninguna decisión
            """,
            negates=r"no|nunca|jamás|ningún|ninguna?|ninguno|nadie|nada|sin|ni|tampoco",
            tells=r"""
                dijo|dijeron|admit\w+|dice\w*|declar\w+|afirm\w+|anunci\w+|señal\w+|confirm\w+|desmi\w+|neg(?:ó|aron)|niega|
                añadi\w+|aseguró|aseguraron|aseguran?|sostuv\w+|sostiene|explic\w+|escribi\w+|advirti\w+|reiter\w+|
                rechaz\w+|calific\w+|inform\w+|indic\w+|precis\w+|aclar\w+|reconoci\w+|coment\w+|respond\w+|
                insisti\w+|subray\w+
            """,
            according=r"según|de acuerdo con",
            restates=r"""
                (?:una|la) (?:primera |anterior |versión )?versión (?:anterior|previa|inicial|original|de este)|
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
            prepositions="de del en con por para contra sobre entre",
            pronouns="él ella ellos ellas",
        ),
        "it": Entry(
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
                smenti\w+|neg(?:a|ano|ato|ò|ava|arono)|respin\w+|conte?sta\w+|contraddi\w+|confut\w+|fals[oaie]|
                ritratt\w+|nessuna decisione
            """,
            negates=r"non|no|mai|nessun\w*|nulla|niente|senza|né",
            tells=r"""
                dett[oa]|dice|dicono|disse|dichiarat\w+|dichiara\w*|afferma\w*|annuncia\w*|conferma\w*|smenti\w+|
                neg(?:a|ato|ò)|aggiun\w+|spiega\w*|scri(?:tto|ve|sse)|ribadi\w+|sostien\w+|sostenuto|precis(?:a|
                ato)|defini\w+|avverti\w+|ammess[oa]|ammette|riferi\w+|respin\w+|comunica\w*|rispo\w+|sottolinea\w*|
                osserva\w*
            """,
            according=r"secondo|stando a",
            restates=r"""
                (?:una|la) (?:prima |precedente )?versione (?:precedente|iniziale|originale|di questo|
                dell['’]articolo)|(?:inizialmente|in precedenza|originariamente) (?:scritto|indicato|riportato|
                affermato|pubblicato)|avevamo (?:scritto|indicato|riportato)|per errore|erroneamente
            """,
            routine=r"ci scusiamo|è stato (?:aggiornato|modificato|corretto)|siamo spiacenti|aggiornato con",
            contrast=r"non|e non|invece di|anziché|al posto di",
            but=r"ma|bensì",
            confirms=r"conferm\w+|ammett\w+|ammess\w+",
            prepositions="""
                di del della dei degli delle a al alla in nel nella su sul con per da dal dalla contro tra fra
            """,
            pronouns="lui lei egli ella essi loro",
        ),
        "pt": Entry(
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
                nenhuma decisão
            """,
            negates=r"não|nunca|jamais|nenhum|nenhuma|ninguém|nada|sem|nem|tampouco",
            tells=r"""
                disse\w*|diz|dizem|declar\w+|afirm\w+|anunci\w+|confirm\w+|desment\w+|neg(?:ou|aram|a)|acrescent\w+|
                escrev\w+|explic\w+|inform\w+|reiter\w+|rejeit\w+|classific\w+|garant\w+|avis\w+|alert\w+|admit\w+|
                esclarec\w+|sublinh\w+|respond\w+|coment\w+|reconhec\w+|ressalt\w+
            """,
            according=r"segundo|de acordo com|conforme",
            restates=r"""
                (?:uma|a) (?:primeira |anterior )?versão (?:anterior|inicial|original|prévia|deste|desta)|
                (?:anteriormente|inicialmente|originalmente) (?:dizia|informava|afirmava|publicou|informou)|
                por engano|por lapso|erroneamente|(?:artigo|texto|reportagem|título|notícia) (?:dizia|informava|
                afirmava|informou)
            """,
            routine=r"lamentamos|pedimos desculpa\w*|foi (?:atualizad[oa]|alterad[oa]|corrigid[oa]|modificad[oa])",
            contrast=r"e não|não|em vez de|ao invés de",
            but=r"mas|mas sim",
            confirms=r"confirm\w+|admit\w+|reconhec\w+",
            prepositions="de do da dos das em no na com por para contra sobre entre",
            pronouns="ele ela eles elas",
        ),
        "nl": Entry(
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
                verwierp|betwist\w*|onwaar|vals\w*|klopt niet|ingetrokken|geen besluit|niet langer
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
                abusievelijk|ten onrechte)|abusievelijk|ten onrechte
            """,
            routine=r"excuses|is (?:op .{0,30})?(?:aangepast|bijgewerkt|geactualiseerd|gewijzigd)|betreuren",
            contrast=r"niet|en niet|in plaats van",
            but=r"maar",
            confirms=r"bevestig\w*|erken\w*",
            prepositions="van in op aan bij met voor door naar uit over onder tegen tot",
            pronouns="hij zij ze",
        ),
        "sv": Entry(
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
                återkalla\w*|stämmer inte|inget beslut|inte längre
            """,
            negates=r"inte|ej|icke|aldrig|ingen|inget|inga|ingenting|utan|varken",
            tells=r"""
                säger|sade|sa|sagt|uppger|uppgav|meddela\w*|skriver|skrev|bekräfta\w*|förnek\w*|dementer\w*|
                hävda\w*|förklara\w*|tillade|tillägger|varna\w*|kalla\w*|avvisa\w*|berätta\w*|menar|betona\w*|
                svara\w*|konstatera\w*|erkänn\w*
            """,
            according=r"enligt",
            restates=r"""
                (?:en|i en|den) (?:tidigare|första|ursprunglig\w*) version\w*|(?:tidigare|först|
                ursprungligen) (?:stod|skrev|uppgavs|angavs)|stod (?:det )?(?:tidigare|först|felaktigt)|felaktigt|
                av misstag
            """,
            routine=r"ber om ursäkt|beklagar|har (?:uppdaterats|ändrats|korrigerats)",
            contrast=r"inte|och inte|i stället för|istället för",
            but=r"utan",
            confirms=r"bekräft\w*|erkänn\w*|medge\w*",
            prepositions="av till i på från med om för vid mot mellan",
            pronouns="han hon de",
        ),
        "da": Entry(
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
                passer ikke|ingen beslutning|ikke længere
            """,
            negates=r"ikke|ej|aldrig|ingen|intet|uden|hverken",
            tells=r"""
                siger|sagde|sagt|oplys\w*|meddel\w*|skriver|skrev|bekræft\w*|benægt\w*|afvis\w*|hævde\w*|forklar\w*|
                tilføj\w*|advar\w*|kald\w*|fortæl\w*|fortalte|mener|understreg\w*|svar\w*|fastslå\w*|erkend\w*|
                udtal\w*
            """,
            according=r"ifølge",
            restates=r"""
                (?:en|i en|den) (?:tidligere|første|oprindelig\w*) version\w*|(?:tidligere|først|
                oprindeligt) (?:stod|skrev|fremgik)|fremgik (?:det )?(?:tidligere|fejlagtigt)|fejlagtigt|ved en fejl
            """,
            routine=r"beklager|undskyld\w*|er (?:blevet )?(?:opdateret|ændret|rettet)",
            contrast=r"ikke|og ikke|i stedet for",
            but=r"men",
            confirms=r"bekræft\w*|indrøm\w*",
            prepositions="af til i på fra med om for ved mod mellem",
            pronouns="han hun de",
        ),
        "nb": Entry(
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
                stemmer ikke|ingen beslutning|ikke lenger
            """,
            negates=r"ikke|ei|aldri|ingen|intet|uten|verken",
            tells=r"""
                sier|sa|sagt|opplys\w*|melde\w*|meddel\w*|skriver|skrev|bekreft\w*|benekt\w*|avvis\w*|hevde\w*|
                forklar\w*|legger|la|advar\w*|kall\w*|fortell\w*|fortalte|mener|understrek\w*|svar\w*|fastslå\w*|
                erkjenn\w*|uttal\w*
            """,
            according=r"ifølge",
            restates=r"""
                (?:en|i en|den) (?:tidligere|første|opprinnelig\w*) versjon\w*|(?:tidligere|først|
                opprinnelig) (?:stod|sto|skrev|fremgikk)|feilaktig|ved en feil
            """,
            routine=r"beklager|unnskyld\w*|er (?:blitt )?(?:oppdatert|endret|rettet)",
            contrast=r"ikke|og ikke|i stedet for",
            but=r"men",
            confirms=r"bekreft\w*|innrømm\w*",
            prepositions="av til i på fra med om for ved mot mellom",
            pronouns="han hun de",
        ),
        "pl": Entry(
            labels="""
                Sprostowanie|Wyjaśnienie|Aktualizacja|Od redakcji|Wycofane|Zmieniono|Notę przeredagowano|
                Notę usunięto|Artykuł usunięto|Zmieniono bez noty|Tytuł nadal brzmi|Tytuł zmieniono; brzmiał
            """,
            common="""
                i w we z ze na do od po o u za przez dla przy oraz lub ale a że się jest są był była było były być
                to ten ta te tego tej tym jego jej ich który która które jak gdy kiedy gdzie już także również po
                przed co
            """,
            corrects=r"""
                spros\w+|popraw\w+|koryg\w+|korekt\w*|błęd\w+|błąd\w*|omyłk\w+|pomył\w+|nieprawidłow\w+|
                niewłaściw\w+|w rzeczywistości|faktycznie|zamiast|wyjaśni\w+|wycofa\w+|nieścisł\w+
            """,
            denies=r"zaprzecz\w+|zdement\w+|dement\w+|odrzuc\w+|fałsz\w+|nieprawd\w+|podważ\w+|wycofa\w+",
            negates=r"nie|nigdy|nikt|nic|żad\w+|bez|ani",
            tells=r"""
                powiedzia\w+|mówi\w*|oświadczy\w+|stwierdzi\w+|poinformowa\w+|doda\w+|potwierdzi\w+|zaprzeczy\w+|
                napisa\w+|ogłosi\w+|przekaza\w+|twierdz\w+|zapewni\w+|ostrzeg\w+|wyjaśni\w+|podkreśli\w+|nazwa\w+|
                odpowiedzia\w+
            """,
            according=r"według|zdaniem",
            restates=r"""
                (?:poprzedni\w+|wcześniejsz\w+|pierwotn\w+|pierwsz\w+) wersj\w+|(?:wcześniej|pierwotnie|
                początkowo) (?:napis\w+|podal\w+|inform\w+|podano)|omyłkowo|błędnie
            """,
            routine=r"przeprasza\w+|został\w? (?:zaktualizowan\w+|zmienion\w+|poprawion\w+)",
            contrast=r"a nie|nie|zamiast",
            but=r"lecz|ale|tylko",
            confirms=r"potwierdz\w+|przyzna\w+",
            prepositions="w we z ze na do od o u za przez dla przy",
            pronouns="on ona oni",
        ),
        "ru": Entry(
            labels="""
                Исправление|Уточнение|Обновление|От редакции|Отозвано|Изменено|Примечание изменено|
                Примечание удалено|Статья удалена|Изменено без примечания|Заголовок по-прежнему гласит|
                Заголовок изменён; он гласил
            """,
            common="""
                и в во на с со к ко по о об от до из за у для при не но а или что это этот эта эти того как когда
                где он она они его её их был была было были быть есть который которая которые также уже же бы то мы
                после до
            """,
            corrects=r"""
                исправ\w+|поправк\w+|ошиб\w+|неверн\w+|неправильн\w+|некорректн\w+|неточн\w+|уточн\w+|на самом деле|
                в действительности|вместо|отозва\w+|опечатк\w+
            """,
            denies=r"опроверг\w+|опровер\w+|отриц\w+|отверг\w+|ложн\w+|неправд\w+|не соответствует|оспор\w+|отозва\w+",
            negates=r"не|нет|ни|никогда|никто|ничего|никак\w+|без",
            tells=r"""
                сказал\w*|заявил\w*|сообщил\w*|говорит|говорил\w*|добавил\w*|подтвердил\w*|опроверг\w*|написал\w*|
                объявил\w*|отметил\w*|подчеркнул\w*|пояснил\w*|утвержда\w+|назвал\w*|ответил\w*|уточнил\w*|
                отрица\w+|признал\w*
            """,
            according=r"по словам|по данным|согласно",
            restates=r"""
                (?:в )?(?:предыдущ\w+|ранн\w+|первоначальн\w+|прежн\w+) (?:верси\w+|редакци\w+|вариант\w+)|(?:ранее|
                первоначально|изначально) (?:сообщал\w*|говорил\w*|было|утвержда\w+|указыва\w+)|ошибочно|по ошибке
            """,
            routine=r"приносим извинения|был\w? (?:обновл\w+|изменен\w+|изменён\w*|исправлен\w*)",
            contrast=r"а не|не|вместо",
            but=r"а|но",
            confirms=r"подтверд\w+|призна\w+",
            prepositions="в во на с со к по о об от до из за у для при",
            pronouns="он она они",
        ),
        "ar": Entry(
            labels="""
                تصحيح|توضيح|تحديث|ملاحظة المحرر|سحب المقال|تعديل|أعيدت صياغة التنويه|أزيل التنويه|أزيل المقال|
                تغيير دون تنويه|العنوان لا يزال|تغيّر العنوان؛ وكان
            """,
            common="""
                في من على إلى عن أن إن كان كانت هذا هذه ذلك التي الذي الذين ما مع بعد قبل هو هي هم و أو ثم قد كما
                بين عند
            """,
            corrects=r"""
                \w*تصحيح\w*|\w*خطأ\w*|خاطئ\w*|\w*أخطأ\w*|بدلا من|بدلاً من|\w*توضيح\w*|\w*الصحيح\w*|وليس|غير دقيق\w*|
                غير صحيح\w*|سحب\w*
            """,
            denies=r"\w?نفى|\w?نفت|\w?ينفي|\w?تنفي|\w?نفي|\w*كذّ?ب\w*|غير صحيح\w*|\w?رفض\w*|سحب\w*",
            negates=r"لا|لم|لن|ليس|ليست|ما|غير|بدون|دون|وليس",
            tells=r"""
                \w?قال|\w?قالت|\w?أعلن\w*|\w?صرح\w*|\w?أكد\w*|\w?أضاف\w*|\w?ذكر\w*|\w?نفى|\w?نفت|\w?أوضح\w*|
                \w?كتب\w*
            """,
            according=r"وفقا ل\w*|وفقاً ل\w*|بحسب|حسب",
            restates=r"نسخة سابقة|النسخة السابقة|ذكرنا سابقا|ورد سابقا|ورد خطأ|في وقت سابق",
            routine=r"نعتذر|تم تحديث|جرى تحديث",
            contrast=r"وليس|وليست|لا|بدلا من|بدلاً من",
            but=r"بل|ولكن",
            confirms=r"\w?أكد\w*",
        ),
        "ja": Entry(
            labels="訂正|補足|更新|編集部注|撤回|修正|お知らせの変更|お知らせの削除|記事の削除|告知のない変更|見出しは現在も次のまま|見出しは変更された。以前の見出し",
            common="""
                の に は を が と で も へ や から まで など です ます した する いる ある この その これ それ こと ため
            """,
            corrects=r"訂正|誤り|誤っ|誤報|誤記|間違|修正|正しくは|取り消|撤回|ではなく",
            denies=r"否定|撤回|取り消|事実ではな|虚偽|反論",
            negates=r"ない|なく|なかった|ません|ず、|ではな|否定",
            tells=r"述べ|語っ|話し|発表|明らかにし|説明し|否定し|認め|強調し",
            according=r"によると|によれば",
            restates=r"当初|以前の|先に|とあるのは|としていた|と報じ",
            routine=r"おわび|お詫び|更新しました|更新されました",
            contrast=r"ではなく|でなく",
            but=r"ではなく|でなく",
            confirms=r"認め",
            spaced=False,
        ),
        "zh": Entry(
            labels="更正|澄清|更新|编者按|撤回|修订|说明已改写|说明已删除|文章已删除|未加说明的改动|标题仍为|标题已更改，原为",
            common="的 了 在 是 和 与 及 或 有 为 这 那 他 她 它 们 个 中 上 下 等 也 都 就",
            corrects=r"更正|错误|有误|误写|误为|失误|纠正|应为|实为|而不是|而非|撤回|澄清|勘误|訂正|錯誤|糾正",
            denies=r"否认|否認|驳斥|反驳|撤回|不实|虚假|并非",
            negates=r"不|没有|未|无|非|否认|否認",
            tells=r"表示|称|说|宣布|指出|强调|否认|证实|透露|写道|表明",
            according=r"据|根据",
            restates=r"此前|早前|原文|先前|较早版本|之前的版本",
            routine=r"致歉|抱歉|已更新",
            contrast=r"而不是|而非|不是",
            but=r"而是",
            confirms=r"证实|承认",
            spaced=False,
        ),
    }
)

# Other names under which pages state these languages.
_SAME = {"no": "nb", "nn": "nb", "iw": "he", "cn": "zh"}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Wording:
    """An entry of the table made ready for matching; `known` is False where English stands in for the language.

    `reports` finds any word of denial, correction, contrast or an earlier version, `marks` those and negations.
    There is one for each language, so that it is equal to itself alone and can be a key.
    """

    language: str
    known: bool
    labels: Mapping[str, str]
    common: frozenset[str]
    pronouns: frozenset[str]
    prepositions: frozenset[str]
    spaced: bool
    corrects: re.Pattern[str]
    denies: re.Pattern[str]
    negates: re.Pattern[str]
    tells: re.Pattern[str]
    according: re.Pattern[str]
    restates: re.Pattern[str]
    routine: re.Pattern[str]
    contrast: re.Pattern[str]
    but: re.Pattern[str]
    confirms: re.Pattern[str]
    reports: re.Pattern[str]
    marks: re.Pattern[str]


def wording(language: str | None) -> Wording:
    """The wording of a BCP 47 language tag ("de-AT"), English where the language is not known here."""
    return _wording(base_language(language))


def base_language(language: str | None) -> str:
    """The primary subtag in lower case ("pt-BR" gives "pt"), "" for None."""
    base = re.split(r"[-_]", (language or "").strip().lower(), maxsplit=1)[0]
    return _SAME.get(base, base)


def _unwrapped(alternatives: str) -> str:
    """A field of the table as one line: its lines are broken after a bar."""
    return "".join(line.strip() for line in alternatives.splitlines())


@lru_cache(maxsize=1)
def all_labels() -> frozenset[str]:
    """The fixed labels of all languages, case folded."""
    return frozenset(label.casefold() for language in TABLE for label in wording(language).labels.values())


@lru_cache(maxsize=64)
def _wording(language: str) -> Wording:
    entry = TABLE.get(language)
    known = entry is not None
    entry = entry or TABLE["en"]

    def words(alternatives: str) -> re.Pattern[str]:
        alternatives = _unwrapped(alternatives)
        whole = rf"(?<!\w)(?:{alternatives})(?:(?!\w)|(?<=['’]))" if entry.spaced else rf"(?:{alternatives})"
        return re.compile(whole, re.IGNORECASE)

    reporting = "|".join(map(_unwrapped, (entry.denies, entry.corrects, entry.contrast, entry.restates)))
    return Wording(
        language=language,
        known=known,
        labels=MappingProxyType(dict(zip(LABELS, _unwrapped(entry.labels).split("|"), strict=True))),
        common=frozenset(entry.common.split()),
        pronouns=frozenset(entry.pronouns.split()),
        prepositions=frozenset(entry.prepositions.split()),
        spaced=entry.spaced,
        corrects=words(entry.corrects),
        denies=words(entry.denies),
        negates=words(entry.negates),
        tells=words(entry.tells),
        according=words(entry.according),
        restates=words(entry.restates),
        routine=words(entry.routine),
        contrast=words(entry.contrast),
        but=words(entry.but),
        confirms=words(entry.confirms),
        reports=words(reporting),
        marks=words(f"{reporting}|{_unwrapped(entry.negates)}"),
    )
