import { vi } from "vitest";

/** What the played server answers: a body of JSON with 200, a response, or a failure of the line. */
export type Reply = object | Response | Error;

export interface Received {
  readonly call: string;
  readonly request: Request;
  readonly body: string;
}

export interface Server {
  readonly received: readonly Received[];
  /** From now on; of several replies each serves once, and the last for ever. */
  answer: (call: string, ...replies: Reply[]) => void;
  to: (call: string) => Received[];
}

export function problem(status: number, code: string, more: object = {}): Response {
  const body = { type: `urn:jmo:problem:${code}`, title: `Title of ${code}`, status, instance: "/", ...more };
  return Response.json(body, { status, headers: { "Content-Type": "application/problem+json" } });
}

/** Plays the API at the place where the app would reach it: `GET /api/v1/savings/me`. */
export function server(): Server {
  const replies = new Map<string, Reply[]>();
  const received: Received[] = [];
  vi.stubGlobal("fetch", async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = input instanceof Request ? input : new Request(new URL(String(input), window.location.origin), init);
    const call = `${request.method} ${new URL(request.url).pathname}`;
    received.push({ call, request, body: await request.clone().text() });
    const waiting = replies.get(call) ?? [];
    const reply = waiting.length > 1 ? waiting.shift() : waiting[0];
    if (reply === undefined) {
      return problem(404, "path-not-found");
    }
    if (reply instanceof Error) {
      throw reply;
    }
    return reply instanceof Response ? reply.clone() : Response.json(reply);
  });
  return {
    received,
    answer: (call, ...given) => {
      replies.set(call, given);
    },
    to: (call) => received.filter((each) => each.call === call),
  };
}
