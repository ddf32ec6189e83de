"""Pictures and titles of the world, told from those of the article, in every language that has rules."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from amended.domain.notices import Detection, NoticeKind
from amended.domain.snapshots import Block

Reader = Callable[..., Detection]

# A photo that somebody took down, and a title that somebody changed.
OF_THE_WORLD = {
    "ar": ("أزيلت الصورة بعد احتجاجات.", "تم تغيير العنوان بناء على طلب الورثة."),
    "cs": ("Fotografie byla po protestech odstraněna.", "Název byl změněn na přání dědiců."),
    "da": ("Billedet blev fjernet efter protester.", "Titlen blev ændret efter arvingernes ønske."),
    "de": ("Das Foto wurde nach Protesten entfernt.", "Der Titel wurde auf Wunsch der Erben geändert."),
    "el": ("Η φωτογραφία αφαιρέθηκε μετά από διαμαρτυρίες.", "Ο τίτλος άλλαξε ύστερα από αίτημα των κληρονόμων."),
    "es": ("La foto fue retirada tras las protestas.", "El título fue cambiado a petición de los herederos."),
    "fi": ("Kuva poistettiin protestien jälkeen.", "Nimi muutettiin perillisten pyynnöstä."),
    "fr": ("La photo a été retirée après des protestations.", "Le titre a été modifié à la demande des héritiers."),
    "he": ("התמונה הוסרה לאחר מחאות.", "הכותרת שונתה לבקשת היורשים."),
    "hi": ("विरोध के बाद तस्वीर हटा दी गई।", "वारिसों के अनुरोध पर शीर्षक बदल दिया गया।"),
    "hu": ("A fotót a tiltakozások után eltávolították.", "A címet az örökösök kérésére megváltoztatták."),
    "id": ("Foto itu dihapus setelah protes.", "Judulnya diubah atas permintaan ahli waris."),
    "it": ("La foto è stata rimossa dopo le proteste.", "Il titolo è stato cambiato su richiesta degli eredi."),
    "ja": ("写真は抗議を受けて削除された。", "題名は遺族の要望で変更された。"),
    "ko": ("사진은 항의 끝에 삭제됐다.", "제목은 유족의 요청으로 변경됐다."),
    "nl": ("De foto is na protesten verwijderd.", "De titel is op verzoek van de erfgenamen gewijzigd."),
    "no": ("Bildet ble fjernet etter protester.", "Tittelen ble endret etter ønske fra arvingene."),
    "pl": ("Zdjęcie zostało usunięte po protestach.", "Tytuł został zmieniony na prośbę spadkobierców."),
    "pt": ("A foto foi removida após protestos.", "O título foi alterado a pedido dos herdeiros."),
    "ro": ("Fotografia a fost eliminată după proteste.", "Titlul a fost schimbat la cererea moștenitorilor."),
    "ru": ("Фотография была удалена после протестов.", "Название было изменено по просьбе наследников."),
    "sv": ("Bilden togs bort efter protester.", "Titeln ändrades på arvingarnas begäran."),
    "tr": ("Fotoğraf protestoların ardından kaldırıldı.", "Başlık mirasçıların isteği üzerine değiştirildi."),
    "uk": ("Фотографію видалили після протестів.", "Назву змінили на прохання спадкоємців."),
    "vi": ("Bức ảnh đã bị gỡ sau các cuộc biểu tình.", "Tiêu đề đã được thay đổi theo yêu cầu của gia đình."),
}
OF_THE_ARTICLE = {
    "ar": "تم تغيير العنوان بعد النشر.",
    "de": "Der Titel wurde nach Veröffentlichung geändert.",
    "es": "El título fue modificado después de publicarse.",
    "fr": "La photo a été remplacée après publication.",
    "he": "התמונה הוחלפה לאחר הפרסום.",
    "it": "Il titolo è stato modificato.",
    "nl": "De foto is op 4 mei 2026 vervangen.",
    "pl": "Zdjęcie zostało podmienione.",
    "pt": "O título foi alterado após a publicação.",
    "tr": "Başlık değiştirildi.",
}


@pytest.mark.parametrize("language", OF_THE_WORLD)
def test_pictures_and_titles_of_the_world_are_none_of_the_articles(read: Reader, language: str) -> None:
    """What was done to a photo or a title is news where nothing in the line says that they are the article's."""
    for line in OF_THE_WORLD[language]:
        assert not read(line, before=4, after=0, language=language).notices, line
        assert not read(line, before=0, after=4, language=language).notices, line


@pytest.mark.parametrize("language", OF_THE_ARTICLE)
def test_pictures_and_titles_changed_since_publication_are_the_articles(read: Reader, language: str) -> None:
    """A line that says when, since publication, or nothing more speaks of the article's own photo or title."""
    assert read(OF_THE_ARTICLE[language], before=4, after=0, language=language).notices


@pytest.mark.parametrize("language", ["de", "es", "fr", "it", "nl", "pl", "pt"])
def test_a_line_set_off_speaks_of_the_articles_own_picture(read: Reader, language: str) -> None:
    """In a bracket or in italics a line on a photo is the house's."""
    photo, _ = OF_THE_WORLD[language]
    line = Block(text=photo, emphasis=photo)
    found = [read(f"({photo})", before=4, after=0, language=language), read(line, before=4, after=0, language=language)]
    assert any(one.notices for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "Because of a production error, the wrong photograph accompanied this story. It has been replaced.",
        "Due to a production error, an incorrect map ran with this story in an earlier edition. It has been replaced.",
    ],
)
def test_a_wrong_picture_that_was_replaced_is_corrected(read: Reader, text: str) -> None:
    """A notice that calls the first picture wrong is a correction, though it only says that it was replaced."""
    assert [notice.kind for notice in read(text, before=6, after=0).notices] == [NoticeKind.CORRECTION]
