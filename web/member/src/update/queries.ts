import { answer, type Schemas } from "@jmo/shared/api/client";
import { hasCode } from "@jmo/shared/api/problem";
import { useAnswer } from "@jmo/shared/api/queries";
import type { UseQueryResult } from "@tanstack/react-query";

export type DataUpdate = Schemas["DataUpdateView"];

export const NAME = "data-update";
const AGAIN_MS = 2_000;

/** The member's data update; null if none was begun. What waits for the bank is looked at again by itself. */
export function useDataUpdate(): UseQueryResult<DataUpdate | null> {
  return useAnswer<DataUpdate | null>(
    [NAME],
    async (api) => {
      try {
        return await answer(api.GET("/api/v1/members/me/data-updates/current"));
      } catch (failure) {
        if (hasCode(failure, "data-update-not-found")) {
          return null;
        }
        throw failure;
      }
    },
    { again: (update) => (update?.bankAccount?.status === "CHECKING" || update?.status === "CONFIRMING" ? AGAIN_MS : false) },
  );
}
