import type { Api } from "./client";
import { ApiProblem } from "./problem";
import { mayTryAgain, pauseAfter } from "./retry";
import { keepPreviousData, QueryClient, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useApp } from "../app";

const MOST_RETRIES = 2;
const FRESH_MS = 10_000;

export function queryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        retry: (failures, failure) => failures < MOST_RETRIES && mayTryAgain(failure),
        retryDelay: (failures, failure) => pauseAfter(failures + 1, failure),
        // Without a connection a screen says so, and is filled when there is one again.
        networkMode: "always",
        refetchOnReconnect: true,
      },
      // What somebody sends fails in words; it does not wait in silence for the line.
      mutations: { retry: false, networkMode: "always" },
    },
  });
}

interface AnswerOptions<T> {
  /** Milliseconds. */
  staleTime?: number;
  /** Whether everything that the request needs is there. */
  enabled?: boolean;
  /** The answer before stays until the next one has come. */
  keep?: boolean;
  /** How soon it is asked again by itself, in milliseconds; not at all if nothing more is awaited. */
  again?: (answer: T | undefined) => number | false;
}

/** Texts of the API are in the language of the request, so each language has its own answers. */
export function useAnswer<T>(
  name: readonly unknown[],
  read: (api: Api) => Promise<T>,
  { staleTime = FRESH_MS, enabled = true, keep = false, again }: AnswerOptions<T> = {},
): UseQueryResult<T> {
  const { api } = useApp();
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: [...name, i18n.language],
    queryFn: () => read(api),
    staleTime,
    enabled,
    ...(keep && { placeholderData: keepPreviousData }),
    ...(again && { refetchInterval: (query: { state: { data?: T | undefined } }) => again(query.state.data) }),
  });
}

/** How long the API asks to wait before the next attempt. */
export function secondsToWait(failure: unknown): number | undefined {
  return failure instanceof ApiProblem ? failure.retryAfter : undefined;
}
