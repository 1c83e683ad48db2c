import { server, type Server } from "@jmo/shared/testing/server";
import { fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Route, Routes } from "react-router";
import { beforeEach, expect, test } from "vitest";
import { CLOSED, DIFFERENCE } from "../testing/examples";
import { ANSWERS } from "../testing/operations";
import { showTo } from "../testing/staff";
import ContributionDay from "./ContributionDay";
import PayoutDay from "./PayoutDay";

const DAY = "/api/v1/reconciliations/2026-11-28";
let api: Server;

beforeEach(() => {
  api = server();
  for (const [call, answer] of Object.entries(ANSWERS)) {
    api.answer(call, answer);
  }
});

function showDay(day: React.JSX.Element) {
  showTo(
    ["operator"],
    <Routes>
      <Route path="/:day" element={day} />
    </Routes>,
    "/2026-11-28",
  );
}

test("an operator closes a difference with the reason that auditors read", async () => {
  const user = userEvent.setup();
  const close = `POST ${DAY}/differences/${DIFFERENCE.id}/close`;
  api.answer(close, CLOSED);
  showDay(<PayoutDay />);

  expect(await screen.findByText(/Booked by the bank a day later/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Close" }));
  const dialog = within(await screen.findByRole("dialog"));
  fireEvent.change(dialog.getByLabelText(/Reason/), { target: { value: "Found on the next day" } });
  await user.click(dialog.getByRole("button", { name: "Close" }));

  expect(await screen.findByText("The difference has been closed.")).toBeTruthy();
  expect(JSON.parse(api.to(close)[0]?.body ?? "")).toEqual({ reason: "Found on the next day" });
});

test("all differences of one kind are closed at once", async () => {
  const user = userEvent.setup();
  const close = `POST ${DAY}/differences/close`;
  api.answer(close, { closed: 12 });
  showDay(<PayoutDay />);

  await user.click(await screen.findByRole("combobox", { name: "Close all of a kind" }));
  await user.click(screen.getByRole("option", { name: "Not on the statement" }));
  await user.click(screen.getByRole("button", { name: "Close all: Not on the statement" }));
  const dialog = within(await screen.findByRole("dialog"));
  fireEvent.change(dialog.getByLabelText(/Reason/), { target: { value: "The bank sent half of the file" } });
  await user.click(dialog.getByRole("button", { name: "Close all: Not on the statement" }));

  expect(await screen.findByText("12 differences were closed.")).toBeTruthy();
  expect(JSON.parse(api.to(close)[0]?.body ?? "")).toEqual({
    kind: "NOT_ON_STATEMENT",
    reason: "The bank sent half of the file",
  });
});

test("a day of contributions is compared again when an operator asks for it", async () => {
  const user = userEvent.setup();
  const repeat = "POST /api/v1/contributions/reconciliations/2026-11-28";
  api.answer(repeat, Response.json({}, { status: 202 }));
  showDay(<ContributionDay />);

  expect(await screen.findByText("There are no differences on this day.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Compare again" }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Compare again" }));

  expect(await screen.findByText("The day will be compared once more.")).toBeTruthy();
  expect(screen.queryByRole("combobox", { name: "Close all of a kind" })).toBeNull();
});
