import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useId } from "react";

/** Of pictures. */
export const PICTURES = "image/jpeg,image/png";

interface Props {
  readonly label: string;
  /** Types or endings of names, as the browser's own dialogue takes them. */
  readonly accept: string | undefined;
  /** Nothing if the choice was taken back. */
  readonly onChosen: (file: File | undefined) => void;
}

/** One file of the officer's machine. */
export function FileField({ label, accept, onChosen }: Props) {
  const id = useId();
  return (
    <Box>
      <Typography component="label" htmlFor={id} sx={{ display: "block", fontWeight: 600, mb: 0.5 }}>
        {label}
      </Typography>
      <input
        id={id}
        type="file"
        accept={accept}
        onChange={({ target }) => {
          onChosen(target.files?.[0]);
        }}
      />
    </Box>
  );
}
