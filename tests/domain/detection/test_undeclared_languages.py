"""Which language a short page is read in that declares none."""

from __future__ import annotations

import re

import pytest

from amended.adapters.rule_files import load_rules
from amended.domain.detection import detect
from amended.domain.snapshots import Block, Page

_RULES = load_rules()
# Eight sentences of local news and a notice with a label.
PAGES = {
    "fi": (
        (
            "Kirjasto avataan lauantaina uudelleen. Rakennus suljettiin tammikuussa remontin vuoksi. Sinne "
            "asennettiin uudet ikkunat ja hissi. Paikalle odotetaan 900 kävijää. Kaupunginjohtaja Liisa Mäki"
            " pitää puheen. Sen jälkeen soittaa puhallinorkesteri. Sisäänpääsy maksuton. Pysäköinti onnistuu"
            " rautatieaseman takana."
        ),
        "Oikaisu: Jutun aiemmassa versiossa oli väärä päivämäärä.",
    ),
    "tr": (
        (
            "Kütüphane cumartesi günü yeniden açılıyor. Bina ocak ayından beri tadilat nedeniyle kapalıydı. "
            "Yeni pencereler takıldı, asansör yapıldı. Açılışta 900 ziyaretçi bekleniyor. Belediye Başkanı "
            "Ayşe Demir konuşma yapacak. Ardından bando çalacak. Giriş ücretsiz. Otopark istasyonun "
            "arkasında."
        ),
        "Düzeltme: Haberin önceki sürümünde tarih yanlış verilmişti.",
    ),
    "pl": (
        (
            "Biblioteka wznowi działalność w sobotę. Od stycznia trwał tam remont. Wstawiono nowe okna oraz "
            "windę. Przyjdzie około 900 gości. Burmistrz Anna Lis wygłosi przemówienie. Później zagra "
            "orkiestra. Wstęp wolny. Parking znajduje się za dworcem."
        ),
        "Sprostowanie: w poprzedniej wersji artykułu podaliśmy błędną datę.",
    ),
    "hu": (
        (
            "Szombaton újra megnyílik a könyvtár. Januárban zárták be felújítás miatt. Új ablakokat és "
            "liftet kapott. Mintegy 900 látogatót várnak. Kiss Anna polgármester beszédet mond. Utána "
            "zenekar játszik. Ingyenes belépés. Parkolni lehet az állomás mögött."
        ),
        "Helyesbítés: cikkünk korábbi változatában hibás dátum szerepelt.",
    ),
    "pt": (
        (
            "A biblioteca reabre no sábado. Estava fechada desde janeiro para obras. Foram instaladas "
            "janelas novas e um elevador. Esperam-se cerca de 900 visitantes. A prefeita Rita Lopes fará um "
            "discurso. Depois tocará a banda. Entrada gratuita. Há estacionamento atrás da estação."
        ),
        "Correção: uma versão anterior deste texto informava uma data errada.",
    ),
    "it": (
        (
            "La biblioteca riapre sabato. Era chiusa da gennaio per lavori. Sono stati montati nuove "
            "finestre e un ascensore. Attesi circa 900 visitatori. La sindaca Anna Riva terrà un discorso. "
            "Poi suonerà la banda. Ingresso gratuito. Parcheggio dietro la stazione."
        ),
        "Correzione: una versione precedente di questo articolo riportava una data sbagliata.",
    ),
    "id": (
        (
            "Perpustakaan kota dibuka kembali Sabtu. Gedung ditutup sejak Januari karena renovasi. Jendela "
            "baru serta lift dipasang. Sekitar 900 pengunjung diperkirakan hadir. Wali Kota Rina Sari "
            "berpidato. Setelahnya marching band tampil. Masuk gratis. Parkir tersedia di belakang stasiun."
        ),
        "Koreksi: versi sebelumnya dari artikel ini memuat tanggal yang salah.",
    ),
    "uk": (
        (
            "Бібліотека знову відчиниться в суботу. Від січня там тривав ремонт. Поставили нові вікна й "
            "ліфт. Очікують близько 900 гостей. Мерка Ганна Біла виголосить промову. Потім зіграє оркестр. "
            "Вхід вільний. Паркінг за вокзалом."
        ),
        "Виправлення: у попередній версії статті було вказано неправильну дату.",
    ),
    "ru": (
        (
            "Библиотека снова откроется в субботу. С января там шёл ремонт. Установили новые окна и лифт. "
            "Ожидается около 900 гостей. Мэр Анна Белова выступит с речью. Затем сыграет оркестр. Вход "
            "свободный. Парковка за вокзалом."
        ),
        "Исправление: в предыдущей версии статьи была указана неверная дата.",
    ),
    "cs": (
        (
            "Knihovna se v sobotu znovu otevře. Od ledna ji zavřela rekonstrukce. Přibyla nová okna i výtah."
            " Očekává se asi 900 návštěvníků. Starostka Jana Malá pronese projev. Potom zahraje kapela. "
            "Vstup zdarma. Parkoviště najdete za nádražím."
        ),
        "Oprava: v původní verzi článku bylo uvedeno chybné datum.",
    ),
    "vi": (
        (
            "Thư viện thành phố mở cửa lại thứ Bảy. Tòa nhà đóng từ tháng 1 để sửa chữa. Cửa sổ mới cùng "
            "thang máy đã lắp xong. Dự kiến 900 khách đến dự. Thị trưởng Lê Anh đọc diễn văn. Sau đó ban "
            "nhạc biểu diễn. Vào cửa miễn phí. Bãi đỗ xe sau nhà ga."
        ),
        "Đính chính: phiên bản trước của bài viết ghi sai ngày.",
    ),
    "ar": (
        (
            "تعيد المكتبة فتح أبوابها يوم السبت. أغلقت منذ يناير بسبب أعمال الترميم. رُكبت نوافذ جديدة "
            "ومصعد. يتوقع حضور 900 زائر. تلقي رئيسة البلدية كلمة. ثم تعزف الفرقة. الدخول مجاني. موقف "
            "السيارات خلف المحطة."
        ),
        "تصحيح: ورد في نسخة سابقة من هذا المقال تاريخ خاطئ.",
    ),
}


@pytest.mark.parametrize(("language", "prose", "notice"), [(code, *texts) for code, texts in PAGES.items()])
def test_few_words_tell_the_language_of_a_page_that_declares_none(language: str, prose: str, notice: str) -> None:
    """Eight sentences without a declaration are enough for the language's own label to count."""
    blocks = (*(Block(text=one) for one in re.split(r"(?<=\.) ", prose)), Block(text=notice))
    found = detect(Page(url="", canonical_url="", language=None, blocks=blocks), _RULES).notices
    assert [(one.rule.partition("-")[0], one.label is not None) for one in found] == [(language, True)]
