import type { Api } from "@jmo/shared/api/client";
import { faultOf } from "@jmo/shared/api/problem";
import { Failure } from "@jmo/shared/ui/Failure";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useOperation } from "./useOperation";
import "./texts";

const MOST_REASON = 500;

export interface ActionProps<O> {
  /** On the button, and on the one that confirms it. */
  readonly label: string;
  /** What it does, in the dialog; a whole sentence or two. */
  readonly explained: string;
  /** Whether a reason is asked for. */
  readonly reason?: "required" | "optional";
  readonly run: (api: Api, reason: string, key: string) => Promise<O>;
  readonly changes: readonly (readonly unknown[])[];
  readonly done: string | ((answer: O) => string);
  readonly color?: "primary" | "error";
  readonly variant?: "text" | "outlined" | "contained";
}

/** A button for what cannot be taken back: it says first what it does, and asks for the reason where one is kept. */
export function Action<O>({ label, explained, reason, run, changes, done, color = "primary", variant = "outlined" }: ActionProps<O>) {
  const { t } = useTranslation();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [given, setGiven] = useState("");
  const [tried, setTried] = useState(false);
  const close = () => {
    setOpen(false);
  };
  const operation = useOperation({
    run: (api, said: string, key) => run(api, said, key),
    changes,
    done: (answer: O) => (typeof done === "string" ? done : done(answer)),
    onDone: close,
  });
  const begin = () => {
    setTried(false);
    setGiven("");
    setOpen(true);
  };
  const failure = tried ? operation.failure : undefined;
  const fault = faultOf(failure, "reason");
  return (
    <>
      <Button size="small" variant={variant} color={color} onClick={begin} sx={{ px: 1.5 }}>
        {label}
      </Button>
      <Dialog open={open} onClose={close} aria-labelledby={`${id}-title`} fullWidth maxWidth="sm">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            setTried(true);
            operation.run(given);
          }}
        >
          <DialogTitle id={`${id}-title`}>{label}</DialogTitle>
          <DialogContent>
            <Stack spacing={2}>
              <Typography>{explained}</Typography>
              {reason !== undefined && (
                <TextField
                  label={t(reason === "required" ? "parts.reason" : "parts.reasonOptional")}
                  value={given}
                  onChange={(event) => {
                    setGiven(event.target.value);
                  }}
                  required={reason === "required"}
                  multiline
                  minRows={2}
                  autoFocus
                  error={fault !== undefined}
                  helperText={fault ?? t("parts.reasonHelp")}
                  slotProps={{ htmlInput: { maxLength: MOST_REASON } }}
                />
              )}
              {failure !== undefined && <Failure failure={failure} besideFields={["reason"]} />}
            </Stack>
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{t("parts.cancel")}</Button>
            <Button type="submit" variant="contained" color={color} loading={operation.pending}>
              {label}
            </Button>
          </DialogActions>
        </form>
      </Dialog>
    </>
  );
}
