import type { Schemas } from "@jmo/shared/api/client";
import { rupiah } from "@jmo/shared/format";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Facts } from "@jmo/shared/ui/Facts";
import { Panel } from "@jmo/shared/ui/Panel";
import { FigureTable } from "../chart/FigureTable";
import { YearChart } from "../chart/YearChart";
import { Assumptions } from "./Assumptions";
import { Outcome } from "./Estimate";
import "../chart/texts";
import "./texts";

/** What has come together by the end of each year. */
function running(amounts: readonly number[], from = 0): number[] {
  let sum = from;
  return amounts.map((amount) => (sum += amount));
}

export function JhtEstimate({ answer }: { answer: Schemas["JhtAnswer"] }) {
  const { t } = useTranslation();
  const years = useMemo(() => answer.rows.map((row) => row.year), [answer]);
  const layers = useMemo(
    () => [
      { name: t("simulation.paidIn"), values: running(answer.rows.map((row) => row.contributions), answer.openingBalance) },
      { name: t("simulation.earned"), values: running(answer.rows.map((row) => row.development)) },
    ],
    [answer, t],
  );
  return (
    <>
      <Outcome name={t("simulation.balance", { count: answer.years })} amount={answer.balance} />
      <Panel>
        <Facts
          facts={[
            { name: t("simulation.openingBalance"), value: rupiah(answer.openingBalance) },
            { name: t("simulation.monthly"), value: rupiah(answer.monthlyContribution) },
            { name: t("simulation.contributions"), value: rupiah(answer.contributions) },
            { name: t("simulation.development"), value: rupiah(answer.development) },
          ]}
        />
      </Panel>
      <Panel title={t("simulation.byYear")}>
        <YearChart label={t("simulation.jhtLabel", { from: years[0], to: years.at(-1) })} years={years} layers={layers} />
        <FigureTable
          caption={t("simulation.byYear")}
          columns={[t("chart.contributions"), t("chart.development"), t("chart.balance")]}
          rows={answer.rows.map((row) => ({ year: row.year, amounts: [row.contributions, row.development, row.balance] }))}
        />
      </Panel>
      <Assumptions assumptions={answer.assumptions} />
    </>
  );
}
