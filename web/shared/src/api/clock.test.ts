import { expect, test } from "vitest";
import { clockIsWrong, learnTime, serverNow, subscribeToClock, until } from "./clock";

const HOUR = 3_600_000;

function answered(ahead: number, header = new Date(Date.now() + ahead).toUTCString()): Response {
  return new Response(null, { headers: { Date: header } });
}

test("time limits follow the server's clock, whatever the device's shows", () => {
  const at = new Date(Date.now() + HOUR + 300_000).toISOString();
  learnTime(answered(HOUR), Date.now());

  expect(Math.abs(serverNow().getTime() - Date.now() - HOUR)).toBeLessThan(2_000);
  expect(Math.abs(until(at) - 300_000)).toBeLessThan(2_000);
});

test("a clock that is minutes off is noticed, and when it has been set right too", () => {
  let changes = 0;
  const end = subscribeToClock(() => changes++);
  learnTime(answered(-10 * 60_000), Date.now());
  expect(clockIsWrong()).toBe(true);

  learnTime(answered(0), Date.now());
  expect(clockIsWrong()).toBe(false);
  expect(changes).toBe(2);
  end();
});

test.each([
  ["an answer without a time", answered(0, ""), 0],
  ["a slow answer", answered(HOUR), 11_000],
  ["a second, which is the header's", answered(1_000), 0],
])("%s changes nothing", (_, response, took) => {
  learnTime(response, Date.now() - took);

  expect(clockIsWrong()).toBe(false);
  expect(Math.abs(serverNow().getTime() - Date.now())).toBeLessThan(1_600);
});
