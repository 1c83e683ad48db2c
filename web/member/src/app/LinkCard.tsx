import Link from "@mui/material/Link";
import Paper from "@mui/material/Paper";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { Link as RouterLink } from "react-router";

interface Props {
  to: string;
  /** What the link is called. */
  title: string;
  /** Below the title, no part of the link's name. */
  children?: ReactNode;
}

/** One of a list, which opens wherever it is pressed. */
export function LinkCard({ to, title, children }: Props) {
  return (
    <Paper variant="outlined" sx={{ position: "relative", p: 2, "&:focus-within": { outline: "2px solid", outlineColor: "primary.main" } }}>
      <Stack spacing={0.75} sx={{ alignItems: "flex-start", overflowWrap: "anywhere" }}>
        <Typography component="h2" sx={{ fontWeight: 700 }}>
          <Link
            component={RouterLink}
            to={to}
            underline="none"
            sx={{ outline: "none", "&::after": { content: '""', position: "absolute", inset: 0 } }}
          >
            {title}
          </Link>
        </Typography>
        {children}
      </Stack>
    </Paper>
  );
}
