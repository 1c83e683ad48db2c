import { answer } from "@jmo/shared/api/client";
import { Failure } from "@jmo/shared/ui/Failure";
import { Panel } from "@jmo/shared/ui/Panel";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useState, type ComponentType } from "react";
import { useTranslation } from "react-i18next";
import { useRoles } from "../app/roles";
import { Choice } from "../parts/Choice";
import { Dismissal, FineProposal, Merger, Registration, VisitPlan, VisitReport, Warning, WithholdingProposal, type StepProps } from "./forms";
import { useCaseStep, type Case } from "./queries";
import { Reports } from "./Reports";
import "./texts";

/** In the order in which a case goes. */
const FORMS = {
  "plan-visit": VisitPlan,
  "report-visit": VisitReport,
  warn: Warning,
  "propose-fine": FineProposal,
  "propose-withholding": WithholdingProposal,
  register: Registration,
  dismiss: Dismissal,
  merge: Merger,
} as const satisfies Record<string, ComponentType<StepProps>>;
type Form = keyof typeof FORMS;

function isForm(action: string): action is Form {
  return action in FORMS;
}

/** What the reader may do with the case now, as the service says; approving and refusing stand beside the proposal. */
export function Steps({ found: { summary, nextSteps } }: { found: Case }) {
  const { t } = useTranslation();
  const own = useRoles();
  const { caseId, mine, officer } = summary;
  const [chosen, setChosen] = useState<Form>();
  const [done, setDone] = useState(false);
  const params = { path: { caseId } };
  const command = useCaseStep<"take" | "release">(
    caseId,
    (api, step) =>
      answer(
        step === "take"
          ? api.POST("/api/v1/compliance-cases/{caseId}/assignment", { params })
          : api.DELETE("/api/v1/compliance-cases/{caseId}/assignment", { params }),
      ),
    () => {
      setDone(true);
    },
  );
  const takes = nextSteps.some(({ action }) => action === "take");
  const releases = mine || (own.includes("supervisor") && officer !== null);
  const forms = nextSteps.flatMap(({ action, text }) => (isForm(action) ? [{ action, text }] : []));
  const form = forms.find(({ action }) => action === chosen) ?? forms[0];
  const Shown = form === undefined ? undefined : FORMS[form.action];
  const finish = () => {
    setDone(true);
    setChosen(undefined);
  };
  return (
    <>
      <Panel title={t("complianceCase.steps")}>
        <Stack direction="row" spacing={1}>
          {takes && (
            <Button variant="contained" loading={command.pending} onClick={() => { command.run("take"); }}>
              {t("complianceCase.take")}
            </Button>
          )}
          {releases && (
            <Button variant="outlined" loading={command.pending} onClick={() => { command.run("release"); }}>
              {t("complianceCase.release")}
            </Button>
          )}
        </Stack>
        {command.failure !== undefined && <Failure failure={command.failure} />}
        {form !== undefined && (
          <Choice
            label={t("complianceCase.step")}
            value={form.action}
            options={forms.map(({ action, text }) => ({ value: action, label: text }))}
            onChange={(action) => {
              setDone(false);
              setChosen(action === "" ? undefined : action);
            }}
          />
        )}
        {form !== undefined && Shown !== undefined && <Shown key={form.action} summary={summary} label={form.text} onDone={finish} />}
        {!takes && !releases && form === undefined && <Typography>{t("complianceCase.noSteps")}</Typography>}
        <Typography role="status" variant="body2">
          {done && t("complianceCase.done")}
        </Typography>
      </Panel>
      {nextSteps.some(({ action }) => action === "reports") && <Reports summary={summary} onDone={finish} />}
    </>
  );
}
