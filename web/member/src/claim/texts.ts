import { addTexts } from "@jmo/shared/i18n/texts";

const id = {
  title: "Klaim JHT",
  steps: { check: "Syarat", selfie: "Selfie", account: "Rekening", review: "Periksa" },
  amount: "Yang dapat Anda klaim",
  amountHint: "Seluruh saldo dibayarkan sekaligus. Perkiraan di atas berlaku kalau dibayar hari ini; pajaknya ditetapkan saat klaim disetujui.",
  gross: "Saldo yang diklaim",
  tax: "Pajak",
  net: "Perkiraan Anda terima",
  help: {
    dataUpdate: "Perbarui data",
    complaint: "Minta koreksi lewat pengaduan",
    contributions: "Lihat iuran per bulan",
    claim: "Ikuti klaim yang sedang berjalan",
  },
  met: "Terpenuhi",
  notMet: "Belum terpenuhi",
  cause: "Sebab klaim",
  causeHint: "Sesuai data kepesertaan Anda. Kalau keliru, mintalah koreksi data dahulu.",
  notYet: "Anda belum dapat mengajukan klaim di aplikasi. Yang masih perlu dilakukan tertulis di bawah ini.",
  eligible: "Semua syarat terpenuhi.",
  accountTitle: "Uangnya dikirim ke mana?",
  accountHint: "Rekening harus atas nama Anda sendiri. Nama pemiliknya diperiksa ke bank sebelum uang dikirim.",
  whichAccount: "Rekening tujuan",
  accountOnRecord: "Rekening yang tercatat",
  otherAccount: "Rekening lain",
  otherAccountHint: "Harus atas nama Anda sendiri juga.",
  reviewTitle: "Sudah benar semua?",
  selfie: "Selfie",
  selfieDone: "Sudah diambil",
  selfieWaiting: "Sudah diterima, sedang diperiksa",
  change: "Ubah",
  declaration: "Saya menyatakan data ini benar dan saya ajukan sendiri.",
  submit: "Ajukan klaim",
  submitting: "Mengirim…",
  unanswered:
    "Jawaban server tidak sampai. Tekan lagi dengan tenang: klaim yang sama tidak akan terkirim dua kali.",
  open: "Ikuti klaim yang sedang berjalan",
};

const en: typeof id = {
  title: "JHT claim",
  steps: { check: "Conditions", selfie: "Selfie", account: "Account", review: "Review" },
  amount: "What you can claim",
  amountHint: "The whole balance is paid at once. The estimate holds if it is paid today; the tax is fixed when the claim is approved.",
  gross: "Claimed balance",
  tax: "Tax",
  net: "You would receive",
  help: {
    dataUpdate: "Update your data",
    complaint: "Ask for a correction",
    contributions: "See contributions by month",
    claim: "Follow the claim that is under way",
  },
  met: "Met",
  notMet: "Not met yet",
  cause: "Cause of the claim",
  causeHint: "As your membership record says. If it is wrong, ask for a correction first.",
  notYet: "You cannot claim in the app yet. What remains to be done is written below.",
  eligible: "All conditions are met.",
  accountTitle: "Where should the money go?",
  accountHint: "The account must be in your own name. The bank checks the holder's name before money is sent.",
  whichAccount: "Account for the money",
  accountOnRecord: "The account on record",
  otherAccount: "Another account",
  otherAccountHint: "It must be in your own name too.",
  reviewTitle: "Is everything right?",
  selfie: "Selfie",
  selfieDone: "Taken",
  selfieWaiting: "Received, being checked",
  change: "Change",
  declaration: "I declare that this is true and that I claim for myself.",
  submit: "Submit the claim",
  submitting: "Sending…",
  unanswered: "The server's answer did not arrive. Press again without worry: the same claim is never sent twice.",
  open: "Follow the claim that is under way",
};

declare module "@jmo/shared/i18n/texts" {
  interface Texts {
    claim: typeof id;
  }
}

addTexts("claim", { id, en });
