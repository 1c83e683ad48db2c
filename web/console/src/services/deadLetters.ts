import { answer, type Api, type Schemas } from "@jmo/shared/api/client";
import type { From } from "../parts/pages";
import type { Service } from "./services";

export type DeadLetter = Schemas["DeadLetterSummary"];
export type DeadLetterState = Schemas["DeadLetterState"];

/** Which of a service's dead letters are meant; an empty text means all. */
export interface Selection {
  readonly type: string;
  readonly cause: string;
}

/** Of replaying or discarding many, whose reason is kept. */
export interface Outcome {
  readonly handled: number;
  readonly failed: number;
}

function given(selection: Selection) {
  return {
    ...(selection.type !== "" && { type: selection.type }),
    ...(selection.cause !== "" && { cause: selection.cause }),
  };
}

export function lettersOf(service: Service, state: DeadLetterState, selection: Selection, from: From) {
  return (api: Api) =>
    answer(
      api.GET(`/api/v1/operations/${service}/dead-letters`, {
        params: { query: { ...given(selection), state, ...from } },
      }),
    );
}

/** Replays all that wait and are selected, part by part, in the order of publication. */
export async function replayAll(api: Api, service: Service, selection: Selection, reason: string): Promise<Outcome> {
  let outcome: Outcome = { handled: 0, failed: 0 };
  let cursor: string | null = null;
  do {
    const part: Schemas["DeadLetterReplayed"] = await answer(
      api.POST(`/api/v1/operations/${service}/dead-letters/replays`, {
        params: { query: { ...given(selection), ...(cursor !== null && { cursor }) } },
        body: reason === "" ? {} : { reason },
      }),
    );
    outcome = { handled: outcome.handled + part.replayed, failed: outcome.failed + part.failed.length + part.skipped.length };
    cursor = part.next;
  } while (cursor !== null);
  return outcome;
}

/** Discards all that wait and are selected, part by part. */
export async function discardAll(api: Api, service: Service, selection: Selection, reason: string): Promise<Outcome> {
  let handled = 0;
  let cursor: string | null = null;
  do {
    const part: Schemas["DeadLetterDiscarded"] = await answer(
      api.POST(`/api/v1/operations/${service}/dead-letters/discards`, {
        params: { query: { ...given(selection), ...(cursor !== null && { cursor }) } },
        body: { reason },
      }),
    );
    handled += part.discarded;
    cursor = part.next;
  } while (cursor !== null);
  return { handled, failed: 0 };
}
