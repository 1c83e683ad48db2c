import { useTranslation } from "react-i18next";
import { DraftField } from "../DraftField";
import { askedOf, BODY_PARTS, isBodyPart } from "../../accidents/bodyParts";
import type { RowProps } from "./Rows";
import { SIDES } from "../../accidents/stageTwoReport";
import "../../accidents/stageTexts";

/** A part of the body that is lost, or works less; what is asked further depends on the part. */
export function Impairment({ draft, path, faultOf }: RowProps) {
  const { t } = useTranslation();
  const asked = askedOf(draft.value(`${path}.part`));
  return (
    <>
      <DraftField
        draft={draft}
        name={`${path}.part`}
        label={t("accidentStages.part")}
        fault={faultOf("part")}
        choices={Object.keys(BODY_PARTS)
          .filter(isBodyPart)
          .map((code) => ({ code, text: t(`accidentStages.parts.${code}`) }))}
      />
      {asked?.sided === true && (
        <DraftField
          draft={draft}
          name={`${path}.side`}
          label={t("accidentStages.side")}
          fault={faultOf("side")}
          choices={SIDES.map((code) => ({ code, text: t(`accidentStages.sides.${code}`) }))}
        />
      )}
      {asked?.unit !== undefined && (
        <DraftField draft={draft} name={`${path}.measure`} label={t(`accidentStages.measures.${asked.unit}`)} fault={faultOf("measure")} type="number" />
      )}
      {asked !== undefined && (
        <DraftField
          draft={draft}
          name={`${path}.functionLost`}
          label={t("accidentStages.functionLost")}
          hint={t("accidentStages.functionLostHint")}
          fault={faultOf("functionLost")}
          type="number"
        />
      )}
    </>
  );
}
