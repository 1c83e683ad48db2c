import { hasCode } from "@jmo/shared/api/problem";
import { rupiah } from "@jmo/shared/format";
import { Facts } from "@jmo/shared/ui/Facts";
import { Failure } from "@jmo/shared/ui/Failure";
import { Page, Waiting } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import Alert from "@mui/material/Alert";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { OpenBill } from "./OpenBill";
import { PayPanel } from "./PayPanel";
import { usePaidWorkers, useStanding } from "./queries";
import { StandingPanel } from "./StandingPanel";
import "./texts";

/** Somebody for whom the member pays: how they stand, and the next payment. */
export function PaidWorkerScreen() {
  const { t } = useTranslation();
  const { workerId = "" } = useParams();
  const workers = usePaidWorkers();
  const worker = workers.data?.pages.flatMap((page) => page.items).find((each) => each.memberId === workerId);
  // The bill is another service's work, which knows a registration a moment after it is accepted.
  const standing = useStanding(workerId);
  const checking = hasCode(standing.error, "independent-worker-not-found") && worker !== undefined && worker.status !== "REFUSED";
  return (
    <Page title={t("bpu.pay")} heading={worker?.name ?? t("bpu.pay")}>
      {standing.isPending && <Waiting />}
      {checking && (
        <>
          <Alert severity="info" role="status">
            <strong>{t(`bpu.workerStatus.${worker.status}`)}</strong>
            <br />
            {t("bpu.notReady")}
          </Alert>
          <Panel>
            <Facts
              facts={[
                { name: t("bpu.base"), value: rupiah(worker.base) },
                { name: t("bpu.programmes"), value: worker.programmes.join(", ") },
              ]}
            />
          </Panel>
        </>
      )}
      {worker?.status === "REFUSED" && <Alert severity="warning">{t("bpu.refusedDetail")}</Alert>}
      {standing.isError && !checking && worker?.status !== "REFUSED" && (
        <Failure failure={standing.error} retry={() => void standing.refetch()} />
      )}
      {standing.data !== undefined && (
        <>
          <OpenBill billId={standing.data.currentBill} />
          <Panel>
            <StandingPanel standing={standing.data} />
          </Panel>
          <PayPanel status={standing.data.status} worker={workerId} />
        </>
      )}
    </Page>
  );
}
