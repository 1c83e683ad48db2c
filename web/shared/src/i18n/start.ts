import { chosenLanguage, keepLanguage, type Language } from "../language";
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { addedTexts, type SharedTexts } from "./texts";

/** Loads what an app's first screens say in one language. */
export type LoadTexts = (language: Language) => Promise<SharedTexts>;

let load: LoadTexts | undefined;

/** Loads the texts of the language that was chosen on this device, and no other. */
export async function startTexts(loadTexts: LoadTexts): Promise<void> {
  load = loadTexts;
  const language = chosenLanguage();
  const other = language === "id" ? "en" : "id";
  const first = await loadTexts(language);
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: {
      [language]: { translation: { ...first, ...addedTexts(language) } },
      [other]: { translation: addedTexts(other) },
    },
    interpolation: { escapeValue: false }, // React escapes
  });
  document.documentElement.lang = language;
}

export async function changeLanguage(language: Language): Promise<void> {
  i18next.addResourceBundle(language, "translation", await load?.(language), true);
  keepLanguage(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** The language of the moment, for those that are no components. */
export function currentLanguage(): Language {
  return i18next.language === "en" ? "en" : "id";
}
