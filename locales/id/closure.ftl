# Hasil: diusulkan, diputuskan, dibuka kembali.

closure-propose-intro = Petugas lain membaca usulan Anda dan memutuskan.
closure-decide-intro = Setelah diputuskan, warga langsung membaca hasilnya.
closure-proposed-by = Diusulkan oleh { $who }. Anda boleh mengubah kata-katanya.
closure-until = Warga boleh keberatan sampai { $until }.
closure-outcome = Hasil
closure-outcome-granted = Yang diminta warga dipenuhi.
closure-outcome-partly = Sebagian dipenuhi. Jelaskan yang belum.
closure-outcome-declined = Jelaskan mengapa, dan apa yang bisa dicoba.
closure-outcome-not_ours = Sebutkan ke mana laporan diteruskan.
closure-outcome-information = Pertanyaan warga sudah dijawab.
closure-label = Yang dibaca warga
closure-hint = Kalimat pendek. Tulis apa hasilnya, kapan, dan langkah berikutnya.
closure-no-outcome = Pilih hasilnya
closure-missing = Tulis apa yang dibaca warga

closure-send_back-intro = Usulan kembali ke petugas yang mengusulkan.
closure-send_back-label = Apa yang perlu diperbaiki?
closure-send_back-hint = Hanya dibaca petugas.
closure-send_back-missing = Tulis apa yang perlu diperbaiki

closure-reopen-intro = Laporan ditangani lagi. Warga diberi tahu.
closure-reopen-label = Mengapa dibuka kembali?
closure-reopen-hint = Hanya dibaca petugas.
closure-reopen-missing = Tulis alasan mengapa dibuka kembali
