import { answer, type Schemas } from "@jmo/shared/api/client";
import { faultOf } from "@jmo/shared/api/problem";
import { Failure } from "@jmo/shared/ui/Failure";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useOperation } from "../parts/useOperation";
import "./texts";

const FIELDS = ["year", "rate", "source"] as const;

/** A share such as 0.0575 of what was typed, such as `5,75`; its decimals are kept exactly. */
export function shareOf(percent: string): number {
  return Number((Number(percent.trim().replace(",", ".")) / 100).toFixed(8));
}

/** The rate that was published for a year, or a correction of it. */
export function Proposal() {
  const { t } = useTranslation();
  const [fields, setFields] = useState({ year: "", rate: "", source: "" });
  const propose = useOperation({
    run: (api, body: Schemas["DevelopmentRateRequest"], key) =>
      answer(api.POST("/api/v1/savings/development/rates", { params: { header: { "Idempotency-Key": key } }, body })),
    changes: [["rates"]],
    done: () => t("ledger.proposed"),
    onDone: () => {
      setFields({ year: "", rate: "", source: "" });
    },
  });
  const field = (name: (typeof FIELDS)[number], label: string, figures: boolean) => {
    const fault = faultOf(propose.failure, name);
    return (
      <TextField
        label={label}
        value={fields[name]}
        required
        error={fault !== undefined}
        helperText={fault}
        slotProps={{ htmlInput: figures ? { inputMode: "decimal", pattern: "[0-9]+([.,][0-9]+)?" } : { minLength: 3, maxLength: 200 } }}
        onChange={(event) => {
          setFields({ ...fields, [name]: event.target.value });
        }}
      />
    );
  };
  return (
    <Stack
      component="form"
      spacing={1.5}
      sx={{ maxWidth: 560 }}
      onSubmit={(event) => {
        event.preventDefault();
        propose.run({ year: Number(fields.year), rate: shareOf(fields.rate), source: fields.source });
      }}
    >
      <Stack direction="row" spacing={1.5}>
        {field("year", t("ledger.year"), true)}
        {field("rate", t("ledger.ratePercent"), true)}
      </Stack>
      {field("source", t("ledger.source"), false)}
      {propose.failure !== undefined && <Failure failure={propose.failure} besideFields={FIELDS} />}
      <Box>
        <Button type="submit" variant="contained" loading={propose.pending}>
          {t("ledger.propose")}
        </Button>
      </Box>
    </Stack>
  );
}
