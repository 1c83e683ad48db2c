import { answer, type Schemas } from "@jmo/shared/api/client";
import type { UseQueryResult } from "@tanstack/react-query";
import { useAnswer } from "@jmo/shared/api/queries";

/** What JHT is estimated from; the wage and the opening balance in rupiah. */
export interface JhtInput {
  readonly wage: number;
  readonly years: number;
  /** The member's own balance if left out. */
  readonly openingBalance?: number;
  /** 0.05 for 5 %. */
  readonly wageGrowth: number;
}

/** None is asked for while the input is not complete. */
export function useJhtSimulation(input: JhtInput | undefined): UseQueryResult<Schemas["JhtAnswer"]> {
  return useAnswer(
    ["jht-simulation", input],
    (api) =>
      input === undefined
        ? Promise.reject(new Error("Nothing to simulate"))
        : answer(api.GET("/api/v1/savings/simulation/jht", { params: { query: { ...input } } })),
    { enabled: input !== undefined, keep: true },
  );
}

export type JpInput = Schemas["SimulationJpRequest"];

/** Nothing is stored by the request, so it may be repeated. None is made while the input is not complete. */
export function useJpSimulation(input: JpInput | undefined): UseQueryResult<Schemas["JpAnswer"]> {
  return useAnswer(
    ["jp-simulation", input],
    (api) =>
      input === undefined
        ? Promise.reject(new Error("Nothing to simulate"))
        : answer(api.POST("/api/v1/savings/simulation/jp", { body: input })),
    { enabled: input !== undefined, keep: true },
  );
}
