import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Route, Routes } from "react-router";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { changeLanguage } from "@jmo/shared/i18n/start";
import { expectAccessible } from "@jmo/shared/testing/accessible";
import { problem, server, type Server } from "@jmo/shared/testing/server";
import { show } from "@jmo/shared/testing/show";
import { save } from "../app/save";
import Bpu from "./Bpu";

vi.mock("../app/save", () => ({ save: vi.fn() }));

const ME = "/api/v1/contributions/me";
const STANDING = `GET ${ME}/standing`;
const QUOTE = `GET ${ME}/quote`;
const BILLING = `POST ${ME}/bills`;
const BILL_READ = `GET ${ME}/bills/b-1`;
const WORKERS = "GET /api/v1/members/me/paid-workers";
const REGISTERING = "POST /api/v1/members/me/paid-workers";
const WORKER = "0198f3a2-7c1e-7b54-9d60-3f2a8c5e1b47";

const standing = {
  memberId: "m-1",
  base: 2_950_000,
  oldAgeSavings: true,
  sector: "OTHER",
  status: "ACTIVE",
  arrears: 0,
  paidThrough: "2026-10",
  nextMonth: "2026-11",
  nextDueOn: "2026-11-16",
  currentBill: null,
};

function month(name: string) {
  const split = { jkk: 14_750, jkm: 3_400, jhtEmployer: 0, jhtWorker: 59_000, jp: 0, jkp: 0, total: 77_150 };
  return { month: name, split, reduction: { decree: "PP 50/2025", to: "2026-12", saved: 18_150 } };
}

const quote = {
  memberId: "m-1",
  status: "ACTIVE",
  months: [month("2026-11"), month("2026-12")],
  contributions: 154_300,
  credit: 4_300,
  amount: 150_000,
  dueOn: "2026-11-16",
};

const bill = {
  billId: "b-1",
  paymentCode: "123456789012",
  virtualAccount: "8812123456789012",
  segment: "BPU",
  months: ["2026-11", "2026-12"],
  amount: 150_000,
  contributions: 154_300,
  penalty: 0,
  credit: 4_300,
  dueOn: "2026-11-16",
  expiresAt: new Date(Date.now() + 26 * 3_600_000 + 60_000).toISOString(),
  state: "OPEN",
  paidAt: null,
  posted: false,
};

const worker = {
  memberId: WORKER,
  name: "Siti Aminah",
  base: 2_950_000,
  programmes: ["JKK", "JKM"],
  status: "AWAITING_CONTRIBUTION",
  registeredAt: "2026-11-29T09:00:00+07:00",
};

let api: Server;

beforeEach(() => {
  vi.mocked(save).mockClear();
  api = server();
  api.answer(STANDING, standing);
  api.answer(QUOTE, quote);
  api.answer(BILLING, bill);
  api.answer(BILL_READ, bill);
  api.answer(WORKERS, { items: [worker], next: null });
});

function open(at = "/bpu") {
  show(
    <Routes>
      <Route path="bpu/*" element={<Bpu />} />
    </Routes>,
    at,
  );
  return userEvent.setup();
}

describe("An independent worker", () => {
  test("sees how they stand, what each programme costs, and each reduction by its decree", async () => {
    const user = open();

    expect(await screen.findByText("Everything that is due is paid.")).toBeTruthy();
    const pay = within(screen.getByRole("region", { name: "Pay contributions" }));
    await user.click(pay.getByRole("button", { name: "2 months" }));
    expect(await pay.findByText("November 2026 – December 2026")).toBeTruthy();
    expect(pay.getByText("Rp29.500")).toBeTruthy();
    expect(pay.getByText("Rp118.000")).toBeTruthy();
    expect(pay.getByText("Government reduction (PP 50/2025), until December 2026: −Rp36.300")).toBeTruthy();
    expect(pay.getByText("−Rp4.300")).toBeTruthy();
    expect(pay.getByText("Rp150.000")).toBeTruthy();
    expect(new URL(api.to(QUOTE).at(-1)?.request.url ?? "").searchParams.get("months")).toBe("2");
  });

  test("who is in arrears reads how many months, and who is inactive how to begin again", async () => {
    api.answer(STANDING, { ...standing, status: "IN_ARREARS", arrears: 2 });
    open();
    expect(await screen.findByText(/The contributions of 2 months are past their due days/)).toBeTruthy();

    document.body.replaceChildren();
    api.answer(STANDING, { ...standing, status: "INACTIVE", arrears: 4 });
    open();
    expect(await screen.findByText(/the old arrears are not asked for/)).toBeTruthy();
    expect(screen.getByRole("region", { name: "Become active again" })).toBeTruthy();
  });

  test("is billed once, however often it is pressed, for the months that are shown", async () => {
    const user = open();
    await user.click(await screen.findByRole("button", { name: "6 months" }));
    const make = screen.getByRole("button", { name: "Make the bill" });
    await waitFor(() => {
      expect(make.hasAttribute("disabled")).toBe(false);
    });

    await user.dblClick(make);

    expect(await screen.findByText("Waiting for payment")).toBeTruthy();
    expect(api.to(BILLING).map((each) => JSON.parse(each.body) as unknown)).toEqual([{ months: 6, worker: null }]);
  });

  test("whose bill got no answer sends the same request again", async () => {
    api.answer(BILLING, new TypeError("down"), bill);
    const user = open();
    const make = await screen.findByRole("button", { name: "Make the bill" });
    await waitFor(() => {
      expect(make.hasAttribute("disabled")).toBe(false);
    });
    await user.click(make);
    expect(await screen.findByText(/nothing is recorded twice/)).toBeTruthy();

    await user.click(make);

    expect(await screen.findByText("Waiting for payment")).toBeTruthy();
    expect(new Set(api.to(BILLING).map((each) => each.request.headers.get("Idempotency-Key"))).size).toBe(1);
  });

  test("reads why months that are too far ahead are not billed", async () => {
    api.answer(QUOTE, problem(422, "months-not-billed", { detail: "At most 12 months ahead." }));
    open();

    expect(await screen.findByText("At most 12 months ahead.")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Make the bill" }).hasAttribute("disabled")).toBe(true);
  });

  test("finds the bill that waits to be paid", async () => {
    api.answer(STANDING, { ...standing, currentBill: "b-1" });
    open();

    expect((await screen.findByRole("link", { name: "See the bill" })).getAttribute("href")).toBe("/bpu/bills/b-1");
  });

  test("chooses programmes and field of work", async () => {
    api.answer(`PUT ${ME}/choice`, { ...standing, oldAgeSavings: false, sector: "TRANSPORT" });
    const user = open("/bpu/choice");

    await user.click(await screen.findByRole("checkbox", { name: "Old-age savings (JHT)" }));
    await user.click(screen.getByRole("radio", { name: /Transport/ }));
    await user.click(screen.getByRole("button", { name: "Save" }));

    expect(await screen.findByRole("region", { name: "Your contributions" })).toBeTruthy();
    expect(JSON.parse(api.to(`PUT ${ME}/choice`)[0]?.body ?? "")).toEqual({ oldAgeSavings: false, sector: "TRANSPORT" });
  });
});

test("who is no independent worker reads how one registers, and may still pay for others", async () => {
  api.answer(STANDING, problem(404, "independent-worker-not-found"));
  open();

  expect(await screen.findByText(/You register yourself at a branch/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Make the bill" })).toBeNull();
  expect(await screen.findByText("Siti Aminah")).toBeTruthy();
});

describe("A bill", () => {
  test("shows the number to pay it by as soon as the bank has made it, and changes when it is paid", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    api.answer(
      BILL_READ,
      { ...bill, virtualAccount: null },
      bill,
      { ...bill, state: "PAID", paidAt: "2026-11-29T10:00:00+07:00" },
      { ...bill, state: "PAID", paidAt: "2026-11-29T10:00:00+07:00", posted: true },
    );
    open("/bpu/bills/b-1");

    expect(await screen.findByText(/The bank is creating/)).toBeTruthy();
    await vi.advanceTimersByTimeAsync(3_100);
    expect(await screen.findByText("8812 1234 5678 9012")).toBeTruthy();
    expect(screen.getByRole("timer").textContent).toBe("1 day 2 hours left");
    await vi.advanceTimersByTimeAsync(3_100);
    expect(await screen.findByText(/The money has arrived/)).toBeTruthy();
    await vi.advanceTimersByTimeAsync(3_100);
    expect(await screen.findByText("The contribution is on record.")).toBeTruthy();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(api.to(BILL_READ)).toHaveLength(4);
    vi.useRealTimers();
  });

  test("has its number copied without the blanks between its digits, and says where that is not possible", async () => {
    const user = open("/bpu/bills/b-1");
    await user.click(await screen.findByRole("button", { name: "Copy the number" }));
    expect(await navigator.clipboard.readText()).toBe("8812123456789012");
    expect(await screen.findByText("Copied.")).toBeTruthy();

    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("refused"));
    await user.click(screen.getByRole("button", { name: "Copy the amount" }));
    expect(await screen.findByText(/It cannot be copied/)).toBeTruthy();
  });

  test("is cancelled only after a question", async () => {
    api.answer(`POST ${ME}/bills/b-1/cancel`, { ...bill, state: "CANCELLED" });
    const user = open("/bpu/bills/b-1");
    await user.click(await screen.findByRole("button", { name: "Cancel the bill" }));
    expect(api.to(`POST ${ME}/bills/b-1/cancel`)).toHaveLength(0);
    api.answer(BILL_READ, { ...bill, state: "CANCELLED" });

    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Cancel the bill" }));

    expect(await screen.findByText(/is cancelled and can no longer be paid/)).toBeTruthy();
  });

  test("that was paid meanwhile is not cancelled but shown as paid", async () => {
    api.answer(`POST ${ME}/bills/b-1/cancel`, problem(409, "bill-not-open"));
    const user = open("/bpu/bills/b-1");
    await user.click(await screen.findByRole("button", { name: "Cancel the bill" }));
    api.answer(BILL_READ, { ...bill, state: "PAID", paidAt: "2026-11-29T10:00:00+07:00", posted: true });

    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Cancel the bill" }));

    expect(await screen.findByText("The contribution is on record.")).toBeTruthy();
  });

  test("that is paid has its receipt as a file", async () => {
    api.answer(BILL_READ, { ...bill, state: "PAID", paidAt: "2026-11-29T10:00:00+07:00", posted: true });
    api.answer(`GET ${ME}/bills/b-1/receipt`, new Response("%PDF", { headers: { "Content-Type": "application/pdf" } }));
    const user = open("/bpu/bills/b-1");

    await user.click(await screen.findByRole("button", { name: "Download the receipt (PDF)" }));

    expect(await screen.findByText("The receipt has been downloaded.")).toBeTruthy();
    expect(vi.mocked(save).mock.calls[0]?.[1]).toBe("bpu-2026-11.pdf");
  });

  test("of somebody else is not found, in words", async () => {
    api.answer(BILL_READ, problem(404, "bill-not-found", { detail: "There is no bill with this number." }));
    open("/bpu/bills/b-1");

    expect(await screen.findByText("There is no bill with this number.")).toBeTruthy();
  });
});

describe("Somebody else", () => {
  async function fill() {
    const write = (label: string | RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
    await screen.findByRole("button", { name: "Register" });
    write(/Name as on/, "Siti Aminah");
    write("NIK", "3174 0157 0890 0099");
    write("Date of birth", "1990-08-17");
    write("Occupation", "Household help");
    write(/Place of work/, "Kota Bandung");
    write("Income per month", "3000000");
    return screen.getByRole("button", { name: "Register" });
  }

  test("is registered once, and their first payment follows", async () => {
    api.answer(REGISTERING, worker);
    const user = open("/bpu/workers/new");

    await user.dblClick(await fill());

    expect(await screen.findByRole("heading", { level: 1, name: "Siti Aminah" })).toBeTruthy();
    expect(api.to(REGISTERING).map((each) => JSON.parse(each.body) as unknown)).toEqual([
      {
        name: "Siti Aminah",
        nik: "3174015708900099",
        birthDate: "1990-08-17",
        occupation: "Household help",
        place: "Kota Bandung",
        monthlyIncome: 3_000_000,
        oldAgeSavings: false,
      },
    ]);
    expect(await screen.findByRole("button", { name: "Make the bill" })).toBeTruthy();
    expect(new URL(api.to(QUOTE)[0]?.request.url ?? "").searchParams.get("worker")).toBe(WORKER);
    expect(Object.values(sessionStorage).join()).not.toContain("3174015708900099");
  });

  test("whose data are missing or refused is named beside each field", async () => {
    const faults = [{ field: "nik", code: "nik-form", message: "This is not a NIK." }];
    api.answer(REGISTERING, problem(400, "invalid-request", { faults }));
    const user = open("/bpu/workers/new");
    await user.click(await screen.findByRole("button", { name: "Register" }));
    expect(screen.getAllByText("Fill this in.")).toHaveLength(6);
    expect(api.to(REGISTERING)).toHaveLength(0);

    await user.click(await fill());

    expect(await screen.findByText("This is not a NIK.")).toBeTruthy();
    expect(screen.getByRole("textbox", { name: "NIK" }).getAttribute("aria-invalid")).toBe("true");
  });

  test("who is still checked is waited for, and who cannot be registered is said", async () => {
    api.answer(STANDING, problem(404, "independent-worker-not-found"));
    api.answer(WORKERS, { items: [{ ...worker, status: "CHECKING" }], next: null });
    open(`/bpu/workers/${WORKER}`);
    expect(await screen.findByText(/A bill can be made in a moment/)).toBeTruthy();

    document.body.replaceChildren();
    api.answer(WORKERS, { items: [{ ...worker, status: "REFUSED" }], next: null });
    open(`/bpu/workers/${WORKER}`);
    expect(await screen.findByText(/cannot be registered from here/)).toBeTruthy();
  });
});

describe.each(["en", "id"] as const)("In %s", (language) => {
  test.each(["/bpu", "/bpu/choice", "/bpu/bills/b-1", "/bpu/workers/new", `/bpu/workers/${WORKER}`])(
    "the screen at %s keeps the rules of accessibility",
    async (at) => {
      await changeLanguage(language);
      open(at);
      await screen.findByRole("heading", { level: 1 });
      await waitFor(() => {
        expect(screen.queryByRole("progressbar")).toBeNull();
      });

      await expectAccessible();
      await changeLanguage("en");
    },
  );
});
