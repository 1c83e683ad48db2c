import { answer } from "@jmo/shared/api/client";
import { useCommand } from "@jmo/shared/api/command";
import { Form } from "@jmo/shared/ui/Form";
import { Panel } from "@jmo/shared/ui/Panel";
import { Tickbox } from "@jmo/shared/ui/Tickbox";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { placeOf } from "./queries";
import type { StepProps } from "./RegistrationStep";
import "./texts";

const POINTS = ["own", "data", "face", "secret", "free"] as const;

/** The version in force, which the API names; whoever accepts it accepts that one. */
export function TermsStep({ registration, kept, onAnswered }: StepProps) {
  const { t } = useTranslation();
  const [accepted, setAccepted] = useState(false);
  const { terms } = registration;
  const sending = useCommand(
    (api, version: string) =>
      answer(api.PUT("/api/v1/registrations/{registrationId}/terms", { params: placeOf(kept), body: { version } })),
    { onDone: onAnswered },
  );
  return (
    <Form
      submit={t("registration.create")}
      pending={sending.pending}
      failure={sending.failure}
      disabled={!accepted}
      onSubmit={() => {
        sending.run(terms);
      }}
    >
      <Panel title={t("registration.terms")}>
        <Box component="ul" sx={{ m: 0, pl: 3, "& li": { mb: 1 } }}>
          {POINTS.map((point) => (
            <li key={point}>{t(`registration.termsPoints.${point}`)}</li>
          ))}
        </Box>
        <Typography variant="body2" color="text.secondary">
          {t("registration.termsVersion", { version: terms })}
        </Typography>
      </Panel>
      <Tickbox label={t("registration.accept")} checked={accepted} onChange={setAccepted} />
    </Form>
  );
}
