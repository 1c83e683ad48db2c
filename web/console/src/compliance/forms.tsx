import { answer, type Schemas } from "@jmo/shared/api/client";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import FormGroup from "@mui/material/FormGroup";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Choice } from "../parts/Choice";
import { WrittenField } from "../parts/WrittenField";
import { CaseForm, Line } from "./CaseForm";
import { OtherCase } from "./OtherCase";
import type { Summary } from "./queries";
import "./texts";

export interface StepProps {
  readonly summary: Summary;
  /** On the button, as the service names the step. */
  readonly label: string;
  readonly onDone: () => void;
}

type Service = Schemas["PublicService"];
type Dismissed = Schemas["DismissalReason"];

const SERVICES = [
  "BUSINESS_PERMIT",
  "TENDER_PERMIT",
  "FOREIGN_WORKER_PERMIT",
  "LABOUR_SUPPLY_PERMIT",
  "BUILDING_PERMIT",
] as const satisfies readonly Service[];
const DISMISSALS = ["NOT_AN_EMPLOYER", "ALREADY_REGISTERED", "WRONG_REPORT"] as const satisfies readonly Dismissed[];

/** All of them; nothing if one is empty. */
function written<F extends Record<string, string>>(fields: F): F | undefined {
  return Object.values(fields).every((value) => value.trim() !== "") ? fields : undefined;
}

const pathOf = ({ caseId }: Summary) => ({ path: { caseId } });
const keyed = (summary: Summary, key: string) => ({ params: { ...pathOf(summary), header: { "Idempotency-Key": key } } });

export function VisitPlan({ summary, label, onDone }: StepProps) {
  const { t } = useTranslation();
  const [on, setOn] = useState("");
  return (
    <CaseForm
      caseId={summary.caseId}
      label={label}
      fields={["on"]}
      read={() => written({ on })}
      send={(api, body, key) => answer(api.POST("/api/v1/compliance-cases/{caseId}/visits", { ...keyed(summary, key), body }))}
      onDone={onDone}
    >
      {(beside) => (
        <>
          <Typography>{t("complianceCase.visitHint")}</Typography>
          <Line type="date" label={t("complianceCase.visitOn")} value={on} onChange={setOn} wrong={beside.of("on", on)} />
        </>
      )}
    </CaseForm>
  );
}

export function VisitReport({ summary, label, onDone }: StepProps) {
  const { t } = useTranslation();
  const [on, setOn] = useState("");
  const [findings, setFindings] = useState("");
  return (
    <CaseForm
      caseId={summary.caseId}
      label={label}
      fields={["on", "findings"]}
      read={() => written({ on, findings })}
      send={(api, body) => answer(api.POST("/api/v1/compliance-cases/{caseId}/visit-report", { params: pathOf(summary), body }))}
      onDone={onDone}
    >
      {(beside) => (
        <>
          <Line type="date" label={t("complianceCase.visitOn")} value={on} onChange={setOn} wrong={beside.of("on", on)} />
          <WrittenField
            label={t("complianceCase.findings")}
            rows={4}
            value={findings}
            fault={beside.of("findings", findings)}
            onChange={setFindings}
          />
        </>
      )}
    </CaseForm>
  );
}

/** The letter goes out at once, so what it does is said before. */
export function Warning({ summary, label, onDone }: StepProps) {
  const { t } = useTranslation();
  return (
    <CaseForm
      caseId={summary.caseId}
      label={label}
      read={() => true}
      send={(api, _, key) => answer(api.POST("/api/v1/compliance-cases/{caseId}/warnings", keyed(summary, key)))}
      onDone={onDone}
    >
      {() => <Typography>{t("complianceCase.warningHint")}</Typography>}
    </CaseForm>
  );
}

export function FineProposal({ summary, label, onDone }: StepProps) {
  const { t } = useTranslation();
  const [amount, setAmount] = useState("");
  const [basis, setBasis] = useState("");
  return (
    <CaseForm
      caseId={summary.caseId}
      label={label}
      fields={["amount", "basis"]}
      read={() => {
        const filled = written({ amount: amount.replace(/\D/g, ""), basis });
        return filled && { amount: Number(filled.amount), basis };
      }}
      send={(api, body, key) => answer(api.POST("/api/v1/compliance-cases/{caseId}/fines", { ...keyed(summary, key), body }))}
      onDone={onDone}
    >
      {(beside) => (
        <>
          <Typography>{t("complianceCase.proposalHint")}</Typography>
          <Line
            figures
            label={t("complianceCase.fineAmount")}
            value={amount}
            onChange={setAmount}
            wrong={beside.of("amount", amount.replace(/\D/g, ""))}
          />
          <WrittenField label={t("complianceCase.basis")} rows={3} value={basis} fault={beside.of("basis", basis)} onChange={setBasis} />
        </>
      )}
    </CaseForm>
  );
}

export function WithholdingProposal({ summary, label, onDone }: StepProps) {
  const { t } = useTranslation();
  const [services, setServices] = useState<readonly Service[]>([]);
  return (
    <CaseForm
      caseId={summary.caseId}
      label={label}
      fields={["services"]}
      read={() => (services.length === 0 ? undefined : { services: [...services] })}
      send={(api, body, key) => answer(api.POST("/api/v1/compliance-cases/{caseId}/withholdings", { ...keyed(summary, key), body }))}
      onDone={onDone}
    >
      {(beside) => {
        const wrong = beside.of("services", services.join());
        return (
          <>
            <Typography>{t("complianceCase.proposalHint")}</Typography>
            <FormGroup role="group" aria-label={t("complianceCase.services")}>
              {SERVICES.map((each) => (
                <FormControlLabel
                  key={each}
                  label={t(`complianceCase.publicServices.${each}`)}
                  control={
                    <Checkbox
                      checked={services.includes(each)}
                      onChange={(_, checked) => {
                        setServices(checked ? [...services, each] : services.filter((other) => other !== each));
                      }}
                    />
                  }
                />
              ))}
            </FormGroup>
            {wrong !== undefined && (
              <Typography color="error" role="alert">
                {wrong}
              </Typography>
            )}
          </>
        );
      }}
    </CaseForm>
  );
}

export function Registration({ summary, label, onDone }: StepProps) {
  const { t } = useTranslation();
  const [on, setOn] = useState("");
  const [number, setNumber] = useState("");
  const [text, setText] = useState("");
  return (
    <CaseForm
      caseId={summary.caseId}
      label={label}
      fields={["on", "employerNumber", "answer"]}
      read={() => written({ on, employerNumber: number.trim().toUpperCase(), answer: text })}
      send={(api, body) => answer(api.POST("/api/v1/compliance-cases/{caseId}/registration", { params: pathOf(summary), body }))}
      onDone={onDone}
    >
      {(beside) => (
        <>
          <Typography>{t("complianceCase.answerHint")}</Typography>
          <Line type="date" label={t("complianceCase.registeredOn")} value={on} onChange={setOn} wrong={beside.of("on", on)} />
          <Line label={t("complianceCase.employerNumber")} value={number} onChange={setNumber} wrong={beside.of("employerNumber", number)} />
          <WrittenField label={t("complianceCase.answer")} rows={4} value={text} fault={beside.of("answer", text)} onChange={setText} />
        </>
      )}
    </CaseForm>
  );
}

export function Dismissal({ summary, label, onDone }: StepProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<Dismissed>("NOT_AN_EMPLOYER");
  const [text, setText] = useState("");
  return (
    <CaseForm
      caseId={summary.caseId}
      label={label}
      fields={["reason", "answer"]}
      ends
      read={() => written({ answer: text }) && { reason, answer: text }}
      send={(api, body) => answer(api.POST("/api/v1/compliance-cases/{caseId}/dismissal", { params: pathOf(summary), body }))}
      onDone={onDone}
    >
      {(beside) => (
        <>
          <Typography>{t("complianceCase.answerHint")}</Typography>
          <Choice
            label={t("complianceCase.dismissal")}
            value={reason}
            options={DISMISSALS.map((value) => ({ value, label: t(`complianceCase.dismissals.${value}`) }))}
            onChange={(value) => {
              setReason(value === "" ? reason : value);
            }}
          />
          <WrittenField label={t("complianceCase.answer")} rows={4} value={text} fault={beside.of("answer", text)} onChange={setText} />
        </>
      )}
    </CaseForm>
  );
}

export function Merger({ summary, label, onDone }: StepProps) {
  const { t } = useTranslation();
  const [into, setInto] = useState("");
  return (
    <CaseForm
      caseId={summary.caseId}
      label={label}
      fields={["into"]}
      ends
      read={() => written({ into })}
      send={(api, body) => answer(api.POST("/api/v1/compliance-cases/{caseId}/merger", { params: pathOf(summary), body }))}
      onDone={onDone}
    >
      {(beside) => (
        <>
          <Typography>{t("complianceCase.mergerHint")}</Typography>
          <OtherCase of={summary} earlier value={into} onChange={setInto} wrong={beside.of("into", into)} />
        </>
      )}
    </CaseForm>
  );
}
