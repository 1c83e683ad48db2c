import { addTexts } from "@jmo/shared/i18n/texts";

const id = {
  title: "Lacak klaim",
  submitted: "Diajukan {{at}}",
  payBy: "Dibayar paling lambat {{at}}",
  gross: "Jumlah klaim",
  tax: "Pajak",
  net: "Anda terima",
  account: "Rekening tujuan",
  timeline: "Perjalanan klaim",
  live: "Langsung: berubah dengan sendirinya",
  reconnecting: "Sambungan terputus, sedang menyambung lagi…",
  ended: "Selesai",
  cancel: "Batalkan klaim",
  cancelSure: "Batalkan klaim ini?",
  cancelDetail: "Saldo Anda kembali seperti semula, dan Anda dapat mengajukan klaim lagi.",
  cancelKeep: "Tidak jadi",
  reasons: "Alasan",
  steps: "Yang dapat Anda lakukan",
  now: "Sekarang",
  share: "Bagikan atau unduh (PDF)",
  shared: "Dokumen sudah disiapkan.",
  anotherAccount: "Rekening lain",
  returned: "Uangnya kembali kepada kami",
  accountHint: "Rekening harus atas nama Anda sendiri. Setelah dikirim, pembayaran diperintahkan lagi ke rekening ini.",
  giveAccount: "Kirim ke rekening ini",
};

const en: typeof id = {
  title: "Track the claim",
  submitted: "Submitted {{at}}",
  payBy: "Paid by {{at}} at the latest",
  gross: "Claimed amount",
  tax: "Tax",
  net: "You receive",
  account: "Paid into",
  timeline: "What has happened",
  live: "Live: changes by itself",
  reconnecting: "Connection lost, connecting again…",
  ended: "Ended",
  cancel: "Cancel the claim",
  cancelSure: "Cancel this claim?",
  cancelDetail: "Your balance is free again, and you can submit another claim.",
  cancelKeep: "Keep it",
  reasons: "Reasons",
  steps: "What you can do",
  now: "Now",
  share: "Share or download (PDF)",
  shared: "The document is ready.",
  anotherAccount: "Another account",
  returned: "The money came back to us",
  accountHint: "The account must be in your own name. Once you send it, the payment is ordered again to this account.",
  giveAccount: "Pay into this account",
};

declare module "@jmo/shared/i18n/texts" {
  interface Texts {
    tracking: typeof id;
  }
}

addTexts("tracking", { id, en });
