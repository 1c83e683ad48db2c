import { answer } from "@jmo/shared/api/client";
import { useAnswer } from "@jmo/shared/api/queries";
import { Failure } from "@jmo/shared/ui/Failure";
import Alert from "@mui/material/Alert";
import LinearProgress from "@mui/material/LinearProgress";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useEffect, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Sent, Taken } from "./useSelfie";
import "./texts";

interface Props {
  /** Whose frames were on their way when the page was left. */
  sent: Sent;
  onTaken: (taken: Taken) => void;
  /** To take the selfie, if the frames have not arrived. */
  children: ReactNode;
}

/** After a reload, a login or a lost answer: asks whether the selfie has arrived, so that nobody takes it twice for nothing. */
export function Resumed({ sent, onTaken, children }: Props) {
  const { t } = useTranslation();
  const verification = useAnswer(["verification", sent.id], (api) =>
    answer(api.GET("/api/v1/verifications/{verificationId}", { params: { path: { verificationId: sent.id } } })),
  );
  const state = verification.data?.state;
  const arrived = state === "SELFIE_TAKEN" || state === "WAITING";
  useEffect(() => {
    if (arrived) {
      onTaken({ ...sent, judged: state === "SELFIE_TAKEN" });
    }
  }, [arrived, onTaken, sent, state]);
  if (verification.isPending || arrived) {
    return (
      <Stack spacing={2} role="status" sx={{ py: 4 }}>
        <Typography>{t("selfie.resuming")}</Typography>
        <LinearProgress aria-label={t("selfie.resuming")} />
      </Stack>
    );
  }
  return (
    <Stack spacing={2}>
      {verification.isError ? (
        <Failure failure={verification.error} retry={() => void verification.refetch()} />
      ) : (
        <Alert severity="info">{t("selfie.notArrived")}</Alert>
      )}
      {children}
    </Stack>
  );
}
