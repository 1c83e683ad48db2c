import { changeLanguage } from "@jmo/shared/i18n/start";
import { expectAccessible } from "@jmo/shared/testing/accessible";
import { problem, server, type Server } from "@jmo/shared/testing/server";
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Route, Routes } from "react-router";
import { describe, expect, test } from "vitest";
import { showTo } from "../testing/staff";
import Complaint from "./Complaint";
import Complaints from "./Complaints";

const SUMMARY = {
  complaintId: "c-1",
  number: "P-2026-7K3M-9QXD",
  kind: { code: "balance-missing", text: "Balance is missing" },
  team: "contributions",
  status: "IN_WORK",
  submittedAt: "2026-11-27T02:00:00Z",
  turn: { waitsFor: "OFFICER", dueOn: "2026-11-27", daysLeft: 0, overdue: true },
  officer: "s-officer1" as string | null,
  mine: true,
  escalatedAt: null,
};
const step = (action: string, text: string) => ({ action, method: "POST", href: "/", text });
const CASE = {
  summary: SUMMARY,
  reporterHidden: false,
  memberId: "m-1",
  description: "My contributions of March are missing.",
  fields: [{ name: "month", label: "Month", value: "2026-03" }],
  attachments: [],
  timeline: [{ number: 1, at: "2026-11-27T02:00:00Z", code: "submitted", text: "Complaint submitted" }],
  conversation: [
    { at: "2026-11-27T03:00:00Z", from: "MEMBER", officer: null, text: "Please hurry." },
    { at: "2026-11-27T04:00:00Z", from: "INTERNAL", officer: "s-officer1", text: "Called the employer." },
  ],
  correction: null as object | null,
  rating: null,
  otherComplaints: [],
  nextSteps: [step("ask", "Ask the member"), step("answer", "Answer"), step("reject", "Reject"), step("note", "Add a note"), step("release", "Give back")],
  links: {},
};
const READ = "GET /api/v1/complaint-cases/c-1";
const ANSWER = "POST /api/v1/complaint-cases/c-1/answer";

function suite(found: object = CASE): Server {
  const api = server();
  api.answer("GET /api/v1/complaint-cases", { items: [SUMMARY], next: null });
  api.answer(READ, found);
  api.answer("GET /api/v1/complaint-cases/c-1/templates", {
    templates: [{ template: "credited", title: "Has been credited", text: "Dear member, March has been credited." }],
  });
  return api;
}

function open(roles: Parameters<typeof showTo>[0] = ["complaint-officer"], at = "/complaints/c-1") {
  return showTo(
    roles,
    <Routes>
      <Route path="complaints" element={<Complaints />} />
      <Route path="complaints/:complaintId" element={<Complaint />} />
    </Routes>,
    at,
  );
}

async function choose(label: string, option: string) {
  const user = userEvent.setup();
  await user.click(await screen.findByRole("combobox", { name: label }));
  await user.click(screen.getByRole("option", { name: option }));
}

describe("The queue of complaints", () => {
  test("shows what is past its limit, and whose case it is", async () => {
    const api = suite();
    open(undefined, "/complaints");

    const row = within(await screen.findByRole("row", { name: /P-2026/ }));
    expect(row.getByText("Overdue")).toBeTruthy();
    expect(row.getByText("you")).toBeTruthy();
    await choose("Which", "Not taken");
    expect(new URL(api.to("GET /api/v1/complaint-cases").at(-1)?.request.url ?? "").search).toBe("?assigned=NOBODY");
  });

  test.each(["id", "en"] as const)("is accessible in %s", async (language) => {
    suite();
    await changeLanguage(language);
    open(undefined, "/complaints");
    await screen.findByRole("table");

    await expectAccessible();
  });
});

describe("A complaint", () => {
  test("is answered from a template, and the notes are marked as unseen by the member", async () => {
    const api = suite();
    api.answer(ANSWER, { ...CASE, nextSteps: [] });
    const user = userEvent.setup();
    open();

    expect(await screen.findByText(/Note of officers, which the member does not see/)).toBeTruthy();
    await choose("Step", "Answer");
    await choose("Begin with a template", "Has been credited");
    api.answer(READ, { ...CASE, summary: { ...SUMMARY, status: "ANSWERED", turn: null }, nextSteps: [] });
    await user.dblClick(screen.getByRole("button", { name: "Send" }));

    expect(await screen.findByText("Answered")).toBeTruthy();
    expect(api.to(ANSWER).map(({ body }) => JSON.parse(body) as object)).toEqual([{ text: "Dear member, March has been credited." }]);
  });

  test("that somebody else took meanwhile says so", async () => {
    const api = suite({ ...CASE, summary: { ...SUMMARY, officer: null, mine: false }, nextSteps: [step("take", "Take the case")] });
    api.answer("POST /api/v1/complaint-cases/c-1/assignment", problem(409, "complaint-assigned-to-another", { title: "Not your case" }));
    const user = userEvent.setup();
    open();
    await user.click(await screen.findByRole("button", { name: "Take the case" }));

    expect(await screen.findByText("Not your case")).toBeTruthy();
    expect(api.to(READ).length).toBeGreaterThan(1);
  });

  test("of a correction is decided field by field, a refusal with its reason", async () => {
    const api = suite({
      ...CASE,
      correction: { round: 0, fields: [{ field: "NAME", state: "PROPOSED", stateLabel: "Proposed", reason: null, obstacle: null }] },
      nextSteps: [step("decide-correction", "Decide the correction")],
    });
    api.answer("POST /api/v1/complaint-cases/c-1/correction-decision", CASE);
    const user = userEvent.setup();
    open();

    await user.click(await screen.findByRole("radio", { name: "Refuse" }));
    await user.type(screen.getByLabelText("Reason to refuse Name"), "The card says otherwise.");
    await user.type(screen.getByLabelText(/^Answer to the member/), "Your name stays.");
    await user.click(screen.getByRole("button", { name: "Send" }));

    expect(await screen.findByText("Please hurry.")).toBeTruthy();
    expect(JSON.parse(api.to("POST /api/v1/complaint-cases/c-1/correction-decision")[0]?.body ?? "")).toEqual({
      decisions: [{ field: "NAME", verdict: "REFUSE", reason: "The card says otherwise." }],
      answer: "Your name stays.",
    });
  });

  test("is given back by a supervisor, who sees no hidden reporter", async () => {
    const api = suite({ ...CASE, reporterHidden: true, memberId: null, summary: { ...SUMMARY, officer: "s-other", mine: false }, nextSteps: [] });
    api.answer("DELETE /api/v1/complaint-cases/c-1/assignment", CASE);
    const user = userEvent.setup();
    open(["supervisor"]);

    expect(await screen.findByText(/The reporter is hidden from you/)).toBeTruthy();
    expect(screen.queryByText("Open the member")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Give back to the queue" }));
    expect(api.to("DELETE /api/v1/complaint-cases/c-1/assignment")).toHaveLength(1);
  });

  test.each(["id", "en"] as const)("is accessible in %s", async (language) => {
    suite();
    await changeLanguage(language);
    open();
    await screen.findByText("Please hurry.");

    await expectAccessible();
  });
});
