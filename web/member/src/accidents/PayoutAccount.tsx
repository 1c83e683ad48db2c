import { answer, type Schemas } from "@jmo/shared/api/client";
import { useCommand } from "@jmo/shared/api/command";
import { ApiProblem } from "@jmo/shared/api/problem";
import { withRetries } from "@jmo/shared/api/retry";
import { Failure } from "@jmo/shared/ui/Failure";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useQueryClient } from "@tanstack/react-query";
import { useState, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { Navigate, Route, Routes, useNavigate, useParams } from "react-router";
import { useDraft, type Draft } from "../app/drafts";
import { AccountFields, isAccount } from "../bank/AccountFields";
import { Selfie } from "../selfie/Selfie";
import type { Taken } from "../selfie/useSelfie";
import { StepPage } from "../steps/StepPage";
import "./texts";

/** The same account again changes nothing. */
const ATTEMPTS = 3;

/** The selfie of the last hour; nothing if its time is over. */
function takenOf(draft: Draft, now: Date = new Date()): Taken | undefined {
  const [id, expiresAt] = [draft.value("selfie.id"), draft.value("selfie.expiresAt")];
  return id === "" || new Date(expiresAt) <= now ? undefined : { id, expiresAt, judged: draft.value("selfie.judged") === "true" };
}

/** Where the benefit goes: a selfie shows who asks for it, then the account. */
export default function PayoutAccount() {
  const { t } = useTranslation();
  const { accidentId = "" } = useParams();
  const draft = useDraft(`accident-account.${accidentId}`);
  const taken = takenOf(draft);
  const [refusal, setRefusal] = useState<ApiProblem>();
  const path = `/accidents/${accidentId}/account`;
  return (
    <Routes>
      <Route
        index
        element={
          <StepPage key="selfie" title={t("accidents.accountTitle")} number={1} of={2} name={t("accidents.accountSelfie")}>
            {refusal !== undefined && taken === undefined && <Failure failure={refusal} />}
            <Selfie
              purpose="PAYOUT_ACCOUNT"
              taken={taken}
              next={`${path}/number`}
              onTaken={({ id, expiresAt, judged }) => {
                draft.set("selfie.id", id);
                draft.set("selfie.expiresAt", expiresAt);
                draft.set("selfie.judged", String(judged));
              }}
            />
          </StepPage>
        }
      />
      <Route
        path="number"
        element={
          taken === undefined ? (
            <Navigate to={path} replace />
          ) : (
            <StepPage key="number" title={t("accidents.accountTitle")} number={2} of={2} name={t("accidents.accountNumber")}>
              <AccountStep accidentId={accidentId} draft={draft} verificationId={taken.id} onSelfieRefused={setRefusal} />
            </StepPage>
          )
        }
      />
    </Routes>
  );
}

interface StepProps {
  accidentId: string;
  draft: Draft;
  verificationId: string;
  onSelfieRefused: (failure: ApiProblem) => void;
}

function AccountStep({ accidentId, draft, verificationId, onSelfieRefused }: StepProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [pressed, setPressed] = useState(false);
  const account = { bankCode: draft.value("bankCode"), accountNumber: draft.value("accountNumber") };
  const giving = useCommand(
    (api, body: Schemas["AccidentPayoutRequest"]) =>
      withRetries(ATTEMPTS, () =>
        answer(api.PUT("/api/v1/accidents/{accidentId}/payout-account", { params: { path: { accidentId } }, body })),
      ),
    {
      once: true,
      onDone: () => {
        draft.forget();
        void queries.invalidateQueries({ queryKey: ["accident", accidentId] });
        void navigate(`/accidents/${accidentId}`, { replace: true });
      },
      onFailed: (failure) => {
        if (failure instanceof ApiProblem && (failure.code === "selfie-refused" || failure.faultOf("verificationId") !== undefined)) {
          onSelfieRefused(failure);
          draft.set("selfie.id", ""); // which leads back to the camera
        }
      },
    },
  );
  const refusal = giving.failure instanceof ApiProblem ? giving.failure : undefined;
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setPressed(true);
    if (isAccount(account)) {
      giving.run({ verificationId, ...account });
    }
  };
  return (
    <Stack component="form" spacing={2} noValidate onSubmit={send}>
      <Alert severity="info">{t("accidents.accountHint")}</Alert>
      <AccountFields
        account={account}
        pressed={pressed}
        faults={{ bankCode: refusal?.faultOf("bankCode"), accountNumber: refusal?.faultOf("accountNumber") }}
        onChange={(next) => {
          draft.set("bankCode", next.bankCode);
          draft.set("accountNumber", next.accountNumber);
        }}
      />
      {giving.failure !== undefined && <Failure failure={giving.failure} besideFields={["bankCode", "accountNumber"]} />}
      <Button type="submit" variant="contained" size="large" loading={giving.pending}>
        {t("accidents.accountSend")}
      </Button>
    </Stack>
  );
}
