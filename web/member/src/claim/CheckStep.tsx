import { rupiah } from "@jmo/shared/format";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Facts } from "@jmo/shared/ui/Facts";
import { Failure } from "@jmo/shared/ui/Failure";
import { Waiting } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import { useEligibility } from "../app/queries";
import { Conditions } from "./Conditions";
import { PATHS } from "./steps";
import "../steps/texts";
import "./texts";

/** Whether the member may claim, how much, and what stands in the way. */
export function CheckStep() {
  const { t } = useTranslation();
  const eligibility = useEligibility();
  if (eligibility.isPending) {
    return <Waiting />;
  }
  if (eligibility.isError) {
    return <Failure failure={eligibility.error} retry={() => void eligibility.refetch()} />;
  }
  const { eligible, available, cause, estimate, ticks } = eligibility.data;
  return (
    <>
      <Panel title={t("claim.amount")}>
        <Typography sx={{ fontSize: "1.75rem", fontWeight: 700 }}>{rupiah(available)}</Typography>
        {estimate !== null && (
          <Facts
            facts={[
              { name: t("claim.gross"), value: rupiah(estimate.gross) },
              { name: t("claim.tax"), value: rupiah(estimate.tax) },
              { name: t("claim.net"), value: rupiah(estimate.net) },
            ]}
          />
        )}
        <Typography variant="body2" color="text.secondary">
          {t("claim.amountHint")}
        </Typography>
      </Panel>
      <Alert severity={eligible ? "success" : "info"}>{t(eligible ? "claim.eligible" : "claim.notYet")}</Alert>
      <Conditions ticks={ticks} />
      {cause !== null && (
        <Panel title={t("claim.cause")}>
          <Typography sx={{ fontWeight: 600 }}>{cause.text}</Typography>
          <Typography variant="body2" color="text.secondary">
            {t("claim.causeHint")}
          </Typography>
        </Panel>
      )}
      {eligible && (
        <Button component={Link} to={PATHS.selfie} variant="contained" size="large">
          {t("steps.next")}
        </Button>
      )}
    </>
  );
}
