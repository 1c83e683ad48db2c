import TextField from "@mui/material/TextField";

interface Props {
  readonly label: string;
  readonly value: string;
  /** What is said where nothing was written and something must be. */
  readonly missing?: string | false;
  /** What the API has said of it. */
  readonly fault: string | undefined;
  readonly rows: number;
  readonly onChange: (value: string) => void;
}

/** Several lines in an officer's own words. */
export function WrittenField({ label, value, missing = false, fault, rows, onChange }: Props) {
  const wrong = missing === false ? fault : missing;
  return (
    <TextField
      label={label}
      multiline
      minRows={rows}
      value={value}
      error={wrong !== undefined}
      helperText={wrong}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    />
  );
}
