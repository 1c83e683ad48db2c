import type { components } from "./generated";

export type Problem = components["schemas"]["Problem"];
export type Fault = components["schemas"]["Fault"];

const PREFIX = "urn:jmo:problem:";

/** The API's own answer to a request that it did not serve, in the language of the request. */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";

  constructor(
    readonly problem: Problem,
    /** Seconds, where the answer names them. */
    readonly retryAfter: number | undefined,
  ) {
    super(`${problem.type} (${problem.status})`);
  }

  /** The last part of the type, such as `claim-already-open`. */
  get code(): string {
    return this.problem.type.startsWith(PREFIX) ? this.problem.type.slice(PREFIX.length) : this.problem.type;
  }

  get status(): number {
    return this.problem.status;
  }

  get faults(): readonly Fault[] {
    return this.problem.faults ?? [];
  }

  /** What is wrong with one field, in words. */
  faultOf(field: string): string | undefined {
    return this.faults.find((fault) => fault.field === field)?.message;
  }

  /** A further field of the problem, such as `openClaimId`. */
  text(name: string): string | undefined {
    const value: unknown = this.problem[name];
    return typeof value === "string" ? value : undefined;
  }
}

/** An answer that did not come from the API: of a proxy, or cut off. */
export class ForeignAnswer extends Error {
  override readonly name = "ForeignAnswer";

  constructor(readonly status: number) {
    super(`Status ${status} without a problem`);
  }
}

/** No answer came at all: the line is down, or the server is away. Whether the request arrived is unknown. */
export class Unreachable extends Error {
  override readonly name = "Unreachable";

  constructor(cause: unknown) {
    super("No answer", { cause });
  }
}

/** Whether the same request may succeed a little later. */
export function isTemporary(failure: unknown): boolean {
  if (failure instanceof ApiProblem) {
    return [429, 502, 503, 504].includes(failure.status);
  }
  return failure instanceof Unreachable || (failure instanceof ForeignAnswer && failure.status >= 500);
}

export function hasCode(failure: unknown, ...codes: string[]): failure is ApiProblem {
  return failure instanceof ApiProblem && codes.includes(failure.code);
}

/** What is wrong with one field, in words, if that is why something was not served. */
export function faultOf(failure: unknown, field: string): string | undefined {
  return failure instanceof ApiProblem ? failure.faultOf(field) : undefined;
}

function isProblem(body: unknown): body is Problem {
  return (
    typeof body === "object" &&
    body !== null &&
    "type" in body &&
    typeof body.type === "string" &&
    body.type.startsWith(PREFIX) &&
    "title" in body &&
    "status" in body &&
    typeof body.status === "number"
  );
}

export function failureOf(response: Response, body: unknown): ApiProblem | ForeignAnswer {
  if (!isProblem(body)) {
    return new ForeignAnswer(response.status);
  }
  const seconds = Number(response.headers.get("Retry-After") ?? Number.NaN);
  return new ApiProblem(body, Number.isFinite(seconds) ? seconds : undefined);
}
