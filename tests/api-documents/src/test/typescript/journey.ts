// Compiled, never run: what an app would write against the generated types.
import type { components, operations, paths } from "./schema";

type Claim = components["schemas"]["ClaimView"];
type Submitted = operations["submitClaim"]["responses"][201]["content"]["application/json"];

export function net(claim: Claim): number | null {
  return claim.amounts === null ? null : claim.amounts.net;
}

export const request: operations["submitClaim"]["requestBody"]["content"]["application/json"] = {
  cause: "RESIGNATION",
  verificationId: "0198f3a2-7c1e-7b54-9d60-3f2a8c5e1b47",
  payout: { bankCode: "014", accountNumber: "1234567890" },
};

export const submitted = (claim: Submitted): Claim => claim;
export const path: keyof paths = "/api/v1/claims/{claimId}/timeline";
