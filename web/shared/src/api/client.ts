import createClient, { type Client } from "openapi-fetch";
import { learnTime } from "./clock";
import type { components, paths } from "./generated";
import { failureOf, Unreachable } from "./problem";
import { noteReach } from "./reach";

export type Schemas = components["schemas"];
export type Paths = paths;
export type Api = Client<paths>;

/** What a request needs of the app around it. */
export interface Caller {
  /** A token that is still good for a while; none if nobody is logged in. */
  accessToken: () => Promise<string | undefined>;
  /**
   * Another token than one that the server has refused, though it was good by this device's clock.
   *
   * @returns nothing if the session has ended
   */
  renewedToken: (refused: string) => Promise<string | undefined>;
  /** The token was refused: the session has been ended elsewhere. */
  refused: () => void;
  language: () => string;
}

const SCHEME = "Bearer ";

function withToken(request: Request, token: string): Request {
  request.headers.set("Authorization", SCHEME + token);
  return request;
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

/**
 * Sends a request, and once more with another token if the server refuses the one that it has: a device whose clock has jumped takes
 * a token for good that has ended.
 */
async function sendFor(caller: Caller, request: Request): Promise<Response> {
  const token = request.headers.get("Authorization")?.slice(SCHEME.length);
  // A body can be read once only.
  const again = token !== undefined && isRepeatable(request) ? request.clone() : undefined;
  const response = await send(request);
  if (response.status !== 401 || token === undefined || again === undefined) {
    return response;
  }
  const other = await caller.renewedToken(token);
  return other === undefined ? response : send(withToken(again, other));
}

/** The client of the suite's API, on the origin that the app came from. */
export function apiClient(caller: Caller, origin: string = window.location.origin): Api {
  // The global is looked up for each request, as it is where a test plays the server.
  const client = createClient<paths>({ baseUrl: origin, fetch: (request) => sendFor(caller, request) });
  client.use({
    async onRequest({ request }) {
      const token = await caller.accessToken();
      if (token !== undefined) {
        withToken(request, token);
      }
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
