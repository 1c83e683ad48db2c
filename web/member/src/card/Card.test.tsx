import "fake-indexeddb/auto";
import { act, fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { changeLanguage } from "@jmo/shared/i18n/start";
import { expectAccessible } from "@jmo/shared/testing/accessible";
import { problem, server, type Server } from "@jmo/shared/testing/server";
import { show } from "@jmo/shared/testing/show";
import { forgetKept } from "../offline/forget";
import { belongTo, keep, read, type KeptCard } from "../offline/keeping";
import Card from "./Card";

const NOW = Date.parse("2026-11-29T09:00:00+07:00");
const AWAY = new TypeError("Failed to fetch");
const CARD: KeptCard = {
  name: "EILEEN COLLINS",
  nik: "************0001",
  kpj: "18012345601",
  segment: "PU",
  programmes: ["JKK", "JKM", "JHT"],
  status: "ENDED",
  endedOn: "2026-08-31",
  employer: "PT Cakrawala Antariksa",
  asOf: "2026-11-29T09:00:00+07:00",
};

/** With a code that has some seconds to live. */
function card(code: string, seconds: number) {
  const validUntil = new Date(NOW + seconds * 1_000).toISOString();
  return { ...CARD, verification: { url: `https://jmo.example/api/v1/member-cards/verification/${code}/page`, validUntil } };
}

function drawn(): string | null {
  return screen.getByRole("img", { name: "QR code to check this card" }).lastElementChild?.getAttribute("d") ?? null;
}

function passes(seconds: number): Promise<void> {
  return act(async () => {
    await vi.advanceTimersByTimeAsync(seconds * 1_000);
  });
}

let api: Server;

beforeEach(async () => {
  await forgetKept();
  vi.useFakeTimers({ now: NOW, toFake: ["Date", "setTimeout", "clearTimeout", "setInterval", "clearInterval"], shouldAdvanceTime: true });
  api = server();
  api.answer("GET /api/v1/members/me/card", card("a", 300));
});

afterEach(() => {
  vi.useRealTimers();
});

test.each(["id", "en"] as const)("a member sees what stands on the card, and its code (%s)", async (language) => {
  await changeLanguage(language);
  show(<Card />);

  expect(await screen.findByText("18012345601")).toBeTruthy();
  expect(screen.getByText("EILEEN COLLINS")).toBeTruthy();
  expect(screen.getByText(language === "id" ? "Berakhir 31 Agustus 2026" : "Ended on 31 August 2026")).toBeTruthy();
  expect(screen.getByText(/9[:.]00 WIB/)).toBeTruthy();
  expect(screen.getByRole("img")).toBeTruthy();
  await expectAccessible();
});

test("the code is renewed before it expires", async () => {
  api.answer("GET /api/v1/members/me/card", card("a", 300), card("b", 600));
  show(<Card />);
  await screen.findByRole("img");
  const first = drawn();

  await passes(260);
  expect(api.to("GET /api/v1/members/me/card")).toHaveLength(1);
  await passes(15);
  expect(api.to("GET /api/v1/members/me/card")).toHaveLength(2);
  expect(drawn()).not.toBe(first);
});

test("a code that cannot be renewed is taken away when it expires, and comes back with the connection", async () => {
  api.answer("GET /api/v1/members/me/card", card("a", 40), AWAY);
  show(<Card />);
  await screen.findByRole("img");

  await passes(60);
  expect(screen.queryByRole("img", { name: "QR code to check this card" })).toBeNull();
  expect(screen.getByText(/This code is no longer valid/)).toBeTruthy();
  expect(screen.getByText("18012345601")).toBeTruthy();

  api.answer("GET /api/v1/members/me/card", card("b", 600));
  await passes(60);
  expect(drawn()).toBeTruthy();
});

test("an hour that the phone's clock is wrong changes nothing about when a code ends", async () => {
  const answer = Response.json(card("a", 3_900), { headers: { Date: new Date(NOW + 3_600_000).toUTCString() } });
  api.answer("GET /api/v1/members/me/card", answer);
  show(<Card />);
  await screen.findByRole("img");

  expect(screen.getByText(/valid for another (5:00|4:59)/)).toBeTruthy();
});

test("shown to somebody, it fills the screen with white and keeps it from dimming", async () => {
  const release = vi.fn(() => Promise.resolve());
  const request = vi.fn(() => Promise.resolve({ release }));
  Object.defineProperty(navigator, "wakeLock", { value: { request }, configurable: true });
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  show(<Card />);
  await user.click(await screen.findByRole("button", { name: "Show full screen" }));

  const dialog = within(screen.getByRole("dialog", { name: "Digital card" }));
  expect(dialog.getByText("EILEEN COLLINS")).toBeTruthy();
  expect(request).toHaveBeenCalledWith("screen");
  fireEvent(document, new Event("visibilitychange"));
  expect(request).toHaveBeenCalledTimes(2);
  await expectAccessible();

  await user.click(dialog.getByRole("button", { name: "Close" }));
  await vi.waitFor(() => {
    expect(release).toHaveBeenCalled();
  });
  Reflect.deleteProperty(navigator, "wakeLock");
});

test("without a connection the card that was kept is shown with its time, and no code", async () => {
  await belongTo("eileen");
  await keep("card", CARD);
  api.answer("GET /api/v1/members/me/card", AWAY);
  show(<Card />);

  expect(await screen.findByText(/Without internet: this card is of 29 Nov, 09:00 WIB/)).toBeTruthy();
  expect(screen.getByText("18012345601")).toBeTruthy();
  expect(screen.queryByRole("img", { name: "QR code to check this card" })).toBeNull();
  await expectAccessible();
});

test("a card that is refused is not shown from what was kept", async () => {
  await belongTo("eileen");
  await keep("card", CARD);
  api.answer("GET /api/v1/members/me/card", problem(404, "member-not-found"));
  show(<Card />);

  expect(await screen.findByText("Title of member-not-found")).toBeTruthy();
  expect(screen.queryByText("18012345601")).toBeNull();
});

test("a member who shares the device keeps nothing on it", async () => {
  await belongTo("eileen");
  await keep("card", CARD);
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  show(<Card />);
  await user.click(await screen.findByRole("switch"));

  await vi.waitFor(async () => {
    expect(await read("card")).toBeUndefined();
  });
  await keep("card", CARD);
  expect(await read("card")).toBeUndefined();
});
