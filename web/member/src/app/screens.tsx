import { lazy, type ComponentType, type LazyExoticComponent } from "react";

export interface Screen {
  readonly path: string;
  readonly Shown: LazyExoticComponent<ComponentType>;
  /** Also for who is not logged in. */
  readonly open?: true;
}

/** Every screen of the app but the first; each is loaded when it is opened, with its texts. */
export const SCREENS: readonly Screen[] = [
  { path: "menu", Shown: lazy(() => import("../menu/Menu")) },
  { path: "create-account/*", Shown: lazy(() => import("../registration/CreateAccount")), open: true },
  { path: "forgotten", Shown: lazy(() => import("../forgotten/Forgotten")), open: true },
  { path: "data-update/*", Shown: lazy(() => import("../update/DataUpdate")) },
  { path: "account", Shown: lazy(() => import("../account/Profile")) },
  { path: "account/sessions", Shown: lazy(() => import("../account/Sessions")) },
  { path: "account/activity", Shown: lazy(() => import("../account/Activity")) },
  { path: "account/consents", Shown: lazy(() => import("../account/Consents")) },
  { path: "account/data", Shown: lazy(() => import("../account/DataCopy")) },
  { path: "account/erasure", Shown: lazy(() => import("../account/Erasure")) },
  { path: "heirs", Shown: lazy(() => import("../heirs/Heirs")) },
  { path: "claim/*", Shown: lazy(() => import("../claim/Claim")) },
  { path: "claims/:claimId", Shown: lazy(() => import("../tracking/Tracking")) },
  { path: "claims/:claimId/account/*", Shown: lazy(() => import("../tracking/AnotherAccount")) },
  { path: "card", Shown: lazy(() => import("../card/Card")) },
  { path: "savings", Shown: lazy(() => import("../savings/Savings")) },
  { path: "savings/statement", Shown: lazy(() => import("../statement/Statement")) },
  { path: "contributions", Shown: lazy(() => import("../contributions/Contributions")) },
  { path: "bpu/*", Shown: lazy(() => import("../bpu/Bpu")) },
  { path: "simulation/jht", Shown: lazy(() => import("../simulation/JhtSimulation")) },
  { path: "simulation/jp", Shown: lazy(() => import("../simulation/JpSimulation")) },
  { path: "complaints", Shown: lazy(() => import("../complaints/Complaints")) },
  { path: "complaints/new", Shown: lazy(() => import("../complaints/NewComplaint")) },
  { path: "complaints/new/:kind", Shown: lazy(() => import("../complaints/ComplaintForm")) },
  { path: "complaints/:complaintId", Shown: lazy(() => import("../complaints/Complaint")) },
  { path: "branches", Shown: lazy(() => import("../branches/Branches")), open: true },
  { path: "branches/:code", Shown: lazy(() => import("../branches/Branch")), open: true },
  { path: "branches/:code/appointment", Shown: lazy(() => import("../appointments/Booking")) },
  { path: "appointments", Shown: lazy(() => import("../appointments/Appointments")) },
  { path: "appointments/:appointmentId", Shown: lazy(() => import("../appointments/Appointment")) },
  { path: "appointments/:appointmentId/slot", Shown: lazy(() => import("../appointments/Moving")) },
  { path: "accidents", Shown: lazy(() => import("../accidents/Accidents")) },
  { path: "accidents/new", Shown: lazy(() => import("../accidents/NotifyAccident")) },
  { path: "accidents/other", Shown: lazy(() => import("../accidents/NotifyOther")), open: true },
  { path: "accidents/:accidentId", Shown: lazy(() => import("../accidents/Accident")) },
  { path: "accidents/:accidentId/stage-one", Shown: lazy(() => import("../accidents/StageOne")) },
  { path: "accidents/:accidentId/stage-two", Shown: lazy(() => import("../accidents/StageTwo")) },
  { path: "accidents/:accidentId/account/*", Shown: lazy(() => import("../accidents/PayoutAccount")) },
  { path: "benefits", Shown: lazy(() => import("../information/Contents").then(({ Benefits }) => ({ default: Benefits }))), open: true },
  { path: "benefits/additional", Shown: lazy(() => import("../benefits/AdditionalBenefits")) },
  { path: "news", Shown: lazy(() => import("../information/Contents").then(({ News }) => ({ default: News }))), open: true },
  { path: "promos", Shown: lazy(() => import("../information/Contents").then(({ Promos }) => ({ default: Promos }))), open: true },
  { path: "questions", Shown: lazy(() => import("../information/Contents").then(({ Questions }) => ({ default: Questions }))), open: true },
  { path: "contact", Shown: lazy(() => import("../information/Contents").then(({ Channels }) => ({ default: Channels }))), open: true },
  { path: "information/:slug", Shown: lazy(() => import("../information/Content")), open: true },
  { path: "inbox", Shown: lazy(() => import("../inbox/Inbox")) },
  { path: "inbox/settings", Shown: lazy(() => import("../inbox/Settings")) },
];
