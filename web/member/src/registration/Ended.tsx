import type { Schemas } from "@jmo/shared/api/client";
import { useApp } from "@jmo/shared/app";
import { Page, Waiting } from "@jmo/shared/ui/Page";
import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Button from "@mui/material/Button";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { forget } from "./kept";
import type { Registration } from "./queries";
import "./texts";

interface Props {
  registration: Registration;
  beginAnew: (timeIsOver: boolean) => void;
}

/** All questions are answered: the account is being created, is there, or will not be. */
export function Ended({ registration, beginAnew }: Props) {
  const { t } = useTranslation();
  const { status, identity, refused } = registration;
  switch (status) {
    case "OPEN":
    case "CREATING":
      return (
        <Page key={status} title={t("registration.creating")}>
          <Waiting />
          <Alert severity="info" role="status">
            {t(identity === "CHECKING" ? "registration.checkingLong" : "registration.creatingDetail")}
          </Alert>
        </Page>
      );
    case "COMPLETED":
      return <Completed />;
    case "REFUSED":
      return <Refused reason={refused ?? "IDENTITY_NOT_CONFIRMED"} beginAnew={beginAnew} />;
  }
}

function Completed() {
  const { t } = useTranslation();
  const { session } = useApp();
  const [leaving, setLeaving] = useState(false);
  const logIn = async () => {
    setLeaving(true);
    forget();
    await session.logIn("/");
    setLeaving(false);
  };
  return (
    <Page key="COMPLETED" title={t("registration.completed")}>
      <Alert severity="success">{t("registration.completedDetail")}</Alert>
      <Button variant="contained" size="large" loading={leaving} onClick={() => void logIn()}>
        {t("welcome.logIn")}
      </Button>
    </Page>
  );
}

function Refused({ reason, beginAnew }: { reason: Schemas["AccountRegistrationRefusedAccount"]; beginAnew: Props["beginAnew"] }) {
  const { t } = useTranslation();
  const { session } = useApp();
  const known = reason === "MEMBER_HAS_ACCOUNT" || reason === "EMAIL_TAKEN";
  return (
    <Page key="REFUSED" title={t("registration.refused")}>
      <Alert severity="warning">
        <AlertTitle>{t(`registration.refusal.${reason}`)}</AlertTitle>
        {t(`registration.refusal.${reason}_NEXT`)}
      </Alert>
      {known && (
        <>
          <Button variant="contained" size="large" onClick={() => void session.logIn("/")}>
            {t("welcome.logIn")}
          </Button>
          <Button component={Link} to="/forgotten" variant="outlined">
            {t("registration.haveOne")}
          </Button>
        </>
      )}
      <Button
        variant={known ? "text" : "contained"}
        onClick={() => {
          beginAnew(false);
        }}
      >
        {t("registration.again")}
      </Button>
    </Page>
  );
}
