import { changeLanguage } from "@jmo/shared/i18n/start";
import { expectAccessible } from "@jmo/shared/testing/accessible";
import { problem, server, type Server } from "@jmo/shared/testing/server";
import { fireEvent, screen, within } from "@testing-library/react";
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

const NAMES = "POST /api/v1/members/name-searches";
const { memberId, name, nik, kpj, birthDate, employer } = MEMBER;
const NAMED = { memberId, name, nik, kpj, birthDate, employer, active: true };

const CLAIM = {
  claimId: "k-1",
  status: "COMPLETED",
  reviewed: true,
  cause: { code: "RESIGNATION", text: "Resigned" },
  submittedAt: "2026-10-05T02:15:00Z",
  payBy: "2026-10-05T10:00:00Z",
  amounts: { gross: 9_600_000, tax: 0, net: 9_600_000 },
  payout: { bankCode: "014", accountNumber: "******7890" },
  reasons: [],
  latest: { number: 6, at: "2026-10-05T05:00:00Z", phase: "COMPLETED", phaseLabel: "Done", code: "COMPLETED", text: "Paid", reasons: [], note: null },
};
const SPLIT = { jkk: 0, jkm: 0, jhtEmployer: 0, jhtWorker: 0, jp: 0, jkp: 0, total: 342_000 };
const PAID = {
  contributionId: "c-1",
  month: "2026-08",
  segment: "PU",
  wage: 6_000_000,
  split: SPLIT,
  programmes: ["JHT"],
  employer: "PT Cakrawala Antariksa",
  employerNumber: "JJ010001",
  paidOn: "2026-09-10",
};
const EARLIER = { ...PAID, contributionId: "c-2", month: "2026-07", employer: null };
const COMPLAINT = {
  complaintId: "p-1",
  number: "P-2026-7K3M-9QXD",
  kind: { code: "balance", text: "Balance" },
  team: "service",
  status: "IN_WORK",
  submittedAt: "2026-11-01T02:00:00Z",
  turn: null,
  officer: null,
  mine: false,
  escalatedAt: null,
};
const ACCIDENT = {
  accidentId: "a-1",
  number: "JKK-2611-K7QX3M",
  kind: "ACCIDENT",
  status: "IN_REVIEW",
  phase: "Under review",
  happenedOn: "2026-11-02",
  notifiedAt: "2026-11-02T04:00:00Z",
  employerNumber: "JJ010001",
  owed: { by: { code: "OFFICER", text: "An officer" }, text: "A decision is owed.", dueAt: null, daysLeft: null, overdue: false },
  granted: 1_500_000,
  reasons: [],
};

/** Every part of the story that is read when somebody opens it. */
const TO_OPEN = {
  en: ["Show the claims", "Show the contributions", "Show the complaints", "Show the accidents", "Show the notices", "Show the heirs", "Show who looked"],
  id: [
    "Tampilkan klaim",
    "Tampilkan iuran",
    "Tampilkan pengaduan",
    "Tampilkan kecelakaan",
    "Tampilkan pemberitahuan",
    "Tampilkan ahli waris",
    "Tampilkan siapa yang melihat",
  ],
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
      {
        id: "1",
        at: "2026-11-29T02:00:00Z",
        who: "s-9",
        name: "Officer One",
        roles: [],
        what: "GET /api/v1/members/{memberId}",
        about: { memberId: "m-1" },
        query: null,
        reason: "At the counter",
        status: 200,
        traceId: null,
      },
    ],
    next: null,
  });
  api.answer("GET /api/v1/operations/claim-service/audit-records", { items: [], next: null });
  api.answer("GET /api/v1/claims/members/m-1", { items: [CLAIM, { ...CLAIM, claimId: "k-2", reviewed: false }], next: null });
  api.answer("GET /api/v1/contributions/members/m-1", { items: [PAID], next: "2026-08:c-1" }, { items: [EARLIER], next: null });
  api.answer("GET /api/v1/complaints/members/m-1", { items: [COMPLAINT], next: null });
  api.answer("GET /api/v1/accidents/members/m-1", { items: [ACCIDENT], next: null });
  api.answer("GET /api/v1/notifications/members/m-1", {
    items: [
      { id: "n-1", subjectType: "claim", step: "claim-approved", title: "Klaim JHT disetujui", occurredAt: "2026-11-28T02:00:00Z", readAt: null },
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
    await user.type(screen.getByLabelText("Number or name"), "3174 0155 0190 0001{Enter}");
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
    await user.type(screen.getByLabelText("Number or name"), "p-2026-7k3m-9qxd{Enter}");

    expect(await screen.findByText("/complaints/c-1")).toBeTruthy();
  });

  test("says what is no number, what is for others, and what does not exist", async () => {
    const api = suite();
    api.answer("POST /api/v1/members/searches", problem(404, "member-not-found"));
    const user = userEvent.setup();
    open();
    const number = screen.getByLabelText("Number or name");
    await user.type(number, "Eileen 7{Enter}");
    expect(screen.getByText("This is no NIK, KPJ, number of a complaint or a case, claim's id, or name.")).toBeTruthy();
    await user.clear(number);
    await user.type(number, "P-2026-7K3M-9QXD{Enter}");
    expect(screen.getByText("Such a search is not for your role.")).toBeTruthy();
    await user.clear(number);
    await user.type(number, "08001234567");
    await user.type(screen.getByLabelText("Why you search"), "At the counter{Enter}");
    expect(await screen.findByText("Nothing found.")).toBeTruthy();
  });

  test("finds members by name with a reason, says that there may be more, and no address holds the name", async () => {
    const api = suite();
    api.answer(NAMES, { items: [NAMED, { ...NAMED, memberId: "m-2", employer: null, active: false }], more: true });
    const user = userEvent.setup();
    open();
    await user.type(screen.getByLabelText("Number or name"), " eileen  collins{Enter}");
    expect(screen.getByText("Write why you search for this member.")).toBeTruthy();
    expect(api.to(NAMES)).toEqual([]);
    await user.type(screen.getByLabelText("Why you search"), "On the phone{Enter}");

    const list = within(await screen.findByRole("table", { name: "Members of that name" }));
    expect(screen.getByText(/There may be others/)).toBeTruthy();
    expect(list.getByText("not active")).toBeTruthy();
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Members of that name");
    expect(JSON.parse(api.to(NAMES)[0]?.body ?? "")).toEqual({ name: "eileen collins", reason: "On the phone" });
    expect(api.received.map(({ request }) => request.url.toLowerCase()).join()).not.toContain("eileen");
    await user.click(list.getAllByRole("link", { name: "EILEEN COLLINS" })[0] as HTMLElement);
    expect(screen.getByTestId("address").textContent).toBe("/members/m-1");
  });

  test("narrows a common name down by the birth date, and forgets the list before", async () => {
    const api = suite();
    api.answer(NAMES, { items: [NAMED], more: true }, { items: [], more: false });
    const user = userEvent.setup();
    open();
    await user.type(screen.getByLabelText("Number or name"), "Eileen");
    await user.type(screen.getByLabelText("Why you search"), "On the phone{Enter}");
    await screen.findByRole("table", { name: "Members of that name" });
    fireEvent.change(screen.getByLabelText("Birth date"), { target: { value: "1990-02-28" } });
    await user.click(screen.getByRole("button", { name: "Search" }));

    expect(await screen.findByText("Nothing found.")).toBeTruthy();
    expect(screen.queryByRole("table", { name: "Members of that name" })).toBeNull();
    expect(JSON.parse(api.to(NAMES)[1]?.body ?? "")).toEqual({ name: "Eileen", reason: "On the phone", birthDate: "1990-02-28" });
  });

  test("by name is not for a supervisor", async () => {
    const api = suite();
    const user = userEvent.setup();
    open(undefined, ["supervisor"]);
    await user.type(screen.getByLabelText("Number or name"), "Eileen{Enter}");

    expect(screen.getByText("Such a search is not for your role.")).toBeTruthy();
    expect(api.to(NAMES)).toEqual([]);
  });

  test.each(["id", "en"] as const)("is accessible in %s, with a list of members", async (language) => {
    const api = suite();
    api.answer(NAMES, { items: [NAMED], more: true });
    await changeLanguage(language);
    const user = userEvent.setup();
    open();
    await expectAccessible();
    await user.type(screen.getByLabelText(/Nomor atau nama|Number or name/), "Eileen");
    await user.type(screen.getByLabelText(/Mengapa Anda mencarinya|Why you search/), "On the phone{Enter}");
    await screen.findByRole("table");

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

  test("shows claims, contributions, accidents and notices when they are opened, each look by itself", async () => {
    const api = suite();
    const user = userEvent.setup();
    open("/members/m-1");

    await user.click(await screen.findByRole("button", { name: "Show the claims" }));
    const claims = within(await screen.findByRole("table", { name: "Claims" }));
    expect(claims.getAllByText("Paid")).toHaveLength(2);
    expect(claims.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual(["/claim-reviews/k-1"]);
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Claims");
    expect(api.to("GET /api/v1/contributions/members/m-1")).toEqual([]);

    await user.click(screen.getByRole("button", { name: "Show the contributions" }));
    expect(await screen.findByText("PT Cakrawala Antariksa", { selector: "td" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Show more" }));
    expect(await screen.findByText("the member (BPU)")).toBeTruthy();
    expect(api.to("GET /api/v1/contributions/members/m-1").map(({ request }) => new URL(request.url).search)).toEqual(["", "?cursor=2026-08%3Ac-1"]);

    await user.click(screen.getByRole("button", { name: "Show the accidents" }));
    expect(await screen.findByText("Under review. A decision is owed.")).toBeTruthy();
    expect(screen.getByRole("link", { name: "JKK-2611-K7QX3M" }).getAttribute("href")).toBe("/accident-reviews/a-1");
    await user.click(screen.getByRole("button", { name: "Show the notices" }));
    expect(await screen.findByText("Klaim JHT disetujui")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Show the complaints" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Show who looked" })).toBeNull();
  });

  test("shows a complaint officer the complaints, and no accident", async () => {
    suite();
    const user = userEvent.setup();
    open("/members/m-1", ["complaint-officer"]);

    await user.click(await screen.findByRole("button", { name: "Show the complaints" }));
    expect((await screen.findByRole("link", { name: "P-2026-7K3M-9QXD" })).getAttribute("href")).toBe("/complaints/p-1");
    expect(screen.getByText("In work")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Show the accidents" })).toBeNull();
  });

  test("shows an auditor who has looked at this member, in each part of the system", async () => {
    const api = suite();
    const user = userEvent.setup();
    open("/members/m-1", ["auditor"]);

    await user.click(await screen.findByRole("button", { name: "Show who looked" }));
    expect(await screen.findByText("Officer One")).toBeTruthy();
    expect(screen.getByText("At the counter")).toBeTruthy();
    expect(api.to("GET /api/v1/operations/account-service/audit-records").map(({ request }) => new URL(request.url).search)).toEqual(["?about=m-1"]);
    await user.click(screen.getByRole("combobox", { name: "Part of the system" }));
    await user.click(screen.getByRole("option", { name: "Claims" }));
    expect(await screen.findByText("Nobody has looked at this member's data in this part yet.")).toBeTruthy();
  });

  test("says of a part that cannot be read what is wrong, and leaves the others as they are", async () => {
    const api = suite();
    api.answer("GET /api/v1/claims/members/m-1", problem(503, "service-unavailable", { detail: "Claims are away." }));
    const user = userEvent.setup();
    open("/members/m-1");

    await user.click(await screen.findByRole("button", { name: "Show the claims" }));
    expect(await screen.findByText("Claims are away.")).toBeTruthy();
    expect(screen.getByRole("heading", { name: "EILEEN COLLINS" })).toBeTruthy();
  });

  test.each(["id", "en"] as const)("is accessible in %s, with everything opened", async (language) => {
    suite();
    await changeLanguage(language);
    const user = userEvent.setup();
    open("/members/m-1", ["auditor"]);
    for (const name of TO_OPEN[language]) {
      await user.click(await screen.findByRole("button", { name }));
    }
    await screen.findByText("Officer One");
    await screen.findByText("Klaim JHT disetujui");

    await expectAccessible();
  });
});
