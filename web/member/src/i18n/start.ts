import { chosenLanguage, keepLanguage, type Language } from "@jmo/shared/language";
import i18next, { type TFunction } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Texts } from "./id";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    resources: { translation: Texts };
  }
}

export type Translate = TFunction;

async function textsOf(language: Language): Promise<Texts> {
  return language === "en" ? (await import("./en")).en : (await import("./id")).id;
}

/** Loads the texts of the language that was chosen on this device, and no other. */
export async function startTexts(): Promise<void> {
  const language = chosenLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation: await textsOf(language) } },
    interpolation: { escapeValue: false }, // React escapes
  });
  document.documentElement.lang = language;
}

export async function changeLanguage(language: Language): Promise<void> {
  i18next.addResourceBundle(language, "translation", await textsOf(language));
  keepLanguage(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** The language of the moment, for those that are no components. */
export function currentLanguage(): Language {
  return i18next.language === "en" ? "en" : "id";
}
