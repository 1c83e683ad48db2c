import type { Schemas } from "@jmo/shared/api/client";
import { moment, rupiah } from "@jmo/shared/format";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { Facts } from "@jmo/shared/ui/Facts";
import { Failure } from "@jmo/shared/ui/Failure";
import { Cross, Dot, Tick } from "@jmo/shared/ui/marks";
import { Page, Waiting } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import { useClaim } from "../app/queries";
import { bankName } from "../bank/banks";
import { Cancellation } from "./Cancellation";
import { hasEnded } from "./phases";
import { useTimeline } from "./useTimeline";
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
      <Course key={claim.claimId + i18n.language} claimId={claim.claimId} status={claim.status} />
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
      <Cancellation claim={claim} />
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
      {!hasEnded(claim.status) && (
        <Typography sx={{ mt: 1 }}>{t("tracking.payBy", { at: moment(claim.payBy, i18n.language) })}</Typography>
      )}
    </Box>
  );
}

function Course({ claimId, status }: { claimId: string; status: Schemas["ClaimStatus"] }) {
  const { t, i18n } = useTranslation();
  const { entries, connection, failure } = useTimeline(claimId);
  const over = connection === "ended" || hasEnded(status);
  return (
    <Panel title={t("tracking.timeline")}>
      {failure !== undefined && <Failure failure={failure} />}
      <Typography role="status" variant="body2" color="text.secondary">
        {over ? t("tracking.ended") : t(connection === "live" ? "tracking.live" : "tracking.reconnecting")}
      </Typography>
      <Stack component="ol" spacing={0} sx={{ m: 0, p: 0, listStyle: "none" }}>
        {entries.map((entry, index) => (
          <Event
            key={entry.number}
            entry={entry}
            language={i18n.language}
            last={index === entries.length - 1}
            running={index === entries.length - 1 && !over}
          />
        ))}
      </Stack>
    </Panel>
  );
}

interface EventProps {
  entry: Schemas["TimelineEntry"];
  language: string;
  last: boolean;
  running: boolean;
}

function Event({ entry, language, last, running }: EventProps) {
  const { t } = useTranslation();
  const bad = ["REJECTED", "RETURNED", "CANCELLED"].includes(entry.phase);
  return (
    <Box component="li" sx={{ display: "flex", gap: 1.5 }} data-phase={entry.phase}>
      <Stack sx={{ alignItems: "center" }}>
        {running ? <Dot color="primary" titleAccess={t("tracking.now")} /> : bad ? <Cross color="error" /> : <Tick color="success" />}
        {!last && <Box aria-hidden sx={{ width: 2, flexGrow: 1, minHeight: 16, bgcolor: "divider" }} />}
      </Stack>
      <Box sx={{ pb: 2 }}>
        <Typography sx={{ fontWeight: 600 }}>{entry.text}</Typography>
        {entry.reasons.map((reason) => (
          <Typography key={reason.code} variant="body2">
            {reason.text}
          </Typography>
        ))}
        {entry.note !== null && <Typography variant="body2">{entry.note}</Typography>}
        <Typography variant="body2" color="text.secondary">
          {entry.phaseLabel} · {moment(entry.at, language)}
        </Typography>
      </Box>
    </Box>
  );
}
