import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { OutageBanner } from "../home/OutageBanner";
import { useServerIsAway } from "@jmo/shared/ui/ServerAway";
import { LogInButton } from "@jmo/shared/ui/LogInButton";
import { Page } from "@jmo/shared/ui/Page";

const WithoutLogin = lazy(() => import("../offline/WithoutLogin"));

export function Welcome({ failed }: { failed: boolean }) {
  const { t } = useTranslation();
  const away = useServerIsAway();
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
        <LogInButton>{t("welcome.logIn")}</LogInButton>
        <Typography variant="body2" color="text.secondary">
          {t("welcome.first")}
        </Typography>
        <Button component={Link} to="/create-account" variant="outlined" size="large">
          {t("welcome.create")}
        </Button>
        <Button component={Link} to="/forgotten">{t("welcome.forgotten")}</Button>
        <Button component={Link} to="/accidents/other">{t("welcome.accidentOfAnother")}</Button>
      </Stack>
    </Page>
  );
}
