# Tanggal yang masih bisa bergeser karena daftar hari libur tahun itu belum ada.
format-provisional = { $date } (perkiraan)
