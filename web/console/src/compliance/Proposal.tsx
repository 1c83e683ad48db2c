import { answer } from "@jmo/shared/api/client";
import { useApp } from "@jmo/shared/app";
import { moment, rupiah } from "@jmo/shared/format";
import { Facts } from "@jmo/shared/ui/Facts";
import { Panel } from "@jmo/shared/ui/Panel";
import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { useRoles } from "../app/roles";
import { Decision, type Verdict } from "../parts/Decision";
import { Officer } from "../parts/Officer";
import { useCaseStep, type Case } from "./queries";
import "./texts";

const MOVED = ["compliance-proposal-gone", "compliance-transition-not-allowed", "changed-meanwhile"];

/** What an officer has proposed and a supervisor, another person, must decide. */
export function Proposal({ caseId, proposal }: { caseId: string; proposal: NonNullable<Case["proposal"]> }) {
  const { t, i18n } = useTranslation();
  const { session } = useApp();
  const decides = useRoles().includes("supervisor");
  const isOwn = proposal.by === session.person?.subject;
  const params = { path: { caseId, proposalId: proposal.proposalId } };
  const command = useCaseStep<Verdict>(caseId, (api, { decision, reason }) =>
    answer(
      decision === "APPROVE"
        ? api.POST("/api/v1/compliance-cases/{caseId}/proposals/{proposalId}/approval", { params })
        : api.POST("/api/v1/compliance-cases/{caseId}/proposals/{proposalId}/refusal", { params, body: { reason } }),
    ),
  );
  return (
    <Panel title={t("complianceCase.proposal")}>
      <Facts
        facts={[
          { name: t("complianceCase.by"), value: <Officer id={proposal.by} /> },
          { name: t("complianceCase.at"), value: moment(proposal.at, i18n.language) },
          ...(proposal.amount === null ? [] : [{ name: t("complianceCase.amount"), value: rupiah(proposal.amount) }]),
          ...(proposal.basis === null ? [] : [{ name: t("complianceCase.basis"), value: proposal.basis }]),
          ...(proposal.services.length === 0
            ? []
            : [
                {
                  name: t("complianceCase.services"),
                  value: proposal.services.map((service) => t(`complianceCase.publicServices.${service}`)).join(", "),
                },
              ]),
        ]}
      />
      <Alert severity={isOwn ? "warning" : "info"}>
        <AlertTitle>{t("parts.fourEyes")}</AlertTitle>
        {t(isOwn ? "complianceCase.own" : "complianceCase.other")}
      </Alert>
      {decides ? !isOwn && <Decision command={command} moved={MOVED} reasonOf="refusal" /> : <Typography>{t("complianceCase.forSupervisor")}</Typography>}
    </Panel>
  );
}
