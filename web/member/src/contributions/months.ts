import type { Schemas } from "@jmo/shared/api/client";
import { grouped } from "@jmo/shared/grouped";

export type Contribution = Schemas["WorkerContributionView"];
export type Missing = Schemas["SavingsMissingMonth"];

/** Of the list, the latest first: what was paid for a month, what an employer has not paid for one, or a gap. */
export type Part =
  | { readonly kind: "month"; readonly month: string; readonly paid: readonly Contribution[]; readonly missing: readonly Missing[] }
  /** Months without a contribution that no employer owes, such as those between two jobs. */
  | { readonly kind: "gap"; readonly from: string; readonly to: string; readonly months: number };

/** Months of the common era, to reckon with. */
function ordinal(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function written(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;
}

/**
 * The course of the contributions, the latest month first.
 *
 * @param paid what has been read so far, the latest first
 * @param complete whether that is all: what an employer owes of earlier months than those read has its place only then
 */
export function courseOf(paid: readonly Contribution[], missing: readonly Missing[], complete: boolean): Part[] {
  const earliest = paid.at(-1)?.month;
  const shown = missing.filter((each) => complete || earliest === undefined || each.month >= earliest);
  const paidIn = grouped(paid, (each) => each.month);
  const missingIn = grouped(shown, (each) => each.month);
  const months = [...new Set([...paidIn.keys(), ...missingIn.keys()])].sort().reverse();
  const parts: Part[] = [];
  let later: number | undefined;
  for (const month of months) {
    const own = ordinal(month);
    if (later !== undefined && later - own > 1) {
      parts.push({ kind: "gap", from: written(own + 1), to: written(later - 1), months: later - own - 1 });
    }
    parts.push({ kind: "month", month, paid: paidIn.get(month) ?? [], missing: missingIn.get(month) ?? [] });
    later = own;
  }
  return parts;
}
