import type { Schemas } from "@jmo/shared/api/client";
import { expect, test } from "vitest";
import { courseOf, type Missing } from "./months";

function paid(month: string, employer = "PT A"): Schemas["WorkerContributionView"] {
  const split = { jkk: 0, jkm: 0, jhtEmployer: 0, jhtWorker: 0, jp: 0, jkp: 0, total: 0 };
  return {
    contributionId: month + employer,
    month,
    segment: "PU",
    wage: 1,
    split,
    programmes: [],
    employer,
    employerNumber: employer,
    paidOn: `${month}-15`,
  };
}

function missing(month: string): Missing {
  return { month, employerNumber: "PT A", employer: "PT A", note: "", complaintKind: "balance-missing" };
}

function written(...given: Parameters<typeof courseOf>): string[] {
  return courseOf(...given).map((part) =>
    part.kind === "gap" ? `gap ${part.from} ${part.to}` : `${part.month} paid ${part.paid.length} missing ${part.missing.length}`,
  );
}

test("months between two contributions are a gap, over the turn of the year too", () => {
  expect(written([paid("2026-02"), paid("2025-11")], [], true)).toEqual([
    "2026-02 paid 1 missing 0",
    "gap 2025-12 2026-01",
    "2025-11 paid 1 missing 0",
  ]);
});

test("what an employer owes is no gap but its own month, before the first contribution too", () => {
  expect(written([paid("2026-03")], [missing("2026-04"), missing("2026-01")], true)).toEqual([
    "2026-04 paid 0 missing 1",
    "2026-03 paid 1 missing 0",
    "gap 2026-02 2026-02",
    "2026-01 paid 0 missing 1",
  ]);
});

test("a month with two employers has both, and the one that owes", () => {
  expect(written([paid("2026-03", "PT B"), paid("2026-03", "PT C")], [missing("2026-03")], true)).toEqual([
    "2026-03 paid 2 missing 1",
  ]);
});

test("as long as there is more to read, earlier months are not called gaps", () => {
  expect(written([paid("2026-03")], [missing("2025-01")], false)).toEqual(["2026-03 paid 1 missing 0"]);
});
