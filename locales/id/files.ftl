# Foto, PDF, dan rekaman suara.
files-label = Foto atau PDF
files-hint = Paling banyak 3 foto. Setiap foto paling besar 5 MB.
files-choose = Pilih foto
files-take-out = Hapus
files-change = Ubah foto atau rekaman
files-photo = Foto { $n }
files-pdf = PDF { $n }
files-voice = Rekaman suara
files-yours = Foto dan rekaman Anda
files-list = Foto, PDF, dan rekaman
files-only = Lihat foto.
files-followed = Foto menyusul.
files-story-spoken = Warga bercerita lewat rekaman suara.

# Yang salah pada sebuah file
files-too-large = Foto paling besar 5 MB
files-wrong-type = Pilih file foto (JPG atau PNG) atau PDF
files-empty = File kosong. Pilih foto lain.
files-too-many = Paling banyak 3 foto
files-not-kept = Foto belum terkirim. Coba lagi.
files-active-pdf = PDF ini terkunci atau berisi program. Kirim fotonya saja.
files-voice-too-long = Rekaman paling lama 1 menit
files-voice-unreadable = Rekaman tidak terbaca. Rekam lagi, atau tulis ceritanya.

# Saat dikirim dari HP
files-sending = Sedang dikirim
files-sent = Terkirim
files-failed = Foto belum terkirim. Laporan tetap bisa dikirim, foto menyusul.
files-retry = Coba lagi
files-remove = Hapus

# Rekam suara
files-record = Rekam suara
files-recording = Sedang merekam. Bicara saja, paling lama 1 menit.
files-stop = Berhenti merekam
files-again = Rekam ulang
files-seconds = { $n } detik
files-mic-refused = HP Anda tidak mengizinkan rekaman. Tulis saja ceritanya.
files-voice-confidential = Kantor desa tidak bisa mendengar rekaman Anda. Unit di atasnya bisa.
files-voice-anonymous = Suara Anda bisa dikenali orang. Hapus rekaman jika Anda tidak ingin dikenali.

# Di meja petugas
files-locked = Warga minta dirahasiakan. Rekamannya hanya didengar unit di atas desa.
files-back = Mundur 5 detik
files-forth = Maju 5 detik
files-fast = Kecepatan 1,5×
