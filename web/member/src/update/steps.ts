import type { Schemas } from "@jmo/shared/api/client";
import { slugOf } from "../steps/paths";

export type Step = Schemas["DataUpdateStep"];

/** In the order in which they are asked; which one is due, the API says. */
export const STEPS: readonly Step[] = [
  "MEMBERSHIP",
  "SELFIE",
  "CONTACT",
  "CIVIL_DATA",
  "OCCUPATION",
  "NPWP",
  "EMERGENCY_CONTACT",
  "BANK_ACCOUNT",
];

/** With the review, which is no step of the API. */
export const NUMBER_OF_STEPS = STEPS.length + 1;

export const START = "/data-update";
export const REVIEW = `${START}/review`;

/** Each step is an address of its own, so that the back button goes back by one. */
export function pathOf(step: Step): string {
  return `${START}/${slugOf(step)}`;
}
