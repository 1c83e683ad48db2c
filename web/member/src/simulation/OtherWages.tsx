import type { Schemas } from "@jmo/shared/api/client";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { MOST_RUPIAH, MoneyField } from "@jmo/shared/ui/MoneyField";
import "./texts";

/** A wage that the member remembers; incomplete while it is typed. */
export interface OtherWage {
  readonly id: number;
  readonly year: string;
  readonly wage: number | undefined;
}

const FIRST = 2015;
const LAST = 2100;
/** What the API takes. */
const MOST = 86;

/** Those that are complete. */
export function knownWages(wages: readonly OtherWage[]): Schemas["SimulationWageOfYear"][] {
  return wages.flatMap(({ year, wage }) =>
    isYear(year) && wage !== undefined && wage <= MOST_RUPIAH ? [{ year: Number(year), wage }] : [],
  );
}

function isYear(text: string): boolean {
  const year = Number(text);
  return Number.isInteger(year) && year >= FIRST && year <= LAST;
}

interface Props {
  wages: readonly OtherWage[];
  onChange: (wages: readonly OtherWage[]) => void;
}

export function OtherWages({ wages, onChange }: Props) {
  const { t } = useTranslation();
  const change = (id: number, part: Partial<OtherWage>) => {
    onChange(wages.map((each) => (each.id === id ? { ...each, ...part } : each)));
  };
  return (
    <Stack component="fieldset" spacing={1.5} sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
      <Typography component="legend" sx={{ p: 0, fontWeight: 600 }}>
        {t("simulation.otherWages")}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {t("simulation.otherWagesHint")}
      </Typography>
      {wages.map((each) => (
        <div key={each.id}>
          <Stack direction="row" spacing={1}>
            <TextField
              id={`year-${each.id}`}
              type="number"
              label={t("simulation.otherYear")}
              value={each.year}
              error={each.year !== "" && !isYear(each.year)}
              helperText={each.year !== "" && !isYear(each.year) && t("simulation.otherYearWrong")}
              slotProps={{ htmlInput: { min: FIRST, max: LAST } }}
              sx={{ maxWidth: 112 }}
              onChange={(event) => {
                change(each.id, { year: event.target.value });
              }}
            />
            <MoneyField
              id={`wage-${each.id}`}
              label={t("simulation.wage")}
              value={each.wage}
              fault={each.wage !== undefined && each.wage > MOST_RUPIAH ? t("simulation.wageWrong") : undefined}
              onChange={(wage) => {
                change(each.id, { wage });
              }}
            />
          </Stack>
          <Button
            size="small"
            onClick={() => {
              onChange(wages.filter((other) => other.id !== each.id));
            }}
          >
            {t("simulation.remove", { year: each.year })}
          </Button>
        </div>
      ))}
      {wages.length < MOST && (
        <Button
          variant="outlined"
          onClick={() => {
            onChange([...wages, { id: (wages.at(-1)?.id ?? 0) + 1, year: "", wage: undefined }]);
          }}
        >
          {t("simulation.add")}
        </Button>
      )}
    </Stack>
  );
}
