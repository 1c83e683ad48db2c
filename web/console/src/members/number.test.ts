import { expect, test } from "vitest";
import { soughtBy, written } from "./number";

test.each([
  ["3174 0155 0190 0001", "nik"],
  ["0800.1234.567", "kpj"],
  [" p-2026-7k3m-9qxd ", "complaint"],
  ["K-2026-7K3M-9QXD", "compliance"],
  ["jkk-2026-7K3M9QXD", "accident"],
  ["0198f3a2-7c1e-7b54-9d60-3f2a8c5e1b47", "claim"],
  ["Eileen Collins", undefined],
  ["123", undefined],
])("%s is a number of: %s", (typed, sought) => {
  expect(soughtBy(written(typed))).toBe(sought);
});
