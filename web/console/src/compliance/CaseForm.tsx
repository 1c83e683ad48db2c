import type { Api } from "@jmo/shared/api/client";
import { faultOf } from "@jmo/shared/api/problem";
import { Failure } from "@jmo/shared/ui/Failure";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useCaseStep, type Case } from "./queries";
import "./texts";

/** What stands beside the fields: what is missing, or what the API has said. */
export interface Beside {
  readonly of: (field: string, value: string) => string | undefined;
}

interface Props<I> {
  readonly caseId: string;
  readonly label: string;
  /** Names of its fields, as the API has them. */
  readonly fields?: readonly string[];
  /** What is sent; nothing where something is missing. */
  readonly read: () => I | undefined;
  readonly send: (api: Api, input: I, key: string) => Promise<Case>;
  readonly onDone: () => void;
  readonly ends?: true;
  readonly children: (beside: Beside) => ReactNode;
}

/** The form of one step of a case, sent once. */
export function CaseForm<I>({ caseId, label, fields = [], read, send, onDone, ends, children }: Props<I>) {
  const { t } = useTranslation();
  const [tried, setTried] = useState(false);
  const command = useCaseStep<I>(caseId, send, onDone);
  return (
    <Stack
      component="form"
      noValidate
      spacing={1.5}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        const input = read();
        if (input !== undefined) {
          command.run(input);
        }
      }}
    >
      {children({
        of: (field, value) => (tried && value.trim() === "" ? t("complianceCase.needed") : faultOf(command.failure, field)),
      })}
      {command.failure !== undefined && <Failure failure={command.failure} besideFields={fields} />}
      <Button type="submit" variant={ends === true ? "outlined" : "contained"} color={ends === true ? "error" : "primary"} loading={command.pending}>
        {label}
      </Button>
    </Stack>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly wrong: string | undefined;
  readonly type?: "date" | "text";
  readonly figures?: true;
}

/** One line, a number or a day. */
export function Line({ label, value, onChange, wrong, type = "text", figures }: FieldProps) {
  return (
    <TextField
      size="small"
      type={type}
      label={label}
      value={value}
      error={wrong !== undefined}
      helperText={wrong}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: figures === true ? { inputMode: "numeric" } : {} }}
      onChange={({ target }) => {
        onChange(target.value);
      }}
    />
  );
}
