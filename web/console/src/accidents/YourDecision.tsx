import { answer, type Schemas } from "@jmo/shared/api/client";
import { useApp } from "@jmo/shared/app";
import { Panel } from "@jmo/shared/ui/Panel";
import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import FormGroup from "@mui/material/FormGroup";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useRoles } from "../app/roles";
import { Decision, type Verdict } from "../parts/Decision";
import { useAccidentStep, type Accident } from "./queries";
import "./texts";

type Findings = Schemas["AccidentReviewFindingsRequest"];

const CHECKS = ["employed", "programmePaid", "usualRoute", "workPurpose"] as const;
const MOVED = ["case-moved-on", "changed-meanwhile", "second-officer-must-differ", "recorder-must-not-approve"];
const NONE: Findings = { employed: false, programmePaid: false, usualRoute: false, workPurpose: false };

/** Approves what has been verified, or refuses. If the case has moved on since it was read, nothing is decided. */
export function YourDecision({ accident }: { accident: Accident }) {
  const { t } = useTranslation();
  const { session } = useApp();
  const decides = useRoles().includes("claims-officer");
  const { accidentId, status, firstOfficer } = accident;
  const [findings, setFindings] = useState(NONE);
  const command = useAccidentStep<Verdict>(accidentId, (api, { decision, reason }) =>
    answer(
      api.POST("/api/v1/accident-reviews/{accidentId}/decision", {
        params: { path: { accidentId } },
        body: { decision, seen: status, findings: decision === "APPROVE" ? findings : null, reason },
      }),
    ),
  );
  const waits = status === "IN_REVIEW" || status === "AWAITING_SECOND_OFFICER";
  const me = session.person?.subject;
  const isOwn = firstOfficer === me;
  const hasRecorded = me !== undefined && [accident.stageOne?.recordedBy, accident.stageTwo?.recordedBy].includes(me);
  return (
    <Panel title={t("accidentReview.decide")}>
      {firstOfficer !== null && (
        <Alert severity="info">
          <AlertTitle>{t("parts.fourEyes")}</AlertTitle>
          {t(isOwn ? "accidentReview.own" : "accidentReview.second")}
        </Alert>
      )}
      {hasRecorded && (
        <Alert severity="info">
          <AlertTitle>{t("parts.fourEyes")}</AlertTitle>
          {t("accidentReview.youRecorded")}
        </Alert>
      )}
      {!waits && <Typography role="status">{t("accidentReview.notNow")}</Typography>}
      {waits && !decides && <Typography>{t("accidentReview.readOnly")}</Typography>}
      {decides && (waits || command.failure !== undefined) && (
        <Decision command={command} moved={MOVED} blocked={isOwn || hasRecorded || !waits || CHECKS.some((check) => !findings[check])}>
          <FormGroup role="group" aria-label={t("accidentReview.findings")}>
            <Typography sx={{ fontWeight: 600 }}>{t("accidentReview.findings")}</Typography>
            {CHECKS.map((check) => (
              <FormControlLabel
                key={check}
                label={t(`accidentReview.checks.${check}`)}
                control={
                  <Checkbox
                    checked={findings[check]}
                    onChange={(_, checked) => {
                      setFindings({ ...findings, [check]: checked });
                    }}
                  />
                }
              />
            ))}
          </FormGroup>
        </Decision>
      )}
    </Panel>
  );
}
