import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Snackbar from "@mui/material/Snackbar";
import { useTranslation } from "react-i18next";

interface Props {
  /** Some things may fail in this version. */
  tooOld: boolean;
  /** It was reloaded already, and the old version came back. */
  again: boolean;
  take: () => void;
  /** Absent where it would not be honest. */
  later?: () => void;
}

export default function NewVersionOffer({ tooOld, again, take, later }: Props) {
  const { t } = useTranslation();
  return (
    <Snackbar open>
      <Alert
        severity={tooOld ? "warning" : "info"}
        role="status"
        sx={{ width: "100%", border: 1, borderColor: "divider" }}
        action={
          <>
            <Button color="inherit" size="small" onClick={take}>
              {t("app.reload")}
            </Button>
            {later !== undefined && (
              <Button color="inherit" size="small" onClick={later}>
                {t("app.later")}
              </Button>
            )}
          </>
        }
      >
        {t(!tooOld ? "app.newVersion" : again ? "app.tooOldAgain" : "app.tooOld")}
      </Alert>
    </Snackbar>
  );
}
