import { answer } from "@jmo/shared/api/client";
import { ApiProblem, isTemporary } from "@jmo/shared/api/problem";
import { Form } from "@jmo/shared/ui/Form";
import { Panel } from "@jmo/shared/ui/Panel";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { DraftField } from "../app/DraftField";
import { useDraft } from "../app/drafts";
import { today } from "../app/today";
import { useFaults } from "../app/useFaults";
import { AfterDeath } from "./AfterDeath";
import { Child } from "./Child";
import { DraftTickbox } from "./DraftTickbox";
import { Impairment } from "./Impairment";
import { MoneyDraftField } from "./MoneyDraftField";
import type { Accident } from "./queries";
import { Receipt } from "./Receipt";
import { Rows } from "./Rows";
import { StagePage } from "./StagePage";
import { CHILD, DEATH, IMPAIRMENT, lacksOf, OUTCOMES, RECEIPT, reportOf, type Report } from "./stageTwoReport";
import { useStageReport } from "./useStageReport";
import "./stageTexts";
import "./texts";

const MOST = { impairments: 30, transport: 50, children: 2 } as const;
/** Paths in the API that a field of the form shows itself; a fault of any other is said below. */
const BESIDE = /^(?:statedAt|outcome|incapacity\.(?:from|until)|homeCare\.(?:from|until|paid)|(?:impairments|transport|children)(?:\[\d+\]\.\w+)?)$/;

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
  const sending = useStageReport(accidentId, draft, (api, body: Report) =>
    answer(api.POST("/api/v1/accidents/{accidentId}/stage-two", { params: { path: { accidentId } }, body })),
  );
  const faults = useFaults(sending.failure);
  const outcome = draft.value("outcome");
  const died = outcome === DEATH;
  const send = () => {
    const lacks = Object.entries(lacksOf(draft)).map(
      ([path, lack]) => [path, t(lack === "missing" ? "accidents.required" : "accidentStages.onlySuchChildren")] as const,
    );
    const report = reportOf(draft);
    if (faults.none(Object.fromEntries(lacks)) && report !== undefined) {
      sending.run(report);
    }
  };
  const field = (name: string) => ({ draft, name, fault: faults.of(name) });
  const refused = sending.failure instanceof ApiProblem ? sending.failure.faults.map((fault) => fault.field) : [];
  return (
    <Form
      submit={died ? undefined : t("accidentStages.sendTwo")}
      pending={sending.pending}
      failure={sending.failure}
      besideFields={refused.filter((path) => BESIDE.test(path))}
      onSubmit={send}
    >
      <Typography>{t("accidentStages.twoIntro")}</Typography>
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
          choices={[...OUTCOMES, DEATH].map((code) => ({ code, text: t(`accidentStages.outcomes.${code}`) }))}
          required
        />
      </Panel>
      {died ? (
        <AfterDeath after="report" />
      ) : (
        <>
          <Panel title={t("accidentStages.incapacity")}>
            <Typography variant="body2">{t("accidentStages.incapacityHint")}</Typography>
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
              <DraftTickbox draft={draft} name="leftHanded" label={t("accidentStages.leftHanded")} />
            </Panel>
          )}
          <Panel title={t("accidentStages.transport")}>
            <Typography variant="body2">{t("accidentStages.transportHint")}</Typography>
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
          {outcome === "TOTAL_DISABILITY" && (
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
      )}
      {isTemporary(sending.failure) && <Alert severity="info">{t("accidents.unanswered")}</Alert>}
    </Form>
  );
}
