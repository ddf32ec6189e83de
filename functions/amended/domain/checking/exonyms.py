"""What a translation may call otherwise: countries, cities and bodies by their names in other languages, and offices.

Only summaries in another language than their material need this. Each line is one country or place with the beginnings
of its names and of the words for its people; data, and short of completeness on purpose: a missing line costs style.
"""

from __future__ import annotations

from functools import lru_cache

_COUNTRIES = """
united_states usa us u.s. american amerika amerikan états-unis américain estadounid stati verenigde förenta vereinigte
united_kingdom uk britain british britisch großbritannien royaume britann gran britán reino regno storbritannien brits
germany german deutsch deutschland alleman allemagne aleman alemán tedesc duits duitsland tysk tyskland
france french franz frankreich français francia francés frances frankrijk frankrike frans fransk
spain spanish spanien spanisch espagn españ spagn espanh spanje spaans spansk
italy italian italien italia italie itali
austria austrian österreich autrich áustria oostenrijk österrik
switzerland swiss schweiz suisse suiza svizzer suíça zwitser
netherlands dutch niederl pays-bas países-bajos olanda olandes holland nederland
belgium belgian belgien belgisch belgique belge bélgica belgio belga bélgica belgië
sweden swedish schwed suède suédois suecia sueco svezia svedes suécia zwed sverige svensk
norway norwegian norweg norvège noruega norvegia noorweg norge norsk
denmark danish dänemark dänisch danemark danois dinamarca danés danimarca danes denemark danmark dansk
poland polish polen polnisch pologne polonais polonia polac pools polsk polska
russia russian russland russisch russie russe rusia ruso rússia russo rusland ryssland rysk
ukraine ukrainian ukrain ucrania ucraina ucrânia oekraïne
turkey turkish türkei türkisch turquie turc turquía turchia turquia turkije turkiet
greece greek griech grèce grec grecia grécia griekenland grekland
china chinese chin kina kinesisk
japan japanese japon giappon japón japão
india indian indien inde indië
iraq iraqi irak iraq iraque
iran iranian irán
israel israeli israël israele israelí
syria syrian syrien syrie siria síria
egypt egyptian ägypt égypte egipto egitto egito
brazil brazilian brasil brésil brasile
mexico mexican mexik mexique méxico messico
europe european europa europä europé
european_union eu ue union unión unione união unie unionen
united_nations un uno onu vn fn nations nationen naciones nazioni nações naties
nato otan
ireland irish irland irisch irlande irlanda irlandés irlandes ierland iers
scotland scottish schottland schottisch écosse écossais escocia escocés scozia scozzes schotland
wales welsh
england english engländer englisch angleterre inglaterra inghilterra engeland
portugal portuguese portugiesisch portugais portugués português portoghes portugees
canada canadian kanada kanadisch canadien canadiense canadese
australia australian australien australisch
hungary hungarian ungarn ungarisch hongrie hongrois hungría húngaro ungheria ungheres hongarije
romania romanian rumänien roumanie roumain rumania rumano romeni
finland finnish finnland finnisch finlande finlandais finlandia finlandés
korea korean südkorea corée coréen corea coreano
argentina argentine argentin argentinien
colombia colombian kolumbien colombie colombien
ecuador ecuadorian équateur ecuatorian
peru peruvian pérou péruvien perú peruano
chile chilean chili
bolivia bolivian bolivie bolivien
venezuela venezuelan vénézuéla
cuba cuban kuba kubanisch cubain
nigeria nigerian nigéria
kenya kenyan kenia kenianisch
morocco moroccan marokko marokkanisch maroc marocain marruecos marocco
algeria algerian algerien algérie argelia
afghanistan afghan
pakistan pakistani
indonesia indonesian indonesien indonésie
vietnam vietnamese
thailand thai thaïlande tailandia
lebanon lebanese libanon libanesisch liban líbano libano
world welt mondial mundial mondiale wereld
"""

# Cities and regions that languages call by names of their own.
_PLACES = """
basel bâle basilea bazel
geneva genf genève ginevra ginebra genebra
vienna wien vienne viena wenen
munich münchen múnich munique monachium
cologne köln colonia colônia keulen kolonia
nuremberg nürnberg norimberga
hanover hannover hanovre
rome roma rom
milan milano mailand milán milão milaan
florence firenze florenz florencia florença
venice venezia venedig venise venecia veneza
turin torino turín turim turijn
naples napoli neapel nápoles
genoa genova genua gênes génova
lisbon lisboa lissabon lisbonne lisbona
moscow moskau moscou moscú mosca moscovo moskou moskva moskwa
prague prag praga praha praag
warsaw warschau varsovie varsovia varsavia warszawa warschau
cracow krakau cracovie cracovia kraków
copenhagen kopenhagen copenhague copenaghen københavn köpenhamn
gothenburg göteborg
stockholm estocolmo stoccolma
brussels bruxelles brüssel bruselas brussel bruxelas
antwerp antwerpen anvers amberes anversa
ghent gent gand
liège lüttich luik lieja
athens athen athènes atenas atene athene
kyiv kiev kiew kijów kyjev
london londres londra londen londyn
edinburgh édimbourg edimburgo
dublin dublín dublino
paris parís parigi parijs paryż
marseille marsella marsiglia marseilles
strasbourg straßburg estrasburgo strasburgo
seville sevilla siviglia séville
zaragoza saragossa saragosse
barcelona barcelone barcellona
berlin berlín berlino berlim
hamburg hambourg hamburgo amburgo
frankfurt francfort fráncfort francoforte
zurich zürich zúrich zurigo
bern berne berna
salzburg salzbourg salisburgo
belgrade belgrad belgrado
bucharest bukarest bucarest bucareste bucurești
budapest budapeszt
sofia sofía
zagreb zagabria
ljubljana lubiana laibach
beijing peking pékin pekín pechino pequim
tokyo tokio tóquio
seoul séoul seúl seul
cairo kairo caire
jerusalem jérusalem jerusalén gerusalemme jerusalém
damascus damaskus damas damasco
baghdad bagdad
tehran teheran téhéran teherán
mumbai bombay
york yorker
bavaria bayern bavière baviera
saxony sachsen saxe sajonia sassonia
catalonia katalonien catalogne cataluña catalogna
brittany bretagne bretaña
normandy normandie normandía normandia
tuscany toskana toscane toscana
lombardy lombardei lombardie lombardía lombardia
flanders flandern flandre flandes vlaanderen fiandre
galicia galicien galice galizien
crimea krim crimée
"""

# Offices, which every language writes in its own words, with and without a capital.
_OFFICES = """
minister ministre ministro ministra ministerin secretary sekretär secrétaire secretario segretario secretário state
état estado stato staat prefect préfet préfète präfekt präfektin prefecto prefetto prefeito
president präsident präsidentin président présidente presidente presidenta chancellor kanzler kanzlerin chancelier
canciller cancelliere prime premier mayor bürgermeister bürgermeisterin maire alcalde alcaldesa sindaco prefeito
burgemeester borgmästare governor gouverneur gobernador governatore general général generale chief chef chefin jefe capo
head director directora direktor direktorin directeur directrice direttore direttrice diretor diretora spokesman
spokeswoman spokesperson sprecher sprecherin porte-parole portavoz portavoce porta-voz woordvoerder talesperson police
polizei policía polizia polícia politie polis judge richter richterin juge juez giudice juiz rechter domare defence
defense foreign interior finance health justice economy education verteidigungsminister außenminister innenminister
finanzminister gesundheitsminister justizminister professor professorin profesor professeur doctor dr admiral amiral
almirante ammiraglio colonel oberst captain kapitän senator senateur sénateur senador deputy chairman chairwoman
vorsitzender vorsitzende company bank club university universität université universidad ministry ministerium
"""

# Letters of an office behind which nothing else ends so.
_TELLING_OFFICE = 4
# "US", "EU", "UNO", "NATO".
_LONGEST_SIGN = 4


def is_office(word: str) -> bool:
    """Whether a word, case folded, names an office or a kind of body in some language."""
    return word in _offices()


def ends_in_office(word: str) -> bool:
    """Whether a word, case folded, is an office or is put together of another word and one: "klinikchef"."""
    return any(word.endswith(one) for one in _offices() if len(one) >= _TELLING_OFFICE)


def same_country(word: str, words: frozenset[str]) -> bool:
    """Whether a word, case folded, names a country or body that one of these words names as well."""
    return any(
        _begins(word, forms) and any(_begins(other, forms) for other in words)
        for forms in _countries()
        if _begins(word, forms)
    )


def is_country(word: str) -> bool:
    """Whether a word, case folded, names one of these countries, and neither a body nor one of many words."""
    return any(word in forms for forms in _countries() if len(word) > _LONGEST_SIGN)


@lru_cache(maxsize=1)
def _offices() -> frozenset[str]:
    return frozenset(_OFFICES.split())


@lru_cache(maxsize=1)
def _countries() -> tuple[tuple[str, ...], ...]:
    return tuple(
        tuple(form for name in line.split() for form in name.split("_"))
        for line in f"{_COUNTRIES.strip()}\n{_PLACES.strip()}".splitlines()
    )


def _begins(word: str, forms: tuple[str, ...]) -> bool:
    """Whether a word is one of the forms; longer ones may have endings."""
    return any(word == form or (len(form) > 3 and word.startswith(form)) for form in forms)
