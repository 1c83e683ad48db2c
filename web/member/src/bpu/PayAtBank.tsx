import { moment, rupiah } from "@jmo/shared/format";
import { Panel } from "@jmo/shared/ui/Panel";
import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { CopyButton } from "./CopyButton";
import { Countdown } from "./Countdown";
import type { Bill } from "./queries";
import { Hint } from "./StandingPanel";
import "./texts";

const WAYS = ["mobile", "atm", "other"] as const;

/** How an open bill is paid: to which number, how much, until when, and by which steps. */
export function PayAtBank({ bill, onExpired }: { bill: Bill; onExpired: () => void }) {
  const { t, i18n } = useTranslation();
  return (
    <>
      <Panel title={t("bpu.payHere")}>
        <div role="status">
          {bill.virtualAccount === null ? (
            <>
              <Typography sx={{ mb: 1 }}>{t("bpu.accountWaiting")}</Typography>
              <LinearProgress />
            </>
          ) : (
            <>
              <Typography color="text.secondary">{t("bpu.account")}</Typography>
              <Typography data-account={bill.virtualAccount} sx={{ fontSize: "1.375rem", fontWeight: 700, overflowWrap: "anywhere" }}>
                {inGroups(bill.virtualAccount)}
              </Typography>
            </>
          )}
        </div>
        {bill.virtualAccount !== null && <CopyButton label={t("bpu.copy")} text={bill.virtualAccount} />}
        <div>
          <Typography color="text.secondary">{t("bpu.amount")}</Typography>
          <Typography sx={{ fontSize: "1.375rem", fontWeight: 700 }}>{rupiah(bill.amount)}</Typography>
        </div>
        <CopyButton label={t("bpu.copyAmount")} text={String(bill.amount)} />
        <Hint>{t("bpu.exactly")}</Hint>
        <div>
          <Typography>{t("bpu.expires", { at: moment(bill.expiresAt, i18n.language) })}</Typography>
          <Countdown until={bill.expiresAt} onOver={onExpired} />
        </div>
        <Hint>{t("bpu.watching")}</Hint>
      </Panel>
      <Panel title={t("bpu.howTitle")}>
        {WAYS.map((way) => (
          <Box key={way} component="details" sx={{ "& summary": { cursor: "pointer", py: 1.25, fontWeight: 600 } }}>
            <summary>{t(`bpu.how.${way}`)}</summary>
            <Box component="ol" sx={{ m: 0, pl: 3, pb: 1 }}>
              {t(`bpu.how.${way}Steps`)
                .split(" → ")
                .map((step) => (
                  <li key={step}>{step}</li>
                ))}
            </Box>
          </Box>
        ))}
      </Panel>
    </>
  );
}

/** In fours, as people compare numbers. */
function inGroups(number: string): string {
  return number.replace(/(.{4})(?=.)/g, "$1 ");
}
