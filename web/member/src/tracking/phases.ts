import type { Schemas } from "@jmo/shared/api/client";

type Status = Schemas["ClaimStatus"];
type Phase = Schemas["Phase"];

/** The way of a claim that goes well. */
export const WAY: readonly Phase[] = ["SUBMITTED", "VERIFICATION", "APPROVAL", "PAYMENT", "COMPLETED"];

/** Whether nothing more is to come. A returned payment waits for another account. */
export function hasEnded(status: Status): boolean {
  return status === "COMPLETED" || status === "REJECTED" || status === "CANCELLED";
}
