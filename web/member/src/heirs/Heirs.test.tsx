import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { changeLanguage } from "@jmo/shared/i18n/start";
import { expectAccessible } from "@jmo/shared/testing/accessible";
import { show } from "@jmo/shared/testing/show";
import { problem, server, type Server } from "@jmo/shared/testing/server";
import Heirs from "./Heirs";

const NONE = { current: null, earlier: [], confirmedOn: null, reviewOn: null };
const NAMED = {
  current: { version: 1, declaredAt: "2026-11-29T09:00:00+07:00", heirs: [{ name: "SITI AMINAH", relation: "SPOUSE", percent: 100 }] },
  earlier: [],
  confirmedOn: "2026-11-29",
  reviewOn: "2027-11-29",
};
const NAMING = "PUT /api/v1/members/me/heirs";

let api: Server;

beforeEach(() => {
  api = server();
});

function open(heirs: object) {
  api.answer("GET /api/v1/members/me/heirs", heirs);
  show(<Heirs />);
  return userEvent.setup();
}

async function fill(user: ReturnType<typeof userEvent.setup>, index: number, name: string, relation: string, percent: string) {
  const names = await screen.findAllByLabelText("Full name");
  await user.type(names[index] as HTMLElement, name);
  await user.click(screen.getAllByRole("combobox", { name: "Relation to you" })[index] as HTMLElement);
  await user.click(screen.getByRole("option", { name: relation }));
  const share = screen.getAllByLabelText("Share in percent")[index] as HTMLElement;
  await user.clear(share);
  await user.type(share, percent);
}

test("a member names heirs whose shares are the whole together", async () => {
  api.answer(NAMING, NAMED);
  const user = open(NONE);
  await fill(user, 0, "Siti Aminah", "Husband or wife", "60");
  expect(screen.getByText("The shares are 60% together; they must be 100%.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Add an heir" }));
  await fill(user, 1, "Budi", "Child", "40");
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: "Save" }));

  expect(await screen.findByText("Your heirs are on record.")).toBeTruthy();
  expect(JSON.parse(api.to(NAMING)[0]?.body ?? "null")).toEqual({
    heirs: [
      { name: "Siti Aminah", relation: "SPOUSE", percent: 60 },
      { name: "Budi", relation: "CHILD", percent: 40 },
    ],
  });
}, 60_000);

test("nothing is sent while the shares are not the whole", async () => {
  const user = open(NONE);
  await fill(user, 0, "Siti Aminah", "Husband or wife", "90");
  await user.click(screen.getByRole("button", { name: "Save" }));

  expect(api.to(NAMING)).toHaveLength(0);
});

test("a fault of one heir is beside that heir's field", async () => {
  api.answer(NAMING, problem(400, "invalid-request", { faults: [{ field: "heirs[0].name", code: "name-form", message: "no name has digits" }] }));
  const user = open(NONE);
  await fill(user, 0, "Siti 2", "Child", "100");
  await user.click(screen.getByRole("button", { name: "Save" }));

  expect(await screen.findByText("no name has digits")).toBeTruthy();
});

test("heirs on record are shown with the day of the next reminder, in both languages accessible", async () => {
  open(NAMED);

  expect(await screen.findByText("SITI AMINAH")).toBeTruthy();
  expect(screen.getByText(/We remind you again on 29 November 2027/)).toBeTruthy();
  await expectAccessible();
  await changeLanguage("id");
  await expectAccessible();
});

test("a birth is reported with its day", async () => {
  api.answer("POST /api/v1/members/me/family-events", NAMED);
  const user = open(NAMED);
  await user.click(await screen.findByRole("radio", { name: "The birth of a child" }));
  await user.type(screen.getByLabelText("The day"), "2026-11-01");
  await user.click(screen.getByRole("button", { name: "Report it" }));

  expect(await screen.findByText(/see whether your heirs are still the same/)).toBeTruthy();
  expect(JSON.parse(api.to("POST /api/v1/members/me/family-events")[0]?.body ?? "null")).toEqual({ event: "BIRTH", on: "2026-11-01" });
});
