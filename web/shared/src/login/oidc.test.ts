import { ErrorResponse } from "oidc-client-ts";
import { describe, expect, test, vi } from "vitest";
import { returnTo, Tokens } from "./oidc";
import { CONSOLE, MEMBER_APP } from "./place";

test("a login leads back to where the member was", () => {
  expect(returnTo({ returnTo: "/claims/1?from=mail" }, MEMBER_APP)).toBe("/claims/1?from=mail");
});

test.each(["//elsewhere.example", "/\\elsewhere.example", "https://elsewhere.example", "javascript:alert(1)", "/callback?code=x", "", 7])(
  "and never to %s",
  (path) => {
    expect(returnTo({ returnTo: path }, MEMBER_APP)).toBe("/");
  },
);

test("a login of the console leads back into the console", () => {
  expect(returnTo({ returnTo: "/console/claim-reviews/1" }, CONSOLE)).toBe("/console/claim-reviews/1");
});

test.each(["/claims/1", "/consolation", "/console//elsewhere.example", "/console/callback?code=x", "//elsewhere.example/console/"])(
  "and not to %s",
  (path) => {
    expect(returnTo({ returnTo: path }, CONSOLE)).toBe("/console/");
  },
);

describe("A token that the server refuses, though it is good by the device's clock", () => {
  function user(token: string): never {
    return { profile: { sub: "s-1" }, access_token: token, expires_in: 300 } as never;
  }

  function tokens(signinSilent: () => Promise<never>): Tokens {
    return new Tokens({ signinSilent } as never, user("first"), MEMBER_APP);
  }

  test("is renewed once for all whose request was refused, whenever they say so", async () => {
    const renew = vi.fn(() => Promise.resolve(user("second")));
    const held = tokens(renew);

    await expect(held.accessToken()).resolves.toBe("first");
    await expect(Promise.all([held.renewedToken("first"), held.renewedToken("first")])).resolves.toEqual(["second", "second"]);
    await expect(held.renewedToken("first")).resolves.toBe("second");
    expect(renew).toHaveBeenCalledOnce();
  });

  test("has no other one when the session is over at Keycloak, and leaves it open while Keycloak is away", async () => {
    const over = tokens(() => Promise.reject(new ErrorResponse({ error: "invalid_grant" })));
    await expect(over.renewedToken("first")).resolves.toBeUndefined();

    const away = tokens(() => Promise.reject(new TypeError("away")));
    await expect(away.renewedToken("first")).rejects.toThrow("away");
  });
});
