import { changeLanguage } from "@jmo/shared/i18n/start";
import { expectAccessible } from "@jmo/shared/testing/accessible";
import { problem, server } from "@jmo/shared/testing/server";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { showTo } from "../testing/staff";
import { App } from "./App";

const EMPTY = { items: [], next: null };

test("an officer sees the queues of the own role with what waits in them", async () => {
  const api = server();
  api.answer("GET /api/v1/complaint-cases", { items: [{}, {}], next: "more" });
  api.answer("GET /api/v1/compliance-cases", problem(503, "unavailable"));
  showTo(["complaint-officer"], <App />);

  expect(await screen.findByText("2+")).toBeTruthy();
  expect(await screen.findByText("Cannot be counted")).toBeTruthy();
  expect(screen.getByText("Logged in as officer1")).toBeTruthy();
  expect(api.to("GET /api/v1/claim-reviews")).toEqual([]);
  expect(within(screen.getByRole("navigation")).getByRole("link", { name: "Work queues" }).getAttribute("aria-current")).toBe("page");
});

test.each(["id", "en"] as const)("the console is accessible in %s", async (language) => {
  const api = server();
  api.answer("GET /api/v1/complaint-cases", EMPTY);
  api.answer("GET /api/v1/compliance-cases", EMPTY);
  await changeLanguage(language);
  showTo(["supervisor"], <App />);

  await waitFor(() => {
    expect(screen.getAllByText("0")).toHaveLength(2);
  });
  await expectAccessible();
});

test("a member who comes with the login of the member app is shown the way to the own account for work", async () => {
  server();
  showTo([], <App />);

  expect(await screen.findByRole("heading", { name: "This account has no role here" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Sign out and log in with another account" })).toBeTruthy();
  await expectAccessible();
});
