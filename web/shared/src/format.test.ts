import { expect, test } from "vitest";
import { brief, day, figure, moment, month, percent, rupiah } from "./format";

test("money is written as in Indonesia", () => {
  expect(rupiah(9_600_000)).toBe("Rp9.600.000");
  expect(rupiah(0)).toBe("Rp0");
});

test("a moment is that of Jakarta, wherever the phone is", () => {
  expect(moment("2026-08-31T20:30:00Z", "en")).toBe("1 Sept, 03:30 WIB");
  expect(moment("2026-08-31T20:30:00Z", "id")).toBe("1 Sep, 03.30 WIB");
});

test("a month has its name", () => {
  expect(month("2026-08", "id")).toBe("Agustus 2026");
  expect(month("2026-08", "en")).toBe("August 2026");
});

test("a day stays the same day in every time zone", () => {
  expect(day("2026-08-31", "id")).toBe("31 Agustus 2026");
  expect(day("2026-08-31", "en")).toBe("31 August 2026");
});

test("figures of a table and of an axis are short", () => {
  expect(figure(9_600_000)).toBe("9.600.000");
  expect(brief(9_600_000, "id").replace(/\s/g, " ")).toBe("9,6 jt");
  expect(brief(9_600_000, "en")).toBe("9.6M");
});

test("a share is a percentage", () => {
  expect(percent(0.057, "id")).toBe("5,7%");
  expect(percent(-0.02, "en")).toBe("-2%");
});
