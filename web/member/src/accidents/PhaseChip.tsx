import Chip from "@mui/material/Chip";
import type { Accident } from "./queries";

const GOOD: readonly Accident["phase"][] = ["COMPLETED"];
const BAD: readonly Accident["phase"][] = ["REJECTED", "RETURNED"];

export function PhaseChip({ accident }: { accident: Pick<Accident, "phase" | "phaseLabel" | "status"> }) {
  const color = GOOD.includes(accident.phase) ? "success" : BAD.includes(accident.phase) ? "secondary" : "primary";
  return <Chip label={accident.phaseLabel} color={color} data-status={accident.status} size="small" sx={{ fontWeight: 700 }} />;
}
