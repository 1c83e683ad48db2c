import { percent } from "@jmo/shared/format";
import { useTranslation } from "react-i18next";
import { SliderField } from "./fields";
import "./texts";

interface Props {
  /** Percent a year. */
  value: number;
  fault: string | undefined;
  onChange: (value: number) => void;
}

/** By how much the wage rises every January. */
export function GrowthField({ value, fault, onChange }: Props) {
  const { t, i18n } = useTranslation();
  return (
    <SliderField
      id="growth"
      label={t("simulation.growth")}
      value={value}
      least={-20}
      most={50}
      slider={[-5, 15]}
      step={0.5}
      fault={fault}
      say={(growth) => percent(growth / 100, i18n.language)}
      onChange={onChange}
    />
  );
}
