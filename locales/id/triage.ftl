# Pemeriksaan di kantor yang memegang laporan.

triage-none = Tidak ada
triage-check-intro = Laporan tercatat sedang diperiksa. Warga melihat status “Diperiksa”.
triage-handle-intro = Unit Anda menangani laporan ini sendiri. Warga melihat status “Ditangani”.

triage-classify-intro = Jenis dan bobot menentukan batas waktu.
triage-kind = Jenis
triage-issue = Masalah
triage-programme = Program
triage-group = Kelompok PAS
triage-severity = Bobot
triage-severity-hint = Bahaya dan darurat dihitung dalam jam.
triage-severity-ordinary = Batas waktu biasa, dalam hari kerja.
triage-severity-misconduct = Keluhan tentang petugas atau perangkat. Diperiksa unit pengawas.
triage-severity-danger = Ada orang yang terancam. Meja darurat kabupaten ikut diberi tahu.
triage-severity-emergency = Ada pasien dirawat dan BPJS-nya tidak aktif.
triage-severity-data_request = Warga meminta salinan, perbaikan, atau penghapusan datanya. Dihitung 72 jam.
triage-priority = Prioritas
triage-priority-as-before = Tidak diubah
triage-priority-other = Alasan lain itu
triage-accused = Siapa yang dilaporkan?
triage-accused-hint = Isi hanya untuk potongan, pungutan, atau perilaku petugas. Laporan pindah ke unit pengawas. Yang dilaporkan tidak melihatnya lagi.
triage-accused-nobody = Bukan laporan tentang petugas
triage-accused-village = Petugas atau perangkat { $name }
triage-accused-village-hint = Diperiksa unit pengawas kabupaten.
triage-accused-regency = Petugas atau pejabat { $name }
triage-accused-regency-hint = Diperiksa di tingkat provinsi atau kementerian.
triage-no-kind = Pilih jenis laporan
triage-no-issue = Pilih masalahnya
triage-no-programme = Pilih program dari daftar
triage-no-group = Pilih kelompok PAS dari daftar
triage-no-severity = Pilih bobot laporan
triage-no-priority = Pilih prioritas laporan
triage-no-accused = Pilih siapa yang dilaporkan

triage-assign-intro = Petugas yang dipilih melihat laporan ini di “Milik saya”.
triage-assign-label = Siapa yang menangani?
triage-assign-me = { $name } (saya)
triage-assign-nobody = Belum ada petugas khusus
triage-assign-missing = Pilih petugas dari daftar

triage-ask-intro = Warga membaca pertanyaan ini dan bisa menjawab dengan kode laporannya.
triage-ask-until = Batas waktu kita berhenti. Warga menjawab paling lambat { $until }.
triage-ask-label = Pertanyaan untuk warga
triage-ask-hint = Satu pertanyaan pendek. Agar warga tinggal memilih, tulis tiap jawaban di baris sendiri dengan tanda - di depan.
triage-ask-missing = Tulis pertanyaan untuk warga
triage-ask-along = Bila diisi, batas waktu kita berhenti. Warga menjawab paling lambat { $until }.
triage-ask-elsewhere = Laporan ini pindah ke unit lain. Unit itu yang bertanya.

triage-tell-intro = Warga membaca kabar ini dengan kode laporannya. Batas waktu kita tetap berjalan.
triage-tell-heard = Warga juga dikirimi pesan bahwa ada kabar. Isinya tidak ikut di pesan itu.
triage-tell-unheard = Warga tidak meminta pesan. Kabari juga lewat cara lain.
triage-tell-label = Kabar untuk warga
triage-tell-hint = Tulis apa yang sudah terjadi, dan apa yang sebaiknya warga lakukan.
triage-tell-missing = Tulis kabar untuk warga

triage-resume-intro = Lanjutkan tanpa menunggu jawaban warga. Batas waktu berjalan lagi.
triage-resume-label = Catatan
triage-resume-hint = Misalnya: warga sudah menjawab lewat telepon.

triage-verify-intro = Data laporan dicocokkan sebelum ditangani.
triage-verify-label = Catatan
triage-verify-hint = Hanya dibaca petugas.

triage-record_finding-intro = Setelah ini laporan ditangani.
triage-record_finding-label = Hasil pencocokan
triage-record_finding-hint = Apa yang cocok, apa yang berbeda. Hanya dibaca petugas.
triage-record_finding-missing = Tulis hasil pencocokan

triage-archive-intro = Laporan ditutup tanpa hasil. Warga membaca alasannya.
triage-archive-until = Warga bisa membukanya lagi sampai { $until }.
triage-archive-reason = Mengapa diarsipkan?
triage-archive-label = Penjelasan untuk warga
triage-archive-hint = Katakan juga ke mana warga bisa pergi.
triage-archive-no-reason = Pilih alasan mengapa diarsipkan
triage-archive-missing = Tulis penjelasan untuk warga

triage-merge-intro = Laporan ini ditutup dan dilanjutkan dalam laporan lain. Kedua kode tetap berlaku.
triage-merge-hint = 10 huruf atau angka, misalnya 7K3M9-2QFXA
triage-merge-missing = Tulis kode laporan yang melanjutkan
triage-merge-mistyped = Kode salah ketik. Periksa lagi huruf dan angkanya.
triage-merge-itself = Tulis kode laporan lain, bukan kode laporan ini
triage-merge-unknown = Tidak ada laporan dengan kode ini dalam jangkauan Anda
triage-merge-ended = Laporan { $code } sudah berakhir. Pilih laporan yang masih berjalan.

triage-note-intro = Catatan hanya dibaca petugas.
triage-note-label = Catatan dalam
triage-note-hint = Warga tidak melihat catatan ini.
triage-note-missing = Tulis catatan Anda

# Dokumen
triage-check_documents-intro = Centang dokumen yang sudah Anda lihat. Warga melihat centang ini.
triage-check_documents-nothing = Centang dokumen yang sudah Anda lihat
triage-check_documents-none = Laporan ini tidak meminta dokumen.

# Mengapa lewat batas
act-explain_delay = Jelaskan keterlambatan
did-explain_delay = Alasan lewat batas
triage-explain_delay-intro = Laporan tetap dikerjakan. Batas waktunya tidak berubah.
triage-delay = Mengapa lewat batas?
triage-delay-hint = Batas waktunya sudah lewat. Warga membaca alasan ini.
triage-delay-choose = Pilih alasan
triage-delay-words = Keterangan
triage-delay-words-hint = Hanya dibaca petugas. Harus diisi untuk “Alasan lain”.
triage-no-delay-reason = Pilih mengapa lewat batas
triage-no-delay-words = Tulis alasannya
delay-reason-other_office = Menunggu jawaban kantor lain
delay-reason-papers_missing = Surat warga belum lengkap
delay-reason-not_reached = Warga belum bisa ditemui atau dihubungi
delay-reason-many_reports = Laporan yang masuk sedang banyak
delay-reason-hard_to_reach = Tempatnya sulit dicapai
delay-reason-system_down = Sistem data pusat sedang terganggu
delay-reason-other = Alasan lain
tracking-did-explain_delay = Kami menjelaskan mengapa lewat batas
tracking-delay-other_office = Alasannya: kami masih menunggu jawaban kantor lain.
tracking-delay-papers_missing = Alasannya: surat-surat Anda belum lengkap. Tanyakan ke kantor surat mana yang kurang.
tracking-delay-not_reached = Alasannya: kami belum bisa menemui atau menghubungi Anda.
tracking-delay-many_reports = Alasannya: laporan yang masuk sedang banyak.
tracking-delay-hard_to_reach = Alasannya: tempatnya sulit dicapai.
tracking-delay-system_down = Alasannya: sistem data pusat sedang terganggu.
tracking-delay-other = Ada hal lain yang harus kami bereskan dulu.
hands-bulk-alasan-lambat = Jelaskan keterlambatan
hands-will-explain = Alasan lewat batas { $n } laporan: { $reason }.
hands-batch-explain_delay = Menjelaskan keterlambatan
hands-why-not-late = belum lewat batas
hands-why-explained = sudah dijelaskan
casework-late-because = Alasan lewat batas: { $reason }.
casework-late-unexplained = Alasan lewat batas belum dijelaskan.
