import { rupiah } from "@jmo/shared/format";
import Skeleton from "@mui/material/Skeleton";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Failure } from "@jmo/shared/ui/Failure";
import { Panel } from "@jmo/shared/ui/Panel";
import { useEligibility } from "../app/queries";
import { Conditions } from "../claim/Conditions";
import "./texts";
import "../claim/texts";

/** Beside what may become of the savings: how much of them may be claimed today, and why not. */
export function ClaimToday() {
  const { t } = useTranslation();
  const eligibility = useEligibility();
  return (
    <Panel title={t("simulation.today")}>
      {eligibility.isPending && <Skeleton variant="rounded" height={96} />}
      {eligibility.isError && <Failure failure={eligibility.error} retry={() => void eligibility.refetch()} />}
      {eligibility.data !== undefined && (
        <>
          <Typography sx={{ fontSize: "1.25rem", fontWeight: 700 }}>
            {rupiah(eligibility.data.eligible ? eligibility.data.available : 0)}
          </Typography>
          <Typography>{t(eligibility.data.eligible ? "claim.eligible" : "claim.notYet")}</Typography>
          <Conditions ticks={eligibility.data.ticks} />
        </>
      )}
    </Panel>
  );
}
