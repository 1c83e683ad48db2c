import { changeLanguage } from "@jmo/shared/i18n/start";
import { expectAccessible } from "@jmo/shared/testing/accessible";
import { problem, server, type Server } from "@jmo/shared/testing/server";
import { fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Route, Routes } from "react-router";
import { describe, expect, test } from "vitest";
import { showTo } from "../testing/staff";
import ComplianceCase from "./ComplianceCase";
import ComplianceCases from "./ComplianceCases";

/** Milliseconds in which axe has looked at every form, on a busy machine too. */
const LONGEST = 120_000;

const SUMMARY = {
  caseId: "k-2",
  number: "K-2026-7K3M-9QXD",
  employer: "PT Tanpa Jaminan",
  city: "Bandung",
  status: "OPEN",
  statusLabel: "Open",
  openedAt: "2026-11-10T02:00:00Z",
  reports: 2,
  turn: { waitsFor: "OFFICER", dueOn: "2026-12-01", daysLeft: 2, isOverdue: false },
  officer: "s-officer1",
  mine: true,
  escalatedAt: null,
};
const OLDER = { ...SUMMARY, caseId: "k-1", number: "K-2026-AAAA-9QXD", openedAt: "2026-11-01T02:00:00Z", officer: null, mine: false };
const STEPS = {
  "plan-visit": "Plan a visit",
  "report-visit": "Report the visit",
  warn: "Warn the employer",
  "propose-fine": "Propose a fine",
  "propose-withholding": "Propose to withhold services",
  register: "Record the registration",
  dismiss: "Dismiss the case",
  merge: "Merge the case",
} as const;
type Step = keyof typeof STEPS;

function next(...actions: (Step | "reports" | "release")[]) {
  return actions.map((action) => ({ action, method: "POST", href: "", text: action in STEPS ? STEPS[action as Step] : action }));
}

const CASE = {
  summary: SUMMARY,
  address: "Jalan Braga 1",
  reports: { count: 2, workers: 40, names: ["PT Tanpa Jaminan"], addresses: ["Jalan Braga 1"] },
  visit: null,
  proposal: null,
  letters: [
    {
      letterId: "l-1",
      kind: { code: "VISIT_NOTICE", text: "Notice of a visit" },
      number: "B/1/2026",
      issuedAt: "2026-11-11T02:00:00Z",
      date: "2026-11-20",
      link: "/api/v1/compliance-cases/k-2/letters/l-1",
    },
  ],
  history: [],
  registration: null,
  dismissedBecause: null,
  mergedInto: null,
  answer: null,
  nextSteps: next("plan-visit", "reports", "release"),
  links: {},
};
const ONE = "/api/v1/compliance-cases/k-2";

function suite(...actions: (Step | "reports" | "release")[]): Server {
  const api = server();
  api.answer("GET /api/v1/compliance-cases", { items: [OLDER, SUMMARY], next: null });
  api.answer(`GET ${ONE}`, { ...CASE, ...(actions.length > 0 && { nextSteps: next(...actions) }) });
  api.answer(`GET ${ONE}/reports`, {
    items: [{ complaintId: "p-1", number: "P-2026-7K3M-9QXD", submittedAt: "2026-11-09T02:00:00Z", status: "UNDER_INSPECTION", link: "" }],
    next: null,
  });
  return api;
}

function open(at = "/compliance/k-2", roles: Parameters<typeof showTo>[0] = ["complaint-officer"]) {
  return showTo(
    roles,
    <Routes>
      <Route path="compliance" element={<ComplianceCases />} />
      <Route path="compliance/:caseId" element={<ComplianceCase />} />
    </Routes>,
    at,
  );
}

function sent(api: Server, call: string) {
  return api.to(call).map(({ body }) => (body === "" ? undefined : (JSON.parse(body) as unknown)));
}

function keys(api: Server, call: string) {
  return new Set(api.to(call).map(({ request }) => request.headers.get("Idempotency-Key")));
}

async function choose(user: ReturnType<typeof userEvent.setup>, step: Step) {
  await user.click(await screen.findByRole("combobox", { name: "Step" }));
  await user.click(screen.getByRole("option", { name: STEPS[step] }));
}

describe("A compliance case", () => {
  test("has a visit planned once, although the first answer was lost", async () => {
    const api = suite();
    const visits = `POST ${ONE}/visits`;
    api.answer(visits, new Error("the line broke"), CASE);
    const user = userEvent.setup();
    open();

    await user.click(await screen.findByRole("button", { name: "Plan a visit" }));
    expect(screen.getByText("This is needed.")).toBeTruthy();
    expect(api.to(visits)).toEqual([]);
    fireEvent.change(screen.getByLabelText("Day of the visit"), { target: { value: "2026-12-03" } });
    await user.click(screen.getByRole("button", { name: "Plan a visit" }));
    expect(await screen.findByText("The server cannot be reached")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Plan a visit" }));

    expect(await screen.findByText("The step is recorded.")).toBeTruthy();
    expect(sent(api, visits)).toEqual([{ on: "2026-12-03" }, { on: "2026-12-03" }]);
    expect(keys(api, visits).size).toBe(1);
  });

  test("shows what the service says beside the field, and keeps what was written", async () => {
    const api = suite("report-visit");
    api.answer(
      `POST ${ONE}/visit-report`,
      problem(400, "invalid-request", { faults: [{ field: "on", code: "future", message: "The day is not over yet." }] }),
    );
    const user = userEvent.setup();
    open();
    fireEvent.change(await screen.findByLabelText("Day of the visit"), { target: { value: "2099-01-01" } });
    await user.type(screen.getByLabelText("What the visit has shown"), "40 people, none registered.");
    await user.click(screen.getByRole("button", { name: "Report the visit" }));

    expect(await screen.findByText("The day is not over yet.")).toBeTruthy();
    expect(screen.getByDisplayValue("40 people, none registered.")).toBeTruthy();
  });

  test("is warned about by a letter that is said to go out at once", async () => {
    const api = suite("warn");
    api.answer(`POST ${ONE}/warnings`, problem(409, "compliance-too-early", { detail: "Its time is not over." }), CASE);
    const user = userEvent.setup();
    open();

    expect(await screen.findByText(/The letter of warning is issued now/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Warn the employer" }));
    expect(await screen.findByText("Its time is not over.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Warn the employer" }));
    expect(await screen.findByText("The step is recorded.")).toBeTruthy();
    expect(keys(api, `POST ${ONE}/warnings`).size).toBe(2);
  });

  test("gets a fine or the withholding of services only as a proposal to a supervisor", async () => {
    const api = suite("propose-fine", "propose-withholding");
    api.answer(`POST ${ONE}/fines`, CASE);
    api.answer(`POST ${ONE}/withholdings`, CASE);
    const user = userEvent.setup();
    open();

    expect(await screen.findByText("A supervisor, another person than you, decides about your proposal.")).toBeTruthy();
    await user.type(screen.getByLabelText("Fine, in rupiah"), "12.500.000");
    await user.type(screen.getByLabelText("How it was found"), "PP 86/2013");
    await user.click(screen.getByRole("button", { name: "Propose a fine" }));
    expect(await screen.findByText("The step is recorded.")).toBeTruthy();
    expect(sent(api, `POST ${ONE}/fines`)).toEqual([{ amount: 12_500_000, basis: "PP 86/2013" }]);

    await choose(user, "propose-withholding");
    await user.click(screen.getByRole("button", { name: "Propose to withhold services" }));
    expect(screen.getByText("This is needed.")).toBeTruthy();
    await user.click(screen.getByRole("checkbox", { name: "permit to tender" }));
    await user.click(screen.getByRole("button", { name: "Propose to withhold services" }));
    expect(await screen.findByText("The step is recorded.")).toBeTruthy();
    expect(sent(api, `POST ${ONE}/withholdings`)).toEqual([{ services: ["TENDER_PERMIT"] }]);
  });

  test("ends with a registration or a dismissal, and every reporter is answered", async () => {
    const api = suite("register", "dismiss");
    api.answer(`POST ${ONE}/registration`, CASE);
    api.answer(`POST ${ONE}/dismissal`, CASE);
    const user = userEvent.setup();
    open();

    fireEvent.change(await screen.findByLabelText("Registered since"), { target: { value: "2026-11-25" } });
    await user.type(screen.getByLabelText("Employer's number (NPP)"), "ab123456");
    await user.type(screen.getByLabelText("Answer to the reporters"), "They are registered now.");
    await user.click(screen.getByRole("button", { name: "Record the registration" }));
    expect(await screen.findByText("The step is recorded.")).toBeTruthy();
    expect(sent(api, `POST ${ONE}/registration`)).toEqual([
      { on: "2026-11-25", employerNumber: "AB123456", answer: "They are registered now." },
    ]);

    await choose(user, "dismiss");
    await user.type(screen.getByLabelText("Answer to the reporters"), "It is no employer.");
    await user.click(screen.getByRole("button", { name: "Dismiss the case" }));
    expect(await screen.findByText("The step is recorded.")).toBeTruthy();
    expect(sent(api, `POST ${ONE}/dismissal`)).toEqual([{ reason: "NOT_AN_EMPLOYER", answer: "It is no employer." }]);
  });

  test("goes into an earlier one, and a report into the one where it belongs", async () => {
    const api = suite("merge", "reports");
    api.answer(`POST ${ONE}/merger`, CASE);
    api.answer(`POST ${ONE}/reports/p-1/transfer`, CASE);
    const user = userEvent.setup();
    open();

    await user.click(await screen.findByRole("combobox", { name: "Another case" }));
    expect(screen.getAllByRole("option").map((option) => option.textContent)).toEqual(["K-2026-AAAA-9QXD: PT Tanpa Jaminan, Bandung"]);
    await user.click(screen.getByRole("option"));
    await user.click(screen.getByRole("button", { name: "Merge the case" }));
    expect(await screen.findByText("The step is recorded.")).toBeTruthy();
    expect(sent(api, `POST ${ONE}/merger`)).toEqual([{ into: "k-1" }]);

    expect(api.to(`GET ${ONE}/reports`)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Show the reports" }));
    await user.click(await screen.findByRole("button", { name: "Move P-2026-7K3M-9QXD to another case" }));
    const report = within(screen.getByRole("region", { name: "Reports of this case" }));
    await user.click(report.getByRole("combobox", { name: "Another case" }));
    await user.click(screen.getByRole("option"));
    await user.click(report.getByRole("button", { name: "Move the report" }));
    await screen.findByText("The step is recorded.");
    expect(sent(api, `POST ${ONE}/reports/p-1/transfer`)).toEqual([{ into: "k-1" }]);
  });

  test("has its letters as files, read only when somebody wants them", async () => {
    const api = suite();
    const letter = `GET ${ONE}/letters/l-1`;
    api.answer(letter, new Response(new Blob(["%PDF"], { type: "application/pdf" }), { headers: { "Content-Type": "application/pdf" } }));
    const user = userEvent.setup();
    open();

    const prepare = await screen.findByRole("button", { name: "Prepare Notice of a visit B/1/2026.pdf" });
    expect(api.to(letter)).toEqual([]);
    await user.click(prepare);
    expect((await screen.findByRole("link", { name: "Notice of a visit B/1/2026.pdf" })).getAttribute("download")).toBe(
      "Notice of a visit B/1/2026.pdf",
    );
  });

  test("offers an auditor nothing that changes it", async () => {
    const api = suite();
    api.answer(`GET ${ONE}`, { ...CASE, summary: { ...SUMMARY, mine: false }, nextSteps: [] });
    open(undefined, ["auditor"]);

    expect(await screen.findByText("There is no step for you at the moment.")).toBeTruthy();
    expect(screen.getAllByRole("button").every((button) => button.textContent.startsWith("Prepare"))).toBe(true);
  });

  test.each(["id", "en"] as const)("is accessible in %s, with each of its forms", { timeout: LONGEST }, async (language) => {
    suite(...(Object.keys(STEPS) as Step[]), "reports", "release");
    await changeLanguage(language);
    const user = userEvent.setup();
    open();
    for (const step of Object.values(STEPS)) {
      await user.click(await screen.findByRole("combobox", { name: language === "id" ? "Langkah" : "Step" }));
      await user.click(screen.getByRole("option", { name: step }));
      await expectAccessible();
    }
    await user.click(screen.getByRole("button", { name: language === "id" ? "Tampilkan laporan" : "Show the reports" }));
    await user.click(await screen.findByRole("button", { name: /P-2026-7K3M-9QXD/ }));
    await expectAccessible();
  });
});

test.each(["id", "en"] as const)("the list of compliance cases is accessible in %s", async (language) => {
  suite();
  await changeLanguage(language);
  open("/compliance");
  await screen.findByRole("link", { name: /K-2026-7K3M-9QXD/ });

  await expectAccessible();
});
