import { answer } from "@jmo/shared/api/client";
import { changeLanguage } from "@jmo/shared/i18n/start";
import { expectAccessible } from "@jmo/shared/testing/accessible";
import { press } from "@jmo/shared/testing/press";
import { problem, server, type Server } from "@jmo/shared/testing/server";
import { show } from "@jmo/shared/testing/show";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Route, Routes } from "react-router";
import { beforeEach, describe, expect, test } from "vitest";
import { BANKS } from "../testing/answers";
import { answerTo, bankCheck, QUESTION, tooManyBankChecks } from "../testing/bankChecks";
import { PayoutAccountSteps } from "./PayoutAccountSteps";
import { keepQuestion, keptQuestion } from "./question";

const GIVING = "PUT /api/v1/claims/c-1/payout-account";
const FORM = "payout-account.c-1";
const GIVEN = { bankCode: "014", accountNumber: "1234567890" };

let api: Server;

beforeEach(() => {
  api = server();
  api.answer("GET /api/v1/banks", BANKS);
  api.answer(QUESTION, bankCheck("CHECKING"));
  api.answer(answerTo("b-1"), bankCheck("OWN"));
  api.answer(GIVING, {});
});

/** With a selfie and whatever account was filled in before in this tab. */
function open(account: Partial<typeof GIVEN> = GIVEN) {
  const values = { verificationId: "v-1", expiresAt: new Date(Date.now() + 600_000).toISOString(), judged: "true", ...account };
  sessionStorage.setItem(`jmo.draft.${FORM}`, JSON.stringify({ key: "k", values }));
  show(
    <Routes>
      <Route
        path="account/*"
        element={
          <PayoutAccountSteps
            title="Another account"
            hint="It must be yours."
            send="Pay"
            at="/account"
            draftName={FORM}
            give={(given, body) =>
              answer(given.PUT("/api/v1/claims/{claimId}/payout-account", { params: { path: { claimId: "c-1" } }, body }))
            }
            then="/given"
            onGiven={() => undefined}
          />
        }
      />
      <Route path="given" element={<p>Given</p>} />
    </Routes>,
    "/account/number",
  );
  return userEvent.setup();
}

describe("Before an account is given for money to go to", () => {
  test("the bank is asked whose it is, and the account is given when it is the member's", async () => {
    const user = open();
    await press(user, "Check this account");

    expect(await screen.findByText("This account is in your name.")).toBeTruthy();
    expect(api.to(QUESTION).map(({ body }) => JSON.parse(body) as unknown)).toEqual([GIVEN]);
    expect(api.to(QUESTION)[0]?.request.headers.get("Idempotency-Key")).toBeTruthy();
    expect(api.to(GIVING)).toEqual([]);
    await press(user, "Pay");

    expect(await screen.findByText("Given")).toBeTruthy();
    expect(api.to(GIVING).map(({ body }) => JSON.parse(body) as unknown)).toEqual([{ verificationId: "v-1", ...GIVEN }]);
    expect(sessionStorage).toHaveLength(0);
  });

  test("an account without bank or with a wrong number is asked about by nobody", async () => {
    const user = open({ accountNumber: "12" });
    await press(user, "Check this account");

    expect(screen.getByText("Choose your bank.")).toBeTruthy();
    expect(screen.getByText("An account number has 5 to 20 digits.")).toBeTruthy();
    expect(api.to(QUESTION)).toEqual([]);
  });

  test("one in somebody else's name is not given, with what to do, until another one is the member's", async () => {
    api.answer(QUESTION, bankCheck("CHECKING"), bankCheck("CHECKING", "b-2"));
    api.answer(answerTo("b-1"), bankCheck("NOT_OWN"));
    api.answer(answerTo("b-2"), bankCheck("OWN", "b-2"));
    const user = open();
    await press(user, "Check this account");

    expect(await screen.findByText("The bank has no such account in your name.")).toBeTruthy();
    expect(screen.getByText(/give another account of yours/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Pay" })).toBeNull();
    await user.type(screen.getByRole("textbox", { name: "Account number" }), "1");
    expect(screen.queryByText("The bank has no such account in your name.")).toBeNull();
    await press(user, "Check this account");
    await press(user, "Pay");

    expect(await screen.findByText("Given")).toBeTruthy();
    expect(JSON.parse(api.to(GIVING)[0]?.body ?? "")).toMatchObject({ accountNumber: "12345678901" });
    expect(new Set(api.to(QUESTION).map(({ request }) => request.headers.get("Idempotency-Key"))).size).toBe(2);
  });

  test("an account that was found to be the member's is asked about again once it is changed", async () => {
    const user = open();
    await press(user, "Check this account");
    await screen.findByRole("button", { name: "Pay" });
    await user.type(screen.getByRole("textbox", { name: "Account number" }), "1");

    expect(screen.queryByRole("button", { name: "Pay" })).toBeNull();
    expect(screen.queryByText("This account is in your name.")).toBeNull();
    expect(screen.getByRole("button", { name: "Check this account" })).toBeTruthy();
  });

  test.each([
    ["a bank that does not answer", () => bankCheck("CHECKING"), bankCheck("UNKNOWN"), /The bank does not answer now. You may go on/],
    ["a service that is away", () => problem(500, "internal"), bankCheck("UNKNOWN"), /The bank does not answer now. You may go on/],
    ["too many checks", () => tooManyBankChecks(), bankCheck("UNKNOWN"), /Too many accounts were checked today. You may go on/],
    ["a check that cannot be read", () => bankCheck("CHECKING"), problem(404, "bank-account-check-not-found"), /The bank does not answer now/],
  ])("nobody is held up by %s", async (_, question, read, said) => {
    api.answer(QUESTION, question());
    api.answer(answerTo("b-1"), read);
    const user = open();
    await press(user, "Check this account");

    expect(await screen.findByText(said)).toBeTruthy();
    await press(user, "Pay");
    expect(await screen.findByText("Given")).toBeTruthy();
    expect(sessionStorage).toHaveLength(0);
  });

  test("a double tap and a reload ask no second time", async () => {
    keepQuestion(FORM, { key: "q-1", ...GIVEN });
    const user = open();
    await user.dblClick(await screen.findByRole("button", { name: "Check this account" }));

    expect(await screen.findByText("This account is in your name.")).toBeTruthy();
    expect(api.to(QUESTION).map(({ request }) => request.headers.get("Idempotency-Key"))).toEqual(["q-1"]);
  });

  test("an answer about an account that was changed meanwhile says nothing of the one that is given", async () => {
    let arrive: (text: string) => void = () => undefined;
    const late = new ReadableStream<Uint8Array>({
      start: (controller) => {
        arrive = (text) => {
          controller.enqueue(new TextEncoder().encode(text));
          controller.close();
        };
      },
    });
    api.answer(QUESTION, new Response(late, { status: 202, headers: { "Content-Type": "application/json" } }), bankCheck("CHECKING", "b-2"));
    api.answer(answerTo("b-2"), bankCheck("OWN", "b-2"));
    const user = open();
    await press(user, "Check this account");
    await user.type(screen.getByRole("textbox", { name: "Account number" }), "1");
    await press(user, "Check this account");
    await screen.findByRole("button", { name: "Pay" });

    arrive(JSON.stringify(bankCheck("CHECKING")));
    await press(user, "Pay");

    expect(await screen.findByText("Given")).toBeTruthy();
    expect(api.to(answerTo("b-1"))).toEqual([]);
    expect(sessionStorage).toHaveLength(0);
  });

  test("what the bank said of it stays when the selfie has to be taken again", async () => {
    keepQuestion(FORM, { key: "q-1", id: "b-1", ...GIVEN });
    api.answer(GIVING, problem(422, "selfie-refused", { detail: "Take another selfie." }));
    const user = open();
    await press(user, "Pay");

    expect(await screen.findByRole("link", { name: "Take the selfie again" })).toBeTruthy();
    expect(api.to(QUESTION)).toEqual([]);
    expect(keptQuestion(FORM)?.id).toBe("b-1");
  });

  test("why an account was refused is no longer shown of another one", async () => {
    keepQuestion(FORM, { key: "q-1", id: "b-1", ...GIVEN });
    const faults = [{ field: "accountNumber", code: "account-number-form", message: "Too short." }];
    api.answer(GIVING, problem(400, "invalid-request", { faults }));
    const user = open();
    await press(user, "Pay");
    expect(await screen.findByText("Too short.")).toBeTruthy();

    await user.type(screen.getByRole("textbox", { name: "Account number" }), "1");

    expect(screen.queryByText("Too short.")).toBeNull();
  });
});

describe.each(["en", "id"] as const)("In %s", (language) => {
  test.each([
    ["OWN", /^This account is in your name|^Rekening ini atas nama Anda/],
    ["NOT_OWN", /has no such account|tidak punya rekening/],
    ["UNKNOWN", /does not answer now|belum menjawab/],
    ["CHECKING", /^The bank is asked|^Bank sedang ditanya/],
  ] as const)("the account keeps the rules of accessibility when it is %s", async (status, said) => {
    await changeLanguage(language);
    keepQuestion(FORM, { key: "q-1", id: "b-1", ...GIVEN });
    api.answer(answerTo("b-1"), bankCheck(status));
    open();
    await screen.findByText(said);

    await expectAccessible();
  });
});
