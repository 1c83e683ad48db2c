import type { Api, Schemas } from "@jmo/shared/api/client";
import { faultOf } from "@jmo/shared/api/problem";
import { useCommand } from "@jmo/shared/api/command";
import { Field } from "@jmo/shared/ui/Field";
import { Form } from "@jmo/shared/ui/Form";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CodeEntry } from "../codes/CodeEntry";
import { mayResendAt } from "../codes/countdown";
import { withSent } from "../codes/sent";
import type { Kept } from "./kept";
import type { Registration } from "./queries";
import type { StepProps } from "./RegistrationStep";
import "../steps/texts";
import "./texts";

interface Props extends StepProps {
  channel: Schemas["CodeChannel"];
  send: (api: Api, address: string) => Promise<Schemas["CodeSent"]>;
  verify: (api: Api, code: string) => Promise<Registration>;
  onChange: (kept: Kept) => void;
}

/** An e-mail address or a phone, and the code that proves that it is read. */
export function CodeStep({ channel, kept, send, verify, onChange, onAnswered }: Props) {
  const { t } = useTranslation();
  // Not kept: after a reload the code can still be entered, and the address be given anew.
  const [address, setAddress] = useState("");
  const [pressed, setPressed] = useState(false);
  const field = channel === "EMAIL" ? "email" : "phone";
  const change = (resendAt: number | undefined) => {
    onChange({ ...kept, sent: withSent(kept.sent, channel, resendAt) });
  };
  const sending = useCommand(send, {
    onDone: (sent) => {
      change(mayResendAt(sent.resendAt));
    },
  });
  const resendAt = kept.sent[channel];
  if (resendAt !== undefined) {
    return (
      <CodeEntry
        channel={channel}
        resendAt={resendAt}
        verify={verify}
        onVerified={(answered) => {
          change(undefined);
          onAnswered(answered);
        }}
        {...(address !== "" && { resend: (api: Api) => send(api, address) })}
        onResent={change}
        onOther={() => {
          sending.reset();
          change(undefined);
        }}
      />
    );
  }
  const missing = pressed && address === "" ? t("steps.missing") : undefined;
  return (
    <Form
      submit={t("registration.sendCode")}
      pending={sending.pending}
      failure={sending.failure}
      besideFields={[field]}
      onSubmit={() => {
        setPressed(true);
        if (address !== "") {
          sending.run(address);
        }
      }}
    >
      <Field
        id={field}
        type={channel === "EMAIL" ? "email" : "tel"}
        label={t(`registration.${field}`)}
        hint={t(`registration.${field}Hint`)}
        value={address}
        fault={missing ?? faultOf(sending.failure, field)}
        input={{ autoComplete: channel === "EMAIL" ? "email" : "tel" }}
        onChange={(value) => {
          sending.reset();
          setAddress(value.trim());
        }}
      />
    </Form>
  );
}
