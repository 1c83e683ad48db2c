import type { Schemas } from "@jmo/shared/api/client";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { QrCode } from "./QrCode";
import { useSecondsUntil } from "./queries";
import "./texts";

interface Props {
  verification: Schemas["CardVerificationLink"];
  renew: () => void;
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** The code by which anybody can check the card; never one that has expired. */
export function Code({ verification, renew }: Props) {
  const { t } = useTranslation();
  const seconds = useSecondsUntil(verification.validUntil);
  if (seconds === 0) {
    return (
      <Alert
        severity="warning"
        action={
          <Button color="inherit" size="small" onClick={renew}>
            {t("app.retry")}
          </Button>
        }
      >
        {t("card.expired")}
      </Alert>
    );
  }
  return (
    <Box sx={{ width: "min(100%, 62dvh)", mx: "auto", textAlign: "center" }}>
      <QrCode text={verification.url} label={t("card.code")} />
      <Typography variant="body2">{t("card.renews", { in: clock(seconds) })}</Typography>
    </Box>
  );
}
