import type { Schemas } from "@jmo/shared/api/client";
import { momentOf } from "@jmo/shared/momentOf";
import { Panel } from "@jmo/shared/ui/Panel";
import Box from "@mui/material/Box";
import { useTranslation } from "react-i18next";
import { DraftField } from "@jmo/shared/ui/DraftField";
import type { Draft } from "../app/drafts";
import { today } from "@jmo/shared/today";
import "./texts";

const LINE = 200;
const TEXT = 4_000;

/** What every notification says: what happened, and whom to call. */
export type Incident = Pick<Schemas["AccidentNotifyRequest"], "kind" | "accident" | "disease" | "contact">;

const OF_ACCIDENT = ["accident.date", "accident.time", "accident.place", "accident.chronology", "accident.causeSource"];
const OF_DISEASE = [
  "disease.diagnosedOn",
  "disease.occupation",
  "disease.totalTenureMonths",
  "disease.latestTenureMonths",
  "disease.exposureSource",
  "disease.diagnosis",
];
const OF_CONTACT = ["contact.name", "contact.phone"];

/** Fields as the API names them, whose faults stand beside them. */
export const INCIDENT_FIELDS = [...OF_ACCIDENT, ...OF_DISEASE, ...OF_CONTACT, "accident.at", "kind"];

function isDisease(draft: Draft): boolean {
  return draft.value("kind") === "DISEASE";
}

/** The fields that are not filled in. */
export function missingOf(draft: Draft): string[] {
  return [...(isDisease(draft) ? OF_DISEASE : OF_ACCIDENT), ...OF_CONTACT].filter((field) => draft.value(field).trim() === "");
}

export function incidentOf(draft: Draft): Incident {
  const contact = { name: draft.value("contact.name"), phone: draft.value("contact.phone") };
  if (isDisease(draft)) {
    return {
      kind: "DISEASE",
      disease: {
        diagnosedOn: draft.value("disease.diagnosedOn"),
        occupation: draft.value("disease.occupation"),
        totalTenureMonths: Number(draft.value("disease.totalTenureMonths")),
        latestTenureMonths: Number(draft.value("disease.latestTenureMonths")),
        exposureSource: draft.value("disease.exposureSource"),
        diagnosis: draft.value("disease.diagnosis"),
      },
      contact,
    };
  }
  return {
    kind: "ACCIDENT",
    accident: {
      at: momentOf(draft.value("accident.date"), draft.value("accident.time")),
      place: draft.value("accident.place"),
      chronology: draft.value("accident.chronology"),
      causeSource: draft.value("accident.causeSource"),
    },
    contact,
  };
}

interface Props {
  draft: Draft;
  faultOf: (field: string) => string | undefined;
}

export function IncidentFields({ draft, faultOf }: Props) {
  const { t } = useTranslation();
  const field = (name: string) => ({ draft, name, fault: faultOf(name), required: true });
  return (
    <>
      <DraftField
        {...field("kind")}
        label={t("accidents.kind")}
        choices={[
          { code: "ACCIDENT", text: t("accidents.kinds.ACCIDENT") },
          { code: "DISEASE", text: t("accidents.kinds.DISEASE") },
        ]}
      />
      {draft.value("kind") === "ACCIDENT" && (
        <>
          <Box sx={{ display: "grid", gridTemplateColumns: "3fr 2fr", gap: 1 }}>
            <DraftField
              {...field("accident.date")}
              fault={faultOf("accident.date") ?? faultOf("accident.at")}
              label={t("accidents.date")}
              type="date"
              latest={today()}
            />
            <DraftField {...field("accident.time")} label={t("accidents.time")} type="time" />
          </Box>
          <DraftField {...field("accident.place")} label={t("accidents.place")} longest={LINE} />
          <DraftField
            {...field("accident.chronology")}
            label={t("accidents.chronology")}
            hint={t("accidents.chronologyHint")}
            multiline
            longest={TEXT}
          />
          <DraftField {...field("accident.causeSource")} label={t("accidents.cause")} hint={t("accidents.causeHint")} longest={LINE} />
        </>
      )}
      {isDisease(draft) && (
        <>
          <DraftField {...field("disease.diagnosedOn")} label={t("accidents.diagnosedOn")} type="date" latest={today()} />
          <DraftField {...field("disease.diagnosis")} label={t("accidents.diagnosis")} multiline longest={TEXT} />
          <DraftField {...field("disease.occupation")} label={t("accidents.occupation")} longest={LINE} />
          <DraftField {...field("disease.exposureSource")} label={t("accidents.exposure")} hint={t("accidents.exposureHint")} longest={LINE} />
          <DraftField {...field("disease.totalTenureMonths")} label={t("accidents.totalTenure")} type="number" />
          <DraftField {...field("disease.latestTenureMonths")} label={t("accidents.latestTenure")} type="number" />
        </>
      )}
      <Panel title={t("accidents.contact")}>
        <DraftField {...field("contact.name")} label={t("accidents.contactName")} longest={LINE} />
        <DraftField {...field("contact.phone")} label={t("accidents.contactPhone")} hint={t("accidents.phoneHint")} type="tel" longest={20} />
      </Panel>
    </>
  );
}
