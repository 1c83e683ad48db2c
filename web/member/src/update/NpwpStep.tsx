import { answer } from "@jmo/shared/api/client";
import { useCommand } from "@jmo/shared/api/command";
import { faultOf } from "@jmo/shared/api/problem";
import { Choice } from "@jmo/shared/ui/Choice";
import { Field } from "@jmo/shared/ui/Field";
import { Form } from "@jmo/shared/ui/Form";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { StepProps } from "./UpdateStep";
import "../steps/texts";
import "./texts";

export function NpwpStep({ update, onAnswered }: StepProps) {
  const { t } = useTranslation();
  const [has, setHas] = useState<"yes" | "no">();
  const [npwp, setNpwp] = useState("");
  const [pressed, setPressed] = useState(false);
  const sending = useCommand(
    (api, given: string | null) => answer(api.PUT("/api/v1/members/me/data-updates/current/npwp", { body: { npwp: given } })),
    { onDone: onAnswered },
  );
  const known = update.onRecord.contact.npwp;
  return (
    <Form
      submit={t("steps.next")}
      pending={sending.pending}
      failure={sending.failure}
      besideFields={["npwp"]}
      onSubmit={() => {
        setPressed(true);
        if (has === "no") {
          sending.run(null);
        } else if (has === "yes" && npwp !== "") {
          sending.run(npwp);
        }
      }}
    >
      <Choice
        label={t("update.hasNpwp")}
        options={[
          { value: "yes", label: t("update.npwpYes") },
          { value: "no", label: t("update.npwpNo"), hint: t("update.npwpNoHint") },
        ]}
        value={has}
        fault={pressed && has === undefined ? t("steps.choose") : undefined}
        onChange={(value) => {
          sending.reset();
          setHas(value);
        }}
      />
      {has === "yes" && (
        <Field
          id="npwp"
          label={t("update.npwp")}
          hint={known === null ? t("update.npwpHint") : t("update.known", { value: known })}
          value={npwp}
          fault={pressed && npwp === "" ? t("steps.missing") : faultOf(sending.failure, "npwp")}
          input={{ inputMode: "numeric" }}
          onChange={(value) => {
            sending.reset();
            setNpwp(value.replace(/\D/g, "").slice(0, 16));
          }}
        />
      )}
    </Form>
  );
}
