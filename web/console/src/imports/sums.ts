import { figure, rupiah } from "@jmo/shared/format";
import type { TFunction } from "i18next";
import "./texts";

/** Money is the sum that every kind calls so; the others are counts of what a kind names itself. */
export function nameOfSum(t: TFunction, name: string): string {
  return name === "amount" ? t("imports.amount") : name;
}

export function shownSum(name: string, value: number): string {
  return name === "amount" ? rupiah(value) : figure(value);
}
