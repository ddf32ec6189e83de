"""What the extract and the check know of the languages of southern and eastern Asia. Fields: `entry.Entry`."""

from __future__ import annotations

from amended.domain.language.wordings.entry import Entry

EASTERN_ASIAN = {
    "ja": Entry(
        quotes="「|」",
        labels="訂正|補足|更新|編集部注|撤回|修正|お知らせの変更|お知らせの削除|記事の削除|告知のない変更|見出しは現在も次のまま|見出しは変更された。以前の見出し",
        common="""
            の に は を が と で も へ や から まで など です ます した する いる ある この その これ それ こと ため
        """,
        corrects=r"訂正|誤り|誤っ|誤報|誤記|間違|修正|正しくは|取り消|撤回|ではなく",
        denies=r"否定|撤回|取り消|事実ではな|虚偽|反論|偽造|偽物|捏造|デマ|事実無根",
        negates=r"ない|なく|なかった|ません|おらず|ず、|せず|ではな|否定",
        tells=r"述べ|語っ|話し|発表|明らかにし|説明し|否定し|認め|強調し",
        according=r"によると|によれば",
        restates=r"当初|以前の|先に|初出|とあるのは|としてい|としまし|とありまし|と報じ",
        routine=r"おわび|お詫び|更新しました|更新されました",
        contrast=r"ではなく|でなく|ではない|ではありません",
        but=r"ではなく|でなく",
        confirms=r"認め|確認し|追認",
        rejects=r"ではなく|でなく|ではない|ではありません",
        contrary=r"と異なり|とは異なり",
        turns=r"が、|正しくは|実際は|実際には|ところ、",
        spaced=False,
    ),
    "zh": Entry(
        labels="更正|澄清|更新|编者按|撤回|修订|说明已改写|说明已删除|文章已删除|未加说明的改动|标题仍为|标题已更改，原为",
        common="的 了 在 是 和 与 及 或 有 为 这 那 他 她 它 们 个 中 上 下 等 也 都 就",
        corrects=r"更正|错误|有误|误写|误为|失误|纠正|应为|实为|而不是|而非|撤回|澄清|勘误|訂正|錯誤|糾正",
        denies=r"否认|否認|驳斥|反驳|撤回|不实|虚假|并非|伪造|偽造|造假|假的|谣言|謠言|子虚乌有",
        negates=r"不(?![过過仅僅少断斷久同])|没有|沒有|未(?![来來])|[无無](?![锡錫论論线線疑])|非(?![常洲凡])|否认|否認",
        tells=r"表示|称|说|宣布|指出|强调|否认|证实|透露|写道|表明",
        according=r"据|根据",
        restates=r"此前|早前|原文|先前|较早版本|之前的版本|(?:报道|报导|報道|報導)称|[误誤][称稱写寫作为為报報]",
        routine=r"致歉|抱歉|已更新",
        contrast=r"而不是|而非|不是",
        but=r"而是",
        confirms=r"证实|承认|确认|證實|承認|確認",
        contrary=r"与此前|不同于",
        turns=r"实际|应为|实为|正确|實際|應為|實為|正確",
        spaced=False,
    ),
    "ko": Entry(
        labels="""
            정정|설명|업데이트|편집자 주|기사 철회|수정|알림 문구 변경|알림 삭제|기사 삭제|알림 없이 변경|
            제목은 여전히 다음과 같다|제목이 바뀌었다. 이전 제목
        """,
        common="""
            이 그 저 것 수 등 및 또는 그리고 하지만 위해 대한 대해 따르면 있다 했다 한다 이다 있는 하는 된 된다 것이다
            것으로 있습니다 했습니다 입니다
        """,
        corrects=r"""
            \w*정정\w*|\w*바로잡\w*|잘못\w*|오류\w*|오보\w*|오기\w*|틀린|틀렸\w*|사실과 다[르른]\w*|실제로\w*|실제\w*|
            대신|아니라|아닌|철회\w*|맞습니다|올바른
        """,
        denies=r"""
            \w*부인\w*|\w*반박\w*|사실이 아니\w*|사실이? 아냐|사실무근\w*|허위\w*|거짓\w*|철회\w*|일축\w*|
            (?:결정된|정해진) (?:것이|바|바가|것은) 없\w*|
            가짜\w*|위조\w*|조작\w*
        """,
        negates=r"안|못|\w*않\w*|\w*아니\w*|없\w*|아닌|아닙니다|아냐|아님",
        tells=r"""
            \w*말했\w*|\w*말한\w*|밝혔\w*|\w*전했\w*|\w*발표\w*|\w*주장\w*|\w*강조\w*|\w*설명\w*|\w*부인\w*|\w*인정\w*|
            덧붙\w*|\w*반박\w*|\w*보도\w*
        """,
        according=r"(?!)",
        restates=r"""
            당초|애초|이전 (?:기사|버전|판)\w*|앞서|앞선 기사\w*|(?:최초|처음) (?:기사|보도)\w*|
            잘못 (?:보도|표기|기재|전달|전하|
            전했|적|쓰|썼)\w*|(?:보도|표기|기재|표시)(?:했|하였|됐|되었)(?:으나|지만)
        """,
        routine=r"사과\w*|죄송\w*|업데이트(?:됐|되었|했)\w*|독자 여러분\w*",
        contrast=r"아니라|아닌|대신|아닙니다|아니고|아니며|아니다|아냐|아님",
        rejects=r"아니라|아닌|대신|아닙니다|아니고|아니며|아니다|아냐|아님",
        but=r"하지만",
        confirms=r"확인\w*|인정\w*|시인\w*",
        contrary=r"달리",
        turns=r"\w+(?:으나|지만|는데)|실제로\w*|사실은|올바른",
    ),
    "hi": Entry(
        writes=r"लिखा|लिखी",
        labels="""
            सुधार|स्पष्टीकरण|अपडेट|संपादक की टिप्पणी|लेख वापस लिया गया|संशोधित|सूचना के शब्द बदले|सूचना हटाई गई|
            लेख हटाया गया|बिना सूचना के बदलाव|शीर्षक में अब भी लिखा है|शीर्षक बदल गया है; पहले लिखा था
        """,
        common="""
            का की के को में से पर ने है हैं था थी थे और या भी यह वह ये वे कि जो तो ही एक इस उस कर किया गया गई गए हो होने
            लिए साथ बाद अपने हुआ हुई हुए तक द्वारा होगा होगी
        """,
        corrects=r"""
            सुधार|सुधारा|संशोधन|संशोधित|गलत|गलती|ग़लत|ग़लती|त्रुटि|भूल|सही|वास्तव में|दरअसल|असल में|के बजाय|की जगह|स्पष्ट|
            स्पष्टीकरण|वापस ले
        """,
        denies=r"""
            खंडन|इनकार|इन्कार|इंकार|झूठ|झूठा|झूठी|फर्जी|फ़र्ज़ी|निराधार|बेबुनियाद|गलत बताया|गलत करार|सच नहीं|वापस ले|
            कोई फैसला नहीं|कोई निर्णय नहीं|अफवाह|
            जाली|मनगढ़ंत
        """,
        negates=r"नहीं|न|ना|मत|बिना",
        tells=r"""
            कहा|बताया|कहना|कहते|कहती|बोले|बोलीं|बोला|दावा|घोषणा|पुष्टि|खंडन|इनकार|लिखा|जोड़ा|चेतावनी|स्वीकार|जवाब
        """,
        according=r"(?!)",
        restates=r"""
            (?:पिछले|पुराने|शुरुआती|मूल) संस्करण|पहले (?:के )?संस्करण|(?:गलती|ग़लती|भूल) से|(?:गलत|ग़लत) (?:बताया|लिखा|छपा|कहा)|
            पहले (?:बताया|लिखा|कहा) गया
        """,
        routine=r"खेद|क्षमा|माफी|अपडेट किया गया|संशोधित किया गया",
        contrast=r"न कि|के बजाय|की बजाय|की जगह|नहीं(?=\s*(?:[,।;]|$))",
        rejects=r"के बजाय|की बजाय|की जगह|नहीं",
        but=r"बल्कि",
        confirms=r"पुष्टि|स्वीकार|माना",
        contrary=r"के विपरीत|के उलट",
        turns=r"जबकि|लेकिन|वास्तव में|दरअसल|असल में|सही",
        pronouns="वह वे उन्होंने उसने",
    ),
    "id": Entry(
        writes=r"menulis|ditulis",
        labels="""
            Ralat|Klarifikasi|Pembaruan|Catatan redaksi|Ditarik|Diubah|Catatan ditulis ulang|Catatan dihapus|
            Artikel dihapus|Diubah tanpa catatan|Judul masih berbunyi|Judul telah diubah; sebelumnya berbunyi
        """,
        common="""
            yang di ke dari dan atau pada untuk dengan oleh itu ini adalah dalam akan telah sudah juga para karena
            sebagai bahwa ia dia mereka kami kita saat bagi hal lebih setelah sebelum tersebut seperti mulai
        """,
        corrects=r"""
            koreksi|dikoreksi|mengoreksi|ralat|diralat|meralat|keliru|kekeliruan|salah|kesalahan|tidak tepat|
            tidak akurat|seharusnya|sebenarnya|alih-alih|klarifikasi|ditarik|yang benar
        """,
        denies=r"""
            membantah|dibantah|bantah\w*|menyangkal|menepis|menampik|tidak benar|bohong|hoaks|hoax|palsu|ditarik|
            mencabut|belum ada keputusan|tidak ada keputusan|
            dipalsukan|tidak berdasar|karangan
        """,
        negates=r"tidak|bukan|belum|tanpa|jangan|tak|tiada",
        tells=r"""
            kata|mengatakan|ujar|ucap|tutur|menyatakan|menyebut\w*|menegaskan|menjelaskan|mengumumkan|membantah|
            mengonfirmasi|membenarkan|menulis|menambahkan|menilai|mengklaim|memperingatkan|melaporkan|mengakui|
            menyangkal|menepis
        """,
        according=r"menurut",
        restates=r"""
            versi (?:sebelumnya|awal|pertama|lama)|(?:sebelumnya|semula|awalnya)(?: \w+){0,3} (?:menyebut\w*|tertulis|
            ditulis|disebut\w*|menulis\w*|melaporkan|keliru)|(?:keliru|salah) (?:menyebut\w*|menulis\w*|tertulis|
            disebut\w*|ditulis)|(?:tertulis|disebutkan) (?:sebelumnya|bahwa)
        """,
        routine=r"mohon maaf|(?:telah|sudah) (?:diperbarui|direvisi|diubah|dikoreksi)|artikel ini di(?:perbarui|ubah)",
        contrast=r"bukan|dan bukan|alih-alih",
        but=r"melainkan|tetapi|tapi",
        confirms=r"membenarkan|mengonfirmasi|mengakui",
        contrary=r"berbeda dengan|berbeda dari|bertentangan dengan",
        turns=r"padahal|sedangkan|sebenarnya|seharusnya|yang benar",
        prepositions="di ke dari pada untuk dengan oleh dalam tentang",
        pronouns="ia dia mereka",
    ),
    "vi": Entry(
        writes=r"viết",
        labels="""
            Đính chính|Làm rõ|Cập nhật|Ghi chú của tòa soạn|Rút bài|Sửa đổi|Thông báo được viết lại|Thông báo bị gỡ|
            Bài viết bị gỡ|Thay đổi không thông báo|Tít bài vẫn ghi|Tít bài đã đổi; trước đó ghi
        """,
        common="""
            và của là có được trong cho với các những một này đó từ đến ở khi đã sẽ đang cũng như về theo vào ra tại bị
            do để người hôm bài
        """,
        corrects=r"""
            đính chính|sửa lại|sửa thành|sửa|nhầm|nhầm lẫn|sai|sai sót|không chính xác|thực tế|thay vì|
            chứ không phải|rút lại|đúng là|đúng phải|làm rõ|con số đúng
        """,
        denies=r"""
            phủ nhận|bác bỏ|bác tin|bác thông tin|sai sự thật|không đúng|bịa đặt|rút lại|tin giả|
            (?:chưa|không) có (?:bất kỳ )?quyết định|
            giả mạo|bịa|vô căn cứ
        """,
        negates=r"không|chưa|chẳng|đừng|phủ nhận",
        tells=r"""
            nói|cho biết|cho hay|khẳng định|tuyên bố|thông báo|xác nhận|phủ nhận|bác bỏ|viết|giải thích|nhấn mạnh|
            cảnh báo|trả lời|thừa nhận|gọi
        """,
        according=r"theo",
        restates=r"""
            (?:phiên bản|bản|bài viết) (?:trước|trước đó|đầu|đầu tiên|ban đầu|cũ)|(?:ban đầu|trước đó|
            trước đây) (?:bài )?(?:viết|ghi|đưa tin|nêu)|(?:viết|ghi|nêu|đưa tin|gọi) (?:nhầm|sai)
        """,
        routine=r"xin lỗi|đã được (?:cập nhật|sửa|chỉnh sửa)|thành thật",
        contrast=r"không phải|chứ không phải|thay vì|không phải là",
        but=r"mà|mà là",
        confirms=r"xác nhận|thừa nhận",
        contrary=r"trái với|khác với",
        idioms=r"(?:câu|lời|giọng|tiếng) nói",
        turns=r"trong khi|thực tế|trên thực tế|con số đúng|đúng ra",
        prepositions="của ở tại với cho về từ đến trong",
        pronouns="ông bà anh chị họ",
    ),
}
