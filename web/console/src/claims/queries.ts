import { answer, type Schemas } from "@jmo/shared/api/client";
import { usePages, type Pages } from "@jmo/shared/api/pages";
import { useAnswer } from "@jmo/shared/api/queries";
import type { UseQueryResult } from "@tanstack/react-query";

export type Review = Schemas["ReviewView"];

export function useClaimReviews(): Pages<Review> {
  return usePages(["claim-reviews"], (api, cursor) =>
    answer(api.GET("/api/v1/claim-reviews", { params: { query: cursor === undefined ? {} : { cursor } } })),
  );
}

export function useClaimReview(claimId: string): UseQueryResult<Review> {
  return useAnswer(["claim-review", claimId], (api) =>
    answer(api.GET("/api/v1/claim-reviews/{claimId}", { params: { path: { claimId } } })),
  );
}

/** With links to the faces; for claims officers. */
export function useIdentityReview(verificationId: string, enabled: boolean): UseQueryResult<Schemas["IdentityReviewsReview"]> {
  return useAnswer(
    ["identity-review", verificationId],
    (api) => answer(api.GET("/api/v1/identity-reviews/{verificationId}", { params: { path: { verificationId } } })),
    // Each reading makes new links, and is recorded.
    { enabled, staleTime: Infinity },
  );
}

/** Without faces; also for auditors, and after the review. */
export function useVerification(verificationId: string, enabled: boolean): UseQueryResult<Schemas["VerificationView"]> {
  return useAnswer(
    ["verification", verificationId],
    (api) => answer(api.GET("/api/v1/verifications/{verificationId}", { params: { path: { verificationId } } })),
    { enabled, staleTime: Infinity },
  );
}
