import { answer, type Api, type Schemas } from "@jmo/shared/api/client";
import { useCommand, type Command } from "@jmo/shared/api/command";
import { usePages, type Pages } from "@jmo/shared/api/pages";
import { useAnswer } from "@jmo/shared/api/queries";
import { useQueryClient, type UseQueryResult } from "@tanstack/react-query";

export type Case = Schemas["CaseView"];
export type Summary = Schemas["CaseSummary"];
export const WHOSE = ["all", "ME", "NOBODY", "overdue"] as const;
export type Whose = (typeof WHOSE)[number];

export function useComplaints(whose: Whose): Pages<Summary> {
  const wanted = whose === "all" ? {} : whose === "overdue" ? { overdue: true } : { assigned: whose };
  return usePages(["complaint-cases", whose], (api, cursor) =>
    answer(api.GET("/api/v1/complaint-cases", { params: { query: { ...wanted, ...(cursor !== undefined && { cursor }) } } })),
  );
}

export function useCase(complaintId: string): UseQueryResult<Case> {
  return useAnswer(["complaint-case", complaintId], (api) =>
    answer(api.GET("/api/v1/complaint-cases/{complaintId}", { params: { path: { complaintId } } })),
  );
}

/** Texts to begin with; for the officer of the case. */
export function useTemplates(complaintId: string): UseQueryResult<Schemas["CaseWorkTemplates"]> {
  return useAnswer(
    ["complaint-templates", complaintId],
    (api) => answer(api.GET("/api/v1/complaint-cases/{complaintId}/templates", { params: { path: { complaintId } } })),
    { staleTime: Infinity },
  );
}

/** What an officer may do with a case, as its next steps name it. */
export type Step =
  | { readonly action: "take" | "release" | "verify" | "start-work" }
  | { readonly action: "ask" | "answer"; readonly text: string }
  | { readonly action: "note"; readonly text: string; readonly key: string }
  | { readonly action: "reject"; readonly reason: Schemas["RejectionReason"]; readonly explanation: string }
  | { readonly action: "merge"; readonly into: string }
  | { readonly action: "decide-correction"; readonly body: Schemas["CorrectionDecisionRequest"] };

function send(api: Api, complaintId: string, step: Step): Promise<Case> {
  const params = { path: { complaintId } };
  switch (step.action) {
    case "take":
      return answer(api.POST("/api/v1/complaint-cases/{complaintId}/assignment", { params }));
    case "release":
      return answer(api.DELETE("/api/v1/complaint-cases/{complaintId}/assignment", { params }));
    case "verify":
      return answer(api.POST("/api/v1/complaint-cases/{complaintId}/verification", { params }));
    case "start-work":
      return answer(api.POST("/api/v1/complaint-cases/{complaintId}/work", { params }));
    case "ask":
      return answer(api.POST("/api/v1/complaint-cases/{complaintId}/questions", { params, body: { text: step.text } }));
    case "answer":
      return answer(api.POST("/api/v1/complaint-cases/{complaintId}/answer", { params, body: { text: step.text } }));
    case "note":
      return answer(
        api.POST("/api/v1/complaint-cases/{complaintId}/notes", {
          params: { ...params, header: { "Idempotency-Key": step.key } },
          body: { text: step.text },
        }),
      );
    case "reject":
      return answer(
        api.POST("/api/v1/complaint-cases/{complaintId}/rejection", { params, body: { reason: step.reason, explanation: step.explanation } }),
      );
    case "merge":
      return answer(api.POST("/api/v1/complaint-cases/{complaintId}/merger", { params, body: { into: step.into } }));
    case "decide-correction":
      return answer(api.POST("/api/v1/complaint-cases/{complaintId}/correction-decision", { params, body: step.body }));
  }
}

/** Takes a step with the case; the page then shows how it stands, also after a refusal. */
export function useStep(complaintId: string, onDone?: () => void): Command<Step> {
  const queries = useQueryClient();
  const refresh = () => {
    for (const queryKey of [["complaint-case", complaintId], ["complaint-cases"], ["queue"]]) {
      void queries.invalidateQueries({ queryKey });
    }
  };
  return useCommand<Step, Case>((api, step) => send(api, complaintId, step), {
    onDone: () => {
      refresh();
      onDone?.();
    },
    onFailed: refresh,
  });
}
