import { STAGE_ONE_BESIDE, stageOneLacks, stageOneOf, type StageOneReport } from "@jmo/shared/accidents/stageOneReport";
import { answer } from "@jmo/shared/api/client";
import { isTemporary } from "@jmo/shared/api/problem";
import { StageOneFields } from "@jmo/shared/ui/accidents/StageOneFields";
import { Form } from "@jmo/shared/ui/Form";
import { useFaults } from "@jmo/shared/useFaults";
import Alert from "@mui/material/Alert";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { useDraft, type Draft } from "../app/drafts";
import type { Accident } from "./queries";
import { StagePage } from "./StagePage";
import { useStageReport } from "./useStageReport";
import "@jmo/shared/accidents/stageTexts";
import "./texts";

/** The report of stage I of an independent worker, who has no employer to send it. */
export default function StageOne() {
  const { t } = useTranslation();
  return (
    <StagePage title={t("accidents.stageOne")} action="report-stage-one">
      {(accident) => <StageOneForm accident={accident} />}
    </StagePage>
  );
}

function StageOneForm({ accident }: { accident: Accident }) {
  const { t } = useTranslation();
  const { accidentId, happenedOn, kind } = accident;
  const kept = useDraft(`accident-stage-one.${accidentId}`);
  // The day is known from the notification; the hour is not.
  const draft: Draft = { ...kept, value: (field) => kept.value(field) || (field === "scene.date" ? happenedOn : "") };
  const sending = useStageReport(accidentId, draft, (api, body: StageOneReport) =>
    answer(api.POST("/api/v1/accidents/{accidentId}/stage-one", { params: { path: { accidentId } }, body })),
  );
  const faults = useFaults(sending.failure);
  const send = () => {
    const lacks = stageOneLacks(draft, kind).map((field) => [field, t("accidents.required")] as const);
    const report = stageOneOf(draft, kind);
    if (faults.none(Object.fromEntries(lacks)) && report !== undefined) {
      sending.run(report);
    }
  };
  return (
    <Form
      submit={t("accidentStages.sendOne")}
      pending={sending.pending}
      failure={sending.failure}
      besideFields={STAGE_ONE_BESIDE}
      onSubmit={send}
    >
      <Typography>{t("accidentStages.oneIntro")}</Typography>
      <StageOneFields draft={draft} faults={faults} kind={kind} whose="own" />
      {isTemporary(sending.failure) && <Alert severity="info">{t("accidents.unanswered")}</Alert>}
    </Form>
  );
}
