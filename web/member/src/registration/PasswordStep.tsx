import { answer } from "@jmo/shared/api/client";
import { faultOf } from "@jmo/shared/api/problem";
import { useCommand } from "@jmo/shared/api/command";
import { Field } from "@jmo/shared/ui/Field";
import { Form } from "@jmo/shared/ui/Form";
import { Tickbox } from "@jmo/shared/ui/Tickbox";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { placeOf } from "./queries";
import type { StepProps } from "./RegistrationStep";
import "../steps/texts";
import "./texts";

/** One field that can be shown in place of a second one to be typed blindly. */
export function PasswordStep({ kept, onAnswered }: StepProps) {
  const { t } = useTranslation();
  const [password, setPassword] = useState("");
  const [shown, setShown] = useState(false);
  const [pressed, setPressed] = useState(false);
  const sending = useCommand(
    (api, chosen: string) =>
      answer(
        api.PUT("/api/v1/registrations/{registrationId}/password", {
          params: placeOf(kept),
          body: { password: chosen },
        }),
      ),
    { onDone: onAnswered },
  );
  const missing = pressed && password === "" ? t("steps.missing") : undefined;
  return (
    <Form
      submit={t("steps.next")}
      pending={sending.pending}
      failure={sending.failure}
      besideFields={["password"]}
      onSubmit={() => {
        setPressed(true);
        if (password !== "") {
          sending.run(password);
        }
      }}
    >
      <Field
        id="password"
        type={shown ? "text" : "password"}
        label={t("registration.password")}
        hint={t("registration.passwordHint")}
        value={password}
        fault={missing ?? faultOf(sending.failure, "password")}
        input={{ autoComplete: "new-password", autoCapitalize: "none", spellCheck: false }}
        onChange={(value) => {
          sending.reset();
          setPassword(value);
        }}
      />
      <Tickbox label={t("registration.showPassword")} checked={shown} onChange={setShown} />
    </Form>
  );
}
