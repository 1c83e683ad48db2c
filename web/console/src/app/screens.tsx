import type { Texts } from "@jmo/shared/i18n/texts";
import { lazy, type ComponentType, type LazyExoticComponent } from "react";
import { OPERATIONS } from "./operations";
import { ROLES, type Role } from "./roles";

export interface Screen {
  /** Below `/console`; empty for the first one. */
  readonly path: string;
  readonly Shown: LazyExoticComponent<ComponentType>;
  /** Who may open it, as the services say of what it reads. */
  readonly roles: readonly Role[];
  /** Where it stands in the navigation; one that is reached from others only has none. */
  readonly menu?: { readonly group: keyof Texts["console"]["groups"]; readonly name: keyof Texts["console"]["screens"] };
}

const CLAIMS: readonly Role[] = ["claims-officer", "auditor"];
const COMPLAINTS: readonly Role[] = ["complaint-officer", "supervisor", "auditor"];

/** Every screen of the console, in the order of its navigation; each is loaded when it is opened, with its texts. */
export const SCREENS: readonly Screen[] = [
  { path: "", Shown: lazy(() => import("../home/Home")), roles: ROLES, menu: { group: "work", name: "home" } },
  { path: "claim-reviews", Shown: lazy(() => import("../claims/ClaimReviews")), roles: CLAIMS, menu: { group: "work", name: "claimReviews" } },
  { path: "claim-reviews/:claimId", Shown: lazy(() => import("../claims/ClaimReview")), roles: CLAIMS },
  {
    path: "identity-reviews",
    Shown: lazy(() => import("../identity/IdentityReviews")),
    roles: ["claims-officer"],
    menu: { group: "work", name: "identityReviews" },
  },
  { path: "replacements", Shown: lazy(() => import("../identity/Replacements")), roles: CLAIMS, menu: { group: "work", name: "replacements" } },
  { path: "replacements/:replacementId", Shown: lazy(() => import("../identity/Replacement")), roles: ["claims-officer"] },
  { path: "accident-reviews", Shown: lazy(() => import("../accidents/Accidents")), roles: CLAIMS, menu: { group: "work", name: "accidents" } },
  { path: "accident-reviews/:accidentId", Shown: lazy(() => import("../accidents/AccidentCase")), roles: CLAIMS },
  {
    path: "accident-notifications",
    Shown: lazy(() => import("../accidents/Notifications")),
    roles: CLAIMS,
    menu: { group: "work", name: "notifications" },
  },
  { path: "accident-notifications/:notificationId", Shown: lazy(() => import("../accidents/UnmatchedNotification")), roles: CLAIMS },
  { path: "complaints", Shown: lazy(() => import("../complaints/Complaints")), roles: COMPLAINTS, menu: { group: "work", name: "complaints" } },
  { path: "complaints/:complaintId", Shown: lazy(() => import("../complaints/Complaint")), roles: COMPLAINTS },
  { path: "compliance", Shown: lazy(() => import("../compliance/ComplianceCases")), roles: COMPLAINTS, menu: { group: "work", name: "compliance" } },
  { path: "compliance/:caseId", Shown: lazy(() => import("../compliance/ComplianceCase")), roles: COMPLAINTS },
  {
    path: "search",
    Shown: lazy(() => import("../members/Search")),
    roles: ["claims-officer", "complaint-officer", "supervisor", "operator", "auditor"],
    menu: { group: "members", name: "search" },
  },
  {
    path: "members/:memberId",
    Shown: lazy(() => import("../members/Member")),
    roles: ["claims-officer", "complaint-officer", "operator", "auditor"],
  },
  ...OPERATIONS,
];
