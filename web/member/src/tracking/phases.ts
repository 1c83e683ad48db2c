import type { Schemas } from "@jmo/shared/api/client";

type Status = Schemas["ClaimStatus"];
export const ANOTHER_ACCOUNT = "correct-payout-account";

type Phase = Schemas["Phase"];

/** The way of a claim that goes well. */
export const WAY: readonly Phase[] = ["SUBMITTED", "VERIFICATION", "APPROVAL", "PAYMENT", "COMPLETED"];

/** Whether the money came back and the claim waits for another account, as the claim itself says. */
export function canGiveAnotherAccount({ nextSteps }: Pick<Schemas["ClaimView"], "nextSteps">): boolean {
  return nextSteps.some((step) => step.action === ANOTHER_ACCOUNT);
}

/** Whether nothing more is to come. A returned payment waits for another account. */
export function hasEnded(status: Status): boolean {
  return status === "COMPLETED" || status === "REJECTED" || status === "CANCELLED";
}
