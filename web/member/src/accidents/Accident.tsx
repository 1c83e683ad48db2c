import type { Schemas } from "@jmo/shared/api/client";
import { moment, rupiah } from "@jmo/shared/format";
import { useTimeline } from "@jmo/shared/live/useTimeline";
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
import { useBankName } from "../bank/banks";
import { AfterDeath } from "./AfterDeath";
import { Evidence } from "./Evidence";
import { PhaseChip } from "./PhaseChip";
import { useAccident, type Accident } from "./queries";
import "./texts";

const ENDED: readonly Accident["status"][] = ["COMPLETED", "CLOSED_WITHOUT_PAYMENT", "REJECTED"];

/** Where the app does what the case says that the member may do; the rest is said in words. */
const STEPS = new Map([
  ["report-stage-one", "stage-one"],
  ["report-stage-two", "stage-two"],
  ["give-payout-account", "account"],
]);

/** One case, which changes before the member's eyes. */
export default function AccidentPage() {
  const { t } = useTranslation();
  const { accidentId = "" } = useParams();
  const accident = useAccident(accidentId);
  return (
    <Page title={accident.data === undefined ? t("accidents.title") : t(`accidents.kinds.${accident.data.kind}`)}>
      {accident.isPending && <Waiting />}
      {accident.isError && <Failure failure={accident.error} retry={() => void accident.refetch()} />}
      {accident.data !== undefined && <Followed accident={accident.data} />}
    </Page>
  );
}

function Followed({ accident }: { accident: Accident }) {
  const { i18n } = useTranslation();
  return (
    <>
      <Summary accident={accident} />
      <Steps accident={accident} />
      {accident.owed?.by.code === "HEIR" && <AfterDeath after="case" />}
      <Evidence accident={accident} ended={ENDED.includes(accident.status)} />
      <Live key={accident.accidentId + i18n.language} accident={accident} />
      <Stages accident={accident} />
      {accident.award !== null && <Award award={accident.award} />}
    </>
  );
}

function Summary({ accident }: { accident: Accident }) {
  const { t, i18n } = useTranslation();
  const { owed, reasons, note } = accident;
  return (
    <Stack spacing={1} sx={{ alignItems: "flex-start" }} role="status">
      <PhaseChip accident={accident} />
      <Typography variant="body2" color="text.secondary">
        {t("accidents.number")} {accident.number} · {t("accidents.notified", { at: moment(accident.notifiedAt, i18n.language) })}
      </Typography>
      {owed !== null && (
        <Typography>
          <strong>{owed.by.text}:</strong> {owed.text}{" "}
          {owed.dueAt !== null && t(owed.overdue ? "accidents.overdue" : "accidents.due", { at: moment(owed.dueAt, i18n.language) })}
        </Typography>
      )}
      {(reasons.length > 0 || note !== null) && (
        <Alert severity="warning" sx={{ width: "100%" }}>
          <AlertTitle>{t("accidents.reasons")}</AlertTitle>
          {reasons.map((reason) => (
            <div key={reason.code}>{reason.text}</div>
          ))}
          {note}
        </Alert>
      )}
    </Stack>
  );
}

function Steps({ accident: { accidentId, nextSteps } }: { accident: Accident }) {
  const { t } = useTranslation();
  return nextSteps.length === 0 ? null : (
    <Panel title={t("accidents.steps")}>
      {nextSteps.map(({ action, text }) => {
        const path = STEPS.get(action);
        return path === undefined ? (
          <div key={action}>{text}</div>
        ) : (
          <Button key={action} component={Link} to={`/accidents/${accidentId}/${path}`} variant="contained">
            {text}
          </Button>
        );
      })}
    </Panel>
  );
}

function Stages({ accident }: { accident: Accident }) {
  const { t, i18n } = useTranslation();
  const bankName = useBankName();
  const stage = (report: Schemas["AccidentReport"] | null) =>
    report === null
      ? t("accidents.notYet")
      : t("accidents.reported", { at: moment(report.reportedAt, i18n.language) }) + (report.late ? ` (${t("accidents.late")})` : "");
  return (
    <Panel title={t("accidents.stages")}>
      <Facts
        facts={[
          { name: t("accidents.stageOne"), value: stage(accident.stageOne) },
          { name: t("accidents.stageTwo"), value: stage(accident.stageTwo) },
          ...(accident.payout === null
            ? []
            : [{ name: t("accidents.account"), value: `${bankName(accident.payout.bankCode)} ${accident.payout.accountNumber}` }]),
        ]}
      />
    </Panel>
  );
}

function Award({ award }: { award: Schemas["AccidentAwardView"] }) {
  const { t } = useTranslation();
  return (
    <Panel title={t("accidents.award")}>
      {award.benefits.map(({ kind, label, amount, explanation, article }) => (
        <div key={kind}>
          <Typography sx={{ fontWeight: 600 }}>
            {label}: {rupiah(amount)}
          </Typography>
          <Typography variant="body2" color="text.secondary">
            {explanation} ({article})
          </Typography>
        </div>
      ))}
      <Typography sx={{ fontWeight: 700 }}>
        {t("accidents.total")}: {rupiah(award.total)}
      </Typography>
      <Typography variant="body2">{award.payerText}</Typography>
    </Panel>
  );
}

function Live({ accident: { accidentId, status } }: { accident: Accident }) {
  const { t } = useTranslation();
  const timeline = useTimeline<Schemas["AccidentTimelineEntry"]>(
    `/api/v1/accidents/${encodeURIComponent(accidentId)}/timeline/stream`,
    ["accident", accidentId],
    ["accidents"],
  );
  return <Course timeline={timeline} title={t("accidents.course")} ended={ENDED.includes(status)} isBad={({ phase }) => phase === "REJECTED" || phase === "RETURNED"} />;
}
