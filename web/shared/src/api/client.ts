import createClient, { type Client } from "openapi-fetch";
import { learnTime } from "./clock";
import type { components, paths } from "./generated";
import { failureOf, Unreachable } from "./problem";
import { noteReach } from "./reach";
import { sendRenewed, type TokenSource } from "./renewal";

export type Schemas = components["schemas"];
export type Paths = paths;
export type Api = Client<paths>;

/** What a request needs of the app around it. */
export interface Caller extends TokenSource {
  /** The token was refused: the session has been ended elsewhere. */
  refused: () => void;
  language: () => string;
}

const SCHEME = "Bearer ";

function setToken(request: Request, token: string | undefined): void {
  if (token !== undefined) {
    request.headers.set("Authorization", SCHEME + token);
  }
}

/** Whether the request may arrive twice. */
function isRepeatable(request: Request): boolean {
  return ["GET", "HEAD"].includes(request.method) || request.headers.has("Idempotency-Key");
}

async function send(request: Request): Promise<Response> {
  const sentAt = Date.now();
  const response = await globalThis.fetch(request);
  learnTime(response, sentAt);
  noteReach("answered");
  return response;
}

async function sendFor(caller: Caller, request: Request): Promise<Response> {
  if (!isRepeatable(request)) {
    return send(request);
  }
  return sendRenewed(caller, request.headers.get("Authorization")?.slice(SCHEME.length), (token) => {
    const attempt = request.clone(); // a body can be read once only
    setToken(attempt, token);
    return send(attempt);
  });
}

/** The client of the suite's API, on the origin that the app came from. */
export function apiClient(caller: Caller, origin: string = window.location.origin): Api {
  // The global is looked up for each request, as it is where a test plays the server.
  const client = createClient<paths>({ baseUrl: origin, fetch: (request) => sendFor(caller, request) });
  client.use({
    async onRequest({ request }) {
      setToken(request, await caller.accessToken());
      request.headers.set("Accept-Language", caller.language());
      return request;
    },
    onResponse({ response }) {
      if (response.status === 401) {
        caller.refused();
      }
    },
    onError({ error }) {
      if (error instanceof Error && error.name === "AbortError") {
        return error;
      }
      noteReach("away");
      return new Unreachable(error);
    },
  });
  return client;
}

/**
 * The data of an answer.
 *
 * @throws ApiProblem, ForeignAnswer or Unreachable
 */
export async function answer<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok || data === undefined) {
    throw failureOf(response, error);
  }
  return data;
}

/**
 * For requests whose answer has no data.
 *
 * @throws ApiProblem, ForeignAnswer or Unreachable
 */
export async function accepted(call: Promise<{ error?: unknown; response: Response }>): Promise<void> {
  const { error, response } = await call;
  if (!response.ok) {
    throw failureOf(response, error);
  }
}
