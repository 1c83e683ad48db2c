import { addTexts } from "@jmo/shared/i18n/texts";

const id = {
  names: {
    claimReviews: "Peninjauan klaim",
    identityReviews: "Peninjauan identitas",
    replacements: "Penggantian foto acuan",
    accidents: "Kecelakaan kerja",
    notifications: "Laporan kecelakaan tanpa peserta",
    complaints: "Pengaduan",
    compliance: "Kasus kepatuhan",
  },
  waiting: "Menunggu",
  unknown: "Tidak dapat dihitung",
  none: "Tidak ada antrean kerja untuk peran Anda.",
};

const en: typeof id = {
  names: {
    claimReviews: "Claim reviews",
    identityReviews: "Identity reviews",
    replacements: "Replacements of reference photos",
    accidents: "Work accidents",
    notifications: "Accident notifications without a member",
    complaints: "Complaints",
    compliance: "Compliance cases",
  },
  waiting: "Waiting",
  unknown: "Cannot be counted",
  none: "There is no work queue for your role.",
};

declare module "@jmo/shared/i18n/texts" {
  interface Texts {
    queues: typeof id;
  }
}

addTexts("queues", { id, en });
