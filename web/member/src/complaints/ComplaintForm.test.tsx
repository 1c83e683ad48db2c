import { expectAccessible } from "@jmo/shared/testing/accessible";
import { changeLanguage } from "@jmo/shared/i18n/start";
import { problem, server, type Server } from "@jmo/shared/testing/server";
import { show } from "@jmo/shared/testing/show";
import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Route, Routes } from "react-router";
import { beforeEach, expect, test } from "vitest";
import { SAVINGS } from "../testing/answers";
import { heic, photo, playPictures } from "../testing/photos";
import { ComplainLink } from "./ComplainLink";
import ComplaintForm from "./ComplaintForm";
import NewComplaint from "./NewComplaint";

function field(name: string, type: string, label: string, required = true) {
  const choices = type === "CHOICE" ? [{ code: "late", text: "Too late" }] : [];
  return { name, type, required, most: 999_999_999_999_999, label, help: "", choices };
}

const KIND = {
  kind: "balance-missing",
  title: "Balance or contribution not recorded",
  help: "It was taken from your wage and is not in the statement.",
  handledBy: "Membership data",
  hidesReporter: false,
  verifyWithin: 3,
  answerWithin: 5,
  fields: [
    { ...field("employer", "TEXT", "Name of the company", false), most: 150 },
    field("fromMonth", "PAST_MONTH", "First month"),
    field("toMonth", "PAST_MONTH", "Last month"),
    field("amount", "AMOUNT", "Amount in rupiah", false),
    field("endedOn", "PAST_DATE", "Last day", false),
    field("problem", "CHOICE", "What is wrong", false),
    field("nik", "NIK", "Right NIK", false),
  ],
  evidence: { required: true, wanted: ["Payslip of that month"] },
};
const SUBMISSION = "POST /api/v1/complaints";
const DRAFTS = "POST /api/v1/complaints/drafts";
const FILES = "POST /api/v1/complaints/d-1/attachments";
const ATTACHMENT = {
  attachmentId: "a-1",
  fileName: "ktp.jpg",
  kind: null,
  type: "JPEG",
  size: 10,
  metadataRemoved: false,
  addedAt: "2026-11-29T09:00:00+07:00",
  link: "/x",
};
const UPLOAD = "Add a photo or PDF";

let api: Server;

beforeEach(() => {
  playPictures();
  api = server();
  api.answer("GET /api/v1/complaints/kinds", { kinds: [KIND] });
  api.answer(DRAFTS, { complaintId: "d-1", submitBefore: "2026-11-30T09:00:00+07:00" });
  api.answer(FILES, ATTACHMENT);
  api.answer(SUBMISSION, Response.json({ complaintId: "c-1" }, { status: 201 }));
});

function open(at = "/complaints/new/balance-missing") {
  const shown = show(
    <Routes>
      <Route path="savings" element={<ComplainLink missing={SAVINGS.missingMonths[0] ?? expect.fail()} />} />
      <Route path="complaints/new" element={<NewComplaint />} />
      <Route path="complaints/new/:kind" element={<ComplaintForm />} />
      <Route path="complaints/:complaintId" element={<p>Followed</p>} />
    </Routes>,
    at,
  );
  return { user: userEvent.setup({ applyAccept: false }), shown };
}

async function fillIn(user: ReturnType<typeof userEvent.setup>) {
  fireEvent.change(await screen.findByLabelText(/First month/), { target: { value: "2026-09" } });
  fireEvent.change(screen.getByLabelText(/Last month/), { target: { value: "2026-09" } });
  fireEvent.change(screen.getByLabelText(/What happened/), { target: { value: "Taken from my wage." } });
  await user.upload(screen.getByLabelText(UPLOAD), photo());
  await screen.findByRole("button", { name: "Show ktp.jpg" });
}

function body(index = 0): unknown {
  return JSON.parse(api.to(SUBMISSION)[index]?.body ?? "{}");
}

test("each kind says what it needs before it is chosen", async () => {
  const { user } = open("/complaints/new");

  expect(await screen.findByText("Have ready: Payslip of that month")).toBeTruthy();
  await user.click(screen.getByRole("link", { name: KIND.title }));

  expect(await screen.findByRole("button", { name: "Send the complaint" })).toBeTruthy();
});

test("a complaint with a photo is sent once, however often it is pressed, and then followed", async () => {
  const { user } = open();
  await fillIn(user);
  fireEvent.change(screen.getByLabelText(/Amount/), { target: { value: "370000" } });

  await user.dblClick(screen.getByRole("button", { name: "Send the complaint" }));

  expect(await screen.findByText("Followed")).toBeTruthy();
  expect(api.to(SUBMISSION)).toHaveLength(1);
  expect(body()).toEqual({
    kind: "balance-missing",
    description: "Taken from my wage.",
    fields: { fromMonth: "2026-09", toMonth: "2026-09", amount: "370000" },
    draftId: "d-1",
  });
  expect(api.to(FILES)[0]?.body).toContain('name="file"');
  expect(Object.keys(sessionStorage)).toEqual([]);
});

test("what is missing is named beside its field, and nothing is sent", async () => {
  const { user } = open();

  await user.click(await screen.findByRole("button", { name: "Send the complaint" }));

  expect(screen.getAllByText("Please fill this in.")).toHaveLength(2);
  expect(screen.getByText("Attach at least one photo or PDF.")).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText(/First month/));
  expect(api.to(SUBMISSION)).toHaveLength(0);
});

test("what the API refuses is shown beside its field, and the next attempt is another request", async () => {
  api.answer(SUBMISSION, problem(400, "invalid-request", { faults: [{ field: "fields.toMonth", code: "before-first", message: "Lies before the first month." }] }));
  const { user } = open();
  await fillIn(user);

  await user.click(screen.getByRole("button", { name: "Send the complaint" }));
  expect(await screen.findByText("Lies before the first month.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Send the complaint" }));

  await expect.poll(() => api.to(SUBMISSION).length).toBe(2);
  const keys = api.to(SUBMISSION).map(({ request }) => request.headers.get("Idempotency-Key"));
  expect(keys[0]).not.toBe(keys[1]);
});

test("a complaint whose answer is lost keeps its key over a reload, and its evidence", async () => {
  api.answer(SUBMISSION, problem(503, "service-unavailable", { detail: "Away." }));
  const { user, shown } = open();
  await fillIn(user);
  await user.click(screen.getByRole("button", { name: "Send the complaint" }));
  expect(await screen.findByText(/never sent twice/, undefined, { timeout: 15_000 })).toBeTruthy();
  shown.unmount();

  api.answer(SUBMISSION, Response.json({ complaintId: "c-1" }, { status: 201 }));
  const again = open();
  expect(await screen.findByRole("button", { name: "Show ktp.jpg" })).toBeTruthy();
  await again.user.click(screen.getByRole("button", { name: "Send the complaint" }));

  expect(await screen.findByText("Followed")).toBeTruthy();
  const keys = new Set(api.to(SUBMISSION).map(({ request }) => request.headers.get("Idempotency-Key")));
  expect(keys.size).toBe(1);
});

test("an upload that the line broke off goes on by itself, and the file is asked for no second time", async () => {
  api.answer(FILES, new TypeError("down"), ATTACHMENT);
  const { user } = open();

  await user.upload(await screen.findByLabelText(UPLOAD), photo());
  window.dispatchEvent(new Event("online"));

  expect(await screen.findByRole("button", { name: "Show ktp.jpg" })).toBeTruthy();
  expect(api.to(FILES)).toHaveLength(2);
  expect(api.to(DRAFTS)).toHaveLength(1);
});

test("an upload that failed for good is said in the API's words, and can be sent again", async () => {
  api.answer(FILES, problem(413, "attachment-too-large", { detail: "At most 6 MB." }), ATTACHMENT);
  const { user } = open();

  await user.upload(await screen.findByLabelText(UPLOAD), photo());
  expect(await screen.findByText("At most 6 MB.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Send again" }));

  expect(await screen.findByRole("button", { name: "Show ktp.jpg" })).toBeTruthy();
});

test("a HEIC photo is refused with what to do on an iPhone, and nothing is sent", async () => {
  const { user } = open();

  await user.upload(await screen.findByLabelText(UPLOAD), heic());

  expect(await screen.findByText(/HEIC photos cannot be read here/)).toBeTruthy();
  expect(screen.getByText(/Most Compatible/)).toBeTruthy();
  expect(api.to(DRAFTS)).toHaveLength(0);
});

test("a draft whose time is over asks for its evidence again", async () => {
  api.answer(SUBMISSION, problem(400, "invalid-request", { faults: [{ field: "draftId", code: "unknown-draft", message: "Unknown." }] }));
  const { user } = open();
  await fillIn(user);

  await user.click(screen.getByRole("button", { name: "Send the complaint" }));

  expect(await screen.findByText(/Attach them again/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Show ktp.jpg" })).toBeNull();
});

test("from a missing month one comes to a complaint that is filled in already, and the address says nothing of it", async () => {
  const { user } = open("/savings");

  await user.click(screen.getByRole("link", { name: "Complain about this month: September 2026, PT Cakrawala Antariksa" }));

  expect(await screen.findByDisplayValue("PT Cakrawala Antariksa")).toBeTruthy();
  expect(screen.getAllByDisplayValue("2026-09")).toHaveLength(2);
});

test("a kind that there is not leads to those that there are", async () => {
  open("/complaints/new/shoe-size");

  expect(await screen.findByRole("link", { name: "Choose a kind of complaint" })).toBeTruthy();
});

test.each(["id", "en"] as const)("the form keeps the rules of accessibility (%s)", async (language) => {
  await changeLanguage(language);
  const { user } = open();
  await user.click(await screen.findByRole("button", { name: language === "id" ? "Kirim pengaduan" : "Send the complaint" }));

  await expectAccessible();
});
