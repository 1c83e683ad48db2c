import type { Schemas } from "@jmo/shared/api/client";
import Button from "@mui/material/Button";
import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Cross, Tick } from "@jmo/shared/ui/marks";
import { helpFor } from "./help";
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
  const help = helpFor(tick);
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
        {help !== undefined && (
          <Button component={Link} to={help.to} variant="outlined" sx={{ mt: 1 }}>
            {t(`claim.help.${help.name}`)}
          </Button>
        )}
      </div>
    </Box>
  );
}
