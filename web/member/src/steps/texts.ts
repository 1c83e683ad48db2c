import { addTexts } from "@jmo/shared/i18n/texts";

const id = {
  step: "Langkah {{step}} dari {{of}}: {{name}}",
  next: "Lanjut",
  missing: "Isi kolom ini.",
  choose: "Pilih salah satu.",
};

const en: typeof id = {
  step: "Step {{step}} of {{of}}: {{name}}",
  next: "Continue",
  missing: "Fill in this field.",
  choose: "Choose one.",
};

declare module "@jmo/shared/i18n/texts" {
  interface Texts {
    steps: typeof id;
  }
}

addTexts("steps", { id, en });
