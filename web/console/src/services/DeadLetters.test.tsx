import { problem, server, type Server } from "@jmo/shared/testing/server";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Route, Routes } from "react-router";
import { beforeEach, expect, test } from "vitest";
import { LETTER, WHOLE_LETTER } from "../testing/examples";
import { showTo } from "../testing/staff";
import DeadLetter from "./DeadLetter";
import Health from "./Health";
import ServiceDeadLetters from "./ServiceDeadLetters";

const ALL = "/api/v1/operations/payout-service/dead-letters";
const ONE = `${ALL}/${LETTER.id}`;
let api: Server;

beforeEach(() => {
  api = server();
  api.answer(`GET ${ALL}`, { items: [LETTER], next: null });
  api.answer(`GET ${ONE}`, WHOLE_LETTER);
});

function showLetter() {
  showTo(
    ["operator"],
    <Routes>
      <Route path="/:service/:letterId" element={<DeadLetter />} />
    </Routes>,
    `/payout-service/${LETTER.id}`,
  );
}

function showLetters() {
  showTo(
    ["operator"],
    <Routes>
      <Route path="/:service" element={<ServiceDeadLetters />} />
    </Routes>,
    "/payout-service",
  );
}

function bodies(call: string): unknown[] {
  return api.to(call).map(({ body }): unknown => JSON.parse(body));
}

test("an operator reads a dead letter with its payload masked, and replays it with a reason", async () => {
  const user = userEvent.setup();
  api.answer(`POST ${ONE}/replay`, { ...LETTER, state: "REPLAYED" });
  showLetter();

  expect(await screen.findByText(/E\*\*\*\*\* C\*\*\*\*\*\*/)).toBeTruthy();
  expect(screen.getByText("Looking at this page is recorded: who looked, when, and at whose data.")).toBeTruthy();
  api.answer(`GET ${ONE}`, { ...WHOLE_LETTER, letter: { ...LETTER, state: "REPLAYED" } });
  await user.click(screen.getByRole("button", { name: "Replay" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Replay" }));
  fireEvent.change(dialog.getByLabelText(/Reason/), { target: { value: "The bank was added" } });
  await user.click(dialog.getByRole("button", { name: "Replay" }));

  expect(await screen.findByText("The message has been replayed.")).toBeTruthy();
  expect(bodies(`POST ${ONE}/replay`)).toEqual([{ reason: "The bank was added" }]);
  await waitFor(() => {
    expect(screen.queryByRole("button", { name: "Replay" })).toBeNull();
  });
});

test("a letter that fails again says so in the dialog and goes on waiting", async () => {
  const user = userEvent.setup();
  api.answer(`POST ${ONE}/replay`, problem(422, "dead-letter-failed-again", { detail: "It failed again." }));
  showLetter();

  await user.click(await screen.findByRole("button", { name: "Replay" }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Replay" }));

  expect(await within(screen.getByRole("dialog")).findByText("It failed again.")).toBeTruthy();
});

test("nothing is discarded without a reason", async () => {
  const user = userEvent.setup();
  api.answer(`POST ${ONE}/discard`, { ...LETTER, state: "DISCARDED" });
  showLetter();

  await user.click(await screen.findByRole("button", { name: "Discard" }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.click(dialog.getByRole("button", { name: "Discard" }));
  expect(api.to(`POST ${ONE}/discard`)).toEqual([]);

  fireEvent.change(dialog.getByLabelText(/Reason/), { target: { value: "Sent twice by mistake" } });
  await user.click(dialog.getByRole("button", { name: "Discard" }));
  expect(await screen.findByText("The message has been discarded.")).toBeTruthy();
  expect(bodies(`POST ${ONE}/discard`)).toEqual([{ reason: "Sent twice by mistake" }]);
});

test("all that are selected are replayed, part by part, and what goes on waiting is counted", async () => {
  const user = userEvent.setup();
  const replays = `POST ${ALL}/replays`;
  api.answer(
    replays,
    { replayed: 100, failed: [], skipped: [], next: "cursor-2" },
    { replayed: 7, failed: ["a"], skipped: ["b", "c"], next: null },
  );
  showLetters();

  fireEvent.change(await screen.findByLabelText("Part of the cause"), { target: { value: "bank code" } });
  await user.click(screen.getByRole("button", { name: "Apply" }));
  await user.click(await screen.findByRole("button", { name: "Replay all selected" }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Replay all selected" }));

  expect(await screen.findByText("Replayed: 107. Still waiting: 3.")).toBeTruthy();
  const queries = api.to(replays).map(({ request }) => new URL(request.url).searchParams);
  expect(queries.map((query) => query.get("cause"))).toEqual(["bank code", "bank code"]);
  expect(queries.map((query) => query.get("cursor"))).toEqual([null, "cursor-2"]);
});

test("a service that does not answer stands beside those that do", async () => {
  for (const name of ["account", "contribution", "balance", "claim", "biometric", "accident", "complaint", "information", "notification"]) {
    api.answer(`GET /api/v1/operations/${name}-service/dead-letters`, { items: [], next: null });
  }
  api.answer(`GET ${ALL}`, problem(503, "service-unavailable"));
  api.answer("GET /api/v1/outages/history", { items: [], next: null });
  showTo(["operator"], <Health />);

  expect(await screen.findByText("9 of 10 services answer.")).toBeTruthy();
  const row = within(screen.getByRole("row", { name: /payout-service/ }));
  expect(row.getByText("Does not answer")).toBeTruthy();
});
