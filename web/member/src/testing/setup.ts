import "@jmo/shared/testing/unstyled";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach, vi } from "vitest";
import { learnTime } from "@jmo/shared/api/clock";
import { noteReach } from "@jmo/shared/api/reach";
import { startTexts } from "@jmo/shared/i18n/start";
import { loadTexts } from "../i18n/load";
import { playPlots } from "./plot";

// However busy the machine is: what does not come at all fails all the same.
configure({ asyncUtilTimeout: 10_000 });

beforeEach(async () => {
  vi.stubGlobal("scrollTo", () => undefined);
  playPlots();
  localStorage.clear();
  sessionStorage.clear();
  localStorage.setItem("jmo.language", "en");
  await startTexts(loadTexts);
  noteReach("answered");
  learnTime(new Response(null, { headers: { Date: new Date().toUTCString() } }), Date.now());
});

afterEach(() => {
  cleanup();
});
