import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";

interface Props<V extends string> {
  id: string;
  label: string;
  options: readonly { readonly value: V; readonly label: string }[];
  value: V | undefined;
  fault?: string | undefined;
  onChange: (value: V) => void;
}

/** One of many, out of a list that opens. */
export function OneOf<V extends string>({ id, label, options, value, fault, onChange }: Props<V>) {
  return (
    <TextField
      select
      id={id}
      label={label}
      value={value ?? ""}
      error={fault !== undefined}
      helperText={fault}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.target.value);
        if (chosen !== undefined) {
          onChange(chosen.value);
        }
      }}
    >
      {options.map((option) => (
        <MenuItem key={option.value} value={option.value}>
          {option.label}
        </MenuItem>
      ))}
    </TextField>
  );
}
