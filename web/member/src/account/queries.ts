import { answer, type Schemas } from "@jmo/shared/api/client";
import { usePages, type Pages } from "@jmo/shared/api/pages";
import { useAnswer } from "@jmo/shared/api/queries";
import type { UseQueryResult } from "@tanstack/react-query";

export function useEmployments(): UseQueryResult<Schemas["EmploymentsView"]> {
  return useAnswer(["employments"], (api) => answer(api.GET("/api/v1/members/me/employments")));
}

export function useSessions(): UseQueryResult<Schemas["SessionsView"]> {
  return useAnswer(["sessions"], (api) => answer(api.GET("/api/v1/members/me/sessions")));
}

/** The newest first. */
export function useActivities(): Pages<Schemas["ActivityView"]> {
  return usePages(["activities"], (api, cursor) =>
    answer(api.GET("/api/v1/members/me/activities", { params: { query: cursor === undefined ? {} : { cursor } } })),
  );
}

export function useFaceConsent(): UseQueryResult<Schemas["BiometricConsentView"]> {
  return useAnswer(["face-consent"], (api) => answer(api.GET("/api/v1/members/me/biometric-consent")));
}

export function usePromotionConsent(): UseQueryResult<Schemas["ConsentsView"]> {
  return useAnswer(["promotion-consent"], (api) => answer(api.GET("/api/v1/notifications/consents")));
}

export function useErasures(): UseQueryResult<Schemas["ErasureRequestsView"]> {
  return useAnswer(["erasures"], (api) => answer(api.GET("/api/v1/members/me/erasure-requests")));
}
