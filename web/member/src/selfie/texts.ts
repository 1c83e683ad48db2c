import { addTexts } from "@jmo/shared/i18n/texts";

const id = {
  title: "Selfie",
  intro: {
    CLAIM: "Kami memastikan bahwa Anda sendiri yang mengajukan klaim.",
    DATA_UPDATE: "Kami memastikan bahwa Anda sendiri yang memperbarui data.",
    PAYOUT_ACCOUNT: "Kami memastikan bahwa Anda sendiri yang memberi rekening.",
  },
  tips: {
    light: "Cari tempat terang; jangan membelakangi jendela.",
    face: "Lepas kacamata hitam, masker, dan topi.",
    alone: "Sendirian di depan kamera, ponsel setinggi mata.",
  },
  start: "Buka kamera",
  begin: "Mulai",
  frame: "Letakkan wajah Anda di dalam oval.",
  preview: "Gambar kamera Anda",
  light: { dark: "Terlalu gelap. Carilah tempat yang lebih terang.", bright: "Terlalu silau. Berpalinglah dari cahaya kuat.", good: "Cahaya baik." },
  stepOf: "Gerakan {{step}} dari {{of}}",
  sending: "Mengirim foto… Jangan tutup halaman ini.",
  resume: "Kirim lagi",
  resuming: "Memeriksa apakah foto Anda sudah sampai…",
  notArrived: "Foto yang tadi tidak sampai. Ambillah selfie sekali lagi; percobaan ini tidak dihitung.",
  live: "Selfie harus diambil langsung: foto cetak, foto di layar, atau video tidak diterima. Ikuti tiap gerakan pelan-pelan sampai tulisannya berganti.",
  notSent: "Foto belum terkirim",
  notSentDetail: "Foto Anda masih ada di halaman ini dan dikirim lagi begitu koneksi kembali.",
  retake: "Ulangi selfie",
  retakeTitle: "Selfie perlu diulang",
  photo: "Foto {{number}}: {{message}}",
  done: "Selfie Anda diterima.",
  waiting: "Selfie Anda sudah sampai dan diperiksa sebentar lagi. Anda dapat melanjutkan.",
  camera: {
    refused: "Kamera tidak diizinkan",
    refusedDetail:
      "Izinkan kamera untuk halaman ini: tekan gambar gembok di sebelah alamat, pilih Izin, lalu nyalakan Kamera.",
    absent: "Tidak ada kamera",
    absentDetail: "Perangkat ini tidak punya kamera yang dapat dipakai. Buka halaman ini di ponsel Anda.",
    busy: "Kamera sedang dipakai",
    busyDetail: "Tutup aplikasi lain yang memakai kamera (panggilan video, misalnya), lalu coba lagi.",
    unsupported: "Peramban ini tidak dapat memakai kamera",
    unsupportedDetail: "Perbarui peramban Anda, atau buka halaman ini di Chrome, Safari, atau Firefox terbaru.",
    blank: "Kamera tidak memberi gambar",
    blankDetail: "Periksa apakah kamera tertutup, lalu coba lagi.",
  },
};

const en: typeof id = {
  title: "Selfie",
  intro: {
    CLAIM: "We make sure that it is you who claims.",
    DATA_UPDATE: "We make sure that it is you who updates the data.",
    PAYOUT_ACCOUNT: "We make sure that it is you who gives the account.",
  },
  tips: {
    light: "Find a bright place; no window behind you.",
    face: "Take off sunglasses, mask and hat.",
    alone: "Alone before the camera, the phone at eye level.",
  },
  start: "Open the camera",
  begin: "Begin",
  frame: "Place your face inside the oval.",
  preview: "The picture of your camera",
  light: { dark: "Too dark. Find a brighter place.", bright: "Too bright. Turn away from strong light.", good: "The light is good." },
  stepOf: "Movement {{step}} of {{of}}",
  sending: "Sending the photos… Keep this page open.",
  resume: "Send again",
  resuming: "Checking whether your photos have arrived…",
  notArrived: "The photos from before have not arrived. Take the selfie once more; this attempt does not count.",
  live: "The selfie must be taken live: a printed photo, a photo on a screen or a video is not accepted. Follow each movement slowly until the words change.",
  notSent: "The photos have not been sent yet",
  notSentDetail: "Your photos are still on this page and are sent again as soon as the connection is back.",
  retake: "Take the selfie again",
  retakeTitle: "The selfie must be taken again",
  photo: "Photo {{number}}: {{message}}",
  done: "Your selfie is accepted.",
  waiting: "Your selfie has arrived and is checked in a moment. You can go on.",
  camera: {
    refused: "The camera is not allowed",
    refusedDetail:
      "Allow the camera for this page: press the lock beside the address, choose Permissions, and turn on Camera.",
    absent: "There is no camera",
    absentDetail: "This device has no camera that can be used. Open this page on your phone.",
    busy: "The camera is in use",
    busyDetail: "Close other apps that use the camera (a video call, for example), and try again.",
    unsupported: "This browser cannot use a camera",
    unsupportedDetail: "Update your browser, or open this page in the latest Chrome, Safari or Firefox.",
    blank: "The camera gives no picture",
    blankDetail: "See whether the camera is covered, and try again.",
  },
};

declare module "@jmo/shared/i18n/texts" {
  interface Texts {
    selfie: typeof id;
  }
}

addTexts("selfie", { id, en });
