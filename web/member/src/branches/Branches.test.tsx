import { changeLanguage } from "@jmo/shared/i18n/start";
import { expectAccessible } from "@jmo/shared/testing/accessible";
import { problem, server, type Server } from "@jmo/shared/testing/server";
import { show } from "@jmo/shared/testing/show";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Route, Routes } from "react-router";
import { beforeEach, expect, test, vi } from "vitest";
import BranchPage from "./Branch";
import Branches, { kilometres } from "./Branches";

const BRANCH = {
  code: "CTH-1",
  name: "Branch One",
  kind: { code: "BRANCH", text: "Branch" },
  address: "Jl. Merdeka 1",
  city: "Bandung",
  province: { code: "32", name: "West Java" },
  phone: null,
  latitude: -6.9,
  longitude: 107.6,
  distanceMetres: null as number | null,
  services: [
    { code: "JHT_CLAIM", text: "JHT claim", appointments: true },
    { code: "CARD", text: "Card", appointments: false },
  ],
  accessibility: [{ code: "WHEELCHAIR", text: "Wheelchairs" }],
  hours: [
    { day: "MONDAY", hours: "08:00-12:00|13:00-15:00" },
    { day: "SUNDAY", hours: "" },
  ],
  openOnHolidays: false,
  slotMinutes: 30,
  timeZone: "WITA",
  opening: { open: true, changesAt: null, text: "Open until 15.00" },
  sample: true,
};
const LIST = "GET /api/v1/branches";

let api: Server;

beforeEach(() => {
  api = server();
  api.answer(LIST, { items: [BRANCH], next: null });
  api.answer("GET /api/v1/branches/CTH-1", BRANCH);
});

function open(at = "/branches") {
  show(
    <Routes>
      <Route path="branches" element={<Branches />} />
      <Route path="branches/:code" element={<BranchPage />} />
    </Routes>,
    at,
  );
  return userEvent.setup();
}

function asked(): URLSearchParams {
  return new URL(api.to(LIST).at(-1)?.request.url ?? "http://nowhere").searchParams;
}

function playLocation(play: (found: PositionCallback, failed: PositionErrorCallback) => void) {
  const ask = vi.fn(play);
  vi.stubGlobal("navigator", Object.assign(Object.create(navigator) as object, { geolocation: { getCurrentPosition: ask } }));
  return ask;
}

test("the place is asked for only at a press, roughly, and the nearest branch comes first", async () => {
  const ask = playLocation((found) => {
    found({ coords: { latitude: -6.2000123, longitude: 106.83 } } as GeolocationPosition);
  });
  const user = open();
  await screen.findByRole("link", { name: "Branch One" });
  expect(ask).not.toHaveBeenCalled();
  api.answer(LIST, { items: [{ ...BRANCH, distanceMetres: 1_240 }], next: null });

  await user.click(screen.getByRole("button", { name: "Search near me" }));

  expect(await screen.findByText("1.2 km from you")).toBeTruthy();
  expect(asked().get("latitude")).toBe("-6.2");
  expect(asked().get("longitude")).toBe("106.83");
});

test.each([
  [1, "Your location is not allowed"],
  [2, "Your location was not found"],
])("a place that is not given (%i) is said with what to do, and the list stays", async (code, words) => {
  playLocation((_, failed) => {
    failed({ code } as GeolocationPositionError);
  });
  const user = open();

  await user.click(await screen.findByRole("button", { name: "Search near me" }));

  expect(await screen.findByText(words)).toBeTruthy();
  expect(screen.getByRole("link", { name: "Branch One" })).toBeTruthy();
});

test("branches are chosen by service and by being open now", async () => {
  const user = open();

  await user.click(await screen.findByRole("combobox", { name: /Service/ }));
  await user.click(screen.getByRole("option", { name: "JHT claim" }));
  await user.click(screen.getByRole("checkbox", { name: "Only those that are open now" }));

  await expect.poll(() => asked().get("openNow")).toBe("true");
  expect(asked().get("service")).toBe("JHT_CLAIM");
});

test("a branch is found by words, and what looks like markup is text", async () => {
  const hit = {
    kind: "BRANCH",
    contentId: null,
    slug: null,
    branchCode: "CTH-1",
    title: [{ text: "Branch One", matches: true }],
    excerpt: [{ text: "<b>Bandung</b>", matches: true }],
  };
  api.answer("GET /api/v1/information/search", { items: [hit], next: null });
  const user = open();

  await user.type(await screen.findByLabelText("Search for a branch or a city"), "bandnug");

  expect((await screen.findByRole("link", { name: "Branch One" })).getAttribute("href")).toBe("/branches/CTH-1");
  expect(await screen.findByText("<b>Bandung</b>")).toBeTruthy();
});

test("a branch says when it is open in its own time, and what needs no appointment", async () => {
  open("/branches/CTH-1");

  expect(await screen.findByRole("heading", { name: "Opening hours (WITA)" })).toBeTruthy();
  expect(screen.getByText("08:00–12:00, 13:00–15:00")).toBeTruthy();
  expect(screen.getByText("Closed")).toBeTruthy();
  expect(screen.getByText("Card (without an appointment)")).toBeTruthy();
  expect(screen.getByRole("link", { name: "Contact centre 175" }).getAttribute("href")).toBe("tel:175");
  expect(screen.getByRole("link", { name: "Make an appointment" })).toBeTruthy();
});

test("a branch that is not there is said in words", async () => {
  api.answer("GET /api/v1/branches/CTH-1", problem(404, "branch-not-found", { detail: "There is no such branch." }));
  open("/branches/CTH-1");

  expect(await screen.findByText("There is no such branch.")).toBeTruthy();
});

test("distances have a decimal where it says something", () => {
  expect(kilometres(340, "id")).toBe("0,3");
  expect(kilometres(12_300, "en")).toBe("12");
});

test.each(["id", "en"] as const)("list and branch keep the rules of accessibility (%s)", async (language) => {
  await changeLanguage(language);
  const user = open();
  const link = await screen.findByRole("link", { name: "Branch One" });
  await expectAccessible();
  await user.click(link);
  await screen.findByText("Wheelchairs");
  await expectAccessible();
});
