import { changeLanguage } from "@jmo/shared/i18n/start";
import { expectAccessible } from "@jmo/shared/testing/accessible";
import { problem, server, type Server } from "@jmo/shared/testing/server";
import { show } from "@jmo/shared/testing/show";
import { fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Route, Routes } from "react-router";
import { beforeEach, expect, test } from "vitest";
import { ACCIDENT as NOTIFIED, BANKS } from "../testing/answers";
import { answerTo, bankCheck, QUESTION } from "../testing/bankChecks";
import { choose } from "@jmo/shared/testing/choose";
import { photo, playPictures } from "../testing/photos";
import AccidentPage from "./Accident";
import Accidents from "./Accidents";
import NotifyAccident from "./NotifyAccident";
import NotifyOther from "./NotifyOther";
import PayoutAccount from "./PayoutAccount";

const AT = "2026-11-29T09:00:00+07:00";
const ACCIDENT = {
  ...NOTIFIED,
  missing: [{ code: "TWO_WITNESSES", text: "Statements of two witnesses" }],
  nextSteps: [{ action: "give-payout-account", method: "PUT", href: "/x", text: "Give the bank account" }],
};
const NOTIFICATION = "POST /api/v1/accidents";
const OTHER = "POST /api/v1/accident-notifications";
const FILES = "POST /api/v1/accidents/k-1/attachments";
const ACCOUNT = "PUT /api/v1/accidents/k-1/payout-account";

let api: Server;

function streamed(...texts: string[]): Response {
  const events = texts.map((text, index) => {
    const entry = { number: index + 1, at: AT, phase: "NOTIFIED", phaseLabel: "Notified", code: "X", text, reasons: [], note: null };
    return `id:${index + 1}\nevent:timeline\ndata:${JSON.stringify(entry)}\n\n`;
  });
  return new Response(events.join(""), { headers: { "Content-Type": "text/event-stream" } });
}

beforeEach(() => {
  playPictures();
  api = server();
  api.answer("GET /api/v1/banks", BANKS);
  api.answer("GET /api/v1/accidents", { items: [ACCIDENT], next: null });
  api.answer("GET /api/v1/accidents/k-1", ACCIDENT);
  api.answer("GET /api/v1/accidents/k-1/attachments", []);
  api.answer("GET /api/v1/accidents/k-1/timeline/stream", streamed("You reported an accident."));
  api.answer(NOTIFICATION, Response.json(ACCIDENT, { status: 201 }));
  api.answer(QUESTION, bankCheck("CHECKING"));
  api.answer(answerTo("b-1"), bankCheck("OWN"));
  api.answer(OTHER, Response.json({ number: "N-9", receivedAt: AT }, { status: 202 }));
});

function open(at: string) {
  show(
    <Routes>
      <Route path="accidents" element={<Accidents />} />
      <Route path="accidents/new" element={<NotifyAccident />} />
      <Route path="accidents/other" element={<NotifyOther />} />
      <Route path="accidents/:accidentId" element={<AccidentPage />} />
      <Route path="accidents/:accidentId/account/*" element={<PayoutAccount />} />
    </Routes>,
    at,
  );
  return userEvent.setup({ applyAccept: false });
}

type User = ReturnType<typeof userEvent.setup>;

async function describeAccident(user: User) {
  await choose(user, /What happened/, "Work accident");
  fireEvent.change(screen.getByLabelText(/Day it happened/), { target: { value: "2026-11-28" } });
  fireEvent.change(screen.getByLabelText(/Time it happened/), { target: { value: "08:30" } });
  fireEvent.change(screen.getByLabelText(/Where it happened/), { target: { value: "Line 3" } });
  fireEvent.change(screen.getByLabelText(/How did it happen/), { target: { value: "A finger was caught." } });
  fireEvent.change(screen.getByLabelText(/What caused it/), { target: { value: "A press" } });
  fireEvent.change(screen.getByLabelText(/^Name/), { target: { value: "Siti" } });
  fireEvent.change(screen.getByLabelText(/Phone number/), { target: { value: "0812-3456-7890" } });
}

test("an accident is notified once, however often it is pressed, and then followed", async () => {
  const user = open("/accidents/new");
  await describeAccident(user);

  await user.dblClick(screen.getByRole("button", { name: "Send the report" }));

  expect(await screen.findByText("You reported an accident.")).toBeTruthy();
  expect(api.to(NOTIFICATION)).toHaveLength(1);
  expect(JSON.parse(api.to(NOTIFICATION)[0]?.body ?? "")).toEqual({
    kind: "ACCIDENT",
    accident: {
      at: new Date("2026-11-28T08:30").toISOString(),
      place: "Line 3",
      chronology: "A finger was caught.",
      causeSource: "A press",
    },
    contact: { name: "Siti", phone: "0812-3456-7890" },
  });
  expect(api.to(NOTIFICATION)[0]?.request.headers.get("Idempotency-Key")).toBeTruthy();
});

test("what is missing, and what the API finds wrong, is named beside its field", async () => {
  api.answer(NOTIFICATION, problem(400, "invalid-request", { faults: [{ field: "accident.at", code: "in-future", message: "Lies in the future." }] }));
  const user = open("/accidents/new");

  await user.click(screen.getByRole("button", { name: "Send the report" }));
  expect(screen.getByText("Please fill this in.")).toBeTruthy();
  await describeAccident(user);
  await user.click(screen.getByRole("button", { name: "Send the report" }));

  expect(await screen.findByText("Lies in the future.")).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText(/Day it happened/));
});

test("evidence that is missing is named, and a photo is given as what it is", async () => {
  api.answer(FILES, { attachmentId: "a-1", fileName: "saksi.jpg", kind: "WITNESS_STATEMENT", type: "JPEG", size: 1, metadataRemoved: false, addedAt: AT, link: "/x" });
  const user = open("/accidents/k-1");
  expect(await screen.findByText("Statements of two witnesses")).toBeTruthy();

  await user.upload(screen.getByLabelText("Add a photo or PDF"), photo("saksi.jpg"));

  await expect.poll(() => api.to(FILES).length).toBe(1);
  expect(api.to(FILES)[0]?.body).toContain("WITNESS_STATEMENT");
});

test("somebody else's accident is reported by one number of theirs, and the receipt is shown", async () => {
  const user = open("/accidents/other");
  await choose(user, /What you are/, "Family");
  await describeAccident(user);
  await user.click(screen.getByRole("button", { name: "Send the report" }));
  expect(screen.getAllByText("Fill in one of them: KPJ or NIK.")).toHaveLength(1);
  expect(document.activeElement).toBe(screen.getByLabelText(/KPJ/));
  expect(api.to(OTHER)).toHaveLength(0);

  fireEvent.change(screen.getByLabelText(/KPJ/), { target: { value: "12345 678901" } });
  await user.dblClick(screen.getByRole("button", { name: "Send the report" }));

  expect(await screen.findByText(/N-9/)).toBeTruthy();
  expect(api.to(OTHER)).toHaveLength(1);
  expect(api.to(OTHER)[0]?.request.headers.get("Idempotency-Key")).toBeTruthy();
  expect(JSON.parse(api.to(OTHER)[0]?.body ?? "")).toMatchObject({ relation: "FAMILY", kpj: "12345678901", nik: null });
  expect(Object.keys(sessionStorage)).toEqual([]);
});

function withSelfie() {
  const values = { verificationId: "v-1", expiresAt: new Date(Date.now() + 600_000).toISOString(), judged: "true" };
  sessionStorage.setItem("jmo.draft.accident-account.k-1", JSON.stringify({ key: "k", values }));
}

test("who reports for a member who has died sees what the family does next, before and after the report", async () => {
  const user = open("/accidents/other");
  const instead = () => within(screen.getByRole("region", { name: "If the member has died" }));
  expect(screen.getByText(/If the member has died, report here too/)).toBeTruthy();
  expect(instead().getByText(/For an independent worker \(BPU\) an officer at a branch office records both reports/)).toBeTruthy();

  await choose(user, /What you are/, "Family");
  await describeAccident(user);
  fireEvent.change(screen.getByLabelText(/KPJ/), { target: { value: "12345678901" } });
  await user.click(screen.getByRole("button", { name: "Send the report" }));

  expect(await screen.findByText(/N-9/)).toBeTruthy();
  expect(instead().getByText("the statement of the heirs")).toBeTruthy();
  expect(instead().getByRole("link", { name: "Find a branch office" }).getAttribute("href")).toBe("/branches");
});

/** Fills in an account for the benefit, and has the bank asked about it. */
async function fillInAccount(user: User) {
  await choose(user, /Bank/, "BCA");
  fireEvent.change(screen.getByLabelText("Account number"), { target: { value: "1234567890" } });
  await user.click(screen.getByRole("button", { name: "Check this account" }));
}

test("the account of the benefit needs a selfie first", async () => {
  open("/accidents/k-1/account/number");

  expect(await screen.findByRole("button", { name: "Open the camera" })).toBeTruthy();
});

test("the account is given with the selfie of the last hour", async () => {
  withSelfie();
  api.answer(ACCOUNT, ACCIDENT);
  const user = open("/accidents/k-1/account/number");

  await fillInAccount(user);
  await user.click(await screen.findByRole("button", { name: "Give this account" }));

  expect(await screen.findByText("You reported an accident.")).toBeTruthy();
  expect(JSON.parse(api.to(ACCOUNT)[0]?.body ?? "")).toEqual({ verificationId: "v-1", bankCode: "014", accountNumber: "1234567890" });
});

test("no account is given for the benefit that the bank has in somebody else's name", async () => {
  withSelfie();
  api.answer(answerTo("b-1"), bankCheck("NOT_OWN"));
  const user = open("/accidents/k-1/account/number");

  await fillInAccount(user);

  expect(await screen.findByText("The bank has no such account in your name.")).toBeTruthy();
  expect(JSON.parse(api.to(QUESTION)[0]?.body ?? "")).toEqual({ bankCode: "014", accountNumber: "1234567890" });
  expect(screen.queryByRole("button", { name: "Give this account" })).toBeNull();
  expect(api.to(ACCOUNT)).toEqual([]);
});

test("a selfie that is refused leads back to the camera, with the reason", async () => {
  withSelfie();
  api.answer(ACCOUNT, problem(422, "selfie-refused", { detail: "Take another selfie." }));
  const user = open("/accidents/k-1/account/number");

  await fillInAccount(user);
  await user.click(await screen.findByRole("button", { name: "Give this account" }));

  expect(await screen.findByText("Take another selfie.")).toBeTruthy();
  await user.click(screen.getByRole("link", { name: "Take the selfie again" }));
  expect(screen.getByRole("button", { name: "Open the camera" })).toBeTruthy();
  expect(sessionStorage.getItem("jmo.draft.accident-account.k-1")).toContain("1234567890");
});

test("a benefit that is granted is shown with how it came about", async () => {
  api.answer("GET /api/v1/accidents/k-1", {
    ...ACCIDENT,
    award: {
      benefits: [{ kind: "TEMPORARY_DISABILITY", label: "Temporary disability", amount: 4_000_000, explanation: "40 days", article: "PP 82/2019" }],
      total: 4_000_000,
      payer: "FUND",
      payerText: "The fund pays.",
    },
  });
  open("/accidents/k-1");

  expect(await screen.findByText("Temporary disability: Rp4.000.000")).toBeTruthy();
  expect(screen.getByText("40 days (PP 82/2019)")).toBeTruthy();
});

test("a case that waits for the family of who died says what they do and asks nothing of the member", async () => {
  api.answer("GET /api/v1/accidents/k-1", {
    ...ACCIDENT,
    status: "AWAITING_EVIDENCE",
    owed: { ...ACCIDENT.owed, by: { code: "HEIR", text: "Family or heirs" }, text: "Evidence is missing." },
    nextSteps: [],
  });
  open("/accidents/k-1");

  expect(await screen.findByText("Family or heirs:")).toBeTruthy();
  const family = within(screen.getByRole("region", { name: "If the member has died" }));
  expect(family.getByText("This case waits for the family or heirs.")).toBeTruthy();
  expect(family.getByRole("link", { name: "Find a branch office" })).toBeTruthy();
  expect(screen.queryByRole("region", { name: "What you can do" })).toBeNull();
});

test("a case of who lives says nothing of a death", async () => {
  open("/accidents/k-1");

  expect(await screen.findByRole("region", { name: "What you can do" })).toBeTruthy();
  expect(screen.queryByRole("region", { name: "If the member has died" })).toBeNull();
});

test.each(["id", "en"] as const)("the screens of accidents keep the rules of accessibility (%s)", async (language) => {
  await changeLanguage(language);
  const user = open("/accidents");
  const link = await screen.findByRole("link", { name: /KK-7/ });
  await expectAccessible();
  await user.click(link);
  await screen.findByText("You reported an accident.");
  await expectAccessible();
});

test.each(["id", "en"] as const)("the forms of reports keep the rules of accessibility (%s)", async (language) => {
  await changeLanguage(language);
  const user = open("/accidents/other");
  await user.click(screen.getByRole("button", { name: language === "id" ? "Kirim laporan" : "Send the report" }));
  await expectAccessible();
});
