"""Which notes that introduce an article are news where they were put in later."""

from __future__ import annotations

import pytest

from amended.domain.comparison.introducing import news_if_put_in
from amended.domain.comparison.vocabulary import vocabulary
from tests.domain.comparison.making import notice

STANDING = [
    ("ar", "هذا المقال جزء من سلسلة عن المدارس."),
    ("cs", "Tento text je součástí seriálu o školách."),
    ("da", "Denne artikel er en del af serien om skoler."),
    ("de", "Dieser Text ist Teil unserer Serie über Energiepreise."),
    ("de", "Der Text enthält verstörende Schilderungen."),
    ("el", "Το άρθρο αυτό είναι μέρος μιας σειράς για τα σχολεία."),
    ("en", "This is the second in a series of articles on schools in the county."),
    ("en", "This story is part of the paper's occasional series on hospitals."),
    ("en", "Read part one of this report, which appeared on Monday."),
    ("en", "This story contains descriptions that some readers may find disturbing."),
    ("es", "Este artículo forma parte de una serie sobre las escuelas."),
    ("fi", "Juttu on osa sarjaa, joka kertoo kouluista."),
    ("fr", "cet article est le premier volet d'une série sur les tunnels alpins."),
    ("he", "הכתבה היא חלק מסדרה על בתי ספר."),
    ("hi", "यह लेख स्कूलों पर एक श्रृंखला का हिस्सा है।"),
    ("hu", "Ez az írás egy iskolákról szóló sorozat része."),
    ("id", "Artikel ini bagian dari seri tentang sekolah."),
    ("it", "questo articolo fa parte di una serie sulle scuole."),
    ("ja", "この記事は学校についての連載の第2回です。"),
    ("ko", "이 기사는 학교에 관한 시리즈의 일부입니다."),
    ("nl", "Dit artikel is onderdeel van een reeks over scholen."),
    ("no", "Denne saken er en del av serien om skoler."),
    ("pl", "Ten tekst jest częścią cyklu o szkołach."),
    ("pt", "Esta reportagem faz parte de uma série sobre as escolas."),
    ("ro", "Acest articol face parte dintr-o serie despre școli."),
    ("ru", "Этот материал — часть серии о школах."),
    ("sv", "Artikeln är en del av serien om skolor."),
    ("tr", "Bu haber okullarla ilgili bir dizinin parçasıdır; yazı dizisi yarın sürecek."),
    ("uk", "Цей матеріал є частиною серії про школи."),
    ("vi", "Bài viết này thuộc loạt bài về trường học."),
    ("zh", "本文是有关学校的系列报道之一。"),
    ("en", "the report has not been published],” the governors said."),
    ("en", "This is the second of three articles about the shore."),
    ("en", "This story first appeared in the Bay Courier."),
    ("en", "This article was republished from the Bay Courier under a licence."),
    ("en", "If you need somebody to talk to, call the Samaritans' helpline at 116 123."),
    ("en", "This is the third part of a series on the harbour."),
    ("cs", "Text původně vyšel v časopise Přístav."),
    ("da", "Artiklen er først bragt i Havnebladet."),
    ("de", "Dieser Text ist zuerst in der Hafenzeitung erschienen."),
    ("de", "Dieser Beitrag erschien zuerst bei der Hafenzeitung."),
    ("es", "este artículo se publicó originalmente en El Puerto."),
    ("fi", "Juttu julkaistiin alun perin Satamalehdessä."),
    ("fr", "cet article a été publié dans Le Port avec l'autorisation de la rédaction."),
    ("hu", "A cikk eredetileg a Kikötőben jelent meg."),
    ("it", "questo articolo è stato pubblicato per la prima volta su Il Porto."),
    ("ja", "この記事は港新聞からの転載です。"),
    ("ko", "이 기사는 항구신문에서 전재했습니다."),
    ("nl", "Dit artikel verscheen eerder in De Haven."),
    ("no", "Saken ble først publisert i Havnebladet."),
    ("pl", "Tekst po raz pierwszy ukazał się w „Porcie”."),
    ("pt", "Este texto foi publicado originalmente em O Porto."),
    ("ro", "Acest articol a fost publicat inițial în Portul."),
    ("ru", "Материал впервые опубликован в газете «Порт»."),
    ("sv", "Artikeln har tidigare publicerats i Hamnbladet."),
    ("tr", "Bu yazı ilk kez Liman gazetesinde yayımlandı."),
    ("uk", "Матеріал вперше опубліковано в газеті «Порт»."),
    ("zh", "本文转载自《港口报》。"),
]
OWED = [
    ("en", "The author's brother works for a competitor of the company."),
    ("en", "The council sent its answer a day after the story appeared; it is printed in full below."),
    ("en", "A series of emails from the harbour master's office came to us on Friday."),
    ("en", "The writer has since been named in a series of lawsuits against the builder of the bridge."),
    ("en", "The author owns shares in the builder, which also holds the rights to the World Series."),
    ("en", "One of the sources in this article was the third part of a couple that sued the county."),
    ("en", "The company did not respond in time; its answer arrived through its hotline on Tuesday."),
    ("en", "The writer sits on the board of a helpline that the builder of the bridge pays for."),
    ("de", "Der Autor ist Mitglied des Vereins, über den er schreibt."),
    ("fr", "l'auteur de l'article est le frère du maire."),
    ("ja", "筆者は同社の株式を保有しています。"),
    ("es", "el autor trabajó para la empresa hasta 2021."),
]


def is_news(language: str, text: str) -> bool:
    """Whether a note counts where it is put in."""
    return bool(list(news_if_put_in([notice(text, "Editor's note")], vocabulary(language))))


@pytest.mark.parametrize(("language", "text"), STANDING)
def test_a_note_that_was_true_on_the_first_day_is_no_news(language: str, text: str) -> None:
    """That an article is part of a series, may distress or has a gloss within a sentence is never gained."""
    assert not is_news(language, text)


@pytest.mark.parametrize(("language", "text"), OWED)
def test_a_note_that_was_owed_to_the_readers_is_gained(language: str, text: str) -> None:
    """What an editor's note tells of the writer's ties, or of an answer that came late, is news where it is put in."""
    assert is_news(language, text)
