import { ApiProblem, faultOf } from "@jmo/shared/api/problem";
import TextField from "@mui/material/TextField";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Panel } from "@jmo/shared/ui/Panel";
import { Estimate } from "./Estimate";
import { GrowthField } from "./GrowthField";
import { JpEstimate } from "./JpEstimate";
import { knownWages, OtherWages, type OtherWage } from "./OtherWages";
import { useJpSimulation, type JpInput } from "./queries";
import { SimulationPage } from "./SimulationPage";
import { useSettled } from "../app/useSettled";
import type { StartingPoint } from "./useStartingPoint";
import { WageField, isWage } from "./WageField";
import "./texts";

/** When the programme began (PP 45/2015). */
const BEGINNING = "2015-07";
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Simulasi JP: what the pension may be. */
export default function JpSimulation() {
  return <SimulationPage kind="jp">{(start) => <Simulated start={start} />}</SimulationPage>;
}

interface Figures {
  readonly birthDate: string;
  readonly firstContribution: string;
  readonly wage: number | undefined;
  /** Percent a year. */
  readonly growth: number;
  readonly others: readonly OtherWage[];
}

function inputOf({ birthDate, firstContribution, wage, growth, others }: Figures): JpInput | undefined {
  const wages = knownWages(others);
  if (!isWage(wage) || !DAY.test(birthDate) || !MONTH.test(firstContribution)) {
    return undefined;
  }
  return { birthDate, firstContribution, wage, wageGrowth: growth / 100, ...(wages.length > 0 && { wages }) };
}

function Simulated({ start }: { start: StartingPoint }) {
  const { t } = useTranslation();
  const [figures, setFigures] = useState<Figures>(() => ({
    birthDate: start.birthDate ?? "",
    firstContribution: start.firstMonth !== undefined && start.firstMonth > BEGINNING ? start.firstMonth : BEGINNING,
    wage: start.wage,
    growth: 0,
    others: [],
  }));
  const settled = useSettled(figures);
  const input = useMemo(() => inputOf(settled), [settled]);
  const simulation = useJpSimulation(input);
  const fault = (field: string) =>
    faultOf(simulation.error, field);
  const change = (part: Partial<Figures>) => {
    setFigures((before) => ({ ...before, ...part }));
  };
  const { birthDate, firstContribution, wage, growth, others } = figures;
  const birthFault = DAY.test(birthDate) ? fault("birthDate") : t("simulation.birthDateWrong");
  const firstFault = MONTH.test(firstContribution) ? fault("firstContribution") : t("simulation.firstContributionWrong");
  const faults = simulation.error instanceof ApiProblem ? simulation.error.faults : [];
  return (
    <>
      <Panel title={t("simulation.inputs")}>
        <TextField
          id="birthDate"
          type="date"
          label={t("simulation.birthDate")}
          value={birthDate}
          error={birthFault !== undefined}
          helperText={birthFault}
          slotProps={{ inputLabel: { shrink: true } }}
          onChange={(event) => {
            change({ birthDate: event.target.value });
          }}
        />
        <TextField
          id="first"
          label={t("simulation.firstContribution")}
          value={firstContribution}
          error={firstFault !== undefined}
          helperText={firstFault ?? t("simulation.firstContributionHint")}
          slotProps={{ htmlInput: { maxLength: 7, autoComplete: "off" } }}
          onChange={(event) => {
            change({ firstContribution: event.target.value.trim() });
          }}
        />
        <WageField
          value={wage}
          fault={fault("wage")}
          onChange={(next) => {
            change({ wage: next });
          }}
        />
        <GrowthField
          value={growth}
          fault={fault("wageGrowth")}
          onChange={(next) => {
            change({ growth: next });
          }}
        />
        <OtherWages
          wages={others}
          onChange={(next) => {
            change({ others: next });
          }}
        />
      </Panel>
      <Estimate
        complete={input !== undefined}
        simulation={simulation}
        besideFields={faults.map((each) => each.field).filter((field) => !field.startsWith("wages"))}
      >
        {(answer) => <JpEstimate answer={answer} />}
      </Estimate>
    </>
  );
}
