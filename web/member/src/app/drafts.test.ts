import { act, renderHook } from "@testing-library/react";
import { expect, test } from "vitest";
import { forgetDrafts } from "@jmo/shared/drafts";
import { fillDraft, useDraft } from "./drafts";

test("a form survives a reload with its key", () => {
  const first = renderHook(() => useDraft("complaint"));
  act(() => {
    first.result.current.set("description", "My contribution is missing");
  });
  const { key } = first.result.current;
  first.unmount();

  const again = renderHook(() => useDraft("complaint"));

  expect(again.result.current.value("description")).toBe("My contribution is missing");
  expect(again.result.current.key).toBe(key);
});

test("what is sent otherwise, or was refused for good, is another request", () => {
  const { result } = renderHook(() => useDraft("complaint"));
  const { key } = result.current;

  act(() => {
    result.current.renew();
  });

  expect(result.current.key).not.toBe(key);
});

test("a form that is filled in beforehand keeps what was written elsewhere in it", () => {
  const { result, unmount } = renderHook(() => useDraft("complaint"));
  act(() => {
    result.current.set("description", "In my words");
  });
  unmount();

  fillDraft("complaint", { month: "2026-09" });

  expect(renderHook(() => useDraft("complaint")).result.current.values).toEqual({ description: "In my words", month: "2026-09" });
});

test.each(["{", "null", "[]", '{"key": 7}', '{"key": "k", "values": null}'])("a broken draft (%s) is begun anew", (text) => {
  sessionStorage.setItem("jmo.draft.complaint", text);

  expect(renderHook(() => useDraft("complaint")).result.current.values).toEqual({});
});

test("sign-out forgets all of them, and nothing else", () => {
  renderHook(() => useDraft("complaint"));
  renderHook(() => useDraft("accident"));
  sessionStorage.setItem("another", "1");

  forgetDrafts();

  expect(Object.keys(sessionStorage)).toEqual(["another"]);
});
