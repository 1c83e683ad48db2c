import "fake-indexeddb/auto";
import { QueryClient } from "@tanstack/react-query";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { Unreachable } from "@jmo/shared/api/problem";
import { changeLanguage } from "@jmo/shared/i18n/start";
import { expectAccessible } from "@jmo/shared/testing/accessible";
import { problem, server, type Server } from "@jmo/shared/testing/server";
import { loggedIn, show } from "@jmo/shared/testing/show";
import { SAVINGS } from "../testing/answers";
import { forgetKept } from "./forget";
import KeptBalance from "./KeptBalance";
import { belongTo, chooseToKeep, keep, keepFrom, read, type KeptCard } from "./keeping";
import WithoutLogin from "./WithoutLogin";

const CARD: KeptCard = {
  name: "EILEEN COLLINS",
  nik: "************0001",
  kpj: "18012345601",
  segment: "PU",
  programmes: ["JHT"],
  status: "ACTIVE",
  endedOn: null,
  employer: null,
  asOf: "2026-11-29T09:00:00+07:00",
};
const VERIFICATION = { url: "https://jmo.example/secret-code/page", validUntil: "2026-11-29T09:05:00+07:00" };

let api: Server;
let queries: QueryClient;

beforeEach(async () => {
  await forgetKept();
  await belongTo("eileen");
  api = server();
  api.answer("GET /api/v1/members/me/card", { ...CARD, verification: VERIFICATION });
  queries = new QueryClient();
});

async function kept(name: "card" | "balance") {
  return (await read(name))?.value;
}

test("after one visit the balance is kept, and the card without its code, also if it was not opened", async () => {
  keepFrom(queries, loggedIn().api);
  queries.setQueryData(["savings", "id"], SAVINGS);

  await vi.waitFor(async () => {
    expect(await kept("card")).toEqual(CARD);
  });
  expect(await kept("balance")).toEqual({ balance: 12_000_000, available: 9_600_000, held: 2_400_000, asOf: SAVINGS.asOf });
});

test("an answer that came before counts too, and the card is not asked for at each visit", async () => {
  await keep("card", CARD);
  queries.setQueryData(["savings", "id"], SAVINGS);
  keepFrom(queries, loggedIn().api);

  await vi.waitFor(async () => {
    expect(await kept("balance")).toBeDefined();
  });
  expect(api.received).toHaveLength(0);
});

test("a member who keeps nothing on the device has no request made for it", async () => {
  await chooseToKeep(false);
  keepFrom(queries, loggedIn().api);
  queries.setQueryData(["savings", "id"], SAVINGS);

  expect(await kept("balance")).toBeUndefined();
  expect(api.received).toHaveLength(0);
  await chooseToKeep(true);
});

test("a card that is refused is no failure of the visit", async () => {
  api.answer("GET /api/v1/members/me/card", problem(404, "member-not-found"));
  keepFrom(queries, loggedIn().api);
  queries.setQueryData(["savings", "id"], SAVINGS);

  await vi.waitFor(() => {
    expect(api.received).toHaveLength(1);
  });
  expect(await kept("card")).toBeUndefined();
});

test("the last balance stands in for one that cannot be reached, with its time", async () => {
  await keep("balance", SAVINGS);
  show(<KeptBalance failure={new Unreachable(undefined)} />);

  expect(await screen.findByText("Rp12.000.000")).toBeTruthy();
  expect(screen.getByText("As of 29 Nov, 09:00 WIB")).toBeTruthy();
});

test.each(["id", "en"] as const)("who opens the app where no login is to be had sees card and balance (%s)", async (language) => {
  await changeLanguage(language);
  await keep("balance", SAVINGS);
  await keep("card", CARD);
  show(<WithoutLogin />);

  expect(await screen.findByText("EILEEN COLLINS")).toBeTruthy();
  expect(await screen.findByText("Rp12.000.000")).toBeTruthy();
  await expectAccessible();
});

test("and can erase them there", async () => {
  await keep("card", CARD);
  show(<WithoutLogin />);
  await userEvent.setup().click(await screen.findByRole("button", { name: "Erase from this device" }));

  expect(await screen.findByText("The card and the balance have been erased from this device.")).toBeTruthy();
  expect(await kept("card")).toBeUndefined();
});
