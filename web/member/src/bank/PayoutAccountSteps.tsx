import type { Api } from "@jmo/shared/api/client";
import { useCommand } from "@jmo/shared/api/command";
import { ApiProblem } from "@jmo/shared/api/problem";
import { withRetries } from "@jmo/shared/api/retry";
import { Failure } from "@jmo/shared/ui/Failure";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link, Navigate, Route, Routes, useNavigate } from "react-router";
import { useDraft, type Draft } from "../app/drafts";
import { Selfie } from "../selfie/Selfie";
import type { Taken } from "../selfie/useSelfie";
import { StepPage } from "../steps/StepPage";
import type { Account } from "./AccountFields";
import { CheckedAccount } from "./CheckedAccount";
import { forgetQuestion } from "./question";
import "../selfie/texts";
import "./texts";

/** The same account again changes nothing, so the request may be repeated. */
const ATTEMPTS = 3;
const FIELDS = ["bankCode", "accountNumber"] as const;

interface Props {
  title: string;
  hint: string;
  /** What the button says. */
  send: string;
  /** The address of the first step; the other one is below it. */
  at: string;
  /** Where the account is given: what is entered is kept under this name. */
  draftName: string;
  give: (api: Api, body: Account & { readonly verificationId: string }) => Promise<unknown>;
  /** The screen that is shown once the account is given. */
  then: string;
  onGiven: () => void;
  onRefused?: (failure: unknown) => void;
  /** Above the selfie. */
  children?: ReactNode;
}

/** Where money goes: a selfie shows who asks for it, then the account, whose name the bank is asked about. */
export function PayoutAccountSteps(props: Props) {
  const { t } = useTranslation();
  const { title, at, draftName, children } = props;
  const draft = useDraft(draftName);
  const taken = takenOf(draft);
  return (
    <Routes>
      <Route
        index
        element={
          <StepPage key="selfie" title={title} number={1} of={2} name={t("bank.steps.selfie")}>
            {children}
            <Selfie
              purpose="PAYOUT_ACCOUNT"
              taken={taken}
              next={`${at}/number`}
              onTaken={({ id, expiresAt, judged }) => {
                draft.set("verificationId", id);
                draft.set("expiresAt", expiresAt);
                draft.set("judged", String(judged));
              }}
            />
          </StepPage>
        }
      />
      <Route
        path="number"
        element={
          taken === undefined ? (
            <Navigate to={at} replace />
          ) : (
            <StepPage key="number" title={title} number={2} of={2} name={t("bank.steps.account")}>
              <AccountStep {...props} draft={draft} verificationId={taken.id} />
            </StepPage>
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

interface StepProps extends Props {
  draft: Draft;
  verificationId: string;
}

function AccountStep({ hint, send, at, draftName, give, then, onGiven, onRefused, draft, verificationId }: StepProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const account = { bankCode: draft.value("bankCode"), accountNumber: draft.value("accountNumber") };
  const giving = useCommand((api, body: Parameters<typeof give>[1]) => withRetries(ATTEMPTS, () => give(api, body)), {
    once: true,
    onDone: () => {
      draft.forget();
      forgetQuestion(draftName);
      onGiven();
      void navigate(then, { replace: true });
    },
    ...(onRefused !== undefined && { onFailed: onRefused }),
  });
  const refusal = giving.failure instanceof ApiProblem ? giving.failure : undefined;
  const selfieRefused = refusal?.code === "selfie-refused" || refusal?.faultOf("verificationId") !== undefined;
  return (
    <CheckedAccount
      form={draftName}
      account={account}
      faults={{ bankCode: refusal?.faultOf("bankCode"), accountNumber: refusal?.faultOf("accountNumber") }}
      next={send}
      pending={giving.pending}
      onChange={({ bankCode, accountNumber }) => {
        if (giving.failure !== undefined) {
          giving.reset();
        }
        draft.set("bankCode", bankCode);
        draft.set("accountNumber", accountNumber);
      }}
      onNext={() => {
        giving.run({ verificationId, ...account });
      }}
      failure={
        giving.failure !== undefined && (
          <Failure failure={giving.failure} besideFields={FIELDS}>
            {selfieRefused && (
              <Button
                component={Link}
                to={at}
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
        )
      }
    >
      <Alert severity="info">{hint}</Alert>
    </CheckedAccount>
  );
}
