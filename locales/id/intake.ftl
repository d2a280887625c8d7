# Jalan masuk laporan: portal warga.
intake-step = Langkah { $at } dari { $of }
intake-back = Kembali
intake-continue = Lanjutkan
intake-later = Simpan dulu
intake-optional = (boleh dikosongkan)
intake-change = Ubah
intake-not-given = Tidak diisi
intake-aside = Butuh bantuan?
intake-aside-text = Datang ke kantor desa pada jam kerja. Petugas membantu Anda mengisi.

# Beranda
intake-home = Satu pintu untuk bantuan sosial
intake-home-lead = Sampaikan masalah atau minta layanan. Gratis, tanpa akun.
intake-report = Sampaikan masalah
intake-report-hint = Bantuan, data, pungutan, orang yang perlu ditolong
intake-services-tile = Program bantuan, surat, dan data keluarga
intake-find = Cek laporan saya
intake-find-hint = Pakai kode di tanda terima
intake-resume = Anda punya laporan yang belum dikirim
intake-resume-text = Jawaban Anda tersimpan di HP ini selama 7 hari.
intake-resume-go = Lanjutkan
intake-resume-drop = Hapus
intake-emergency = Keadaan darurat? Telepon sekarang
intake-what = Apa yang bisa dibantu?
intake-what-text = Bantuan yang belum diterima, data yang salah, pungutan, dan orang yang perlu ditolong.
intake-what-link = Lihat daftar layanan
intake-who-reads = Siapa yang membaca laporan saya?
intake-who-reads-text = Petugas Puskesos desa membaca laporan Anda. Jika perlu, Dinas Sosial ikut membantu.
intake-who-more = Baca lagi tentang siapa yang membaca
intake-who-reads-levy = Laporan tentang petugas atau perangkat desa tidak dibaca kantor desa.
intake-nearest = Kantor Puskesos terdekat
intake-nearest-text = Cari desa Anda untuk melihat kantor yang membaca laporan.
intake-nearest-link = Pilih desa Anda
intake-nearest-village = Desa atau kelurahan
intake-nearest-find = Cari kantor
intake-nearest-other = Cari desa lain
intake-nearest-of = Kantor untuk { $village }
intake-nearest-hours = Buka: { $hours }
intake-nearest-no-hours = Jam buka belum tercatat. Tanyakan lebih dulu sebelum datang.
intake-nearest-no-phone = Nomor telepon belum tercatat. Datang saja ke kantornya.
intake-nearest-why = Mengapa kantor ini?

# Sebelum mulai
intake-prepare = Sebelum mulai
intake-prepare-what = Yang perlu disiapkan
intake-prepare-village = Nama desa atau kelurahan
intake-prepare-story = Cerita singkat tentang masalahnya
intake-prepare-later = KTP dan foto boleh menyusul
intake-prepare-time = Waktu sekitar 5 menit
intake-prepare-who = Siapa yang membaca?
intake-start = Mulai
intake-start-anew = Mulai laporan baru
intake-lost = Kami tidak menemukan jawaban Anda di HP ini. Mulailah dari sini. Jika halaman ini kembali lagi, izinkan kuki untuk situs ini.

# Untuk siapa
intake-for-whom = Untuk siapa laporan ini?
intake-for-whom-hint = Pilih satu.
intake-for-whom-self = Saya sendiri atau keluarga serumah
intake-for-whom-self-hint = Yang tinggal bersama Anda
intake-for-whom-other = Orang lain
intake-for-whom-other-hint = Tetangga, lansia, atau penyandang disabilitas
intake-for-whom-stranger = Seseorang yang tidak saya kenal
intake-for-whom-stranger-hint = Misalnya orang telantar di jalan
intake-concerned = Siapa orang yang perlu dibantu?
intake-concerned-name = Nama orang itu
intake-concerned-name-hint = Nama panggilan juga boleh.
intake-tie = Apa hubungan Anda dengannya?
intake-tie-relative = Keluarga yang tidak serumah
intake-tie-neighbour = Tetangga
intake-tie-companion = Orang yang saya dampingi
intake-aware = Apakah dia tahu Anda melapor?
intake-aware-hint = Jika belum, laporan tetap bisa dikirim.
intake-aware-ya = Ya
intake-aware-belum = Belum

# Di mana
intake-village = Di desa atau kelurahan mana?
intake-village-hint = Tulis 3 huruf, misalnya: suka
intake-village-found = { $n } desa ditemukan
intake-village-no-match = Tidak ada desa yang cocok
intake-village-choose = Pilih desa Anda
intake-village-choose-hint = Tidak ada di daftar? Tulis nama desa dan kecamatan, lalu tekan Lanjutkan.
intake-village-browse = Saya tidak tahu nama desa
intake-village-take = Pilih desa ini
intake-regions = Pilih provinsi
intake-office = Kantor yang membaca laporan
intake-office-none = Desa ini belum punya kantor Puskesos. Laporan Anda dibaca kantor di atasnya.
intake-address = Di bagian mana desa itu?
intake-address-hint = Ini membantu petugas menemukan rumahnya.
intake-neighbourhood = Dusun atau RT/RW
intake-neighbourhood-hint = Misalnya RT 03 RW 01
intake-landmark = Patokan
intake-landmark-hint = Misalnya di belakang masjid

# Masalah
intake-problem = Masalah apa yang ingin Anda sampaikan?
intake-problem-hint = Pilih satu yang paling sesuai. Jika ragu, pilih “Saya tidak tahu”.
intake-problem-not-received = Bantuan belum saya terima
intake-problem-not-received-hint = PKH, Sembako, BLT, atau iuran BPJS (PBI-JK)
intake-problem-not-listed = Nama saya tidak terdaftar
intake-problem-not-listed-hint = Padahal keluarga saya membutuhkan
intake-problem-wrong-data = Data saya salah
intake-problem-wrong-data-hint = Nomor Induk Kependudukan (NIK), alamat, atau anggota keluarga
intake-problem-levy = Ada potongan atau pungutan
intake-problem-levy-hint = Nama Anda kami rahasiakan
intake-problem-needs-help = Ada orang yang perlu ditolong
intake-problem-needs-help-hint = Lansia, anak, penyandang disabilitas, korban kekerasan
intake-problem-unknown = Saya tidak tahu
intake-problem-unknown-hint = Petugas akan membantu menentukan
intake-asked-by = Siapa yang meminta?
intake-asked-by-hint = Jawaban ini menentukan siapa yang tidak boleh membaca laporan Anda.
intake-asked-by-village-official = Perangkat desa
intake-asked-by-companion = Petugas atau pendamping
intake-asked-by-regency-official = Pegawai kabupaten/kota atau Dinas Sosial
intake-asked-by-group-leader = Ketua kelompok
intake-asked-by-agent = Agen atau e-warong
intake-asked-by-not-said = Tidak mau menyebut
intake-danger = Apakah ada yang terluka atau dalam bahaya sekarang?
intake-danger-hint = Jika ya, kami tampilkan nomor yang bisa langsung ditelepon.
intake-danger-ya = Ya
intake-danger-tidak = Tidak
intake-harm = Apa yang terjadi?
intake-harm-hint = Pilih satu yang paling sesuai.
intake-harm-violence = Kekerasan
intake-harm-ill = Sakit atau terluka
intake-harm-neglected = Telantar, tidak ada yang merawat
intake-harm-disaster = Bencana
intake-harm-other = Hal lain
intake-care = Apakah ada yang sedang dirawat atau harus segera berobat?
intake-care-hint = Permintaan darurat kami kerjakan lebih dulu.
intake-care-ya = Ya, sedang dirawat atau harus segera berobat
intake-care-tidak = Tidak

# Bahaya
intake-call-now = Telepon sekarang
intake-call-now-text = Nomor ini gratis dan dijawab siang malam. Laporan di sini tidak menggantikan telepon.
intake-leave = Tutup cepat
intake-leave-hint = “Tutup cepat” menghapus laporan di HP ini dan membuka situs cuaca.
intake-danger-onward = Setelah menelepon
intake-danger-onward-text = Laporan Anda dibaca petugas desa dan meja darurat kabupaten.
intake-danger-continue = Lanjutkan laporan
intake-left = Prakiraan cuaca
intake-left-link = Buka situs BMKG

# Cerita
intake-story = Ceritakan dengan kata-kata Anda sendiri
intake-story-hint = Apa yang terjadi, kapan, dan di mana. Jangan tulis PIN atau kata sandi.
intake-story-request = Ceritakan keadaan keluarga
intake-story-request-hint = Siapa yang membutuhkan dan mengapa. Jangan tulis PIN atau kata sandi.
intake-story-limit = Paling panjang 1.000 huruf
intake-story-left = Sisa { $n } huruf
intake-story-over = Kurangi { $n } huruf
intake-tells-officer = Warga memilih bercerita langsung kepada petugas.
intake-tells-officer-short = Saya bercerita langsung kepada petugas

# Kontak
intake-contact = Bagaimana kami menghubungi Anda?
intake-contact-hint = Kami memberi kabar tanpa nama dan tanpa isi laporan.
intake-phone = Nomor HP
intake-phone-hint = Misalnya 0812 3456 789
intake-email = Alamat surel
intake-about-you = Tentang Anda
intake-name = Nama lengkap sesuai KTP
intake-name-hint = Satu kata juga boleh.
intake-nik = NIK
intake-nik-hint = Nomor Induk Kependudukan, 16 angka di KTP. Mempercepat pencocokan data.
intake-nik-kept = NIK Anda sudah tersimpan: { $nik }. Isi hanya jika ingin mengganti.
intake-nik-drop = Hapus NIK saya
intake-nik-doubt = Periksa lagi NIK: mungkin ada angka yang tertukar. Jika sudah sama dengan KTP, lanjutkan.
intake-veil = Siapa yang boleh tahu nama Anda?
intake-veil-open = Petugas yang menangani
intake-veil-open-hint = Petugas desa bisa langsung menghubungi Anda.
intake-veil-confidential = Rahasiakan nama saya dari kantor desa
intake-veil-confidential-hint = Hanya petugas di atas desa yang bisa melihat nama Anda.
intake-veil-anonymous = Lapor tanpa nama
intake-veil-anonymous-hint = Nama, nomor, dan NIK tidak kami simpan. Anda cek sendiri dengan kode dan PIN.
intake-misconduct-note = Laporan ini tidak dibaca pihak yang Anda laporkan. Nama Anda kami rahasiakan.

# Periksa
intake-check = Periksa sebelum mengirim
intake-check-not-sent = Laporan belum terkirim sampai Anda menekan tombol di bawah.
intake-check-ground = Kami memakai data ini hanya untuk menangani laporan, sebagai tugas pelayanan publik.
intake-send = Kirim laporan
intake-send-request = Kirim permintaan
intake-discard = Hapus semua jawaban
intake-line-service = Layanan
intake-line-for-whom = Untuk siapa
intake-line-concerned = Orang yang dibantu
intake-line-tie = Hubungan
intake-line-aware = Dia tahu ada laporan ini
intake-line-village = Desa
intake-line-neighbourhood = Dusun atau RT/RW
intake-line-landmark = Patokan
intake-line-problem = Masalah
intake-line-asked-by = Yang meminta
intake-line-danger = Dalam bahaya
intake-line-harm = Yang terjadi
intake-line-care = Perlu berobat
intake-line-story = Cerita
intake-line-way = Cara menghubungi
intake-line-phone = Nomor HP
intake-line-email = Surel
intake-line-name = Nama
intake-line-nik = NIK
intake-line-veil = Nama Anda

# Terkirim
intake-sent = Laporan Anda sudah kami terima
intake-code = Kode laporan
intake-code-note = Catat kode ini. Dengan kode ini Anda bisa melihat kabar laporan.
intake-copy = Salin kode
intake-copied = Sudah disalin
intake-print = Cetak
intake-pin = PIN Anda
intake-pin-text = Catat juga PIN ini. PIN hanya tampil sekali, di halaman ini. PIN membuka rincian laporan.
intake-next = Apa yang terjadi berikutnya
intake-next-by = { $unit } memeriksa laporan paling lambat { $by }.
intake-next-plain = { $unit } akan memeriksa laporan Anda.
intake-message-to = Kami juga mengirim kabar ke { $to }.
intake-sent-danger = Jika bahaya masih ada, telepon dulu.
intake-open-status = Lihat kabar laporan
intake-to-home = Ke halaman awal

# Layanan
intake-services = Minta layanan
intake-services-lead = Pilih layanan yang Anda butuhkan. Semua gratis.
intake-services-none = Daftar layanan belum tersedia. Sampaikan kebutuhan Anda sebagai laporan.
intake-services-unsure = Tidak tahu harus memilih apa?
intake-situation-daily = Kebutuhan sehari-hari dan usaha
intake-situation-health = Kesehatan
intake-situation-school = Sekolah dan anak
intake-situation-care = Lansia, disabilitas, dan pendampingan
intake-situation-home = Rumah, bencana, dan konflik
intake-situation-data = Data keluarga dan surat
intake-situation-other = Lainnya
intake-service-for = Untuk siapa
intake-service-need = Yang perlu disiapkan
intake-service-need-text = Nama lengkap dan nama desa. KTP dan Kartu Keluarga (KK) boleh menyusul.
intake-service-steps = Langkah
intake-service-steps-text = Isi permintaan, simpan kode, lalu petugas memeriksa dan menghubungi Anda.
intake-service-cost = Biaya
intake-service-free = Gratis. Jangan memberi uang kepada petugas.
intake-service-law = Dasar aturan
intake-service-ask = Ajukan permintaan

# Galat isian
intake-error-for-whom = Pilih untuk siapa laporan ini
intake-error-tie = Pilih hubungan Anda dengan orang itu
intake-error-aware = Pilih apakah dia tahu Anda melapor
intake-error-village = Tulis nama desa atau kelurahan
intake-error-village-none = Kami tidak menemukan “{ $name }”. Periksa ejaannya, atau pilih dari kabupaten.
intake-error-village-gone = Kami tidak menemukan desa itu. Tulis namanya, atau pilih dari kabupaten.
intake-error-problem = Pilih masalah yang Anda alami
intake-error-asked-by = Pilih siapa yang meminta
intake-error-danger = Pilih ya atau tidak
intake-error-harm = Pilih apa yang terjadi
intake-error-care = Pilih ya atau tidak
intake-error-story-short = Ceritakan masalahnya, paling sedikit 10 huruf
intake-error-story-long = Cerita paling panjang 1.000 huruf. Kurangi { $over } huruf.
intake-error-too-long = Tulis paling banyak { $most } huruf. Kurangi { $over } huruf.
intake-error-way = Pilih cara kami menghubungi Anda
intake-error-phone = Nomor HP diawali 08 atau +62, misalnya 0812 3456 789
intake-error-phone-missing = Tulis nomor HP Anda, atau pilih “Jangan hubungi”
intake-error-phone-landline = Nomor ini telepon rumah. Tulis nomor HP, atau pilih “Telepon”.
intake-error-email-missing = Tulis alamat surel Anda, atau pilih cara lain
intake-error-name = Tulis nama lengkap sesuai KTP
intake-error-nik-length = NIK terdiri dari 16 angka. Anda menulis { $have } angka.
intake-error-nik-digits = NIK hanya berisi angka

# Bantuan
intake-help = Bantuan
intake-help-how = Cara menyampaikan laporan
intake-help-how-1 = Pilih “Sampaikan masalah” atau “Minta layanan”.
intake-help-how-2 = Jawab beberapa pertanyaan, lalu kirim.
intake-help-how-3 = Catat kode laporan Anda.
intake-help-how-4 = Lihat kabarnya kapan saja dengan kode itu.
intake-help-asked = Yang sering ditanyakan
intake-help-cost = Apakah ada biaya?
intake-help-cost-text = Tidak ada. Semua layanan gratis. Jangan memberi uang kepada petugas.
intake-help-account = Apakah saya perlu mendaftar dulu?
intake-help-account-text = Tidak. Anda tidak perlu akun dan kata sandi. Cukup simpan kode laporan.
intake-help-who = Harus lapor ke kantor mana?
intake-help-who-text = Anda tidak perlu memilih kantor. Tulis desa dan masalahnya. Kami meneruskan laporan ke petugas yang tepat.
intake-help-code = Kode laporan saya hilang
intake-help-code-text = Datang ke kantor desa dan bawa KTP. Petugas mencari laporan Anda.
intake-help-pin = Saya lupa PIN
intake-help-pin-text = PIN hanya tampil sekali. Kabar laporan tetap bisa dilihat dengan kode. Untuk rinciannya, datang ke kantor dan tunjukkan kode.
intake-help-late = Laporan saya belum selesai
intake-help-late-text = Buka “Cek laporan saya”. Di sana ada tanggal janji dan kantor yang menangani.
intake-help-disagree = Saya tidak setuju dengan hasilnya
intake-help-disagree-text = Buka rincian laporan, lalu ajukan keberatan. Petugas lain memeriksanya lagi. Batas waktunya tertulis di halaman itu.
intake-help-ktp = Saya tidak punya KTP
intake-help-ktp-text = Anda tetap bisa melapor. Nomor Induk Kependudukan (NIK) boleh dikosongkan.
intake-help-other = Bolehkah melapor untuk orang lain?
intake-help-other-text = Boleh. Pilih “Orang lain” pada pertanyaan pertama. Sebaiknya beri tahu orang itu.
intake-help-anonymous = Bolehkah tanpa nama?
intake-help-anonymous-text = Boleh, untuk laporan masalah. Pilih “Lapor tanpa nama”. Simpan kode dan PIN, karena kami tidak bisa menghubungi Anda.
intake-help-network = Jaringan saya lambat atau terputus
intake-help-network-text = Jawaban Anda tersimpan setiap kali menekan “Lanjutkan”. Buka lagi halaman awal di HP yang sama untuk melanjutkan.
intake-help-money = Petugas meminta uang
intake-help-money-text = Laporkan lewat “Ada potongan atau pungutan”. Laporan itu tidak dibaca pihak yang Anda laporkan.

# Siapa yang membaca
intake-readers-short = Hanya petugas yang menangani laporan Anda. Warga lain tidak bisa membacanya.
intake-readers-ordinary = Laporan biasa
intake-readers-ordinary-text = Petugas Puskesos di desa Anda membacanya. Jika Puskesos desa belum aktif, petugas terdekat di atasnya membacanya.
intake-readers-referred = Laporan yang diteruskan
intake-readers-referred-text = Kantor tujuan membaca bagian yang diperlukan. Anda melihat nama kantornya di halaman laporan.
intake-readers-levy = Laporan tentang petugas atau perangkat
intake-readers-levy-text = Yang dilaporkan tidak bisa membacanya, juga teman sekantornya. Laporan dibaca unit pengawas di tingkat atasnya.
intake-readers-danger = Laporan tentang bahaya
intake-readers-danger-text = Petugas desa dan meja darurat kabupaten membacanya.
intake-readers-veiled = Jika nama Anda dirahasiakan
intake-readers-veiled-text = Petugas desa membaca ceritanya, tetapi tidak melihat nama Anda. Lapor tanpa nama juga bisa: nama Anda tidak kami simpan.
intake-readers-nobody = Siapa yang tidak membaca?
intake-readers-nobody-text = Warga lain, petugas desa lain, dan petugas yang tidak menangani. Siapa pun yang hanya punya kode melihat kabarnya, bukan cerita Anda.

# Privasi
intake-privacy-link = Privasi
intake-privacy = Pemberitahuan privasi
intake-privacy-short = Singkatnya
intake-privacy-short-1 = Kami memakai data Anda hanya untuk menangani laporan.
intake-privacy-short-2 = Hanya petugas yang menangani yang boleh membacanya. Setiap pembukaan Nomor Induk Kependudukan (NIK) tercatat.
intake-privacy-short-3 = Anda boleh lapor tanpa nama.
intake-privacy-who = Siapa yang bertanggung jawab?
intake-privacy-who-text = Kantor yang menangani laporan Anda: Puskesos desa, Dinas Sosial, atau Kementerian Sosial. Menurut undang-undang, kantor itu pengendali data Anda. Aturannya: Undang-Undang (UU) Nomor 27 Tahun 2022.
intake-privacy-why = Untuk apa, dan atas dasar apa?
intake-privacy-why-text =
    Untuk menerima, memeriksa, dan menyelesaikan laporan atau permintaan Anda.
    Dasarnya tugas pelayanan publik (UU 27/2022 Pasal 20). Karena itu kami tidak meminta persetujuan untuk penanganannya.
    Jika ada nyawa terancam, dasarnya keselamatan jiwa. Untuk hal lain, kami bertanya dulu.
intake-privacy-what = Data apa yang disimpan?
intake-privacy-what-text =
    Desa, masalah, dan cerita Anda.
    Nama, nomor HP, surel, dan Nomor Induk Kependudukan (NIK) hanya jika Anda mengisinya.
    Pada laporan tanpa nama, semua itu tidak disimpan.
    Kami memakai kuki hanya agar isian Anda tidak hilang. Tidak ada iklan dan tidak ada pelacak.
intake-privacy-see = Siapa yang boleh melihat?
intake-privacy-see-text = Petugas di unit yang menangani, sesuai wilayahnya. Jika dirujuk, unit tujuan menerima bagian yang perlu saja. Laporan tentang petugas atau perangkat desa tidak terlihat oleh kantor desa.
intake-privacy-keep = Berapa lama disimpan?
intake-privacy-keep-text = Isian yang belum dikirim kami hapus setelah 7 hari; di kios setelah 10 menit. Laporan yang terkirim disimpan selama diperlukan untuk pelayanan dan menurut aturan arsip.
intake-privacy-safe = Bagaimana data dijaga?
intake-privacy-safe-text = NIK, nomor HP, dan alamat disimpan dengan sandi. Di layar petugas data itu ditutup sebagian. Petugas yang membukanya harus menulis alasan. Jika data bocor, kami memberi tahu Anda paling lama 72 jam.
intake-privacy-rights = Apa hak Anda?
intake-privacy-rights-text =
    Anda boleh melihat dan meminta salinan data Anda.
    Anda boleh meminta perbaikan data yang salah.
    Anda boleh meminta data dihapus jika sudah tidak diperlukan.
    Anda boleh meminta pemakaian data dibatasi atau dihentikan.
    Anda boleh menarik persetujuan yang pernah diberikan.
    Permintaan melihat, memperbaiki, dan membatasi dijawab paling lama 72 jam.
intake-privacy-how = Bagaimana cara memintanya?
intake-privacy-how-text = Datang ke kantor yang menangani dengan KTP dan kode laporan. Layanan ini gratis.
intake-privacy-complain = Belum puas? Mengadu ke mana?
intake-privacy-complain-text = Mintalah dulu kepada Dinas Sosial kabupaten atau kota. Untuk pelayanan, Anda boleh mengadu ke Ombudsman Republik Indonesia, telepon 137. Untuk data pribadi, ada lembaga menurut UU 27/2022 Pasal 58.

# Aksesibilitas
intake-accessibility = Aksesibilitas
intake-accessibility-aim = Layanan ini dibuat agar semua orang bisa memakainya. Ukurannya pedoman dunia WCAG 2.2 tingkat AA.
intake-accessibility-can = Yang sudah bisa
intake-accessibility-can-1 = Semua halaman bisa dipakai dengan papan ketik saja.
intake-accessibility-can-2 = Semua halaman bisa dipakai tanpa JavaScript dan dengan jaringan lambat.
intake-accessibility-can-3 = Huruf bisa diperbesar dua kali tanpa menggeser ke samping.
intake-accessibility-can-4 = Setiap galat tertulis dengan kata-kata, tidak hanya dengan warna.
intake-accessibility-can-5 = Halaman tetap jelas dengan warna kontras dari HP atau komputer Anda.
intake-accessibility-how = Bagaimana kami mengujinya
intake-accessibility-how-text = Kami memeriksa setiap halaman dengan alat uji otomatis. Alat itu tidak menemukan semua masalah.
intake-accessibility-not = Yang belum
intake-accessibility-not-1 = Pertanyaan belum bisa didengarkan.
intake-accessibility-not-2 = Uji bersama pemakai pembaca layar belum dilakukan.
intake-accessibility-not-3 = Uji bersama warga lansia dan penyandang disabilitas belum dilakukan.
intake-accessibility-not-4 = Bahasa daerah dan bahasa isyarat belum tersedia.
intake-accessibility-tell = Ada yang sulit dipakai?
intake-accessibility-tell-text = Sampaikan kepada petugas kantor desa. Petugas juga membantu Anda mengisi laporan.

# Kios
intake-title = Laporan
intake-kiosk-waiting = Sentuh layar untuk mulai
intake-kiosk-waiting-1 = Layanan ini gratis.
intake-kiosk-waiting-2 = Sampaikan masalah, minta layanan, atau cek laporan.
intake-kiosk-waiting-3 = Petugas siap membantu Bapak/Ibu.
intake-kiosk-begin = Mulai
intake-kiosk-not-ready = Kios belum siap
intake-kiosk-not-ready-text = Silakan ke meja petugas. Kode untuk petugas: K-12.
intake-kiosk-not-ready-enrol = Petugas: daftarkan kios ini
intake-kiosk-enrol = Daftarkan kios
intake-kiosk-enrol-hint = Kode sekali pakai dari admin, berlaku 10 menit.
intake-kiosk-enrol-code = Kode pendaftaran
intake-kiosk-enrol-go = Daftarkan
intake-kiosk-enrol-wrong = Kode salah atau sudah lewat waktunya. Minta kode baru.
intake-kiosk-home = Apa yang Bapak/Ibu perlukan?
intake-kiosk-report-hint = Bantuan, data, pungutan, dan lainnya
intake-kiosk-services-hint = Program bantuan, surat, dan data keluarga
intake-kiosk-find-hint = Pakai kode di tanda terima
intake-kiosk-call = Panggil petugas
intake-kiosk-call-hint = Minta dibantu mengisi
intake-kiosk-cancel = Batal
intake-kiosk-done = Selesai
intake-kiosk-skip = Lewati
intake-kiosk-optional = (boleh dilewati)
intake-kiosk-problem = Masalah apa yang Bapak/Ibu alami?
intake-kiosk-asked-by = Siapa yang meminta uang atau potongan?
intake-kiosk-danger = Apakah ada yang terluka atau dalam bahaya sekarang?
intake-kiosk-harm = Apa yang terjadi?
intake-kiosk-care = Apakah ada yang sedang dirawat atau harus segera berobat?
intake-kiosk-story = Ceritakan masalah Bapak/Ibu
intake-kiosk-story-request = Ceritakan keadaan keluarga Bapak/Ibu
intake-kiosk-tell = Dibantu petugas
intake-kiosk-name = Nama lengkap Bapak/Ibu
intake-kiosk-veil = Rahasiakan nama saya dari kantor desa
intake-kiosk-veil-hint = Hanya petugas di atas desa yang bisa melihat nama Bapak/Ibu.
intake-kiosk-misconduct = Nama Bapak/Ibu kami rahasiakan dari kantor desa.
intake-kiosk-phone = Nomor HP Bapak/Ibu
intake-kiosk-phone-hint = Kami memberi kabar lewat SMS.
intake-kiosk-nik = NIK Bapak/Ibu
intake-kiosk-nik-hint = 16 angka di KTP. Mempercepat pencocokan data.
intake-kiosk-nik-kept = NIK sudah diisi: { $nik }
intake-kiosk-keys-numbers = Tombol angka
intake-kiosk-keys-letters = Tombol huruf
intake-kiosk-erase = Hapus
intake-kiosk-space = Spasi
intake-kiosk-services = Layanan apa yang Bapak/Ibu butuhkan?
intake-kiosk-call-number = Telepon nomor ini
intake-kiosk-danger-title = Minta tolong sekarang
intake-kiosk-danger-text = Telepon dari HP, atau panggil petugas di kantor ini.
intake-kiosk-check-text = Laporan belum terkirim sampai Bapak/Ibu menekan Kirim.
intake-kiosk-send = Kirim
intake-kiosk-receipt = Laporan sudah tersimpan
intake-kiosk-receipt-by = Kami periksa paling lambat { $by }.
intake-kiosk-receipt-message = Kabar juga dikirim ke { $to }.
intake-kiosk-receipt-note = Catat kode ini, atau foto layar ini.
intake-kiosk-pin = PIN Bapak/Ibu
intake-kiosk-pin-text = Catat PIN ini sendiri. PIN tidak dicetak di kertas.
intake-kiosk-print = Cetak tanda terima
intake-kiosk-qr = Kode kotak untuk membuka kabar laporan
intake-paper-title = Desa { $village } · Tanda terima
intake-paper-issue = Masalah:
intake-paper-given = Disampaikan:
intake-paper-by = Kami periksa paling lambat
intake-paper-phone = Telepon:
intake-paper-check = Cek laporan: pindai gambar kotak, atau tunjukkan kertas ini di kios atau kantor desa.
intake-paper-free = Layanan ini gratis.
intake-paper-keep = Simpan kertas ini. Jangan memberi uang kepada petugas.
intake-kiosk-code = Kode laporan
intake-kiosk-code-hint = 10 huruf atau angka di tanda terima
intake-kiosk-code-wrong = Kode salah ketik. Periksa lagi huruf dan angkanya.
intake-kiosk-code-unknown = Kami tidak menemukan kode ini. Periksa lagi, atau tanya petugas.
intake-kiosk-look = Cek
intake-kiosk-status = Kabar laporan
intake-kiosk-found-by = Langkah berikutnya paling lambat { $by }.
intake-kiosk-found-unit = Ditangani oleh { $unit }.
intake-kiosk-another = Cek kode lain
intake-kiosk-called = Petugas sudah dipanggil
intake-kiosk-called-text = Tunggu sebentar di sini.
intake-kiosk-coming = Petugas sedang datang
intake-kiosk-coming-text = Terima kasih sudah menunggu.
intake-kiosk-nobody = Petugas belum menjawab
intake-kiosk-nobody-text = Bapak/Ibu bisa menelepon, atau datang lagi pada jam kerja.
intake-kiosk-call-again = Panggil lagi
