import { answer, type Api, type Schemas } from "@jmo/shared/api/client";
import { usePages } from "@jmo/shared/api/pages";
import { useAnswer } from "@jmo/shared/api/queries";
import type { UseQueryResult } from "@tanstack/react-query";
import type { Evidence } from "../evidence/photo";
import { fileBody } from "../evidence/send";
import type { Attachment } from "../evidence/useUploads";

export type Accident = Schemas["AccidentView"];

export function useAccidents() {
  return usePages(["accidents"], (api, cursor) =>
    answer(api.GET("/api/v1/accidents", { params: { query: cursor === undefined ? {} : { cursor } } })),
  );
}

export function useAccident(accidentId: string): UseQueryResult<Accident> {
  return useAnswer(["accident", accidentId], (api) =>
    answer(api.GET("/api/v1/accidents/{accidentId}", { params: { path: { accidentId } } })),
  );
}

export function useEvidence(accidentId: string): UseQueryResult<Attachment[]> {
  return useAnswer(["accident", accidentId, "evidence"], (api) =>
    answer(api.GET("/api/v1/accidents/{accidentId}/attachments", { params: { path: { accidentId } } })),
  );
}

/** The same file again changes nothing. */
export function giveEvidence(api: Api, accidentId: string, evidence: Evidence, kind: string): Promise<Attachment> {
  return answer(
    api.POST("/api/v1/accidents/{accidentId}/attachments", {
      params: { path: { accidentId } },
      body: { file: evidence.name, kind },
      bodySerializer: () => fileBody(evidence, kind),
    }),
  );
}

export function readEvidence(api: Api, accidentId: string, { attachmentId }: Attachment): Promise<Blob> {
  return answer(
    api.GET("/api/v1/accidents/{accidentId}/attachments/{attachmentId}", {
      params: { path: { accidentId, attachmentId } },
      parseAs: "blob",
    }),
  );
}
