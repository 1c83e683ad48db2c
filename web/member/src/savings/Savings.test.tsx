import { screen, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { expectAccessible } from "@jmo/shared/testing/accessible";
import { emptyYear, SAVINGS } from "../testing/answers";
import { plotted } from "../testing/plot";
import { show } from "@jmo/shared/testing/show";
import { problem, server, type Server } from "@jmo/shared/testing/server";
import Savings from "./Savings";

const YEARS = "GET /api/v1/savings/me/statement/years";
let api: Server;

beforeEach(() => {
  api = server();
  api.answer("GET /api/v1/savings/me", SAVINGS);
  api.answer(YEARS, {
    years: [
      emptyYear(2024),
      { ...emptyYear(2025), entries: [{ month: "2025-12" }], contributions: 5_800_000, development: 200_000, finalDevelopment: -10_500, closing: 5_989_500 },
      { ...emptyYear(2026, 5_989_500), contributions: 5_700_000, development: 310_500, closing: 12_000_000 },
    ],
  });
});

function panel(name: string) {
  return within(screen.getByRole("region", { name }));
}

test("a member sees what is available and what a claim holds, this year's growth and the last payment", async () => {
  show(<Savings />);

  expect(await screen.findByText("Rp9.600.000")).toBeTruthy();
  expect(screen.getByText("Rp2.400.000")).toBeTruthy();
  expect(panel("2026 so far").getByText("Rp5.700.000")).toBeTruthy();
  expect(panel("2026 so far").getByText("Rp310.500")).toBeTruthy();
  expect(panel("Last payment").getByText("Rp570.000")).toBeTruthy();
  expect(panel("Last payment").getByText("October 2026")).toBeTruthy();
  expect(panel("Last payment").getByText("12 November 2026")).toBeTruthy();
});

test("a month that the employer has not paid is named, with what to do about it", async () => {
  show(<Savings />);

  expect(await screen.findByRole("heading", { name: "September 2026 · PT Cakrawala Antariksa" })).toBeTruthy();
  expect(screen.getByText(/complain with the payslip/)).toBeTruthy();
});

test("the balance of each year is drawn from the first year on, and every figure stands in a table", async () => {
  show(<Savings />);

  expect(await screen.findByRole("img", { name: /from 2025 to 2026/ })).toBeTruthy();
  const rows = within(screen.getByRole("table", { name: /Balance by year, in rupiah/ })).getAllByRole("row");
  expect(rows.map((row) => row.textContent.replaceAll("\u00AD", ""))).toEqual([
    "YearContributionsDevelopmentYear's end",
    "20255.800.000189.5005.989.500",
    "20265.700.000310.50012.000.000",
  ]);
  await expect.poll(() => plotted).toEqual([{ years: [2025, 2026], piles: [[5_989_500, 12_000_000]] }]);
  expect(new URL(api.to(YEARS)[0]?.request.url ?? "").search).toBe("?from=2017&to=2026");
});

test("a member without a contribution yet reads why, and sees no chart", async () => {
  const note = "Your first contribution has not come in yet.";
  api.answer("GET /api/v1/savings/me", { ...SAVINGS, state: "NO_BALANCE_YET", note, balance: 0, available: 0, held: 0, missingMonths: [] });
  show(<Savings />);

  expect(await screen.findByText(note)).toBeTruthy();
  expect(screen.queryByRole("img")).toBeNull();
  expect(api.to(YEARS)).toHaveLength(0);
});

test("a chart that cannot be read leaves the balance in view", async () => {
  api.answer(YEARS, problem(503, "unavailable", { detail: "The ledger is away." }));
  show(<Savings />);

  expect(await screen.findByText("The ledger is away.")).toBeTruthy();
  expect(screen.getByText("Rp9.600.000")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
});

test("the screen keeps the rules of accessibility", async () => {
  show(<Savings />);
  await screen.findByRole("table");

  await expectAccessible();
});
