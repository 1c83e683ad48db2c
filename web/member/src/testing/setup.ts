import { cleanup } from "@testing-library/react";
import { afterEach, beforeEach, vi } from "vitest";
import { startTexts } from "../i18n/start";

beforeEach(async () => {
  vi.stubGlobal("scrollTo", () => undefined);
  localStorage.clear();
  sessionStorage.clear();
  localStorage.setItem("jmo.language", "en");
  await startTexts();
});

afterEach(() => {
  cleanup();
});
