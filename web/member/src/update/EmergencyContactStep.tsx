import { answer, type Schemas } from "@jmo/shared/api/client";
import { useCommand } from "@jmo/shared/api/command";
import { faultOf } from "@jmo/shared/api/problem";
import { Field } from "@jmo/shared/ui/Field";
import { Form } from "@jmo/shared/ui/Form";
import { OneOf } from "@jmo/shared/ui/OneOf";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { StepProps } from "./UpdateStep";
import "../steps/texts";
import "./texts";

const RELATIONS = [
  "SPOUSE",
  "CHILD",
  "PARENT",
  "SIBLING",
  "OTHER_RELATIVE",
  "FRIEND",
  "COLLEAGUE",
] as const satisfies readonly Schemas["ContactRelation"][];

export function EmergencyContactStep({ onAnswered }: StepProps) {
  const { t } = useTranslation();
  const [name, setName] = useState("");
  const [relation, setRelation] = useState<Schemas["ContactRelation"]>();
  const [phone, setPhone] = useState("");
  const [pressed, setPressed] = useState(false);
  const sending = useCommand(
    (api, body: Schemas["DataUpdateRequestsEmergencyContactAnswer"]) =>
      answer(api.PUT("/api/v1/members/me/data-updates/current/emergency-contact", { body })),
    { onDone: onAnswered },
  );
  const fault = (field: string, value: string) =>
    pressed && value.trim() === "" ? t("steps.missing") : faultOf(sending.failure, field);
  return (
    <Form
      submit={t("steps.next")}
      pending={sending.pending}
      failure={sending.failure}
      besideFields={["name", "relation", "phone"]}
      onSubmit={() => {
        setPressed(true);
        if (name.trim() !== "" && phone.trim() !== "" && relation !== undefined) {
          sending.run({ name: name.trim(), relation, phone });
        }
      }}
    >
      <Typography>{t("update.emergencyHint")}</Typography>
      <Field
        id="emergency-name"
        label={t("update.emergencyName")}
        value={name}
        fault={fault("name", name)}
        onChange={(value) => {
          sending.reset();
          setName(value);
        }}
      />
      <OneOf
        id="relation"
        label={t("update.relation")}
        options={RELATIONS.map((value) => ({ value, label: t(`update.relations.${value}`) }))}
        value={relation}
        fault={pressed && relation === undefined ? t("steps.choose") : faultOf(sending.failure, "relation")}
        onChange={setRelation}
      />
      <Field
        id="emergency-phone"
        type="tel"
        label={t("update.emergencyPhone")}
        value={phone}
        fault={fault("phone", phone)}
        onChange={(value) => {
          sending.reset();
          setPhone(value);
        }}
      />
    </Form>
  );
}
