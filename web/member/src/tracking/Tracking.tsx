import type { Schemas } from "@jmo/shared/api/client";
import { moment, rupiah } from "@jmo/shared/format";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { Facts } from "@jmo/shared/ui/Facts";
import { Failure } from "@jmo/shared/ui/Failure";
import { Page, Waiting } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import { useTimeline } from "@jmo/shared/live/useTimeline";
import { Course } from "../app/Course";
import { useClaim } from "../app/queries";
import { useBankName } from "../bank/banks";
import { Cancellation } from "./Cancellation";
import { Document } from "./Document";
import { canGiveAnotherAccount, hasEnded } from "./phases";
import "./texts";
import "../claim/texts";

export default function Tracking() {
  const { t } = useTranslation();
  const { claimId = "" } = useParams();
  const claim = useClaim(claimId);
  return (
    <Page title={t("tracking.title")}>
      {claim.isPending && <Waiting />}
      {claim.isError && <Failure failure={claim.error} retry={() => void claim.refetch()} />}
      {claim.data !== undefined && <Followed claim={claim.data} />}
    </Page>
  );
}

function Followed({ claim }: { claim: Schemas["ClaimView"] }) {
  const { t, i18n } = useTranslation();
  const bankName = useBankName();
  // What the claim waits for stands before everything else.
  const returned = canGiveAnotherAccount(claim);
  return (
    <>
      <Summary claim={claim} />
      {(claim.reasons.length > 0 || claim.note !== null) && (
        <Alert severity="warning">
          <strong>{t("tracking.reasons")}</strong>
          {claim.reasons.map((reason) => (
            <div key={reason.code}>{reason.text}</div>
          ))}
          {claim.note}
        </Alert>
      )}
      {returned && <Cancellation claim={claim} />}
      <ClaimCourse key={claim.claimId + i18n.language} claimId={claim.claimId} status={claim.status} />
      <Panel>
        <Facts
          facts={[
            ...(claim.amounts === null
              ? []
              : [
                  { name: t("tracking.gross"), value: rupiah(claim.amounts.gross) },
                  { name: t("tracking.tax"), value: rupiah(claim.amounts.tax) },
                  { name: t("tracking.net"), value: rupiah(claim.amounts.net) },
                ]),
            { name: t("claim.cause"), value: claim.cause.text },
            {
              name: t("tracking.account"),
              value: `${bankName(claim.payout.bankCode)} ${claim.payout.accountNumber}`,
            },
          ]}
        />
        <Typography variant="body2" color="text.secondary">
          {t("tracking.submitted", { at: moment(claim.submittedAt, i18n.language) })}
        </Typography>
      </Panel>
      {!returned && <Cancellation claim={claim} />}
      <Document claimId={claim.claimId} />
    </>
  );
}

function Summary({ claim }: { claim: Schemas["ClaimView"] }) {
  const { t, i18n } = useTranslation();
  const good = claim.status !== "REJECTED" && claim.status !== "RETURNED" && claim.status !== "CANCELLED";
  return (
    <Box>
      <Chip
        label={claim.phaseLabel}
        color={claim.status === "COMPLETED" ? "success" : good ? "primary" : "warning"}
        data-status={claim.status}
        sx={{ fontWeight: 700 }}
      />
      {!hasEnded(claim.status) && !canGiveAnotherAccount(claim) && (
        <Typography sx={{ mt: 1 }}>{t("tracking.payBy", { at: moment(claim.payBy, i18n.language) })}</Typography>
      )}
    </Box>
  );
}

function ClaimCourse({ claimId, status }: { claimId: string; status: Schemas["ClaimStatus"] }) {
  const { t } = useTranslation();
  const timeline = useTimeline<Schemas["TimelineEntry"]>(
    `/api/v1/claims/${encodeURIComponent(claimId)}/timeline/stream`,
    ["claim", claimId],
    ["claims", "savings", "eligibility"],
  );
  return <Course timeline={timeline} title={t("tracking.timeline")} ended={hasEnded(status)} isBad={isBad} />;
}

function isBad(entry: Schemas["TimelineEntry"]): boolean {
  return ["REJECTED", "RETURNED", "CANCELLED"].includes(entry.phase);
}
