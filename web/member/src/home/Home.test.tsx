import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { expectAccessible } from "@jmo/shared/testing/accessible";
import { show } from "@jmo/shared/testing/show";
import { problem, server, type Server } from "@jmo/shared/testing/server";
import Home from "./Home";

const SAVINGS = {
  balance: 9_600_000,
  available: 9_600_000,
  held: 0,
  note: null,
  asOf: "2026-11-29T09:00:00+07:00",
  membership: { status: "ENDED", since: "2026-08-31" },
  kpj: "*******5601",
  employer: "PT Cakrawala Antariksa",
  lastContributionMonth: "2026-08",
  missingMonths: [],
};
const CLAIM = {
  claimId: "c-1",
  status: "PAYING",
  phaseLabel: "Payment",
  submittedAt: "2026-11-29T09:00:00+07:00",
  nextSteps: [] as { action: string }[],
};

function suite(): Server {
  const api = server();
  api.answer("GET /api/v1/savings/me", SAVINGS);
  api.answer("GET /api/v1/members/me", { name: "EILEEN COLLINS" });
  api.answer("GET /api/v1/claims", { items: [], next: null });
  api.answer("GET /api/v1/outages", []);
  return api;
}

test("a member sees the balance, the membership and the way to a claim", async () => {
  suite();
  show(<Home />);

  expect(await screen.findByRole("heading", { level: 1, name: "Hello, EILEEN COLLINS" })).toBeTruthy();
  expect(await screen.findAllByText("Rp9.600.000")).not.toHaveLength(0);
  expect(screen.getByText("Ended on 31 August 2026")).toBeTruthy();
  expect(screen.queryByText("Held for a claim")).toBeNull();
  expect(screen.getByRole("link", { name: "Claim JHT" }).getAttribute("href")).toBe("/claim");
});

test("a claim that runs comes first, and what it holds is named", async () => {
  const api = suite();
  api.answer("GET /api/v1/savings/me", { ...SAVINGS, available: 0, held: 9_600_000 });
  api.answer("GET /api/v1/claims", { items: [CLAIM], next: null });
  show(<Home />);

  expect(await screen.findByText("Your claim is under way")).toBeTruthy();
  expect(await screen.findByText("Held for a claim")).toBeTruthy();
  expect((await screen.findByRole("link", { name: "Track the claim" })).getAttribute("href")).toBe("/claims/c-1");
});

test("an outage is announced with the channel that works", async () => {
  const api = suite();
  api.answer("GET /api/v1/outages", [
    {
      outageId: "o-1",
      title: { id: "Klaim", en: "Claims are away" },
      alternative: { id: "Cabang", en: "Branches are open" },
      since: "2026-11-29T09:00:00+07:00",
      expectedEnd: "2026-11-29T12:00:00+07:00",
    },
  ]);
  show(<Home />);

  expect(await screen.findByText("Claims are away")).toBeTruthy();
  expect(screen.getByText(/Branches are open.*29 Nov, 12:00 WIB/)).toBeTruthy();
});

test("savings that cannot be read are said in the API's words", async () => {
  const api = suite();
  api.answer("GET /api/v1/savings/me", problem(403, "not-allowed", { detail: "This is for members." }));
  show(<Home />);

  expect(await screen.findByText("Title of not-allowed")).toBeTruthy();
  expect(screen.getByText("This is for members.")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
});

test("money that came back asks for another account, before everything else", async () => {
  const api = suite();
  api.answer("GET /api/v1/claims", {
    items: [{ ...CLAIM, status: "RETURNED", phaseLabel: "Returned", nextSteps: [{ action: "correct-payout-account" }] }],
    next: null,
  });
  show(<Home />);

  expect(await screen.findByText("The money of your claim came back: give another account")).toBeTruthy();
  expect(screen.getByRole("link", { name: "Follow the claim" }).getAttribute("href")).toBe("/claims/c-1");
});

test("the balance, the statement, the contributions and the simulations are one step away", async () => {
  suite();
  show(<Home />);

  const quick = within(await screen.findByRole("region", { name: "Quick actions" }));
  const ways = ["JHT balance", "Statement (RSJHT)", "Payments", "JHT and JP simulation"];
  expect(ways.map((name) => quick.getByRole("link", { name }).getAttribute("href"))).toEqual([
    "/savings",
    "/savings/statement",
    "/contributions",
    "/simulation",
  ]);

  await expectAccessible();
});
