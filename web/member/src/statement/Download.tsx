import { answer } from "@jmo/shared/api/client";
import { faultOf } from "@jmo/shared/api/problem";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Failure } from "@jmo/shared/ui/Failure";
import { useApp } from "@jmo/shared/app";
import { Panel } from "@jmo/shared/ui/Panel";
import { save } from "../app/save";
import "./texts";

type Form = "pdf" | "csv";

interface Props {
  /** The one that is shown. */
  year: number;
  /** Those that can be chosen, the latest first. */
  years: readonly number[];
}

/** The statements of several years as a file, in the language of the app. */
export function Download({ year, years }: Props) {
  const { t } = useTranslation();
  const { api } = useApp();
  const [from, setFrom] = useState(year);
  const [to, setTo] = useState(year);
  const download = useMutation({
    mutationFn: async (form: Form) => {
      const params = { query: { from, to } };
      const content =
        form === "pdf"
          ? await answer(api.GET("/api/v1/savings/me/statement/document", { params, parseAs: "blob" }))
          : await answer(api.GET("/api/v1/savings/me/statement/table", { params, parseAs: "blob" }));
      save(content, `rsjht-${from}-${to}.${form}`);
    },
  });
  const fault = (field: string) => faultOf(download.error, field);
  const choose = (set: (year: number) => void) => (event: { target: { value: string } }) => {
    download.reset();
    set(Number(event.target.value));
  };
  return (
    <Panel title={t("statement.download")}>
      <Typography variant="body2" color="text.secondary">
        {t("statement.downloadHint")}
      </Typography>
      <Stack direction="row" spacing={1}>
        <Years id="from" label={t("statement.from")} value={from} years={years} fault={fault("from")} onChange={choose(setFrom)} />
        <Years id="to" label={t("statement.to")} value={to} years={years} fault={fault("to")} onChange={choose(setTo)} />
      </Stack>
      <Stack direction="row" spacing={1}>
        {(["pdf", "csv"] as const).map((form) => (
          <Button
            key={form}
            fullWidth
            variant="outlined"
            sx={{ px: 1, lineHeight: 1.3 }}
            loading={download.isPending && download.variables === form}
            disabled={download.isPending}
            onClick={() => {
              download.mutate(form);
            }}
          >
            {t(`statement.as.${form}`)}
          </Button>
        ))}
      </Stack>
      <Typography role="status" variant="body2">
        {download.isSuccess && t("statement.saved")}
      </Typography>
      {download.isError && <Failure failure={download.error} besideFields={["from", "to"]} />}
    </Panel>
  );
}

interface YearsProps {
  id: string;
  label: string;
  value: number;
  years: readonly number[];
  fault: string | undefined;
  onChange: (event: { target: { value: string } }) => void;
}

function Years({ id, label, value, years, fault, onChange }: YearsProps) {
  return (
    <TextField
      select
      id={id}
      label={label}
      value={value}
      error={fault !== undefined}
      helperText={fault}
      slotProps={{ select: { native: true } }}
      onChange={onChange}
    >
      {years.map((each) => (
        <option key={each} value={each}>
          {each}
        </option>
      ))}
    </TextField>
  );
}
