import { figure, rupiah } from "@jmo/shared/format";
import type { TFunction } from "i18next";
import "./texts";

const NAMED = ["amount", "entries", "statements"] as const;

/** Money is the sum that every kind calls so; the others are counts of what a kind names itself. */
export function nameOfSum(t: TFunction, name: string): string {
  const named = NAMED.find((each) => each === name);
  return named === undefined ? name : t(`imports.${named}`);
}

export function shownSum(name: string, value: number): string {
  return name === "amount" ? rupiah(value) : figure(value);
}
