import type { Schemas } from "@jmo/shared/api/client";
import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Cross, Tick } from "@jmo/shared/ui/marks";
import "./texts";

/** What a claim depends on, what of it is met, and what to do about the rest. */
export function Conditions({ ticks }: { ticks: readonly Schemas["TickView"][] }) {
  return (
    <Stack component="ul" spacing={1} sx={{ m: 0, p: 0, listStyle: "none" }}>
      {ticks.map((tick) => (
        <Condition key={tick.condition} tick={tick} />
      ))}
    </Stack>
  );
}

function Condition({ tick }: { tick: Schemas["TickView"] }) {
  const { t } = useTranslation();
  return (
    <Box component="li" sx={{ display: "flex", gap: 1.5, alignItems: "flex-start" }}>
      {tick.satisfied ? (
        <Tick color="success" titleAccess={t("claim.met")} />
      ) : (
        <Cross color="error" titleAccess={t("claim.notMet")} />
      )}
      <div>
        <Typography>{tick.reason.text}</Typography>
        {tick.nextStep !== null && (
          <Typography variant="body2" color="text.secondary">
            {tick.nextStep}
          </Typography>
        )}
      </div>
    </Box>
  );
}
