import { day, moment } from "@jmo/shared/format";
import { Facts } from "@jmo/shared/ui/Facts";
import { Failure } from "@jmo/shared/ui/Failure";
import { Page, Waiting } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link as RouterLink, useParams } from "react-router";
import { FileOnDemand } from "../parts/FileOnDemand";
import { Happenings } from "../parts/Happenings";
import { Officer } from "../parts/Officer";
import { Recorded } from "../parts/Recorded";
import { Limit } from "../parts/time";
import { Proposal } from "./Proposal";
import { useComplianceCase, type Case } from "./queries";
import { Steps } from "./Steps";
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
  const { t, i18n } = useTranslation();
  const { summary, reports, visit, proposal, letters, history, registration, dismissedBecause, mergedInto, answer: closing } = found;
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
              ...(visit === null
                ? []
                : [{ name: t("complianceCase.visit"), value: `${day(visit.on, i18n.language)}: ${visit.findings}` }]),
              ...(registration === null
                ? []
                : [
                    {
                      name: t("complianceCase.registered"),
                      value: `${day(registration.on, i18n.language)}, ${registration.employerNumber}`,
                    },
                  ]),
              ...(dismissedBecause === null ? [] : [{ name: t("complianceCase.dismissal"), value: dismissedBecause.text }]),
              ...(closing === null ? [] : [{ name: t("complianceCase.answer"), value: closing }]),
              ...(mergedInto === null
                ? []
                : [
                    {
                      name: t("complianceCase.mergedInto"),
                      value: (
                        <Link component={RouterLink} to={`/compliance/${mergedInto}`}>
                          {t("complianceCase.openCase")}
                        </Link>
                      ),
                    },
                  ]),
            ]}
          />
        </Panel>
        <Happenings entries={history.map((entry, number) => ({ ...entry, number }))} />
      </Stack>
      <Stack spacing={2}>
        {proposal !== null && <Proposal caseId={summary.caseId} proposal={proposal} />}
        <Steps found={found} />
        {letters.length > 0 && <Letters letters={letters} />}
        <Panel title={t("complianceCase.wholeFile")}>
          <Typography>{t("complianceCase.wholeFileHint")}</Typography>
          <Box>
            <FileOnDemand link={`/api/v1/compliance-cases/${summary.caseId}/file`} name={`${summary.number}.zip`} />
          </Box>
        </Panel>
      </Stack>
    </Box>
  );
}

function Letters({ letters }: { letters: Case["letters"] }) {
  const { t, i18n } = useTranslation();
  return (
    <Panel title={t("complianceCase.letters")}>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {letters.map(({ letterId, kind, number, issuedAt, link }) => (
          <li key={letterId}>
            {kind.text}, {number}, {moment(issuedAt, i18n.language)}
            <Box>
              <FileOnDemand link={link} name={`${kind.text} ${number}.pdf`} />
            </Box>
          </li>
        ))}
      </Box>
    </Panel>
  );
}
