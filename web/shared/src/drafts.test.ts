import { expect, test } from "vitest";
import { forgetDrafts, keepUnder, keptUnder } from "./drafts";

test("a draft is there again after a reload", () => {
  keepUnder("a", { key: "1" });

  expect(keptUnder("a")).toEqual({ key: "1" });
});

test("signing out forgets the drafts of all parts and nothing else", () => {
  keepUnder("a", { key: "1" });
  keepUnder("b", { key: "2" });
  sessionStorage.setItem("jmo.was-in", "1");

  forgetDrafts();

  expect(Object.keys(sessionStorage)).toEqual(["jmo.was-in"]);
});

test("a draft that cannot be read is none", () => {
  sessionStorage.setItem("jmo.draft.a", "{");

  expect(keptUnder("a")).toBeNull();
});
