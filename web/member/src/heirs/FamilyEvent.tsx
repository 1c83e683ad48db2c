import { answer, type Schemas } from "@jmo/shared/api/client";
import { useCommand } from "@jmo/shared/api/command";
import { faultOf } from "@jmo/shared/api/problem";
import { Choice } from "@jmo/shared/ui/Choice";
import { Field } from "@jmo/shared/ui/Field";
import { Form } from "@jmo/shared/ui/Form";
import { Panel } from "@jmo/shared/ui/Panel";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import "../steps/texts";
import "./texts";

const EVENTS = ["MARRIAGE", "BIRTH"] as const satisfies readonly Schemas["FamilyEvent"][];

/** A marriage or a birth, after which the heirs are looked at again. */
export function FamilyEvent({ onReported }: { onReported: (heirs: Schemas["HeirsView"]) => void }) {
  const { t } = useTranslation();
  const [event, setEvent] = useState<Schemas["FamilyEvent"]>();
  const [on, setOn] = useState("");
  const [pressed, setPressed] = useState(false);
  const sending = useCommand(
    (api, body: Schemas["HeirsFamilyEventRequest"]) => answer(api.POST("/api/v1/members/me/family-events", { body })),
    {
      onDone: (heirs) => {
        setEvent(undefined);
        setOn("");
        setPressed(false);
        onReported(heirs);
      },
    },
  );
  return (
    <Panel title={t("heirs.event")}>
      <Typography variant="body2" color="text.secondary">
        {t("heirs.eventHint")}
      </Typography>
      <Form
        submit={t("heirs.report")}
        pending={sending.pending}
        failure={sending.failure}
        besideFields={["event", "on"]}
        onSubmit={() => {
          setPressed(true);
          if (event !== undefined && on !== "") {
            sending.run({ event, on });
          }
        }}
      >
        <Choice
          label={t("heirs.whichEvent")}
          options={EVENTS.map((value) => ({ value, label: t(`heirs.events.${value}`) }))}
          value={event}
          fault={pressed && event === undefined ? t("steps.choose") : faultOf(sending.failure, "event")}
          onChange={setEvent}
        />
        <Field
          id="event-on"
          type="date"
          label={t("heirs.eventOn")}
          value={on}
          fault={pressed && on === "" ? t("steps.missing") : faultOf(sending.failure, "on")}
          onChange={(value) => {
            sending.reset();
            setOn(value);
          }}
        />
      </Form>
    </Panel>
  );
}
