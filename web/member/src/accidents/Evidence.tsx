import { useApp } from "@jmo/shared/app";
import { Failure } from "@jmo/shared/ui/Failure";
import { Panel } from "@jmo/shared/ui/Panel";
import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Box from "@mui/material/Box";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AddEvidence } from "../evidence/AddEvidence";
import { Attachments } from "../evidence/Attachments";
import { useUploads } from "../evidence/useUploads";
import { giveEvidence, readEvidence, useEvidence, type Accident } from "./queries";
import "./texts";

const KINDS = [
  "DOCTOR_CERTIFICATE",
  "POLICE_REPORT",
  "JASA_RAHARJA_LETTER",
  "WITNESS_STATEMENT",
  "TRANSPORT_RECEIPT",
  "TREATMENT_RECEIPT",
  "IDENTITY_CARD",
  "MEMBERSHIP_CARD",
  "DEATH_CERTIFICATE",
  "HEIR_STATEMENT",
  "OTHER",
] as const;
type Kind = (typeof KINDS)[number];

/** What a case lacks, and the kind of file that gives it. */
const GIVES = new Map<string, Kind>([
  ["TRAFFIC_REPORT", "POLICE_REPORT"],
  ["TWO_WITNESSES", "WITNESS_STATEMENT"],
  ["DOCTOR_CERTIFICATE", "DOCTOR_CERTIFICATE"],
  ["TRANSPORT_RECEIPTS", "TRANSPORT_RECEIPT"],
  ["TREATMENT_RECEIPTS", "TREATMENT_RECEIPT"],
  ["DEATH_CERTIFICATE", "DEATH_CERTIFICATE"],
  ["HEIR_STATEMENT", "HEIR_STATEMENT"],
  ["FURTHER", "OTHER"],
]);

/** What proves the case: what is needed, what is there, and a way to give more. */
export function Evidence({ accident: { accidentId, missing }, ended }: { accident: Accident; ended: boolean }) {
  const { t } = useTranslation();
  const { api } = useApp();
  const queries = useQueryClient();
  const evidence = useEvidence(accidentId);
  const [chosen, setChosen] = useState<Kind>();
  const kind = chosen ?? GIVES.get(missing[0]?.code ?? "") ?? "DOCTOR_CERTIFICATE";
  const uploads = useUploads(
    (file, of) => giveEvidence(api, accidentId, file, of ?? "OTHER"),
    () => void queries.invalidateQueries({ queryKey: ["accident", accidentId] }),
  );
  return (
    <Panel title={t("accidents.evidence")}>
      {missing.length > 0 && (
        <Alert severity="warning">
          <AlertTitle>{t("accidents.missing")}</AlertTitle>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {missing.map(({ code, text }) => (
              <li key={code}>{text}</li>
            ))}
          </Box>
        </Alert>
      )}
      {evidence.isError && <Failure failure={evidence.error} retry={() => void evidence.refetch()} />}
      {evidence.data !== undefined && evidence.data.length > 0 && (
        <Attachments attachments={evidence.data} read={(client, attachment) => readEvidence(client, accidentId, attachment)} />
      )}
      {!ended && (
        <>
          <TextField
            select
            id="evidence-kind"
            label={t("accidents.evidenceKind")}
            value={kind}
            onChange={(event) => {
              setChosen(KINDS.find((each) => each === event.target.value));
            }}
          >
            {KINDS.map((each) => (
              <MenuItem key={each} value={each}>
                {t(`accidents.evidenceKinds.${each}`)}
              </MenuItem>
            ))}
          </TextField>
          <AddEvidence uploads={uploads} kind={kind} />
        </>
      )}
    </Panel>
  );
}
