import { changeLanguage } from "@jmo/shared/i18n/start";
import { expectAccessible } from "@jmo/shared/testing/accessible";
import { problem, server, type Server } from "@jmo/shared/testing/server";
import { show } from "@jmo/shared/testing/show";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Route, Routes } from "react-router";
import { beforeEach, expect, test } from "vitest";
import { playPictures } from "../testing/photos";
import AppointmentPage from "./Appointment";
import Appointments from "./Appointments";
import Booking from "./Booking";
import Moving from "./Moving";
import { plusDays } from "./when";

const BRANCH = {
  code: "CTH-1",
  name: "Branch One",
  services: [
    { code: "JHT_CLAIM", text: "JHT claim", appointments: true },
    { code: "CARD", text: "Card", appointments: false },
  ],
  timeZone: "WIT",
};
const SLOTS = {
  days: [
    { date: "2026-11-29", slots: [] },
    {
      date: "2026-11-30",
      slots: [
        { start: "2026-11-30T08:00:00+09:00", end: "2026-11-30T08:30:00+09:00", free: 0 },
        { start: "2026-11-30T08:30:00+09:00", end: "2026-11-30T09:00:00+09:00", free: 2 },
      ],
    },
  ],
};
const APPOINTMENT = {
  appointmentId: "a-1",
  code: "K7QX2M",
  branch: "CTH-1",
  branchName: "Branch One",
  branchAddress: "Jl. Merdeka 1",
  service: { code: "JHT_CLAIM", text: "JHT claim" },
  start: "2026-11-30T08:30:00+09:00",
  end: "2026-11-30T09:00:00+09:00",
  timeZone: "WIT",
  status: { code: "BOOKED", text: "Booked" },
  cancelledFor: null,
  changeable: true,
};
const BOOKING = "POST /api/v1/appointments";

let api: Server;

beforeEach(() => {
  playPictures();
  api = server();
  api.answer("GET /api/v1/branches/CTH-1", BRANCH);
  api.answer("GET /api/v1/branches/CTH-1/slots", SLOTS);
  api.answer("GET /api/v1/appointments", { items: [APPOINTMENT], next: null });
  api.answer("GET /api/v1/appointments/a-1", APPOINTMENT);
  api.answer("GET /api/v1/appointments/a-1/qr", new Response("png", { headers: { "Content-Type": "image/png" } }));
  api.answer(BOOKING, Response.json(APPOINTMENT, { status: 201 }));
});

function open(at: string) {
  show(
    <Routes>
      <Route path="branches/:code/appointment" element={<Booking />} />
      <Route path="appointments" element={<Appointments />} />
      <Route path="appointments/:appointmentId" element={<AppointmentPage />} />
      <Route path="appointments/:appointmentId/slot" element={<Moving />} />
    </Routes>,
    at,
  );
  return userEvent.setup();
}

async function choose(user: ReturnType<typeof userEvent.setup>) {
  await user.click(await screen.findByRole("combobox"));
  expect(screen.queryByRole("option", { name: "Card" })).toBeNull();
  await user.click(screen.getByRole("option", { name: "JHT claim" }));
  await user.click(await screen.findByRole("button", { name: /08:30/ }));
}

test("a slot is booked once, in the branch's own time, and its code is shown", async () => {
  const user = open("/branches/CTH-1/appointment");
  await choose(user);
  expect(screen.getByRole("button", { name: /08:00/ }).hasAttribute("disabled")).toBe(true);
  expect(screen.getByText("Your choice: 30 November 2026, 08:30 WIT")).toBeTruthy();

  await user.dblClick(screen.getByRole("button", { name: "Book this slot" }));

  expect(await screen.findByText("K7QX2M")).toBeTruthy();
  expect(await screen.findByRole("img", { name: "QR code of the appointment K7QX2M" })).toBeTruthy();
  expect(api.to(BOOKING)).toHaveLength(1);
  expect(JSON.parse(api.to(BOOKING)[0]?.body ?? "")).toEqual({
    branch: "CTH-1",
    service: "JHT_CLAIM",
    start: "2026-11-30T08:30:00+09:00",
  });
  expect(api.to(BOOKING)[0]?.request.headers.get("Idempotency-Key")).toBeTruthy();
});

test("a slot that somebody else took meanwhile is said, and another one is chosen", async () => {
  api.answer(BOOKING, problem(409, "slot-full", { detail: "Choose another slot." }));
  const user = open("/branches/CTH-1/appointment");
  await choose(user);

  await user.click(screen.getByRole("button", { name: "Book this slot" }));

  expect(await screen.findByText("Choose another slot.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Book this slot" })).toBeNull();
  await expect.poll(() => api.to("GET /api/v1/branches/CTH-1/slots").length).toBe(2);
});

test("who has an appointment there already comes to it", async () => {
  api.answer(BOOKING, problem(409, "appointment-already-booked", { detail: "You have one." }));
  const user = open("/branches/CTH-1/appointment");
  await choose(user);

  await user.click(screen.getByRole("button", { name: "Book this slot" }));

  expect((await screen.findByRole("link", { name: "See my appointments" })).getAttribute("href")).toBe("/appointments");
});

test("an appointment is moved to another slot", async () => {
  const path = "PUT /api/v1/appointments/a-1/slot";
  api.answer(path, APPOINTMENT);
  const user = open("/appointments/a-1");

  await user.click(await screen.findByRole("link", { name: "Move the appointment" }));
  await user.click(await screen.findByRole("button", { name: /08:30/ }));
  await user.click(screen.getByRole("button", { name: "Move to this slot" }));

  expect(await screen.findByText("Show this code at the branch")).toBeTruthy();
  expect(api.to(path)[0]?.body).toBe('{"start":"2026-11-30T08:30:00+09:00"}');
});

test("an appointment is cancelled only after a question", async () => {
  const path = "POST /api/v1/appointments/a-1/cancellation";
  api.answer(path, APPOINTMENT);
  const user = open("/appointments/a-1");

  await user.click(await screen.findByRole("button", { name: "Cancel the appointment" }));
  expect(api.to(path)).toHaveLength(0);
  await user.click(screen.getAllByRole("button", { name: "Cancel the appointment" }).at(-1) ?? document.body);

  await expect.poll(() => api.to(path).length).toBe(1);
});

test("an appointment that the branch cannot keep says why, and shows no code", async () => {
  api.answer("GET /api/v1/appointments/a-1", {
    ...APPOINTMENT,
    status: { code: "CANCELLED", text: "Cancelled" },
    cancelledFor: { code: "BRANCH_CLOSED", text: "The branch has closed." },
    changeable: false,
  });
  open("/appointments/a-1");

  expect(await screen.findByText("The branch has closed.")).toBeTruthy();
  expect(screen.queryByRole("img")).toBeNull();
  expect(screen.queryByRole("button", { name: "Cancel the appointment" })).toBeNull();
});

test("weeks are counted over the end of a month", () => {
  expect(plusDays("2026-11-29", 7)).toBe("2026-12-06");
});

test.each(["id", "en"] as const)("the screens of appointments keep the rules of accessibility (%s)", async (language) => {
  await changeLanguage(language);
  const user = open("/appointments");
  const link = await screen.findByRole("link", { name: /08:30 WIT/ });
  await expectAccessible();
  await user.click(link);
  await screen.findByRole("img");
  await expectAccessible();
  await user.click(screen.getByRole("link", { name: language === "id" ? "Pindah jadwal" : "Move the appointment" }));
  await user.click(await screen.findByRole("button", { name: /08:30/ }));
  await expectAccessible();
});
