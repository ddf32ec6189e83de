"""What other publishers' pages print around their articles in the words of notices: credits, titles, stamps, voices."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from amended.domain.notices import Detection
from amended.domain.snapshots import Block, Place


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "本文来源：经济晚报 责任编辑：张伟_XB01"),
        ("zh", "文章来源：中经网 编辑：李娜"),
        ("zh", "（本文已授权转载，编辑：陈晨 校对：王勇）"),
        ("zh", "本文來源：經濟晚報 責任編輯：林淑芬"),
        ("ja", "文：佐藤花子　編集：鈴木一郎　校正：山田次郎"),
        ("ko", "기사 출처: 연합통신 / 편집: 박지민"),
        ("es", "Texto: Ana Weber. Edición: Juan Kuhn. Corrección: Lea Hoff. Fotos: EFE"),
        ("nl", "Tekst: Anna Weber. Redactie: Jan Kuhn. Correctie: Lea Hoff"),
        ("es", "Edición y corrección: Lea Hoff"),
        ("de", "Korrektur: Lea Hoff"),
        ("fr", "Correction : Léa Hoff, Jean Kuhn"),
    ],
)
def test_who_edited_an_article_is_no_change_of_it(read: Callable[..., Detection], language: str, text: str) -> None:
    """A line of credits names an editor and a proofreader beside the author."""
    assert read(text, before=8, after=0, language=language).notices == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "原标题：专家回应泳池传言：水质报告有误"),
        ("zh", "（原标题：县长就泳池事件致歉：我们错了）"),
        ("zh", "【原標題：縣府更正泳池數字 居民仍不滿】"),
        ("zh", "【相关阅读】县长致歉：本报报道有误"),
        ("ja", "【関連記事】県が発表を訂正、謝罪へ"),
        ("ja", "元の見出し：知事が発言を訂正し謝罪"),
        ("ko", "[관련기사] 도청, 기사 정정보도 사과"),
        ("ko", "원제: 본지 보도 정정하고 사과"),
    ],
)
def test_the_title_under_which_others_printed_it_is_a_headline(
    read: Callable[..., Detection], language: str, text: str
) -> None:
    """Sites print the first publisher's headline below what they took over, and headlines of other stories."""
    assert read(text, before=8, after=0, language=language).notices == ()


@pytest.mark.parametrize(
    "text",
    [
        "原标题“三座泳池将关闭”有误，现已更正为“两座泳池将关闭”。",
        "原标题：三座泳池将关闭。现已更正为两座，特此致歉。",
        "原标题：《三座泳池将关闭》，有误，特此更正。",
        "注：本文原标题为《三座泳池将关闭》，标题已更正。",
    ],
)
def test_a_first_title_that_was_put_right_is_a_notice(read: Callable[..., Detection], text: str) -> None:
    """A sentence after the first title, or around it, says that it was changed."""
    assert [one.kind for one in read(text, before=8, after=0, language="zh").notices] == ["correction"]


@pytest.mark.parametrize(
    ("language", "text", "stamp"),
    [
        ("ko", "업데이트 : 2020.07.07 12:20 닫기", "업데이트 : 2020.07.07 12:20"),
        ("de", "Update: 07.07.2020, 12:20 Uhr Drucken", "Update: 07.07.2020, 12:20 Uhr"),
        ("en", "Update: July 7, 2020, 12:20 pm Close", "Update: July 7, 2020, 12:20 pm"),
        ("fr", "Mise à jour : 07/07/2020 à 12h20 Fermer", "Mise à jour : 07/07/2020 à 12h20"),
        ("es", "Actualización: 07/07/2020 12:20 Cerrar", "Actualización: 07/07/2020 12:20"),
        ("zh", "更新：2020-07-07 12:20 关闭", "更新：2020-07-07 12:20"),
        ("pt", "Atualização: 07/07/2020 12h20 Fechar", "Atualização: 07/07/2020 12h20"),
        ("it", "Aggiornamento: 07/07/2020 12:20 Chiudi", "Aggiornamento: 07/07/2020 12:20"),
        ("ru", "Обновление: 07.07.2020, 12:20 Закрыть", "Обновление: 07.07.2020, 12:20"),
        ("sv", "Uppdatering: 2020-07-07 12:20 Stäng", "Uppdatering: 2020-07-07 12:20"),
    ],
)
def test_a_button_behind_a_stamp_is_not_its_text(
    read: Callable[..., Detection], language: str, text: str, stamp: str
) -> None:
    """A word or two that nothing sets off from a whole date are the control that stands beside it."""
    found = read(text, before=0, after=0, language=language)
    assert (found.notices, found.updated_stamp) == ((), stamp)


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("en", "Update July 7, 2020, 12:20 pm: Reopened", "Reopened"),
        ("de", "Update 07.07.2020, 12:20 Uhr – Das Bad ist wieder offen.", "Das Bad ist wieder offen."),
        ("en", "Correction: July 7, 2020, 12:20 pm Norling", "Norling"),
    ],
)
def test_what_is_set_off_from_the_date_is_the_notices_text(
    read: Callable[..., Detection], language: str, text: str, said: str
) -> None:
    """A colon, a dash, a full stop or a label that no stamp has makes a short text of it."""
    assert [one.text for one in read(text, before=0, after=0, language=language).notices] == [said]


@pytest.mark.parametrize(
    "text",
    [
        'Another added: "And the first thing they ask me is when the pool reopens."',
        "One added: “We were never told.”",
        "One more added: ‘Update your plans.’",
        "Another corrected: “It was two pools, not three.”",
    ],
)
def test_another_who_added_something_is_a_person(read: Callable[..., Detection], text: str) -> None:
    """A verb after a word that counts persons, with a colon and a quotation, says who speaks."""
    assert read(text, before=4, after=6).notices == ()


@pytest.mark.parametrize(
    "text", ["Added: “Notes on the vote” by the clerk.", "Another update: “It is over,” she says."]
)
def test_what_was_added_may_begin_with_a_quotation(read: Callable[..., Detection], text: str) -> None:
    """A verb without a person, or a noun, is a label before a quotation too."""
    assert [one.kind for one in read(text, before=8, after=0).notices] == ["update"]


def test_the_number_of_a_section_is_no_date(read: Callable[..., Detection]) -> None:
    """Where the headings of a page are numbered, "3.13. Edits" is one of them."""
    found = read(
        Block(text="3.12. Lists", element="h3"),
        "Lists are short, and so is what is said of them in this part of the text.",
        Block(text="3.13. Edits", element="h3"),
        "The elements for insertions and deletions represent edits to the document.",
        before=4,
        after=6,
    )
    assert found.notices == ()


def test_a_date_over_an_update_is_one(read: Callable[..., Detection]) -> None:
    """A heading with a day before its label is a notice's where no other heading has such a number."""
    found = read(
        Block(text="Der Streit", element="h3"),
        "Über den Plan wird seit drei Jahren gestritten, und niemand weiß, wie es ausgeht.",
        Block(text="03.11.: Nachtrag", element="h3"),
        "Der Rat hat den Plan inzwischen zurückgezogen, wie er am Abend mitteilte.",
        before=8,
        after=0,
        language="de",
    )
    assert [one.stated_time for one in found.notices] == ["03.11."]


@pytest.mark.parametrize(
    ("language", "label", "item"),
    [
        ("en", "Notes:", "Notice the file we added to the folder with the source of the map;"),
        ("de", "Hinweise:", "Die Datei, die wir ergänzt haben, liegt im Ordner der Karte;"),
    ],
)
def test_notes_of_a_tutorial_are_no_notes_on_it(
    read: Callable[..., Detection], language: str, label: str, item: str
) -> None:
    """A list of notes in mid-article that tells what "we added" to something is part of the article."""
    items = (Block(text=item, element="li"), Block(text="The page must be served over HTTP.", element="li"))
    assert read(label, *items, before=5, after=6, language=language).notices == ()


@pytest.mark.parametrize(
    "text",
    [
        "The command works on both lists. (Updating the shown fields causes the others to be updated as well.)",
        "(Adding water to acid is dangerous.)",
        "(Clarifying butter takes ten minutes.)",
        "(Correcting a child in public does no good, says Lindgren.)",
    ],
)
def test_a_sentence_about_doing_something_is_no_wires_note(read: Callable[..., Detection], text: str) -> None:
    """What a bracket does to no part of a story is not how a wire says what is new."""
    assert read(text, before=4, after=1).notices == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("(Updating with the treasurer’s reply.)", "update"),
        ("(Adding quotes from the treasurer, background)", "update"),
        ("(Adding that the vote was put off)", "update"),
        ("(Correcting the spelling of Lindgren in paragraph 3)", "correction"),
        ("(Correcting that the vote is on Friday)", "correction"),
        ("(Clarifying that the vote is not binding)", "clarification"),
        ("(Clarifying source of quote in third paragraph)", "clarification"),
    ],
)
def test_a_wires_note_names_what_it_does_to_the_story(read: Callable[..., Detection], text: str, kind: str) -> None:
    """Wires use the same form of the verb before a part of the story, or a clause."""
    assert [one.kind for one in read(text, before=0).notices] == [kind]


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        (
            "※ 본보는 지난 10월 4일자 기사에서 세 곳이 닫는다고 보도했으나, 사실과 달라 이를 바로잡습니다.",
            None,
        ),
        ("※ 기사를 10월 5일 수정했습니다.", "10월 5일"),
    ],
)
def test_the_day_of_an_issue_is_not_the_notices(read: Callable[..., Detection], text: str, stated: str | None) -> None:
    """A day with the ending of newspapers' dates names the article that was wrong."""
    found = read(Block(text=text, place=Place.BODY), before=8, after=0, language="ko")
    assert [one.stated_time for one in found.notices] == [stated]


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        (
            "en",
            "Correction: a factual error such as a name or a number. A badge is added to the article.",
            "Clarification: the facts were right but readers might have been misled. A note is added.",
        ),
        (
            "en",
            "Clarification: The facts were right but readers might have been misled.",
            "Retraction: A story was wrong in a fundamental way.",
        ),
        (
            "fr",
            "Correction : une erreur de fait, nom ou chiffre. Une note est ajoutée.",
            "Clarification : les faits étaient exacts mais pouvaient induire en erreur.",
        ),
        (
            "es",
            "Corrección: un error de hecho, nombre o cifra. Se añade una nota.",
            "Aclaración: los datos eran correctos, pero podían inducir a error.",
        ),
    ],
)
def test_a_list_of_kinds_says_when_each_is_printed(
    read: Callable[..., Detection], language: str, first: str, second: str
) -> None:
    """Below each other, two labels of other kinds with no name, number or quotation between them tell a policy."""
    assert read(first, second, before=8, after=0, language=language).notices == ()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Correction: The pool is in Hale, not in York.", "Clarification: The ticket is valid on all days."),
        ("Correction: The pool has two lanes, not three.", "Update: The keeper has since been found."),
        ("Correction: An earlier version said the pool was open.", "Clarification: The ticket is valid on all days."),
        ("Correction: The age of the mayor was wrong.", "Clarification: The vote is not binding on the council."),
        ("Correction: The mayor is elected and not appointed.", "Clarification: A ticket is valid on all days."),
    ],
)
def test_a_correction_and_another_notice_below_each_other_are_two(
    read: Callable[..., Detection], first: str, second: str
) -> None:
    """A name, a wording that tells of this article, an update, or a text of no error in general is no policy's."""
    assert len(read(first, second, before=8, after=0).notices) == 2


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "版权声明：本文已获授权，修改请联系原作者。"),
        ("zh", "本文首发于公众号“县城观察”，略有删改。"),
        ("zh", "（本文根据作者在论坛上的发言整理，已经本人审阅修改）"),
        ("zh", "声明：本文已授权本站发布，未经许可不得修改。"),
        ("zh", "本文图片来自网络，如有侵权请联系删除。"),
        ("zh", "本文部分内容有引用，若涉及版权请及时联系本站修改或删除。"),
        ("ko", "본 콘텐츠는 AI가 요약했으며 편집자가 수정했습니다."),
        ("ja", "（この記事はAIが要約し、編集者が修正しています）"),
        ("ko", "※ 이 기사는 도민일보 5월호에 게재된 내용을 일부 수정한 것입니다."),
    ],
)
def test_what_was_done_to_a_text_on_its_way_is_no_change(
    read: Callable[..., Detection], language: str, text: str
) -> None:
    """What was cut, looked through or edited when a text was taken over was done before it appeared here."""
    assert read(text, before=8, after=0, language=language).notices == ()


@pytest.mark.parametrize(
    "text",
    [
        "气象局表示此前的预报有误，特此向公众致歉。",
        "该公司表示此前的公告有误，特此致歉。",
        "县政府网站称，此前公布的名单有误，特此更正。",
    ],
)
def test_what_others_take_back_is_told(read: Callable[..., Detection], text: str) -> None:
    """An office that says it was wrong corrects nothing of the article."""
    assert read(text, before=8, after=2, language="zh").notices == ()


@pytest.mark.parametrize(
    "text",
    [
        "本报编辑部表示此前报道有误，特此致歉。",
        "此前报道有误，特此致歉。",
        "本文首发版本称三座泳池关闭，应为两座，现已修改，特此致歉。",
        "此前误称县长表示将辞职，特此更正。",
        "县长表示考虑辞职，此前误写为决定辞职，特此更正并致歉。",
        "此前版本误称公司宣布裁员400人，应为40人，特此更正。",
        "经核实，县长并未宣布辞职，特此更正并致歉。",
    ],
)
def test_what_the_house_takes_back_is_a_correction(read: Callable[..., Detection], text: str) -> None:
    """A paper that says so of its own report does correct it, and so does one that puts right what somebody said."""
    assert [one.kind for one in read(text, before=8, after=0, language="zh").notices] == ["correction"]


def test_an_article_that_was_edited_on_a_day_was_amended(read: Callable[..., Detection]) -> None:
    """The word for an editor is a verb where a clause ends with it."""
    found = read("本文已于3月11日编辑，删去了一段重复内容。", before=8, after=0, language="zh")
    assert [(one.kind, one.stated_time) for one in found.notices] == [("amendment", "3月11日")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "本文此前版本误称三座泳池将关闭，应为两座，特此更正。如有侵权请联系删除。"),
        ("zh", "本文已于3月11日更正。本文图片来自网络，如有侵权请联系删除。"),
        ("zh", "本报此前报道有误，特此致歉。未经许可不得转载。"),
        ("zh", "本文首发于晚报，略有删改。此前版本误将泳池数写为三座，应为两座，特此更正。"),
        ("ko", "※ 이 기사는 3월 5일 게재된 내용 일부를 수정했습니다. 사실과 달라 바로잡습니다."),
        ("en", "This interview has been edited for length. An earlier version of this article misspelled her name."),
    ],
)
def test_what_was_done_to_a_text_on_its_way_hides_no_notice(
    read: Callable[..., Detection], language: str, text: str
) -> None:
    """What one sentence of a line says of rights, or of the text's way here, takes nothing back of another one."""
    assert [one.kind for one in read(text, before=8, after=0, language=language).notices] == ["correction"]
