import { answer, type Api } from "@jmo/shared/api/client";
import { useCommand } from "@jmo/shared/api/command";
import { hasCode } from "@jmo/shared/api/problem";
import { pause } from "@jmo/shared/api/retry";
import { Failure } from "@jmo/shared/ui/Failure";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import Stack from "@mui/material/Stack";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Selfie } from "../selfie/Selfie";
import type { DataUpdate } from "./queries";
import type { StepProps } from "./UpdateStep";
import "./texts";

/** The verdict on a selfie is an event; it is usually there within a second. */
const ATTEMPTS = 20;
const PAUSE_MS = 1_500;

/** Names the selfie as the proof of this update, as soon as there is a verdict on it. */
async function give(api: Api, verificationId: string): Promise<DataUpdate> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await answer(api.PUT("/api/v1/members/me/data-updates/current/selfie", { body: { verificationId } }));
    } catch (failure) {
      if (attempt >= ATTEMPTS || !hasCode(failure, "selfie-not-judged")) {
        throw failure;
      }
      await pause(PAUSE_MS);
    }
  }
}

export function SelfieStep({ onAnswered }: StepProps) {
  const [taken, setTaken] = useState<string>();
  return taken === undefined ? (
    <Selfie
      purpose="DATA_UPDATE"
      taken={undefined}
      next=""
      onTaken={({ id }) => {
        setTaken(id);
      }}
    />
  ) : (
    <Given
      verificationId={taken}
      onAnswered={onAnswered}
      again={() => {
        setTaken(undefined);
      }}
    />
  );
}

interface GivenProps {
  verificationId: string;
  onAnswered: StepProps["onAnswered"];
  again: () => void;
}

function Given({ verificationId, onAnswered, again }: GivenProps) {
  const { t } = useTranslation();
  const { run, failure } = useCommand(give, { onDone: onAnswered });
  useEffect(() => {
    run(verificationId);
    // Once for each selfie: what is pressed after a failure runs it again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [verificationId]);
  if (failure === undefined) {
    return (
      <Stack spacing={2} role="status" sx={{ py: 2 }}>
        <Alert severity="info">{t("update.selfieBeingJudged")}</Alert>
        <LinearProgress />
      </Stack>
    );
  }
  return (
    <Stack spacing={2}>
      <Failure
        failure={failure}
        retry={() => {
          run(verificationId);
        }}
      />
      <Button variant="contained" size="large" onClick={again}>
        {t("update.selfieAgain")}
      </Button>
    </Stack>
  );
}
