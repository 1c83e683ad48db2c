import { answer } from "@jmo/shared/api/client";
import { usePages } from "@jmo/shared/api/pages";

/** The member's contributions, the latest month first. */
export function useContributions() {
  return usePages(["contributions"], (api, cursor) =>
    answer(api.GET("/api/v1/contributions/me", { params: { query: cursor === undefined ? {} : { cursor } } })),
  );
}
