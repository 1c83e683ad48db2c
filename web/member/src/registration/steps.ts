import type { Schemas } from "@jmo/shared/api/client";
import { slugOf } from "../steps/paths";

export type Step = Schemas["RegistrationStep"];

/** In the order in which they are asked; which one is due, the API says. */
export const STEPS: readonly Step[] = [
  "CITIZENSHIP",
  "MEMBERSHIP_TYPE",
  "PERSONAL_DATA",
  "EMAIL",
  "PHONE",
  "PASSWORD",
  "TERMS",
];

export const START = "/create-account";

/** Each step is an address of its own, so that the back button goes back by one. */
export function pathOf(step: Step): string {
  return `${START}/${slugOf(step)}`;
}
