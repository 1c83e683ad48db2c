import { addTexts } from "@jmo/shared/i18n/texts";

const id = {
  title: "Tanpa internet",
  kept: "Tersimpan di perangkat ini",
  balance: "Saldo terakhir yang tersimpan di perangkat ini. Saldo terbaru muncul setelah Anda terhubung.",
  show: "Tunjukkan kartu",
  choice: "Simpan kartu dan saldo terakhir di perangkat ini",
  choiceHint:
    "Kartu dan saldo terakhir tersimpan terenkripsi, paling lama 30 hari, sampai Anda keluar. Matikan di perangkat yang dipakai bersama.",
  erase: "Hapus dari perangkat ini",
  erased: "Kartu dan saldo sudah dihapus dari perangkat ini.",
  shared: "Siapa pun yang dapat membuka perangkat ini dapat melihatnya.",
};

const en: typeof id = {
  title: "Without internet",
  kept: "Kept on this device",
  balance: "The last balance that was kept on this device. The latest one comes when you are connected.",
  show: "Show the card",
  choice: "Keep the card and the last balance on this device",
  choiceHint:
    "The card and the last balance are kept encrypted, for 30 days at most, until you sign out. Turn this off on a device that others use too.",
  erase: "Erase from this device",
  erased: "The card and the balance have been erased from this device.",
  shared: "Whoever can unlock this device can see them.",
};

declare module "@jmo/shared/i18n/texts" {
  interface Texts {
    offline: typeof id;
  }
}

addTexts("offline", { id, en });
