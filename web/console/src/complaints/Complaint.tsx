import { moment } from "@jmo/shared/format";
import { Facts } from "@jmo/shared/ui/Facts";
import { Failure } from "@jmo/shared/ui/Failure";
import { Page, Waiting } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link as RouterLink, useParams } from "react-router";
import { Evidence } from "../parts/Evidence";
import { Happenings } from "../parts/Happenings";
import { Officer } from "../parts/Officer";
import { Recorded } from "../parts/Recorded";
import { Limit } from "../parts/time";
import { Conversation } from "./Conversation";
import { useCase, type Case } from "./queries";
import { Steps } from "./Steps";
import "./texts";

/** One complaint as staff see it, with what can be done about it. */
export default function Complaint() {
  const { t } = useTranslation();
  const { complaintId = "" } = useParams();
  const complaint = useCase(complaintId);
  return (
    <Page title={complaint.data === undefined ? t("caseWork.complaint") : t("caseWork.named", { number: complaint.data.summary.number })}>
      <Recorded />
      {complaint.isPending && <Waiting />}
      {complaint.isError && <Failure failure={complaint.error} retry={() => void complaint.refetch()} />}
      {complaint.data !== undefined && <Shown complaint={complaint.data} again={() => void complaint.refetch()} />}
    </Page>
  );
}

function Shown({ complaint, again }: { complaint: Case; again: () => void }) {
  const { t } = useTranslation();
  return (
    <Box sx={{ display: "grid", gridTemplateColumns: "minmax(0, 3fr) minmax(340px, 2fr)", gap: 2, alignItems: "start" }}>
      <Stack spacing={2}>
        <Panel title={complaint.summary.kind.text}>
          {complaint.description !== null && <Typography sx={{ whiteSpace: "pre-line" }}>{complaint.description}</Typography>}
          <Facts facts={complaint.fields.map(({ label, value }) => ({ name: label, value }))} />
        </Panel>
        <Panel title={t("caseWork.evidence")}>
          {complaint.attachments.length === 0 && <Typography>{t("caseWork.noEvidence")}</Typography>}
          <Box sx={{ display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(220px, 1fr))", gap: 2 }}>
            {complaint.attachments.map(({ attachmentId, fileName, link }) => (
              <Evidence key={attachmentId} link={link} name={fileName} most={260} again={again} />
            ))}
          </Box>
        </Panel>
        <Conversation messages={complaint.conversation} />
        <Happenings entries={complaint.timeline} />
      </Stack>
      <Stack spacing={2}>
        <AtHand complaint={complaint} />
        <Steps complaint={complaint} />
        <Others others={complaint.otherComplaints} />
      </Stack>
    </Box>
  );
}

function AtHand({ complaint: { summary, memberId, reporterHidden, rating } }: { complaint: Case }) {
  const { t, i18n } = useTranslation();
  const { turn, officer, escalatedAt } = summary;
  return (
    <Panel title={t("caseWork.complaint")}>
      {reporterHidden && <Alert severity="info">{t("caseWork.hidden")}</Alert>}
      <Facts
        facts={[
          { name: t("caseWork.status"), value: t(`caseWork.statuses.${summary.status}`) },
          ...(turn === null ? [] : [{ name: t("caseWork.limit"), value: <Limit overdue={turn.overdue} daysLeft={turn.daysLeft} /> }]),
          { name: t("caseWork.officer"), value: officer === null ? t("caseWork.nobody") : <Officer id={officer} /> },
          { name: t("caseWork.team"), value: summary.team },
          { name: t("caseWork.submitted"), value: moment(summary.submittedAt, i18n.language) },
          ...(escalatedAt === null ? [] : [{ name: t("caseWork.escalated"), value: moment(escalatedAt, i18n.language) }]),
          ...(memberId === null
            ? []
            : [
                {
                  name: t("caseWork.member"),
                  value: (
                    <Link component={RouterLink} to={`/members/${memberId}`}>
                      {t("caseWork.memberStory")}
                    </Link>
                  ),
                },
              ]),
        ]}
      />
      {rating !== null && (
        <Typography>
          {t("caseWork.rating", { stars: rating.stars })} {rating.comment}
        </Typography>
      )}
    </Panel>
  );
}

function Others({ others }: { others: Case["otherComplaints"] }) {
  const { t } = useTranslation();
  return (
    others.length > 0 && (
      <Panel title={t("caseWork.others")}>
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {others.map(({ complaintId, number, kind, status }) => (
            <li key={complaintId}>
              <Link component={RouterLink} to={`/complaints/${complaintId}`}>
                {number}
              </Link>{" "}
              {kind.text}, {t(`caseWork.statuses.${status}`)}
            </li>
          ))}
        </Box>
      </Panel>
    )
  );
}
