import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { BalanceCard } from "../savings/BalanceCard";
import { forgetKept } from "./forget";
import { CardWithoutCode } from "./KeptCardInstead";
import { useKept } from "./useKept";
import "./texts";

/** What a member sees who opens the app where no login can be reached. */
export default function WithoutLogin() {
  const { t } = useTranslation();
  const card = useKept("card");
  const balance = useKept("balance");
  const [erased, setErased] = useState(false);
  const erase = async () => {
    await forgetKept();
    setErased(true);
  };
  if (card === undefined && balance === undefined) {
    return null;
  }
  if (erased) {
    return (
      <Alert severity="success" role="status">
        {t("offline.erased")}
      </Alert>
    );
  }
  return (
    <>
      <Typography variant="h2">{t("offline.kept")}</Typography>
      {card !== undefined && <CardWithoutCode card={card} />}
      {balance !== undefined && <BalanceCard savings={balance} />}
      <Typography variant="body2" color="text.secondary">
        {t("offline.shared")}
      </Typography>
      <Button variant="outlined" onClick={() => void erase()}>
        {t("offline.erase")}
      </Button>
    </>
  );
}
