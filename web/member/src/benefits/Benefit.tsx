import { answer, type Schemas } from "@jmo/shared/api/client";
import { useCommand } from "@jmo/shared/api/command";
import { faultOf } from "@jmo/shared/api/problem";
import { rupiah } from "@jmo/shared/format";
import { Facts } from "@jmo/shared/ui/Facts";
import { Failure } from "@jmo/shared/ui/Failure";
import { Cross, Ring, Tick } from "@jmo/shared/ui/marks";
import { Panel } from "@jmo/shared/ui/Panel";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import MenuItem from "@mui/material/MenuItem";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { MoneyField } from "@jmo/shared/ui/MoneyField";
import "./texts";

type Eligibility = Schemas["BenefitEligibility"];
type Check = Omit<Schemas["BenefitEligibilityCheckRequest"], "benefit">;
type Statement = "ownsHome" | "spouseHasBenefit" | "newJob";

/** What no event shows and a member can state, by the condition that asks for it. */
const STATEMENTS = new Map<string, Statement>([
  ["firstHome", "ownsHome"],
  ["oneSpouse", "spouseHasBenefit"],
  ["noNewJob", "newJob"],
]);
const QUESTIONS = { ownsHome: "benefits.ownsHome", spouseHasBenefit: "benefits.spouse", newJob: "benefits.newJob" } as const;

/** One benefit: whether the member may apply, why, and what further statements change. */
export function Benefit({ known }: { known: Eligibility }) {
  const { t } = useTranslation();
  const [checked, setChecked] = useState<Eligibility>();
  const shown = checked ?? known;
  const { most, years } = shown.figures;
  return (
    <Panel title={capitalised(known.name)}>
      <Alert severity={shown.mayApply ? "success" : "info"}>
        <strong>{t(shown.mayApply ? "benefits.may" : "benefits.mayNot")}.</strong> {shown.summary}
      </Alert>
      <Facts
        facts={[
          ...(typeof most === "number" ? [{ name: t("benefits.most"), value: rupiah(most) }] : []),
          ...(typeof years === "number" ? [{ name: t("benefits.years"), value: t("benefits.yearsValue", { count: years }) }] : []),
        ]}
      />
      <Box component="details" sx={{ "& summary": { cursor: "pointer", minHeight: 44, display: "list-item", pt: 1.25, fontWeight: 600 } }}>
        <summary>{t("benefits.conditions")}</summary>
        <Conditions conditions={shown.conditions} />
        <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
          {t("benefits.source", { source: shown.source })}
        </Typography>
      </Box>
      <Box component="details" sx={{ "& summary": { cursor: "pointer", minHeight: 44, display: "list-item", pt: 1.25, fontWeight: 600 } }}>
        <summary>{t("benefits.check")}</summary>
        <CheckForm benefit={known} onChecked={setChecked} />
      </Box>
    </Panel>
  );
}

/** Names stand within sentences of the API too. */
function capitalised(name: string): string {
  return name.replace(/^(?:an?|the) /, "").replace(/^./, (first) => first.toUpperCase());
}

function Conditions({ conditions }: { conditions: Eligibility["conditions"] }) {
  const { t } = useTranslation();
  return (
    <Stack component="ul" spacing={1} sx={{ m: 0, p: 0, listStyle: "none" }}>
      {conditions.map(({ condition, text, answer: met, reasonText }) => (
        <Box component="li" key={condition} sx={{ display: "flex", gap: 1 }} data-answer={met}>
          {met === "YES" ? (
            <Tick color="success" titleAccess={t("benefits.answers.YES")} />
          ) : met === "NO" ? (
            <Cross color="error" titleAccess={t("benefits.answers.NO")} />
          ) : (
            <Ring color="disabled" titleAccess={t("benefits.answers.UNKNOWN")} />
          )}
          <div>
            <Typography sx={{ fontWeight: 600 }}>{text}</Typography>
            <Typography variant="body2">{capitalised(reasonText)}</Typography>
          </div>
        </Box>
      ))}
    </Stack>
  );
}

function CheckForm({ benefit, onChecked }: { benefit: Eligibility; onChecked: (checked: Eligibility) => void }) {
  const { t } = useTranslation();
  const [stated, setStated] = useState<Check>({});
  const check = useCommand(
    (api, body: Schemas["BenefitEligibilityCheckRequest"]) => answer(api.POST("/api/v1/additional-benefits/eligibility-checks", { body })),
    { onDone: onChecked },
  );
  const asked = benefit.conditions.flatMap(({ condition }) => STATEMENTS.get(condition) ?? []);
  const fault = faultOf(check.failure, "monthlyWage");
  return (
    <Stack
      component="form"
      spacing={2}
      noValidate
      sx={{ pt: 1 }}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        check.run({ benefit: benefit.benefit, ...stated });
      }}
    >
      <Typography variant="body2">{t("benefits.checkHint")}</Typography>
      <MoneyField
        id={`${benefit.benefit}-wage`}
        label={t("benefits.wage")}
        fault={fault}
        value={stated.monthlyWage ?? undefined}
        onChange={(value) => {
          setStated((before) => ({ ...before, monthlyWage: value ?? null }));
        }}
      />
      {asked.map((statement) => (
        <TextField
          key={statement}
          select
          id={`${benefit.benefit}-${statement}`}
          label={t(QUESTIONS[statement])}
          value={stated[statement] == null ? "" : String(stated[statement])}
          slotProps={{ inputLabel: { shrink: true, sx: { whiteSpace: "normal", position: "static", transform: "none", mb: 0.5 } }, select: { displayEmpty: true, notched: false } }}
          onChange={(event) => {
            const value = event.target.value === "" ? null : event.target.value === "true";
            setStated((before) => ({ ...before, [statement]: value }));
          }}
        >
          <MenuItem value="">{t("benefits.unsaid")}</MenuItem>
          <MenuItem value="true">{t("benefits.yes")}</MenuItem>
          <MenuItem value="false">{t("benefits.no")}</MenuItem>
        </TextField>
      ))}
      {check.failure !== undefined && <Failure failure={check.failure} besideFields={["monthlyWage"]} />}
      <Button type="submit" variant="outlined" loading={check.pending}>
        {t("benefits.run")}
      </Button>
    </Stack>
  );
}
