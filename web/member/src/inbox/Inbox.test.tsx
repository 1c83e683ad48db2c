import { changeLanguage } from "@jmo/shared/i18n/start";
import { expectAccessible } from "@jmo/shared/testing/accessible";
import { problem, server, type Server } from "@jmo/shared/testing/server";
import { show } from "@jmo/shared/testing/show";
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Route, Routes } from "react-router";
import { beforeEach, expect, test } from "vitest";
import Inbox from "./Inbox";

function notice(id: string, readAt: string | null, subjectType = "complaint") {
  return {
    id,
    subjectType,
    subjectId: "s-1",
    claimId: null,
    step: "x",
    title: `News ${id}`,
    body: "There is news.",
    occurredAt: "2026-11-29T09:00:00+07:00",
    validUntil: null,
    expired: false,
    readAt,
    archivedAt: null as string | null,
  };
}

const READ_AT = "2026-11-29T10:00:00+07:00";
const LIST = "GET /api/v1/notifications";
const COUNT = "GET /api/v1/notifications/unread-count";
const ARCHIVE = "/api/v1/notifications/1/archive";

let api: Server;

beforeEach(() => {
  api = server();
  api.answer(LIST, { items: [notice("1", null), notice("2", READ_AT), notice("3", null, "promo")], next: null });
  api.answer(COUNT, { count: 2, atLeast: false }, { count: 1, atLeast: false });
  api.answer("POST /api/v1/notifications/1/read", notice("1", READ_AT));
  api.answer("POST /api/v1/notifications/3/read", notice("3", READ_AT));
});

function open() {
  show(
    <Routes>
      <Route path="inbox" element={<Inbox />} />
      <Route path="complaints/:complaintId" element={<p>The complaint</p>} />
    </Routes>,
    "/inbox",
  );
  return userEvent.setup();
}

test("what is unread is counted and marked, and what has a screen leads to it", async () => {
  open();

  expect(await screen.findByText("2 unread")).toBeTruthy();
  const [first, second, third] = screen.getAllByRole("article").map((each) => within(each));
  expect(first?.getByText("New")).toBeTruthy();
  expect(first?.getByRole("link", { name: "Open: News 1" }).getAttribute("href")).toBe("/complaints/s-1");
  expect(second?.queryByText("New")).toBeNull();
  expect(third?.queryByRole("link")).toBeNull();
});

test("the count is of the whole inbox, and says where it is a least", async () => {
  api.answer(COUNT, { count: 100, atLeast: true });
  open();

  expect(await screen.findByText("At least 100 unread")).toBeTruthy();
});

test("a notice is put away, found in the archive, and comes back", async () => {
  const away = { ...notice("1", READ_AT), archivedAt: READ_AT };
  api.answer(`PUT ${ARCHIVE}`, away);
  api.answer(`DELETE ${ARCHIVE}`, notice("1", READ_AT));
  api.answer(LIST, { items: [notice("1", null)], next: null }, { items: [], next: null }, { items: [away], next: null }, { items: [], next: null });
  const user = open();

  await user.click(await screen.findByRole("button", { name: "Archive: News 1" }));
  await expect.poll(() => screen.queryByText("News 1")).toBeNull();
  await user.click(screen.getByRole("button", { name: "See the archive" }));
  await user.click(await screen.findByRole("button", { name: "Back to the inbox: News 1" }));

  expect(await screen.findByText("The archive is empty.")).toBeTruthy();
  expect(api.to(LIST).map(({ request }) => new URL(request.url).searchParams.get("archived"))).toEqual(["false", "false", "true", "true"]);
});

test("a notice is marked as read, and the count follows", async () => {
  api.answer(
    LIST,
    { items: [notice("1", null), notice("3", null)], next: null },
    { items: [notice("1", READ_AT), notice("3", null)], next: null },
  );
  const user = open();

  await user.click(await screen.findByRole("button", { name: "Mark as read: News 1" }));

  expect(await screen.findByText("1 unread")).toBeTruthy();
});

test("all that are shown are marked at once", async () => {
  const user = open();

  await user.click(await screen.findByRole("button", { name: "Mark all that are shown as read" }));

  await expect.poll(() => api.to("POST /api/v1/notifications/3/read").length).toBe(1);
  expect(api.to("POST /api/v1/notifications/1/read")).toHaveLength(1);
});

test("who opens what a notice is about has read it", async () => {
  const user = open();

  await user.click(await screen.findByRole("link", { name: "Open: News 1" }));

  expect(await screen.findByText("The complaint")).toBeTruthy();
  await expect.poll(() => api.to("POST /api/v1/notifications/1/read").length).toBe(1);
});

test("an inbox that cannot be read is said in the API's words", async () => {
  api.answer(LIST, problem(503, "service-unavailable", { detail: "The inbox is away." }));
  open();

  expect(await screen.findByText("The inbox is away.")).toBeTruthy();
});

test.each(["id", "en"] as const)("the inbox keeps the rules of accessibility (%s)", async (language) => {
  await changeLanguage(language);
  open();
  await screen.findAllByRole("article");

  await expectAccessible();
});
