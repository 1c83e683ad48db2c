import { isFinal } from "@jmo/shared/api/command";
import { faultOf } from "@jmo/shared/api/problem";
import { Failure } from "@jmo/shared/ui/Failure";
import Button from "@mui/material/Button";
import MenuItem from "@mui/material/MenuItem";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useStep, useTemplates } from "./queries";
import { WrittenField } from "../parts/WrittenField";
import "./texts";

export const WRITTEN = ["ask", "answer", "note"] as const;
export type Written = (typeof WRITTEN)[number];

/** A question, an answer or a note: from a template, if the officer wants one. */
export function Writing({ complaintId, action }: { complaintId: string; action: Written }) {
  const { t } = useTranslation();
  const templates = useTemplates(complaintId);
  const [text, setText] = useState("");
  const [missing, setMissing] = useState(false);
  // The same note, sent again after a lost answer, is one note.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const step = useStep(complaintId, () => {
    setText("");
    setKey(crypto.randomUUID());
  });
  const fault = faultOf(step.failure, "text");
  const send = () => {
    setMissing(text.trim() === "");
    if (text.trim() !== "") {
      step.run(action === "note" ? { action, text: text.trim(), key } : { action, text: text.trim() });
    }
  };
  return (
    <Stack spacing={1.5}>
      {action !== "note" && templates.data !== undefined && templates.data.templates.length > 0 && (
        <TextField
          select
          size="small"
          label={t("caseWork.template")}
          value=""
          onChange={({ target }) => {
            setText(templates.data.templates.find(({ template }) => template === target.value)?.text ?? text);
          }}
        >
          <MenuItem value="">{t("caseWork.noTemplate")}</MenuItem>
          {templates.data.templates.map(({ template, title }) => (
            <MenuItem key={template} value={template}>
              {title}
            </MenuItem>
          ))}
        </TextField>
      )}
      <WrittenField
        label={t("caseWork.text")}
        rows={4}
        value={text}
        missing={missing && t("caseWork.textMissing")}
        fault={fault}
        onChange={(next) => {
          setText(next);
          if (isFinal(step.failure)) {
            setKey(crypto.randomUUID());
          }
        }}
      />
      {step.failure !== undefined && <Failure failure={step.failure} besideFields={["text"]} />}
      <Button variant="contained" loading={step.pending} onClick={send}>
        {t("caseWork.send")}
      </Button>
      <Typography role="status" variant="body2">
        {step.done && text === "" && t("caseWork.sent")}
      </Typography>
    </Stack>
  );
}
