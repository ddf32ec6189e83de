"""Words of which one excludes the others, by language and sort: what a summary may have put in another's place. Data.

A line is a sort, then its groups: words in one group say the same, words of two groups of one sort exclude each other.
A word stands for all that begin with it, but for one with "=" behind it; "_" joins two words. "!" behind a sort says
that the words of its groups are told by nobody who does not read them: they stand in the evidence, or are invented.
Fractions are a half, a third, a quarter, a fifth and a tenth, in this order. Short of completeness on purpose: a
missing word is one invention less that is found.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from amended.domain.checking.alternative_words_further import FURTHER_ALTERNATIVES

ALTERNATIVES: Mapping[str, str] = MappingProxyType(
    {
        **FURTHER_ALTERNATIVES,
        "en": """\
harm: dead= death deadl die= died= dies= dying kill fatal fatalit obituar / injur hurt wound / missing= / unhurt
  unharmed surviv alive=
justice: arrest detain custody / charged= charges= indict / questioned= questioning= interviewed= / convict
  guilty / acquit cleared= exonerat not_guilty released= freed= / sentenc jail= jailed= prison imprison / fined=
  / suspend / sued= sues= lawsuit
office: resign quit= stepped_down step_down steps_down stepping_down leaving= departure depart departs= / fired=
  sacked= dismiss oust / suspend / retir / appoint named_as / remains= stays=
crime!: fraud / theft stole= stolen= steal= burgl / robber robbed= / murder / manslaughter / bribe brib /
  tax_evasion / forging= forged= forger / perjur / assault / rape= raped= rapist / arson / launder / embezzl /
  traffick / extort / espionage spying / treason
illness!: stroke= strokes= / heart_attack infarct / cancer tumour tumor / dementia alzheimer / diabet /
  pneumonia / asthma / flu= influenza / measles / malaria
job: mayor / governor / senator / minister secretary secretaries / president / prime_minister premier= /
  chancellor / judge= judges= / lawyer attorney solicitor barrister / prosecutor / sheriff / doctor= doctors=
  surgeon physician / nurse= nurses= / painter / sculptor / novelist writer author / poet= / actor actress /
  singer / director / producer / journalist reporter / professor / teacher / engineer / ambassador / colonel /
  captain / coach= / goalkeeper / striker= / midfielder / pilot= / bishop / priest / clerk / architect /
  composer / photographer / drummer / guitarist / banker / farmer
rank!: deputy
portfolio: trade / energy / financ treasury / health / justice / defence defense / foreign / education /
  interior / transport / environment / agricultur farm / labour= labor= / housing / culture=
family: husband / wife= wives= widow= / son= sons= / daughter / brother / sister / father / mother / uncle /
  aunt / nephew / niece / cousin
ordinal: first= 1st / second= 2nd / third= thirds= 3rd / fourth= 4th / fifth= fifths= 5th / sixth= 6th /
  seventh= 7th / eighth= 8th / ninth= 9th / tenth= tenths= 10th
factor!: double doubl twice= twofold / tripl trebl threefold / quadrupl fourfold
fraction!: half= halv / third= thirds= 3rd / quarter= quarters= fourth= 4th / fifth= fifths= 5th / tenth=
  tenths= 10th
direction: rise= rises= rose= risen= rising climb increas grew= grow= grown= grows= jump soar surg gained=
  higher= dearer / fall= falls= fell= fallen= falling drop declin decreas shrank= shrink plung slump reduc slip
  slid= tumbl dipp lower= cheaper / unchanged stable
posts: cut= cuts= cutting shed= slash axe= axed= layoff eliminat / creat hire= hiring
stance: backs= backed= backing= support favo endors approv pass= passed= accept adopt keep= kept= retain allow
  authoris authoriz legalis / oppos reject against= refus veto banned prohibit forbid forbad outlaw /
  delay postpon / cancel scrap abolish
result: win= wins= won= winning beat= beats= victor / lose= loses= lost= losing / drew=
access: open= opens= opened= opening reopen / close= closes= closed= closing shut
trade_of: buy= buys= bought= buying purchas acquir / sell= sells= sold= selling / rent= rents= rented= lease=
  leased=
sequence: before= prior= / after= following=
accounts: profit earn= earned= earns= / revenue turnover sales= / loss= losses= lost= loses= lose= / debt /
  cost= costs=
answer: admit admission confess confirm / deny denies denied denial denying
body: journal / universit / council= councils= / parliament / court= courts= / ministry / bank= banks= /
  hospital / school / church / police / army= military / firefighter
people: man= men= male= / woman= women= female= / boy= boys= / girl= girls=
vehicle: plane= planes= jet= aircraft flight airliner / train= trains= / bus= buses= / ship= ships= boat ferry
  vessel / car= cars= / truck lorry / helicopter
modal: may= might= could= possibl potential / will= shall= definitely certainly
amount_of: year= years= yearly annual / month= months= monthly / week= weeks= weekly / day= days= daily / hour=
  hours= hourly
safety: safe= safely= / unsafe= dangerous=
activity: continu keep= keeps= keeping resum / stop= stops= stopped= stopping= ceas halt suspend paus
agreement: agree= agrees= agreed= agreeing= / refus
peril: rescu / drown
standing: witness / suspect accused= defendant / victim
gravity: slight minor lightly= / serious grave severe= severely= critical
staying: remain stays= stay= stayed keeps= keep= kept= still=
""",
        "de": """\
harm: tot= tote= toten= toter= getötet tötet starb= sterb gestorben todes opfer= ums_leben / verletz / vermisst
  / überleb überlebt unverletzt
justice: festgenommen festnahme verhaft / angeklagt anklage / befragt vernommen / verurteil schuldig /
  freigesprochen freispr frei= freigelassen
crime!: betrug betrüg / diebstahl gestohlen / mord= mordes / totschlag / bestech / steuerhinterz / körperverletz
  / brandstift / geldwäsch / untreue
illness!: schlaganfall / herzinfarkt / krebs / demenz alzheimer / lungenentzünd / grippe / masern
job: bürgermeister / gouverneur / senator / minister= ministerin= / staatssekretär / präsident / kanzler /
  richter= richterin= / anwalt anwält / staatsanwalt / arzt= ärzt arztes chirurg / maler= malerin= /
  schriftsteller autor / schauspieler / sänger / regisseur / journalist reporter / professor / lehrer /
  botschafter / vorsitzend / trainer= / torwart / stürmer / landrat / pfarrer / bischof
rank!: stellvertret vize
portfolio: finanz / gesundheit / justiz / verteidigung / außen= außenmin / innen= innenmin / verkehr / umwelt /
  wirtschaft / bildung / agrar landwirt
family: ehemann / ehefrau / sohn söhne / tochter töchter / bruder brüder / schwester / vater= / mutter= / onkel
  / tante / neffe / nichte
ordinal: erste / zweite / dritte / vierte / fünfte / sechste
factor!: verdoppel doppelt / verdreifach dreifach / vervierfach
fraction!: hälfte halb halbier / drittel / viertel / fünftel / zehntel
direction: steig stieg gestiegen zugenommen zunahme wuchs gewachsen erhöh höher= höhere höheren teurer / sink
  sank gesunken fiel gefallen fällt abgenommen rückgang verringer gesenkt senk niedriger billiger
posts: streich gestrichen strich= abbau abgebaut kürz gekürzt / schaff geschaffen eingestellt
stance: beschlossen= beschloss= beschließt= billig unterstütz befürwort zustimm zugestimmt stattgegeben stattgab
  genehmig angenommen erlaub gestatt /
  lehnt= abgelehnt ablehn gegen= zurückgewiesen abgewiesen verworfen untersag verbiet verbot / verschieb
  verschoben
result: gewinn gewann gewonnen sieg siegt besieg / verlier verlor verloren / unentschieden
access: öffne geöffnet eröffn / schließ geschlossen schloss sperr gesperrt
trade_of: kauft kaufen gekauft kaufte erwirb erworben / verkauf
sequence: vor= bevor / nach= nachdem
accounts: gewinn / umsatz / verlust / schulden
modal: kann= könn dürfte möglich vielleicht / wird= werden=
amount_of: jahr= jahre= jahren= jahres= jährlich / monat= monate= monaten= monatlich / woche= wochen=
  wöchentlich / tag= tage= tagen= täglich / stunde
body: polizei / staatsanwalt / feuerwehr / ministeri / gericht= gerichts= landgericht amtsgericht / krankenhaus
  klinik / universit / parlament landtag bundestag
people: mann= männer mannes= / frau= frauen= / junge= jungen= / mädchen
vehicle: flugzeug / zug= züge= zügen= bahn / schiff / bus= busse= / auto= autos= / lkw lastwagen / hubschrauber
office: zurückgetreten rücktritt / entlassen entlässt gefeuert / ernannt / bleib
agreement: einig= einigt einigte geeinigt einigung einigen / uneinig
held: stattfind findet_statt / ausfällt ausgefallen fällt_aus abgesagt absag
answer: bestätig zugegeben / dementi bestritt bestreit
activity: fortgesetzt fortsetz weiterge / gestoppt unterbroch eingestellt abgebroch
peril: gerettet rettet / ertrunk ertrank
standing: zeuge zeugin / verdächtig beschuldigt angeklagt
gravity: leicht / schwer lebensgefährlich
staying: bleib blieb
""",
        "fr": """\
harm: mort= morts= morte= tué décès décéd meurt meurtr mourir péri= périt succomb / bless / disparu / surviv
  survécu indemne vivant
justice: arrêté= arrêtée= interpell / inculp mis_examen / interrog entendu= entendue= / condamn coupable /
  acquitt relax libér
crime!: fraude escroqu / vol= volé / meurtre / homicide / corruption / évasion / viol= violé / blanchi /
  incendie_criminel
illness!: avc / infarctus crise_cardiaque / cancer / démence alzheimer / pneumonie / grippe / rougeole
job: maire= mairesse / préfet / gouverneur / sénateur sénatrice / ministre / secrétaire / président /
  premier_ministre / juge= / avocat / procureur / médecin / infirmi / peintre / sculpteur / romanci écrivain /
  poète / acteur actrice comédien / chanteu / réalisat / journaliste / professeur / ambassadeur / entraîneur /
  gardien / attaquant / député
rank!: adjoint
portfolio: finances= / santé= / justice= / défense= / étrangères / intérieur= / transports= / économie= /
  éducation= / énergie=
family: mari= époux / femme= épouse / fils= / fille= / frère / sœur / père= / mère= / oncle / tante / neveu /
  nièce
ordinal: premier= première / deuxième second= seconde= / troisième / quatrième / cinquième
factor!: doubl / tripl / quadrupl
fraction!: moitié / tiers= / quart= / cinquième / dixième
direction: augment hausse progress grimp accru / baiss recul diminu chut réduit
posts: supprim suppression / crée= créer créé création créent embauch
stance: soutien soutenir favorable approuv adopt accord= accordé accorde autoris accept / oppose opposé
  opposition rejet refus interdi combat= / report
result: gagn victoire bat= battu remport emport / perd= perdu défaite battu battue= battus= / nul=
access: ouvr ouvert rouv / ferm
trade_of: achet achat acqui / vend= vendu vente vendre
sequence: avant= / après=
accounts: bénéfice profit / revenu= chiffre= / perte= pertes= / dette
modal: pourrait peut= possible / sera=
amount_of: an= ans= année annuel / mois= mensuel / semaine / jour= jours= quotidien / heure=
body: parquet / mairie / préfecture / police= / gendarm / ministère / hôpital hospital / université / tribunal /
  parlement / pompiers
work: policièr policier / journaliste / infirmi / enseignant / pompier / soldat
people: homme / femme / garçon / fillette
vehicle: avion / train= trains= / bateau navire / voiture / camion / hélicoptère / autobus
office: démission / limog révoqu licenci renvoy / nomm / rest
answer: confirm admet admis reconn / dément nie= nié conteste
keeping: maintenu maintien / annul suspendu renonc
activity: poursui continu / interromp suspend
peril: sauvé secour / noyé noyée
standing: témoin / suspect accusé= accusée= / victime
gravity: léger / grave gravement= grièvement=
staying: reste= restent= restera= maint demeure
""",
        "es": """\
harm: muert= muerto muerta muerte muere murió falleci mató matar víctima mortal / herid lesion / desaparecid /
  sobreviv ileso ilesa
justice: detenid detuv arrest / imput acusad procesad / interrog declar / conden culpable / absuel absolv
  liberad
crime!: fraude estafa / robo= robó robar / asesin / homicidio / soborn / evasión / violación / blanqueo lavado /
  malvers
illness!: ictus derrame / infarto / cáncer / demencia alzheimer / neumonía / gripe / sarampión
job: alcald / gobernador / senador / ministr / secretari / president / juez jueza / abogad / fiscal= / médic /
  enfermer / pintor / escultor / escritor novelista autor / poeta / actor actriz / cantante / director /
  periodista / profesor / embajador / entrenador / portero / delantero / diputad
rank!: vice subsecretari
portfolio: hacienda / justicia= / sanidad salud= / defensa= / exteriores / interior= / economía= / educación= /
  transporte / energía=
family: marido esposo / mujer= esposa / hijo= hijos= / hija= hijas= / hermano / hermana / padre= / madre= / tío=
  / tía= / sobrino / sobrina
ordinal: primer / segund / tercer / cuart= cuarto cuarta / quint
factor!: duplic dobl / triplic tripl / cuadruplic
fraction!: mitad / tercio= tercios= / cuarto= / quinto= quinta= / décim
direction: aument subi sube= suben= subir creci incremen encarec / baja= bajan= bajada bajar bajó bajado disminu ca=
  cae= cayó descen reduc abarat
posts: recort despid elimin / cre= crear creará contrat
stance: apoy respald apro acept autoriz conced permit / opon opuso oposición rechaz deneg prohib contra= / aplaz
result: gan= ganó gana= ganar venci victoria derrotó / perd pierd perdió derrota=
access: abr= abre abri abierto reabr / cerr cierr
trade_of: compr adquir / vend= vendi vende venta=
sequence: antes= / después= tras=
accounts: beneficio ganancia / ingreso factur / pérdida / deuda
modal: podría puede= pueden= posible / será=
amount_of: año= años= anual / mes= meses= mensual / semana= semanas= / día= días= diari / hora= horas=
body: fiscalía / policía / ayuntamiento / ministerio / hospital / universidad / tribunal / congreso / senado /
  bomberos / ejército
people: hombre / mujer / niño / niña
vehicle: avión aviones / tren= trenes= / barco buque / coche= auto= / camión / helicóptero / autobús
office: dimit dimisión dimisi renunci / cesad destitu despedid / nombrad / permanec
answer: confirm admit reconoc / desm negó= niega= negaron=
keeping: manten mantien / desconvoc suspend cancel
peril: rescat / ahog
standing: testigo / sospechos acusad / víctima
gravity: leve / grave gravemente= graves=
staying: sigue= siguen= seguirá continúa continuará permanec mantiene
""",
        "it": """\
harm: mort ucci decess decedu vittim deced / ferit / dispers scompars / sopravviss illes
justice: arrest / indagat / imputat rinvi / condann colpevol / assol rilasci liberat scarcer / interrogat
crime!: frode truff / furto rubat / omicidio / corruzion / evasione / stupr / riciclag
job: sindac / governator / senator / ministr / segretari / president / giudic= giudice / avvocat / procurator /
  medic / infermier / pittor pittric / scultor / scrittor / attore attrice / cantante / regista / giornalista /
  professor / ambasciator / allenator / portiere / attaccante / assessor
rank!: vice
family: marito / moglie / figlio= / figlia= / fratello / sorella / padre= / madre=
ordinal: primo= prima= / second= secondo seconda / terz / quart= quarto quarta / quint
factor!: raddopp / triplic
fraction!: metà / terzo= / quarto= / quinto= / decimo=
direction: aument cresc cresciut salit rincar / calo= calat diminu sces ridott riduz ribass
result: vinto vince= vincono vittoria vincere batte= battut / perso perde= sconfitt persa / pareggi
access: apert aprir apre= riapert riapr / chius chiud
trade_of: compr acquist / vend
sequence: prima= / dopo=
accounts: utile= utili= profitt / ricav fatturat / perdit / debit
body: procura= / polizia / carabinieri / comune= / ministero / ospedale / università / tribunale / senato /
  pompieri
portfolio: bilancio / salute sanità / giustizia / difesa / interni / esteri / istruzione / trasporti / cultura
people: uomo uomini / donna donne
vehicle: aere / tren / nave navi / autobus / auto= / camion / elicotter
stance: approv accett accolt favorevol consent autorizz / bocci respin rifiut contrari viet proib / rinvia
  rinviat / annull
office: dimett dimess / licenzi destitu / nominat / resta= rimane=
answer: conferm ammess ammett / sment nega= negat
posts: licenzi / assum assunz
activity: continu proseg / interrott sospes sospend
peril: salvat soccors / anneg
standing: testimon / sospett indagat imputat / vittima
gravity: lieve leggerment / grave= gravi= gravement
staying: resta= restano rimane rimang rimarr mantien
""",
        "pt": """\
harm: mort morr falec / ferid feriu / desaparecid / sobreviv
justice: preso= presa= detid / acusad / condena culpad / absolv libert / interrog ouvid depoi depôs
crime!: fraude / roubo= furto / assassin / homicíd / suborn / evasão / lavagem
job: prefeit / governador / senador / ministr / secretári / president / juiz juíza / advogad / promotor / médic
  / enfermeir / pintor / escultor / escritor / ator= atriz / cantor / diretor / jornalista / professor /
  embaixador / treinador técnico / goleiro / atacante / deputad
rank!: vice
family: marido / esposa mulher= / filho= / filha= / irmão / irmã= / pai= / mãe=
ordinal: primeir / segund= segundo= segunda= / terceir / quart= quarto= quarta= / quint
factor!: dobr duplic / triplic
fraction!: metade / terço= / quarto= / quinto= / décim
direction: aument subiu subir cresc encarec / caiu cair cai= diminu reduz queda= barat recuou
result: venc ganh vitór / perd derrota=
access: abr= abriu abre= abert reabr / fech
trade_of: compr adquir / vend= vendeu vende= venda=
sequence: antes= / depois= após=
body: bombeir / polícia / exército / prefeitura / hospita / tribuna
portfolio: fazenda / saúde / justiça / defesa / educação / transportes / economia / energia / cultura
people: homem homens / mulher
vehicle: avião aviões / trem= trens= / navio / ônibus / carro / caminhão / helicóptero
stance: aprov aceit autoriz liber permit apoia apoio favorá / rejeit recus barr proib embarg opõe oposição /
  adia / cancel
office: renunci / demit exoner / nomead / permanec
safety: segur / insegur perigos
answer: confirm admit reconhec / desment negou= nega=
posts: desped / contrat
activity: continu prosseg / interromp interrup suspen
standing: testemunha / suspeit acusad / vítima
gravity: leve ligeir / grave gravement
staying: continua= continuam continuará permanec mantém mantêm
""",
        "nl": """\
harm: dood= doden= dode= gedood overled overleden stierf gestorven omgekomen / gewond / vermist / overleef
  ongedeerd
justice: gearresteerd aangehouden arrest / aangeklaagd / verhoord / veroordeeld schuldig / vrijgesproken
  vrijgelaten
crime!: fraude / diefstal gestolen / moord= vermoord / doodslag / omkop / belasting / witwas
job: burgemeester / wethouder / gouverneur / senator / minister= / staatssecretaris / president / rechter= /
  advocaat / officier / arts= / verpleegkundig / schilder= / beeldhouwer / schrijver schrijfster / acteur
  actrice / zanger / regisseur / journalist / hoogleraar / leraar / ambassadeur / trainer= / keeper= / spits=
family: man= echtgenoot / vrouw= echtgenote / zoon= / dochter / broer / zus= zuster / vader= / moeder=
ordinal: eerste / tweede / derde / vierde / vijfde
factor!: verdubbel / verdrievoudig
fraction!: helft halveer gehalveerd / derde= / kwart= / vijfde= / tiende=
direction: steeg= stijg gestegen toegenomen groei hoger duurder / daal gedaald afgenomen zakt lager goedkoper
result: won= wint= gewonnen winnen verslaat versloeg zege / verloor= verliest= verloren
access: open= opent geopend heropen / dicht= sluit gesloten
trade_of: kocht= koopt= kopen= gekocht koop= / verkocht verkoopt verkopen verkoop
sequence: voor= / na=
body: politie / justitie / brandweer / ministerie / rechtbank / ziekenhuis / universiteit / gemeente= /
  parlement
vehicle: vliegtuig / trein / schip schepen / bus= bussen= / auto= / vrachtwagen / helikopter
stance: goedgekeurd goedkeur keurt_goed steunt toegestaan toesta toestemming / afgekeurd afkeur verwerp verworp
  afgewezen verbied verbod verboden / uitgesteld
office: opgestapt stapt_op / ontslagen / benoemd / blijf blijft
tabling: ingediend indien dient= / ingetrokken intrek trekt=
answer: bevestig erken / ontken
posts: schrap verdwijn verdwenen ontslaat / aangenomen aannem werft
activity: doorgaa doorging voortgezet / gestopt stilgelegd gestaakt
standing: getuige / verdacht / slachtoffer
gravity: licht / zwaar zware= ernstig
staying: blijf blijven bleef
""",
        "sv": """\
harm: död= döda= döde= dödad dog= dött omkom avlid / skad / saknas saknad / överlev
justice: grep= greps= gripen gripna gripits / åtal / förhör / döms= dömd dömt fälld / frias friad frikänn
crime!: bedrägeri / stöld stulit / rån= rånad / mord= mörd / dråp / misshandel / våldtäkt / mut= mutbrott
job: borgmästare / guvernör / senator / minister / president / domare / advokat / åklagare / läkare / sjuksköter
  / målare / författare / skådespelare / sångare / regissör / journalist / professor / lärare / ambassadör /
  tränare
family: make= maken= / maka= hustru fru= / son= sonen= / dotter / bror= / syster / far= pappa / mor= mamma
ordinal: första / andra= / tredje / fjärde / femte
factor!: fördubbl dubbl / tredubbl
fraction!: hälften halver / tredjedel / fjärdedel / femtedel
direction: ökar ökade ökat steg= stigit stiger höj högre dyrare / minsk sjunk sjönk föll= fallit sänk lägre
  billigare
result: vann= vinner= vunnit besegr seger / förlor
access: öppn / stäng
trade_of: köp / sälj sålde såld
sequence: före= innan / efter=
body: polis / åklag / räddningstjänst / sjukhus / universitet / domstol tingsrätt / riksdag / kommun
people: man= män= männen / kvinn / pojk / flick
stance: godkän accepter ja= tillåt / avvis förkast nej= förbjud förbud / uppskj
office: avgår avgick avgå / avsked / utses utsåg / stannar kvar=
answer: bekräft / förnek dement
posts: varsla / anställ
activity: fortsätt / stopp avbr
standing: vittne / misstänk / offer=
gravity: lindrig lätt= / svår allvarlig
staying: kvar= förbli stannar
""",
        "da": """\
harm: død= døde= dræbt omkom / sår tilskade / savnet / overlev
justice: anholdt / tiltal / afhør / dømt= dømmes kendt fængsl / frikend frifund løslad
job: borgmester / minister / statsminister / præsident / dommer / advokat / anklager / læge= lægen= / forfatter
  / skuespiller / sanger / journalist / professor / lærer= / ambassadør / træner
ordinal: første / anden= andet= / tredje / fjerde / femte
fraction!: halvdel halver / tredjedel / fjerdedel kvart= / femtedel
direction: stig steg= øge øgede højere dyrere hæv / fald faldt minds lavere billigere sænk
result: vandt= vinder= vundet sejr / tabt taber
access: åbn genåbn / luk
trade_of: køb / sælg solgt
sequence: før= inden / efter=
activity: fortsæt / stop indstil ophør luk
stance: godkend vedtag tillad / afvis forkast forbud forbyd / udskyd
answer: bekræft / benægt afvis dement
posts: fyre fyring / ansæt
standing: vidne / mistænk sigtet / offer=
gravity: let= lettere= / svær alvorlig
staying: forbli bliver
""",
        "nb": """\
harm: død= døde= drept omkom / skad såret / savn / funnet / overlev
justice: pågrep anhold / sikt tiltal / avhør / dømt= dømmes / frikjen
job: borgermester ordfører / minister / statsminister / president / dommer / advokat / aktor / lege= legen= /
  forfatter / skuespiller / sanger / journalist / professor / lærer= / ambassadør / trener
ordinal: første / andre= annet= / tredje / fjerde / femte
fraction!: halvpart / tredel tredjedel / fjerdedel kvart= / femtedel
direction: stig steg= øk høyere dyrere / fall falt sank lavere billigere senk
result: vant= vinner= vunnet seier / tapt taper
access: åpn gjenåpn / steng
trade_of: kjøp / selg solgt
sequence: før= innen / etter=
activity: fortset / stopp
stance: godkjen vedta tillat tillet / avvis forkast forby forbud / utsett
answer: bekreft / benekt avvis dement
standing: vitne / mistenk siktet / offer=
gravity: lett= lettere= / alvorlig
staying: forbli blir=
""",
        "ru": """\
harm: погиб умер смерт убит скончал / ранен пострада / пропа / выжи
job: мэр / директор гендиректор / губернатор / сенатор / министр / президент / судья судьи / адвокат / прокурор
  / врач / художник / писател / актёр актер актрис / певец певиц / режисс / журналист / професс / посол / тренер
  / депутат
ordinal: перв / втор / трет / четверт
direction: вырос вырас возрас рост= увелич повыс дорож подорож / сниз сниж упал пада сократ дешев подешев
result: победи выиграл выигра / проигра поражен / ничь
justice: арест задерж / обвин / осужд осудил виновн приговорил приговорён приговорен / оправда
office: отстав / уволен уволил / назнач / останется остаётся
stance: удовлетвор одобр поддерж принял принят разреш / отклон отказ отверг запре / отлож / отмен
access: откры / закры
trade_of: купи / прода
operation: работает работать продолжа / перестал остановлен
answer: подтверд призна / опров отриц
posts: уволь увол / наня нанима найм наём
staying: остаётся остается останется останутся
""",
    }
)
