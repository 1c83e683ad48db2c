import { expect, test } from "vitest";
import { keepQuestion } from "../bank/question";
import { changed, forgetDraft, keepDraft, keptDraft, NAME, newDraft, paidInto, paidOnRecord } from "./draft";

const SELFIE = { id: "v-1", expiresAt: "2026-11-29T10:00:00+07:00", judged: true };

test("a draft survives a reload with its key", () => {
  const draft = changed(newDraft(), { bankCode: "014", accountNumber: "1234567890", verification: SELFIE });
  keepDraft(draft);

  expect(keptDraft(new Date("2026-11-29T09:59:00+07:00"))).toEqual(draft);
});

test("what is claimed otherwise is another request", () => {
  const draft = newDraft();

  expect(changed(draft, { bankCode: "008" }).key).not.toBe(draft.key);
});

test("the account on record and one that is given take each other's place, each as another request", () => {
  const given = paidInto(newDraft(), { bankCode: "014", accountNumber: "1234567890" });
  const onRecord = paidOnRecord(given);

  expect(onRecord).toEqual({ key: onRecord.key, onRecord: true });
  expect(onRecord.key).not.toBe(given.key);
  expect(paidOnRecord(onRecord)).toBe(onRecord);
  const again = paidInto(onRecord, { bankCode: "014", accountNumber: "1234567890" });
  expect(again).toEqual({ ...given, key: again.key });
  expect(paidInto(again, { bankCode: "014", accountNumber: "1234567890" })).toBe(again);
});

test("a selfie whose time is over is left out", () => {
  keepDraft({ ...newDraft(), verification: SELFIE, bankCode: "014" });

  const kept = keptDraft(new Date("2026-11-29T10:00:00+07:00"));
  expect(kept.verification).toBeUndefined();
  expect(kept.bankCode).toBe("014");
});

test.each(["{", "null", "[]", '{"key": 7}'])("a broken draft (%s) is begun anew", (text) => {
  sessionStorage.setItem("jmo.draft.claim", text);

  expect(keptDraft().bankCode).toBeUndefined();
});

test("frames whose answer is awaited are remembered by their session alone, and no longer than it lasts", () => {
  keepDraft({ ...newDraft(), sent: { id: "v-1", expiresAt: SELFIE.expiresAt } });

  expect(keptDraft(new Date("2026-11-29T09:59:00+07:00")).sent).toEqual({ id: "v-1", expiresAt: SELFIE.expiresAt });
  expect(keptDraft(new Date("2026-11-29T10:00:00+07:00")).sent).toBeUndefined();
});

test("a claim that was submitted leaves nothing, and no question to the bank either", () => {
  keepDraft({ ...newDraft(), bankCode: "014" });
  keepQuestion(NAME, { key: "k-1", bankCode: "014", accountNumber: "1234567890" });
  forgetDraft();

  expect(sessionStorage).toHaveLength(0);
});
