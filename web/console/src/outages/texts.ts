import { addTexts } from "@jmo/shared/i18n/texts";

const id = {
  title: "Gangguan",
  hint: "Yang diumumkan di sini dilihat semua peserta di aplikasi. Usulan datang dari sistem, bila suatu layanan tidak menjawab; manusia yang mengumumkannya.",
  proposals: "Usulan yang menunggu",
  noProposals: "Tidak ada usulan.",
  proposal: "{{service}} tidak menjawab sejak {{at}}",
  confirm: "Umumkan usulan ini",
  dismiss: "Tolak usulan",
  dismissExplained: "Peserta tidak diberi tahu apa pun.",
  dismissed: "Usulan ditolak.",
  current: "Yang sekarang diumumkan",
  noCurrent: "Tidak ada gangguan yang diumumkan.",
  end: "Akhiri gangguan",
  endExplained: "Pengumuman hilang dari aplikasi peserta.",
  ended: "Gangguan sudah diakhiri.",
  correct: "Ubah pengumuman",
  announce: "Umumkan gangguan",
  announced: "Gangguan sudah diumumkan.",
  history: "Riwayat",
  noHistory: "Belum pernah ada gangguan.",
  service: "Layanan",
  state: "Keadaan",
  states: { PROPOSED: "Diusulkan", DISMISSED: "Ditolak", ANNOUNCED: "Diumumkan", ENDED: "Selesai" },
  notice: "Pengumuman",
  titleId: "Apa yang terganggu (Indonesia)",
  titleEn: "Apa yang terganggu (Inggris)",
  alternativeId: "Yang dapat dilakukan peserta (Indonesia)",
  alternativeEn: "Yang dapat dilakukan peserta (Inggris)",
  since: "Sejak",
  expectedEnd: "Diperkirakan selesai (boleh kosong)",
  announcedAt: "Diumumkan",
  endedAt: "Selesai",
  decidedBy: "Oleh",
};

const en: typeof id = {
  title: "Outages",
  hint: "What is announced here is seen by all members in the app. The system proposes when a service does not answer; a person announces.",
  proposals: "Proposals that wait",
  noProposals: "There are no proposals.",
  proposal: "{{service}} has not answered since {{at}}",
  confirm: "Announce this proposal",
  dismiss: "Dismiss the proposal",
  dismissExplained: "Members are shown nothing.",
  dismissed: "The proposal has been dismissed.",
  current: "Announced now",
  noCurrent: "No outage is announced.",
  end: "End the outage",
  endExplained: "The notice goes away from the members' app.",
  ended: "The outage has been ended.",
  correct: "Change the notice",
  announce: "Announce an outage",
  announced: "The outage has been announced.",
  history: "History",
  noHistory: "There has been no outage.",
  service: "Service",
  state: "State",
  states: { PROPOSED: "Proposed", DISMISSED: "Dismissed", ANNOUNCED: "Announced", ENDED: "Ended" },
  notice: "Notice",
  titleId: "What is away (Indonesian)",
  titleEn: "What is away (English)",
  alternativeId: "What members can do (Indonesian)",
  alternativeEn: "What members can do (English)",
  since: "Since",
  expectedEnd: "Expected to end (optional)",
  announcedAt: "Announced",
  endedAt: "Ended",
  decidedBy: "By",
};

declare module "@jmo/shared/i18n/texts" {
  interface Texts {
    outages: typeof id;
  }
}

addTexts("outages", { id, en });
