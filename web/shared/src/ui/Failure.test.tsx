import { act, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { ApiProblem, ForeignAnswer, Unreachable } from "../api/problem";
import { changeLanguage } from "../i18n/start";
import { expectAccessible } from "../testing/accessible";
import { Failure } from "./Failure";

afterEach(() => {
  vi.useRealTimers();
});

function problem(status: number, retryAfter?: number): ApiProblem {
  return new ApiProblem({ type: `urn:jmo:problem:p-${status}`, title: `Title ${status}`, status, instance: "/" }, retryAfter);
}

const STEPS = [
  [401, "Masuk lagi, lalu coba sekali lagi.", "Log in again, then try once more."],
  [403, /tidak berhak.*hubungi 175/, /may not use this service.*call 175/],
  [404, /Kembali ke beranda/, /Go back to the start page/],
  [409, /keadaan terbarunya/, /latest state/],
  [422, /Perbaiki yang disebut/, /Correct what is named/],
  [423, /Tunggu sampai kuncinya terbuka/, /Wait until it is unlocked/],
  [429, /Terlalu banyak permintaan/, /Too many requests/],
  [503, /Isian Anda tidak hilang/, /What you have entered is not lost/],
] as const;

test.each(STEPS.flatMap(([status, id, en]) => [[status, "id", id] as const, [status, "en", en] as const]))(
  "%i says what to do next (%s)",
  async (status, language, step) => {
    await changeLanguage(language);
    render(<Failure failure={problem(status)} />);

    expect(screen.getByText(`Title ${status}`)).toBeTruthy();
    expect(screen.getByText(step)).toBeTruthy();
    await expectAccessible();
  },
);

test.each([
  ["id", new Unreachable(undefined), "Server tidak dapat dihubungi"],
  ["en", new Unreachable(undefined), "The server cannot be reached"],
  ["id", new ForeignAnswer(503), "Isian Anda tidak hilang. Coba lagi sebentar lagi."],
  ["en", new ForeignAnswer(503), "What you have entered is not lost. Try again in a moment."],
] as const)("an answer that did not come from the API is said in words too (%s, %o)", async (language, failure, words) => {
  await changeLanguage(language);
  render(<Failure failure={failure} />);

  expect(screen.getByText(words)).toBeTruthy();
});

test("a wait is counted down, and trying again waits for its end", async () => {
  vi.useFakeTimers();
  await act(async () => {
    render(<Failure failure={problem(429, 3)} retry={() => undefined} />);
    await Promise.resolve();
  });
  const retry = screen.getByRole<HTMLButtonElement>("button", { name: "Try again" });
  expect(screen.getAllByText("Wait 3 seconds.")).toHaveLength(2);
  expect(retry.disabled).toBe(true);

  await act(() => vi.advanceTimersByTimeAsync(2_000));
  expect(screen.getByText("Wait 1 second.").getAttribute("aria-hidden")).toBe("true");
  expect(retry.disabled).toBe(true);

  await act(() => vi.advanceTimersByTimeAsync(1_000));
  expect(screen.getByText("You can try again now.")).toBeTruthy();
  expect(retry.disabled).toBe(false);
});

test("another failure has a wait of its own", async () => {
  vi.useFakeTimers();
  const { rerender } = render(<Failure failure={problem(429, 3)} retry={() => undefined} />);
  await act(() => vi.advanceTimersByTimeAsync(3_000));
  rerender(<Failure failure={problem(429, 9)} retry={() => undefined} />);

  expect(screen.getAllByText("Wait 9 seconds.")).toHaveLength(2);
  expect(screen.getByRole<HTMLButtonElement>("button").disabled).toBe(true);
});
