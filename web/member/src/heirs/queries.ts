import { answer, type Schemas } from "@jmo/shared/api/client";
import { useAnswer } from "@jmo/shared/api/queries";
import type { UseQueryResult } from "@tanstack/react-query";

export const NAME = "heirs";

export function useHeirs(): UseQueryResult<Schemas["HeirsView"]> {
  return useAnswer([NAME], (api) => answer(api.GET("/api/v1/members/me/heirs")));
}
