import type { Schemas } from "@jmo/shared/api/client";
import { day, rupiah } from "@jmo/shared/format";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Facts } from "@jmo/shared/ui/Facts";
import { Panel } from "@jmo/shared/ui/Panel";
import { FigureTable } from "../chart/FigureTable";
import { YearChart } from "../chart/YearChart";
import { Assumptions } from "./Assumptions";
import { Outcome } from "./Estimate";
import "./texts";

export function JpEstimate({ answer }: { answer: Schemas["JpAnswer"] }) {
  const { t, i18n } = useTranslation();
  const years = useMemo(() => answer.rows.map((row) => row.year), [answer]);
  const layers = useMemo(
    () => [
      { name: t("simulation.counted"), values: answer.rows.map((row) => row.countedWage) },
      { name: t("simulation.raised"), values: answer.rows.map((row) => Math.max(row.weightedWage - row.countedWage, 0)) },
    ],
    [answer, t],
  );
  const { pension, lumpSum } = answer;
  return (
    <>
      {pension !== null && (
        <>
          <Outcome name={t("simulation.pension")} amount={pension.amount} hint={t("simulation.pensionHint")} />
          <Panel>
            <Facts
              facts={[
                { name: t("simulation.reckoned"), value: rupiah(pension.reckoned) },
                { name: t("simulation.least"), value: rupiah(pension.minimum) },
                { name: t("simulation.most"), value: rupiah(pension.maximum) },
              ]}
            />
          </Panel>
        </>
      )}
      {lumpSum !== null && (
        <>
          <Outcome name={t("simulation.lumpSum")} amount={lumpSum.amount} hint={t("simulation.lumpSumHint")} />
          <Panel>
            <Facts
              facts={[
                { name: t("simulation.contributions"), value: rupiah(lumpSum.contributions) },
                { name: t("simulation.development"), value: rupiah(lumpSum.development) },
              ]}
            />
          </Panel>
        </>
      )}
      <Panel>
        <Facts
          facts={[
            {
              name: t("simulation.age"),
              value: t("simulation.ageValue", { age: answer.pensionAge, on: day(answer.reachedOn, i18n.language) }),
            },
            ...(pension === null ? [] : [{ name: t("simulation.begins"), value: day(answer.beginsOn, i18n.language) }]),
            { name: t("simulation.months"), value: t("simulation.monthsValue", { count: answer.contributionMonths }) },
            { name: t("simulation.average"), value: rupiah(answer.averageWage) },
          ]}
        />
      </Panel>
      <Panel title={t("simulation.wages")}>
        <YearChart label={t("simulation.jpLabel", { from: years[0], to: years.at(-1) })} years={years} layers={layers} />
        <FigureTable
          caption={t("simulation.wages")}
          columns={[t("simulation.yearWage"), t("simulation.yearCounted"), t("simulation.yearWeighted")]}
          rows={answer.rows.map((row) => ({ year: row.year, amounts: [row.wage, row.countedWage, row.weightedWage] }))}
        />
      </Panel>
      <Assumptions assumptions={answer.assumptions} />
    </>
  );
}
