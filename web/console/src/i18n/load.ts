import type { LoadTexts } from "@jmo/shared/i18n/start";

export const loadTexts: LoadTexts = async (language) =>
  language === "en" ? (await import("./en")).en : (await import("./id")).id;
