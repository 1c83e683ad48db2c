import { answer, type Schemas } from "@jmo/shared/api/client";
import { hasCode } from "@jmo/shared/api/problem";
import { Failure } from "@jmo/shared/ui/Failure";
import { Page, Waiting } from "@jmo/shared/ui/Page";
import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Navigate, useParams } from "react-router";
import { useClaim } from "../app/queries";
import { PayoutAccountSteps } from "../bank/PayoutAccountSteps";
import { canGiveAnotherAccount } from "./phases";
import "./texts";

/** Another account for a payment that came back. */
export default function AnotherAccount() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { claimId = "" } = useParams();
  const claim = useClaim(claimId);
  const following = `/claims/${claimId}`;
  if (claim.data === undefined) {
    return (
      <Page title={t("tracking.anotherAccount")}>
        {claim.isPending ? <Waiting /> : <Failure failure={claim.error} retry={() => void claim.refetch()} />}
      </Page>
    );
  }
  if (!canGiveAnotherAccount(claim.data)) {
    return <Navigate to={following} replace />;
  }
  return (
    <PayoutAccountSteps
      title={t("tracking.anotherAccount")}
      hint={t("tracking.accountHint")}
      send={t("tracking.giveAccount")}
      at={`${following}/account`}
      draftName={`payout-account.${claimId}`}
      give={(api, body) =>
        answer(api.PUT("/api/v1/claims/{claimId}/payout-account", { params: { path: { claimId } }, body }))
      }
      then={following}
      onGiven={() => void queries.invalidateQueries()}
      onRefused={(failure) => {
        if (hasCode(failure, "claim-not-returned")) {
          void queries.invalidateQueries(); // given already, perhaps in another tab: the claim says so itself
        }
      }}
    >
      <Reasons claim={claim.data} />
    </PayoutAccountSteps>
  );
}

/** Why the money came back. */
function Reasons({ claim }: { claim: Schemas["ClaimView"] }) {
  const { t } = useTranslation();
  return (
    <Alert severity="warning">
      <AlertTitle>{t("tracking.returned")}</AlertTitle>
      {claim.reasons.map((reason) => (
        <div key={reason.code}>{reason.text}</div>
      ))}
    </Alert>
  );
}
