import { changeLanguage } from "@jmo/shared/i18n/start";
import { expectAccessible } from "@jmo/shared/testing/accessible";
import { choose } from "@jmo/shared/testing/choose";
import { fill, fillStageOne } from "@jmo/shared/testing/fill";
import { problem, server, type Server } from "@jmo/shared/testing/server";
import { show } from "@jmo/shared/testing/show";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Route, Routes } from "react-router";
import { beforeEach, describe, expect, test } from "vitest";
import { ACCIDENT, BANKS } from "../testing/answers";
import AccidentPage from "./Accident";
import StageOne from "./StageOne";
import StageTwo from "./StageTwo";

const AT = "2026-11-29T09:00:00+07:00";
const NOTIFIED = {
  ...ACCIDENT,
  owed: { ...ACCIDENT.owed, by: { code: "MEMBER", text: "Member" }, text: "The report of stage I is owed." },
  nextSteps: [{ action: "report-stage-one", method: "POST", href: "/x", text: "Report stage I" }],
};
const TREATED = {
  ...NOTIFIED,
  status: "IN_TREATMENT",
  stageOne: { reportedAt: AT, late: false },
  nextSteps: [{ action: "report-stage-two", method: "POST", href: "/x", text: "Report stage II" }],
};
const REPORTED = { ...TREATED, status: "AWAITING_EVIDENCE", stageTwo: { reportedAt: AT, late: false }, nextSteps: [] };
const ONE = "POST /api/v1/accidents/k-1/stage-one";
const TWO = "POST /api/v1/accidents/k-1/stage-two";
const CASE = "GET /api/v1/accidents/k-1";

let api: Server;

beforeEach(() => {
  api = server();
  api.answer("GET /api/v1/banks", BANKS);
  api.answer("GET /api/v1/accidents/k-1/attachments", []);
  api.answer("GET /api/v1/accidents/k-1/timeline/stream", new Response("", { headers: { "Content-Type": "text/event-stream" } }));
});

function open(at: string, accident: object) {
  api.answer(CASE, accident);
  show(
    <Routes>
      <Route path="accidents/:accidentId" element={<AccidentPage />} />
      <Route path="accidents/:accidentId/stage-one" element={<StageOne />} />
      <Route path="accidents/:accidentId/stage-two" element={<StageTwo />} />
    </Routes>,
    at,
  );
  return userEvent.setup();
}

/** What somebody has filled in before in this tab. */
function withStageOne(changed: Readonly<Record<string, string>> = {}) {
  const values = {
    "workplace.address": "Jl. Pasar 1",
    "workplace.contact.name": "Rina",
    "workplace.contact.phone": "0812-0000-0001",
    "worker.sex": "FEMALE",
    "worker.address": "Jl. Mawar 2",
    "worker.phone": "0812-0000-0002",
    "worker.job": "Ojek",
    "worker.unit": "Ojek daring",
    "worker.employedSince": "2020-01-06",
    "wage.basis": "MONTHLY",
    "wage.amount": "4500000",
    "scene.place": "TRAFFIC",
    "scene.circumstance": "COMMUTE",
    "scene.address": "Jl. Sudirman",
    "scene.time": "08:30",
    "scene.unsafeAct": "tidak ada",
    "scene.unsafeCondition": "jalan licin",
    "scene.accidentType": "terjatuh",
    "scene.injurySource": "sepeda motor",
    ...changed,
  };
  sessionStorage.setItem("jmo.draft.accident-stage-one.k-1", JSON.stringify({ key: "k", values }));
}

describe("The report of stage I", () => {
  test("is offered by the case of an independent worker, and sent once with the day that is known", async () => {
    api.answer(ONE, TREATED);
    const user = open("/accidents/k-1", NOTIFIED);
    await user.click(await screen.findByRole("link", { name: "Report stage I" }));
    await screen.findByRole("button", { name: "Send the stage I report" });
    await fillStageOne(user, /Your phone number/);
    await choose(user, /While doing what/, "On the way to work or home");
    api.answer(CASE, TREATED);

    await user.dblClick(screen.getByRole("button", { name: "Send the stage I report" }));

    expect(await screen.findByRole("link", { name: "Report stage II" })).toBeTruthy();
    expect(api.to(ONE)).toHaveLength(1);
    expect(JSON.parse(api.to(ONE)[0]?.body ?? "")).toEqual({
      workplace: { address: "Jl. Pasar 1", contact: { name: "Rina", phone: "0812-0000-0001" } },
      worker: { sex: "FEMALE", address: "Jl. Mawar 2", phone: "0812-0000-0002", job: "Ojek", unit: "Ojek daring", employedSince: "2020-01-06" },
      wage: { basis: "MONTHLY", amount: 4_500_000 },
      scene: {
        place: "TRAFFIC",
        circumstance: "COMMUTE",
        address: "Jl. Sudirman",
        occurredAt: new Date("2026-11-28T08:30").toISOString(),
        unsafeAct: "tidak ada",
        unsafeCondition: "jalan licin",
        accidentType: "terjatuh",
        injurySource: "sepeda motor",
      },
    });
    expect(Object.keys(sessionStorage)).toEqual([]);
  });

  test("of a disease asks for no circumstance, because it has its own", async () => {
    api.answer(ONE, TREATED);
    withStageOne();
    const user = open("/accidents/k-1/stage-one", { ...NOTIFIED, kind: "DISEASE" });
    await screen.findByLabelText(/Day of the diagnosis/);
    expect(screen.queryByRole("combobox", { name: /While doing what/ })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Send the stage I report" }));

    await waitFor(() => {
      expect(api.to(ONE)).toHaveLength(1);
    });
    expect(JSON.parse(api.to(ONE)[0]?.body ?? "")).toMatchObject({ scene: { circumstance: "OCCUPATIONAL_DISEASE" } });
  });

  test("names every field that is missing, and sends nothing", async () => {
    const user = open("/accidents/k-1/stage-one", NOTIFIED);
    await user.click(await screen.findByRole("button", { name: "Send the stage I report" }));

    // The day is known already.
    expect(screen.getAllByText("Please fill this in.")).toHaveLength(19);
    expect(api.to(ONE)).toEqual([]);
  });

  test("that lacks nothing but its hour asks for it", async () => {
    withStageOne({ "scene.time": "" });
    const user = open("/accidents/k-1/stage-one", NOTIFIED);
    await user.click(await screen.findByRole("button", { name: "Send the stage I report" }));

    expect(screen.getAllByText("Please fill this in.")).toHaveLength(1);
    expect(document.activeElement).toBe(screen.getByLabelText(/Time it happened/));
    expect(api.to(ONE)).toEqual([]);
  });

  test("shows what the API finds wrong beside its field, and keeps what was written", async () => {
    const faults = [{ field: "scene.occurredAt", code: "incident-in-future", message: "Lies in the future." }];
    api.answer(ONE, problem(400, "invalid-request", { faults }));
    withStageOne();
    const user = open("/accidents/k-1/stage-one", NOTIFIED);
    await user.click(await screen.findByRole("button", { name: "Send the stage I report" }));

    expect(await screen.findByText("Lies in the future.")).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText(/Day it happened/));
    expect(sessionStorage.getItem("jmo.draft.accident-stage-one.k-1")).toContain("Jl. Sudirman");
  });

  test("whose answer was lost is not sent again: the case shows that it was reported", async () => {
    api.answer(ONE, problem(409, "stage-one-not-due"));
    withStageOne();
    const user = open("/accidents/k-1/stage-one", NOTIFIED);
    const send = await screen.findByRole("button", { name: "Send the stage I report" });
    api.answer(CASE, TREATED);
    await user.click(send);

    expect(await screen.findByRole("link", { name: "Report stage II" })).toBeTruthy();
  });

  test("that an employer owes cannot be opened", async () => {
    open("/accidents/k-1/stage-one", { ...NOTIFIED, nextSteps: [] });

    expect(await screen.findByRole("heading", { name: "Work accident" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Send the stage I report" })).toBeNull();
  });
});

describe("The report of stage II", () => {
  /** Opens it, and fills in what the doctor has stated. */
  async function state(outcome: string) {
    const user = open("/accidents/k-1/stage-two", TREATED);
    await screen.findByRole("button", { name: "Send the stage II report" });
    fill(/Day of the statement/, "2026-11-29");
    fill(/Time signed/, "09:15");
    await choose(user, /Outcome/, outcome);
    return user;
  }

  test("of a recovery asks for the benefit of the days without work and for transport", async () => {
    api.answer(TWO, REPORTED);
    const user = await state("Recovered without a disability");
    fill("Not working since", "2026-11-28");
    fill("Until and including", "2026-11-29");
    await user.click(screen.getByRole("button", { name: "Add a receipt" }));
    await choose(user, "By", "Road, river or lake");
    fill("Paid", "150000");
    expect(screen.queryByRole("button", { name: "Add a part of the body" })).toBeNull();
    api.answer(CASE, REPORTED);

    await user.dblClick(screen.getByRole("button", { name: "Send the stage II report" }));

    await waitFor(() => {
      expect(screen.queryByRole("button", { name: "Send the stage II report" })).toBeNull();
    });
    expect(api.to(TWO)).toHaveLength(1);
    expect(JSON.parse(api.to(TWO)[0]?.body ?? "")).toEqual({
      statedAt: new Date("2026-11-29T09:15").toISOString(),
      outcome: "RECOVERED",
      leftHanded: false,
      incapacity: { from: "2026-11-28", until: "2026-11-29" },
      impairments: [],
      transport: [{ mode: "LAND", paid: 150_000 }],
      homeCare: null,
      children: [],
    });
  });

  test("of a partial disability names parts with side and measure where the table has them", async () => {
    api.answer(TWO, REPORTED);
    const user = await state("Partial disability");
    await user.click(screen.getByRole("button", { name: "Send the stage II report" }));
    expect(screen.getByText("Please fill this in.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Add a part of the body" }));
    await user.click(screen.getByRole("button", { name: "Add a part of the body" }));
    const first = within(screen.getByRole("group", { name: "Part 1" }));
    const second = within(screen.getByRole("group", { name: "Part 2" }));
    await choose(user, /Part of the body/, "Thumb", first);
    await choose(user, "Side", "Right", first);
    fireEvent.change(first.getByLabelText("Function that is lost (%)"), { target: { value: "50" } });
    await choose(user, /Part of the body/, "Less visual acuity", second);
    await user.click(screen.getByRole("button", { name: "Send the stage II report" }));
    expect(within(screen.getByRole("group", { name: "Part 2" })).getByText("Please fill this in.")).toBeTruthy();
    expect(api.to(TWO)).toEqual([]);
    fireEvent.change(second.getByLabelText("How many percent less?"), { target: { value: "20" } });
    await user.click(screen.getByRole("checkbox", { name: "I am left-handed." }));
    await user.click(screen.getByRole("button", { name: "Send the stage II report" }));

    await waitFor(() => {
      expect(api.to(TWO)).toHaveLength(1);
    });
    expect(JSON.parse(api.to(TWO)[0]?.body ?? "")).toMatchObject({
      outcome: "PARTIAL_DISABILITY",
      leftHanded: true,
      impairments: [
        { part: "THUMB", side: "RIGHT", measure: null, functionLost: 50 },
        { part: "VISUAL_ACUITY", side: null, measure: 20, functionLost: null },
      ],
    });
  });

  test("of a total disability asks for children at school, of whom only some count", async () => {
    api.answer(TWO, REPORTED);
    const user = await state("Total and permanent disability");
    await user.click(screen.getByRole("button", { name: "Add a child" }));
    fill("Birth date of the child", "2016-05-01");
    await choose(user, "Level of the school", "Kindergarten or primary school");
    fill(/paid already/, "0");
    await user.click(screen.getByRole("button", { name: "Send the stage II report" }));
    expect(screen.getByText(/Scholarships are for children/)).toBeTruthy();
    await user.click(screen.getByRole("checkbox", { name: "This child is not married and does not work." }));
    await user.click(screen.getByRole("button", { name: "Add a child" }));
    await user.click(screen.getByRole("button", { name: "Remove: Child 2" }));
    await user.click(screen.getByRole("button", { name: "Send the stage II report" }));

    await waitFor(() => {
      expect(api.to(TWO)).toHaveLength(1);
    });
    expect(JSON.parse(api.to(TWO)[0]?.body ?? "")).toMatchObject({
      outcome: "TOTAL_DISABILITY",
      children: [{ birthDate: "2016-05-01", level: "PRIMARY", married: false, working: false, yearsPaid: 0 }],
    });
  });

  test("of a death is not sent by the login of who died: the screen says what the family does instead", async () => {
    const user = await state("Recovered without a disability");
    fill("Not working since", "2026-11-28");
    fill("Until and including", "2026-11-29");
    await choose(user, /Outcome/, "Died");

    const instead = within(screen.getByRole("region", { name: "If the member has died" }));
    expect(instead.getByText(/cannot be sent from here/)).toBeTruthy();
    expect(instead.getAllByRole("listitem").map((each) => each.textContent)).toContain("the death certificate");
    expect(instead.getByText(/paid to the heir's account/)).toBeTruthy();
    expect(instead.getByRole("link", { name: "Find a branch office" }).getAttribute("href")).toBe("/branches");
    expect(instead.getByRole("link", { name: "Call 175" }).getAttribute("href")).toBe("tel:175");
    expect(screen.queryByRole("button", { name: "Send the stage II report" })).toBeNull();
    fireEvent.submit(screen.getByLabelText(/Day of the statement/));
    expect(api.to(TWO)).toEqual([]);

    await choose(user, /Outcome/, "Recovered without a disability");
    expect(screen.queryByRole("region", { name: "If the member has died" })).toBeNull();
    expect(screen.getByRole("button", { name: "Send the stage II report" })).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>("Not working since").value).toBe("2026-11-28");
  });

  test("that contradicts the doctor says so beside the outcome", async () => {
    const faults = [
      { field: "outcome", code: "outcome-differs-from-doctor", message: "The doctor stated another outcome." },
      { field: "monthlyWage", code: "too-high", message: "The wage is too high." },
    ];
    api.answer(TWO, problem(400, "invalid-request", { faults }));
    const user = await state("Recovered without a disability");
    await user.click(screen.getByRole("button", { name: "Send the stage II report" }));

    expect(await screen.findAllByText("The doctor stated another outcome.")).toHaveLength(1);
    expect(screen.getByText("The wage is too high.")).toBeTruthy();
  });
});

test.each(["id", "en"] as const)("the reports of both stages keep the rules of accessibility (%s)", async (language) => {
  await changeLanguage(language);
  const one = language === "id" ? "Kirim laporan tahap I" : "Send the stage I report";
  const user = open("/accidents/k-1/stage-one", NOTIFIED);
  await user.click(await screen.findByRole("button", { name: one }));
  await expectAccessible();
});

test.each(["id", "en"] as const)("a report of stage II with every part keeps them too (%s)", async (language) => {
  await changeLanguage(language);
  const names = {
    id: { outcome: "Hasil menurut dokter", partial: "Cacat sebagian", part: "Tambah bagian tubuh", receipt: "Tambah kuitansi", send: "Kirim laporan tahap II" },
    en: { outcome: "Outcome as the doctor states it", partial: "Partial disability", part: "Add a part of the body", receipt: "Add a receipt", send: "Send the stage II report" },
  }[language];
  const user = open("/accidents/k-1/stage-two", TREATED);
  await screen.findByRole("button", { name: names.send });
  await choose(user, new RegExp(names.outcome), names.partial);
  await user.click(screen.getByRole("button", { name: names.part }));
  await user.click(screen.getByRole("button", { name: names.receipt }));
  await user.click(screen.getByRole("button", { name: names.send }));
  await expectAccessible();
});

test.each([
  ["id", "Hasil menurut dokter", "Meninggal dunia", "Kalau peserta meninggal dunia"],
  ["en", "Outcome as the doctor states it", "Died", "If the member has died"],
] as const)("what is done after a death keeps them as well (%s)", async (language, outcome, died, instead) => {
  await changeLanguage(language);
  const user = open("/accidents/k-1/stage-two", TREATED);
  await screen.findByRole("combobox", { name: new RegExp(outcome) });
  await choose(user, new RegExp(outcome), died);
  await screen.findByRole("heading", { name: instead });

  await expectAccessible();
});
