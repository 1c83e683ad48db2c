import { expect, test } from "vitest";
import { perform, PREPARATION_MS } from "./perform";

const STEPS = (["FRONTAL", "TURN_LEFT", "FRONTAL"] as const).map((step) => ({ step, instruction: step }));

test("each step is announced, then taken, and no two within the least time", async () => {
  const course: string[] = [];
  let clock = 1_000.4;

  const frames = await perform({
    steps: STEPS,
    announce: (index) => course.push(`announced ${index}`),
    wait: (milliseconds) => {
      clock += milliseconds;
      return Promise.resolve();
    },
    take: () => {
      course.push("taken");
      return Promise.resolve(new Blob(["x"]));
    },
    now: () => clock,
    signal: new AbortController().signal,
  });

  expect(course).toEqual(["announced 0", "taken", "announced 1", "taken", "announced 2", "taken"]);
  expect(frames?.map((frame) => [frame.step, frame.takenAtMillis])).toEqual([
    ["FRONTAL", 1_000 + PREPARATION_MS],
    ["TURN_LEFT", 1_000 + 2 * PREPARATION_MS],
    ["FRONTAL", 1_000 + 3 * PREPARATION_MS],
  ]);
});

test("nothing is taken any more when the screen is left", async () => {
  const leaving = new AbortController();
  leaving.abort();

  const frames = await perform({
    steps: STEPS,
    announce: () => undefined,
    wait: () => Promise.resolve(),
    take: () => Promise.reject(new Error("taken")),
    now: () => 0,
    signal: leaving.signal,
  });

  expect(frames).toBeUndefined();
});
