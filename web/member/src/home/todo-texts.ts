import { addTexts } from "@jmo/shared/i18n/texts";

const id = {
  title: "Yang perlu Anda lakukan",
  update: "Perbarui data",
  consent: "Lihat persetujuan",
  inReview: "Petugas sedang memeriksa selfie klaim Anda. Tidak ada yang perlu Anda lakukan; kami memberi tahu Anda.",
  follow: "Ikuti",
};

const en: typeof id = {
  title: "What waits for you",
  update: "Update the data",
  consent: "See the consents",
  inReview: "An officer is looking at the selfie of your claim. You need not do anything; we notify you.",
  follow: "Follow",
};

declare module "@jmo/shared/i18n/texts" {
  interface Texts {
    todo: typeof id;
  }
}

addTexts("todo", { id, en });
