import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";

/** What is wrong with a part of a form that has no field of its own to show it; it takes the focus as a faulty field does. */
export function FaultLine({ children }: { children: ReactNode }) {
  return (
    <Typography variant="body2" color="error" data-fault tabIndex={-1}>
      {children}
    </Typography>
  );
}
