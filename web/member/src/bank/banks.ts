import { answer, type Schemas } from "@jmo/shared/api/client";
import { useAnswer } from "@jmo/shared/api/queries";
import type { UseQueryResult } from "@tanstack/react-query";
import { useCallback } from "react";

/** Banks change once in years. */
const FRESH_MS = 3_600_000;

/** The banks to choose from, the most common first. */
export function useBanks(): UseQueryResult<Schemas["BankView"][]> {
  return useAnswer(["banks"], (api) => answer(api.GET("/api/v1/banks")), { staleTime: FRESH_MS });
}

/** The name of a bank by its code; the code itself for a bank that is not listed, or as long as the list is not there. */
export function useBankName(): (code: string) => string {
  const { data } = useBanks();
  return useCallback((code) => data?.find((bank) => bank.code === code)?.name ?? code, [data]);
}
