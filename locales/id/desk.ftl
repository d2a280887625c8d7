# Meja petugas: hari ini, antrean, rujukan, rincian laporan.

desk-menu-today = Beranda
desk-menu-queue = Antrean
desk-menu-inbox = Rujukan masuk
desk-menu-outbox = Rujukan keluar
desk-today-title = Kerja hari ini
desk-queue-title = Antrean laporan
desk-case-title = Laporan { $code }

# Hari ini
desk-today-lewat-batas = Lewat batas
desk-today-lewat-batas-none = Tidak ada yang lewat batas.
desk-today-jatuh-tempo = Jatuh tempo hari ini
desk-today-jatuh-tempo-none = Tidak ada yang jatuh tempo hari ini.
desk-today-baru-dijawab = Jawaban baru
desk-today-baru-dijawab-none = Belum ada jawaban baru dari warga atau unit lain.
desk-to-queue = Lihat { $count } di antrean
desk-to-inbox = Lihat { $count } di rujukan masuk
desk-numbers = Angka unit Anda
desk-call-title = Warga memanggil petugas di { $kiosk }
desk-call-since = { $n ->
    [0] Baru saja
   *[other] Menunggu { $n } menit
}
desk-call-come = Saya datang

# Antrean
desk-views = Tampilan
desk-view-perlu-tindakan = Perlu tindakan
desk-view-milik-saya = Milik saya
desk-view-lewat-batas = Lewat batas
desk-view-jatuh-tempo = Jatuh tempo hari ini
desk-view-menunggu-warga = Menunggu warga
desk-view-baru-dijawab = Baru dijawab
desk-view-dirujuk = Dirujuk
desk-view-pengawasan = Berkadar pengawasan
desk-view-semua = Semua
desk-filters = Saring laporan
desk-all-issues = Semua masalah
desk-all-statuses = Semua status
desk-apply = Terapkan
desk-col-code = Kode
desk-col-person = Warga
desk-col-issue = Masalah
desk-col-place = Dusun/Desa
desk-col-status = Status
desk-col-left = Sisa waktu
desk-col-officer = Petugas
desk-col-from = Dari
desk-col-to = Kepada
desk-col-sent = Dikirim
desk-pages = Halaman daftar
desk-total = { $total } laporan
desk-total-referrals = { $total } rujukan
desk-first = Dari awal
desk-prev = Sebelumnya
desk-next = Berikutnya
desk-none-fits = Tidak ada yang cocok dengan { $n } saringan.
desk-clear = Hapus saringan
desk-see-all = Lihat semua laporan
desk-empty-perlu-tindakan = Tidak ada yang perlu tindakan.
desk-empty-milik-saya = Belum ada laporan yang diberikan kepada Anda.
desk-empty-lewat-batas = Tidak ada yang lewat batas.
desk-empty-jatuh-tempo = Tidak ada yang jatuh tempo hari ini.
desk-empty-menunggu-warga = Tidak ada yang menunggu jawaban warga.
desk-empty-baru-dijawab = Belum ada jawaban baru.
desk-empty-dirujuk = Tidak ada yang sedang dirujuk.
desk-empty-pengawasan = Tidak ada laporan tentang petugas.
desk-empty-semua = Belum ada laporan. Laporan warga muncul di sini.
desk-moved-away = Laporan itu sekarang ditangani unit lain.

# Rujukan
desk-rujukan-masuk-title = Rujukan masuk
desk-rujukan-masuk-empty = Tidak ada rujukan di sini.
desk-rujukan-keluar-title = Rujukan keluar
desk-rujukan-keluar-empty = Tidak ada rujukan di sini.
desk-shelf-rujukan-masuk-berjalan = Perlu tindakan
desk-shelf-rujukan-masuk-lewat-batas = Lewat batas
desk-shelf-rujukan-masuk-jatuh-tempo = Jatuh tempo hari ini
desk-shelf-rujukan-masuk-diteruskan = Diteruskan
desk-shelf-rujukan-masuk-dijawab = Dijawab
desk-shelf-rujukan-masuk-semua = Semua
desk-shelf-rujukan-keluar-berjalan = Belum dijawab
desk-shelf-rujukan-keluar-lewat-batas = Lewat batas
desk-shelf-rujukan-keluar-dijawab = Dijawab
desk-shelf-rujukan-keluar-dikembalikan = Dikembalikan
desk-shelf-rujukan-keluar-semua = Semua
desk-see-all-referrals = Lihat semua rujukan
desk-referral-accept-by = Diterima paling lambat { $date }
desk-referral-reply-by = Dijawab paling lambat { $date }
desk-referral-reason = Alasan
desk-referral-summary = Ringkasan
desk-referral-programme = Program
desk-referral-ground = Dasar berbagi data
desk-referral-way-back = Jalan jawaban
desk-referral-straight = Jawaban langsung diteruskan ke pengirim.
desk-referral-stops = Jawaban dibaca dulu di sini.
desk-referral-outcome = Hasil
desk-referral-return-reason = Alasan dikembalikan
desk-referral-answer = Jawaban
desk-referral-why-returned = Penjelasan

# Rincian
desk-place-in-list = { $n } dari { $of }
desk-list-empty = Daftar ini kosong.
desk-neighbours = Laporan sebelum dan sesudahnya
desk-prev-case = Sebelumnya
desk-next-case = Berikutnya
desk-done = Tersimpan: { $what }.
desk-merged = Laporan ini dilanjutkan dalam laporan
desk-proposal = { $who } mengusulkan hasil ini
desk-for-us = Rujukan untuk unit Anda
desk-referrals = Rujukan
desk-note = Catatan dalam
desk-note-label = Hanya dibaca petugas
desk-note-save = Simpan catatan
desk-history = Riwayat
desk-history-filter = Saring riwayat
desk-history-semua = Semua
desk-history-warga = Yang dilihat warga
desk-history-dalam = Catatan dalam
desk-history-empty = Belum ada catatan di sini.
desk-about = Tentang laporan ini
desk-actions = Tindakan untuk laporan ini
desk-no-actions = Anda bisa membaca laporan ini. Tindakannya ada pada petugas lain.
desk-no-actions-decided = Hasilnya sudah diputuskan. Kita menunggu jawaban warga.
desk-no-actions-merged = Laporan ini sudah digabungkan. Lanjutannya ada di laporan yang satu lagi.
desk-no-actions-ended = Laporan ini sudah berakhir. Tidak ada lagi yang perlu dikerjakan.
desk-nobody = Belum ada
desk-received = { $when }, lewat { $way }
desk-fact-outcome = Hasil
desk-fact-kind = Jenis
desk-fact-programme = Program
desk-fact-pas = Kelompok PAS
desk-fact-accused = Yang dilaporkan
desk-fact-village = Desa
desk-fact-place = Tempat
desk-fact-received = Disampaikan
desk-fact-finish = Paling lambat selesai
desk-fact-owner = Unit penanggung jawab
desk-fact-emergency = Meja darurat
desk-fact-officer = Petugas
desk-fact-why = Mengapa unit ini

# Membuka data
desk-reveal-intro = Nama Anda dan alasannya masuk riwayat. Data hanya muncul satu kali.
desk-reveal-reason = Untuk apa Anda melihatnya?
desk-reveal-reason-register = Mencocokkan dengan data kesejahteraan
desk-reveal-reason-contact = Menghubungi warga
desk-reveal-reason-visit = Mengunjungi warga
desk-reveal-reason-letter = Membuat surat
desk-reveal-reason-other = Alasan lain
desk-reveal-more = Penjelasan
desk-reveal-no-reason = Pilih untuk apa Anda melihatnya
desk-reveal-no-words = Tulis alasan Anda
desk-revealed-title = Data pribadi
desk-revealed-note = Data ini tidak disimpan di halaman mana pun. Setelah ditutup, tulis alasan lagi untuk melihatnya.

# Dokumen
desk-papers = Dokumen
desk-papers-hint = Centang yang sudah Anda lihat. Warga melihat centang ini.
desk-more-acts = Lainnya
