import { answer, type Schemas } from "@jmo/shared/api/client";
import { isTemporary } from "@jmo/shared/api/problem";
import { Form } from "@jmo/shared/ui/Form";
import { Panel } from "@jmo/shared/ui/Panel";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { DraftField } from "../app/DraftField";
import { useDraft, type Draft } from "../app/drafts";
import { today } from "../app/today";
import { useFaults } from "../app/useFaults";
import { momentOf } from "./IncidentFields";
import { MoneyDraftField } from "./MoneyDraftField";
import { chosen } from "./chosen";
import type { Accident } from "./queries";
import { StagePage } from "./StagePage";
import { useStageReport } from "./useStageReport";
import "./stageTexts";
import "./texts";

type Report = Schemas["StageRequestsStageOneRequest"];

const LINE = 200;
const SEXES = ["FEMALE", "MALE"] as const satisfies readonly Schemas["StageOneWorkerSex"][];
const BASES = ["DAILY", "MONTHLY", "PIECE_RATE"] as const satisfies readonly Schemas["StageOneWageBasis"][];
const PLACES = ["INSIDE", "OUTSIDE", "TRAFFIC"] as const satisfies readonly Schemas["StageOneScenePlace"][];
/** Of an accident that its member reports; a disease has one of its own. */
const CIRCUMSTANCES = ["AT_WORK", "COMMUTE", "OFFICIAL_TRIP", "URGENT_ERRAND"] as const satisfies readonly Schemas["StageOneSceneCircumstance"][];

/** Fields as the API names them, in their order on the screen. */
const FIELDS = [
  "workplace.address",
  "workplace.contact.name",
  "workplace.contact.phone",
  "worker.sex",
  "worker.address",
  "worker.phone",
  "worker.job",
  "worker.unit",
  "worker.employedSince",
  "wage.basis",
  "wage.amount",
  "scene.place",
  "scene.circumstance",
  "scene.address",
  "scene.date",
  "scene.time",
  "scene.unsafeAct",
  "scene.unsafeCondition",
  "scene.accidentType",
  "scene.injurySource",
] as const;

/** The report of stage I of an independent worker, who has no employer to send it. */
export default function StageOne() {
  const { t } = useTranslation();
  return (
    <StagePage title={t("accidents.stageOne")} action="report-stage-one">
      {(accident) => <StageOneForm accident={accident} />}
    </StagePage>
  );
}

/** What is sent of a form in which nothing is missing. */
function reportOf(draft: Draft, accident: Accident): Report | undefined {
  const { value } = draft;
  const sex = chosen(SEXES, value("worker.sex"));
  const basis = chosen(BASES, value("wage.basis"));
  const place = chosen(PLACES, value("scene.place"));
  const circumstance = accident.kind === "DISEASE" ? "OCCUPATIONAL_DISEASE" : chosen(CIRCUMSTANCES, value("scene.circumstance"));
  if (sex === undefined || basis === undefined || place === undefined || circumstance === undefined) {
    return undefined;
  }
  return {
    workplace: {
      address: value("workplace.address"),
      contact: { name: value("workplace.contact.name"), phone: value("workplace.contact.phone") },
    },
    worker: {
      sex,
      address: value("worker.address"),
      phone: value("worker.phone"),
      job: value("worker.job"),
      unit: value("worker.unit"),
      employedSince: value("worker.employedSince"),
    },
    wage: { basis, amount: Number(value("wage.amount")) },
    scene: {
      place,
      circumstance,
      address: value("scene.address"),
      occurredAt: momentOf(value("scene.date"), value("scene.time")),
      unsafeAct: value("scene.unsafeAct"),
      unsafeCondition: value("scene.unsafeCondition"),
      accidentType: value("scene.accidentType"),
      injurySource: value("scene.injurySource"),
    },
  };
}

function StageOneForm({ accident }: { accident: Accident }) {
  const { t } = useTranslation();
  const { accidentId, happenedOn, kind } = accident;
  const kept = useDraft(`accident-stage-one.${accidentId}`);
  // The day is known from the notification; the hour is not.
  const draft: Draft = { ...kept, value: (field) => kept.value(field) || (field === "scene.date" ? happenedOn : "") };
  const sending = useStageReport(accidentId, draft, (api, body: Report) =>
    answer(api.POST("/api/v1/accidents/{accidentId}/stage-one", { params: { path: { accidentId } }, body })),
  );
  const faults = useFaults(sending.failure);
  const disease = kind === "DISEASE";
  const send = () => {
    const missing = FIELDS.filter((field) => !(disease && field === "scene.circumstance") && draft.value(field).trim() === "");
    if (faults.none(Object.fromEntries(missing.map((field) => [field, t("accidents.required")])))) {
      const report = reportOf(draft, accident);
      if (report !== undefined) {
        sending.run(report);
      }
    }
  };
  const field = (name: (typeof FIELDS)[number]) => ({ draft, name, fault: faults.of(name), required: true });
  return (
    <Form
      submit={t("accidentStages.sendOne")}
      pending={sending.pending}
      failure={sending.failure}
      besideFields={[...FIELDS, "scene.occurredAt"]}
      onSubmit={send}
    >
      <Typography>{t("accidentStages.oneIntro")}</Typography>
      <Panel title={t("accidentStages.workplace")}>
        <DraftField {...field("workplace.address")} label={t("accidentStages.workplaceAddress")} hint={t("accidentStages.workplaceHint")} longest={LINE} />
        <DraftField {...field("workplace.contact.name")} label={t("accidentStages.contactName")} hint={t("accidentStages.contactHint")} longest={LINE} />
        <DraftField {...field("workplace.contact.phone")} label={t("accidentStages.contactPhone")} type="tel" longest={20} />
      </Panel>
      <Panel title={t("accidentStages.worker")}>
        <DraftField {...field("worker.sex")} label={t("accidentStages.sex")} choices={SEXES.map((code) => ({ code, text: t(`accidentStages.sexes.${code}`) }))} />
        <DraftField {...field("worker.address")} label={t("accidentStages.home")} longest={LINE} />
        <DraftField {...field("worker.phone")} label={t("accidentStages.phone")} hint={t("accidents.phoneHint")} type="tel" longest={20} />
        <DraftField {...field("worker.job")} label={t("accidents.occupation")} longest={LINE} />
        <DraftField {...field("worker.unit")} label={t("accidentStages.unit")} hint={t("accidentStages.unitHint")} longest={LINE} />
        <DraftField {...field("worker.employedSince")} label={t("accidentStages.since")} type="date" latest={today()} />
      </Panel>
      <Panel title={t("accidentStages.income")}>
        <DraftField {...field("wage.basis")} label={t("accidentStages.basis")} choices={BASES.map((code) => ({ code, text: t(`accidentStages.bases.${code}`) }))} />
        <MoneyDraftField
          draft={draft}
          name="wage.amount"
          label={t("accidentStages.amount")}
          hint={t("accidentStages.amountHint")}
          fault={faults.of("wage.amount")}
        />
      </Panel>
      <Panel title={t("accidentStages.scene")}>
        <DraftField {...field("scene.place")} label={t("accidentStages.where")} choices={PLACES.map((code) => ({ code, text: t(`accidentStages.places.${code}`) }))} />
        {!disease && (
          <DraftField
            {...field("scene.circumstance")}
            label={t("accidentStages.circumstance")}
            choices={CIRCUMSTANCES.map((code) => ({ code, text: t(`accidentStages.circumstances.${code}`) }))}
          />
        )}
        <DraftField {...field("scene.address")} label={t("accidentStages.sceneAddress")} longest={LINE} />
        <Box sx={{ display: "grid", gridTemplateColumns: "3fr 2fr", gap: 1 }}>
          <DraftField
            {...field("scene.date")}
            fault={faults.of("scene.date") ?? faults.of("scene.occurredAt")}
            label={t(disease ? "accidents.diagnosedOn" : "accidents.date")}
            type="date"
            latest={today()}
          />
          <DraftField {...field("scene.time")} label={t(disease ? "accidentStages.diagnosedAt" : "accidents.time")} type="time" />
        </Box>
        <DraftField {...field("scene.unsafeAct")} label={t("accidentStages.unsafeAct")} hint={t("accidentStages.unsafeActHint")} longest={LINE} />
        <DraftField
          {...field("scene.unsafeCondition")}
          label={t("accidentStages.unsafeCondition")}
          hint={t("accidentStages.unsafeConditionHint")}
          longest={LINE}
        />
        <DraftField {...field("scene.accidentType")} label={t("accidentStages.type")} hint={t("accidentStages.typeHint")} longest={LINE} />
        <DraftField {...field("scene.injurySource")} label={t("accidentStages.source")} hint={t("accidentStages.sourceHint")} longest={LINE} />
      </Panel>
      {isTemporary(sending.failure) && <Alert severity="info">{t("accidents.unanswered")}</Alert>}
    </Form>
  );
}
