import { answer, type Schemas } from "@jmo/shared/api/client";
import { until } from "@jmo/shared/api/clock";
import { useAnswer } from "@jmo/shared/api/queries";
import type { UseQueryResult } from "@tanstack/react-query";
import { useEffect, useState } from "react";

/** Before its end, at which a code is renewed, in milliseconds. */
const EARLY_MS = 30_000;
/** Between two attempts, and at least between two codes, in milliseconds. */
const PAUSE_MS = 15_000;
const SECOND_MS = 1_000;

/** The card with a code that is renewed before it expires, as long as somebody looks at it. */
export function useCard(enabled = true): UseQueryResult<Schemas["CardView"]> {
  const card = useAnswer(["card"], (api) => answer(api.GET("/api/v1/members/me/card")), { staleTime: PAUSE_MS, enabled });
  const { data, dataUpdatedAt, errorUpdatedAt, refetch } = card;
  useEffect(() => {
    if (data === undefined) {
      return;
    }
    const renew = () => {
      if (document.visibilityState === "visible") {
        void refetch();
      }
    };
    const failed = errorUpdatedAt > dataUpdatedAt;
    const timer = setTimeout(renew, failed ? PAUSE_MS : Math.max(until(data.verification.validUntil) - EARLY_MS, PAUSE_MS));
    const back = () => {
      if (until(data.verification.validUntil) < EARLY_MS) {
        renew();
      }
    };
    document.addEventListener("visibilitychange", back);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", back);
    };
  }, [data, dataUpdatedAt, errorUpdatedAt, refetch]);
  return card;
}

/** Seconds until a moment by the server's clock, counted down; 0 when it has passed. */
export function useSecondsUntil(at: string): number {
  const left = () => Math.max(0, Math.ceil(until(at) / SECOND_MS));
  const [seconds, setSeconds] = useState(left);
  useEffect(() => {
    const count = () => {
      setSeconds(Math.max(0, Math.ceil(until(at) / SECOND_MS)));
    };
    count();
    const timer = setInterval(count, SECOND_MS);
    return () => {
      clearInterval(timer);
    };
  }, [at]);
  return seconds;
}
