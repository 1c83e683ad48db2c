import { screen } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { changeLanguage } from "@jmo/shared/i18n/start";
import { expectAccessible } from "@jmo/shared/testing/accessible";
import { show } from "@jmo/shared/testing/show";
import { server, type Server } from "@jmo/shared/testing/server";
import ToDo from "./ToDo";

const MATCHED = { status: "MATCHED", mismatches: [], checkedAt: null, checkPending: false };

let api: Server;

beforeEach(() => {
  api = server();
  api.answer("GET /api/v1/claims/eligibility", { eligible: true, balance: 0, available: 0, cause: null, ticks: [tick("dataUpdated", true)] });
  api.answer("GET /api/v1/members/me", { name: "EILEEN COLLINS", civilRegistry: MATCHED });
  api.answer("GET /api/v1/claims", { items: [], next: null });
});

function tick(condition: string, satisfied: boolean) {
  return { condition, satisfied, reason: { code: condition, text: `About ${condition}.` }, nextStep: null, details: {} };
}

test("a data update that is due is one step away", async () => {
  api.answer("GET /api/v1/claims/eligibility", { eligible: false, balance: 0, available: 0, cause: null, ticks: [tick("dataUpdated", false), tick("membershipEnded", false)] });
  show(<ToDo />);

  expect((await screen.findByRole("link", { name: "Update the data" })).getAttribute("href")).toBe("/data-update");
  expect(screen.getByText("About dataUpdated.")).toBeTruthy();
  expect(screen.queryByText("About membershipEnded.")).toBeNull();
  await expectAccessible();
  await changeLanguage("id");
  await expectAccessible();
});

test("data that differ from the civil registry lead to a correction", async () => {
  api.answer("GET /api/v1/members/me", { name: "EILEEN COLLINS", civilRegistry: { ...MATCHED, status: "MISMATCHED", mismatches: ["name"] } });
  show(<ToDo />);

  expect((await screen.findByRole("link", { name: "Ask for a correction" })).getAttribute("href")).toBe("/complaints/new/data-correction");
});

test("a selfie that an officer looks at is said, with nothing to do", async () => {
  api.answer("GET /api/v1/claims", { items: [{ claimId: "c-1", status: "IN_REVIEW", phaseLabel: "Verification", submittedAt: "2026-11-29T09:00:00+07:00" }], next: null });
  show(<ToDo />);

  expect(await screen.findByText(/You need not do anything/)).toBeTruthy();
});
