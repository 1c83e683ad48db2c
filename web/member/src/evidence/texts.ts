import { addTexts } from "@jmo/shared/i18n/texts";

const id = {
  title: "Bukti",
  add: "Tambah foto atau PDF",
  hint: "Foto JPEG atau PNG, atau PDF sampai 6 MB. Foto diperkecil di ponsel Anda, dan lokasi pengambilannya dihapus.",
  sending: "Mengirim {{name}}…",
  again: "Kirim lagi",
  dismiss: "Buang",
  kept: "Berkas masih ada di halaman ini. Tekan “Kirim lagi”; berkas yang sama tidak tersimpan dua kali.",
  show: "Lihat {{name}}",
  hide: "Tutup {{name}}",
  download: "Unduh {{name}}",
  remove: "Hapus {{name}}",
  picture: "Isi berkas {{name}}",
  refused: {
    heic: "Foto HEIC belum dapat dibaca di sini",
    kind: "Berkas ini bukan foto atau PDF",
    large: "Berkas ini terlalu besar",
    empty: "Berkas ini kosong",
    broken: "Foto ini tidak dapat dibaca",
  },
  refusedDetail: {
    heic: "Di iPhone, buka Pengaturan > Kamera > Format, lalu pilih “Paling Kompatibel” dan ambil foto lagi. Tangkapan layar dari foto itu juga bisa.",
    kind: "Pilih foto (JPEG, PNG) atau PDF.",
    large: "PDF paling besar 6 MB. Kirim beberapa berkas yang lebih kecil, atau foto tiap halamannya.",
    empty: "Pilih berkas lain, atau ambil fotonya lagi.",
    broken: "Ambil fotonya lagi, atau kirim tangkapan layarnya.",
  },
};

const en: typeof id = {
  title: "Evidence",
  add: "Add a photo or PDF",
  hint: "A photo as JPEG or PNG, or a PDF up to 6 MB. Photos are made smaller on your phone, and lose the place where they were taken.",
  sending: "Sending {{name}}…",
  again: "Send again",
  dismiss: "Discard",
  kept: "The file is still on this page. Press “Send again”; the same file is never stored twice.",
  show: "Show {{name}}",
  hide: "Close {{name}}",
  download: "Download {{name}}",
  remove: "Remove {{name}}",
  picture: "Content of the file {{name}}",
  refused: {
    heic: "HEIC photos cannot be read here",
    kind: "This file is neither a photo nor a PDF",
    large: "This file is too large",
    empty: "This file is empty",
    broken: "This photo cannot be read",
  },
  refusedDetail: {
    heic: "On an iPhone, open Settings > Camera > Formats, choose “Most Compatible” and take the photo again. A screenshot of the photo will do too.",
    kind: "Choose a photo (JPEG, PNG) or a PDF.",
    large: "A PDF may have 6 MB at most. Send several smaller files, or a photo of each page.",
    empty: "Choose another file, or take the photo again.",
    broken: "Take the photo again, or send a screenshot of it.",
  },
};

declare module "@jmo/shared/i18n/texts" {
  interface Texts {
    evidence: typeof id;
  }
}

addTexts("evidence", { id, en });
