import { id as shared } from "@jmo/shared/i18n/id";

/** What stands around every screen of the console; each part brings its own texts. */
export const id = {
  ...shared,
  app: { ...shared.app, name: "Konsol JMO" },
  console: {
    search: "Cari (S)",
    navigation: "Bagian konsol",
    welcome: "Konsol petugas",
    welcomeText: "Untuk petugas BPJS Ketenagakerjaan. Masuk dengan kata sandi dan kode dari aplikasi autentikator Anda.",
    logIn: "Masuk",
    signedInAs: "Masuk sebagai {{login}}",
    noRole: "Akun ini tidak memiliki peran petugas",
    noRoleDetail:
      "Anda masuk sebagai {{login}}. Bila itu akun peserta Anda, keluar dahulu, lalu masuk dengan akun petugas. Bila itu akun petugas, mintalah perannya kepada administrator.",
    otherAccount: "Keluar dan masuk dengan akun lain",
    notYours: "Bagian ini bukan untuk peran Anda",
    notYoursDetail: "Halaman ini untuk: {{roles}}. Bila Anda memerlukannya, mintalah peran itu kepada administrator.",
    recorded: "Setiap kali data pribadi dilihat di sini, hal itu dicatat: siapa, kapan, dan data siapa.",
    roles: {
      "claims-officer": "petugas klaim",
      "complaint-officer": "petugas pengaduan",
      supervisor: "penyelia",
      operator: "operator",
      editor: "penyunting",
      auditor: "auditor",
    },
    groups: { work: "Pekerjaan", members: "Peserta", operations: "Operasi", content: "Konten" },
    screens: {
      home: "Antrean kerja",
      health: "Kesehatan layanan",
      late: "Yang terlambat",
      payouts: "Pembayaran",
      payoutDays: "Pencocokan pembayaran",
      contributionDays: "Pencocokan iuran",
      deadLetters: "Pesan gagal",
      deliveries: "Pengiriman gagal",
      imports: "Impor berkas",
      rates: "Tingkat pengembangan",
      proof: "Bukti buku besar",
      differences: "Selisih buku besar",
      outages: "Gangguan",
      campaigns: "Kampanye",
      audit: "Catatan audit",
      contents: "Konten",
      claimReviews: "Peninjauan klaim",
      identityReviews: "Peninjauan identitas",
      replacements: "Penggantian foto acuan",
      accidents: "Kecelakaan kerja",
      notifications: "Laporan tanpa peserta",
      complaints: "Pengaduan",
      compliance: "Kasus kepatuhan",
      search: "Cari",
    },
  },
};

declare module "@jmo/shared/i18n/texts" {
  interface Texts {
    console: (typeof id)["console"];
  }
}
