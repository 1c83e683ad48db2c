import { answer } from "@jmo/shared/api/client";
import { failureOf, hasCode } from "@jmo/shared/api/problem";
import { useCommand } from "@jmo/shared/api/command";
import { useApp } from "@jmo/shared/app";
import { useRef } from "react";
import type { Draft } from "../app/drafts";
import { useUploads, type Attachment, type Uploads } from "../evidence/useUploads";
import { attach } from "./queries";

const DRAFT_ID = "draftId";
const ATTACHMENTS = "attachments";

export interface DraftEvidence {
  readonly attachments: readonly Attachment[];
  readonly uploads: Uploads;
  readonly remove: (attachment: Attachment) => void;
  readonly failure: unknown;
  /** What was attached is gone, because the time of the draft was over. */
  readonly lose: () => void;
}

function parsed(text: string): Attachment[] {
  try {
    const kept: unknown = JSON.parse(text === "" ? "[]" : text);
    return Array.isArray(kept) ? (kept as Attachment[]) : [];
  } catch {
    return [];
  }
}

/** The evidence of a complaint that is not submitted yet: its place at the API is made with the first file. */
export function useDraftEvidence(draft: Draft): DraftEvidence {
  const { api } = useApp();
  // The next file may be sent before the id has been rendered.
  const draftId = useRef(draft.value(DRAFT_ID));
  const { set } = draft;
  const place = async () => {
    if (draftId.current === "") {
      const { complaintId } = await answer(api.POST("/api/v1/complaints/drafts"));
      draftId.current = complaintId;
      set(DRAFT_ID, complaintId);
    }
    return draftId.current;
  };
  const lose = () => {
    draftId.current = "";
    set(DRAFT_ID, "");
    set(ATTACHMENTS, "");
  };
  const uploads = useUploads(
    async (evidence) => {
      try {
        return await attach(api, await place(), evidence);
      } catch (failure) {
        if (!hasCode(failure, "complaint-not-found")) {
          throw failure;
        }
        lose();
        return attach(api, await place(), evidence);
      }
    },
    (attachment) => {
      set(ATTACHMENTS, (before) =>
        JSON.stringify([...parsed(before).filter((each) => each.attachmentId !== attachment.attachmentId), attachment]),
      );
    },
  );
  const forget = ({ attachmentId }: Attachment) => {
    set(ATTACHMENTS, (before) => JSON.stringify(parsed(before).filter((each) => each.attachmentId !== attachmentId)));
  };
  const removal = useCommand(
    async (_, attachment: Attachment) => {
      const path = { complaintId: draftId.current, attachmentId: attachment.attachmentId };
      const { response, error } = await api.DELETE("/api/v1/complaints/{complaintId}/attachments/{attachmentId}", { params: { path } });
      if (!response.ok && response.status !== 404) {
        throw failureOf(response, error);
      }
    },
    { onDone: (_, attachment) => { forget(attachment); } },
  );
  return {
    attachments: parsed(draft.value(ATTACHMENTS)),
    uploads,
    remove: removal.run,
    failure: removal.failure,
    lose,
  };
}
