import type { Command } from "@jmo/shared/api/command";
import { ApiProblem, faultOf } from "@jmo/shared/api/problem";
import { Confirmed } from "@jmo/shared/ui/Confirmed";
import { Failure } from "@jmo/shared/ui/Failure";
import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { WrittenField } from "./WrittenField";
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
  const fault = faultOf(failure, "reason");
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
      <WrittenField
        label={t("parts.ownWords")}
        rows={2}
        value={reason}
        missing={missing && t("parts.reasonMissing")}
        fault={fault}
        onChange={(next) => {
          setReason(next);
        }}
      />
      {failure instanceof ApiProblem && moved.includes(failure.code) ? (
        <Alert severity="warning" role="alert">
          <AlertTitle>{t("parts.moved")}</AlertTitle>
          {failure.problem.detail} {t("parts.movedDetail")}
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
          {t("parts.approve")}
        </Button>
        <Confirmed
          label={t("parts.refuse")}
          question={t("parts.refuseQuestion")}
          detail={t("parts.refuseDetail")}
          keep={t("parts.keep")}
          confirm={t("parts.refuse")}
          loading={command.pending}
          onConfirm={() => {
            send("REFUSE");
          }}
        />
      </Stack>
    </Stack>
  );
}
