import type { Schemas } from "@jmo/shared/api/client";
import Chip from "@mui/material/Chip";

type Status = Schemas["ComplaintStatus"];

const ENDED: readonly Status[] = ["CLOSED", "REJECTED", "WITHDRAWN", "MERGED"];

/** Whether nothing more is to come. */
export function hasEnded(status: Status): boolean {
  return ENDED.includes(status);
}

export function StatusChip({ status, label }: { status: Status; label: string }) {
  const color =
    status === "ANSWERED" || status === "CLOSED"
      ? "success"
      : status === "AWAITING_MEMBER" || status === "REJECTED"
        ? "secondary"
        : hasEnded(status)
          ? "default"
          : "primary";
  return <Chip label={label} color={color} data-status={status} size="small" sx={{ fontWeight: 700 }} />;
}
