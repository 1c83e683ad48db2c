import { useState } from "react";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { useTranslation } from "react-i18next";
import { useApp } from "../app";

/** Over the screen, so that the member sees that nothing is lost. */
export default function SessionExpired() {
  const { t } = useTranslation();
  const { session } = useApp();
  const [away, setAway] = useState(false);
  const logIn = async () => {
    setAway(false);
    setAway(!(await session.logIn()));
  };
  return (
    <Dialog open aria-labelledby="expired">
      <DialogTitle id="expired">{t("session.expired")}</DialogTitle>
      <DialogContent>
        {t("session.expiredDetail")}
        {away && (
          <Alert severity="warning" sx={{ mt: 2 }}>
            {t("session.failed")}
          </Alert>
        )}
      </DialogContent>
      <DialogActions>
        <Button variant="contained" autoFocus onClick={() => void logIn()}>
          {t("session.logIn")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
