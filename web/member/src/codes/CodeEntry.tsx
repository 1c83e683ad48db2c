import { faultOf } from "@jmo/shared/api/problem";
import type { Api, Schemas } from "@jmo/shared/api/client";
import { useCommand } from "@jmo/shared/api/command";
import { Failure } from "@jmo/shared/ui/Failure";
import { Field } from "@jmo/shared/ui/Field";
import { Form } from "@jmo/shared/ui/Form";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { mayResendAt, useSecondsUntil } from "./countdown";
import "./texts";

const CODE = /^\d{6}$/;

interface Props<V> {
  channel: Schemas["CodeChannel"];
  /** When another code may be asked for, by the clock of this device. */
  resendAt: number;
  verify: (api: Api, code: string) => Promise<V>;
  onVerified: (answer: V) => void;
  /** Absent if this screen does not know where the code went. */
  resend?: (api: Api) => Promise<Schemas["CodeSent"]>;
  onResent: (resendAt: number) => void;
  /** To have the code sent elsewhere. */
  onOther?: () => void;
}

/** Where the code is entered that came by mail or SMS. */
export function CodeEntry<V>({ channel, resendAt, verify, onVerified, resend, onResent, onOther }: Props<V>) {
  const { t } = useTranslation();
  const [code, setCode] = useState("");
  const [pressed, setPressed] = useState(false);
  const seconds = useSecondsUntil(resendAt);
  const verification = useCommand((api, entered: string) => verify(api, entered), { onDone: onVerified });
  const resending = useCommand(
    (api, again: NonNullable<typeof resend>) => again(api),
    {
      onDone: (sent) => {
        verification.reset();
        setCode("");
        setPressed(false);
        onResent(mayResendAt(sent.resendAt));
      },
    },
  );
  const wrong = pressed && !CODE.test(code) ? t("codes.wrong") : undefined;
  return (
    <Stack spacing={2}>
      <Alert severity="info">
        {t(`codes.sent.${channel}`)} {t("codes.keep")}
      </Alert>
      <Form
        submit={t("codes.verify")}
        pending={verification.pending}
        failure={verification.failure}
        besideFields={["code"]}
        onSubmit={() => {
          setPressed(true);
          if (CODE.test(code)) {
            verification.run(code);
          }
        }}
      >
        <Field
          id="code"
          label={t("codes.code")}
          value={code}
          fault={wrong ?? faultOf(verification.failure, "code")}
          input={{ inputMode: "numeric", autoComplete: "one-time-code" }}
          onChange={(value) => {
            verification.reset();
            setCode(value.replace(/\D/g, "").slice(0, 6));
          }}
        />
      </Form>
      {resending.failure !== undefined && <Failure failure={resending.failure} />}
      {resend !== undefined && (
        <Button
          variant="outlined"
          disabled={seconds > 0}
          loading={resending.pending}
          onClick={() => {
            resending.run(resend);
          }}
        >
          {seconds > 0 ? t("codes.resendIn", { seconds }) : t("codes.resend")}
        </Button>
      )}
      <Typography variant="body2" role="status">
        {resend !== undefined && seconds === 0 && t("codes.mayResend")}
      </Typography>
      {onOther !== undefined && <Button onClick={onOther}>{t(`codes.other.${channel}`)}</Button>}
    </Stack>
  );
}
