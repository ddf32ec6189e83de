"""Films on other people's pages and earlier versions of laws: no notices, in any language, wherever they stand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from amended.domain.notices import Detection
from amended.domain.snapshots import Block

Reader = Callable[..., Detection]

REMOVED_ELSEWHERE = {
    "ar": "حُذف الفيديو من صفحة رئيس البلدية مساء الثلاثاء.",
    "cs": "Video bylo v úterý večer odstraněno ze stránky starosty.",
    "da": "Videoen blev tirsdag aften fjernet fra borgmesterens side.",
    "de": "Das Video wurde am Abend von der Seite des Bürgermeisters gelöscht.",
    "el": "Το βίντεο αφαιρέθηκε από τη σελίδα του δημάρχου το βράδυ της Τρίτης.",
    "es": "El vídeo fue eliminado de la página del alcalde el martes por la noche.",
    "fi": "Video poistettiin kaupunginjohtajan sivulta tiistai-iltana.",
    "fr": "La vidéo a été supprimée de la page du maire mardi soir.",
    "he": "הסרטון הוסר מעמוד ראש העירייה בערב יום שלישי.",
    "hi": "मंगलवार शाम को वीडियो मेयर के पेज से हटा दिया गया।",
    "hu": "A videót kedd este eltávolították a polgármester oldaláról.",
    "id": "Video itu dihapus dari halaman wali kota pada Selasa malam.",
    "it": "Il video è stato rimosso dalla pagina del sindaco martedì sera.",
    "ja": "動画は火曜日の夜、市長のページから削除されました。",
    "ko": "영상은 화요일 저녁 시장의 페이지에서 삭제됐다.",
    "nl": "De video werd dinsdagavond van de pagina van de burgemeester verwijderd.",
    "no": "Videoen ble tirsdag kveld fjernet fra ordførerens side.",
    "pl": "Nagranie zostało usunięte ze strony burmistrza we wtorek wieczorem.",
    "pt": "O vídeo foi removido da página do prefeito na noite de terça-feira.",
    "ro": "Videoclipul a fost șters de pe pagina primarului marți seara.",
    "ru": "Видео удалили со страницы мэра во вторник вечером.",
    "sv": "Videon togs bort från kommunalrådets sida på tisdagskvällen.",
    "tr": "Video salı akşamı belediye başkanının sayfasından kaldırıldı.",
    "uk": "Відео видалили зі сторінки мера у вівторок увечері.",
    "vi": "Đoạn video đã bị gỡ khỏi trang của thị trưởng vào tối thứ Ba.",
}
EARLIER_VERSIONS_OF_LAWS = {
    "ar": "عدّل البرلمان القانون الذي لم تتضمن نسخة سابقة منه أي مهلة.",
    "cs": "Sněmovna opravila zákon, jehož předchozí verze žádnou lhůtu neobsahovala.",
    "da": "Folketinget ændrede loven; en tidligere version havde ingen frist.",
    "de": "Der Landtag hat das Jagdgesetz geändert; eine frühere Fassung hatte keine Übergangsfrist vorgesehen.",
    "el": "Η Βουλή διόρθωσε τον νόμο, του οποίου προηγούμενη εκδοχή δεν προέβλεπε προθεσμία.",
    "es": "El Congreso modificó la ley; una versión anterior no preveía ningún plazo.",
    "fi": "Eduskunta korjasi lakia, jonka aiemmassa versiossa ei ollut siirtymäaikaa.",
    "he": "הכנסת תיקנה את החוק, שבגרסה קודמת שלו לא נקבע מועד.",
    "hi": "संसद ने क़ानून में सुधार किया, जिसके पिछले संस्करण में कोई समय सीमा नहीं थी।",
    "hu": "Az Országgyűlés módosította a törvényt, amelynek korábbi változatában nem volt határidő.",
    "id": "DPR mengoreksi undang-undang itu; versi sebelumnya tidak memuat tenggat.",
    "ko": "국회는 법을 고쳤는데 이전 버전에는 기한이 없었다.",
    "nl": "De Kamer wijzigde de wet; in een eerdere versie ontbrak een overgangstermijn.",
    "no": "Stortinget endret loven; en tidligere versjon hadde ingen frist.",
    "pl": "Sejm poprawił ustawę, której wcześniejsza wersja nie przewidywała terminu.",
    "pt": "A Câmara alterou a lei; uma versão anterior não previa prazo algum.",
    "ro": "Parlamentul a corectat legea; o versiune anterioară nu prevedea niciun termen.",
    "ru": "Дума исправила закон, в предыдущей версии которого срока не было.",
    "sv": "Riksdagen ändrade lagen; en tidigare version saknade övergångstid.",
    "tr": "Meclis yasayı düzeltti; önceki sürümde geçiş süresi yoktu.",
    "uk": "Рада виправила закон, у попередній версії якого строку не було.",
    "vi": "Quốc hội đã sửa luật; phiên bản trước không quy định thời hạn.",
    "zh": "议会修订了该法，此前版本没有规定期限。",
}
PLACES = ({"before": 0, "after": 8}, {"before": 4, "after": 4}, {"before": 8, "after": 0})


def forms(text: str) -> tuple[Block, Block]:
    """A line as an ordinary paragraph, and wholly in italics."""
    return Block(text=text), Block(text=text, emphasis=text)


@pytest.mark.parametrize("language", sorted(REMOVED_ELSEWHERE))
def test_a_film_taken_from_the_page_of_another_is_news(read: Reader, language: str) -> None:
    """It says nothing of the article, though pages and films may be parts of one."""
    lines = forms(REMOVED_ELSEWHERE[language])
    assert [read(line, **place, language=language).notices for place in PLACES for line in lines] == [()] * 6


@pytest.mark.parametrize("language", sorted(EARLIER_VERSIONS_OF_LAWS))
def test_an_earlier_version_of_a_law_is_news(read: Reader, language: str) -> None:
    """What the line names before it is what had the version."""
    lines = forms(EARLIER_VERSIONS_OF_LAWS[language])
    assert [read(line, **place, language=language).notices for place in PLACES for line in lines] == [()] * 6


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La vidéo a été supprimée à la demande de la famille."),
        ("fr", "Nous avons retiré de la page du portrait la vidéo de l'accident."),
        ("sv", "Bilden har tagits bort av redaktionen från tidningens hemsida."),
        ("nl", "De wet geldt vanaf 2025. In een eerdere versie stond 2024."),
    ],
)
def test_what_the_house_took_from_its_own_page_is_a_notice(read: Reader, language: str, text: str) -> None:
    """So is an earlier version at the foot, in a sentence of its own."""
    assert len(read(Block(text=text, emphasis=text), before=8, after=0, language=language).notices) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Där det stod en lada ska det nu stå en skola."),
        ("no", "Der det sto et tre, skulle det være en benk."),
        ("no", "Politiet gjør oppmerksom på at saken først skal behandles i mai."),
        ("nl", "Waar een schuur stond, moet een school staan."),
        ("hu", "Ahol a templom állt, iskolának kellett volna állnia."),
        ("pl", "Tam, gdzie było napisane „wyjście”, powinno być okno."),
        ("ru", "Там, где было написано «выход», должно быть окно."),
        ("zh", "电影标题最初写错了导演的姓名。"),
        ("fr", "Le Sénat a corrigé le texte, dont une version précédente ne prévoyait aucun délai."),
        ("it", "La Camera ha corretto il testo: una versione precedente non prevedeva alcun termine."),
    ],
)
def test_what_stood_where_something_else_should_is_news(read: Reader, language: str, text: str) -> None:
    """Only what the house wrote there, and titles of its own, are put right."""
    assert [read(line, before=8, after=0, language=language).notices for line in forms(text)] == [()] * 2


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fi", "Rehtorin sukunimi korjattu muotoon Lahtinen."),
        ("no", "VG gjør oppmerksom på at bildeteksten først oppga feil årstall."),
    ],
)
def test_a_name_put_right_and_a_caption_pointed_out_are_notices(read: Reader, language: str, text: str) -> None:
    """A bare line at the foot is enough."""
    assert len(read(text, before=8, after=0, language=language).notices) == 1
