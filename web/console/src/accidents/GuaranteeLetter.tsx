import { answer, type Schemas } from "@jmo/shared/api/client";
import { faultOf } from "@jmo/shared/api/problem";
import { day } from "@jmo/shared/format";
import { Failure } from "@jmo/shared/ui/Failure";
import { Panel } from "@jmo/shared/ui/Panel";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useRoles } from "../app/roles";
import { useAccidentStep, type Accident } from "./queries";
import "./texts";

/** Letters to clinics that the treatment is paid for. */
export function GuaranteeLetter({ accident: { accidentId, guarantees } }: { accident: Accident }) {
  const { t, i18n } = useTranslation();
  const issues = useRoles().includes("claims-officer");
  const [code, setCode] = useState("");
  const [name, setName] = useState("");
  const command = useAccidentStep<Schemas["AccidentReviewGuaranteeRequest"]>(accidentId, (api, body) =>
    answer(api.POST("/api/v1/accident-reviews/{accidentId}/guarantee-letters", { params: { path: { accidentId } }, body })),
  );
  const fault = (field: string) => faultOf(command.failure, field);
  return (
    <Panel title={t("accidentReview.letter")}>
      {guarantees.map(({ facilityCode, facilityName, issuedAt, validUntil }) => (
        <Typography key={facilityCode + issuedAt}>
          {facilityName} ({facilityCode}), {t("accidentReview.validUntil", { on: day(validUntil, i18n.language) })}
        </Typography>
      ))}
      {issues && (
        <>
          <TextField
            size="small"
            label={t("accidentReview.facilityCode")}
            value={code}
            error={fault("facilityCode") !== undefined}
            helperText={fault("facilityCode")}
            onChange={({ target }) => {
              setCode(target.value);
            }}
          />
          <TextField
            size="small"
            label={t("accidentReview.facilityName")}
            value={name}
            error={fault("facilityName") !== undefined}
            helperText={fault("facilityName")}
            onChange={({ target }) => {
              setName(target.value);
            }}
          />
          {command.failure !== undefined && <Failure failure={command.failure} besideFields={["facilityCode", "facilityName"]} />}
          <Button
            variant="outlined"
            loading={command.pending}
            disabled={code.trim() === "" || name.trim() === ""}
            onClick={() => {
              command.run({ facilityCode: code.trim(), facilityName: name.trim() });
            }}
          >
            {t("accidentReview.issue")}
          </Button>
        </>
      )}
    </Panel>
  );
}
