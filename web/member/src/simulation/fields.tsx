import Box from "@mui/material/Box";
import Slider from "@mui/material/Slider";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";

interface NumberProps {
  id: string;
  label: string;
  value: number;
  /** What the field takes, and the part of it that the slider covers. */
  least: number;
  most: number;
  slider: readonly [least: number, most: number];
  step: number;
  fault?: string | undefined;
  /** The value in words, for the eyes and for a screen reader. */
  say: (value: number) => string;
  onChange: (value: number) => void;
}

/** A number by a slider or by typing. */
export function SliderField({ id, label, value, least, most, slider, step, fault, say, onChange }: NumberProps) {
  // What is being typed need not be a number yet.
  const [typed, setTyped] = useState<string>();
  return (
    <Box>
      <Typography id={`${id}-label`} component="label" htmlFor={id} sx={{ display: "block" }}>
        {label}: <strong>{say(value)}</strong>
      </Typography>
      <Box sx={{ display: "flex", alignItems: "flex-start", gap: 2.5 }}>
        <Slider
          aria-label={label}
          getAriaValueText={say}
          value={Math.min(Math.max(value, slider[0]), slider[1])}
          min={slider[0]}
          max={slider[1]}
          step={step}
          sx={{ ml: 1 }}
          onChange={(_, next) => {
            setTyped(undefined);
            onChange(next);
          }}
        />
        <TextField
          id={id}
          type="number"
          size="small"
          hiddenLabel
          error={fault !== undefined}
          value={typed ?? String(value)}
          slotProps={{ htmlInput: { min: least, max: most, step, "aria-label": label } }}
          sx={{ width: 104, flexShrink: 0 }}
          onBlur={() => {
            setTyped(undefined);
          }}
          onChange={(event) => {
            setTyped(event.target.value);
            const next = Number(event.target.value);
            if (event.target.value !== "" && next >= least && next <= most) {
              onChange(next);
            }
          }}
        />
      </Box>
      {fault !== undefined && (
        <Typography variant="body2" color="error">
          {fault}
        </Typography>
      )}
    </Box>
  );
}
