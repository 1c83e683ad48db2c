import { addTexts } from "@jmo/shared/i18n/texts";

const id = {
  deliveries: "Pengiriman gagal",
  deliveriesHint: "Pemberitahuan yang tidak sampai dan tidak dicoba lagi dengan sendirinya.",
  noDeliveries: "Tidak ada pengiriman yang gagal.",
  channel: "Saluran",
  channels: { INBOX: "Kotak masuk", PUSH: "Notifikasi perangkat", EMAIL: "Email", SMS: "SMS" },
  about: "Tentang",
  failedAt: "Gagal pada",
  why: "Sebab",
  reasons: {
    ADDRESS_REFUSED: "Alamat ditolak",
    CHANNEL_UNAVAILABLE: "Saluran tidak dapat dipakai",
    MEMBER_UNKNOWN: "Peserta tidak dikenal",
  },
  member: "Peserta",
  action: "Tindakan",
  retry: "Coba sekali lagi",
  retryExplained: "Pemberitahuan dikirim sekali lagi ke alamat peserta yang tercatat sekarang.",
  retried: "Pengiriman dicoba sekali lagi.",
  campaigns: "Kampanye",
  campaignsHint: "Pemberitahuan kepada banyak peserta, dan sejauh mana pengirimannya.",
  noCampaigns: "Belum ada kampanye.",
  notice: "Pemberitahuan",
  subject: "Tentang",
  begun: "Mulai",
  notified: "Sudah diberi tahu",
  state: "Keadaan",
  running: "Sedang berjalan",
  done: "Selesai",
};

const en: typeof id = {
  deliveries: "Failed deliveries",
  deliveriesHint: "Notices that did not arrive and are not tried again by themselves.",
  noDeliveries: "No delivery has failed.",
  channel: "Channel",
  channels: { INBOX: "Inbox", PUSH: "Push", EMAIL: "E-mail", SMS: "SMS" },
  about: "About",
  failedAt: "Failed at",
  why: "Why",
  reasons: {
    ADDRESS_REFUSED: "The address was refused",
    CHANNEL_UNAVAILABLE: "The channel was away",
    MEMBER_UNKNOWN: "The member is unknown",
  },
  member: "Member",
  action: "Action",
  retry: "Try once more",
  retryExplained: "The notice is sent once more, to the member's address that is on record now.",
  retried: "The delivery is tried once more.",
  campaigns: "Campaigns",
  campaignsHint: "Notices to many members, and how far they got.",
  noCampaigns: "There are no campaigns yet.",
  notice: "Notice",
  subject: "About",
  begun: "Begun",
  notified: "Notified",
  state: "State",
  running: "Under way",
  done: "Done",
};

declare module "@jmo/shared/i18n/texts" {
  interface Texts {
    notices: typeof id;
  }
}

addTexts("notices", { id, en });
