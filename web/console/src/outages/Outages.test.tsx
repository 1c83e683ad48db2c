import { problem, server, type Server } from "@jmo/shared/testing/server";
import { fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { ANNOUNCED, OUTAGE } from "../testing/examples";
import { showTo } from "../testing/staff";
import Outages from "./Outages";

const HISTORY = "GET /api/v1/outages/history";
const CONFIRM = `POST /api/v1/outages/${OUTAGE.outageId}/announcement`;
let api: Server;

beforeEach(() => {
  api = server();
  api.answer(HISTORY, { items: [OUTAGE], next: null });
});

async function write(part: string) {
  const user = userEvent.setup();
  const panel = within(await screen.findByRole("region", { name: part }));
  fireEvent.change(panel.getByLabelText(/What is away \(Indonesian\)/), { target: { value: "Klaim terganggu" } });
  fireEvent.change(panel.getByLabelText(/What is away \(English\)/), { target: { value: "Claims are away" } });
  fireEvent.change(panel.getByLabelText(/What members can do \(Indonesian\)/), { target: { value: "Coba nanti" } });
  fireEvent.change(panel.getByLabelText(/What members can do \(English\)/), { target: { value: "Try later" } });
  return { user, panel };
}

test("an operator announces what the gateway proposed, with words in both languages and the time on Jakarta's clock", async () => {
  api.answer(CONFIRM, ANNOUNCED);
  showTo(["operator"], <Outages />);

  const { user, panel } = await write("Proposals that wait");
  api.answer(HISTORY, { items: [ANNOUNCED], next: null });
  await user.click(panel.getByRole("button", { name: "Announce this proposal" }));

  expect(await screen.findByText("The outage has been announced.")).toBeTruthy();
  expect(JSON.parse(api.to(CONFIRM)[0]?.body ?? "")).toEqual({
    title: { id: "Klaim terganggu", en: "Claims are away" },
    alternative: { id: "Coba nanti", en: "Try later" },
    since: "2026-11-28T09:30:00+07:00",
    expectedEnd: null,
  });
  expect(await screen.findByRole("button", { name: "End the outage" })).toBeTruthy();
});

test("a faulty notice is named beside its field", async () => {
  api.answer(
    CONFIRM,
    problem(422, "invalid", { faults: [{ field: "title.en", code: "not-plain", message: "Letters and figures only." }] }),
  );
  showTo(["operator"], <Outages />);

  const { user, panel } = await write("Proposals that wait");
  await user.click(panel.getByRole("button", { name: "Announce this proposal" }));

  expect(await panel.findByText("Letters and figures only.")).toBeTruthy();
  expect(panel.getByLabelText(/What is away \(English\)/).getAttribute("aria-invalid")).toBe("true");
});

test("an outage that the gateway has not proposed is announced once", async () => {
  const announce = "POST /api/v1/outages";
  api.answer(HISTORY, { items: [], next: null });
  api.answer(announce, new Error("the line broke"), Response.json(ANNOUNCED, { status: 201 }));
  showTo(["operator"], <Outages />);

  const { user, panel } = await write("Announce an outage");
  await user.click(panel.getByRole("button", { name: "Announce an outage" }));
  expect(await panel.findByText("The server cannot be reached")).toBeTruthy();
  await user.click(panel.getByRole("button", { name: "Announce an outage" }));

  expect(await screen.findByText("The outage has been announced.")).toBeTruthy();
  const [first, second] = api.to(announce).map(({ request }) => request.headers.get("Idempotency-Key"));
  expect(second).toBe(first);
});
