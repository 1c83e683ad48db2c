export const LANGUAGES = ["id", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

const KEY = "jmo.language";

function isLanguage(value: string | null): value is Language {
  return value === "id" || value === "en";
}

/** As chosen on this device; Indonesian until somebody chooses. */
export function chosenLanguage(): Language {
  const kept = window.localStorage.getItem(KEY);
  return isLanguage(kept) ? kept : "id";
}

export function keepLanguage(language: Language): void {
  window.localStorage.setItem(KEY, language);
}
