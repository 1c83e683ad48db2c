import { render, screen } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { server, type Server } from "../testing/server";
import { runs } from "../version";
import { Broken } from "./Broken";

const GONE = new TypeError("Failed to fetch dynamically imported module: https://jmo.example/assets/Card-a.js");
const reload = vi.fn();
let api: Server;

function Fails({ with: failure }: { with: Error }): never {
  throw failure;
}

function open(failure: Error): void {
  render(
    <Broken reload={reload}>
      <Fails with={failure} />
    </Broken>,
  );
}

beforeEach(() => {
  reload.mockClear();
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  runs({ build: "index-a.js", level: 1 });
  api = server();
  api.answer("GET /version.json", { build: "index-b.js", oldest: 1 });
});

test("a screen whose file is gone after a release is there after one reload", async () => {
  open(GONE);

  await vi.waitFor(() => {
    expect(reload).toHaveBeenCalledOnce();
  });
});

test("if it is gone after the reload too, the app says so and reloads no more", async () => {
  open(GONE);
  await vi.waitFor(() => {
    expect(reload).toHaveBeenCalledOnce();
  });
  open(GONE);
  await vi.waitFor(() => {
    expect(api.received).toHaveLength(2);
  });

  expect(reload).toHaveBeenCalledOnce();
  expect(screen.getAllByText("This part of the app cannot be loaded")).toHaveLength(2);
});

test.each([
  ["of the same version", { build: "index-a.js", oldest: 1 }],
  ["without a connection", new TypeError("Failed to fetch")],
])("a file that is missing %s is said in words, without a reload", async (_, answer) => {
  api.answer("GET /version.json", answer);
  open(GONE);
  await vi.waitFor(() => {
    expect(api.received).toHaveLength(1);
  });

  expect(screen.getByText(/Check your internet connection and reload this page/)).toBeTruthy();
  expect(reload).not.toHaveBeenCalled();
});

test("any other failure is said in words, and asks for nothing", () => {
  open(new Error("of the app"));

  expect(screen.getByText("Something is wrong in the app")).toBeTruthy();
  expect(api.received).toHaveLength(0);
});
