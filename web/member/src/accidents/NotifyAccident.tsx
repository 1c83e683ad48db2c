import { answer } from "@jmo/shared/api/client";
import { isFinal, useCommand } from "@jmo/shared/api/command";
import { isTemporary } from "@jmo/shared/api/problem";
import { withRetries } from "@jmo/shared/api/retry";
import { Failure } from "@jmo/shared/ui/Failure";
import { Page } from "@jmo/shared/ui/Page";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useQueryClient } from "@tanstack/react-query";
import type { SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useDraft } from "../app/drafts";
import { useFaults } from "@jmo/shared/useFaults";
import { INCIDENT_FIELDS, IncidentFields, incidentOf, missingOf, type Incident } from "./IncidentFields";
import "./texts";

const ATTEMPTS = 3;

/** The member's own accident or disease. Evidence is given to the case that comes of it. */
export default function NotifyAccident() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const draft = useDraft("accident");
  const notification = useCommand(
    (api, incident: Incident) =>
      withRetries(ATTEMPTS, () =>
        answer(api.POST("/api/v1/accidents", { params: { header: { "Idempotency-Key": draft.key } }, body: incident })),
      ),
    {
      once: true,
      onDone: ({ accidentId }) => {
        draft.forget();
        void queries.invalidateQueries({ queryKey: ["accidents"] });
        void navigate(`/accidents/${accidentId}`, { replace: true });
      },
      onFailed: (failure) => {
        if (isFinal(failure)) {
          draft.renew();
        }
      },
    },
  );
  const faults = useFaults(notification.failure);
  const chosen = draft.value("kind") !== "";
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const missing = chosen ? missingOf(draft) : ["kind"];
    if (faults.none(Object.fromEntries(missing.map((field) => [field, t("accidents.required")])))) {
      notification.run(incidentOf(draft));
    }
  };
  return (
    <Page title={t("accidents.notifyTitle")}>
      <Typography>{t("accidents.intro")}</Typography>
      <Stack component="form" spacing={2} noValidate onSubmit={send}>
        <IncidentFields draft={draft} faultOf={faults.of} />
        {notification.failure !== undefined && <Failure failure={notification.failure} besideFields={INCIDENT_FIELDS} />}
        {isTemporary(notification.failure) && <Alert severity="info">{t("accidents.unanswered")}</Alert>}
        <Button type="submit" variant="contained" size="large" loading={notification.pending}>
          {t(notification.pending ? "accidents.sending" : "accidents.send")}
        </Button>
      </Stack>
    </Page>
  );
}
