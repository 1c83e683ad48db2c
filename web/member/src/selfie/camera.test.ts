import { describe, expect, test, vi } from "vitest";
import { faultOf, frameSize, lightOf, openCamera } from "./camera";

function failure(name: string): Error {
  return Object.assign(new Error("of the browser"), { name });
}

describe("A camera that gives no picture", () => {
  test.each([
    ["NotAllowedError", "refused"],
    ["NotFoundError", "absent"],
    ["OverconstrainedError", "absent"],
    ["NotReadableError", "busy"],
    ["AnythingElse", "unsupported"],
  ] as const)("because of %s is %s", (name, fault) => {
    expect(faultOf(failure(name))).toBe(fault);
  });

  test("because the browser has none is said too", async () => {
    vi.stubGlobal("navigator", {});

    await expect(openCamera()).rejects.toMatchObject({ fault: "unsupported" });
  });
});

test.each([
  [1280, 960, 720, 540],
  [1080, 1920, 405, 720],
  [640, 480, 640, 480],
])("a picture of %i x %i is sent as %i x %i", (width, height, sentWidth, sentHeight) => {
  expect(frameSize(width, height)).toEqual({ width: sentWidth, height: sentHeight });
});

test.each([
  [20, "dark"],
  [128, "good"],
  [240, "bright"],
] as const)("light of %i is %s", (level, light) => {
  expect(lightOf(new Uint8ClampedArray(400).fill(level))).toBe(light);
});
