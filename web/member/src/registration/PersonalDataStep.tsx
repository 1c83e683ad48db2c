import { answer, type Schemas } from "@jmo/shared/api/client";
import { faultOf } from "@jmo/shared/api/problem";
import { useCommand } from "@jmo/shared/api/command";
import { Field } from "@jmo/shared/ui/Field";
import { Form } from "@jmo/shared/ui/Form";
import Alert from "@mui/material/Alert";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { placeOf } from "./queries";
import type { StepProps } from "./RegistrationStep";
import "../steps/texts";
import "./texts";

const FIELDS = ["name", "nik", "country", "number", "kpj", "birthDate", "mothersName"] as const;
type FieldName = (typeof FIELDS)[number];

/** The paths of the fields in the request, as problems name them. */
const PATHS: Record<FieldName, string> = {
  name: "name",
  nik: "nik",
  country: "passport.country",
  number: "passport.number",
  kpj: "kpj",
  birthDate: "birthDate",
  mothersName: "mothersName",
};

const EMPTY: Record<FieldName, string> = { name: "", nik: "", country: "", number: "", kpj: "", birthDate: "", mothersName: "" };

/** Who the person is. Nothing of it is kept in the browser. */
export function PersonalDataStep({ registration, kept, onAnswered }: StepProps) {
  const { t } = useTranslation();
  const [data, setData] = useState(EMPTY);
  const [pressed, setPressed] = useState(false);
  const sending = useCommand(
    (api, body: Schemas["AccountRequestsPersonalDataAnswer"]) =>
      answer(api.PUT("/api/v1/registrations/{registrationId}/personal-data", { params: placeOf(kept), body })),
    { onDone: onAnswered },
  );
  const asked = FIELDS.filter((name) => (kept.foreign ? name !== "nik" : name !== "country" && name !== "number"));
  const submit = () => {
    setPressed(true);
    if (asked.some((name) => data[name].trim() === "")) {
      return;
    }
    const { name, nik, country, number, kpj, birthDate, mothersName } = data;
    const identity = kept.foreign ? { passport: { country: country.toUpperCase(), number } } : { nik };
    sending.run({ name, ...identity, kpj, birthDate, mothersName });
  };
  const field = (name: FieldName, change: (value: string) => string, more: Partial<Parameters<typeof Field>[0]> = {}) => (
    <Field
      id={name}
      label={t(`registration.data.${name}`)}
      hint={t(`registration.data.${name}_HINT`)}
      value={data[name]}
      fault={pressed && data[name].trim() === "" ? t("steps.missing") : faultOf(sending.failure, PATHS[name])}
      onChange={(value) => {
        sending.reset();
        setData({ ...data, [name]: change(value) });
      }}
      {...more}
    />
  );
  const digits = (most: number) => (value: string) => value.replace(/\D/g, "").slice(0, most);
  const asItIs = (value: string) => value;
  return (
    <Form
      submit={t("steps.next")}
      pending={sending.pending}
      failure={sending.failure}
      besideFields={Object.values(PATHS)}
      onSubmit={submit}
    >
      <Alert severity="info">{t("registration.dataHint")}</Alert>
      {field("name", asItIs, { input: { autoComplete: "name", autoCapitalize: "characters" } })}
      {!kept.foreign && field("nik", digits(16), { input: { inputMode: "numeric" } })}
      {kept.foreign && field("country", asItIs, { input: { maxLength: 3, autoCapitalize: "characters" } })}
      {kept.foreign && field("number", asItIs, { input: { maxLength: 9, autoCapitalize: "characters" } })}
      {field("kpj", digits(11), { input: { inputMode: "numeric" } })}
      {field("birthDate", asItIs, { type: "date", input: { autoComplete: "bday" } })}
      {field("mothersName", asItIs)}
      {registration.warnings.map((warning) => (
        <Alert key={warning} severity="warning">
          {t(`registration.warnings.${warning}`)}
        </Alert>
      ))}
    </Form>
  );
}
