import { changeLanguage } from "@jmo/shared/i18n/start";
import { expectAccessible } from "@jmo/shared/testing/accessible";
import { problem, server, type Server } from "@jmo/shared/testing/server";
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Route, Routes } from "react-router";
import { describe, expect, test } from "vitest";
import { ACCIDENT } from "../testing/accident";
import { showTo } from "../testing/staff";
import AccidentCase from "./AccidentCase";
import Accidents from "./Accidents";
import Notifications from "./Notifications";
import UnmatchedNotification from "./UnmatchedNotification";

const DEATH = {
  ...ACCIDENT,
  stageTwo: {
    reportedAt: "2026-11-10T02:00:00Z",
    late: false,
    recordedBy: null,
    statedAt: "2026-11-09T02:00:00Z",
    outcome: "DEATH",
    diedOn: "2026-11-08",
    incapableFrom: null,
    incapableUntil: null,
    impairments: 0,
    children: 0,
  },
};
const NOTIFICATION = {
  notificationId: "n-1",
  number: "JKK-2026-AAAA9QXD",
  receivedAt: "2026-11-28T02:00:00Z",
  identity: "************0001",
  kind: "ACCIDENT",
  happenedOn: "2026-11-27",
  relation: "FAMILY",
  facilityCode: null,
  informantName: "Rudi",
  informantPhone: "+628123456789",
};
const DECIDE = "POST /api/v1/accident-reviews/a-1/decision";

function suite(accident: object = ACCIDENT): Server {
  const api = server();
  api.answer("GET /api/v1/accident-reviews", { items: [ACCIDENT], next: null });
  api.answer("GET /api/v1/accident-reviews/a-1", accident);
  api.answer("GET /api/v1/banks", [{ code: "014", name: "BCA" }]);
  api.answer("GET /api/v1/accident-notifications/unmatched", { items: [NOTIFICATION], next: null });
  return api;
}

function open(at = "/accident-reviews/a-1", roles: Parameters<typeof showTo>[0] = ["claims-officer"]) {
  return showTo(
    roles,
    <Routes>
      <Route path="accident-reviews" element={<Accidents />} />
      <Route path="accident-reviews/:accidentId" element={<AccidentCase />} />
      <Route path="accident-notifications" element={<Notifications />} />
      <Route path="accident-notifications/:notificationId" element={<UnmatchedNotification />} />
    </Routes>,
    at,
  );
}

describe("An accident under review", () => {
  test("is approved only when everything is verified, in the state that was seen", async () => {
    const api = suite();
    api.answer(DECIDE, ACCIDENT);
    const user = userEvent.setup();
    open();

    expect((await screen.findByRole("button", { name: "Approve" })).hasAttribute("disabled")).toBe(true);
    for (const check of ["Employed at the time", "JKK contributions are paid", "At the workplace, or on the usual route", "For a purpose of the work"]) {
      await user.click(screen.getByRole("checkbox", { name: check }));
    }
    await user.type(screen.getAllByLabelText("Reason, in your own words")[0] ?? document.body, "Seen at the workshop.");
    await user.dblClick(screen.getByRole("button", { name: "Approve" }));

    expect(api.to(DECIDE).map(({ body }) => JSON.parse(body) as object)).toEqual([
      {
        decision: "APPROVE",
        seen: "IN_REVIEW",
        findings: { employed: true, programmePaid: true, usualRoute: true, workPurpose: true },
        reason: "Seen at the workshop.",
      },
    ]);
  });

  test("that has moved on meanwhile is not decided, and says so", async () => {
    const api = suite();
    api.answer(DECIDE, problem(409, "case-moved-on", { detail: "It waits for evidence." }));
    const user = userEvent.setup();
    open();
    await user.type((await screen.findAllByLabelText("Reason, in your own words"))[0] ?? document.body, "No.");
    await user.click(screen.getByRole("button", { name: "Refuse" }));
    await user.click(screen.getAllByRole("button", { name: "Refuse" }).at(-1) ?? document.body);

    expect(await screen.findByText("Somebody else was faster")).toBeTruthy();
  });

  test("that the same officer approved first cannot be confirmed by them", async () => {
    suite({ ...ACCIDENT, status: "AWAITING_SECOND_OFFICER", firstOfficer: "s-officer1" });
    open();

    expect(await screen.findByText("You approved first. You cannot confirm your own approval.")).toBeTruthy();
  });

  test("waits for evidence that the officer asks for by name, with a reason", async () => {
    const api = suite();
    api.answer("POST /api/v1/accident-reviews/a-1/evidence-request", ACCIDENT);
    const user = userEvent.setup();
    open();
    const form = within(await screen.findByRole("region", { name: "Ask for evidence" }));
    await user.click(form.getByRole("button", { name: "Ask for evidence" }));
    expect(form.getByText("Choose what is asked for.")).toBeTruthy();
    await user.click(form.getByRole("checkbox", { name: "Two witnesses" }));
    await user.type(form.getByLabelText("Reason, in your own words"), "Nobody has seen it.");
    await user.click(form.getByRole("button", { name: "Ask for evidence" }));

    expect(await form.findByText("Recorded.")).toBeTruthy();
    expect(JSON.parse(api.to("POST /api/v1/accident-reviews/a-1/evidence-request")[0]?.body ?? "")).toEqual({
      evidence: ["TWO_WITNESSES"],
      reason: "Nobody has seen it.",
    });
  });

  test("has evidence that was shown on paper at a branch", async () => {
    const api = suite();
    const paper = "POST /api/v1/accident-reviews/a-1/paper-evidence";
    api.answer(paper, problem(409, "case-moved-on", { detail: "It waits for an officer." }), ACCIDENT);
    const user = userEvent.setup();
    open();
    const form = within(await screen.findByRole("region", { name: "Record evidence on paper" }));
    await user.click(form.getByRole("checkbox", { name: "Doctor's certificate" }));
    await user.type(form.getByLabelText("Reason, in your own words"), "Seen at the counter.");
    await user.click(form.getByRole("button", { name: "Record evidence on paper" }));
    expect(await form.findByText("It waits for an officer.")).toBeTruthy();
    await user.click(form.getByRole("button", { name: "Record evidence on paper" }));

    expect(await form.findByText("Recorded.")).toBeTruthy();
    expect(JSON.parse(api.to(paper)[1]?.body ?? "")).toEqual({ evidence: ["DOCTOR_CERTIFICATE"], reason: "Seen at the counter." });
    expect(screen.queryByRole("region", { name: "The heir's account" })).toBeNull();
  });

  test("says who must act: the family, once the member has died", async () => {
    suite({ ...DEATH, status: "AWAITING_EVIDENCE", owed: { ...ACCIDENT.owed, by: { code: "HEIR", text: "Family or heirs" } } });
    open();

    const atHand = within(await screen.findByRole("region", { name: "Case" }));
    expect(atHand.getByText("Who must act").nextSibling?.textContent).toBe("Family or heirs");
  });

  test("of a member who died pays to the account of the heir, whose faults stand beside their fields", async () => {
    const api = suite(DEATH);
    const account = "PUT /api/v1/accident-reviews/a-1/heir-account";
    api.answer(
      account,
      problem(400, "invalid-request", { faults: [{ field: "bankCode", code: "bank-code-form", message: "Three digits." }] }),
      DEATH,
    );
    const user = userEvent.setup();
    open();
    const form = within(await screen.findByRole("region", { name: "The heir's account" }));
    await user.click(form.getByRole("button", { name: "Record the heir's account" }));
    expect(form.getAllByText("This is needed.")).toHaveLength(3);
    await user.type(form.getByLabelText("Bank code (three digits)"), "BCA");
    await user.type(form.getByLabelText("Account number"), "1234567890");
    await user.type(form.getByLabelText("Name of the account's holder"), "RUDI COLLINS");
    await user.click(form.getByRole("button", { name: "Record the heir's account" }));
    expect(await form.findByText("Three digits.")).toBeTruthy();
    await user.clear(form.getByLabelText("Bank code (three digits)"));
    await user.type(form.getByLabelText("Bank code (three digits)"), "014");
    await user.click(form.getByRole("button", { name: "Record the heir's account" }));

    expect(await form.findByText("Recorded.")).toBeTruthy();
    expect(JSON.parse(api.to(account)[1]?.body ?? "")).toEqual({ bankCode: "014", accountNumber: "1234567890", holderName: "RUDI COLLINS" });
  });

  test.each(["id", "en"] as const)("is accessible in %s, and so is its queue", async (language) => {
    suite(DEATH);
    await changeLanguage(language);
    const { unmount } = open();
    await screen.findByText("Fell off a ladder.");
    await expectAccessible();
    unmount();

    open("/accident-reviews");
    await screen.findByRole("table");
    await expectAccessible();
  });
});

describe("A notification without a member", () => {
  test("is matched with a member, and leads to the case", async () => {
    const api = suite();
    api.answer("POST /api/v1/accident-notifications/n-1/match", { accidentId: "a-1" });
    const user = userEvent.setup();
    open("/accident-notifications/n-1");
    await user.type(await screen.findByLabelText("KPJ of the member"), "08001234567");
    api.answer("GET /api/v1/accident-notifications/unmatched", { items: [], next: null });
    await user.click(screen.getByRole("button", { name: "Match with a member" }));

    expect((await screen.findByRole("link", { name: "Open the case" })).getAttribute("href")).toBe("/accident-reviews/a-1");
  });

  test("is dismissed after a question, with a reason", async () => {
    const api = suite();
    api.answer("POST /api/v1/accident-notifications/n-1/dismissal", new Response(null, { status: 204 }));
    const user = userEvent.setup();
    open("/accident-notifications/n-1");
    await user.type(await screen.findByLabelText("Reason, in your own words"), "A wrong number.");
    await user.click(screen.getByRole("button", { name: "Dismiss the notification" }));
    expect(api.to("POST /api/v1/accident-notifications/n-1/dismissal")).toEqual([]);
    await user.click(screen.getAllByRole("button", { name: "Dismiss the notification" }).at(-1) ?? document.body);

    expect(await screen.findByText("The notification is dismissed.")).toBeTruthy();
  });

  test.each(["id", "en"] as const)("is accessible in %s, and so is its queue", async (language) => {
    suite();
    await changeLanguage(language);
    const { unmount } = open("/accident-notifications/n-1");
    await screen.findByText(/\+628123456789/);
    await expectAccessible();
    unmount();

    open("/accident-notifications");
    await screen.findByRole("table");
    await expectAccessible();
  });
});
