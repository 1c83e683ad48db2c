import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { changeLanguage } from "@jmo/shared/i18n/start";
import { expectAccessible } from "@jmo/shared/testing/accessible";
import { emptyYear, SAVINGS } from "../testing/answers";
import { show } from "@jmo/shared/testing/show";
import { problem, server, type Server } from "@jmo/shared/testing/server";
import Statement from "./Statement";

const STATEMENT = "GET /api/v1/savings/me/statement";
const PDF = "GET /api/v1/savings/me/statement/document";
const CSV = "GET /api/v1/savings/me/statement/table";

const PAID = {
  segment: "PU",
  wage: 10_000_000,
  employerPart: 370_000,
  workerPart: 200_000,
  employerNumber: "10000001",
  employer: "PT Cakrawala Antariksa",
  paidOn: "2026-02-12",
};

function entry(month: string, kind: string, amount: number, balance: number, more: object = {}) {
  return { month, kind, amount, balance, postingId: `${month}-${kind}`, paid: null, developmentRate: null, ...more };
}

const YEAR_2026 = {
  ...emptyYear(2026, 9_000_000),
  entries: [
    entry("2026-01", "CONTRIBUTION", 570_000, 9_570_000, { paid: PAID }),
    entry("2026-01", "DEVELOPMENT", 40_100, 9_610_100, { developmentRate: 0.0567 }),
    entry("2026-02", "FINAL_DEVELOPMENT", 12_000, 9_622_100),
    entry("2026-03", "CLAIM_PAID", -9_141_000, 481_100),
    entry("2026-03", "TAX", -481_100, 0),
  ],
  contributions: 570_000,
  development: 40_100,
  finalDevelopment: 12_000,
  claims: -9_141_000,
  tax: -481_100,
  closing: 0,
};

let api: Server;
let saved: { name: string; address: string }[];

beforeEach(() => {
  api = server();
  api.answer("GET /api/v1/savings/me", SAVINGS);
  api.answer(STATEMENT, YEAR_2026);
  saved = [];
  URL.createObjectURL = () => "blob:of-the-page";
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, address: this.href });
  });
});

function month(name: string) {
  return within(screen.getByRole("region", { name }));
}

test("a member reads the year month by month: who paid which part of which wage, and when", async () => {
  show(<Statement />);

  expect(await screen.findByRole("heading", { name: "January 2026" })).toBeTruthy();
  const january = month("January 2026");
  for (const text of ["Contribution", "Rp570.000", "PT Cakrawala Antariksa", "Rp10.000.000", "Rp370.000", "Rp200.000", "12 February 2026"]) {
    expect(january.getByText(text)).toBeTruthy();
  }
});

test("provisional and final development, claims and tax are lines of their own, and the year's sums lead to its closing balance", async () => {
  show(<Statement />);

  expect(await screen.findByRole("heading", { name: "January 2026" })).toBeTruthy();
  expect(month("January 2026").getByText("Provisional development")).toBeTruthy();
  expect(month("January 2026").getByText("Development rate 5.67% a year")).toBeTruthy();
  expect(month("February 2026").getByText("Adjustment to the final development")).toBeTruthy();
  expect(month("March 2026").getByText("Claim paid")).toBeTruthy();
  expect(month("March 2026").getByText("-Rp9.141.000")).toBeTruthy();
  expect(month("March 2026").getByText("Tax")).toBeTruthy();
  expect(month("2026 in sum").getByText("Rp9.000.000")).toBeTruthy();
  expect(month("2026 in sum").getByText("Rp0")).toBeTruthy();
});

test("another year is asked for by its number, and says so if it has no entries", async () => {
  const user = userEvent.setup();
  show(<Statement />);
  await screen.findByRole("heading", { name: "January 2026" });

  api.answer(STATEMENT, emptyYear(2019));
  await user.selectOptions(screen.getByLabelText("Year"), "2019");

  expect(await screen.findByText("There are no entries in 2019.")).toBeTruthy();
  expect(new URL(api.to(STATEMENT).at(-1)?.request.url ?? "").search).toBe("?year=2019");
});

test("the statement is downloaded in the language of the app, with the token in no address", async () => {
  await changeLanguage("id");
  api.answer(PDF, new Response("%PDF-1.7", { headers: { "Content-Type": "application/pdf" } }));
  const user = userEvent.setup();
  show(<Statement />);

  await user.selectOptions(await screen.findByLabelText("Dari tahun"), "2024");
  await user.click(screen.getByRole("button", { name: "Unduh PDF" }));

  expect(await screen.findByText("Berkas sudah diunduh.")).toBeTruthy();
  const request = api.to(PDF)[0]?.request;
  expect(request?.headers.get("Accept-Language")).toBe("id");
  expect(request?.headers.get("Authorization")).toBe("Bearer a-token");
  expect(new URL(request?.url ?? "").search).toBe("?from=2024&to=2026");
  expect(saved).toEqual([{ name: "rsjht-2024-2026.pdf", address: "blob:of-the-page" }]);
  await changeLanguage("en");
});

test("a spreadsheet is downloaded as CSV", async () => {
  api.answer(CSV, new Response("month,kind\r\n", { headers: { "Content-Type": "text/csv" } }));
  const user = userEvent.setup();
  show(<Statement />);

  await user.click(await screen.findByRole("button", { name: "Download CSV" }));

  await waitFor(() => {
    expect(saved).toEqual([{ name: "rsjht-2026-2026.csv", address: "blob:of-the-page" }]);
  });
});

test("years in the wrong order are said beside their field, and nothing is downloaded", async () => {
  const faults = [{ field: "to", code: "before-from", message: "This is before the first year." }];
  api.answer(PDF, problem(400, "invalid-request", { faults }));
  const user = userEvent.setup();
  show(<Statement />);

  await user.selectOptions(await screen.findByLabelText("To year"), "2020");
  await user.click(screen.getByRole("button", { name: "Download PDF" }));

  expect((await screen.findByLabelText("To year")).getAttribute("aria-invalid")).toBe("true");
  expect(screen.getAllByText("This is before the first year.")).toHaveLength(1);
  expect(saved).toEqual([]);
});

test("a statement that cannot be read is said in the API's words", async () => {
  api.answer(STATEMENT, problem(429, "too-many-requests", { detail: "Wait a little." }));
  show(<Statement />);

  expect(await screen.findByText("Wait a little.")).toBeTruthy();
});

test("the screen keeps the rules of accessibility", async () => {
  show(<Statement />);
  await screen.findByRole("heading", { name: "January 2026" });

  await expectAccessible();
});
