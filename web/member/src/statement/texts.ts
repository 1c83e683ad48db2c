import { addTexts } from "@jmo/shared/i18n/texts";

const id = {
  title: "Rincian saldo JHT (RSJHT)",
  year: "Tahun",
  empty: "Tidak ada catatan pada tahun {{year}}.",
  sums: "Ringkasan {{year}}",
  opening: "Saldo awal",
  contributions: "Iuran",
  development: "Hasil pengembangan sementara",
  finalDevelopment: "Penyesuaian hasil pengembangan final",
  claims: "Klaim dibayar",
  tax: "Pajak",
  closing: "Saldo akhir",
  rate: "Tingkat pengembangan {{rate}} setahun",
  after: "Saldo sesudahnya {{balance}}",
  wage: "Upah",
  employerPart: "Bagian pemberi kerja",
  workerPart: "Bagian pekerja",
  kinds: {
    OPENING: "Saldo awal",
    CONTRIBUTION: "Iuran",
    DEVELOPMENT: "Hasil pengembangan sementara",
    FINAL_DEVELOPMENT: "Penyesuaian hasil pengembangan final",
    CLAIM_PAID: "Klaim dibayar",
    TAX: "Pajak",
    PAYOUT_RETURNED: "Pembayaran klaim kembali dari bank",
    TAX_RETURNED: "Pajak dikembalikan",
    MERGED_IN: "Digabung dari KPJ lain",
    MERGED_OUT: "Digabung ke KPJ lain",
    MERGE_UNDONE: "Penggabungan dibatalkan",
  },
  download: "Unduh",
  downloadHint: "PDF untuk dicetak atau dibacakan, CSV untuk lembar kerja.",
  from: "Dari tahun",
  to: "Sampai tahun",
  as: { pdf: "Unduh PDF", csv: "Unduh CSV" },
  saved: "Berkas sudah diunduh.",
};

const en: typeof id = {
  title: "JHT statement (RSJHT)",
  year: "Year",
  empty: "There are no entries in {{year}}.",
  sums: "{{year}} in sum",
  opening: "Opening balance",
  contributions: "Contributions",
  development: "Provisional development",
  finalDevelopment: "Adjustment to the final development",
  claims: "Claims paid",
  tax: "Tax",
  closing: "Closing balance",
  rate: "Development rate {{rate}} a year",
  after: "Balance afterwards {{balance}}",
  wage: "Wage",
  employerPart: "Employer's part",
  workerPart: "Worker's part",
  kinds: {
    OPENING: "Opening balance",
    CONTRIBUTION: "Contribution",
    DEVELOPMENT: "Provisional development",
    FINAL_DEVELOPMENT: "Adjustment to the final development",
    CLAIM_PAID: "Claim paid",
    TAX: "Tax",
    PAYOUT_RETURNED: "Claim payment returned by the bank",
    TAX_RETURNED: "Tax given back",
    MERGED_IN: "Merged from another KPJ",
    MERGED_OUT: "Merged into another KPJ",
    MERGE_UNDONE: "Merger undone",
  },
  download: "Download",
  downloadHint: "PDF to print or have read aloud, CSV for a spreadsheet.",
  from: "From year",
  to: "To year",
  as: { pdf: "Download PDF", csv: "Download CSV" },
  saved: "The file has been downloaded.",
};

declare module "@jmo/shared/i18n/texts" {
  interface Texts {
    statement: typeof id;
  }
}

addTexts("statement", { id, en });
