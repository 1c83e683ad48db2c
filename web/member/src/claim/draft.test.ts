import { expect, test } from "vitest";
import { changed, forgetDraft, keepDraft, keptDraft, newDraft, paidInto, paidOnRecord, withoutQuestion } from "./draft";

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

test("the question to the bank survives a reload and leaves the request as it is", () => {
  const asked = { key: "k-1", id: "b-1", bankCode: "014", accountNumber: "1234567890" };
  const draft = { ...newDraft(), asked };
  keepDraft(draft);

  expect(keptDraft()).toEqual(draft);
  expect(withoutQuestion(draft)).toEqual({ key: draft.key });
  keepDraft({ ...draft, onRecord: true });
  expect(keptDraft().onRecord).toBe(true);
});

test.each([7, {}, { key: "k-1", bankCode: "014" }, null])("a broken question (%j) is left out", (asked) => {
  sessionStorage.setItem("jmo.draft.claim", JSON.stringify({ key: "k", asked }));

  expect(keptDraft()).toEqual({ key: "k" });
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

test("sign-out forgets it", () => {
  keepDraft({ ...newDraft(), bankCode: "014" });
  forgetDraft();

  expect(sessionStorage).toHaveLength(0);
});
