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

/** Every screen of the console, in the order of its navigation; each is loaded when it is opened, with its texts. */
export const SCREENS: readonly Screen[] = [
  { path: "", Shown: lazy(() => import("../home/Home")), roles: ROLES, menu: { group: "work", name: "home" } },
  ...OPERATIONS,
];
