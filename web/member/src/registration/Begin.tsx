import { answer } from "@jmo/shared/api/client";
import { useCommand } from "@jmo/shared/api/command";
import { currentLanguage } from "@jmo/shared/i18n/start";
import { Failure } from "@jmo/shared/ui/Failure";
import { Page } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Kept } from "./kept";
import "./texts";

interface Props {
  /** Whether the registration of before was not finished in time. */
  timeIsOver: boolean;
  onBegun: (kept: Kept) => void;
}

/** What somebody needs who creates an account. */
export function Begin({ timeIsOver, onBegun }: Props) {
  const { t } = useTranslation();
  const start = useCommand(
    (api, language: string) => answer(api.POST("/api/v1/registrations", { body: { language } })),
    {
      onDone: ({ secret, registration }) => {
        onBegun({ id: registration.registrationId, secret, foreign: false, sent: {} });
      },
    },
  );
  return (
    <Page title={t("registration.title")}>
      {timeIsOver && <Alert severity="warning">{t("registration.timeIsOver")}</Alert>}
      <Typography>{t("registration.intro")}</Typography>
      <Panel title={t("registration.needed")}>
        <Box component="ul" sx={{ m: 0, pl: 3, "& li": { mb: 0.5 } }}>
          <li>{t("registration.needs.identity")}</li>
          <li>{t("registration.needs.kpj")}</li>
          <li>{t("registration.needs.email")}</li>
          <li>{t("registration.needs.phone")}</li>
        </Box>
      </Panel>
      {start.failure !== undefined && <Failure failure={start.failure} />}
      <Button
        variant="contained"
        size="large"
        loading={start.pending}
        onClick={() => {
          start.run(currentLanguage());
        }}
      >
        {t("registration.begin")}
      </Button>
      <Button component={Link} to="/forgotten">
        {t("registration.haveOne")}
      </Button>
      <Typography variant="body2" color="text.secondary">
        {t("registration.notMember")}
      </Typography>
    </Page>
  );
}
