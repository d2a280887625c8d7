# Laporan yang mungkin sama, warga dan keluarganya, dan mengapa sebuah laporan ada di sini.

people-why-person = NIK sama
people-why-family = KK sama
people-why-phone = Nomor HP sama
people-why-matter-and-name = Masalah, desa, dan nama sama
people-why-matter = Masalah dan desa sama

people-maybe-same = Mungkin laporan yang sama
people-maybe-none = Tidak ada laporan yang mirip dalam 90 hari terakhir.
people-compare = Bandingkan
people-also-person = Laporan lain orang ini ({ $n })
people-also-family = Laporan lain keluarga ini ({ $n })
people-also-all = Lihat semua menurut waktu

# Menggabungkan
people-merge-label = Kode laporan yang sama
people-merge-which = Laporan mana yang dilanjutkan?
people-merge-text = Laporan yang satu ditutup. Kedua kode tetap berlaku. Kedua warga diberi tahu.
people-merge-again = Pilih laporan lain
people-merge-here = Laporan yang Anda buka
people-merge-there = Laporan pembanding
people-merge-keep = Lanjutkan { $code }
people-merge-cannot = Laporan ini tidak bisa melanjutkan yang lain.
people-merge-moved = Laporan pembanding baru saja berubah. Lihat lagi keduanya.
people-merge-accused = Kedua laporan tidak dibaca oleh orang yang sama. Tangani sendiri-sendiri.
people-merged-here = Laporan yang digabung ke sini
people-merged-history = Riwayat { $code }
people-fact-took-in = Laporan lain digabung ke laporan ini.
people-fact-parted = Laporan ini ditangani sendiri lagi.
people-fact-let-go = Laporan yang digabung ditangani sendiri lagi.

people-unmerge-intro = Kedua laporan ditangani sendiri-sendiri lagi. Batas waktunya seperti semula. Kedua warga diberi tahu.
people-unmerge-label = Mengapa dibatalkan?
people-unmerge-hint = Hanya dibaca petugas.

# Yang dibaca warga
people-carried = Laporan yang melanjutkan
people-carried-hint = Petugas menangani keduanya bersama. Kabarnya tetap ada di halaman ini.
people-carried-code = Kode laporan Anda yang melanjutkan:

# Pesan
letter-merged-subject = Laporan { $code } digabung
letter-merged-body =
    Bapak/Ibu,

    Laporan { $code } kami gabung dengan laporan lain tentang masalah yang sama.
    Laporan itu terus ditangani. Kode laporan ini tetap berlaku.

    Lihat kabarnya di { $link }

    Layanan ini gratis. Jangan memberi uang kepada petugas.
    Puskesos Satu Pintu
letter-merged-short = PUSKESOS: Laporan { $code } digabung dengan laporan lain yang sama. Kode tetap berlaku. Kabar: { $link } Gratis.

letter-took-in-subject = Laporan lain digabung ke laporan { $code }
letter-took-in-body =
    Bapak/Ibu,

    Ada laporan lain tentang masalah yang sama. Kami gabung ke laporan { $code }.
    Bagi Bapak/Ibu tidak ada yang berubah. Nama Bapak/Ibu tidak diberitahukan.

    Lihat kabarnya di { $link }

    Layanan ini gratis. Jangan memberi uang kepada petugas.
    Puskesos Satu Pintu
letter-took-in-short = PUSKESOS: Laporan lain yang sama digabung ke { $code }. Bagi Anda tidak ada yang berubah. { $link } Gratis.

letter-unmerged-subject = Laporan { $code } ditangani sendiri lagi
letter-unmerged-body =
    Bapak/Ibu,

    Penggabungan laporan { $code } kami batalkan. Laporan ini ditangani sendiri lagi. { $dated ->
        [yes] Langkah berikutnya paling lambat { $by }.
       *[no] Kami kabari langkah berikutnya.
    }

    Lihat kabarnya di { $link }

    Layanan ini gratis. Jangan memberi uang kepada petugas.
    Puskesos Satu Pintu
letter-unmerged-short = PUSKESOS: Laporan { $code } ditangani sendiri lagi. { $dated ->
        [yes] Kabar paling lambat { $by }.
       *[no] Kami kabari.
    } Cek: { $link }

letter-let-go-subject = Laporan { $code } tidak lagi digabung
letter-let-go-body =
    Bapak/Ibu,

    Laporan lain tadi kami gabung ke laporan { $code }. Penggabungan itu kami batalkan.
    Bagi Bapak/Ibu tidak ada yang berubah.

    Lihat kabarnya di { $link }

    Layanan ini gratis. Jangan memberi uang kepada petugas.
    Puskesos Satu Pintu
letter-let-go-short = PUSKESOS: Penggabungan ke { $code } dibatalkan. Bagi Anda tidak ada yang berubah. { $link } Gratis.

# Keberatan
people-objection = Putusan dan keberatan
people-objection-own = Anda yang memutuskan dulu. Petugas lain yang memutuskan sekarang.
people-objection-old = Putusan lama
people-objection-new = Keberatan

# Mengapa
people-why-link = Mengapa di unit ini, dan siapa yang melihatnya?
people-why-title = Mengapa laporan { $code } ada di sini
people-why-head = Mengapa laporan ini ada di sini
people-why-unit = Mengapa unit ini
people-why-ground = Dasar: { $ground }
people-why-facts = Yang dilihat aturan
people-why-passed = Yang dilewati waktu laporan masuk
people-why-passed-none = Tidak ada. Unit ini yang pertama.
people-why-moves = Sesudah itu laporan pindah
people-why-me = Mengapa Anda melihat laporan ini
people-why-others = Siapa saja yang bisa melihat
people-why-others-text = Petugas yang juga bekerja di unit yang dilaporkan tetap tidak melihatnya.
people-fact-village = Desa
people-fact-issue = Masalah
people-fact-programme = Program
people-fact-severity = Bobot
people-fact-accused = Yang dilaporkan
people-any-issue = semua masalah
people-any-programme = semua program
people-own-rule = Aturan { $place }: { $issue }, { $programme }
people-ground-village = Permensos 15/2018 tentang SLRT dan Puskesos.
people-ground-nearest_staffed = PermenPANRB 5/2025: warga dilayani di pintu mana pun.
people-ground-misconduct_bypass = Perpres 76/2013: yang melapor dilindungi dari yang dilaporkan.
people-ground-local_rule = Aturan kabupaten.
people-ground-ministry_desk = Permensos 2/2026 Pasal 22: pusat kendali Kementerian Sosial.
people-verdict-taken = Unit ini yang menerima.
people-verdict-no-intake = Tidak menerima laporan langsung.
people-verdict-unstaffed = Tidak ada petugas yang masuk sejak { $date }.
people-verdict-never-staffed = Belum pernah ada petugas yang masuk.
people-verdict-accused = Termasuk yang dilaporkan.
people-verdict-too-near = Terlalu dekat dengan yang dilaporkan.
people-verdict-other-issue = Aturan ini untuk masalah lain.
people-verdict-other-programme = Aturan ini untuk program lain.
people-verdict-not-yet = Aturan ini belum berlaku.
people-verdict-over = Aturan ini tidak berlaku lagi.
people-sight-owner = Unit ini menjawab kepada warga.
people-sight-emergency = Unit ini meja darurat yang ikut dipanggil.
people-sight-receiver = Laporan ini dirujuk ke unit ini dan belum dijawab.
people-sight-answerer = Unit ini sudah menjawab rujukannya.
people-sight-sender = Unit ini yang merujuk.
people-sight-village = Laporan ini tentang warga desa ini.
people-sight-district = Laporan ini tentang warga kecamatan ini.
people-knows = Tahu siapa yang melapor
people-knows-not = Tidak tahu siapa yang melapor

# Warga dan keluarga
people-menu = Warga
people-menu-hint = Laporan seseorang atau satu keluarga, menurut nomor atau nama.
people-title = Warga dan keluarga
people-of-case = Laporan lain orang ini dan keluarganya
people-lead = Cari laporan seseorang atau satu keluarga dalam jangkauan Anda.
people-number = NIK, KK, atau nomor HP
people-number-hint = Nomor tidak disimpan dan tidak ada di alamat halaman.
people-name = Nama
people-name-hint = Nama saja tidak cukup. Isi juga desanya.
people-village = Desa atau kelurahan
people-village-hint = Kosongkan bila di desa Anda sendiri.
people-which-village = Desa yang mana?
people-find = Cari
people-found = Hasil pencarian
people-none = Tidak ditemukan dalam jangkauan Anda.
people-none-of-case = Tidak ada yang bisa ditampilkan.
people-masked = Nomor disamarkan. Buka laporannya untuk menampilkan dengan alasan.
people-reports = { $n } laporan
people-open = Buka { $code }
people-nothing-asked = Tulis NIK, KK, nomor HP, atau nama
people-no-number = Ini bukan NIK, KK, atau nomor HP. NIK dan KK punya 16 angka.
people-short-name = Tulis paling sedikit 3 huruf
people-no-village = Tulis nama desa atau kelurahan
people-unknown-village = Tidak ada desa dengan nama itu

# Coba jalur
people-menu-route = Coba jalur
people-menu-route-hint = Ke unit mana sebuah laporan akan masuk, dan mengapa.
people-try-title = Coba jalur
people-try-lead = Lihat ke unit mana sebuah laporan akan masuk, dan mengapa.
people-try-village-hint = Hanya desa di wilayah Anda.
people-try = Coba
people-choose = Pilih
people-try-result = Laporan ini akan masuk ke
people-try-beside = Meja darurat ikut dipanggil: { $unit }
people-try-nowhere = Tidak ada unit yang menerima laporan. Hubungi admin.
people-try-rules = Aturan yang dicoba, menurut urutan
people-try-clocks = Batas waktu yang berjalan
people-try-nothing = Ini hanya percobaan. Tidak ada yang disimpan.
people-try-empty = Isi formulir, lalu tekan Coba. Hasilnya muncul di sini.
people-try-link = Coba jalur laporan lain
people-try-elsewhere = Desa ini di luar wilayah Anda
people-try-no-issue = Pilih masalahnya
people-try-no-severity = Pilih bobotnya
people-try-accused-village = Petugas atau perangkat desa itu
people-try-accused-regency = Petugas atau pejabat kabupaten itu
people-yes = Ya
people-no = Tidak
people-clock = { $long }, paling lambat { $date }. Dasar: { $ground }
people-rule-misconduct-bypass = Tentang petugas atau perangkat?
people-rule-misconduct-bypass-idle = Laporan ini tidak tentang petugas.
people-rule-misconduct-bypass-empty = Tidak ada unit pengawas.
people-rule-local-rule = Ada aturan kabupaten sendiri?
people-rule-local-rule-idle = Kabupaten ini tidak punya aturan sendiri.
people-rule-local-rule-empty = Kabupaten ini tidak punya aturan sendiri.
people-rule-village = Puskesos desa itu aktif?
people-rule-village-idle = Desa ini belum punya Puskesos.
people-rule-village-empty = Desa ini belum punya Puskesos.
people-rule-nearest-staffed = Ada unit terdekat yang aktif?
people-rule-nearest-staffed-idle = Tidak ada unit di atas desa ini.
people-rule-nearest-staffed-empty = Tidak ada unit di atas desa ini.
people-rule-ministry-desk = Meja Kementerian Sosial?
people-rule-ministry-desk-idle = Kementerian belum punya meja.
people-rule-ministry-desk-empty = Kementerian belum punya meja.

# Register dan persetujuan
act-check_registry = Catat data register
did-check_registry = Data register dicatat
act-record_consent = Catat persetujuan
did-record_consent = Persetujuan dicatat
people-check_registry-intro = Buka registernya dulu, lalu tulis apa yang tertulis di sana. Layanan ini tidak membuka register sendiri.
people-check-whom = Tentang siapa?
people-no-part = Pilih tentang siapa
people-check-register = Register mana yang dibuka?
people-no-register = Pilih registernya
people-check-listing = Apa hasilnya?
people-no-listing = Pilih hasilnya
people-check-decile = Kelompok kesejahteraan
people-check-decile-hint = Hanya ada di data kesejahteraan keluarga. 1 paling miskin.
people-no-decile = Tidak tertulis
people-bad-decile = Pilih kelompok 1 sampai 10
people-decile-elsewhere = Kelompok hanya ada di data kesejahteraan keluarga. Kosongkan.
people-decile-unlisted = Orang yang tidak terdaftar tidak punya kelompok. Kosongkan.
people-check-receives = Bantuan yang tertulis diterima
people-check-receives-open = Bantuan yang diterima menurut register
people-check-as-of = Tanggal data
people-check-as-of-hint = Kalau tertulis di register atau di daftar.
people-as-of-future = Tanggal data tidak boleh setelah hari ini
people-check-glance = Dari mana Anda melihatnya?
people-no-glance = Pilih dari mana Anda melihatnya
people-check-words = Catatan
people-check-words-hint = Misalnya apa yang berbeda. Hanya dibaca petugas. Jangan tulis NIK.
people-registers = Data yang dicocokkan
people-registers-none = Belum ada register yang dicocokkan.
people-registers-earlier = Dilihat sebelumnya ({ $n })
people-decile = Kelompok kesejahteraan { $n }
people-receives = Menerima: { $programmes }
people-as-of = Data per { $date }
people-looked = { $who }, { $unit }, { $when }. { $how }.
register-dtsen = Data kesejahteraan keluarga
register-siks_ng = Sistem data Kementerian Sosial
register-dukcapil = Dukcapil
register-bpjs = BPJS Kesehatan
register-payer = Bank atau Pos penyalur
listing-listed = Terdaftar
listing-not_listed = Tidak terdaftar
listing-differs = Terdaftar, tetapi datanya berbeda
glance-by_hand = Dibuka sendiri oleh petugas
glance-extract = Dari daftar atau salinan data
glance-paper = Dari surat yang dibawa warga
people-record_consent-intro = Tulis apa yang warga katakan tentang datanya.
people-consent = Boleh datanya dikirim ke kantor lain?
people-consent-given = Ya, boleh
people-consent-withdrawn = Tidak boleh, atau persetujuannya ditarik
people-no-consent = Pilih boleh atau tidak
people-consent-same = Itu sudah tercatat. Pilih yang lain, atau batalkan.
people-consent-resting = Rujukan ini dasarnya persetujuan. Kalau persetujuan ditarik, rujukan ke kantor ini ikut ditarik:
people-consent-how = Bagaimana warga mengatakannya?
people-no-consent-way = Pilih bagaimana warga mengatakannya
people-consent-words = Catatan
people-consent-words-hint = Misalnya siapa yang mendampingi. Hanya dibaca petugas.
people-consent-line = Data boleh dikirim ke kantor lain:
consent-given = Boleh
consent-withdrawn = Tidak boleh
consent-unasked = Belum ditanyakan
consent-way-written = Tertulis, dengan tanda tangan atau cap jempol
consent-way-spoken = Lisan, di depan petugas
consent-way-message = Lewat SMS atau WhatsApp
hands-fact-consent = Data boleh dikirim ke kantor lain: { $consent }. { $way }.
casework-refused-no-consent = Warga tidak setuju datanya dikirim ke kantor lain.
casework-refused-no-consent-way = Pilih dasar yang lain, atau tanyakan lagi kepada warga.
people-data-title = Permintaan data pribadi
people-data-intro = Warga boleh meminta salinan, perbaikan, atau penghapusan datanya. Permintaan ini menjadi laporan sendiri, dengan kode sendiri. Jawabannya paling lambat 72 jam.
people-data-who = Data siapa?
people-data-wish = Apa yang diminta?
people-data-copy = Minta salinan data pribadi
people-data-correct = Minta data pribadi diperbaiki
people-data-erase = Minta data pribadi dihapus
people-data-of = Laporan { $code }
people-data-no-wish = Pilih apa yang diminta
people-data-words = Penjelasan
people-data-words-hint = Untuk perbaikan, tulis apa yang salah dan apa yang benar. Jangan tulis NIK.
people-data-no-words = Tulis apa yang salah dan apa yang benar
people-data-source = Permintaan ini datang lewat
people-data-save = Simpan permintaan
people-data-link = Catat permintaan data
