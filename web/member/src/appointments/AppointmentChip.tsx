import type { Schemas } from "@jmo/shared/api/client";
import Chip from "@mui/material/Chip";

const COLORS = { BOOKED: "primary", ATTENDED: "success", CANCELLED: "default", MISSED: "secondary" } as const;

export function AppointmentChip({ status }: { status: Schemas["AppointmentCodedStatus"] }) {
  return <Chip label={status.text} color={COLORS[status.code]} data-status={status.code} size="small" sx={{ fontWeight: 700 }} />;
}
