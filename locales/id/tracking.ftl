# Warga mengikuti laporannya.
tracking-title = Status laporan Anda
tracking-lookup-title = Kode laporan
tracking-lookup-button = Cek laporan
tracking-code-label = Kode laporan
tracking-code-hint = 10 huruf atau angka di tanda terima, misalnya 7K3M9-2QFXA
tracking-code-empty = Tulis kode laporan Anda
tracking-code-length = Kode terdiri dari { $want } huruf atau angka. Anda menulis { $have }.
tracking-code-symbol = Periksa lagi: tidak ada angka 0 atau 1, tidak ada huruf I, L, O, U.
tracking-code-check = Kode salah ketik. Periksa lagi huruf dan angkanya.
tracking-code-unknown = Kami tidak menemukan kode ini. Periksa lagi, atau datang ke kantor desa.
tracking-no-code = Saya tidak punya kode
tracking-no-code-text = Datang ke kantor desa dengan membawa KTP. Petugas membantu mencari laporan Anda.
tracking-errors = { $n ->
        [1] Ada 1 hal yang perlu diperbaiki
       *[other] Ada { $n } hal yang perlu diperbaiki
    }
tracking-back-home = Kembali
tracking-back-lookup = Kembali
tracking-back-status = Kembali ke status
tracking-cancel = Batal
tracking-optional = (boleh dikosongkan)
tracking-copy = Salin kode
tracking-copied = Kode disalin
tracking-print = Cetak
tracking-close = Tutup rincian
tracking-you = Anda
tracking-our-officers = Petugas kami

tracking-next-title = Apa yang terjadi berikutnya
tracking-next-received = Laporan Anda sudah kami terima.
    { $dated ->
        [yes] { $unit } memeriksanya paling lambat { $by }.
       *[no] { $unit } akan memeriksanya.
    }
tracking-next-checked = Petugas sedang mencocokkan data Anda.
    { $dated ->
        [yes] { $unit } mengabari Anda paling lambat { $by }.
       *[no] { $unit } akan mengabari Anda.
    }
tracking-next-waiting = Kami menunggu jawaban Anda. Batas waktu kami berhenti sampai Anda menjawab.
    { $dated ->
        [yes] Jawab paling lambat { $by }.
       *[no] Jawab di halaman ini.
    }
tracking-next-handled = { $unit } sedang menangani laporan Anda.
    { $dated ->
        [yes] Kabar berikutnya paling lambat { $by }.
       *[no] Kabar berikutnya ada di halaman ini.
    }
tracking-next-passed-on = Laporan Anda sekarang ditangani { $unit }. Anda tidak perlu pindah tempat lapor.
    { $dated ->
        [yes] Jawaban paling lambat { $by }.
       *[no] Jawabannya muncul di halaman ini.
    }
tracking-next-finished = { $outcome ->
        [granted] Hasilnya: dikabulkan.
        [partly] Hasilnya: dikabulkan sebagian.
        [declined] Hasilnya: belum dapat dipenuhi.
        [not_ours] Hasilnya: bukan wewenang kami.
       *[other] Hasilnya: sudah dijelaskan.
    }
    { $ended ->
        [resolved] Tidak setuju? Ajukan keberatan paling lambat { $by }.
       *[other] { $dated ->
            [yes] Masalahnya muncul lagi? Buka kembali paling lambat { $by }.
           *[no] Laporan ini selesai.
        }
    }
tracking-next-closed = { $ended ->
        [merged] Laporan ini digabung dengan laporan lain tentang hal yang sama. Laporan itu tetap kami tangani.
        [withdrawn] Laporan ini Anda tarik.
        [archived] Laporan ini kami arsipkan. Alasannya ada di rincian.
       *[other] Laporan ini ditutup karena tidak ada jawaban.
    }
    { $ended ->
        [merged] Kabar berikutnya ada di laporan itu.
       *[other] { $dated ->
            [yes] Anda bisa membukanya lagi sampai { $by }.
           *[no] Hubungi kantor desa jika masih perlu.
        }
    }
tracking-late-title = Lewat batas
tracking-late = Janji kami { $by } sudah lewat. Laporan Anda tetap kami tangani. Tanyakan lewat kontak di halaman ini.
tracking-waiting-title = Petugas bertanya kepada Anda
tracking-waiting-prove = Buka rincian untuk membaca pertanyaan dan menjawab.
tracking-question-title = Pertanyaan petugas
tracking-outcome-title = Penjelasan petugas

tracking-fact-issue = Masalah
tracking-fact-received = Disampaikan
tracking-fact-unit = Ditangani oleh
tracking-fact-finish = Paling lambat selesai
tracking-fact-story = Cerita
tracking-fact-place = Tempat
tracking-fact-name = Nama
tracking-fact-phone = Nomor HP
tracking-told-title = Yang Anda sampaikan
tracking-history-title = Riwayat laporan
tracking-handed-over = Ke { $unit }. Jawaban paling lambat { $by }.
tracking-moved = Ke { $unit }.
tracking-details-title = Rincian laporan
tracking-details-text = Cerita, jawaban petugas, dan tombol untuk membalas ada di rincian.
tracking-details-button = Lihat rincian
tracking-help-title = Butuh bantuan?
tracking-help-general = Telepon Command Center Kementerian Sosial 171, atau datang ke kantor desa.

tracking-proof-title = Lihat rincian laporan
tracking-proof-phone = Empat angka terakhir nomor HP Anda
tracking-proof-phone-hint = Nomor yang Anda tulis waktu melapor. Ini menjaga cerita Anda dari orang lain.
tracking-proof-pin = PIN laporan
tracking-proof-pin-hint = Enam angka yang kami tampilkan sekali setelah laporan terkirim.
tracking-proof-button = Lihat rincian
tracking-proof-wrong = Angkanya tidak cocok. Periksa lagi.
tracking-proof-none = Laporan ini tanpa nomor HP dan tanpa PIN. Datang ke kantor desa dengan membawa KTP.

tracking-answer-heading = Jawab pertanyaan
tracking-answer-lead = Jawaban Anda dibaca petugas yang menangani laporan ini.
tracking-answer-words = Jawaban Anda
tracking-answer-button = Kirim jawaban
tracking-add-heading = Tambah keterangan
tracking-add-lead = Tulis kabar baru atau hal yang belum Anda sampaikan.
tracking-add-words = Keterangan Anda
tracking-add-button = Kirim keterangan
tracking-confirm-heading = Sudah beres
tracking-confirm-lead = Tekan tombol ini jika masalah Anda sudah beres. Laporan lalu kami tutup.
tracking-confirm-button = Ya, sudah beres
tracking-object-heading = Ajukan keberatan
tracking-object-lead = Keberatan Anda dibaca kantor satu tingkat di atasnya, bukan petugas yang sama.
tracking-object-reasons = Apa yang belum sesuai?
tracking-object-reason-missing = Pilih apa yang belum sesuai
tracking-object-words = Ceritakan dengan kata-kata Anda
tracking-object-button = Kirim keberatan
tracking-reopen-heading = Buka kembali laporan
tracking-reopen-lead = Laporan ditangani lagi dari tempat terakhir.
tracking-reopen-words = Mengapa perlu dibuka lagi?
tracking-reopen-button = Buka kembali
tracking-withdraw-heading = Tarik laporan
tracking-withdraw-lead = Laporan yang ditarik tidak kami tangani lagi. Anda bisa membukanya lagi nanti.
tracking-withdraw-words = Alasan
tracking-withdraw-button = Tarik laporan
tracking-words-missing = Tulis keterangan Anda
tracking-words-long = Paling panjang { $most } huruf. Kurangi { $over } huruf.
tracking-words-limit = Paling panjang 1.000 huruf
tracking-words-left = Sisa { $n } huruf
tracking-words-over = Lebih { $n } huruf
tracking-overtaken-title = Laporan ini baru saja berubah
tracking-overtaken-text = Tulisan Anda masih ada di bawah. Lihat statusnya dulu, lalu kirim lagi jika masih perlu.

tracking-did-receive = Laporan diterima
tracking-did-check = Laporan diperiksa
tracking-did-ask = Kami bertanya kepada Anda
tracking-did-answer = Anda menjawab
tracking-did-resume = Pemeriksaan dilanjutkan
tracking-did-verify = Data sedang dicocokkan
tracking-did-record_finding = Data sudah dicocokkan
tracking-did-handle = Laporan ditangani
tracking-did-archive = Laporan diarsipkan
tracking-did-merge = Laporan digabung
tracking-did-withdraw = Anda menarik laporan
tracking-did-escalate = Laporan dinaikkan satu tingkat
tracking-did-refer = Laporan diteruskan
tracking-did-accept = Laporan diterima unit berikutnya
tracking-did-forward = Laporan diteruskan lagi
tracking-did-reply = Unit itu sudah menjawab
tracking-did-return = Laporan dikembalikan kepada kami
tracking-did-decide = Hasil sudah ada
tracking-did-confirm = Anda menyatakan beres
tracking-did-object = Anda mengajukan keberatan
tracking-did-close_silently = Laporan ditutup
tracking-did-reopen = Laporan dibuka kembali
tracking-did-add_information = Anda menambah keterangan
