import { show } from "@jmo/shared/testing/show";
import { problem, server, type Server } from "@jmo/shared/testing/server";
import { fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Route, Routes } from "react-router";
import { beforeEach, expect, test } from "vitest";
import { BANK_FACT, PAYOUT, PAYOUT_DETAIL } from "../testing/examples";
import Payout from "./Payout";

const ONE = `/api/v1/payouts/${PAYOUT.payoutId}`;
let api: Server;

beforeEach(() => {
  api = server();
  api.answer(`GET ${ONE}`, PAYOUT_DETAIL);
});

function showAs(subject: string) {
  show(
    <Routes>
      <Route path="/:payoutId" element={<Payout />} />
    </Routes>,
    `/${PAYOUT.payoutId}`,
    { subject, login: subject, roles: ["operator"] },
  );
}

test("another operator confirms what the bank said", async () => {
  const user = userEvent.setup();
  api.answer(`POST ${ONE}/bank-facts/${BANK_FACT.id}/confirm`, PAYOUT_DETAIL);
  showAs("s-officer1");

  expect(await screen.findByText("Somebody else proposed this. Check it, then decide.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Confirm" }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Confirm" }));

  expect(await screen.findByText("What the bank said counts.")).toBeTruthy();
});

test("who recorded it sees that somebody else must decide, and no buttons", async () => {
  showAs(BANK_FACT.recordedBy);

  expect(await screen.findByText("You proposed this yourself. Somebody else must decide.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Confirm" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Reject" })).toBeNull();
});

test("what the bank said is recorded once, also when the first answer was lost", async () => {
  const user = userEvent.setup();
  const record = `POST ${ONE}/bank-facts`;
  api.answer(`GET ${ONE}`, { ...PAYOUT_DETAIL, bankFacts: [] });
  api.answer(record, new Error("the line broke"), Response.json(PAYOUT_DETAIL, { status: 201 }));
  showAs("s-officer1");

  fireEvent.change(await screen.findByLabelText(/Day on which it happened/), { target: { value: "2026-11-27" } });
  fireEvent.change(screen.getByLabelText(/Evidence/), { target: { value: "Letter 18/XI" } });
  await user.click(screen.getByRole("button", { name: "Record what the bank said" }));
  expect(await screen.findByText("The server cannot be reached")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Record what the bank said" }));

  expect(await screen.findByText("Recorded. Another operator must confirm it.")).toBeTruthy();
  const keys = api.to(record).map(({ request }) => request.headers.get("Idempotency-Key"));
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
  expect(JSON.parse(api.to(record)[1]?.body ?? "")).toEqual({ outcome: "PAID", occurredOn: "2026-11-27", evidence: "Letter 18/XI" });
});

test("a faulty day is named beside its field", async () => {
  const user = userEvent.setup();
  api.answer(`GET ${ONE}`, { ...PAYOUT_DETAIL, bankFacts: [] });
  api.answer(
    `POST ${ONE}/bank-facts`,
    problem(422, "invalid", { faults: [{ field: "occurredOn", code: "future", message: "This day is to come." }] }),
  );
  showAs("s-officer1");

  fireEvent.change(await screen.findByLabelText(/Day on which it happened/), { target: { value: "2027-01-01" } });
  fireEvent.change(screen.getByLabelText(/Evidence/), { target: { value: "Letter 18/XI" } });
  await user.click(screen.getByRole("button", { name: "Record what the bank said" }));

  expect(await screen.findByText("This day is to come.")).toBeTruthy();
  expect(screen.getByLabelText(/Day on which it happened/).getAttribute("aria-invalid")).toBe("true");
});
