import { addTexts } from "@jmo/shared/i18n/texts";

const id = {
  bank: "Bank",
  bankMissing: "Pilih bank Anda.",
  number: "Nomor rekening",
  numberHint: "5 sampai 20 angka, tanpa spasi",
  numberWrong: "Nomor rekening terdiri dari 5 sampai 20 angka.",
  steps: { selfie: "Selfie", account: "Rekening" },
};

const en: typeof id = {
  bank: "Bank",
  bankMissing: "Choose your bank.",
  number: "Account number",
  numberHint: "5 to 20 digits, without spaces",
  numberWrong: "An account number has 5 to 20 digits.",
  steps: { selfie: "Selfie", account: "Account" },
};

declare module "@jmo/shared/i18n/texts" {
  interface Texts {
    bank: typeof id;
  }
}

addTexts("bank", { id, en });
