import TextField from "@mui/material/TextField";
import type { InputHTMLAttributes } from "react";

interface Props {
  id: string;
  label: string;
  value: string;
  hint?: string | undefined;
  fault?: string | undefined;
  type?: "text" | "email" | "tel" | "date" | "password";
  /** Such as the keyboard of a phone, and what the browser may fill in. */
  input?: InputHTMLAttributes<HTMLInputElement>;
  onChange: (value: string) => void;
}

/** A text that people write, with what is wrong with it beside it. */
export function Field({ id, label, value, hint, fault, type = "text", input, onChange }: Props) {
  return (
    <TextField
      id={id}
      label={label}
      type={type}
      value={value}
      error={fault !== undefined}
      helperText={fault ?? hint}
      slotProps={{ htmlInput: { autoComplete: "off", ...input }, inputLabel: type === "date" ? { shrink: true } : {} }}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    />
  );
}
