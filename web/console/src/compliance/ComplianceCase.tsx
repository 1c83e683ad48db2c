import { answer } from "@jmo/shared/api/client";
import { moment } from "@jmo/shared/format";
import { Facts } from "@jmo/shared/ui/Facts";
import { Failure } from "@jmo/shared/ui/Failure";
import { Page, Waiting } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { useRoles } from "../app/roles";
import { Happenings } from "../parts/Happenings";
import { Officer } from "../parts/Officer";
import { Recorded } from "../parts/Recorded";
import { Limit } from "../parts/time";
import { Proposal } from "./Proposal";
import { useCaseStep, useComplianceCase, type Case } from "./queries";
import "./texts";

/** A case against an employer: what was reported, what happened, and what waits for whom. */
export default function ComplianceCase() {
  const { t } = useTranslation();
  const { caseId = "" } = useParams();
  const found = useComplianceCase(caseId);
  return (
    <Page title={found.data === undefined ? t("complianceCase.case") : t("complianceCase.named", { number: found.data.summary.number })}>
      <Recorded />
      {found.isPending && <Waiting />}
      {found.isError && <Failure failure={found.error} retry={() => void found.refetch()} />}
      {found.data !== undefined && <Shown found={found.data} />}
    </Page>
  );
}

function Shown({ found }: { found: Case }) {
  const { t } = useTranslation();
  const { summary, reports, visit, proposal, letters, history } = found;
  const { turn, officer } = summary;
  return (
    <Box sx={{ display: "grid", gridTemplateColumns: "minmax(0, 3fr) minmax(340px, 2fr)", gap: 2, alignItems: "start" }}>
      <Stack spacing={2}>
        <Panel title={summary.employer}>
          <Facts
            facts={[
              { name: t("complianceCase.status"), value: summary.statusLabel },
              { name: t("complianceCase.address"), value: `${found.address}, ${summary.city}` },
              ...(turn === null
                ? []
                : [
                    { name: t("complianceCase.waitsFor"), value: t(`complianceCase.waiting.${turn.waitsFor}`) },
                    { name: t("complianceCase.limit"), value: <Limit overdue={turn.isOverdue} daysLeft={turn.daysLeft} /> },
                  ]),
              { name: t("complianceCase.officer"), value: officer === null ? t("complianceCase.nobody") : <Officer id={officer} /> },
              { name: t("complianceCase.reports"), value: reports.count },
              { name: t("complianceCase.names"), value: reports.names.join("; ") },
              ...(reports.workers === null ? [] : [{ name: t("complianceCase.workers"), value: reports.workers }]),
              ...(visit === null ? [] : [{ name: t("complianceCase.visit"), value: `${visit.on}: ${visit.findings}` }]),
            ]}
          />
        </Panel>
        <Happenings entries={history.map((entry, number) => ({ ...entry, number }))} />
      </Stack>
      <Stack spacing={2}>
        {proposal !== null && <Proposal caseId={summary.caseId} proposal={proposal} />}
        <Steps found={found} />
        {letters.length > 0 && <Letters letters={letters} />}
      </Stack>
    </Box>
  );
}

function Steps({ found: { summary, nextSteps } }: { found: Case }) {
  const { t } = useTranslation();
  const own = useRoles();
  const { caseId, mine, officer } = summary;
  const params = { path: { caseId } };
  const command = useCaseStep<"take" | "release">(caseId, (api, step) =>
    answer(
      step === "take"
        ? api.POST("/api/v1/compliance-cases/{caseId}/assignment", { params })
        : api.DELETE("/api/v1/compliance-cases/{caseId}/assignment", { params }),
    ),
  );
  const takes = nextSteps.some(({ action }) => action === "take");
  const releases = mine || (own.includes("supervisor") && officer !== null);
  const further = nextSteps.filter(({ action }) => !["take", "release", "approve", "refuse"].includes(action));
  return (
    <Panel title={t("complianceCase.steps")}>
      <Stack direction="row" spacing={1}>
        {takes && (
          <Button variant="contained" loading={command.pending} onClick={() => { command.run("take"); }}>
            {t("complianceCase.take")}
          </Button>
        )}
        {releases && (
          <Button variant="outlined" loading={command.pending} onClick={() => { command.run("release"); }}>
            {t("complianceCase.release")}
          </Button>
        )}
      </Stack>
      {command.failure !== undefined && <Failure failure={command.failure} />}
      {further.length > 0 && (
        <>
          <Typography>{t("complianceCase.furtherSteps")}</Typography>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {further.map(({ action, text }) => (
              <li key={action}>{text}</li>
            ))}
          </Box>
        </>
      )}
      {!takes && !releases && further.length === 0 && <Typography>{t("complianceCase.noSteps")}</Typography>}
    </Panel>
  );
}

function Letters({ letters }: { letters: Case["letters"] }) {
  const { t, i18n } = useTranslation();
  return (
    <Panel title={t("complianceCase.letters")}>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {letters.map(({ letterId, kind, number, issuedAt }) => (
          <li key={letterId}>
            {kind.text}, {number}, {moment(issuedAt, i18n.language)}
          </li>
        ))}
      </Box>
    </Panel>
  );
}
