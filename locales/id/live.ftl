# Jam yang berbunyi, kabar langsung, dan pemberitahuan di meja petugas.
act-nudge = Ingatkan
act-lapse = Catat lewat batas
did-nudge = Petugas diingatkan: batas waktu hampir habis
did-lapse = Batas waktu lewat
casework-fact-lapsed-to = { $unit } sudah diberi tahu.
casework-fact-lapsed = Janji baru kepada warga: { $date }.
tracking-did-lapse = Batas waktu lewat. Kami membuat janji baru.
tracking-late-told = Kami sudah memberi tahu { $unit } pada { $on }.
tracking-late-again = Janji baru kami paling lambat { $by }.
tracking-late-broken = Janji baru sampai { $by } juga belum kami tepati.

letter-late-subject = Laporan { $code } belum selesai sesuai janji
letter-late-body =
    Bapak/Ibu,

    Laporan { $code } belum selesai sesuai janji kami. { $named ->
        [yes] Kami sudah menaikkannya ke { $unit }.
       *[no] Petugas kami sudah diingatkan.
    }
    Janji baru kami paling lambat { $by }.
    Bapak/Ibu tidak perlu melapor lagi.

    Lihat kabarnya di { $link }

    Layanan ini gratis. Jangan memberi uang kepada petugas.
    Puskesos Satu Pintu
letter-late-short = PUSKESOS: Laporan { $code } belum selesai. { $named ->
        [yes] Naik ke { $unit }.
       *[no] Kami tangani.
    } Janji baru: { $by }. { $link }

letter-due-soon-subject = Batas waktu laporan { $code } hampir habis
letter-due-soon-body =
    Batas waktu laporan { $code } hampir habis. { $dated ->
        [yes] Tindakan berikutnya paling lambat { $by }.
       *[no] Silakan ditindaklanjuti.
    }

    Buka: { $link }
letter-due-soon-short = PUSKESOS: Batas laporan { $code } hampir habis. { $dated ->
        [yes] Paling lambat { $by }.
       *[no] Tindak lanjuti.
    } { $link }

letter-overdue-subject = Laporan { $code } lewat batas di { $unit }
letter-overdue-body =
    Laporan { $code } di { $unit } sudah lewat batas. Warga sudah diberi janji baru.
    Jika tetap tidak ada tindakan, laporan naik ke unit Anda.
    Isinya terbuka bagi Anda setelah laporan itu naik.
letter-overdue-short = PUSKESOS: Laporan { $code } lewat batas di { $unit }. Mohon dibantu.

letter-digest-subject = Kerja hari ini: { $late } lewat batas, { $today } jatuh tempo
letter-digest-body =
    Selamat pagi.

    Lewat batas: { $late }
    Jatuh tempo hari ini: { $today }
    Milik Anda: { $mine }
    Pemberitahuan belum dibaca: { $alerts }

    Buka meja Anda: { $link }
    Surat ini bisa dimatikan di halaman pemberitahuan.
letter-digest-short = PUSKESOS: { $late } lewat batas, { $today } jatuh tempo hari ini. { $link }

# Kabar langsung
live-new = { $n ->
   *[other] { $n } laporan baru.
 }
live-changed-some = { $n ->
   *[other] { $n } laporan berubah.
 }
live-again = Muat ulang daftar
live-dot = Baru berubah
live-off = Kabar langsung terputus. Halaman ini tidak berubah sendiri.
live-here = { $minutes ->
    [0] { $name } baru saja membuka laporan ini.
   *[other] { $name } sedang membuka laporan ini ({ $minutes } menit).
}
live-here-label = Petugas lain di laporan ini
live-changed = Laporan ini baru saja diubah { $who }, { $when }.
live-see = Lihat perubahannya

# Pemberitahuan
alerts-bell = Pemberitahuan
alerts-title = Pemberitahuan
alerts-unread = { $n ->
    [0] Semua sudah dibaca.
   *[other] { $n } belum dibaca.
 }
alerts-none = Belum ada pemberitahuan. Kabar tentang laporan Anda muncul di sini.
alerts-read-all = Tandai semua sudah dibaca
alerts-read = Tandai dibaca
alerts-fresh = Belum dibaca:
alerts-moved = Satu laporan sudah pindah dari jangkauan Anda.
alerts-choices = Yang ingin Anda dengar
alerts-choices-legend = Beri tahu saya jika
alerts-keep = Simpan pilihan
alerts-kept = Pilihan Anda sudah disimpan.
alerts-digest-hint = Setiap hari kerja pukul 07.30. Isinya hanya angka.
alerts-digest-no-address = Alamat surel Anda belum tercatat. Minta admin mencatatnya.
alert-assigned = Laporan diberikan kepada Anda
alert-citizen_wrote = Warga menulis
alert-objection = Warga mengajukan keberatan
alert-referral_received = Rujukan masuk ke unit Anda
alert-referral_answered = Rujukan dijawab
alert-referral_returned = Rujukan dikembalikan
alert-referral_assigned = Rujukan diberikan kepada Anda
alert-referral_reminded = Pengirim rujukan mengingatkan
alert-referral_recalled = Rujukan yang dikerjakan ditarik pengirimnya
alert-visit_planned = Anda dijadwalkan berkunjung
alert-visit_taken = Kunjungan Anda tidak jadi
alert-proposed = Usulan hasil menunggu keputusan
alert-proposal_returned = Usulan Anda dikembalikan
alert-due_soon = Batas waktu hampir habis
alert-late = Batas waktu lewat
alert-raised = Laporan naik ke unit Anda
alert-switch-assigned = laporan diberikan kepada saya
alert-switch-citizen_wrote = warga menjawab atau menambah keterangan
alert-switch-objection = warga mengajukan keberatan
alert-switch-referral_received = rujukan masuk
alert-switch-referral_answered = rujukan dijawab
alert-switch-referral_returned = rujukan dikembalikan
alert-switch-referral_assigned = rujukan diberikan kepada saya
alert-switch-referral_reminded = pengirim mengingatkan rujukan
alert-switch-referral_recalled = rujukan yang dikerjakan ditarik
alert-switch-visit_planned = saya dijadwalkan berkunjung, atau jadwalnya berubah
alert-switch-visit_taken = kunjungan saya tidak jadi atau diserahkan
alert-switch-proposed = usulan hasil menunggu keputusan
alert-switch-proposal_returned = usulan saya dikembalikan
alert-switch-due_soon = batas waktu hampir habis
alert-switch-late = batas waktu lewat
alert-switch-raised = laporan naik ke unit saya
alert-switch-digest = ringkasan pagi lewat surel

# Dua petugas sekaligus
casework-stale-theirs = Yang ditulis petugas lain
casework-stale-merge = Ubah atau gabungkan dengan tulisan di sebelah, lalu kirim.
casework-stale-choose = Tetap lakukan, atau pakai keadaan sekarang saja.
casework-stale-mine = Tetap lakukan: { $act }
casework-stale-use = Pakai yang sekarang
