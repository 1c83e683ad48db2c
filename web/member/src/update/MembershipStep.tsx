import { answer } from "@jmo/shared/api/client";
import { useCommand } from "@jmo/shared/api/command";
import { day } from "@jmo/shared/format";
import { Facts } from "@jmo/shared/ui/Facts";
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

export function MembershipStep({ update, onAnswered }: StepProps) {
  const { t, i18n } = useTranslation();
  const [confirmed, setConfirmed] = useState(false);
  const sending = useCommand(
    (api) =>
      answer(api.PUT("/api/v1/members/me/data-updates/current/membership", { body: { confirmed: true } })),
    { onDone: onAnswered },
  );
  const { kpj, segment, employer, membership } = update.onRecord;
  const status =
    membership.endedOn === null ? t("update.active") : t("update.ended", { on: day(membership.endedOn, i18n.language) });
  return (
    <Form
      submit={t("steps.next")}
      pending={sending.pending}
      failure={sending.failure}
      disabled={!confirmed}
      onSubmit={() => {
        sending.run(undefined);
      }}
    >
      <Panel title={t("update.onRecord")}>
        <Facts
          facts={[
            { name: t("update.kpj"), value: kpj },
            { name: t("update.segment"), value: t(`update.segments.${segment}`) },
            ...(employer === null ? [] : [{ name: t("update.employer"), value: employer }]),
            { name: t("update.membership"), value: status },
          ]}
        />
        <Button component={Link} to={CORRECTION} sx={{ alignSelf: "flex-start" }}>
          {t("update.wrong")}
        </Button>
      </Panel>
      <Tickbox label={t("update.membershipRight")} checked={confirmed} onChange={setConfirmed} />
    </Form>
  );
}
