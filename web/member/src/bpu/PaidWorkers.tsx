import { rupiah } from "@jmo/shared/format";
import { PagedList } from "@jmo/shared/ui/PagedList";
import { Panel } from "@jmo/shared/ui/Panel";
import Button from "@mui/material/Button";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { PATHS, workerPath } from "./paths";
import { usePaidWorkers, type PaidWorker } from "./queries";
import { Hint } from "./StandingPanel";
import "./texts";

/** For whom the member pays (SERTAKAN). */
export function PaidWorkers() {
  const { t } = useTranslation();
  const workers = usePaidWorkers();
  return (
    <Panel title={t("bpu.others")}>
      <Hint>{t("bpu.othersHint")}</Hint>
      <PagedList pages={workers} idOf={(worker) => worker.memberId} empty={t("bpu.othersNone")} more={t("bpu.more")}>
        {(worker) => <Row worker={worker} />}
      </PagedList>
      <Button component={Link} to={PATHS.register} variant="outlined">
        {t("bpu.addOther")}
      </Button>
    </Panel>
  );
}

function Row({ worker }: { worker: PaidWorker }) {
  const { t } = useTranslation();
  return (
    <Box sx={{ display: "flex", justifyContent: "space-between", alignItems: "center", gap: 1 }}>
      <div>
        <Typography sx={{ fontWeight: 600, overflowWrap: "anywhere" }}>{worker.name}</Typography>
        <Typography variant="body2" color="text.secondary">
          {t(`bpu.workerStatus.${worker.status}`)} · {t("bpu.base")} {rupiah(worker.base)}
        </Typography>
        {worker.status === "REFUSED" && <Typography variant="body2">{t("bpu.refusedDetail")}</Typography>}
      </div>
      {worker.status !== "REFUSED" && (
        <Button component={Link} to={workerPath(worker.memberId)} aria-label={`${t("bpu.pay")}: ${worker.name}`} sx={{ flexShrink: 0 }}>
          {t("bpu.pay")}
        </Button>
      )}
    </Box>
  );
}
