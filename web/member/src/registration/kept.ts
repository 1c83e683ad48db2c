import type { Schemas } from "@jmo/shared/api/client";
import { forgetUnder, keepUnder, keptUnder } from "@jmo/shared/drafts";

/** By what a registration is gone on with in this tab. None of the answers is kept here: the API has them. */
export interface Kept {
  readonly id: string;
  readonly secret: string;
  /** Whether a passport is asked for in place of the NIK. */
  readonly foreign: boolean;
  /** To where a code is on its way, and when another may be asked for, by the clock of this device. */
  readonly sent: Partial<Record<Schemas["CodeChannel"], number>>;
}

const NAME = "registration";

export function kept(): Kept | undefined {
  const found = keptUnder(NAME);
  if (typeof found !== "object" || found === null || !("id" in found) || !("secret" in found)) {
    return undefined;
  }
  const { id, secret } = found;
  if (typeof id !== "string" || typeof secret !== "string") {
    return undefined;
  }
  const sent = "sent" in found && typeof found.sent === "object" && found.sent !== null ? found.sent : {};
  const times = Object.entries(sent).filter((each): each is [string, number] => typeof each[1] === "number");
  return { id, secret, foreign: "foreign" in found && found.foreign === true, sent: Object.fromEntries(times) };
}

export function keep(registration: Kept): void {
  keepUnder(NAME, registration);
}

export function forget(): void {
  forgetUnder(NAME);
}
