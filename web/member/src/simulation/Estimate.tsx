import { rupiah } from "@jmo/shared/format";
import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Failure } from "@jmo/shared/ui/Failure";
import { Waiting } from "@jmo/shared/ui/Page";
import "./texts";

interface Props<T> {
  complete: boolean;
  simulation: UseQueryResult<T>;
  besideFields: readonly string[];
  children: (answer: T) => ReactNode;
}

/** The answer to the figures above it; the one before stays in view while the next is made. */
export function Estimate<T>({ complete, simulation, besideFields, children }: Props<T>) {
  const { t } = useTranslation();
  if (!complete) {
    return <Typography role="status">{t("simulation.incomplete")}</Typography>;
  }
  if (simulation.isError) {
    return <Failure failure={simulation.error} besideFields={besideFields} retry={() => void simulation.refetch()} />;
  }
  if (simulation.data === undefined) {
    return <Waiting />;
  }
  return (
    <Box aria-busy={simulation.isPlaceholderData} sx={{ display: "grid", gap: 2, opacity: simulation.isPlaceholderData ? 0.7 : 1 }}>
      {children(simulation.data)}
    </Box>
  );
}

/** The one amount that it is all about; a screen reader says it when it has changed. */
export function Outcome({ name, amount, hint }: { name: string; amount: number; hint?: string }) {
  return (
    <Paper elevation={0} role="status" sx={{ p: 2.5, bgcolor: "primary.main", color: "primary.contrastText" }}>
      <Typography variant="body2">{name}</Typography>
      <Typography sx={{ fontSize: "1.75rem", fontWeight: 700, overflowWrap: "anywhere" }}>{rupiah(amount)}</Typography>
      {hint !== undefined && <Typography variant="body2">{hint}</Typography>}
    </Paper>
  );
}
