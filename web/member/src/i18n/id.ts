import { id as shared } from "@jmo/shared/i18n/id";

/** What stands on the first screens; each further part of the app brings its own texts. */
export const id = {
  ...shared,
  welcome: {
    title: "Jaminan hari tua Anda, di genggaman",
    text: "Lihat saldo JHT, ajukan klaim dengan selfie, dan ikuti sampai uangnya masuk ke rekening Anda.",
    logIn: "Masuk",
    first: "Masuk dengan email dan kata sandi JMO Anda.",
    create: "Buat akun baru",
    forgotten: "Lupa akun atau kata sandi?",
    accidentOfAnother: "Laporkan kecelakaan kerja orang lain",
  },
  home: {
    greeting: "Halo, {{name}}",
    balance: "Saldo JHT",
    available: "Dapat diklaim",
    held: "Ditahan untuk klaim",
    asOf: "Keadaan {{at}}",
    membership: "Kepesertaan",
    active: "Aktif",
    ended: "Berakhir {{on}}",
    kpj: "Nomor KPJ",
    employer: "Pemberi kerja",
    lastContribution: "Iuran terakhir",
    savings: "Saldo JHT",
    quick: "Layanan cepat",
    claim: "Ajukan klaim JHT",
    claimHint: "Selfie, rekening, selesai: sekitar lima menit",
    track: "Lacak klaim",
    running: "Klaim Anda sedang diproses",
    lastClaim: "Klaim terakhir Anda",
    returned: "Uang klaim kembali: beri rekening lain",
    follow: "Ikuti klaim",
    missing_one: "Iuran {{count}} bulan belum dibayar pemberi kerja.",
    missing_other: "Iuran {{count}} bulan belum dibayar pemberi kerja.",
    statement: "Rincian saldo (RSJHT)",
    simulation: "Simulasi JHT dan JP",
    card: "Kartu digital",
    outageUntil: "Perkiraan pulih {{at}}.",
  },
  navigation: {
    label: "Menu utama",
    savings: "Saldo",
    contributions: "Iuran",
    menu: "Semua layanan",
  },
};

declare module "@jmo/shared/i18n/texts" {
  interface Texts {
    welcome: (typeof id)["welcome"];
    home: (typeof id)["home"];
    navigation: (typeof id)["navigation"];
  }
}
