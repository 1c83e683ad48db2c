import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Route, Routes } from "react-router";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { changeLanguage } from "@jmo/shared/i18n/start";
import { expectAccessible } from "@jmo/shared/testing/accessible";
import { show } from "@jmo/shared/testing/show";
import { problem, server, type Server } from "@jmo/shared/testing/server";
import type { Taken } from "../selfie/useSelfie";
import { BANKS } from "../testing/answers";
import DataUpdate from "./DataUpdate";

// The way of a selfie has tests of its own.
vi.mock("../selfie/Selfie", () => ({
  Selfie: ({ onTaken }: { onTaken: (taken: Taken) => void }) => (
    <button
      onClick={() => {
        onTaken({ id: "v-1", expiresAt: "2026-11-29T10:00:00Z", judged: false });
      }}
    >
      Take
    </button>
  ),
}));
vi.mock("@jmo/shared/api/retry", async (original) => ({
  ...(await original<typeof import("@jmo/shared/api/retry")>()),
  pause: () => Promise.resolve(),
}));

const CURRENT = "/api/v1/members/me/data-updates/current";
const MEMBER = {
  memberId: "m-1",
  name: "EILEEN COLLINS",
  nik: "************0001",
  kpj: "*******5601",
  birthDate: "1990-08-17",
  segment: "PU",
  employer: "PT Cakrawala Antariksa",
  employerNumber: "10000001",
  membership: { status: "ENDED", endedOn: "2026-08-31", cause: "RESIGNATION" },
  dataUpdatedOn: null,
  civilRegistry: { status: "MATCHED", mismatches: [], checkedAt: null, checkPending: false },
  contact: {
    email: "e***@people.jmo.example",
    phone: "+62*******0001",
    address: false,
    npwp: null,
    emergencyContact: false,
    emergencyRelation: null,
    bankAccount: null,
    occupation: null as string | null,
  },
  language: "en",
};
const OPEN = {
  status: "OPEN",
  step: "MEMBERSHIP",
  expiresAt: "2026-12-06T09:00:00+07:00",
  confirmedAt: null,
  onRecord: MEMBER,
  contact: null,
  occupation: null as string | null,
  npwpAnswered: false,
  npwp: null,
  emergencyContact: null,
  bankAccount: null,
  correction: null,
};
const ANSWERED = {
  ...OPEN,
  step: null,
  contact: { email: "e***@people.jmo.example", emailToProve: false, phone: "+62*******0001", phoneToProve: false, address: true },
  occupation: "Perawat",
  npwpAnswered: true,
  emergencyContact: { name: "SITI AMINAH", phone: "+62*******0098" },
  bankAccount: { status: "CONFIRMED", bankCode: "014", accountNumber: "******7890", codeToEnter: false, refusal: null },
};
const DUE = {
  condition: "dataUpdated",
  satisfied: false,
  reason: { code: "data-never-updated", text: "You have not updated your data yet." },
  nextStep: "Update your data in the app.",
  details: {},
};
const ELIGIBILITY = { eligible: false, balance: 0, available: 0, cause: null, ticks: [DUE] };
const SENT = { validUntil: "2026-11-29T09:05:00Z", resendAt: "2026-11-29T09:01:00Z" };

let api: Server;

beforeEach(() => {
  api = server();
  api.answer("GET /api/v1/members/me", MEMBER);
  api.answer("GET /api/v1/claims/eligibility", ELIGIBILITY);
  api.answer("GET /api/v1/banks", BANKS);
});

function open(standing: object, at = "/data-update") {
  api.answer(`GET ${CURRENT}`, standing);
  show(
    <Routes>
      <Route path="data-update/*" element={<DataUpdate />} />
    </Routes>,
    at,
  );
  return userEvent.setup();
}

function sentTo(call: string): unknown {
  return JSON.parse(api.to(call)[0]?.body ?? "null");
}

describe("A data update", () => {
  test("that is due says why, and begins at a press", async () => {
    api.answer("POST /api/v1/members/me/data-updates", OPEN);
    const user = open(problem(404, "data-update-not-found"));

    expect(await screen.findByText(/You have not updated your data yet/)).toBeTruthy();
    await expectAccessible();
    await changeLanguage("id");
    await expectAccessible();
    await changeLanguage("en");
    await user.click(await screen.findByRole("button", { name: "Begin the data update" }));
    expect(await screen.findByText("Step 1 of 9: Membership")).toBeTruthy();
  });

  test("goes on where the API says that it stands, and comes past no step", async () => {
    open({ ...OPEN, step: "NPWP" }, "/data-update/bank-account");

    expect(await screen.findByText("Step 6 of 9: Tax number (NPWP)")).toBeTruthy();
  });

  test("whose membership is wrong leads to a correction", async () => {
    open(OPEN);

    const link = await screen.findByRole("link", { name: /Ask for a correction/ });
    expect(link.getAttribute("href")).toBe("/complaints/new/data-correction");
    await expectAccessible();
  });

  test("that cannot be read says so and can be tried again", async () => {
    open(problem(503, "service-unavailable"));

    expect(await screen.findByText("Title of service-unavailable")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
  });
});

describe("The selfie", () => {
  test("counts as soon as there is a verdict on it", async () => {
    api.answer(`PUT ${CURRENT}/selfie`, problem(409, "selfie-not-judged"), { ...OPEN, step: "CONTACT" });
    const user = open({ ...OPEN, step: "SELFIE" });
    await user.click(await screen.findByRole("button", { name: "Take" }));

    expect(await screen.findByText("Step 3 of 9: Contact")).toBeTruthy();
    expect(api.to(`PUT ${CURRENT}/selfie`)).toHaveLength(2);
  });

  test("that does not match is taken again, with the reason", async () => {
    const faults = [{ field: "verificationId", code: "selfie-not-matched", message: "it does not match your photo" }];
    api.answer(`PUT ${CURRENT}/selfie`, problem(422, "selfie-refused", { faults }));
    const user = open({ ...OPEN, step: "SELFIE" });
    await user.click(await screen.findByRole("button", { name: "Take" }));

    expect(await screen.findByText("it does not match your photo")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Take the selfie again" }));
    expect(screen.getByRole("button", { name: "Take" })).toBeTruthy();
  });
});

describe("A new phone", () => {
  const given = { ...ANSWERED, step: "CONTACT", contact: { ...ANSWERED.contact, phone: "+62*******0002", phoneToProve: true } };

  test("is proved with a code before the next step", async () => {
    api.answer(`PUT ${CURRENT}/contact`, given);
    api.answer(`POST ${CURRENT}/phone-codes`, SENT);
    api.answer(`POST ${CURRENT}/phone-verification`, { ...OPEN, step: "CIVIL_DATA" });
    const user = open({ ...OPEN, step: "CONTACT" });
    await user.type(await screen.findByLabelText("E-mail address"), "eileen@people.jmo.example");
    await user.type(screen.getByLabelText("Phone number"), "0812 000 0002");
    await expectAccessible();
    await user.click(screen.getByRole("button", { name: "Continue" }));
    expect(await screen.findByText(/Prove that the number \+62\*{7}0002 is yours/)).toBeTruthy();

    await user.click(screen.getByRole("button", { name: "Send the code" }));
    await user.type(await screen.findByLabelText("Code of 6 digits"), "123456");
    await user.click(screen.getByRole("button", { name: "Check the code" }));

    expect(await screen.findByText("Step 4 of 9: Civil data")).toBeTruthy();
    expect(sentTo(`PUT ${CURRENT}/contact`)).toEqual({ email: "eileen@people.jmo.example", phone: "0812 000 0002" });
    expect(JSON.stringify(Object.values(sessionStorage))).not.toContain("0002");
  });

  test("can be given anew instead", async () => {
    const user = open(given);
    await user.click(await screen.findByRole("button", { name: "Use another number" }));

    expect(await screen.findByLabelText("Phone number")).toBeTruthy();
  });
});

describe("The occupation", () => {
  test.each(["id", "en"] as const)("has to be given, and the screen is accessible in %s", async (language) => {
    await changeLanguage(language);
    const user = open({ ...OPEN, step: "OCCUPATION" });
    await user.click(await screen.findByRole("button", { name: language === "id" ? "Lanjut" : "Continue" }));

    await expectAccessible();
    expect(screen.getByLabelText(/Pekerjaan Anda sekarang|What you work as now/).getAttribute("aria-invalid")).toBe("true");
    expect(api.to(`PUT ${CURRENT}/occupation`)).toEqual([]);
  });

  test("on record is offered and confirmed, or changed", async () => {
    api.answer(`PUT ${CURRENT}/occupation`, { ...OPEN, step: "NPWP", occupation: "Perawat senior" });
    const user = open({ ...OPEN, step: "OCCUPATION", onRecord: { ...MEMBER, contact: { ...MEMBER.contact, occupation: "Perawat" } } });
    const field = await screen.findByLabelText("What you work as now");
    expect(field).toHaveProperty("value", "Perawat");
    await user.type(field, " senior ");
    await user.click(screen.getByRole("button", { name: "Continue" }));

    expect(await screen.findByText("Step 6 of 9: Tax number (NPWP)")).toBeTruthy();
    expect(sentTo(`PUT ${CURRENT}/occupation`)).toEqual({ occupation: "Perawat senior" });
  });

  test("that the API finds wrong says so beside it", async () => {
    const faults = [{ field: "occupation", code: "control-character", message: "has a character that cannot be shown" }];
    api.answer(`PUT ${CURRENT}/occupation`, problem(400, "invalid-request", { faults }));
    const user = open({ ...OPEN, step: "OCCUPATION" });
    await user.type(await screen.findByLabelText("What you work as now"), "Perawat{Enter}");

    expect(await screen.findByText("has a character that cannot be shown")).toBeTruthy();
  });
});

describe("A bank account", () => {
  test("in another name is refused in words, and another one can be given", async () => {
    const refused = { status: "REFUSED", bankCode: "014", accountNumber: "******7890", codeToEnter: true, refusal: "ANOTHERS" };
    open({ ...OPEN, step: "BANK_ACCOUNT", bankAccount: refused });

    expect(await screen.findByText(/This account is in another name/)).toBeTruthy();
    expect(await screen.findByLabelText("Account number")).toBeTruthy();
    await expectAccessible();
  });

  test("is proved with a code while the bank is asked", async () => {
    const asked = { status: "CHECKING", bankCode: "014", accountNumber: "******7890", codeToEnter: true, refusal: null };
    api.answer(`PUT ${CURRENT}/bank-account`, { ...OPEN, step: "BANK_ACCOUNT", bankAccount: asked });
    const user = open({ ...OPEN, step: "BANK_ACCOUNT" });
    await user.click(await screen.findByRole("radio", { name: /I give an account/ }));
    await user.click(screen.getByRole("combobox", { name: "Bank" }));
    await user.click(await screen.findByRole("option", { name: "BCA" }));
    await user.type(screen.getByLabelText("Account number"), "1234-567890");
    await user.click(screen.getByRole("button", { name: "Continue" }));

    expect(await screen.findByText(/we are asking the bank whose it is/)).toBeTruthy();
    expect(sentTo(`PUT ${CURRENT}/bank-account`)).toEqual({ account: { bankCode: "014", accountNumber: "1234567890" } });
  });

  test("need not be given", async () => {
    api.answer(`PUT ${CURRENT}/bank-account`, { ...ANSWERED, bankAccount: { ...ANSWERED.bankAccount, status: "KEPT" } });
    const user = open({ ...OPEN, step: "BANK_ACCOUNT" });
    await user.click(await screen.findByRole("radio", { name: /No account yet/ }));
    await user.click(screen.getByRole("button", { name: "Continue" }));

    expect(await screen.findByText("Step 9 of 9: Review")).toBeTruthy();
    expect(sentTo(`PUT ${CURRENT}/bank-account`)).toEqual({ account: null });
  });
});

describe("The review", () => {
  test("shows all of it and confirms it once", async () => {
    const done = { ...OPEN, step: null, status: "CONFIRMED", confirmedAt: "2026-11-29T09:10:00+07:00" };
    api.answer(`POST ${CURRENT}/confirmation`, done);
    const user = open(ANSWERED);
    expect(await screen.findByText("BCA ******7890")).toBeTruthy();
    expect(screen.getByText("SITI AMINAH")).toBeTruthy();
    expect(screen.getByText("Perawat")).toBeTruthy();
    await expectAccessible();
    // A claim learns of it a moment later.
    api.answer("GET /api/v1/claims/eligibility", ELIGIBILITY, ELIGIBILITY, { ...ELIGIBILITY, ticks: [{ ...DUE, satisfied: true, nextStep: null }] });
    await user.dblClick(screen.getByRole("button", { name: "Confirm" }));

    expect(await screen.findByText("Your data are updated.")).toBeTruthy();
    expect(screen.queryByText(/You have not updated your data yet/)).toBeNull();
    const claim = screen.getByRole("link", { name: "See the conditions of a claim" });
    expect(claim.getAttribute("href")).toBe("/claim");
    await waitFor(() => {
      expect(claim.getAttribute("aria-disabled")).not.toBe("true");
    });
    expect(api.to(`POST ${CURRENT}/confirmation`)).toHaveLength(1);
  });

  test("waits for the bank, in words", async () => {
    open({ ...ANSWERED, bankAccount: { ...ANSWERED.bankAccount, status: "CHECKING" } });

    expect(await screen.findByText(/The bank has not answered yet/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Confirm" })).toHaveProperty("disabled", true);
  });

  test.each([
    [409, "contact-taken", "Contact", "contact"],
    [422, "bank-account-refused", "Bank account", "bank-account"],
    [422, "selfie-refused", "Selfie", "selfie"],
  ])("that is refused with %i %s leads to what has to be another", async (status, code, step, slug) => {
    api.answer(`POST ${CURRENT}/confirmation`, problem(status, code));
    const user = open(ANSWERED);
    await user.click(await screen.findByRole("button", { name: "Confirm" }));

    const link = await screen.findByRole("link", { name: `To the step ${step}` });
    expect(link.getAttribute("href")).toBe(`/data-update/${slug}`);
  });

  test("of data that differ from the civil registry says which, and where to have them corrected", async () => {
    const civilRegistry = { ...MEMBER.civilRegistry, status: "MISMATCHED", mismatches: ["name", "birthDate"] };
    open({ ...ANSWERED, onRecord: { ...MEMBER, civilRegistry } });

    expect(await screen.findByText(/something differs: name and birth date/)).toBeTruthy();
    await waitFor(() => {
      expect(screen.getByRole("link", { name: "Ask for a correction" })).toBeTruthy();
    });
  });
});
