import { answer, type Schemas } from "@jmo/shared/api/client";
import { useCommand } from "@jmo/shared/api/command";
import { ApiProblem, hasCode } from "@jmo/shared/api/problem";
import { withRetries } from "@jmo/shared/api/retry";
import { Failure } from "@jmo/shared/ui/Failure";
import { Page, Waiting } from "@jmo/shared/ui/Page";
import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { Link, Navigate, Route, Routes, useLocation, useNavigate, useParams } from "react-router";
import { useDraft, type Draft } from "../app/drafts";
import { useClaim } from "../app/queries";
import { AccountFields, isAccount } from "../bank/AccountFields";
import { Selfie } from "../selfie/Selfie";
import type { Taken } from "../selfie/useSelfie";
import { StepPage } from "../steps/StepPage";
import { canGiveAnotherAccount } from "./phases";
import "./texts";

/** The same account again changes nothing, so the request may be repeated. */
const ATTEMPTS = 3;
const FIELDS = ["bankCode", "accountNumber"] as const;

/** Another account for a payment that came back: a selfie, because the money goes elsewhere, and then the account. */
export default function AnotherAccount() {
  const { t } = useTranslation();
  const { claimId = "" } = useParams();
  const claim = useClaim(claimId);
  const draft = useDraft(`payout-account.${claimId}`);
  const taken = takenOf(draft);
  if (claim.data === undefined) {
    return (
      <Page title={t("tracking.anotherAccount")}>
        {claim.isPending ? <Waiting /> : <Failure failure={claim.error} retry={() => void claim.refetch()} />}
      </Page>
    );
  }
  if (!canGiveAnotherAccount(claim.data)) {
    return <Navigate to={`/claims/${claimId}`} replace />;
  }
  const selfieAt = `/claims/${claimId}/account`;
  const numberAt = `${selfieAt}/number`;
  return (
    <Routes>
      <Route
        index
        element={
          <Step number={1} name={t("tracking.accountSteps.selfie")}>
            <Reasons claim={claim.data} />
            <Selfie
              purpose="PAYOUT_ACCOUNT"
              taken={taken}
              next={numberAt}
              onTaken={({ id, expiresAt, judged }) => {
                draft.set("verificationId", id);
                draft.set("expiresAt", expiresAt);
                draft.set("judged", String(judged));
              }}
            />
          </Step>
        }
      />
      <Route
        path="number"
        element={
          taken === undefined ? (
            <Navigate to={selfieAt} replace />
          ) : (
            <Step number={2} name={t("tracking.accountSteps.account")}>
              <AccountNumber claimId={claimId} draft={draft} selfieAt={selfieAt} />
            </Step>
          )
        }
      />
    </Routes>
  );
}

/** A selfie whose time is over does not count. */
function takenOf(draft: Draft): Taken | undefined {
  const [id, expiresAt] = [draft.value("verificationId"), draft.value("expiresAt")];
  return id === "" || new Date(expiresAt) <= new Date() ? undefined : { id, expiresAt, judged: draft.value("judged") === "true" };
}

function Step({ number, name, children }: { number: number; name: string; children: ReactNode }) {
  const { t } = useTranslation();
  const { key } = useLocation();
  return (
    <StepPage key={key} title={t("tracking.anotherAccount")} number={number} of={2} name={name}>
      {children}
    </StepPage>
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

interface NumberProps {
  claimId: string;
  draft: Draft;
  selfieAt: string;
}

function AccountNumber({ claimId, draft, selfieAt }: NumberProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [pressed, setPressed] = useState(false);
  const account = { bankCode: draft.value("bankCode"), accountNumber: draft.value("accountNumber") };
  const giving = useCommand(
    (api, body: Schemas["ClaimPayoutAccountCorrection"]) =>
      withRetries(ATTEMPTS, () =>
        answer(api.PUT("/api/v1/claims/{claimId}/payout-account", { params: { path: { claimId } }, body })),
      ),
    {
      once: true,
      onDone: () => {
        draft.forget();
        void queries.invalidateQueries();
        void navigate(`/claims/${claimId}`, { replace: true });
      },
      onFailed: (failure) => {
        if (hasCode(failure, "claim-not-returned")) {
          void queries.invalidateQueries(); // given already, perhaps in another tab: the claim says so itself
        }
      },
    },
  );
  const refusal = giving.failure instanceof ApiProblem ? giving.failure : undefined;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setPressed(true);
    if (isAccount(account)) {
      giving.run({ verificationId: draft.value("verificationId"), ...account });
    }
  };
  return (
    <Stack component="form" spacing={2} noValidate onSubmit={submit}>
      <Alert severity="info">{t("tracking.accountHint")}</Alert>
      <AccountFields
        account={account}
        pressed={pressed}
        faults={{ bankCode: refusal?.faultOf("bankCode"), accountNumber: refusal?.faultOf("accountNumber") }}
        onChange={({ bankCode, accountNumber }) => {
          if (bankCode !== account.bankCode) {
            draft.set("bankCode", bankCode);
          }
          if (accountNumber !== account.accountNumber) {
            draft.set("accountNumber", accountNumber);
          }
        }}
      />
      {giving.failure !== undefined && (
        <Failure failure={giving.failure} besideFields={FIELDS}>
          {hasCode(giving.failure, "selfie-refused") && (
            <Button
              component={Link}
              to={selfieAt}
              color="inherit"
              size="small"
              sx={{ mt: 1 }}
              onClick={() => {
                draft.set("verificationId", "");
              }}
            >
              {t("selfie.retake")}
            </Button>
          )}
        </Failure>
      )}
      <Button type="submit" variant="contained" size="large" loading={giving.pending}>
        {t("tracking.giveAccount")}
      </Button>
    </Stack>
  );
}
