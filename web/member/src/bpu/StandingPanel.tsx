import { day, month, rupiah } from "@jmo/shared/format";
import Alert from "@mui/material/Alert";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Facts } from "@jmo/shared/ui/Facts";
import type { Standing } from "./queries";
import "./texts";

const SEVERITY = { NOT_PAID_YET: "info", ACTIVE: "success", IN_ARREARS: "warning", INACTIVE: "error" } as const;

/** Where an independent worker stands, with what to do about it. */
export function StandingPanel({ standing }: { standing: Standing }) {
  const { t, i18n } = useTranslation();
  const { status } = standing;
  return (
    <>
      <Alert severity={SEVERITY[status]}>
        <strong>{t(`bpu.status.${status}`)}</strong>
        <br />
        {status === "IN_ARREARS" ? t("bpu.statusDetail.IN_ARREARS", { count: standing.arrears }) : t(`bpu.statusDetail.${status}`)}
      </Alert>
      <Facts
        facts={[
          ...(standing.paidThrough === null
            ? []
            : [{ name: t("bpu.paidThrough"), value: month(standing.paidThrough, i18n.language) }]),
          { name: t("bpu.nextMonth"), value: month(standing.nextMonth, i18n.language) },
          { name: t("bpu.nextDue"), value: day(standing.nextDueOn, i18n.language) },
          { name: t("bpu.base"), value: rupiah(standing.base) },
          { name: t("bpu.programmes"), value: standing.oldAgeSavings ? "JKK, JKM, JHT" : "JKK, JKM" },
          { name: t("bpu.sectorName"), value: t(`bpu.sector.${standing.sector}`) },
        ]}
      />
    </>
  );
}

/** One line, where there are several. */
export function Hint({ children }: { children: string }) {
  return (
    <Typography variant="body2" color="text.secondary">
      {children}
    </Typography>
  );
}
