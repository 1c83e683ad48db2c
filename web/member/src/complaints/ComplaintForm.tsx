import { answer } from "@jmo/shared/api/client";
import { isFinal, useCommand } from "@jmo/shared/api/command";
import { ApiProblem, isTemporary } from "@jmo/shared/api/problem";
import { withRetries } from "@jmo/shared/api/retry";
import { Failure } from "@jmo/shared/ui/Failure";
import { Page, Waiting } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useQueryClient } from "@tanstack/react-query";
import { useState, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams } from "react-router";
import { DraftField, useFocusOnFault } from "@jmo/shared/ui/DraftField";
import { useDraft } from "../app/drafts";
import { AddEvidence } from "../evidence/AddEvidence";
import { Attachments } from "../evidence/Attachments";
import { KindField } from "./KindFields";
import { readAttachment, useKinds, type Kind } from "./queries";
import { useDraftEvidence } from "./useDraftEvidence";
import "./texts";

const ATTEMPTS = 3;
const SHORTEST = 10;
const LONGEST = 4_000;

/** A complaint of one kind, which is kept until it is sent. */
export default function ComplaintForm() {
  const { t } = useTranslation();
  const { kind: name = "" } = useParams();
  const kinds = useKinds();
  const kind = kinds.data?.kinds.find((each) => each.kind === name);
  return (
    <Page title={kind?.title ?? t("complaints.newTitle")}>
      {kinds.isPending && <Waiting />}
      {kinds.isError && <Failure failure={kinds.error} retry={() => void kinds.refetch()} />}
      {kind !== undefined && <Form key={name} kind={kind} />}
      {kinds.data !== undefined && kind === undefined && (
        <>
          <Typography>{t("complaints.unknownKind")}</Typography>
          <Button component={Link} to="/complaints/new" variant="outlined">
            {t("complaints.allKinds")}
          </Button>
        </>
      )}
    </Page>
  );
}

function Form({ kind }: { kind: Kind }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const draft = useDraft(`complaint.${kind.kind}`);
  const evidence = useDraftEvidence(draft);
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>();
  const [lost, setLost] = useState(false);
  const submission = useCommand(
    (api) => {
      const filled = kind.fields
        .map(({ name }): [string, string] => [name, draft.value(`fields.${name}`).trim()])
        .filter(([, value]) => value !== "");
      const draftId = draft.value("draftId");
      return withRetries(ATTEMPTS, () =>
        answer(
          api.POST("/api/v1/complaints", {
            params: { header: { "Idempotency-Key": draft.key } },
            body: {
              kind: kind.kind,
              description: draft.value("description"),
              fields: Object.fromEntries(filled),
              draftId: draftId === "" ? null : draftId,
            },
          }),
        ),
      );
    },
    {
      once: true,
      onDone: ({ complaintId }) => {
        draft.forget();
        void queries.invalidateQueries({ queryKey: ["complaints"] });
        void navigate(`/complaints/${complaintId}`, { replace: true });
      },
      onFailed: (failure) => {
        if (!isFinal(failure)) {
          return; // the key stays: whether the complaint has arrived is not known
        }
        draft.renew();
        if (failure.faults.some(({ field, code }) => field === "draftId" && code === "unknown-draft")) {
          evidence.lose();
          setLost(true);
        }
      },
    },
  );
  const refusal = submission.failure instanceof ApiProblem ? submission.failure : undefined;
  const faultOf = (field: string) => (faults === undefined ? refusal?.faultOf(field) : faults[field]);
  const fields = ["description", "draftId", ...kind.fields.map(({ name }) => `fields.${name}`)];
  useFocusOnFault(faults ?? refusal);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const found: Record<string, string> = {};
    for (const { name, required } of kind.fields) {
      if (required && draft.value(`fields.${name}`).trim() === "") {
        found[`fields.${name}`] = t("complaints.required");
      }
    }
    if (draft.value("description").trim().length < SHORTEST) {
      found["description"] = t("complaints.descriptionShort");
    }
    if (kind.evidence.required && evidence.attachments.length === 0) {
      found["draftId"] = t("complaints.evidenceMissing");
    }
    if (Object.keys(found).length > 0) {
      setFaults(found);
      return;
    }
    setFaults(undefined);
    setLost(false);
    submission.run(undefined);
  };
  const wanted = kind.evidence.wanted.join(", ");
  const missing = lost ? t("complaints.evidenceLost") : faultOf("draftId");
  return (
    <Stack component="form" spacing={2} noValidate onSubmit={send}>
      <Typography>{kind.help}</Typography>
      {kind.hidesReporter && <Alert severity="info">{t("complaints.hidden")}</Alert>}
      {kind.fields.map((field) => (
        <KindField key={field.name} field={field} draft={draft} fault={faultOf(`fields.${field.name}`)} />
      ))}
      <DraftField
        draft={draft}
        name="description"
        label={t("complaints.description")}
        hint={t("complaints.descriptionHint")}
        fault={faultOf("description")}
        multiline
        required
        longest={LONGEST}
      />
      <Panel title={t(kind.evidence.required ? "complaints.evidenceRequired" : "evidence.title")}>
        {wanted !== "" && (
          <Typography variant="body2">
            {t(kind.evidence.required ? "complaints.needs" : "complaints.needsNot", { wanted })}
          </Typography>
        )}
        <Attachments
          attachments={evidence.attachments}
          read={(api, attachment) => readAttachment(api, draft.value("draftId"), attachment)}
          remove={evidence.remove}
        />
        {evidence.failure !== undefined && <Failure failure={evidence.failure} />}
        {missing !== undefined && (
          <Alert severity="error" data-fault tabIndex={-1}>
            {missing}
          </Alert>
        )}
        <AddEvidence uploads={evidence.uploads} />
      </Panel>
      <Typography variant="body2" color="text.secondary">
        {t("complaints.answeredBy", { by: kind.handledBy, verify: kind.verifyWithin, answer: kind.answerWithin })} {t("complaints.kept")}
      </Typography>
      {submission.failure !== undefined && !lost && <Failure failure={submission.failure} besideFields={fields} />}
      {isTemporary(submission.failure) && <Alert severity="info">{t("complaints.unanswered")}</Alert>}
      <Button type="submit" variant="contained" size="large" loading={submission.pending} disabled={evidence.uploads.busy}>
        {t(submission.pending ? "complaints.sending" : "complaints.send")}
      </Button>
    </Stack>
  );
}
