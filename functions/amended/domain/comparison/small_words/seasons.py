"""The seasons in each language, in the forms that stand beside a year ("spring 2029", "wiosną 2029 roku")."""

from __future__ import annotations

SEASONS: dict[str, str] = {
    "ar": "ربيع صيف خريف شتاء",
    "cs": "jaro jara jaře léto léta létě podzim podzimu zima zimy zimě zimu",
    "da": "forår foråret sommer sommeren efterår efteråret vinter vinteren",
    "de": "frühjahr frühling frühlings frühjahrs sommer sommers herbst herbstes herbsts winter winters",
    "el": "άνοιξη άνοιξης καλοκαίρι καλοκαιριού φθινόπωρο φθινοπώρου χειμώνα χειμώνας",
    "en": "spring summer autumn fall winter",
    "es": "primavera verano otoño invierno",
    "fi": "kevät keväällä kevään keväänä kesä kesällä kesän kesänä syksy syksyllä syksyn syksynä talvi talvella talven",
    "fr": "printemps été automne hiver",
    "he": "אביב באביב קיץ בקיץ סתיו בסתיו חורף בחורף",
    "hi": "वसंत बसंत गर्मी गर्मियों शरद पतझड़ सर्दी सर्दियों",
    "hu": "tavasz tavaszán tavaszi nyár nyarán nyári ősz őszén őszi tél telén téli",
    "id": "semi panas gugur dingin",
    "it": "primavera estate autunno inverno",
    "ja": "春 夏 秋 冬",
    "ko": "봄 봄에 봄부터 봄까지 여름 여름에 여름부터 여름까지 "
    "가을 가을에 가을부터 가을까지 겨울 겨울에 겨울부터 겨울까지",
    "nl": "voorjaar lente zomer najaar herfst winter",
    "no": "vår våren sommer sommeren høst høsten vinter vinteren",
    "pl": "wiosna wiosną wiosny wiosnę lato latem lata jesień jesienią jesieni zima zimą zimy zimę",
    "pt": "primavera verão outono inverno",
    "ro": "primăvara primăvară primăverii vara vară verii toamna toamnă toamnei iarna iarnă iernii",
    "ru": "весна весной весны весну лето летом лета осень осенью осени зима зимой зимы зиму",
    "sv": "vår våren sommar sommaren höst hösten vinter vintern",
    "tr": "ilkbahar ilkbaharında bahar baharında yaz yazında sonbahar sonbaharında kış kışında",
    "uk": "весна весною навесні весни літо влітку літа осінь восени осені зима взимку зими",
    "vi": "xuân hè hạ thu đông",
    "zh": "春 夏 秋 冬",
}
