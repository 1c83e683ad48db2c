import { answer, type Schemas } from "@jmo/shared/api/client";
import { isFinal, useCommand } from "@jmo/shared/api/command";
import { isTemporary } from "@jmo/shared/api/problem";
import { Failure } from "@jmo/shared/ui/Failure";
import { Page } from "@jmo/shared/ui/Page";
import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useState, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { DraftField } from "@jmo/shared/ui/DraftField";
import { useDraft } from "../app/drafts";
import { useFaults } from "@jmo/shared/useFaults";
import { AfterDeath } from "./AfterDeath";
import { INCIDENT_FIELDS, IncidentFields, incidentOf, missingOf } from "./IncidentFields";
import "./texts";

const FIELDS = [...INCIDENT_FIELDS, "relation", "kpj", "nik"];

/** An accident of somebody else, whom the informant names by KPJ or NIK. It needs no login and shows nothing of the member. */
export default function NotifyOther() {
  const { t } = useTranslation();
  const draft = useDraft("accident-of-another");
  const [receipt, setReceipt] = useState<string>();
  const notification = useCommand(
    (api, body: Schemas["NotificationOpenNotification"]) =>
      answer(api.POST("/api/v1/accident-notifications", { params: { header: { "Idempotency-Key": draft.key } }, body })),
    {
      once: true,
      onDone: ({ number }) => {
        draft.forget();
        setReceipt(number);
      },
      onFailed: (failure) => {
        if (isFinal(failure)) {
          draft.renew();
        }
      },
    },
  );
  const faults = useFaults(notification.failure);
  const digits = (field: string) => {
    const value = draft.value(field).replace(/\D/g, "");
    return value === "" ? null : value;
  };
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const kpj = digits("kpj");
    const nik = digits("nik");
    const relation = draft.value("relation");
    const found = Object.fromEntries(
      [...(draft.value("kind") === "" ? ["kind"] : missingOf(draft)), ...(relation === "" ? ["relation"] : [])].map((field) => [
        field,
        t("accidents.required"),
      ]),
    );
    if ((kpj === null) === (nik === null)) {
      found["kpj"] = t("accidents.oneOf");
    }
    if (faults.none(found) && (relation === "FAMILY" || relation === "UNION")) {
      notification.run({ ...incidentOf(draft), relation, kpj, nik });
    }
  };
  if (receipt !== undefined) {
    return (
      <Page title={t("accidents.otherTitle")}>
        <Alert severity="success">
          <AlertTitle>{t("accidents.received")}</AlertTitle>
          {t("accidents.receivedDetail", { number: receipt })}
        </Alert>
        <AfterDeath after="notification" />
      </Page>
    );
  }
  return (
    <Page title={t("accidents.otherTitle")}>
      <Typography>{t("accidents.otherIntro")}</Typography>
      <Stack component="form" spacing={2} noValidate onSubmit={send}>
        <DraftField
          draft={draft}
          name="relation"
          label={t("accidents.relation")}
          fault={faults.of("relation")}
          required
          choices={[
            { code: "FAMILY", text: t("accidents.relations.FAMILY") },
            { code: "UNION", text: t("accidents.relations.UNION") },
          ]}
        />
        <DraftField draft={draft} name="kpj" label={t("accidents.kpj")} hint={t("accidents.oneOf")} fault={faults.of("kpj")} digits longest={20} />
        <DraftField draft={draft} name="nik" label={t("accidents.nik")} fault={faults.of("nik")} digits longest={24} />
        <IncidentFields draft={draft} faultOf={faults.of} />
        {notification.failure !== undefined && <Failure failure={notification.failure} besideFields={FIELDS} />}
        {isTemporary(notification.failure) && <Alert severity="info">{t("accidents.maybe")}</Alert>}
        <Button type="submit" variant="contained" size="large" loading={notification.pending}>
          {t(notification.pending ? "accidents.sending" : "accidents.send")}
        </Button>
      </Stack>
      <AfterDeath after="notification" />
    </Page>
  );
}
