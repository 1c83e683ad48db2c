import FormControl from "@mui/material/FormControl";
import FormControlLabel from "@mui/material/FormControlLabel";
import FormHelperText from "@mui/material/FormHelperText";
import FormLabel from "@mui/material/FormLabel";
import Radio from "@mui/material/Radio";
import RadioGroup from "@mui/material/RadioGroup";
import Typography from "@mui/material/Typography";
import { useId } from "react";

interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly hint?: string;
}

interface Props<V extends string> {
  label: string;
  options: readonly Option<V>[];
  value: V | undefined;
  fault?: string | undefined;
  onChange: (value: V) => void;
}

/** One of a few. */
export function Choice<V extends string>({ label, options, value, fault, onChange }: Props<V>) {
  const id = useId();
  return (
    <FormControl error={fault !== undefined}>
      <FormLabel id={id}>{label}</FormLabel>
      <RadioGroup aria-labelledby={id} aria-describedby={fault === undefined ? undefined : `${id}-fault`} value={value ?? ""}>
        {options.map((option) => (
          <FormControlLabel
            key={option.value}
            value={option.value}
            control={<Radio />}
            sx={{ alignItems: "flex-start", mt: 0.5 }}
            label={
              <>
                <Typography sx={{ pt: 1.125 }}>{option.label}</Typography>
                {option.hint !== undefined && (
                  <Typography variant="body2" color="text.secondary">
                    {option.hint}
                  </Typography>
                )}
              </>
            }
            onChange={() => {
              onChange(option.value);
            }}
          />
        ))}
      </RadioGroup>
      {fault !== undefined && <FormHelperText id={`${id}-fault`}>{fault}</FormHelperText>}
    </FormControl>
  );
}
