import type { Schemas } from "@jmo/shared/api/client";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Panel } from "@jmo/shared/ui/Panel";
import "./texts";

/** What an estimate rests on, and the article or the assumption that it comes from. */
export function Assumptions({ assumptions }: { assumptions: readonly Schemas["Assumption"][] }) {
  const { t } = useTranslation();
  return (
    <Panel title={t("simulation.assumptions")}>
      <Box component="ul" sx={{ m: 0, pl: 2.5, display: "grid", gap: 1 }}>
        {assumptions.map((assumption) => (
          <li key={assumption.code}>
            {assumption.text}
            <Typography variant="body2" color="text.secondary">
              {assumption.source}
            </Typography>
          </li>
        ))}
      </Box>
    </Panel>
  );
}
