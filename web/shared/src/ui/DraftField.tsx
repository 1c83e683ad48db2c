import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { useEffect } from "react";
import type { Fields } from "../fields";

interface Props {
  draft: Fields;
  /** Of the field in the form. */
  name: string;
  label: string;
  hint?: string | undefined;
  /** What is wrong with it, in words. */
  fault?: string | undefined;
  type?: "text" | "date" | "month" | "time" | "tel" | "number";
  /** For a keyboard of digits where leading zeroes count. */
  digits?: boolean;
  multiline?: boolean;
  required?: boolean;
  /** The greatest length of a text. */
  longest?: number | undefined;
  /** The last day or month that can be chosen. */
  latest?: string | undefined;
  choices?: readonly { readonly code: string; readonly text: string }[] | undefined;
}

/** A field of an unfinished form. */
export function DraftField({
  draft,
  name,
  label,
  hint,
  fault,
  type = "text",
  digits = false,
  multiline = false,
  required = false,
  longest,
  latest,
  choices,
}: Props) {
  const dated = type === "date" || type === "month" || type === "time";
  return (
    <TextField
      id={name}
      name={name}
      label={label}
      type={choices === undefined ? type : undefined}
      select={choices !== undefined}
      multiline={multiline}
      {...(multiline && { minRows: 4 })}
      required={required}
      value={draft.value(name)}
      error={fault !== undefined}
      helperText={fault ?? hint}
      slotProps={{
        htmlInput: {
          autoComplete: "off",
          ...(longest !== undefined && { maxLength: longest }),
          ...(latest !== undefined && { max: latest }),
          ...(digits && { inputMode: "numeric" }),
        },
        ...(dated && { inputLabel: { shrink: true } }),
      }}
      onChange={(event) => {
        draft.set(name, event.target.value);
      }}
    >
      {choices?.map(({ code, text }) => (
        <MenuItem key={code} value={code}>
          {text}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** Brings whoever fills it in to the first field that is wrong, whenever the faults have changed. */
export function useFocusOnFault(faults: unknown): void {
  useEffect(() => {
    if (faults !== undefined) {
      document.querySelector<HTMLElement>("[aria-invalid=true], [data-fault]")?.focus();
    }
  }, [faults]);
}
