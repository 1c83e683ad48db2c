import { changeLanguage } from "@jmo/shared/i18n/start";
import { expectAccessible } from "@jmo/shared/testing/accessible";
import { problem, server, type Server } from "@jmo/shared/testing/server";
import { show } from "@jmo/shared/testing/show";
import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Route, Routes } from "react-router";
import { beforeEach, expect, test } from "vitest";
import { playPictures, photo } from "../testing/photos";
import ComplaintPage from "./Complaint";
import Complaints from "./Complaints";

const AT = "2026-11-29T09:00:00+07:00";
const COMPLAINT = {
  complaintId: "c-1",
  number: "P-12",
  kind: { code: "data-correction", text: "Data correction" },
  status: "IN_WORK",
  statusLabel: "In work",
  submittedAt: AT,
  turn: { waitsFor: "OFFICER", dueOn: "2026-12-04", daysLeft: 3, overdue: false },
  description: "My name is wrong.",
  fields: [{ name: "name", label: "Right name", value: "SITI" }],
  attachments: [
    { attachmentId: "a-1", fileName: "ktp.jpg", kind: null, type: "JPEG", size: 9, metadataRemoved: true, addedAt: AT, link: "/x" },
  ],
  timeline: [],
  conversation: [{ at: AT, from: "OFFICER", text: "Please attach your card." }],
  correction: null as object | null,
  rating: null,
  inspection: null,
  rejectedBecause: null,
  mergedInto: null,
  nextSteps: [
    { action: "reply", method: "POST", href: "/x", text: "Reply" },
    { action: "withdraw", method: "POST", href: "/x", text: "Withdraw" },
  ],
  links: {},
};
const ANSWERED = {
  ...COMPLAINT,
  status: "ANSWERED",
  statusLabel: "Answered",
  turn: null,
  correction: { round: 1, fields: [{ field: "NAME", state: "APPLIED", stateLabel: "Recorded", reason: null, obstacle: null }] },
  nextSteps: [
    { action: "rate", method: "PUT", href: "/x", text: "Rate" },
    { action: "reopen", method: "POST", href: "/x", text: "Reopen" },
  ],
};
const READ = "GET /api/v1/complaints/c-1";
const STREAM = "GET /api/v1/complaints/c-1/timeline/stream";

let api: Server;

function streamed(...entries: [number, string, string][]): Response {
  const events = entries.map(
    ([number, code, text]) => `id:${number}\nevent:timeline\ndata:${JSON.stringify({ number, at: AT, code, text })}\n\n`,
  );
  return new Response(events.join(""), { headers: { "Content-Type": "text/event-stream" } });
}

beforeEach(() => {
  playPictures();
  api = server();
  api.answer(READ, COMPLAINT);
  api.answer(STREAM, streamed([1, "SUBMITTED", "You complained."]));
});

function open() {
  show(
    <Routes>
      <Route path="complaints" element={<Complaints />} />
      <Route path="complaints/:complaintId" element={<ComplaintPage />} />
    </Routes>,
    "/complaints/c-1",
  );
  return userEvent.setup({ applyAccept: false });
}

test("the officer's correction arrives live, and the claim is one press away", async () => {
  api.answer(READ, COMPLAINT, ANSWERED);
  api.answer(STREAM, streamed([1, "SUBMITTED", "You complained."], [2, "ANSWERED", "We have answered."]), new Response(null, { status: 204 }));
  open();

  expect(await screen.findByText("We have answered.")).toBeTruthy();
  expect(await screen.findByText("Answered")).toBeTruthy();
  expect(screen.getByText("Recorded", { exact: false })).toBeTruthy();
  expect(screen.getByRole("link", { name: "Check the JHT claim" }).getAttribute("href")).toBe("/claim");
});

test("whose turn it is and until when stands above all", async () => {
  open();

  expect(await screen.findByText(/Waiting for an officer/)).toBeTruthy();
  expect(screen.getByText(/4 December 2026 at the latest \(3 working days left\)/)).toBeTruthy();
});

test("a message is sent once, and its field is empty for the next one", async () => {
  const path = "POST /api/v1/complaints/c-1/messages";
  api.answer(path, COMPLAINT);
  const user = open();

  fireEvent.change(await screen.findByLabelText("Your message"), { target: { value: "Attached." } });
  await user.dblClick(screen.getByRole("button", { name: "Send the message" }));

  await expect.poll(() => screen.getByLabelText<HTMLTextAreaElement>("Your message").value).toBe("");
  expect(api.to(path)).toHaveLength(1);
  expect(api.to(path)[0]?.body).toBe('{"text":"Attached."}');
  expect(api.to(path)[0]?.request.headers.get("Idempotency-Key")).toBeTruthy();
});

test("evidence is added to a complaint that is being handled", async () => {
  const path = "POST /api/v1/complaints/c-1/attachments";
  api.answer(path, COMPLAINT.attachments[0] ?? {});
  const user = open();

  await user.upload(await screen.findByLabelText("Add a photo or PDF"), photo());

  await expect.poll(() => api.to(path).length).toBe(1);
  await expect.poll(() => api.to(READ).length).toBeGreaterThan(1);
});

test("a photo is shown at a press, with the member's token and without an address of its own", async () => {
  const path = "GET /api/v1/complaints/c-1/attachments/a-1";
  api.answer(path, new Response("jpeg", { headers: { "Content-Type": "image/jpeg" } }));
  const user = open();

  await user.click(await screen.findByRole("button", { name: "Show ktp.jpg" }));

  const picture = await screen.findByRole("img", { name: "Content of the file ktp.jpg" });
  expect(picture.getAttribute("src")).toBe("blob:of-the-page");
  expect(api.to(path)[0]?.request.headers.get("Authorization")).toBe("Bearer a-token");
});

test("an answer is rated and can be objected to", async () => {
  api.answer(READ, ANSWERED);
  api.answer("PUT /api/v1/complaints/c-1/rating", ANSWERED);
  api.answer("POST /api/v1/complaints/c-1/reopening", COMPLAINT);
  const user = open();

  await user.click(await screen.findByRole("button", { name: "Send the rating" }));
  expect(screen.getByText("Choose the number of stars.")).toBeTruthy();
  fireEvent.click(screen.getByRole("radio", { name: "4 stars" })); // a place among the stars needs a layout
  await user.click(screen.getByRole("button", { name: "Send the rating" }));
  await expect.poll(() => api.to("PUT /api/v1/complaints/c-1/rating")[0]?.body).toBe('{"stars":4,"comment":null}');

  fireEvent.change(screen.getByLabelText("Your message"), { target: { value: "Still wrong" } });
  await user.click(screen.getByRole("button", { name: "Have it handled again" }));
  await expect.poll(() => api.to("POST /api/v1/complaints/c-1/reopening")[0]?.body).toBe('{"text":"Still wrong"}');
});

test("a complaint is withdrawn only after a question", async () => {
  const path = "POST /api/v1/complaints/c-1/withdrawal";
  api.answer(path, problem(409, "complaint-transition-not-allowed", { detail: "It is answered already." }));
  const user = open();

  await user.click(await screen.findByRole("button", { name: "Withdraw the complaint" }));
  expect(api.to(path)).toHaveLength(0);
  await user.click(screen.getAllByRole("button", { name: "Withdraw the complaint" }).at(-1) ?? document.body);

  expect(await screen.findByText("It is answered already.")).toBeTruthy();
});

test("a complaint of somebody else is not found, in words", async () => {
  api.answer(READ, problem(404, "complaint-not-found", { detail: "You have no such complaint." }));
  open();

  expect(await screen.findByText("You have no such complaint.")).toBeTruthy();
});

test.each(["id", "en"] as const)("a complaint and the list keep the rules of accessibility (%s)", async (language) => {
  await changeLanguage(language);
  api.answer(READ, { ...ANSWERED, nextSteps: [...COMPLAINT.nextSteps, ...ANSWERED.nextSteps] });
  open();
  await screen.findByText("You complained.");
  await expectAccessible();

  api.answer("GET /api/v1/complaints", { items: [COMPLAINT], next: null });
  document.body.replaceChildren();
  show(<Complaints />);
  await screen.findByRole("link", { name: "Data correction" });
  await expectAccessible();
});
