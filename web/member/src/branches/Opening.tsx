import type { Schemas } from "@jmo/shared/api/client";
import Typography from "@mui/material/Typography";

/** Whether a branch is open, in the API's words. */
export function Opening({ opening }: { opening: Schemas["BranchOpeningView"] }) {
  return (
    <Typography variant="body2" sx={{ fontWeight: 600, color: opening.open ? "success.main" : "text.secondary" }} data-open={opening.open}>
      {opening.text}
    </Typography>
  );
}
