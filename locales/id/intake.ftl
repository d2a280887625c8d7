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
intake-who-reads-levy = Laporan tentang petugas atau perangkat desa tidak dibaca kantor desa.
intake-nearest = Kantor Puskesos terdekat
intake-nearest-text = Cari desa Anda untuk melihat kantor yang membaca laporan.
intake-nearest-link = Pilih desa Anda

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
intake-problem-wrong-data-hint = NIK, alamat, atau anggota keluarga
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
intake-nik-hint = Mempercepat pencocokan data.
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
intake-help-code = Kode laporan saya hilang
intake-help-code-text = Datang ke kantor desa dengan KTP. Petugas mencari laporan Anda.
intake-help-late = Laporan saya belum selesai
intake-help-late-text = Buka “Cek laporan saya”. Di sana ada tanggal janji dan kantor yang menangani.
intake-help-money = Petugas meminta uang
intake-help-money-text = Semua layanan gratis. Laporkan pungutan tanpa dibaca kantor desa.

# Privasi
intake-privacy = Pemberitahuan privasi
intake-privacy-short = Singkatnya
intake-privacy-short-1 = Kami memakai data Anda hanya untuk menangani laporan.
intake-privacy-short-2 = Hanya petugas yang menangani yang boleh membacanya. Setiap pembukaan NIK tercatat.
intake-privacy-short-3 = Anda boleh lapor tanpa nama.
intake-privacy-who = Siapa yang bertanggung jawab?
intake-privacy-who-text = Kantor yang menangani laporan Anda: Puskesos desa, Dinas Sosial, atau Kementerian Sosial. Mereka adalah pengendali data menurut UU 27/2022.
intake-privacy-why = Untuk apa, dan atas dasar apa?
intake-privacy-why-text = Untuk menerima, memeriksa, dan menyelesaikan laporan atau permintaan Anda. Dasarnya tugas pelayanan publik (UU 27/2022 Pasal 20). Karena itu kami tidak meminta persetujuan untuk penanganannya. Untuk hal lain, kami bertanya dulu.
intake-privacy-what = Data apa yang disimpan?
intake-privacy-what-text = Desa, masalah, dan cerita Anda. Nama, nomor HP, surel, dan NIK hanya jika Anda mengisinya. Pada laporan tanpa nama, ketiganya tidak disimpan. Kami memakai kuki hanya agar isian Anda tidak hilang.
intake-privacy-see = Siapa yang boleh melihat?
intake-privacy-see-text = Petugas di unit yang menangani, sesuai wilayahnya. Jika dirujuk, unit tujuan menerima bagian yang perlu saja. Laporan tentang petugas atau perangkat desa tidak terlihat oleh kantor desa.
intake-privacy-keep = Berapa lama disimpan?
intake-privacy-keep-text = Isian yang belum dikirim kami hapus setelah 7 hari; di kios setelah 10 menit. Laporan yang terkirim disimpan selama diperlukan untuk pelayanan dan menurut aturan arsip.
intake-privacy-safe = Bagaimana data dijaga?
intake-privacy-safe-text = NIK, nomor HP, dan alamat disimpan dengan sandi. Di layar petugas data itu ditutup sebagian. Petugas yang membukanya harus menulis alasan.
intake-privacy-rights = Apa hak Anda?
intake-privacy-rights-text = Anda boleh meminta salinan, perbaikan, atau penghapusan data. Anda boleh menarik persetujuan dan mengajukan keberatan. Permintaan salinan dan perbaikan dijawab paling lama 3 x 24 jam.
intake-privacy-where = Ke mana bertanya?
intake-privacy-where-text = Datang ke kantor desa atau Dinas Sosial kabupaten/kota dengan KTP. Bawa kode laporan jika ada.

# Aksesibilitas
intake-accessibility = Aksesibilitas
intake-accessibility-aim = Layanan ini dibuat agar semua orang bisa memakainya. Ukurannya WCAG 2.2 tingkat AA.
intake-accessibility-can = Yang sudah bisa
intake-accessibility-can-1 = Semua halaman bisa dipakai dengan papan ketik saja.
intake-accessibility-can-2 = Semua halaman bisa dipakai tanpa JavaScript dan dengan jaringan lambat.
intake-accessibility-can-3 = Huruf bisa diperbesar dua kali tanpa menggeser ke samping.
intake-accessibility-can-4 = Setiap galat tertulis dengan kata-kata, tidak hanya dengan warna.
intake-accessibility-not = Yang belum
intake-accessibility-not-1 = Pertanyaan belum bisa didengarkan.
intake-accessibility-not-2 = Uji bersama pemakai pembaca layar belum dilakukan.
intake-accessibility-tell = Ada yang sulit dipakai?
intake-accessibility-tell-text = Sampaikan kepada petugas kantor desa. Petugas juga membantu Anda mengisi laporan.
