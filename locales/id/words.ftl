# Kata bersama: daftar tertutup dari sistem, dalam bahasa sehari-hari.

# Jenis
kind-complaint = Pengaduan
kind-service_request = Permohonan layanan
kind-information = Pertanyaan
kind-aspiration = Aspirasi
kind-social_report = Laporan sosial
kind-regional_proposal = Usulan daerah

# Masalah
issue-not_registered = Belum terdaftar
issue-decile_mismatch = Kelompok kesejahteraan tidak sesuai
issue-removed_inactive = Bantuan dihentikan
issue-not_paid = Bantuan belum diterima
issue-balance_empty = Saldo kosong
issue-card_lost_damaged = Kartu hilang atau rusak
issue-identity_mismatch = Data kependudukan tidak cocok
issue-family_data_change = Perubahan data keluarga
issue-mistargeted = Salah sasaran
issue-levy = Potongan atau pungutan
issue-officer_conduct = Pelayanan petugas
issue-information_request = Meminta penjelasan
issue-personal_data = Data pribadi saya
issue-medical_emergency = Darurat medis
issue-destitute_person = Orang telantar
issue-violence = Kekerasan
issue-disaster = Bencana
issue-service = Minta layanan
issue-other = Lainnya
issue-unknown = Belum ditentukan
issue-neutral = Laporan

# Kelompok pemerlu atensi sosial (PAS)
pas-vulnerable_child = Anak rentan
pas-disability = Penyandang disabilitas
pas-neglected_elderly = Lanjut usia terlantar
pas-low_income = Masyarakat berpendapatan rendah
pas-disaster_victim = Korban bencana
pas-special_affirmation = Masyarakat dengan afirmasi khusus
pas-released_prisoner = Bekas warga binaan
pas-violence_victim = Korban kekerasan
pas-drugs_hiv = Korban NAPZA dan orang dengan HIV/AIDS
pas-social_problem = Masyarakat bermasalah sosial
pas-vulnerable_woman = Perempuan rentan
pas-destitute = Fakir miskin

# Status di meja petugas
status-received = Baru
status-checking = Diperiksa
status-awaiting_reporter = Menunggu warga
status-verifying = Dicocokkan
status-handling = Ditangani
status-referred = Dirujuk
status-resolved = Selesai, menunggu warga
status-closed = Ditutup
status-merged = Digabung
status-withdrawn = Ditarik warga
status-archived = Diarsipkan

# Status yang dibaca warga
label-received = Diterima
label-checked = Diperiksa
label-waiting = Menunggu Anda
label-handled = Ditangani
label-passed-on = Diteruskan
label-finished = Selesai
label-closed = Ditutup

# Bobot dan prioritas
severity-ordinary = Biasa
severity-misconduct = Berkadar pengawasan
severity-danger = Bahaya
severity-emergency = Darurat
severity-data_request = Permintaan data pribadi
priority-urgent = Mendesak
priority-normal = Biasa

# Jalan masuk
intake-portal = Portal
intake-kiosk = Kios desa
intake-assisted = Dicatat petugas
intake-import = Dari daftar petugas
intake-api = Sistem lain


# Hubungan dan cara menghubungi
tie-self_or_household = Saya sendiri atau keluarga serumah
tie-relative = Keluarga
tie-neighbour = Tetangga
tie-companion = Pendamping
tie-stranger = Tidak saya kenal
contact-sms = SMS
contact-whatsapp = WhatsApp
contact-phone = Telepon
contact-email = Surel
contact-none = Jangan hubungi, saya cek sendiri
part-reporter = Yang melapor
part-concerned = Orang yang dibantu

# Peran dan tingkat
role-front_office = Petugas penerima
role-back_office = Petugas layanan
role-coordinator = Koordinator
role-facilitator = Fasilitator
role-supervisor = Supervisor
role-manager = Manajer
role-agency_officer = Petugas instansi
role-leadership = Pimpinan
role-auditor = Auditor
role-admin = Admin
level-village = Desa
level-district = Kecamatan
level-regency = Kabupaten/kota
level-province = Provinsi
level-ministry = Kementerian
actor-officer = Petugas
actor-reporter = Warga
actor-clock = Sistem

# Rujukan
referral-kind-referral = Rujukan
referral-kind-transfer = Pengalihan
referral-status-sent = Terkirim
referral-status-accepted = Diterima
referral-status-in_progress = Dikerjakan
referral-status-forwarded = Diteruskan
referral-status-answered = Dijawab
referral-status-returned = Dikembalikan
referral-status-recalled = Ditarik
referral-status-taken_over = Diambil alih
return-reason-incomplete = Berkas belum lengkap
return-reason-not_ours = Bukan wewenang kami
return-reason-already_served = Sudah dilayani
ground-consent = Persetujuan warga
ground-public_task = Tugas pelayanan publik
ground-vital_interest = Keselamatan jiwa

# Tahap yang punya batas waktu
stage-verification = Pemeriksaan
stage-first_follow_up = Tindak lanjut pertama
stage-finish = Penyelesaian
stage-referral_acceptance = Penerimaan rujukan
stage-referral_reply = Jawaban rujukan
stage-silent_close = Tanggapan warga
stage-reopen = Masa buka kembali
stage-danger = Penanganan bahaya
stage-pbi_jk_emergency = Aktivasi darurat BPJS
stage-data_subject = Permintaan data pribadi
stage-staffed = Unit dianggap aktif

# Sisa waktu
time-stopped = –
time-waiting = Berhenti (menunggu warga)
time-due-hours = Sisa { $n } jam
time-due-hour = Kurang dari 1 jam
time-due-days = Sisa { $n } hari kerja
time-late-hours = Lewat { $n } jam
time-late-days = Lewat { $n } hari kerja

# Tombol tindakan
act-check = Mulai periksa
act-check_documents = Simpan pemeriksaan dokumen
act-classify = Golongkan
act-assign = Tugaskan
act-ask = Minta keterangan
act-tell = Kabari warga
act-answer = Jawab
act-resume = Lanjutkan tanpa jawaban
act-verify = Cocokkan data
act-record_finding = Catat hasil pencocokan
act-handle = Tangani
act-archive = Arsipkan
act-merge = Gabungkan
act-unmerge = Batalkan penggabungan
act-withdraw = Tarik laporan
act-escalate = Naikkan
act-refer = Rujuk
act-transfer = Alihkan
act-accept = Terima
act-begin = Mulai kerjakan
act-return = Kembalikan
act-forward = Teruskan
act-reply = Jawab rujukan
act-pass_on = Teruskan jawaban
act-recall = Tarik rujukan
act-propose = Usulkan hasil
act-send_back = Kembalikan usulan
act-decide = Putuskan hasil
act-confirm = Sudah beres
act-object = Ajukan keberatan
act-close_silently = Tutup
act-reopen = Buka kembali
act-note = Catatan dalam
act-add_information = Tambah keterangan
act-reveal = Tampilkan data
act-receive = Terima laporan

# Riwayat: yang sudah terjadi
did-receive = Laporan diterima
did-check = Pemeriksaan dimulai
did-check_documents = Dokumen diperiksa
did-classify = Laporan digolongkan
did-assign = Petugas ditentukan
did-ask = Kami bertanya kepada warga
did-tell = Kami mengabari warga
did-answer = Warga menjawab
did-resume = Dilanjutkan tanpa jawaban
did-verify = Pencocokan data dimulai
did-record_finding = Hasil pencocokan dicatat
did-handle = Laporan ditangani
did-archive = Laporan diarsipkan
did-merge = Laporan digabung
did-unmerge = Penggabungan dibatalkan
did-withdraw = Laporan ditarik oleh warga
did-escalate = Laporan dinaikkan satu tingkat
did-refer = Dirujuk ke unit lain
did-transfer = Pengalihan diajukan
did-accept = Rujukan diterima
did-begin = Rujukan mulai dikerjakan
did-return = Rujukan dikembalikan
did-forward = Rujukan diteruskan
did-reply = Rujukan dijawab
did-pass_on = Jawaban diteruskan
did-recall = Rujukan ditarik
did-propose = Hasil diusulkan
did-send_back = Usulan hasil dikembalikan
did-decide = Hasil diputuskan
did-confirm = Warga menyatakan beres
did-object = Warga mengajukan keberatan
did-close_silently = Ditutup karena tidak ada tanggapan
did-reopen = Laporan dibuka kembali
did-note = Catatan dalam
did-add_information = Warga menambah keterangan
did-reveal = Data pribadi dibuka

# Alasan
archive-reason-irrelevant = Tidak terkait layanan sosial
archive-reason-too_vague = Terlalu umum untuk ditindaklanjuti
archive-reason-spam = Bukan laporan sungguhan
archive-reason-test = Percobaan
object-reason-aid_still_missing = Bantuan tetap belum ada
object-reason-reason_wrong = Alasannya tidak benar
object-reason-nobody_came = Tidak ada petugas datang
object-reason-other = Lainnya
field-nik = NIK
field-kk = Nomor Kartu Keluarga (KK)
field-phone = Nomor HP
field-address = Alamat

# Mengapa unit ini
route-village = Puskesos desa ini aktif, jadi laporan dibaca di desa.
route-nearest_staffed = Puskesos desa ini belum aktif. Laporan dibaca unit terdekat yang aktif.
route-misconduct_bypass = Laporan ini tentang petugas atau perangkat. Laporan tidak dibaca oleh yang dilaporkan.
route-local_rule = Aturan kabupaten menentukan unit ini.
route-ministry_desk = Unit di daerah belum aktif. Laporan dibaca Kementerian Sosial.
