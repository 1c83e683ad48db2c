import { beforeEach, expect, test, vi } from "vitest";
import { save } from "../app/save";
import { share } from "./share";

vi.mock("../app/save", () => ({ save: vi.fn() }));

const PDF = new Blob(["%PDF"]);

beforeEach(() => {
  vi.mocked(save).mockClear();
});

function sharing(outcome: () => Promise<void>) {
  const shared = vi.fn(outcome);
  vi.stubGlobal("navigator", { canShare: () => true, share: shared });
  return shared;
}

test("a phone shares the file by its own means", async () => {
  const shared = sharing(() => Promise.resolve());
  await share(PDF, "a.pdf");
  expect(shared).toHaveBeenCalledOnce();
  expect(save).not.toHaveBeenCalled();
});

test("a browser that shares no files downloads it", async () => {
  vi.stubGlobal("navigator", {});
  await share(PDF, "a.pdf");
  expect(save).toHaveBeenCalledWith(PDF, "a.pdf");
});

test("who breaks it off gets nothing, and where sharing is refused it is downloaded", async () => {
  sharing(() => Promise.reject(Object.assign(new Error("broken off"), { name: "AbortError" })));
  await share(PDF, "a.pdf");
  expect(save).not.toHaveBeenCalled();

  sharing(() => Promise.reject(Object.assign(new Error("too late"), { name: "NotAllowedError" })));
  await share(PDF, "a.pdf");
  expect(save).toHaveBeenCalledOnce();
});
