import { serverNow } from "@jmo/shared/api/clock";
import { forgetUnder, keepUnder, keptUnder } from "@jmo/shared/drafts";
import type { Account } from "../bank/AccountFields";
import { forgetQuestion } from "../bank/question";

/** A claim that is being made. It survives a reload and a login in this tab, and is forgotten at sign-out. */
export interface Draft {
  /** Of the request: the same as long as what is claimed is the same, so that no press and no repetition claims twice. */
  readonly key: string;
  readonly verification?: { readonly id: string; readonly expiresAt: string; readonly judged: boolean };
  /** Whose frames are on their way: whether they have arrived is not known yet. */
  readonly sent?: { readonly id: string; readonly expiresAt: string };
  /** Whether the money goes to the account on the member's record; else to the one that is given here. */
  readonly onRecord?: boolean;
  readonly bankCode?: string;
  readonly accountNumber?: string;
}

export const NAME = "claim";

export function newDraft(): Draft {
  return { key: crypto.randomUUID() };
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function read(kept: unknown): Draft | undefined {
  if (typeof kept !== "object" || kept === null || !("key" in kept) || !isText(kept.key)) {
    return undefined;
  }
  const draft: { -readonly [K in keyof Draft]: Draft[K] } = { key: kept.key };
  if ("bankCode" in kept && isText(kept.bankCode)) {
    draft.bankCode = kept.bankCode;
  }
  if ("accountNumber" in kept && isText(kept.accountNumber)) {
    draft.accountNumber = kept.accountNumber;
  }
  if ("onRecord" in kept && kept.onRecord === true) {
    draft.onRecord = true;
  }
  const selfie = "verification" in kept ? kept.verification : undefined;
  if (typeof selfie === "object" && selfie !== null && "id" in selfie && "expiresAt" in selfie && "judged" in selfie) {
    if (isText(selfie.id) && isText(selfie.expiresAt)) {
      draft.verification = { id: selfie.id, expiresAt: selfie.expiresAt, judged: selfie.judged === true };
    }
  }
  const sent = "sent" in kept ? kept.sent : undefined;
  if (typeof sent === "object" && sent !== null && "id" in sent && "expiresAt" in sent && isText(sent.id) && isText(sent.expiresAt)) {
    draft.sent = { id: sent.id, expiresAt: sent.expiresAt };
  }
  return draft;
}

function withoutExpired(draft: Draft, now: Date): Draft {
  const { verification, sent, ...rest } = draft;
  const holds = (session: { expiresAt: string } | undefined) => session !== undefined && new Date(session.expiresAt) > now;
  return {
    ...rest,
    ...(verification !== undefined && holds(verification) && { verification }),
    ...(sent !== undefined && holds(sent) && { sent }),
  };
}

/** @param now a selfie whose time is over is left out */
export function keptDraft(now: Date = serverNow(), store: Storage = window.sessionStorage): Draft {
  const kept = read(keptUnder(NAME, store));
  return kept === undefined ? newDraft() : withoutExpired(kept, now);
}

export function keepDraft(draft: Draft, store: Storage = window.sessionStorage): void {
  keepUnder(NAME, draft, store);
}

export function forgetDraft(store: Storage = window.sessionStorage): void {
  forgetUnder(NAME, store);
  forgetQuestion(NAME, store);
}

/** What is claimed has changed, so it is another request. */
export function changed(draft: Draft, change: Partial<Omit<Draft, "key">>): Draft {
  return { ...draft, ...change, key: crypto.randomUUID() };
}

/** Paid into the account on the member's record. */
export function paidOnRecord(draft: Draft): Draft {
  if (draft.onRecord === true) {
    return draft;
  }
  const { bankCode: _, accountNumber: __, ...rest } = draft;
  return changed(rest, { onRecord: true });
}

/** Paid into an account that the member gives. */
export function paidInto(draft: Draft, account: Account): Draft {
  if (isPaidInto(draft, account)) {
    return draft;
  }
  return changed(withoutRecord(draft), { bankCode: account.bankCode, accountNumber: account.accountNumber });
}

export function isPaidInto(draft: Draft, account: Account): boolean {
  return draft.onRecord !== true && draft.bankCode === account.bankCode && draft.accountNumber === account.accountNumber;
}

/** Where the money goes is to be chosen anew. */
export function withoutRecord(draft: Draft): Draft {
  const { onRecord: _, ...rest } = draft;
  return rest;
}

/** Without a selfie that can serve no longer. */
export function withoutSelfie(draft: Draft): Draft {
  const { verification: _, sent: __, ...rest } = draft;
  return { ...rest, key: crypto.randomUUID() };
}

/** With a selfie that has arrived. */
export function withSelfie(draft: Draft, verification: NonNullable<Draft["verification"]>): Draft {
  return { ...withoutSelfie(draft), verification };
}
