import type { Role } from "../app/roles";

export type Sought = "nik" | "kpj" | "complaint" | "accident" | "compliance" | "claim";

/** Who may find what, as the services say. */
export const SEEKERS: Record<Sought, readonly Role[]> = {
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

/** As people type numbers: with spaces and dots between the digits, in capitals or not. */
export function written(typed: string): string {
  const text = typed.trim().toUpperCase();
  return /^[\d\s.]+$/.test(text) ? text.replaceAll(/[\s.]/g, "") : text.replaceAll(/\s/g, "");
}

/** What a number is of, by its form. */
export function soughtBy(number: string): Sought | undefined {
  return FORMS.find(([, form]) => form.test(number))?.[0];
}
