"""The small words of the Romance languages; fields: `comparison.languages`."""

from __future__ import annotations

ROMANCE: dict[str, dict[str, str]] = {
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
}
