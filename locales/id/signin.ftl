# Masuk, keluar, dan akun petugas.

signin-title = Masuk petugas
signin-intro = Halaman ini untuk petugas. Warga tidak perlu masuk untuk melapor.
signin-name = NIP atau surel
signin-name-hint = Seperti yang didaftarkan admin unit Anda.
signin-password = Kata sandi
signin-enter = Masuk
signin-wrong = NIP, surel, atau kata sandi tidak cocok
signin-wait = Tunggu { $seconds } detik, lalu coba lagi
signin-help-title = Lupa kata sandi?
signin-help-text = Minta kata sandi baru kepada admin unit Anda.

signin-code-title = Kode masuk
signin-code-intro = Buka aplikasi kode di HP Anda. Tulis kode yang tampil sekarang.
signin-code-label = Kode 6 angka
signin-code-hint = Kode berganti setiap 30 detik. Kode cadangan juga bisa.
signin-code-wrong = Kode tidak cocok. Tulis kode yang tampil sekarang
signin-code-trust = Ingat perangkat ini 12 jam
signin-code-trust-hint = Jangan dicentang di komputer bersama.
signin-code-other = Masuk dengan akun lain
signin-code-help-title = HP hilang atau rusak?
signin-code-help-text = Pakai satu kode cadangan Anda. Bila tidak ada, minta kata sandi baru kepada admin unit Anda.

signin-factor-title = Kode tambahan saat masuk
signin-factor-why = Kata sandi bisa bocor. Dengan kode dari HP, hanya Anda yang bisa masuk.
signin-factor-see = Atur kode masuk
signin-factor-intro = Kode ini belum aktif untuk akun Anda.
signin-factor-begin = Pasang kode masuk
signin-factor-step-app = Pasang aplikasi kode di HP, misalnya Aegis, FreeOTP, atau Google Authenticator.
signin-factor-step-scan = Pindai gambar ini dengan aplikasi itu.
signin-factor-step-code = Tulis kode 6 angka yang tampil di aplikasi.
signin-factor-qr = Gambar untuk dipindai aplikasi kode
signin-factor-key = Tidak bisa memindai? Tulis kunci ini di aplikasi:
signin-factor-code-hint = Kode berganti setiap 30 detik.
signin-factor-confirm = Aktifkan
signin-factor-is-on = Kode masuk sudah aktif.
signin-factor-spare-title = Kode cadangan Anda
signin-factor-spare-text = Tulis di kertas dan simpan baik-baik. Satu kode hanya berlaku satu kali. Kode ini tidak ditampilkan lagi.
signin-factor-kept = Sudah saya simpan
signin-factor-on = Kode masuk aktif. Anda memerlukannya setiap kali masuk.
signin-factor-left =
    { $n ->
        [0] Kode cadangan sudah habis. Matikan lalu pasang lagi untuk mendapat yang baru.
       *[other] Kode cadangan tersisa { $n }.
    }
signin-factor-off-title = Matikan kode masuk
signin-factor-off-note = Sesudah itu kata sandi saja sudah cukup untuk masuk.
signin-factor-turn-off = Matikan

signin-account-title = Akun saya
signin-no-posting = Anda belum ditugaskan di unit mana pun.
signin-language = Bahasa
signin-language-legend = Bahasa halaman petugas
signin-language-id = Bahasa Indonesia
signin-language-en = English
signin-language-save = Simpan bahasa
signin-language-changed = Bahasa disimpan.
signin-change-title = Ganti kata sandi
signin-must-change = Kata sandi Anda dibuatkan orang lain. Pilih kata sandi sendiri dulu. Sesudah itu semua halaman terbuka.
signin-old = Kata sandi lama
signin-new = Kata sandi baru
signin-new-hint = Paling sedikit 12 huruf. Beberapa kata yang mudah diingat sudah baik.
signin-repeat = Ulangi kata sandi baru
signin-change = Ganti kata sandi
signin-change-note = Setelah diganti, Anda keluar dari peramban lain.
signin-old-wrong = Kata sandi lama tidak cocok
signin-same-password = Pilih kata sandi yang berbeda dari yang lama
signin-repeat-differs = Tulis kata sandi baru yang sama dua kali
signin-password-changed = Kata sandi diganti. Peramban lain sudah keluar.

signin-keys-title = Tombol cepat
signin-keys-text = Berlaku di luar kolom isian. Semuanya juga ada sebagai tombol di layar.
signin-keys-off = Matikan tombol cepat di peramban ini
signin-keys-on = Nyalakan tombol cepat di peramban ini
signin-key-search = Cari
signin-key-view = Tab ke-n; tab buatan Anda lebih dulu
signin-key-rows = Tindakan yang sama, untuk laporan dalam antrean
signin-key-move = Laporan sesudah dan sebelum dalam daftar
signin-key-next = Laporan berikutnya dan sebelumnya
signin-key-check = Mulai periksa
signin-key-classify = Golongkan
signin-key-assign = Tugaskan
signin-key-ask = Minta keterangan
signin-key-tell = Kabari warga
signin-key-verify = Cocokkan data
signin-key-handle = Tangani
signin-key-refer = Rujuk
signin-key-reply = Jawab rujukan
signin-key-finish = Usulkan atau putuskan hasil
signin-key-note = Tulis catatan dalam
signin-key-send = Kirim formulir
signin-key-home = Ke beranda
signin-key-queue = Ke antrean
signin-key-inbox = Ke rujukan masuk
signin-key-sheet = Daftar tombol ini
