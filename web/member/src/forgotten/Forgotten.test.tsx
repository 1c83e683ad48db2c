import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { changeLanguage } from "@jmo/shared/i18n/start";
import { expectAccessible } from "@jmo/shared/testing/accessible";
import { show } from "@jmo/shared/testing/show";
import { problem, server, type Server } from "@jmo/shared/testing/server";
import Forgotten from "./Forgotten";

const ASKING = "POST /api/v1/forgotten-accounts";
let api: Server;

beforeEach(() => {
  api = server();
});

async function ask() {
  const user = userEvent.setup();
  show(<Forgotten />);
  await user.type(screen.getByLabelText("NIK"), "3174011708900001");
  await user.type(screen.getByLabelText("KPJ number"), "22000000001");
  await user.click(screen.getByRole("radio", { name: /E-mail/ }));
  await user.click(screen.getByRole("button", { name: "Send the message" }));
}

test("who forgot the e-mail address is sent it, and learns what to do if nothing comes", async () => {
  api.answer(ASKING, { resendAt: "2026-11-29T09:01:00+07:00" });
  await ask();

  expect(await screen.findByText("Your request has arrived")).toBeTruthy();
  expect(screen.getByText("No message?")).toBeTruthy();
  expect(JSON.parse(api.to(ASKING)[0]?.body ?? "")).toEqual({ nik: "3174011708900001", kpj: "22000000001", channel: "EMAIL" });
  await expectAccessible();
});

test("a wrong number is named beside its field", async () => {
  api.answer(ASKING, problem(400, "invalid-request", { faults: [{ field: "kpj", code: "kpj-form", message: "a KPJ has 11 digits" }] }));
  await ask();

  expect(await screen.findByText("a KPJ has 11 digits")).toBeTruthy();
});

test("what is missing is asked for before anything is sent", async () => {
  const user = userEvent.setup();
  show(<Forgotten />);
  await user.click(screen.getByRole("button", { name: "Send the message" }));

  expect(screen.getAllByText("Fill in this field.")).toHaveLength(2);
  expect(api.received).toHaveLength(0);
  await expectAccessible();
  await changeLanguage("id");
  await expectAccessible();
});
