"""The small words of the Slavic languages; fields: `comparison.languages`."""

from __future__ import annotations

SLAVIC: dict[str, dict[str, str]] = {
    "cs": {
        "months": "leden únor březen duben květen červen červenec srpen září říjen listopad prosinec ledna února "
        "března dubna května června července srpna října listopadu prosince",
        "weekdays": "pondělí úterý středa středu čtvrtek pátek sobota sobotu neděle neděli včera dnes zítra",
        "numbers": "nula jeden dva tři čtyři pět šest sedm osm devět deset jedenáct dvanáct",
        "more_numbers": "jedna=1 jedno=1 dvě=2 dvacet=20 třicet=30 sto=100 tisíc=1000 tisíce=1000 milion=million "
        "miliony=million milionů=million miliarda=billion miliardy=billion miliard=billion",
        "negations": "ne není nejsou nebyl nebyla nebylo nebyli nemá nemají žádný žádná žádné nikdy nikdo nic bez "
        "ani popřel popřela popírá",
        "negating_prefixes": "ne",
        "common": "a i v ve na s se si z ze k ke o u do od po pro při za nad pod před je jsou byl byla bylo byli "
        "být má mají že který která které kteří jako jak ale nebo aby když také už jen to ten ta tento tato toto "
        "jeho její jejich této tohoto podle",
        "boilerplate": "článek článku text textu zprávy zpráva oprava opraveno opravili opravujeme upřesnění "
        "upřesňujeme aktualizace aktualizováno doplněno doplnění verze verzi původní původně předchozí dřívější "
        "chybně mylně nesprávně chyba chybu omlouváme redakce poznámka správně uvedeno stálo uvedli upraven upraveno",
        "sources": "dopis|dopisu|zpráva|zprávu|zprávy|informace|informaci|dokument|dokumentu|"
        "tvrzení|spekulace|fáma|"
        "fámy|studie|studii|video|fotografie|nahrávka|příspěvek|e-mail",
        "denials": "padělek|podvrh|nepravdivou|"
        "popřel|popřela|popírá|popřeli|není pravda|nepravdivá|nepravdivé|dementoval|dementovala|stáhl|"
        "stáhla|smyšlené|hoax|omylem|nebylo rozhodnuto",
        "allegations": "obvin podezř",
        "additions": "doplněno o|doplnili jsme|bylo doplněno|přidali jsme",
        "said_wrongly": "chybně uvedeno|chybně uvedli|mylně uvedli|nesprávně uvedli|původně uvedeno|verzi stálo|"
        "verzi článku stálo|chybně stálo|původně stálo|verze uváděla|verzi jsme uvedli",
        "replacements": "namísto|místo|nikoli|nikoliv|a ne|ne",
        "headline": "titulek titulku",
        "captions": "popisek popisku snímek snímku fotografie fotografii fotky",
        "naming": "jméno|jména|příjmení",
        "spelling": "překlep|pravopis|gramatická chyba",
        "abbreviations": "mgr ing dr prof doc gen pplk mjr kpt tzv např atd apod č čl mil mld tis hod sv str",
    },
    "pl": {
        "months": "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień "
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
        "weekdays": "poniedziałek wtorek środa środę czwartek piątek sobota sobotę niedziela niedzielę wczoraj dziś "
        "dzisiaj jutro",
        "numbers": "zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście",
        "more_numbers": "jedna=1 dwie=2 dwóch=2 trzech=3 czterech=4 dwadzieścia=20 sto=100 tysiąc=1000 tysiące=1000 "
        "tysięcy=1000 milion=million miliony=million milionów=million miliard=billion miliardy=billion "
        "miliardów=billion",
        "negations": "nie ani nigdy nikt nic żaden żadna żadnego bez brak zaprzecza zaprzeczył zaprzeczyła",
        "negating_prefixes": "nie",
        "common": "i oraz a w we na z ze do od o u po pod nad przy przez dla za to ten ta te tego tej tym jest są "
        "był była było byli być ma mają że który która które którzy jak jako ale lub czy się jego jej ich już tylko "
        "także też został została zostało",
        "boilerplate": "artykuł artykułu tekst tekstu tekście materiał wersja wersji poprzedniej wcześniejszej "
        "pierwotnej pierwotnie początkowo błędnie omyłkowo mylnie błąd błędy sprostowanie korekta poprawka "
        "poprawiono poprawiliśmy wyjaśnienie aktualizacja zaktualizowano zaktualizowany uzupełnienie uzupełniono "
        "zmieniono redakcja redakcji przypis napisaliśmy podaliśmy podano prawidłowo rzeczywistości przepraszamy",
        "sources": "list|pismo|pisma|dokument|dokumentu|raport|doniesienia|doniesieniom|informacja|informację|"
        "informacje|informacji|informacjom|plotka|plotki|plotkom|twierdzenie|twierdzenia|badanie|"
        "nagranie|wideo|zdjęcie|wiadomość|wpis",
        "denials": "nieprawdziwe|nieprawdziwymi|nieprawdą|sfałszowany|"
        "zaprzecza|zaprzeczył|zaprzeczyła|zaprzeczają|zdementował|zdementowała|dementuje|nieprawda|"
        "nieprawdziwa|fałszywa|wycofał|wycofano|odwołano|przez pomyłkę|nie zapadła decyzja",
        "allegations": "oskarż podejrz zarzut",
        "additions": "dodano|uzupełniono o|dodaliśmy",
        "said_wrongly": "błędnie podano|błędnie podaliśmy|błędnie napisaliśmy|omyłkowo podaliśmy|napisaliśmy że|"
        "podaliśmy że|mylnie podaliśmy|pierwotnie podano|napisano że|błędnie napisano",
        "as_words": "jako",
        "replacements": "zamiast|a nie|nie",
        "headline": "tytuł tytule tytułu",
        "captions": "podpis podpisie zdjęcie zdjęciem zdjęcia fotografia",
        "naming": "nazwisko|nazwiska|imię|nazwę",
        "spelling": "literówka|literówkę|pisownia|ortograficzny",
        "abbreviations": "prof dr hab mgr inż gen płk mjr kpt ul al np m.in tzw itd itp godz r tys mln mld nr ks św",
    },
    "ru": {
        "months": "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь января февраля "
        "марта апреля мая июня июля августа сентября октября ноября декабря январе феврале марте апреле мае июне "
        "июле августе сентябре октябре ноябре декабре",
        "weekdays": "понедельник вторник среда среду четверг пятница пятницу суббота субботу воскресенье вчера "
        "сегодня завтра",
        "numbers": "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать",
        "more_numbers": "двое=2 трое=3 четверо=4 пятеро=5 шестеро=6 семеро=7 одна=1 две=2 двух=2 "
        "трех=3 трёх=3 четырех=4 четырёх=4 пяти=5 двадцать=20 сто=100 "
        "тысяча=1000 тысячи=1000 тысяч=1000 миллион=million миллиона=million миллионов=million миллиард=billion "
        "миллиарда=billion миллиардов=billion",
        "negations": "не ни нет никогда никто ничего без нельзя отрицает отрицал опроверг опровергла опровергает",
        "negating_prefixes": "не",
        "common": "и в во на с со из к ко о об от до по под над при за для у через между а но или что чтобы как "
        "который которая которое которые это этот эта эти он она они его ее её их был была было были есть же бы ли "
        "также после перед уже только так то словам",
        "boilerplate": "материал материала статья статье статьи статью новость новости текст тексте публикация "
        "публикации версия версии предыдущей прежней первоначальной первоначально изначально ранее ошибочно неверно "
        "ошибка ошибку исправлено исправление исправлена поправка уточнение уточнено обновление обновлено дополнено "
        "редакция редакции примечание указано говорилось сообщалось самом деле приносим извинения правильно",
        "sources": "письмо|письма|документ|документа|отчет|отчёт|сообщение|сообщения|сообщений|информация|"
        "информацию|данные|сведения|слух|слухи|утверждение|утверждения|исследование|видео|фото|запись|публикация",
        "denials": "подделка|подделкой|фальшивка|поддельное|поддельный|"
        "опроверг|опровергла|опровергает|опровергли|опровергают|отрицает|отрицал|отрицают|неправда|ложь|"
        "ложная|ложное|фейк|отозвал|отозвана|отозвано|по ошибке|не соответствует действительности|решение не принято",
        "allegations": "обвин подозрева",
        "opposites": "уйд/остан вывед/остан мертв/жив рост/пад",
        "additions": "добавлен|добавлена|добавлено|добавлены|дополнено",
        "said_wrongly": "ошибочно указано|ошибочно говорилось|ошибочно сообщалось|ошибочно утверждалось|"
        "говорилось что|сообщалось что|было указано|ошибочно было|ошибочно названа|ошибочно назван|неверно указано",
        "replacements": "вместо|а не|не",
        "headline": "заголовок заголовке заголовка",
        "captions": "подпись подписи фото фотография фотографии снимок снимку снимком",
        "naming": "имя|имени|фамилия|фамилии|фамилию",
        "spelling": "опечатка|опечатку|орфографическая",
        "abbreviations": "г гг т.е т.д т.п т е д п им ул руб тыс млн млрд проф акад др см стр",
    },
    "uk": {
        "months": "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень "
        "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
        "weekdays": "понеділок вівторок середа середу четвер п'ятниця п'ятницю субота суботу неділя неділю вчора "
        "сьогодні завтра",
        "numbers": "нуль один два три чотири п'ять шість сім вісім дев'ять десять одинадцять дванадцять",
        "more_numbers": "двоє=2 троє=3 четверо=4 п'ятеро=5 шестеро=6 семеро=7 одна=1 дві=2 двох=2 "
        "трьох=3 двадцять=20 сто=100 тисяча=1000 тисячі=1000 тисяч=1000 "
        "мільйон=million мільйони=million мільйонів=million мільярд=billion мільярди=billion мільярдів=billion",
        "negations": "не ні ані немає ніколи ніхто нічого без заперечує заперечив спростував спростувала спростовує",
        "negating_prefixes": "не",
        "common": "і й та в у на з із зі до від о об про по під над при за для через між а але або що щоб як який "
        "яка яке які це цей ця ці він вона вони його її їх був була було були є же б чи також після перед вже лише "
        "так то",
        "boilerplate": "матеріал матеріалу матеріалі стаття статті статтю новина новини текст тексті публікація "
        "публікації версія версії попередній попередньої початковій спочатку раніше помилково невірно помилка "
        "помилку виправлено виправлення уточнення уточнено оновлення оновлено доповнено редакція редакції примітка "
        "зазначено йшлося повідомлялося насправді перепрошуємо вибачення правильно",
        "sources": "лист|листа|документ|документа|звіт|звіту|повідомлення|повідомлень|інформація|"
        "інформацію|дані|"
        "чутки|чуток|твердження|дослідження|відео|фото|запис",
        "denials": "підробка|підробкою|фальшивка|неправдивою|"
        "спростував|спростувала|спростовує|спростували|заперечує|заперечив|заперечили|неправда|"
        "неправдива|фейк|відкликав|відкликано|помилково повідомив|не відповідає дійсності|рішення не ухвалено",
        "allegations": "звинувач підозр",
        "additions": "додано|доповнено",
        "said_wrongly": "помилково зазначено|помилково йшлося|помилково повідомлялося|йшлося про те що|"
        "було зазначено|помилково вказано|помилково названо",
        "replacements": "замість|а не|не",
        "headline": "заголовок заголовку",
        "captions": "підпис підписі фото світлина світлини знімок",
        "naming": "ім'я|прізвище|імені",
        "spelling": "описка|друкарська|орфографічна",
        "abbreviations": "р рр т.д т.п т д п ім вул грн тис млн млрд проф акад див стор",
    },
}
