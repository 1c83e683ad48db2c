import Alert from "@mui/material/Alert";
import { useTranslation } from "react-i18next";
import { Unreachable } from "@jmo/shared/api/problem";
import { BalanceCard } from "../savings/BalanceCard";
import { useKept } from "./useKept";
import "./texts";

/** The last balance, with its time, in place of one that cannot be read now. */
export default function KeptBalance({ failure }: { failure: unknown }) {
  const { t } = useTranslation();
  const kept = useKept("balance");
  if (kept === undefined || !(failure instanceof Unreachable)) {
    return null;
  }
  return (
    <>
      <Alert severity="info">{t("offline.balance")}</Alert>
      <BalanceCard savings={kept} />
    </>
  );
}
