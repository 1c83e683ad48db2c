import { answer, type Schemas } from "@jmo/shared/api/client";
import { useCommand } from "@jmo/shared/api/command";
import { day } from "@jmo/shared/format";
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
import { useEligibility, useOwnData } from "../app/queries";
import { Registry } from "./Registry";
import type { DataUpdate } from "./queries";
import "./texts";

interface Props {
  /** None if none was begun, or its time is over. */
  update: DataUpdate | null;
  /** Here, a moment ago. */
  justConfirmed: boolean;
  onBegun: (update: DataUpdate) => void;
  onConfirmed: (update: DataUpdate) => void;
}

const AGAIN_MS = 1_500;

/** The condition of a claim that an update meets, as long as it is not met. */
function dueIn(eligibility: Schemas["EligibilityView"] | undefined): Schemas["TickView"] | undefined {
  return eligibility?.ticks.find(({ condition, satisfied }) => condition === "dataUpdated" && !satisfied);
}

/** Whether an update is due and why, and how the last one stands. */
export function Overview({ update, justConfirmed, onBegun, onConfirmed }: Props) {
  const { t, i18n } = useTranslation();
  const member = useOwnData();
  // A claim learns of the update by an event.
  const eligibility = useEligibility(
    justConfirmed ? (known) => (dueIn(known) === undefined ? false : AGAIN_MS) : undefined,
  );
  const begin = useCommand(
    (api, language: string) => answer(api.POST("/api/v1/members/me/data-updates", { body: { language } })),
    { onDone: onBegun },
  );
  const due = dueIn(eligibility.data);
  const updatedOn = member.data?.dataUpdatedOn;
  if (update?.status === "CONFIRMING") {
    return <Confirming onConfirmed={onConfirmed} />;
  }
  const done = update?.status === "CONFIRMED" && (justConfirmed || due === undefined);
  return (
    <Page title={t("update.title")}>
      {done ? (
        <Alert severity="success">{t("update.done")}</Alert>
      ) : (
        due !== undefined && (
          <Alert severity="warning">
            {due.reason.text} {due.nextStep}
          </Alert>
        )
      )}
      {updatedOn != null && <Typography>{t("update.updatedOn", { on: day(updatedOn, i18n.language) })}</Typography>}
      {member.data !== undefined && <Registry registry={member.data.civilRegistry} />}
      {done && (
        <Button component={Link} to="/claim" variant="contained" size="large" loading={due !== undefined}>
          {t("update.toClaim")}
        </Button>
      )}
      <Panel title={t("update.why")}>
        <Typography>{t("update.whyText")}</Typography>
        <Typography>{t("update.needed")}</Typography>
        <Box component="ul" sx={{ m: 0, pl: 3, "& li": { mb: 0.5 } }}>
          <li>{t("update.needs.selfie")}</li>
          <li>{t("update.needs.contact")}</li>
          <li>{t("update.needs.emergency")}</li>
          <li>{t("update.needs.account")}</li>
        </Box>
      </Panel>
      {begin.failure !== undefined && <Failure failure={begin.failure} />}
      <Button
        variant={done ? "outlined" : "contained"}
        size="large"
        loading={begin.pending}
        onClick={() => {
          begin.run(currentLanguage());
        }}
      >
        {t(done ? "update.again" : "update.begin")}
      </Button>
    </Page>
  );
}

/** The last confirmation was cut short: repeating it finishes it. */
function Confirming({ onConfirmed }: Pick<Props, "onConfirmed">) {
  const { t } = useTranslation();
  const confirmation = useCommand(
    (api) => answer(api.POST("/api/v1/members/me/data-updates/current/confirmation")),
    { onDone: onConfirmed },
  );
  return (
    <Page title={t("update.title")}>
      <Alert severity="info">{t("update.confirming")}</Alert>
      {confirmation.failure !== undefined && <Failure failure={confirmation.failure} />}
      <Button
        variant="contained"
        size="large"
        loading={confirmation.pending}
        onClick={() => {
          confirmation.run(undefined);
        }}
      >
        {t("update.confirm")}
      </Button>
    </Page>
  );
}
