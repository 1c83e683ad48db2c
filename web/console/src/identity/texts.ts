import { addTexts } from "@jmo/shared/i18n/texts";

const id = {
  verification: "Verifikasi",
  since: "Menunggu",
  verdict: "Hasil",
  reasons: "Alasan",
  why: {
    SIMILARITY_UNSURE: "kemiripan tidak pasti",
    NO_MATCH: "wajah tidak cocok",
    LIVENESS_FAILED: "tidak terlihat sebagai orang hidup",
    NO_REFERENCE: "tidak ada foto acuan",
    FACE_CHANGED: "wajah berganti di antara gambar",
    FRAMES_UNFIT: "gambar tidak layak",
    ATTEMPTS_LOCKED: "terlalu banyak percobaan gagal",
    REFERENCE_NEW: "foto acuan baru diganti",
    FRAMES_REPEATED: "gambar yang sama pernah dikirim",
  },
  replacement: "Penggantian",
  replacementOf: "Penggantian foto acuan …{{tail}}",
  similarity: "Kemiripan kedua foto",
  unmeasured: "diukur oleh mesin yang berbeda",
  proposedBy: "Diusulkan oleh",
  proposedAt: "Diusulkan",
  status: "Keadaan",
  member: "Peserta",
  memberStory: "Buka peserta",
  cause: "Mengapa wajahnya berbeda",
  causes: { APPEARANCE_CHANGED: "penampilan berubah", PHOTO_POOR: "foto lama buruk", WRONG_PERSON: "foto lama bukan orangnya" },
  causeNone: "wajahnya cocok",
  statuses: { PROPOSED: "Menunggu petugas kedua", APPROVED: "Disetujui", REFUSED: "Ditolak", WITHDRAWN: "Ditarik kembali" },
  faces: { title: "Foto yang ada dan foto yang baru", present: "Foto acuan sekarang", proposed: "Foto yang diusulkan" },
  own: "Anda yang mengusulkan foto ini. Usulan sendiri tidak dapat Anda tegaskan; petugas lain harus memutuskan.",
  other: "Petugas lain mengusulkan foto ini. Anda menegaskannya sebagai orang kedua, setelah memastikan bahwa ini orangnya.",
  over: "Penggantian ini sudah diputuskan.",
  countsFrom: "Berlaku untuk pembayaran sejak",
};

const en: typeof id = {
  verification: "Verification",
  since: "Waiting",
  verdict: "Result",
  reasons: "Reasons",
  why: {
    SIMILARITY_UNSURE: "similarity is not sure",
    NO_MATCH: "face does not match",
    LIVENESS_FAILED: "does not look like a living person",
    NO_REFERENCE: "no reference photo",
    FACE_CHANGED: "the face changed between the pictures",
    FRAMES_UNFIT: "pictures of no use",
    ATTEMPTS_LOCKED: "too many failed attempts",
    REFERENCE_NEW: "reference photo was replaced lately",
    FRAMES_REPEATED: "the same pictures were sent before",
  },
  replacement: "Replacement",
  replacementOf: "Replacement of a reference photo …{{tail}}",
  similarity: "Similarity of the two photos",
  unmeasured: "measured by different engines",
  proposedBy: "Proposed by",
  proposedAt: "Proposed",
  status: "State",
  member: "Member",
  memberStory: "Open the member",
  cause: "Why the faces differ",
  causes: { APPEARANCE_CHANGED: "the appearance has changed", PHOTO_POOR: "the old photo is poor", WRONG_PERSON: "the old photo shows somebody else" },
  causeNone: "the faces match",
  statuses: { PROPOSED: "Waits for a second officer", APPROVED: "Approved", REFUSED: "Refused", WITHDRAWN: "Withdrawn" },
  faces: { title: "The present photo and the new one", present: "Present reference photo", proposed: "Proposed photo" },
  own: "You proposed this photo. You cannot confirm your own proposal; another officer must decide.",
  other: "Another officer proposed this photo. You confirm it as the second person, once you are sure that it is the member.",
  over: "This replacement has been decided.",
  countsFrom: "Counts for payments from",
};

declare module "@jmo/shared/i18n/texts" {
  interface Texts {
    identityReview: typeof id;
  }
}

addTexts("identityReview", { id, en });
