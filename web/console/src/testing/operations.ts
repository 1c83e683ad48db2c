import type { Schemas } from "@jmo/shared/api/client";

/** Answers of the API for the screens of operators and editors, as it documents them. */

const ID = "0198f3a2-7c1e-7b54-9d60-3f2a8c5e1b47";
const MEMBER = "01920000-0000-7000-8000-000000000001";
const AT = "2026-11-28T09:30:00+07:00";
const LATER = "2026-11-29T16:00:00+07:00";

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
  figures: { amount: 9_600_000_000 },
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

function listOf<T>(...items: T[]): { items: T[]; next: null } {
  return { items, next: null };
}

/** By call: what a suite answers in which a little of everything waits. */
export const ANSWERS: Readonly<Record<string, object>> = {
  ...Object.fromEntries(
    ["account", "contribution", "balance", "claim", "biometric", "payout", "accident", "complaint", "information", "notification"].flatMap(
      (name) => [
        [`GET /api/v1/operations/${name}-service/dead-letters`, name === "payout" ? listOf(LETTER) : listOf()],
        [`GET /api/v1/operations/${name}-service/audit-records`, listOf(RECORD)],
      ],
    ),
  ),
  [`GET /api/v1/operations/payout-service/dead-letters/${LETTER.id}`]: WHOLE_LETTER,
  "GET /api/v1/outages/history": listOf(OUTAGE, ANNOUNCED),
  "GET /api/v1/late-claims": listOf<Schemas["LateClaimLateView"]>({
    claimId: ID,
    memberId: MEMBER,
    step: { code: "REVIEW", text: "Review by an officer" },
    since: AT,
    due: LATER,
    lateBy: "PT3H",
    payBy: LATER,
    promiseMissed: true,
    nextAction: { code: "DECIDE", text: "Decide the review." },
  }),
  "GET /api/v1/parked-claims": listOf<Schemas["LateClaimParkedView"]>({
    claimId: ID,
    memberId: MEMBER,
    returnedAt: AT,
    reason: { code: "ACCOUNT_CLOSED", text: "The account is closed" },
    amount: 9_600_000,
  }),
  "GET /api/v1/late-accidents": listOf<Schemas["LateAccidentLateView"]>({
    accidentId: ID,
    number: "KK-2026-000042",
    employerNumber: "JK004217",
    step: "STAGE_TWO",
    by: { code: "EMPLOYER", text: "The employer" },
    since: AT,
    due: LATER,
  }),
  "GET /api/v1/members/late-mergers": listOf<Schemas["LateMergersLateMergerView"]>({
    mergerId: ID,
    kpjId: ID,
    memberId: MEMBER,
    step: "TAKING_IN",
    since: AT,
    askedAt: AT,
    lateBy: "PT2H",
  }),
  "GET /api/v1/payouts": listOf(PAYOUT),
  [`GET /api/v1/payouts/${ID}`]: PAYOUT_DETAIL,
  "GET /api/v1/reconciliations": listOf(DAY),
  "GET /api/v1/reconciliations/2026-11-28": { reconciliation: DAY, differences: [], next: null },
  "GET /api/v1/reconciliations/2026-11-28/differences": listOf(DIFFERENCE, CLOSED),
  "GET /api/v1/contributions/reconciliations": listOf(COLLECTION_DAY),
  "GET /api/v1/contributions/reconciliations/2026-11-28": COLLECTION_DAY,
  "GET /api/v1/contributions/reconciliations/2026-11-28/differences": listOf(),
  "GET /api/v1/operations/notification-service/failed-deliveries": listOf<Schemas["FailedDeliveriesFailedDeliveryView"]>({
    id: "d-1",
    channel: "EMAIL",
    step: "claim-completed",
    subjectType: "claim",
    subjectId: ID,
    claimId: ID,
    memberId: MEMBER,
    occurredAt: AT,
    failedAt: LATER,
    reason: "ADDRESS_REFUSED",
  }),
  "GET /api/v1/operations/notification-service/campaigns": listOf<Schemas["CampaignsCampaignView"]>({
    id: "c-1",
    notice: "promo-published",
    subjectId: "promo-1",
    occurredAt: AT,
    notified: 120_000,
    done: false,
  }),
  "GET /api/v1/savings/development/rates": RATES,
  "GET /api/v1/savings/development/runs": listOf<Schemas["DevelopmentRun"]>({
    runId: "development-2026-10",
    kind: "PROVISIONAL",
    through: "2026-10",
    publicationId: null,
    books: 12_000,
    postings: 12_000,
    unreadable: 0,
    credited: 480_000_000,
    takenBack: 0,
    startedAt: AT,
    finishedAt: LATER,
  }),
  "GET /api/v1/savings/proof": { sound: true, soundUpTo: AT, latest: PROOF, open: null },
  "GET /api/v1/savings/proof/runs": listOf(PROOF),
  "GET /api/v1/contributions/credit-differences": listOf<Schemas["CreditDifferenceView"]>({
    contributionId: ID,
    memberId: MEMBER,
    billId: ID,
    month: "2026-10",
    paidOn: "2026-11-10",
    postedAt: AT,
    expected: 285_000,
    credited: null,
  }),
  "GET /api/v1/contributions/unmatched-credits": listOf(),
  "GET /api/v1/operations/claim-service/hold-differences": listOf<Schemas["HoldDifferenceView"]>({
    memberId: MEMBER,
    held: 9_600_000,
    lastClaimId: ID,
    foundAt: AT,
  }),
  [`GET /api/v1/savings/imports/${ID}`]: IMPORT,
  [`GET /api/v1/savings/imports/${ID}/faults`]: listOf(),
  "GET /api/v1/information/editorial/contents": listOf<Schemas["EditorialCard"]>({
    contentId: ID,
    version: 3,
    kind: "NEWS",
    slug: "loket-baru",
    status: "IN_REVIEW",
    title: ITEM.latest.content.title,
    revision: 2,
    publishedRevision: 1,
    changedAt: AT,
  }),
  [`GET /api/v1/information/editorial/contents/${ID}`]: ITEM,
  [`GET /api/v1/information/editorial/contents/${ID}/revisions`]: listOf(ITEM.latest),
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

/** Every screen, with what stands on it once it has been read; in the order of `OPERATIONS`. */
export const SCREENS: readonly (readonly [path: string, shown: string])[] = [
  ["/operations/health", "payout-service"],
  ["/operations/late", "KK-2026-000042"],
  ["/operations/payouts", "014 123***7890"],
  [`/operations/payouts/${ID}`, "Letter 17/XI of the bank"],
  ["/operations/reconciliation/payouts", "120"],
  ["/operations/reconciliation/payouts/2026-11-28", "Ask the bank for the transfer."],
  ["/operations/reconciliation/contributions", "300"],
  ["/operations/reconciliation/contributions/2026-11-28", "300"],
  ["/operations/dead-letters", "payout-service"],
  ["/operations/dead-letters/payout-service", "The bank code 999 is not known"],
  [`/operations/dead-letters/payout-service/${LETTER.id}`, "jmo.claims.v1"],
  ["/operations/deliveries", "claim · claim-completed"],
  [`/operations/imports/savings/${ID}`, "Rp9.600.000.000"],
  ["/operations/rates", "press release"],
  ["/operations/proof", "480.000"],
  ["/operations/differences", "Rp285.000"],
  ["/operations/outages", "claim-service"],
  ["/operations/campaigns", "promo-published"],
  ["/operations/audit", "Officer 1"],
  ["/content", "1"],
  [`/content/${ID}`, "Loket lama"],
];
