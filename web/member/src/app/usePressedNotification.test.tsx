import { act, screen } from "@testing-library/react";
import { useLocation } from "react-router";
import { expect, test, vi } from "vitest";
import { show } from "@jmo/shared/testing/show";
import { usePressedNotification } from "./usePressedNotification";

function Where() {
  usePressedNotification();
  return <p>{useLocation().pathname}</p>;
}

test.each([
  [{ type: "open", page: "/claims/c-1" }, "/claims/c-1"],
  [{ type: "open", page: "//elsewhere.example" }, "/here"],
  [{ type: "open" }, "/here"],
  [{ type: "other", page: "/claims/c-1" }, "/here"],
  ["open", "/here"],
])("a pressed notification (%o) leaves the member at %s", (message, place) => {
  const worker = new EventTarget();
  vi.stubGlobal("navigator", { serviceWorker: worker });
  show(<Where />, "/here");

  act(() => {
    worker.dispatchEvent(new MessageEvent("message", { data: message }));
  });

  expect(screen.getByText(place)).toBeTruthy();
});
