import { answer, type Schemas } from "@jmo/shared/api/client";
import { useAnswer } from "@jmo/shared/api/queries";
import type { UseQueryResult } from "@tanstack/react-query";

const OUTAGES_FRESH_MS = 60_000;

export function useSavings(): UseQueryResult<Schemas["SavingsAnswer"]> {
  return useAnswer(["savings"], (api) => answer(api.GET("/api/v1/savings/me")));
}

export function useOwnData(): UseQueryResult<Schemas["MemberView"]> {
  return useAnswer(["own-data"], (api) => answer(api.GET("/api/v1/members/me")));
}

export function useOutages(): UseQueryResult<Schemas["OutageBannerView"][]> {
  return useAnswer(["outages"], (api) => answer(api.GET("/api/v1/outages")), {
    staleTime: OUTAGES_FRESH_MS,
  });
}

/** The member's claims, the latest first. */
export function useClaims(): UseQueryResult<Schemas["PageClaimView"]> {
  return useAnswer(["claims"], (api) => answer(api.GET("/api/v1/claims")));
}

export function useClaim(claimId: string): UseQueryResult<Schemas["ClaimView"]> {
  return useAnswer(["claim", claimId], (api) =>
    answer(api.GET("/api/v1/claims/{claimId}", { params: { path: { claimId } } })),
  );
}

/** @param again how soon it is asked again by itself, in milliseconds */
export function useEligibility(
  again?: (eligibility: Schemas["EligibilityView"] | undefined) => number | false,
): UseQueryResult<Schemas["EligibilityView"]> {
  return useAnswer(["eligibility"], (api) => answer(api.GET("/api/v1/claims/eligibility")), {
    // Almost everything that a member does elsewhere changes it: each screen asks again.
    staleTime: 0,
    // It stays over a change of the language, so that no step of a claim is begun anew by one.
    keep: true,
    ...(again !== undefined && { again }),
  });
}
