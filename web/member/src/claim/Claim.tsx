import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Navigate, Route, Routes, useLocation } from "react-router";
import type { ApiProblem } from "@jmo/shared/api/problem";
import { Page } from "@jmo/shared/ui/Page";
import { Selfie } from "../selfie/Selfie";
import { AccountStep } from "./AccountStep";
import { CheckStep } from "./CheckStep";
import { changed, keepDraft, keptDraft, type Draft } from "./draft";
import { ReviewStep } from "./ReviewStep";
import { PATHS, STEPS, type Step } from "./steps";
import "./texts";

export default function Claim() {
  const [draft, setDraft] = useState<Draft>(() => keptDraft());
  const [refusal, setRefusal] = useState<ApiProblem>();
  const keep = (next: Draft) => {
    keepDraft(next);
    setDraft(next);
    setRefusal(undefined);
  };
  return (
    <Routes>
      <Route
        index
        element={
          <StepPage step="check">
            <CheckStep />
          </StepPage>
        }
      />
      <Route
        path="selfie"
        element={
          <StepPage step="selfie">
            <Selfie
              purpose="CLAIM"
              taken={draft.verification}
              next={PATHS.account}
              onTaken={(verification) => {
                keep(changed(draft, { verification }));
              }}
            />
          </StepPage>
        }
      />
      <Route
        path="account"
        element={
          draft.verification === undefined ? (
            <Navigate to={PATHS.selfie} replace />
          ) : (
            <StepPage step="account">
              <AccountStep draft={draft} refusal={refusal} onChange={keep} />
            </StepPage>
          )
        }
      />
      <Route
        path="review"
        element={
          draft.verification === undefined || draft.bankCode === undefined || draft.accountNumber === undefined ? (
            <Navigate to={PATHS.account} replace />
          ) : (
            <StepPage step="review">
              <ReviewStep draft={draft} onChange={keep} onAccountRefused={setRefusal} />
            </StepPage>
          )
        }
      />
    </Routes>
  );
}

function StepPage({ step, children }: { step: Step; children: ReactNode }) {
  const { t } = useTranslation();
  const { key } = useLocation();
  const number = STEPS.indexOf(step) + 1;
  const name = t("claim.step", { step: number, of: STEPS.length, name: t(`claim.steps.${step}`) });
  return (
    <Page key={key} title={t("claim.title")}>
      <div>
        <Typography variant="body2" color="text.secondary" gutterBottom>
          {name}
        </Typography>
        <LinearProgress variant="determinate" value={(number / STEPS.length) * 100} aria-hidden />
      </div>
      {children}
    </Page>
  );
}
