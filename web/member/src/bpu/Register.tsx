import { answer, type Schemas } from "@jmo/shared/api/client";
import { isFinal, useCommand } from "@jmo/shared/api/command";
import { ApiProblem, ForeignAnswer, Unreachable } from "@jmo/shared/api/problem";
import { Failure } from "@jmo/shared/ui/Failure";
import { Page } from "@jmo/shared/ui/Page";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useQueryClient } from "@tanstack/react-query";
import { useState, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useDraft, type Draft } from "../app/drafts";
import { MoneyField } from "@jmo/shared/ui/MoneyField";
import { workerPath } from "./paths";
import "./texts";

const FIELDS = ["name", "nik", "birthDate", "occupation", "place", "monthlyIncome"] as const;
type Field = (typeof FIELDS)[number];
const NIK = /^\d{16}$/;
/** Of an occupation and a place, as the API takes them. */
const MOST_CHARACTERS = 100;

/** Registers somebody for whom the member pays (SERTAKAN). */
export function Register() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const draft = useDraft("bpu-worker");
  const [pressed, setPressed] = useState(false);
  const registering = useCommand(
    (api, worker: Schemas["WorkerRequest"]) =>
      answer(
        api.POST("/api/v1/members/me/paid-workers", {
          params: { header: { "Idempotency-Key": draft.key } },
          body: worker,
        }),
      ),
    {
      once: true,
      onDone: (worker) => {
        draft.forget();
        void queries.invalidateQueries({ queryKey: ["bpu", "workers"] });
        void navigate(workerPath(worker.memberId), { replace: true });
      },
      onFailed: (failure) => {
        if (isFinal(failure)) {
          draft.renew();
        }
      },
    },
  );
  const refusal = registering.failure instanceof ApiProblem ? registering.failure : undefined;
  const faultOf = (field: Field) => {
    const own = ownFault(field, draft);
    return pressed && own !== undefined ? t(own) : refusal?.faultOf(field);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setPressed(true);
    if (FIELDS.every((field) => ownFault(field, draft) === undefined)) {
      registering.run({
        name: draft.value("name").trim(),
        nik: draft.value("nik"),
        birthDate: draft.value("birthDate"),
        occupation: draft.value("occupation").trim(),
        place: draft.value("place").trim(),
        monthlyIncome: Number(draft.value("monthlyIncome")),
        oldAgeSavings: draft.value("oldAgeSavings") === "yes",
      });
    }
  };
  const field = (name: Field) => ({
    id: name,
    name,
    value: draft.value(name),
    error: faultOf(name) !== undefined,
    onChange: (event: { target: { value: string } }) => {
      draft.set(name, event.target.value);
    },
  });
  return (
    <Page title={t("bpu.registerTitle")}>
      <Typography>{t("bpu.registerHint")}</Typography>
      <Stack component="form" spacing={2} noValidate onSubmit={submit}>
        <TextField {...field("name")} label={t("bpu.name")} helperText={faultOf("name")} autoComplete="off" />
        <TextField
          {...field("nik")}
          label={t("bpu.nik")}
          helperText={faultOf("nik") ?? t("bpu.nikHint")}
          slotProps={{ htmlInput: { inputMode: "numeric", maxLength: 22, autoComplete: "off" } }}
          onChange={(event) => {
            draft.set("nik", event.target.value.replace(/[\s.-]/g, ""));
          }}
        />
        <TextField
          {...field("birthDate")}
          type="date"
          label={t("bpu.birthDate")}
          helperText={faultOf("birthDate")}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <TextField
          {...field("occupation")}
          label={t("bpu.occupation")}
          helperText={faultOf("occupation")}
          slotProps={{ htmlInput: { maxLength: MOST_CHARACTERS } }}
        />
        <TextField
          {...field("place")}
          label={t("bpu.place")}
          helperText={faultOf("place")}
          slotProps={{ htmlInput: { maxLength: MOST_CHARACTERS } }}
        />
        <MoneyField
          id="monthlyIncome"
          label={t("bpu.income")}
          hint={t("bpu.incomeHint")}
          fault={faultOf("monthlyIncome")}
          value={draft.value("monthlyIncome") === "" ? undefined : Number(draft.value("monthlyIncome"))}
          onChange={(value) => {
            draft.set("monthlyIncome", value === undefined ? "" : String(value));
          }}
        />
        <FormControlLabel
          control={
            <Checkbox
              checked={draft.value("oldAgeSavings") === "yes"}
              onChange={(event) => {
                draft.set("oldAgeSavings", event.target.checked ? "yes" : "");
              }}
            />
          }
          label={t("bpu.withJht")}
        />
        {registering.failure !== undefined && <Failure failure={registering.failure} besideFields={FIELDS} />}
        {(registering.failure instanceof Unreachable || registering.failure instanceof ForeignAnswer) && (
          <Alert severity="info">{t("bpu.unanswered")}</Alert>
        )}
        <Button type="submit" variant="contained" size="large" loading={registering.pending}>
          {t("bpu.register")}
        </Button>
      </Stack>
    </Page>
  );
}

function ownFault(field: Field, draft: Draft): "bpu.missing" | "bpu.nikWrong" | undefined {
  const value = draft.value(field).trim();
  if (value === "") {
    return "bpu.missing";
  }
  return field === "nik" && !NIK.test(value) ? "bpu.nikWrong" : undefined;
}
