/** Answers of the API for a member who works for PT Cakrawala Antariksa. */
export const SAVINGS = {
  memberId: "m-1",
  state: "BALANCE",
  note: null,
  programme: "JHT",
  balance: 12_000_000,
  available: 9_600_000,
  held: 2_400_000,
  lastContributionMonth: "2026-10",
  thisYear: { year: 2026, contributions: 5_700_000, development: 310_500 },
  lastPayment: { month: "2026-10", amount: 570_000, paidOn: "2026-11-12", employer: "PT Cakrawala Antariksa" },
  missingMonths: [
    {
      month: "2026-09",
      employerNumber: "10000001",
      employer: "PT Cakrawala Antariksa",
      note: "If it was taken from your wage, complain with the payslip of that month.",
      complaintKind: "balance-missing",
    },
  ],
  membership: { status: "ACTIVE", since: null },
  segment: "PU",
  employer: "PT Cakrawala Antariksa",
  kpj: "*******5601",
  asOf: "2026-11-29T09:00:00+07:00",
};

/** A year without an entry. */
export function emptyYear(year: number, opening = 0) {
  return {
    memberId: "m-1",
    year,
    programme: "JHT",
    opening,
    entries: [],
    contributions: 0,
    development: 0,
    finalDevelopment: 0,
    claims: 0,
    tax: 0,
    closing: opening,
    asOf: "2026-11-29T09:00:00+07:00",
  };
}

export const ELIGIBILITY = {
  eligible: false,
  balance: 12_000_000,
  available: 9_600_000,
  estimate: { gross: 9_600_000, tax: 0, net: 9_600_000 },
  cause: null,
  bankAccount: null,
  ticks: [
    {
      condition: "membership",
      satisfied: false,
      reason: { code: "membership-active", text: "Your membership is still active." },
      nextStep: "Ask your employer to report that you have left.",
      details: {},
    },
  ],
};

/** A paid contribution of a month. */
export function contribution(month: string, employer: string | null = "PT Cakrawala Antariksa") {
  return {
    contributionId: `c-${month}-${employer ?? "self"}`,
    month,
    segment: employer === null ? "BPU" : "PU",
    wage: 10_000_000,
    split: { jkk: 24_000, jkm: 30_000, jhtEmployer: 370_000, jhtWorker: 200_000, jp: 300_000, jkp: 0, total: 924_000 },
    programmes: ["JKK", "JKM", "JHT", "JP"],
    employer,
    employerNumber: employer === null ? null : "10000001",
    paidOn: `${month}-12`,
  };
}

export const BANKS = [
  { code: "014", name: "BCA" },
  { code: "008", name: "Bank Mandiri" },
];

/** An accident that was notified, and whose stage I the employer reports. */
export const ACCIDENT = {
  accidentId: "k-1",
  number: "KK-7",
  kind: "ACCIDENT",
  status: "NOTIFIED",
  phase: "NOTIFIED",
  phaseLabel: "Notified",
  happenedOn: "2026-11-28",
  notifiedAt: "2026-11-29T09:00:00+07:00",
  worker: null,
  owed: {
    by: { code: "EMPLOYER", text: "Your employer" },
    text: "reports stage I.",
    dueAt: "2026-11-29T09:00:00+07:00",
    daysLeft: 1,
    overdue: false,
  },
  missing: [],
  stageOne: null,
  stageTwo: null,
  award: null,
  payout: null,
  reasons: [],
  note: null,
  nextSteps: [],
  links: {},
};
