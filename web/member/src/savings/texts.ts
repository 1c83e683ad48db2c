import { addTexts } from "@jmo/shared/i18n/texts";

const id = {
  title: "Saldo JHT",
  statement: "Rincian saldo (RSJHT)",
  thisYear: "Tahun {{year}} sampai sekarang",
  contributions: "Iuran",
  development: "Hasil pengembangan",
  closing: "Saldo akhir tahun",
  lastPayment: "Pembayaran terakhir",
  amount: "Jumlah",
  forMonth: "Untuk bulan",
  paidOn: "Dibayar",
  missing: "Iuran yang belum dibayar",
  growth: "Saldo per tahun",
  growthLabel: "Diagram saldo akhir tahun dari {{from}} sampai {{to}}; angkanya ada di tabel di bawahnya",
};

const en: typeof id = {
  title: "JHT balance",
  statement: "Statement (RSJHT)",
  thisYear: "{{year}} so far",
  contributions: "Contributions",
  development: "Development",
  closing: "Balance at year's end",
  lastPayment: "Last payment",
  amount: "Amount",
  forMonth: "For the month",
  paidOn: "Paid on",
  missing: "Contributions not paid yet",
  growth: "Balance by year",
  growthLabel: "Chart of the balance at each year's end from {{from}} to {{to}}; its figures are in the table below",
};

declare module "@jmo/shared/i18n/texts" {
  interface Texts {
    savings: typeof id;
  }
}

addTexts("savings", { id, en });
