import { hasCode } from "@jmo/shared/api/problem";
import { Failure } from "@jmo/shared/ui/Failure";
import { Page, Waiting } from "@jmo/shared/ui/Page";
import Alert from "@mui/material/Alert";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Navigate, Route, Routes, useNavigate, useParams } from "react-router";
import { StepPage } from "../steps/StepPage";
import { reached } from "../steps/paths";
import { Begin } from "./Begin";
import { Ended } from "./Ended";
import { forget, keep, kept, type Kept } from "./kept";
import { keyOf, useRegistration, type Registration } from "./queries";
import { RegistrationStep } from "./RegistrationStep";
import { pathOf, START, STEPS } from "./steps";
import "./texts";

/** From "create account" to the login, step by step as the API asks. */
export default function CreateAccount() {
  const [registration, setRegistration] = useState<Kept | undefined>(kept);
  const [over, setOver] = useState(false);
  const navigate = useNavigate();
  const change = useCallback((next: Kept) => {
    keep(next);
    setRegistration(next);
  }, []);
  const beginAnew = useCallback(
    (timeIsOver: boolean) => {
      forget();
      setOver(timeIsOver);
      setRegistration(undefined);
      void navigate(START, { replace: true });
    },
    [navigate],
  );
  if (registration === undefined) {
    return <Begin timeIsOver={over} onBegun={change} />;
  }
  return (
    <Routes>
      <Route index element={<UnderWay kept={registration} onChange={change} beginAnew={beginAnew} />} />
      <Route path=":step" element={<UnderWay kept={registration} onChange={change} beginAnew={beginAnew} />} />
    </Routes>
  );
}

interface Props {
  kept: Kept;
  onChange: (kept: Kept) => void;
  beginAnew: (timeIsOver: boolean) => void;
}

function UnderWay({ kept, onChange, beginAnew }: Props) {
  const { t } = useTranslation();
  const { step: slug } = useParams();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const registration = useRegistration(kept);
  const gone = hasCode(registration.error, "registration-not-found");
  useEffect(() => {
    if (gone) {
      beginAnew(true);
    }
  }, [gone, beginAnew]);
  if (registration.isPending || gone) {
    return <Waiting />;
  }
  if (registration.data === undefined) {
    return (
      <Page title={t("registration.title")}>
        <Failure failure={registration.error} retry={() => void registration.refetch()} />
      </Page>
    );
  }
  const { status, step: due, identity } = registration.data;
  if (status !== "OPEN" || due === null) {
    return <Ended registration={registration.data} beginAnew={beginAnew} />;
  }
  const step = reached(slug, STEPS, due);
  if (step === undefined) {
    return <Navigate to={pathOf(due)} replace />;
  }
  const goOn = async (answered: Registration) => {
    queries.setQueriesData({ queryKey: keyOf(kept) }, answered);
    if (answered.step !== null) {
      await navigate(pathOf(answered.step));
    }
  };
  return (
    <StepPage
      key={step}
      title={t("registration.title")}
      number={STEPS.indexOf(step) + 1}
      of={STEPS.length}
      name={t(`registration.steps.${step}`)}
    >
      <div role="status">
        {identity === "CHECKING" && <Alert severity="info">{t("registration.checking")}</Alert>}
        {identity === "NOT_CONFIRMED" && step === "PERSONAL_DATA" && (
          <Alert severity="warning">{t("registration.notConfirmed")}</Alert>
        )}
      </div>
      <RegistrationStep
        step={step}
        registration={registration.data}
        kept={kept}
        onChange={onChange}
        onAnswered={(answered) => void goOn(answered)}
      />
    </StepPage>
  );
}
