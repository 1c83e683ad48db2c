import Button from "@mui/material/Button";
import Snackbar from "@mui/material/Snackbar";
import { useTranslation } from "react-i18next";

export default function NewVersionOffer({ take }: { take: () => void }) {
  const { t } = useTranslation();
  return (
    <Snackbar
      open
      message={t("app.newVersion")}
      action={
        <Button color="inherit" size="small" onClick={take}>
          {t("app.reload")}
        </Button>
      }
    />
  );
}
