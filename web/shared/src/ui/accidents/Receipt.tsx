import { useTranslation } from "react-i18next";
import { DraftField } from "../DraftField";
import { MoneyDraftField } from "../MoneyDraftField";
import type { RowProps } from "./Rows";
import { MODES } from "../../accidents/stageTwoReport";
import "../../accidents/stageTexts";

/** Of the way to the hospital, or home. */
export function Receipt({ draft, path, faultOf }: RowProps) {
  const { t } = useTranslation();
  return (
    <>
      <DraftField
        draft={draft}
        name={`${path}.mode`}
        label={t("accidentStages.mode")}
        fault={faultOf("mode")}
        choices={MODES.map((code) => ({ code, text: t(`accidentStages.modes.${code}`) }))}
      />
      <MoneyDraftField draft={draft} name={`${path}.paid`} label={t("accidentStages.paid")} fault={faultOf("paid")} />
    </>
  );
}
