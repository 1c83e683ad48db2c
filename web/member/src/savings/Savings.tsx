import type { Schemas } from "@jmo/shared/api/client";
import { day, month, rupiah } from "@jmo/shared/format";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Facts } from "@jmo/shared/ui/Facts";
import { Failure } from "@jmo/shared/ui/Failure";
import { Page, Waiting } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import { useSavings } from "../app/queries";
import { ComplainLink } from "../complaints/ComplainLink";
import KeptBalance from "../offline/KeptBalance";
import { BalanceCard } from "./BalanceCard";
import { Growth } from "./Growth";
import "./texts";
import "../contributions/texts";
import "../simulation/texts";

/** Cek Saldo: what the member owns and what has become of it. */
export default function Savings() {
  const { t } = useTranslation();
  const savings = useSavings();
  return (
    <Page title={t("savings.title")}>
      {savings.isPending && <Waiting />}
      {savings.isError && <Failure failure={savings.error} retry={() => void savings.refetch()} />}
      {savings.isError && savings.data === undefined && <KeptBalance failure={savings.error} />}
      {savings.data !== undefined && <Owned savings={savings.data} />}
    </Page>
  );
}

function Owned({ savings }: { savings: Schemas["SavingsAnswer"] }) {
  const { t } = useTranslation();
  return (
    <>
      <BalanceCard savings={savings} />
      {savings.missingMonths.length > 0 && <Missing months={savings.missingMonths} />}
      {savings.state === "BALANCE" && (
        <>
          <ThisYear savings={savings} />
          <Growth thisYear={savings.thisYear.year} />
        </>
      )}
      <Stack spacing={1}>
        <Button component={Link} to="/savings/statement" variant="outlined">
          {t("savings.statement")}
        </Button>
        <Button component={Link} to="/contributions" variant="outlined">
          {t("contributions.title")}
        </Button>
        <Button component={Link} to="/simulation/jht" variant="outlined">
          {t("simulation.jht")}
        </Button>
      </Stack>
    </>
  );
}

/** The API says of each what to do about it, and how to complain. */
function Missing({ months }: { months: readonly Schemas["SavingsMissingMonth"][] }) {
  const { t, i18n } = useTranslation();
  return (
    <Panel title={t("savings.missing")}>
      {months.map((missing) => (
        <Alert key={missing.month + missing.employerNumber} severity="warning">
          <Typography component="h3" sx={{ fontWeight: 600 }}>
            {month(missing.month, i18n.language)} · {missing.employer}
          </Typography>
          {missing.note}
          <div>
            <ComplainLink missing={missing} />
          </div>
        </Alert>
      ))}
    </Panel>
  );
}

function ThisYear({ savings }: { savings: Schemas["SavingsAnswer"] }) {
  const { t, i18n } = useTranslation();
  const { thisYear, lastPayment } = savings;
  return (
    <>
      <Panel title={t("savings.thisYear", { year: thisYear.year })}>
        <Facts
          facts={[
            { name: t("savings.contributions"), value: rupiah(thisYear.contributions) },
            { name: t("savings.development"), value: rupiah(thisYear.development) },
          ]}
        />
      </Panel>
      {lastPayment !== null && (
        <Panel title={t("savings.lastPayment")}>
          <Facts
            facts={[
              { name: t("savings.amount"), value: rupiah(lastPayment.amount) },
              ...(lastPayment.month === null
                ? []
                : [{ name: t("savings.forMonth"), value: month(lastPayment.month, i18n.language) }]),
              { name: t("savings.paidOn"), value: day(lastPayment.paidOn, i18n.language) },
              ...(lastPayment.employer === null ? [] : [{ name: t("home.employer"), value: lastPayment.employer }]),
            ]}
          />
        </Panel>
      )}
    </>
  );
}
