import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";

interface Line {
  readonly id: string;
  readonly when: string;
  readonly what: ReactNode;
}

/** What happened when, line by line. */
export function Lines({ lines, empty }: { lines: readonly Line[]; empty: string }) {
  return lines.length === 0 ? (
    <Typography>{empty}</Typography>
  ) : (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none", display: "grid", gap: 0.5 }}>
      {lines.map(({ id, when, what }) => (
        <Box component="li" key={id} sx={{ display: "grid", gridTemplateColumns: "180px minmax(0, 1fr)", gap: 2 }}>
          <Typography color="text.secondary">{when}</Typography>
          <Typography component="div">{what}</Typography>
        </Box>
      ))}
    </Box>
  );
}
