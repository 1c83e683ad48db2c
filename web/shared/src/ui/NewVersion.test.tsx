import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { expectAccessible } from "../testing/accessible";
import { server, type Server } from "../testing/server";
import { runs } from "../version";
import { NewVersion } from "./NewVersion";

interface Registering {
  onNeedRefresh: () => void;
  onRegisteredSW: (url: string, registration: unknown) => void;
}
const worker = vi.hoisted(() => ({ given: undefined as Registering | undefined, take: vi.fn(() => Promise.resolve()) }));

vi.mock("virtual:pwa-register", () => ({
  registerSW: (given: Registering) => {
    worker.given = given;
    return worker.take;
  },
}));

let api: Server;
const reload = vi.fn();

beforeEach(() => {
  reload.mockClear();
  worker.take.mockClear();
  worker.given = undefined;
  runs({ build: "index-a.js", level: 2 });
  api = server();
  api.answer("GET /version.json", { build: "index-b.js", oldest: 2 });
});

async function asked(): Promise<void> {
  await vi.waitFor(() => {
    expect(api.to("GET /version.json")).toHaveLength(1);
    expect(worker.given).toBeDefined();
  });
  await new Promise<void>((resolve) => { setImmediate(resolve); });
}

test("a new version is offered, and taken only when the member wants it", async () => {
  render(<NewVersion reload={reload} />);

  expect(await screen.findByText("There is a new version of this app.")).toBeTruthy();
  await expectAccessible();
  expect(reload).not.toHaveBeenCalled();
  await userEvent.setup().click(screen.getByRole("button", { name: "Reload" }));
  expect(reload).toHaveBeenCalledOnce();
});

test("who says later is left in peace, also after a reload", async () => {
  const { unmount } = render(<NewVersion reload={reload} />);
  await userEvent.setup().click(await screen.findByRole("button", { name: "Later" }));
  expect(screen.queryByRole("status")).toBeNull();
  unmount();

  render(<NewVersion reload={reload} />);
  await asked().catch(() => undefined);
  expect(screen.queryByRole("status")).toBeNull();
});

test("the service worker has it ready first, and then brings it", async () => {
  render(<NewVersion reload={reload} />);
  await asked();
  worker.given?.onRegisteredSW("/sw.js", { update: () => Promise.resolve() });
  await vi.waitFor(() => {
    expect(screen.queryByRole("status")).toBeNull();
  });

  worker.given?.onNeedRefresh();
  await userEvent.setup().click(await screen.findByRole("button", { name: "Reload" }));
  expect(worker.take).toHaveBeenCalledOnce();
  expect(reload).not.toHaveBeenCalled();
});

test("an app that comes back old from a reload does not ask again for the same version", async () => {
  sessionStorage.setItem("jmo.reloaded-for", "index-b.js");
  render(<NewVersion reload={reload} />);
  await asked();

  expect(screen.queryByRole("status")).toBeNull();
  expect(reload).not.toHaveBeenCalled();
});

test("an app that is too old says so and stays usable", async () => {
  api.answer("GET /version.json", { build: "index-b.js", oldest: 3 });
  render(
    <>
      <button>Work</button>
      <NewVersion reload={reload} />
    </>,
  );

  expect(await screen.findByText(/This version of the app is too old/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Later" })).toBeNull();
  expect(screen.getByRole("button", { name: "Work" })).toBeTruthy();
  expect(reload).not.toHaveBeenCalled();
});

test("and if a reload did not help, why", async () => {
  sessionStorage.setItem("jmo.reloaded-for", "index-b.js");
  api.answer("GET /version.json", { build: "index-b.js", oldest: 3 });
  render(<NewVersion reload={reload} />);

  expect(await screen.findByText(/has not reached this device yet/)).toBeTruthy();
  expect(reload).not.toHaveBeenCalled();
});

test.each([
  ["the same", { build: "index-a.js", oldest: 2 }],
  ["something else", { build: 7 }],
  ["no answer", new TypeError("Failed to fetch")],
])("%s from the server disturbs nobody", async (_, answer) => {
  api.answer("GET /version.json", answer);
  render(<NewVersion reload={reload} />);
  await asked();

  expect(screen.queryByRole("status")).toBeNull();
});
