import { beforeEach, describe, expect, test, vi } from "vitest";
import { problem, server, type Server } from "../testing/server";
import { answer, apiClient, type Api } from "./client";

const READ = "GET /api/v1/savings/me";
const KEYED = "POST /api/v1/branches/imports";
const KEYLESS = "POST /api/v1/savings/imports/i-1/rejection";
const renewedToken = vi.fn<(refused: string) => Promise<string | undefined>>();
const refused = vi.fn();
let played: Server;
let api: Api;

function unauthenticated(): Response {
  return problem(401, "unauthenticated");
}

/** With which tokens a call arrived, in order. */
function tokens(call: string): (string | null)[] {
  return played.to(call).map(({ request }) => request.headers.get("Authorization"));
}

beforeEach(() => {
  vi.clearAllMocks();
  played = server();
  renewedToken.mockResolvedValue("another");
  api = apiClient({ accessToken: () => Promise.resolve("ended"), renewedToken, refused, language: () => "en" });
});

describe("A token that is good by the device's clock and refused by the server", () => {
  test("is renewed, and what was read with it is read again", async () => {
    played.answer(READ, unauthenticated(), { available: 7 });

    await expect(answer(api.GET("/api/v1/savings/me"))).resolves.toEqual({ available: 7 });
    expect(tokens(READ)).toEqual(["Bearer ended", "Bearer another"]);
    expect(renewedToken).toHaveBeenCalledExactlyOnceWith("ended");
    expect(refused).not.toHaveBeenCalled();
  });

  test("is renewed for a command with an Idempotency-Key, which arrives as it was, with its key", async () => {
    played.answer(KEYED, unauthenticated(), { importId: "i-1" });
    const file = new TextEncoder().encode("code,name\n");

    await answer(
      api.POST("/api/v1/branches/imports", {
        params: { header: { "Idempotency-Key": "k-1" }, query: { mode: "MERGE" } },
        body: "",
        bodySerializer: () => file,
      }),
    );

    const sent = played.to(KEYED);
    expect(sent.map(({ body }) => body)).toEqual(["code,name\n", "code,name\n"]);
    expect(sent.map(({ request }) => request.headers.get("Idempotency-Key"))).toEqual(["k-1", "k-1"]);
    expect(tokens(KEYED)).toEqual(["Bearer ended", "Bearer another"]);
  });

  test("ends the session for a command that may arrive once only", async () => {
    played.answer(KEYLESS, unauthenticated());

    const reply = api.POST("/api/v1/savings/imports/{importId}/rejection", { params: { path: { importId: "i-1" } } });

    await expect(answer(reply)).rejects.toMatchObject({ status: 401 });
    expect(tokens(KEYLESS)).toEqual(["Bearer ended"]);
    expect(renewedToken).not.toHaveBeenCalled();
    expect(refused).toHaveBeenCalledOnce();
  });

  test("is renewed once: a server that refuses the other one too ends the session", async () => {
    played.answer(READ, unauthenticated());

    await expect(answer(api.GET("/api/v1/savings/me"))).rejects.toMatchObject({ status: 401 });
    expect(tokens(READ)).toEqual(["Bearer ended", "Bearer another"]);
    expect(refused).toHaveBeenCalledOnce();
  });

  test("ends the session where there is no other one", async () => {
    played.answer(READ, unauthenticated());
    renewedToken.mockResolvedValue(undefined);

    await expect(answer(api.GET("/api/v1/savings/me"))).rejects.toMatchObject({ status: 401 });
    expect(tokens(READ)).toEqual(["Bearer ended"]);
    expect(refused).toHaveBeenCalledOnce();
  });

  test("leaves the session as it is while Keycloak cannot be reached", async () => {
    played.answer(READ, unauthenticated());
    renewedToken.mockRejectedValue(new TypeError("the line broke"));

    await expect(answer(api.GET("/api/v1/savings/me"))).rejects.toMatchObject({ name: "Unreachable" });
    expect(refused).not.toHaveBeenCalled();
  });
});

test("a request without a token that is refused is not sent again", async () => {
  played.answer(READ, unauthenticated());
  api = apiClient({ accessToken: () => Promise.resolve(undefined), renewedToken, refused, language: () => "en" });

  await expect(answer(api.GET("/api/v1/savings/me"))).rejects.toMatchObject({ status: 401 });
  expect(tokens(READ)).toEqual([null]);
  expect(renewedToken).not.toHaveBeenCalled();
});
