import type { Command } from "@jmo/shared/api/command";
import { ApiProblem } from "@jmo/shared/api/problem";
import { Confirmed } from "@jmo/shared/ui/Confirmed";
import { Failure } from "@jmo/shared/ui/Failure";
import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import "./texts";

export interface Verdict {
  readonly decision: "APPROVE" | "REFUSE";
  readonly reason: string;
}

interface Props {
  command: Command<Verdict>;
  /** Codes of problems that say that the case has moved on in the meantime. */
  moved: readonly string[];
  /** Why it cannot be approved as it stands. */
  blocked?: boolean;
  /** Whether an approval needs a reason as well. */
  reasonOf?: "both" | "refusal";
  children?: ReactNode;
}

/** Approves or refuses, with a reason. Whatever is pressed while an answer is awaited does nothing. */
export function Decision({ command, moved, blocked = false, reasonOf = "both", children }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const { failure } = command;
  const fault = failure instanceof ApiProblem ? failure.faultOf("reason") : undefined;
  const send = (decision: Verdict["decision"]) => {
    const lacking = reason.trim() === "" && (decision === "REFUSE" || reasonOf === "both");
    setMissing(lacking);
    // What has been decided is decided, until the page shows it.
    if (!lacking && !command.done) {
      command.run({ decision, reason: reason.trim() });
    }
  };
  return (
    <Stack spacing={1.5}>
      {children}
      <TextField
        label={t("desk.reason")}
        multiline
        minRows={2}
        value={reason}
        error={missing || fault !== undefined}
        helperText={missing ? t("desk.reasonMissing") : fault}
        onChange={(event) => {
          setReason(event.target.value);
        }}
      />
      {failure instanceof ApiProblem && moved.includes(failure.code) ? (
        <Alert severity="warning" role="alert">
          <AlertTitle>{t("desk.moved")}</AlertTitle>
          {failure.problem.detail} {t("desk.movedDetail")}
        </Alert>
      ) : (
        failure !== undefined && <Failure failure={failure} besideFields={["reason"]} />
      )}
      <Stack direction="row" spacing={2}>
        <Button
          variant="contained"
          disabled={blocked || command.done}
          loading={command.pending}
          onClick={() => {
            send("APPROVE");
          }}
        >
          {t("desk.approve")}
        </Button>
        <Confirmed
          label={t("desk.refuse")}
          question={t("desk.refuseQuestion")}
          detail={t("desk.refuseDetail")}
          keep={t("desk.keep")}
          confirm={t("desk.refuse")}
          loading={command.pending}
          onConfirm={() => {
            send("REFUSE");
          }}
        />
      </Stack>
    </Stack>
  );
}
