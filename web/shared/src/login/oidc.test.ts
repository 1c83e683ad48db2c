import { expect, test } from "vitest";
import { returnTo } from "./oidc";
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
