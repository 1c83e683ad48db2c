import { day, moment } from "@jmo/shared/format";
import { useTimeline } from "@jmo/shared/live/useTimeline";
import type { Schemas } from "@jmo/shared/api/client";
import { Facts } from "@jmo/shared/ui/Facts";
import { Failure } from "@jmo/shared/ui/Failure";
import { Page, Waiting } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { Course } from "../app/Course";
import { Attachments } from "../evidence/Attachments";
import { Answered } from "./Answered";
import { Conversation } from "./Conversation";
import { Correction } from "./Correction";
import { readAttachment, useComplaint, type Complaint } from "./queries";
import { hasEnded, StatusChip } from "./StatusChip";
import "../evidence/texts";
import "./texts";

/** One complaint, which changes before the member's eyes. */
export default function ComplaintPage() {
  const { t } = useTranslation();
  const { complaintId = "" } = useParams();
  const complaint = useComplaint(complaintId);
  return (
    <Page title={complaint.data?.kind.text ?? t("complaints.title")}>
      {complaint.isPending && <Waiting />}
      {complaint.isError && <Failure failure={complaint.error} retry={() => void complaint.refetch()} />}
      {complaint.data !== undefined && <Followed complaint={complaint.data} />}
    </Page>
  );
}

function Followed({ complaint }: { complaint: Complaint }) {
  const { t, i18n } = useTranslation();
  const { complaintId } = complaint;
  return (
    <>
      <Summary complaint={complaint} />
      {complaint.correction !== null && <Correction correction={complaint.correction} />}
      <Live key={complaintId + i18n.language} complaint={complaint} />
      <Conversation complaint={complaint} />
      <Answered complaint={complaint} />
      <Panel title={t("complaints.yours")}>
        <Typography sx={{ whiteSpace: "pre-line", overflowWrap: "anywhere" }}>{complaint.description}</Typography>
        <Facts facts={complaint.fields.map(({ label, value }) => ({ name: label, value }))} />
        <Attachments
          attachments={complaint.attachments}
          read={(api, attachment) => readAttachment(api, complaintId, attachment)}
        />
      </Panel>
    </>
  );
}

function Summary({ complaint }: { complaint: Complaint }) {
  const { t, i18n } = useTranslation();
  const { turn } = complaint;
  return (
    <Stack spacing={1} sx={{ alignItems: "flex-start" }} role="status">
      <StatusChip status={complaint.status} label={complaint.statusLabel} />
      <Typography variant="body2" color="text.secondary">
        {t("complaints.number")} {complaint.number} · {t("complaints.submitted", { at: moment(complaint.submittedAt, i18n.language) })}
      </Typography>
      {turn !== null && (
        <Typography>
          <strong>{t(`complaints.waits.${turn.waitsFor}`)}.</strong>{" "}
          {turn.overdue
            ? t("complaints.overdue", { on: day(turn.dueOn, i18n.language) })
            : `${t("complaints.due", { on: day(turn.dueOn, i18n.language) })} (${t("complaints.left", { count: turn.daysLeft })}).`}
        </Typography>
      )}
      {complaint.rejectedBecause !== null && (
        <Alert severity="warning" sx={{ width: "100%" }}>
          <AlertTitle>{t("complaints.rejected")}</AlertTitle>
          {complaint.rejectedBecause.text}
        </Alert>
      )}
      {complaint.inspection !== null && (
        <Alert severity="info" sx={{ width: "100%" }}>
          <AlertTitle>{t("complaints.inspection")}</AlertTitle>
          {complaint.inspection.text}
        </Alert>
      )}
      {complaint.mergedInto !== null && (
        <Alert
          severity="info"
          sx={{ width: "100%" }}
          action={
            <Button component={Link} to={`/complaints/${complaint.mergedInto}`} color="inherit" size="small">
              {t("complaints.mergedOpen")}
            </Button>
          }
        >
          {t("complaints.merged")}
        </Alert>
      )}
    </Stack>
  );
}

function Live({ complaint: { complaintId, status } }: { complaint: Complaint }) {
  const { t } = useTranslation();
  const timeline = useTimeline<Schemas["ComplaintEntry"]>(
    `/api/v1/complaints/${encodeURIComponent(complaintId)}/timeline/stream`,
    ["complaint", complaintId],
    ["complaints"],
  );
  return <Course timeline={timeline} title={t("complaints.course")} ended={hasEnded(status)} isBad={({ code }) => code === "REJECTED" || code === "WITHDRAWN"} />;
}
