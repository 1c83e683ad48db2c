import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { expectAccessible } from "@jmo/shared/testing/accessible";
import { contribution, SAVINGS } from "../testing/answers";
import { show } from "@jmo/shared/testing/show";
import { problem, server, type Server } from "@jmo/shared/testing/server";
import Contributions from "./Contributions";

const OWN = "GET /api/v1/contributions/me";
let api: Server;

beforeEach(() => {
  api = server();
  api.answer("GET /api/v1/savings/me", SAVINGS);
  api.answer(OWN, {
    items: [contribution("2026-10"), contribution("2026-10", "CV Sampingan"), contribution("2026-06", null)],
    next: null,
  });
});

test("a member sees each month's contributions by employer, and what was paid for which programme", async () => {
  const user = userEvent.setup();
  show(<Contributions />);

  const october = within(await screen.findByRole("region", { name: "October 2026" }));
  expect(october.getAllByRole("heading", { level: 3 }).map((each) => each.textContent)).toEqual([
    "PT Cakrawala Antariksa",
    "CV Sampingan",
  ]);
  const [first] = october.getAllByText("Wage and parts");
  await user.click(first ?? document.body);
  expect(october.getAllByText("Rp10.000.000")).not.toHaveLength(0);
  expect(october.getAllByText("JHT, employer's part")).not.toHaveLength(0);
  expect(october.queryByText("JKP contribution")).toBeNull();
  expect(within(screen.getByRole("region", { name: "June 2026" })).getByText("Paid by yourself (BPU)")).toBeTruthy();
});

test("a month that an employer owes is marked with what to do, and months without work as a gap", async () => {
  show(<Contributions />);

  const september = within(await screen.findByRole("region", { name: "September 2026" }));
  expect(september.getByText("PT Cakrawala Antariksa has not paid")).toBeTruthy();
  expect(september.getByText(/complain with the payslip/)).toBeTruthy();
  expect(screen.getByRole("heading", { name: "July 2026 – August 2026" })).toBeTruthy();
  expect(screen.getByText("No contributions in these 2 months.")).toBeTruthy();
});

test("earlier months are read when they are asked for", async () => {
  const cursor = "2026-10:0198f3a2-7c1e-7b54-9d60-3f2a8c5e1b47";
  api.answer(OWN, { items: [contribution("2026-10")], next: cursor }, { items: [contribution("2026-05")], next: null });
  const user = userEvent.setup();
  show(<Contributions />);

  await user.click(await screen.findByRole("button", { name: "Show earlier months" }));

  expect(await screen.findByRole("region", { name: "May 2026" })).toBeTruthy();
  expect(new URL(api.to(OWN)[1]?.request.url ?? "").searchParams.get("cursor")).toBe(cursor);
  expect(screen.queryByRole("button", { name: "Show earlier months" })).toBeNull();
});

test("a member without contributions reads that there are none", async () => {
  api.answer("GET /api/v1/savings/me", { ...SAVINGS, missingMonths: [] });
  api.answer(OWN, { items: [], next: null });
  show(<Contributions />);

  expect(await screen.findByText("There are no contributions on record yet.")).toBeTruthy();
});

test("an independent worker comes from here to the next payment, and nobody else does", async () => {
  show(<Contributions />);
  await screen.findByRole("region", { name: "October 2026" });
  expect(screen.queryByRole("link", { name: "Pay contributions (BPU)" })).toBeNull();

  api.answer("GET /api/v1/savings/me", { ...SAVINGS, segment: "BPU" });
  show(<Contributions />);

  expect((await screen.findByRole("link", { name: "Pay contributions (BPU)" })).getAttribute("href")).toBe("/bpu");
});

test("contributions that cannot be read are not shown as gaps", async () => {
  api.answer(OWN, problem(503, "unavailable", { detail: "Contributions are away." }));
  show(<Contributions />);

  expect(await screen.findByText("Contributions are away.")).toBeTruthy();
  expect(screen.queryByText(/No contribution/)).toBeNull();
});

test("the screen keeps the rules of accessibility", async () => {
  show(<Contributions />);
  await screen.findByRole("region", { name: "October 2026" });

  await expectAccessible();
});
