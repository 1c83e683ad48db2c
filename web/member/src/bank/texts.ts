import { addTexts } from "@jmo/shared/i18n/texts";

const id = {
  bank: "Bank",
  bankMissing: "Pilih bank Anda.",
  number: "Nomor rekening",
  numberHint: "5 sampai 20 angka, tanpa spasi",
  numberWrong: "Nomor rekening terdiri dari 5 sampai 20 angka.",
  check: "Periksa rekening ini",
  askAgain: "Tanya bank sekali lagi",
  checking: "Bank sedang ditanya apakah rekening ini atas nama Anda. Biasanya beberapa detik, paling lama setengah menit.",
  own: "Rekening ini atas nama Anda.",
  notOwn: "Bank tidak punya rekening ini atas nama Anda.",
  notOwnNext:
    "Periksa lagi bank dan nomornya, atau isi rekening lain milik Anda. Kalau ini memang rekening Anda, tanyakan ke bank apakah masih aktif dan bagaimana nama Anda tertulis di sana.",
  unknown:
    "Bank belum menjawab. Anda boleh melanjutkan: bank ditanya lagi sebelum uang dikirim, dan kalau rekeningnya bukan atas nama Anda, kami minta rekening lain.",
  tooMany:
    "Hari ini sudah terlalu banyak rekening diperiksa. Anda boleh melanjutkan: bank ditanya lagi sebelum uang dikirim, dan kalau rekeningnya bukan atas nama Anda, kami minta rekening lain.",
  steps: { selfie: "Selfie", account: "Rekening" },
};

const en: typeof id = {
  bank: "Bank",
  bankMissing: "Choose your bank.",
  number: "Account number",
  numberHint: "5 to 20 digits, without spaces",
  numberWrong: "An account number has 5 to 20 digits.",
  check: "Check this account",
  askAgain: "Ask the bank again",
  checking: "The bank is asked whether this account is in your name. It usually takes seconds, half a minute at most.",
  own: "This account is in your name.",
  notOwn: "The bank has no such account in your name.",
  notOwnNext:
    "Check the bank and the number, or give another account of yours. If it is yours, ask the bank whether it is active and how your name is written there.",
  unknown:
    "The bank does not answer now. You may go on: it is asked again before money is sent, and if the account is not in your name, we ask you for another one.",
  tooMany:
    "Too many accounts were checked today. You may go on: the bank is asked again before money is sent, and if the account is not in your name, we ask you for another one.",
  steps: { selfie: "Selfie", account: "Account" },
};

declare module "@jmo/shared/i18n/texts" {
  interface Texts {
    bank: typeof id;
  }
}

addTexts("bank", { id, en });
