import { Failure } from "@jmo/shared/ui/Failure";
import { Page, Waiting } from "@jmo/shared/ui/Page";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Navigate, Route, Routes, useNavigate, useParams } from "react-router";
import { reached, slugOf } from "../steps/paths";
import { StepPage } from "../steps/StepPage";
import { NAME, useDataUpdate, type DataUpdate as Update } from "./queries";
import { Overview } from "./Overview";
import { Review } from "./Review";
import { NUMBER_OF_STEPS, pathOf, REVIEW, START, STEPS } from "./steps";
import { UpdateStep } from "./UpdateStep";
import "./texts";

/** The update of the member's data (pengkinian data), step by step as the API asks. */
export default function DataUpdate() {
  const [justConfirmed, setJustConfirmed] = useState(false);
  const shown = (
    <UnderWay
      justConfirmed={justConfirmed}
      onConfirmed={() => {
        setJustConfirmed(true);
      }}
    />
  );
  return (
    <Routes>
      <Route index element={shown} />
      <Route path=":step" element={shown} />
    </Routes>
  );
}

/** Where the update goes on. */
function nextPath(update: Update): string {
  return update.step === null ? REVIEW : pathOf(update.step);
}

interface Props {
  /** Here, a moment ago: the other services learn of it a little later. */
  justConfirmed: boolean;
  onConfirmed: () => void;
}

function UnderWay({ justConfirmed, onConfirmed }: Props) {
  const { t } = useTranslation();
  const { step: slug } = useParams();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const update = useDataUpdate();
  if (update.isPending) {
    return <Waiting />;
  }
  if (update.data === undefined) {
    return (
      <Page title={t("update.title")}>
        <Failure failure={update.error} retry={() => void update.refetch()} />
      </Page>
    );
  }
  const keep = (answered: Update) => {
    queries.setQueriesData({ queryKey: [NAME] }, answered);
  };
  const goOn = (answered: Update) => {
    keep(answered);
    void navigate(nextPath(answered));
  };
  const confirmed = (answered: Update) => {
    keep(answered);
    onConfirmed();
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== NAME });
    void navigate(START, { replace: true });
  };
  const { data } = update;
  if (data === null || data.status !== "OPEN") {
    return slug === undefined || data?.status === "CONFIRMING" ? (
      <Overview update={data} justConfirmed={justConfirmed} onBegun={goOn} onConfirmed={confirmed} />
    ) : (
      <Navigate to={START} replace />
    );
  }
  if (slug === slugOf("REVIEW") && data.step === null) {
    return (
      <StepPage key="review" title={t("update.title")} number={NUMBER_OF_STEPS} of={NUMBER_OF_STEPS} name={t("update.review")}>
        <Review update={data} onConfirmed={confirmed} />
      </StepPage>
    );
  }
  const step = reached(slug, STEPS, data.step);
  if (step === undefined) {
    return <Navigate to={nextPath(data)} replace />;
  }
  return (
    <StepPage
      key={step}
      title={t("update.title")}
      number={STEPS.indexOf(step) + 1}
      of={NUMBER_OF_STEPS}
      name={t(`update.steps.${step}`)}
    >
      <UpdateStep step={step} update={data} onChanged={keep} onAnswered={goOn} />
    </StepPage>
  );
}
