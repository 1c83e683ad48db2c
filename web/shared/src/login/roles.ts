function claimsOf(accessToken: string): unknown {
  const payload = (accessToken.split(".")[1] ?? "").replaceAll("-", "+").replaceAll("_", "/");
  try {
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(payload), (each) => each.charCodeAt(0))));
  } catch {
    return undefined;
  }
}

/**
 * The roles in an access token, to show each person their part of an app; the services decide by the token itself what it allows.
 *
 * @returns none if it is no JWT of Keycloak
 */
export function rolesOf(accessToken: string): readonly string[] {
  const claims = claimsOf(accessToken);
  if (typeof claims !== "object" || claims === null || !("realm_access" in claims)) {
    return [];
  }
  const access = claims.realm_access;
  const roles: unknown = typeof access === "object" && access !== null && "roles" in access ? access.roles : undefined;
  return Array.isArray(roles) ? roles.filter((role) => typeof role === "string") : [];
}
