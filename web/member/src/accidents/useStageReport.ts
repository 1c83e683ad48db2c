import type { Api } from "@jmo/shared/api/client";
import { useCommand, type Command } from "@jmo/shared/api/command";
import { hasCode } from "@jmo/shared/api/problem";
import { withRetries } from "@jmo/shared/api/retry";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import type { Draft } from "../app/drafts";
import type { Accident } from "./queries";

const ATTEMPTS = 3;

/**
 * Sends the report of a stage, which a case takes once. That it is not due any more may mean that the answer to an earlier press was
 * lost: the case says how it stands.
 */
export function useStageReport<B>(accidentId: string, draft: Draft, send: (api: Api, body: B) => Promise<Accident>): Command<B> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const toTheCase = () => {
    draft.forget();
    void queries.invalidateQueries({ queryKey: ["accident", accidentId] });
    void queries.invalidateQueries({ queryKey: ["accidents"] });
    void navigate(`/accidents/${accidentId}`, { replace: true });
  };
  return useCommand((api, body: B) => withRetries(ATTEMPTS, () => send(api, body)), {
    once: true,
    onDone: toTheCase,
    onFailed: (failure) => {
      if (hasCode(failure, "stage-one-not-due", "stage-two-not-due")) {
        toTheCase();
      }
    },
  });
}
