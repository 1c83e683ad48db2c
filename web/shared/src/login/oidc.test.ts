import { expect, test } from "vitest";
import { returnTo } from "./oidc";

test("a login leads back to where the member was", () => {
  expect(returnTo({ returnTo: "/claims/1?from=mail" })).toBe("/claims/1?from=mail");
});

test.each(["//elsewhere.example", "/\\elsewhere.example", "https://elsewhere.example", "javascript:alert(1)", "/callback?code=x", "", 7])(
  "and never to %s",
  (path) => {
    expect(returnTo({ returnTo: path })).toBe("/");
  },
);
