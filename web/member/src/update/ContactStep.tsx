import { answer, type Schemas } from "@jmo/shared/api/client";
import { useCommand } from "@jmo/shared/api/command";
import { faultOf } from "@jmo/shared/api/problem";
import { Field } from "@jmo/shared/ui/Field";
import { Form } from "@jmo/shared/ui/Form";
import Alert from "@mui/material/Alert";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSent } from "../codes/sent";
import { Proof } from "./Proof";
import type { StepProps } from "./UpdateStep";
import "../steps/texts";
import "./texts";

/** Where the member is reached. What is new has to be proved with a code. */
export function ContactStep({ update, onChanged, onAnswered }: StepProps) {
  const { t } = useTranslation();
  const [anew, setAnew] = useState(false);
  const [sent, setSent] = useSent("data-update-codes");
  const given = update.contact;
  const answered = (next: StepProps["update"]) => {
    const { contact } = next;
    if (contact !== null && (contact.emailToProve || contact.phoneToProve)) {
      onChanged(next);
      setAnew(false);
    } else {
      onAnswered(next);
    }
  };
  const other = () => {
    setSent("EMAIL", undefined);
    setSent("SMS", undefined);
    setAnew(true);
  };
  if (!anew && given?.emailToProve === true) {
    return (
      <Proof
        key="EMAIL"
        channel="EMAIL"
        what={t("update.proveEmail", { address: given.email })}
        resendAt={sent["EMAIL"]}
        onSent={(resendAt) => {
          setSent("EMAIL", resendAt);
        }}
        send={(api) => answer(api.POST("/api/v1/members/me/data-updates/current/email-codes"))}
        verify={(api, code) =>
          answer(api.POST("/api/v1/members/me/data-updates/current/email-verification", { body: { code } }))
        }
        onVerified={answered}
        onOther={other}
      />
    );
  }
  if (!anew && given?.phoneToProve === true) {
    return (
      <Proof
        key="SMS"
        channel="SMS"
        what={t("update.provePhone", { address: given.phone })}
        resendAt={sent["SMS"]}
        onSent={(resendAt) => {
          setSent("SMS", resendAt);
        }}
        send={(api) => answer(api.POST("/api/v1/members/me/data-updates/current/phone-codes"))}
        verify={(api, code) =>
          answer(api.POST("/api/v1/members/me/data-updates/current/phone-verification", { body: { code } }))
        }
        onVerified={answered}
        onOther={other}
      />
    );
  }
  return <ContactForm onRecord={update.onRecord.contact} onGiven={answered} />;
}

interface FormProps {
  onRecord: Schemas["MemberContactView"];
  onGiven: StepProps["onAnswered"];
}

function ContactForm({ onRecord, onGiven }: FormProps) {
  const { t } = useTranslation();
  const [email, setEmail] = useState("");
  const [phone, setPhone] = useState("");
  const [address, setAddress] = useState("");
  const [pressed, setPressed] = useState(false);
  const sending = useCommand(
    (api, body: Schemas["DataUpdateRequestsContactAnswer"]) =>
      answer(api.PUT("/api/v1/members/me/data-updates/current/contact", { body })),
    { onDone: onGiven },
  );
  const fault = (field: string, value: string) =>
    pressed && value === "" ? t("steps.missing") : faultOf(sending.failure, field);
  const known = (value: string | null) => (value === null ? undefined : t("update.known", { value }));
  return (
    <Form
      submit={t("steps.next")}
      pending={sending.pending}
      failure={sending.failure}
      besideFields={["email", "phone", "address"]}
      onSubmit={() => {
        setPressed(true);
        if (email !== "" && phone !== "") {
          sending.run({ email, phone, ...(address.trim() !== "" && { address: address.trim() }) });
        }
      }}
    >
      <Alert severity="info">{t("update.contactHint")}</Alert>
      <Field
        id="email"
        type="email"
        label={t("update.email")}
        hint={known(onRecord.email)}
        value={email}
        fault={fault("email", email)}
        input={{ autoComplete: "email" }}
        onChange={(value) => {
          sending.reset();
          setEmail(value.trim());
        }}
      />
      <Field
        id="phone"
        type="tel"
        label={t("update.phone")}
        hint={known(onRecord.phone)}
        value={phone}
        fault={fault("phone", phone)}
        input={{ autoComplete: "tel" }}
        onChange={(value) => {
          sending.reset();
          setPhone(value);
        }}
      />
      <Field
        id="address"
        label={t("update.address")}
        hint={t("update.addressHint")}
        value={address}
        fault={faultOf(sending.failure, "address")}
        input={{ autoComplete: "street-address", maxLength: 300 }}
        onChange={(value) => {
          sending.reset();
          setAddress(value);
        }}
      />
    </Form>
  );
}
