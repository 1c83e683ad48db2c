import { answer } from "@jmo/shared/api/client";
import { isFinal, useCommand } from "@jmo/shared/api/command";
import { faultOf } from "@jmo/shared/api/problem";
import { withRetries } from "@jmo/shared/api/retry";
import { useApp } from "@jmo/shared/app";
import { moment } from "@jmo/shared/format";
import { Failure } from "@jmo/shared/ui/Failure";
import { Panel } from "@jmo/shared/ui/Panel";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useQueryClient } from "@tanstack/react-query";
import type { SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { DraftField } from "@jmo/shared/ui/DraftField";
import { useDraft } from "../app/drafts";
import { AddEvidence } from "../evidence/AddEvidence";
import { useUploads } from "../evidence/useUploads";
import { attach, type Complaint } from "./queries";
import "./texts";

const ATTEMPTS = 3;

/** What member and officers have written to each other. */
export function Conversation({ complaint }: { complaint: Complaint }) {
  const { t, i18n } = useTranslation();
  const mayReply = complaint.nextSteps.some(({ action }) => action === "reply");
  return (
    <Panel title={t("complaints.conversation")}>
      <Stack component="ol" aria-live="polite" spacing={1} sx={{ m: 0, p: 0, listStyle: "none" }}>
        {complaint.conversation.map(({ at, from, text }, index) => (
          <Box
            component="li"
            key={`${at}-${index}`}
            sx={{
              maxWidth: "90%",
              alignSelf: from === "MEMBER" ? "flex-end" : "flex-start",
              bgcolor: from === "MEMBER" ? "action.selected" : "action.hover",
              borderRadius: 1,
              px: 1.5,
              py: 1,
            }}
          >
            <Typography variant="body2" color="text.secondary">
              {t(`complaints.from.${from}`)} · {moment(at, i18n.language)}
            </Typography>
            <Typography sx={{ whiteSpace: "pre-line", overflowWrap: "anywhere" }}>{text}</Typography>
          </Box>
        ))}
      </Stack>
      {complaint.conversation.length === 0 && <Typography color="text.secondary">{t("complaints.silent")}</Typography>}
      {mayReply && <Reply complaintId={complaint.complaintId} />}
    </Panel>
  );
}

function Reply({ complaintId }: { complaintId: string }) {
  const { t } = useTranslation();
  const { api } = useApp();
  const queries = useQueryClient();
  const draft = useDraft(`reply.${complaintId}`);
  const refresh = () => void queries.invalidateQueries({ queryKey: ["complaint", complaintId] });
  const uploads = useUploads((evidence) => attach(api, complaintId, evidence), refresh);
  const reply = useCommand(
    (client, text: string) =>
      withRetries(ATTEMPTS, () =>
        answer(
          client.POST("/api/v1/complaints/{complaintId}/messages", {
            params: { path: { complaintId }, header: { "Idempotency-Key": draft.key } },
            body: { text },
          }),
        ),
      ),
    {
      onDone: () => {
        draft.set("text", "");
        refresh();
      },
      onFailed: (failure) => {
        if (isFinal(failure)) {
          draft.renew();
        }
      },
    },
  );
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (draft.value("text").trim() !== "") {
      reply.run(draft.value("text"));
    }
  };
  const fault = faultOf(reply.failure, "text");
  return (
    <Stack component="form" spacing={1.5} noValidate onSubmit={send}>
      <DraftField draft={draft} name="text" label={t("complaints.reply")} hint={t("complaints.replyHint")} fault={fault} multiline longest={4_000} />
      {reply.failure !== undefined && <Failure failure={reply.failure} besideFields={["text"]} />}
      <Button type="submit" variant="contained" loading={reply.pending} disabled={draft.value("text").trim() === ""}>
        {t("complaints.replySend")}
      </Button>
      <AddEvidence uploads={uploads} />
    </Stack>
  );
}
