"""What the extract and the check know of the Slavic languages. Fields: `entry.Entry`."""

from __future__ import annotations

from amended.domain.language.wordings.entry import Entry

SLAVIC = {
    "pl": Entry(
        quotes="„|”",
        writes=r"napisa\w+",
        labels="""
            Sprostowanie|Wyjaśnienie|Aktualizacja|Od redakcji|Wycofane|Zmieniono|Notę przeredagowano|
            Notę usunięto|Artykuł usunięto|Zmieniono bez noty|Tytuł nadal brzmi|Tytuł zmieniono; brzmiał
        """,
        common="""
            i w we z ze na do od po o u za przez dla przy oraz lub ale a że się jest są był była było były być
            to ten ta te tego tej tym jego jej ich który która które jak gdy kiedy gdzie już także również po
            przed co
        """,
        corrects=r"""
            spros\w+|popraw\w+|koryg\w+|korekt\w*|błęd\w+|błąd\w*|omyłk\w+|pomył\w+|nieprawidłow\w+|
            niewłaściw\w+|w rzeczywistości|faktycznie|zamiast|wyjaśni\w+|wycofa\w+|nieścisł\w+
        """,
        denies=r"""
            zaprzecz\w+|zdement\w+|dement\w+|odrzuc\w+|fałsz\w+|nieprawd\w+|podważ\w+|wycofa\w+|podrób\w+|
            sfałszowan\w+|bezpodstawn\w+|zmyślon\w+
        """,
        negates=r"nie|nigdy|nikt|nic|żad\w+|bez|ani",
        tells=r"""
            powiedzia\w+|mówi\w*|oświadczy\w+|stwierdzi\w+|poinformowa\w+|doda\w+|potwierdz\w+|zaprzecz\w+|
            napisa\w+|ogłosi\w+|przekaza\w+|twierdz\w+|zapewni\w+|ostrzeg\w+|wyjaśni\w+|podkreśli\w+|nazwa\w+|
            odpowiedzia\w+
        """,
        according=r"według|zdaniem",
        restates=r"""
            (?:poprzedni\w+|wcześniejsz\w+|pierwotn\w+|pierwsz\w+) wersj\w+|(?:wcześniej|pierwotnie|
            początkowo) (?:napis\w+|podal\w+|inform\w+|podano)|omyłkowo|błędnie
        """,
        routine=r"przeprasza\w+|został\w? (?:zaktualizowan\w+|zmienion\w+|poprawion\w+)",
        contrast=r"a nie|nie|zamiast",
        but=r"lecz|ale|tylko",
        confirms=r"potwierdz\w+|przyzna\w+",
        contrary=r"wbrew|w przeciwieństwie|inaczej niż",
        turns=r"podczas gdy|w rzeczywistości",
        prepositions="w we z ze na do od o u za przez dla przy",
        pronouns="on ona oni",
    ),
    "ru": Entry(
        quotes="«|»",
        writes=r"написал\w*",
        labels="""
            Исправление|Уточнение|Обновление|От редакции|Отозвано|Изменено|Примечание изменено|
            Примечание удалено|Статья удалена|Изменено без примечания|Заголовок по-прежнему гласит|
            Заголовок изменён; он гласил
        """,
        common="""
            и в во на с со к ко по о об от до из за у для при не но а или что это этот эта эти того как когда
            где он она они его её их был была было были быть есть который которая которые также уже же бы то мы
            после до
        """,
        corrects=r"""
            исправ\w+|поправк\w+|ошиб\w+|неверн\w+|неправильн\w+|некорректн\w+|неточн\w+|уточн\w+|на самом деле|
            в действительности|вместо|отозва\w+|опечатк\w+
        """,
        denies=r"""
            опроверг\w+|опровер\w+|отриц\w+|отверг\w+|ложн\w+|неправд\w+|не соответствует|оспор\w+|отозва\w+|
            подделк\w+|поддельн\w+|фейк\w*|вымы\w+|фальшивк\w+
        """,
        negates=r"не|нет|ни|никогда|никто|ничего|никак\w+|без",
        tells=r"""
            сказал\w*|заявил\w*|сообщил\w*|говорит|говорил\w*|добавил\w*|подтвердил\w*|опроверг\w*|написал\w*|
            объявил\w*|отметил\w*|подчеркнул\w*|пояснил\w*|утвержда\w+|назвал\w*|ответил\w*|уточнил\w*|
            отрица\w+|признал\w*
        """,
        according=r"по словам|по данным|согласно",
        restates=r"""
            (?:в )?(?:предыдущ\w+|ранн\w+|перв\w+|прежн\w+) (?:верси\w+|редакци\w+|вариант\w+)|(?:ранее|
            первоначально|изначально) (?:сообщал\w*|говорил\w*|было|утвержда\w+|указыва\w+)|ошибочно|по ошибке
        """,
        routine=r"приносим извинения|был\w? (?:обновл\w+|изменен\w+|изменён\w*|исправлен\w*)",
        contrast=r"а не|не|вместо",
        but=r"а|но",
        confirms=r"подтверд\w+|призна\w+",
        contrary=r"вопреки|в отличие от",
        turns=r"тогда как|хотя|на самом деле|в действительности",
        prepositions="в во на с со к по о об от до из за у для при",
        pronouns="он она они",
    ),
    "uk": Entry(
        quotes="«|»",
        writes=r"написа\w+",
        labels="""
            Виправлення|Уточнення|Оновлення|Від редакції|Відкликано|Змінено|Примітку змінено|Примітку видалено|
            Статтю видалено|Змінено без примітки|Заголовок і далі твердить|Заголовок змінено; він твердив
        """,
        common="""
            і й та в у на з із зі до від о об про по під над при за для через між а але або що щоб як який яка яке які
            це цей ця ці він вона вони його її їх був була було були є же ж б чи також після перед вже лише так то ми
        """,
        corrects=r"""
            виправ\w+|помил\w+|невірн\w+|неправильн\w+|некоректн\w+|неточн\w+|хибн\w+|уточн\w+|насправді|
            в дійсності|замість|відклик\w+|спростув\w+|правильно
        """,
        denies=r"""
            спросту\w+|запереч\w+|відкид\w+|відкинув|відкинула|неправд\w+|фейк\w*|не відповідає|відклик\w+|брехн\w+|
            жодн\w+ рішен\w+|вигад\w+|оскарж\w+|
            підробк\w+|підроблен\w+|фальшивк\w+
        """,
        negates=r"не|ні|ніколи|ніхто|нічого|жодн\w+|без|немає|нема",
        tells=r"""
            сказав|сказала|сказали|заяви\w+|повідоми\w+|говорить|каже|додав|додала|додали|підтверди\w+|спросту\w+|
            написа\w+|оголоси\w+|зазначи\w+|наголоси\w+|поясни\w+|стверджу\w+|назва\w+|відпові\w+|уточни\w+|
            запереч\w+|визна\w+
        """,
        according=r"за словами|за даними|згідно з|відповідно до",
        restates=r"""
            (?:у |в )?(?:попередн\w+|перш\w+|початков\w+|раніш\w+|ранн\w+) (?:версі\w+|редакці\w+|варіант\w+)|
            (?:раніше|спочатку|спершу) (?:ми )?(?:повідомля\w+|писа\w+|йшлося|було|стверджува\w+|зазнача\w+)|
            ми (?:раніше )?(?:повідомляли|писали)|помилково|хибно
        """,
        routine=r"перепрошу\w+|вибачення|(?:було |був |була )?(?:оновлено|змінено|виправлено)",
        contrast=r"а не|не|замість",
        but=r"а|але",
        confirms=r"підтверд\w+|визна\w+",
        contrary=r"на відміну від|всупереч",
        turns=r"насправді|тоді як|хоча|правильно",
        prepositions="в у на з із зі до від о про за по для при під над через між",
        pronouns="він вона вони",
    ),
    "cs": Entry(
        quotes="„|“",
        writes=r"napsal\w*",
        labels="""
            Oprava|Upřesnění|Aktualizace|Poznámka redakce|Staženo|Upraveno|Poznámka přeformulována|
            Poznámka odstraněna|Článek odstraněn|Změněno bez upozornění|Titulek stále zní|Titulek se změnil; zněl
        """,
        common="""
            a i v ve na s se si z ze k ke o u do od po pro při za nad pod před je jsou byl byla bylo byli být má mají že
            který která které kteří jako jak ale nebo aby když také už jen to ten ta tento tato toto jeho její jejich
            této tohoto podle jsme by byla jde tak
        """,
        corrects=r"""
            oprav\w+|chyb\w+|mylně|omyl\w*|nesprávn\w+|nepřesn\w+|špatně|ve skutečnosti|namísto|místo|správně|
            správný|správná|správné|upřesn\w+|staž\w+|stáhl\w*|zaměn\w+|zaměň\w+|překlep\w*
        """,
        denies=r"""
            popř\w+|popír\w+|dement\w+|vyvrac\w+|vyvrát\w+|odmít\w+|nepravd\w+|není pravda|smyšlen\w+|staž\w+|
            stáhl\w*|žádné rozhodnutí|nerozhod\w+|
            padělek|padělan\w+|falzum|vymyšlen\w+
        """,
        negates=r"""
            ne|nikdy|nikdo|nic|žádn\w+|bez|ani|není|nejsou|nebyl\w*|nemá|nemají|nebud\w+|nemůž\w+|nelze|nechc\w+|
            nemohl\w*|neuved\w+|neřekl\w*|ne(?!j|mocn|hod|děl|dalek|bezpeč|boh|mov|men|utr|gat|nároč|zbyt|vyhn|zám|zvyk|úsp|tt|ur|šť|
            st|ce|ls|ch|b[oe])\w{3,}(?:l|la|lo|li|ly|n|na|no|ni|ny|á|í|ou|e|uje|ují)
        """,
        tells=r"""
            řekl\w*|říká|říkají|uvedl\w*|uvádí|sdělil\w*|prohlásil\w*|dodal\w*|potvrdil\w*|popřel\w*|popírá|oznámil\w*|
            napsal\w*|tvrdí|tvrdil\w*|vysvětlil\w*|upozornil\w*|odmítl\w*|odmítá|zdůraznil\w*|odpověděl\w*|nazval\w*|
            označil\w*|přiznal\w*|informoval\w*|dementoval\w*|upřesnil\w*|vyvrátil\w*|připustil\w*
        """,
        according=r"podle|dle",
        restates=r"""
            (?:v )?(?:původní|předchozí|dřívější|první|starší) (?:verz\w+|podob\w+)|(?:původně|dříve|předtím) (?:jsme )?
            (?:bylo )?(?:uved\w+|uvád\w+|stál\w*|psal\w*|napsal\w*)|(?:uved|napsal|psal)\w* (?:původně|dříve|chybně|
            mylně|nesprávně|omylem)|chybně|mylně|nesprávně|omylem
        """,
        routine=r"""
            omlouváme|(?:byl|byla|bylo) (?:\w+ )?(?:aktualizován\w*|upraven\w*|opraven\w*|doplněn\w*)|
            (?:text|článek|chybu) jsme (?:upravili|opravili|aktualizovali)
        """,
        contrast=r"nikoli|nikoliv|a ne|ne|namísto|místo",
        but=r"ale|nýbrž",
        confirms=r"potvr\w+|přizna\w+",
        contrary=r"na rozdíl od|oproti|v rozporu s",
        turns=r"zatímco|přitom|ve skutečnosti|správně",
        prepositions="v ve na z ze do od k ke u o s se pro při za nad pod před po",
        pronouns="on ona oni ony",
    ),
}
