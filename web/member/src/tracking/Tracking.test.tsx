import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Route, Routes } from "react-router";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { changeLanguage } from "@jmo/shared/i18n/start";
import { expectAccessible } from "@jmo/shared/testing/accessible";
import { show } from "@jmo/shared/testing/show";
import { problem, server, type Server } from "@jmo/shared/testing/server";
import { BANKS } from "../testing/answers";
import { answerTo, bankCheck, QUESTION } from "../testing/bankChecks";
import AnotherAccount from "./AnotherAccount";
import { share } from "./share";
import Tracking from "./Tracking";

vi.mock("./share", () => ({ share: vi.fn() }));

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
  api.answer("GET /api/v1/banks", BANKS);
  api.answer("GET /api/v1/claims/c-1/timeline/stream", streamed(""));
});

function open(at = "/claims/c-1") {
  show(
    <Routes>
      <Route path="claims/:claimId" element={<Tracking />} />
      <Route path="claims/:claimId/account/*" element={<AnotherAccount />} />
    </Routes>,
    at,
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
  expect(await screen.findByText("BCA 1234567890")).toBeTruthy();
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

test("a claim is shared as a PDF in the language of the app", async () => {
  api.answer("GET /api/v1/claims/c-1/document", new Response("%PDF", { headers: { "Content-Type": "application/pdf" } }));
  const user = open();

  await user.click(await screen.findByRole("button", { name: "Share or download (PDF)" }));

  expect(await screen.findByText("The document is ready.")).toBeTruthy();
  expect(vi.mocked(share).mock.calls[0]?.[1]).toBe("klaim-jht.pdf");
  expect(api.to("GET /api/v1/claims/c-1/document")[0]?.request.headers.get("Accept-Language")).toBe("en");
});

describe("After a payment that came back", () => {
  const ACCOUNT = "PUT /api/v1/claims/c-1/payout-account";
  const RETURNED = {
    ...CLAIM,
    status: "RETURNED",
    phase: "RETURNED",
    phaseLabel: "Returned",
    reasons: [{ code: "ACCOUNT_CLOSED", text: "The account is closed." }],
    nextSteps: [{ action: "correct-payout-account", method: "PUT", href: "/x", text: "Give another bank account" }],
  };

  beforeEach(() => {
    api.answer("GET /api/v1/claims/c-1", RETURNED);
    api.answer(QUESTION, bankCheck("CHECKING"));
    api.answer(answerTo("b-1"), bankCheck("OWN"));
  });

  function withSelfie() {
    const values = { verificationId: "v-1", expiresAt: new Date(Date.now() + 600_000).toISOString(), judged: "true" };
    sessionStorage.setItem("jmo.draft.payout-account.c-1", JSON.stringify({ key: "k", values }));
  }

  async function fillIn(user: ReturnType<typeof open>) {
    fireEvent.mouseDown(await screen.findByRole("combobox", { name: "Bank" }));
    await user.click(await screen.findByRole("option", { name: "Bank Mandiri" }));
    fireEvent.change(screen.getByRole("textbox", { name: "Account number" }), { target: { value: "998-877 665" } });
    await user.click(screen.getByRole("button", { name: "Check this account" }));
  }

  /** Fills in an account that the bank has in the member's name, and comes to the button that gives it. */
  async function give(user: ReturnType<typeof open>) {
    await fillIn(user);
    return screen.findByRole("button", { name: "Pay into this account" });
  }

  test("the tracking leads to another account, with why the money came back", async () => {
    const user = open();
    await user.click(await screen.findByRole("link", { name: "Give another bank account" }));

    expect(await screen.findByText("The account is closed.")).toBeTruthy();
    expect(screen.getByText("Step 1 of 2: Selfie")).toBeTruthy();
    expect(screen.getByText("We make sure that it is you who gives the account.")).toBeTruthy();
  });

  test("another account is given once with its selfie, and the claim is followed again", async () => {
    withSelfie();
    api.answer(ACCOUNT, CLAIM);
    const user = open("/claims/c-1/account/number");
    const button = await give(user);
    api.answer("GET /api/v1/claims/c-1", CLAIM);
    await user.dblClick(button);

    expect(await screen.findByText("What has happened")).toBeTruthy();
    expect(api.to(ACCOUNT).map((each) => JSON.parse(each.body) as unknown)).toEqual([
      { verificationId: "v-1", bankCode: "008", accountNumber: "998877665" },
    ]);
    expect(JSON.stringify(sessionStorage)).not.toContain("998877665");
  });

  test("no account is given that the bank has in somebody else's name", async () => {
    withSelfie();
    api.answer(answerTo("b-1"), bankCheck("NOT_OWN"));
    const user = open("/claims/c-1/account/number");
    await fillIn(user);

    expect(await screen.findByText("The bank has no such account in your name.")).toBeTruthy();
    expect(JSON.parse(api.to(QUESTION)[0]?.body ?? "")).toEqual({ bankCode: "008", accountNumber: "998877665" });
    expect(screen.queryByRole("button", { name: "Pay into this account" })).toBeNull();
    expect(api.to(ACCOUNT)).toEqual([]);
  });

  test("what is wrong with the account is named beside its field", async () => {
    withSelfie();
    const faults = [{ field: "accountNumber", code: "account-number-form", message: "Too short." }];
    api.answer(ACCOUNT, problem(400, "invalid-request", { faults }));
    const user = open("/claims/c-1/account/number");
    await user.click(await give(user));

    expect(await screen.findByText("Too short.")).toBeTruthy();
    expect(screen.getByRole("textbox", { name: "Account number" }).getAttribute("aria-invalid")).toBe("true");
  });

  test("a selfie that does not count is taken again, and the account stays filled in", async () => {
    withSelfie();
    const faults = [{ field: "verificationId", code: "selfie-too-old", message: "Too old." }];
    api.answer(ACCOUNT, problem(422, "selfie-refused", { faults }));
    const user = open("/claims/c-1/account/number");
    await user.click(await give(user));
    await user.click(await screen.findByRole("link", { name: "Take the selfie again" }));

    expect(await screen.findByText("Step 1 of 2: Selfie")).toBeTruthy();
    expect(sessionStorage.getItem("jmo.draft.payout-account.c-1")).toContain("998877665");
  });

  test("a claim that waits for no account any more, as one given in another tab, is only followed", async () => {
    withSelfie();
    api.answer(ACCOUNT, problem(409, "claim-not-returned"));
    const user = open("/claims/c-1/account/number");
    const button = await give(user);
    api.answer("GET /api/v1/claims/c-1", CLAIM);
    await user.click(button);

    expect(await screen.findByText("What has happened")).toBeTruthy();
  });

  test.each(["en", "id"] as const)("the screens keep the rules of accessibility (%s)", async (language) => {
    await changeLanguage(language);
    withSelfie();
    open("/claims/c-1/account/number");
    await screen.findByRole("combobox", { name: "Bank" });
    await expectAccessible();

    document.body.replaceChildren();
    open();
    await waitFor(() => {
      expect(screen.getAllByRole("button").length).toBeGreaterThan(0);
    });
    await expectAccessible();
  });
});
