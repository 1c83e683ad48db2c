import { failureOf, isTemporary } from "../api/problem";
import { sendRenewed, type TokenSource } from "../api/renewal";
import { pause, pauseAfter } from "../api/retry";
import { EventReader, type StreamEvent } from "./events";

export interface Followed {
  /** Of the stream, on this origin. */
  path: string;
  tokens: TokenSource;
  language: string;
  /** Gives true for the last event that there is to come. */
  onEvent: (event: StreamEvent) => boolean;
  /** Whether events arrive at the moment. */
  onConnected: (connected: boolean) => void;
  signal: AbortSignal;
}

/**
 * Follows a stream until it ends, and comes back after each break to where it was. The browser's EventSource cannot: it
 * sends no token.
 *
 * @throws ApiProblem if the stream is refused for good
 */
export async function follow(followed: Followed): Promise<void> {
  let lastSeen: string | undefined;
  let failures = 0;
  while (!followed.signal.aborted) {
    try {
      const response = await open(followed, lastSeen);
      if (response.status === 204) {
        return;
      }
      followed.onConnected(true);
      for await (const event of eventsOf(response)) {
        failures = 0;
        lastSeen = event.id ?? lastSeen;
        if (followed.onEvent(event)) {
          return;
        }
      }
      // The server ends long streams, and those whose token ends: not a failure, yet never a loop without a pause.
      failures = Math.max(failures, 1);
    } catch (failure) {
      if (isEnded(followed.signal)) {
        return;
      }
      if (!(failure instanceof TypeError) && !isTemporary(failure)) {
        throw failure;
      }
      failures++;
      await pauseBefore(followed, failures, failure);
      continue;
    }
    await pauseBefore(followed, failures);
  }
}

/** A function of its own, because the signal changes while a request is awaited, which the compiler does not expect. */
function isEnded(signal: AbortSignal): boolean {
  return signal.aborted;
}

async function pauseBefore(followed: Followed, failures: number, failure?: unknown): Promise<void> {
  if (!isEnded(followed.signal)) {
    followed.onConnected(false);
    await pause(pauseAfter(failures, failure), followed.signal);
  }
}

async function open(followed: Followed, lastSeen: string | undefined): Promise<Response> {
  const response = await sendRenewed(followed.tokens, await followed.tokens.accessToken(), (token) =>
    fetch(followed.path, {
      headers: {
        Accept: "text/event-stream",
        "Accept-Language": followed.language,
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        ...(lastSeen === undefined ? {} : { "Last-Event-ID": lastSeen }),
      },
      cache: "no-store",
      signal: followed.signal,
    }),
  );
  if (!response.ok) {
    const body: unknown = await response.json().catch(() => undefined);
    throw failureOf(response, body);
  }
  return response;
}

async function* eventsOf(response: Response): AsyncGenerator<StreamEvent> {
  if (response.body === null) {
    return;
  }
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  const events = new EventReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return;
    }
    yield* events.read(decoder.decode(value, { stream: true }));
  }
}
