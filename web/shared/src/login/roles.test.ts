import { expect, test } from "vitest";
import { rolesOf } from "./roles";

function token(claims: object): string {
  const payload = btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(claims))));
  return `e30.${payload.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}.signature`;
}

test("roles are those of the realm in the access token, whatever else is written there", () => {
  expect(rolesOf(token({ name: "Siti Nurhaliza é??>", realm_access: { roles: ["claims-officer", "auditor"] } }))).toEqual([
    "claims-officer",
    "auditor",
  ]);
});

test.each(["", "opaque", token({}), token({ realm_access: { roles: "operator" } }), token({ realm_access: null })])(
  "and a token without them has none: %s",
  (without) => {
    expect(rolesOf(without)).toEqual([]);
  },
);
