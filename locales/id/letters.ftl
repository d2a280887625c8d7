# Surat dan pesan. Pesan pendek (-short) paling panjang 160 huruf, tanpa nama dan tanpa cerita.
outcome-granted = dikabulkan
outcome-partly = dikabulkan sebagian
outcome-declined = belum dapat dipenuhi
outcome-not_ours = bukan wewenang kami
outcome-information = sudah dijelaskan

letter-received-subject = Laporan { $code } sudah kami terima
letter-received-body =
    Bapak/Ibu,

    Laporan { $code } sudah kami terima. { $dated ->
        [yes] { $unit } memeriksanya paling lambat { $by }.
       *[no] { $unit } akan memeriksanya.
    }

    Lihat kabarnya di { $link }

    Layanan ini gratis. Jangan memberi uang kepada petugas.
    Puskesos Satu Pintu
letter-received-short = PUSKESOS: Laporan { $code } sudah kami terima. { $dated ->
        [yes] Kami periksa paling lambat { $by }.
       *[no] Kami akan memeriksanya.
    } Cek: { $link } Gratis.

letter-question-subject = Kami butuh jawaban Anda untuk laporan { $code }
letter-question-body =
    Bapak/Ibu,

    { $unit } bertanya tentang laporan { $code }. Jawablah paling lambat { $by }.
    Batas waktu kami berhenti sampai Bapak/Ibu menjawab.

    Baca pertanyaannya dan jawab di { $link }
    Bapak/Ibu juga boleh datang ke kantor desa.

    Layanan ini gratis. Jangan memberi uang kepada petugas.
    Puskesos Satu Pintu
letter-question-short = PUSKESOS: Laporan { $code } butuh jawaban Anda paling lambat { $by }. Buka { $link } atau datang ke kantor desa.

letter-told-subject = Kabar untuk laporan { $code }
letter-told-body =
    Bapak/Ibu,

    { $unit } menulis kabar untuk laporan { $code }.
    Baca dengan kode laporan di { $link }

    Layanan ini gratis. Jangan memberi uang kepada petugas.
    Puskesos Satu Pintu
letter-told-short = PUSKESOS: Ada kabar untuk laporan { $code }. Baca dengan kode laporan Anda di { $link } Gratis.

letter-passed-on-subject = Laporan { $code } diteruskan ke { $unit }
letter-passed-on-body =
    Bapak/Ibu,

    Laporan { $code } sekarang ditangani { $unit }. { $dated ->
        [yes] Jawaban paling lambat { $by }.
       *[no] Kami mengabari begitu ada jawaban.
    }
    Bapak/Ibu tidak perlu melapor lagi di tempat lain.

    Lihat kabarnya di { $link }

    Layanan ini gratis. Jangan memberi uang kepada petugas.
    Puskesos Satu Pintu
letter-passed-on-short = PUSKESOS: Laporan { $code } diteruskan ke { $unit }. { $dated ->
        [yes] Jawaban paling lambat { $by }.
       *[no] Kami kabari.
    } Cek: { $link }

letter-outcome-subject = Hasil laporan { $code } sudah ada
letter-outcome-body =
    Bapak/Ibu,

    Laporan { $code } selesai. Hasilnya: { $outcome }.
    Baca alasannya di { $link }

    Tidak setuju? Ajukan keberatan di halaman itu paling lambat { $by }.

    Layanan ini gratis. Jangan memberi uang kepada petugas.
    Puskesos Satu Pintu
letter-outcome-short = PUSKESOS: Laporan { $code } selesai. Baca hasilnya: { $link } Tidak setuju? Keberatan paling lambat { $by }.

letter-ended-subject = Laporan { $code } ditutup
letter-ended-body =
    Bapak/Ibu,

    Laporan { $code } ditutup. Alasannya ada di { $link }
    { $dated ->
        [yes] Bapak/Ibu bisa membukanya lagi paling lambat { $by }.
       *[no] Kabar selanjutnya ada di halaman itu.
    }

    Layanan ini gratis. Jangan memberi uang kepada petugas.
    Puskesos Satu Pintu
letter-ended-short = PUSKESOS: Laporan { $code } ditutup. Alasannya: { $link } { $dated ->
        [yes] Bisa dibuka lagi sampai { $by }.
       *[no] Lihat halaman itu.
    }

letter-reopened-subject = Laporan { $code } dibuka lagi
letter-reopened-body =
    Bapak/Ibu,

    Laporan { $code } dibuka lagi. { $dated ->
        [yes] { $unit } menanganinya paling lambat { $by }.
       *[no] { $unit } menanganinya.
    }

    Lihat kabarnya di { $link }

    Layanan ini gratis. Jangan memberi uang kepada petugas.
    Puskesos Satu Pintu
letter-reopened-short = PUSKESOS: Laporan { $code } dibuka lagi oleh { $unit }. { $dated ->
        [yes] Kabar paling lambat { $by }.
       *[no] Kami kabari.
    } Cek: { $link }

letter-survey-subject = Apakah masalah Anda sudah beres? Laporan { $code }
letter-survey-body =
    Bapak/Ibu,

    Laporan { $code } sudah ada hasilnya. Apakah masalah Bapak/Ibu sudah beres?
    Jawab dengan satu tekan di { $link }
    Jika belum, kami beri tahu caranya.

    Layanan ini gratis. Jangan memberi uang kepada petugas.
    Puskesos Satu Pintu
letter-survey-short = PUSKESOS: Laporan { $code } sudah ada hasilnya. Apakah sudah beres? Jawab di { $link } Gratis.

letter-case-arrived-subject = Laporan baru { $code }
letter-case-arrived-body =
    Laporan { $code } menunggu di antrean unit Anda. { $dated ->
        [yes] Tindakan berikutnya paling lambat { $by }.
       *[no] Silakan diperiksa.
    }

    Buka: { $link }
letter-case-arrived-short = PUSKESOS: Laporan baru { $code } di antrean Anda. { $link }

letter-danger-alert-subject = Mendesak: ada orang dalam bahaya, laporan { $code }
letter-danger-alert-body =
    Laporan { $code } menyebut orang dalam bahaya. { $dated ->
        [yes] Tindakan paling lambat { $by }.
       *[no] Tindakan sekarang juga.
    }

    Buka: { $link }
letter-danger-alert-short = PUSKESOS: mendesak. Laporan { $code } menyebut orang dalam bahaya. { $link }

letter-referral-arrived-subject = Rujukan baru untuk laporan { $code }
letter-referral-arrived-body =
    { $unit } merujuk laporan { $code } kepada unit Anda. Terima atau kembalikan paling lambat { $by }.

    Buka: { $link }
letter-referral-arrived-short = PUSKESOS: Rujukan baru { $code } dari { $unit }. Terima paling lambat { $by }. { $link }

letter-referral-returned-subject = Rujukan laporan { $code } dikembalikan
letter-referral-returned-body =
    { $unit } mengembalikan rujukan laporan { $code }. Alasannya ada di laporan.

    Buka: { $link }
letter-referral-returned-short = PUSKESOS: Rujukan { $code } dikembalikan { $unit }. { $link }

letter-referral-answered-subject = Rujukan laporan { $code } dijawab
letter-referral-answered-body =
    { $unit } menjawab rujukan laporan { $code }: { $outcome }.

    Buka: { $link }
letter-referral-answered-short = PUSKESOS: Rujukan { $code } dijawab { $unit }. { $link }

letter-referral-recalled-subject = Rujukan laporan { $code } ditarik
letter-referral-recalled-body =
    { $unit } menarik rujukan laporan { $code }. Unit Anda tidak perlu menanganinya lagi.
letter-referral-recalled-short = PUSKESOS: Rujukan { $code } ditarik { $unit }.

letter-reporter-wrote-subject = Kabar baru dari warga untuk laporan { $code }
letter-reporter-wrote-body =
    Warga menulis tentang laporan { $code }.

    Buka: { $link }
letter-reporter-wrote-short = PUSKESOS: Warga menulis tentang laporan { $code }. { $link }
