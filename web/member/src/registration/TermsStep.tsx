import { answer } from "@jmo/shared/api/client";
import { useCommand } from "@jmo/shared/api/command";
import { hasCode } from "@jmo/shared/api/problem";
import { day } from "@jmo/shared/format";
import { Form } from "@jmo/shared/ui/Form";
import { Panel } from "@jmo/shared/ui/Panel";
import { Read } from "@jmo/shared/ui/Read";
import { Tickbox } from "@jmo/shared/ui/Tickbox";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { keyOf, placeOf, useTerms } from "./queries";
import type { StepProps } from "./RegistrationStep";
import "./texts";

/** The version in force, which the API has; what is shown is what is accepted. */
export function TermsStep({ registration, kept, onAnswered }: StepProps) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  /** The version that was ticked: another one needs a tick of its own. */
  const [accepted, setAccepted] = useState<string>();
  const terms = useTerms(registration.terms);
  const sending = useCommand(
    (api, version: string) =>
      answer(api.PUT("/api/v1/registrations/{registrationId}/terms", { params: placeOf(kept), body: { version } })),
    {
      onDone: onAnswered,
      onFailed: (failure) => {
        if (hasCode(failure, "terms-outdated")) {
          void queries.invalidateQueries({ queryKey: keyOf(kept) });
        }
      },
    },
  );
  return (
    <Read answer={terms}>
      {({ version, from, sample, title, points }) => (
        <Form
          submit={t("registration.create")}
          pending={sending.pending}
          failure={sending.failure}
          disabled={accepted !== version}
          onSubmit={() => {
            sending.run(version);
          }}
        >
          <Panel title={title}>
            {sample && <Alert severity="info">{t("registration.termsSample")}</Alert>}
            <Box component="ul" sx={{ m: 0, pl: 3, "& li": { mb: 1 } }}>
              {points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </Box>
            <Typography variant="body2" color="text.secondary">
              {t("registration.termsVersion", { version, from: day(from, i18n.language) })}
            </Typography>
          </Panel>
          <Tickbox
            label={t("registration.accept")}
            checked={accepted === version}
            onChange={(tick) => {
              setAccepted(tick ? version : undefined);
            }}
          />
        </Form>
      )}
    </Read>
  );
}
