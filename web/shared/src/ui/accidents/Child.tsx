import { useTranslation } from "react-i18next";
import { DraftField } from "../DraftField";
import { today } from "../../today";
import { DraftTickbox } from "../DraftTickbox";
import type { RowProps } from "./Rows";
import { LEVELS } from "../../accidents/stageTwoReport";
import "../../accidents/stageTexts";

/** A child at school, who may have a scholarship. */
export function Child({ draft, path, faultOf }: RowProps) {
  const { t } = useTranslation();
  return (
    <>
      <DraftField draft={draft} name={`${path}.birthDate`} label={t("accidentStages.childBorn")} fault={faultOf("birthDate")} type="date" latest={today()} />
      <DraftField
        draft={draft}
        name={`${path}.level`}
        label={t("accidentStages.level")}
        fault={faultOf("level")}
        choices={LEVELS.map((code) => ({ code, text: t(`accidentStages.levels.${code}`) }))}
      />
      <DraftField
        draft={draft}
        name={`${path}.yearsPaid`}
        label={t("accidentStages.yearsPaid")}
        hint={t("accidentStages.yearsPaidHint")}
        fault={faultOf("yearsPaid")}
        type="number"
      />
      <DraftTickbox
        draft={draft}
        name={`${path}.eligible`}
        label={t("accidentStages.eligible")}
        fault={faultOf("eligible") ?? faultOf("married") ?? faultOf("working")}
      />
    </>
  );
}
