import { answer, type Api, type Schemas } from "@jmo/shared/api/client";
import { isFinal, useCommand, type Command } from "@jmo/shared/api/command";
import { usePages, type Pages } from "@jmo/shared/api/pages";
import { useAnswer } from "@jmo/shared/api/queries";
import { useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import { useRef } from "react";

export type Case = Schemas["ComplianceCaseView"];
export type Summary = Schemas["ComplianceCaseSummary"];
export const WHOSE = ["all", "ME", "NOBODY", "overdue", "proposed"] as const;
export type Whose = (typeof WHOSE)[number];

function filterOf(whose: Whose) {
  switch (whose) {
    case "all":
      return {};
    case "overdue":
      return { overdue: true };
    case "proposed":
      return { proposed: true };
    case "ME":
    case "NOBODY":
      return { assigned: whose };
  }
}

export function useComplianceCases(whose: Whose): Pages<Summary> {
  return usePages(["compliance-cases", whose], (api, cursor) =>
    answer(api.GET("/api/v1/compliance-cases", { params: { query: { ...filterOf(whose), ...(cursor !== undefined && { cursor }) } } })),
  );
}

export function useComplianceCase(caseId: string): UseQueryResult<Case> {
  return useAnswer(["compliance-case", caseId], (api) =>
    answer(api.GET("/api/v1/compliance-cases/{caseId}", { params: { path: { caseId } } })),
  );
}

/**
 * Does something about a case; the page then shows how it stands, also after a refusal.
 *
 * @param send gets a key that is the same until the request is answered for good
 */
export function useCaseStep<I>(
  caseId: string,
  send: (api: Api, input: I, key: string) => Promise<Case>,
  onDone?: () => void,
): Command<I> {
  const queries = useQueryClient();
  const key = useRef<string>(undefined);
  const refresh = () => {
    for (const queryKey of [["compliance-case", caseId], ["compliance-cases"], ["queue"]]) {
      void queries.invalidateQueries({ queryKey });
    }
  };
  return useCommand<I, Case>(
    (api, input) => {
      key.current ??= crypto.randomUUID();
      return send(api, input, key.current);
    },
    {
      onDone: () => {
        key.current = undefined;
        refresh();
        onDone?.();
      },
      onFailed: (failure) => {
        if (isFinal(failure)) {
          key.current = undefined;
        }
        refresh();
      },
    },
  );
}
