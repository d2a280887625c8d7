# Meja petugas: kata yang sama di setiap langkah.

casework-back = Kembali ke laporan { $code }
casework-cancel = Batal
casework-optional = (boleh dikosongkan)
casework-limit = Paling panjang { $n } huruf
casework-left = Sisa { $n } huruf
casework-over = Kurangi { $n } huruf
casework-too-short = Tulis paling sedikit { $least } huruf
casework-too-long = Paling panjang { $most } huruf. Kurangi { $over } huruf.
casework-hours = { $n } jam
casework-working-days = { $n } hari kerja
casework-side = Laporan ini secara singkat
casework-story = Cerita warga

# Batas waktu
casework-stage-left = { $stage }: { $left }.
casework-by-when = Paling lambat { $date }.
casework-by-when-ground = Paling lambat { $date }. Dasar: { $ground }.
casework-next-received = Berikutnya: mulai periksa laporan ini.
casework-next-checking = Berikutnya: tentukan tindak lanjutnya.
casework-next-awaiting_reporter = Batas waktu berhenti sampai warga menjawab.
casework-next-verifying = Berikutnya: catat hasil pencocokan.
casework-next-handling = Berikutnya: tangani, rujuk, atau usulkan hasil.
casework-next-proposed = Berikutnya: petugas lain memutuskan hasil yang diusulkan.
casework-next-referred = Menunggu jawaban unit lain.
casework-next-resolved = Menunggu tanggapan warga.
casework-next-closed = Tidak ada langkah yang tersisa.
casework-next-merged = Laporan lain melanjutkannya.
casework-next-withdrawn = Tidak ada langkah yang tersisa.
casework-next-archived = Tidak ada langkah yang tersisa.
casework-next-referral-accept = Berikutnya: terima atau kembalikan rujukan dari { $unit }.
casework-next-referral-answer = Berikutnya: jawab rujukan dari { $unit }.
casework-whole-case = Seluruh laporan: { $what }

# Orang
casework-name = Nama
casework-no-name = Nama tidak ditulis
casework-hidden = Dirahasiakan
casework-anonymous = Tanpa nama
casework-relation = Hubungan
casework-contact = Cara menghubungi
casework-email = Surel
casework-reveal = Tampilkan
casework-tie-self_or_household = Diri sendiri atau keluarga serumah
casework-tie-relative = Keluarga
casework-tie-neighbour = Tetangga
casework-tie-companion = Pendamping
casework-tie-stranger = Tidak kenal
casework-aware = Tahu ada laporan
casework-aware-yes = Ya
casework-aware-no = Belum
casework-secret-confidential = Dirahasiakan
casework-secret-anonymous = Tanpa nama

# Hasil
casework-outcome-granted = Dikabulkan
casework-outcome-partly = Dikabulkan sebagian
casework-outcome-declined = Belum dapat dipenuhi
casework-outcome-not_ours = Bukan wewenang kami
casework-outcome-information = Sudah dijelaskan

# Riwayat
casework-read-by-citizen = Dibaca warga
casework-internal = Catatan dalam
casework-fact-routed = Masuk ke { $unit }. { $reason }
casework-fact-classified = { $kind } · { $issue } · Bobot: { $severity } · Prioritas: { $priority }
casework-fact-called = Meja darurat dipanggil: { $unit }
casework-fact-documents = { $n } dokumen dilihat petugas.
casework-fact-assigned = Diberikan kepada { $name }.
casework-fact-unassigned = Belum ada petugas khusus.
casework-fact-asked = Warga menjawab paling lambat { $date }.
casework-fact-merged = Dilanjutkan dalam laporan lain.
casework-fact-moved = Sekarang ditangani { $unit }.
casework-fact-handed-over = Kepada { $unit }. Dijawab paling lambat { $date }.
casework-fact-returned = Kembali ke { $unit }. Alasan: { $reason }.
casework-fact-suggested = Unit yang disarankan: { $unit }.
casework-fact-answered = Kepada { $unit }. Hasil: { $outcome }.
casework-fact-outcome = Hasil: { $outcome }.
casework-fact-decided = Hasil: { $outcome }. Warga boleh keberatan sampai { $date }.
casework-fact-objected = { $reason }. Sekarang ditangani { $unit }.

# Yang dibaca warga
casework-look = Lihat dulu
casework-preview = Ini yang dibaca warga
casework-plainer = Bisa lebih mudah dibaca
casework-plain-enough = Kalimatnya sudah pendek dan jelas.
casework-hint-long = Kalimat “{ $begins } …” punya { $n } kata. Bagi menjadi dua.
casework-hint-word = Kata “{ $avoid }” jarang dipahami. Pilihan lain: { $instead }.

# Bila tidak bisa disimpan
casework-stale-title = Laporan ini baru saja diubah
casework-stale-by = Terakhir diubah oleh { $who }, { $when }.
casework-stale-text = Tindakan “{ $act }” belum disimpan. Lihat dulu perubahannya.
casework-stale-changes = Yang berubah
casework-stale-nothing = Tidak ada catatan baru. Muat ulang laporannya.
casework-stale-case = Buka laporan
casework-expired-title = Waktu masuk Anda habis
casework-expired-text = Tindakan “{ $act }” belum disimpan. Tulisan Anda masih ada di halaman ini.
casework-expired-sign-in = Tekan “Masuk”. Halaman masuk terbuka di tab baru.
casework-expired-send = Setelah masuk, kembali ke halaman ini dan kirim lagi.
casework-expired-again = Kirim lagi: { $act }
casework-own-words = Tulisan Anda
casework-own-words-text = Belum tersimpan. Salin bila masih diperlukan.
casework-own-words-label = Tulisan { $n }
casework-refused-title = Tindakan ini tidak bisa dilakukan
casework-refused-not-yours = Tindakan ini bagian petugas lain.
casework-refused-not-yours-way = Minta kepada koordinator atau manajer unit yang menangani.
casework-refused-four-eyes = Hasil yang Anda usulkan atau putuskan harus diputuskan petugas lain.
casework-refused-four-eyes-way = Minta petugas lain di unit Anda memutuskannya.
casework-refused-accused = Unit tujuan termasuk yang dilaporkan.
casework-refused-accused-way = Pilih unit di tingkat yang lebih tinggi.
casework-refused-nothing-proposed = Belum ada usulan hasil.
casework-refused-nothing-proposed-way = Usulkan hasil lebih dulu. Petugas lain lalu memutuskan.
casework-refused-already-there = Unit itu sudah memegang laporan ini.
casework-refused-already-there-way = Pilih unit lain, atau tunggu jawabannya.
casework-refused-bad-merge = Laporan tujuan tidak bisa melanjutkan laporan ini.
casework-refused-bad-merge-way = Pilih laporan yang masih berjalan.
casework-refused-disturbed = Sesudah digabung, sudah ada kejadian lain pada salah satu laporan.
casework-refused-disturbed-way = Lanjutkan laporan yang masih berjalan. Warga bisa membuat laporan baru.
casework-refused-too-late = Batas waktu untuk membukanya kembali sudah lewat.
casework-refused-too-late-way = Warga bisa membuat laporan baru dan menyebut kode ini.
casework-refused-wrong-moment = Tindakan ini tidak cocok dengan keadaan sekarang: { $status }.
casework-refused-wrong-moment-way = Buka laporannya untuk melihat tindakan yang bisa dilakukan.
casework-refused-key-reused = Formulir ini sudah dikirim dengan isi lain.
casework-refused-key-reused-way = Buka formulir baru, lalu kirim lagi.

# Dokumen
casework-paper-needed = Perlu
casework-paper-if_any = Jika ada
casework-paper-sent = Dikirim warga
casework-paper-later = Warga: menyusul
casework-paper-office = Warga: dibawa ke kantor desa
casework-paper-none = Warga: tidak punya
casework-paper-unasked = Warga belum ditanya
casework-paper-seen = Dilihat { $who }, { $unit }, { $when }
