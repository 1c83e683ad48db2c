import { answer, type Schemas } from "@jmo/shared/api/client";
import { faultOf } from "@jmo/shared/api/problem";
import { Failure } from "@jmo/shared/ui/Failure";
import { Panel } from "@jmo/shared/ui/Panel";
import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import FormGroup from "@mui/material/FormGroup";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { WrittenField } from "../parts/WrittenField";
import { useAccidentStep } from "./queries";
import "./texts";

type Wanted = Schemas["Evidence"];

const WANTED = [
  "TRAFFIC_REPORT",
  "TWO_WITNESSES",
  "DOCTOR_CERTIFICATE",
  "TRANSPORT_RECEIPTS",
  "TREATMENT_RECEIPTS",
  "DEATH_CERTIFICATE",
  "HEIR_STATEMENT",
  "FURTHER",
] as const satisfies readonly Wanted[];

interface Props {
  readonly accidentId: string;
  /** Asks employer and member for what is missing, or records what was shown on paper at a branch. */
  readonly what: "ask" | "paper";
}

/** Evidence that is named, with what is to be said of it. */
export function EvidenceRequest({ accidentId, what }: Props) {
  const { t } = useTranslation();
  const [evidence, setEvidence] = useState<readonly Wanted[]>([]);
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const command = useAccidentStep<Schemas["AccidentReviewEvidenceRequest"]>(accidentId, (api, body) => {
    const params = { path: { accidentId } };
    return answer(
      what === "ask"
        ? api.POST("/api/v1/accident-reviews/{accidentId}/evidence-request", { params, body })
        : api.POST("/api/v1/accident-reviews/{accidentId}/paper-evidence", { params, body }),
    );
  });
  const send = () => {
    const incomplete = evidence.length === 0 || reason.trim() === "";
    setMissing(incomplete);
    if (!incomplete) {
      command.run({ evidence: [...evidence], reason: reason.trim() });
    }
  };
  const title = t(`accidentReview.${what}`);
  return (
    <Panel title={title}>
      <FormGroup row role="group" aria-label={t(`accidentReview.${what}Which`)}>
        {WANTED.map((each) => (
          <FormControlLabel
            key={each}
            label={t(`accidentReview.wanted.${each}`)}
            control={
              <Checkbox
                checked={evidence.includes(each)}
                onChange={(_, checked) => {
                  setEvidence(checked ? [...evidence, each] : evidence.filter((other) => other !== each));
                }}
              />
            }
          />
        ))}
      </FormGroup>
      {missing && evidence.length === 0 && <Typography color="error">{t("accidentReview.askNone")}</Typography>}
      <WrittenField
        label={t("parts.ownWords")}
        rows={1}
        value={reason}
        missing={missing && reason.trim() === "" && t("parts.reasonMissing")}
        fault={faultOf(command.failure, "reason")}
        onChange={setReason}
      />
      {command.failure !== undefined && <Failure failure={command.failure} besideFields={["reason"]} />}
      <Button variant="outlined" loading={command.pending} onClick={send}>
        {title}
      </Button>
      <Typography role="status" variant="body2">
        {command.done && t("accidentReview.done")}
      </Typography>
    </Panel>
  );
}
