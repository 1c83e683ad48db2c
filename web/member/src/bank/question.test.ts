import { forgetDrafts } from "@jmo/shared/drafts";
import { expect, test } from "vitest";
import { forgetQuestion, keepQuestion, keptQuestion } from "./question";

const QUESTION = { key: "k-1", id: "b-1", bankCode: "014", accountNumber: "1234567890" };

test("a question to the bank survives a reload, with the form that asked it alone", () => {
  keepQuestion("claim", QUESTION);

  expect(keptQuestion("claim")).toEqual(QUESTION);
  expect(keptQuestion("accident-account.k-1")).toBeUndefined();
});

test("one that has not arrived has no id", () => {
  const { id: _, ...sent } = QUESTION;
  keepQuestion("claim", sent);

  expect(keptQuestion("claim")).toEqual(sent);
});

test.each([7, {}, { key: "k-1", bankCode: "014" }, { ...QUESTION, accountNumber: 7 }, null])("a broken one (%j) is none", (kept) => {
  sessionStorage.setItem("jmo.draft.claim.account-question", JSON.stringify(kept));

  expect(keptQuestion("claim")).toBeUndefined();
});

test("it is forgotten with its form, and at sign-out", () => {
  keepQuestion("claim", QUESTION);
  forgetQuestion("claim");
  expect(sessionStorage).toHaveLength(0);

  keepQuestion("claim", QUESTION);
  forgetDrafts();
  expect(sessionStorage).toHaveLength(0);
});
