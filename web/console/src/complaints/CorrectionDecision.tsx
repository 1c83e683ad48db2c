import type { Schemas } from "@jmo/shared/api/client";
import { faultOf } from "@jmo/shared/api/problem";
import { Failure } from "@jmo/shared/ui/Failure";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import FormControlLabel from "@mui/material/FormControlLabel";
import Radio from "@mui/material/Radio";
import RadioGroup from "@mui/material/RadioGroup";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useStep } from "./queries";
import "./texts";

type Field = Schemas["Correctable"];
interface Choice {
  readonly verdict: Schemas["CorrectionVerdictCode"];
  readonly reason: string;
}

const APPROVED: Choice = { verdict: "APPROVE", reason: "" };

/** Field by field; the member is answered when all that is approved is recorded. */
export function CorrectionDecision({ complaintId, correction }: { complaintId: string; correction: Schemas["CorrectionView"] }) {
  const { t } = useTranslation();
  const open = correction.fields.filter(({ state }) => state !== "APPLIED");
  const [choices, setChoices] = useState<Partial<Record<Field, Choice>>>({});
  const [text, setText] = useState("");
  const [missing, setMissing] = useState(false);
  const step = useStep(complaintId);
  const choiceOf = (field: Field) => choices[field] ?? APPROVED;
  const isMissing = (field: Field) => choiceOf(field).verdict === "REFUSE" && choiceOf(field).reason.trim() === "";
  const fault = faultOf(step.failure, "answer");
  const send = () => {
    const incomplete = text.trim() === "" || open.some(({ field }) => isMissing(field));
    setMissing(incomplete);
    if (!incomplete) {
      const decisions = open.map(({ field }) => {
        const { verdict, reason } = choiceOf(field);
        return { field, verdict, reason: verdict === "REFUSE" ? reason.trim() : null };
      });
      step.run({ action: "decide-correction", body: { decisions, answer: text.trim() } });
    }
  };
  return (
    <Stack spacing={1.5}>
      {open.map(({ field, stateLabel, obstacle }) => {
        const name = t(`caseWork.fields.${field}`);
        const change = (changes: Partial<Choice>) => {
          setChoices({ ...choices, [field]: { ...choiceOf(field), ...changes } });
        };
        return (
          <Box key={field} role="group" aria-label={name}>
            <Typography sx={{ fontWeight: 600 }}>{name}</Typography>
            <Typography variant="body2" color="text.secondary">
              {stateLabel} {obstacle?.text}
            </Typography>
            <RadioGroup
              row
              aria-label={name}
              value={choiceOf(field).verdict}
              onChange={(_, value) => {
                change({ verdict: value === "REFUSE" ? "REFUSE" : "APPROVE" });
              }}
            >
              <FormControlLabel value="APPROVE" control={<Radio />} label={t("caseWork.approveField")} />
              <FormControlLabel value="REFUSE" control={<Radio />} label={t("caseWork.refuseField")} />
            </RadioGroup>
            {choiceOf(field).verdict === "REFUSE" && (
              <TextField
                size="small"
                label={t("caseWork.fieldReason", { field: name })}
                value={choiceOf(field).reason}
                error={missing && isMissing(field)}
                helperText={missing && isMissing(field) ? t("caseWork.textMissing") : undefined}
                onChange={({ target }) => {
                  change({ reason: target.value });
                }}
              />
            )}
          </Box>
        );
      })}
      <TextField
        label={t("caseWork.correctionAnswer")}
        multiline
        minRows={3}
        value={text}
        error={(missing && text.trim() === "") || fault !== undefined}
        helperText={missing && text.trim() === "" ? t("caseWork.textMissing") : fault}
        onChange={({ target }) => {
          setText(target.value);
        }}
      />
      {step.failure !== undefined && <Failure failure={step.failure} besideFields={["answer"]} />}
      <Button variant="contained" loading={step.pending} onClick={send}>
        {t("caseWork.send")}
      </Button>
    </Stack>
  );
}
