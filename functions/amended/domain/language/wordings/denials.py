"""The forms in which each language's verbs deny and reject: data for the extract and for the severity of a notice.

Each language has two lists of alternatives. By the first somebody contradicts what was reported (present, past,
passive, participles, verbs in two parts, and that nothing of the kind is meant); by the second somebody will have
nothing of a thing, which may be a report ("wies den Bericht zurück") as well as a bill.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

DENIALS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "en": (
            r"""
            den(?:y|ies|ied|ying|ials?)|disput(?:e|es|ed|ing)|refut(?:e|es|ed|ing)|rebut(?:s|ted|ting|tals?)?|
            debunk(?:s|ed|ing)?|
            contradict(?:s|ed|ing)?|disavow(?:s|ed|ing|als?)?|repudiat(?:e|es|ed|ing)|disown(?:s|ed)?|recant(?:s|ed)?|
            (?:has|have|had|with) no (?:intentions?|plans?)|no plans? (?:to|for)|not (?:intend|plan|planning|
            intending) to|no truth (?:to|in)|untrue|baseless|unfounded
            """,
            r"""
            reject(?:s|ed|ing|ions?)?|dismiss(?:es|ed|ing)?|rebuff(?:s|ed|ing)?|(?:push|shot|hit|shoot)(?:es|ed|ing|
            s)? (?:back|down)|
            (?:poured|pour|pours) cold water|scotch(?:es|ed)|rul(?:es|ed) out
            """,
        ),
        "de": (
            r"""
            dementi(?:s|eren?|erten?|ert)?|bestreitet|bestreiten|bestritt(?:en)?|widerspr(?:icht|echen|ach|achen|ochen)|
            widerleg(?:t|te|ten|en)|verneint?e?n?|leugnet(?:e|en)?|geleugnet|(?:streitet|streiten|
            stritt(?:en)?)\b.{0,80}?\bab|
            abgestritten|abstritt(?:en)?|(?:stellt|stellen|stellten?)\b.{0,60}?\brichtig|richtiggestellt|
            richtigstell\w+|
            (?:denkt|denken|dachten?) nicht (?:an|daran)|kein(?:e|en)? (?:absicht|pläne|plan)(?:en)?|
            nicht (?:die )?absicht|
            plant nicht|planen nicht
            """,
            r"""
            (?:weist|weisen|wies(?:en)?)\b.{0,80}?\bzurück|zurückgewiesen\w*|zurückweis\w*|zurückwies(?:en)?|
            (?:weist|weisen|wies(?:en)?)\b.{0,80}?\bvon sich
            """,
        ),
        "nl": (
            r"""
            ontken(?:t|nen|de|den|d|ning\w*)|(?:spreekt|spreken|sprak(?:en)?)\b.{0,80}?\btegen|tegengesproken|
            tegensprak(?:en)?|
            tegen te spreken|tegenspreekt|weerleg(?:t|gen|de|den|d)|logenstraft\w*|betwist(?:te|ten|en)?|
            (?:niet|geen plannen|geenszins) van plan|geen (?:plannen|voornemens?)|niet voornemens
            """,
            r"""
            (?:wijst|wijzen|wees|wezen)\b.{0,80}?\b(?:van de hand|af)|afgewezen|verwerp(?:t|en)|verwierp(?:en)?|
            verworpen
            """,
        ),
        "sv": (
            r"""
            förneka(?:r|de|t|s|des|ts)?|dementera(?:r|de|t|s|des|ts|d)?|dementi\w*|bestrid(?:er|it|s)|bestred(?:s)?|
            motsäg(?:er|s)|motsa(?:de)?|vederl(?:ägger|ade|agt)|(?:har )?inga planer på|tänker inte|inte för avsikt
            """,
            r"avvisa(?:r|de|t|s|des|ts)|tillbakavisa(?:r|de|t|s|des|ts)|slår ifrån sig|slog ifrån sig",
        ),
        "da": (
            r"""
            benægt(?:er|ede|et|es|edes)|dementer(?:er|ede|et|es|edes)|dementi\w*|bestrid(?:er|t|es)|bestred(?:es)?|
            modsig(?:er|es)|modsagde|modbevis(?:er|te|t)|ingen planer om|agter ikke|ikke til hensigt|har ikke tænkt sig
            """,
            r"afvis(?:er|te|t|es|tes)|tilbagevis(?:er|te|t|es|tes)|blank(?:t)? afvis\w+",
        ),
        "nb": (
            r"""
            benekt(?:er|et|a|es)|dementer(?:er|te|t|es|tes)|dementi\w*|bestrid(?:er|es|t)|bestred(?:es)?|motsi(?:er|es)|
            motsa|nekt(?:er|et|es) for|ingen planer om|har ikke til hensikt|har ikke tenkt
            """,
            r"avvis(?:er|te|t|es|tes)|tilbakevis(?:er|te|t|es|tes)",
        ),
        "fr": (
            r"""
            dém(?:ent|entent|entait|entaient|entir|entie?s?|enties|entit|entirent|entant)|démentis?|
            réfut(?:e|ent|é|ée|és|ées|ait|aient|er|a|èrent)|ni(?:e|ent|é|ée|és|ées|ait)|contredi(?:t|te|sent|re|sait)|
            infirm(?:e|ent|é|ée|és|ées|er)|conteste(?:nt)?|contestée?s?|contestait|(?:aucune|pas d['’]|
            pas l['’]) ?intention|n['’]entend pas
            """,
            r"rejett(?:e|ent)|rejet(?:é|ée|és|ées|ait|aient|er|a|èrent)|bala(?:ie|yé|yée)|repouss(?:e|é|ée)",
        ),
        "es": (
            r"""
            desm(?:iente|ienten|intió|intieron|entido|entida|entidos|entidas|entir|entía)|ni(?:ega|egan)|neg(?:ó|
            aron|ado|ada|ados|
            adas|aba|aban|ar)|refut(?:a|an|ó|aron|ado|ada)|contradi(?:ce|cen|jo|jeron)|(?:no tiene|sin|
            ninguna) (?:la )?intención|
            no tiene (?:previsto|planes)|desmentidos?
            """,
            r"rechaz(?:a|an|ó|aron|ado|ada|ados|adas)|descart(?:a|an|ó|aron|ado|ada)",
        ),
        "pt": (
            r"""
            desment(?:e|em|iu|iram|ido|ida|idos|idas|ir|ia|iam)|neg(?:a|am|ou|aram|ado|ada|ados|adas|ava|avam|ar)|
            refut(?:a|am|ou|aram|ado|ada)|contradi(?:z|zem|sse)|contest(?:a|am|ou|aram|ado|ada)|
            (?:não tem|sem|nenhuma) (?:a )?intenção|não pretende|não tenciona
            """,
            r"rejeit(?:a|am|ou|aram|ado|ada|ados|adas)|descart(?:a|am|ou|aram|ado|ada)|recha(?:ça|çou)",
        ),
        "it": (
            r"""
            smenti(?:sce|scono|to|ta|ti|te|va|vano|rono|re|ta)|smentì|neg(?:a|ano|ato|ata|ati|ate|ò|ava|avano|arono)|
            confut(?:a|ano|ato|ata|ò)|contest(?:a|ano|ato|ata|ò)|contraddi(?:ce|cono|sse)|contraddett[oa]|
            (?:non ha|nessuna|senza|alcuna) (?:alcuna |nessuna )?intenzione|non intende
            """,
            r"resping(?:e|ono)|respint[oaie]|respinse(?:ro)?|esclu(?:de|dono|so|sa|se|sero)|rigett(?:a|ato|ata)",
        ),
        "ro": (
            r"""
            dezmin(?:te|t|ts|țit|țită|țite|țiți|țea|țirea|ţit)|neag[ăe]|neg(?:at|ată|ate|ați|a|au|e)|infirm(?:ă|at|
            ată|ate|a)|
            contest(?:ă|at|ată|ate)|contrazi(?:ce|c|s|să)|(?:nu are|nicio) (?:nicio )?intenți[ae]\w*|nu intenționează
            """,
            r"resping(?:e)?|respin(?:s|să|se|și|gea)|exclus|exclude",
        ),
        "pl": (
            r"""
            zaprzecz\w+|(?:z)?dement(?:uje|ują|ował|owała|owało|owali|
            owany|owana|
            owane|owano|ować|i)|podważ(?:a|ają|ył|yła|yli|ono)|neg(?:uje|ują|ował|owała)|nie zamierza(?:ją)?|
            nie ma zamiaru|
            nie planuje
            """,
            r"odrzuc(?:a|ają|ił|iła|iło|ili|ono|ony|ona|one)|odpiera(?:ją)?|odparł[ay]? zarzuty",
        ),
        "cs": (
            r"""
            popř(?:el|ela|elo|eli|ely|en|ena|eno|eny|ít)|popír(?:á|ají|al|ala|ali)|dement(?:uje|ují|oval|ovala|
            ovalo|ovali|ován|
            ována|ováno|i)|vyvr(?:ací|acejí|acel|acela|átil|átila|átilo|átili|ácen|ácena|áceno)|nehodlá|
            nemá v úmyslu|neplánuje|
            nechystá se
            """,
            r"odmít(?:á|ají|l|la|lo|li|ly|nut|nuta|nuto|nout|al|ala)|ohra(?:dil|dila|dili|zuje) se",
        ),
        "hu": (
            r"""
            (?:meg)?cáfol(?:ja|ják|ta|ták|t|tak|va|ták|nak|at|ata)?|(?:meg)?cáfoltá?k?|tagad(?:ja|ják|ta|ták|ott|tak)?|
            letagad\w*|ellentmond(?:ott|tak)?|nem (?:tervez|készül|szándékozik|kíván)\w*|nincs szándéká\w+
            """,
            r"(?:vissza)?utasít(?:ja|ják|otta|ották) ?(?:vissza)?|visszautasít\w*|elutasít(?:ja|ják|otta|ották)",
        ),
        "fi": (
            r"""
            kiist(?:ää|ävät|i|ivät|etty|etään|ettiin|änyt|äneet|ämään|äminen)|kiel(?:si|sivät|tää|tävät|tänyt|
            täneet|letty)|
            perätö(?:n|ntä)|perättöm\w+|ei aio|eivät aio|aio erota|ei (?:ole )?aikomust\w*|kumo(?:si|aa|sivat|ttu)
            """,
            r"torju(?:u|vat|i|ivat|nut|neet|ttu|ttiin)|tyrm(?:ää|äsi|ätty)",
        ),
        "el": (
            r"""
            δι[αέ]ψ(?:εύδει|εύδουν|ευσε|ευσαν|εύσει|εύστηκε|εύσθηκε|εύστηκαν|εύδεται|εύσεις|ευση)|αρνήθηκ(?:ε|αν)|
            αρνείται|
            αρνούνται|αμφισβ(?:ητεί|ήτησε|ητούν)|δεν (?:προτίθεται|σκοπεύει|έχει πρόθεση)|καμία πρόθεση
            """,
            r"απ[οέ]ρρ(?:ίπτει|ίπτουν|ιψε|ιψαν|ίφθηκε|ίφθηκαν|ίψει)",
        ),
        "tr": (
            r"""
            yalanla\w+|yalanlıyor(?:lar)?|inkâr e\w+|
            inkar e\w+|
            tekzip e\w+|(?:istifa|niyet|plan)\w* (?:etmeyi |etme )?(?:düşünmüyor|yok)|düşünmüyor|niyeti yok|
            gerçeği yansıtm\w+|aslı yok|asılsız\w*
            """,
            r"redde(?:tti|ttiler|diyor|diyorlar|den|derek|dildi|dilmiş|tmişti|tmiş)",
        ),
        "ru": (
            r"""
            опроверг(?:ает|ают|ла|ло|ли|нут\w*|ал\w*|нул\w*)?|опровер(?:жени\w+|гать)|отрица(?:ет|ют|л|ла|ло|ли|ть|
            ются|ется)|
            оспар?ива(?:ет|ют|л|ла)|оспорил[аи]?|не (?:планирует|намерен\w*|собирается|соответствует действительности)
            """,
            r"отверг(?:ает|ают|ла|ло|ли|нут\w*|нул\w*)?|отме(?:л|ла|ли) (?:обвинения|слухи)",
        ),
        "uk": (
            r"""
            спросту(?:вав|вала|вало|вали|вано|вання|ваний|вана|ють|вати)|спростов(?:ує|ують|ано|ан\w+)|
            запереч(?:ує|ують|ив|ила|ило|или|ено|увати|ував|ували)|оскарж(?:ує|ив|ила)|
            не (?:планує|має наміру|збирається|відповідає дійсності)
            """,
            r"відкида(?:є|ють|в|ла|ли)|відкину(?:в|ла|ло|ли|то)|відхил(?:ив|ила|или|ено)",
        ),
        "ar": (
            r"""
            [وف]?(?:نفى|نفت|نفوا|نفيا|نفتا|ينفي|تنفي|ينفون|نفاه|نفته|نفاها|نفتها|نُفي|نافي[اةً]*|كذ?ّ?بت?|يكذب|تكذب|
            دحضت?|يدحض|
            تدحض|فن?ّ?دت?|يفند|تفند|أنكرت?|ينكر|تنكر)|(?:تم |جرى )نفي|نفي (?:صحة|الخبر|ذلك)|لا (?:نية|يعتزم|ينوي|
            تعتزم|تنوي)
            """,
            r"[وف]?(?:رفضت?|يرفض|ترفض|استبعدت?|يستبعد)",
        ),
        "he": (
            r"""
            הכחיש(?:ה|ו)?|מכחיש(?:ה|ים|ות)?|הוכחש(?:ה|ו)?|מוכחש(?:ת|ים)?|הכחש(?:ה|ת|ות|תו)|הפריכ(?:ה|ו)|הפריך|
            מפריכ(?:ה|ים)|מפריך|
            הופרכ(?:ה|ו)|הופרך|(?:אין|ללא) (?:לו |לה |להם )?כוונה|אינו מתכוון|אינה מתכוונת|לא מתכוונ?ן?\w*|סתר(?:ה|ו)?
            """,
            r"דח(?:ה|תה|ו)|דוחה|דוחים|נדח(?:ה|תה|ו)",
        ),
        "hi": (
            r"""
            खंडन|इनकार|इन्कार|इंकार|नकार(?:ा|ी|े|ते|ता|ती| दिया| दी)?|झुठला\w*|ग़?लत (?:बताया|बताई|बताए|करार)|
            कोई (?:इरादा|योजना) नहीं|इरादा नहीं
            """,
            r"ख़?ारिज|अस्वीकार",
        ),
        "id": (
            r"""
            (?:mem|di)?bantah(?:an)?|(?:me|di)?nyangkal|disangkal|sangkal(?:an)?|menepis|ditepis|tepis|menampik|
            ditampik|
            tidak (?:berniat|berencana)|tak (?:berniat|berencana)|tidak ada (?:niat|rencana)
            """,
            r"menolak|ditolak",
        ),
        "vi": (
            r"""
            phủ nhận|bác bỏ|bác tin|bác thông tin|cải chính|phản bác|không có ý định|không có kế hoạch
            """,
            r"từ chối|bác đơn",
        ),
        "ja": (
            r"""
            否定(?:し|す|さ|。|した)|打ち消(?:し|す|さ)|反論(?:し|す)|反ばく|反駁|事実無根|事実では(?:な|あり)|(?:意向|予定|考え)は(?:な|ありません)|
            デマ(?:だ|と)|つもりはな
            """,
            r"拒否し|退け",
        ),
        "zh": (
            r"""
            否认|否認|驳斥|駁斥|反驳|反駁|辟谣|闢謠|澄清.{0,6}(?:谣|謠|不实|不實)|不属实|不屬實|并非事实|並非事實|子虚乌有|子虛烏有|
            (?:没有|沒有|无|無)(?:意|计划|計劃|打算)|(?:谣言|謠言)
            """,
            r"拒绝|拒絕|驳回|駁回",
        ),
        "ko": (
            r"""
            부인(?:했|하|한|됐|되)\w*|부정(?:했|하|한)\w*|반박(?:했|하|한)\w*|일축(?:했|하|한)\w*|사실무근\w*|
            사실(?:이|은|과) (?:아니|아닌|아님|다르)\w*|(?:계획|의사|생각|의향)(?:이|은|는) 없\w*
            """,
            r"거부(?:했|하|한)\w*|기각(?:했|하|한)\w*",
        ),
    }
)
