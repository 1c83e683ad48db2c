import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { NavLink } from "react-router";
import { Page, Waiting } from "@jmo/shared/ui/Page";
import { ClaimToday } from "./ClaimToday";
import { useStartingPoint, type StartingPoint } from "./useStartingPoint";
import "./texts";

interface Props {
  kind: "jht" | "jp";
  children: (start: StartingPoint) => ReactNode;
}

/** What both simulations have in common. */
export function SimulationPage({ kind, children }: Props) {
  const { t } = useTranslation();
  const start = useStartingPoint();
  return (
    <Page title={t(`simulation.${kind}`)}>
      <Box component="nav" aria-label={t("simulation.which")} sx={{ display: "flex", gap: 1 }}>
        {(["jht", "jp"] as const).map((each) => (
          <Button
            key={each}
            component={NavLink}
            to={`/simulation/${each}`}
            fullWidth
            variant={each === kind ? "contained" : "outlined"}
          >
            {t(`simulation.${each}`)}
          </Button>
        ))}
      </Box>
      <Alert severity="info" role="note">{t("simulation.estimate")}</Alert>
      {start === undefined ? <Waiting /> : children(start)}
      <ClaimToday />
    </Page>
  );
}
