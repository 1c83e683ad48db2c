import { rupiah } from "@jmo/shared/format";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { billPath } from "./paths";
import { useBill } from "./queries";
import "./texts";

/** The bill that waits to be paid, if there is one of the member's. */
export function OpenBill({ billId }: { billId: string | null }) {
  const { t } = useTranslation();
  const bill = useBill(billId);
  // Somebody else's bill for the same worker is none of the member's business: the API does not show it.
  if (bill.data?.state !== "OPEN") {
    return null;
  }
  return (
    <Alert
      severity="info"
      action={
        <Button component={Link} to={billPath(bill.data.billId)} color="inherit" size="small">
          {t("bpu.showBill")}
        </Button>
      }
    >
      <strong>{t("bpu.openBill")}</strong>
      <br />
      {rupiah(bill.data.amount)}
    </Alert>
  );
}
