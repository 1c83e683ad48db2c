import { useTranslation } from "react-i18next";
import { MOST_RUPIAH, MoneyField } from "@jmo/shared/ui/MoneyField";
import "./texts";

interface Props {
  value: number | undefined;
  /** What the API says of it. */
  fault: string | undefined;
  onChange: (value: number | undefined) => void;
}

export function isWage(value: number | undefined): value is number {
  return value !== undefined && value >= 1 && value <= MOST_RUPIAH;
}

/** The monthly wage that contributions are reckoned from. */
export function WageField({ value, fault, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <MoneyField
      id="wage"
      label={t("simulation.wage")}
      hint={t("simulation.wageHint")}
      fault={isWage(value) ? fault : t("simulation.wageWrong")}
      value={value}
      onChange={onChange}
    />
  );
}
