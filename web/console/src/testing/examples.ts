import type { Schemas } from "@jmo/shared/api/client";

/** Things of the API for the screens of operators and editors, as it documents them. */

export const ID = "0198f3a2-7c1e-7b54-9d60-3f2a8c5e1b47";
export const MEMBER = "01920000-0000-7000-8000-000000000001";
export const AT = "2026-11-28T09:30:00+07:00";
export const LATER = "2026-11-29T16:00:00+07:00";

export const LETTER: Schemas["DeadLetterSummary"] = {
  id: "jmo.claims.v1-0-42",
  topic: "jmo.claims.v1",
  partition: 0,
  offset: 42,
  subject: ID,
  type: "id.jmo.claim.ClaimApproved.v1",
  cause: "The bank code 999 is not known",
  attempts: 5,
  failedAt: AT,
  state: "WAITING",
  decidedBy: null,
  decidedAt: null,
  reason: null,
};

export const WHOLE_LETTER: Schemas["DeadLetterWhole"] = {
  letter: LETTER,
  data: { claimId: ID, holderName: "E***** C******", amount: 9_600_000 },
  size: 412,
};

export const RECORD: Schemas["AuditView"] = {
  id: ID,
  at: AT,
  who: "5d6f8a4f-6075-4ec1-8a1c-d7f1135e31b5",
  name: "Officer 1",
  roles: ["claims-officer"],
  what: "GET /api/v1/claim-reviews/{claimId}",
  about: { claimId: ID },
  query: null,
  reason: "the member called",
  status: 200,
  traceId: null,
};

export const OUTAGE: Schemas["OutageView"] = {
  outageId: ID,
  state: "PROPOSED",
  service: "claim-service",
  proposedAt: AT,
  notice: null,
  decidedBy: null,
  announcedAt: null,
  endedAt: null,
};

export const ANNOUNCED: Schemas["OutageView"] = {
  ...OUTAGE,
  outageId: "0198f3a2-7c1e-7b54-9d60-3f2a8c5e1b48",
  state: "ANNOUNCED",
  service: null,
  announcedAt: AT,
  decidedBy: "operator1",
  notice: {
    outageId: "0198f3a2-7c1e-7b54-9d60-3f2a8c5e1b48",
    title: { id: "Pengajuan klaim terganggu", en: "Claims cannot be made" },
    alternative: { id: "Datanglah ke kantor cabang.", en: "Come to a branch." },
    since: AT,
    expectedEnd: LATER,
  },
};

export const PAYOUT: Schemas["PayoutView"] = {
  payoutId: ID,
  cause: "CLAIM",
  claimId: ID,
  accidentId: null,
  memberId: MEMBER,
  state: "REFUSAL_DOUBTED",
  amount: 9_600_000,
  bankCode: "014",
  accountNumber: "123***7890",
  holderName: "E***** C******",
  reference: "JMO20261128000042",
  orderedAt: AT,
  paidAt: null,
  endedAt: null,
  reason: "The bank refused, and then did not know the transfer",
  dueAt: LATER,
  tries: 3,
  doubt: null,
  nextAction: "Ask the bank, and record what it says.",
};

export const BANK_FACT: Schemas["PayoutBankFactView"] = {
  id: "0198f3a2-7c1e-7b54-9d60-3f2a8c5e1b49",
  outcome: "PAID",
  state: "OPEN",
  occurredOn: "2026-11-28",
  evidence: "Letter 17/XI of the bank",
  recordedBy: "s-officer2",
  recordedAt: AT,
  decidedBy: null,
  decidedAt: null,
};

export const PAYOUT_DETAIL: Schemas["PayoutDetail"] = {
  payout: PAYOUT,
  notes: [{ at: AT, request: "TRANSFER", answer: "4031718 refused" }],
  bankFacts: [BANK_FACT],
};

export const DAY: Schemas["ReconciliationView"] = {
  day: "2026-11-28",
  state: "DONE",
  comparedAt: AT,
  entries: 120,
  payouts: 121,
  differences: 2,
  fees: 0,
  openDifferences: 1,
  dueAt: null,
  trouble: null,
};

export const DIFFERENCE: Schemas["DifferenceView"] = {
  id: ID,
  kind: "NOT_ON_STATEMENT",
  text: "A payout that counts as paid is not on the statement.",
  nextAction: "Ask the bank for the transfer.",
  reference: "JMO20261128000042",
  payoutId: ID,
  payoutState: "PAID",
  ourAmount: 9_600_000,
  bankAmount: null,
  transactionId: null,
  bookedAt: null,
  foundAt: AT,
  closedAt: null,
  closedBy: null,
  reason: null,
};

export const CLOSED: Schemas["DifferenceView"] = {
  ...DIFFERENCE,
  id: "0198f3a2-7c1e-7b54-9d60-3f2a8c5e1b50",
  closedAt: LATER,
  closedBy: "operator1",
  reason: "Booked by the bank a day later",
};

export const COLLECTION_DAY: Schemas["CollectionDayView"] = {
  day: "2026-11-28",
  state: "DONE",
  comparedAt: AT,
  entries: 300,
  payments: 300,
  differences: 0,
  openDifferences: 0,
  dueAt: null,
  trouble: null,
};

export const RATES: Schemas["DevelopmentRates"] = {
  conventions: [],
  provisional: [{ from: "2026-01-01", rate: 0.05, source: "assumption of the simulation", sample: true }],
  years: [{ year: 2025, rate: 0.0575, source: "annual report", sample: false }],
  publications: [
    { publicationId: ID, year: 2026, rate: 0.0589, source: "press release", state: "PROPOSED", proposedAt: AT, decidedAt: null },
  ],
};

export const PROOF: Schemas["ProofRunView"] = {
  proofId: ID,
  kind: "FULL",
  state: "DONE",
  requestedAt: AT,
  startedAt: AT,
  finishedAt: LATER,
  provesFrom: null,
  books: 12_000,
  postings: 480_000,
  sound: true,
  totals: {},
  sum: 0,
  violationsFound: 0,
  violations: [],
  awaitingSettlement: [],
};

export const IMPORT: Schemas["ImportView"] = {
  importId: ID,
  status: "AWAITING_RELEASE",
  awaitsSecondPerson: true,
  requestedBy: "s-officer2",
  fileName: "saldo-awal.csv",
  sha256: "349297c218aed597f17d523d19016ff4f5e345779a00684ebab82c27a30b0949",
  bytes: 51_200,
  receivedAt: AT,
  startedAt: AT,
  endedAt: null,
  linesChecked: 1_000,
  linesRead: 0,
  linesAccepted: 0,
  linesRepeated: 0,
  linesRefused: 0,
  faults: 0,
  linesPerSecond: 500,
  figures: {},
  sums: { amount: 9_600_000_000 },
};

export const ITEM: Schemas["EditorialView"] = {
  contentId: ID,
  version: 3,
  kind: "NEWS",
  slug: "loket-baru",
  status: "IN_REVIEW",
  latest: {
    number: 2,
    editor: "s-editor2",
    at: AT,
    content: {
      title: { id: "Loket baru di Bandung", en: "A new counter in Bandung" },
      summary: { id: "Mulai Senin.", en: "From Monday on." },
      body: { id: "Loket **baru**.", en: "A **new** counter." },
      html: { id: "<p>Loket <strong>baru</strong>.</p>", en: "<p>A <strong>new</strong> counter.</p>" },
      image: null,
      benefit: null,
      promo: null,
      channel: null,
    },
  },
  authors: ["s-editor2"],
  remark: null,
  publishAt: null,
  publishedRevision: 1,
  changedAt: AT,
  nextActions: ["APPROVE", "RETURN", "ARCHIVE"],
};

/** The comparison is a list of its own, and no page. */
export const COMPARISON: Schemas["ComparisonFieldDiff"][] = [
  {
    field: "title.id",
    lines: [
      { operation: "REMOVED", text: "Loket lama" },
      { operation: "ADDED", text: "Loket baru di Bandung" },
    ],
  },
];
