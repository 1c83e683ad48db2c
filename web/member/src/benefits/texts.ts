import { addTexts } from "@jmo/shared/i18n/texts";

const id = {
  title: "Manfaat layanan tambahan",
  intro: "Perumahan (MLT), JKP, Sertakan, dan konfirmasi pensiun: apakah Anda dapat mengajukannya sekarang, dan mengapa.",
  may: "Dapat diajukan",
  mayNot: "Belum dapat diajukan",
  conditions: "Syarat",
  answers: { YES: "Terpenuhi", NO: "Belum terpenuhi", UNKNOWN: "Belum diketahui" },
  most: "Paling banyak",
  years: "Jangka waktu",
  yearsValue_one: "{{count}} tahun",
  yearsValue_other: "{{count}} tahun",
  source: "Sumber: {{source}}",
  check: "Periksa dengan keterangan Anda",
  checkHint: "Keterangan ini hanya dipakai untuk pemeriksaan dan tidak disimpan.",
  wage: "Upah sebulan (rupiah)",
  ownsHome: "Apakah Anda sudah punya rumah?",
  spouse: "Apakah suami atau istri Anda sudah mendapat manfaat yang sama?",
  newJob: "Apakah Anda sudah bekerja lagi sejak PHK?",
  yes: "Ya",
  no: "Tidak",
  unsaid: "Tidak saya sebutkan",
  run: "Periksa",
};

const en: typeof id = {
  title: "Additional benefits",
  intro: "Housing (MLT), JKP, Sertakan and the pension's confirmation: whether you can apply now, and why.",
  may: "You may apply",
  mayNot: "You may not apply yet",
  conditions: "Conditions",
  answers: { YES: "Met", NO: "Not met yet", UNKNOWN: "Not known yet" },
  most: "At most",
  years: "Term",
  yearsValue_one: "{{count}} year",
  yearsValue_other: "{{count}} years",
  source: "Source: {{source}}",
  check: "Check with what you state",
  checkHint: "What you state is used for this check only, and is not stored.",
  wage: "Monthly wage (rupiah)",
  ownsHome: "Do you own a home?",
  spouse: "Does your spouse have the same benefit?",
  newJob: "Have you found a new job since the dismissal?",
  yes: "Yes",
  no: "No",
  unsaid: "I do not state it",
  run: "Check",
};

declare module "@jmo/shared/i18n/texts" {
  interface Texts {
    benefits: typeof id;
  }
}

addTexts("benefits", { id, en });
