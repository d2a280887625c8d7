//! What is reported, in which proportion, and in which words.

use super::chance::Chance;
use crate::rules::words::Words;
use anyhow::anyhow;
use entity::case::{CaseKind, Issue, Severity};

/// What somebody reports.
#[derive(Clone, Copy, Debug)]
pub struct Tale {
    pub kind: CaseKind,
    pub issue: Issue,
    pub programme: Option<&'static str>,
    pub severity: Severity,
    words: &'static [&'static str],
}

const fn tale(
    kind: CaseKind,
    issue: Issue,
    programme: Option<&'static str>,
    words: &'static [&'static str],
) -> Tale {
    Tale { kind, issue, programme, severity: Severity::Ordinary, words }
}

use CaseKind as K;
use Issue as I;

/// A tale and how many in a thousand tell it.
const TALES: &[(u32, Tale)] = &[
    (
        190,
        tale(
            K::Complaint,
            I::NotPaid,
            Some("pkh"),
            &[
                "Bantuan PKH saya belum masuk sudah dua tahap. Anak masih sekolah dan kartu masih ada.",
                "PKH tetangga sudah cair semua, punya saya saldo nol. Pendamping bilang tunggu saja.",
            ],
        ),
    ),
    (
        150,
        tale(
            K::Complaint,
            I::BalanceEmpty,
            Some("sembako"),
            &[
                "Kartu sembako saya gesek di agen, saldonya kosong sejak bulan lalu.",
                "Saldo bantuan sembako nol padahal bulan kemarin masih ada. Beras di rumah tinggal sedikit.",
            ],
        ),
    ),
    (
        120,
        tale(
            K::Complaint,
            I::NotRegistered,
            Some("dtsen"),
            &[
                "Nama kami tidak ada di daftar penerima. Suami kerja serabutan, anak tiga masih kecil.",
                "Sudah lama kami minta didata tetapi belum pernah ada yang datang ke rumah.",
            ],
        ),
    ),
    (
        80,
        tale(
            K::Complaint,
            I::RemovedInactive,
            Some("pbi_jk"),
            &[
                "Kartu KIS ibu saya tidak aktif waktu dibawa berobat. Dulu selalu bisa dipakai.",
                "BPJS dari pemerintah tiba-tiba nonaktif, padahal bapak rutin kontrol ke puskesmas.",
            ],
        ),
    ),
    (
        70,
        tale(
            K::Complaint,
            I::DecileMismatch,
            Some("dtsen"),
            &[
                "Kami tercatat di desil tujuh padahal rumah masih papan dan penghasilan tidak tetap.",
            ],
        ),
    ),
    (
        60,
        tale(
            K::Complaint,
            I::CardLostDamaged,
            Some("sembako"),
            &[
                "Kartu KKS saya patah dan tidak bisa dibaca mesin. Mohon bantu ganti yang baru.",
                "Kartu bantuan hilang waktu banjir. Sudah lapor ke bank, disuruh ke desa dulu.",
            ],
        ),
    ),
    (
        50,
        tale(
            K::Complaint,
            I::IdentityMismatch,
            Some("adminduk"),
            &["NIK di kartu keluarga tidak sama dengan di data bantuan, jadi pencairan ditolak."],
        ),
    ),
    (
        40,
        tale(
            K::Complaint,
            I::FamilyDataChange,
            Some("dtsen"),
            &["Suami sudah meninggal tahun lalu, tetapi di data masih tercatat kepala keluarga."],
        ),
    ),
    (
        30,
        tale(
            K::Complaint,
            I::Mistargeted,
            Some("sembako"),
            &["Ada keluarga yang rumahnya bagus dan punya mobil tetapi tetap dapat bantuan."],
        ),
    ),
    (
        60,
        tale(
            K::ServiceRequest,
            I::Service,
            Some("alat_bantu"),
            &[
                "Bapak saya tidak bisa jalan sejak stroke. Kami mohon bantuan kursi roda.",
                "Tongkat saya patah dan saya perlu untuk berjalan ke tempat kerja.",
            ],
        ),
    ),
    (
        40,
        tale(
            K::ServiceRequest,
            I::Service,
            Some("rtlh"),
            &["Dinding rumah kami dari tepas dan atapnya bocor. Mohon bantuan perbaikan rumah."],
        ),
    ),
    (
        30,
        tale(
            K::ServiceRequest,
            I::Service,
            Some("permakanan"),
            &["Nenek tinggal sendiri dan sudah tidak kuat memasak. Mohon bantuan makanan harian."],
        ),
    ),
    (
        36,
        tale(
            K::Information,
            I::InformationRequest,
            None,
            &[
                "Bagaimana caranya supaya anak kami bisa ikut sekolah rakyat?",
                "Mau tanya syarat mengurus surat keterangan untuk keringanan biaya rumah sakit.",
            ],
        ),
    ),
    (
        4,
        Tale {
            severity: Severity::DataRequest,
            ..tale(
                K::Information,
                I::PersonalData,
                None,
                &["Minta data saya diperbaiki. Tahun lahir saya tertulis salah."],
            )
        },
    ),
    (
        12,
        Tale {
            severity: Severity::Danger,
            ..tale(
                K::SocialReport,
                I::DestitutePerson,
                None,
                &["Ada orang tua terbaring di emperan pasar, sudah dua hari tidak makan."],
            )
        },
    ),
    (
        6,
        Tale {
            severity: Severity::Danger,
            ..tale(
                K::SocialReport,
                I::Violence,
                None,
                &[
                    "Tetangga sering dipukul suaminya, anaknya menangis ketakutan. Tolong jangan sebut nama saya.",
                ],
            )
        },
    ),
    (
        6,
        Tale {
            severity: Severity::Emergency,
            ..tale(
                K::Complaint,
                I::MedicalEmergency,
                Some("pbi_jk"),
                &[
                    "Anak saya sedang dirawat dan kartu KIS ternyata tidak aktif. Rumah sakit minta jaminan.",
                ],
            )
        },
    ),
    (
        8,
        Tale {
            severity: Severity::Misconduct,
            ..tale(
                K::Complaint,
                I::Levy,
                Some("sembako"),
                &[
                    "Setiap pencairan diminta dua puluh ribu oleh petugas. Katanya untuk uang lelah.",
                ],
            )
        },
    ),
    (
        8,
        Tale {
            severity: Severity::Misconduct,
            ..tale(
                K::Complaint,
                I::OfficerConduct,
                None,
                &[
                    "Petugas menyuruh kami pulang dan berkata kasar waktu kami bertanya soal bantuan.",
                ],
            )
        },
    ),
];

const MORE: &[&str] = &[
    "",
    " Anak saya dua masih sekolah.",
    " Suami bekerja sebagai buruh harian.",
    " Sudah saya tanyakan ke kepala dusun.",
    " Rumah kami dekat jembatan.",
    " Mohon dibantu secepatnya.",
    " Kami sudah pernah datang ke kantor desa.",
    " Ibu saya sudah tua dan sering sakit.",
];

impl Tale {
    /// A tale by chance.
    pub fn by(chance: &mut Chance) -> Self {
        let usual = tale(K::Complaint, I::Other, None, &["Mohon bantuan untuk keluarga kami."]);
        chance.weighted(TALES, usual)
    }

    /// Told in somebody's words.
    pub fn told(&self, chance: &mut Chance) -> anyhow::Result<Words> {
        let told = chance.one_of(self.words).copied().unwrap_or_default();
        words(&format!("{told}{}", chance.one_of(MORE).copied().unwrap_or_default()))
    }
}

/// A text in good shape.
pub fn words(text: &str) -> anyhow::Result<Words> {
    Words::parse(text, 1, 2_000).map_err(|problem| anyhow!("{problem:?}: {text}"))
}
