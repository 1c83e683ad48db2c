import { hasCode } from "@jmo/shared/api/problem";
import { Failure } from "@jmo/shared/ui/Failure";
import { Page, Waiting } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { OpenBill } from "./OpenBill";
import { PaidWorkers } from "./PaidWorkers";
import { PATHS } from "./paths";
import { PayPanel } from "./PayPanel";
import { useStanding } from "./queries";
import { StandingPanel } from "./StandingPanel";
import "./texts";

/** What the member pays as an independent worker, and for whom else. */
export function Own() {
  const { t } = useTranslation();
  return (
    <Page title={t("bpu.title")}>
      <Typography>{t("bpu.hint")}</Typography>
      <OwnContributions />
      <PaidWorkers />
    </Page>
  );
}

function OwnContributions() {
  const { t } = useTranslation();
  const standing = useStanding();
  if (standing.isPending) {
    return <Waiting />;
  }
  if (hasCode(standing.error, "independent-worker-not-found")) {
    return (
      <Alert severity="info">
        <AlertTitle>{t("bpu.none")}</AlertTitle>
        {t("bpu.noneDetail")}
      </Alert>
    );
  }
  if (standing.isError) {
    return <Failure failure={standing.error} retry={() => void standing.refetch()} />;
  }
  return (
    <>
      <OpenBill billId={standing.data.currentBill} />
      <Panel title={t("bpu.own")}>
        <StandingPanel standing={standing.data} />
        <Button component={Link} to={PATHS.choice} sx={{ alignSelf: "flex-start" }}>
          {t("bpu.changeChoice")}
        </Button>
      </Panel>
      <PayPanel status={standing.data.status} />
    </>
  );
}
