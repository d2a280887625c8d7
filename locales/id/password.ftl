# Kata sandi petugas.
password-too-short = Kata sandi paling sedikit 12 huruf
password-too-long = Kata sandi paling panjang 1.000 huruf
password-common = Pilih kata sandi lain. Yang ini terlalu sering dipakai orang.
password-own-name = Pilih kata sandi yang tidak memuat nama Anda
password-repeats = Pilih kata sandi dengan huruf yang lebih beragam
