import "@jmo/shared/testing/unstyled";
import { startTexts } from "@jmo/shared/i18n/start";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach, vi } from "vitest";
import { loadTexts } from "../i18n/load";

// However busy the machine is: what does not come at all fails all the same.
configure({ asyncUtilTimeout: 10_000 });

beforeEach(async () => {
  vi.stubGlobal("scrollTo", () => undefined);
  localStorage.clear();
  sessionStorage.clear();
  localStorage.setItem("jmo.language", "en");
  await startTexts(loadTexts);
});

afterEach(() => {
  cleanup();
});
