import { answer, type Api, type Schemas } from "@jmo/shared/api/client";
import { usePages } from "@jmo/shared/api/pages";
import { useAnswer } from "@jmo/shared/api/queries";
import type { UseQueryResult } from "@tanstack/react-query";
import type { Evidence } from "../evidence/photo";
import { fileBody } from "../evidence/send";
import type { Attachment } from "../evidence/useUploads";

/** The catalogue changes with a release at most. */
const KINDS_FRESH_MS = 600_000;

export type Complaint = Schemas["ComplaintView"];
export type Kind = Schemas["KindView"];

export function useComplaints() {
  return usePages(["complaints"], (api, cursor) =>
    answer(api.GET("/api/v1/complaints", { params: { query: cursor === undefined ? {} : { cursor } } })),
  );
}

export function useKinds(): UseQueryResult<Schemas["Kinds"]> {
  return useAnswer(["complaint-kinds"], (api) => answer(api.GET("/api/v1/complaints/kinds")), { staleTime: KINDS_FRESH_MS });
}

export function useComplaint(complaintId: string): UseQueryResult<Complaint> {
  return useAnswer(["complaint", complaintId], (api) =>
    answer(api.GET("/api/v1/complaints/{complaintId}", { params: { path: { complaintId } } })),
  );
}

/** The same file again changes nothing. */
export function attach(api: Api, complaintId: string, evidence: Evidence): Promise<Attachment> {
  return answer(
    api.POST("/api/v1/complaints/{complaintId}/attachments", {
      params: { path: { complaintId } },
      body: { file: evidence.name },
      bodySerializer: () => fileBody(evidence),
    }),
  );
}

export function readAttachment(api: Api, complaintId: string, { attachmentId }: Attachment): Promise<Blob> {
  return answer(
    api.GET("/api/v1/complaints/{complaintId}/attachments/{attachmentId}", {
      params: { path: { complaintId, attachmentId } },
      parseAs: "blob",
    }),
  );
}
