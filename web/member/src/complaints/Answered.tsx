import { faultOf } from "@jmo/shared/api/problem";
import { answer, type Schemas } from "@jmo/shared/api/client";
import { useCommand } from "@jmo/shared/api/command";
import { Confirmed } from "@jmo/shared/ui/Confirmed";
import { Failure } from "@jmo/shared/ui/Failure";
import { Panel } from "@jmo/shared/ui/Panel";
import Button from "@mui/material/Button";
import Rating from "@mui/material/Rating";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useQueryClient } from "@tanstack/react-query";
import { useState, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { DraftField } from "@jmo/shared/ui/DraftField";
import { useDraft } from "../app/drafts";
import type { Complaint } from "./queries";
import "./texts";

/** What the member may do about a complaint beside writing: as the complaint itself says. */
export function Answered({ complaint }: { complaint: Complaint }) {
  const { t } = useTranslation();
  const may = (name: string) => complaint.nextSteps.some(({ action }) => action === name);
  const { complaintId, rating } = complaint;
  return (
    <>
      {may("rate") && <Rate complaintId={complaintId} />}
      {rating !== null && (
        <Panel title={t("complaints.rated")}>
          <Rating readOnly value={rating.stars} getLabelText={(count) => t("complaints.stars", { count })} />
          {rating.comment !== null && <Typography sx={{ overflowWrap: "anywhere" }}>{rating.comment}</Typography>}
        </Panel>
      )}
      {may("reopen") && <Reopen complaintId={complaintId} />}
      {may("withdraw") && <Withdraw complaintId={complaintId} />}
    </>
  );
}

/** Whatever the answer, the complaint may have changed. */
function useRefresh(complaintId: string): () => void {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: ["complaint", complaintId] });
    void queries.invalidateQueries({ queryKey: ["complaints"] });
  };
}

function Rate({ complaintId }: { complaintId: string }) {
  const { t } = useTranslation();
  const refresh = useRefresh(complaintId);
  const draft = useDraft(`rating.${complaintId}`);
  const [stars, setStars] = useState<number | null>(null);
  const [pressed, setPressed] = useState(false);
  const rate = useCommand(
    (api, body: Schemas["ComplaintRatingRequest"]) =>
      answer(api.PUT("/api/v1/complaints/{complaintId}/rating", { params: { path: { complaintId } }, body })),
    {
      onDone: () => {
        draft.forget();
        refresh();
      },
      onFailed: refresh,
    },
  );
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setPressed(true);
    if (stars !== null) {
      const comment = draft.value("comment").trim();
      rate.run({ stars, comment: comment === "" ? null : comment });
    }
  };
  return (
    <Panel title={t("complaints.rate")}>
      <Stack component="form" spacing={1.5} noValidate onSubmit={send}>
        <Rating
          name="stars"
          size="large"
          value={stars}
          getLabelText={(count) => t("complaints.stars", { count })}
          emptyLabelText={t("complaints.noStars")}
          sx={{ "& .MuiRating-icon": { fontSize: "2.75rem" } }}
          onChange={(_, chosen) => {
            setStars(chosen);
          }}
        />
        {pressed && stars === null && (
          <Typography role="alert" color="error" variant="body2">
            {t("complaints.rateMissing")}
          </Typography>
        )}
        <DraftField draft={draft} name="comment" label={t("complaints.comment")} fault={faultOf(rate.failure, "comment")} multiline longest={1_000} />
        {rate.failure !== undefined && <Failure failure={rate.failure} besideFields={["comment"]} />}
        <Button type="submit" variant="contained" loading={rate.pending}>
          {t("complaints.rateSend")}
        </Button>
      </Stack>
    </Panel>
  );
}

function Reopen({ complaintId }: { complaintId: string }) {
  const { t } = useTranslation();
  const refresh = useRefresh(complaintId);
  const draft = useDraft(`reopening.${complaintId}`);
  const reopen = useCommand(
    (api, text: string) =>
      answer(api.POST("/api/v1/complaints/{complaintId}/reopening", { params: { path: { complaintId } }, body: { text } })),
    {
      onDone: () => {
        draft.forget();
        refresh();
      },
      onFailed: refresh,
    },
  );
  const text = draft.value("why").trim();
  return (
    <Panel title={t("complaints.reopen")}>
      <Stack
        component="form"
        spacing={1.5}
        noValidate
        onSubmit={(event: SubmitEvent) => {
          event.preventDefault();
          if (text !== "") {
            reopen.run(text);
          }
        }}
      >
        <DraftField
          draft={draft}
          name="why"
          label={t("complaints.reply")}
          hint={t("complaints.reopenHint")}
          fault={faultOf(reopen.failure, "text")}
          multiline
          longest={4_000}
        />
        {reopen.failure !== undefined && <Failure failure={reopen.failure} besideFields={["text"]} />}
        <Button type="submit" variant="outlined" loading={reopen.pending} disabled={text === ""}>
          {t("complaints.reopenSend")}
        </Button>
      </Stack>
    </Panel>
  );
}

function Withdraw({ complaintId }: { complaintId: string }) {
  const { t } = useTranslation();
  const refresh = useRefresh(complaintId);
  const withdraw = useCommand(
    (api) => answer(api.POST("/api/v1/complaints/{complaintId}/withdrawal", { params: { path: { complaintId } } })),
    { onDone: refresh, onFailed: refresh },
  );
  return (
    <>
      {withdraw.failure !== undefined && <Failure failure={withdraw.failure} />}
      <Confirmed
        label={t("complaints.withdraw")}
        question={t("complaints.withdrawSure")}
        detail={t("complaints.withdrawDetail")}
        keep={t("complaints.withdrawKeep")}
        confirm={t("complaints.withdraw")}
        loading={withdraw.pending}
        onConfirm={() => {
          withdraw.run(undefined);
        }}
      />
    </>
  );
}
