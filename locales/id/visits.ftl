# Kunjungan dan perawatan rujukan.
act-remind = Ingatkan
act-assign_referral = Tugaskan rujukan
act-plan_visit = Jadwalkan kunjungan
act-move_visit = Ubah jadwal
act-cancel_visit = Batalkan kunjungan
act-record_visit = Catat hasil kunjungan
act-miss_visit = Tidak bertemu
did-remind = Rujukan diingatkan
did-assign_referral = Petugas rujukan ditentukan
did-plan_visit = Kunjungan dijadwalkan
did-move_visit = Jadwal kunjungan diubah
did-cancel_visit = Kunjungan dibatalkan
did-record_visit = Hasil kunjungan dicatat
did-miss_visit = Petugas datang, warga tidak ada
tracking-did-plan_visit = Kunjungan petugas dijadwalkan
tracking-did-move_visit = Jadwal kunjungan berubah
tracking-did-cancel_visit = Kunjungan dibatalkan
tracking-did-record_visit = Petugas sudah berkunjung
tracking-did-miss_visit = Petugas datang dan tidak bertemu
tracking-note-visit = Petugas { $officer } datang { $when }.
visit-met-met = Bertemu warga
visit-met-away = Warga tidak ada
visit-met-moved_away = Warga sudah pindah
visit-met-died = Warga sudah meninggal
casework-fact-files = { $n } berkas ikut.
casework-fact-given = Warga mendapat { $n } berkas.
casework-fact-reminded = Kepada { $unit }.
casework-fact-visit = { $officer }, { $date }.
casework-refused-reminded = Rujukan ini sudah diingatkan hari ini.
casework-refused-reminded-way = Anda bisa mengingatkan lagi pada hari kerja berikutnya.
casework-refused-past = Waktu kunjungan itu sudah lewat.
casework-refused-past-way = Pilih hari dan jam yang akan datang.

letter-visit-subject = Petugas berkunjung untuk laporan { $code }
letter-visit-body =
    Bapak/Ibu,

    Petugas { $officer } berkunjung { $when }.
    Siapkan KTP dan KK.
    { $known ->
        [yes] Ragu? Tanyakan ke { $call }.
       *[no] Ragu? Tanyakan ke kantor desa.
    }

    Lihat kabarnya di { $link }

    Layanan ini gratis. Jangan memberi uang kepada petugas.
    Puskesos Satu Pintu
letter-visit-short = PUSKESOS: Petugas { $officer } berkunjung { $when }. Siapkan KTP dan KK. Laporan { $code }. Jangan memberi uang. { $known ->
        [yes] Info { $call }
       *[no] Ragu? Tanya kantor desa.
    }

letter-visit-moved-subject = Jadwal kunjungan berubah, laporan { $code }
letter-visit-moved-body =
    Bapak/Ibu,

    Jadwal kunjungan berubah. Petugas { $officer } berkunjung { $when }.
    Siapkan KTP dan KK.
    { $known ->
        [yes] Ragu? Tanyakan ke { $call }.
       *[no] Ragu? Tanyakan ke kantor desa.
    }

    Lihat kabarnya di { $link }

    Layanan ini gratis. Jangan memberi uang kepada petugas.
    Puskesos Satu Pintu
letter-visit-moved-short = PUSKESOS: Jadwal berubah. Petugas { $officer } berkunjung { $when }. Laporan { $code }. Jangan memberi uang. { $known ->
        [yes] Info { $call }
       *[no] Ragu? Tanya kantor desa.
    }

letter-visit-cancelled-subject = Kunjungan untuk laporan { $code } dibatalkan
letter-visit-cancelled-body =
    Bapak/Ibu,

    Kunjungan petugas untuk laporan { $code } dibatalkan. Laporan tetap berjalan.

    Lihat kabarnya di { $link }

    Layanan ini gratis. Jangan memberi uang kepada petugas.
    Puskesos Satu Pintu
letter-visit-cancelled-short = PUSKESOS: Kunjungan untuk laporan { $code } dibatalkan. Laporan tetap berjalan. Cek: { $link }

letter-referral-reminder-subject = Pengingat rujukan untuk laporan { $code }
letter-referral-reminder-body =
    { $unit } menunggu jawaban unit Anda untuk laporan { $code }. Jawab paling lambat { $by }.

    Buka: { $link }
letter-referral-reminder-short = PUSKESOS: { $unit } menunggu jawaban rujukan { $code }, paling lambat { $by }. { $link }

visit-state-planned = Direncanakan
visit-state-late = Belum dicatat
visit-state-done = Selesai
visit-state-missed = Tidak bertemu
visit-state-cancelled = Dibatalkan
visit-purpose-family_data = Mencocokkan data keluarga
visit-purpose-housing = Melihat keadaan rumah
visit-purpose-need = Menanyakan kebutuhan
visit-purpose-deliver = Menyampaikan hasil atau bantuan
visit-purpose-other = Keperluan lain
visits-list = Kunjungan
visits-title = Kunjungan
visits-tab-hari-ini = Hari ini
visits-tab-minggu-ini = Minggu ini
visits-tab-terlewat = Terlewat
visits-whose = Kunjungan siapa
visits-whose-saya = Milik saya
visits-whose-semua = Semua petugas
visits-empty-hari-ini = Tidak ada kunjungan hari ini.
visits-empty-minggu-ini = Tidak ada kunjungan minggu ini.
visits-empty-terlewat = Tidak ada kunjungan yang terlewat.
visits-see-week = Lihat minggu ini
visits-no-hamlet = Tanpa dusun
visits-open = Buka laporan
visits-call = Lihat nomor HP
visits-sheet = Lembar kunjungan
visits-sheet-hari-ini = Lembar kunjungan hari ini
visits-sheet-minggu-ini = Lembar kunjungan minggu ini
visits-sheet-terlewat = Lembar kunjungan terlewat
visits-sheet-hint = Lembar ini berisi nama dan tempat warga. Simpan baik-baik.
visits-print = Cetak
visits-back = Kembali ke kunjungan
visits-col-when = Waktu
visits-col-result = Hasil
visits-plan_visit-intro = Petugas datang ke rumah warga. Batas waktu tetap berjalan.
visits-move_visit-intro = Jadwal lama tidak berlaku lagi.
visits-cancel_visit-intro = Tidak ada petugas yang datang. Laporan tetap berjalan.
visits-cancel_visit-label = Mengapa dibatalkan?
visits-cancel_visit-hint = Hanya dibaca petugas.
visits-cancel-missing = Tulis mengapa kunjungan dibatalkan
visits-record_visit-intro = Setelah bertemu warga, laporan ditangani.
visits-day = Tanggal
visits-from = Dari jam
visits-until = Sampai jam
visits-officer = Siapa yang berkunjung?
visits-purpose = Keperluan
visits-place = Tempat
visits-place-hint = Misalnya: Dusun 3, RT 02, dekat langgar.
visits-note = Pesan untuk petugas
visits-note-hint = Hanya dibaca petugas.
visits-day-off-anyway = Tetap pada hari libur ini
visits-no-day = Isi tanggal kunjungan
visits-day-past = Pilih hari ini atau sesudahnya
visits-day-far = Pilih tanggal dalam { $days } hari
visits-day-off = Hari itu kantor libur. Pilih hari lain, atau centang “Tetap pada hari libur ini”.
visits-no-from = Isi jam mulai, misalnya 09.00
visits-no-until = Isi jam selesai, misalnya 11.00
visits-until-too-early = Jam selesai harus sesudah jam mulai
visits-over = Waktu itu sudah lewat. Pilih jam lain.
visits-no-officer = Pilih siapa yang berkunjung
visits-no-purpose = Pilih keperluannya
visits-silent-sensitive = Warga tidak dikirimi pesan, demi keamanannya.
visits-silent-others = Yang melapor bukan keluarga ini. Tidak ada pesan yang dikirim.
visits-silent-no-way = Warga tidak meminta pesan. Kabari lewat cara lain.
visits-told = Warga mendapat pesan: nama petugas, hari, dan jam.
visits-met = Bertemu siapa?
visits-met-met = Tulis apa yang dilihat dan dicocokkan.
visits-met-away = Jadwalkan lagi sesudah ini.
visits-met-moved_away = Tulis ke mana, bila diketahui.
visits-met-died = Tulis kapan, dan siapa yang ditinggalkan.
visits-finding = Yang ditemukan
visits-finding-hint = Hanya dibaca petugas. Boleh kosong bila warga tidak ada.
visits-no-met = Pilih siapa yang ditemui
visits-no-finding = Tulis apa yang ditemukan
visits-call-number = Telepon
closure-evidence = Dasar putusan
closure-evidence-open = Belum dijawab:
closure-evidence-finding = Hasil pencocokan
closure-evidence-papers = Dokumen yang dilihat
closure-evidence-none = Belum ada jawaban, dokumen, atau hasil kunjungan.
closure-given = Berkas untuk warga
closure-given-hint = Warga hanya melihat berkas yang Anda centang.
desk-menu-visits = Kunjungan
desk-menu-visits-hint = Kunjungan yang dijadwalkan, dan hasilnya.
desk-today-visits = Kunjungan saya hari ini
visits-qr = Kode untuk membuka kunjungan ini di HP
