# Rujukan: ke unit lain dan kembali.

refer-refer-intro = Unit lain mengerjakan bagiannya. Unit Anda tetap menjawab warga.
refer-transfer-intro = Seluruh laporan pindah bila unit itu menerima. Sampai itu laporan tetap di sini.
refer-forward-intro = Rujukan ini dilanjutkan ke unit lain. Jawabannya kembali lewat unit Anda.
refer-accept-intro = Unit Anda menerima dan mengerjakannya. Pengirim melihatnya.
refer-begin-intro = Rujukan tercatat sedang dikerjakan.
refer-clocks = Diterima dalam { $accept }, dijawab dalam { $reply }.
refer-search = Cari unit
refer-search-hint = Sebagian nama unit sudah cukup.
refer-search-go = Cari
refer-unit = Unit tujuan
refer-none-found = Tidak ada unit dengan nama itu. Kosongkan pencarian untuk melihat saran.
refer-takes-it = { $level } · menerima layanan ini
refer-reason = Alasan
refer-reason-hint = Apa yang diminta dari unit itu.
refer-summary = Ringkasan laporan
refer-summary-hint = Tulis seperlunya. Unit tujuan membaca ini.
refer-programme = Program
refer-no-programme = Tidak ada program khusus
refer-way-back = Jawaban langsung diteruskan?
refer-way-back-hint = Pengirim rujukan menunggu jawabannya.
refer-way-back-ya = Ya, langsung ke pengirim
refer-way-back-tidak = Tidak, kami baca dulu
refer-ground = Dasar berbagi data warga
refer-ground-hint = UU 27/2022 Pasal 20. Persetujuan warga sekarang: { $consent }.
refer-consent-withdrawn = Warga tidak setuju datanya dikirim ke kantor lain. Pilih dasar yang lain, atau tanyakan lagi kepada warga.
refer-no-unit = Pilih unit tujuan
refer-unknown-programme = Pilih program dari daftar
refer-no-reason = Tulis alasan mengapa diserahkan
refer-no-ground = Pilih dasar berbagi data
refer-no-way-back = Pilih apakah jawaban langsung diteruskan

refer-recall-intro = Rujukan ditarik dari unit itu. Terusannya ikut ditarik.
refer-recall-label = Mengapa ditarik?
refer-recall-hint = Dibaca petugas.
refer-recall-missing = Tulis alasan mengapa ditarik

refer-return-intro = Rujukan kembali ke pengirim. Laporan warga tetap berjalan.
refer-return-to = Kembali ke: { $sender }
refer-return-reason = Mengapa dikembalikan?
refer-return-label = Penjelasan
refer-return-hint = Apa yang kurang, atau ke mana sebaiknya.
refer-return-unit = Unit yang tepat
refer-return-no-unit = Tidak tahu atau tidak perlu
refer-return-no-reason = Pilih alasan mengapa dikembalikan
refer-return-missing = Tulis alasan mengapa dikembalikan

refer-reply-intro = Jawaban kembali ke pengirim. Warga mendapat hasilnya dari unit penanggung jawab.
refer-reply-to = Jawaban untuk: { $sender }
refer-reply-outcome = Hasil
refer-reply-label = Jawaban
refer-reply-hint = Apa yang diputuskan, kapan, dan apa langkah warga.
refer-reply-no-outcome = Pilih hasilnya
refer-reply-missing = Tulis jawaban Anda
