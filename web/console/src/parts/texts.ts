import { addTexts } from "@jmo/shared/i18n/texts";

const id = {
  more: "Tampilkan berikutnya",
  refresh: "Muat ulang data",
  cancel: "Batal",
  reason: "Alasan",
  reasonOptional: "Alasan (boleh kosong)",
  reasonHelp: "Jangan tulis data pribadi di sini.",
  recorded: "Siapa yang melihat halaman ini, dan kapan, dicatat.",
  readOnly: "Anda dapat melihat semuanya di sini, tanpa mengubah apa pun.",
  secondPerson: "Perlu orang kedua",
  secondPersonOwn: "Anda sendiri yang mengusulkan ini. Orang lain yang harus memutuskan.",
  secondPersonOther: "Diusulkan oleh orang lain. Periksa, lalu putuskan.",
  all: "Semua",
  none: "–",
  details: "Lihat",
};

const en: typeof id = {
  more: "Show more",
  refresh: "Refresh",
  cancel: "Cancel",
  reason: "Reason",
  reasonOptional: "Reason (optional)",
  reasonHelp: "Write no personal data here.",
  recorded: "Who looks at this page, and when, is recorded.",
  readOnly: "You can see everything here, and change nothing.",
  secondPerson: "Needs a second person",
  secondPersonOwn: "You proposed this yourself. Somebody else must decide.",
  secondPersonOther: "Somebody else proposed this. Check it, then decide.",
  all: "All",
  none: "–",
  details: "View",
};

declare module "@jmo/shared/i18n/texts" {
  interface Texts {
    parts: typeof id;
  }
}

addTexts("parts", { id, en });
