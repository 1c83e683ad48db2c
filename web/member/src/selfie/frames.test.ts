import { beforeEach, expect, test, vi } from "vitest";
import { loggedIn } from "@jmo/shared/testing/show";
import { problem, server } from "@jmo/shared/testing/server";
import { frameNumber, sendFrames, type AskedSession, type Frame } from "./frames";

const SESSION: AskedSession = { verificationId: "v-1", nonce: "n-1", steps: [], expiresAt: "2026-11-29T10:00:00+07:00" };
const FRAMES: Frame[] = [{ step: "FRONTAL", takenAtMillis: 5, picture: new Blob(["jpeg"], { type: "image/jpeg" }) }];
const SENDING = "PUT /api/v1/verifications/v-1/frames";

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

async function sent() {
  const sending = sendFrames(loggedIn().api, SESSION, FRAMES);
  sending.catch(() => undefined);
  await vi.runAllTimersAsync();
  return sending;
}

test("the frames go in one body with their session", async () => {
  const api = server();
  api.answer(SENDING, { outcome: "ACCEPTED" });

  await expect(sent()).resolves.toEqual({ judged: true });

  const [received] = api.to(SENDING);
  expect(received?.request.headers.get("Content-Type")).toContain("multipart/form-data");
  for (const part of ['name="session"', '"nonce":"n-1"', 'name="frame-1"']) {
    expect(received?.body).toContain(part);
  }
});

test("after a break of the line they are sent again", async () => {
  const api = server();
  api.answer(SENDING, new TypeError("down"), problem(503, "face-engine-busy"), { outcome: "WAITING" });

  await expect(sent()).resolves.toEqual({ judged: false });
  expect(api.to(SENDING)).toHaveLength(3);
});

test("if only the answer was lost, the selfie is taken", async () => {
  const api = server();
  api.answer(SENDING, new TypeError("down"), problem(409, "selfie-already-taken"));
  api.answer("GET /api/v1/verifications/v-1", { state: "SELFIE_TAKEN" });

  await expect(sent()).resolves.toEqual({ judged: true });
});

test("what is wrong with a frame is not tried again", async () => {
  const api = server();
  api.answer(SENDING, problem(422, "photo-retake", { faults: [{ field: "frames[0]", code: "blurred", message: "Blurred" }] }));

  await expect(sent()).rejects.toMatchObject({ code: "photo-retake" });
  expect(api.to(SENDING)).toHaveLength(1);
});

test("a line that stays down is said", async () => {
  const api = server();
  api.answer(SENDING, new TypeError("down"));

  await expect(sent()).rejects.toMatchObject({ name: "Unreachable" });
});

test("a fault names its photo as people count", () => {
  expect(frameNumber("frames[0]")).toBe(1);
  expect(frameNumber("frames")).toBeUndefined();
});
