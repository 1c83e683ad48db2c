import { addTexts } from "@jmo/shared/i18n/texts";

const id = {
  title: "Yang terlambat",
  hint: "Yang langkahnya lewat batas waktu, yang paling lama lebih dahulu. Setiap layanan memeriksanya sendiri.",
  claims: "Klaim terlambat",
  noClaims: "Tidak ada klaim yang terlambat.",
  parked: "Klaim yang menunggu rekening baru",
  parkedHint: "Uangnya kembali dari bank. Peserta sudah diingatkan dan masih dapat menyebut rekening lain.",
  noParked: "Tidak ada klaim yang menunggu rekening baru.",
  accidents: "Kasus kecelakaan kerja terlambat",
  noAccidents: "Tidak ada kasus yang terlambat.",
  mergers: "Penggabungan KPJ terlambat",
  noMergers: "Tidak ada penggabungan yang terlambat.",
  claim: "Klaim",
  accident: "Nomor kasus",
  merger: "Penggabungan",
  member: "Peserta",
  step: "Langkah",
  steps: { TAKING_OUT: "Mengambil saldo", TAKING_IN: "Memasukkan saldo", UNDOING: "Mengembalikan saldo" },
  accidentSteps: {
    STAGE_ONE: "Laporan tahap I",
    STAGE_TWO: "Laporan tahap II",
    EVIDENCE: "Bukti",
    REVIEW: "Pemeriksaan",
    SECOND_REVIEW: "Pemeriksaan kedua",
    PAYMENT: "Pembayaran",
    SETTLEMENT: "Pembukuan",
    CORRECTION: "Koreksi",
  },
  by: "Oleh",
  due: "Batas waktu",
  since: "Sejak",
  payBy: "Janji kepada peserta",
  missed: "janji terlewat",
  next: "Yang perlu dilakukan",
  returned: "Kembali pada",
  why: "Sebab",
  amount: "Jumlah",
};

const en: typeof id = {
  title: "What is late",
  hint: "What is past the time of its step, the latest first. Each service looks for itself.",
  claims: "Late claims",
  noClaims: "No claim is late.",
  parked: "Claims that wait for another account",
  parkedHint: "The money came back from the bank. The member was reminded, and still may name another account.",
  noParked: "No claim waits for another account.",
  accidents: "Late work accidents",
  noAccidents: "No case is late.",
  mergers: "Late mergers of KPJ",
  noMergers: "No merger is late.",
  claim: "Claim",
  accident: "Number of the case",
  merger: "Merger",
  member: "Member",
  step: "Step",
  steps: { TAKING_OUT: "Taking the savings out", TAKING_IN: "Taking the savings in", UNDOING: "Giving the savings back" },
  accidentSteps: {
    STAGE_ONE: "Report of stage I",
    STAGE_TWO: "Report of stage II",
    EVIDENCE: "Evidence",
    REVIEW: "Review",
    SECOND_REVIEW: "Second review",
    PAYMENT: "Payment",
    SETTLEMENT: "Booking",
    CORRECTION: "Correction",
  },
  by: "By",
  due: "Due",
  since: "Since",
  payBy: "Promised to the member",
  missed: "promise missed",
  next: "What to do",
  returned: "Came back",
  why: "Why",
  amount: "Amount",
};

declare module "@jmo/shared/i18n/texts" {
  interface Texts {
    late: typeof id;
  }
}

addTexts("late", { id, en });
