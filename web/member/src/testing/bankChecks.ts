import { problem } from "@jmo/shared/testing/server";

/** The question whose an account is. */
export const QUESTION = "POST /api/v1/members/me/bank-account-checks";

/** Where the answer to a question is read. */
export function answerTo(checkId: string): string {
  return `GET /api/v1/members/me/bank-account-checks/${checkId}`;
}

export function bankCheck(status: "CHECKING" | "OWN" | "NOT_OWN" | "UNKNOWN", checkId = "b-1") {
  return { checkId, status, waitsUntil: "2026-11-30T10:00:30+07:00" };
}

export function tooManyBankChecks(): Response {
  const refused = problem(429, "too-many-bank-account-checks");
  refused.headers.set("Retry-After", "3600");
  return refused;
}
