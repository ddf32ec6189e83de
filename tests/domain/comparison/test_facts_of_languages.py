"""Which facts differ, in the scripts that have no capitals, other digits, or no spaces between words."""

from __future__ import annotations

import pytest

from amended.domain.comparison.facts import differing
from amended.domain.comparison.vocabulary import vocabulary
from amended.domain.comparison_results import Fact

# A language, what stood there, what stands there now, and the kinds of fact that differ.
CASES = [
    ("de", "Der Preis steigt zum 1. Januar um 12 Prozent.", "Der Preis steigt zum 1. Januar um 21 Prozent.", "number"),
    ("de", "Die Sitzung begann um 14 Uhr.", "Die Sitzung begann um 15 Uhr.", "date"),
    ("fr", "Le conseil se réunit à 14 h 30.", "Le conseil se réunit à 14 h 45.", "date"),
    ("de", "Sie soll im Frühjahr 2029 öffnen.", "Sie soll im Herbst 2029 öffnen.", "date"),
    ("en", "It is to open in the spring of 2029.", "It is to open in the autumn of 2029.", "date"),
    ("en", "The 2029 budget shows a fall of 3 percent.", "The 2029 budget shows a spring of 3 percent.", ""),
    ("fr", "Elle ouvrira au printemps 2029.", "Elle ouvrira à l'automne 2029.", "date"),
    ("ja", "新線は2029年春に開業する。", "新線は2029年秋に開業する。", "date"),
    ("ar", "سيفتتح الخط في ربيع 2029.", "سيفتتح الخط في خريف 2029.", "date"),
    ("fr", "La grève a duré 24 h dans tout le pays.", "La grève a duré 36 h dans tout le pays.", "number"),
    ("es", "Cerrará el 1 de enero.", "Cerrará el 2 de enero.", "date"),
    ("ar", "قتل ٤٥ شخصا في الانفجار.", "قتل ٥٤ شخصا في الانفجار.", "number"),
    ("ar", "أصيب خمسة أشخاص في الحادث.", "أصيب سبعة أشخاص في الحادث.", "number"),
    ("ar", "أصيب ٤٥ شخصا في الميناء.", "أصيب 45 شخصا في الميناء.", ""),
    ("ar", "يجتمع المجلس في ٣ مايو ٢٠٢٤.", "يجتمع المجلس في ٥ مايو ٢٠٢٤.", "date"),
    ("ar", "يجتمع المجلس يوم الثلاثاء.", "يجتمع المجلس يوم الخميس.", "date"),
    ("ar", "قالت الوزيرة إنها ستستقيل.", "قالت الوزيرة إنها لن تستقيل.", "negation"),
    ("ar", "قال «سنعود قريبا» للصحفيين.", "قال «لن ننسى» للصحفيين.", "quote negation"),
    ("he", "45 בני אדם נפצעו בפיצוץ.", "54 בני אדם נפצעו בפיצוץ.", "number"),
    ("he", "חמישה בני אדם נפצעו.", "שבעה בני אדם נפצעו.", "number"),
    ("he", "המועצה תתכנס ב-3 במאי.", "המועצה תתכנס ב-5 במאי.", "date"),
    ("he", "המועצה תתכנס ביום שלישי.", "המועצה תתכנס ביום חמישי.", "date"),
    ("he", "השר אמר כי הגשר ייסגר.", "השר אמר כי הגשר לא ייסגר.", "negation"),
    ("he", "השר אמר: ״נחזור בקרוב״.", "השר אמר: ״נחזור מחר בבוקר״.", "quote date"),
    ("hi", "विस्फोट में ४५ लोग घायल हुए।", "विस्फोट में ५४ लोग घायल हुए।", "number"),
    ("hi", "विस्फोट में पांच लोग घायल हुए।", "विस्फोट में सात लोग घायल हुए।", "number"),
    ("hi", "परिषद की बैठक 3 मई को होगी।", "परिषद की बैठक 5 मई को होगी।", "date"),
    ("hi", "परिषद की बैठक मंगलवार को होगी।", "परिषद की बैठक गुरुवार को होगी।", "date"),
    ("hi", "मंत्री ने कहा कि पुल बंद होगा।", "मंत्री ने कहा कि पुल बंद नहीं होगा।", "negation"),
    ("hi", "उन्होंने कहा, “हम लौटेंगे”।", "उन्होंने कहा, “हम कल लौटेंगे”।", "quote date"),
    ("zh", "爆炸造成四十五人受伤。", "爆炸造成五十四人受伤。", "number"),
    ("zh", "爆炸造成四十五人受伤。", "爆炸造成45人受伤。", ""),
    ("zh", "公司投资3万元。", "公司投资5万元。", "number"),
    ("zh", "公司投资三万元。", "公司投资30,000元。", ""),
    ("zh", "王伟部长出席了会议。", "李明部长出席了会议。", "name"),
    ("zh", "总经理王海表示，线路将推迟通车。", "总经理王涛表示，线路将推迟通车。", "name"),
    ("ko", "강릉소방서 김민수 서장은 불이 꺼졌다고 말했다.", "강릉소방서 김민호 서장은 불이 꺼졌다고 말했다.", "name"),
    ("ar", "وقال مدير المتحف كريم حسن إن الترميم بدأ.", "وقال مدير المتحف كريم حسين إن الترميم بدأ.", "name"),
    ("ja", "旅館を経営する高橋一郎社長が話した。", "旅館を経営する高橋二郎社長が話した。", "name"),
    ("ja", "大会には五選手が出る。", "大会には六選手が出る。", "number"),
    ("ar", "قال الوزير محمد إن الجسر سيغلق.", "قال الوزير خالد إن الجسر سيغلق.", "name"),
    ("he", 'ארה"ב תשלח 45 חיילים.', 'ארה"ב תשלח 54 חיילים.', "number"),
    ("he", "השר כהן אמר כי הגשר ייסגר.", "השר לוי אמר כי הגשר ייסגר.", "name"),
    ("hi", "मंत्री शर्मा ने कहा कि पुल बंद होगा।", "मंत्री वर्मा ने कहा कि पुल बंद होगा।", "name"),
    ("zh", "爆炸造成45人受伤。", "爆炸造成54人受伤。", "number"),
    ("zh", "会议于5月3日举行。", "会议于5月8日举行。", "date"),
    ("zh", "会议于星期二举行。", "会议于星期四举行。", "date"),
    ("zh", "会议于周二举行。", "会议于周四举行。", "date"),
    ("zh", "部长说大桥将关闭。", "部长说大桥不会关闭。", "negation"),
    ("zh", "他说：“我们会回来。”", "他说：“我们明天回来。”", "quote date"),
    ("zh", "他說：「我們會回來。」", "他說：「我們明天回來。」", "quote date"),
    ("ja", "爆発で四十五人がけがをした。", "爆発で五十四人がけがをした。", "number"),
    ("ja", "会議は５月３日に開かれる。", "会議は５月８日に開かれる。", "date"),
    ("ja", "会議は火曜日に開かれる。", "会議は木曜日に開かれる。", "date"),
    ("ja", "大臣は橋を閉鎖すると述べた。", "大臣は橋を閉鎖しないと述べた。", "negation"),
    ("ja", "大臣は辞任する。", "大臣は辞任しません。", "negation"),
    ("ja", "「戻ってくる」と述べた。", "「明日戻る」と述べた。", "quote date"),
    ("ja", "市長のスミス氏が述べた。", "市長のジョーンズ氏が述べた。", "name"),
    ("ja", "市長の田中氏が述べた。", "市長の中村氏が述べた。", "name"),
    ("ko", "폭발로 45명이 다쳤다.", "폭발로 54명이 다쳤다.", "number"),
    ("ko", "폭발로 다섯 명이 다쳤다.", "폭발로 일곱 명이 다쳤다.", "number"),
    ("ko", "회의는 5월 3일에 열린다.", "회의는 5월 8일에 열린다.", "date"),
    ("ko", "회의는 화요일에 열린다.", "회의는 목요일에 열린다.", "date"),
    ("ko", "장관은 다리를 폐쇄한다고 말했다.", "장관은 다리를 폐쇄하지 않는다고 말했다.", "negation"),
    ("ko", "그는 “돌아오겠다”고 말했다.", "그는 “내일 돌아오겠다”고 말했다.", "quote date"),
    ("ko", "김철수 장관은 회의에 참석했다.", "박영희 장관은 회의에 참석했다.", "name"),
    ("tr", "Patlamada beş kişi yaralandı.", "Patlamada yedi kişi yaralandı.", "number"),
    ("tr", "Patlamada 1.200 kişi yaralandı.", "Patlamada 1200 kişi yaralandı.", ""),
    ("tr", "Meclis 3 Mayıs'ta toplanacak.", "Meclis 5 Mayıs'ta toplanacak.", "date"),
    ("tr", "Meclis salı günü toplanacak.", "Meclis perşembe günü toplanacak.", "date"),
    ("tr", "Bakan köprünün kapanacağını söyledi.", "Bakan köprünün kapanmayacağını söyledi.", "negation"),
    ("tr", "Toplantıya Ayşe Demir katıldı.", "Toplantıya Fatma Kaya katıldı.", "name"),
    ("el", "Πέντε άνθρωποι τραυματίστηκαν.", "Επτά άνθρωποι τραυματίστηκαν.", "number"),
    ("el", "Το συμβούλιο συνεδριάζει στις 3 Μαΐου.", "Το συμβούλιο συνεδριάζει στις 5 Μαΐου.", "date"),
    ("el", "Το συμβούλιο συνεδριάζει την Τρίτη.", "Το συμβούλιο συνεδριάζει την Πέμπτη.", "date"),
    ("el", "Ο υπουργός είπε ότι η γέφυρα θα κλείσει.", "Ο υπουργός είπε ότι η γέφυρα δεν θα κλείσει.", "negation"),
    ("el", "Το είπε η Μαρία Παππά.", "Το είπε η Ελένη Νικολάου.", "name"),
    ("el", "Είπε: «Θα γυρίσουμε».", "Είπε: «Θα γυρίσουμε αύριο».", "quote date"),
    ("ru", "Ранены пятеро человек.", "Ранены семеро человек.", "number"),
    ("ru", "Совет соберётся во вторник.", "Совет соберётся в четверг.", "date"),
    ("uk", "Рада збереться у вівторок.", "Рада збереться у четвер.", "date"),
    ("vi", "Vụ nổ làm năm người bị thương.", "Vụ nổ làm bảy người bị thương.", "number"),
    ("vi", "Hội đồng họp ngày 3/5.", "Hội đồng họp ngày 8/5.", "date"),
    ("vi", "Hội đồng họp vào thứ ba.", "Hội đồng họp vào thứ năm.", "date"),
    ("vi", "Bộ trưởng nói cầu sẽ đóng.", "Bộ trưởng nói cầu sẽ không đóng.", "negation"),
    ("id", "Dewan bertemu pada Selasa.", "Dewan bertemu pada Kamis.", "date"),
    ("id", "Menteri mengatakan jembatan akan ditutup.", "Menteri mengatakan jembatan tidak akan ditutup.", "negation"),
    ("fi", "Silta suljetaan, ministeri sanoi.", "Siltaa ei suljeta, ministeri sanoi.", "negation"),
    ("hu", "A tanács kedden ülésezik.", "A tanács csütörtökön ülésezik.", "date"),
    ("hu", "A tanács május 3-án ülésezik.", "A tanács május 8-án ülésezik.", "date"),
    ("cs", "Rada se sejde v úterý.", "Rada se sejde ve čtvrtek.", "date"),
    ("cs", "Most se uzavře.", "Most se neuzavře.", "negation"),
    ("pl", "Rada zbierze się we wtorek.", "Rada zbierze się w czwartek.", "date"),
    ("ro", "Consiliul se reunește marți.", "Consiliul se reunește joi.", "date"),
    ("sv", "Rådet möts på tisdag.", "Rådet möts på torsdag.", "date"),
    ("it", "Il consiglio si riunisce martedì.", "Il consiglio si riunisce giovedì.", "date"),
    ("es", "El consejo se reúne el martes.", "El consejo se reúne el jueves.", "date"),
    ("pt", "O conselho reúne-se na terça-feira.", "O conselho reúne-se na quinta-feira.", "date"),
    ("fr", "Le conseil se réunit mardi.", "Le conseil se réunit jeudi.", "date"),
    ("nl", "De raad komt dinsdag bijeen.", "De raad komt donderdag bijeen.", "date"),
]


@pytest.mark.parametrize(("language", "before", "after", "expected"), CASES)
def test_the_facts_that_differ_are_known_in_every_script(language: str, before: str, after: str, expected: str) -> None:
    """A number, date, name, quotation or negation that differs is named, and nothing else is."""
    assert {fact.value for fact in differing(before, after, vocabulary(language))} == set(expected.split())


@pytest.mark.parametrize(
    ("language", "before", "after", "fact"),
    [
        ("es", "El alcalde, Julián Prats, habló.", "El alcalde, Julio Prats, habló.", Fact.NAME),
        ("it", "Lo dice Anna Conti ai giornali.", "Lo dice Aprile Conti ai giornali.", Fact.NAME),
        ("fr", "Le film de Lan Tran sort demain.", "Le film de Mai Tran sort demain.", Fact.NAME),
        ("es", "El hospital abre en julio en Lima.", "El hospital abre en junio en Lima.", Fact.DATE),
    ],
)
def test_a_month_with_a_capital_is_a_name_where_months_have_none(
    language: str, before: str, after: str, fact: Fact
) -> None:
    """Who is called like a month is somebody, and a month in small letters is a date."""
    assert differing(before, after, vocabulary(language)) == (fact,)


@pytest.mark.parametrize(
    ("language", "before", "after", "expected"),
    [
        ("sv", "– Det här binder ihop två regioner, säger hon.", "”Det här binder ihop två regioner”, säger hon.", ()),
        ("pl", "– Czekamy na to od lat – mówi Ewa.", "„Czekamy na to od lat” – mówi Ewa.", ()),
        ("sv", "– Det här binder ihop allt, säger hon.", "”Det här skiljer på allt”, säger hon.", (Fact.QUOTE,)),
    ],
)
def test_direct_speech_behind_a_dash_is_the_quotation_in_marks(
    language: str, before: str, after: str, expected: tuple[Fact, ...]
) -> None:
    """Which sign a house style opens speech with alters no quotation; another word of it does."""
    assert differing(before, after, vocabulary(language)) == expected
