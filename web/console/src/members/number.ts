import type { Role } from "../app/roles";

export type Sought = "name" | "nik" | "kpj" | "complaint" | "accident" | "compliance" | "claim";

/** What was typed, in the form in which it is asked for. */
export interface Wanted {
  readonly sought: Sought;
  /** The number or the name. */
  readonly text: string;
}

/** Who may find what, as the services say. */
export const SEEKERS: Record<Sought, readonly Role[]> = {
  name: ["claims-officer", "complaint-officer", "operator", "auditor"],
  nik: ["claims-officer", "complaint-officer", "operator", "auditor"],
  kpj: ["claims-officer", "complaint-officer", "operator", "auditor"],
  complaint: ["complaint-officer", "supervisor", "auditor"],
  compliance: ["complaint-officer", "supervisor", "auditor"],
  accident: ["claims-officer", "auditor"],
  claim: ["claims-officer", "auditor"],
};

const FORMS: readonly (readonly [Sought, RegExp])[] = [
  ["nik", /^\d{16}$/],
  ["kpj", /^\d{11}$/],
  ["complaint", /^P-\d{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/],
  ["compliance", /^K-\d{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/],
  ["accident", /^JKK-\d{4}-[0-9A-Z]+$/],
  ["claim", /^[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}$/],
];

/** Words as the API takes a name: letters and a name's marks, and no digit. */
const NAME = /^['`´‘’]?[\p{L}\p{M}][\p{L}\p{M} .,'`´‘’/()\p{Pd}]*$/u;

/** As people type numbers: with spaces and dots between the digits, in capitals or not. */
function written(typed: string): string {
  const text = typed.trim().toUpperCase();
  return /^[\d\s.]+$/.test(text) ? text.replaceAll(/[\s.]/g, "") : text.replaceAll(/\s/g, "");
}

/** What was typed: a number, of what by its form, else a name. */
export function soughtBy(typed: string): Wanted | undefined {
  const number = written(typed);
  const form = FORMS.find(([, each]) => each.test(number));
  if (form !== undefined) {
    return { sought: form[0], text: number };
  }
  const name = typed.trim().replaceAll(/\s+/g, " ");
  return NAME.test(name) ? { sought: "name", text: name } : undefined;
}
