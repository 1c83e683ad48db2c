import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Route, Routes } from "react-router";
import { beforeEach, describe, expect, test } from "vitest";
import { changeLanguage } from "@jmo/shared/i18n/start";
import { expectAccessible } from "@jmo/shared/testing/accessible";
import { show } from "@jmo/shared/testing/show";
import { problem, server, type Server } from "@jmo/shared/testing/server";
import CreateAccount from "./CreateAccount";
import { keep, kept } from "./kept";

const PLACE = "/api/v1/registrations/r-1";
const OPEN = {
  registrationId: "r-1",
  status: "OPEN",
  step: "CITIZENSHIP",
  identity: "NOT_GIVEN",
  warnings: [],
  refused: null,
  expiresAt: "2026-11-30T09:00:00+07:00",
  terms: "2026-01",
};

const TERMS = {
  version: "2026-01",
  from: "2026-01-01",
  source: "our own",
  sample: true,
  title: "Terms of a JMO account",
  points: ["This account is your own.", "JMO is free."],
};

let api: Server;

beforeEach(() => {
  api = server();
  api.answer("GET /api/v1/registrations/terms/2026-01", TERMS);
});

function open(at = "/create-account") {
  show(
    <Routes>
      <Route path="create-account/*" element={<CreateAccount />} />
      <Route path="forgotten" element={<p>Forgotten</p>} />
    </Routes>,
    at,
  );
  return userEvent.setup();
}

/** All that the browser keeps. */
function stored(): string {
  return [sessionStorage, localStorage].flatMap((store) => Object.keys(store).map((key) => store.getItem(key))).join(" ");
}

/** A registration that was begun in this tab and stands at this step. */
function standing(step: string | null, more: object = {}) {
  keep({ id: "r-1", secret: "s-1", foreign: false, sent: {} });
  api.answer(`GET ${PLACE}`, { ...OPEN, step, ...more });
}

describe("Creating an account", () => {
  test("begins once, keeps its secret in this tab alone and asks for the first step", async () => {
    api.answer("POST /api/v1/registrations", { secret: "s-1", registration: OPEN });
    api.answer(`GET ${PLACE}`, OPEN);
    const user = open();
    await user.dblClick(await screen.findByRole("button", { name: "Begin" }));

    expect(await screen.findByText("Step 1 of 7: Citizenship")).toBeTruthy();
    expect(api.to("POST /api/v1/registrations")).toHaveLength(1);
    expect(api.to(`GET ${PLACE}`)[0]?.request.headers.get("Registration-Secret")).toBe("s-1");
    expect(kept()?.secret).toBe("s-1");
    expect(localStorage.getItem("jmo.draft.registration")).toBeNull();
  });

  test("goes on after a reload where it stood", async () => {
    standing("PASSWORD");
    open();

    expect(await screen.findByText("Step 6 of 7: Password")).toBeTruthy();
  });

  test("comes past no step that is not reached", async () => {
    standing("CITIZENSHIP");
    open("/create-account/terms");

    expect(await screen.findByText("Step 1 of 7: Citizenship")).toBeTruthy();
  });

  test("goes from a choice to the next step", async () => {
    standing("CITIZENSHIP");
    api.answer(`PUT ${PLACE}/citizenship`, { ...OPEN, step: "MEMBERSHIP_TYPE" });
    const user = open();
    await user.click(await screen.findByRole("button", { name: "Continue" }));
    expect(screen.getByText("Choose one.")).toBeTruthy();

    await user.click(screen.getByRole("radio", { name: /Indonesian citizen/ }));
    await user.click(screen.getByRole("button", { name: "Continue" }));

    expect(await screen.findByText("Step 2 of 7: Kind of membership")).toBeTruthy();
    expect(JSON.parse(api.to(`PUT ${PLACE}/citizenship`)[0]?.body ?? "")).toEqual({ citizenship: "WNI" });
    await expectAccessible();
  });

  test("whose time is over begins anew, in words", async () => {
    keep({ id: "r-1", secret: "s-1", foreign: false, sent: {} });
    api.answer(`GET ${PLACE}`, problem(404, "registration-not-found"));
    open("/create-account/email");

    expect(await screen.findByText(/its answers are erased/)).toBeTruthy();
    expect(kept()).toBeUndefined();
  });
});

describe("Personal data", () => {
  async function fill(user: ReturnType<typeof userEvent.setup>) {
    await user.type(await screen.findByLabelText("Full name"), "EILEEN COLLINS");
    await user.type(screen.getByLabelText("NIK"), "3174 0117 0890 0001");
    await user.type(screen.getByLabelText("KPJ number"), "22000000001");
    await user.type(screen.getByLabelText("Birth date"), "1990-08-17");
    await user.type(screen.getByLabelText("Mother's name"), "Siti Aminah");
    await user.click(screen.getByRole("button", { name: "Continue" }));
  }

  test("with a fault are asked for beside the field, in both languages accessible", async () => {
    standing("PERSONAL_DATA");
    const faults = [{ field: "nik", code: "nik-form", message: "a NIK has 16 digits" }];
    api.answer(`PUT ${PLACE}/personal-data`, problem(400, "invalid-request", { faults }));
    const user = open();
    await fill(user);

    expect(await screen.findByText("a NIK has 16 digits")).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText("NIK"));
    expect(JSON.parse(api.to(`PUT ${PLACE}/personal-data`)[0]?.body ?? "")).toMatchObject({ nik: "3174011708900001" });
    await expectAccessible();
    await changeLanguage("id");
    await expectAccessible();
  });

  test("are written nowhere in the browser", async () => {
    standing("PERSONAL_DATA");
    api.answer(`PUT ${PLACE}/personal-data`, { ...OPEN, step: "EMAIL", identity: "CHECKING" });
    const user = open();
    await fill(user);

    expect(await screen.findByText("Step 4 of 7: E-mail")).toBeTruthy();
    expect(screen.getByText(/comparing your data/)).toBeTruthy();
    expect(stored()).not.toMatch(/EILEEN|31740117|22000000001|1990|Siti/);
  });

  test("of nobody on record are asked for again, with what to check", async () => {
    standing("PERSONAL_DATA", { identity: "NOT_CONFIRMED" });
    open();

    expect(await screen.findByText(/not the data of a member/)).toBeTruthy();
  });

  test("of a foreign citizen have a passport in place of the NIK", async () => {
    standing("PERSONAL_DATA");
    keep({ id: "r-1", secret: "s-1", foreign: true, sent: {} });
    open();

    expect(await screen.findByLabelText("Passport number")).toBeTruthy();
    expect(screen.queryByLabelText("NIK")).toBeNull();
  });
});

describe("A code", () => {
  const SENT = { validUntil: "2026-11-29T09:05:00Z", resendAt: new Date(Date.now() + 60_000).toISOString() };

  test("is sent, waited for and entered", async () => {
    standing("EMAIL");
    api.answer(`POST ${PLACE}/email-codes`, SENT);
    api.answer(`POST ${PLACE}/email-verification`, { ...OPEN, step: "PHONE" });
    const user = open();
    await user.type(await screen.findByLabelText("E-mail address"), "eileen@people.jmo.example");
    await user.click(screen.getByRole("button", { name: "Send the code" }));

    const again = await screen.findByRole("button", { name: /Send a new code \(\d+ s\)/ });
    expect(again).toHaveProperty("disabled", true);
    await expectAccessible();
    await user.type(screen.getByLabelText("Code of 6 digits"), "123 456");
    await user.click(screen.getByRole("button", { name: "Check the code" }));

    expect(await screen.findByText("Step 5 of 7: Phone")).toBeTruthy();
    expect(JSON.parse(api.to(`POST ${PLACE}/email-verification`)[0]?.body ?? "")).toEqual({ code: "123456" });
    expect(stored()).not.toContain("eileen");
  });

  test("that is wrong is said beside its field", async () => {
    standing("PHONE");
    keep({ id: "r-1", secret: "s-1", foreign: false, sent: { SMS: Date.now() } });
    const faults = [{ field: "code", code: "code-wrong", message: "the code is wrong" }];
    api.answer(`POST ${PLACE}/phone-verification`, problem(422, "code-refused", { faults }));
    const user = open();
    await user.type(await screen.findByLabelText("Code of 6 digits"), "000000");
    await user.click(screen.getByRole("button", { name: "Check the code" }));

    expect(await screen.findByText("the code is wrong")).toBeTruthy();
  });

  test("too soon after another one is refused with the seconds to wait", async () => {
    standing("EMAIL");
    const refused = problem(429, "too-many-codes");
    refused.headers.set("Retry-After", "42");
    api.answer(`POST ${PLACE}/email-codes`, refused);
    const user = open();
    await user.type(await screen.findByLabelText("E-mail address"), "eileen@people.jmo.example");
    await user.click(screen.getByRole("button", { name: "Send the code" }));

    expect(await screen.findByText(/Wait 42 seconds/)).toBeTruthy();
  });
});

describe("The end", () => {
  test("comes after the terms that the API has, which are marked as a sample", async () => {
    standing("TERMS");
    api.answer(`PUT ${PLACE}/terms`, { ...OPEN, step: null, status: "CREATING" });
    const user = open();
    expect(await screen.findByText("JMO is free.")).toBeTruthy();
    expect(screen.getByText(/^A sample text/)).toBeTruthy();
    expect(screen.getByText("Version 2026-01, in force since 1 January 2026")).toBeTruthy();
    await expectAccessible();
    expect(await screen.findByRole("button", { name: "Create my account" })).toHaveProperty("disabled", true);
    await user.click(screen.getByRole("checkbox"));
    await user.click(screen.getByRole("button", { name: "Create my account" }));

    expect(await screen.findByRole("heading", { name: "Your account is being created" })).toBeTruthy();
    expect(JSON.parse(api.to(`PUT ${PLACE}/terms`)[0]?.body ?? "")).toEqual({ version: "2026-01" });
    api.answer(`GET ${PLACE}`, { ...OPEN, step: null, status: "COMPLETED" });
    await user.click(await screen.findByRole("button", { name: "Log in" }));

    expect(kept()).toBeUndefined();
  });

  test("waits for the terms: nobody accepts what they could not read", async () => {
    standing("TERMS");
    api.answer("GET /api/v1/registrations/terms/2026-01", new Error("the line broke"));
    open();

    expect(await screen.findByText("The server cannot be reached")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Create my account" })).toBeNull();
  });

  test("asks for another tick when other terms have come into force meanwhile", async () => {
    keep({ id: "r-1", secret: "s-1", foreign: false, sent: {} });
    api.answer(`GET ${PLACE}`, { ...OPEN, step: "TERMS" }, { ...OPEN, step: "TERMS", terms: "2026-12" });
    api.answer("GET /api/v1/registrations/terms/2026-12", { ...TERMS, version: "2026-12", points: ["Something else."] });
    api.answer(
      `PUT ${PLACE}/terms`,
      problem(422, "terms-outdated", { detail: "Read and accept the version in force." }),
      { ...OPEN, step: null, status: "CREATING" },
    );
    const user = open();
    await user.click(await screen.findByRole("checkbox"));
    await user.click(screen.getByRole("button", { name: "Create my account" }));

    expect(await screen.findByText("Something else.")).toBeTruthy();
    expect(screen.getByText("Read and accept the version in force.")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Create my account" })).toHaveProperty("disabled", true);
    await user.click(screen.getByRole("checkbox"));
    await user.click(screen.getByRole("button", { name: "Create my account" }));

    expect(await screen.findByRole("heading", { name: "Your account is being created" })).toBeTruthy();
    expect(api.to(`PUT ${PLACE}/terms`).map(({ body }) => JSON.parse(body) as unknown)).toEqual([
      { version: "2026-01" },
      { version: "2026-12" },
    ]);
  });

  test.each([
    ["IDENTITY_NOT_CONFIRMED", "Your data are not those of a member"],
    ["MEMBER_HAS_ACCOUNT", "You have an account already"],
    ["EMAIL_TAKEN", "This e-mail address belongs to another account"],
    ["PHONE_TAKEN", "This phone number belongs to another account"],
  ])("of a registration that is refused with %s says why and what to do next", async (refused, said) => {
    standing(null, { status: "REFUSED", refused });
    open();

    expect(await screen.findByText(said)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Begin again" })).toBeTruthy();
    await expectAccessible();
  });
});
