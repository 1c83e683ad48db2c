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
  return (
    <Dialog open aria-labelledby="expired">
      <DialogTitle id="expired">{t("session.expired")}</DialogTitle>
      <DialogContent>{t("session.expiredDetail")}</DialogContent>
      <DialogActions>
        <Button variant="contained" autoFocus onClick={() => void session.logIn()}>
          {t("session.logIn")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
