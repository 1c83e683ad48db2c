import { problem, server, type Server } from "@jmo/shared/testing/server";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Route, Routes } from "react-router";
import { beforeEach, expect, test } from "vitest";
import type { Role } from "../app/roles";
import { IMPORT } from "../testing/examples";
import { showTo } from "../testing/staff";
import ImportPage from "./ImportPage";
import Imports from "./Imports";

const ONE = `/api/v1/savings/imports/${IMPORT.importId}`;
const SEND = "POST /api/v1/savings/imports";
const CONTENT = "kpj,asOf,amount,externalId\n18012345601,2026-10-31,9600000,x-1\n";
/** Of CONTENT, as `sha256sum` says. */
const HASH = "349297c218aed597f17d523d19016ff4f5e345779a00684ebab82c27a30b0949";
let api: Server;

beforeEach(() => {
  api = server();
  api.answer(`GET ${ONE}`, IMPORT);
  api.answer(`GET ${ONE}/faults`, { items: [], next: null });
  api.answer("GET /api/v1/savings/imports", { items: [], next: null });
  api.answer("GET /api/v1/statement-imports", { items: [], next: null });
  api.answer("GET /api/v1/contributions/statement-imports", { items: [], next: null });
});

function showImports(at: string, role: Role = "operator") {
  showTo(
    [role],
    <Routes>
      <Route path="/operations/imports" element={<Imports />} />
      <Route path="/operations/imports/:kind/:importId" element={<ImportPage />} />
    </Routes>,
    at,
  );
}

test("a file is sent as it is, once, with its hash and lines to compare, and goes on where a second person releases it", async () => {
  const user = userEvent.setup();
  api.answer(SEND, new Error("the line broke"), Response.json(IMPORT, { status: 202 }));
  showImports("/operations/imports");

  await user.click(screen.getByRole("combobox", { name: "Kind of file" }));
  await user.click(screen.getByRole("option", { name: "JHT opening balances" }));
  expect(screen.getByText("This file counts only when another operator has released it.")).toBeTruthy();
  await user.upload(screen.getByLabelText("Choose a file"), new File([CONTENT], "savings.csv"));
  expect(await screen.findByText(`savings.csv, ${CONTENT.length} bytes, 2 lines`)).toBeTruthy();
  expect(screen.getByText(HASH)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Send the file" }));
  expect(await screen.findByText("The server cannot be reached")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Send the file" }));

  expect(await screen.findByRole("heading", { name: "Import: JHT opening balances" })).toBeTruthy();
  expect(await screen.findByText("Rp9.600.000.000")).toBeTruthy();
  expect(screen.getByText(HASH)).toBeTruthy();
  const sent = api.to(SEND);
  expect(sent.map(({ body }) => body)).toEqual([CONTENT, CONTENT]);
  expect(sent[0]?.request.headers.get("Content-Type")).toBe("text/csv");
  expect(sent[0]?.request.headers.get("Content-Disposition")).toBe("attachment; filename*=UTF-8''savings.csv");
  expect(new Set(sent.map(({ request }) => request.headers.get("Idempotency-Key"))).size).toBe(1);
});

test("a second operator finds the file that waits, with its name, hash, lines and sum, and opens it", async () => {
  const user = userEvent.setup();
  api.answer("GET /api/v1/savings/imports", { items: [IMPORT], next: null });
  showImports("/operations/imports");

  const row = within(await screen.findByRole("row", { name: /saldo-awal\.csv/ }));
  for (const compared of [HASH, "1.000", "sum of money: Rp9.600.000.000", "another officer (…cer2)"]) {
    expect(row.getByText(compared)).toBeTruthy();
  }
  expect(await screen.findAllByText("No file is waiting.")).toHaveLength(2);
  await user.click(row.getByRole("link", { name: "saldo-awal.csv" }));

  expect(await screen.findByRole("button", { name: "Release" })).toBeTruthy();
});

test("an auditor reads which files wait and what is in one, and is offered nothing to send or to decide", async () => {
  const user = userEvent.setup();
  api.answer("GET /api/v1/savings/imports", { items: [IMPORT], next: null });
  showImports("/operations/imports", "auditor");

  await user.click(await screen.findByRole("link", { name: "saldo-awal.csv" }));
  expect(await screen.findByText("Rp9.600.000.000")).toBeTruthy();
  expect(screen.queryAllByRole("button")).toEqual([]);
});

test("a claims officer sends files and is not asked for those that operators release", async () => {
  showImports("/operations/imports", "claims-officer");

  expect(await screen.findByRole("button", { name: "Send the file" })).toBeTruthy();
  expect(api.to("GET /api/v1/savings/imports")).toEqual([]);
});

test("who sent a file may reject it and cannot release it", async () => {
  api.answer(`GET ${ONE}`, { ...IMPORT, requestedBy: "s-officer1" });
  showImports(`/operations/imports/savings/${IMPORT.importId}`);

  expect(await screen.findByRole("button", { name: "Reject the file" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Release" })).toBeNull();
});

test("a statement that is stored is confirmed by another operator, once, however many files wait", async () => {
  const user = userEvent.setup();
  const statement = `/api/v1/statement-imports/${IMPORT.importId}`;
  const stored = { ...IMPORT, status: "COMPLETED", sums: { entries: 12 } };
  const confirmed = { ...stored, awaitsSecondPerson: false };
  api.answer(`GET ${statement}`, stored, confirmed);
  api.answer(`GET ${statement}/faults`, { items: [], next: null });
  api.answer(`POST ${statement}/confirm`, confirmed);
  showImports(`/operations/imports/statements/${IMPORT.importId}`);

  await user.click(await screen.findByRole("button", { name: "Release" }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Release" }));

  expect(await screen.findByText("The file is released and being stored.")).toBeTruthy();
  await waitFor(() => {
    expect(screen.queryByRole("button", { name: "Release" })).toBeNull();
  });
});

test("a statement of the collection account is sent as what it is, and released by another operator", async () => {
  const user = userEvent.setup();
  const statement = `/api/v1/contributions/statement-imports/${IMPORT.importId}`;
  const waits = { ...IMPORT, fileName: "statement.xml", sums: { entries: 12, statements: 1 } };
  api.answer("POST /api/v1/contributions/statement-imports", Response.json(waits, { status: 202 }));
  api.answer(`GET ${statement}`, waits, { ...waits, status: "APPLYING", awaitsSecondPerson: false });
  api.answer(`POST ${statement}/release`, { ...waits, status: "WAITING", awaitsSecondPerson: false });
  showImports("/operations/imports");

  await user.click(screen.getByRole("combobox", { name: "Kind of file" }));
  await user.click(screen.getByRole("option", { name: "Bank statements of contributions" }));
  await user.upload(screen.getByLabelText("Choose a file"), new File(["<Document/>"], "statement.xml"));
  await user.click(screen.getByRole("button", { name: "Send the file" }));

  expect(await screen.findByText("All of the file: lines")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Reject the file" })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Release" }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Release" }));
  expect(await screen.findByText("The file is released and being stored.")).toBeTruthy();
  const [sent] = api.to("POST /api/v1/contributions/statement-imports");
  expect(sent?.request.headers.get("Content-Type")).toBe("application/xml");
});

test("a second operator releases the file; who sent it is refused in words", async () => {
  const user = userEvent.setup();
  const release = `POST ${ONE}/release`;
  api.answer(release, problem(403, "second-operator-must-differ", { detail: "You sent this." }), {
    ...IMPORT,
    status: "APPLYING",
    awaitsSecondPerson: false,
  });
  showImports(`/operations/imports/savings/${IMPORT.importId}`);

  await user.click(await screen.findByRole("button", { name: "Release" }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.click(dialog.getByRole("button", { name: "Release" }));
  expect(await dialog.findByText("You sent this.")).toBeTruthy();
  await user.click(dialog.getByRole("button", { name: "Release" }));

  expect(await screen.findByText("The file is released and being stored.")).toBeTruthy();
});

test("faults stand by line, in words", async () => {
  api.answer(`GET ${ONE}`, { ...IMPORT, status: "REFUSED", awaitsSecondPerson: false, faults: 1, endedAt: IMPORT.receivedAt });
  api.answer(`GET ${ONE}/faults`, {
    items: [{ line: 17, column: "amount", code: "negative", message: "The amount must not be negative." }],
    next: null,
  });
  showImports(`/operations/imports/savings/${IMPORT.importId}`);

  const row = within(await screen.findByRole("row", { name: /amount must not be negative/ }));
  expect(row.getByText("17")).toBeTruthy();
  expect(screen.getByText("Refused because of faults")).toBeTruthy();
});

test("an import is followed by itself until it has ended", async () => {
  const running = { ...IMPORT, status: "CHECKING", awaitsSecondPerson: false };
  api.answer(`GET ${ONE}`, running, { ...running, status: "COMPLETED", linesAccepted: 998 });
  showImports(`/operations/imports/savings/${IMPORT.importId}`);

  expect(await screen.findByText("Being checked")).toBeTruthy();
  expect(await screen.findByText("Completed")).toBeTruthy();
  expect(screen.getByText("998")).toBeTruthy();
});
