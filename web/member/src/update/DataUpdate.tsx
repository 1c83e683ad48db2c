import { Failure } from "@jmo/shared/ui/Failure";
import { Page, Waiting } from "@jmo/shared/ui/Page";
import { useQueryClient } from "@tanstack/react-query";
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
  return (
    <Routes>
      <Route index element={<UnderWay />} />
      <Route path=":step" element={<UnderWay />} />
    </Routes>
  );
}

/** Where the update goes on. */
function nextPath(update: Update): string {
  return update.step === null ? REVIEW : pathOf(update.step);
}

function UnderWay() {
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
  const { data } = update;
  if (data === null || data.status !== "OPEN") {
    return slug === undefined || data?.status === "CONFIRMING" ? (
      <Overview update={data} onBegun={goOn} onConfirmed={keep} />
    ) : (
      <Navigate to={START} replace />
    );
  }
  if (slug === slugOf("REVIEW") && data.step === null) {
    return (
      <StepPage key="review" title={t("update.title")} number={NUMBER_OF_STEPS} of={NUMBER_OF_STEPS} name={t("update.review")}>
        <Review
          update={data}
          onConfirmed={(answered) => {
            keep(answered);
            void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== NAME });
            void navigate(START, { replace: true });
          }}
        />
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
