import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Route, Routes } from "react-router";
import { beforeEach, describe, expect, test } from "vitest";
import { show } from "@jmo/shared/testing/show";
import { problem, server, type Server } from "@jmo/shared/testing/server";
import Claim from "./Claim";
import { keepDraft, keptDraft } from "./draft";

const ELIGIBLE = {
  eligible: true,
  balance: 9_600_000,
  available: 9_600_000,
  cause: { code: "RESIGNATION", text: "Resignation" },
  ticks: [{ condition: "balance", satisfied: true, reason: { code: "x", text: "Within the limit." }, nextStep: null, details: {} }],
};
const SUBMISSION = "POST /api/v1/claims";

let api: Server;

beforeEach(() => {
  api = server();
  api.answer("GET /api/v1/claims/eligibility", ELIGIBLE);
});

function open(at: string) {
  show(
    <Routes>
      <Route path="claim/*" element={<Claim />} />
      <Route path="claims/:claimId" element={<p>Followed</p>} />
    </Routes>,
    at,
  );
  return userEvent.setup();
}

function ready(): string {
  const key = crypto.randomUUID();
  const verification = { id: "v-1", expiresAt: new Date(Date.now() + 600_000).toISOString(), judged: true };
  keepDraft({ key, verification, bankCode: "014", accountNumber: "1234567890" });
  return key;
}

async function declare(user: ReturnType<typeof userEvent.setup>) {
  await user.click(await screen.findByRole("checkbox"));
  return screen.getByRole("button", { name: "Submit the claim" });
}

describe("Before a claim", () => {
  test("the member sees how much it is about and that it can begin", async () => {
    open("/claim");

    expect(await screen.findByText("Rp9.600.000")).toBeTruthy();
    expect(screen.getByText("Step 1 of 4: Conditions")).toBeTruthy();
    expect(screen.getByRole("link", { name: "Continue" }).getAttribute("href")).toBe("/claim/selfie");
  });

  test("the member sees what stands in the way and what to do about it", async () => {
    const reason = { code: "membership-active", text: "Your membership is still active." };
    const tick = { condition: "membership", satisfied: false, reason, nextStep: "Ask your employer.", details: {} };
    api.answer("GET /api/v1/claims/eligibility", { ...ELIGIBLE, eligible: false, cause: null, ticks: [tick] });
    open("/claim");

    expect(await screen.findByText("Your membership is still active.")).toBeTruthy();
    expect(screen.getByText("Ask your employer.")).toBeTruthy();
    expect(screen.queryByRole("link", { name: "Continue" })).toBeNull();
  });

  test("nobody comes past the selfie", async () => {
    open("/claim/review");

    expect(await screen.findByText("Step 2 of 4: Selfie")).toBeTruthy();
  });
});

describe("An account", () => {
  test("without bank or with a wrong number is named beside its field", async () => {
    ready();
    const user = open("/claim/account");
    const number = await screen.findByRole("textbox", { name: "Account number" });
    await user.clear(number);
    await user.type(number, "12-3a");
    await user.click(screen.getByRole("button", { name: "Continue" }));

    expect(number.getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByText("An account number has 5 to 20 digits.")).toBeTruthy();
  });

  test("that the server refuses is shown again with its reason", async () => {
    ready();
    const faults = [{ field: "payout.accountNumber", code: "account-number-form", message: "too short for BCA" }];
    api.answer(SUBMISSION, problem(400, "invalid-request", { faults }));
    const user = open("/claim/review");
    await user.click(await declare(user));

    expect(await screen.findByText("Step 3 of 4: Account")).toBeTruthy();
    expect(screen.getByText("too short for BCA")).toBeTruthy();
  });
});

describe("A claim", () => {
  test("is submitted once, however often it is pressed, and then followed", async () => {
    const key = ready();
    api.answer(SUBMISSION, { claimId: "c-1" });
    const user = open("/claim/review");
    await user.dblClick(await declare(user));

    expect(await screen.findByText("Followed")).toBeTruthy();
    expect(api.to(SUBMISSION).map((each) => each.request.headers.get("Idempotency-Key"))).toEqual([key]);
    expect(JSON.parse(api.to(SUBMISSION)[0]?.body ?? "")).toEqual({
      cause: "RESIGNATION",
      verificationId: "v-1",
      payout: { bankCode: "014", accountNumber: "1234567890" },
    });
    expect(sessionStorage).toHaveLength(0);
  });

  test("whose answer is lost keeps its key for the next press", async () => {
    const key = ready();
    api.answer(SUBMISSION, new TypeError("down"));
    const user = open("/claim/review");
    await user.click(await declare(user));

    expect(await screen.findByText(/the same claim is never sent twice/, {}, { timeout: 10_000 })).toBeTruthy();
    api.answer(SUBMISSION, { claimId: "c-1" });
    await user.click(screen.getByRole("button", { name: "Submit the claim" }));

    expect(await screen.findByText("Followed")).toBeTruthy();
    expect(new Set(api.to(SUBMISSION).map((each) => each.request.headers.get("Idempotency-Key")))).toEqual(new Set([key]));
  }, 20_000);

  test("that was refused is another request the next time", async () => {
    const key = ready();
    api.answer(SUBMISSION, problem(422, "claim-not-eligible"));
    const user = open("/claim/review");
    await user.click(await declare(user));

    expect(await screen.findByText("Title of claim-not-eligible")).toBeTruthy();
    expect(keptDraft().key).not.toBe(key);
  });

  test("beside an open one leads to that one", async () => {
    ready();
    api.answer(SUBMISSION, problem(409, "claim-already-open", { openClaimId: "c-7" }));
    const user = open("/claim/review");
    await user.click(await declare(user));

    const follow = await screen.findByRole("link", { name: "Follow the claim that is under way" });
    expect(follow.getAttribute("href")).toBe("/claims/c-7");
  });

  test("with a selfie that has served another needs a new one", async () => {
    ready();
    api.answer(SUBMISSION, problem(409, "verification-already-used"));
    const user = open("/claim/review");
    await user.click(await declare(user));

    expect(await screen.findByText("Step 2 of 4: Selfie")).toBeTruthy();
  });
});
