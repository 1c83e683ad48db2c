import { answer, type Api, type Schemas } from "@jmo/shared/api/client";
import { ApiProblem } from "@jmo/shared/api/problem";
import { mayTryAgain, pauseAfter } from "@jmo/shared/api/retry";
import { keepPreviousData, QueryClient, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useMember } from "./member";

const MOST_RETRIES = 2;
const FRESH_MS = 10_000;
const OUTAGES_FRESH_MS = 60_000;

export function queryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        retry: (failures, failure) => failures < MOST_RETRIES && mayTryAgain(failure),
        retryDelay: (failures, failure) => pauseAfter(failures + 1, failure),
      },
      // What the member sends fails in words; it does not wait in silence for the line.
      mutations: { retry: false, networkMode: "always" },
    },
  });
}

interface AnswerOptions {
  /** Milliseconds. */
  staleTime?: number;
  /** Whether everything that the request needs is there. */
  enabled?: boolean;
  /** The answer before stays until the next one has come. */
  keep?: boolean;
}

/** Texts of the API are in the language of the request, so each language has its own answers. */
export function useAnswer<T>(
  name: readonly unknown[],
  read: (api: Api) => Promise<T>,
  { staleTime = FRESH_MS, enabled = true, keep = false }: AnswerOptions = {},
): UseQueryResult<T> {
  const { api } = useMember();
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: [...name, i18n.language],
    queryFn: () => read(api),
    staleTime,
    enabled,
    ...(keep && { placeholderData: keepPreviousData }),
  });
}

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

export function useEligibility(): UseQueryResult<Schemas["EligibilityView"]> {
  return useAnswer(["eligibility"], (api) => answer(api.GET("/api/v1/claims/eligibility")));
}

/** How long the API asks to wait before the next attempt. */
export function secondsToWait(failure: unknown): number | undefined {
  return failure instanceof ApiProblem ? failure.retryAfter : undefined;
}
