import Paper from "@mui/material/Paper";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useId, type ReactNode } from "react";

/** A part of a screen with a heading of its own. */
export function Panel({ title, children }: { title?: string; children: ReactNode }) {
  const id = useId();
  return (
    <Paper component="section" variant="outlined" sx={{ p: 2 }} aria-labelledby={title === undefined ? undefined : id}>
      <Stack spacing={1.5}>
        {title !== undefined && (
          <Typography variant="h2" id={id}>
            {title}
          </Typography>
        )}
        {children}
      </Stack>
    </Paper>
  );
}
