import { STAGE_ONE_BESIDE, stageOneLacks, stageOneOf } from "@jmo/shared/accidents/stageOneReport";
import { isBesideStageTwo, stageTwoLacks, stageTwoOf } from "@jmo/shared/accidents/stageTwoReport";
import { answer, type Schemas } from "@jmo/shared/api/client";
import type { Command } from "@jmo/shared/api/command";
import { ApiProblem } from "@jmo/shared/api/problem";
import { useFields } from "@jmo/shared/fields";
import { StageOneFields } from "@jmo/shared/ui/accidents/StageOneFields";
import { DoctorsStatement, StageTwoFields } from "@jmo/shared/ui/accidents/StageTwoFields";
import { Form } from "@jmo/shared/ui/Form";
import { Panel } from "@jmo/shared/ui/Panel";
import { useFaults, type Faults } from "@jmo/shared/useFaults";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { WrittenField } from "../parts/WrittenField";
import { useAccidentStep, type Accident } from "./queries";
import "@jmo/shared/accidents/stageTexts";
import "./texts";

/** Where the report stands in its request. */
const WITHIN = "report.";

type Stage = "stageOne" | "stageTwo";

/** The report that the case waits for. */
function dueOf({ status }: Accident): Stage | undefined {
  if (status === "NOTIFIED") {
    return "stageOne";
  }
  return status === "IN_TREATMENT" || status === "AWAITING_STAGE_TWO" ? "stageTwo" : undefined;
}

/** Records the report of an independent worker who cannot report any more from the paper form of the family. */
export function PaperReport({ accident }: { accident: Accident }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Stage>();
  const [recorded, setRecorded] = useState(false);
  const due = dueOf(accident);
  const onRecorded = () => {
    setRecorded(true);
  };
  return (
    <>
      <Typography role="status">{recorded && t("accidentReview.paperReport.recorded")}</Typography>
      {due !== undefined && (
        <Panel title={t(`accidentReview.paperReport.${due}`)}>
          <Typography>{t("accidentReview.paperReport.hint")}</Typography>
          {open !== due && (
            <Button
              variant="outlined"
              onClick={() => {
                setOpen(due);
                setRecorded(false);
              }}
            >
              {t("accidentReview.paperReport.open")}
            </Button>
          )}
          {open === "stageOne" && due === open && <StageOne accident={accident} onRecorded={onRecorded} />}
          {open === "stageTwo" && due === open && <StageTwo accident={accident} onRecorded={onRecorded} />}
        </Panel>
      )}
    </>
  );
}

interface FormProps {
  accident: Accident;
  /** The case takes a report once: it has moved on. */
  onRecorded: () => void;
}

function StageOne({ accident: { accidentId, incident, kind }, onRecorded }: FormProps) {
  const { t } = useTranslation();
  const draft = useFields({ "scene.date": incident.happenedOn });
  const command = useAccidentStep<Schemas["PaperReportPaperStageOneRequest"]>(accidentId, async (api, body) => {
    const moved = await answer(
      api.POST("/api/v1/accident-reviews/{accidentId}/paper-stage-one", { params: { path: { accidentId } }, body }),
    );
    onRecorded();
    return moved;
  });
  const faults = useFaults(command.failure, WITHIN);
  return (
    <Recording
      command={command}
      beside={STAGE_ONE_BESIDE}
      faults={faults}
      lacks={() => Object.fromEntries(stageOneLacks(draft, kind).map((field) => [field, t("accidentReview.paperReport.missing")]))}
      reportOf={() => stageOneOf(draft, kind)}
    >
      <StageOneFields draft={draft} faults={faults} kind={kind} whose="others" />
    </Recording>
  );
}

function StageTwo({ accident: { accidentId }, onRecorded }: FormProps) {
  const { t } = useTranslation();
  const draft = useFields();
  const command = useAccidentStep<Schemas["PaperReportPaperStageTwoRequest"]>(accidentId, async (api, body) => {
    const moved = await answer(
      api.POST("/api/v1/accident-reviews/{accidentId}/paper-stage-two", { params: { path: { accidentId } }, body }),
    );
    onRecorded();
    return moved;
  });
  const faults = useFaults(command.failure, WITHIN);
  const refused = command.failure instanceof ApiProblem ? command.failure.faults.map(({ field }) => field) : [];
  return (
    <Recording
      command={command}
      beside={refused.filter((field) => field.startsWith(WITHIN)).map((field) => field.slice(WITHIN.length)).filter(isBesideStageTwo)}
      faults={faults}
      lacks={() =>
        Object.fromEntries(
          Object.entries(stageTwoLacks(draft)).map(([path, lack]) => [
            path,
            t(lack === "missing" ? "accidentReview.paperReport.missing" : "accidentStages.onlySuchChildren"),
          ]),
        )
      }
      reportOf={() => stageTwoOf(draft)}
    >
      <DoctorsStatement draft={draft} faults={faults} />
      <StageTwoFields draft={draft} faults={faults} whose="others" />
    </Recording>
  );
}

interface Props<R> {
  command: Command<{ report: R; reason: string }>;
  /** Fields of the report that show their faults themselves. */
  beside: readonly string[];
  faults: Faults;
  /** What must still be filled in of the report, in words. */
  lacks: () => Readonly<Record<string, string>>;
  /** The report of a form that lacks nothing. */
  reportOf: () => R | undefined;
  children: ReactNode;
}

/** A report with the officer's words on the paper that it was recorded from. */
function Recording<R>({ command, beside, faults, lacks, reportOf, children }: Props<R>) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const send = () => {
    setTried(true);
    const report = reportOf();
    // What is recorded is recorded, until the page shows it.
    if (faults.none(lacks()) && report !== undefined && reason.trim() !== "" && !command.done) {
      command.run({ report, reason: reason.trim() });
    }
  };
  return (
    <Form
      submit={t("accidentReview.paperReport.send")}
      pending={command.pending}
      failure={command.failure}
      besideFields={["reason", ...beside.map((field) => WITHIN + field)]}
      onSubmit={send}
    >
      {children}
      <WrittenField
        label={t("accidentReview.paperReport.reason")}
        rows={2}
        value={reason}
        missing={tried && reason.trim() === "" && t("accidentReview.paperReport.reasonMissing")}
        fault={command.failure instanceof ApiProblem ? command.failure.faultOf("reason") : undefined}
        onChange={setReason}
      />
      <Alert severity="info">{t("accidentReview.paperReport.approval")}</Alert>
    </Form>
  );
}
