import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { CHILD, hasScholarships, IMPAIRMENT, OUTCOMES, RECEIPT } from "../../accidents/stageTwoReport";
import type { Fields } from "../../fields";
import { today } from "../../today";
import type { Faults } from "../../useFaults";
import { DraftField } from "../DraftField";
import { DraftTickbox } from "../DraftTickbox";
import { MoneyDraftField } from "../MoneyDraftField";
import { Panel } from "../Panel";
import { Child } from "./Child";
import { Impairment } from "./Impairment";
import { Receipt } from "./Receipt";
import { Rows } from "./Rows";
import "../../accidents/stageTexts";

const MOST = { impairments: 30, transport: 50, children: 2 } as const;

interface Props {
  draft: Fields;
  faults: Faults;
}

/** What the doctor has stated. */
export function DoctorsStatement({ draft, faults }: Props) {
  const { t } = useTranslation();
  const field = (name: string) => ({ draft, name, fault: faults.of(name) });
  return (
    <Panel title={t("accidentStages.statement")}>
      <Box sx={{ display: "grid", gridTemplateColumns: "3fr 2fr", gap: 1 }}>
        <DraftField
          {...field("stated.date")}
          fault={faults.of("stated.date") ?? faults.of("statedAt")}
          label={t("accidentStages.statedOn")}
          type="date"
          latest={today()}
          required
        />
        <DraftField {...field("stated.time")} label={t("accidentStages.statedTime")} type="time" required />
      </Box>
      <DraftField
        {...field("outcome")}
        label={t("accidentStages.outcome")}
        choices={OUTCOMES.map((code) => ({ code, text: t(`accidentStages.outcomes.${code}`) }))}
        required
      />
    </Panel>
  );
}

/**
 * What follows from the outcome: the rest of the report, which is the claim too.
 *
 * @param whose whose accident it is to whoever fills it in: the member's own, or somebody else's
 */
export function StageTwoFields({ draft, faults, whose }: Props & { whose: "own" | "others" }) {
  const { t } = useTranslation();
  const outcome = draft.value("outcome");
  const field = (name: string) => ({ draft, name, fault: faults.of(name) });
  return (
    <>
      {outcome === "DEATH" && (
        <Panel title={t("accidentStages.outcomes.DEATH")}>
          <DraftField {...field("diedOn")} label={t("accidentStages.diedOn")} type="date" latest={today()} required />
        </Panel>
      )}
      <Panel title={t("accidentStages.incapacity")}>
        <Typography variant="body2">{t(`accidentStages.${whose}.incapacityHint`)}</Typography>
        <DraftField {...field("incapacity.from")} label={t("accidentStages.incapacityFrom")} type="date" latest={today()} />
        <DraftField {...field("incapacity.until")} label={t("accidentStages.incapacityUntil")} type="date" latest={today()} />
      </Panel>
      {outcome === "PARTIAL_DISABILITY" && (
        <Panel title={t("accidentStages.impairments")}>
          <Typography variant="body2">{t("accidentStages.impairmentsHint")}</Typography>
          <Rows
            draft={draft}
            faults={faults}
            list="impairments"
            fields={IMPAIRMENT}
            most={MOST.impairments}
            name={t("accidentStages.impairment")}
            add={t("accidentStages.addImpairment")}
            Row={Impairment}
          />
          <DraftTickbox draft={draft} name="leftHanded" label={t(`accidentStages.${whose}.leftHanded`)} />
        </Panel>
      )}
      <Panel title={t("accidentStages.transport")}>
        <Typography variant="body2">{t(`accidentStages.${whose}.transportHint`)}</Typography>
        <Rows
          draft={draft}
          faults={faults}
          list="transport"
          fields={RECEIPT}
          most={MOST.transport}
          name={t("accidentStages.receipt")}
          add={t("accidentStages.addReceipt")}
          Row={Receipt}
        />
      </Panel>
      <Panel title={t("accidentStages.homeCare")}>
        <Typography variant="body2">{t("accidentStages.homeCareHint")}</Typography>
        <DraftField {...field("homeCare.from")} label={t("accidentStages.homeCareFrom")} type="date" latest={today()} />
        <DraftField {...field("homeCare.until")} label={t("accidentStages.homeCareUntil")} type="date" latest={today()} />
        <MoneyDraftField {...field("homeCare.paid")} label={t("accidentStages.homeCarePaid")} />
      </Panel>
      {hasScholarships(outcome) && (
        <Panel title={t("accidentStages.children")}>
          <Typography variant="body2">{t("accidentStages.childrenHint")}</Typography>
          <Rows
            draft={draft}
            faults={faults}
            list="children"
            fields={CHILD}
            most={MOST.children}
            name={t("accidentStages.child")}
            add={t("accidentStages.addChild")}
            Row={Child}
          />
        </Panel>
      )}
    </>
  );
}
