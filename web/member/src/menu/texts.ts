import { addTexts } from "@jmo/shared/i18n/texts";

const id = {
  groups: {
    membership: "Kepesertaan",
    savings: "Tabungan dan iuran",
    claims: "Klaim",
    account: "Akun saya",
    services: "Bantuan dan layanan",
    information: "Informasi",
  },
  card: "Kartu digital",
  balance: "Saldo JHT",
  statement: "Rincian saldo (RSJHT)",
  contributions: "Iuran per bulan",
  bpu: "Bayar iuran BPU",
  simulationJht: "Simulasi JHT",
  simulationJp: "Simulasi Jaminan Pensiun",
  claim: "Klaim JHT",
  profile: "Data saya",
  dataUpdate: "Pengkinian data",
  heirs: "Ahli waris",
  sessions: "Perangkat yang masuk",
  activity: "Aktivitas akun",
  consents: "Persetujuan",
  dataCopy: "Unduh data saya",
  erasure: "Hapus data saya",
  inbox: "Kotak masuk",
  complaints: "Pengaduan",
  accidents: "Kecelakaan kerja",
  branches: "Kantor cabang",
  appointments: "Janji temu",
  benefits: "Manfaat program",
  additionalBenefits: "Layanan tambahan (MLT)",
  news: "Berita",
  promos: "Promo peserta",
  questions: "Tanya jawab",
  contact: "Hubungi kami",
};

const en: typeof id = {
  groups: {
    membership: "Membership",
    savings: "Savings and contributions",
    claims: "Claims",
    account: "My account",
    services: "Help and services",
    information: "Information",
  },
  card: "Digital card",
  balance: "JHT balance",
  statement: "Statement (RSJHT)",
  contributions: "Contributions by month",
  bpu: "Pay contributions (BPU)",
  simulationJht: "JHT simulation",
  simulationJp: "Pension simulation",
  claim: "JHT claim",
  profile: "My data",
  dataUpdate: "Data update",
  heirs: "Heirs",
  sessions: "Devices",
  activity: "Activity",
  consents: "Consents",
  dataCopy: "Download my data",
  erasure: "Erase my data",
  inbox: "Inbox",
  complaints: "Complaints",
  accidents: "Work accidents",
  branches: "Branches",
  appointments: "Appointments",
  benefits: "Benefits",
  additionalBenefits: "Additional benefits (MLT)",
  news: "News",
  promos: "Promos",
  questions: "Questions",
  contact: "Contact us",
};

declare module "@jmo/shared/i18n/texts" {
  interface Texts {
    menu: typeof id;
  }
}

addTexts("menu", { id, en });
