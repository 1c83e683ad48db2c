import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { OutageBanner } from "../home/OutageBanner";
import { useApp } from "@jmo/shared/app";
import { useServerIsAway } from "@jmo/shared/ui/ServerAway";
import { Page } from "@jmo/shared/ui/Page";

const WithoutLogin = lazy(() => import("../offline/WithoutLogin"));

export function Welcome({ failed }: { failed: boolean }) {
  const { t } = useTranslation();
  const { session } = useApp();
  const away = useServerIsAway();
  const [leaving, setLeaving] = useState(false);
  const logIn = async () => {
    setLeaving(true);
    await session.logIn();
    setLeaving(false);
  };
  return (
    <Page title={t("welcome.title")}>
      <OutageBanner />
      {failed && <Alert severity="warning">{t("session.failed")}</Alert>}
      {(failed || away) && (
        <Suspense>
          <WithoutLogin />
        </Suspense>
      )}
      <Typography>{t("welcome.text")}</Typography>
      <Stack spacing={1}>
        <Button variant="contained" size="large" loading={leaving} onClick={() => void logIn()}>
          {t("welcome.logIn")}
        </Button>
        <Typography variant="body2" color="text.secondary">
          {t("welcome.first")}
        </Typography>
        <Button component={Link} to="/create-account" variant="outlined" size="large">
          {t("welcome.create")}
        </Button>
        <Button component={Link} to="/forgotten">{t("welcome.forgotten")}</Button>
      </Stack>
    </Page>
  );
}
