# Galat umum di kolom isian.
problem-length = Panjang isian tidak sesuai. Periksa lagi.
problem-range = Angkanya di luar batas. Periksa lagi.
problem-email = Tulis alamat surel, misalnya nama@contoh.id
problem-shape = Periksa lagi isian ini.
