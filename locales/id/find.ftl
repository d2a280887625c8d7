# Mencari dan menyaring daftar di meja petugas.

find-label = Cari laporan
find-what = Cari kode, nama, kata, NIK, atau nomor HP
find-go = Cari
find-title = Hasil pencarian
find-by-number = Dicari dengan nomor { $number }. Nomor lengkapnya tidak disimpan.
find-none = Tidak ada laporan dengan nomor ini yang bisa Anda lihat.
find-odd-number = Tulis nomornya saja. NIK dan nomor KK punya 16 angka.
find-to-list = Kembali ke antrean
find-more = Saringan lain dan urutan
find-from = Masuk sejak
find-until = Masuk sampai
find-order = Urutan
find-order-sisa-waktu = Sisa waktu
find-order-terbaru = Terbaru dulu
find-urgent-only = Hanya yang mendesak
find-misconduct-only = Hanya yang berkadar pengawasan
find-all-places = Semua desa
find-all-officers = Semua petugas
find-all-intakes = Semua sumber
find-me = Saya ({ $name })
find-nobody = Belum ditugaskan
find-age = { $days ->
    [0] Hari ini
   *[other] { $days } hari
}
find-set = Saringan yang dipakai
find-remove = Hapus saringan
find-filter-cari = Cari
find-filter-masalah = Masalah
find-filter-status = Status
find-filter-desa = Desa
find-filter-petugas = Petugas
find-filter-sumber = Sumber
find-filter-dari = Masuk sejak
find-filter-sampai = Masuk sampai
find-filter-berkadar = Berkadar pengawasan
find-filter-mendesak = Mendesak
find-stale = Daftar tidak bisa dimuat. Terakhir dimuat { $time }.
find-again = Coba lagi
desk-col-district = Kecamatan
desk-col-source = Sumber
desk-col-age = Umur
