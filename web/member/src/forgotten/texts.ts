import { addTexts } from "@jmo/shared/i18n/texts";

const id = {
  title: "Lupa akun atau kata sandi",
  password: "Lupa kata sandi",
  passwordText: "Di halaman masuk, tekan “Lupa Kata Sandi?” dan isi email Anda. Kami mengirim tautan untuk memilih kata sandi baru.",
  toLogin: "Ke halaman masuk",
  account: "Lupa email akun",
  accountText: "Isi NIK dan nomor KPJ Anda. Kami mengirim pesan yang menyebut email akun Anda, sebagian ditutup.",
  nik: "NIK",
  nikHint: "16 angka",
  kpj: "Nomor KPJ",
  kpjHint: "11 angka pada kartu peserta",
  channel: "Kirim pesannya lewat apa?",
  channels: {
    EMAIL: "Email",
    EMAIL_HINT: "Ke alamat email akun itu",
    SMS: "SMS",
    SMS_HINT: "Ke nomor ponsel yang tercatat",
  },
  send: "Kirim pesan",
  sent: "Permintaan diterima",
  sentText:
    "Kalau NIK dan KPJ itu milik seorang peserta yang punya akun, pesannya sampai dalam beberapa menit. Periksa juga folder spam.",
  nothing: "Tidak ada pesan?",
  nothingText: "Periksa NIK dan KPJ, atau coba lewat jalan lain. Kalau email dan ponsel itu tidak Anda pakai lagi, bawalah KTP ke kantor cabang atau telepon 175.",
  again: "Coba lagi",
  create: "Saya belum punya akun",
};

const en: typeof id = {
  title: "Forgotten account or password",
  password: "Forgotten password",
  passwordText: "On the login page, press “Forgot Password?” and give your e-mail address. We send a link to choose a new password.",
  toLogin: "To the login page",
  account: "Forgotten e-mail address",
  accountText: "Give your NIK and KPJ number. We send a message that names the e-mail address of your account, partly hidden.",
  nik: "NIK",
  nikHint: "16 digits",
  kpj: "KPJ number",
  kpjHint: "11 digits on the member card",
  channel: "How should the message come?",
  channels: {
    EMAIL: "E-mail",
    EMAIL_HINT: "To the address of that account",
    SMS: "SMS",
    SMS_HINT: "To the phone number on record",
  },
  send: "Send the message",
  sent: "Your request has arrived",
  sentText: "If this NIK and KPJ belong to a member who has an account, the message comes within minutes. Look in the spam folder too.",
  nothing: "No message?",
  nothingText: "Check NIK and KPJ, or try the other way. If you use neither that address nor that phone any more, take your identity card to a branch or call 175.",
  again: "Try again",
  create: "I have no account yet",
};

declare module "@jmo/shared/i18n/texts" {
  interface Texts {
    forgotten: typeof id;
  }
}

addTexts("forgotten", { id, en });
