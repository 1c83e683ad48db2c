import { lazy } from "react";
import type { Role } from "./roles";
import type { Screen } from "./screens";

const OPERATORS: readonly Role[] = ["operator", "auditor"];
const EDITORS: readonly Role[] = ["editor", "auditor"];

/** The screens of operators and editors; auditors read what these change. */
export const OPERATIONS: readonly Screen[] = [
  { path: "operations/health", Shown: lazy(() => import("../services/Health")), roles: OPERATORS, menu: { group: "operations", name: "health" } },
  { path: "operations/late", Shown: lazy(() => import("../late/Late")), roles: OPERATORS, menu: { group: "operations", name: "late" } },
  { path: "operations/payouts", Shown: lazy(() => import("../payouts/Payouts")), roles: OPERATORS, menu: { group: "operations", name: "payouts" } },
  { path: "operations/payouts/:payoutId", Shown: lazy(() => import("../payouts/Payout")), roles: OPERATORS },
  {
    path: "operations/reconciliation/payouts",
    Shown: lazy(() => import("../reconciliation/PayoutDays")),
    roles: OPERATORS,
    menu: { group: "operations", name: "payoutDays" },
  },
  { path: "operations/reconciliation/payouts/:day", Shown: lazy(() => import("../reconciliation/PayoutDay")), roles: OPERATORS },
  {
    path: "operations/reconciliation/contributions",
    Shown: lazy(() => import("../reconciliation/ContributionDays")),
    roles: OPERATORS,
    menu: { group: "operations", name: "contributionDays" },
  },
  { path: "operations/reconciliation/contributions/:day", Shown: lazy(() => import("../reconciliation/ContributionDay")), roles: OPERATORS },
  {
    path: "operations/dead-letters",
    Shown: lazy(() => import("../services/DeadLetters")),
    roles: OPERATORS,
    menu: { group: "operations", name: "deadLetters" },
  },
  { path: "operations/dead-letters/:service", Shown: lazy(() => import("../services/ServiceDeadLetters")), roles: OPERATORS },
  { path: "operations/dead-letters/:service/:letterId", Shown: lazy(() => import("../services/DeadLetter")), roles: OPERATORS },
  {
    path: "operations/deliveries",
    Shown: lazy(() => import("../notices/Deliveries")),
    roles: OPERATORS,
    menu: { group: "operations", name: "deliveries" },
  },
  {
    path: "operations/imports",
    Shown: lazy(() => import("../imports/Imports")),
    roles: ["operator", "claims-officer", "auditor"],
    menu: { group: "operations", name: "imports" },
  },
  {
    path: "operations/imports/:kind/:importId",
    Shown: lazy(() => import("../imports/ImportPage")),
    roles: ["operator", "claims-officer", "auditor"],
  },
  { path: "operations/rates", Shown: lazy(() => import("../ledger/Rates")), roles: OPERATORS, menu: { group: "operations", name: "rates" } },
  { path: "operations/proof", Shown: lazy(() => import("../ledger/Proof")), roles: OPERATORS, menu: { group: "operations", name: "proof" } },
  {
    path: "operations/differences",
    Shown: lazy(() => import("../ledger/Differences")),
    roles: OPERATORS,
    menu: { group: "operations", name: "differences" },
  },
  { path: "operations/outages", Shown: lazy(() => import("../outages/Outages")), roles: OPERATORS, menu: { group: "operations", name: "outages" } },
  {
    path: "operations/campaigns",
    Shown: lazy(() => import("../notices/Campaigns")),
    roles: OPERATORS,
    menu: { group: "operations", name: "campaigns" },
  },
  { path: "operations/audit", Shown: lazy(() => import("../services/AuditRecords")), roles: OPERATORS, menu: { group: "operations", name: "audit" } },
  { path: "content", Shown: lazy(() => import("../content/Contents")), roles: EDITORS, menu: { group: "content", name: "contents" } },
  { path: "content/new", Shown: lazy(() => import("../content/NewContent")), roles: ["editor"] },
  { path: "content/:contentId", Shown: lazy(() => import("../content/Content")), roles: EDITORS },
];
