import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Navigate, Route, Routes, useLocation } from "react-router";
import type { ApiProblem } from "@jmo/shared/api/problem";
import { Selfie } from "../selfie/Selfie";
import { StepPage } from "../steps/StepPage";
import { AccountStep } from "./AccountStep";
import { CheckStep } from "./CheckStep";
import { keepDraft, keptDraft, withSelfie, type Draft } from "./draft";
import { ForEligible } from "./ForEligible";
import { ReviewStep } from "./ReviewStep";
import { PATHS, STEPS, type Step } from "./steps";
import "./texts";

export default function Claim() {
  const [draft, setDraft] = useState<Draft>(() => keptDraft());
  const [refusal, setRefusal] = useState<ApiProblem>();
  const [submitted, setSubmitted] = useState<string>();
  const keep = (next: Draft) => {
    keepDraft(next);
    setDraft(next);
    setRefusal(undefined);
  };
  if (submitted !== undefined) {
    // Instead of the steps: while the next screen comes, they would see a member who may not claim twice, and lead back.
    return <Navigate to={`/claims/${submitted}`} replace />;
  }
  return (
    <Routes>
      <Route
        index
        element={
          <ClaimStep step="check">
            <CheckStep />
          </ClaimStep>
        }
      />
      <Route
        path="selfie"
        element={
          <ClaimStep step="selfie">
            <Selfie
              purpose="CLAIM"
              taken={draft.verification}
              next={PATHS.account}
              sent={draft.sent}
              onSending={(sent) => {
                keep({ ...draft, sent }); // the request is the same
              }}
              onTaken={(verification) => {
                keep(withSelfie(draft, verification));
              }}
            />
          </ClaimStep>
        }
      />
      <Route
        path="account"
        element={
          draft.verification === undefined ? (
            <Navigate to={PATHS.selfie} replace />
          ) : (
            <ClaimStep step="account">
              <AccountStep draft={draft} refusal={refusal} onChange={keep} />
            </ClaimStep>
          )
        }
      />
      <Route
        path="review"
        element={
          draft.verification === undefined ||
          (draft.onRecord !== true && (draft.bankCode === undefined || draft.accountNumber === undefined)) ? (
            <Navigate to={PATHS.account} replace />
          ) : (
            <ClaimStep step="review">
              <ReviewStep draft={draft} onChange={keep} onAccountRefused={setRefusal} onSubmitted={setSubmitted} />
            </ClaimStep>
          )
        }
      />
    </Routes>
  );
}

function ClaimStep({ step, children }: { step: Step; children: ReactNode }) {
  const { t } = useTranslation();
  const { key } = useLocation();
  return (
    <StepPage
      key={key}
      title={t("claim.title")}
      number={STEPS.indexOf(step) + 1}
      of={STEPS.length}
      name={t(`claim.steps.${step}`)}
    >
      {step === "check" ? children : <ForEligible>{children}</ForEligible>}
    </StepPage>
  );
}
