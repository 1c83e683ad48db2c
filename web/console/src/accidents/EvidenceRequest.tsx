import { answer, type Schemas } from "@jmo/shared/api/client";
import { Failure } from "@jmo/shared/ui/Failure";
import { Panel } from "@jmo/shared/ui/Panel";
import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import FormGroup from "@mui/material/FormGroup";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslation } from "react-i18next";
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

/** Asks employer and member for what is missing. */
export function EvidenceRequest({ accidentId }: { accidentId: string }) {
  const { t } = useTranslation();
  const [evidence, setEvidence] = useState<readonly Wanted[]>([]);
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const command = useAccidentStep<Schemas["AccidentReviewEvidenceRequest"]>(accidentId, (api, body) =>
    answer(api.POST("/api/v1/accident-reviews/{accidentId}/evidence-request", { params: { path: { accidentId } }, body })),
  );
  const send = () => {
    const incomplete = evidence.length === 0 || reason.trim() === "";
    setMissing(incomplete);
    if (!incomplete) {
      command.run({ evidence: [...evidence], reason: reason.trim() });
    }
  };
  return (
    <Panel title={t("accidentReview.ask")}>
      <FormGroup row role="group" aria-label={t("accidentReview.askWhich")}>
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
      <TextField
        size="small"
        label={t("parts.ownWords")}
        multiline
        value={reason}
        error={missing && reason.trim() === ""}
        helperText={missing && reason.trim() === "" ? t("parts.reasonMissing") : undefined}
        onChange={({ target }) => {
          setReason(target.value);
        }}
      />
      {command.failure !== undefined && <Failure failure={command.failure} />}
      <Button variant="outlined" loading={command.pending} onClick={send}>
        {t("accidentReview.ask")}
      </Button>
      <Typography role="status" variant="body2">
        {command.done && t("accidentReview.done")}
      </Typography>
    </Panel>
  );
}
