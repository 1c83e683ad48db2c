import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { lazy, Suspense, type ReactNode } from "react";
import { Link, Route, Routes } from "react-router";
import { beforeEach, describe, expect, test } from "vitest";
import { changeLanguage } from "@jmo/shared/i18n/start";
import { expectAccessible } from "@jmo/shared/testing/accessible";
import { show } from "@jmo/shared/testing/show";
import { problem, server, type Server } from "@jmo/shared/testing/server";
import { keepQuestion } from "../bank/question";
import { BANKS } from "../testing/answers";
import { answerTo, bankCheck, QUESTION, tooManyBankChecks } from "../testing/bankChecks";
import Claim from "./Claim";
import { keepDraft, keptDraft, NAME } from "./draft";

const ELIGIBLE = {
  eligible: true,
  balance: 9_600_000,
  available: 9_600_000,
  estimate: { gross: 9_600_000, tax: 480_000, net: 9_120_000 },
  cause: { code: "RESIGNATION", text: "Resignation" },
  bankAccount: null,
  ticks: [{ condition: "balance", satisfied: true, reason: { code: "x", text: "Within the limit." }, nextStep: null, details: {} }],
};
const ELIGIBILITY = "GET /api/v1/claims/eligibility";
const SUBMISSION = "POST /api/v1/claims";
const ANSWER = answerTo("b-1");
const ON_RECORD = { bankCode: "008", accountNumber: "******3456" };

let api: Server;

beforeEach(() => {
  api = server();
  api.answer(ELIGIBILITY, ELIGIBLE);
  api.answer("GET /api/v1/banks", BANKS);
});

function open(at: string, following: ReactNode = <p>Followed</p>) {
  show(
    <Suspense>
      <Routes>
        <Route path="claim/*" element={<Claim />} />
        <Route path="claims/:claimId" element={following} />
      </Routes>
    </Suspense>,
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

/** With a selfie, and no account yet. */
function withSelfie() {
  const verification = { id: "v-1", expiresAt: new Date(Date.now() + 600_000).toISOString(), judged: true };
  keepDraft({ key: crypto.randomUUID(), verification });
}

/** The member gives an account at BCA. */
async function give(user: ReturnType<typeof userEvent.setup>, number = "1234567890") {
  await user.click(await screen.findByRole("combobox", { name: "Bank" }));
  await user.click(await screen.findByRole("option", { name: "BCA" }));
  await user.type(screen.getByRole("textbox", { name: "Account number" }), number);
}

async function press(user: ReturnType<typeof userEvent.setup>, name: string) {
  await user.click(await screen.findByRole("button", { name }));
}

async function declare(user: ReturnType<typeof userEvent.setup>) {
  await user.click(await screen.findByRole("checkbox"));
  return screen.getByRole("button", { name: "Submit the claim" });
}

describe.each(["en", "id"] as const)("In %s", (language) => {
  test.each(["/claim", "/claim/selfie", "/claim/account", "/claim/review"])("%s keeps the rules of accessibility", async (at) => {
    await changeLanguage(language);
    ready();
    open(at);
    await screen.findByRole("heading", { level: 1 });
    await waitFor(() => {
      expect(screen.queryByRole("status")).toBeNull();
    });

    await expectAccessible();
  });

  test.each([
    ["OWN", /^This account is in your name|^Rekening ini atas nama Anda/],
    ["NOT_OWN", /has no such account|tidak punya rekening/],
    ["UNKNOWN", /does not answer now|belum menjawab/],
    ["CHECKING", /^The bank is asked|^Bank sedang ditanya/],
  ] as const)("an account beside the one on record keeps them when it is %s", async (status, said) => {
    await changeLanguage(language);
    withSelfie();
    keepQuestion(NAME, { key: "k-1", id: "b-1", bankCode: "014", accountNumber: "1234567890" });
    api.answer(ELIGIBILITY, { ...ELIGIBLE, bankAccount: ON_RECORD });
    api.answer(ANSWER, bankCheck(status));
    open("/claim/account");
    await screen.findByRole("radiogroup");
    await screen.findByText(said);

    await expectAccessible();
  });
});

test("a submitted claim is followed, however long its screen takes to come and whatever the conditions say meanwhile", async () => {
  ready();
  let arrive: (module: { default: () => ReactNode }) => void = () => undefined;
  const Following = lazy(() => new Promise<{ default: () => ReactNode }>((resolve) => (arrive = resolve)));
  const user = open("/claim/review", <Following />);
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
    open("/claim");

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
    open("/claim");

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
    open("/claim");

    expect((await screen.findByRole("link", { name })).getAttribute("href")).toBe(to);
  });

  test("what has changed while another screen was open counts at once", async () => {
    const reason = { code: "claim-open", text: "A claim is open." };
    const tick = { condition: "noOpenClaim", satisfied: false, reason, nextStep: null, details: { openClaimId: "c-7" } };
    api.answer(ELIGIBILITY, { ...ELIGIBLE, eligible: false, ticks: [tick] });
    const user = open("/claim", <Link to="/claim">Back</Link>);
    await user.click(await screen.findByRole("link", { name: "Follow the claim that is under way" }));
    api.answer(ELIGIBILITY, ELIGIBLE);

    await user.click(screen.getByRole("link", { name: "Back" }));

    expect(await screen.findByText("All conditions are met.")).toBeTruthy();
  });

  test("a condition that is met, or for which nothing can be done here, has no link", async () => {
    const met = { condition: "x", satisfied: true, reason: { code: "data-update-too-old", text: "Met." }, nextStep: null, details: {} };
    const branch = { ...met, condition: "y", satisfied: false, reason: { code: "balance-over-limit", text: "Too much." } };
    api.answer(ELIGIBILITY, { ...ELIGIBLE, eligible: false, cause: null, ticks: [met, branch] });
    open("/claim");

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
      open(at);

      expect(await screen.findByText("Step 1 of 4: Conditions")).toBeTruthy();
      expect((await screen.findByRole("link", { name: "Follow the claim that is under way" })).getAttribute("href")).toBe("/claims/c-7");
    },
  );

  test("a step whose conditions cannot be read says so, and goes on when they can", async () => {
    ready();
    api.answer(ELIGIBILITY, problem(503, "unavailable", { detail: "Claims are away." }), ELIGIBLE);
    const user = open("/claim/account");
    expect(await screen.findByText("Claims are away.")).toBeTruthy();

    await user.click(screen.getByRole("button", { name: "Try again" }));

    expect(await screen.findByRole("textbox", { name: "Account number" })).toBeTruthy();
  });

  test("nobody comes past the selfie", async () => {
    open("/claim/review");

    expect(await screen.findByText("Step 2 of 4: Selfie")).toBeTruthy();
  });
});

describe("An account", () => {
  test("is at a bank of the list that the API gives; without the list, that is said, and the rest stays", async () => {
    ready();
    api.answer("GET /api/v1/banks", problem(503, "unavailable", { detail: "Banks are away." }), BANKS);
    const user = open("/claim/account");
    expect(await screen.findByText("Banks are away.")).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Account number" }).value).toBe("1234567890");

    await user.click(screen.getByRole("button", { name: "Try again" }));
    await user.click(await screen.findByText("BCA"));

    expect((await screen.findAllByRole("option")).map((each) => each.textContent)).toEqual(["BCA", "Bank Mandiri"]);
  });

  test("without bank or with a wrong number is named beside its field", async () => {
    ready();
    const user = open("/claim/account");
    const number = await screen.findByRole("textbox", { name: "Account number" });
    await user.clear(number);
    await user.type(number, "12-3a");
    await press(user, "Check this account");

    expect(number.getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByText("An account number has 5 to 20 digits.")).toBeTruthy();
    expect(api.to(QUESTION)).toEqual([]);
  });

  test("that the server refuses is shown again with its reason", async () => {
    ready();
    const faults = [{ field: "payout.accountNumber", code: "account-number-form", message: "too short for BCA" }];
    api.answer(SUBMISSION, problem(400, "invalid-request", { faults }));
    const user = open("/claim/review");
    await user.click(await declare(user));

    expect(await screen.findByText("Step 3 of 4: Account")).toBeTruthy();
    expect(screen.getByText("too short for BCA")).toBeTruthy();
    await user.type(screen.getByRole("textbox", { name: "Account number" }), "5");
    expect(screen.queryByText("too short for BCA")).toBeNull();
  });
});

describe("The account on record", () => {
  beforeEach(() => {
    withSelfie();
    api.answer(ELIGIBILITY, { ...ELIGIBLE, bankAccount: ON_RECORD });
  });

  test("is what the money goes to unless the member says otherwise, and its number is not needed", async () => {
    api.answer(SUBMISSION, { claimId: "c-1" });
    const user = open("/claim/account");
    expect(await screen.findByText("Bank Mandiri ******3456")).toBeTruthy();
    await press(user, "Continue");
    expect(await screen.findByText("******3456")).toBeTruthy();
    await user.click(await declare(user));

    expect(await screen.findByText("Followed")).toBeTruthy();
    expect(JSON.parse(api.to(SUBMISSION)[0]?.body ?? "")).toEqual({ cause: "RESIGNATION", verificationId: "v-1", payout: null });
    expect(api.to(QUESTION)).toEqual([]);
  });

  test("may be left for another one, which is checked", async () => {
    api.answer(QUESTION, bankCheck("OWN"));
    api.answer(ANSWER, bankCheck("OWN"));
    const user = open("/claim/account");
    await user.click(await screen.findByRole("radio", { name: /Another account/ }));
    await give(user);
    await press(user, "Check this account");
    await press(user, "Continue");

    expect(await screen.findByText("1234567890")).toBeTruthy();
    expect(keptDraft().onRecord).toBeUndefined();
  });

  test("stays the one that is chosen when the answer about another one comes later", async () => {
    api.answer(QUESTION, new Error("the line broke"), bankCheck("OWN"));
    api.answer(SUBMISSION, { claimId: "c-1" });
    const user = open("/claim/account");
    await user.click(await screen.findByRole("radio", { name: /Another account/ }));
    await give(user);
    await press(user, "Check this account");
    await user.click(screen.getByRole("radio", { name: /The account on record/ }));
    await press(user, "Continue");
    await expect.poll(() => api.to(QUESTION).length).toBe(2);
    await user.click(await declare(user));

    expect(await screen.findByText("Followed")).toBeTruthy();
    expect(JSON.parse(api.to(SUBMISSION)[0]?.body ?? "")).toMatchObject({ payout: null });
    expect(sessionStorage).toHaveLength(0);
  });

  test("that is gone when the claim arrives is said, and another one is asked for", async () => {
    const faults = [{ field: "payout", code: "account-not-on-record", message: "there is none on your record" }];
    api.answer(SUBMISSION, problem(422, "payout-account-missing", { faults }));
    const user = open("/claim/account");
    await press(user, "Continue");
    await user.click(await declare(user));

    expect(await screen.findByText("there is none on your record")).toBeTruthy();
    expect(screen.getByRole("textbox", { name: "Account number" })).toBeTruthy();
  });

  test("that the record has lost meanwhile leads back to the account", async () => {
    keepDraft({ ...keptDraft(), onRecord: true });
    api.answer(ELIGIBILITY, ELIGIBLE);
    open("/claim/review");

    expect(await screen.findByText("Step 3 of 4: Account")).toBeTruthy();
  });
});

describe("An account that the member gives", () => {
  beforeEach(withSelfie);

  test("is said to be in their name when the bank says so, and they go on", async () => {
    api.answer(QUESTION, bankCheck("CHECKING"));
    api.answer(ANSWER, bankCheck("CHECKING"), bankCheck("OWN"));
    const user = open("/claim/account");
    await give(user);
    await press(user, "Check this account");

    expect(await screen.findByText(/The bank is asked whether this account is in your name/)).toBeTruthy();
    expect(await screen.findByText("This account is in your name.", {}, { timeout: 5_000 })).toBeTruthy();
    await press(user, "Continue");
    expect(await screen.findByText("Step 4 of 4: Review")).toBeTruthy();
    expect(JSON.parse(api.to(QUESTION)[0]?.body ?? "")).toEqual({ bankCode: "014", accountNumber: "1234567890" });
  });

  test("is not gone on with when it is not in their name, with what to do, until another one is", async () => {
    api.answer(QUESTION, bankCheck("CHECKING"), bankCheck("CHECKING", "b-2"));
    api.answer(ANSWER, bankCheck("NOT_OWN"));
    api.answer(answerTo("b-2"), bankCheck("OWN", "b-2"));
    const user = open("/claim/account");
    await give(user);
    await press(user, "Check this account");

    expect(await screen.findByText("The bank has no such account in your name.")).toBeTruthy();
    expect(screen.getByText(/give another account of yours/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Continue" })).toBeNull();
    await user.type(screen.getByRole("textbox", { name: "Account number" }), "1");
    expect(screen.queryByText("The bank has no such account in your name.")).toBeNull();
    await press(user, "Check this account");

    expect(await screen.findByText("This account is in your name.")).toBeTruthy();
    const keys = api.to(QUESTION).map((each) => each.request.headers.get("Idempotency-Key"));
    expect(new Set(keys).size).toBe(2);
  });

  test.each([
    ["a bank that does not answer", () => [bankCheck("CHECKING")], bankCheck("UNKNOWN"), /The bank does not answer now. You may go on/],
    ["a service that is away", () => [problem(500, "internal")], bankCheck("UNKNOWN"), /The bank does not answer now. You may go on/],
    ["too many checks", () => [tooManyBankChecks()], bankCheck("UNKNOWN"), /Too many accounts were checked today. You may go on/],
    ["a check that cannot be read", () => [bankCheck("CHECKING")], problem(404, "bank-account-check-not-found"), /The bank does not answer now. You may go on/],
  ])("holds up no claim because of %s", async (_, question, answer, said) => {
    api.answer(QUESTION, ...question());
    api.answer(ANSWER, answer);
    const user = open("/claim/account");
    await give(user);
    await press(user, "Check this account");

    expect(await screen.findByText(said)).toBeTruthy();
    await press(user, "Continue");
    expect(await screen.findByText("Step 4 of 4: Review")).toBeTruthy();
  });

  test("holds up no claim when the service goes away while the bank is asked", async () => {
    api.answer(QUESTION, bankCheck("CHECKING"));
    api.answer(ANSWER, bankCheck("CHECKING"), problem(503, "unavailable"));
    const user = open("/claim/account");
    await give(user);
    await press(user, "Check this account");

    expect(await screen.findByText(/The bank does not answer now. You may go on/, {}, { timeout: 5_000 })).toBeTruthy();
    expect(screen.getByRole("button", { name: "Continue" })).toBeTruthy();
  });

  test("may be asked about again when the bank did not answer", async () => {
    api.answer(QUESTION, bankCheck("CHECKING"), bankCheck("CHECKING", "b-2"));
    api.answer(ANSWER, bankCheck("UNKNOWN"));
    api.answer(answerTo("b-2"), bankCheck("OWN", "b-2"));
    const user = open("/claim/account");
    await give(user);
    await press(user, "Check this account");
    await press(user, "Ask the bank again");

    expect(await screen.findByText("This account is in your name.")).toBeTruthy();
  });

  test("is asked about once, however often it is pressed and when the page is loaded anew", async () => {
    keepQuestion(NAME, { key: "k-1", bankCode: "014", accountNumber: "1234567890" });
    api.answer(QUESTION, bankCheck("CHECKING"));
    api.answer(ANSWER, bankCheck("OWN"));
    const user = open("/claim/account");
    await user.dblClick(await screen.findByRole("button", { name: "Check this account" }));

    expect(await screen.findByText("This account is in your name.")).toBeTruthy();
    expect(api.to(QUESTION).map((each) => each.request.headers.get("Idempotency-Key"))).toEqual(["k-1"]);
  });

  test("whose answer is known is not asked about again after a reload", async () => {
    keepQuestion(NAME, { key: "k-1", id: "b-1", bankCode: "014", accountNumber: "1234567890" });
    api.answer(ANSWER, bankCheck("OWN"));
    open("/claim/account");

    expect(await screen.findByText("This account is in your name.")).toBeTruthy();
    expect(api.to(QUESTION)).toEqual([]);
  });

  test("that the API finds malformed is named beside its field", async () => {
    const faults = [{ field: "accountNumber", code: "account-number-form", message: "too short for BCA" }];
    api.answer(QUESTION, problem(400, "invalid-request", { faults }));
    const user = open("/claim/account");
    await give(user);
    await press(user, "Check this account");

    expect(await screen.findByText("too short for BCA")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Continue" })).toBeNull();
  });
});

describe("A selfie", () => {
  const SENT = { id: "v-9", expiresAt: new Date(Date.now() + 600_000).toISOString() };
  const VERIFICATION = "GET /api/v1/verifications/v-9";

  test("whose answer was lost with the page counts, if it has arrived", async () => {
    keepDraft({ key: crypto.randomUUID(), sent: SENT });
    api.answer(VERIFICATION, { state: "SELFIE_TAKEN" });
    open("/claim/selfie");

    expect(await screen.findByText("Your selfie is accepted.")).toBeTruthy();
    expect(keptDraft().verification).toEqual({ ...SENT, judged: true });
    expect(keptDraft().sent).toBeUndefined();
  });

  test("that never arrived is taken once more", async () => {
    keepDraft({ key: crypto.randomUUID(), sent: SENT });
    api.answer(VERIFICATION, { state: "OPEN" });
    open("/claim/selfie");

    expect(await screen.findByText(/The photos from before have not arrived/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Open the camera" })).toBeTruthy();
  });

  test("of which nothing can be learned now may be asked for again, or taken again", async () => {
    keepDraft({ key: crypto.randomUUID(), sent: SENT });
    api.answer(VERIFICATION, problem(503, "unavailable"), { state: "WAITING" });
    const user = open("/claim/selfie");
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

  test("that is sent after the session has ended stays as it is until the login", async () => {
    const key = ready();
    api.answer(SUBMISSION, problem(401, "unauthenticated"));
    const user = open("/claim/review");

    await user.click(await declare(user));

    expect(await screen.findByText("Title of unauthenticated")).toBeTruthy();
    expect(keptDraft().key).toBe(key);
    expect(keptDraft().accountNumber).toBe("1234567890");
  });

  test("with a selfie that has served another needs a new one", async () => {
    ready();
    api.answer(SUBMISSION, problem(409, "verification-already-used"));
    const user = open("/claim/review");
    await user.click(await declare(user));

    expect(await screen.findByText("Step 2 of 4: Selfie")).toBeTruthy();
  });
});
