"""Words of which one excludes the others, in the languages beyond those of `alternative_words`; the same form. Data.

Here stand those that turn what happened into its opposite. In scripts without spaces a word stands wherever its
characters do.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

FURTHER_ALTERNATIVES: Mapping[str, str] = MappingProxyType(
    {
        "pl": """\
harm: zgin śmier zmarł zabit / rann / zagin / przeży
job: burmistrz prezydent / minister ministra / premier / senator / poseł posłanka / sędzia / adwokat /
  prokurator / lekarz lekark / malarz / pisarz pisark / aktor / piosenkar / reżyser / dziennikarz / profesor /
  ambasador / trener / prezes
ordinal: pierwsz / drug / trzeci / czwart
direction: wzros wzrós zwiększ drożej drożs podroż podwyż rosn / spad zmniejsz taniej tańsz tanie potani obniż
result: wygra pokona / przegra
justice: aresztow zatrzym / oskarż / skaza skazan winn winy= / uniewinn
office: dymisj zrezygn ustąpi / zwoln zwoln / powoła mianow
stance: zatwierdz przyję przyją uchwal popar zaakcept zezw dozwol / odrzuc sprzeciw zakaz zabron / odłoż
access: otwar otwor / zamkn zamyk
trade_of: kupi kupn / sprzeda
answer: potwierdz przyzna / zaprzecz dement
posts: zwalnia / zatrudn
activity: kontynu / wstrzym przerwa
staying: pozosta zostaje=
""",
        "cs": """\
harm: zemřel zemřít mrtv mrtev usmrc zahynul smrt / zraně zranil / pohřeš / přeži naživu
justice: zatč zadrž / obvin obžal / odsouz vinn= vinen / zproš osvobo nevin
office: rezign odstoup / odvol vyhoz propušt / jmenov / zůst
direction: vzrost rost zvýš stoup nárůst zdraž dražš vyšší / kles sníž pokles zlev levněj nižší
stance: schvál podpoř přija povol prošel= prošla= prošlo= / neschvál zamít odmít zakáz neprošel neprošla
  neprošlo / odlož / zruš
result: vyhr zvítěz poraz / prohr
access: otevř / zavř uzavř
trade_of: koup / prod
answer: potvr přizn / popř dement vyvrá
activity: pokrač / zastav přeruš
staying: zůst
""",
        "uk": """\
harm: загин помер смерт убит / поранен постраж / зник / вижи вціл
justice: затрим арешт / обвинув / засуд винн / виправд
office: відстав / звільнен звільни / признач / залиш
direction: зрос зріс підвищ збільш дорож подорож / зниз зменш впав дешев подешев
stance: підтрим ухвал схвал дозвол / відхил відкин заборон / відкла / скасу
result: перем вигра / програ поразк
access: відкри / закри
trade_of: купи / прода
answer: підтверд визна / спросту запереч
activity: продовж працює працюв / зупин припин
staying: залиш
""",
        "ro": """\
harm: mort= morți moarte decedat ucis murit / rănit / dispărut / supraviețuit
justice: arestat reținut / acuzat inculpat / condamnat vinovat / achitat nevinovat
office: demisi / demis= concediat / numit= / rămâne rămas
direction: crescut creșt majorat scump / scăzut scad redus ieftin
stance: aproba adopta sprijin accept permi autoriz / respin opus interzi / amân / anula
result: câștig învins victori / pierd pierdut înfrân
access: deschi / închi
trade_of: cumpăr / vându vinde
answer: confirm recun / dezmin neag nega
sequence: înainte= / după=
posts: concedi / angaj
activity: continu / opri întrerup suspend
staying: rămân rămâne
""",
        "hu": """\
harm: meghalt halál elhunyt életét / megsérül sérült sebes / eltűnt / túlél életben
justice: letartóztat őrizet / vádol vádat / elítél ítélték ítélte bűnös / felment ártatlan
office: lemond távoz / menesztet kirúg / kinevez / marad
direction: emelked nőtt növek drág nő= nőni / csökken mérsékl esett olcs
stance: elfogad jóváhagy támogat megszavaz engedély / elutasít elvet ellenez leszavaz tilt / elhalaszt / töröl
result: győz nyert megnyer legyőz / vesztett kikapott veszít
access: nyit kinyit megnyit / zár bezár lezár
trade_of: megvesz vásárol megvett / elad
answer: megerősít elismer / cáfol tagad
sequence: előtt= / után=
posts: elbocs leép / felvesz
activity: folytat / leáll megszak
staying: marad
""",
        "fi": """\
harm: kuoli kuollut kuolle kuolema menehty surma / loukkaantu haavoittu / kateissa kadonnut / selvisi selviyty
justice: pidät / syyt / tuomit syyllinen / vapautet syytön
office: eroaa erosi erota / erotet potkut / nimit / jatkaa= jatkoi=
direction: nous kasv korkeamp kallii / lask vähen pienen halvem halpe alen
stance: hyväks kannat puolt salli / hylkä hylät vastust torju kiellet kielto / lykä / peruut
result: voitt voitto= / hävi hävisi
access: avat avaa / sulk suljet
trade_of: osta osti / myy myi
answer: vahvist myön / kiist kiels kielt
sequence: ennen= / jälkeen=
posts: irtisan / palkka palkat palkka rekry
activity: jatka jatku / keskeyt lopet pysäyt
staying: pysy säily jatkaa=
""",
        "el": """\
harm: νεκρ σκοτώθ θάνατ πέθαν πεθάν / τραυμ / αγνοού / επέζησ σώθηκ
justice: συνελήφθ σύλληψ / κατηγορ / καταδικ ένοχ / αθω
office: παραιτ παραίτ / απολύ απόλυ καθαιρ / διορίσ / παραμέν
direction: αυξ άνοδ ανέβ ακριβό / μείω μειώ πτώσ έπεσ φθην φτην
stance: ενέκρ εγκρί έγκρι υπερψήφ στηρίζ επιτρέ / απέρρι απορρί απόρρι καταψήφ απαγορ / αναβ / ακύρ
result: νίκ κέρδισ / έχασ ήττα ηττ
access: άνοιξ ανοίγ άνοιγ / έκλεισ κλείν κλείσ
trade_of: αγορ / πώλ πουλ
answer: επιβεβ παραδέχ / διαψεύ διέψευ αρνήθ αρνεί
sequence: πριν= / μετά=
posts: απολύσ / προσλ προσέλ
activity: συνεχ / διακόπ διέκοψ σταμάτ
staying: παραμέν
""",
        "tr": """\
harm: öldü ölen ölü öldür / yaralan yaralı / kayıp / kurtul
justice: tutukla gözaltı / suçlan / mahkum mahkûm suçlu / beraat akland
office: istifa / kovul azled / atand / izne
direction: arttı artış artır yüksel pahal zamlan / düştü düşüş düşür azal geril ucuz indi=
stance: kabul onay destek izin= / reddet redded yasak / ertele / iptal
result: kazan galip yendi / kaybet yenil mağlup
access: açıl açtı / kapat kapan
trade_of: aldı= satın / sattı satış satıl
answer: doğrula / yalanla
sequence: önce= / sonra=
activity: devam sürüyor sürdür / durdur durdu=
staying: sürüyor
""",
        "ar": """\
harm: قتل مقتل يقتل توفي وفاة مات / أصيب إصاب جرح جريح مصاب يصب / مفقود / نجا نجو
justice: اعتق توقيف / اتهم / أدان إدان تدين تدن تدنه أدين مذنب / برأ تبرئ براءة بريء
office: استقال يستقيل يستقل تستقيل / أقال إقال أقيل / عين= تعيين / بقي يبقى باق
direction: ارتفع ارتفاع ترتفع يرتفع سيرتفع سترتفع زاد زيادة / انخفض انخفاض تراجع هبط ينخفض تنخفض سينخفض ستنخفض
stance: وافق توافق يوافق موافق أيد تأييد قبلت قبول تقبل يؤيد تؤيد مؤيد سمح يسمح تسمح / رفض ترفض يرفض عارض يعارض
  معارض تعارض حظر منع تمنع يمنع / أجل= تأجيل / ألغى إلغاء
result: فاز فوز انتصر / خسر خسار هزيم
access: فتح افتتح افتتاح مفتوح يفتح تفتح سيفتح ستفتح / أغلق إغلاق يغلق تغلق سيغلق ستغلق
trade_of: اشترى شراء / باع بيع
answer: أكد يؤكد تؤكد تأكيد اعترف يعترف / نفى ينفي نفت تنفي أنكر
sequence: قبل= / بعد=
activity: يستمر تستمر استمر / توقف يتوقف تتوقف
staying: بقي يبقى سيبقى باق تبقى ستبقى
""",
        "he": """\
harm: נהרג הרוג מת= מתו= נפטר מוות נרצח / נפצע פצוע / נעדר / שרד ניצל
justice: נעצר מעצר / הואשם / הורשע הרשיע הרשע אשם= / זוכה זיכה זיכוי
office: התפטר פרש פורש תפרוש יפרוש פריש / פוטר הודח / מונה / נשאר יישאר תישאר
direction: עלה= עליי עלתה עלו= גדל= התייקר גבוה / ירד יריד ירדה ירדו קטן= הוזל נמוך
stance: תומכ תומך תמך תמכ בעד= הסכי מותר התיר / מתנגד התנגד נגד= אסור אסר= / דחה דחתה נדחה / ביטל ביטול בוטל
call: הכריז הוכרז הכרז / ביטל ביטול בוטל
result: ניצח ניצחון / הפסיד הפסד
access: נפתח פתח פתיח / נסגר סגר סגיר
trade_of: קנה רכש רכיש / מכר מכיר
answer: אישר אישרה הודה הודת / הכחיש הכחש מכחיש
sequence: לפני= / אחרי= לאחר=
staying: נשאר יישאר תישאר נשארת
""",
        "hi": """\
harm: मौत मृत मरे मारे निधन / घायल चोट / लापता / सुरक्षित
justice: गिरफ्तार / आरोप / दोषी / बरी निर्दोष
office: इस्तीफा / बर्खास्त / नियुक्त
direction: बढ़ वृद्धि महंग / घटा घटी घटे गिर कमी सस्त
stance: मंजूर समर्थन स्वीकृत पारित अनुमति / खारिज विरोध नामंजूर प्रतिबंध / स्थगित / रद्द
result: जीत विजय / हार= हारा हारी हारे पराजय
access: खोल खुल / बंद=
answer: पुष्टि / इनकार इन्कार इंकार खंडन
activity: जारी / रुक
staying: रहेगा= रहेंगे= रहेगी=
""",
        "id": """\
harm: tewas meninggal mati= menewaskan / luka= terluka melukai cedera / hilang= / selamat=
justice: ditangkap ditahan menangkap / didakwa / bersalah dihukum divonis / bebas= dibebaskan
office: mundur mengundurkan / dipecat memecat dicopot / ditunjuk diangkat / bertahan
direction: naik meningkat bertambah kenaikan mahal / turun menurun berkurang penurunan murah
stance: setuju menyetujui disetujui mendukung didukung mengizinkan diizinkan / menolak ditolak tolak menentang
  melarang dilarang / ditunda menunda / dibatalkan membatalkan
result: menang memenangkan mengalahkan / kalah=
access: dibuka membuka buka= / ditutup menutup tutup=
trade_of: membeli dibeli / menjual dijual
answer: membenarkan mengonfirmasi mengakui / membantah menyangkal menepis
sequence: sebelum= / setelah= sesudah=
activity: berlanjut melanjutkan dilanjutkan / dihentikan berhenti menghentikan
staying: tetap= bertahan
""",
        "vi": """\
harm: chết= thiệt_mạng tử_vong / thương= / mất_tích / sống_sót
justice: bị_bắt / khởi_tố / có_tội / vô_tội
direction: tăng= / giảm=
stance: thông_qua phê_duyệt ủng_hộ chấp_thuận cho_phép / bác_bỏ từ_chối phản_đối cấm= / hoãn= / hủy=
result: thắng= / thua=
access: mở_cửa / đóng_cửa
trade_of: mua= / bán=
answer: xác_nhận thừa_nhận / phủ_nhận bác_bỏ
activity: tiếp_tục / dừng= ngừng=
staying: vẫn=
""",
        "ko": """\
harm: 사망 숨지 숨졌 숨진 숨져 죽었 / 다치 다쳤 다친 부상 중상 경상 / 실종 / 생존 무사
justice: 체포 구속 / 기소 / 유죄 / 무죄
office: 사퇴 사임 사직 탈당 / 해임 경질 / 유임 잔류 / 취임 임명
direction: 상승 증가 올랐 오른 올라 인상 늘었 늘어 급증 / 하락 감소 떨어 내렸 인하 줄었 줄어 급감
stance: 승인 찬성 통과 지지 가결 허가 수용 허용 / 부결 반대 거부 기각 불허 금지 / 연기 / 취소
result: 승리 이겼 이긴 당선 우승 / 패배 패했 낙선
access: 개장 재개 개방 / 폐쇄 폐장 휴업
trade_of: 매입 인수 구매 / 매각 판매
answer: 인정 시인 확인 / 부인 반박
activity: 계속 / 중단 중지
staying: 유지 유임 잔류 계속
""",
        "ja": """\
harm: 死亡 死者 死ん 亡くな 死去 / けが 負傷 重傷 軽傷 怪我 / 行方不明 / 無事 生存 助か
justice: 逮捕 / 起訴 / 有罪 / 無罪
office: 辞任 辞職 退任 辞め / 解任 更迭 罷免 / 続投 留任 / 就任
direction: 増 上昇 引き上げ 値上げ / 減 下落 低下 引き下げ 値下げ
stance: 賛成 支持 可決 承認 受け入れ 認可 許可 / 反対 否決 却下 拒否 禁止 / 延期 / 中止 撤回
result: 勝利 勝っ 勝ち 当選 優勝 / 敗北 敗れ 負け 落選 敗退
access: 開業 再開 開放 開店 / 閉鎖 閉店 休業 封鎖
trade_of: 購入 買収 / 売却
answer: 認め / 否定 否認
activity: 存続 継続 / 停止 終了
staying: 続投 留任 存続 維持 継続
""",
        "zh": """\
harm: 死亡 身亡 遇难 遇難 丧生 喪生 去世 死者 / 受伤 受傷 伤者 傷者 轻伤 重伤 / 失踪 失蹤 / 生还 生還 幸存 平安
justice: 逮捕 被捕 / 起诉 起訴 / 有罪 / 无罪 無罪
office: 辞职 辭職 请辞 / 免职 免職 解职 罢免 解雇 / 就任 上任 / 留任 连任 連任
direction: 上调 上調 上涨 上漲 上升 增长 增長 增加 提高 / 下调 下調 下跌 下降 减少 減少 降低 下滑
stance: 批准 通过 通過 同意 支持 赞成 接受 允许 准许 / 否决 否決 拒绝 拒絕 反对 反對 驳回 禁止 / 推迟 / 取消
result: 获胜 獲勝 战胜 戰勝 赢得 击败 当选 當選 / 落败 落敗 输给 失利 落选 落選
access: 开放 開放 开业 重开 / 关闭 關閉 停业
trade_of: 收购 收購 购买 買入 / 出售 卖出 賣出
answer: 承认 承認 证实 證實 / 否认 否認
activity: 继续 持续 / 停止 中止 暂停
staying: 留任 连任 連任 继续 維持 维持 仍然
""",
    }
)
