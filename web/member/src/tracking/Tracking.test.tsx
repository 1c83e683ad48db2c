import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Route, Routes } from "react-router";
import { beforeEach, expect, test } from "vitest";
import { show } from "@jmo/shared/testing/show";
import { problem, server, type Server } from "@jmo/shared/testing/server";
import Tracking from "./Tracking";

const CLAIM = {
  claimId: "c-1",
  status: "VERIFYING",
  phase: "VERIFICATION",
  phaseLabel: "Verification",
  cause: { code: "RESIGNATION", text: "Resignation" },
  submittedAt: "2026-11-29T09:00:00+07:00",
  payBy: "2026-11-30T09:00:00+07:00",
  amounts: null,
  payout: { bankCode: "014", accountNumber: "1234567890" },
  reasons: [],
  note: null,
  nextSteps: [{ action: "cancel", method: "POST", href: "/x", text: "Cancel this claim" }],
  links: {},
};

let api: Server;

function entry(number: number, phase: string, text: string): string {
  const data = { number, at: "2026-11-29T09:00:00+07:00", phase, phaseLabel: phase, code: phase, text, reasons: [], note: null };
  return `id:${number}\nevent:timeline\ndata:${JSON.stringify(data)}\n\n`;
}

function streamed(text: string): Response {
  return new Response(text, { headers: { "Content-Type": "text/event-stream" } });
}

beforeEach(() => {
  api = server();
  api.answer("GET /api/v1/claims/c-1", CLAIM);
  api.answer("GET /api/v1/claims/c-1/timeline/stream", streamed(""));
});

function open() {
  show(
    <Routes>
      <Route path="claims/:claimId" element={<Tracking />} />
    </Routes>,
    "/claims/c-1",
  );
  return userEvent.setup();
}

test("a claim is followed to the money", async () => {
  const end = "event:end\ndata:over\n\n";
  api.answer(
    "GET /api/v1/claims/c-1/timeline/stream",
    streamed(entry(1, "SUBMITTED", "Your claim has been submitted.") + entry(2, "COMPLETED", "The money is in your account.") + end),
  );
  api.answer("GET /api/v1/claims/c-1", CLAIM, {
    ...CLAIM,
    status: "COMPLETED",
    phaseLabel: "Completed",
    amounts: { gross: 9_600_000, tax: 0, net: 9_600_000 },
    nextSteps: [],
  });
  open();

  expect(await screen.findByText("The money is in your account.")).toBeTruthy();
  expect(await screen.findByText("Completed")).toBeTruthy();
  expect((await screen.findAllByText("Rp9.600.000")).length).toBeGreaterThan(0);
  expect(screen.getByText("BCA 1234567890")).toBeTruthy();
  expect(screen.getByText("Ended")).toBeTruthy();
});

test("a claim is cancelled only after a question", async () => {
  api.answer("POST /api/v1/claims/c-1/cancellation", { ...CLAIM, status: "CANCELLED" });
  const user = open();

  await user.click(await screen.findByRole("button", { name: "Cancel this claim" }));
  expect(api.to("POST /api/v1/claims/c-1/cancellation")).toHaveLength(0);
  await user.click(await screen.findByRole("button", { name: "Cancel the claim" }));

  expect(api.to("POST /api/v1/claims/c-1/cancellation")).toHaveLength(1);
});

test("a claim that is none of the member's is not found, in words", async () => {
  api.answer("GET /api/v1/claims/c-1", problem(404, "claim-not-found", { detail: "You have no claim with this number." }));
  open();

  expect(await screen.findByText("You have no claim with this number.")).toBeTruthy();
});
