import { answer, type Schemas } from "@jmo/shared/api/client";
import { faultOf } from "@jmo/shared/api/problem";
import { useCommand } from "@jmo/shared/api/command";
import { useApp } from "@jmo/shared/app";
import { Choice } from "@jmo/shared/ui/Choice";
import { Field } from "@jmo/shared/ui/Field";
import { Form } from "@jmo/shared/ui/Form";
import { Page } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import "../steps/texts";
import "./texts";

const CHANNELS = ["EMAIL", "SMS"] as const satisfies readonly Schemas["CodeChannel"][];

/** For who forgot with which e-mail address or password they log in. */
export default function Forgotten() {
  const { t } = useTranslation();
  const { session } = useApp();
  return (
    <Page title={t("forgotten.title")}>
      <Panel title={t("forgotten.password")}>
        <Typography>{t("forgotten.passwordText")}</Typography>
        <Button variant="outlined" onClick={() => void session.logIn("/")}>
          {t("forgotten.toLogin")}
        </Button>
      </Panel>
      <Panel title={t("forgotten.account")}>
        <Account />
      </Panel>
      <Button component={Link} to="/create-account">
        {t("forgotten.create")}
      </Button>
    </Page>
  );
}

/** The answer is the same whether or not there is such a member, and so is what this screen says. */
function Account() {
  const { t } = useTranslation();
  const [nik, setNik] = useState("");
  const [kpj, setKpj] = useState("");
  const [channel, setChannel] = useState<Schemas["CodeChannel"]>();
  const [pressed, setPressed] = useState(false);
  const asking = useCommand((api, body: Schemas["ForgottenAccountsQuestion"]) =>
    answer(api.POST("/api/v1/forgotten-accounts", { body })),
  );
  if (asking.done) {
    return (
      <>
        <Alert severity="success" role="status">
          <AlertTitle>{t("forgotten.sent")}</AlertTitle>
          {t("forgotten.sentText")}
        </Alert>
        <Typography sx={{ fontWeight: 600 }}>{t("forgotten.nothing")}</Typography>
        <Typography>{t("forgotten.nothingText")}</Typography>
        <Button variant="outlined" onClick={asking.reset}>
          {t("forgotten.again")}
        </Button>
      </>
    );
  }
  const missing = (value: string) => (pressed && value === "" ? t("steps.missing") : undefined);
  return (
    <Form
      submit={t("forgotten.send")}
      pending={asking.pending}
      failure={asking.failure}
      besideFields={["nik", "kpj", "channel"]}
      onSubmit={() => {
        setPressed(true);
        if (nik !== "" && kpj !== "" && channel !== undefined) {
          asking.run({ nik, kpj, channel });
        }
      }}
    >
      <Typography>{t("forgotten.accountText")}</Typography>
      <Field
        id="nik"
        label={t("forgotten.nik")}
        hint={t("forgotten.nikHint")}
        value={nik}
        fault={missing(nik) ?? faultOf(asking.failure, "nik")}
        input={{ inputMode: "numeric" }}
        onChange={(value) => {
          asking.reset();
          setNik(value.replace(/\D/g, "").slice(0, 16));
        }}
      />
      <Field
        id="kpj"
        label={t("forgotten.kpj")}
        hint={t("forgotten.kpjHint")}
        value={kpj}
        fault={missing(kpj) ?? faultOf(asking.failure, "kpj")}
        input={{ inputMode: "numeric" }}
        onChange={(value) => {
          asking.reset();
          setKpj(value.replace(/\D/g, "").slice(0, 11));
        }}
      />
      <Choice
        label={t("forgotten.channel")}
        options={CHANNELS.map((value) => ({
          value,
          label: t(`forgotten.channels.${value}`),
          hint: t(`forgotten.channels.${value}_HINT`),
        }))}
        value={channel}
        fault={(pressed && channel === undefined ? t("steps.choose") : undefined) ?? faultOf(asking.failure, "channel")}
        onChange={setChannel}
      />
    </Form>
  );
}
