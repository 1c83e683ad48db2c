import { useApp } from "@jmo/shared/app";
import { LogInButton } from "@jmo/shared/ui/LogInButton";
import { Page } from "@jmo/shared/ui/Page";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";

export function Welcome({ failed }: { failed: boolean }) {
  const { t } = useTranslation();
  return (
    <Page title={t("console.welcome")}>
      {failed && <Alert severity="warning">{t("session.failed")}</Alert>}
      <Typography>{t("console.welcomeText")}</Typography>
      <Typography color="text.secondary">{t("console.recorded")}</Typography>
      <Box>
        <LogInButton autoFocus>{t("console.logIn")}</LogInButton>
      </Box>
    </Page>
  );
}

/** A member who has come here with the login of the member app, or somebody whose role is missing. */
export function WithoutRole() {
  const { t } = useTranslation();
  const { session } = useApp();
  return (
    <Page title={t("console.noRole")}>
      <Typography>{t("console.noRoleDetail", { login: session.person?.login ?? "" })}</Typography>
      <Box>
        <Button variant="contained" onClick={() => void session.logOut()}>
          {t("console.otherAccount")}
        </Button>
      </Box>
    </Page>
  );
}
