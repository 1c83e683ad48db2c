import { answer } from "@jmo/shared/api/client";
import { useCommand } from "@jmo/shared/api/command";
import { faultOf } from "@jmo/shared/api/problem";
import { day } from "@jmo/shared/format";
import { Facts } from "@jmo/shared/ui/Facts";
import { Field } from "@jmo/shared/ui/Field";
import { Form } from "@jmo/shared/ui/Form";
import { Panel } from "@jmo/shared/ui/Panel";
import { Tickbox } from "@jmo/shared/ui/Tickbox";
import Button from "@mui/material/Button";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { CORRECTION } from "./Registry";
import type { StepProps } from "./UpdateStep";
import "../steps/texts";
import "./texts";

export function CivilDataStep({ update, onAnswered }: StepProps) {
  const { t, i18n } = useTranslation();
  const [mothersName, setMothersName] = useState("");
  const [confirmed, setConfirmed] = useState(false);
  const [pressed, setPressed] = useState(false);
  const sending = useCommand(
    (api, mother: string) =>
      answer(
        api.PUT("/api/v1/members/me/data-updates/current/civil-data", { body: { confirmed: true, mothersName: mother } }),
      ),
    { onDone: onAnswered },
  );
  const { name, nik, birthDate } = update.onRecord;
  return (
    <Form
      submit={t("steps.next")}
      pending={sending.pending}
      failure={sending.failure}
      besideFields={["mothersName"]}
      disabled={!confirmed}
      onSubmit={() => {
        setPressed(true);
        if (mothersName.trim() !== "") {
          sending.run(mothersName.trim());
        }
      }}
    >
      <Panel title={t("update.onRecord")}>
        <Facts
          facts={[
            { name: t("update.name"), value: name },
            { name: t("update.nik"), value: nik },
            { name: t("update.birthDate"), value: day(birthDate, i18n.language) },
          ]}
        />
        <Button component={Link} to={CORRECTION} sx={{ alignSelf: "flex-start" }}>
          {t("update.wrong")}
        </Button>
      </Panel>
      <Field
        id="mother"
        label={t("update.mothersName")}
        hint={t("update.mothersNameHint")}
        value={mothersName}
        fault={pressed && mothersName.trim() === "" ? t("steps.missing") : faultOf(sending.failure, "mothersName")}
        onChange={(value) => {
          sending.reset();
          setMothersName(value);
        }}
      />
      <Tickbox label={t("update.civilDataRight")} checked={confirmed} onChange={setConfirmed} />
    </Form>
  );
}
