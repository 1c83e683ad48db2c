import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { changeLanguage } from "@jmo/shared/i18n/start";
import { expectAccessible } from "@jmo/shared/testing/accessible";
import { show } from "@jmo/shared/testing/show";
import { problem, server, type Server } from "@jmo/shared/testing/server";
import { save } from "../app/save";
import Activity from "./Activity";
import Consents from "./Consents";
import DataCopy from "./DataCopy";
import Erasure from "./Erasure";
import Profile from "./Profile";
import Sessions from "./Sessions";

vi.mock("../app/save", () => ({ save: vi.fn() }));

const MEMBER = {
  memberId: "m-1",
  name: "EILEEN COLLINS",
  nik: "************0001",
  kpj: "*******5601",
  birthDate: "1990-08-17",
  segment: "PU",
  employer: "PT Cakrawala Antariksa",
  employerNumber: "10000001",
  membership: { status: "ACTIVE", endedOn: null, cause: null },
  dataUpdatedOn: "2026-10-01",
  civilRegistry: { status: "MATCHED", mismatches: [], checkedAt: null, checkPending: false },
  contact: {
    email: "e***@people.jmo.example",
    phone: "+62*******0001",
    address: true,
    occupation: "Perawat",
    npwp: null,
    emergencyContact: true,
    emergencyRelation: "PARENT",
    bankAccount: { bankCode: "014", accountNumber: "******7890" },
  },
  language: "en",
};
const HERE = {
  sessionId: "s-1",
  startedAt: "2026-11-29T09:00:00+07:00",
  lastUsedAt: "2026-11-29T09:30:00+07:00",
  address: "10.1.2.3",
  apps: ["jmo-app"],
  device: { browser: "Chrome Mobile", system: "Android", mobile: true },
  current: true,
};
const ELSEWHERE = { ...HERE, sessionId: "s-2", device: { browser: "Firefox", system: "Windows", mobile: false }, current: false };

let api: Server;

beforeEach(() => {
  api = server();
});

function open(screenShown: ReactNode) {
  show(screenShown);
  return userEvent.setup();
}

async function expectAccessibleInBothLanguages() {
  await expectAccessible();
  await changeLanguage("id");
  await expectAccessible();
}

test("a member sees what is on record, how it is changed and where it is corrected", async () => {
  api.answer("GET /api/v1/members/me", MEMBER);
  api.answer("GET /api/v1/banks", new Response(JSON.stringify([{ code: "014", name: "BCA" }]), { headers: { "Content-Type": "application/json" } }));
  api.answer("GET /api/v1/members/me/employments", {
    changes: [{ change: "HIRED", on: "2024-02-01", employer: "PT Cakrawala", employerNumber: "1", cause: null, recordedAt: "2024-02-02T00:00:00Z" }],
  });
  open(<Profile />);

  expect(await screen.findByText("BCA ******7890")).toBeTruthy();
  expect(await screen.findByText("Began on 1 February 2024")).toBeTruthy();
  expect(screen.getByRole("link", { name: "Change by a data update" }).getAttribute("href")).toBe("/data-update");
  expect(screen.getByRole("link", { name: "Ask for a correction" }).getAttribute("href")).toBe("/complaints/new/data-correction");
  await expectAccessibleInBothLanguages();
});

describe("Devices", () => {
  beforeEach(() => {
    api.answer("GET /api/v1/members/me/sessions", { sessions: [HERE, ELSEWHERE] });
  });

  test("are listed with this one marked, and another is logged out after a question", async () => {
    api.answer("DELETE /api/v1/members/me/sessions/s-2", new Response(null, { status: 204 }));
    const user = open(<Sessions />);
    expect(within(await screen.findByRole("region", { name: "Chrome Mobile · Android" })).getByText("This device")).toBeTruthy();
    await expectAccessible();

    await user.click(within(screen.getByRole("region", { name: "Firefox · Windows" })).getByRole("button", { name: "Log out" }));
    expect(api.to("DELETE /api/v1/members/me/sessions/s-2")).toHaveLength(0);
    await user.click(within(await screen.findByRole("dialog", { name: "Log out Firefox · Windows?" })).getByRole("button", { name: "Log out" }));

    expect(api.to("DELETE /api/v1/members/me/sessions/s-2")).toHaveLength(1);
  });

  test("can all be logged out at once", async () => {
    api.answer("DELETE /api/v1/members/me/sessions", new Response(null, { status: 204 }));
    const user = open(<Sessions />);
    await user.click(await screen.findByRole("button", { name: "Log out of all devices" }));
    await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Log out of all devices" }));

    expect(api.to("DELETE /api/v1/members/me/sessions")).toHaveLength(1);
  });
});

test("the activity says who looked at the data, by role, and goes on page by page", async () => {
  const look = { activityId: "a-1", at: "2026-11-29T09:00:00+07:00", kind: "DATA_SEEN", text: "Your data were seen", address: null, device: null, role: "claims-officer" };
  const login = { ...look, activityId: "a-2", kind: "LOGIN", text: "Logged in", role: null, address: "10.1.2.3", device: HERE.device };
  api.answer("GET /api/v1/members/me/activities", { items: [look], next: "c-1" }, { items: [login], next: null });
  const user = open(<Activity />);

  expect(await screen.findByText("Your data were seen · claims officer")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Earlier ones" }));
  expect(await screen.findByText(/Chrome Mobile · Android · 10\.1\.2\.3/)).toBeTruthy();
  expect(api.received.at(-1)?.request.url).toContain("cursor=c-1");
  await expectAccessibleInBothLanguages();
});

describe("A consent", () => {
  const FACE = { holds: true, consents: [{ version: "1", text: "I agree.", givenAt: "2026-01-01T09:00:00+07:00", withdrawnAt: null }] };
  const PREFERENCES = {
    categories: [
      { category: "claims", title: "Claims", channels: ["INBOX", "SMS"], always: ["INBOX"], oneOf: [], promotional: false },
      { category: "promotions", title: "Promotions", channels: ["INBOX"], always: [], oneOf: [], promotional: true },
    ],
    quietHours: { from: "22:00", until: "05:30" },
    timeZone: "WIB",
    digestHour: null,
  };

  beforeEach(() => {
    api.answer("GET /api/v1/members/me/biometric-consent", FACE);
    api.answer("GET /api/v1/notifications/consents", { holds: false, consents: [] });
    api.answer("GET /api/v1/notifications/preferences", PREFERENCES);
    api.answer("PUT /api/v1/notifications/preferences", PREFERENCES);
  });

  test("to face recognition is withdrawn only after its consequence was read", async () => {
    api.answer("DELETE /api/v1/members/me/biometric-consent", { ...FACE, holds: false });
    const user = open(<Consents />);
    await user.click(await screen.findByRole("button", { name: "Withdraw the consent" }));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByText(/all selfies are erased/)).toBeTruthy();
    await user.click(within(dialog).getByRole("button", { name: "Withdraw the consent" }));

    expect(api.to("DELETE /api/v1/members/me/biometric-consent")).toHaveLength(1);
  });

  test("to promotions is given without touching how other notices come", async () => {
    const user = open(<Consents />);
    await user.click(await screen.findByRole("button", { name: "Give the consent" }));
    await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Give the consent" }));

    await vi.waitFor(() => {
      expect(JSON.parse(api.to("PUT /api/v1/notifications/preferences")[0]?.body ?? "null")).toEqual({
        categories: [
          { category: "claims", channels: ["INBOX", "SMS"] },
          { category: "promotions", channels: ["INBOX", "EMAIL"] },
        ],
        quietHours: { from: "22:00", until: "05:30" },
        timeZone: "WIB",
        digestHour: null,
      });
    });
  });

  test("says what it is for, in both languages accessible", async () => {
    open(<Consents />);

    expect(await screen.findByText(/“I agree.”/)).toBeTruthy();
    await expectAccessibleInBothLanguages();
  });
});

describe("The copy of all data", () => {
  test.each([
    ["Download PDF", "application/pdf", "data-jmo.pdf"],
    ["Download JSON", "application/json", "data-jmo.json"],
  ])("by %s is saved as a file", async (button, accept, name) => {
    api.answer("GET /api/v1/personal-data", new Response("{}", { headers: { "Content-Type": accept } }));
    const user = open(<DataCopy />);
    await user.click(screen.getByRole("button", { name: button }));

    expect(await screen.findByText("The file has been downloaded.")).toBeTruthy();
    expect(api.received[0]?.request.headers.get("Accept")).toBe(accept);
    expect(vi.mocked(save).mock.lastCall?.[1]).toBe(name);
  });

  test("that lacks a part is none, and the service is named", async () => {
    api.answer("GET /api/v1/personal-data", problem(503, "part-missing", { detail: "claim-service does not answer." }));
    const user = open(<DataCopy />);
    await user.click(screen.getByRole("button", { name: "Download PDF" }));

    expect(await screen.findByText(/claim-service does not answer/)).toBeTruthy();
    await expectAccessibleInBothLanguages();
  });
});

describe("Erasure", () => {
  const REQUEST = {
    requestId: "e-1",
    requestedAt: "2026-11-29T09:00:00+07:00",
    status: "UNDER_WAY",
    items: [
      { kind: "INBOX", title: "Messages in your inbox", state: "ERASED", since: "2026-11-29T09:01:00+07:00", reason: null },
      { kind: "SAVINGS", title: "Savings and contributions", state: "KEPT", since: "2026-11-29T09:00:00+07:00", reason: "It is the proof of what you own." },
    ],
  };

  test("says before what stays by law, and is asked for after a question", async () => {
    api.answer("GET /api/v1/members/me/erasure-requests", { memberId: "m-1", requests: [] });
    api.answer("POST /api/v1/members/me/erasure-requests", REQUEST);
    const user = open(<Erasure />);
    expect(screen.getByText(/By law, the data of membership/)).toBeTruthy();
    await user.click(await screen.findByRole("button", { name: "Ask for erasure" }));
    expect(api.to("POST /api/v1/members/me/erasure-requests")).toHaveLength(0);
    await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Ask for erasure" }));

    expect(api.to("POST /api/v1/members/me/erasure-requests")).toHaveLength(1);
  });

  test("that is under way says of each kind what becomes of it, and is not asked for twice", async () => {
    api.answer("GET /api/v1/members/me/erasure-requests", { memberId: "m-1", requests: [REQUEST] });
    open(<Erasure />);

    expect(await screen.findByText("It is the proof of what you own.")).toBeTruthy();
    expect(screen.getByText("Erased")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Ask for erasure" })).toBeNull();
    await expectAccessibleInBothLanguages();
  });
});
