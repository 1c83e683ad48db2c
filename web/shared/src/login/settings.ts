import { MEMBER_APP, type Place } from "./place";

/** Where people log in, as the gateway says at `/config.json` of each app: the same build runs in every environment. */
export interface LoginSettings {
  readonly issuer: string;
  readonly clientId: string;
}

/** @throws Error if the gateway does not answer, or answers otherwise */
export async function readLoginSettings({ base }: Place = MEMBER_APP): Promise<LoginSettings> {
  const response = await fetch(`${base}/config.json`, { headers: { Accept: "application/json" } });
  const body: unknown = response.ok ? await response.json() : undefined;
  if (
    typeof body === "object" &&
    body !== null &&
    "issuer" in body &&
    typeof body.issuer === "string" &&
    "clientId" in body &&
    typeof body.clientId === "string"
  ) {
    return { issuer: body.issuer, clientId: body.clientId };
  }
  throw new Error(`No settings of the login: status ${response.status}`);
}
