import type { Api } from "@jmo/shared/api/client";
import { faultOf } from "@jmo/shared/api/problem";
import { useCommand } from "@jmo/shared/api/command";
import { Choice } from "@jmo/shared/ui/Choice";
import { Form } from "@jmo/shared/ui/Form";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Registration } from "./queries";
import "../steps/texts";

interface Props<V extends string> {
  /** In the request, as problems name it. */
  field: string;
  label: string;
  options: readonly { readonly value: V; readonly label: string; readonly hint: string }[];
  send: (api: Api, chosen: V) => Promise<Registration>;
  onAnswered: (registration: Registration, chosen: V) => void;
}

/** A question with a few answers. */
export function ChoiceStep<V extends string>({ field, label, options, send, onAnswered }: Props<V>) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<V>();
  const [pressed, setPressed] = useState(false);
  const sending = useCommand(send, { onDone: onAnswered });
  const missing = pressed && chosen === undefined ? t("steps.choose") : undefined;
  return (
    <Form
      submit={t("steps.next")}
      pending={sending.pending}
      failure={sending.failure}
      besideFields={[field]}
      onSubmit={() => {
        setPressed(true);
        if (chosen !== undefined) {
          sending.run(chosen);
        }
      }}
    >
      <Choice
        label={label}
        options={options}
        value={chosen}
        fault={missing ?? faultOf(sending.failure, field)}
        onChange={setChosen}
      />
    </Form>
  );
}
