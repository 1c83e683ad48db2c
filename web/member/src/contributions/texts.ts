import { addTexts } from "@jmo/shared/i18n/texts";

const id = {
  title: "Iuran per bulan",
  hint: "Iuran yang sudah dibayar untuk Anda, bulan terakhir lebih dulu.",
  pay: "Bayar iuran BPU",
  empty: "Belum ada iuran yang tercatat.",
  earlier: "Tampilkan bulan sebelumnya",
  gap_one: "Tidak ada iuran bulan ini.",
  gap_other: "Tidak ada iuran selama {{count}} bulan ini.",
  missing: "{{employer}} belum membayar",
  independent: "Bayar sendiri (BPU)",
  paidOn: "Dibayar {{on}}",
  parts: "Upah dan bagian-bagiannya",
  base: "Dasar penghasilan",
  jhtEmployer: "JHT, bagian pemberi kerja",
  jhtWorker: "JHT, bagian pekerja",
  programme: "Iuran {{programme}}",
};

const en: typeof id = {
  title: "Contributions by month",
  hint: "What has been paid for you, the latest month first.",
  pay: "Pay contributions (BPU)",
  empty: "There are no contributions on record yet.",
  earlier: "Show earlier months",
  gap_one: "No contribution in this month.",
  gap_other: "No contributions in these {{count}} months.",
  missing: "{{employer}} has not paid",
  independent: "Paid by yourself (BPU)",
  paidOn: "Paid on {{on}}",
  parts: "Wage and parts",
  base: "Base income",
  jhtEmployer: "JHT, employer's part",
  jhtWorker: "JHT, worker's part",
  programme: "{{programme}} contribution",
};

declare module "@jmo/shared/i18n/texts" {
  interface Texts {
    contributions: typeof id;
  }
}

addTexts("contributions", { id, en });
