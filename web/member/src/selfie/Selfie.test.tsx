import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { expectAccessible } from "@jmo/shared/testing/accessible";
import { show } from "@jmo/shared/testing/show";
import { problem, server, type Server } from "@jmo/shared/testing/server";
import { CameraFailure, measureLight, openCamera, type CameraFault } from "./camera";
import { Selfie } from "./Selfie";
import type { Taken } from "./useSelfie";

vi.mock("./camera", async (original) => ({
  ...(await original<typeof import("./camera")>()),
  openCamera: vi.fn(),
  measureLight: vi.fn(() => "good"),
  takeFrame: () => Promise.resolve(new Blob(["jpeg"], { type: "image/jpeg" })),
}));

vi.mock("./perform", async (original) => {
  const real = await original<typeof import("./perform")>();
  return {
    ...real,
    perform: (performance: Parameters<typeof real.perform>[0]) =>
      real.perform({ ...performance, wait: () => Promise.resolve() }),
  };
});

const OPENING = "POST /api/v1/verifications";
const SENDING = "PUT /api/v1/verifications/v-1/frames";
const SESSION = {
  verificationId: "v-1",
  nonce: "n-1",
  steps: [
    { step: "FRONTAL", instruction: "Look straight into the camera." },
    { step: "TURN_LEFT", instruction: "Turn your head to the left." },
  ],
  expiresAt: "2026-11-29T10:00:00+07:00",
};

let api: Server;
let taken: Taken | undefined;

function Screen() {
  const [kept, setKept] = useState<Taken>();
  const keep = (next: Taken) => {
    taken = next;
    setKept(next);
  };
  return <Selfie purpose="CLAIM" taken={kept} next="/next" onTaken={keep} />;
}

function camera(fault?: CameraFault): void {
  const stream = { getTracks: () => [], getVideoTracks: () => [] } as unknown as MediaStream;
  vi.mocked(openCamera).mockImplementation(() =>
    fault === undefined ? Promise.resolve(stream) : Promise.reject(new CameraFailure(fault)),
  );
}

async function begin() {
  const user = userEvent.setup();
  show(<Screen />);
  await user.click(screen.getByRole("button", { name: "Open the camera" }));
  await user.click(await screen.findByRole("button", { name: "Begin" }));
  return user;
}

beforeEach(() => {
  HTMLMediaElement.prototype.play = () => Promise.resolve();
  taken = undefined;
  camera();
  api = server();
  api.answer(OPENING, SESSION);
  api.answer(SENDING, { outcome: "ACCEPTED" });
});

test("a member who follows the steps has a selfie", async () => {
  await begin();

  expect(await screen.findByText("Your selfie is accepted.")).toBeTruthy();
  expect(screen.getByRole("link", { name: "Continue" }).getAttribute("href")).toBe("/next");
  expect(taken).toEqual({ id: "v-1", expiresAt: SESSION.expiresAt, judged: true });
  expect(api.to(OPENING)[0]?.request.headers.get("Device-Id")).toMatch(/^[0-9a-f-]{36}$/);
});

test("a selfie that is judged later lets the member go on", async () => {
  api.answer(SENDING, { outcome: "WAITING" });
  await begin();

  expect(await screen.findByText(/checked in a moment/)).toBeTruthy();
  expect(taken?.judged).toBe(false);
});

describe("A camera", () => {
  test.each([
    ["refused", "The camera is not allowed", /Allow the camera for this page/],
    ["absent", "There is no camera", /Open this page on your phone/],
    ["busy", "The camera is in use", /Close other apps/],
    ["unsupported", "This browser cannot use a camera", /Update your browser/],
  ] as const)("that is %s is said, with what helps", async (fault, title, help) => {
    camera(fault);
    show(<Screen />);
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: "Open the camera" }));

    expect(await screen.findByText(title)).toBeTruthy();
    expect(screen.getByText(help)).toBeTruthy();

    camera();
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("button", { name: "Begin" })).toBeTruthy();
  });
});

describe("Frames", () => {
  test("that show too little are taken again in the same session, with the reason of each", async () => {
    const faults = [{ field: "frames[1]", code: "not-turned-left", message: "Turn your head further to the left." }];
    api.answer(SENDING, problem(422, "photo-retake", { faults }), { outcome: "ACCEPTED" });
    const user = await begin();

    expect(await screen.findByText("Photo 2: Turn your head further to the left.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Take the selfie again" }));
    await user.click(await screen.findByRole("button", { name: "Begin" }));

    expect(await screen.findByText("Your selfie is accepted.")).toBeTruthy();
    expect(api.to(OPENING)).toHaveLength(1);
  });

  test("of a session that is over begin another one", async () => {
    api.answer(SENDING, problem(410, "verification-expired"), { outcome: "ACCEPTED" });
    const user = await begin();

    expect(await screen.findByText("Title of verification-expired")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Take the selfie again" }));
    await user.click(await screen.findByRole("button", { name: "Begin" }));

    expect(await screen.findByText("Your selfie is accepted.")).toBeTruthy();
    expect(api.to(OPENING)).toHaveLength(2);
  });

  test("that do not arrive stay here and are sent again", async () => {
    api.answer(SENDING, new Response("<html>", { status: 413 }));
    const user = await begin();

    expect(await screen.findByText("The photos have not been sent yet")).toBeTruthy();
    api.answer(SENDING, { outcome: "ACCEPTED" });
    await user.click(screen.getByRole("button", { name: "Send again" }));

    expect(await screen.findByText("Your selfie is accepted.")).toBeTruthy();
  });
});

test("frames that do not arrive are sent by themselves when the line is back", async () => {
  api.answer(SENDING, new Response("<html>", { status: 413 }));
  await begin();
  expect(await screen.findByText("The photos have not been sent yet")).toBeTruthy();

  api.answer(SENDING, { outcome: "ACCEPTED" });
  window.dispatchEvent(new Event("online"));

  expect(await screen.findByText("Your selfie is accepted.")).toBeTruthy();
});

describe("A photo", () => {
  test.each([
    ["no-face", "No face can be seen."],
    ["several-faces", "There is more than one face in the picture."],
    ["harsh-light", "The light is too harsh or too weak."],
  ])("with %s is named with its number and in the service's words", async (code, message) => {
    const faults = [{ field: "frames[0]", code, message }];
    api.answer(SENDING, problem(422, "photo-retake", { faults }));
    await begin();

    expect(await screen.findByText(`Photo 1: ${message}`)).toBeTruthy();
    expect(screen.queryByText(/must be taken live/)).toBeNull();
    await expectAccessible();
  });

  test.each([
    ["photo-retake", [{ field: "frames[1]", code: "not-turned-left", message: "Turn further." }]],
    ["challenge-not-followed", [{ field: "frames", code: "actions-not-followed", message: "Not in order." }]],
  ])("of a printed face is refused with what helps (%s)", async (code, faults) => {
    api.answer(SENDING, problem(422, code, { faults }));
    await begin();

    expect(await screen.findByText(/The selfie must be taken live: a printed photo/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Take the selfie again" })).toBeTruthy();
  });

  test("is not begun while it is too dark without that being said", async () => {
    vi.mocked(measureLight).mockReturnValue("dark");
    show(<Screen />);
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: "Open the camera" }));

    expect(await screen.findByText("Too dark. Find a brighter place.")).toBeTruthy();
    vi.mocked(measureLight).mockReturnValue("good");
  });
});

test("a camera that another app takes in the middle is said, and opened again", async () => {
  const ended = new EventTarget();
  const track = Object.assign(ended, { stop: () => undefined });
  vi.mocked(openCamera).mockResolvedValue({ getTracks: () => [track], getVideoTracks: () => [track] } as unknown as MediaStream);
  show(<Screen />);
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: "Open the camera" }));
  await screen.findByRole("button", { name: "Begin" });

  act(() => {
    ended.dispatchEvent(new Event("ended"));
  });

  expect(await screen.findByText("The camera is in use")).toBeTruthy();
  camera();
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("button", { name: "Begin" })).toBeTruthy();
});

test("who presses twice opens one session", async () => {
  const user = userEvent.setup();
  show(<Screen />);
  await user.click(screen.getByRole("button", { name: "Open the camera" }));
  await user.dblClick(await screen.findByRole("button", { name: "Begin" }));

  expect(await screen.findByText("Your selfie is accepted.")).toBeTruthy();
  expect(api.to(OPENING)).toHaveLength(1);
  expect(api.to(SENDING)).toHaveLength(1);
});

test("who is locked out learns where to go", async () => {
  api.answer(OPENING, problem(423, "verification-locked", { detail: "Come to a branch with your identity card." }));
  await begin();

  expect(await screen.findByText("Come to a branch with your identity card.")).toBeTruthy();
});
