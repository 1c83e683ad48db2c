import { addTexts } from "@jmo/shared/i18n/texts";

const id = {
  table: "Angka dalam tabel",
  inRupiah: "{{caption}}, dalam rupiah",
  year: "Tahun",
  contributions: "Iuran",
  development: "Pengem\u00ADbangan",
  balance: "Saldo akhir",
};

const en: typeof id = {
  table: "The figures as a table",
  inRupiah: "{{caption}}, in rupiah",
  year: "Year",
  contributions: "Contri\u00ADbutions",
  development: "Develop\u00ADment",
  balance: "Year's end",
};

declare module "@jmo/shared/i18n/texts" {
  interface Texts {
    chart: typeof id;
  }
}

addTexts("chart", { id, en });
