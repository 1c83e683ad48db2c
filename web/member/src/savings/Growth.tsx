import type { Schemas } from "@jmo/shared/api/client";
import Skeleton from "@mui/material/Skeleton";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Failure } from "@jmo/shared/ui/Failure";
import { Panel } from "@jmo/shared/ui/Panel";
import { FigureTable } from "../chart/FigureTable";
import { YearChart } from "../chart/YearChart";
import { useStatements } from "./queries";
import "../chart/texts";
import "./texts";

/** More bars than these are too thin on a phone; the years before are in the statement. */
const YEARS = 10;

/** The balance at the end of each of the last years. */
export function Growth({ thisYear }: { thisYear: number }) {
  const { t } = useTranslation();
  const statements = useStatements(thisYear - YEARS + 1, thisYear);
  const years = useMemo(() => fromTheFirst(statements.data?.years ?? []), [statements.data]);
  if (statements.isPending) {
    return <Skeleton variant="rounded" height={280} />;
  }
  if (statements.isError) {
    return <Failure failure={statements.error} retry={() => void statements.refetch()} />;
  }
  if (years.length === 0) {
    return null;
  }
  return <Bars title={t("savings.growth")} years={years} />;
}

function Bars({ title, years }: { title: string; years: readonly Schemas["StatementAnswer"][] }) {
  const { t } = useTranslation();
  const numbers = useMemo(() => years.map((each) => each.year), [years]);
  const layers = useMemo(() => [{ name: t("savings.closing"), values: years.map((each) => each.closing) }], [years, t]);
  return (
    <Panel title={title}>
      <YearChart label={t("savings.growthLabel", { from: numbers[0], to: numbers.at(-1) })} years={numbers} layers={layers} />
      <FigureTable
        open
        caption={title}
        columns={[t("chart.contributions"), t("chart.development"), t("chart.balance")]}
        rows={years.map((each) => ({
          year: each.year,
          amounts: [each.contributions, each.development + each.finalDevelopment, each.closing],
        }))}
      />
    </Panel>
  );
}

/** Without the years before there was anything. */
function fromTheFirst(years: readonly Schemas["StatementAnswer"][]): readonly Schemas["StatementAnswer"][] {
  const first = years.findIndex((each) => each.opening !== 0 || each.entries.length > 0);
  return first < 0 ? [] : years.slice(first);
}
