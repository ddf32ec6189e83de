"""A title that says that something ends no longer holds where a notice says that it goes on, or that it never was."""

from __future__ import annotations

from amended.domain.alerts import Event
from amended.domain.extract import extract
from amended.domain.notices import Notice, NoticeKind
from amended.domain.summary_material import SummaryMaterial

# Language, title, lede, notice, and whether the title still states what the notice takes back.
_TITLES = [
    (
        "en",
        "Library to shut in May",
        "The town library will shut in May, the council said.",
        "The library will remain open, the council said on Friday.",
        True,
    ),
    (
        "en",
        "Library to shut in May",
        "The town library will shut in May, the council said.",
        "The café next door will remain open, its owner said.",
        False,
    ),
    (
        "en",
        "Mayor Lowe resigns over audit",
        "Mayor Lowe resigned on Monday over an audit.",
        "“I have not resigned,” Lowe told the paper.",
        True,
    ),
    (
        "en",
        "Mayor Lowe resigns over audit",
        "Mayor Lowe resigned on Monday over an audit.",
        "The audit was not a surprise, the council said.",
        False,
    ),
    (
        "en",
        "Mayor leaves hospital",
        "The mayor left hospital on Monday.",
        "His deputy continues in office until June.",
        False,
    ),
    (
        "en",
        "Fire destroys barn near Ely",
        "A fire destroyed a barn near Ely.",
        "The fire is not out, the brigade said.",
        False,
    ),
    (
        "en",
        "Festival cancelled over storm",
        "The Lakeside festival was cancelled because of the storm.",
        "The festival will go ahead on Sunday, organisers said.",
        True,
    ),
    (
        "en",
        "Two arrested after raid in Leeds",
        "Two people were arrested after a raid in Leeds.",
        "No one was arrested, police said later.",
        True,
    ),
    (
        "en",
        "Two arrested after raid in Leeds",
        "Two people were arrested after a raid in Leeds.",
        "No drugs were found, police said later.",
        False,
    ),
    (
        "en",
        "Firm drops bid for rail line",
        "Alcor has dropped its bid for the rail line.",
        "The rail line will remain open during the sale.",
        False,
    ),
    (
        "de",
        "Freibad schließt im August",
        "Das Freibad in Lehnau schließt im August.",
        "Das Freibad bleibt bis Oktober geöffnet, teilte die Stadt mit.",
        True,
    ),
    (
        "de",
        "Freibad schließt im August",
        "Das Freibad in Lehnau schließt im August.",
        "Die Sauna bleibt geöffnet, teilte die Stadt mit.",
        False,
    ),
    (
        "de",
        "Brand in Chemiefabrik",
        "In der Chemiefabrik ist ein Brand ausgebrochen.",
        "Es gab keinen Brand, sagte ein Sprecher.",
        True,
    ),
    (
        "de",
        "Brand in Chemiefabrik",
        "In der Chemiefabrik ist ein Brand ausgebrochen.",
        "Es bestand keine Gefahr, sagte ein Sprecher.",
        False,
    ),
    (
        "fr",
        "La piscine ferme en août",
        "La piscine de Brannes ferme en août.",
        "La piscine restera ouverte, indique la mairie.",
        True,
    ),
    (
        "fr",
        "La piscine ferme en août",
        "La piscine de Brannes ferme en août.",
        "Le gymnase restera ouvert, indique la mairie.",
        False,
    ),
    (
        "es",
        "Suspendido el concierto de Rosa Gil",
        "El concierto de Rosa Gil ha sido suspendido.",
        "El concierto se celebrará el domingo, según la promotora.",
        True,
    ),
    (
        "es",
        "Suspendido el concierto de Rosa Gil",
        "El concierto de Rosa Gil ha sido suspendido.",
        "Las entradas no se devolverán, según la promotora.",
        False,
    ),
    (
        "it",
        "Annullata la sagra di Sesana",
        "La sagra di Sesana è stata annullata.",
        "La sagra si terrà domenica, dice il sindaco.",
        True,
    ),
    ("nl", "Zwembad sluit in mei", "Het zwembad sluit in mei.", "Het zwembad sluit niet, zegt de gemeente.", True),
    ("nl", "Zwembad sluit in mei", "Het zwembad sluit in mei.", "De sauna blijft open, zegt de gemeente.", False),
    ("sv", "Badhuset stängs i maj", "Badhuset i Ulvby stängs i maj.", "Badhuset stängs inte, säger kommunen.", True),
    ("sv", "Badhuset stängs i maj", "Badhuset i Ulvby stängs i maj.", "Kaféet blir kvar, säger kommunen.", False),
    (
        "pl",
        "Basen zamyka się w maju",
        "Basen w Lipnicy zamyka się w maju.",
        "Basen będzie działał normalnie, mówi burmistrz.",
        True,
    ),
    (
        "ru",
        "Бассейн закроют в мае",
        "Бассейн в Северске закроют в мае.",
        "Бассейн продолжит работу, сообщили в мэрии.",
        True,
    ),
    ("tr", "Havuz mayısta kapanıyor", "Belediye havuzu mayısta kapanıyor.", "Havuz açık kalacak, dedi belediye.", True),
    (
        "en",
        "School to close after flood",
        "The school in Ely will close after a flood.",
        "The road remains closed, police said.",
        False,
    ),
    ("en", "Coach Ames quits Rovers", "Coach Bill Ames has quit Rovers.", "Ames is staying, the club said.", True),
    (
        "en",
        "Explosion at chemical store in Perth",
        "An explosion at a chemical store in Perth woke residents.",
        "‘There was no explosion,’ said fire chief Dan Okoro.",
        True,
    ),
    (
        "fr",
        "Le maire de Solens démissionne",
        "Le maire de Solens, Jean Tavernier, a démissionné jeudi.",
        "« Je n'ai pas démissionné », a déclaré Jean Tavernier.",
        True,
    ),
    (
        "fr",
        "L'usine de Brannes ferme ses portes",
        "L'usine de Brannes ferme ses portes.",
        "Selon la préfecture, l'usine ne fermera pas et la production reprendra lundi.",
        True,
    ),
    (
        "en",
        "Leeds museum buys lost Turner",
        "A museum has bought a Turner.",
        "The painting was found in Bradford, not in Leeds.",
        False,
    ),
    (
        "en",
        "Choir loses grant",
        "The Alder choir has lost its grant.",
        "The choir keeps its grant, the board said.",
        True,
    ),
    (
        "en",
        "Choir loses grant",
        "The Alder choir has lost its grant.",
        "The band keeps its grant, the board said.",
        False,
    ),
    ("cs", "Trenér Novák končí", "Trenér Novák končí v klubu.", "„Nekončím,“ napsal Novák na síti X.", True),
    ("cs", "Trenér Novák končí", "Trenér Novák končí v klubu.", "Asistent Malý se nevrátí, řekl mluvčí.", False),
    ("ja", "博物館が5月に閉館", "博物館は5月に閉館する。", "館長は「閉館しない」と話した。", True),
    ("ja", "博物館が5月に閉館", "博物館は5月に閉館する。", "館長は「予算は足りない」と話した。", False),
    ("ko", "박물관 5월 폐관", "박물관이 5월에 폐관한다.", "시 관계자는 박물관이 폐관하지 않는다고 밝혔다.", True),
    ("ko", "박물관 5월 폐관", "박물관이 5월에 폐관한다.", "시 관계자는 예산이 부족하지 않다고 밝혔다.", False),
]


def test_a_title_stands_where_what_it_ends_goes_on() -> None:
    """`why` is given where the title's own thing stays or never was, and not where another thing does."""
    wrong = [
        (title, text)
        for language, title, lede, text, stands in _TITLES
        if bool(
            extract(
                SummaryMaterial(
                    url="https://news.example/story",
                    title_before=title,
                    title_after=title,
                    language=language,
                    events=(Event.GAINED,),
                    notices=(Notice(kind=NoticeKind.UPDATE, text=text),),
                    passages=("",),
                    lede=lede,
                )
            ).why
        )
        is not stands
    ]
    assert wrong == []
