import { figure } from "../format";
import TextField from "@mui/material/TextField";
import { useState } from "react";

/** What the API takes at most, in rupiah. */
export const MOST_RUPIAH = 1_000_000_000_000;

interface MoneyProps {
  id: string;
  label: string;
  hint?: string | undefined;
  fault?: string | undefined;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
}

/** Whole rupiah, written with dots unless it is just being typed. */
export function MoneyField({ id, label, hint, fault, value, onChange }: MoneyProps) {
  const [typing, setTyping] = useState(false);
  const text = value === undefined ? "" : typing ? String(value) : figure(value);
  return (
    <TextField
      id={id}
      label={label}
      value={text}
      error={fault !== undefined}
      helperText={fault ?? hint}
      slotProps={{ htmlInput: { inputMode: "numeric", maxLength: 18, autoComplete: "off" } }}
      onFocus={() => {
        setTyping(true);
      }}
      onBlur={() => {
        setTyping(false);
      }}
      onChange={(event) => {
        const digits = event.target.value.replace(/\D/g, "").slice(0, 14);
        onChange(digits === "" ? undefined : Number(digits));
      }}
    />
  );
}
