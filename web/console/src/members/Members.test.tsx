import { changeLanguage } from "@jmo/shared/i18n/start";
import { expectAccessible } from "@jmo/shared/testing/accessible";
import { problem, server, type Server } from "@jmo/shared/testing/server";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Route, Routes, useLocation } from "react-router";
import { describe, expect, test } from "vitest";
import { showTo } from "../testing/staff";
import Member from "./Member";
import Search from "./Search";

const MEMBER = {
  memberId: "m-1",
  name: "EILEEN COLLINS",
  nik: "************0001",
  kpj: "*******5601",
  birthDate: "1988-11-19",
  segment: "PU",
  employer: "PT Cakrawala Antariksa",
  employerNumber: "JJ010001",
  membership: { status: "ENDED", endedOn: "2026-08-31", cause: "RESIGNATION" },
  dataUpdatedOn: null,
  civilRegistry: { status: "MATCHED", mismatches: [], checkedAt: null, checkPending: false },
  contact: { email: null, phone: null, address: false, npwp: null, emergencyContact: false, emergencyRelation: null, bankAccount: null },
  language: "id",
};

function suite(): Server {
  const api = server();
  api.answer("POST /api/v1/members/searches", { memberId: "m-1" });
  api.answer("GET /api/v1/members/m-1", MEMBER);
  api.answer("GET /api/v1/savings/m-1", {
    balance: 9_600_000,
    available: 9_600_000,
    held: 0,
    note: null,
    lastContributionMonth: "2026-08",
    missingMonths: [],
  });
  api.answer("GET /api/v1/members/m-1/employments", {
    changes: [{ change: "LEFT", on: "2026-08-31", employer: "PT Cakrawala Antariksa", employerNumber: "JJ010001", cause: "RESIGNATION", recordedAt: "2026-09-01T00:00:00Z" }],
  });
  api.answer("GET /api/v1/members/m-1/corrections", { items: [] });
  api.answer("GET /api/v1/members/m-1/heirs", {
    current: { version: 1, declaredAt: "2026-01-01T00:00:00Z", heirs: [{ name: "RUDI", relation: "SPOUSE", percent: 100 }] },
    earlier: [],
    confirmedOn: null,
    reviewOn: null,
  });
  api.answer("GET /api/v1/members/m-1/data-copies", { copies: [] });
  api.answer("GET /api/v1/members/m-1/erasure-requests", { memberId: "m-1", requests: [] });
  api.answer("GET /api/v1/operations/account-service/audit-records", {
    items: [
      { id: "1", at: "2026-11-29T02:00:00Z", who: "s-9", name: "Officer One", roles: [], what: "GET /api/v1/members/{memberId}", about: { memberId: "m-1" }, query: null, reason: null, status: 200, traceId: null },
      { id: "2", at: "2026-11-29T02:00:00Z", who: "s-9", name: "Officer Two", roles: [], what: "GET /api/v1/members/{memberId}", about: { memberId: "m-2" }, query: null, reason: null, status: 200, traceId: null },
    ],
    next: null,
  });
  return api;
}

function Address() {
  return <p data-testid="address">{useLocation().pathname + useLocation().search}</p>;
}

function open(at = "/search", roles: Parameters<typeof showTo>[0] = ["claims-officer"]) {
  return showTo(
    roles,
    <>
      <Address />
      <Routes>
        <Route path="search" element={<Search />} />
        <Route path="members/:memberId" element={<Member />} />
        <Route path="*" element={null} />
      </Routes>
    </>,
    at,
  );
}

describe("The search", () => {
  test("finds a member by NIK with a reason, and no address holds the number", async () => {
    const api = suite();
    const user = userEvent.setup();
    open();
    await user.type(screen.getByLabelText("Number"), "3174 0155 0190 0001{Enter}");
    expect(screen.getByText("Write why you search for this member.")).toBeTruthy();
    await user.type(screen.getByLabelText("Why you search"), "At the counter{Enter}");

    expect(await screen.findByRole("heading", { name: "EILEEN COLLINS" })).toBeTruthy();
    expect(JSON.parse(api.to("POST /api/v1/members/searches")[0]?.body ?? "")).toEqual({ nik: "3174015501900001", reason: "At the counter" });
    expect(api.received.map(({ request }) => request.url).join()).not.toContain("3174015501900001");
    expect(screen.getByTestId("address").textContent).toBe("/members/m-1");
  });

  test("leads from the number of a complaint to the complaint", async () => {
    const api = suite();
    api.answer("GET /api/v1/complaint-cases", { items: [{ complaintId: "c-1" }], next: null });
    const user = userEvent.setup();
    open(undefined, ["complaint-officer"]);
    await user.type(screen.getByLabelText("Number"), "p-2026-7k3m-9qxd{Enter}");

    expect(await screen.findByText("/complaints/c-1")).toBeTruthy();
  });

  test("says what is no number, what is for others, and what does not exist", async () => {
    const api = suite();
    api.answer("POST /api/v1/members/searches", problem(404, "member-not-found"));
    const user = userEvent.setup();
    open();
    const number = screen.getByLabelText("Number");
    await user.type(number, "Eileen{Enter}");
    expect(screen.getByText("This is no NIK, KPJ, number of a complaint or a case, or claim's id.")).toBeTruthy();
    await user.clear(number);
    await user.type(number, "P-2026-7K3M-9QXD{Enter}");
    expect(screen.getByText("Such a number is not for your role.")).toBeTruthy();
    await user.clear(number);
    await user.type(number, "08001234567");
    await user.type(screen.getByLabelText("Why you search"), "At the counter{Enter}");
    expect(await screen.findByText("Nothing found.")).toBeTruthy();
  });

  test.each(["id", "en"] as const)("is accessible in %s", async (language) => {
    suite();
    await changeLanguage(language);
    open();

    await expectAccessible();
  });
});

describe("A member's story", () => {
  test("shows an officer what is theirs to see, and heirs only when they are asked for", async () => {
    const api = suite();
    const user = userEvent.setup();
    open("/members/m-1");

    expect(await screen.findAllByText("Rp9.600.000")).toHaveLength(2);
    expect(await screen.findByText("Left, PT Cakrawala Antariksa, JJ010001")).toBeTruthy();
    expect(screen.getByText(/Looking at this page is recorded/)).toBeTruthy();
    expect(api.to("GET /api/v1/members/m-1/heirs")).toEqual([]);
    expect(api.to("GET /api/v1/operations/account-service/audit-records")).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Show the heirs" }));
    expect(await screen.findByText("RUDI (SPOUSE), 100%")).toBeTruthy();
  });

  test("shows an auditor who has looked at this member, and at no other", async () => {
    suite();
    open("/members/m-1", ["auditor"]);

    expect(await screen.findByText(/Officer One/)).toBeTruthy();
    expect(screen.queryByText(/Officer Two/)).toBeNull();
  });

  test.each(["id", "en"] as const)("is accessible in %s", async (language) => {
    suite();
    await changeLanguage(language);
    open("/members/m-1", ["auditor"]);
    await screen.findByText(/Officer One/);

    await expectAccessible();
  });
});
