import type { Schemas } from "@jmo/shared/api/client";
import { rupiah } from "@jmo/shared/format";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { Facts } from "@jmo/shared/ui/Facts";
import { Failure } from "@jmo/shared/ui/Failure";
import { Page, Waiting } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import { useSavings } from "../app/queries";
import { useStatement } from "../savings/queries";
import { Download } from "./Download";
import { Entries } from "./Entries";
import { yearsUntil } from "./years";
import "./texts";

/** Rincian Saldo JHT (RSJHT): a year of the savings, entry by entry. */
export default function Statement() {
  const { t } = useTranslation();
  // The year of the API, because the clock of a phone may be wrong.
  const savings = useSavings();
  return (
    <Page title={t("statement.title")}>
      {savings.isPending && <Waiting />}
      {savings.isError && <Failure failure={savings.error} retry={() => void savings.refetch()} />}
      {savings.data !== undefined && <OfYears thisYear={savings.data.thisYear.year} />}
    </Page>
  );
}

function OfYears({ thisYear }: { thisYear: number }) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const years = yearsUntil(thisYear);
  const asked = Number(search.get("year"));
  const year = years.includes(asked) ? asked : thisYear;
  const statement = useStatement(year);
  return (
    <>
      <TextField
        select
        id="year"
        label={t("statement.year")}
        value={year}
        slotProps={{ select: { native: true } }}
        onChange={(event) => {
          setSearch({ year: event.target.value }, { replace: true });
        }}
      >
        {years.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </TextField>
      {statement.isPending && <Waiting />}
      {statement.isError && <Failure failure={statement.error} retry={() => void statement.refetch()} />}
      {statement.data !== undefined && (
        <>
          <Sums statement={statement.data} />
          {statement.data.entries.length === 0 ? (
            <Typography>{t("statement.empty", { year })}</Typography>
          ) : (
            <Entries entries={statement.data.entries} />
          )}
        </>
      )}
      <Download key={year} year={year} years={years} />
    </>
  );
}

function Sums({ statement }: { statement: Schemas["StatementAnswer"] }) {
  const { t } = useTranslation();
  const sums = [
    { name: t("statement.contributions"), amount: statement.contributions },
    { name: t("statement.development"), amount: statement.development },
    { name: t("statement.finalDevelopment"), amount: statement.finalDevelopment },
    { name: t("statement.claims"), amount: statement.claims },
    { name: t("statement.tax"), amount: statement.tax },
  ];
  return (
    <Panel title={t("statement.sums", { year: statement.year })}>
      <Facts
        facts={[
          { name: t("statement.opening"), value: rupiah(statement.opening) },
          ...sums.filter(({ amount }) => amount !== 0).map(({ name, amount }) => ({ name, value: rupiah(amount) })),
          { name: t("statement.closing"), value: rupiah(statement.closing) },
        ]}
      />
    </Panel>
  );
}
