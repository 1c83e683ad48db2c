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
];
