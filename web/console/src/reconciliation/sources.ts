import { answer, type Api, type Schemas } from "@jmo/shared/api/client";
import type { From, Part } from "../parts/pages";

/** A day that was compared with the bank's statement, whatever was. */
export interface Day {
  readonly day: string;
  readonly state: "OPEN" | "DONE";
  readonly comparedAt: string | null;
  readonly dueAt: string | null;
  readonly trouble: string | null;
  readonly entries: number | null;
  /** How many payouts or payments of ours belong to it. */
  readonly ours: number | null;
  readonly differences: number | null;
  readonly openDifferences: number;
}

export interface Difference {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  /** Absent where the text says it. */
  readonly nextAction?: string;
  readonly reference: string | null;
  readonly ourAmount: number | null;
  readonly bankAmount: number | null;
  readonly closedAt: string | null;
  readonly reason: string | null;
}

/** Where money is compared with the bank's statement. */
export interface Source {
  readonly name: "payouts" | "contributions";
  readonly days: (api: Api, from: From) => Promise<Part<Day>>;
  readonly day: (api: Api, day: string) => Promise<Day>;
  readonly differences: (api: Api, day: string, from: From) => Promise<Part<Difference>>;
  readonly repeat: (api: Api, day: string) => Promise<unknown>;
  readonly close: (api: Api, day: string, id: string, reason: string) => Promise<unknown>;
  /** Closes all of one kind, where the service can. */
  readonly closeAll?: (api: Api, day: string, kind: Schemas["DifferenceKind"], reason: string) => Promise<number>;
}

export const PAYOUTS: Source = {
  name: "payouts",
  days: async (api, query) => mapped(await answer(api.GET("/api/v1/reconciliations", { params: { query } })), payoutDay),
  day: async (api, day) =>
    payoutDay((await answer(api.GET("/api/v1/reconciliations/{day}", { params: { path: { day } } }))).reconciliation),
  differences: (api, day, query) =>
    answer(api.GET("/api/v1/reconciliations/{day}/differences", { params: { path: { day }, query } })),
  repeat: (api, day) => answer(api.POST("/api/v1/reconciliations/{day}", { params: { path: { day } } })),
  close: (api, day, id, reason) =>
    answer(
      api.POST("/api/v1/reconciliations/{day}/differences/{id}/close", { params: { path: { day, id } }, body: { reason } }),
    ),
  closeAll: async (api, day, kind, reason) =>
    (
      await answer(
        api.POST("/api/v1/reconciliations/{day}/differences/close", { params: { path: { day } }, body: { kind, reason } }),
      )
    ).closed,
};

export const CONTRIBUTIONS: Source = {
  name: "contributions",
  days: async (api, query) =>
    mapped(await answer(api.GET("/api/v1/contributions/reconciliations", { params: { query } })), collectionDay),
  day: async (api, day) =>
    collectionDay(await answer(api.GET("/api/v1/contributions/reconciliations/{day}", { params: { path: { day } } }))),
  differences: (api, day, query) =>
    answer(api.GET("/api/v1/contributions/reconciliations/{day}/differences", { params: { path: { day }, query } })),
  repeat: (api, day) => answer(api.POST("/api/v1/contributions/reconciliations/{day}", { params: { path: { day } } })),
  close: (api, day, id, reason) =>
    answer(
      api.POST("/api/v1/contributions/reconciliations/{day}/differences/{id}/close", {
        params: { path: { day, id } },
        body: { reason },
      }),
    ),
};

function payoutDay(view: Schemas["ReconciliationView"]): Day {
  return { ...view, ours: view.payouts };
}

function collectionDay(view: Schemas["CollectionDayView"]): Day {
  return { ...view, ours: view.payments };
}

function mapped<V, T>(part: { items: V[]; next: string | null }, map: (view: V) => T): Part<T> {
  return { items: part.items.map(map), next: part.next };
}
