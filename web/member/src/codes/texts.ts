import { addTexts } from "@jmo/shared/i18n/texts";

const id = {
  sent: {
    EMAIL: "Kami mengirim kode 6 angka ke email Anda. Periksa juga folder spam.",
    SMS: "Kami mengirim kode 6 angka lewat SMS ke ponsel Anda.",
  },
  keep: "Jangan berikan kode ini kepada siapa pun, juga tidak kepada petugas.",
  code: "Kode 6 angka",
  wrong: "Kode terdiri dari 6 angka.",
  verify: "Periksa kode",
  resend: "Kirim kode baru",
  resendIn: "Kirim kode baru ({{seconds}} dtk)",
  mayResend: "Kode belum datang? Anda dapat meminta kode baru.",
  other: { EMAIL: "Pakai email lain", SMS: "Pakai nomor lain" },
};

const en: typeof id = {
  sent: {
    EMAIL: "We have sent a code of 6 digits to your e-mail address. Look in the spam folder too.",
    SMS: "We have sent a code of 6 digits to your phone by SMS.",
  },
  keep: "Give this code to nobody, not even to our staff.",
  code: "Code of 6 digits",
  wrong: "A code has 6 digits.",
  verify: "Check the code",
  resend: "Send a new code",
  resendIn: "Send a new code ({{seconds}} s)",
  mayResend: "No code yet? You may ask for a new one.",
  other: { EMAIL: "Use another e-mail address", SMS: "Use another number" },
};

declare module "@jmo/shared/i18n/texts" {
  interface Texts {
    codes: typeof id;
  }
}

addTexts("codes", { id, en });
