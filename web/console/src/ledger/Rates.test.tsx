import { problem, server, type Server } from "@jmo/shared/testing/server";
import { fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { RATES } from "../testing/examples";
import { ANSWERS } from "../testing/operations";
import { showTo } from "../testing/staff";
import { shareOf } from "./Proposal";
import Rates from "./Rates";

const ALL = "/api/v1/savings/development/rates";
let api: Server;

beforeEach(() => {
  api = server();
  for (const [call, answer] of Object.entries(ANSWERS)) {
    api.answer(call, answer);
  }
});

test.each([
  ["5,75", 0.0575],
  ["5.7", 0.057],
  ["10", 0.1],
])("%s percent is the share %d", (typed, share) => {
  expect(shareOf(typed)).toBe(share);
});

test("an operator proposes the rate that was published, with its source", async () => {
  const user = userEvent.setup();
  api.answer(`POST ${ALL}`, Response.json(RATES.publications[0], { status: 201 }));
  showTo(["operator"], <Rates />);

  const form = within(await screen.findByRole("region", { name: "Propose a rate" }));
  fireEvent.change(form.getByLabelText(/Year/), { target: { value: "2026" } });
  fireEvent.change(form.getByLabelText(/Rate, in percent/), { target: { value: "5,89" } });
  fireEvent.change(form.getByLabelText(/Source/), { target: { value: "press release 12" } });
  await user.click(form.getByRole("button", { name: "Propose a rate" }));

  expect(await screen.findByText("Proposed. Another operator must release it.")).toBeTruthy();
  const [sent] = api.to(`POST ${ALL}`);
  expect(JSON.parse(sent?.body ?? "")).toEqual({ year: 2026, rate: 0.0589, source: "press release 12" });
  expect(sent?.request.headers.get("Idempotency-Key")).toMatch(/^[0-9a-f-]{36}$/);
});

test("who proposed a rate cannot release it, and reads why", async () => {
  const user = userEvent.setup();
  const release = `POST ${ALL}/${RATES.publications[0]?.publicationId ?? ""}/release`;
  api.answer(release, problem(403, "second-operator-must-differ", { detail: "You proposed this." }));
  showTo(["operator"], <Rates />);

  await user.click(await screen.findByRole("button", { name: "Release" }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Release" }));

  expect(await screen.findByText("You proposed this.")).toBeTruthy();
});
