import { forgetUnder, keepUnder, keptUnder } from "@jmo/shared/drafts";
import type { Account } from "./AccountFields";

/** A question whose an account is, with the key of its request. Without an id it has not arrived yet. */
export interface Question extends Account {
  readonly key: string;
  readonly id?: string;
}

/** Beside the draft of the form that asks: what the form sends is the same whatever the bank is asked. */
function under(form: string): string {
  return `${form}.account-question`;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** @param form the name of the form's draft */
export function keptQuestion(form: string): Question | undefined {
  const kept = keptUnder(under(form));
  if (typeof kept !== "object" || kept === null || !("key" in kept && "bankCode" in kept && "accountNumber" in kept)) {
    return undefined;
  }
  const { key, bankCode, accountNumber } = kept;
  if (!isText(key) || !isText(bankCode) || !isText(accountNumber)) {
    return undefined;
  }
  return { key, bankCode, accountNumber, ...("id" in kept && isText(kept.id) && { id: kept.id }) };
}

export function keepQuestion(form: string, question: Question): void {
  keepUnder(under(form), question);
}

/** The account is chosen, or given. */
export function forgetQuestion(form: string, store: Storage = window.sessionStorage): void {
  forgetUnder(under(form), store);
}
