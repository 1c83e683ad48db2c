import { faultOf } from "@jmo/shared/api/problem";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Panel } from "@jmo/shared/ui/Panel";
import { useSavings } from "../app/queries";
import { Estimate } from "./Estimate";
import { MOST_RUPIAH, MoneyField } from "@jmo/shared/ui/MoneyField";
import { SliderField } from "./fields";
import { GrowthField } from "./GrowthField";
import { JhtEstimate } from "./JhtEstimate";
import { useJhtSimulation, type JhtInput } from "./queries";
import { SimulationPage } from "./SimulationPage";
import { useSettled } from "../app/useSettled";
import type { StartingPoint } from "./useStartingPoint";
import { yearsUntilPension } from "./years";
import { WageField, isWage } from "./WageField";
import "./texts";

const FIELDS = ["wage", "years", "wageGrowth", "openingBalance"] as const;
const MOST_YEARS = 50;

/** Simulasi JHT: what the savings may become. */
export default function JhtSimulation() {
  return <SimulationPage kind="jht">{(start) => <Simulated start={start} />}</SimulationPage>;
}

interface Figures {
  readonly wage: number | undefined;
  readonly years: number;
  /** Percent a year. */
  readonly growth: number;
  readonly opening: number | undefined;
}

function inputOf({ wage, years, growth, opening }: Figures): JhtInput | undefined {
  if (!isWage(wage) || (opening !== undefined && opening > MOST_RUPIAH)) {
    return undefined;
  }
  return { wage, years, wageGrowth: growth / 100, ...(opening !== undefined && { openingBalance: opening }) };
}

function Simulated({ start }: { start: StartingPoint }) {
  const { t } = useTranslation();
  const savings = useSavings();
  const [figures, setFigures] = useState<Figures>(() => ({
    wage: start.wage,
    years: yearsUntilPension(start.birthDate, savings.data?.asOf ?? new Date().toISOString()),
    growth: 0,
    opening: undefined,
  }));
  const settled = useSettled(figures);
  const input = useMemo(() => inputOf(settled), [settled]);
  const simulation = useJhtSimulation(input);
  const fault = (field: (typeof FIELDS)[number]) =>
    faultOf(simulation.error, field);
  const change = (part: Partial<Figures>) => {
    setFigures((before) => ({ ...before, ...part }));
  };
  const { wage, years, growth, opening } = figures;
  return (
    <>
      <Panel title={t("simulation.inputs")}>
        <WageField
          value={wage}
          fault={fault("wage")}
          onChange={(next) => {
            change({ wage: next });
          }}
        />
        <SliderField
          id="years"
          label={t("simulation.years")}
          value={years}
          least={1}
          most={MOST_YEARS}
          slider={[1, MOST_YEARS]}
          step={1}
          fault={fault("years")}
          say={(count) => t("simulation.yearsValue", { count })}
          onChange={(next) => {
            change({ years: Math.round(next) });
          }}
        />
        <GrowthField
          value={growth}
          fault={fault("wageGrowth")}
          onChange={(next) => {
            change({ growth: next });
          }}
        />
        <MoneyField
          id="opening"
          label={t("simulation.opening")}
          hint={t("simulation.openingHint")}
          fault={opening !== undefined && opening > MOST_RUPIAH ? t("simulation.openingWrong") : fault("openingBalance")}
          value={opening}
          onChange={(next) => {
            change({ opening: next });
          }}
        />
      </Panel>
      <Estimate complete={input !== undefined} simulation={simulation} besideFields={FIELDS}>
        {(answer) => <JhtEstimate answer={answer} />}
      </Estimate>
    </>
  );
}
