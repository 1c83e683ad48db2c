import { Failure } from "@jmo/shared/ui/Failure";
import { Panel } from "@jmo/shared/ui/Panel";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useRoles } from "../app/roles";
import { Choice } from "../parts/Choice";
import { CorrectionDecision } from "./CorrectionDecision";
import { Merger } from "./Merger";
import { useStep, type Case } from "./queries";
import { Rejection } from "./Rejection";
import "./texts";
import { Writing, WRITTEN, type Written } from "./Writing";

const AT_A_PRESS = ["take", "verify", "start-work", "release"] as const;
const FORMS = [...WRITTEN, "reject", "merge", "decide-correction"] as const;
type Form = (typeof FORMS)[number];

function isForm(action: string): action is Form {
  return FORMS.some((each) => each === action);
}

function isWritten(form: Form): form is Written {
  return WRITTEN.some((each) => each === form);
}

/** What the reader may do with the case now, as the service says. */
export function Steps({ complaint }: { complaint: Case }) {
  const { t } = useTranslation();
  const { complaintId, officer, mine } = complaint.summary;
  const own = useRoles();
  const press = useStep(complaintId);
  const forms = complaint.nextSteps.flatMap(({ action, text }) => (isForm(action) ? [{ action, text }] : []));
  const [chosen, setChosen] = useState<Form>();
  const form = forms.find(({ action }) => action === chosen)?.action ?? forms[0]?.action;
  const buttons = AT_A_PRESS.flatMap((action) => {
    const step = complaint.nextSteps.find((each) => each.action === action);
    return step === undefined ? [] : [{ action, text: step.text }];
  });
  // A supervisor gives any case back; the service names the step to its own officer only.
  if (own.includes("supervisor") && officer !== null && !mine) {
    buttons.push({ action: "release", text: t("caseWork.release") });
  }
  return (
    <Panel title={t("caseWork.steps")}>
      {buttons.length + forms.length === 0 && <Typography>{t("caseWork.noSteps")}</Typography>}
      <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: "wrap" }}>
        {buttons.map(({ action, text }, index) => (
          <Button
            key={action}
            variant={index === 0 && action !== "release" ? "contained" : "outlined"}
            loading={press.pending}
            onClick={() => {
              press.run({ action });
            }}
          >
            {text}
          </Button>
        ))}
      </Stack>
      {press.failure !== undefined && <Failure failure={press.failure} />}
      {form !== undefined && (
        <Choice
          label={t("caseWork.what")}
          value={form}
          options={forms.map(({ action, text }) => ({ value: action, label: text }))}
          onChange={(action) => {
            setChosen(action === "" ? undefined : action);
          }}
        />
      )}
      {form !== undefined && isWritten(form) && <Writing key={form} complaintId={complaintId} action={form} />}
      {form === "reject" && <Rejection complaintId={complaintId} />}
      {form === "merge" && <Merger complaint={complaint} />}
      {form === "decide-correction" && complaint.correction !== null && (
        <CorrectionDecision key={complaint.correction.round} complaintId={complaintId} correction={complaint.correction} />
      )}
    </Panel>
  );
}
