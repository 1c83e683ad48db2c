import { Failure } from "@jmo/shared/ui/Failure";
import Button from "@mui/material/Button";
import MenuItem from "@mui/material/MenuItem";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useStep, type Case } from "./queries";
import "./texts";

/** Into another complaint of the same member. */
export function Merger({ complaint: { summary, otherComplaints } }: { complaint: Case }) {
  const { t } = useTranslation();
  const [into, setInto] = useState("");
  const step = useStep(summary.complaintId);
  return (
    <Stack spacing={1.5}>
      <TextField
        select
        size="small"
        label={t("caseWork.mergeInto")}
        value={into}
        onChange={({ target }) => {
          setInto(target.value);
        }}
      >
        {otherComplaints.map(({ complaintId, number, kind }) => (
          <MenuItem key={complaintId} value={complaintId}>
            {number}: {kind.text}
          </MenuItem>
        ))}
      </TextField>
      {step.failure !== undefined && <Failure failure={step.failure} />}
      <Button
        variant="outlined"
        loading={step.pending}
        disabled={into === ""}
        onClick={() => {
          step.run({ action: "merge", into });
        }}
      >
        {t("caseWork.send")}
      </Button>
    </Stack>
  );
}
