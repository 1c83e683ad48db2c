import { addTexts } from "@jmo/shared/i18n/texts";

const id = {
  title: "Kartu digital",
  issuer: "Kartu peserta BPJS Ketenagakerjaan",
  kpj: "Nomor KPJ",
  nik: "NIK",
  segment: "Kepesertaan",
  status: "Status",
  programmes: "Program",
  employer: "Pemberi kerja",
  active: "Aktif",
  ended: "Berakhir {{on}}",
  asOf: "Keadaan {{at}}",
  segments: {
    PU: "Penerima upah",
    BPU: "Bukan penerima upah",
    PMI: "Pekerja migran Indonesia",
    JAKON: "Jasa konstruksi",
  },
  programme: {
    JKK: "Kecelakaan Kerja (JKK)",
    JKM: "Kematian (JKM)",
    JHT: "Hari Tua (JHT)",
    JP: "Pensiun (JP)",
    JKP: "Kehilangan Pekerjaan (JKP)",
  },
  check: "Kode untuk memeriksa kartu",
  checkHint: "Siapa pun dapat memindai kode ini untuk memastikan kartu Anda berlaku. Halaman yang terbuka tidak menampilkan data Anda.",
  code: "Kode QR untuk memeriksa kartu ini",
  renews: "Kode diganti sendiri, berlaku {{in}} lagi",
  expired: "Kode ini sudah tidak berlaku. Kode baru perlu internet.",
  show: "Tunjukkan layar penuh",
  close: "Tutup",
  compare: "Cocokkan nama di kartu ini dengan KTP pemiliknya.",
  download: "Unduh kartu (PDF)",
  saved: "Kartu sudah diunduh. Kodenya berlaku satu hari.",
  withoutCode: "Tanpa internet: kartu ini dari {{at}}. Kode untuk memeriksanya muncul lagi setelah Anda terhubung.",
};

const en: typeof id = {
  title: "Digital card",
  issuer: "BPJS Ketenagakerjaan membership card",
  kpj: "KPJ number",
  nik: "NIK",
  segment: "Membership",
  status: "Status",
  programmes: "Programmes",
  employer: "Employer",
  active: "Active",
  ended: "Ended on {{on}}",
  asOf: "As of {{at}}",
  segments: {
    PU: "Wage earner",
    BPU: "Independent worker",
    PMI: "Migrant worker",
    JAKON: "Construction worker",
  },
  programme: {
    JKK: "Work Accident (JKK)",
    JKM: "Death (JKM)",
    JHT: "Old Age (JHT)",
    JP: "Pension (JP)",
    JKP: "Job Loss (JKP)",
  },
  check: "Code to check the card",
  checkHint: "Anybody can scan this code to see that your card is valid. The page that opens shows none of your data.",
  code: "QR code to check this card",
  renews: "The code renews itself, valid for another {{in}}",
  expired: "This code is no longer valid. A new one needs the internet.",
  show: "Show full screen",
  close: "Close",
  compare: "Compare the name on this card with its owner's identity card.",
  download: "Download the card (PDF)",
  saved: "The card has been downloaded. Its code is valid for a day.",
  withoutCode: "Without internet: this card is of {{at}}. The code to check it comes back when you are connected.",
};

declare module "@jmo/shared/i18n/texts" {
  interface Texts {
    card: typeof id;
  }
}

addTexts("card", { id, en });
