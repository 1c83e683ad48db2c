import { answer, type Schemas } from "@jmo/shared/api/client";
import Button from "@mui/material/Button";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Confirmed } from "@jmo/shared/ui/Confirmed";
import { Failure } from "@jmo/shared/ui/Failure";
import { useApp } from "@jmo/shared/app";
import { Panel } from "@jmo/shared/ui/Panel";
import { ANOTHER_ACCOUNT } from "./phases";
import "./texts";

const CANCEL = "cancel";

/** What the member may do about the claim, as the claim itself says: cancelling here, the rest in words. */
export function Cancellation({ claim }: { claim: Schemas["ClaimView"] }) {
  const { t } = useTranslation();
  const { api } = useApp();
  const queries = useQueryClient();
  const { claimId } = claim;
  const cancellation = useMutation({
    mutationFn: () =>
      answer(api.POST("/api/v1/claims/{claimId}/cancellation", { params: { path: { claimId } } })),
    onSettled: () => queries.invalidateQueries(),
  });
  const others = claim.nextSteps.filter((step) => step.action !== CANCEL);
  const cancellable = claim.nextSteps.find((step) => step.action === CANCEL);
  if (cancellable === undefined && others.length === 0 && !cancellation.isError) {
    return null;
  }
  return (
    <Panel title={t("tracking.steps")}>
      {others.map((step) =>
        step.action === ANOTHER_ACCOUNT ? (
          <Button key={step.action} component={Link} to={`/claims/${claimId}/account`} variant="contained" size="large">
            {step.text}
          </Button>
        ) : (
          <div key={step.action}>{step.text}</div>
        ),
      )}
      {cancellation.isError && <Failure failure={cancellation.error} />}
      {cancellable !== undefined && (
        <Confirmed
          label={cancellable.text}
          question={t("tracking.cancelSure")}
          detail={t("tracking.cancelDetail")}
          keep={t("tracking.cancelKeep")}
          confirm={t("tracking.cancel")}
          loading={cancellation.isPending}
          onConfirm={() => {
            cancellation.mutate();
          }}
        />
      )}
    </Panel>
  );
}
