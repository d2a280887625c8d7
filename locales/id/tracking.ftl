# Warga mengikuti laporannya.
tracking-back = Kembali
tracking-cancel = Batal
tracking-optional = (boleh dikosongkan)
tracking-you = Anda

# P10: kode
tracking-lookup = Cek laporan saya
tracking-code = Kode laporan
tracking-code-hint = 10 huruf atau angka di tanda terima, misalnya 7K3M9-2QFXA
tracking-find = Cek laporan
tracking-other-code = Cek kode lain
tracking-report = Laporan { $code }
tracking-code-lost = Kode saya hilang
tracking-code-lost-text = Datang ke kantor desa dan bawa KTP. Petugas mencari laporan Anda.
tracking-code-empty = Tulis kode laporan
tracking-code-mistyped = Kode salah ketik. Periksa lagi huruf dan angkanya.
tracking-code-foreign = Kode tidak memakai { $symbol }. Mungkin maksudnya { $meant }?
tracking-code-strange = Kode tidak memakai { $symbol }. Kode hanya berisi huruf dan angka.
tracking-code-meant = Mungkin ini kode Anda:
tracking-code-office = Cari kantor terdekat
tracking-code-length = Kode laporan terdiri dari { $length } huruf atau angka. Anda menulis { $have }.
tracking-code-unknown = Kami tidak menemukan kode ini. Cocokkan lagi dengan tanda terima, atau datang ke kantor desa.

# P11: status
tracking-status = Status laporan Anda
tracking-details = Rincian laporan Anda
tracking-next = Apa yang terjadi berikutnya
tracking-history = Riwayat laporan
tracking-print = Cetak halaman ini
tracking-open = Lihat rincian
tracking-open-hint = Untuk membaca rincian dan menulis kepada kami, tunjukkan bahwa laporan ini milik Anda.
tracking-unit-veiled = Petugas yang berwenang
tracking-meaning-received = Laporan Anda sudah kami terima.
tracking-meaning-checked = Petugas sedang mencocokkan data Anda.
tracking-meaning-waiting = Kami menunggu jawaban Anda.
tracking-meaning-handled = Laporan Anda sedang ditangani.
tracking-meaning-passed-on = Laporan Anda sudah diteruskan ke unit yang berwenang.
tracking-meaning-finished = Laporan Anda sudah ada hasilnya.
tracking-meaning-closed = Laporan Anda sudah ditutup.
tracking-outcome-granted = Hasilnya: dikabulkan
tracking-outcome-partly = Hasilnya: dikabulkan sebagian
tracking-outcome-declined = Hasilnya: belum dapat dipenuhi
tracking-outcome-not_ours = Hasilnya: bukan wewenang kami
tracking-outcome-information = Hasilnya: sudah dijelaskan
tracking-waiting = Kami bertanya kepada Anda
tracking-waiting-text = Baca pertanyaannya, lalu jawab. Batas waktu kami berhenti sampai Anda menjawab.
tracking-waiting-go = Baca dan jawab
tracking-finished-text = Baca alasannya, lalu beri tahu kami apakah Anda setuju.
tracking-finished-go = Baca hasilnya

# Apa yang terjadi berikutnya
tracking-next-received = { $dated ->
    [yes] { $unit } memeriksa laporan Anda paling lambat { $by }.
   *[no] { $unit } akan memeriksa laporan Anda.
 }
tracking-next-checked = { $dated ->
    [yes] { $unit } selesai mencocokkan data paling lambat { $by }.
   *[no] { $unit } sedang mencocokkan data Anda.
 }
tracking-next-handled = { $dated ->
    [yes] { $unit } memberi kabar berikutnya paling lambat { $by }.
   *[no] { $unit } sedang menangani laporan Anda.
 }
tracking-next-passed-on = { $dated ->
    [yes] { $unit } memberi jawaban paling lambat { $by }.
   *[no] { $unit } sedang menangani laporan Anda.
 }
tracking-next-stay = Anda tidak perlu pindah tempat lapor.
tracking-next-waiting = { $dated ->
    [yes] Jawab pertanyaan kami paling lambat { $by }.
   *[no] Jawab pertanyaan kami.
 }
tracking-next-paused = Setelah Anda menjawab, kami melanjutkan laporan Anda.
tracking-next-read = Baca hasilnya di rincian laporan.
tracking-next-resolved = { $dated ->
    [yes] Setuju? Beri tahu kami. Tidak setuju? Ajukan keberatan paling lambat { $by }.
   *[no] Setuju? Beri tahu kami. Tidak setuju? Ajukan keberatan.
 }
tracking-next-late = { $dated ->
    [yes] { $unit } memberi kabar paling lambat { $by }.
   *[no] { $unit } masih memegang laporan Anda. Tanyakan kabarnya lewat kontak di halaman ini.
 }
tracking-next-finished = Laporan ini selesai. Tidak ada yang perlu Anda lakukan.
tracking-next-silent = Laporan ini ditutup karena kami tidak menerima jawaban.
tracking-next-withdrawn = Anda menarik laporan ini.
tracking-next-archived = Laporan ini tidak kami lanjutkan. Alasannya ada di rincian laporan.
tracking-next-merged = Laporan ini kami gabung dengan laporan lain tentang masalah yang sama. Laporan itu terus ditangani.
tracking-next-reopen = Anda bisa membukanya lagi paling lambat { $by }.

# Lewat batas
tracking-late-days = { $count ->
   *[other] Laporan ini lewat { $count } hari kerja
 }
tracking-late-hours = { $count ->
   *[other] Laporan ini lewat { $count } jam
 }
tracking-late-whole-days = { $count ->
   *[other] Laporan ini lewat { $count } hari
 }
tracking-late-promise = Janji kami paling lambat { $by }. Janji itu belum kami tepati.
tracking-late-finish = Janji untuk selesai tetap berlaku: paling lambat { $by }.
tracking-late-raised = Laporan Anda sudah naik ke { $unit } pada { $on }.

# Ringkasan
tracking-fact-issue = Masalah
tracking-fact-sent = Disampaikan
tracking-fact-unit = Ditangani oleh
tracking-fact-finish = Paling lambat selesai
tracking-fact-finished = Selesai pada
tracking-fact-closed = Ditutup pada
tracking-sent-portal = { $date }, lewat portal
tracking-sent-kiosk = { $date }, lewat kios desa
tracking-sent-assisted = { $date }, dicatat petugas
tracking-sent-import = { $date }, dari daftar petugas
tracking-sent-api = { $date }, lewat layanan lain
tracking-finish-paused = Berhenti selama kami menunggu jawaban Anda
tracking-finish-days = { $date } ({ $count } hari kerja lagi)
tracking-finish-late = { $date } (lewat { $count } hari kerja)
tracking-finish-original = { $date } (janji semula)
tracking-finish-today = { $date } (hari ini)

# Riwayat
tracking-did-receive = Laporan diterima
tracking-did-check = Pemeriksaan dimulai
tracking-did-ask = Kami bertanya kepada Anda
tracking-did-tell = Kami mengabari Anda
tracking-did-answer = Anda menjawab
tracking-did-resume = Kami lanjutkan tanpa jawaban
tracking-did-verify = Kami mencocokkan data
tracking-did-record_finding = Data sudah dicocokkan
tracking-did-handle = Laporan mulai ditangani
tracking-did-archive = Laporan tidak dilanjutkan
tracking-did-merge = Laporan digabung dengan laporan lain
tracking-did-unmerge = Laporan ditangani sendiri lagi
tracking-did-withdraw = Anda menarik laporan
tracking-did-escalate = Laporan naik ke tingkat di atasnya
tracking-did-refer = Laporan diteruskan
tracking-did-accept = Unit tujuan menerima laporan
tracking-did-forward = Laporan diteruskan lagi
tracking-did-reply = Unit tujuan menjawab
tracking-did-return = Laporan dikembalikan ke pengirim
tracking-did-decide = Hasil sudah ada
tracking-did-confirm = Anda menyatakan sudah beres
tracking-did-object = Anda mengajukan keberatan
tracking-did-close_silently = Laporan ditutup tanpa tanggapan
tracking-did-reopen = Laporan dibuka lagi
tracking-did-add_information = Anda menambah keterangan
tracking-note-over = Diteruskan ke { $unit }. Jawaban paling lambat { $by }.
tracking-note-moved = Sekarang ditangani { $unit }.
tracking-note-objected = { $reason }. Diperiksa oleh { $unit }.
tracking-note-outcome = Hasilnya: { $outcome }.

# Bukti
tracking-proof = Tunjukkan bahwa laporan ini milik Anda
tracking-proof-phone = Empat angka terakhir nomor HP Anda
tracking-proof-phone-hint = Nomor HP yang Anda tulis waktu melapor. Misalnya 7890.
tracking-proof-pin = PIN 6 angka
tracking-proof-pin-hint = PIN yang muncul setelah laporan terkirim.
tracking-proof-go = Lihat rincian
tracking-proof-wrong-phone = { $left ->
    [0] Empat angka ini tidak cocok.
   *[other] Empat angka ini tidak cocok. Anda bisa mencoba { $left } kali lagi.
 }
tracking-proof-wrong-pin = { $left ->
    [0] PIN ini tidak cocok.
   *[other] PIN ini tidak cocok. Anda bisa mencoba { $left } kali lagi.
 }
tracking-proof-lost = Saya tidak ingat angkanya
tracking-proof-lost-text = Datang ke { $office } dan bawa KTP. Petugas membacakan rincian laporan Anda.
tracking-locked = Terlalu banyak percobaan
tracking-locked-text = Demi keamanan, rincian kami kunci dulu. Coba lagi setelah { $until }.
tracking-locked-desk = Tidak bisa menunggu? Datang ke { $office } dan bawa KTP.
tracking-no-factor = Rincian dibuka di kantor
tracking-no-factor-text = Laporan ini tanpa nomor HP dan tanpa PIN. Datang ke { $office } dan tunjukkan kode laporan.
tracking-office-village = kantor desa
tracking-office-regency = kantor Dinas Sosial kabupaten atau kota
tracking-carried = Waktu Anda habis
tracking-carried-text = Tulisan Anda masih ada. Tunjukkan lagi bahwa laporan ini milik Anda.
tracking-written = Tulisan Anda
tracking-written-hint = Tulisan ini belum terkirim. Salin bila masih perlu.

# Rincian
tracking-archived = Mengapa laporan ini tidak kami lanjutkan
tracking-copy = Salin kode
tracking-copied = Kode disalin
tracking-answer-photo = Jawab dengan foto
tracking-answer-send = Kirim jawaban
tracking-confirm-send = Ya, sudah beres
tracking-question = Pertanyaan untuk Anda
tracking-passed-on = Ke mana laporan diteruskan
tracking-referral-sent = { $sent }: kami meneruskan laporan ke { $unit }. Jawaban paling lambat { $by }.
tracking-referral-accepted = { $unit } menerima laporan ini dan sedang mengerjakannya. Jawaban paling lambat { $by }.
tracking-referral-forwarded = { $unit } meneruskan laporan ini lebih lanjut.
tracking-referral-answered = { $ended }: { $unit } menjawab. Hasilnya: { $outcome }.
tracking-referral-returned = { $ended }: { $unit } mengembalikan laporan kepada pengirim. Laporan Anda tetap berjalan.
tracking-referral-recalled = { $ended }: kami menarik kembali laporan dari { $unit }.
tracking-story = Cerita Anda
tracking-own = Data Anda
tracking-own-hint = Sebagian kami tutup agar orang lain tidak bisa membacanya.
tracking-own-name = Nama
tracking-own-phone = Nomor HP
tracking-own-email = Surel
tracking-own-nik = NIK
tracking-own-address = Alamat
tracking-own-kept = Tersimpan
tracking-done = Sudah selesai membaca?
tracking-close = Tutup rincian
tracking-close-hint = Tutup rincian ini, apalagi di HP orang lain. Tanpa itu, rincian tertutup setelah 15 menit.

# Tindakan
tracking-answer = Jawab pertanyaan
tracking-answer-intro = { $dated ->
    [yes] Jawab paling lambat { $by }. Setelah itu kami melanjutkan laporan Anda.
   *[no] Setelah Anda menjawab, kami melanjutkan laporan Anda.
 }
tracking-answer-label = Jawaban Anda
tracking-answer-choose = Pilih jawaban Anda
tracking-answer-besides = Tambahan dengan kata-kata Anda
tracking-answer-missing = Tulis jawaban Anda
tracking-answer-unchosen = Pilih atau tulis jawaban Anda
tracking-add = Tambah keterangan
tracking-add-intro = Tulis apa yang perlu kami ketahui. Jangan tulis PIN atau kata sandi.
tracking-add-label = Keterangan Anda
tracking-add-missing = Tulis keterangan Anda
tracking-add-send = Kirim keterangan
tracking-confirm = Apakah masalah Anda sudah beres?
tracking-confirm-intro = { $dated ->
    [yes] Jika belum, ajukan keberatan paling lambat { $by }.
   *[no] Jika belum, ajukan keberatan.
 }
tracking-object = Ajukan keberatan
tracking-object-intro = Keberatan Anda diputuskan petugas lain, bukan yang memutuskan sebelumnya. { $dated ->
    [yes] Ajukan paling lambat { $by }.
   *[no] Ceritakan apa yang belum sesuai.
 }
tracking-object-reason = Apa yang belum sesuai?
tracking-object-reason-missing = Pilih apa yang belum sesuai
tracking-object-label = Ceritakan apa yang belum sesuai
tracking-object-missing = Tulis apa yang belum sesuai
tracking-object-send = Kirim keberatan
tracking-withdraw = Tarik laporan ini?
tracking-withdraw-intro = Setelah ditarik, kami berhenti menangani laporan Anda. Anda masih bisa membukanya lagi nanti.
tracking-withdraw-label = Alasan
tracking-withdraw-send = Ya, tarik laporan
tracking-reopen = Buka lagi laporan ini
tracking-reopen-intro = { $dated ->
    [yes] Laporan ini bisa dibuka lagi paling lambat { $by }.
   *[no] Kami akan menangani laporan ini lagi.
 }
tracking-reopen-label = Mengapa perlu dibuka lagi?
tracking-reopen-missing = Tulis mengapa laporan perlu dibuka lagi
tracking-reopen-send = Buka lagi
tracking-words-too-long = Tulisan paling panjang { $most } huruf. Kurangi { $over } huruf.
tracking-limit = Paling panjang { $most } huruf
tracking-left = Sisa { $n } huruf
tracking-over = Kurangi { $n } huruf

# Sudah terkirim
tracking-arrived-answer = Jawaban Anda sudah terkirim
tracking-arrived-add = Keterangan Anda sudah terkirim
tracking-arrived-confirm = Persetujuan Anda sudah terkirim
tracking-arrived-object = Keberatan Anda sudah terkirim
tracking-arrived-object-to = { $dated ->
    [yes] Diperiksa { $unit } paling lambat { $by }.
   *[no] Diperiksa { $unit }.
 }
tracking-arrived-withdraw = Laporan Anda sudah ditarik
tracking-arrived-reopen = Laporan Anda sudah dibuka lagi

# Berubah sementara itu
tracking-changes = Laporan ini baru saja berubah
tracking-changes-text = Baca dulu yang baru di bawah ini. Tulisan Anda masih ada dan belum terkirim.
tracking-changed = Laporan ini baru saja berubah
tracking-changed-text = Langkah ini sudah tidak bisa dilakukan. Lihat keadaan laporan sekarang.
tracking-changed-since = Yang terjadi sementara itu
tracking-changed-go = Lihat laporan sekarang

# Bantuan
tracking-help = Butuh bantuan?
tracking-help-unit = Hubungi { $unit }.
tracking-help-office = Kontak petugas ada di rincian laporan. Anda juga boleh datang ke kantor Dinas Sosial kabupaten atau kota.

# Dokumen
tracking-papers = Dokumen
tracking-papers-hint = Dokumen yang belum ada bisa dibawa ke kantor desa. Sebutkan kode laporan.
tracking-paper-seen = Sudah dilihat { $unit }, { $when }
tracking-paper-sent = Sudah Anda kirim. Belum dilihat petugas.
tracking-paper-later = Anda susulkan
tracking-paper-office = Anda bawa ke kantor desa. Belum dilihat petugas.
tracking-paper-none = Anda tidak punya. Petugas membantu.
tracking-paper-unasked = Bawa ke kantor desa jika ada

# Setelah ada hasil
tracking-agree = Apakah Anda setuju dengan hasil ini?
tracking-agree-text = Tidak setuju? Ajukan keberatan. Petugas lain memeriksanya lagi.
tracking-agree-until = Tidak setuju? Ajukan keberatan paling lambat { $by }. Petugas lain memeriksanya lagi.
tracking-agree-go = Setuju
tracking-solved = Apakah masalah Anda sudah beres?
tracking-solved-text = Satu tekan sudah cukup. Anda boleh mengubahnya nanti.
tracking-solved-yes = Sudah
tracking-solved-no = Belum
tracking-solved-unsure = Tidak tahu
tracking-solved-said = Jawaban Anda: { $said }.
tracking-unsolved = Masih ada masalah? Ini yang bisa Anda lakukan.
tracking-survey = Penilaian Anda
tracking-thanks = Terima kasih
tracking-rate = Bagaimana pelayanan kami?
tracking-rate-text = Semua boleh dilewati. Jawaban Anda tidak mengubah hasil laporan.
tracking-rate-go = Nilai pelayanan kami
tracking-rate-send = Kirim penilaian
tracking-rate-skip = Lewati
tracking-rate-kept = Penilaian Anda sudah kami terima. Anda boleh mengubahnya.
tracking-mark-1 = Tidak baik
tracking-mark-2 = Kurang baik
tracking-mark-3 = Baik
tracking-mark-4 = Sangat baik
tracking-element-requirements = Syarat yang diminta
tracking-element-procedure = Langkah dan cara melapor
tracking-element-time = Lama waktu sampai selesai
tracking-element-cost = Bebas biaya: tidak ada yang meminta uang
tracking-element-product = Hasil yang Anda terima
tracking-element-competence = Kemampuan petugas
tracking-element-conduct = Sikap petugas
tracking-element-complaints = Tanggapan atas keluhan Anda
tracking-element-facilities = Tempat, kios, dan halaman ini
