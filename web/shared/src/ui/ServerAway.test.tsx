import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { answer } from "../api/client";
import { useAnswer } from "../api/queries";
import { expectAccessible } from "../testing/accessible";
import { problem, server } from "../testing/server";
import { show } from "../testing/show";
import { ServerAway } from "./ServerAway";

function Balance() {
  const savings = useAnswer(["savings"], (api) => answer(api.GET("/api/v1/savings/me")));
  return <p>{savings.data === undefined ? "empty" : "filled"}</p>;
}

function suite() {
  const api = server();
  api.answer("GET /api/v1/savings/me", new TypeError("Failed to fetch"), { balance: 1 });
  api.answer("GET /api/v1/outages", new TypeError("Failed to fetch"), []);
  show(
    <>
      <ServerAway />
      <Balance />
    </>,
  );
  return api;
}

test("a server that is away is announced, looked for, and what is empty is filled when it is back", async () => {
  suite();

  expect(await screen.findByText(/The server cannot be reached/)).toBeTruthy();
  await expectAccessible();
  expect(await screen.findByText("filled")).toBeTruthy();
  expect(screen.queryByText(/The server cannot be reached/)).toBeNull();
});

test("a member who does not want to wait tries at once", async () => {
  const api = suite();
  await screen.findByText("empty");
  api.answer("GET /api/v1/outages", []);
  await userEvent.setup().click(await screen.findByRole("button", { name: "Try again" }));

  expect(await screen.findByText("filled")).toBeTruthy();
});

test("a server that refuses is there", async () => {
  const api = server();
  api.answer("GET /api/v1/savings/me", problem(503, "unavailable"));
  show(
    <>
      <ServerAway />
      <Balance />
    </>,
  );
  await vi.waitFor(() => {
    expect(api.received).toHaveLength(1);
  });

  expect(screen.queryByRole("status")).toBeNull();
});

test("without a connection the member reads that nothing is sent by itself", () => {
  server();
  show(<ServerAway />);
  const connected = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  act(() => {
    window.dispatchEvent(new Event("offline"));
  });
  expect(screen.getByRole("status").textContent).toMatch(/not connected.*nothing is sent until you press again/i);

  connected.mockReturnValue(true);
  act(() => {
    window.dispatchEvent(new Event("online"));
  });
  expect(screen.queryByRole("status")).toBeNull();
});
