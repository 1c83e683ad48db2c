import { addTexts } from "@jmo/shared/i18n/texts";

const id = {
  BENEFIT: "Manfaat program",
  NEWS: "Berita",
  PROMO: "Promo peserta",
  FAQ: "Tanya jawab",
  CHANNEL: "Hubungi kami",
  BRANCH: "Kantor cabang",
  search: "Cari informasi",
  searchHint: "Paling sedikit 2 huruf",
  none: "Belum ada isinya.",
  nothingFound: "Tidak ditemukan. Coba kata lain.",
  more: "Tampilkan lebih banyak",
  published: "{{on}}",
  validUntil: "Berlaku sampai {{on}}",
  merchant: "Di {{merchant}}",
  activeOnly: "Hanya untuk peserta aktif",
  figures: "Besaran",
  source: "Sumber: {{source}}",
  articles: "Dasar hukum",
  served: "Jam layanan",
  always: "setiap saat",
  contact: "Kontak",
  help: "Bantuan",
  all: "Semua informasi",
  title: "Informasi",
};

const en: typeof id = {
  BENEFIT: "Benefits of the programmes",
  NEWS: "News",
  PROMO: "Members' promos",
  FAQ: "Questions and answers",
  CHANNEL: "Contact us",
  BRANCH: "Branches",
  search: "Search for information",
  searchHint: "2 letters at least",
  none: "There is nothing here yet.",
  nothingFound: "Nothing was found. Try other words.",
  more: "Show more",
  published: "{{on}}",
  validUntil: "Valid until {{on}}",
  merchant: "At {{merchant}}",
  activeOnly: "For active members only",
  figures: "Figures",
  source: "Source: {{source}}",
  articles: "Regulations",
  served: "Hours",
  always: "at all times",
  contact: "Contact",
  help: "Help",
  all: "All information",
  title: "Information",
};

declare module "@jmo/shared/i18n/texts" {
  interface Texts {
    information: typeof id;
  }
}

addTexts("information", { id, en });
