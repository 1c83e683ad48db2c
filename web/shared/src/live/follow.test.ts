import { beforeEach, describe, expect, test, vi } from "vitest";
import { ApiProblem } from "../api/problem";
import { problem } from "../testing/server";
import { follow } from "./follow";

function stream(text: string): Response {
  return new Response(text, { headers: { "Content-Type": "text/event-stream" } });
}

function entry(number: number): string {
  return `id:${number}\nevent:timeline\ndata:entry ${number}\n\n`;
}

describe("A timeline is followed", () => {
  const seen: string[] = [];
  const connections: boolean[] = [];
  const requests: Headers[] = [];
  let leaving = new AbortController();
  let renewed: string | undefined;

  function play(...answers: (Response | Error)[]): void {
    vi.stubGlobal("fetch", (_: string, init: RequestInit) => {
      requests.push(new Headers(init.headers));
      const next = answers.shift();
      if (next === undefined || next instanceof Error) {
        return Promise.reject(next ?? new TypeError("no further answer"));
      }
      return Promise.resolve(next);
    });
  }

  function following(): Promise<void> {
    return follow({
      path: "/stream",
      tokens: { accessToken: () => Promise.resolve("a-token"), renewedToken: () => Promise.resolve(renewed) },
      language: "en",
      signal: leaving.signal,
      onConnected: (connected) => connections.push(connected),
      onEvent: (event) => {
        seen.push(event.data);
        return event.type === "end";
      },
    });
  }

  beforeEach(() => {
    seen.length = connections.length = requests.length = 0;
    leaving = new AbortController();
    renewed = undefined;
    vi.useFakeTimers();
    return () => vi.useRealTimers();
  });

  test("to its end", async () => {
    play(stream(`${entry(1)}event:end\ndata:over\n\n`));

    await following();

    expect(seen).toEqual(["entry 1", "over"]);
    expect(requests[0]?.get("Authorization")).toBe("Bearer a-token");
  });

  test("on from the last entry after the line has broken", async () => {
    play(stream(entry(1) + entry(2)), new TypeError("the line is down"), stream("event:end\ndata:over\n\n"));

    const followed = following();
    await vi.runAllTimersAsync();
    await followed;

    expect(seen).toEqual(["entry 1", "entry 2", "over"]);
    expect(requests.map((headers) => headers.get("Last-Event-ID"))).toEqual([null, "2", "2"]);
    expect(connections).toEqual([true, false, false, true]);
  });

  test("with another token where the server refuses the one that was good by the device's clock", async () => {
    renewed = "another";
    play(problem(401, "unauthenticated"), stream("event:end\ndata:over\n\n"));

    await following();

    expect(seen).toEqual(["over"]);
    expect(requests.map((headers) => headers.get("Authorization"))).toEqual(["Bearer a-token", "Bearer another"]);
  });

  test("no longer where it is refused and the session has ended", async () => {
    play(problem(401, "unauthenticated"));

    await expect(following()).rejects.toMatchObject({ status: 401 });
    expect(requests).toHaveLength(1);
  });

  test("no further where it has ended already", async () => {
    play(new Response(null, { status: 204 }));

    await following();

    expect(requests).toHaveLength(1);
  });

  test("not at all where it is refused for good", async () => {
    play(problem(404, "claim-not-found"));

    await expect(following()).rejects.toBeInstanceOf(ApiProblem);
  });

  test("no longer when the screen is left", async () => {
    play(stream(entry(1)));

    const followed = following();
    await vi.advanceTimersByTimeAsync(0);
    leaving.abort();
    await vi.runAllTimersAsync();
    await followed;

    expect(requests).toHaveLength(1);
  });
});
