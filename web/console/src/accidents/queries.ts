import { answer, type Api, type Schemas } from "@jmo/shared/api/client";
import { useCommand, type Command } from "@jmo/shared/api/command";
import { usePages, type Pages } from "@jmo/shared/api/pages";
import { useAnswer } from "@jmo/shared/api/queries";
import { useQueryClient, type UseQueryResult } from "@tanstack/react-query";

export type Accident = Schemas["AccidentReviewReviewView"];
export type Notification = Schemas["NotificationUnmatchedView"];

export function useAccidents(): Pages<Accident> {
  return usePages(["accident-reviews"], (api, cursor) =>
    answer(api.GET("/api/v1/accident-reviews", { params: { query: cursor === undefined ? {} : { cursor } } })),
  );
}

export function useNotifications(): Pages<Notification> {
  return usePages(["accident-notifications"], (api, cursor) =>
    answer(api.GET("/api/v1/accident-notifications/unmatched", { params: { query: cursor === undefined ? {} : { cursor } } })),
  );
}

export function useAccident(accidentId: string): UseQueryResult<Accident> {
  return useAnswer(["accident-review", accidentId], (api) =>
    answer(api.GET("/api/v1/accident-reviews/{accidentId}", { params: { path: { accidentId } } })),
  );
}

/** Does something about a case; the page then shows how it stands, also after a refusal. */
export function useAccidentStep<I>(accidentId: string, send: (api: Api, input: I) => Promise<Accident>): Command<I> {
  const queries = useQueryClient();
  const refresh = () => {
    for (const queryKey of [["accident-review", accidentId], ["accident-reviews"], ["queue"]]) {
      void queries.invalidateQueries({ queryKey });
    }
  };
  return useCommand<I, Accident>(send, { onDone: refresh, onFailed: refresh });
}
