import { changeLanguage } from "@jmo/shared/i18n/start";
import { expectAccessible } from "@jmo/shared/testing/accessible";
import { problem, type Server } from "@jmo/shared/testing/server";
import { screen, waitFor } from "@testing-library/react";
import { lazy, type ReactNode } from "react";
import { Link } from "react-router";
import { beforeEach, describe, expect, test } from "vitest";
import { claimServer, declare, ELIGIBILITY, ELIGIBLE, openClaim, ready, SUBMISSION } from "../testing/claim";
import { keepDraft, keptDraft } from "./draft";

let api: Server;

beforeEach(() => {
  api = claimServer();
});

describe.each(["en", "id"] as const)("In %s", (language) => {
  test.each(["/claim", "/claim/selfie", "/claim/account", "/claim/review"])("%s keeps the rules of accessibility", async (at) => {
    await changeLanguage(language);
    ready();
    openClaim(at);
    await screen.findByRole("heading", { level: 1 });
    await waitFor(() => {
      expect(screen.queryByRole("status")).toBeNull();
    });

    await expectAccessible();
  });
});

test("a submitted claim is followed, however long its screen takes to come and whatever the conditions say meanwhile", async () => {
  ready();
  let arrive: (module: { default: () => ReactNode }) => void = () => undefined;
  const Following = lazy(() => new Promise<{ default: () => ReactNode }>((resolve) => (arrive = resolve)));
  const user = openClaim("/claim/review", <Following />);
  const button = await declare(user);
  api.answer(SUBMISSION, Response.json({ claimId: "c-1" }, { status: 201 }));
  const underWay = { ...ELIGIBLE, eligible: false, cause: null };
  api.answer(ELIGIBILITY, underWay);
  const asked = api.to(ELIGIBILITY).length;

  await user.click(button);
  await waitFor(() => {
    expect(api.to(ELIGIBILITY).length).toBeGreaterThan(asked);
  });
  arrive({ default: () => <p>Followed</p> });

  expect(await screen.findByText("Followed")).toBeTruthy();
});

describe("Before a claim", () => {
  test("the member sees how much it is about and that it can begin", async () => {
    openClaim("/claim");

    expect((await screen.findAllByText("Rp9.600.000")).length).toBe(2);
    expect(screen.getByText("Rp480.000")).toBeTruthy();
    expect(screen.getByText("Rp9.120.000")).toBeTruthy();
    expect(screen.getByText("Step 1 of 4: Conditions")).toBeTruthy();
    expect(screen.getByRole("link", { name: "Continue" }).getAttribute("href")).toBe("/claim/selfie");
  });

  test("the member sees what stands in the way and what to do about it", async () => {
    const reason = { code: "membership-active", text: "Your membership is still active." };
    const tick = { condition: "membership", satisfied: false, reason, nextStep: "Ask your employer.", details: {} };
    api.answer(ELIGIBILITY, { ...ELIGIBLE, eligible: false, cause: null, ticks: [tick] });
    openClaim("/claim");

    expect(await screen.findByText("Your membership is still active.")).toBeTruthy();
    expect(screen.getByText("Ask your employer.")).toBeTruthy();
    expect(screen.queryByRole("link", { name: "Continue" })).toBeNull();
  });

  test.each([
    ["data-update-too-old", {}, "Update your data", "/data-update"],
    ["civil-registry-differs", {}, "Ask for a correction", "/complaints/new"],
    ["nothing-to-claim", {}, "See contributions by month", "/contributions"],
    ["claim-open", { openClaimId: "c-7" }, "Follow the claim that is under way", "/claims/c-7"],
  ])("who may not claim because of %s is led to what helps", async (code, details, name, to) => {
    const tick = { condition: "x", satisfied: false, reason: { code, text: "Not met." }, nextStep: "Do this.", details };
    api.answer(ELIGIBILITY, { ...ELIGIBLE, eligible: false, cause: null, estimate: null, ticks: [tick] });
    openClaim("/claim");

    expect((await screen.findByRole("link", { name })).getAttribute("href")).toBe(to);
  });

  test("what has changed while another screen was open counts at once", async () => {
    const reason = { code: "claim-open", text: "A claim is open." };
    const tick = { condition: "noOpenClaim", satisfied: false, reason, nextStep: null, details: { openClaimId: "c-7" } };
    api.answer(ELIGIBILITY, { ...ELIGIBLE, eligible: false, ticks: [tick] });
    const user = openClaim("/claim", <Link to="/claim">Back</Link>);
    await user.click(await screen.findByRole("link", { name: "Follow the claim that is under way" }));
    api.answer(ELIGIBILITY, ELIGIBLE);

    await user.click(screen.getByRole("link", { name: "Back" }));

    expect(await screen.findByText("All conditions are met.")).toBeTruthy();
  });

  test("a condition that is met, or for which nothing can be done here, has no link", async () => {
    const met = { condition: "x", satisfied: true, reason: { code: "data-update-too-old", text: "Met." }, nextStep: null, details: {} };
    const branch = { ...met, condition: "y", satisfied: false, reason: { code: "balance-over-limit", text: "Too much." } };
    api.answer(ELIGIBILITY, { ...ELIGIBLE, eligible: false, cause: null, ticks: [met, branch] });
    openClaim("/claim");

    await screen.findByText("Too much.");
    expect(screen.queryAllByRole("link")).toEqual([]);
  });

  test.each(["/claim/selfie", "/claim/account", "/claim/review"])(
    "who has claimed in another tab, or comes back after the claim, is led from %s to the conditions",
    async (at) => {
      ready();
      const reason = { code: "claim-open", text: "A claim is open." };
      const tick = { condition: "noOpenClaim", satisfied: false, reason, nextStep: null, details: { openClaimId: "c-7" } };
      api.answer(ELIGIBILITY, { ...ELIGIBLE, eligible: false, ticks: [tick] });
      openClaim(at);

      expect(await screen.findByText("Step 1 of 4: Conditions")).toBeTruthy();
      expect((await screen.findByRole("link", { name: "Follow the claim that is under way" })).getAttribute("href")).toBe("/claims/c-7");
    },
  );

  test("a step whose conditions cannot be read says so, and goes on when they can", async () => {
    ready();
    api.answer(ELIGIBILITY, problem(503, "unavailable", { detail: "Claims are away." }), ELIGIBLE);
    const user = openClaim("/claim/account");
    expect(await screen.findByText("Claims are away.")).toBeTruthy();

    await user.click(screen.getByRole("button", { name: "Try again" }));

    expect(await screen.findByRole("textbox", { name: "Account number" })).toBeTruthy();
  });

  test("nobody comes past the selfie", async () => {
    openClaim("/claim/review");

    expect(await screen.findByText("Step 2 of 4: Selfie")).toBeTruthy();
  });
});

describe("A selfie", () => {
  const SENT = { id: "v-9", expiresAt: new Date(Date.now() + 600_000).toISOString() };
  const VERIFICATION = "GET /api/v1/verifications/v-9";

  test("whose answer was lost with the page counts, if it has arrived", async () => {
    keepDraft({ key: crypto.randomUUID(), sent: SENT });
    api.answer(VERIFICATION, { state: "SELFIE_TAKEN" });
    openClaim("/claim/selfie");

    expect(await screen.findByText("Your selfie is accepted.")).toBeTruthy();
    expect(keptDraft().verification).toEqual({ ...SENT, judged: true });
    expect(keptDraft().sent).toBeUndefined();
  });

  test("that never arrived is taken once more", async () => {
    keepDraft({ key: crypto.randomUUID(), sent: SENT });
    api.answer(VERIFICATION, { state: "OPEN" });
    openClaim("/claim/selfie");

    expect(await screen.findByText(/The photos from before have not arrived/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Open the camera" })).toBeTruthy();
  });

  test("of which nothing can be learned now may be asked for again, or taken again", async () => {
    keepDraft({ key: crypto.randomUUID(), sent: SENT });
    api.answer(VERIFICATION, problem(503, "unavailable"), { state: "WAITING" });
    const user = openClaim("/claim/selfie");
    await screen.findByText("Title of unavailable");
    expect(screen.getByRole("button", { name: "Open the camera" })).toBeTruthy();

    await user.click(screen.getByRole("button", { name: "Try again" }));

    expect(await screen.findByText(/checked in a moment/)).toBeTruthy();
  });
});

describe("A claim", () => {
  test("is submitted once, however often it is pressed, and then followed", async () => {
    const key = ready();
    api.answer(SUBMISSION, { claimId: "c-1" });
    const user = openClaim("/claim/review");
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
    const user = openClaim("/claim/review");
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
    const user = openClaim("/claim/review");
    await user.click(await declare(user));

    expect(await screen.findByText("Title of claim-not-eligible")).toBeTruthy();
    expect(keptDraft().key).not.toBe(key);
  });

  test("beside an open one leads to that one", async () => {
    ready();
    api.answer(SUBMISSION, problem(409, "claim-already-open", { openClaimId: "c-7" }));
    const user = openClaim("/claim/review");
    await user.click(await declare(user));

    const follow = await screen.findByRole("link", { name: "Follow the claim that is under way" });
    expect(follow.getAttribute("href")).toBe("/claims/c-7");
  });

  test("that is sent after the session has ended stays as it is until the login", async () => {
    const key = ready();
    api.answer(SUBMISSION, problem(401, "unauthenticated"));
    const user = openClaim("/claim/review");

    await user.click(await declare(user));

    expect(await screen.findByText("Title of unauthenticated")).toBeTruthy();
    expect(keptDraft().key).toBe(key);
    expect(keptDraft().accountNumber).toBe("1234567890");
  });

  test("with a selfie that has served another needs a new one", async () => {
    ready();
    api.answer(SUBMISSION, problem(409, "verification-already-used"));
    const user = openClaim("/claim/review");
    await user.click(await declare(user));

    expect(await screen.findByText("Step 2 of 4: Selfie")).toBeTruthy();
  });
});
