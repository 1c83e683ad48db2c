import { answer } from "@jmo/shared/api/client";
import { useCommand } from "@jmo/shared/api/command";
import { faultOf } from "@jmo/shared/api/problem";
import { Field } from "@jmo/shared/ui/Field";
import { Form } from "@jmo/shared/ui/Form";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { StepProps } from "./UpdateStep";
import "../steps/texts";
import "./texts";

const LONGEST = 100;

/** What the member works as; what is on record is offered, because it is confirmed anew. */
export function OccupationStep({ update, onAnswered }: StepProps) {
  const { t } = useTranslation();
  const [occupation, setOccupation] = useState(update.occupation ?? update.onRecord.contact.occupation ?? "");
  const [pressed, setPressed] = useState(false);
  const sending = useCommand(
    (api, given: string) => answer(api.PUT("/api/v1/members/me/data-updates/current/occupation", { body: { occupation: given } })),
    { onDone: onAnswered },
  );
  const given = occupation.trim();
  return (
    <Form
      submit={t("steps.next")}
      pending={sending.pending}
      failure={sending.failure}
      besideFields={["occupation"]}
      onSubmit={() => {
        setPressed(true);
        if (given !== "") {
          sending.run(given);
        }
      }}
    >
      <Field
        id="occupation"
        label={t("update.occupation")}
        hint={t("update.occupationHint")}
        value={occupation}
        fault={pressed && given === "" ? t("steps.missing") : faultOf(sending.failure, "occupation")}
        input={{ maxLength: LONGEST }}
        onChange={(value) => {
          sending.reset();
          setOccupation(value);
        }}
      />
    </Form>
  );
}
