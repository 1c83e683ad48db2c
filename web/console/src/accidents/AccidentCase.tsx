import { Failure } from "@jmo/shared/ui/Failure";
import { Page, Waiting } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { useRoles } from "../app/roles";
import { Decided } from "../parts/Decided";
import { Evidence } from "../parts/Evidence";
import { Happenings } from "../parts/Happenings";
import { Recorded } from "../parts/Recorded";
import { Benefits } from "./Benefits";
import { EvidenceRequest } from "./EvidenceRequest";
import { GuaranteeLetter } from "./GuaranteeLetter";
import { HeirAccount } from "./HeirAccount";
import { PaperReport } from "./PaperReport";
import { useAccident, type Accident } from "./queries";
import { AtHand, Incident, Stages } from "./Reports";
import "./texts";
import { YourDecision } from "./YourDecision";

/** One accident or disease: all reports, the cover, the benefits, the evidence, and the decision. */
export default function AccidentCase() {
  const { t } = useTranslation();
  const { accidentId = "" } = useParams();
  const accident = useAccident(accidentId);
  return (
    <Page title={accident.data === undefined ? t("accidentReview.case") : t("accidentReview.named", { number: accident.data.number })}>
      <Recorded />
      {accident.isPending && <Waiting />}
      {accident.isError && <Failure failure={accident.error} retry={() => void accident.refetch()} />}
      {accident.data !== undefined && <Shown accident={accident.data} again={() => void accident.refetch()} />}
    </Page>
  );
}

function Shown({ accident, again }: { accident: Accident; again: () => void }) {
  const { t } = useTranslation();
  const decides = useRoles().includes("claims-officer");
  return (
    <Box sx={{ display: "grid", gridTemplateColumns: "minmax(0, 3fr) minmax(340px, 2fr)", gap: 2, alignItems: "start" }}>
      <Stack spacing={2}>
        <Incident accident={accident} />
        <Stages accident={accident} />
        {decides && accident.employerNumber === null && <PaperReport accident={accident} />}
        <Panel title={t("accidentReview.evidence")}>
          {accident.missing.length > 0 && (
            <Typography>
              {t("accidentReview.missing")}: {accident.missing.map(({ text }) => text).join(", ")}
            </Typography>
          )}
          <Box sx={{ display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(220px, 1fr))", gap: 2 }}>
            {accident.evidence.map(({ kind, givenAt, link }) => {
              const name = t(`accidentReview.evidenceKinds.${kind}`);
              return link === null ? (
                <Typography key={givenAt + kind}>
                  {name} ({t("accidentReview.onPaper")})
                </Typography>
              ) : (
                <Evidence key={givenAt + kind} link={link} name={name} most={260} again={again} />
              );
            })}
          </Box>
        </Panel>
        <Happenings entries={accident.timeline} />
      </Stack>
      <Stack spacing={2}>
        <AtHand accident={accident} />
        <Benefits accident={accident} />
        <YourDecision accident={accident} />
        {decides && (
          <>
            <EvidenceRequest accidentId={accident.accidentId} what="ask" />
            <EvidenceRequest accidentId={accident.accidentId} what="paper" />
          </>
        )}
        {decides && accident.stageTwo?.outcome === "DEATH" && <HeirAccount accident={accident} />}
        <GuaranteeLetter accident={accident} />
        <Decided decisions={accident.decisions} verdictOf={({ verdict }) => t(`accidentReview.actions.${verdict}`)} />
      </Stack>
    </Box>
  );
}
