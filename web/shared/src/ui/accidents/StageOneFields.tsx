import Box from "@mui/material/Box";
import { useTranslation } from "react-i18next";
import { BASES, CIRCUMSTANCES, PLACES, SEXES, type StageOneField } from "../../accidents/stageOneReport";
import type { Schemas } from "../../api/client";
import type { Fields } from "../../fields";
import { today } from "../../today";
import type { Faults } from "../../useFaults";
import { DraftField } from "../DraftField";
import { MoneyDraftField } from "../MoneyDraftField";
import { Panel } from "../Panel";
import "../../accidents/stageTexts";

const LINE = 200;

interface Props {
  draft: Fields;
  faults: Faults;
  kind: Schemas["AccidentKind"];
  /** Whose accident it is to whoever fills it in: the member's own, or somebody else's. */
  whose: "own" | "others";
}

/** Form 3 KK1, as far as the suite does not know what is asked for. */
export function StageOneFields({ draft, faults, kind, whose }: Props) {
  const { t } = useTranslation();
  const disease = kind === "DISEASE";
  const field = (name: StageOneField) => ({ draft, name, fault: faults.of(name), required: true });
  return (
    <>
      <Panel title={t("accidentStages.workplace")}>
        <DraftField {...field("workplace.address")} label={t("accidentStages.workplaceAddress")} hint={t(`accidentStages.${whose}.workplaceHint`)} longest={LINE} />
        <DraftField {...field("workplace.contact.name")} label={t("accidentStages.contactName")} hint={t(`accidentStages.${whose}.contactHint`)} longest={LINE} />
        <DraftField {...field("workplace.contact.phone")} label={t("accidentStages.contactPhone")} type="tel" longest={20} />
      </Panel>
      <Panel title={t(`accidentStages.${whose}.worker`)}>
        <DraftField {...field("worker.sex")} label={t("accidentStages.sex")} choices={SEXES.map((code) => ({ code, text: t(`accidentStages.sexes.${code}`) }))} />
        <DraftField {...field("worker.address")} label={t("accidentStages.home")} longest={LINE} />
        <DraftField {...field("worker.phone")} label={t(`accidentStages.${whose}.phone`)} hint={t("accidentStages.phoneHint")} type="tel" longest={20} />
        <DraftField {...field("worker.job")} label={t("accidentStages.job")} longest={LINE} />
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
            label={t(disease ? "accidentStages.diagnosedOn" : "accidentStages.date")}
            type="date"
            latest={today()}
          />
          <DraftField {...field("scene.time")} label={t(disease ? "accidentStages.diagnosedAt" : "accidentStages.time")} type="time" />
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
    </>
  );
}
