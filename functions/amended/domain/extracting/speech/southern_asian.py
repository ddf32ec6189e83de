"""How Indonesian and Vietnamese report who said something. Fields: `entry.Speech`."""

from __future__ import annotations

from amended.domain.extracting.speech.entry import Speech

SOUTHERN_ASIAN = {
    "id": Speech(
        heads=r"""
            polisi|kepolisian|polda|polres|kejaksaan|jaksa|kementerian|menteri|pemerintah|pemprov|pemkot|pemkab|
            otoritas|
            pejabat|juru bicara|jubir|pemadam|penjaga|wali kota|walikota|bupati|gubernur|presiden|ketua|dewan|dprd|dpr|
            komite|komisi|perusahaan|bank|universitas|rumah sakit|tentara|tni|militer|polri|direktur|direksi|manajemen|
            pengacara|kuasa hukum|serikat|klub|partai|asosiasi|federasi|kedutaan|maskapai|produsen|operator|
            institut|keluarga|
            saksi|peneliti|pakar|ahli|panitia|parlemen|pengadilan|hakim|dokter|pemilik|senator|anggota|kepala|
            perwakilan|
            penerbit|yayasan|museum|sekolah|dinas|badan|lembaga|kremlin|istana|basarnas|bmkg|bnpb|kpk|kpu|sumber|humas|
            penyidik|petugas|tim|rektor|sekretaris|wakil|wapres|kapolda|kapolres|kapolri|pihak|pengurus|
            perwira|komandan|kolonel|kapten|penasihat|dosen|profesor|ilmuwan|sopir|pilot|pelatih|uskup|tetangga|
            warga|korban|staf|karyawan|asisten|pegawai|kapal|otoritas
        """,
        says=r"""
            kata|mengatakan|ujar|ucap|tutur|jelas|menyatakan|menegaskan|menjelaskan|mengumumkan|membantah|mengonfirmasi|
            mengkonfirmasi|membenarkan|menambahkan|mengklaim|memperingatkan|melaporkan|mengakui|menyangkal|menepis|
            menampik|
            menolak|mengungkapkan|menyebut|menyebutkan|memastikan|menuturkan|meralat|mengoreksi|mengklarifikasi
        """,
        articles=r"seorang|para|sebuah|beberapa|sejumlah",
        links=r"dari|untuk|di",
        describes=r"pantai|kebakaran|senior|tinggi|daerah|kota|pusat|negeri|nasional|umum|bank|luar|dalam|negara",
        asides=r"""
            kemudian|juga|kemarin|hari|ini|namun|lalu|sudah|telah|sebelumnya|selasa|senin|rabu|kamis|jumat|pagi|
            malam|siang|
            sore|tegas|resmi|secara|pun|sendiri
        """,
        that=r"bahwa|jika|kalau",
        has=r"telah|sudah|akan",
        agent=r"oleh",
        according=r"menurut(?: keterangan)?|berdasarkan keterangan",
        since=r"setelah",
        ours=r"kami|kita|artikel|berita|versi|judul|redaksi|tulisan|keterangan foto",
        trailing=True,
        bare=True,
    ),
    "vi": Speech(
        heads=r"""
            cảnh sát|công an|viện kiểm sát|bộ trưởng|bộ|chính phủ|chính quyền|nhà chức trách|giới chức|quan chức|
            người phát ngôn|phát ngôn viên|lực lượng|lính cứu hỏa|tuần duyên|ubnd|ủy ban|thị trưởng|chủ tịch|tổng thống|
            thủ tướng|hội đồng|công ty|tập đoàn|ngân hàng|đại học|trường|bệnh viện|quân đội|giám đốc|ban giám đốc|
            luật sư|
            công đoàn|câu lạc bộ|đảng|hiệp hội|liên đoàn|đại sứ quán|đại sứ|hãng|nhà sản xuất|viện|gia đình|nhân chứng|
            nhà nghiên cứu|chuyên gia|ban tổ chức|quốc hội|tòa án|tòa|thẩm phán|bác sĩ|chủ|nghị sĩ|thống đốc|lãnh đạo|
            đại diện|nhà xuất bản|quỹ|bảo tàng|sở|cục|tổng cục|cơ quan|điện kremlin|kremlin|nhà trắng|đội|phó|trưởng|
            thứ trưởng|phó chủ tịch|hiệu trưởng|nguồn tin|điều tra viên|nhóm|
            sĩ quan|đại tá|thượng tá|trung tá|thiếu tá|đại úy|chỉ huy|cố vấn|giáo sư|nhà khoa học|tài xế|phi công|
            huấn luyện viên|giám mục|hàng xóm|người dân|nạn nhân|nhân viên|thư ký
        """,
        says=r"""
            nói(?! về)|cho biết|cho hay|khẳng định|tuyên bố|thông báo|xác nhận|phủ nhận|bác bỏ|bác tin|giải thích|
            nhấn mạnh|
            cảnh báo|thừa nhận|đính chính|công bố|cho rằng|báo cáo|phản hồi|lên tiếng|trả lời|làm rõ|nêu rõ|nhận định
        """,
        articles=r"một|các|những",
        bodies=r"(?:ông|bà|anh|chị)(?= (?-i:[A-ZÀÁÂĐÊÔƠƯ]))",
        links=r"của|tại|ở|từ|và",
        describes=r"\w+",
        asides=r"""
            sau đó|sau|đó|cũng|hôm|nay|qua|đã|sáng|chiều|tối|ngày|thứ|ba|tư|tuy nhiên|vừa|mới|lại|kịch liệt|
            chính thức
        """,
        that=r"rằng|là|việc|tin|có|không",
        has=r"đã|vừa|cũng|đang|sẽ",
        agent=r"bởi",
        according=r"theo(?: thông tin từ| lời| thông báo của)?",
        since=r"sau khi",
        ours=r"chúng tôi|bài|bài viết|phiên bản|tít|tòa soạn|chú thích|ông|bà|anh|chị|họ",
        trailing=True,
        bare=True,
    ),
}
