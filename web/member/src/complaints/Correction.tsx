import type { Schemas } from "@jmo/shared/api/client";
import { Panel } from "@jmo/shared/ui/Panel";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import "./texts";

/** How far each correction has come, and what it opens. */
export function Correction({ correction }: { correction: Schemas["CorrectionView"] }) {
  const { t } = useTranslation();
  return (
    <Panel title={t("complaints.correction")}>
      {correction.fields.map(({ field, state, stateLabel, reason, obstacle }) => (
        <Box key={field} data-correction={`${field} ${state}`}>
          <Typography>
            <strong>{t(`complaints.correctionFields.${field}`)}</strong>: {stateLabel}
          </Typography>
          {reason !== null && <Typography variant="body2">{reason}</Typography>}
          {obstacle !== null && <Typography variant="body2">{obstacle.text}</Typography>}
        </Box>
      ))}
      {correction.fields.some(({ state }) => state === "APPLIED") && (
        <>
          <Alert severity="success">{t("complaints.corrected")}</Alert>
          <Button component={Link} to="/claim" variant="contained">
            {t("complaints.claim")}
          </Button>
        </>
      )}
    </Panel>
  );
}
