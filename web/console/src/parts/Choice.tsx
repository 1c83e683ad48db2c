import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { useTranslation } from "react-i18next";
import "./texts";

interface Props<V extends string> {
  readonly label: string;
  readonly value: V | "";
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V | "") => void;
  /** Whether nothing may be chosen, and so everything is meant. */
  readonly all?: true;
}

/** One of a few values. */
export function Choice<V extends string>({ label, value, options, onChange, all }: Props<V>) {
  const { t } = useTranslation();
  return (
    <TextField
      select
      size="small"
      label={label}
      value={value}
      sx={{ minWidth: 200, width: "auto" }}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.target.value);
        onChange(chosen?.value ?? "");
      }}
    >
      {all === true && <MenuItem value="">{t("parts.all")}</MenuItem>}
      {options.map((option) => (
        <MenuItem key={option.value} value={option.value}>
          {option.label}
        </MenuItem>
      ))}
    </TextField>
  );
}
