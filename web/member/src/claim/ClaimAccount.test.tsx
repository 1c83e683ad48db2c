import { changeLanguage } from "@jmo/shared/i18n/start";
import { expectAccessible } from "@jmo/shared/testing/accessible";
import { press } from "@jmo/shared/testing/press";
import { problem, type Server } from "@jmo/shared/testing/server";
import { screen } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, test } from "vitest";
import { keepQuestion } from "../bank/question";
import { BANKS } from "../testing/answers";
import { answerTo, bankCheck, QUESTION, tooManyBankChecks } from "../testing/bankChecks";
import { claimServer, declare, ELIGIBILITY, ELIGIBLE, openClaim, ready, SUBMISSION, withSelfie } from "../testing/claim";
import { keepDraft, keptDraft, NAME } from "./draft";

const ANSWER = answerTo("b-1");
const ON_RECORD = { bankCode: "008", accountNumber: "******3456" };

let api: Server;

beforeEach(() => {
  api = claimServer();
});

/** The member gives an account at BCA. */
async function give(user: UserEvent, number = "1234567890") {
  await user.click(await screen.findByRole("combobox", { name: "Bank" }));
  await user.click(await screen.findByRole("option", { name: "BCA" }));
  await user.type(screen.getByRole("textbox", { name: "Account number" }), number);
}

describe.each(["en", "id"] as const)("In %s", (language) => {
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
    openClaim("/claim/account");
    await screen.findByRole("radiogroup");
    await screen.findByText(said);

    await expectAccessible();
  });
});

describe("An account", () => {
  test("is at a bank of the list that the API gives; without the list, that is said, and the rest stays", async () => {
    ready();
    api.answer("GET /api/v1/banks", problem(503, "unavailable", { detail: "Banks are away." }), BANKS);
    const user = openClaim("/claim/account");
    expect(await screen.findByText("Banks are away.")).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Account number" }).value).toBe("1234567890");

    await user.click(screen.getByRole("button", { name: "Try again" }));
    await user.click(await screen.findByText("BCA"));

    expect((await screen.findAllByRole("option")).map((each) => each.textContent)).toEqual(["BCA", "Bank Mandiri"]);
  });

  test("without bank or with a wrong number is named beside its field", async () => {
    ready();
    const user = openClaim("/claim/account");
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
    const user = openClaim("/claim/review");
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
    const user = openClaim("/claim/account");
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
    const user = openClaim("/claim/account");
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
    const user = openClaim("/claim/account");
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
    const user = openClaim("/claim/account");
    await press(user, "Continue");
    await user.click(await declare(user));

    expect(await screen.findByText("there is none on your record")).toBeTruthy();
    expect(screen.getByRole("textbox", { name: "Account number" })).toBeTruthy();
  });

  test("that the record has lost meanwhile leads back to the account", async () => {
    keepDraft({ ...keptDraft(), onRecord: true });
    api.answer(ELIGIBILITY, ELIGIBLE);
    openClaim("/claim/review");

    expect(await screen.findByText("Step 3 of 4: Account")).toBeTruthy();
  });
});

describe("An account that the member gives", () => {
  beforeEach(withSelfie);

  test("is said to be in their name when the bank says so, and they go on", async () => {
    api.answer(QUESTION, bankCheck("CHECKING"));
    api.answer(ANSWER, bankCheck("CHECKING"), bankCheck("OWN"));
    const user = openClaim("/claim/account");
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
    const user = openClaim("/claim/account");
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
    const user = openClaim("/claim/account");
    await give(user);
    await press(user, "Check this account");

    expect(await screen.findByText(said)).toBeTruthy();
    await press(user, "Continue");
    expect(await screen.findByText("Step 4 of 4: Review")).toBeTruthy();
  });

  test("holds up no claim when the service goes away while the bank is asked", async () => {
    api.answer(QUESTION, bankCheck("CHECKING"));
    api.answer(ANSWER, bankCheck("CHECKING"), problem(503, "unavailable"));
    const user = openClaim("/claim/account");
    await give(user);
    await press(user, "Check this account");

    expect(await screen.findByText(/The bank does not answer now. You may go on/, {}, { timeout: 5_000 })).toBeTruthy();
    expect(screen.getByRole("button", { name: "Continue" })).toBeTruthy();
  });

  test("may be asked about again when the bank did not answer", async () => {
    api.answer(QUESTION, bankCheck("CHECKING"), bankCheck("CHECKING", "b-2"));
    api.answer(ANSWER, bankCheck("UNKNOWN"));
    api.answer(answerTo("b-2"), bankCheck("OWN", "b-2"));
    const user = openClaim("/claim/account");
    await give(user);
    await press(user, "Check this account");
    await press(user, "Ask the bank again");

    expect(await screen.findByText("This account is in your name.")).toBeTruthy();
  });

  test("is asked about once, however often it is pressed and when the page is loaded anew", async () => {
    keepQuestion(NAME, { key: "k-1", bankCode: "014", accountNumber: "1234567890" });
    api.answer(QUESTION, bankCheck("CHECKING"));
    api.answer(ANSWER, bankCheck("OWN"));
    const user = openClaim("/claim/account");
    await user.dblClick(await screen.findByRole("button", { name: "Check this account" }));

    expect(await screen.findByText("This account is in your name.")).toBeTruthy();
    expect(api.to(QUESTION).map((each) => each.request.headers.get("Idempotency-Key"))).toEqual(["k-1"]);
  });

  test("whose answer is known is not asked about again after a reload", async () => {
    keepQuestion(NAME, { key: "k-1", id: "b-1", bankCode: "014", accountNumber: "1234567890" });
    api.answer(ANSWER, bankCheck("OWN"));
    openClaim("/claim/account");

    expect(await screen.findByText("This account is in your name.")).toBeTruthy();
    expect(api.to(QUESTION)).toEqual([]);
  });

  test("that the API finds malformed is named beside its field", async () => {
    const faults = [{ field: "accountNumber", code: "account-number-form", message: "too short for BCA" }];
    api.answer(QUESTION, problem(400, "invalid-request", { faults }));
    const user = openClaim("/claim/account");
    await give(user);
    await press(user, "Check this account");

    expect(await screen.findByText("too short for BCA")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Continue" })).toBeNull();
  });
});
