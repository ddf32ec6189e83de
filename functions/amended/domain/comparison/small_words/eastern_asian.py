"""The small words of the languages of southern and eastern Asia; fields: `comparison.languages`."""

from __future__ import annotations

EASTERN_ASIAN: dict[str, dict[str, str]] = {
    "hi": {
        "called": "(?:श्री|श्रीमती|सुश्री|डॉ|डॉक्टर|मंत्री|प्रधानमंत्री|मुख्यमंत्री|राष्ट्रपति|राज्यपाल|सांसद|"
        "विधायक|न्यायमूर्ति|प्रोफेसर) (?!ने |के |को |की |का |से |में |पर |और |है|हैं)([ऀ-ॣ]{2,20})",
        "months": "जनवरी फरवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर सितम्बर अक्टूबर अक्तूबर नवंबर नवम्बर दिसंबर दिसम्बर",
        "weekdays": "सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार कल आज",
        "numbers": "शून्य एक दो तीन चार पांच छह सात आठ नौ दस ग्यारह बारह",
        "more_numbers": "पाँच=5 बीस=20 सौ=100 हजार=1000 हज़ार=1000 लाख=100000 करोड़=10000000 मिलियन=million अरब=billion",
        "negations": "नहीं न ना मत बिना इनकार इंकार खंडन",
        "common": "का की के को में से पर ने है हैं था थी थे और या भी यह वह ये वे कि जो तो ही एक इस उस कर किया गया "
        "गई गए हो होने लिए साथ बाद अपने कहा हुआ हुई हुए तक द्वारा",
        "boilerplate": "लेख खबर ख़बर रिपोर्ट सुधार संशोधन संशोधित स्पष्टीकरण अपडेट अद्यतन पिछले "
        "पहले संस्करण मूल गलत गलती "
        "ग़लत ग़लती त्रुटि बताया लिखा संपादक नोट सही खेद वास्तव",
        "sources": "पत्र|चिट्ठी|दस्तावेज|दस्तावेज़|रिपोर्ट|खबर|ख़बर|खबरों|दावा|दावे|दावों|अफवाह|"
        "अफवाहों|बयान|अध्ययन|"
        "वीडियो|तस्वीर|ज्ञापन",
        "denials": "जाली|बेबुनियाद|निराधार|इनकार|इंकार|खंडन|गलत है|झूठ|झूठी|फर्जी|फ़र्ज़ी|वापस ले|गलती से|सच नहीं",
        "allegations": "आरोप",
        "additions": "जोड़ा गया|जोड़ी गई|जोड़े गए",
        "said_wrongly": "गलत बताया गया|गलती से बताया|गलती से कहा|गलत लिखा|गलती से लिखा|बताया गया था कि|कहा गया था कि",
        "replacements": "के बजाय|की जगह|न कि|नहीं",
        "headline": "शीर्षक",
        "captions": "कैप्शन तस्वीर फोटो",
        "naming": "नाम",
        "spelling": "वर्तनी|टाइपिंग",
        "abbreviations": "डॉ श्री प्रो रु",
    },
    "id": {
        "months": "januari februari maret april mei juni juli agustus september oktober november desember",
        "weekdays": "senin selasa rabu kamis jumat sabtu minggu kemarin besok",
        "numbers": "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas",
        "more_numbers": "puluh=10 seratus=100 ratus=100 seribu=1000 ribu=1000 juta=million miliar=billion",
        "negations": "tidak bukan belum tanpa jangan tak tiada membantah bantah dibantah",
        "common": "yang di ke dari dan atau pada untuk dengan oleh itu ini adalah dalam akan telah sudah juga para "
        "karena sebagai bahwa ia dia mereka kami kita saat bagi hal lebih setelah sebelum kata ujar",
        "boilerplate": "artikel berita tulisan laporan naskah koreksi ralat klarifikasi pembaruan pemutakhiran "
        "diperbarui dimutakhirkan direvisi diubah diralat versi sebelumnya semula awal kesalahan keliru salah "
        "tertulis disebutkan redaksi catatan editor seharusnya sebenarnya mohon maaf",
        "sources": "surat|dokumen|memo|laporan|kabar|berita|informasi|rumor|isu|klaim|tudingan|"
        "studi|penelitian|"
        "video|foto|rekaman|unggahan|pernyataan",
        "denials": "dipalsukan|tidak berdasar|"
        "membantah|dibantah|bantah|tidak benar|hoaks|hoax|palsu|ditarik|mencabut|keliru memberitakan",
        "allegations": "tuduh tuding",
        "additions": "ditambahkan|penambahan|menambahkan",
        "said_wrongly": "keliru menyebut|salah menyebut|sebelumnya tertulis|semula tertulis|sebelumnya disebutkan|"
        "disebutkan bahwa|tertulis bahwa",
        "replacements": "alih-alih|melainkan|dan bukan|bukan",
        "headline": "judul",
        "captions": "foto gambar keterangan",
        "naming": "nama",
        "spelling": "salah ketik|salah tulis|ejaan",
        "abbreviations": "dr drs prof ir h hj no jl tgl",
    },
    "ja": {
        "weekday_phrases": "月 曜|火 曜|水 曜|木 曜|金 曜|土 曜|日 曜|昨 日|今 日|明 日",
        "called": "([一-鿿々]{1,4})(?:氏|さん|容疑者|被告|首相|大臣|大統領|長官|知事|市長|"
        "町長|村長|区長|署長|校長|院長|所長|学長|総長|局長|課長|室長|支店長|工場長|船長|隊長|議長|議員|社長|会長|教授|選手|監督|代表|博士|部長|委員長|理事長|報道官)",
        "more_numbers": "二=2 三=3 四=4 五=5 六=6 七=7 八=8 九=9 十=10 百=100 千=1000 万=10000 億=100000000",
        "negating_phrases": "ない|なかった|ません|ませんでした|ず、|否定|わけではな",
        "common": "の に は を た が で て と し れ さ い も な よ ら り る こ そ う か あ ま す ん え め く き つ",
        "boilerplate": "訂 正 追 記 更 新 修 お 断 わ び 事 本 文 中 当 初 誤 編 集 部 注 稿 版",
        "sources": "書 簡|文 書|報 道|報 告|手 紙|情 報|主 張|動 画|写 真|研 究|う わ さ|噂",
        "denials": "偽 造|事 実 無 根|デ マ|否 定|誤 報|虚 偽|撤 回|取 り 消 し|事 実 で は な",
        "said_wrongly": "と あ る の は|と し て い た|と し ま し た が|と 報 じ ま し た が|と あ り ま し た が|"
        "当 初",
        "replacements": "で は な く",
        "headline": "題",
        "captions": "写 キ",
        "naming": "氏 名|名 前",
        "spelling": "誤 字|脱 字|表 記",
    },
    "ko": {
        "called": "([가-힣]{2,4})(?= ?(?:씨|장관|대통령|의원|대표|총리|시장|지사|교수|회장|"
        "사장|위원장|선수|감독|차관|청장|총장|원장|변호사|판사|검사|국장|"
        "대변인|서장|소장|실장|팀장|과장|부장|이사|군수|의장|단장|대사|행장|교장|학장|조합장|부사장|차장|기자|작가)"
        "(?![가-힣]{3}))",
        "weekdays": "월요일 화요일 수요일 목요일 금요일 토요일 일요일 어제 오늘 내일",
        "more_numbers": "하나=1 한=1 둘=2 두=2 세=3 네=4 다섯=5 여섯=6 일곱=7 여덟=8 아홉=9 열=10 백=100 천=1000 "
        "만=10000 억=100000000 조=trillion",
        "negations": "안 못 부인 부인했다",
        "negating_phrases": "않|아니|없|못했|못한|부인",
        "common": "이 그 저 것 수 등 및 또는 그리고 하지만 위해 대한 대해 따르면 있다 했다 한다 이다 있는 하는 된 "
        "된다 밝혔다 말했다",
        "boilerplate": "기사 기사는 기사의 정정 정정합니다 바로잡습니다 바로잡음 수정 수정했습니다 수정됐습니다 "
        "업데이트 추가 편집자 주 알려드립니다 이전 초기 애초 당초 버전 잘못 오류 오보 표기 사실과 다르기에",
        "sources": "서한|편지|문서|문건|보도|보도를|보도는|보고서|주장|주장을|소문|소문을|루머|연구|"
        "논문|영상|사진|폐쇄설|설을|의혹을|메모",
        "denials": "가짜|가짜라며|가짜라고|위조|부인했고|부인했다|부인|사실이 아니|허위|오보|철회|거짓|취소",
        "allegations": "의혹 고발",
        "additions": "추가했습니다|추가됐습니다|추가",
        "said_wrongly": "잘못 보도|잘못 표기|잘못 기재|라고 보도했으나|라고 했으나|로 보도했으나|당초",
        "replacements": "대신|이 아닌|가 아닌|이 아니라|가 아니라",
        "headline": "제목 제목을 제목에",
        "captions": "사진 사진의 사진설명 설명",
        "naming": "이름|이름을|성명",
        "spelling": "오타|오타를|오탈자|오탈자를|오자|탈자|오기|맞춤법",
    },
    "vi": {
        "weekday_phrases": "thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy|chủ nhật|hôm qua|hôm nay|ngày mai",
        "before_day": "ngày mùng mồng",
        "months": "tháng",
        "numbers": "zero một hai ba bốn năm sáu bảy tám chín mười",
        "more_numbers": "trăm=100 nghìn=1000 ngàn=1000 triệu=million tỷ=billion tỉ=billion",
        "negations": "không chưa chẳng đừng phủ bác",
        "common": "và của là có được trong cho với các những một này đó từ đến ở khi đã sẽ đang cũng như về theo "
        "vào ra tại bị do để người ông bà anh chị nói",
        "boilerplate": "bài viết báo tin bản phiên trước ban đầu đính chính cập nhật sửa đổi hiệu chỉnh nhầm sai "
        "sót lỗi ghi tòa soạn biên tập chú xin đúng thực tế bổ sung",
        "sources": "lá thư|bức thư|thư|văn bản|công văn|báo cáo|thông tin|tin đồn|cáo buộc|"
        "nghiên cứu|đoạn video|"
        "video|bức ảnh|hình ảnh|tài liệu",
        "denials": "giả mạo|vô căn cứ|phủ nhận|bác bỏ|sai sự thật|không đúng|bịa đặt|rút lại|nhầm lẫn|tin giả",
        "additions": "bổ sung|được thêm",
        "said_wrongly": "viết nhầm|ghi nhầm|đưa tin sai|ghi sai|nêu sai|viết sai",
        "replacements": "thay vì|chứ không phải|không phải",
        "headline": "tiêu",
        "captions": "ảnh chú",
        "naming": "tên|họ tên",
        "spelling": "lỗi chính tả|lỗi đánh máy",
        "abbreviations": "tp ts ths gs pgs ông",
    },
    "zh": {
        "weekday_phrases": "星 期 一|星 期 二|星 期 三|星 期 四|星 期 五|星 期 六|星 期 日|星 期 天|"
        "周 一|周 二|周 三|周 四|周 五|周 六|周 日|周 天|週 一|週 二|週 三|週 "
        "四|週 五|週 六|週 日|週 天|礼 拜 一|礼 拜 二|礼 拜 三|礼 拜 四|礼 拜 五|"
        "礼 拜 六|礼 拜 日|礼 拜 天|禮 拜 一|禮 拜 二|禮 拜 三|禮 拜 四|禮 拜 "
        "五|禮 拜 六|禮 拜 日|禮 拜 天|昨 天|今 天|明 天|昨 日|今 日|明 日",
        "called": "([王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭"
        "程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚"
        "廖邹"
        "鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔][一-鿿]{"
        "1,2})(?=先生|女士|小姐|部长|部長|总理|總理|总统|總統|主席|市长|市長|局长|"
        "局長|教授|议员|議員|书记|書記|发言人|發言人|院长|院長|主任|省长|省長|医生|醫生|律师|律師|董事长|董事長|经理|經理|"
        "总裁|總裁|校长|校長|记者|記者|表示|说|說|称|稱|告诉|告訴|认为|認為|指出|介绍|介紹|坦言|透露|强调|強調)",
        "more_numbers": "二=2 两=2 兩=2 三=3 四=4 五=5 六=6 七=7 八=8 九=9 十=10 百=100 千=1000 万=10000 萬=10000 "
        "亿=100000000 億=100000000",
        "negations": "不 没 沒 未 无 無 非 否",
        "common": "的 了 在 是 和 与 與 及 或 也 都 就 而 并 並 其 这 這 那 个 個 为 為 以 于 於 被 把 从 從 到 对 "
        "對 说 說 称 稱 有 我 们 們 他 她 它 之 将 將 等",
        "boilerplate": "更 正 新 本 文 章 早 前 先 版 错 錯 误 誤 原 修 订 訂 编 編 者 按 注 註 记 記 澄 清 说 明 "
        "勘 报 報 道 导",
        "sources": "信 件|信 函|文 件|报 道|報 道|報 導|报 告|報 告|传 闻|傳 聞|消 息|说 法|說 法|"
        "研 究|视 频|影 片|照 片|声 明|聲 明",
        "denials": "伪 造|偽 造|谣 言|謠 言|"
        "否 认|否 認|辟 谣|闢 謠|虚 假|虛 假|不 实|不 實|撤 回|撤 销|撤 稿|误 报|誤 報",
        "said_wrongly": "误 称|誤 稱|误 写|誤 寫|错 误 地|錯 誤 地|曾 称|曾 稱|误 为|誤 為|误 报|誤 報",
        "replacements": "而 非|而 不 是|不 是",
        "headline": "题 題",
        "captions": "图 圖 照",
        "naming": "姓 名|名 字",
        "spelling": "错 别 字|錯 別 字|笔 误|筆 誤",
    },
}
