import { expect, test } from "vitest";
import { yearsUntilPension } from "./years";

test("a member of forty has sixteen years until the pension age", () => {
  expect(yearsUntilPension("1986-11-29", "2026-11-29T09:00:00+07:00")).toBe(16);
  expect(yearsUntilPension("1986-11-30", "2026-11-29T09:00:00+07:00")).toBe(17);
});

test("whoever is past it may still look a year ahead, and the very young fifty", () => {
  expect(yearsUntilPension("1950-01-01", "2026-11-29T09:00:00+07:00")).toBe(1);
  expect(yearsUntilPension("2024-01-01", "2026-11-29T09:00:00+07:00")).toBe(50);
});
