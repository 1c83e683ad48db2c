import { answer, type Schemas } from "@jmo/shared/api/client";
import { isFinal, useCommand } from "@jmo/shared/api/command";
import { ApiProblem, hasCode } from "@jmo/shared/api/problem";
import { useAnswer } from "@jmo/shared/api/queries";
import { withRetries } from "@jmo/shared/api/retry";
import type { Account } from "../bank/AccountFields";
import { keptDraft, withoutQuestion, type Asked, type Draft } from "./draft";

/** The question is the same with its key, so it may be sent again until an answer arrives. */
const ATTEMPTS = 3;
const AGAIN_MS = 1_000;

/** What is known of an account that the member gives: `unknown` if the bank cannot be asked now, `refused` if the question is wrong. */
export type Known = "nothing" | "checking" | "own" | "notOwn" | "unknown" | "tooMany" | "refused";

export interface NameCheck {
  readonly known: Known;
  /** Why the question was refused. */
  readonly failure: unknown;
  /** Asks the bank about the account; one whose question has not arrived is asked about with the same one. */
  readonly ask: () => void;
  /** The fields have changed. */
  readonly reset: () => void;
}

/** Whether an account is in the member's name. The question is kept with the draft, so that a reload asks no second time. */
export function useNameCheck(draft: Draft, account: Account, onChange: (draft: Draft) => void): NameCheck {
  const asked = isAbout(draft.asked, account) ? draft.asked : undefined;
  /** An answer may come when the member has chosen otherwise, or has left: only a draft that still has the question is changed. */
  const change = ({ key }: Asked, how: (draft: Draft) => Draft) => {
    const now = keptDraft();
    if (now.asked?.key === key) {
      onChange(how(now));
    }
  };
  const asking = useCommand(
    (api, { key, bankCode, accountNumber }: Asked) =>
      withRetries(ATTEMPTS, () =>
        answer(
          api.POST("/api/v1/members/me/bank-account-checks", {
            params: { header: { "Idempotency-Key": key } },
            body: { bankCode, accountNumber },
          }),
        ),
      ),
    {
      onDone: ({ checkId }, question) => {
        change(question, (now) => ({ ...now, asked: { ...question, id: checkId } }));
      },
      onFailed: (failure, question) => {
        if (isFinal(failure) || isTooMany(failure)) {
          change(question, withoutQuestion); // the answer stays with its key
        }
      },
    },
  );
  const check = useAnswer(
    ["bank-account-check", asked?.id],
    (api) =>
      answer(api.GET("/api/v1/members/me/bank-account-checks/{checkId}", { params: { path: { checkId: asked?.id ?? "" } } })),
    { enabled: asked?.id !== undefined, again: (read) => (read?.status === "CHECKING" ? AGAIN_MS : false) },
  );
  return {
    known: asking.pending ? "checking" : asking.failure !== undefined ? afterFailure(asking.failure) : read(asked, check),
    failure: asking.failure,
    ask: () => {
      const question = asked?.id === undefined && asked !== undefined ? asked : { key: crypto.randomUUID(), ...account };
      onChange({ ...draft, asked: question });
      asking.run(question);
    },
    reset: asking.reset,
  };
}

function isAbout(asked: Asked | undefined, account: Account): boolean {
  return asked?.bankCode === account.bankCode && asked.accountNumber === account.accountNumber;
}

function isTooMany(failure: unknown): boolean {
  return hasCode(failure, "too-many-bank-account-checks");
}

/** What is wrong with the request or the login is said; whatever else fails holds up no claim. */
function afterFailure(failure: unknown): Known {
  if (isTooMany(failure)) {
    return "tooMany";
  }
  return failure instanceof ApiProblem && [400, 401].includes(failure.status) ? "refused" : "unknown";
}

function read(asked: Asked | undefined, check: { data?: Schemas["BankAccountCheckView"] | undefined; isError: boolean }): Known {
  if (asked?.id === undefined) {
    return "nothing";
  }
  switch (check.data?.status) {
    case "OWN":
      return "own";
    case "NOT_OWN":
      return "notOwn";
    case "UNKNOWN":
      return "unknown";
    case "CHECKING":
    case undefined:
      return check.isError ? "unknown" : "checking";
  }
}
