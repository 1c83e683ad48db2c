import { isBesideStageTwo, stageTwoLacks, stageTwoOf, type StageTwoReport } from "@jmo/shared/accidents/stageTwoReport";
import { answer } from "@jmo/shared/api/client";
import { ApiProblem, isTemporary } from "@jmo/shared/api/problem";
import { DoctorsStatement, StageTwoFields } from "@jmo/shared/ui/accidents/StageTwoFields";
import { Form } from "@jmo/shared/ui/Form";
import { useFaults } from "@jmo/shared/useFaults";
import Alert from "@mui/material/Alert";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { useDraft } from "../app/drafts";
import { AfterDeath } from "./AfterDeath";
import type { Accident } from "./queries";
import { StagePage } from "./StagePage";
import { useStageReport } from "./useStageReport";
import "@jmo/shared/accidents/stageTexts";
import "./texts";

/** The report of stage II of an independent worker, which asks for the benefit too. */
export default function StageTwo() {
  const { t } = useTranslation();
  return (
    <StagePage title={t("accidents.stageTwo")} action="report-stage-two">
      {(accident) => <StageTwoForm accident={accident} />}
    </StagePage>
  );
}

function StageTwoForm({ accident: { accidentId } }: { accident: Accident }) {
  const { t } = useTranslation();
  const draft = useDraft(`accident-stage-two.${accidentId}`);
  const sending = useStageReport(accidentId, draft, (api, body: StageTwoReport) =>
    answer(api.POST("/api/v1/accidents/{accidentId}/stage-two", { params: { path: { accidentId } }, body })),
  );
  const faults = useFaults(sending.failure);
  // After a death nobody reports by the member's own login: an officer records the report.
  const died = draft.value("outcome") === "DEATH";
  const send = () => {
    const lacks = Object.entries(stageTwoLacks(draft)).map(
      ([path, lack]) => [path, t(lack === "missing" ? "accidents.required" : "accidentStages.onlySuchChildren")] as const,
    );
    const report = stageTwoOf(draft);
    if (faults.none(Object.fromEntries(lacks)) && report !== undefined && !died) {
      sending.run(report);
    }
  };
  const refused = sending.failure instanceof ApiProblem ? sending.failure.faults.map((fault) => fault.field) : [];
  return (
    <Form
      submit={died ? undefined : t("accidentStages.sendTwo")}
      pending={sending.pending}
      failure={sending.failure}
      besideFields={refused.filter(isBesideStageTwo)}
      onSubmit={send}
    >
      <Typography>{t("accidentStages.twoIntro")}</Typography>
      <DoctorsStatement draft={draft} faults={faults} />
      {died ? <AfterDeath after="report" /> : <StageTwoFields draft={draft} faults={faults} whose="own" />}
      {isTemporary(sending.failure) && <Alert severity="info">{t("accidents.unanswered")}</Alert>}
    </Form>
  );
}
