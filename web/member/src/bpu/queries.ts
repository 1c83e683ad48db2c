import { answer, type Schemas } from "@jmo/shared/api/client";
import { usePages } from "@jmo/shared/api/pages";
import { useAnswer } from "@jmo/shared/api/queries";
import type { UseQueryResult } from "@tanstack/react-query";

export type Bill = Schemas["BillView"];
export type Standing = Schemas["WorkerStandingView"];
export type PaidWorker = Schemas["WorkerPaidWorkerView"];

/** For how many months contributions are paid at once. */
export const MONTHS = [1, 2, 3, 6, 12] as const;
export type Months = (typeof MONTHS)[number];

const BILL_REPEAT_MS = 3_000;
const REGISTRATION_REPEAT_MS = 3_000;

function of(worker: string | undefined): { worker?: string } {
  return worker === undefined ? {} : { worker };
}

/** @param worker whom the member pays for; without one, the member */
export function useStanding(worker?: string, enabled = true): UseQueryResult<Standing> {
  return useAnswer(
    ["bpu", "standing", worker],
    (api) => answer(api.GET("/api/v1/contributions/me/standing", { params: { query: of(worker) } })),
    { enabled },
  );
}

/** What the next months come to; nothing is billed by it. */
export function useQuote(months: Months, worker?: string): UseQueryResult<Schemas["WorkerQuoteView"]> {
  return useAnswer(
    ["bpu", "quote", worker, months],
    (api) => answer(api.GET("/api/v1/contributions/me/quote", { params: { query: { months, ...of(worker) } } })),
    { keep: true },
  );
}

/** Asked for again as long as something is awaited of it: its account at the bank, the money, or the entry on record. */
export function useBill(billId: string | null): UseQueryResult<Bill> {
  return useAnswer(
    ["bpu", "bill", billId],
    (api) => answer(api.GET("/api/v1/contributions/me/bills/{billId}", { params: { path: { billId: billId ?? "" } } })),
    { enabled: billId !== null, again: (bill) => (isAwaited(bill) ? BILL_REPEAT_MS : false) },
  );
}

function isAwaited(bill: Bill | undefined): boolean {
  return bill !== undefined && (bill.state === "OPEN" || (bill.state === "PAID" && !bill.posted));
}

/** For whom the member pays; asked for again as long as the civil registry is asked about one of them. */
export function usePaidWorkers() {
  return usePages<PaidWorker>(
    ["bpu", "workers"],
    (api, cursor) =>
      answer(api.GET("/api/v1/members/me/paid-workers", { params: { query: cursor === undefined ? {} : { cursor } } })),
    { again: (items) => (items.some((worker) => worker.status === "CHECKING") ? REGISTRATION_REPEAT_MS : false) },
  );
}
