import { faultOf } from "@jmo/shared/api/problem";
import { Failure } from "@jmo/shared/ui/Failure";
import Button from "@mui/material/Button";
import MenuItem from "@mui/material/MenuItem";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useStep } from "./queries";
import { WrittenField } from "../parts/WrittenField";
import "./texts";

const REASONS = ["OUT_OF_SCOPE", "EVIDENCE_INSUFFICIENT", "NOT_UNDERSTANDABLE", "ALREADY_RESOLVED", "NOT_GENUINE"] as const;

export function Rejection({ complaintId }: { complaintId: string }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<(typeof REASONS)[number]>("OUT_OF_SCOPE");
  const [explanation, setExplanation] = useState("");
  const [missing, setMissing] = useState(false);
  const step = useStep(complaintId);
  const fault = faultOf(step.failure, "explanation");
  return (
    <Stack spacing={1.5}>
      <TextField
        select
        size="small"
        label={t("caseWork.rejection")}
        value={reason}
        onChange={({ target }) => {
          setReason(REASONS.find((each) => each === target.value) ?? reason);
        }}
      >
        {REASONS.map((each) => (
          <MenuItem key={each} value={each}>
            {t(`caseWork.rejections.${each}`)}
          </MenuItem>
        ))}
      </TextField>
      <WrittenField
        label={t("caseWork.text")}
        rows={4}
        value={explanation}
        missing={missing && t("caseWork.textMissing")}
        fault={fault}
        onChange={(next) => {
          setExplanation(next);
        }}
      />
      {step.failure !== undefined && <Failure failure={step.failure} besideFields={["explanation"]} />}
      <Button
        color="error"
        variant="outlined"
        loading={step.pending}
        onClick={() => {
          setMissing(explanation.trim() === "");
          if (explanation.trim() !== "") {
            step.run({ action: "reject", reason, explanation: explanation.trim() });
          }
        }}
      >
        {t("caseWork.send")}
      </Button>
    </Stack>
  );
}
