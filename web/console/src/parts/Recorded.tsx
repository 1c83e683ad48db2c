import Alert from "@mui/material/Alert";
import { useTranslation } from "react-i18next";
import "./texts";

/** On every page with data of a member. */
export function Recorded() {
  const { t } = useTranslation();
  return (
    <Alert severity="info" variant="outlined" sx={{ py: 0 }}>
      {t("parts.recorded")}
    </Alert>
  );
}
