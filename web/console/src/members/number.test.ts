import { expect, test } from "vitest";
import { soughtBy } from "./number";

test.each([
  ["3174 0155 0190 0001", "nik", "3174015501900001"],
  ["0800.1234.567", "kpj", "08001234567"],
  [" p-2026-7k3m-9qxd ", "complaint", "P-2026-7K3M-9QXD"],
  ["K-2026-7K3M-9QXD", "compliance", "K-2026-7K3M-9QXD"],
  ["jkk-2026-7K3M9QXD", "accident", "JKK-2026-7K3M9QXD"],
  ["0198f3a2-7c1e-7b54-9d60-3f2a8c5e1b47", "claim", "0198F3A2-7C1E-7B54-9D60-3F2A8C5E1B47"],
  [" Siti  Nur’aini, S.E. ", "name", "Siti Nur’aini, S.E."],
  ["José", "name", "José"],
])("%s is sought as: %s", (typed, sought, text) => {
  expect(soughtBy(typed)).toEqual({ sought, text });
});

test.each(["", " ", "123", "Eileen 2", "<b>Eileen</b>", "P-2026", "."])("%j is neither a number nor a name", (typed) => {
  expect(soughtBy(typed)).toBeUndefined();
});
