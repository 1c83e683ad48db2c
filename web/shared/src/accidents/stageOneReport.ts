import type { Schemas } from "../api/client";
import { chosen } from "../chosen";
import type { Fields } from "../fields";
import { momentOf } from "../momentOf";

export type StageOneReport = Schemas["StageRequestsStageOneRequest"];
export type StageOneField = (typeof STAGE_ONE_FIELDS)[number];

export const SEXES = ["FEMALE", "MALE"] as const satisfies readonly Schemas["StageOneWorkerSex"][];
export const BASES = ["DAILY", "MONTHLY", "PIECE_RATE"] as const satisfies readonly Schemas["StageOneWageBasis"][];
export const PLACES = ["INSIDE", "OUTSIDE", "TRAFFIC"] as const satisfies readonly Schemas["StageOneScenePlace"][];
/** Of an accident of an independent worker; a disease has one of its own. */
export const CIRCUMSTANCES = ["AT_WORK", "COMMUTE", "OFFICIAL_TRIP", "URGENT_ERRAND"] as const satisfies readonly Schemas["StageOneSceneCircumstance"][];

/** Fields as the API names them, in their order on the screen. */
export const STAGE_ONE_FIELDS = [
  "workplace.address",
  "workplace.contact.name",
  "workplace.contact.phone",
  "worker.sex",
  "worker.address",
  "worker.phone",
  "worker.job",
  "worker.unit",
  "worker.employedSince",
  "wage.basis",
  "wage.amount",
  "scene.place",
  "scene.circumstance",
  "scene.address",
  "scene.date",
  "scene.time",
  "scene.unsafeAct",
  "scene.unsafeCondition",
  "scene.accidentType",
  "scene.injurySource",
] as const;

/** Those whose faults stand beside them. */
export const STAGE_ONE_BESIDE = [...STAGE_ONE_FIELDS, "scene.occurredAt"] as const;

/** The fields that are not filled in. */
export function stageOneLacks(draft: Fields, kind: Schemas["AccidentKind"]): StageOneField[] {
  return STAGE_ONE_FIELDS.filter((field) => !(kind === "DISEASE" && field === "scene.circumstance") && draft.value(field).trim() === "");
}

/** What is sent of a form that lacks nothing; none of one that does. */
export function stageOneOf(draft: Fields, kind: Schemas["AccidentKind"]): StageOneReport | undefined {
  const { value } = draft;
  const sex = chosen(SEXES, value("worker.sex"));
  const basis = chosen(BASES, value("wage.basis"));
  const place = chosen(PLACES, value("scene.place"));
  const circumstance = kind === "DISEASE" ? "OCCUPATIONAL_DISEASE" : chosen(CIRCUMSTANCES, value("scene.circumstance"));
  if (stageOneLacks(draft, kind).length > 0 || sex === undefined || basis === undefined || place === undefined || circumstance === undefined) {
    return undefined;
  }
  return {
    workplace: {
      address: value("workplace.address"),
      contact: { name: value("workplace.contact.name"), phone: value("workplace.contact.phone") },
    },
    worker: {
      sex,
      address: value("worker.address"),
      phone: value("worker.phone"),
      job: value("worker.job"),
      unit: value("worker.unit"),
      employedSince: value("worker.employedSince"),
    },
    wage: { basis, amount: Number(value("wage.amount")) },
    scene: {
      place,
      circumstance,
      address: value("scene.address"),
      occurredAt: momentOf(value("scene.date"), value("scene.time")),
      unsafeAct: value("scene.unsafeAct"),
      unsafeCondition: value("scene.unsafeCondition"),
      accidentType: value("scene.accidentType"),
      injurySource: value("scene.injurySource"),
    },
  };
}
