"""By what words a notice tells that something was added, and what: the reply of somebody. Expressions. Data."""

from __future__ import annotations

# What somebody says who is asked.
REPLIES: dict[str, str] = {
    "ar": r"(?:ال)?(?:تعليق|تصريح|تصريحات|رد|بيان)",
    "cs": r"vyjádření\w*|reakc\w+|komentář\w*|odpověď|odpovědi|stanovisk\w+|prohlášení\w*",
    "da": r"kommentar\w*|svar|udtalelse\w*|reaktion\w*",
    "de": r"stellungnahmen?|reaktion(?:en)?|kommentare?|statements?|antwort(?:en)?|"
    r"erklärung(?:en)?|einschätzung(?:en)?",
    "el": r"δήλωση\w*|δηλώσε\w+|απάντησ\w+|αντίδρασ\w+|αντιδράσε\w+|σχόλι\w+|τοποθέτησ\w+",
    "en": r"comments?|statements?|responses?|reactions?|reply|replies|remarks|quotes?",
    "es": r"respuestas?|reacci(?:ón|ones)|declaraci(?:ón|ones)|comentarios?|versión",
    "fi": r"komment\w+|lausun\w+|vastaus\w*|vastauks\w+|vastine\w*",
    "fr": r"réactions?|réponses?|déclarations?|précisions?|commentaires?",
    "he": r"ה?תגוב(?:ה|ת|ות)|הודע(?:ה|ת)|תשוב(?:ה|ת)",
    "hi": r"बयान|प्रतिक्रिया\w*|टिप्पणी|जवाब",
    "hu": r"nyilatkozat\w*|válasz\w*|közlemény\w*|reakció\w*|reagálás\w*",
    "id": r"tanggapan|pernyataan|keterangan|komentar|respons|penjelasan",
    "it": r"replic(?:a|he)|dichiarazion[ei]|comment[oi]|rispost[ae]|reazion[ei]|precisazion[ei]",
    "ja": r"見解|コメント|回答|説明|反論|発言",
    "ko": r"(?:입장|해명|답변|반론|설명|발언|반응)\w*",
    "nl": r"reacties?|verklaring(?:en)?|antwoord(?:en)?|commentaar|weerwoord",
    "no": r"kommentar\w*|svar\w*|uttalelse\w*|reaksjon\w*|tilsvar\w*",
    "pl": r"komentarz\w*|stanowisk\w+|odpowied\w+|oświadczeni\w+|wypowied\w+|reakcj\w+",
    "pt": r"rea[cç]ç?(?:ão|ões)|respostas?|declaraç(?:ão|ões)|comentários?|posicionamentos?",
    "ro": r"reacți\w+|declarați\w+|răspuns\w*|comentari\w+|poziți\w+|punct\w* de vedere",
    "ru": r"комментари\w+|ответ\w*|заявлени\w+|реакци\w+|позици\w+",
    "sv": r"kommentar\w*|svar|uttalande\w*|reaktion\w*|bemötande\w*",
    "tr": r"açıklama\w*|yanıt\w*|cevab\w*|cevap\w*|tepki\w*|yorum\w*|görüş\w*",
    "uk": r"коментар\w*|відповід\w+|заяв\w+|реакці\w+|позиці\w+",
    "vi": r"phản hồi|phát biểu|ý kiến|bình luận",
    "zh": r"回应|回應|说法|說法|声明|聲明|评论|評論|回复|回覆",
}
# That something was added, whatever it is.
ADDED: dict[str, str] = {
    "ar": r"أضيفت?|أضفنا|بإضافة|إضافة",
    "cs": r"doplněn[oýaá]?|doplnili jsme|jsme doplnili|přidán[oaý]?|přidali jsme|jsme přidali|rozšířen[oý]? o",
    "da": r"tilføjet|suppleret med",
    "de": r"hinzugefügt|ergänzt|erweitert um|nachgetragen",
    "el": r"προστέθηκ(?:ε|αν)|προσθέσαμε|συμπληρώθηκε|εμπλουτίστηκε",
    "es": r"(?:se ha|se han|hemos|ha sido|han sido) (?:añadido|agregado|incorporado|ampliado|añadid[oa]s?)|"
    r"ampliad[oa] con|añadid(?:a|as|os)|se (?:añade|agrega|incorpora|incluye)n?|"
    r"(?:añadimos|agregamos|incorporamos|incluimos)",
    "fi": r"lisätty|lisättiin|täydennetty|täydennettiin",
    "fr": r"complétée?|ajout",
    "he": r"נוספה|נוסף|נוספו|הוספנו|צורפה|צורף|בתוספת",
    "hi": r"जोड़[ाीे] ग(?:या|ई|ए)|जोड़[ाीे] (?:है|हैं)",
    "hu": r"kiegészítettük|kiegészült|kiegészítve|hozzáadtuk|bővítettük",
    "id": r"ditambahkan|dilengkapi|penambahan",
    "it": r"aggiunt[aie]|(?<!ha )aggiunto|integrat[oa] con",
    "ja": r"追記|加筆|追加|書き加え|(?<!付け)加えました",
    "ko": r"추가\w*|보완\w*",
    "nl": r"toegevoegd|aangevuld|uitgebreid met",
    "no": r"lagt til|supplert med|tilføyd",
    "pl": r"dodano|dodaliśmy|uzupełnion[oyae]|uzupełniono|uzupełniliśmy",
    "pt": r"acrescentad[oa]s?|acrescentámos|acrescentamos|adicionad[oa]s?|incluíd[oa]s?|complementad[oa]",
    "ro": r"am adăugat|adăugat|completată? cu",
    "ru": r"добавлен[аоы]?|дополнен[аоы]?|дополнили",
    "sv": r"tillagda?|tillagt|kompletterats|kompletterad|lagts till|lagt till",
    "tr": r"eklen(?:di|miştir|mistir)|ekledik|ilave edil\w+",
    "uk": r"додано|доповнено|доповнили",
    "vi": r"bổ sung|được thêm|đã thêm",
    "zh": r"补充了?|補充了?",
}
# What stands before a reply in a notice that tells of its addition ("updated with a reply").
WITH: dict[str, str] = {
    "ar": r"مع|ليشمل|ليتضمن",
    "cs": r"o|s",
    "da": r"med",
    "de": r"mit|um",
    "el": r"με",
    "en": r"with|includes?|adds|add",
    "es": r"con",
    "fr": r"avec|par",
    "he": r"עם",
    "id": r"dengan",
    "it": r"con",
    "nl": r"met",
    "no": r"med",
    "pl": r"o|z",
    "pt": r"com",
    "ro": r"cu",
    "ru": r"с",
    "sv": r"med",
    "uk": r"з",
    "vi": r"với|cập nhật",
    "zh": r"加入了?|增加了?|新增了?|添加了?|更新了?",
}
# The same in words that hold what stands before, or behind, others.
WITH_IN_ONE: dict[str, str] = {
    "ar": r"(?:ب|ل)(?:ال)?(?:تعليق|تصريح|تصريحات|رد|بيان)",
    "fi": r"(?:kommenti|lausunno|vastaukse|vastinee)lla",
    "hi": r"(?:बयान|प्रतिक्रिया\w*|टिप्पणी|जवाब) के साथ",
    "hu": r"(?:nyilatkozatával|válaszával|közleményével|reakciójával|reagálásával)",
    "ko": r"(?:입장|해명|답변|반론|설명|반응)\w* 반영\w*",
    "tr": r"(?:açıklama|yanıt|cevap|tepki|görüş)\w*[ıiuü]yla",
}
# What may stand between the two: an article, whose reply it is in few words.
BETWEEN = r"\s+(?:[^\W\d_]+['\s]+){0,2}"
BETWEEN_UNSPACED = r"\w{0,12}"
