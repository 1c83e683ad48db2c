import { answer, type Schemas } from "@jmo/shared/api/client";
import type { UseQueryResult } from "@tanstack/react-query";
import { useAnswer } from "@jmo/shared/api/queries";

/** The itemised statement of one year. */
export function useStatement(year: number): UseQueryResult<Schemas["StatementAnswer"]> {
  return useAnswer(["statement", year], (api) =>
    answer(api.GET("/api/v1/savings/me/statement", { params: { query: { year } } })),
  );
}

/** The statements of several years, in their order. */
export function useStatements(from: number, to: number): UseQueryResult<Schemas["StatementsAnswer"]> {
  return useAnswer(["statements", from, to], (api) =>
    answer(api.GET("/api/v1/savings/me/statement/years", { params: { query: { from, to } } })),
  );
}
