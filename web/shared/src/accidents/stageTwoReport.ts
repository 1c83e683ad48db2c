import type { Schemas } from "../api/client";
import { askedOf, BODY_PARTS, isBodyPart } from "./bodyParts";
import { chosen } from "../chosen";
import type { Fields } from "../fields";
import { momentOf } from "../momentOf";
import { isTicked } from "../ui/DraftTickbox";
import { rowsOf } from "./rowsOf";

export type StageTwoReport = Schemas["StageRequestsStageTwoRequest"];

export const OUTCOMES = ["RECOVERED", "PARTIAL_DISABILITY", "TOTAL_DISABILITY", "DEATH"] as const satisfies readonly Schemas["Outcome"][];
export const SIDES = ["LEFT", "RIGHT"] as const satisfies readonly Schemas["Side"][];
export const MODES = ["LAND", "SEA", "AIR"] as const satisfies readonly Schemas["TransportMode"][];
export const LEVELS = ["PRIMARY", "JUNIOR_SECONDARY", "SENIOR_SECONDARY", "UNIVERSITY"] as const satisfies readonly Schemas["SchoolLevel"][];

export const IMPAIRMENT = ["part", "side", "measure", "functionLost"] as const;
export const RECEIPT = ["mode", "paid"] as const;
export const CHILD = ["birthDate", "level", "yearsPaid", "eligible"] as const;

/** Paths in the API that a field of the form shows itself; a fault of any other is said below. */
const BESIDE = /^(?:statedAt|outcome|diedOn|incapacity\.(?:from|until)|homeCare\.(?:from|until|paid)|(?:impairments|transport|children)(?:\[\d+\]\.\w+)?)$/;

/** @param path of a field in the API, within the report */
export function isBesideStageTwo(path: string): boolean {
  return BESIDE.test(path);
}

/** Why a field may not stay as it is. */
export type Lack = "missing" | "onlySuchChildren";

function numberOf(text: string): number | null {
  return text.trim() === "" ? null : Number(text);
}

/** Whether the children of the member may have scholarships. */
export function hasScholarships(outcome: string): boolean {
  return outcome === "TOTAL_DISABILITY" || outcome === "DEATH";
}

/** The fields that are not filled in, by their paths in the API. */
export function stageTwoLacks(draft: Fields): Readonly<Record<string, Lack>> {
  const lacks: Record<string, Lack> = {};
  const isEmpty = (field: string) => draft.value(field).trim() === "";
  const need = (path: string, field: string = path) => {
    if (isEmpty(field)) {
      lacks[path] = "missing";
    }
  };
  /** All of them or none. */
  const together = (...fields: string[]) => {
    if (fields.some((field) => !isEmpty(field))) {
      fields.forEach((field) => {
        need(field);
      });
    }
  };
  need("stated.date");
  need("stated.time");
  need("outcome");
  together("incapacity.from", "incapacity.until");
  const outcome = draft.value("outcome");
  if (outcome === "DEATH") {
    need("diedOn");
  }
  if (outcome === "PARTIAL_DISABILITY") {
    const rows = rowsOf(draft, "impairments");
    if (rows.length === 0) {
      lacks["impairments"] = "missing";
    }
    rows.forEach((row, index) => {
      const asked = askedOf(draft.value(`impairments.${row}.part`));
      need(`impairments[${index}].part`, `impairments.${row}.part`);
      if (asked?.sided === true) {
        need(`impairments[${index}].side`, `impairments.${row}.side`);
      }
      if (asked?.unit !== undefined) {
        need(`impairments[${index}].measure`, `impairments.${row}.measure`);
      }
    });
  }
  rowsOf(draft, "transport").forEach((row, index) => {
    for (const field of RECEIPT) {
      need(`transport[${index}].${field}`, `transport.${row}.${field}`);
    }
  });
  together("homeCare.from", "homeCare.until", "homeCare.paid");
  if (hasScholarships(outcome)) {
    rowsOf(draft, "children").forEach((row, index) => {
      for (const field of ["birthDate", "level", "yearsPaid"]) {
        need(`children[${index}].${field}`, `children.${row}.${field}`);
      }
      if (!isTicked(draft, `children.${row}.eligible`)) {
        lacks[`children[${index}].eligible`] = "onlySuchChildren";
      }
    });
  }
  return lacks;
}

/** What is sent of a form that lacks nothing; none of one that does. */
export function stageTwoOf(draft: Fields): StageTwoReport | undefined {
  const { value } = draft;
  const outcome = chosen(OUTCOMES, value("outcome"));
  if (outcome === undefined || Object.keys(stageTwoLacks(draft)).length > 0) {
    return undefined;
  }
  return {
    statedAt: momentOf(value("stated.date"), value("stated.time")),
    outcome,
    ...(outcome === "DEATH" && { diedOn: value("diedOn") }),
    leftHanded: outcome === "PARTIAL_DISABILITY" && isTicked(draft, "leftHanded"),
    incapacity: value("incapacity.from") === "" ? null : { from: value("incapacity.from"), until: value("incapacity.until") },
    impairments: outcome === "PARTIAL_DISABILITY" ? impairmentsOf(draft) : [],
    transport: rowsOf(draft, "transport").flatMap((row) => {
      const mode = chosen(MODES, value(`transport.${row}.mode`));
      return mode === undefined ? [] : [{ mode, paid: Number(value(`transport.${row}.paid`)) }];
    }),
    homeCare:
      value("homeCare.from") === ""
        ? null
        : { from: value("homeCare.from"), until: value("homeCare.until"), paid: Number(value("homeCare.paid")) },
    children: hasScholarships(outcome) ? childrenOf(draft) : [],
  };
}

/** What was answered for another part of the body, before this one was chosen, does not count. */
function impairmentsOf(draft: Fields): Schemas["StageRequestsImpairment"][] {
  return rowsOf(draft, "impairments").flatMap((row) => {
    const of = (field: (typeof IMPAIRMENT)[number]) => draft.value(`impairments.${row}.${field}`);
    const part = of("part");
    if (!isBodyPart(part)) {
      return [];
    }
    const { sided, unit } = BODY_PARTS[part];
    return [
      {
        part,
        side: sided ? (chosen(SIDES, of("side")) ?? null) : null,
        measure: unit === undefined ? null : numberOf(of("measure")),
        functionLost: numberOf(of("functionLost")),
      },
    ];
  });
}

function childrenOf(draft: Fields): Schemas["StageRequestsChild"][] {
  return rowsOf(draft, "children").flatMap((row) => {
    const of = (field: (typeof CHILD)[number]) => draft.value(`children.${row}.${field}`);
    const level = chosen(LEVELS, of("level"));
    return level === undefined ? [] : [{ birthDate: of("birthDate"), level, married: false, working: false, yearsPaid: Number(of("yearsPaid")) }];
  });
}
