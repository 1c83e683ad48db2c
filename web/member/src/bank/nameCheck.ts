import { answer, type Schemas } from "@jmo/shared/api/client";
import { isFinal, useCommand } from "@jmo/shared/api/command";
import { ApiProblem, hasCode } from "@jmo/shared/api/problem";
import { useAnswer } from "@jmo/shared/api/queries";
import { withRetries } from "@jmo/shared/api/retry";
import { useState } from "react";
import type { Account } from "./AccountFields";
import { forgetQuestion, keepQuestion, keptQuestion, type Question } from "./question";

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

/**
 * Whether an account is in the member's name. The question is kept, so that a reload asks no second time.
 *
 * @param form the name of the draft of the form that asks
 */
export function useNameCheck(form: string, account: Account): NameCheck {
  const [kept, setKept] = useState(() => keptQuestion(form));
  const asked = isAbout(kept, account) ? kept : undefined;
  const keep = (question: Question) => {
    keepQuestion(form, question);
    setKept(question);
  };
  /** An answer may come when the member has chosen otherwise, or has left: it counts for the question that is still kept. */
  const isKept = ({ key }: Question) => keptQuestion(form)?.key === key;
  const asking = useCommand(
    (api, { key, bankCode, accountNumber }: Question) =>
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
        if (isKept(question)) {
          keep({ ...question, id: checkId });
        }
      },
      onFailed: (failure, question) => {
        if ((isFinal(failure) || isTooMany(failure)) && isKept(question)) {
          forgetQuestion(form); // the answer stays with its key
          setKept(undefined);
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
      keep(question);
      asking.run(question);
    },
    reset: asking.reset,
  };
}

function isAbout(asked: Question | undefined, account: Account): boolean {
  return asked?.bankCode === account.bankCode && asked.accountNumber === account.accountNumber;
}

function isTooMany(failure: unknown): boolean {
  return hasCode(failure, "too-many-bank-account-checks");
}

/** What is wrong with the request or the login is said; whatever else fails holds nobody up. */
function afterFailure(failure: unknown): Known {
  if (isTooMany(failure)) {
    return "tooMany";
  }
  return failure instanceof ApiProblem && [400, 401].includes(failure.status) ? "refused" : "unknown";
}

function read(asked: Question | undefined, check: { data?: Schemas["BankAccountCheckView"] | undefined; isError: boolean }): Known {
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
