import { answer, type Schemas } from "@jmo/shared/api/client";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Failure } from "@jmo/shared/ui/Failure";
import { useApp } from "@jmo/shared/app";
import { Panel } from "@jmo/shared/ui/Panel";
import "./texts";

const CANCEL = "cancel";

/** What the member may do about the claim, as the claim itself says: cancelling here, the rest in words. */
export function Cancellation({ claim }: { claim: Schemas["ClaimView"] }) {
  const { t } = useTranslation();
  const { api } = useApp();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { claimId } = claim;
  const cancellation = useMutation({
    mutationFn: () =>
      answer(api.POST("/api/v1/claims/{claimId}/cancellation", { params: { path: { claimId } } })),
    onSettled: () => queries.invalidateQueries(),
  });
  const close = () => {
    setAsking(false);
  };
  const others = claim.nextSteps.filter((step) => step.action !== CANCEL);
  const cancellable = claim.nextSteps.find((step) => step.action === CANCEL);
  if (cancellable === undefined && others.length === 0 && !cancellation.isError) {
    return null;
  }
  return (
    <Panel title={t("tracking.steps")}>
      {others.map((step) => (
        <div key={step.action}>{step.text}</div>
      ))}
      {cancellation.isError && <Failure failure={cancellation.error} />}
      {cancellable !== undefined && (
        <Button
          color="error"
          variant="outlined"
          loading={cancellation.isPending}
          onClick={() => {
            setAsking(true);
          }}
        >
          {cancellable.text}
        </Button>
      )}
      <Dialog open={asking} onClose={close} aria-labelledby="cancel">
        <DialogTitle id="cancel">{t("tracking.cancelSure")}</DialogTitle>
        <DialogContent>{t("tracking.cancelDetail")}</DialogContent>
        <DialogActions>
          <Button onClick={close}>{t("tracking.cancelKeep")}</Button>
          <Button
            color="error"
            onClick={() => {
              close();
              cancellation.mutate();
            }}
          >
            {t("tracking.cancel")}
          </Button>
        </DialogActions>
      </Dialog>
    </Panel>
  );
}
