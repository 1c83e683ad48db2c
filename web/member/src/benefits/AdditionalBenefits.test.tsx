import { changeLanguage } from "@jmo/shared/i18n/start";
import { expectAccessible } from "@jmo/shared/testing/accessible";
import { problem, server, type Server } from "@jmo/shared/testing/server";
import { show } from "@jmo/shared/testing/show";
import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import AdditionalBenefits from "./AdditionalBenefits";

function condition(name: string, answer: string, text: string) {
  return { condition: name, text, answer, reason: "x", reasonText: `because of ${name}`, details: {} };
}

const KPR = {
  benefit: "KPR",
  name: "a mortgage for a first home (KPR)",
  mayApply: false,
  summary: "You cannot apply now.",
  conditions: [
    condition("membershipActive", "YES", "Active membership"),
    condition("firstHome", "UNKNOWN", "The home"),
    condition("noArrears", "NO", "No arrears"),
  ],
  figures: { years: 30, most: 500_000_000 },
  source: "Permenaker 17/2021",
};
const CHECK = "POST /api/v1/additional-benefits/eligibility-checks";

let api: Server;

beforeEach(() => {
  api = server();
  api.answer("GET /api/v1/additional-benefits", { items: [KPR] });
  api.answer(CHECK, { ...KPR, mayApply: true, summary: "Nothing known stands in the way." });
});

test("each benefit says whether one may apply, why, and what it is worth", async () => {
  show(<AdditionalBenefits />);

  expect(await screen.findByRole("heading", { name: "Mortgage for a first home (KPR)" })).toBeTruthy();
  expect(screen.getByText("You cannot apply now.", { exact: false })).toBeTruthy();
  expect(screen.getByText("Rp500.000.000")).toBeTruthy();
  expect(screen.getByText("30 years")).toBeTruthy();
  expect(screen.getByText("Because of firstHome")).toBeTruthy();
});

test("what the member states changes the answer, and only what is asked for is asked", async () => {
  const user = userEvent.setup();
  show(<AdditionalBenefits />);

  fireEvent.change(await screen.findByLabelText("Monthly wage (rupiah)"), { target: { value: "5000000" } });
  expect(screen.queryByLabelText(/found a new job/)).toBeNull();
  await user.click(screen.getByRole("combobox", { name: /own a home/ }));
  await user.click(screen.getByRole("option", { name: "No" }));
  await user.click(screen.getByRole("button", { name: "Check" }));

  expect(await screen.findByText("Nothing known stands in the way.", { exact: false })).toBeTruthy();
  expect(JSON.parse(api.to(CHECK)[0]?.body ?? "")).toEqual({ benefit: "KPR", monthlyWage: 5_000_000, ownsHome: false });
});

test("a wage that the API does not take is named beside its field", async () => {
  api.answer(CHECK, problem(400, "invalid-request", { faults: [{ field: "monthlyWage", code: "too-small", message: "At least Rp1." }] }));
  const user = userEvent.setup();
  show(<AdditionalBenefits />);

  await user.click(await screen.findByRole("button", { name: "Check" }));

  expect(await screen.findByText("At least Rp1.")).toBeTruthy();
});

test("a membership that is not known yet is said in words", async () => {
  api.answer("GET /api/v1/additional-benefits", problem(404, "membership-not-found", { detail: "Try again later." }));
  show(<AdditionalBenefits />);

  expect(await screen.findByText("Try again later.")).toBeTruthy();
});

test.each(["id", "en"] as const)("the screen keeps the rules of accessibility (%s)", async (language) => {
  await changeLanguage(language);
  show(<AdditionalBenefits />);
  await screen.findByRole("heading", { level: 2 });

  await expectAccessible();
});
