import { serverNow } from "@jmo/shared/api/clock";
import { moment } from "@jmo/shared/format";
import Alert from "@mui/material/Alert";
import { useTranslation } from "react-i18next";

/** The member's alarm for a deadline would ring at the wrong time. */
export default function ClockNotice() {
  const { t, i18n } = useTranslation();
  return (
    <Alert severity="warning" role="status" sx={{ borderRadius: 0 }}>
      {t("app.clock", { at: moment(serverNow().toISOString(), i18n.language) })}
    </Alert>
  );
}
