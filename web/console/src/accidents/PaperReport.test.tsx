import { changeLanguage } from "@jmo/shared/i18n/start";
import { expectAccessible } from "@jmo/shared/testing/accessible";
import { choose } from "@jmo/shared/testing/choose";
import { fill, fillStageOne } from "@jmo/shared/testing/fill";
import { problem, server, type Server } from "@jmo/shared/testing/server";
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Route, Routes } from "react-router";
import { beforeEach, describe, expect, test } from "vitest";
import { ACCIDENT } from "../testing/accident";
import { showTo } from "../testing/staff";
import AccidentCase from "./AccidentCase";

const NOTIFIED = { ...ACCIDENT, status: "NOTIFIED", employerNumber: null, proposal: null, payout: null, evidence: [] };
const STAGE_ONE = {
  reportedAt: "2026-11-10T02:00:00Z",
  late: false,
  recordedBy: "s-officer1",
  workplace: "Jl. Pasar 1",
  contactName: "Rina",
  contactPhone: "+6281200000001",
  projectNumber: null,
  job: "Driver",
  unit: "Transport",
  employedSince: "2020-01-06",
  wageBasis: "MONTHLY",
  wageAmount: 4_500_000,
  place: "TRAFFIC",
  circumstance: "COMMUTE",
  address: "Jl. Sudirman",
  occurredAt: "2026-11-01T01:30:00Z",
  unsafeAct: "none",
  unsafeCondition: "wet road",
  accidentType: "fall",
  injurySource: "motorcycle",
};
const TREATED = { ...NOTIFIED, status: "IN_TREATMENT", stageOne: STAGE_ONE };
const CASE = "GET /api/v1/accident-reviews/a-1";
const ONE = "POST /api/v1/accident-reviews/a-1/paper-stage-one";
const TWO = "POST /api/v1/accident-reviews/a-1/paper-stage-two";

let api: Server;

beforeEach(() => {
  api = server();
  api.answer("GET /api/v1/banks", []);
});

function open(accident: object, roles: Parameters<typeof showTo>[0] = ["claims-officer"]) {
  api.answer(CASE, accident);
  showTo(
    roles,
    <Routes>
      <Route path="accident-reviews/:accidentId" element={<AccidentCase />} />
    </Routes>,
    "/accident-reviews/a-1",
  );
  return userEvent.setup();
}

const STAGE_TWO = {
  reportedAt: "2026-11-10T02:00:00Z",
  late: false,
  recordedBy: null,
  statedAt: "2026-11-09T02:00:00Z",
  diedOn: null,
  incapableFrom: null,
  incapableUntil: null,
  impairments: 0,
  children: 0,
};

describe("The report of an independent worker who has died", () => {
  test("of stage I is recorded once, with the day that is known and the paper that it was read from", async () => {
    api.answer(ONE, TREATED);
    const user = open(NOTIFIED);
    await user.click(await screen.findByRole("button", { name: "Fill in the form" }));
    await fillStageOne(user, /Phone number of the worker/);
    await choose(user, /While doing what/, "On the way to work or home");
    await user.click(screen.getByRole("button", { name: "Record the report" }));
    expect(screen.getByText("Write who brought the form, and which one it is.")).toBeTruthy();
    expect(api.to(ONE)).toEqual([]);
    fill("Who brought which form", "Form 3 KK1, brought by the wife.");
    api.answer(CASE, TREATED);
    await user.dblClick(screen.getByRole("button", { name: "Record the report" }));

    expect(await screen.findByText("The report is recorded.")).toBeTruthy();
    expect(await screen.findByText("Recorded from paper by")).toBeTruthy();
    expect(screen.getByRole("heading", { name: "Record the stage II report from paper" })).toBeTruthy();
    const sent = api.to(ONE).map(({ body }) => JSON.parse(body) as { reason: string; report: Record<string, object> });
    expect(sent).toHaveLength(1);
    expect(sent[0]?.reason).toBe("Form 3 KK1, brought by the wife.");
    expect(sent[0]?.report).toMatchObject({
      worker: { job: "Ojek", employedSince: "2020-01-06" },
      wage: { basis: "MONTHLY", amount: 4_500_000 },
      scene: { place: "TRAFFIC", circumstance: "COMMUTE", occurredAt: new Date("2026-11-01T08:30").toISOString() },
    });
  });

  test("of stage II asks for the day of the death, and the API's faults stand beside their fields", async () => {
    api.answer(TWO, problem(400, "invalid-request", { faults: [{ field: "report.diedOn", code: "in-the-future", message: "That day is still to come." }] }), {
      ...TREATED,
      status: "AWAITING_EVIDENCE",
    });
    const user = open(TREATED);
    await user.click(await screen.findByRole("button", { name: "Fill in the form" }));
    fill(/Day of the statement/, "2026-11-09");
    fill(/Time signed/, "10:00");
    await choose(user, /^Outcome/, "Died");
    fill("Who brought which form", "Form 3a KK2, brought by the wife.");
    await user.click(screen.getByRole("button", { name: "Record the report" }));
    expect(screen.getByText("Please fill this in.")).toBeTruthy();
    expect(api.to(TWO)).toEqual([]);
    fill(/Day of the death/, "2026-11-08");
    await user.click(screen.getByRole("button", { name: "Record the report" }));
    expect(await screen.findByText("That day is still to come.")).toBeTruthy();
    api.answer(CASE, { ...TREATED, status: "AWAITING_EVIDENCE" });
    await user.click(screen.getByRole("button", { name: "Record the report" }));

    expect(await screen.findByText("The report is recorded.")).toBeTruthy();
    expect(JSON.parse(api.to(TWO)[1]?.body ?? "")).toMatchObject({
      reason: "Form 3a KK2, brought by the wife.",
      report: { outcome: "DEATH", diedOn: "2026-11-08", impairments: [], children: [] },
    });
    expect(screen.queryByRole("button", { name: "Fill in the form" })).toBeNull();
  });

  test("is not recorded for a worker with an employer", async () => {
    open({ ...NOTIFIED, employerNumber: "JJ010001" });
    await screen.findByText("Fell off a ladder.");
    expect(screen.queryByRole("button", { name: "Fill in the form" })).toBeNull();
  });

  test("is shown with who recorded it and the day of the death", async () => {
    const stageTwo = { ...STAGE_TWO, recordedBy: "s-officer-2002", outcome: "DEATH", diedOn: "2026-11-08", children: 2 };
    open({ ...TREATED, stageTwo, status: "IN_REVIEW" });

    const shown = within(await screen.findByRole("region", { name: "Report of stage II" }));
    expect(shown.getByText("another officer (…2002)")).toBeTruthy();
    expect(shown.getByText("8 November 2026")).toBeTruthy();
    expect(shown.getByText("Children for scholarships").nextSibling?.textContent).toBe("2");
  });

  test.each([
    ["id", "Laporan tahap II", "Anak untuk beasiswa"],
    ["en", "Report of stage II", "Children for scholarships"],
  ] as const)("is shown with its children, also none, where they could have scholarships (%s)", async (language, report, children) => {
    await changeLanguage(language);
    open({ ...TREATED, stageTwo: { ...STAGE_TWO, outcome: "TOTAL_DISABILITY" }, status: "IN_REVIEW" });

    const shown = within(await screen.findByRole("region", { name: report }));
    expect(shown.getByText(children).nextSibling?.textContent).toBe("0");
  });

  test("is shown without children where there are no scholarships", async () => {
    open({ ...TREATED, stageTwo: { ...STAGE_TWO, outcome: "RECOVERED" }, status: "IN_REVIEW" });

    const shown = within(await screen.findByRole("region", { name: "Report of stage II" }));
    expect(shown.queryByText("Children for scholarships")).toBeNull();
  });

  test("is not for an auditor to record", async () => {
    open(NOTIFIED, ["auditor"]);
    await screen.findByText("Fell off a ladder.");
    expect(screen.queryByRole("button", { name: "Fill in the form" })).toBeNull();
  });

  test("leaves the approval to other officers", async () => {
    const user = open({ ...TREATED, status: "IN_REVIEW" });
    expect(await screen.findByText("You recorded a report of this case from paper. Other officers approve it.")).toBeTruthy();
    for (const check of screen.getAllByRole("checkbox", { name: /Employed|contributions are paid|usual route|purpose of the work/ })) {
      await user.click(check);
    }
    expect(screen.getByRole("button", { name: "Approve" }).hasAttribute("disabled")).toBe(true);
  });

  test.each(["id", "en"] as const)("has accessible forms in %s", async (language) => {
    await changeLanguage(language);
    const user = open(NOTIFIED);
    await user.click(await screen.findByRole("button", { name: language === "id" ? "Isi formulir" : "Fill in the form" }));
    await expectAccessible();
  });
});
