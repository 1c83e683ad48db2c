import { beforeEach, describe, expect, test, vi } from "vitest";
import { arrive, leaveForLogin } from "./oidc";
import { CONSOLE } from "./place";
import { Session } from "./session";

vi.mock("./oidc", () => ({ arrive: vi.fn(), leaveForLogin: vi.fn(), userManager: () => ({}) }));

const SETTINGS = { issuer: "http://localhost:8180/realms/jmo", clientId: "jmo-app" };
const signOut = vi.fn(() => Promise.resolve());
const forget = vi.fn();
const owner = vi.fn(() => Promise.resolve());
let token: string | undefined;

function tokensOf(subject: string): never {
  return { person: { subject, login: subject, roles: [] }, accessToken: () => Promise.resolve(token), signOut } as never;
}

function session(): Session {
  return new Session({ settings: () => Promise.resolve(SETTINGS), language: () => "id", forget, owner });
}

async function back(subject: string | undefined): Promise<Session> {
  window.history.replaceState(null, "", "/callback?code=c&state=s");
  const tokens = subject === undefined ? undefined : tokensOf(subject);
  vi.mocked(arrive).mockResolvedValue({ returnTo: "/claims/1", tokens });
  const started = session();
  await started.start();
  return started;
}

beforeEach(() => {
  vi.clearAllMocks();
  token = "t";
  window.history.replaceState(null, "", "/");
});

describe("A login", () => {
  test("leads back to where it began, and leaves no code in the address", async () => {
    const started = await back("eileen");

    expect(started.state).toBe("in");
    expect(window.location.pathname + window.location.search).toBe("/claims/1");
    await expect(started.accessToken()).resolves.toBe("t");
  });

  test("is asked for again after a reload of a tab that had one, and not of a new one", async () => {
    await session().start();
    expect(leaveForLogin).not.toHaveBeenCalled();

    await back("eileen");
    await session().start();
    expect(leaveForLogin).toHaveBeenCalledWith({}, { returnTo: "/claims/1", language: "id", prompt: "none" });
  });

  test("that is over at Keycloak is asked for once, and what was begun stays", async () => {
    await back("eileen");
    forget.mockClear();
    const started = await back(undefined);
    await session().start();

    expect(started.state).toBe("out");
    expect(leaveForLogin).not.toHaveBeenCalled();
    expect(forget).not.toHaveBeenCalled();
  });

  test("of somebody else finds nothing of the one before", async () => {
    await back("eileen");
    forget.mockClear();
    await back("eileen");
    expect(forget).not.toHaveBeenCalled();

    await back("grace");
    expect(forget).toHaveBeenCalledOnce();
  });

  test("that Keycloak ends is over on the screen too", async () => {
    const started = await back("eileen");
    token = undefined;

    await expect(started.accessToken()).resolves.toBeUndefined();
    expect(started.state).toBe("expired");
  });

  test("says whose data may be kept on the device", async () => {
    await back("eileen");

    expect(owner).toHaveBeenCalledExactlyOnceWith("eileen");
  });

  test("without Keycloak fails in words", async () => {
    vi.mocked(leaveForLogin).mockRejectedValueOnce(new TypeError("away"));
    const started = session();

    await expect(started.logIn("/")).resolves.toBe(false);
    expect(started.state).toBe("failed");
  });

  test("again, without Keycloak, leaves the screen as it is", async () => {
    const started = await back("eileen");
    started.refused();
    vi.mocked(leaveForLogin).mockRejectedValueOnce(new TypeError("away"));

    await expect(started.logIn()).resolves.toBe(false);
    expect(started.state).toBe("expired");
  });

  test("that a reload cannot ask for, as there is no connection, is asked for by the next one", async () => {
    await back("eileen");
    vi.mocked(leaveForLogin).mockRejectedValueOnce(new TypeError("away"));
    const started = session();
    await started.start();
    expect(started.state).toBe("failed");

    await session().start();
    expect(leaveForLogin).toHaveBeenCalledTimes(2);
  });
});

test("the console, open beside the member app in one tab's history, keeps its login apart", async () => {
  await back("eileen");
  const officers = new Session({ place: CONSOLE, settings: () => Promise.resolve(SETTINGS), language: () => "id", forget });
  window.history.replaceState(null, "", "/console/");
  await officers.start();
  expect(officers.state).toBe("out");

  window.history.replaceState(null, "", "/console/callback?code=c&state=s");
  vi.mocked(arrive).mockResolvedValue({ returnTo: "/console/claim-reviews", tokens: tokensOf("officer1") });
  await officers.start();
  expect(officers.person?.login).toBe("officer1");
  await officers.logOut();
  expect(Object.keys(sessionStorage)).toEqual(["jmo.was-in", "jmo.last"]);
});

test("sign-out forgets everything, here and at Keycloak", async () => {
  const started = await back("eileen");
  forget.mockClear();
  await started.logOut();

  expect(started.state).toBe("out");
  expect(forget).toHaveBeenCalledOnce();
  expect(owner).toHaveBeenLastCalledWith(undefined);
  expect(owner.mock.invocationCallOrder.at(-1)).toBeLessThan(signOut.mock.invocationCallOrder[0] ?? 0);
  expect(signOut).toHaveBeenCalledOnce();
  expect(sessionStorage).toHaveLength(0);
});

test("a sign-out without a connection forgets everything here, and the next login asks for the password", async () => {
  const started = await back("eileen");
  vi.stubGlobal("navigator", { onLine: false });
  await started.logOut();
  expect(owner).toHaveBeenLastCalledWith(undefined);
  expect(signOut).not.toHaveBeenCalled();

  await session().logIn("/");
  expect(leaveForLogin).toHaveBeenLastCalledWith({}, { returnTo: "/", language: "id", prompt: "login" });

  await back("eileen");
  await session().logIn("/");
  expect(leaveForLogin).toHaveBeenLastCalledWith({}, { returnTo: "/", language: "id" });
});
