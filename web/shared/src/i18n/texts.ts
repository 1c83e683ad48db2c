import i18next, { type TFunction } from "i18next";
import type { Language } from "../language";
import type { id } from "./id";

export type SharedTexts = typeof id;

/** By part of an app; each part declares its own here, and so a mistyped key breaks the compiler. */
export interface Texts {
  app: SharedTexts["app"];
  session: SharedTexts["session"];
  failure: SharedTexts["failure"];
}

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    resources: { translation: Texts };
  }
}

export type Translate = TFunction;

const added = new Map<string, Record<Language, object>>();

/** The texts of one part of an app, which come with its first screen. */
export function addTexts<P extends keyof Texts>(part: P, texts: Record<Language, Texts[P]>): void {
  added.set(part, texts);
  if (i18next.isInitialized) {
    for (const language of ["id", "en"] as const) {
      i18next.addResourceBundle(language, "translation", { [part]: texts[language] }, true);
    }
  }
}

/** Of all parts that have been loaded. */
export function addedTexts(language: Language): object {
  return Object.fromEntries([...added].map(([part, texts]) => [part, texts[language]]));
}
